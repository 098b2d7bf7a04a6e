"""Tolls: what the figures of each event and outcome add up to, counting nobody twice."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summarizer.models.event import Event
from summarizer.models.figure import Figure
from summarizer.models.toll import Interval, Role, Toll, TollEntry
from summarizer.models.vocabulary import GROUPS, OUTCOMES, Group, Outcome
from summarizer.tolls.accounts import Arrangement, Cell, arrange
from summarizer.tolls.adding import Reckoning
from summarizer.tolls.amounts import total
from summarizer.tolls.basis import basis_of, claim_only
from summarizer.tolls.disputes import differs
from summarizer.tolls.explanation import by_id, explanation, number_in_words
from summarizer.tolls.groups import attackers_among, groups_of
from summarizer.tolls.policies.registry import LITERAL, CountingPolicy, get_policy
from summarizer.tolls.roles import standing
from summarizer.tolls.statements import folded

Key = tuple[str, Outcome]


def tolls(
    figures: Sequence[Figure],
    events: Sequence[Event],
    policy: str | CountingPolicy = LITERAL,
    *,
    include_unverified: bool = False,
) -> tuple[Toll, ...]:
    """Add up the figures of one article.

    Parameters
    ----------
    figures
        The figures, with any links between them; links that lead nowhere or run in circles do
        no harm.
    events
        The events, in the order in which their tolls come.
    policy
        The counting policy, or its name.
    include_unverified
        Count figures that failed a check, too; without it they are listed beside the toll.

    Returns
    -------
    tuple of Toll
        For each event and outcome that some figure about the incident states: one toll of all
        groups, and where there is more than one group, one of each. Figures of no event, and
        running and background figures alone, make no toll. A toll without numbers means that
        nothing is known, not that nobody was harmed.

    Notes
    -----
    Parts are not added to their whole, and a whole is never below the sum of its disjoint
    parts. An update replaces. Accounts that differ give the lowest low and the highest high,
    and those of a part move its whole by the difference. Attackers are left out, also from a
    whole that includes them, and shown beside it (unless the policy counts them).

    Where all people of an event are parts of another event's figures ("53 of them in Darkush"),
    they are in that event's toll, and the event has none of its own: tolls can be added up.

    Groups do not overlap: from a whole of mixed or unknown people, those of its parts that
    belong to a group are taken out for the toll of that whole's own group.
    """
    chosen = get_policy(policy)
    keys: list[Key | None] = []
    beside: dict[Key, list[int]] = defaultdict(list)
    stated: set[Key] = set()
    for i, figure in enumerate(figures):
        key = None if figure.event is None else (figure.event, figure.outcome)
        keys.append(key if standing(figure, include_unverified) is None else None)
        if key is not None:
            beside[key].append(i)
            if figure.scope == "incident":
                stated.add(key)
    arrangement = arrange(figures, keys)
    article = _Article(figures, by_id(figures), arrangement, chosen, arrangement.voices(figures))
    by_event = {event.id: event for event in reversed(events)}
    found: list[Toll] = []
    for event_id in dict.fromkeys([*(e.id for e in events), *(e for e, _ in beside)]):
        event = by_event.get(event_id)
        for outcome in OUTCOMES:
            key = (event_id, outcome)
            shares = _shares(article, key, event)
            if (key in stated or shares) and not _is_within(article, key):
                found.extend(_tolls_of(article, key, beside.get(key, ()), event, shares))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Article:
    figures: Sequence[Figure]
    by_id: Mapping[str, Figure]
    arrangement: Arrangement
    policy: CountingPolicy
    voices: Mapping[int, int]


def _tolls_of(
    article: _Article,
    key: Key,
    beside: Sequence[int],
    event: Event | None,
    shares: Sequence[tuple[int, Interval]],
) -> list[Toll]:
    """The tolls of one event and outcome: of everybody, and of each group where there are several.

    Numbers stand for figures by their place in ``article.figures``. ``beside`` are figures that
    are told with the toll and not counted in it, ``shares`` what a policy takes from joint ones.
    """
    cells = article.arrangement.cells.get(key, ())
    claims = claim_only(article.figures, cells)
    feared = _feared(article, key, beside)
    reckoning = _reckoning(article, cells, event)
    attackers = attackers_among(article.figures, cells)
    groups = groups_of(article.figures, cells)
    reckoning.count(lambda _: True)  # notes which parts exceed their whole: the entries say so
    entries = _entries(article, cells, beside, attackers, groups, reckoning.exceeded)

    def toll(
        chosen: Callable[[int], bool],
        shared: Sequence[tuple[int, Interval]] = (),
        group: Group | None = None,
    ) -> Toll:
        apart = None
        if attackers:
            apart = reckoning.count(lambda i: chosen(i) and i in attackers)
        victims = _with_shares(reckoning.count(lambda i: chosen(i) and i not in attackers), shared)
        everyone = None
        if apart is not None:
            everyone = _with_shares(reckoning.count(chosen), shared)
        counted = everyone if article.policy.counts_attackers and everyone else victims
        claimed = reckoning.count(lambda i: chosen(i) and i in claims and i not in attackers)
        rest = None
        if claimed is not None:
            left_out = set() if article.policy.counts_attackers else attackers
            rest = reckoning.count(lambda i: chosen(i) and i not in claims and i not in left_out)
        moving = [i for cell in cells for i in cell.members if chosen(i) and i not in attackers]
        statuses = [article.figures[i].status for i in moving]
        made = Toll(
            event=key[0],
            outcome=key[1],
            group=group,
            **dict(counted or Interval()),
            attackers=apart,
            with_attackers=everyone,
            feared=feared if group is None else None,
            claimed=claimed,
            without_claimed=rest,
            basis=basis_of(
                article.figures,
                [c for c in cells if any(chosen(i) and i not in attackers for i in c.members)],
                is_replaced=any(entry.role == "replaced" for entry, _ in entries),
                is_exceeded=bool(reckoning.exceeded),
            ),
            upheld=statuses.count("upheld"),
            unconfirmed=statuses.count("unconfirmed"),
            policy=article.policy.name,
            entries=(
                *(entry for entry, of in entries if group is None or group in of),
                *(_share_entry(article.figures[i]) for i, _ in shared),
            ),
        )
        return made.model_copy(update={"explanation": explanation(made, article.by_id, event)})

    def of_group(group: Group) -> Toll:
        return toll(lambda i: groups[i] == group, group=group)

    present = {group for i, group in groups.items() if i not in attackers}
    return [
        toll(lambda _: True, shares),
        *(of_group(group) for group in GROUPS if group in present and len(present) > 1),
    ]


def _is_within(article: _Article, key: Key) -> bool:
    """Whether all people of a toll are parts of figures that another event's toll counts."""
    tops = [c for c in article.arrangement.cells.get(key, ()) if c.whole is None]
    wholes = [article.by_id.get(article.figures[i].part_of or "") for c in tops for i in c.members]
    return bool(wholes) and all(
        whole is not None
        and whole.event not in (None, key[0])
        and whole.outcome == key[1]
        and standing(whole) is None
        for whole in wholes
    )


