"""Numbers, ranges and vague words as they stand, without what bounds them."""

from dataclasses import replace
from typing import Final

from summarizer.models.vocabulary import Bound
from summarizer.text.numbers.kinds import is_score
from summarizer.text.numbers.numerals import LARGEST, Numeral
from summarizer.text.numbers.parts import Core, Form, PartReader
from summarizer.text.numbers.surroundings import Judged

_DASHES: Final = frozenset("-–—−‒")
# How many words before "from 5 to 8" may hold the verb of change.
_LOOKBACK: Final = 3


class CoreReader(PartReader):
    """Reads what begins at a token of one paragraph."""

    def read(self, place: int, *, qualified: bool) -> Core | None:
        """Read what begins at a token; None where no quantity does.

        Parameters
        ----------
        place
            The token's place.
        qualified
            Words such as *at least* stand before it: "at least one" counts where "un" alone is
            an article, and words for none are not bounded.
        """
        token = self._tokens[place]
        if token.kind in ("date", "time"):
            return Core(place, place + 1, "digits", None, None, judged=Judged(token.kind))
        core = self._between(place) or self._plural(place) or self._number(place, qualified)
        if core is not None:
            return core
        core = self._vague(place) or self._ordinal(place)
        if core is not None or qualified:
            return core
        return self._none(place) or self._article(place)

    def _between(self, place: int) -> Core | None:
        say = self._grammar.say
        key = self._tokens[place].key
        if key not in say.between:
            return None
        for joined in (True, False):
            first = self._numerals.read(place + 1, joined=joined)
            if first is None:
                return None
            join = self._tokens[first.stop]
            if join.key in say.between_joins:
                second = self._numerals.read(first.stop + 1)
                if second is not None:
                    return self._range(first, second)
        return None

    def _range(self, first: Numeral, second: Numeral) -> Core | None:
        low, high = first.value, second.value
        if low is None or high is None:
            return None
        if first.multiplier == 1 and second.multiplier > 1 and low < high // second.multiplier:
            # "five or six hundred", "2 to 3 million"
            low *= second.multiplier
        if low >= high:
            return None
        form: Form = first.form if first.form == second.form else "mixed"
        return Core(first.first, second.stop, form, low, high, "range", noun=second.multiplier > 1)

    def _plural(self, place: int) -> Core | None:
        """Read "dozens", "tens of thousands", "several hundred", "quelques dizaines"."""
        tokens, say, words = self._tokens, self._grammar.say, self._grammar.words
        at, factor = place, 1
        matched = self._grammar.vague_times.match(tokens, place)
        if matched is not None:
            at = matched[0]
            if tokens[at].key in say.of:
                at += 1
            factor = 2
        key = tokens[at].key
        size = say.plurals.get(key)
        if matched is not None and size is None:
            size = words.scales.get(key) or words.groups.get(key)
            size = 100 if key in words.hundred else size
        if size is None:
            return None
        if matched is not None and self._tokens[matched[0] - 1].key in {"des", "les"}:
            factor = 1
        stop = at + 1
        least = size * factor
        while least < LARGEST and tokens[stop].key in say.of:
            following = stop + 2 if tokens[stop + 1].key == "'" else stop + 1
            larger = say.plurals.get(tokens[following].key) or words.scales.get(
                tokens[following].key
            )
            if larger is None:
                break
            least, stop = least * larger, following + 1
        while least < LARGEST and matched and tokens[stop].key in words.scales:
            least, stop = least * words.scales[tokens[stop].key], stop + 1
        return Core(place, stop, "vague", 2, None, "vague", least=least, noun=True)

    def _number(self, place: int, qualified: bool) -> Core | None:
        start = place
        if self._tokens[place].key in self._grammar.say.starts:
            start = place + 1
        first = self._numerals.read(start)
        if first is None:
            return None
        ranged = self._to(first)
        if start != place:
            return ranged
        if ranged is not None:
            return ranged
        special = self._fraction(first) or self._compound_ordinal(first) or self._slashed(first)
        if special is not None:
            return special
        first = self._times_plural(first)
        token = self._tokens[place]
        single = first.stop == place + 1 and token.kind == "word"
        if single and not qualified and token.key in self._grammar.say.articles:
            return None
        if single and token.key == "one" and self._tokens[place + 1].key in {"another", "'"}:
            return None
        if single and first.value == 0:
            return Core(place, first.stop, "zero", 0, 0)
        bound: Bound = "about" if first.approximate else "exact"
        return Core(
            place,
            first.stop,
            first.form,
            first.value,
            first.value,
            bound,
            noun=first.multiplier > 1,
        )

    def _to(self, first: Numeral) -> Core | None:
        """Read the rest of "20 to 25", "20-25", "five or six"."""
        tokens = self._tokens
        sign = tokens[first.stop]
        dashed = sign.key in _DASHES
        if dashed and sign.gap != tokens[first.stop + 1].gap:
            return None
        if dashed and sign.gap and self._follows_month(first.first):
            return None  # "KESSIA, June 21 - 46 people", "HARGO, Aug. 2 - 17 fishermen"
        if not dashed and sign.key not in self._grammar.say.to:
            return None
        second = self._numerals.read(first.stop + 1)
        if second is None or (dashed and (first.form == "words") != (second.form == "words")):
            return None
        if dashed:
            return self._dashed(first, second)
        if sign.key not in {"or", "ou", "o", "u"} and self._is_change(first.first):
            return None
        return self._range(first, second)

    def _follows_month(self, place: int) -> bool:
        stop = self._around.before(place) == "."
        return self._around.is_month(place - 2 if stop else place - 1)

    def _dashed(self, first: Numeral, second: Numeral) -> Core | None:
        low, high = first.value, second.value
        close = self._tokens[first.stop].gap == 0
        if low is None or high is None:
            return None
        if close and 1500 <= low <= 2100 and first.form == "digits" and high < 2200:
            digits = len(self._tokens[second.first].key)
            end = high if digits == 4 else low - low % 100 + high
            if digits in (2, 4) and end > low and self._is_plain(first):
                judged = Judged("year")
                return Core(first.first, second.stop, "digits", low, end, "range", judged=judged)
        ranged = self._range(first, second)
        if ranged is None:
            score = close and first.form == "digits" == second.form
        else:
            score = is_score(self._around, first.first, second.stop)
        if score:
            return Core(first.first, second.stop, "digits", None, None, judged=Judged("score"))
        return ranged

    def _is_plain(self, numeral: Numeral) -> bool:
        return len(self._tokens[numeral.first].key) == 4

    def _is_change(self, place: int) -> bool:
        """Whether "from 5 to 8" or "by 5 to 8" tells how a number grew."""
        say = self._grammar.say
        if self._around.before(place) not in say.change_by | {"from", "de"}:
            return False
        before = self._tokens[max(0, place - 1 - _LOOKBACK) : place - 1]
        return any(token.key in self._grammar.say.changes for token in before)

    def _times_plural(self, first: Numeral) -> Numeral:
        """Read on after "une centaine": "de milliers"."""
        of, plural = self._tokens[first.stop], self._tokens[first.stop + 1]
        size = self._grammar.say.plurals.get(plural.key)
        if not first.approximate or first.value is None or size is None:
            return first
        if of.key not in self._grammar.say.of:
            return first
        return replace(first, stop=first.stop + 2, value=first.value * size, multiplier=size)

    def _vague(self, place: int) -> Core | None:
        matched = self._grammar.vague.match(self._tokens, place)
        if matched is None:
            return None
        if self._around.before(place) in self._grammar.say.not_vague_after:
            return None
        return Core(place, matched[0], "vague", 2, None, "vague", least=2)

    def _none(self, place: int) -> Core | None:
        matched = self._grammar.zero.match(self._tokens, place)
        if matched is None:
            return None
        stop, _ = matched
        following = self._tokens[stop]
        if self._tokens[stop - 1].key in {"no", "without", "sans", "sin", "sem"} and (
            following.kind != "word" or following.key in self._grammar.say.not_zero_before
        ):
            return None
        if self._tokens[stop - 1].key in {"'", "ne"}:
            # "personne n'a": the negation belongs to the verb.
            stop = place + 1
        return Core(place, stop, "zero", 0, 0)

    def _article(self, place: int) -> Core | None:
        if self._tokens[place].key not in self._grammar.say.articles:
            return None
        following = self._tokens[place + 1]
        if following.gap == 1 and (following.kind != "sign" or following.key in set("\"“«'‘")):
            return Core(place, place + 1, "article", 1, 1)
        return None
