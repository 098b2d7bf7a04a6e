"""What holds for any input: the order does not matter, and no figure is lost or counted twice."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.dossiers import Decisions, Dossier, build_dossiers
from summarizer.models import ArticleSummary
from summarizer.models.dossier import Point
from tests.dossiers.made import day, event, figure, gold_summaries, groups, summary


def two_dozen() -> tuple[ArticleSummary, ...]:
    return (*gold_summaries("dossiers")[:12], *gold_summaries("dossiers_unseen")[15:27])


@given(order=st.deferred(lambda: st.permutations(two_dozen())))
@settings(max_examples=15, deadline=None)
def test_the_order_of_input_does_not_matter(order: list[ArticleSummary]) -> None:
    assert build_dossiers(order) == build_dossiers(two_dozen())


_NAMES = st.sampled_from(["f1", "f2", "f3", "f4", "f5", "gone", None])
_DAYS = st.sampled_from([day(6), day(7), None])
_PLACES = st.sampled_from(["Orvek", "Velmin", "Orvek and Velmin", None])
_PUBLISHED = st.sampled_from([day(7), day(8), None])
_SOME, _FEW = st.integers(1, 6), st.integers(1, 5)

# Made once: a strategy that is made at each draw is looked through each time anew.
_FIGURE: dict[str, st.SearchStrategy[Any]] = {
    "number": st.integers(0, 60),
    "event": st.sampled_from(["e1", "e2", None]),
    "says": st.sampled_from(["police", "the Front", "doctors", None]),
    "kind": st.sampled_from(["authorities", "medical", "monitor", "armed_group", "media"]),
    "bound": st.sampled_from(["exact", "at_least", "about", "vague"]),
    "group": st.sampled_from(["civilian", "state_forces", "unknown"]),
    "outcome": st.sampled_from(["killed", "injured"]),
    "attackers": st.sampled_from([False, False, True]),
    "assertion": st.sampled_from(["asserted", "asserted", "feared"]),
    "part_of": _NAMES,
    "replaces": _NAMES,
    "disputes": _NAMES,
    "claim_about": st.sampled_from([None, None, "enemy"]),
}


@st.composite
def made_summaries(draw: st.DrawFn) -> list[ArticleSummary]:
    found = []
    for number in range(draw(_SOME)):
        count = draw(_FEW)
        words = [f"phrase{i} of article {number}" for i in range(count)]
        figures: list[dict[str, Any]] = [
            figure(
                words[i],
                name=f"f{i + 1}",
                **{field: draw(values) for field, values in _FIGURE.items()},
            )
            for i in range(count)
        ]
        events = [event(name, of=draw(_DAYS), place=draw(_PLACES)) for name in ("e1", "e2")]
        found.append(summary(" ".join(words), *figures, events=events, published=draw(_PUBLISHED)))
    return found


def points_of(dossiers: Sequence[Dossier]) -> list[Point]:
    return [p for d in dossiers for s in d.series for p in (*s.points, *s.claims)]


@given(summaries=made_summaries(), data=st.data())
@settings(max_examples=80, deadline=None)
def test_every_event_and_every_figure_is_in_exactly_one_place(
    summaries: list[ArticleSummary], data: st.DataObject
) -> None:
    dossiers = build_dossiers(summaries)
    reports = Counter((r.article, r.event) for d in dossiers for r in d.reports)
    assert set(reports) == {(s.article.sha256, e.id) for s in summaries for e in s.events}
    assert set(reports.values()) == {1}
    for dossier in dossiers:
        places = Counter((p.article, p.figure) for p in dossier.figures)
        own = {(r.article, r.event) for r in dossier.reports}
        for one in summaries:
            for figure_ in one.figures:
                if (one.article.sha256, figure_.event) in own:
                    assert places[one.article.sha256, figure_.id] == 1
        assert set(places.values()) <= {1}
        of_points = {(ref.article, ref.figure) for p in points_of([dossier]) for ref in p.figures}
        counted = {(p.article, p.figure) for p in dossier.figures if p.place in ("point", "claim")}
        assert of_points <= counted
    shuffled = data.draw(st.permutations(summaries))
    assert build_dossiers(shuffled) == dossiers


@given(summaries=made_summaries())
@settings(max_examples=60, deadline=None)
def test_numbers_are_in_order_and_no_claim_is_in_a_toll(summaries: list[ArticleSummary]) -> None:
    dossiers = build_dossiers(summaries)
    for dossier in dossiers:
        for series in dossier.series:
            numbers = [series.newest, *(s.newest for s in series.by_source)]
            for n in (*series.points, *series.claims, *(n for n in numbers if n is not None)):
                known = [x for x in (n.low, n.best, n.high) if x is not None]
                assert known == sorted(known)
            if series.newest is not None:
                assert all(0 <= i < len(series.points) for i in series.newest.points)
            claimed = {ref for p in series.claims for ref in p.figures}
            assert not claimed & {ref for p in series.points for ref in p.figures}


@given(summaries=made_summaries(), data=st.data())
@settings(max_examples=40, deadline=None)
def test_what_people_decide_holds_in_any_set(
    summaries: list[ArticleSummary], data: st.DataObject
) -> None:
    refs = [(s.article.sha256, e.id) for s in summaries for e in s.events]
    numbers = st.integers(0, len(refs) - 1)
    side = data.draw(st.lists(st.booleans(), min_size=len(refs), max_size=len(refs)))
    pairs = data.draw(st.lists(st.tuples(numbers, numbers), max_size=4))
    # Joined within two camps, parted between them: never a contradiction.
    decisions = Decisions(
        joined=[(refs[a], refs[b]) for a, b in pairs if a != b and side[a] == side[b]],
        parted=[(refs[a], refs[b]) for a, b in pairs if side[a] != side[b]],
    )
    together = groups(build_dossiers(summaries, decisions=decisions))
    of = {one: group for group in together for one in group}
    for a, b in pairs:
        if a != b:
            assert (of[refs[a]] == of[refs[b]]) is (side[a] == side[b]) or side[a] == side[b]
            if side[a] == side[b]:
                assert of[refs[a]] == of[refs[b]]
