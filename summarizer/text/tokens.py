"""Words and punctuation with their offsets."""

import re
from typing import NamedTuple

# A word may hold inner hyphens and apostrophes ("19-year-old", "town's"), and initials their dots
# ("U.S."); anything else that is not white space is a token of its own.
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-'’.][^\W_]+)*|[^\w\s]|_")


class Token(NamedTuple):
    """One word or punctuation mark; ``[start:end)`` in the text it was read from."""

    start: int
    end: int
    text: str

    @property
    def is_word(self) -> bool:
        """Whether it is a word or number rather than punctuation."""
        return self.text[0].isalnum()

    @property
    def key(self) -> str:
        """The word as lexicons list it."""
        return self.text.casefold()


def tokens_in(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Words and punctuation of ``text[start:end]``, with offsets into ``text``."""
    stop = len(text) if end is None else end
    return tuple([Token(*m.span(), m[0]) for m in _TOKEN.finditer(text, start, stop)])
