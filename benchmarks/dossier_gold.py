"""The test set of dossiers: articles with gold figures, and the dossiers that they belong to.

A file has two kinds of lines. One is an article: ``article`` in the gold format, and beside it
what that format lacks: ``language``, ``outlet``, ``copy_of``, the ``speakers`` with their kinds,
the ``actors`` of an event, which figures are ``claims``, the ``scopes`` of events, and the
dossier of each event. The other is a dossier: its ``points`` (what a source says on a day, in
which articles), ``claims``, the ``newest`` toll, and figures that are ``merged``.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.answers import PlayedModel, Recorded, article_of
from benchmarks.gold_answers import perfect_answer
from summarizer.evaluation.gold import GoldArticle
from summarizer.models import ArticleInfo, ArticleSummary, Provenance, When
from summarizer.models.answer import AnsweredActor, AnsweredSpeaker, SurveyAnswer
from summarizer.models.base import Record
from summarizer.models.dossier import SourceKind
from summarizer.models.vocabulary import ActorRole, ClaimAbout, Outcome, Scope, Side, SpeakerKind
from summarizer.pipeline import Pipeline
from summarizer.tolls.policies.registry import get_policy


class GoldReport(Record):
    """One article, and the dossier of each of its events."""

    article: GoldArticle
    language: str
    outlet: str
    copy_of: str | None
    speakers: dict[str, SpeakerKind]
    actors: dict[str, tuple[tuple[str, Side, ActorRole], ...]]
    claims: dict[str, ClaimAbout]
    scopes: dict[str, Scope]
    dossiers: dict[str, str]


class GoldPoint(Record):
    """What a source says on a day."""

    outcome: Outcome
    as_of: date
    low: int | None
    high: int | None
    kind: SourceKind
    articles: frozenset[str]


class GoldNewest(Record):
    """The newest toll of an outcome."""

    outcome: Outcome
    low: int | None
    high: int | None


class GoldDossier(Record):
    """One event, as a careful coder would follow it."""

    dossier: str
    name: str
    points: tuple[GoldPoint, ...]
    claims: tuple[GoldPoint, ...]
    newest: tuple[GoldNewest, ...]
    merged: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class GoldSet:
    """All articles and dossiers of a file."""

    reports: tuple[GoldReport, ...]
    dossiers: tuple[GoldDossier, ...]


def load_set(path: Path) -> GoldSet:
    """Read a test set.

    Raises
    ------
    ValueError
        A line is not in the form.
    """
    lines = [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]
    return GoldSet(
        tuple(GoldReport.model_validate(line) for line in lines if "article" in line),
        tuple(GoldDossier.model_validate(line) for line in lines if "dossier" in line),
    )


def gold_summary(report: GoldReport) -> ArticleSummary:
    """Return what the library makes of an article where a model answers as gold has it."""
    summary = played_summary(report, Recorded(_answer(report)))
    # A day that gold has and that the words do not resolve to ("at the weekend") is gold's.
    days = {f"e{n}": event.date for n, event in enumerate(report.article.events, 1)}
    events = tuple(
        e
        if len(days[e.id] or "") == len("2024-05")
        else e.model_copy(update={"date": _when(days[e.id])})
        for e in summary.events
    )
    return summary.model_copy(update={"events": events})


def played_summary(report: GoldReport, recorded: Recorded) -> ArticleSummary:
    """Return what the library makes of an article where a model answers as it was recorded."""
    pipeline = Pipeline(article_of(report.article), get_policy("literal"))
    model = PlayedModel(recorded)
    asyncio.run(pipeline.read_with(model))
    article = pipeline.article
    return pipeline.summary(
        Provenance(library="", model=model.name, way="survey", prompts={}, schemas={}),
        ArticleInfo(
            text=article.text,
            sha256=hashlib.sha256(article.text.encode()).hexdigest(),
            title=article.title,
            published=article.published,
            dateline=article.dateline.place if article.dateline else None,
            language=report.language,
        ),
    )


def _when(day: str | None) -> When | None:
    if day is None:
        return None
    start = date.fromisoformat(day)
    return When(start=start, end=start, words=day, precision=1)


def _answer(report: GoldReport) -> SurveyAnswer:
    answer = perfect_answer(report.article)
    for event in answer.events:
        event.title = ""  # gold has none
        event.scope = report.scopes.get(event.id, "incident")
        actors = report.actors.get(event.id)
        if actors is not None:
            event.actors = [
                AnsweredActor(
                    name=name,
                    side=side,
                    role=role,
                    confidence="reported_as_fact",
                    said_by=None,
                )
                for name, side, role in actors
            ]
    for figure in answer.figures:
        figure.claim_about = report.claims.get(figure.id)
    answer.language = report.language
    answer.speakers = [AnsweredSpeaker(name=n, kind=k) for n, k in report.speakers.items()]
    return answer
