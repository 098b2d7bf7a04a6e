"""The columns of ACLED's event data, in its order, and what this library puts in each.

Source: ACLED codebook, as the columns are since March 2023. What stays empty is ACLED's to assign,
or not in the text of one article.
"""

from __future__ import annotations

from typing import Final, get_args

from summarizer.exports.coding import ACLED_EVENT_TYPES, AcledEventType
from summarizer.exports.table import DECIDED, EMPTY, Column

DISORDER_TYPES: Final = (
    "Political violence",
    "Demonstrations",
    "Political violence; Demonstrations",
    "Strategic developments",
)

ACLED_COLUMNS: Final[tuple[Column, ...]] = (
    Column(
        "event_id_cnty",
        "text",
        "an identifier of ours: the article's SHA-256, cut, and the event's id",
    ),
    Column("event_date", "date", "the day, or the middle of a week or month, as ACLED dates them"),
    Column("year", "integer", "the year"),
    Column("time_precision", "integer", "1 the day, 2 the week, 3 the month"),
    Column("disorder_type", "category", "follows from the type", DISORDER_TYPES),
    Column("event_type", "category", "follows from the sub-event type", get_args(AcledEventType)),
    Column(
        "sub_event_type",
        "category",
        "the event's type; empty where it is armed force of an untold kind",
        tuple(ACLED_EVENT_TYPES),
    ),
    Column(
        "actor1",
        "text",
        "who is said to have done it, as the text calls them; not who is denied to have",
    ),
    Column("assoc_actor_1", "text", EMPTY),
    Column("inter1", "text", EMPTY),
    Column("actor2", "text", "against whom, or the other side, as the text calls them"),
    Column("assoc_actor_2", "text", EMPTY),
    Column("inter2", "text", EMPTY),
    Column("interaction", "text", EMPTY),
    Column(
        "civilian_targeting",
        "text",
        "where civilians or protesters are the target, by the type or the actors",
    ),
    Column("iso", "integer", EMPTY),
    Column("region", "text", EMPTY),
    Column("country", "text", "the country, as GeoNames writes it" + DECIDED),
    Column("admin1", "text", "the province, as GeoNames writes it" + DECIDED),
    Column("admin2", "text", "the district, where the event's place is one" + DECIDED),
    Column("admin3", "text", EMPTY),
    Column("location", "text", "the place as the text names it"),
    Column("latitude", "number", "of the town, in degrees (WGS 84)" + DECIDED),
    Column("longitude", "number", "of the town, in degrees (WGS 84)" + DECIDED),
    Column(
        "geo_precision",
        "integer",
        "1 the place, 2 near it or its district, 3 its province or region",
    ),
    Column("source", "text", EMPTY),
    Column("source_scale", "text", EMPTY),
    Column(
        "notes",
        "text",
        "the event and its figures in the words of the article; why a text was not read",
    ),
    Column(
        "fatalities",
        "integer",
        "one conservative number by the policy acled; empty where none is stated",
    ),
    Column("tags", "text", EMPTY),
    Column("timestamp", "integer", EMPTY),
)
