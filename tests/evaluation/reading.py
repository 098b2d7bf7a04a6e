"""A small article with its gold, and scripted answers about it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from summarizer.evaluation.gold import GoldArticle
from summarizer.testing import completion
from tests.evaluation.made import article, gold_figure

TEXT = (
    "BELMAR, 4 May 2021 - At least 12 people were killed on Monday when shells hit a market in "
    "Belmar, the mayor, Ana Torres, said.\n\nSeven others were wounded, she said."
)
_COMMON = {"place": "Belmar", "date": "2021-05-03", "said_by": "Ana Torres"}


def gold(id_: str) -> GoldArticle:
    """Twelve killed, seven injured."""
    return article(
        gold_figure("f1", "At least 12 people", 12, bound="at_least", high=None, **_COMMON),
        gold_figure("f2", "Seven others", 7, outcome="injured", **_COMMON),
        tolls=({"low": 12, "high": None}, {"outcome": "injured", "low": 7, "high": 7}),
        text=TEXT,
        id_=id_,
    )


def gold_file(path: Path, *ids: str) -> Path:
    path.write_text("".join(gold(id_).model_dump_json() + "\n" for id_ in ids), encoding="utf-8")
    return path


def keyed_file(path: Path) -> Path:
    """Twelve killed, and thirty injured of whom the article knows nothing."""
    facts = [
        {"outcome": "killed", "lo": 12, "hi": None},
        {"outcome": "injured", "lo": 30, "hi": 30, "victims": ["PEASANTS"]},
    ]
    path.write_text(json.dumps({"id": "k1", "text": TEXT, "facts": facts}), encoding="utf-8")
    return path


def _figure(quote: str, outcome: str, number: int, **known: Any) -> dict[str, Any]:
    return {
        "id": quote, "quote": quote, "also": [], "outcome": outcome, "bound": "exact",
        "number": number, "number_to": None, "who": None, "group": "civilian",
        "demographic": None, "attackers": False, "event": "e1", "place": "Belmar", "site": None,
        "day": "Monday", "said_by": "Ana Torres", "claim_about": None, "scope": "incident",
        "assertion": "asserted", "part_of": None, "replaces": None, "disputes": None,
    } | known  # fmt: skip


def answer(**killed: Any) -> Any:
    """Answer a survey: all right, but for what is said here of the killed."""
    event = {
        "id": "e1", "type": "Shelling/artillery/missile attack", "title": "shelling of a market",
        "place": "Belmar", "site": "a market", "day": "Monday", "scope": "incident", "actors": [],
    }  # fmt: skip
    figures = [
        _figure("At least 12 people", "killed", 12, bound="at_least") | killed,
        _figure("Seven others", "injured", 7),
    ]
    return completion(
        {
            "language": "en", "headline": "Shells hit market",
            "gist": "Shells hit a market in Belmar.", "key_points": [],
            "speakers": [{"name": "Ana Torres", "kind": "authorities"}],
            "events": [event], "figures": figures, "orders": [],
        },
        usage=(1_000, 300),
    )  # fmt: skip
