"""The survey: one question about the whole article, for models that are up to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from summarizer.asking.framing import frame
from summarizer.asking.prompts import Message, load
from summarizer.checking.grounding import ground
from summarizer.drafting.draft import Draft
from summarizer.drafting.events import EventDraft
from summarizer.drafting.setting import Setting
from summarizer.models import Attribution, Evidence, When
from summarizer.models.wire import WireEvent, WireFigure, WireSurvey
from summarizer.reading.article import Article
from summarizer.reading.cues import Cue
from summarizer.reading.quantities import read_value
from summarizer.reading.speakers import Voice, kind_of

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
    drafts: list[Draft] = []
    keys: dict[str, int] = {}
    lost: list[WireFigure] = []
    events = {event.id: event for event in answer.events}
    next_key = len(cues)
    for wire in answer.figures:
        found = ground(wire.quote, article)
        if found is None:
            lost.append(wire)
            continue
        cue = _cue(article, cues, found, wire, next_key)
        next_key = max(next_key, cue.index + 1)
        if any(d.cue.index == cue.index for d in drafts):
            cue = replace(cue, index=next_key)
            next_key += 1
        keys[wire.id] = cue.index
        drafts.append(_draft(setting, cues, cue, wire, events))
    related = tuple(
        replace(
            draft,
            part_of=keys.get(wire.part_of or ""),
            replaces=keys.get(wire.replaces or ""),
            disputes=keys.get(wire.disputes or ""),
        )
        for draft, wire in zip(drafts, [w for w in answer.figures if w.id in keys], strict=False)
    )
    return Surveyed(
        related,
        tuple(_event(setting, event, related) for event in answer.events),
        {e.id: Attribution(name=e.perpetrator) for e in answer.events if e.perpetrator},
        tuple(lost),
    )


def _cue(
    article: Article, cues: Sequence[Cue], found: Evidence, wire: WireFigure, next_key: int
) -> Cue:
    """The cue that the quote covers, else one made of the quote."""
    covered = [c for c in cues if c.start < found.end and found.start < c.end]
    value = read_value(found.quote, article.language)
    if covered:
        nearest = min(covered, key=lambda c: abs(c.start - found.start) + abs(c.end - found.end))
        return replace(nearest, start=found.start, end=found.end)
    return Cue(
        index=next_key,
        start=found.start,
        end=found.end,
        sentence=found.sentence,
        kind="count" if value is not None else "singular",
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


def _draft(
    setting: Setting,
    cues: Sequence[Cue],
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
        low=_count(wire.low),
        best=_count(wire.best),
        high=_count(wire.high),
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


def _count(number: int | None) -> int | None:
    # A negative number of people is no number; the bounds check says what is missing.
    return number if number is None or number >= 0 else None


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
        wire.id, (wire.type,), wire.place, _day(setting, wire.day, told[0] if told else 0), told
    )
