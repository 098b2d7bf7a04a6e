"""Ordinals, shares and numbers with a stroke: one of many, or a part of a whole."""

from typing import Literal, NamedTuple

from summarizer.models.vocabulary import Bound
from summarizer.text.numbers.grammar import Grammar
from summarizer.text.numbers.numerals import Numeral, NumeralReader
from summarizer.text.numbers.surroundings import Judged, Kind, Surroundings

Form = Literal["digits", "words", "mixed", "vague", "article", "zero"]


class Core(NamedTuple):
    """A number without its qualifiers, in tokens; ``judged`` where its own form tells its kind."""

    first: int
    stop: int
    form: Form
    low: int | None
    high: int | None
    bound: Bound = "exact"
    least: int | None = None
    judged: Judged | None = None
    noun: bool = False


class PartReader:
    """Reads ordinals and shares of one paragraph.

    Parameters
    ----------
    around
        The paragraph.
    grammar
        The tables of its language.
    numerals
        The reader of its numbers.
    """

    def __init__(self, around: Surroundings, grammar: Grammar, numerals: NumeralReader) -> None:
        self._around = around
        self._tokens = around.tokens
        self._grammar = grammar
        self._numerals = numerals

    def _fraction(self, first: Numeral) -> Core | None:
        """Read "two thirds", "one-third", "un tiers"."""
        tokens = self._tokens
        place = self._numerals.step(first.stop)
        fraction = tokens[place].key
        if first.value is None or not 0 < first.value < 10:
            return None
        if fraction not in self._grammar.words.fractions or fraction == "half":
            return None
        if first.value > 1 and fraction in self._grammar.words.ordinals:
            return None
        return self._share(first.first, place)

    def _share(self, first: int, place: int) -> Core:
        """A fraction, with the large number that it may be of: "a quarter of a million"."""
        stop = place + 1
        if self._tokens[stop].key in self._grammar.say.of:
            whole = self._numerals.read(stop + 1)
            if whole is not None and whole.form == "words" and whole.multiplier > 1:
                return Core(first, whole.stop, "words", None, None, noun=True)
        judged = Judged("percent", place, place + 1)
        return Core(first, stop, "words", None, None, judged=judged)

    def _slashed(self, first: Numeral) -> Core | None:
        """Read "9/11", "2015/16", "2/3": a name or a share, and never two counts."""
        tokens = self._tokens
        slash, after = tokens[first.stop], tokens[first.stop + 1]
        if slash.key != "/" or slash.gap or after.gap or after.kind != "number":
            return None
        if first.form != "digits":
            return None
        year = 1500 <= (first.value or 0) <= 2100
        judged = Judged("year" if year else "identifier")
        return Core(first.first, first.stop + 2, "digits", None, None, judged=judged)

    def _compound_ordinal(self, first: Numeral) -> Core | None:
        """Read "twenty-third", "one hundred and first"."""
        if first.form != "words" or first.value is None or first.value < 20:
            return None
        place = self._numerals.step(first.stop)
        if self._tokens[place].key in self._grammar.words.after_hundred:
            place = self._numerals.step(place + 1)
        if self._tokens[place].key not in self._grammar.words.ordinals:
            return None
        return Core(first.first, place + 1, "words", 1, 1, judged=Judged("ordinal"))

    def _ordinal(self, place: int) -> Core | None:
        words, tokens = self._grammar.words, self._tokens
        key = tokens[place].key
        of = tokens[place + 1].key in self._grammar.say.of
        if key in words.fractions and (of or key not in words.ordinals):
            return self._share(place, place)
        if key in words.ordinals and self._around.is_name(place + 1) and place > 0:
            kind: Kind = "identifier" if self._around.is_name(place) else "ordinal"
            return Core(place, place + 1, "words", 1, 1, judged=Judged(kind))
        if key in words.ordinals:
            return Core(place, place + 1, "words", 1, 1, judged=Judged("ordinal"))
        return None
