"""Events gathered from drafts: the same day and place is one event, and parts join their whole."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarizer.drafting.draft import Draft
from summarizer.drafting.event_types import likely_types
from summarizer.drafting.setting import Setting
from summarizer.models import When
from summarizer.models.vocabulary import EventType


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event as the words suggest it."""

    id: str
    types: tuple[EventType, ...]  # likely ones, likeliest first
    place: str | None
    date: When | None
    sentences: tuple[int, ...]  # that tell of it, in order
    by: str | None = None


def gather(
    setting: Setting, drafts: tuple[Draft, ...]
) -> tuple[tuple[EventDraft, ...], tuple[Draft, ...]]:
    """Gather the incident drafts into events, and give each draft the id of its event.

    Background and cumulative drafts belong to no event here. Drafts without a day join the
    event of their place, and those without a place the event of their day.
    """
    by_key = {d.key: d for d in drafts}
    groups: list[list[Draft]] = []
    for draft in drafts:
        if draft.scope == "incident" and _whole(draft, by_key).key == draft.key:
            group = next((g for g in groups if _together(g, draft)), None)
            if group is None:
                groups.append([draft])
            else:
                group.append(draft)
    events, members = [], {}
    for number, group in enumerate(groups, 1):
        keys = {d.key for d in group}
        told = [d for d in drafts if _whole(d, by_key).key in keys and d.scope == "incident"]
        members.update({d.key: f"e{number}" for d in told})
        events.append(_event(setting, f"e{number}", group, told))
    return tuple(events), tuple(replace(d, event=members.get(d.key)) for d in drafts)


def _whole(draft: Draft, by_key: dict[int, Draft]) -> Draft:
    """The outermost figure that contains a draft, or that it is about."""
    seen = {draft.key}
    while True:
        up = next(
            (k for k in (draft.part_of, draft.disputes) if k is not None and k in by_key), None
        )
        if up is None or up in seen:
            return draft
        seen.add(up)
        draft = by_key[up]


def _together(group: Sequence[Draft], draft: Draft) -> bool:
    first = group[0]
    days = {d.date.day for d in group if d.date is not None}
    places = {d.place for d in group if d.place is not None}
    same_day = draft.date is None or not days or draft.date.day in days
    same_place = draft.place is None or not places or draft.place in places
    if draft.cue.sentence == first.cue.sentence and draft.place == first.place:
        return True
    return same_day and same_place


def _event(
    setting: Setting, name: str, group: Sequence[Draft], told: Sequence[Draft]
) -> EventDraft:
    article = setting.article
    sentences = tuple(dict.fromkeys(sorted(d.cue.sentence for d in told)))
    texts = [article.text[article.sentences[s].start : article.sentences[s].end] for s in sentences]
    if group[0].cue.sentence <= _LEAD and article.title:
        texts.append(article.title)
    return EventDraft(
        name,
        likely_types(texts),
        next((d.place for d in group if d.place is not None), None),
        next((d.date for d in group if d.date is not None), None),
        sentences,
    )


_LEAD = 4  # sentences that the headline speaks of
