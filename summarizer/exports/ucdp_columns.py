"""The columns of UCDP GED 25.1, in its order, and what this library puts in each.

Source: UCDP GED codebook. What stays empty is UCDP's to assign, or not in the text of one article.
"""

from __future__ import annotations

from typing import Final

from summarizer.exports.table import DECIDED, EMPTY, Column

UCDP_COLUMNS: Final[tuple[Column, ...]] = (
    Column("id", "integer", EMPTY),
    Column(
        "relid", "text", "an identifier of ours: the article's SHA-256, cut, and the event's id"
    ),
    Column("year", "integer", "the year of date_start"),
    Column("active_year", "boolean", EMPTY),
    Column("code_status", "text", "why a text was not read; empty where it was"),
    Column(
        "type_of_violence",
        "integer",
        "1 state-based, 2 non-state, 3 one-sided, where the actors tell it",
    ),
    Column("conflict_dset_id", "text", EMPTY),
    Column("conflict_new_id", "integer", EMPTY),
    Column("conflict_name", "text", EMPTY),
    Column("dyad_dset_id", "text", EMPTY),
    Column("dyad_new_id", "integer", EMPTY),
    Column("dyad_name", "text", EMPTY),
    Column("side_a_dset_id", "text", EMPTY),
    Column("side_a_new_id", "integer", EMPTY),
    Column("side_a", "text", "side A as the text calls it, where the actors tell it"),
    Column("side_b_dset_id", "text", EMPTY),
    Column("side_b_new_id", "integer", EMPTY),
    Column("side_b", "text", "side B as the text calls it, where the actors tell it"),
    Column("number_of_sources", "integer", "1: this article"),
    Column("source_article", "text", EMPTY),
    Column("source_office", "text", EMPTY),
    Column("source_date", "date", "the day the article was published"),
    Column("source_headline", "text", "the article's title"),
    Column(
        "source_original", "text", "whom the article names as the sources of the dead that count"
    ),
    Column("where_prec", "integer", "1 exact to 7, where the text decides it"),
    Column(
        "where_coordinates",
        "text",
        "the place that the coordinates are of, as GeoNames writes it" + DECIDED,
    ),
    Column("where_description", "text", "the place as the text names it"),
    Column("adm_1", "text", "the province, as GeoNames writes it" + DECIDED),
    Column("adm_2", "text", "the district, where the event's place is one" + DECIDED),
    Column("latitude", "number", "of the town, in degrees (WGS 84)" + DECIDED),
    Column("longitude", "number", "of the town, in degrees (WGS 84)" + DECIDED),
    Column("geom_wkt", "text", EMPTY),
    Column("priogrid_gid", "integer", EMPTY),
    Column("country", "text", "the country, as GeoNames writes it" + DECIDED),
    Column("country_id", "integer", EMPTY),
    Column("region", "text", EMPTY),
    Column("event_clarity", "integer", EMPTY),
    Column(
        "date_prec", "integer", "1 the day, 2 two to six days, 3 the week, 4 the month, 5 the year"
    ),
    Column("date_start", "date", "first day of the event"),
    Column("date_end", "date", "last day of the event"),
    Column(
        "deaths_a",
        "integer",
        "killed of side A (where no actors tell: state forces), best estimate",
    ),
    Column(
        "deaths_b",
        "integer",
        "killed of side B (where no actors tell: non-state fighters), best estimate",
    ),
    Column("deaths_civilians", "integer", "civilians killed, best estimate"),
    Column("deaths_unknown", "integer", "killed of mixed or unknown group, best estimate"),
    Column("best", "integer", "deaths_a + deaths_b + deaths_civilians + deaths_unknown"),
    Column("high", "integer", "greatest number killed; empty is open above"),
    Column("low", "integer", "least number killed"),
    Column("gwnoa", "text", EMPTY),
    Column("gwnob", "text", EMPTY),
)
