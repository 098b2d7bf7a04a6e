"""What is left open of a draft: closed choices, the likeliest first."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from summarizer.drafting.draft import Draft
from summarizer.drafting.setting import Setting
from summarizer.models import When
from summarizer.models.vocabulary import GROUPS, OUTCOMES, Group, Outcome, Scope
from summarizer.reading.speakers import Voice

Field = Literal["outcome", "group", "when", "place", "day", "said_by", "part_of"]

NOT_HARMED = "not harmed"
_SCOPES: tuple[tuple[str, Scope], ...] = (
    ("this event", "incident"),
    ("earlier event", "background"),
    ("running total", "cumulative"),
)
_SURE = 3.0  # a harm this near, and no other as near, settles the outcome
_MOST = 4  # choices of places, speakers, wholes


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that may be given: its words, and what it means for the draft."""

    words: str
    value: Outcome | Group | Scope | Voice | When | str | int | None


@dataclass(frozen=True, slots=True)
class Choices:
    """The open fields of one draft."""

    draft: int
    start: int
    fields: Mapping[Field, tuple[Choice, ...]]

    def find(self, name: str, words: str) -> Choice:
        """Return the choice of these words."""
        return next(c for f, cs in self.fields.items() if f == name for c in cs if c.words == words)


def open_choices(
    setting: Setting,
    draft: Draft,
    drafts: tuple[Draft, ...],
    *,
    everything: bool = False,
) -> Choices:
    """What the words leave open of a draft.

    Parameters
    ----------
    setting, draft, drafts
        The article's setting, the draft, and all drafts in the order of the text.
    everything
        Ask about every field that has a choice, also where the words seem to settle it.
    """
    fields: dict[Field, tuple[Choice, ...]] = {}
    fields["outcome"] = _outcomes(draft, everything)
    fields["group"] = _groups(draft, everything)
    fields["when"] = _scopes(draft, everything)
    fields["place"] = _places(setting, draft)
    fields["day"] = _days(setting, draft)
    fields["said_by"] = _speakers(setting, draft)
    fields["part_of"] = _wholes(setting, draft, drafts)
    several = {name: choices for name, choices in fields.items() if len(choices) > 1}
    return Choices(draft.key, draft.cue.start, MappingProxyType(several))


def settle(draft: Draft, chosen: Mapping[str, Choice]) -> Draft | None:
    """The draft with the model's choices; None where it says that nobody was harmed."""
    changes: dict[str, object] = {}
    for name, choice in chosen.items():
        if choice.words == NOT_HARMED:
            return None
        changes[_ATTRIBUTE[name]] = choice.value
    return replace(draft, **changes)  # type: ignore[arg-type]


_ATTRIBUTE = {
    "outcome": "outcome",
    "group": "group",
    "when": "scope",
    "place": "place",
    "day": "date",
    "said_by": "said_by",
    "part_of": "part_of",
}


def _outcomes(draft: Draft, everything: bool) -> tuple[Choice, ...]:
    cue = draft.cue
    plain = len(cue.outcomes) == 1 and cue.cost <= _SURE and cue.kind in ("count", "singular")
    if plain and not everything:
        return ()
    likely = cue.outcomes if not everything else tuple(dict.fromkeys((*cue.outcomes, *OUTCOMES)))
    return (*(Choice(o, o) for o in likely), Choice(NOT_HARMED, None))


def _groups(draft: Draft, everything: bool) -> tuple[Choice, ...]:
    if draft.group != "unknown" and not everything:
        return ()
    return tuple(Choice(g, g) for g in GROUPS)


def _scopes(draft: Draft, everything: bool) -> tuple[Choice, ...]:
    if draft.scope == "incident" and not everything:
        return ()
    return tuple(Choice(words, scope) for words, scope in _SCOPES)


def _places(setting: Setting, draft: Draft) -> tuple[Choice, ...]:
    if draft.scope == "cumulative":
        return ()
    near = [
        p.name
        for index in range(max(0, draft.cue.sentence - 2), draft.cue.sentence + 1)
        for p in reversed(setting.sentences[index].places)
    ]
    names = dict.fromkeys([draft.place, *reversed(near), setting.main_place])
    return tuple(Choice(n, n) for n in [n for n in names if n][:_MOST])


def _days(setting: Setting, draft: Draft) -> tuple[Choice, ...]:
    if draft.scope != "incident" or draft.outcome == "displaced":
        return ()
    near = [
        d.when
        for index in range(max(0, draft.cue.sentence - 2), draft.cue.sentence + 1)
        for d in setting.sentences[index].days
        if d.when.day is not None
    ]
    by_day = {w.day: w for w in [draft.date, *near, setting.main_day] if w is not None}
    return tuple(Choice(_said(w), w) for w in list(by_day.values())[:_MOST])


def _said(when: When) -> str:
    return " ".join(when.words.split())


def _speakers(setting: Setting, draft: Draft) -> tuple[Choice, ...]:
    near = [
        v
        for index in range(draft.cue.sentence, max(-1, draft.cue.sentence - 3), -1)
        if (v := setting.sentences[index].voice) is not None
    ]
    voices = {v.name: v for v in ([draft.said_by] if draft.said_by else []) + near}
    if not voices:
        return ()
    return (*(Choice(n, v) for n, v in list(voices.items())[:_MOST]), Choice("the article", None))


def _wholes(setting: Setting, draft: Draft, drafts: tuple[Draft, ...]) -> tuple[Choice, ...]:
    floor = draft.floor
    if draft.scope != "incident" or floor is None or floor == 0 or draft.cue.kind == "zero":
        return ()
    if draft.part_of is not None and draft.cue.partitive:
        return ()
    wholes = [
        d
        for d in drafts
        if d.key != draft.key
        and d.cue.start < draft.cue.start
        and d.outcome == draft.outcome
        and d.scope == draft.scope
        and d.attackers == draft.attackers
        and d.part_of is None
        and (d.floor or 0) >= floor
    ]
    text = setting.article.text
    named = [Choice(" ".join(text[d.cue.start : d.cue.end].split()), d.key) for d in wholes[-3:]]
    unique = {c.words: c for c in named}
    return (*unique.values(), Choice("none", None)) if unique else ()
