"""The words around a number, which say what it counts."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from summarizer.text.numbers import contexts as near
from summarizer.text.numbers.tokens import CLOSING, Token

Kind = Literal[
    "count",
    "ordinal",
    "year",
    "date",
    "time",
    "age",
    "money",
    "percent",
    "measure",
    "rank",
    "identifier",
    "score",
    "change",
    "exception",
]


_BRACKETED = 12  # tokens in which a list of bare numbers ends


class Reading(NamedTuple):
    """Where a quantity lies among the tokens, and what it is worth.

    ``first`` to ``stop`` is the whole, ``number`` to ``number_stop`` the number alone.
    """

    first: int
    number: int
    number_stop: int
    stop: int
    value: int | None
    digits: bool
    spaced_noun: bool


class Judged(NamedTuple):
    """A kind, and the tokens that decided it (none where ``unit_first`` is ``unit_stop``)."""

    kind: Kind
    unit_first: int = 0
    unit_stop: int = 0


class Surroundings:
    """Answers what stands before and after a number of one paragraph.

    Parameters
    ----------
    text
        The text the tokens were cut from: English months are told from *may* by their capital.
    tokens
        The paragraph's tokens, :func:`~summarizer.text.numbers.tokens.closed`.
    language
        The code of the text's language.
    """

    def __init__(self, text: str, tokens: Sequence[Token], language: str) -> None:
        self.text = text
        self.tokens = tokens
        self._end = len(tokens) - CLOSING
        self._language = language
        self.months = near.MONTHS.get(language, near.MONTHS["en"])
        # In a text of capitals, as wires once sent them, a capital names nothing.
        self._shouted = text[tokens[0].start : tokens[-1].end].isupper()
        self._capitals_tell = not self._shouted and language not in near.CAPITAL_NOUNS
        self.point_orders = language in near.POINT_ORDERS

    def key(self, place: int) -> str:
        """The key of a token; nothing outside the paragraph."""
        if 0 <= place < len(self.tokens):
            return self.tokens[place].key
        return ""

    def before(self, place: int) -> str:
        """The key before a token of the same paragraph."""
        return self.tokens[place - 1].key if place > 0 else ""

    def after(self, r: Reading) -> int:
        """The place of the word after the number, over a hyphen: "60-metre"."""
        return self.over_hyphen(r.stop)

    def over_hyphen(self, place: int) -> int:
        """The place of the word after a hyphen that ties it on; else the place itself."""
        token = self.tokens[place]
        if token.key == "-" and token.gap == 0 and self.tokens[place + 1].gap == 0:
            return place + 1
        return min(place, self._end)

    def noun(self, r: Reading) -> int:
        """The place of the noun counted: over "of" where the number is a noun itself."""
        place = self.after(r)
        if r.spaced_noun and self.key(place) in {"of", "de", "d"}:
            place += 2 if self.key(place + 1) == "'" else 1
        return place

    def is_capital(self, place: int) -> bool:
        """Whether a word begins with a capital."""
        return 0 <= place < self._end and self.text[self.tokens[place].start].isupper()

    def is_name(self, place: int) -> bool:
        """Whether a word has a capital that marks names: not all nouns, or all words, have one."""
        return self.is_capital(place) and self._capitals_tell

    def is_shouted(self, place: int) -> bool:
        """Whether it is a word, and no preposition, of a text in capitals."""
        if not (self._shouted and 0 <= place < len(self.tokens)):
            return False
        token = self.tokens[place]
        return token.kind == "word" and len(token.key) > 2 and token.key not in near.MINOR_WORDS

    def ends_phrase(self, place: int) -> bool:
        """Whether nothing is counted by a number before this token."""
        token = self.tokens[place]
        return token.kind == "sign" and token.key not in {"-", "'", '"'}

    def opening_bracket(self, first: int, stop: int) -> int | None:
        """The place of a bracket that holds only numbers and signs around these tokens."""
        left, right = first - 1, stop
        while left >= 0 and first - left < _BRACKETED and self._is_number_or_join(left):
            left -= 1
        while right < self._end and right - stop < _BRACKETED and self._is_number_or_join(right):
            right += 1
        closing = {"(": ")", "[": "]"}.get(self.key(left) if left >= 0 else "")
        return left if closing is not None and self.key(right) == closing else None

    def list_of_numbers(self, first: int, stop: int) -> tuple[int, int]:
        """Where a list of bare numbers around these tokens begins and stops: "4, 7 and 9"."""
        left, right = first, stop
        while left >= 2 and first - left < _BRACKETED:
            step = 2 if self.key(left - 1) in near.JOINS | {","} else 0
            if step and self.key(left - 2) == ",":
                step = 3
            if not step or left < step or self.tokens[left - step].kind != "number":
                break
            left -= step
        while right - stop < _BRACKETED and self.key(right) in near.JOINS | {","}:
            step = 2 if self.key(right + 1) in near.JOINS else 1
            if self.tokens[min(right + step, self._end)].kind != "number":
                break
            right += step + 1
        return left, right

    def follows_a_name(self, comma: int) -> bool:
        """Whether a name stands before a comma."""
        return self.is_name(comma - 1) and not self.is_month(comma - 1)

    def _is_number_or_join(self, place: int) -> bool:
        token = self.tokens[place]
        return token.kind == "number" or token.key in near.JOINS | near.CHANGES | {","}

    def is_month(self, place: int) -> bool:
        """Whether a word is a month; in English only with its capital."""
        if self.key(place) not in self.months:
            return False
        return self._language != "en" or self.is_capital(place)

    def is_plural(self, place: int) -> bool:
        """Whether a word is a plural that a number before it would count."""
        key = self.key(place)
        if key in near.PEOPLE:
            return True
        return key.endswith("s") and len(key) > 3 and not self.is_name(place)
