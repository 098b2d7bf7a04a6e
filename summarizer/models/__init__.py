"""What the user receives (frozen pydantic models), and what the model is asked to fill."""

from summarizer.models.coverage import Coverage, CueReport
from summarizer.models.document import CutPart, DocumentInfo
from summarizer.models.event import Event
from summarizer.models.figure import (
    Actor,
    Attribution,
    Before,
    Evidence,
    Figure,
    Problem,
    Reviewed,
    Speaker,
    When,
)
from summarizer.models.provenance import Attempt, Provenance
from summarizer.models.review import AppliedReview, Review
from summarizer.models.summary import ArticleInfo, ArticleSummary, KeyPoint
from summarizer.models.toll import Dispute, Interval, Toll, TollEntry

__all__ = [
    "Actor",
    "AppliedReview",
    "ArticleInfo",
    "ArticleSummary",
    "Attempt",
    "Attribution",
    "Before",
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
    "Review",
    "Reviewed",
    "Speaker",
    "Toll",
    "TollEntry",
    "When",
]
