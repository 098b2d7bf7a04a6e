"""Summaries for property-based tests: figures linked anyhow, and texts that attack a file."""

from datetime import date, timedelta
from typing import get_args

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


@st.composite
def whens(draw: st.DrawFn) -> When:
    start = draw(_DAYS)
    return When(
        start=start,
        end=start + timedelta(days=draw(st.integers(0, 400))),
        words=draw(texts),
        precision=draw(st.integers(1, 5)),
    )


@st.composite
def quotes(draw: st.DrawFn) -> Evidence:
    quote, start = draw(texts), draw(st.integers(0, 500))
    said_by = draw(st.none() | texts)
    return Evidence(quote=quote, start=start, end=start + len(quote), sentence=3, said_by=said_by)


attributions = st.builds(
    Attribution, name=texts, confidence=st.sampled_from(["reported_as_fact", "possible", "denied"])
)
actors = st.builds(
    Actor,
    name=texts,
    side=st.sampled_from(get_args(Side)),
    role=st.sampled_from(get_args(ActorRole)),
    confidence=st.sampled_from(["reported_as_fact", "possible", "denied"]),
    said_by=st.none() | texts,
)
problems = st.builds(
    Problem, check=texts, message=texts, figure=st.none(), words=quotes(), kept=st.booleans()
)


@st.composite
def _dressed(draw: st.DrawFn, bare: Figure) -> Figure:
    words = st.none() | texts
    update = {
        "phrase": draw(texts),
        "who": draw(words),
        "place": draw(words),
        "site": draw(words),
        "claim_about": draw(st.sampled_from([None, *get_args(ClaimAbout)])),
        "status": draw(st.sampled_from(get_args(Status))),
        "demographic": draw(words),
        "said_by": draw(st.none() | st.builds(Speaker, name=texts)),
        "caused_by": draw(st.none() | attributions),
        "date": draw(st.none() | whens()),
        "evidence": tuple(draw(st.lists(quotes(), max_size=2))),
        "problems": tuple(draw(st.lists(problems, max_size=1))),
    }
    return Figure.model_validate(bare.model_copy(update=update).model_dump())


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
        for figure in draw(hostile_figures())
    ]
    if dressed:
        figures = [draw(_dressed(figure)) for figure in figures]
    text = draw(texts)
    return ArticleSummary(
        article=ArticleInfo(
            text=text,
            sha256=f"{draw(st.integers(0, 16**8)):064x}",
            title=draw(st.none() | texts),
            published=draw(st.none() | _DAYS),
        ),
        headline=draw(texts),
        gist=draw(texts),
        events=tuple(
            Event(
                id=name,
                type=draw(st.sampled_from(EVENT_TYPES)),
                title=draw(st.none() | texts),
                place=draw(st.none() | texts),
                where_precision=draw(st.none() | st.integers(1, 7)),
                date=draw(st.none() | whens()),
                site=draw(st.none() | texts),
                actors=tuple(draw(st.lists(actors, max_size=2))),
                scope=draw(st.sampled_from(["incident", *SCOPES])),
            )
            for name in ("e1", "e2")
        ),
        figures=tuple(figures),
        provenance=Provenance(
            library="0", model="local/none", way="survey", prompts={}, schemas={}
        ),
    )
