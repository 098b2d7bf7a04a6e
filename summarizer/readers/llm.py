"""A language model reads the whole article: the question, and its answer tied to the words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import islice
from typing import Final

from summarizer.llm.prompts import Message, load
from summarizer.models import Actor, Event, Evidence, Figure, KeyPoint, Problem, Speaker, When
from summarizer.models.answer import AnsweredEvent, AnsweredFigure, SurveyAnswer
from summarizer.models.vocabulary import Bound, SpeakerKind
from summarizer.readers.base import Gist, Reading
from summarizer.text.article import Article
from summarizer.text.dates.calendar import CALENDARS
from summarizer.text.dates.find import Day, find_days
from summarizer.text.dates.patterns import find_day_words
from summarizer.text.injection.frame import frame
from summarizer.text.injection.non_assertive import covers
from summarizer.text.layout import NOT_REPORTED
from summarizer.text.numbers.of_article import quantities_of
from summarizer.text.numbers.quantities import least_of_words
from summarizer.text.numbers.quantity import Quantity
from summarizer.text.quotes import Words
from summarizer.text.speech.names import kind_of

MAX_TOKENS: Final = 8_000
"""Tokens for the answer. Measured answers have about 2,400."""

ITS_OWN: Final = "the language of the article"
_LONGEST_NAME: Final = 300
_MOST_PLACES: Final = 200  # of one quote that are compared, so that no text makes it slow
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")


def survey_messages(article: Article, language_out: str | None = None) -> list[Message]:
    """The question about an article, which stands in a frame that it cannot close."""
    title = "" if article.title_span or not article.title else frame(article.title, "title")
    return load("survey").messages(
        title=title, article=frame(article.text), language=language_out or ITS_OWN
    )


def read_answer(article: Article, answer: SurveyAnswer, words: Words | None = None) -> Reading:
    """Tie a model's answer to the words of the article. Nothing that it says is changed.

    Ids are given anew, in the order of the answer, so that none is used twice. A reference to
    an entry that is not there is left out, and is a doubt.
    """
    return _Answered(article, answer, words or Words(article)).reading()


class _Answered:
    """An answer on its way to a reading."""

    def __init__(self, article: Article, answer: SurveyAnswer, words: Words) -> None:
        self._article = article
        self._answer = answer
        self._words = words
        self._counts = _Counts(article)
        self._days = find_days(article)
        self._kinds: dict[str, SpeakerKind] = {s.name: s.kind for s in answer.speakers}
        self._figures = _numbered("f", (f.id for f in answer.figures))
        self._events = _numbered("e", (e.id for e in answer.events))
        self._doubts: dict[str, list[str]] = {}
        self._left_out: dict[str, Problem] = {}

    def reading(self) -> Reading:
        figures = tuple(self._figure(n, f) for n, f in enumerate(self._answer.figures, 1))
        return Reading(
            figures=figures,
            events=tuple(
                self._event(f"e{n}", event, figures)
                for n, event in enumerate(self._answer.events, 1)
            ),
            gist=self._gist(),
            language=self._language(),
            orders=tuple(self._orders()),
            doubts={name: tuple(messages) for name, messages in self._doubts.items()},
            left_out=tuple(self._left_out.values()),
        )

    def _figure(self, number: int, told: AnsweredFigure) -> Figure:
        name = f"f{number}"
        evidence = self._evidence(name, told)
        sentence = evidence[0].sentence if evidence else None
        bound, low, best, high = read_bound(told, self._article.language)
        event = self._reference(name, "event", told.event, self._events)
        return Figure(
            id=name,
            phrase=evidence[0].quote if evidence else told.quote,
            evidence=evidence,
            outcome=told.outcome,
            bound=bound,
            low=low,
            best=best,
            high=high,
            who=told.who,
            group=told.group,
            demographic=told.demographic,
            attackers=told.attackers,
            event=event,
            place=_name(told.place),
            site=_name(told.site),
            date=self._day(told.day, sentence),
            said_by=self._speaker(told.said_by),
            claim_about=told.claim_about,
            scope=told.scope,
            assertion=told.assertion,
            part_of=self._reference(name, "part_of", told.part_of, self._figures),
            replaces=self._reference(name, "replaces", told.replaces, self._figures),
            disputes=self._reference(name, "disputes", told.disputes, self._figures),
        )

    def _evidence(self, name: str, told: AnsweredFigure) -> tuple[Evidence, ...]:
        main = _located(self._counts, self._words, told.quote, told.number)
        if main is None:
            if self._is_in_title(told.quote):
                self._doubt(name, "These words stand in the title alone.")
            return ()
        found = [main]
        for statement in told.also:
            other = _located(self._counts, self._words, statement.quote, told.number, main)
            if other is None:
                if not self._is_in_title(statement.quote):
                    self._doubt(name, "Another quote of this figure is not in the article.")
            elif all(other.start >= e.end or e.start >= other.end for e in found):
                speaker = _name(statement.said_by)
                differs = speaker is not None and speaker != told.said_by
                found.append(other.model_copy(update={"said_by": speaker}) if differs else other)
        return tuple(found)

    def _is_in_title(self, quote: str) -> bool:
        """Whether a quote is of a title that the caller gave beside the text."""
        title = self._article.title
        if title is None or self._article.title_span is not None:
            return False
        return " ".join(quote.split()).casefold() in " ".join(title.split()).casefold()

    def _reference(
        self, name: str, relation: str, to: str | None, known: Mapping[str, str]
    ) -> str | None:
        if to is None or to in known:
            return None if to is None else known[to]
        self._doubt(name, f"Its {relation} is an entry that is not there.")
        return None

    def _doubt(self, name: str, message: str) -> None:
        self._doubts.setdefault(name, []).append(message)

    def _speaker(self, name: str | None) -> Speaker | None:
        cleaned = _name(name)
        if cleaned is None or name is None:
            return None
        return Speaker(name=cleaned, kind=self._kinds.get(name) or kind_of(cleaned))

    def _day(self, words: str | None, sentence: int | None) -> When | None:
        """Resolve a model's words for a day, as they stand nearest to the figure."""
        if not words:
            return None
        folded, iso = words.casefold().strip(), _iso(words)
        fitting = [
            day
            for day in self._days
            if day.when.words.casefold() in folded
            or folded in day.when.words.casefold()
            or (iso is not None and iso == day.when.day)
        ]
        if not fitting:
            self._tell_of_day(words)
            return None
        # "Sunday" is the longest match of "on Sunday 3 May" only where nothing longer fits.
        longest = max(min(len(d.when.words), len(folded)) for d in fitting)
        fitting = [d for d in fitting if min(len(d.when.words), len(folded)) == longest]
        return min(fitting, key=lambda d: self._distance(d, sentence)).when

    def _tell_of_day(self, words: str) -> None:
        """Say that a day is lost: in a language whose calendar is not known, or an invented one.

        Other words that mean no day ("later that day") are no loss, and what only the day of
        publication would settle is told of elsewhere.
        """
        language, text = self._article.language, self._article.text
        if language not in CALENDARS:
            self._leave_out("dates", f"The day “{_name(words) or words}” could not be worked out.")
        elif words.casefold().strip() not in text.casefold() and find_day_words(
            words, 0, len(words), language
        ):
            self._leave_out("dates", "A day is left out: the article has no such words.")

    def _leave_out(self, check: str, message: str) -> None:
        """Say once what of the answer is not shown."""
        self._left_out.setdefault(message, Problem(check=check, message=message))

    def _distance(self, day: Day, sentence: int | None) -> int:
        at = self._article.words(day.start, day.end).sentence
        return abs(at - sentence) if sentence is not None else at

    def _event(self, name: str, told: AnsweredEvent, figures: Sequence[Figure]) -> Event:
        of_event = [f for f in figures if f.event == name and f.evidence]
        at = min((f.evidence[0].sentence for f in of_event), default=None)
        evidence: tuple[Evidence, ...] = ()
        if at is not None:
            sentence = self._article.sentences[at]
            evidence = (self._article.words(sentence.start, sentence.end),)
        return Event(
            id=name,
            type=told.type,
            title=_name(told.title),
            place=_name(told.place),
            site=_name(told.site),
            date=self._day(told.day, at),
            actors=tuple(
                Actor(
                    name=actor_name,
                    side=actor.side,
                    role=actor.role,
                    confidence=actor.confidence,
                    said_by=_name(actor.said_by),
                )
                for actor in told.actors
                if (actor_name := _name(actor.name)) is not None
            ),
            scope=told.scope,
            evidence=evidence,
        )

    def _gist(self) -> Gist:
        points: list[KeyPoint] = []
        for point in self._answer.key_points:
            found = self._words.find(point.quote)
            if found is None:
                self._leave_out("quotes", "A key point is left out: the article has no such words.")
            elif covers(self._article.untold, found.start, found.end) is not None:
                self._leave_out("quotes", "A key point is left out: its words state nothing.")
            else:
                points.append(KeyPoint(text=point.text, evidence=(found,)))
        return Gist(self._answer.headline, self._answer.gist, tuple(points))

    def _orders(self) -> Iterator[Evidence]:
        for quote in self._answer.orders:
            found = self._words.find(quote)
            if found is None:
                self._leave_out("quotes", "An order is left out: the article has no such words.")
            else:
                yield found

    def _language(self) -> str | None:
        code = self._answer.language.strip().casefold()[:3].split("-")[0]
        return code if _LANGUAGE.fullmatch(code) else None


