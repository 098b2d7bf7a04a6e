"""Events gathered from drafts: the same day and place is one event, and parts join their whole."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from summarizer.models import When
from summarizer.models.vocabulary import EventType, Scope
from summarizer.readers.rules.candidate import Draft
from summarizer.readers.rules.clauses import apart_from
from summarizer.readers.rules.event_types import likely_types
from summarizer.readers.rules.setting import Setting
from summarizer.text.article import Article, Sentence

_LEAD = 4  # sentences that the headline speaks of
_FROM_AFAR: frozenset[EventType] = frozenset(
    {
        "Air/drone strike",
        "Shelling/artillery/missile attack",
        "Suicide bomb",
        "Remote explosive/landmine/IED",
        "Chemical weapon",
    }
)
_FOUGHT: frozenset[EventType] = frozenset(
    {"Armed clash", "Government regains territory", "Non-state actor overtakes territory"}
)
_MOST_OPEN = 40  # events that a later figure may still belong to


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event as the words suggest it."""

    id: str
    types: tuple[EventType, ...]  # likely ones, likeliest first
    place: str | None
    date: When | None
    sentences: tuple[int, ...]  # that tell of it, in order
    scope: Scope = "incident"


@dataclass(slots=True)
class _Gathering:
    """An event while its figures are being gathered; the first figure sets its frame."""

    first: Draft
    members: list[Draft] = field(default_factory=list)
    places: set[str] = field(default_factory=set)
    days: set[object] = field(default_factory=set)
    last: int = 0  # sentence that told of it last

    def add(self, draft: Draft) -> None:
        self.members.append(draft)
        self.last = max(self.last, draft.cue.sentence)
        if draft.place is not None:
            self.places.add(draft.place)
        if draft.date is not None:
            self.days.add(draft.date.day)


def gather(
    setting: Setting, drafts: tuple[Draft, ...]
) -> tuple[tuple[EventDraft, ...], tuple[Draft, ...]]:
    """Gather the incident drafts into events, and give each draft the id of its event.

    Background and cumulative drafts belong to no event here. Drafts without a day join the
    event of their place, and those without a place the event of their day. What contradicts,
    updates or is part of a figure belongs to its event.
    """
    heads = _heads(drafts)
    found: list[_Gathering] = []
    of_head: dict[int, _Gathering] = {}
    by_key = {d.key: d for d in drafts}
    for draft in drafts:
        if draft.scope != "incident":
            continue
        head = by_key[heads[draft.key]]
        gathering = of_head.get(head.key)
        if gathering is None:
            gathering = _joined(setting, found[-_MOST_OPEN:], head, draft)
            if gathering is None:
                gathering = _Gathering(head)
                found.append(gathering)
            of_head[head.key] = gathering
        gathering.add(draft)
    events = tuple(_event(setting, f"e{n}", g) for n, g in enumerate(found, 1))
    member_of = {d.key: e.id for g, e in zip(found, events, strict=True) for d in g.members}
    return events, tuple(replace(d, event=member_of.get(d.key)) for d in drafts)


def _heads(drafts: Sequence[Draft]) -> dict[int, int]:
    """For each draft the one whose event is its own: its whole, its rival, its update."""
    by_key = {d.key: d for d in drafts}
    update_of = {d.replaces: d.key for d in drafts if d.replaces is not None}
    heads = {}
    for draft in drafts:
        at, seen = draft, {draft.key}
        while True:
            ups = (at.part_of, at.disputes, update_of.get(at.key))
            up = next((k for k in ups if k is not None and k in by_key and k not in seen), None)
            if up is None or by_key[up].scope != "incident":
                break
            seen.add(up)
            at = by_key[up]
        heads[draft.key] = at.key
    return heads


