"""Exports written to a stream as summaries come, for the command line."""

from __future__ import annotations

import json
from io import TextIOWrapper
from textwrap import indent
from typing import Final, Literal, TextIO, get_args

from summarizer.exports.acled import acled_rows
from summarizer.exports.coding import Coded
from summarizer.exports.delimited import to_csv
from summarizer.exports.events import events_table
from summarizer.exports.figures import figures_table
from summarizer.exports.frames import ParquetPieces
from summarizer.exports.geojson import features
from summarizer.exports.markdown import to_markdown
from summarizer.exports.table import Table
from summarizer.exports.ucdp import ucdp_rows
from summarizer.gazetteer import Gazetteer
from summarizer.models import ArticleSummary
from summarizer.views.safe_text import safe, safe_json

Format = Literal["csv", "csv-events", "ucdp", "acled", "geojson", "markdown", "parquet"]

EXPORT_FORMATS: Final[tuple[Format, ...]] = get_args(Format)
_PIECE: Final = 200
"""Summaries whose rows of Parquet are written together."""
# A feature collection as json.dumps(..., indent=2) writes it.
_BEGINS: Final = '{\n  "type": "FeatureCollection",\n  "features": ['
_ENDS: Final = "]\n}\n"
CSV_FORMATS: Final[tuple[Format, ...]] = ("csv", "csv-events", "ucdp", "acled")


class ExportPrinter:
    """Writes summaries as one table, one map or one text, however many come.

    Rows and features are written with each summary, so that what was read stays, whatever happens
    to the next, and memory does not grow; Parquet is written some hundreds of rows at a time.

    Parameters
    ----------
    stream
        Where to. Where it is a terminal, no character of an article can act on it.
    format
        The format.
    remarks
        Where to say which events a coding standard leaves out, and why.
    excel
        Write CSV so that Excel reads it as it is.
    places
        Says where events were, in the formats that have columns for it.
    """

    def __init__(
        self,
        stream: TextIO,
        format: Format,  # noqa: A002
        remarks: TextIO,
        *,
        excel: bool = False,
        places: Gazetteer | None = None,
    ) -> None:
        self._places = places
        self._parquet = ParquetPieces(stream.buffer) if format == "parquet" else None
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(newline="")  # CSV ends its lines itself
        self._stream = stream
        self._format = format
        self._remarks = remarks
        self._excel = excel
        self._kept: list[ArticleSummary] = []
        self._features = 0
        self._printed = 0

    def print(self, summary: ArticleSummary, name: str) -> None:
        """Write what can be written now."""
        match self._format:
            case "csv":
                self._rows(figures_table(summary))
            case "csv-events":
                self._rows(events_table(summary))
            case "ucdp":
                self._coded(ucdp_rows(summary, self._places), name)
            case "acled":
                self._coded(acled_rows(summary, self._places), name)
            case "markdown":
                rule = "\n---\n\n" if self._printed else ""
                self._stream.write(rule + to_markdown(summary))
            case "geojson":
                self._feature(summary)
            case "parquet":
                self._kept.append(summary)
                if len(self._kept) == _PIECE:
                    self._piece()
        self._printed += 1
        self._stream.flush()

    def close(self) -> None:
        """Write what is written at the end."""
        if self._format == "geojson":
            self._stream.write(_BEGINS + _ENDS if not self._features else f"\n  {_ENDS}")
        elif self._parquet is not None:
            if self._kept:
                self._piece()
            self._parquet.__exit__()
        self._stream.flush()

    def _feature(self, summary: ArticleSummary) -> None:
        for feature in features(summary, self._places):
            text = safe_json(json.dumps(feature, ensure_ascii=False, indent=2))
            self._stream.write(",\n" if self._features else _BEGINS + "\n")
            self._stream.write(indent(text, "    "))
            self._features += 1

    def _piece(self) -> None:
        if self._parquet is not None:
            self._parquet.write(figures_table(self._kept))
        self._kept.clear()

    def _coded(self, coded: Coded, name: str) -> None:
        self._rows(coded.table)
        for left_out in coded.left_out:
            print(f"{safe(name)}: no row for {safe(str(left_out))}.", file=self._remarks)

    def _rows(self, table: Table) -> None:
        text = to_csv(table, header=not self._printed, excel=self._excel)
        if self._stream.isatty():
            text = "".join(safe(line) + "\n" for line in text.splitlines())
        self._stream.write(text)
