"""The JSON Schemas that ``schemas/`` publishes, made from the models.

``python -m summarizer.published schemas`` writes them anew; a test holds the two equal.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from summarizer.dossiers import Decisions
from summarizer.dossiers_asked import SameEventAnswer
from summarizer.llm.strict import strict_schema
from summarizer.models import ArticleSummary, Review
from summarizer.models.answer import RevisionAnswer, SurveyAnswer
from summarizer.models.dossier import Dossier
from summarizer.models.location import Location


def _dossier() -> dict[str, Any]:
    return Dossier.model_json_schema(mode="serialization")


def _summary() -> dict[str, Any]:
    # As it is written out: that is what programs in other languages read.
    return ArticleSummary.model_json_schema(mode="serialization")


SCHEMAS: Final[Mapping[str, Callable[[], dict[str, Any]]]] = MappingProxyType(
    {
        "article_summary": _summary,
        "dossier": _dossier,
        "decisions": Decisions.model_json_schema,
        "location": lambda: Location.model_json_schema(mode="serialization"),
        "review": Review.model_json_schema,
        "survey": lambda: strict_schema(SurveyAnswer),
        "revision": lambda: strict_schema(RevisionAnswer),
        "same_event": lambda: strict_schema(SameEventAnswer),
    }
)
"""``article_summary``: what the user receives. ``review``: what a person decided on it.
``dossier``: one event in many articles; ``decisions``: which of its reports people joined or
parted by hand. ``location``: where an event was, in GeoJSON. ``survey``: what a capable model is
asked to fill for a whole article, ``revision`` what it is asked when the checks object, and
``same_event`` what it is asked about two reports, all three in OpenAI's strict form."""


def text_of(name: str) -> str:
    """The published text of a schema: indented JSON with a newline at the end.

    Raises
    ------
    KeyError
        No schema has that name.
    """
    return json.dumps(SCHEMAS[name](), indent=2, ensure_ascii=False) + "\n"


def write(folder: Path) -> None:
    """Write every schema to ``folder/NAME.json``."""
    for name in SCHEMAS:
        (folder / f"{name}.json").write_text(text_of(name), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "schemas"))
