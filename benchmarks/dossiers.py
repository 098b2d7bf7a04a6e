"""How well reports are joined to dossiers, and whether their tolls over time are right.

    python -m benchmarks.dossiers [FILE...] [--check] [--list] [--real words] [--answers FOLDER]

Prints, from summaries as gold has them: pairwise precision, recall and F1 of the joining over all
pairs of events in different articles; wrong joins, and among them those of the two-events kind
(two events that some article tells apart); how many newest tolls, and how many series, are right.
A series is right where it has the points of gold and no other: day, low, high, kind of source,
articles. ``--real MODEL`` adds the same from what a model reads, and ``--answers FOLDER`` from
recorded answers of a capable model (``benchmarks/data/answers/dossiers``). With ``--check`` it
exits 1 where F1 is below 0.95, a join is wrong in the two-events kind, or the newest toll or the
series is right in less than 0.9, all from gold summaries.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Final

from benchmarks.answers import load_answers
from benchmarks.dossier_gold import (
    GoldDossier,
    GoldPoint,
    GoldReport,
    GoldSet,
    gold_summary,
    load_set,
    played_summary,
)
from summarizer import ArticleSummary, Summariser
from summarizer.dossiers import Dossier, build_dossiers
from summarizer.models import Event
from summarizer.models.dossier import Point

FILES: Final = tuple(
    Path(f"tests/data/{name}.jsonl") for name in ("dossiers", "dossiers_unseen", "dossiers_fresh")
)
_F1: Final = 0.95
_RIGHT: Final = 0.9

Mention = tuple[str, str]
"""An article's id, and the id of an event in its gold."""


@dataclass
class Score:
    """What one way of reading comes to on one set."""

    pairs: int = 0
    joined: int = 0
    right: int = 0
    two_events: int = 0
    newest: int = 0
    newest_right: int = 0
    series: int = 0
    series_right: int = 0
    points: int = 0
    points_right: int = 0
    points_made: int = 0
    merged: int = 0
    merged_right: int = 0
    dossiers: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Of the pairs that were joined, the share that belong together."""
        return self.right / self.joined if self.joined else 1.0

    @property
    def recall(self) -> float:
        """Of the pairs that belong together, the share that were joined."""
        return self.right / self.pairs if self.pairs else 1.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def main() -> int:
    """Score the sets and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path, default=FILES)
    parser.add_argument("--check", action="store_true", help="exit 1 where a target is missed")
    parser.add_argument("--list", action="store_true", help="print every fault")
    parser.add_argument("--real", metavar="MODEL", help="score what a model reads, too")
    parser.add_argument("--answers", type=Path, help="score recorded answers, too")
    given = parser.parse_args()
    missed = []
    for path in given.files:
        gold = load_set(path)
        from_gold = score(gold, {r.article.id: gold_summary(r) for r in gold.reports})
        _print(f"{path.stem}, gold summaries", from_gold, listed=given.list)
        missed += [f"{path.stem}: {fault}" for fault in _missed(from_gold)]
        if given.real:
            summariser = Summariser(given.real)
            read = {r.article.id: _read(summariser, r) for r in gold.reports}
            _print(f"{path.stem}, read by {given.real}", score(gold, read), listed=given.list)
        if given.answers:
            recorded = load_answers(given.answers, [r.article for r in gold.reports])
            played = {r.article.id: played_summary(r, recorded[r.article.id]) for r in gold.reports}
            _print(f"{path.stem}, recorded answers", score(gold, played), listed=given.list)
    for line in missed:
        print(f"missed: {line}")
    return 1 if given.check and missed else 0


def _read(summariser: Summariser, report: GoldReport) -> ArticleSummary:
    article = report.article
    return summariser.summarise(
        article.text, title=article.title, published=article.published, language=report.language
    )


def score(gold: GoldSet, summaries: Mapping[str, ArticleSummary]) -> Score:
    """Score the dossiers that are built from some summaries.

    Parameters
    ----------
    gold
        The test set.
    summaries
        By the id of the article.
    """
    result = Score()
    built = build_dossiers(summaries.values())
    result.dossiers = len(built)
    cluster = _clusters(gold, summaries, built)
    wanted = {(r.article.id, e): d for r in gold.reports for e, d in r.dossiers.items()}
    _score_joining(gold, wanted, cluster, result)
    names = {s.article.sha256: name for name, s in summaries.items()}
    by_gold: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for mention, place in cluster.items():
        by_gold[wanted[mention]][place] += 1
    for one in gold.dossiers:
        counts = by_gold[one.dossier]
        best = max(counts, key=lambda place: (counts[place], -place), default=None)
        _score_tolls(one, None if best is None else built[best], names, result)
    return result


def _clusters(
    gold: GoldSet, summaries: Mapping[str, ArticleSummary], built: Sequence[Dossier]
) -> dict[Mention, int]:
    """Return for each event of gold the place of the dossier that its reading is in."""
    places = {(r.article, r.event): n for n, d in enumerate(built) for r in d.reports}
    found = {}
    for report in gold.reports:
        summary = summaries[report.article.id]
        for name, event in _matched(report, summary).items():
            found[report.article.id, name] = places[summary.article.sha256, event]
    return found