def _feared(article: _Article, key: Key, beside: Sequence[int]) -> Interval | None:
    """People presumed dead or hurt, counted apart."""
    figures = [
        figure
        for figure in (article.figures[i] for i in beside)
        if (figure.scope, figure.assertion) == ("incident", "feared")
        and figure.status != "unverified"
    ]
    if not figures:
        return None
    cells = arrange(figures, [key] * len(figures)).cells.get(key, ())
    return Reckoning(figures, cells, article.policy).count(lambda _: True)


def _reckoning(article: _Article, cells: Sequence[Cell], event: Event | None) -> Reckoning:
    accused = "" if event is None or event.perpetrator is None else event.perpetrator.name
    perpetrators = set()
    for cell in cells:
        for i in cell.members:
            figure = article.figures[i]
            cause = "" if figure.caused_by is None else figure.caused_by.name
            names = {folded(accused), folded(cause)} - {""}
            if figure.said_by is not None and folded(figure.said_by.name) in names:
                perpetrators.add(i)
    return Reckoning(
        article.figures, cells, article.policy, frozenset(perpetrators), article.voices
    )


def _with_shares(
    amount: Interval | None, shares: Sequence[tuple[int, Interval]]
) -> Interval | None:
    found = [share for _, share in shares] + ([] if amount is None else [amount])
    return total(found) if found else None


