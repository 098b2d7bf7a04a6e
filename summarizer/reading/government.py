"""Which harm governs which people: distance, direction and clause, as a cost."""

import re
from dataclasses import dataclass

from summarizer.reading.harm import Harm
from summarizer.reading.lexicon import Lexicon
from summarizer.reading.phrases import Phrase

# Costs are in words of distance. They order the readings of one sentence; only their order
# matters, and beyond FARTHEST a harm does not govern a phrase at all.
FARTHEST = 16.0
_WRONG_SIDE = 9.0
_NEW_CLAUSE = 5.0
_SEMICOLON = 6.0
_COMMA = 1.0
_OTHER_PEOPLE = 3.5

# A verb's object follows at once, or after one determiner or adverb.
_OBJECT_GAP = re.compile(r"\s+(?!(?:and|or|e|y|et|ou|o)\b)(?:\w+\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Governor:
    """A harm that may govern a phrase, and how far it is."""

    harm: Harm
    cost: float


class Government:
    """Costs between the phrases and the harms of one sentence."""

    def __init__(
        self, text: str, phrases: tuple[Phrase, ...], harms: tuple[Harm, ...], lexicon: Lexicon
    ) -> None:
        self._text = text
        self._phrases = phrases
        self._harms = harms
        self._boundary = re.compile(rf"\b(?:{lexicon.boundary})\b", re.IGNORECASE)
        self._conjunction = re.compile(
            rf"[\s,]*(?:(?:{lexicon.conjunction})\s*)?(?:{lexicon.inclusion})?\s*", re.IGNORECASE
        )
        self._aux = re.compile(rf"\W+(?:{lexicon.passive})\b", re.IGNORECASE)
        self._of = re.compile(rf"\s+(?:{lexicon.preposition_of})\s+$", re.IGNORECASE)
        self._opens_with_of = re.compile(rf"(?:{lexicon.preposition_of})\s", re.IGNORECASE)
        self._romance = lexicon.language != "en"

    def governors(self, phrase: Phrase) -> tuple[Governor, ...]:
        """Harms that may govern a phrase, the nearest first."""
        found = [Governor(h, self._cost(phrase, h)) for h in self._harms]
        return tuple(
            sorted((g for g in found if g.cost <= FARTHEST), key=lambda g: (g.cost, g.harm.start))
        )

    def _cost(self, phrase: Phrase, harm: Harm) -> float:
        if harm.start < phrase.end and phrase.start < harm.end:
            return 0.0
        right_of_harm = phrase.start >= harm.end
        gap = (harm.end, phrase.start) if right_of_harm else (phrase.end, harm.start)
        return self._distance(phrase, *gap) + self._direction(phrase, harm, right_of_harm, gap)

    def _distance(self, phrase: Phrase, start: int, end: int) -> float:
        between = self._without_apposition(start, end)
        cost = float(len(re.findall(r"\w+", between)))
        cost += _NEW_CLAUSE * len(self._boundary.findall(between))
        cost += _SEMICOLON * sum(
            between.count(mark) for mark in (";", ":", "\u201c", "\u201d", '"')
        )
        cost += _COMMA * between.count(",")
        for other in self._phrases:
            if other is phrase or other.thing or other.start < start or other.end > end:
                continue
            if other.kind in ("count", "singular"):
                # People listed together share their harm: "a teacher and her son were found dead".
                cost += 0.0 if self._listed_with(phrase, other) else _OTHER_PEOPLE
        return cost

    def _without_apposition(self, start: int, end: int) -> str:
        """The words between, less an aside between commas: "Lawan, the imam, was killed"."""
        between = self._text[start:end]
        aside = re.match(r"\s*,[^,;:]*,", between)
        return between[aside.end() :] if aside else between

    def _listed_with(self, phrase: Phrase, other: Phrase) -> bool:
        first, second = sorted((phrase, other), key=lambda p: p.start)
        return self._conjunction.fullmatch(self._text, first.end, second.start) is not None

    def _direction(
        self, phrase: Phrase, harm: Harm, right_of_harm: bool, gap: tuple[int, int]
    ) -> float:
        words = len(re.findall(r"\w+", self._text[slice(*gap)]))
        match harm.government:
            case "transitive":
                return self._transitive(phrase, harm, right_of_harm, words)
            case "subject":
                return (1.0 if self._romance else 5.0) if right_of_harm else 0.0
            case "object":
                return 0.0 if right_of_harm else 2 * _WRONG_SIDE
            case "noun":
                if right_of_harm:
                    of = self._of.search(
                        self._text, harm.end, phrase.start
                    ) or self._opens_with_of.match(self._text, phrase.start, phrase.end)
                    return 0.0 if of and words <= 2 else 2 * _WRONG_SIDE
                return 1.0 if words <= 1 else 2 * _WRONG_SIDE
            case "participle":
                if right_of_harm:
                    return 0.5 if words <= 1 or self._inverted(harm) else _WRONG_SIDE
                return 0.0
            case "left":
                return 2 * _WRONG_SIDE if right_of_harm else 0.0
            case "toll":
                return -0.5 * words if right_of_harm else _WRONG_SIDE

    def _transitive(self, phrase: Phrase, harm: Harm, right_of_harm: bool, words: int) -> float:
        if right_of_harm:
            if self._inverted(harm):
                return 0.0
            return _WRONG_SIDE if harm.passive else 0.0
        if harm.passive:
            return 0.0
        if self._has_object(harm, phrase):
            return 2 * _WRONG_SIDE
        # "53 people killed in the raid": a participle right behind its people.
        return 1.0 if words <= 2 else _WRONG_SIDE

    def _inverted(self, harm: Harm) -> bool:
        """Whether its people follow an auxiliary: "also killed were", "among the dead were"."""
        return self._aux.match(self._text, harm.end) is not None

    def _has_object(self, harm: Harm, phrase: Phrase) -> bool:
        return any(
            other is not phrase
            and not other.thing
            and other.start >= harm.end
            and _OBJECT_GAP.fullmatch(self._text, harm.end, other.start) is not None
            for other in self._phrases
        )
