"""Where the events of a summary were."""

from __future__ import annotations

from typing import Final

from summarizer.gazetteer.context import Surroundings
from summarizer.gazetteer.deciding import Verdict, decide
from summarizer.gazetteer.gazetteer import Gazetteer
from summarizer.models import ArticleSummary, Event
from summarizer.models.location import Location

_MOST_CANDIDATES: Final = 10

GEO_PRECISION: Final = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3}
"""ACLED's geo_precision for UCDP's where_prec.

ACLED codebook, section "Spatial precision": 1 a particular town; 2 a small part of a region, or
near a town; 3 a larger region. A country or the sea alone is none of these.
"""


def locate(summary: ArticleSummary, gazetteer: Gazetteer) -> dict[str, Location]:
    """Return where the events of a summary were, by the events' ids.

    An event without a place is left out. Nothing is guessed: see `Location`, and
    :mod:`summarizer.gazetteer.deciding` for the rule.

    Parameters
    ----------
    summary
        The summary; its article is read again for the countries and provinces that it names.
    gazetteer
        From `load_gazetteer`, or your own.
    """
    article = summary.article
    surroundings = surroundings_of(article.title, article.text, gazetteer)
    return {
        event.id: locate_place(event, surroundings, gazetteer, article.dateline)
        for event in summary.events
        if event.place is not None
    }


def surroundings_of(title: str | None, text: str, gazetteer: Gazetteer) -> Surroundings:
    """Return what an article names around its places."""
    whole = text if title is None or title in text else f"{title}.\n\n{text}"
    return Surroundings(whole, gazetteer)


def locate_place(
    event: Event, surroundings: Surroundings, gazetteer: Gazetteer, dateline: str | None = None
) -> Location:
    """Return where one event was.

    Parameters
    ----------
    event
        It has a place.
    surroundings
        Of its article.
    gazetteer
        Where names are looked up.
    dateline
        The place of the article's dateline.
    """
    words = event.place or ""
    verdict = decide(
        words, surroundings, gazetteer, dateline=dateline, precision=event.where_precision
    )
    places = tuple(gazetteer.described(e) for e in verdict.entries)
    precision = event.where_precision or where_prec(verdict)
    return Location(
        named=words,
        place=places[0] if verdict.is_decided else None,
        candidates=() if verdict.is_decided else places[:_MOST_CANDIDATES],
        country=verdict.country,
        country_name=gazetteer.country_name(verdict.country),
        admin1=verdict.admin1,
        admin1_name=gazetteer.admin1_name(verdict.admin1),
        where_prec=precision,
        geo_precision=GEO_PRECISION.get(precision or 0),
        why=verdict.why,
    )


def where_prec(verdict: Verdict) -> int | None:
    """Return UCDP's code for what is decided; None where the text does not decide it.

    UCDP GED codebook, variable where_prec: 1 the exact location; 2 a limited area around a
    specified location; 3 a second-order administrative division; 4 a first-order one; 5 a part of
    a country that is larger than a first-order division, or a point between two locations; 6 the
    country; 7 at sea or in the air.
    """
    if not verdict.is_decided:
        return None
    (entry,) = verdict.entries
    if entry.kind == "town":
        return None if verdict.is_near is None else 2 if verdict.is_near else 1
    if entry.kind == "country":
        return 5 if verdict.is_part else 6
    return 3 if entry.kind == "district" else 4
