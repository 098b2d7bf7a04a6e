"""Where, when and by whose word each sentence is set: the article's frame and its departures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from summarizer.models import When
from summarizer.models.vocabulary import Scope
from summarizer.readers.rules.clauses import (
    clause_around,
    earlier_in_paragraph,
    gap,
    later_in_paragraph,
)
from summarizer.readers.rules.cues import Cue
from summarizer.readers.rules.harm_days import HarmDay, harm_days, is_lasting
from summarizer.readers.rules.places import Place, places_in
from summarizer.readers.rules.scene import Scene
from summarizer.readers.rules.time_words import scope_of_words
from summarizer.text.article import Article, Sentence, reference_if_published
from summarizer.text.dates.find import Day, find_days
from summarizer.text.dates.patterns import DayWords, find_day_words
from summarizer.text.harm.triggers import is_titled
from summarizer.text.speech.speakers import Voice, spoken

# sentences back in which a place or a day is looked for
_LEAD = 6  # sentences of the body in which the news is told
_COMPARISON = re.compile(r"\s*(?:up|down|rising|falling|compared|against)\b", re.IGNORECASE)
_PAUSE = re.compile(r"[,;:.\"“”]")
_APART = re.compile(r";\s|,\s(?!(?:and|e|y|et|or)\s)")


# "The explosion happened at 2.30 p.m. on Monday."
_HAPPENED = re.compile(
    r"\b(?:[Tt]he|[Ll]a|[Ee]l|L['’]|[Ll]e|[AO]) ?(?:\w+ ){0,2}?\w+ "
    r"(?:happened|occurred|took place|struck|"
    r"broke out|ocurri[óo]|se produjo|s['’]est produite?|a eu lieu|ocorreu|aconteceu)\b"
)
_FAR_AHEAD = date(2099, 12, 31)  # every year that the article names is then in the past


@dataclass(frozen=True, slots=True)
class SentenceSetting:
    """What a sentence itself says of place, day and speaker."""

    places: tuple[Place, ...]  # less those that only say where somebody spoke
    days: tuple[Day, ...]  # of what happened: the day on which somebody spoke is left out
    voice: Voice | None


class Setting:
    """The article's places, days and voices, sentence by sentence."""

    def __init__(self, article: Article, cues: tuple[Cue, ...]) -> None:
        # Without a year nothing tells which day "Tuesday" was, but still that it was not Sunday:
        # a year that stands in keeps events apart, and none of its days is told to anybody.
        self._told = frozenset(d.when for d in find_days(article))
        self._dated = article.reference is not None
        if not self._dated:
            article = replace(article, reference=_stand_in(article))
        self.article = article
        self._spoken = spoken(article)
        self._days = harm_days(article, self._spoken)
        self._lasting = is_lasting(article)
        self._scopes: dict[int, Scope] = {}
        self._own_days: dict[tuple[int, int, int], HarmDay | None] = {}
        self.sentences = {
            s.index: SentenceSetting(
                self._places(s),
                tuple(d.day for d in self._of_harm(s.index)),
                self._spoken.voice_of(s),
            )
            for s in article.sentences
        }
        self._scene = Scene(
            article,
            {index: told.places for index, told in self.sentences.items()},
            frozenset(c.sentence for c in cues if c.dismissed is None and c.outcomes),
            lasting=self._lasting,
            elsewhere=frozenset(
                s.index
                for s in article.sentences
                if self.sentences[s.index].places and self.scope_of(s) != "incident"
            ),
        )

    def _places(self, sentence: Sentence) -> tuple[Place, ...]:
        """Where the sentence is set; those who tell of it are there where it names no other."""
        named = places_in(self.article, sentence)
        if is_titled(self.article.text[sentence.start : sentence.end]):
            # The capitals of a headline make no place: the report names it again.
            text = self.article.text
            named = tuple(p for p in named if text.find(p.name, sentence.end) >= 0)
        told = [p for p in named if not self._spoken.is_speech(sentence, p.start, p.end)]
        spoken_of = [p for p in named if self._spoken.speaks_there(sentence, p.start, p.end)]
        return tuple(told or spoken_of)

    def stated(self, when: When | None) -> When | None:
        """A day as it may be told: None where only the stand-in for the year gives it."""
        return when if self._dated or when in self._told else None

    # Where

    @property
    def main_place(self) -> str | None:
        """The place where most is set."""
        return self._scene.main_place

    def own_place(self, cue: Cue) -> str | None:
        """The place that the cue's sentence gives: the narrowest, and the nearest of those."""
        return self._scene.own_place(cue)

    def place_before(self, cue: Cue) -> str | None:
        """The place that an earlier sentence of the paragraph gives."""
        return self._scene.place_before(cue)

    def place_of(self, cue: Cue, previous: str | None) -> str | None:
        """The place of the cue's sentence, else the one before, else the main place."""
        return self._scene.place_of(cue, previous)

    def level_of(self, name: str) -> float:
        """How narrow a place is: from 0, a country, to 2 and more, a town."""
        return self._scene.level_of(name)

    def known_level_of(self, name: str) -> int | None:
        """How narrow a place is, where the article says what kind of place it is."""
        return self._scene.known_level_of(name)

    # By whose word

    def voice_of(self, cue: Cue) -> Voice | None:
        """Who says it; None where the article speaks in its own voice."""
        return self._spoken.voice_at(self.article.sentences[cue.sentence], cue.start, cue.end)

    def voices_in(self, index: int) -> tuple[Voice, ...]:
        """Every speaker of a sentence."""
        return self._spoken.voices_in(self.article.sentences[index])

    # What the words of time say

    def scope_of(self, sentence: Sentence) -> Scope:
        """What the sentence's words of time say: this event, a running total, an earlier event."""
        if sentence.index not in self._scopes:
            scope = self.scope_at(sentence, sentence.start, sentence.end)
            self._scopes[sentence.index] = scope
        return self._scopes[sentence.index]

    def scope_at(self, sentence: Sentence, start: int, end: int) -> Scope:
        """The same for a clause of the sentence."""
        days = [
            d
            for d in self._days.get(sentence.index, ())
            if start <= d.day.start < end and (d.strength > 0 or d.day.relation == "since")
        ]
        return scope_of_words(
            self.article.text[start:end], tuple(d.day for d in days), self.article.reference
        )

    def scope_near(self, sentence: Sentence, cue: Cue) -> Scope:
        """The scope of the clause that a cue stands in, else of its sentence.

        "Some 9,000 have fled since Sunday, joining 70,000 displaced this year": each its own.
        """
        whole = self.scope_of(sentence)
        text = self.article.text
        edges = list(_APART.finditer(text, sentence.start, sentence.end))
        first = max((m.end() for m in edges if m.end() <= cue.start), default=sentence.start)
        last = min((m.start() for m in edges if m.start() >= cue.end), default=sentence.end)
        is_whole = (first, last) == (sentence.start, sentence.end)
        if is_whole or _COMPARISON.match(text, first, cue.start):
            return whole
        clause = self.scope_at(sentence, first, last)
        dated = any(first <= d.day.start < last for d in self._days.get(sentence.index, ()))
        if clause != "incident" or dated:
            return clause
        return whole

    # When

    @cached_property
    def main_day(self) -> When | None:
        """The day of the news: of the first harm that the opening sentences tell of.

        None where the harm spans days, as that of a flood or of a battle of two days does.
        """
        if self._lasting:
            return None
        lead = [s for s in self.article.sentences if s.kind == "body"][:_LEAD]
        lead = [s for s in lead if self.scope_of(s) == "incident"]
        for sentence in lead:
            days = self._of_harm(sentence.index)
            if any(d.spans for d in days):
                return None
            if days:
                return _surest(days)
        return self._day_it_happened()

    def _of_harm(self, index: int) -> list[HarmDay]:
        """The days of a sentence on which something happened."""
        return [d for d in self._days.get(index, ()) if d.strength > 0]

    def _day_it_happened(self) -> When | None:
        """The day that the article gives for what its opening leaves undated."""
        text = self.article.text
        for sentence in self.article.sentences:
            if sentence.kind != "body" or not _HAPPENED.search(text, sentence.start, sentence.end):
                continue
            days = self._of_harm(sentence.index)
            if days and not any(d.spans for d in days) and self.scope_of(sentence) == "incident":
                return _surest(days)
        return None

    @cached_property
    def onset(self) -> When | None:
        """The day on which something that goes on for weeks began, where an opening says so."""
        if not self._lasting:
            return None
        lead = [s for s in self.article.sentences if s.kind == "body"][:_LEAD]
        days = [d for s in lead for d in self._of_harm(s.index)]
        return next((d.day.when for d in days if not d.spans), None)

    def own_day(self, cue: Cue) -> HarmDay | None:
        """The day that the cue's sentence gives for what happened: the nearest.

        A day that stands by another verb in another clause is not the cue's.
        """
        at = (cue.sentence, cue.start, cue.end)
        if at not in self._own_days:
            self._own_days[at] = self._find_own_day(cue)
        return self._own_days[at]

    def _find_own_day(self, cue: Cue) -> HarmDay | None:
        days = self._of_harm(cue.sentence)
        if not days:
            return None
        sentence = self.article.sentences[cue.sentence]
        first, last = clause_around(self.article.text, sentence, cue)
        near = [d for d in days if d.strength == 2 or first <= d.day.start < last]
        if (
            not near
            and len(days) == 1
            and not _PAUSE.search(self.article.text, cue.end, max(cue.end, days[0].day.start))
        ):
            near = days  # "killed a father and his two sons on Sunday"
        if not near:
            return None
        strong = [d for d in near if d.strength == 2] or near
        return min(strong, key=lambda d: gap(d.day.start, d.day.end, cue))

    def day_before(self, cue: Cue) -> When | None:
        """The day that an earlier sentence of the paragraph gives for what happened."""
        sentence = self.article.sentences[cue.sentence]
        for earlier in earlier_in_paragraph(self.article, sentence):
            days = [d for d in self._of_harm(earlier.index) if not d.spans]
            if days:
                return _surest(days)
        return None

    def day_of(self, cue: Cue, previous: When | None) -> When | None:
        """The day of the cue's sentence, else the one before, else the main day."""
        own = self.own_day(cue)
        if own is not None:
            return None if own.spans else own.day.when
        return previous or self._day_after(cue) or self.main_day

    def _day_after(self, cue: Cue) -> When | None:
        """The day that the paragraph goes on to give to what it places elsewhere."""
        if self._lasting or self.own_place(cue) in (None, self.main_place):
            return None
        sentence = self.article.sentences[cue.sentence]
        for later in later_in_paragraph(self.article, sentence):
            for found in self._days.get(later.index, ()):
                if found.strength == 2 and not found.spans:
                    return found.day.when
        return None


def _surest(days: Sequence[HarmDay]) -> When:
    return max(days, key=lambda d: d.strength).day.when


def _stand_in(article: Article) -> date:
    """The day of an undated article in a year that stands in: that of its dateline or its lead."""
    reference = reference_if_published(article, _FAR_AHEAD)
    lead = next((s for s in article.sentences if s.kind == "body"), None)
    if reference != _FAR_AHEAD or lead is None:
        return reference
    days = [
        _of_year(day, _FAR_AHEAD.year)
        for day in find_day_words(article.text, lead.start, lead.end, article.language)
        if day.concept == "date" and day.year is None
    ]
    return max((day for day in days if day is not None), default=_FAR_AHEAD)


def _of_year(day: DayWords, year: int) -> date | None:
    try:
        return date(year, day.month or 0, day.last or day.day or 0)
    except ValueError:
        return None
