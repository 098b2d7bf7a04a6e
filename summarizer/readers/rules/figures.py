"""From drafts to figures: ids, evidence, and events as the user receives them."""

from collections.abc import Mapping
from typing import overload

from summarizer.models import Attribution, Event, Evidence, Figure, Speaker
from summarizer.models.vocabulary import EventType
from summarizer.readers.rules.candidate import Draft
from summarizer.readers.rules.cues import Cue
from summarizer.readers.rules.events import EventDraft
from summarizer.readers.rules.setting import Setting
from summarizer.text.article import Article


def figures_of(article: Article, drafts: tuple[Draft, ...]) -> tuple[Figure, ...]:
    """Figures in the order of the text, named ``f1``, ``f2``, ..., not yet checked.

    References to drafts that were given up (nobody was harmed) are dropped with them.
    """
    ordered = sorted(drafts, key=lambda d: (d.cue.start, d.cue.end))
    names = {d.key: f"f{n}" for n, d in enumerate(ordered, 1)}
    return tuple(_figure(article, draft, names) for draft in ordered)


def events_of(
    setting: Setting,
    events: tuple[EventDraft, ...],
    types: Mapping[str, EventType],
    perpetrators: Mapping[str, Attribution],
) -> tuple[Event, ...]:
    """Events as the user receives them, with the sentences that tell of them as evidence."""
    return tuple(
        Event(
            id=event.id,
            type=types.get(event.id, event.types[0]),
            place=_on_one_line(event.place),
            where_precision=_where_precision(setting, event.place),
            date=event.date,
            scope=event.scope,
            perpetrator=perpetrators.get(event.id),
            evidence=tuple(_sentence(setting.article, index) for index in event.sentences[:1]),
        )
        for event in events
    )


def _where_precision(setting: Setting, place: str | None) -> int | None:
    """UCDP's where_prec, where the article's own words say what kind of place it is."""
    level = setting.known_level_of(place) if place is not None else None
    if level is None:
        return None
    return 6 if level == 0 else 4 if level < 2 else 1


def _figure(article: Article, draft: Draft, names: Mapping[int, str]) -> Figure:
    return Figure(
        id=names[draft.key],
        phrase=article.text[draft.cue.start : draft.cue.end],
        evidence=tuple(_evidence(article, cue) for cue in draft.cues),
        outcome=draft.outcome,
        bound=draft.bound,
        low=draft.low,
        best=draft.best,
        high=draft.high,
        who=_on_one_line(draft.cue.noun),
        group=draft.group,
        demographic=draft.demographic,
        attackers=draft.attackers,
        event=draft.event,
        place=_on_one_line(draft.place),
        date=draft.date,
        said_by=Speaker(name=_on_one_line(draft.said_by.name), kind=draft.said_by.kind)
        if draft.said_by
        else None,
        scope=draft.scope,
        assertion=draft.assertion,
        part_of=names.get(draft.part_of) if draft.part_of is not None else None,
        replaces=names.get(draft.replaces) if draft.replaces is not None else None,
        disputes=names.get(draft.disputes) if draft.disputes is not None else None,
    )


@overload
def _on_one_line(name: str) -> str: ...
@overload
def _on_one_line(name: None) -> None: ...
@overload
def _on_one_line(name: str | None) -> str | None: ...
def _on_one_line(name: str | None) -> str | None:
    """A name without the line breaks of a text that is wrapped."""
    return " ".join(name.split()) if name is not None else None


def _evidence(article: Article, cue: Cue) -> Evidence:
    return article.words(cue.start, cue.end)


def _sentence(article: Article, index: int) -> Evidence:
    sentence = article.sentences[index]
    return article.words(sentence.start, sentence.end)