def read_bound(
    told: AnsweredFigure, language: str | None
) -> tuple[Bound, int | None, int | None, int | None]:
    """Return bound, low, best and high of what a model wrote as bound and number.

    The size of vague words is read from the quote at the least that they can mean (12 for
    dozens, 2 for plurals). An answer that breaks its own form gives numbers that the check of
    bounds rejects.
    """
    number, upper = _count(told.number), _count(told.number_to)
    match told.bound:
        case "exact":
            return "exact", number, number, number
        case "at_least":
            return "at_least", number, number, None
        case "more_than":
            return "more_than", None if number is None else number + 1, None, None
        case "about":
            return "about", None, number, None
        case "range":
            return "range", number, None, upper
        case "at_most":
            if upper is None:
                return "at_most", 1, None, number
            low = 1 if number is None or number == upper else number  # both are the most
            return "at_most", low, None, upper
        case "vague":
            return "vague", least_of_words(told.quote, language), None, None
    return "none_reported", None, None, None


def locate(
    article: Article,
    words: Words,
    quote: str,
    number: int | None,
    beside: Evidence | None = None,
) -> Evidence | None:
    """Find a quote in the article; of several places, the one that the figure can mean.

    That is a place in the report where the figure's number is a count ("14" is not "14:20"),
    and of those the nearest to what is known of the figure, else the first.
    """
    return _located(_Counts(article), words, quote, number, beside)


