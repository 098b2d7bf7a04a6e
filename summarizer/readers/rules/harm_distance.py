"""How far a harm is from its people: in words, clauses, quotes and other people between."""

from bisect import bisect_left

from summarizer.readers.rules import harm_attachment_words as signs
from summarizer.readers.rules.ages import AGES, ASIDE
from summarizer.readers.rules.harm_attachment_patterns import AttachmentPatterns
from summarizer.readers.rules.phrases import Phrase
from summarizer.text.harm.triggers import Harm

OTHER_PEOPLE = 3.5
QUOTED = 80  # characters before people in which a quote of them may open
_NEW_CLAUSE = 5.0
_QUOTE = 6.0
_SEMICOLON = 12.0
_COMMA = 1.0


class Distances:
    """Distances within one sentence, in words."""

    def __init__(
        self,
        text: str,
        phrases: tuple[Phrase, ...],
        harms: tuple[Harm, ...],
        patterns: AttachmentPatterns,
    ) -> None:
        self._re = patterns
        self._text = text
        self._phrases = phrases
        self._starts = [p.start for p in phrases]
        self._harms = harms

    def cost(self, phrase: Phrase, start: int, end: int) -> float:
        """The cost of what stands between a phrase and a harm: ``text[start:end]``."""
        between = signs.BRACKETS.sub("", self._text[start:end])
        between = signs.SCARE_QUOTES.sub(r" \1 ", between)
        if self._text[start - 1 : start] != " ":
            between = between.removeprefix('"').removeprefix("”")  # closes behind the harm itself
        opened = signs.OPENS_QUOTE.search(self._text, max(0, phrase.start - 2), phrase.start)
        if opened or between.endswith((' "', " “", " «\u00a0", " «")):
            between = signs.ONE_QUOTE.sub("", between, count=1)  # '"three soldiers" were killed'
        if signs.DIGIT.search(between):
            between = ASIDE.sub("", AGES.sub("", between))
        cost = float(len(signs.WORD.findall(between)))
        cost += _NEW_CLAUSE * self._re.boundary.count(between)
        cost += _SEMICOLON * between.count(";")
        cost += _QUOTE * len(signs.QUOTES.findall(between))
        cost -= _QUOTE * self._closes_quoted_people(phrase, start, end)
        cost += _COMMA * between.count(",")
        for other in self.people_between(start, end, phrase):
            # People listed together share their harm: "a teacher and her son were found dead".
            cost += 0.0 if self.listed_with(phrase, other) else OTHER_PEOPLE
        return cost

    def _closes_quoted_people(self, phrase: Phrase, start: int, end: int) -> bool:
        """Whether the people alone are quoted: '"three soldiers and four guards" were killed'."""
        closing = signs.CLOSING.search(self._text, start, end)
        if closing is None or phrase.end > start:
            return False
        lead_in = self._text[max(0, phrase.start - QUOTED) : phrase.start]
        opening = max(lead_in.rfind(mark) for mark in signs.OPENING)
        if opening < 0 or len(signs.QUOTES.findall(lead_in[opening:])) != 1:
            return False
        quoted = (phrase.start - len(lead_in) + opening, closing.start())
        return not any(quoted[0] <= h.start < quoted[1] for h in self._harms)

    def people_between(self, start: int, end: int, phrase: Phrase) -> list[Phrase]:
        """Other people who are told in ``text[start:end]``."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        return [
            other
            for other in self._phrases[first:last]
            if other is not phrase
            and not other.thing
            and other.end <= end
            and other.kind in ("count", "singular")
        ]

    def listed_with(self, phrase: Phrase, other: Phrase) -> bool:
        """Whether nothing but a comma or an "and" stands between two phrases."""
        first, second = sorted((phrase, other), key=lambda p: p.start)
        return self._re.list.fullmatch(self._text, first.end, second.start) is not None
