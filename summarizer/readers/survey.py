"""The survey: one question about the whole article, for models that are up to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from summarizer.llm.prompts import Message, load
from summarizer.models import Attribution, Evidence, When
from summarizer.models.answer import WireEvent, WireFigure, WireSurvey, person_count
from summarizer.readers.rules.candidate import Draft
from summarizer.readers.rules.cues import Cue
from summarizer.readers.rules.events import EventDraft
from summarizer.readers.rules.setting import Setting
from summarizer.readers.rules.speakers import Voice, kind_of
from summarizer.text.article import Article
from summarizer.text.injection.frame import frame
from summarizer.text.injection.non_assertive import covers
from summarizer.text.quotes import ground

MAX_TOKENS = 8_000


def messages(article: Article) -> list[Message]:
    """The survey question about an article, which stands in a frame that it cannot close."""
    title = "" if article.title_span or not article.title else frame(article.title, "title")
    return load("survey").messages(title=title, article=frame(article.text))


@dataclass(frozen=True, slots=True)
class Surveyed:
    """What a survey says, tied to the words of the article."""

    drafts: tuple[Draft, ...]
    events: tuple[EventDraft, ...]
    perpetrators: dict[str, Attribution]
    lost: tuple[WireFigure, ...]  # figures whose quote the article does not have


def read(setting: Setting, cues: Sequence[Cue], answer: WireSurvey) -> Surveyed:
    """Tie a survey's figures to their words.

    The number is read from the quote by our own reader, so that a number which the model
    changed on the way is seen by the checks: the draft keeps the model's number.
    """
    article = setting.article
    told: list[tuple[Draft, WireFigure]] = []
    keys: dict[str, int] = {}
    lost: list[WireFigure] = []
    events = {event.id: event for event in answer.events}
    taken: set[int] = set()
    next_key = len(cues)
    for wire in answer.figures:
        found = ground(wire.quote, article)
        if found is None:
            lost.append(wire)
            continue
        cue = _cue(cues, found, wire)
        if cue.index < 0 or cue.index in taken:
            cue = replace(cue, index=next_key)
            next_key += 1
        taken.add(cue.index)
        keys.setdefault(wire.id, cue.index)
        told.append((_draft(setting, cue, wire, events), wire))
    related = tuple(
        replace(
            draft,
            part_of=keys.get(wire.part_of or ""),
            replaces=keys.get(wire.replaces or ""),
            disputes=keys.get(wire.disputes or ""),
        )
        for draft, wire in told
    )
    return Surveyed(
        related,
        tuple(_event(setting, event, related) for event in answer.events),
        {
            e.id: Attribution(name=by.quote)
            for e in answer.events
            if e.perpetrator
            and (by := ground(e.perpetrator, article)) is not None
            and covers(article.untold, by.start, by.end) is None
        },
        tuple(lost),
    )


def _cue(cues: Sequence[Cue], found: Evidence, wire: WireFigure) -> Cue:
    """The cue that the quote covers, else one made of the quote."""
    covered = [c for c in cues if c.start < found.end and found.start < c.end]
    if covered:
        chosen = min(covered, key=lambda c: _unlikeness(c, wire, found))
        if len(covered) > 1:
            # A quote over several figures is cut to the words of the one that is meant: else it
            # would account for the others, and its number would be ambiguous.
            return chosen
        return replace(chosen, start=found.start, end=found.end)
    return Cue(
        index=-1,
        start=found.start,
        end=found.end,
        sentence=found.sentence,
        kind="count",
        bound=wire.bound,
        low=wire.low,
        best=wire.best,
        high=wire.high,
        outcomes=(wire.outcome,),
        assertion=wire.assertion,
        noun=wire.who,
        group=wire.group,
        demographic=wire.demographic,
        attackers=wire.attackers,
        partitive=False,
        collective=False,
        harm=None,
        cost=0.0,
        dismissed=None,
    )


def _unlikeness(cue: Cue, wire: WireFigure, found: Evidence) -> tuple[bool, bool, int]:
    numbers = (cue.low, cue.best, cue.high) == (wire.low, wire.best, wire.high)
    return not numbers, wire.outcome not in cue.outcomes, abs(cue.start - found.start)


def _draft(
    setting: Setting,
    cue: Cue,
    wire: WireFigure,
    events: dict[str, WireEvent],
) -> Draft:
    article = setting.article
    also = [e for quote in wire.also if (e := ground(quote, article)) is not None]
    return Draft(
        cue=replace(cue, noun=wire.who or cue.noun),
        outcome=wire.outcome,
        bound=wire.bound,
        low=person_count(wire.low),
        best=person_count(wire.best),
        high=person_count(wire.high),
        group=wire.group,
        demographic=wire.demographic,
        attackers=wire.attackers,
        assertion=wire.assertion,
        scope=wire.scope,
        said_by=_voice(article, wire.said_by),
        place=wire.place,
        date=_day(setting, wire.day, cue.sentence),
        also=tuple(
            replace(cue, start=e.start, end=e.end, sentence=e.sentence)
            for e in also
            if not (e.start < cue.end and cue.start < e.end)
        ),
        event=wire.event if wire.event in events else None,
    )


def _voice(article: Article, name: str | None) -> Voice | None:
    if not name:
        return None
    found = ground(name, article)
    if found is None:
        return Voice(name, -1, -1, kind_of(name))  # the speaker check will say so
    return Voice(found.quote, found.start, found.end, kind_of(found.quote))


def _day(setting: Setting, words: str | None, sentence: int) -> When | None:
    """The model's words for a day, as our own reader resolved them; the nearest if repeated."""
    if not words:
        return None
    folded = words.casefold()
    days = [
        (abs(index - sentence), day.when)
        for index, said in setting.sentences.items()
        for day in said.days
        if day.when.words.casefold() in folded
        or folded in day.when.words.casefold()
        or _iso(words) == day.when.day
    ]
    return min(days, key=lambda pair: pair[0])[1] if days else None


def _iso(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _event(setting: Setting, wire: WireEvent, drafts: tuple[Draft, ...]) -> EventDraft:
    told = tuple(dict.fromkeys(sorted(d.cue.sentence for d in drafts if d.event == wire.id)))
    return EventDraft(
        wire.id,
        (wire.type,),
        wire.place,
        _day(setting, wire.day, told[0] if told else 0),
        told,
        wire.scope,
    )
