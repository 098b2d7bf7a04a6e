"""Events across articles: which reports are of one real event, and how its toll went over time.

>>> from summarizer.dossiers import build_dossiers
>>> build_dossiers([])
()
"""

from summarizer.dossiers.building import Origin, build_dossiers, recount
from summarizer.dossiers.decisions import DecisionError, Decisions
from summarizer.dossiers.joining import Answer, Ask, Pair
from summarizer.models.dossier import Dossier

__all__ = [
    "Answer",
    "Ask",
    "DecisionError",
    "Decisions",
    "Dossier",
    "Origin",
    "Pair",
    "build_dossiers",
    "recount",
]
