"""A whole store in every format that a summary has, an article at a time."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final, Literal, TextIO, get_args

from summarizer.exports.delimited import to_csv
from summarizer.exports.frames import ParquetPieces
from summarizer.exports.printing import EXPORT_FORMATS, ExportPrinter
from summarizer.exports.printing import Format as ExportFormat
from summarizer.exports.unread import unread_summary
from summarizer.gazetteer import Gazetteer
from summarizer.many.store.database import Store, Stored
from summarizer.many.store.tables import TABLES
from summarizer.models import ArticleSummary
from summarizer.views.html.listing import Listing, Unread
from summarizer.views.printing import Printer
from summarizer.views.safe_text import safe
from summarizer.views.wording import counted

Format = Literal["json", "jsonl", "html"] | ExportFormat
FORMATS: Final[tuple[str, ...]] = ("json", "jsonl", "html", *EXPORT_FORMATS)
TABLE_NAMES: Final = tuple(table.name for table in TABLES)
TABLE_FORMATS: Final = ("csv", "parquet")
"""Formats in which any table of a store can be written."""


def write_summaries(
    store: Store,
    stream: TextIO,
    format: Any,  # noqa: A002
    remarks: TextIO,
    *,
    excel: bool = False,
    places: Gazetteer | None = None,
) -> None:
    """Write every article in a format.

    An article that was not read has a row, or a summary, that says so and why. A copy has none:
    the article that was read in its place has it.

    Parameters
    ----------
    store
        Open.
    stream
        Where to.
    format
        Any but ``html``.
    remarks
        Where to say what is left out, and why.
    excel
        Write CSV so that Excel reads it as it is.
    places
        Says where events were, in the formats that have columns for it.
    """
    printer: Printer | ExportPrinter
    if format in get_args(ExportFormat):
        printer = ExportPrinter(stream, format, remarks, excel=excel, places=places)
    else:
        printer = Printer(stream, format, several=True)
    copies = 0
    try:
        for stored in store.articles():
            if stored.row["status"] == "copy":
                copies += 1
            else:
                printer.print(_summary(stored), stored.id)
    finally:
        printer.close()  # an array is ended, whatever happened
    if copies:
        print(
            f"{counted(copies, 'copy', 'copies')} left out: each has the text of an article that "
            "is there. Which, the table articles says.",
            file=remarks,
        )


def write_table(
    store: Store,
    name: str,
    stream: TextIO,
    format: Any,  # noqa: A002
    *,
    excel: bool = False,
) -> None:
    """Write one table of a store, as CSV or Parquet.

    Raises
    ------
    ConfigurationError
        pyarrow is not installed, or a number is beyond what Parquet can hold.
    """
    pieces = store.table(name)
    if format == "parquet":
        with ParquetPieces(stream.buffer) as parquet:
            for piece in pieces:
                parquet.write(piece)
        return
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(newline="")  # CSV ends its lines itself
    for number, piece in enumerate(pieces):
        text = to_csv(piece, header=number == 0, excel=excel)
        if stream.isatty():
            text = "".join(safe(line) + "\n" for line in text.splitlines())
        stream.write(text)
    stream.flush()


def write_pages(store: Store, folder: Path, places: Gazetteer | None = None) -> int:
    """Write a report for each article, and index pages over all of them; return how many reports.

    Parameters
    ----------
    store
        Open.
    folder
        Where to; it exists.
    places
        Says where events were.
    """
    reports = 0
    with Listing(folder, places) as listing:
        for stored in store.articles():
            if stored.summary is not None:
                listing.add(stored.summary, stored.id, _note(stored))
                reports += 1
            else:
                listing.add_unread(_unread(stored))
    return reports


def _summary(stored: Stored) -> ArticleSummary:
    if stored.summary is not None:
        return stored.summary
    return unread_summary(stored.id, str(stored.row["message"]))


def _note(stored: Stored) -> str | None:
    return None if stored.row["reason"] is None else str(stored.row["message"])


def _unread(stored: Stored) -> Unread:
    row = stored.row
    return Unread(
        name=stored.id,
        title=None if row["article_title"] is None else str(row["article_title"]),
        why=None if row["message"] is None else str(row["message"]),
        copy_of=None if row["copy_of"] is None else str(row["copy_of"]),
    )
