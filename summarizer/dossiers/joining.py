"""Which reports are of one event: a clustering that never joins what something keeps apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal, NamedTuple

from summarizer.dossiers.candidates import candidates
from summarizer.dossiers.decisions import Decisions, MustAndCannot
from summarizer.dossiers.evidence import DOUBTFUL, LIKELY, Evidence, Judgement, Piece, keeps_apart
from summarizer.dossiers.telling import Telling
from summarizer.models.base import Record
from summarizer.models.dossier import Clue, Link, Sureness

Verdict = Literal["same", "different", "cannot_tell"]


@dataclass(frozen=True, eq=False)
class Pair:
    """Two reports of which the rules cannot tell whether they are of one event.

    Attributes
    ----------
    first, second
        The events, with their articles.
    link
        What speaks for and against.
    """

    first: Telling
    second: Telling
    link: Link


class Answer(Record):
    """What somebody who was asked says of a pair."""

    verdict: Verdict
    reason: str = ""


Ask = Callable[[Pair], Answer]
"""Says whether two doubtful reports are of one event."""


class Joined(NamedTuple):
    """The reports, by event.

    Attributes
    ----------
    clusters
        Numbers of tellings that are of one event, each list in order.
    pairs
        Every pair that was compared, and is not plainly apart, with how sure it is that they are
        one, and how much speaks for it.
    link
        Returns all evidence about a pair.
    spanning
        Those that tell as one event what articles tell as two.
    together
        Pairs that nothing keeps apart but that one of them counts several events.
    comparisons
        How many pairs were compared.
    """

    clusters: list[list[int]]
    pairs: dict[tuple[int, int], tuple[Sureness, int]]
    link: Callable[[int, int], Link]
    spanning: frozenset[int]
    together: frozenset[tuple[int, int]]
    comparisons: int


def join(
    tellings: Sequence[Telling], decisions: Decisions | None = None, ask: Ask | None = None
) -> Joined:
    """Find which reports are of one event.

    Pairs are taken from the surest down. Two groups of reports become one where the pair is
    ``certain`` or ``likely``, where no pair across the two is vetoed, and where all pairs across
    that were compared speak for it together: that A is like B, and B like C, joins A with C only
    where A and C do not contradict each other.

    Parameters
    ----------
    tellings
        In the order of their keys, on which alone ties hang.
    decisions
        What people decided; it is done first, and wins.
    ask
        Is asked about ``doubtful`` pairs that would join two groups, the likeliest first; one
        pair for two groups.

    Raises
    ------
    DecisionError
        The decisions contradict each other, or are about other events.
    """
    state = _State(tellings, decisions or Decisions())
    judged = [(pair, state.judge(*pair)) for pair in candidates(tellings, state.geography)]
    ranked = sorted(judged, key=lambda one: (-one[1].weight, one[0]))
    for pair, judgement in ranked:
        if judgement.sureness in ("certain", "likely"):
            state.join_if_nothing_is_against(*pair)
    if ask is not None:
        for pair, judgement in ranked:
            if judgement.sureness == "doubtful":
                state.join_if_told_so(*pair, ask)
    return state.result()


class _State:
    """Groups of reports while they are joined."""

    def __init__(self, tellings: Sequence[Telling], decisions: Decisions) -> None:
        self._tellings = tellings
        self._evidence = Evidence(tellings)
        self.geography = self._evidence.geography
        self._decided = MustAndCannot(decisions, [t.ref for t in tellings])
        self._judged: dict[tuple[int, int], Judgement] = {}
        self._group = list(self._decided.groups)
        self._members: dict[int, list[int]] = defaultdict(list)
        for n, group in enumerate(self._group):
            self._members[group].append(n)
        self._beside: dict[int, set[int]] = defaultdict(set)
        self._refused: set[frozenset[int]] = set()
        self._answers: dict[tuple[int, int], Answer] = {}

    def judge(self, a: int, b: int) -> Judgement:
        pair = (min(a, b), max(a, b))
        if pair not in self._judged:
            self._judged[pair] = self._evidence.judge(self._tellings[a], self._tellings[b])
            self._beside[a].add(b)
            self._beside[b].add(a)
        return self._judged[pair]

    def join_if_nothing_is_against(self, a: int, b: int) -> None:
        if not self._is_open(a, b):
            return
        if self._sum_across(self._group[a], self._group[b]) > 0:
            self._merge(self._group[a], self._group[b])

    def join_if_told_so(self, a: int, b: int, ask: Ask) -> None:
        if not self._is_open(a, b):
            return
        answer = ask(Pair(self._tellings[a], self._tellings[b], self._link(a, b)))
        self._answers[min(a, b), max(a, b)] = answer
        if answer.verdict == "same":
            self._merge(self._group[a], self._group[b])
        else:
            self._refused.add(frozenset((self._group[a], self._group[b])))

    def _is_open(self, a: int, b: int) -> bool:
        """Whether two reports are in groups that nothing keeps apart."""
        one, other = self._group[a], self._group[b]
        groups = frozenset((one, other))
        if one == other or groups in self._refused:
            return False
        if any(self._is_kept_apart(*pair) for pair in self._across(one, other)):
            self._refused.add(groups)
            return False
        return True

    def _is_kept_apart(self, a: int, b: int) -> bool:
        pair = frozenset((a, b))
        if pair in self._decided.parted:
            return True
        if pair in self._decided.joined:
            return False
        known = self._judged.get((min(a, b), max(a, b)))
        if known is not None:
            return known.is_vetoed
        one, other = self._tellings[a], self._tellings[b]
        if keeps_apart(one, other):
            return True
        return self.geography.relation(one, other) in ("different", "told_apart")

    def _sum_across(self, one: int, other: int) -> int:
        few, many = sorted((one, other), key=lambda g: len(self._members[g]))
        return sum(
            self._judged[min(a, b), max(a, b)].weight
            for a in self._members[few]
            for b in self._beside[a]
            if self._group[b] == many
        )

    def _across(self, one: int, other: int) -> product[tuple[int, int]]:
        return product(self._members[one], self._members[other])

    def _merge(self, one: int, other: int) -> None:
        keep, gone = min(one, other), max(one, other)
        for n in self._members[gone]:
            self._group[n] = keep
        self._members[keep] = sorted(self._members[keep] + self._members.pop(gone))
        # A refusal of a part is a refusal of the whole.
        for pair in [pair for pair in self._refused if gone in pair]:
            (third,) = pair - {gone}
            self._refused.add(frozenset((keep, third)))

    def result(self) -> Joined:
        clusters = [self._members[group] for group in sorted(self._members)]
        for members in clusters:
            for place, n in enumerate(members):
                if not any(self._group[m] == self._group[n] for m in self._beside[n]):
                    for other in (*members[place + 1 :], *members[:place]):
                        self.judge(n, other)  # joined by hand, so never compared
                        break
        for a, b in (tuple(sorted(p)) for p in (*self._decided.joined, *self._decided.parted)):
            self.judge(a, b)
        pairs = {
            (a, b): (self._with_decisions(a, b, judgement)[1], judgement.weight)
            for (a, b), judgement in self._judged.items()
            if judgement.sureness != "apart"
            or judgement.weight >= LIKELY
            or _is_told_together(judgement)
            or self._group[a] == self._group[b]
            or frozenset((a, b)) in self._decided.parted
        }
        spanning = frozenset(n for n, t in enumerate(self._tellings) if self._evidence.spans(t))
        together = frozenset(p for p, judged in self._judged.items() if _is_told_together(judged))
        return Joined(clusters, pairs, self._link, spanning, together, self._evidence.comparisons)

    def _link(self, a: int, b: int) -> Link:
        a, b = min(a, b), max(a, b)
        judgement = self._judged[a, b]
        pieces, sureness = self._with_decisions(a, b, judgement)
        return Link(
            first=self._tellings[a].ref,
            second=self._tellings[b].ref,
            sureness=sureness,
            weight=sum(piece.weight for piece in pieces),
            evidence=tuple(
                Clue(of=p.of, weight=p.weight, veto=p.veto, sentence=p.sentence) for p in pieces
            ),
        )

    def _with_decisions(
        self, a: int, b: int, judgement: Judgement
    ) -> tuple[tuple[Piece, ...], Sureness]:
        pieces = judgement.pieces
        pair = frozenset((a, b))
        if pair in self._decided.joined or self._decided.groups[a] == self._decided.groups[b]:
            return (Piece("person", 0, "Joined by hand."), *pieces), "certain"
        if pair in self._decided.parted:
            return (Piece("person", 0, "Parted by hand.", veto=True), *pieces), "apart"
        answer = self._answers.get((a, b))
        if answer is not None:
            said = {"same": "one event", "different": "two events"}.get(answer.verdict)
            sentence = f"A model says: {said}." if said else "A model cannot tell."
            sentence += f" {answer.reason}" if answer.reason else ""
            sureness: Sureness = "likely" if answer.verdict == "same" else judgement.sureness
            return (*pieces, Piece("model", 0, sentence)), sureness
        return pieces, judgement.sureness


def _is_told_together(judgement: Judgement) -> bool:
    """Whether nothing keeps two reports apart but that one counts several events as one."""
    vetoes = {piece.of for piece in judgement.pieces if piece.veto}
    return vetoes == {"several"} and judgement.weight >= DOUBTFUL
