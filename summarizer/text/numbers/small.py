"""Number words below a thousand: "two hundred and five", "quatre-vingt-dix", "vinte e três"."""

from collections.abc import Sequence

from summarizer.text.numbers.tokens import CLOSING, Token
from summarizer.text.numbers.words import NumberWords


class SmallNumbers:
    """Reads numbers below a thousand; each is a value and the token at which it stops.

    Parameters
    ----------
    tokens
        The text's tokens, :func:`~summarizer.text.numbers.tokens.closed`.
    words
        The number words of the text's language.
    """

    def __init__(self, tokens: Sequence[Token], words: NumberWords) -> None:
        self._tokens = tokens
        self._end = len(tokens) - CLOSING
        self._words = words

    def step(self, place: int) -> int:
        """Return the place of the word after a space or a hyphen; the end, where none follows."""
        tokens = self._tokens
        token = tokens[place]
        if (
            token.key == "-" and token.gap == 0 and tokens[place + 1].gap < 2
        ):  # a line may end behind it
            return place + 1
        return min(place, self._end)

    def _below_thousand(self, place: int, joined: bool) -> tuple[int, int] | None:
        words = self._words
        key = self._tokens[place].key
        if key in words.hundreds:
            return self._with_tail(words.hundreds[key], place + 1, joined)
        if key in words.hundred:
            return self._with_tail(100, place + 1, joined)
        if key in words.ones:
            small: tuple[int, int] | None = (1, place + 1)
        else:
            small = self._below_hundred(place)
        if small is None:
            return None
        value, stop = small
        after = self.step(stop)
        if value and self._tokens[after].key in words.hundred:
            return self._with_tail(value * 100, after + 1, joined)
        return small

    def _with_tail(self, hundreds: int, stop: int, joined: bool) -> tuple[int, int]:
        """Read what follows the hundreds: "two hundred [and five]"."""
        words = self._words
        place = self.step(stop)
        key = self._tokens[place].key
        if joined and key in words.after_hundred:
            place = self.step(place + 1)
        tail = self._below_hundred(place)
        if tail is None or tail[0] == 0:
            return hundreds, stop
        # "between one hundred and two hundred": the two belongs to what follows.
        if self._tokens[self.step(tail[1])].key in words.hundred:
            return hundreds, stop
        return hundreds + tail[0], tail[1]

    def _below_hundred(self, place: int) -> tuple[int, int] | None:
        words = self._words
        key = self._tokens[place].key
        after = self.step(place + 1)
        ten = words.tens.get(key)
        if words.vigesimal:
            small = words.small.get(key)
            follower = self._tokens[after].key
            if small == 4 and words.tens.get(follower) == 20:
                return self._with_unit(80, after + 1)
            if small == 10 and words.small.get(follower, 0) in (7, 8, 9):
                return 10 + words.small[follower], after + 1
        if ten is not None:
            return (ten, place + 1) if ten % 10 else self._with_unit(ten, place + 1)
        if key in words.small:
            return words.small[key], place + 1
        return None

    def _with_unit(self, ten: int, stop: int) -> tuple[int, int]:
        words = self._words
        place = self.step(stop)
        key = self._tokens[place].key
        joined = key in words.after_tens
        if joined:
            place = self.step(place + 1)
        limit = 10
        if words.vigesimal and ten in (60, 80):
            limit = 20
        found = self._below_hundred(place) if limit == 20 else None
        if found is None:
            small = words.small.get(self._tokens[place].key)
            found = None if small is None else (small, place + 1)
        if found is None or not 0 < found[0] < limit:
            return ten, stop
        if words.vigesimal and joined and found[0] not in (1, 11):
            return ten, stop
        return ten + found[0], found[1]
