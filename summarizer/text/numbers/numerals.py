"""Number words and digits to values: "two hundred and five", "1.2 million", "half a dozen"."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from summarizer.text.numbers.digits import digits_value
from summarizer.text.numbers.small import SmallNumbers
from summarizer.text.numbers.tokens import Token, keys_of
from summarizer.text.numbers.words import NumberWords

NumeralForm = Literal["digits", "words", "mixed"]

LARGEST: Final = 10**15
"""No count of people is above it; a longer run of digits names something."""

_SUFFIXES = {"k": 10**3, "mn": 10**6, "mln": 10**6, "bn": 10**9}
# "2m people" is a number, "2m waves" a measure.
_PEOPLE_AFTER_M = frozenset({"people", "persons", "civilians", "refugees", "children", "residents"})
_CURRENCY_BEFORE_M = frozenset("$€£¥₹")
_HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number as written: tokens ``first`` to ``stop`` (exclusive) and what they are worth.

    ``value`` is None where the words are a number but not a whole one that can be read for
    certain: 2.5, or "1.480" in English. ``multiplier`` is what its last word multiplies by
    ("hundred" in "six hundred"), which a range may share: "five or six hundred".
    """

    first: int
    stop: int
    value: int | None
    form: NumeralForm
    multiplier: int = 1
    approximate: bool = False


class _Group(NamedTuple):
    """A number below 1,000, or digits, times its scale."""

    coefficient: Fraction | int | None
    multiplier: int
    stop: int
    digits: bool
    words: bool
    ends: bool = False
    approximate: bool = False