def _joined(
    setting: Setting, found: Sequence[_Gathering], head: Draft, draft: Draft
) -> _Gathering | None:
    """The event that a figure belongs to: of those that fit, the one being told, else the first.

    ``draft`` is told first of those whose event is that of ``head``.
    """
    fitting = [g for g in found if _fits(setting, g, head) and not _is_another(setting, g, draft)]
    paragraph = _sentence(setting, draft).paragraph
    told = [
        g
        for g in fitting
        if setting.article.sentences[g.last].paragraph == paragraph and g.last >= fitting[0].last
    ]
    return told[-1] if told else fitting[0] if fitting else None


def _fits(setting: Setting, gathering: _Gathering, draft: Draft) -> bool:
    same_day = draft.date is None or not gathering.days or draft.date.day in gathering.days
    same_place = (
        draft.place is None
        or not gathering.places
        or draft.place in gathering.places
        or _covers(setting, gathering, draft)
    )
    return same_day and same_place


def _covers(setting: Setting, gathering: _Gathering, draft: Draft) -> bool:
    """Whether an event of many places, as a flood of four districts, takes in the draft's."""
    place = gathering.first.place
    if place is None or draft.place is None or setting.level_of(place) >= 1:
        return False
    return setting.level_of(draft.place) > setting.level_of(place)


def _is_another(setting: Setting, gathering: _Gathering, draft: Draft) -> bool:
    """Whether the words tell of a second kind of violence at the same place and day.

    Arrests told in a paragraph of their own are not the attack they follow. A shell on a school
    beside a battle is not the battle.
    """
    first_apart = apart_from(setting.article, _sentence(setting, draft))
    if first_apart is not None and draft.part_of is None:
        return not any(
            first_apart <= d.cue.sentence <= draft.cue.sentence for d in gathering.members
        )
    own = _types(setting, _sentence(setting, draft))
    paragraph = _sentence(setting, draft).paragraph
    first = _types(setting, _sentence(setting, gathering.first))
    apart = setting.article.sentences[gathering.last].paragraph != paragraph
    if draft.outcome == "captured" and own[0] == "Arrests":
        return apart and first[0] not in ("Arrests", "Violent demonstration", "Peaceful protest")
    if gathering.first.outcome == "captured" and first[0] == "Arrests":
        return apart and draft.outcome != "captured"
    return (
        draft.group == "civilian"
        and draft.own_day
        and not gathering.days
        and own[0] in _FROM_AFAR
        and bool(set(first) & _FOUGHT)
    )


def _types(setting: Setting, sentence: Sentence) -> tuple[EventType, ...]:
    return likely_types([_words(setting.article, sentence)])


def _sentence(setting: Setting, draft: Draft) -> Sentence:
    return setting.article.sentences[draft.cue.sentence]


def _words(article: Article, sentence: Sentence) -> str:
    return article.text[sentence.start : sentence.end]


def _event(setting: Setting, name: str, gathering: _Gathering) -> EventDraft:
    article = setting.article
    members = gathering.members
    told = {c.sentence for d in members for c in d.cues}
    sentences = tuple(sorted(told))
    texts = [_words(article, article.sentences[s]) for s in sentences]
    if sentences[0] <= _LEAD and article.title:
        texts.append(article.title)
    types = likely_types(texts)
    if any(d.outcome == "killed" for d in members):  # nobody dies of the arrest that follows
        types = tuple(kind for kind in types if kind != "Arrests") or ("Other",)
    if types == ("Other",):
        types = _types_before(setting, sentences[0])
    heads = [gathering.first, *members]
    return EventDraft(
        name,
        types,
        next((d.place for d in heads if d.place is not None), None),
        next((d.date for d in heads if d.date is not None and d.part_of is None), setting.onset),
        sentences,
    )


def _types_before(setting: Setting, index: int) -> tuple[EventType, ...]:
    """The kinds that the nearest sentences before speak of, where its own speak of none."""
    article = setting.article
    before = [
        _words(article, s) for s in reversed(article.sentences[max(0, index - _LEAD) : index])
    ]
    return likely_types([*before, article.title or ""])
