"""Reports of several articles in one directory, with an index page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from summarizer.errors import ConfigurationError
from summarizer.models import ArticleSummary
from summarizer.views.html.index import Entry, index_page
from summarizer.views.html.report import report

_OTHER: Final = re.compile(r"[^A-Za-z0-9_-]+")
_LONGEST: Final = 60


class Folder:
    """Writes a report a summary as they come, and at the end ``index.html``.

    Parameters
    ----------
    directory
        Where to; it exists. Files of the same names are replaced.

    Raises
    ------
    ConfigurationError
        A file cannot be written.
    """

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._entries: list[Entry] = []

    def print(self, summary: ArticleSummary, name: str) -> None:
        """Write one report: ``001-NAME.html``, the second ``002-...``."""
        plain = _OTHER.sub("-", Path(name).stem)[:_LONGEST].strip("-") or "article"
        file = f"{len(self._entries) + 1:03}-{plain}.html"
        self._write(file, report(summary))
        self._entries.append(Entry(summary, file))

    def close(self) -> None:
        """Write the index page, if there is anything for it to list."""
        if self._entries:
            self._write("index.html", index_page(self._entries))

    def _write(self, file: str, page: str) -> None:
        path = self._directory / file
        try:
            path.write_text(page, encoding="utf-8", newline="\n")
        except OSError as error:
            raise ConfigurationError(f"{path}: cannot be written: {error.strerror}.") from error
