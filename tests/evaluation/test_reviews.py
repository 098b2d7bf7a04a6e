"""How often people changed what: counted by mark and by basis."""

from __future__ import annotations

from summarizer.evaluation.predictions import from_summary
from summarizer.evaluation.reviewed_gold import gold_of
from summarizer.evaluation.reviews import Decided, count_reviews, render_reviews
from tests.recordings import replayed
from tests.reviewing.reviews import add, confirm, correct, reject, review_of
from tests.summaries import seed_summary

SEED = seed_summary()


def by_kind(rows: tuple[Decided, ...]) -> dict[str, tuple[int, int, int, int]]:
    return {row.kind: (row.kept, row.changed, row.rejected, row.undecided) for row in rows}


def test_each_figure_counts_by_the_mark_and_the_basis_that_it_had() -> None:
    review = review_of(
        SEED,
        confirm("f1"),
        reject("f3"),
        correct("f7", number=("exact", 14), place="the gate"),
        confirm("f11"),
        add(SEED, "r1", "heavy shelling", number=("exact", 1), outcome="injured", event="e2"),
    )
    found = count_reviews([SEED.reviewed(review)])
    assert by_kind(found.by_status) == {
        "verified": (1, 0, 1, 5),
        "repaired": (0, 1, 0, 0),
        "upheld": (0, 0, 0, 1),
        "unconfirmed": (0, 0, 0, 1),
        "unverified": (1, 0, 0, 0),
    }
    assert by_kind(found.by_basis) == {
        "stated": (1, 0, 1, 4),
        "added": (0, 1, 0, 2),
        "in no toll": (1, 0, 0, 1),
    }
    assert found.fields == {"number": 1, "place": 1}
    assert (found.articles, found.added) == (1, 1)


def test_tolls_are_kept_changed_or_gone() -> None:
    review = review_of(SEED, confirm("f1"), correct("f7", number=("exact", 14)))
    assert by_kind(count_reviews([SEED.reviewed(review)]).tolls) == {
        "stated": (1, 0, 0, 1),  # nobody decided on the figure without a number
        "added": (0, 1, 0, 0),
    }
    joined = SEED.reviewed(review_of(SEED, {"kind": "join", "event": "e1", "into": "e2"}))
    assert by_kind(count_reviews([joined]).tolls)["stated"][2] == 1


def test_to_join_events_is_no_change_of_their_figures() -> None:
    join = {"kind": "join", "event": "e1", "into": "e2"}
    found = count_reviews([SEED.reviewed(review_of(SEED, join, correct("f1", place="Idlib")))])
    assert found.fields == {"place": 1}


def test_a_second_review_counts_against_the_first_reading() -> None:
    first = SEED.reviewed(review_of(SEED, correct("f7", number=("exact", 14))))
    back = first.reviewed(review_of(first, correct("f7", number=("exact", 15))))
    assert by_kind(count_reviews([back]).by_status)["repaired"] == (1, 0, 0, 0)


def test_a_summary_without_a_review_is_left_out() -> None:
    found = count_reviews([SEED])
    assert (found.articles, found.by_status) == (0, ())
    assert render_reviews(found).startswith("articles with a review: 0;")


def test_the_share_kept_is_of_those_decided_on() -> None:
    assert Decided(kind="x", kept=3, changed=1, undecided=90).share_kept == 0.75
    assert Decided(kind="x", undecided=90).share_kept is None
    told = render_reviews(count_reviews([SEED.reviewed(review_of(SEED, confirm("f1")))]))
    assert "share kept" in told


def test_gold_of_a_recorded_reading_predicts_itself() -> None:
    summary = replayed("seed")
    left = [
        {"kind": "dismiss", "start": c.words.start, "end": c.words.end}
        for c in summary.coverage.open
    ]
    after = summary.reviewed(review_of(summary, *(confirm(f.id) for f in summary.figures), *left))
    gold = gold_of(after, "seed")
    assert [f.id for f in gold.figures] == [f.id for f in from_summary(after).figures]
    assert gold.text == summary.article.text
    assert {t.outcome for t in gold.tolls} == {"killed"}
