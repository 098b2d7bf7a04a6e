"""Digests of hostile summaries: nothing is lost, and nothing breaks the lines."""

import re
import unicodedata
from datetime import date
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from summarizer.models import (
    Actor,
    ArticleSummary,
    CueReport,
    Event,
    Evidence,
    Interval,
    KeyPoint,
    Problem,
    Speaker,
    Toll,
    TollEntry,
    When,
)
from summarizer.models.vocabulary import ActorRole
from summarizer.views.digest import digest
from summarizer.views.figure_tree import figure_tree
from summarizer.views.lines import text_of
from tests.summaries import SEED_TEXT, seed_summary


@given(parents=st.lists(st.one_of(st.none(), st.integers(0, 11)), max_size=10), data=st.data())
@settings(max_examples=40, deadline=None)
def test_every_figure_is_shown_once_however_parts_and_wholes_are_tangled(
    parents: list[int | None], data: st.DataObject
) -> None:
    model = seed_summary().figures[1]
    figures = [
        model.model_copy(
            update={"id": f"id{number}.", "part_of": None if whole is None else f"id{whole}."}
        )
        for number, whole in enumerate(parents)
    ]
    width = data.draw(st.sampled_from([40, 80, 130]))
    shown = " ".join(text_of(line) for line in figure_tree(figures, SEED_TEXT, width))
    for figure in figures:
        assert len(re.findall(rf"children[^✓]*? {re.escape(figure.id)} ", shown + " ")) >= 1
    assert shown.count("✓") == len(figures)


_text = st.text(st.characters(exclude_categories=()), max_size=60)
_words = st.one_of(
    _text,
    st.sampled_from(
        [
            "\x1b[2J",
            "قتل ثلاثة عشر شخصا",
            "死者二十三人" * 9,
            "👨‍👩‍👧⚠️" * 7,
            "a" * 300,
            "[bold red]12[/]",
            "<script>alert(1)</script>",
            "e\u0301" * 50,
        ]
    ),
)


@st.composite
def hostile_summaries(draw: st.DrawFn) -> ArticleSummary:
    """The seed's summary with arbitrary strings wherever a string can be."""
    summary = seed_summary()
    text = draw(_words)
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    quote = draw(st.sampled_from([text[start:end], "x" * (end - start)]))
    words = Evidence(quote=quote, start=start, end=end, sentence=0)
    said = words.model_copy(update={"said_by": draw(_words)})
    problem = Problem(check="c", message=draw(_words), words=said, kept=draw(st.booleans()))
    figures = tuple(
        figure.model_copy(
            update={
                "id": draw(_words),
                "phrase": draw(_words),
                "evidence": draw(st.sampled_from([(), (words,), (words, said)])),
                "site": draw(st.one_of(st.none(), _words)),
                "claim_about": draw(st.sampled_from([None, "own_side", "enemy"])),
                "who": draw(st.one_of(st.none(), _words)),
                "place": draw(st.one_of(st.none(), _words)),
                "said_by": draw(st.one_of(st.none(), _words.map(lambda name: Speaker(name=name)))),
                "bound": draw(
                    st.sampled_from(["exact", "at_least", "more_than", "vague", "none_reported"])
                ),
                "low": draw(st.one_of(st.none(), st.integers(0, 10**30))),
                "problems": (problem,),
            }
        )
        for figure in summary.figures[:4]
    )
    day = When(start=date(1, 1, 1), end=date(9999, 12, 31), words=draw(_words), precision=5)
    roles = draw(st.lists(st.sampled_from(get_args(ActorRole)), max_size=3))
    event = Event(
        id="e",
        type="Attack",
        title=draw(_words),
        place=draw(_words),
        site=draw(_words),
        date=day,
        actors=tuple(Actor(name=draw(_words), role=r, said_by=draw(_words)) for r in roles),
    )
    claimed = draw(st.sampled_from([None, Interval(low=2), Interval(low=30, high=40)]))
    return summary.model_copy(
        update={
            "article": summary.article.model_copy(update={"text": text, "title": draw(_words)}),
            "headline": draw(_words),
            "gist": draw(_words),
            "key_points": (KeyPoint(text=draw(_words)),),
            "events": (event, *summary.events),
            "figures": figures,
            "tolls": (
                Toll(
                    event="e",
                    outcome="killed",
                    low=1,
                    best=None,
                    high=None,
                    claimed=claimed,
                    without_claimed=draw(st.sampled_from([None, Interval(low=1)])),
                    entries=tuple(
                        TollEntry(figure=f.id, role="counted", phrase=f.phrase) for f in figures
                    ),
                    explanation=draw(_words),
                ),
            ),
            "coverage": summary.coverage.model_copy(
                update={"cues": (CueReport(words=words, status="open", reason=draw(_words)),)}
            ),
            "problems": (problem,),
            "orders": (said,),
            "provenance": summary.provenance.model_copy(update={"model": draw(_words)}),
        }
    )


@given(summary=hostile_summaries(), width=st.integers(0, 250))
@settings(max_examples=40, deadline=None)
def test_no_text_breaks_the_lines_or_reaches_the_terminal(
    summary: ArticleSummary, width: int
) -> None:
    for line in digest(summary, width).split("\n"):
        assert cell_len(line) <= max(width, 40)
        assert not [c for c in line if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]
        assert not re.search("[\u200e\u200f\u202a-\u202e\u2066\u2067]", line)
        assert line.count("\u2068") == line.count("\u2069")
