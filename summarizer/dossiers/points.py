"""What one article says of an event's toll, source by source, and where each figure went."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from summarizer.dossiers.merged import merged_figures
from summarizer.dossiers.sources import Source, source_of
from summarizer.dossiers.telling import Amount, Telling
from summarizer.models import Event, Figure, Interval, Toll
from summarizer.models.dossier import FigureRef, PlacedFigure
from summarizer.models.dossier import Place as Placing
from summarizer.models.toll import Role
from summarizer.models.vocabulary import Group, Outcome
from summarizer.tolls.accounts import Arrangement, Cell, arrange
from summarizer.tolls.amounts import UNKNOWN
from summarizer.tolls.groups import attackers_among, groups_of
from summarizer.tolls.policies.base import CountingPolicy, is_enemy_claim
from summarizer.tolls.roles import standing
from summarizer.tolls.statements import speaker_of
from summarizer.tolls.tolls import tolls

_DEFINITE: Final[tuple[Group, ...]] = ("civilian", "state_forces", "non_state_armed")
_PLACES: Final[Mapping[Role, Placing]] = {
    "counted": "point",
    "disputed": "point",
    "part": "part",
    "replaced": "replaced",
    "attackers": "attackers",
    "feared": "feared",
    "not_asserted": "not_asserted",
    "cumulative": "cumulative",
    "background": "background",
    "none_reported": "none_reported",
    "unverified": "unverified",
    "excluded": "restated",
}


@dataclass(frozen=True, slots=True)
class Statement:
    """What one source says in one article of the people of one outcome and group.

    Attributes
    ----------
    article, as_of
        Where, and the day of its publication.
    outcome, group
        Group None: everybody but the attackers.
    amount
        How many, under the policy.
    source
        Who says so.
    figures
        What it rests on.
    covers
        The groups of the people counted.
    is_sum
        Our sum of separate statements.
    is_mention
        The article tells of the event in passing.
    is_claim
        One side's claim about its enemy's losses.
    takes_back
        Earlier numbers that the article says are replaced by this one.
    disputes
        Other sources whose number the article sets against this one.
    """

    article: str
    as_of: date | None
    outcome: Outcome
    group: Group | None
    amount: Interval
    source: Source
    figures: tuple[FigureRef, ...]
    covers: frozenset[Group]
    is_sum: bool = False
    is_mention: bool = False
    is_claim: bool = False
    takes_back: tuple[Amount, ...] = ()
    disputes: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """What an article says of the event: statements, and where each of its figures went."""

    statements: tuple[Statement, ...]
    placed: tuple[PlacedFigure, ...]


def account_of(
    told: Sequence[Telling], policy: CountingPolicy, parties: Collection[str]
) -> Account:
    """Return what one article says of an event.

    Parameters
    ----------
    told
        The event in the article; several, where somebody joined two of its events by hand.
    policy
        How words count.
    parties
        Names of the sides of the fight, by which a speaker is known for one's.

    Notes
    -----
    Everything within an article is added up by `summarizer.tolls`, so that parts, updates and
    attackers are what they are there. Where speakers differ about the same people, each has a
    statement of its own.
    """
    return _Reading(told, policy, parties).account()


@dataclass
class _Reading:
    told: Sequence[Telling]
    policy: CountingPolicy
    parties: Collection[str]
    _statements: list[Statement] = field(init=False, default_factory=list)
    _placed: dict[str, tuple[Placing, str]] = field(init=False, default_factory=dict)

    def account(self) -> Account:
        summary = self.told[0].summary
        own = {t.ref.event for t in self.told}
        merged = merged_figures(summary.figures, own)
        of_event = [f for f in summary.figures if f.event in own]
        for name, reason in merged.items():
            self._place(name, "merged", reason)
        figures, inside = self._prepared([f for f in of_event if f.id not in merged], of_event)
        for claim in [f for f in figures if _is_claim(f)]:
            self._claim(claim, figures)
        claims = {f.id for f in figures if _is_claim(f)}
        counted = []
        for figure in figures:
            if figure.id in claims:
                continue
            if figure.part_of in claims:
                self._place(figure.id, "part", f"of the claim {figure.part_of}")
            else:
                counted.append(figure)
        for outcome in dict.fromkeys(f.outcome for f in counted):
            self._count(outcome, counted)
        return Account(tuple(self._statements), tuple(self._all_placed(merged, of_event, inside)))

    def _prepared(
        self, figures: Sequence[Figure], of_event: Sequence[Figure]
    ) -> tuple[list[Figure], dict[str, str]]:
        """Return the figures as those of one event that is told for itself."""
        known = {f.id for f in figures}
        elsewhere = {f.id for f in self.told[0].summary.figures} - known
        background = {t.ref.event for t in self.told if t.event.scope == "background"}
        prepared = []
        inside = {}
        for figure in figures:
            update: dict[str, object] = {"event": self._event.id}
            # A figure that is linked to itself, as no reader of ours gives it, says nothing by it.
            for link in ("part_of", "replaces", "disputes"):
                if getattr(figure, link) == figure.id:
                    update[link] = None
            if figure.part_of in elsewhere:
                inside[figure.id] = figure.part_of
                update["part_of"] = None
            if figure.scope == "background" and figure.event in background:
                update["scope"] = "incident"
            prepared.append(figure.model_copy(update=update))
        return prepared, inside

    @property
    def _event(self) -> Event:
        return self.told[0].event

    def _claim(self, claim: Figure, figures: Sequence[Figure]) -> None:
        replaced = {f.replaces for f in figures if f.replaces}
        if claim.id in replaced:
            self._place(claim.id, "replaced", "a later count of its article takes its place")
            return
        self._place(claim.id, "claim", "one side's claim about its enemy's losses")
        # A policy may count such claims as nothing; here they are told for what they say.
        amount = Interval(low=claim.floor, best=claim.best, high=claim.ceiling)
        covers = frozenset({claim.group})
        for group in (None, *(covers & set(_DEFINITE))):
            self._state([claim], claim.outcome, group, amount, covers, is_claim=True)

    def _count(self, outcome: Outcome, figures: Sequence[Figure]) -> None:
        key = (self._event.id, outcome)
        keys = [key if f.outcome == outcome and standing(f) is None else None for f in figures]
        arrangement = arrange(figures, keys)
        cells = arrangement.cells.get(key, ())
        contested = [
            cell
            for cell in cells
            if cell.whole is None and len({speaker_of(figures[i]) for i in cell.members}) > 1
        ]
        groups = _groups(figures, cells)
        # What a policy takes from joint figures is a part of this toll, too.
        beside = (outcome, "killed_or_injured")
        speakers = dict.fromkeys(speaker_of(figures[i]) for c in contested for i in c.members)
        views = [_without_others(figures, arrangement, contested, s) for s in speakers]
        sources = [
            source_of(
                [f for f in view if f.outcome == outcome and speaker_of(f) == s], self.parties
            )
            for s, view in zip(speakers, views, strict=True)
        ]
        for n, view in enumerate(views or [list(figures)]):
            others = tuple(dict.fromkeys(s for s in sources if s != sources[n])) if views else ()
            self._view(outcome, [f for f in view if f.outcome in beside], groups, others)

    def _view(
        self,
        outcome: Outcome,
        figures: Sequence[Figure],
        groups: Mapping[str, Group],
        disputes: tuple[Source, ...],
    ) -> None:
        made = {
            toll.group: toll
            for toll in tolls(figures, [self._event], self.policy)
            if toll.outcome == outcome and toll.event == self._event.id
        }
        toll = made.get(None)
        if toll is None:
            return
        by_id = {f.id: f for f in reversed(figures)}
        for entry in toll.entries:
            place = _PLACES[entry.role]
            if entry.role == "disputed" and entry.whole is not None:
                place = "part"
            reason = entry.note or (f"of {entry.whole}" if entry.whole else "")
            self._place(entry.figure, place, reason)
        counted = _counted(toll, by_id)
        covers = frozenset(groups.get(f.id, f.group) for f in counted)
        back = _taken_back(counted, by_id)
        amount = Interval(low=toll.low, best=toll.best, high=toll.high)
        if amount == UNKNOWN or not counted:
            return
        is_sum = toll.basis == "added"
        self._state(counted, outcome, None, amount, covers, is_sum, back, disputes)
        for group in _DEFINITE:
            of_group = made.get(group)
            if of_group is not None:
                known = _counted(of_group, by_id) or [
                    f for f in by_id.values() if groups.get(f.id) == group
                ]
                amount = Interval(low=of_group.low, best=of_group.best, high=of_group.high)
                is_sum = of_group.basis == "added"
            elif covers == {group}:
                known = counted
            else:
                continue
            if amount != UNKNOWN:
                own = frozenset({group})
                self._state(known, outcome, group, amount, own, is_sum, back, disputes)
                for figure in known:
                    # A part of the whole may be all that is said of its group.
                    self._place(figure.id, "point", self._placed.get(figure.id, ("point", ""))[1])

    def _state(
        self,
        figures: Sequence[Figure],
        outcome: Outcome,
        group: Group | None,
        amount: Interval,
        covers: frozenset[Group],
        is_sum: bool = False,
        takes_back: tuple[Amount, ...] = (),
        disputes: tuple[Source, ...] = (),
        *,
        is_claim: bool = False,
    ) -> None:
        article = self.told[0].ref.article
        self._statements.append(
            Statement(
                article=article,
                as_of=self.told[0].published,
                outcome=outcome,
                group=group,
                amount=amount,
                source=source_of(figures, self.parties),
                figures=tuple(
                    FigureRef(article=article, figure=f.id, phrase=f.phrase) for f in figures
                ),
                covers=covers,
                is_sum=is_sum,
                is_mention=all(t.event.scope == "background" for t in self.told),
                is_claim=is_claim,
                takes_back=takes_back,
                disputes=disputes,
            )
        )

    def _place(self, figure: str, place: Placing, reason: str = "") -> None:
        known = self._placed.get(figure)
        # What counts for one source is a point, whatever it is to another.
        if known is None or (place == "point" and known[0] not in ("merged", "claim")):
            self._placed[figure] = (place, reason)

    def _all_placed(
        self,
        merged: Mapping[str, str],
        of_event: Sequence[Figure],
        inside: Mapping[str, str],
    ) -> Iterator[PlacedFigure]:
        own = {f.id for f in of_event}
        seen: set[str] = set()
        for figure in self.told[0].summary.figures:
            if (figure.id not in own and figure.id not in merged) or figure.id in seen:
                continue
            seen.add(figure.id)
            role = standing(figure)
            aside: Placing = "restated" if role is None else _PLACES[role]
            place, reason = self._placed.get(figure.id, (aside, ""))
            if figure.id in inside and not reason:
                reason = f"the article counts it in {inside[figure.id]}, too"
            yield PlacedFigure(
                article=self.told[0].ref.article,
                figure=figure.id,
                phrase=figure.phrase,
                outcome=figure.outcome,
                place=place,
                reason=reason,
            )


def _groups(figures: Sequence[Figure], cells: Sequence[Cell]) -> dict[str, Group]:
    """Return the groups of the people that figures count; those of attackers have none here."""
    attackers = attackers_among(figures, cells)
    found = groups_of(figures, cells)
    return {figures[i].id: group for i, group in found.items() if i not in attackers}


def _is_claim(figure: Figure) -> bool:
    return (
        is_enemy_claim(figure)
        and standing(figure) is None
        and not figure.attackers
        and figure.part_of is None
    )


def _counted(toll: Toll, by_id: Mapping[str, Figure]) -> list[Figure]:
    """Return the figures whose people make a toll's number, wholes alone."""
    ids = [e.figure for e in toll.entries if e.role in ("counted", "disputed") and e.whole is None]
    return [by_id[i] for i in dict.fromkeys(ids) if i in by_id]


def _taken_back(counted: Sequence[Figure], by_id: Mapping[str, Figure]) -> tuple[Amount, ...]:
    earlier = (by_id.get(f.replaces or "") for f in counted)
    return tuple(dict.fromkeys((f.floor, f.ceiling) for f in earlier if f is not None))


def _without_others(
    figures: Sequence[Figure],
    arrangement: Arrangement,
    contested: Sequence[Cell],
    speaker: str | None,
) -> list[Figure]:
    """Return the figures as one speaker has them, without those set against the speaker's own."""
    gone: set[int] = set()
    for cell in contested:
        if any(speaker_of(figures[i]) == speaker for i in cell.members):
            gone.update(i for i in cell.members if speaker_of(figures[i]) != speaker)
    while True:  # and without their parts, and what they replaced or repeat
        more = {
            i
            for i in range(len(figures))
            if i not in gone
            and (
                arrangement.wholes[i] in gone
                or arrangement.current[i] in gone
                or arrangement.stands_for[i] in gone
            )
        }
        if not more:
            break
        gone |= more
    return [f for i, f in enumerate(figures) if i not in gone]
