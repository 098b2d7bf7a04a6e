"""Persons named one behind another: "Ivo and Luc Tarrel", "Aru (13) and Nilo"."""

import re
from functools import lru_cache

_NAME = r"[A-ZÀ-Þ][\w'’-]+(?:\s+[A-ZÀ-Þ][\w'’-]+){0,2}"
_AGE = r"(?:\s*\(\d{1,3}\)|\s*,\s*\d{1,3}(?=\s*,|\s+\w+\s))?"
_A_NAME = re.compile(_NAME)


NAMES = rf"\s*{_NAME}{_AGE}(?:\s*,\s*{_NAME}{_AGE})*\s*,?\s+(?:and|y|e|et)\s+{_NAME}"
"""The same behind a comma, in any of the languages."""


@lru_cache(maxsize=8)
def name_list(conjunction: str) -> re.Pattern[str]:
    """Two names or more, with their ages, the last behind a word for "and"."""
    return re.compile(
        rf"\s+{_NAME}{_AGE}(?:\s*,\s*{_NAME}{_AGE})*\s*,?\s+(?:{conjunction})\s+{_NAME}"
    )


def count_names(words: str) -> int:
    """How many names stand in the words of a list."""
    return len(_A_NAME.findall(words))
