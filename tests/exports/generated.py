"""Summaries for property-based tests: figures linked anyhow, and texts that attack a file."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, get_args

from hypothesis import strategies as st

from summarizer.models import (
    Actor,
    ArticleInfo,
    ArticleSummary,
    Attribution,
    Event,
    Evidence,
    Figure,
    Problem,
    Provenance,
    Speaker,
    When,
)
from summarizer.models.vocabulary import EVENT_TYPES, SCOPES, ActorRole, ClaimAbout, Side, Status
from tests.tolls.strategies import hostile_figures

HOSTILE = (
    '=HYPERLINK("http://evil.example","x")',
    "+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r\n=1",
    "＝1",
    "\ufeff=1",
    "'=1",
    "'",
    'a "quoted", word',
    "two\r\nlines\nand\ra half",
    "NA",
    "None",
    "nan",
    "1e5",
    "007",
    "nul\x00in it",
    "\x1b[2J",
    "قتل ١٢ شخصا",
    "\u202e21\u2069",
    "死者十二名",
    " ",
    "e\u0301",
    "| a | b |",
    "",
)
texts = st.sampled_from(HOSTILE) | st.text(
    st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12
)
_DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
_WORDS = st.none() | texts
_CONFIDENCES = st.sampled_from(["reported_as_fact", "possible", "denied"])


def _when(start: date, days: int, words: str, precision: int) -> When:
    return When(start=start, end=start + timedelta(days=days), words=words, precision=precision)


def _evidence(quote: str, start: int, said_by: str | None) -> Evidence:
    return Evidence(quote=quote, start=start, end=start + len(quote), sentence=3, said_by=said_by)


whens = st.none() | st.builds(_when, _DAYS, st.integers(0, 400), texts, st.integers(1, 5))
quotes = st.builds(_evidence, texts, st.integers(0, 500), _WORDS)
attributions = st.builds(Attribution, name=texts, confidence=_CONFIDENCES)
actors = st.builds(
    Actor,
    name=texts,
    side=st.sampled_from(get_args(Side)),
    role=st.sampled_from(get_args(ActorRole)),
    confidence=_CONFIDENCES,
    said_by=_WORDS,
)
problems = st.builds(
    Problem, check=texts, message=texts, figure=st.none(), words=quotes, kept=st.booleans()
)

# Made once: a strategy that is made at each draw is looked through each time anew.
_DRESS: dict[str, st.SearchStrategy[Any]] = {
    "phrase": texts,
    "who": _WORDS,
    "place": _WORDS,
    "site": _WORDS,
    "claim_about": st.sampled_from([None, *get_args(ClaimAbout)]),
    "status": st.sampled_from(get_args(Status)),
    "demographic": _WORDS,
    "said_by": st.none() | st.builds(Speaker, name=texts),
    "caused_by": st.none() | attributions,
    "date": whens,
    "evidence": st.lists(quotes, max_size=2).map(tuple),
    "problems": st.lists(problems, max_size=1).map(tuple),
}
_EVENT: dict[str, st.SearchStrategy[Any]] = {
    "type": st.sampled_from(EVENT_TYPES),
    "title": _WORDS,
    "place": _WORDS,
    "where_precision": st.none() | st.integers(1, 7),
    "date": whens,
    "site": _WORDS,
    "actors": st.lists(actors, max_size=2).map(tuple),
    "scope": st.sampled_from(["incident", *SCOPES]),
}
_HASHES = st.integers(0, 16**8).map(lambda number: f"{number:064x}")
_PUBLISHED = st.none() | _DAYS
_FIGURES = hostile_figures()


@st.composite
def summaries(draw: st.DrawFn, *, dressed: bool = True) -> ArticleSummary:
    """A summary of two events; ``dressed`` with hostile words, or with numbers and links alone."""
    figures = [
        figure.model_copy(
            update={
                name: min(number, 10**12)
                for name in ("low", "best", "high")
                if (number := getattr(figure, name)) is not None
            }
        )
        for figure in draw(_FIGURES)
    ]
    if dressed:
        figures = [
            Figure.model_validate(bare.model_copy(update=_drawn(draw, _DRESS)).model_dump())
            for bare in figures
        ]
    return ArticleSummary(
        article=ArticleInfo(
            text=draw(texts),
            sha256=draw(_HASHES),
            title=draw(_WORDS),
            published=draw(_PUBLISHED),
        ),
        headline=draw(texts),
        gist=draw(texts),
        events=tuple(Event(id=name, **_drawn(draw, _EVENT)) for name in ("e1", "e2")),
        figures=tuple(figures),
        provenance=Provenance(
            library="0", model="local/none", way="survey", prompts={}, schemas={}
        ),
    )


def _drawn(draw: st.DrawFn, fields: Mapping[str, st.SearchStrategy[Any]]) -> dict[str, Any]:
    return {name: draw(values) for name, values in fields.items()}
