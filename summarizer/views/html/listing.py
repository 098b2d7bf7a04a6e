"""Index pages over any number of articles, in several orders, some hundreds to a page.

Each order is a row of pages that are written once: they need no JavaScript, and a browser never has
to lay out more than one of them.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final, NamedTuple, Self

from markupsafe import Markup

from summarizer.errors import ConfigurationError
from summarizer.gazetteer import Gazetteer
from summarizer.models import ArticleSummary
from summarizer.views.html.index import Entry, Listed, link_of, listed
from summarizer.views.html.page import fragment, render
from summarizer.views.html.report import report
from summarizer.views.wording import counted

A_PAGE: Final = 200
"""Articles on one page."""
REPORTS: Final = "reports"
_OTHER: Final = re.compile(r"[^A-Za-z0-9_-]+")
_LONGEST: Final = 60
_MOST_LINKED: Final = 12
"""Pages beyond these, on either side of the one that is shown, are left out of its links."""


class _Order(NamedTuple):
    file: str
    words: str
    sql: str


_ORDERS: Final = (
    _Order("index", "by day", "day, place"),
    _Order("by-killed", "by people killed", "killed DESC, day, place"),
    _Order("by-open", "by what is left to look at", "open DESC, day, place"),
    _Order("by-name", "by name", "name, place"),
    _Order("unread", "not read first", "unread DESC, place"),
)


@dataclass(frozen=True, slots=True)
class Unread:
    """An article without a report.

    Attributes
    ----------
    name, title
        What it is called.
    why
        Why it was not read.
    copy_of
        For a copy, the name of the article that was read in its place.
    """

    name: str
    title: str | None
    why: str | None
    copy_of: str | None


class _Link(NamedTuple):
    words: str
    link: str | None


class Listing:
    """Writes a report for each article as they come, and at the end the index pages.

    A context manager. The rows wait on disk, so that memory does not grow with the articles.

    Parameters
    ----------
    directory
        Where to; it exists. Files of the same names are replaced. Reports go to ``reports/``.
    places
        Says where events were.

    Raises
    ------
    ConfigurationError
        A file cannot be written.
    """

    def __init__(self, directory: Path, places: Gazetteer | None = None) -> None:
        self._directory = directory
        self._places = places
        self._place = 0
        self._counts = {"read": 0, "in part": 0, "not read": 0}
        self._copies = 0
        self._rows = sqlite3.connect("", isolation_level=None)
        self._rows.execute("PRAGMA journal_mode=OFF")
        self._rows.execute(
            "CREATE TABLE rows (place INTEGER PRIMARY KEY, day TEXT, killed INTEGER, open INTEGER, "
            "name TEXT, unread INTEGER, row TEXT)"
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is None:
                self._write_pages()
        finally:
            self._rows.close()

    def add(self, summary: ArticleSummary, name: str, note: str | None = None) -> None:
        """Write a report, and its row.

        Parameters
        ----------
        summary
            What was read.
        name
            What the article is called; the report's name is made of it.
        note
            Why it is a part, where it is one.
        """
        file = report_file(name)
        self._write(file, report(summary, self._places))
        self._counts["in part" if note else "read"] += 1
        tolls = [t.low or t.best or 0 for t in summary.tolls if t.outcome == "killed"]
        left = len(summary.unverified) + len(summary.unconfirmed) + len(summary.coverage.open)
        self._add(
            listed(Entry(summary, file), name=name, note=note),
            day=str(summary.article.published or "9999"),
            # SQLite's numbers end there; for an order that is enough.
            killed=min(max(tolls, default=-1), 2**63 - 1),
            left=left,
            name=name,
            unread=1 if note else 0,
        )

    def add_unread(self, article: Unread) -> None:
        """Write the row of an article that has no report."""
        is_copy = article.copy_of is not None
        if is_copy:
            self._copies += 1
        else:
            self._counts["not read"] += 1
        self._add(
            Listed(
                headline=article.title or PurePath(article.name).name or article.name,
                name=article.name,
                word="Not read",
                note=article.why,
                original=article.copy_of,
                original_link=link_of(report_file(article.copy_of)) if article.copy_of else None,
            ),
            day="9999-99",
            killed=-2,
            left=0,
            name=article.name,
            unread=-1 if is_copy else 2,
        )

    def _add(
        self, row: Listed, *, day: str, killed: int, left: int, name: str, unread: int
    ) -> None:
        self._place += 1
        text = fragment("row.html.j2", article=row)
        # A name with half a character is no text to SQLite; in the row it is shown already.
        key = name.encode("utf-8", "replace").decode()
        self._rows.execute(
            "INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?)",
            (self._place, day, killed, left, key, unread, text),
        )

    def _write_pages(self) -> None:
        number = max(1, -(-self._place // A_PAGE))
        for order in _ORDERS:
            rows = self._rows.execute(f"SELECT row FROM rows ORDER BY {order.sql}")
            for page in range(number):
                shown = [Markup(row) for (row,) in rows.fetchmany(A_PAGE)]
                text = render(
                    "listing.html.j2",
                    rows=shown,
                    counts=self._counted(),
                    orders=[
                        _Link(o.words, None if o is order else f"./{o.file}.html") for o in _ORDERS
                    ],
                    pages=_links(order, page, number, self._place),
                )
                self._write(_page_file(order, page), text)

    def _counted(self) -> str:
        words = [f"{number:,} {what}" for what, number in self._counts.items() if number]
        words += [counted(self._copies, "copy", "copies")] if self._copies else []
        return ": ".join((counted(self._place, "article"), *([", ".join(words)] if words else [])))

    def _write(self, file: str, page: str) -> None:
        path = self._directory / file
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page, encoding="utf-8", newline="\n")
        except OSError as error:
            raise ConfigurationError(f"{path}: cannot be written: {error.strerror}.") from error


def report_file(name: str) -> str:
    """Return the file of an article's report: the same each time, and no other's.

    There are sixteen folders of them, since a folder of a hundred thousand files is slow to open.
    """
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    plain = _OTHER.sub("-", PurePath(name).stem)[:_LONGEST].strip("-") or "article"
    return f"{REPORTS}/{digest[0]}/{plain}-{digest}.html"


def _page_file(order: _Order, page: int) -> str:
    return f"{order.file}.html" if page == 0 else f"{order.file}-{page + 1}.html"


def _links(order: _Order, page: int, number: int, articles: int) -> list[_Link]:
    """Return links to the pages of an order: the first, the last, and those near the one shown."""
    near = {
        other
        for other in range(number)
        if other in (0, number - 1) or abs(other - page) <= _MOST_LINKED
    }
    return [
        _Link(
            f"{other * A_PAGE + 1:,}–{min((other + 1) * A_PAGE, articles):,}",
            None if other == page else f"./{_page_file(order, other)}",
        )
        for other in sorted(near)
    ]
