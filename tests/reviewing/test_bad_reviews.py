"""Reviews that do not fit, and files that are none. Nothing of them is applied or quoted."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import ReviewError
from summarizer.models import Review
from summarizer.reviewing import files, load_review, read_review
from tests.reviewing.reviews import add, confirm, correct, raw, reject, review_of
from tests.summaries import seed_summary

SEED = seed_summary()
NUMBER = {"number": ("exact", 3), "outcome": "killed"}


def why(*decisions: dict[str, Any], **more: Any) -> str:
    with pytest.raises(ReviewError) as refused:
        SEED.reviewed(review_of(SEED, *decisions, **more))
    assert refused.value.differences
    return str(refused.value)


def test_of_another_text() -> None:
    told = why(confirm("f1"), article="0" * 64)
    assert "another text" in told
    assert "000000000000" in told
    assert SEED.article.sha256[:12] in told


def test_a_summary_whose_text_was_changed() -> None:
    review = review_of(SEED, confirm("f1"))
    article = SEED.article.model_copy(update={"text": SEED.article.text + "!"})
    with pytest.raises(ReviewError, match="its own SHA-256"):
        SEED.model_copy(update={"article": article}).reviewed(review)


def test_of_another_summary_says_which_figures_differ() -> None:
    review = review_of(SEED, confirm("f1"))
    seven = SEED.figure("f7").model_copy(update={"low": 16, "best": 16, "high": 16})
    figures = tuple(seven if f.id == "f7" else f for f in SEED.figures if f.id != "f9")
    event = SEED.events[0].model_copy(update={"place": "Idlib"})
    changed = {"figures": figures, "events": (event, *SEED.events[1:])}
    with pytest.raises(ReviewError) as refused:
        SEED.model_copy(update=changed).reviewed(review)
    assert refused.value.differences == (
        "The summary has no figure f9.",
        "The figure f7 is not what the review saw.",
        f"The event {event.id} is not what the review saw.",
    )


def test_a_figure_that_came_later() -> None:
    fewer = SEED.model_copy(update={"figures": SEED.figures[:-1]})
    with pytest.raises(ReviewError, match="made without the figure f11"):
        SEED.reviewed(review_of(fewer, confirm("f1")))


def test_two_figures_of_one_id_cannot_be_reviewed() -> None:
    twice = SEED.model_copy(update={"figures": (*SEED.figures, SEED.figures[0])})
    with pytest.raises(ReviewError, match="2 figures f1"):
        twice.reviewed(review_of(twice, confirm("f1")))


@pytest.mark.parametrize(
    ("decisions", "told"),
    [
        ([confirm("f99")], "no figure f99"),
        ([correct("f1", event="e9")], "no event e9"),
        ([correct("f1", part_of="f99")], "no other figure f99"),
        ([correct("f1", part_of="f1")], "no other figure f1"),
        ([correct("f1", part_of="f2")], "f1: would be a part of itself"),
        ([reject("f1"), correct("f7", part_of="f1")], "no other figure f1"),
        ([add(SEED, "f1", "fierce", **NUMBER)], "has a figure f1 already"),
        ([add(SEED, "r1", "15 soldiers", **NUMBER)], "f7 has these words"),
        (
            [add(SEED, "r1", "fierce", **NUMBER), add(SEED, "r2", "fierce", **NUMBER)],
            "r1 and r2 are the same words",
        ),
        (
            [
                add(SEED, "r1", "fierce clashes", **NUMBER),
                add(SEED, "r2", "clashes around", **NUMBER),
            ],
            "r1 and r2 overlap",
        ),
        ([{"kind": "join", "event": "e1", "into": "e9"}], "no event e9"),
        ([{"kind": "join", "event": "e1", "into": "e1"}], "joined with itself"),
        (
            [
                {"kind": "join", "event": "e1", "into": "e2"},
                {"kind": "join", "event": "e2", "into": "e1"},
            ],
            "joined with itself",
        ),
        ([{"kind": "part", "event": "e1", "new": "e3", "figures": ["f7"]}], "no figure f7 to part"),
        ([{"kind": "part", "event": "e1", "new": "e2", "figures": ["f1"]}], "an event e2 already"),
        (
            [
                {"kind": "part", "event": "e1", "new": "e3", "figures": ["f1"]},
                correct("f1", event="e2"),
            ],
            "elsewhere by another",
        ),
    ],
)
def test_decisions_that_cannot_be(decisions: list[dict[str, Any]], told: str) -> None:
    assert told in why(*decisions)


@pytest.mark.parametrize("start", [-0, 5, 10**6, 10**15])
def test_offsets_of_other_words_or_beyond_the_text(start: int) -> None:
    words = {"start": start, "end": start + 6, "quote": "fierce"}
    told = why(add(SEED, "r1", "fierce", **NUMBER) | {"words": words})
    assert "other words" in told


def test_a_figure_without_words_cannot_be_confirmed() -> None:
    bare = SEED.figures[0].model_copy(update={"evidence": (), "status": "unverified"})
    summary = SEED.model_copy(update={"figures": (bare, *SEED.figures[1:])})
    with pytest.raises(ReviewError, match="no words in the article"):
        summary.reviewed(review_of(summary, confirm("f1")))
    assert summary.reviewed(review_of(summary, reject("f1"))).rejected


Change = Callable[[dict[str, Any]], object]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda r: r.update(review=2),
        lambda r: r.update(more=1),
        lambda r: r.pop("seen"),
        lambda r: r.update(at="2026-11-29T12:00:00"),
        lambda r: r.update(article="short"),
        lambda r: r.update(by=""),
        lambda r: r["decisions"].append(confirm("f1")),
        lambda r: r["decisions"].append({"kind": "forget", "figure": "f2"}),
        lambda r: r["decisions"].append(correct("f2", number=("range", 5))),
        lambda r: r["decisions"].append(correct("f2", number=("range", 5, 5))),
        lambda r: r["decisions"].append(correct("f2", number=("exact", None))),
        lambda r: r["decisions"].append(correct("f2", number=("exact", -1))),
        lambda r: r["decisions"].append(correct("f2", number=("exact", 10**400))),
        lambda r: r["decisions"].append(correct("f2", number=("vague", 3))),
        lambda r: r["decisions"].append(correct("f2", outcome="vanished")),
        lambda r: r["decisions"].append(correct("f2")),
        lambda r: r["decisions"].append(correct("f2", place="x" * 301)),
        lambda r: r["decisions"].append(
            {"kind": "correct", "figure": "f2", "changes": correct("f2", place="x")["changes"] * 2}
        ),
        lambda r: r["decisions"].append(add(SEED, "r1", "fierce", outcome="killed")),
        lambda r: r["decisions"].append(
            add(SEED, "r1", "fierce", **NUMBER) | {"words": {"start": 9, "end": 5, "quote": "a"}}
        ),
    ],
)
def test_a_file_that_breaks_the_form(spoil: Change) -> None:
    written = raw(review_of(SEED, confirm("f1")))
    read_review(json.dumps(written))
    spoil(written)
    with pytest.raises(ReviewError, match="no review of this version"):
        read_review(json.dumps(written))


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b"[" * 100_000, b'{"review": NaN}'],
)
def test_what_is_no_review(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "review.json"
    path.write_bytes(content)
    with pytest.raises(ReviewError, match="no review of this version"):
        load_review(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ReviewError, match="cannot be read"):
        load_review(tmp_path / "none.json")


def test_a_huge_file_is_not_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MOST_BYTES", 1_000)
    path = tmp_path / "review.json"
    path.write_bytes(b" " * 1_001)
    with pytest.raises(ReviewError, match="larger"):
        load_review(path)


def test_what_a_file_says_is_not_in_the_error() -> None:
    written = raw(review_of(SEED, confirm("f1")))
    written["secret words of the article"] = "secret"
    written["by"] = ["secret"]
    with pytest.raises(ReviewError) as refused:
        read_review(json.dumps(written))
    assert "secret" not in str(refused.value)
    assert "by: " in str(refused.value)


@settings(deadline=None)
@given(
    st.recursive(
        st.none() | st.integers() | st.text(), lambda c: st.lists(c) | st.dictionaries(st.text(), c)
    )
)
def test_any_json_is_a_review_or_an_error(value: Any) -> None:
    written = raw(review_of(SEED, confirm("f1"))) | {"decisions": value}
    with suppress(ReviewError):
        assert isinstance(read_review(json.dumps(written)), Review)
