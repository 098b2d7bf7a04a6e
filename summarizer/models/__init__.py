"""What the user receives (frozen pydantic models), and what the model is asked to fill."""

from summarizer.models.coverage import Coverage, CueReport
from summarizer.models.document import CutPart, DocumentInfo
from summarizer.models.event import Event
from summarizer.models.figure import Actor, Attribution, Evidence, Figure, Problem, Speaker, When
from summarizer.models.provenance import Attempt, Provenance
from summarizer.models.summary import ArticleInfo, ArticleSummary, KeyPoint
from summarizer.models.toll import Dispute, Interval, Toll, TollEntry

__all__ = [
    "Actor",
    "ArticleInfo",
    "ArticleSummary",
    "Attempt",
    "Attribution",
    "Coverage",
    "CueReport",
    "CutPart",
    "Dispute",
    "DocumentInfo",
    "Event",
    "Evidence",
    "Figure",
    "Interval",
    "KeyPoint",
    "Problem",
    "Provenance",
    "Speaker",
    "Toll",
    "TollEntry",
    "When",
]
