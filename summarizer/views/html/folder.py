"""Reports of several articles, or pages of dossiers, in one directory, with an index page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from summarizer.errors import ConfigurationError
from summarizer.gazetteer import Gazetteer
from summarizer.models import ArticleSummary
from summarizer.models.dossier import Dossier, EventRef
from summarizer.views.html.dossier import DossierEntry, dossier_page
from summarizer.views.html.dossier_index import dossier_index
from summarizer.views.html.index import Entry, index_page
from summarizer.views.html.report import report

_OTHER: Final = re.compile(r"[^A-Za-z0-9_-]+")
_LONGEST: Final = 60
_INDEX: Final = "index.html"


class Folder:
    """Writes a report a summary as they come, and at the end ``index.html``.

    Parameters
    ----------
    directory
        Where to; it exists. Files of the same names are replaced.
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
        self._entries: list[Entry] = []

    def print(self, summary: ArticleSummary, name: str) -> None:
        """Write one report: ``001-NAME.html``, the second ``002-...``."""
        file = _file(len(self._entries) + 1, Path(name).stem, "article")
        _write(self._directory / file, report(summary, self._places))
        self._entries.append(Entry(summary, file))

    def close(self) -> None:
        """Write the index page, if there is anything for it to list."""
        if self._entries:
            _write(self._directory / _INDEX, index_page(self._entries))


def write_dossiers(
    directory: Path, dossiers: Sequence[Dossier], summaries: Sequence[ArticleSummary]
) -> None:
    """Write a page for each dossier, and ``index.html``.

    Parameters
    ----------
    directory
        Where to; it exists. Files of the same names are replaced.
    dossiers
        The dossiers; pages that name a report of another one lead to its page.
    summaries
        Those that they were built from.

    Raises
    ------
    ConfigurationError
        A file cannot be written.
    """
    entries = [
        DossierEntry(dossier, _file(number, dossier.name, "event"))
        for number, dossier in enumerate(dossiers, 1)
    ]
    others = {
        EventRef(article=report.article, event=report.event): entry
        for entry in entries
        for report in entry.dossier.reports
    }
    for entry in entries:
        page = dossier_page(entry.dossier, summaries, others=others, index=_INDEX)
        _write(directory / str(entry.file), page)
    _write(directory / _INDEX, dossier_index(entries))


def _file(number: int, name: str, otherwise: str) -> str:
    plain = _OTHER.sub("-", name)[:_LONGEST].strip("-") or otherwise
    return f"{number:03}-{plain}.html"


def _write(path: Path, page: str) -> None:
    try:
        path.write_text(page, encoding="utf-8", newline="\n")
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot be written: {error.strerror}.") from error