class _Counts:
    """The numbers of an article that count something, read when they are first asked for."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def _found(self) -> tuple[Quantity, ...]:
        return tuple(q for q in quantities_of(self.article) if q.kind == "count")

    def has(self, place: Evidence, number: int | None) -> bool:
        """Whether a place states a number as a count; any place does where there is none."""
        if number is None:
            return True
        first = bisect_right(self._found, place.start, key=lambda q: q.end)
        last = bisect_left(self._found, place.end, key=lambda q: q.start)
        return any(
            number in (q.low, q.best, q.high, (q.low or 0) - 1) for q in self._found[first:last]
        )


def _located(
    counts: _Counts, words: Words, quote: str, number: int | None, beside: Evidence | None = None
) -> Evidence | None:
    places = list(islice(words.every(quote), _MOST_PLACES))
    if len(places) < 2:
        return places[0] if places else None
    article = counts.article

    def fitness(place: Evidence) -> tuple[bool, bool, int]:
        sentence = article.sentences[place.sentence]
        is_clutter = (
            sentence.kind in NOT_REPORTED
            or covers(article.untold, place.start, place.end) is not None
        )
        distance = abs(place.start - beside.start) if beside is not None else place.start
        return is_clutter, not counts.has(place, number), distance

    return min(places, key=fitness)


def _numbered(letter: str, names: Iterable[str]) -> dict[str, str]:
    """Map the answer's ids to ours; of two entries with one id, references mean the first."""
    found: dict[str, str] = {}
    for number, name in enumerate(names, 1):
        found.setdefault(name, f"{letter}{number}")
    return found


def _name(words: str | None) -> str | None:
    """A name on one line; None where it has no letters."""
    line = " ".join((words or "").split())[:_LONGEST_NAME]
    return line if any(c.isalnum() for c in line) else None


def _count(number: int | None) -> int | None:
    """A number of persons; a negative one is none, and the checks then say what is missing."""
    return number if number is None or number >= 0 else None


def _iso(words: str) -> date | None:
    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        return None
