"""The articles that PATHs lead to: files, folders, globs, tables, and standard input.

They come one at a time, in an order that is the same each time; nothing is kept in memory but the
names in one folder.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import BinaryIO, Final

from summarizer.errors import ArticleError, ConfigurationError
from summarizer.many.inputs.given import Given, digest_of, printable_id
from summarizer.many.inputs.opening import open_file
from summarizer.many.inputs.rows import (
    CSV,
    JSON_LINES,
    PARQUET,
    Known,
    Row,
    Table,
    count_csv,
    count_json,
    count_parquet,
    csv_rows,
    json_rows,
    parquet_rows,
)
from summarizer.many.sources import Source
from summarizer.text.source import is_address

STANDARD_INPUT: Final = "-"
LARGEST: Final = 100_000_000
"""Bytes of a file with one article; a PDF may be large where its text is short."""
_TABLES: Final = (*CSV, *JSON_LINES, *PARQUET)


class Inputs:
    """What the PATHs of a command lead to; each time it is gone through, it looks again.

    Parameters
    ----------
    paths
        Files, folders, globs, and ``-`` for JSON Lines on standard input.
    known
        What the user says of them.
    stream
        Standard input; it can be gone through once.
    apart
        Files to leave out, such as the store itself. Hidden files and folders are left out, too.

    Raises
    ------
    ConfigurationError
        A PATH leads nowhere, or standard input is named twice.
    """

    def __init__(
        self,
        paths: Sequence[str],
        known: Known | None = None,
        *,
        stream: BinaryIO | None = None,
        apart: Sequence[Path] = (),
    ) -> None:
        self.paths = tuple(dict.fromkeys(paths))
        self.known = known or Known()
        self._stream = stream
        self._apart = {path.resolve() for path in apart}
        if paths.count(STANDARD_INPUT) > 1:
            raise ConfigurationError("Standard input (-) can be read once only.")

    def __iter__(self) -> Iterator[Given]:
        for path in self.paths:
            yield from self._articles(path)

    def missing(self) -> list[str]:
        """Return the PATHs that lead to nothing that is there."""
        return [path for path in self.paths if path != STANDARD_INPUT and not self._leads(path)]

    def count(self) -> int | None:
        """Return how many articles there are; None where standard input would have to be read.

        Tables are read through once for it, without taking anything apart.
        """
        if STANDARD_INPUT in self.paths:
            return None
        return sum(self._count(file) for path in self.paths for file in self._files(path))

    # Files

    def _leads(self, path: str) -> bool:
        return next(self._files(path), None) is not None or _is_folder(path)

    def _files(self, path: str) -> Iterator[Path]:
        """Return the files of a PATH, in order. What is no file, such as a device, is there too."""
        try:
            there = Path(path).exists()
            found = [path] if there else sorted(glob.glob(path, recursive=True))  # noqa: PTH207
        except (OSError, ValueError):  # a name too long, or with a null character
            return
        for name in found:
            if not _is_folder(name):
                if Path(name).resolve() not in self._apart:
                    yield Path(name)
            elif name == path or "**" not in path:
                yield from self._in_folder(Path(name))

    def _in_folder(self, folder: Path) -> Iterator[Path]:
        try:
            with os.scandir(folder) as entries:
                names = sorted(
                    (entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries
                )
        except OSError:
            yield folder  # as a file it cannot be read either, and that is told
            return
        for name, is_folder in names:
            path = folder / name
            if name.startswith("."):
                continue
            if is_folder:
                yield from self._in_folder(path)
            elif path.resolve() not in self._apart and not path.is_dir():
                yield path

    def _count(self, path: Path) -> int:
        ending = path.suffix.casefold()
        try:
            if ending in JSON_LINES:
                with path.open("rb") as stream:
                    return count_json(stream)
            if ending in CSV:
                return count_csv(path, self.known)
            return count_parquet(path) if ending in PARQUET else 1
        except OSError:
            return 1

    # Articles

    def _articles(self, path: str) -> Iterator[Given]:
        if path == STANDARD_INPUT:
            yield from self._standard_input()
            return
        place = count(1)
        for file in self._files(path):
            if file.suffix.casefold() in _TABLES:
                table = Table(str(file), path, str(file), self.known)
                yield from table.given(self._rows(file), place)
            else:
                yield self._file(file, path, next(place))

    def _rows(self, path: Path) -> Iterator[Row]:
        ending = path.suffix.casefold()
        if ending in CSV:
            yield from csv_rows(path, self.known)
        elif ending in PARQUET:
            yield from parquet_rows(path, self.known)
        else:
            try:
                with path.open("rb") as stream:
                    yield from json_rows(stream, self.known)
            except OSError as error:
                yield 0, ArticleError(f"cannot be read: {error.strerror}.")

    def _standard_input(self) -> Iterator[Given]:
        if self._stream is None:
            raise ConfigurationError("Standard input is closed; name a file instead.")
        table = Table("standard input", STANDARD_INPUT, None, self.known)
        yield from table.given(json_rows(self._stream, self.known), count(1))

    def _file(self, path: Path, given_as: str, place: int) -> Given:
        name = printable_id(str(path))
        known = self.known
        content = b""
        wrong: str | None = None
        try:
            content = _content(path)
        except ArticleError as error:
            wrong = str(error)

        def load() -> Source:
            if wrong is not None:
                raise ArticleError(wrong)
            opened = open_file(path, content, known.encoding)
            return Source(
                id=name,
                content=opened.content,
                published=opened.published or known.published,
                language=opened.language or known.language,
                address=opened.address,
            )

        return Given(
            id=name,
            given_as=given_as,
            place=place,
            file=str(path),
            digest=digest_of(wrong, content, known.published, known.language),
            load=load,
        )


def no_such_path(path: str) -> str:
    """Return what to say of a PATH that leads nowhere."""
    if is_address(path):
        return "is an address, and nothing is fetched; save the page, and name the file."
    if glob.has_magic(path):
        return "no file is called like that."
    return "there is no such file or folder."


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except (OSError, ValueError):
        return False


def _content(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            # To open a pipe would wait for whoever writes to it.
            raise ArticleError(
                "is a folder that cannot be read." if path.is_dir() else "is no regular file."
            )
        if path.stat().st_size > LARGEST:
            raise ArticleError(f"has more than {LARGEST:,} bytes; split it into articles.")
        return path.read_bytes()
    except FileNotFoundError:
        raise ArticleError("is no longer there, or leads to nothing.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a name of a file"
        raise ArticleError(f"cannot be read: {reason}.") from None