def _matched(report: GoldReport, summary: ArticleSummary) -> dict[str, str]:
    """Match the events that were read with gold's: by figures in common, then by their order."""
    numbers: dict[str, set[tuple[str, int | None]]] = defaultdict(set)
    for figure in summary.figures:
        if figure.event is not None:
            numbers[figure.event].add((figure.outcome, figure.principal))
    wanted: dict[str, set[tuple[str, int | None]]] = defaultdict(set)
    for gold in report.article.figures:
        if gold.event is not None:
            wanted[gold.event].add((gold.outcome, gold.principal))
    read: list[Event] = [e for e in summary.events if e.scope != "cumulative"]
    ranked = sorted(
        (
            (-len(wanted[g.id] & numbers[e.id]), abs(i - j), i, j)
            for i, g in enumerate(report.article.events)
            for j, e in enumerate(read)
        ),
    )
    found: dict[str, str] = {}
    for shared, _, i, j in ranked:
        name, event = report.article.events[i].id, read[j].id
        one_each = len(report.article.events) == len(read) == 1
        if name not in found and event not in found.values() and (shared or one_each):
            found[name] = event
    return found


def _score_joining(
    gold: GoldSet,
    wanted: Mapping[Mention, str],
    cluster: Mapping[Mention, int],
    result: Score,
) -> None:
    told_apart = {
        frozenset(pair)
        for report in gold.reports
        for pair in combinations(sorted(set(report.dossiers.values())), 2)
    }
    for a, b in combinations(sorted(wanted), 2):
        if a[0] == b[0]:
            continue
        belongs = wanted[a] == wanted[b]
        is_joined = a in cluster and b in cluster and cluster[a] == cluster[b]
        result.pairs += belongs
        result.joined += is_joined
        result.right += belongs and is_joined
        if is_joined and not belongs:
            kind = frozenset((wanted[a], wanted[b])) in told_apart
            result.two_events += kind
            result.notes.append(f"wrong join{' (two events)' if kind else ''}: {a} {b}")
        elif belongs and not is_joined:
            result.notes.append(f"not joined: {a} {b} ({wanted[a]})")


def _score_tolls(
    gold: GoldDossier, dossier: Dossier | None, names: Mapping[str, str], result: Score
) -> None:
    for newest in gold.newest:
        result.newest += 1
        series = dossier.of(newest.outcome) if dossier else None
        found = series.newest if series else None
        if found is not None and (found.low, found.high) == (newest.low, newest.high):
            result.newest_right += 1
        else:
            given = (found.low, found.high) if found else None
            told = f"{gold.dossier} newest {newest.outcome}: {newest.low} to {newest.high}"
            result.notes.append(f"{told}, ours {given}")
    for outcome in sorted({p.outcome for p in (*gold.points, *gold.claims)}):
        series = dossier.of(outcome) if dossier else None
        right = True
        for of_gold, ours in (
            (gold.points, series.points if series else ()),
            (gold.claims, series.claims if series else ()),
        ):
            expected = {_gold_key(p) for p in of_gold if p.outcome == outcome}
            made = {_key(p, names) for p in ours}
            result.points += len(expected)
            result.points_made += len(made)
            result.points_right += len(expected & made)
            right = right and expected == made
            result.notes += [
                f"{gold.dossier} {outcome} missing {_told(k)}" for k in expected - made
            ]
            result.notes += [f"{gold.dossier} {outcome} extra {_told(k)}" for k in made - expected]
        result.series += 1
        result.series_right += right
    listed = {(names[p.article], p.figure) for p in dossier.merged} if dossier else set()
    result.merged += len(gold.merged)
    result.merged_right += len(listed & set(gold.merged))


_Key = tuple[str, int | None, int | None, str, frozenset[str]]


def _gold_key(point: GoldPoint) -> _Key:
    return point.as_of.isoformat(), point.low, point.high, point.kind, point.articles


def _key(point: Point, names: Mapping[str, str]) -> _Key:
    day = point.as_of.isoformat() if point.as_of else "-"
    articles = frozenset(names[a] for a in point.articles)
    return day, point.low, point.high, point.kind, articles


def _told(key: _Key) -> str:
    day, low, high, kind, articles = key
    return f"{day} {low}-{high} {kind} {' '.join(sorted(articles))}"


def _print(title: str, result: Score, *, listed: bool) -> None:
    print(title)
    for line in _lines(result):
        print(f"  {line}")
    if listed:
        for note in sorted(result.notes):
            print(f"    {note}")


def _lines(result: Score) -> Iterable[str]:
    yield (
        f"joining: P {result.precision:.3f}  R {result.recall:.3f}  F1 {result.f1:.3f}  "
        f"({result.right} of {result.pairs} pairs; {result.joined - result.right} wrong, "
        f"{result.two_events} of the two-events kind; {result.dossiers} dossiers)"
    )
    yield (
        f"newest toll right: {result.newest_right} of {result.newest}; "
        f"series right: {result.series_right} of {result.series}; "
        f"points: {result.points_right} of {result.points}, {result.points_made} made; "
        f"merged figures listed: {result.merged_right} of {result.merged}"
    )


def _missed(result: Score) -> Iterable[str]:
    if result.f1 < _F1:
        yield f"F1 of joining {result.f1:.3f} is below {_F1}"
    if result.two_events:
        yield f"{result.two_events} wrong joins of the two-events kind"
    if result.newest_right < _RIGHT * result.newest:
        yield f"newest toll right in {result.newest_right} of {result.newest}"
    if result.series_right < _RIGHT * result.series:
        yield f"series right in {result.series_right} of {result.series}"


if __name__ == "__main__":
    raise SystemExit(main())