class NumeralReader(SmallNumbers):
    """Reads the number that begins at a token.

    Parameters
    ----------
    tokens
        The text's tokens, :func:`~summarizer.text.numbers.tokens.closed`.
    words
        The number words of the text's language.
    point
        The language marks decimals with a point.
    """

    def __init__(self, tokens: Sequence[Token], words: NumberWords, *, point: bool) -> None:
        super().__init__(tokens, words)
        self._point = point
        self._half_after = _keys_of_each(words.half_after)

    def read(self, first: int, *, joined: bool = True) -> Numeral | None:
        """Read the longest number that begins at a token.

        Parameters
        ----------
        first
            The token's place.
        joined
            Whether words such as *and* may join its parts. Not in "between five hundred and one
            thousand".

        Returns
        -------
        Numeral or None
            None where no number begins there.
        """
        groups: list[_Group] = []
        place = first
        while (group := self._next_group(groups, place, joined)) is not None:
            while groups and groups[-1].multiplier < group.multiplier:
                # "dos mil trescientos millones": what stands before a larger scale shares it.
                before = groups.pop()
                group = _merge(before, group)
            groups.append(group)
            place = group.stop
            if group.ends or group.multiplier == 1 or group.coefficient is None:
                break
        if not groups:
            return None
        return self._numeral(first, groups)

    def _numeral(self, first: int, groups: list[_Group]) -> Numeral:
        last = groups[-1]
        stop, multiplier = last.stop, last.multiplier
        total: Fraction | int | None = 0
        for group in groups:
            if total is not None and group.coefficient is not None:
                total += group.coefficient * group.multiplier
            else:
                total = None
        if multiplier > 1 and (after := self._phrase(stop, self._half_after)):
            # "a million and a half"
            stop, total = after, None if total is None else total + _HALF * multiplier
        elif self._tokens[stop - 1].key in self._words.hundred:
            multiplier = 100
        whole = int(total) if total is not None and total == int(total) else None
        digits, words = any(g.digits for g in groups), any(g.words for g in groups)
        return Numeral(
            first=first,
            stop=stop,
            value=None if whole is None or whole > LARGEST else whole,
            form="mixed" if digits and words else "digits" if digits else "words",
            multiplier=multiplier,
            approximate=last.approximate,
        )

    def _next_group(self, groups: list[_Group], place: int, joined: bool) -> _Group | None:
        if not groups:
            return self._group(place, joined)
        last = groups[-1]
        place = self.step(place)
        if joined and self._tokens[place].key in self._words.after_scale:
            group = self._group(self.step(place + 1), joined)
            return group if group and self._follows(last, group, joining=True) else None
        group = self._group(place, joined)
        return group if group and self._follows(last, group, joining=False) else None

    def _follows(self, last: _Group, group: _Group, *, joining: bool) -> bool:
        """Whether a group continues the number: smaller parts follow larger ones."""
        if group.ends or group.coefficient is None:
            return False
        amount = group.coefficient * group.multiplier
        if group.digits:
            if group.multiplier == 1:
                return (
                    self._words.digits_after_scale
                    and not joining
                    and amount == int(amount)
                    and amount < min(last.multiplier, 1000)
                )
            return last.digits and amount < last.multiplier
        if last.digits or amount == 0:
            return False
        if group.multiplier > last.multiplier:
            return not joining
        return amount < last.multiplier

    def _group(self, place: int, joined: bool) -> _Group | None:
        token = self._tokens[place]
        words = self._words
        if token.kind == "number":
            return self._scaled(place + 1, None, digits=True, number=token.key)
        if token.kind != "word":
            return None
        after = self.step(place + 1)
        if token.key in words.half_before:
            return self._half(place)
        if (token.key in words.ones or words.small.get(token.key) == 1) and self._tokens[
            after
        ].key in words.half_before:
            return self._half(after)
        if token.key in words.ones:
            follower = self._tokens[after].key
            if follower in words.hundred:
                return self._scaled_words(place, joined)
            if follower in words.scales:
                return self._scaled(after + 1, 1, multiplier=words.scales[follower])
            return self._noun(after, 1) if follower in words.groups else None
        if token.key in words.scales:
            return self._scaled(place + 1, 1, multiplier=words.scales[token.key])
        if token.key in words.bare_groups:
            return self._noun(place, 1)
        return self._scaled_words(place, joined)

    def _scaled_words(self, place: int, joined: bool) -> _Group | None:
        small = self._below_thousand(place, joined)
        if small is None:
            return None
        value, stop = self._decimals(*small)
        return self._scaled(stop, value)

    def _decimals(self, value: int, stop: int) -> tuple[Fraction | int, int]:
        """Read on after "one": "point four", where a scale such as million follows."""
        if self._tokens[stop].key not in self._words.points:
            return value, stop
        found, size, place = Fraction(value), Fraction(1), stop + 1
        while (digit := self._words.small.get(self._tokens[place].key, 10)) < 10:
            size /= 10
            found += digit * size
            place = self.step(place + 1)
        scaled = place > stop + 1 and self._tokens[place].key in self._words.scales
        return (found, place) if scaled else (value, stop)

    def _scaled(
        self,
        stop: int,
        coefficient: Fraction | int | None,
        *,
        digits: bool = False,
        number: str = "",
        multiplier: int = 1,
    ) -> _Group:
        """Read what multiplies a number: scales, nouns such as dozen, a suffix, a half."""
        half = self._phrase(stop, self._half_after)
        place = self.step(half or stop)
        token = self._tokens[place]
        scaled = token.key in self._words.scales
        if digits:
            coefficient = digits_value(number, point=self._point, scaled=scaled)
        if half:
            stop = half
            coefficient = None if coefficient is None else coefficient + _HALF
        if token.key in self._words.groups:
            noun = self._noun(place, coefficient, digits=digits)
            if noun is not None:
                return noun
        words = not digits
        if digits and (suffix := self._suffix(stop)) > 1:
            return _Group(coefficient, suffix, stop + 1, digits=True, words=True)
        while multiplier < LARGEST:
            place = self.step(stop)
            key = self._tokens[place].key
            factor = self._words.scales.get(key, 1)
            if digits and multiplier == 1 and key in self._words.hundred:
                factor = 100
            # A scale after a smaller one multiplies it (lakh crore); after a larger one it is new.
            if factor <= 1 or (multiplier > 1 and factor < multiplier):
                break
            multiplier *= factor
            stop = place + 1
            words = True
        return _Group(coefficient, multiplier, stop, digits=digits, words=words)

    def _suffix(self, place: int) -> int:
        token = self._tokens[place]
        if token.kind != "word" or token.gap:
            return 1
        if token.key == "m":
            following = self._tokens[place + 1]
            money = place > 1 and self._tokens[place - 2].key in _CURRENCY_BEFORE_M
            return 10**6 if money or following.key in _PEOPLE_AFTER_M else 1
        return _SUFFIXES.get(token.key, 1)

    def _noun(
        self, place: int, coefficient: Fraction | int | None, *, digits: bool = False
    ) -> _Group | None:
        """Read *dozen* and its like, which end a number."""
        key = self._tokens[place].key
        size = self._words.groups[key]
        if key == "score" and coefficient == 1 and self._tokens[place + 1].key != "of":
            return None
        about = key in self._words.about
        return _Group(coefficient, size, place + 1, digits, True, ends=True, approximate=about)

    def _half(self, place: int) -> _Group | None:
        """Read *half a dozen*, *half-million*, *medio centenar*."""
        words = self._words
        after = self.step(place + 1)
        if self._tokens[after].key in words.ones:
            after = self.step(after + 1)
        key = self._tokens[after].key
        size = words.scales.get(key) or words.groups.get(key)
        if size is None:
            size = 100 if key in words.hundred else None
        if size is None or key == "score":
            return None
        about = key in words.about
        return _Group(_HALF, size, after + 1, False, True, ends=True, approximate=about)

    def _phrase(self, place: int, phrases: tuple[tuple[str, ...], ...]) -> int:
        """Return where a phrase that begins at a token stops; 0 where none does."""
        place = self.step(place)
        for phrase in phrases:
            if tuple(t.key for t in self._tokens[place : place + len(phrase)]) == phrase:
                return place + len(phrase)
        return 0


@lru_cache(maxsize=16)  # the phrases of each language
def _keys_of_each(phrases: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(keys_of(phrase) for phrase in phrases)


def _merge(before: _Group, after: _Group) -> _Group:
    # A number that cannot be read for certain ends there, and joins none.
    assert before.coefficient is not None
    assert after.coefficient is not None
    return _Group(
        before.coefficient * before.multiplier + after.coefficient,
        after.multiplier,
        after.stop,
        before.digits or after.digits,
        before.words or after.words,
    )
