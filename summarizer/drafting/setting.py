"""Where and when each sentence is set: the article's main place and day, and its departures."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from summarizer.models import When
from summarizer.models.vocabulary import Scope
from summarizer.reading.article import Article, Sentence
from summarizer.reading.cues import Cue
from summarizer.reading.dates import Day, find_days
from summarizer.reading.places import Place, places_in
from summarizer.reading.speakers import Voice, voices

_SPEECH_DAY = re.compile(
    r"\b(?:said|says|told\s+\w+|reported|announced|confirmed|added|stated|disse|disseram|dijo|"
    r"dijeron|informó|a\s+(?:dit|déclaré|indiqué))\s+(?:\w+\s+){0,3}?(?:on\s+|late\s+|early\s+)*$",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:since|desde|depuis|so far (?:this|in)|to date|in the past \w+ (?:months|years)|"
    r"over the past|this year|in all of|during the (?:war|conflict|campaign|season)|"
    r"in earlier rounds|throughout the|nationwide|nationally|each year|every year|a year|"
    r"até agora este ano|este año|cette année)\b",
    re.IGNORECASE,
)
_LAST_YEAR_TOTAL = re.compile(
    r"\b(?:last year|the previous year|in (?:19|20)\d\d|no ano passado|el año pasado|l['’]an "
    r"dernier)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:earlier (?:this|in)|previous(?:ly)?|last (?:year|month|spring|summer|autumn|winter)|"
    r"(?:a|two|three|four|five|ten|\d+) (?:years?|months?|weeks?) (?:ago|earlier|before)|in the "
    r"(?:winter|summer|spring|autumn) of|revived memories|a similar|an earlier|another attack|"
    r"em (?:agosto|setembro|julho) |anterior|précédent)\b",
    re.IGNORECASE,
)
_RECENT = timedelta(days=21)
_APART = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class SentenceSetting:
    """What a sentence itself says of place, day and speaker."""

    places: tuple[Place, ...]
    days: tuple[Day, ...]  # of the harm: the day on which somebody spoke is left out
    voice: Voice | None


class Setting:
    """The article's places, days and voices, sentence by sentence."""

    def __init__(self, article: Article, cues: tuple[Cue, ...]) -> None:
        self.article = article
        self._cues = cues
        days: dict[int, list[Day]] = {}
        for day in find_days(article):
            sentence = article.sentence_at(day.start)
            if sentence is not None and not self._is_speech_day(day, sentence):
                days.setdefault(sentence.index, []).append(day)
        spoken = voices(article)
        self.sentences = {
            s.index: SentenceSetting(
                places_in(article, s), tuple(days.get(s.index, ())), spoken.get(s.index)
            )
            for s in article.sentences
        }

    def _is_speech_day(self, day: Day, sentence: Sentence) -> bool:
        before = self.article.text[max(sentence.start, day.start - 40) : day.start]
        return _SPEECH_DAY.search(before) is not None

    @cached_property
    def main_place(self) -> str | None:
        """The place where most is set: named most often in sentences that count people."""
        told = {c.sentence for c in self._cues if c.dismissed is None}
        weight: Counter[str] = Counter()
        for sentence in self.article.sentences:
            if sentence.kind not in ("body", "title"):
                continue
            for place in self.sentences[sentence.index].places:
                weight[place.name] += (
                    (2 if place.specific else 1)
                    - (2 if place.broad else 0)
                    + (1 if sentence.index in told else 0)
                    + (1 if sentence.index < 4 else 0)
                )
        if weight:
            return weight.most_common(1)[0][0]
        return self.article.dateline.place if self.article.dateline else None

    @cached_property
    def main_day(self) -> When | None:
        """The day of the news: the first day of harm in the opening sentences that count people."""
        told = {c.sentence for c in self._cues if c.dismissed is None and c.outcomes}
        ordered = [s for s in self.article.sentences if s.kind == "body"]
        for sentences in ([s for s in ordered if s.index in told], ordered):
            for sentence in sentences[:6]:
                if self.scope_of(sentence) != "incident":
                    continue
                for day in self.sentences[sentence.index].days:
                    if day.when.day is not None:
                        return day.when
        return None

    def scope_of(self, sentence: Sentence) -> Scope:
        """What the sentence's words of time say: this event, a running total, an earlier event."""
        return self.scope_at(sentence, sentence.start, sentence.end)

    def scope_at(self, sentence: Sentence, start: int, end: int) -> Scope:
        """The same for a clause of the sentence."""
        words = self.article.text[start:end]
        reference = self.article.reference
        days = [d for d in self.sentences[sentence.index].days if start <= d.start < end]
        old = [d for d in days if reference is not None and reference - d.when.start > _RECENT]
        recent = [d for d in days if d not in old]
        if _SINCE.search(words) and (old or not recent):
            return "cumulative"
        if old and not recent:
            if all(d.when.precision == 5 for d in old) and _LAST_YEAR_TOTAL.search(words):
                return "cumulative"
            return "background"
        if not recent and _EARLIER.search(words):
            return "background"
        return "incident"

    def voice_of(self, cue: Cue) -> Voice | None:
        """Who says it; None where the article speaks in its own voice."""
        return self.sentences[cue.sentence].voice

    def place_of(self, cue: Cue, previous: str | None) -> str | None:
        """The place named nearest to the cue in its sentence, else the one before, else the main."""
        places = self.sentences[cue.sentence].places
        specific = [p for p in places if p.specific] or list(places)
        if specific:
            return min(specific, key=lambda p: _gap(p.start, p.end, cue)).name
        return previous or self.main_place

    def day_of(self, cue: Cue, previous: When | None) -> When | None:
        """The day named nearest to the cue in its sentence, else the one before, else the main."""
        days = self.sentences[cue.sentence].days
        if days:
            return min(days, key=lambda d: _gap(d.start, d.end, cue)).when
        return previous or self.main_day


def _gap(start: int, end: int, cue: Cue) -> int:
    return max(start - cue.end, cue.start - end, 0)
