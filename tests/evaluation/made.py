"""Small gold articles and predictions, made by hand."""

from typing import Any

from summarizer.evaluation.gold import GoldArticle, GoldFigure
from summarizer.evaluation.predictions import PredictedFigure, Prediction

TEXT = (
    "A car bomb killed at least 73 civilians in Darkush on Sunday, Mayor Ali Musa said.\n\n"
    "Among the dead were 19 children and 11 women. Later reports spoke of 73 bodies.\n\n"
    "Dozens of people were wounded, 19 children among them, the army said. "
    "More than 220,000 people have been killed since 2011."
)


def gold_figure(id_: str, phrase: str, number: int | None, **changes: Any) -> GoldFigure:
    """An exact figure of civilians killed, or what ``changes`` makes of it."""
    values: dict[str, Any] = {
        "id": id_, "event": "e1", "phrase": phrase, "also": (), "outcome": "killed",
        "bound": "exact", "low": number, "best": number, "high": number, "group": "civilian",
        "attackers": False, "place": "Darkush", "date": "2015-04-26", "said_by": None,
        "scope": "incident", "part_of": None, "replaces": None, "disputes": None,
    }  # fmt: skip
    return GoldFigure(**values | changes)


def predicted(id_: str, quote: str | None, number: int | None, **changes: Any) -> PredictedFigure:
    """The prediction that is right in everything for ``gold_figure`` of the same arguments."""
    values: dict[str, Any] = {
        "id": id_, "event": "p1", "quote": quote, "outcome": "killed",
        "bound": "exact", "low": number, "best": number, "high": number, "group": "civilian",
        "attackers": False, "place": "Darkush", "date": "2015-04-26", "scope": "incident",
    }  # fmt: skip
    return PredictedFigure(**values | changes)


def article(
    *figures: GoldFigure,
    tolls: tuple[dict[str, Any], ...] = (),
    text: str = TEXT,
    events: tuple[str, ...] = ("e1", "e2"),
    id_: str = "a1",
) -> GoldArticle:
    return GoldArticle.model_validate(
        {
            "id": id_,
            "title": "A title",
            "text": text,
            "published": None,
            "events": [
                {"id": e, "type": "Attack", "place": None, "date": None, "perpetrator": None}
                for e in events
            ],
            "figures": [f.model_dump() for f in figures],
            "tolls": [{"event": "e1", "outcome": "killed"} | toll for toll in tolls],
        }
    )


def prediction(*figures: PredictedFigure, tolls: tuple[dict[str, Any], ...] = ()) -> Prediction:
    return Prediction.model_validate(
        {
            "figures": [f.model_dump() for f in figures],
            "tolls": [{"event": "p1", "outcome": "killed"} | toll for toll in tolls],
        }
    )
