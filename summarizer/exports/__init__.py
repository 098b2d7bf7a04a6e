"""Summaries as tables and files: CSV, frames, Parquet, GeoJSON, Markdown, UCDP and ACLED rows.

A table is built from one summary or many, and then written:

>>> from summarizer.exports import figures_table, to_csv
>>> to_csv(figures_table([])).split(",")[0]
'article'
"""

from summarizer.exports.acled import ACLED, acled_rows
from summarizer.exports.coding import Coded, LeftOut
from summarizer.exports.delimited import to_csv
from summarizer.exports.dossier_rows import acled_dossier_rows, ucdp_dossier_rows
from summarizer.exports.dossiers import DOSSIERS, POINTS, dossiers_table, points_table
from summarizer.exports.events import EVENTS, events_table
from summarizer.exports.figures import FIGURES, figures_table
from summarizer.exports.frames import to_pandas, to_parquet, to_polars
from summarizer.exports.geojson import to_geojson
from summarizer.exports.markdown import to_markdown
from summarizer.exports.reading import read_csv
from summarizer.exports.table import Column, Table
from summarizer.exports.ucdp import UCDP, ucdp_rows

__all__ = [
    "ACLED",
    "DOSSIERS",
    "EVENTS",
    "FIGURES",
    "POINTS",
    "UCDP",
    "Coded",
    "Column",
    "LeftOut",
    "Table",
    "acled_dossier_rows",
    "acled_rows",
    "dossiers_table",
    "events_table",
    "figures_table",
    "points_table",
    "read_csv",
    "to_csv",
    "to_geojson",
    "to_markdown",
    "to_pandas",
    "to_parquet",
    "to_polars",
    "ucdp_dossier_rows",
    "ucdp_rows",
]
