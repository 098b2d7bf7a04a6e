"""What is left open of a draft: closed choices, the likeliest first."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from summarizer.models import When
from summarizer.models.vocabulary import GROUPS, OUTCOMES, Group, Outcome, Scope
from summarizer.readers.rules.candidate import Draft
from summarizer.readers.rules.containing import is_generic, may_hold
from summarizer.readers.rules.groups import is_group_open
from summarizer.readers.rules.setting import Setting
from summarizer.readers.rules.speakers import Voice

Field = Literal["outcome", "group", "when", "place", "day", "said_by", "part_of"]

NOT_HARMED = "not harmed"
_SCOPES: tuple[tuple[str, Scope], ...] = (
    ("this event", "incident"),
    ("earlier event", "background"),
    ("running total", "cumulative"),
)
_MOST = 4  # choices of places, days, speakers, wholes
_AROUND = 2  # sentences before, from which places, days and speakers are offered
NO_DAY = "no one day"
THE_ARTICLE = "the article"
NONE = "none"


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
    """What the words leave open of a draft; the first choice is what they suggest.

    Parameters
    ----------
    setting, draft, drafts
        The article's setting, the draft, and all drafts in the order of the text.
    everything
        Ask about every field that has a choice, also where the words seem to settle it.
    """
    fields: dict[Field, tuple[Choice, ...]] = {"outcome": _outcomes(draft, everything)}
    if everything or is_group_open(setting, draft):
        fields["group"] = _groups(draft)
    if everything:
        fields["when"] = _scopes(draft)
    if everything or not draft.own_place:
        fields["place"] = _places(setting, draft)
    if everything or not draft.own_day:
        fields["day"] = _days(setting, draft, fewest=1 if everything else 2)
    if everything or setting.has_rival_voices(draft.cue):
        fields["said_by"] = _speakers(setting, draft)
    if everything or _is_part_open(draft):
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
    """The harms that stand near; that there was none is asked only of what failed a check.

    Asked of every doubtful figure, the embedded model loses more right ones than it catches wrong
    ones: docs/experiments.md.
    """
    likely = dict.fromkeys((draft.outcome, *draft.cue.outcomes))
    if not everything:
        return tuple(Choice(o, o) for o in likely)
    likely |= dict.fromkeys(OUTCOMES)
    return (*(Choice(o, o) for o in likely), Choice(NOT_HARMED, None))


def _groups(draft: Draft) -> tuple[Choice, ...]:
    return tuple(Choice(g, g) for g in dict.fromkeys((draft.group, *GROUPS)))


def _scopes(draft: Draft) -> tuple[Choice, ...]:
    return tuple(
        Choice(words, scope)
        for words, scope in sorted(_SCOPES, key=lambda pair: pair[1] != draft.scope)
    )


def _places(setting: Setting, draft: Draft) -> tuple[Choice, ...]:
    """The draft's place, then the narrow ones near by and the main place."""
    if draft.scope == "cumulative":
        return ()
    near = [p for s in _sentences(draft) for p in reversed(setting.sentences[s].places)]
    narrow = sorted((p for p in near if not p.aside), key=lambda p: p.level < 1)
    names = dict.fromkeys([draft.place, *(p.name for p in narrow), setting.main_place])
    return tuple(Choice(n, n) for n in [n for n in names if n][:_MOST])


def _days(setting: Setting, draft: Draft, fewest: int) -> tuple[Choice, ...]:
    """The draft's day, then those near by, and that there is no one day."""
    if draft.scope != "incident" or draft.outcome == "displaced":
        return ()
    near = [
        d.when
        for s in _sentences(draft)
        for d in setting.sentences[s].days
        if d.when.day is not None and d.relation == "on"
    ]
    by_day = {w.day: w for w in [*near, setting.main_day, draft.date] if w is not None}
    if len(by_day) < fewest:
        return ()
    days = sorted(by_day.values(), key=lambda w: draft.date is None or w.day != draft.date.day)
    offered = [Choice(words, when) for words, when in _named(days[: _MOST - 1])]
    none = Choice(NO_DAY, None)
    return (none, *offered) if draft.date is None else (*offered, none)


def _named(days: list[When]) -> list[tuple[str, When]]:
    """Days by their words in the article; by their date where two have the same words."""
    words = [" ".join(w.words.split()) for w in days]
    return [
        (said if words.count(said) == 1 else day.iso, day)
        for said, day in zip(words, days, strict=True)
    ]


def _speakers(setting: Setting, draft: Draft) -> tuple[Choice, ...]:
    """The draft's speaker, those of its sentence and of the ones before, and the article itself."""
    near = [v for s in _sentences(draft) for v in setting.voices_in(s)]
    own = [draft.said_by] if draft.said_by is not None else []
    voices = {v.name: v for v in reversed([*own, *near])}
    named = [Choice(n, v) for n, v in reversed(voices.items())]
    if own:  # who speaks again behind others still stands first
        named.sort(key=lambda choice: choice.words != own[0].name)
    named = named[: _MOST - 1]
    if not named:
        return ()
    article = Choice(THE_ARTICLE, None)
    return (*named, article) if draft.said_by is not None else (article, *named)


def _sentences(draft: Draft) -> list[int]:
    """The draft's sentence and those before it, the nearest first."""
    first = max(0, draft.cue.sentence - _AROUND)
    return list(range(draft.cue.sentence, first - 1, -1))


def _is_part_open(draft: Draft) -> bool:
    """Whether a number of people at large stands unrelated: it may be part of another."""
    return (
        draft.part_of is None
        and draft.disputes is None
        and draft.replaces is None
        and draft.cue.kind == "count"
        and draft.scope == "incident"
        and is_generic(draft)
        and not draft.attackers
    )


def _wholes(setting: Setting, draft: Draft, drafts: tuple[Draft, ...]) -> tuple[Choice, ...]:
    """The draft's whole, the largest of the article and the nearest before, and none."""
    floor = draft.floor
    if floor is None or floor == 0 or draft.scope == "cumulative":
        return ()
    by_key = {d.key: d for d in drafts}
    fitting = [
        d
        for d in drafts
        if may_hold(d, draft)
        and any(c.start < draft.cue.start for c in d.cues)
        and d.part_of != draft.key
        and (d.floor or 0) >= floor
    ]
    larger = [d for d in fitting if (d.floor or 0) > floor and d.part_of is None]
    own = [by_key[draft.part_of]] if draft.part_of in by_key else []
    largest = sorted(larger, key=lambda d: -(d.floor or 0))[:1]
    nearest = sorted(fitting if own else larger, key=lambda d: -d.cue.start)
    wholes = {d.key: d for d in (*own, *largest, *nearest)}
    text = setting.article.text
    named: dict[str, Choice] = {}
    for whole in wholes.values():
        words = " ".join(text[whole.cue.start : whole.cue.end].split())
        named.setdefault(words, Choice(words, whole.key))
    offered = list(named.values())[: _MOST - 1]
    if not offered:
        return ()
    none = Choice(NONE, None)
    return (*offered, none) if own else (none, *offered)
