"""From summaries to dossiers: join the reports, and lay each event's numbers side by side."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from summarizer.dossiers.copies import copies_among
from summarizer.dossiers.decisions import Decisions
from summarizer.dossiers.joining import Ask, Joined, join
from summarizer.dossiers.points import account_of
from summarizer.dossiers.series import series_of
from summarizer.dossiers.telling import Telling, tellings_of
from summarizer.errors import ConfigurationError
from summarizer.models import Actor, ArticleSummary, When
from summarizer.models.base import Record, join_lines
from summarizer.models.dossier import (
    Dossier,
    EventRef,
    Link,
    PlacedFigure,
    Report,
    Series,
    Sureness,
)
from summarizer.models.vocabulary import EventType
from summarizer.tolls.policies.registry import LITERAL, CountingPolicy, get_policy

_ORDER: Final[tuple[Sureness, ...]] = ("certain", "likely", "doubtful", "apart")
_MOST_NEAR: Final = 20
_Strength = tuple[int, int, int, int]
"""How sure, how heavy, and which pair: the strongest is the least."""


class Origin(Record):
    """What the caller knows of an article beyond its text."""

    publisher: str | None = None
    address: str | None = None
    copy_of: str | None = None
    """SHA-256 of the article whose text it repeats, in other words or another language, too."""


def build_dossiers(
    summaries: Iterable[ArticleSummary],
    *,
    decisions: Decisions | None = None,
    ask: Ask | None = None,
    origins: Mapping[str, Origin] | None = None,
    policy: str | CountingPolicy = LITERAL,
) -> tuple[Dossier, ...]:
    """Return a dossier for each real event that some summaries tell of.

    Joining reports errs towards apart: two dossiers of one event are easily seen and joined,
    and one of two events gives a wrong toll. It is deterministic, whatever the order of the
    summaries.

    Parameters
    ----------
    summaries
        Any number of summaries. Events of scope ``cumulative`` (a war, a season) have no dossier.
        An article that is given twice counts once.
    decisions
        Pairs that somebody joined or parted by hand. They win over everything.
    ask
        Is asked about doubtful pairs; without it they stay apart, and are listed in ``near``.
        `summarizer.dossiers_asked.ask_model` asks a model.
    origins
        By the SHA-256 of an article's text: its publisher and address, and whether it is a copy.
    policy
        The counting policy, or its name.

    Returns
    -------
    tuple of Dossier
        The newest event first; those without a day last.

    Raises
    ------
    DecisionError
        Decisions contradict each other, or are about events that are not there.

    Notes
    -----
    The work grows with the number of summaries: 1,000 take some seconds.
    """
    tellings = tellings_of(summaries)
    joined = join(tellings, decisions, ask)
    makers = _Makers(tellings, joined, dict(origins or {}), get_policy(policy))
    made = [makers.dossier(members) for members in joined.clusters]
    return tuple(sorted(made, key=lambda d: (-_day(d), d.id)))


def recount(
    dossiers: Iterable[Dossier],
    summaries: Iterable[ArticleSummary],
    policy: str | CountingPolicy,
) -> tuple[Dossier, ...]:
    """Return dossiers with the same reports, counted by another policy.

    Parameters
    ----------
    dossiers
        Any dossiers.
    summaries
        At least those that the dossiers were built from.
    policy
        The counting policy, or its name.

    Raises
    ------
    ConfigurationError
        A summary of a report is not there, or there is no such policy.
    """
    chosen = get_policy(policy)
    by_ref = {telling.ref: telling for telling in tellings_of(summaries)}
    made = []
    for dossier in dossiers:
        refs = [EventRef(article=r.article, event=r.event) for r in dossier.reports]
        absent = [str(ref) for ref in refs if ref not in by_ref]
        if absent:
            raise ConfigurationError(f"no summary of these reports: {', '.join(absent)}")
        origins = {
            r.article: Origin(copy_of=r.copy_of) for r in dossier.reports if r.copy_of is not None
        }
        counted = _count([by_ref[ref] for ref in refs], origins, chosen)
        elsewhere = tuple(p for p in dossier.figures if p.article not in counted.articles)
        made.append(
            dossier.model_copy(
                update={
                    "series": counted.series,
                    "figures": (*counted.placed, *elsewhere),
                    "policy": chosen.name,
                }
            )
        )
    return tuple(made)


class _Counted(NamedTuple):
    articles: frozenset[str]
    voices: dict[str, str]
    copies: tuple[tuple[str, ...], ...]
    series: tuple[Series, ...]
    placed: tuple[PlacedFigure, ...]


def _count(
    told: Sequence[Telling], origins: Mapping[str, Origin], policy: CountingPolicy
) -> _Counted:
    """Lay the numbers of some reports side by side."""
    by_article: dict[str, list[Telling]] = {}
    for telling in told:
        by_article.setdefault(telling.ref.article, []).append(telling)
    copy_of = {a: o.copy_of for a, o in origins.items() if o.copy_of is not None}
    voices, copies = copies_among([t[0].summary for t in by_article.values()], copy_of)
    parties = _parties(told)
    accounts = [account_of(t, policy, parties) for t in by_article.values()]
    return _Counted(
        articles=frozenset(by_article),
        voices=voices,
        copies=copies,
        series=series_of([s for a in accounts for s in a.statements], voices),
        placed=tuple(placed for account in accounts for placed in account.placed),
    )


def comparisons_of(summaries: Iterable[ArticleSummary]) -> int:
    """Return how many pairs of events are compared, as a measure of the work."""
    return join(tellings_of(summaries)).comparisons


class _Makers:
    def __init__(
        self,
        tellings: Sequence[Telling],
        joined: Joined,
        origins: Mapping[str, Origin],
        policy: CountingPolicy,
    ) -> None:
        self._tellings = tellings
        self._origins = origins
        self._policy = policy
        self._cluster = {n: c for c, members in enumerate(joined.clusters) for n in members}
        self._joined = joined
        self._beside: dict[int, list[tuple[_Strength, int]]] = defaultdict(list)
        for (a, b), (sureness, weight) in joined.pairs.items():
            strength = (_ORDER.index(sureness), -weight, a, b)
            self._beside[a].append((strength, b))
            self._beside[b].append((strength, a))

    def dossier(self, members: Sequence[int]) -> Dossier:
        told = sorted((self._tellings[n] for n in members), key=_by_publication)
        counted = _count(told, self._origins, self._policy)
        reports = tuple(
            self._report(n, counted.voices) for n in sorted(members, key=self._published)
        )
        kinds = _kinds(told)
        when = _day_of(told)
        places = tuple(dict.fromkeys(t.place for t in told if t.place))
        place = _place_of(told)
        links = [r.joined for r in reports if r.joined is not None]
        return Dossier(
            id=_id_of([t.ref for t in told]),
            name=_name(kinds[0], place, when, told),
            kind=kinds[0],
            kinds=kinds,
            date=when,
            place=place,
            places=places,
            actors=_actors(told),
            sureness=max((link.sureness for link in links), key=_ORDER.index, default="certain"),
            reports=reports,
            copies=counted.copies,
            series=counted.series,
            figures=(*counted.placed, *self._counted_elsewhere(members)),
            near=self._near(members),
            policy=self._policy.name,
        )

    def _published(self, n: int) -> tuple[object, ...]:
        return _by_publication(self._tellings[n])

    def _report(self, n: int, voices: Mapping[str, str]) -> Report:
        telling = self._tellings[n]
        article = telling.summary.article
        origin = self._origins.get(article.sha256, Origin())
        own = [one for one in self._beside[n] if self._cluster[one[1]] == self._cluster[n]]
        stands_for = voices[article.sha256]
        return Report(
            article=article.sha256,
            event=telling.event.id,
            title=article.title,
            headline=telling.summary.headline or None,
            publisher=origin.publisher,
            address=origin.address,
            published=article.published,
            language=article.language,
            scope=telling.event.scope,
            copy_of=origin.copy_of or (stands_for if stands_for != article.sha256 else None),
            joined=self._joined.link(n, min(own)[1]) if own else None,
        )

    def _near(self, members: Sequence[int]) -> tuple[Link, ...]:
        """Return the strongest link to each other dossier that is worth a look."""
        best: dict[int, tuple[_Strength, int, int]] = {}
        for n in members:
            for strength, m in self._beside[n]:
                other = self._cluster[m]
                if other != self._cluster[n]:
                    found = (strength, n, m)
                    best[other] = min(best.get(other, found), found)
        return tuple(self._joined.link(n, m) for _, n, m in sorted(best.values())[:_MOST_NEAR])

    def _counted_elsewhere(self, members: Sequence[int]) -> tuple[PlacedFigure, ...]:
        """List figures of reports that tell this event and another as one."""
        found: dict[tuple[str, str], PlacedFigure] = {}
        for n in members:
            for _, m in self._beside[n]:
                other = self._tellings[m]
                pair = (min(n, m), max(n, m))
                if m not in self._joined.spanning or pair not in self._joined.together:
                    continue
                for figure in other.figures:
                    if figure.part_of is None:
                        found[other.ref.article, figure.id] = PlacedFigure(
                            article=other.ref.article,
                            figure=figure.id,
                            phrase=figure.phrase,
                            outcome=figure.outcome,
                            place="merged",
                            reason="its article counts several events together",
                        )
        return tuple(found[key] for key in sorted(found))


def _by_publication(telling: Telling) -> tuple[object, ...]:
    day = telling.published
    return day is None, day.isoformat() if day else "", telling.key


def _parties(told: Sequence[Telling]) -> tuple[str, ...]:
    return tuple(
        sorted({a.name for t in told for a in t.event.actors if a.side in ("state", "non_state")})
    )


def _kinds(told: Sequence[Telling]) -> tuple[EventType, ...]:
    """Return the kinds, the commonest first; "Other" says least."""
    counted: dict[EventType, int] = defaultdict(int)
    for telling in told:
        counted[telling.event.type] += 1
    order = list(counted)
    return tuple(sorted(counted, key=lambda k: (k == "Other", -counted[k], order.index(k))))


def _day_of(told: Sequence[Telling]) -> When | None:
    """Return the narrowest day; of several, that of most reports, then the earliest."""
    known = [t.event.date for t in told if t.event.date is not None]
    if not known:
        return None
    most: dict[tuple[date, date], int] = defaultdict(int)
    for when in known:
        most[when.start, when.end] += 1
    return min(
        known,
        key=lambda w: ((w.end - w.start).days, w.precision, -most[w.start, w.end], w.start),
    )


def _place_of(told: Sequence[Telling]) -> str | None:
    """Return the name that most reports have, told in Latin letters where one is."""
    counted: dict[str, int] = defaultdict(int)
    for telling in told:
        if telling.place:
            counted[telling.place] += 1
    order = list(counted)
    return min(counted, key=lambda p: (not p.isascii(), -counted[p], order.index(p)), default=None)


def _actors(told: Sequence[Telling]) -> tuple[Actor, ...]:
    found: dict[tuple[object, ...], Actor] = {}
    for telling in told:
        for actor in telling.event.actors:
            found.setdefault((actor.name.casefold(), actor.role, actor.confidence), actor)
    return tuple(found.values())


def _name(kind: EventType, place: str | None, when: When | None, told: Sequence[Telling]) -> str:
    what: str = kind
    if kind == "Other":
        what = next((t.event.title for t in told if t.event.title), "Event")
    words = what if place is None else f"{what}, {join_lines(place)}"
    return words if when is None else f"{words}, {when.iso}"


def _id_of(refs: Iterable[EventRef]) -> str:
    names = "\n".join(sorted(f"{ref.article} {ref.event}" for ref in refs))
    return "d" + hashlib.sha256(names.encode()).hexdigest()[:12]


def _day(dossier: Dossier) -> int:
    return dossier.date.start.toordinal() if dossier.date else 0