def _shares(article: _Article, key: Key, event: Event | None) -> list[tuple[int, Interval]]:
    """Return what a policy takes from joint figures that do not say themselves how many."""
    event_id, outcome = key
    cells = article.arrangement.cells.get((event_id, "killed_or_injured"), ())
    if outcome == "killed_or_injured" or not cells:
        return []
    split = {
        article.arrangement.wholes[i]
        for cell in article.arrangement.cells.get(key, ())
        for i in cell.members
    }
    attackers = attackers_among(article.figures, cells)
    found = _reckoning(article, cells, event).each(lambda i: i not in attackers)
    shares = [
        (cell.first, article.policy.share(amount, outcome))
        for cell, amount in found
        if not split.intersection(cell.members)
    ]
    return [(i, share) for i, share in shares if share is not None]


def _entries(
    article: _Article,
    cells: Sequence[Cell],
    beside: Sequence[int],
    attackers: set[int],
    groups: Mapping[int, Group],
    exceeded: Mapping[int, int],
) -> list[tuple[TollEntry, set[Group]]]:
    """Return each figure's entry, with the groups in whose tolls it is listed."""
    placed: dict[int, _Place] = {}
    for cell in cells:
        disputed = differs(cell, article.figures)
        place = _Place(cell.whole, disputed, {groups[i] for i in cell.members})
        placed.update(dict.fromkeys(cell.members, place))
    entries = []
    for i in beside:
        found = placed.get(i)
        of = {article.figures[i].group} if found is None else found.groups
        entry = _entry(article, i, found, i in attackers)
        whole = None if found is None else found.whole
        if i in attackers and whole is not None and whole not in attackers:
            taken = "counted" if article.policy.counts_attackers else "taken out"
            entry = _noted(entry, f"within {entry.whole}, {taken}")
        if i in exceeded:
            entry = _noted(entry, f"its parts come to {number_in_words(exceeded[i])}")
        entries.append((entry, of))
    return entries


def _noted(entry: TollEntry, more: str) -> TollEntry:
    note = more if entry.note is None else f"{entry.note}; {more}"
    return entry.model_copy(update={"note": note})


class _Place(NamedTuple):
    whole: int | None
    disputed: bool
    groups: set[Group]


def _entry(article: _Article, i: int, place: _Place | None, attacks: bool) -> TollEntry:
    figure = article.figures[i]
    current = article.arrangement.current[i]
    role: Role
    note = None
    whole = None
    if place is None:
        role = standing(figure) or "replaced"
        stands_for = article.arrangement.stands_for[i]
        if stands_for != i:
            role, note = "excluded", f"states the same as {article.figures[stands_for].id}"
        elif current != i:
            role, note = "replaced", f"updated by {article.figures[current].id}"
    else:
        whole = None if place.whole is None else article.figures[place.whole].id
        if attacks:
            role = "attackers"
        elif place.disputed:
            role = "disputed"
        else:
            role = "counted" if whole is None else "part"
        if figure.bound == "vague":
            low = article.policy.amount(figure).low
            note = "vague" if low is None else f"vague, read as {low} or more"
    return TollEntry(figure=figure.id, role=role, phrase=figure.phrase, whole=whole, note=note)


def _share_entry(figure: Figure) -> TollEntry:
    return TollEntry(
        figure=figure.id,
        role="counted",
        phrase=figure.phrase,
        note="the policy's share of a joint figure",
    )
