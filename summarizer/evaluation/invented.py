"""Predicted figures whose stated number occurs nowhere in the article."""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.evaluation.predictions import PredictedFigure
from summarizer.text.language import guess_language
from summarizer.text.numbers.quantities import read_quantities

_DIGITS = re.compile(r"\d+(?:[,.'’]\d+)*")
_WHOLE = re.compile(r"\d+(?:\D\d{3})*")
_SPACED = re.compile(r"(?<!\d)\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)")
_SEPARATOR = re.compile(r"\D")


def stated_numbers(figure: PredictedFigure) -> frozenset[int]:
    """Return the numbers that the article's words must hold for a figure.

    The principal value; for ``more_than`` the number that is exceeded; for ``range`` both ends.
    0 and 1 are left out: words such as "no" and "a policeman" carry them.
    """
    principal = figure.principal
    if principal is None:
        return frozenset()
    numbers = {principal}
    if figure.bound == "more_than" and figure.low is not None and figure.best is None:
        numbers = {figure.low - 1}
    elif figure.bound == "range" and figure.high is not None:
        numbers.add(figure.high)
    return frozenset(n for n in numbers if n > 1)


@lru_cache(maxsize=64)
def numbers_of(text: str) -> frozenset[int]:
    """Return every number that a text states, in digits or words.

    The language is told from the text, not taken from the system, so that every system is held
    to the same numbers.
    """
    # "15,000" is not 15, and "1.5" is neither 1 nor 5; "15 000" may be two numbers or one.
    runs = [run for run in _DIGITS.findall(text) if _WHOLE.fullmatch(run)]
    digits = {int(_SEPARATOR.sub("", run)) for run in (*runs, *_SPACED.findall(text))}
    return frozenset(digits | _read(text))


def invented(figure: PredictedFigure, numbers: frozenset[int]) -> bool:
    """Whether a figure states a number that is not among those of its article."""
    return not stated_numbers(figure) <= numbers


def _read(text: str) -> set[int]:
    """Return the numbers that the reader of quantities finds; a vague word states none."""
    numbers: set[int] = set()
    for quantity in read_quantities(text, guess_language(text)):
        if quantity.bound == "vague":
            continue
        if quantity.bound == "more_than" and quantity.low is not None:
            numbers.add(quantity.low - 1)
        else:
            read = (quantity.low, quantity.best, quantity.high)
            numbers.update(number for number in read if number is not None)
    return numbers
