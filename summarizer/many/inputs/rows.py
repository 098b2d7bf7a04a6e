"""Articles in the rows of a table: JSON Lines, CSV and Parquet, one row at a time.

A row that is wrong is an article that cannot be loaded, with the reason; the rows after it go on.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any, BinaryIO, Final, TextIO

from summarizer.distribution import install_command
from summarizer.errors import ArticleError
from summarizer.exports.saved_days import day_reader
from summarizer.many.inputs.columns import FieldName, choose_columns
from summarizer.many.inputs.given import Given, digest_of, printable_id
from summarizer.many.sources import Source
from summarizer.text.decoding import encoding_of
from summarizer.text.source import known_kind

CSV: Final = (".csv", ".tsv", ".tab")
JSON_LINES: Final = (".jsonl", ".ndjson", ".jsonlines")
PARQUET: Final = (".parquet", ".pq")

LONGEST: Final = 16_000_000
"""Bytes or characters of a row. An article has a million characters at most."""

_SEPARATORS: Final = (",", ";", "\t", "|")
_SEPARATOR_LINE: Final = "sep="
_HEAD: Final = 65_536
_ROWS: Final = 64
"""Rows of Parquet that are in memory at the same time."""


@dataclass(frozen=True)
class Known:
    """What the user says of the rows.

    Attributes
    ----------
    columns
        The columns that were named.
    published, language
        Of articles that do not say otherwise themselves.
    encoding
        Of CSV and text files without a byte order mark; without it, UTF-8.
    """

    columns: Mapping[FieldName, str] = field(default_factory=dict)
    published: date | None = None
    language: str | None = None
    encoding: str | None = None


Cells = Mapping[FieldName, object]
Row = tuple[int, Cells | ArticleError]
"""Its number, from 1, and its cells or what is wrong with it."""


@dataclass(frozen=True)
class Table:
    """A file of rows, or standard input."""

    name: str
    given_as: str
    file: str | None
    known: Known

    def given(self, rows: Iterator[Row], places: Iterator[int]) -> Iterator[Given]:
        """Return the articles in rows, each with the next of the places."""
        for number, cells in rows:
            place = next(places)
            row_id = printable_id(f"{self.name}:{number}" if number else self.name)
            if isinstance(cells, ArticleError):
                yield self._wrong(row_id, place, cells)
                continue
            try:
                source = _source(row_id, cells, self.known)
            except ArticleError as error:
                yield self._wrong(row_id, place, error)
                continue
            yield Given(
                id=source.id,
                given_as=self.given_as,
                place=place,
                file=self.file,
                digest=digest_of(source.content, source.title, source.published, source.language),
                load=_returning(source),
            )

    def _wrong(self, row_id: str, place: int, error: ArticleError) -> Given:
        return Given(
            id=row_id,
            given_as=self.given_as,
            place=place,
            file=self.file,
            digest=digest_of("wrong", str(error)),
            load=_raising(error),
        )


def _returning(source: Source) -> Callable[[], Source]:
    return lambda: source


def _raising(error: ArticleError) -> Callable[[], Source]:
    message = str(error)

    def load() -> Source:
        raise ArticleError(message)

    return load


# JSON Lines


def json_rows(stream: BinaryIO, known: Known) -> Iterator[Row]:
    """Return the rows of JSON Lines: an object a line. Empty lines have a number and no row."""
    for number, line in enumerate(_lines(stream), 1):
        if line is None:
            yield number, ArticleError(f"is longer than {LONGEST:,} bytes.")
        elif line.strip():
            yield number, _json_cells(line, known)


def count_json(stream: BinaryIO) -> int:
    """Return how many lines are not empty."""
    return sum(1 for line in _lines(stream) if line is None or line.strip())


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Return each line; None for one that is too long, which is never in memory whole."""
    while line := stream.readline(LONGEST + 1):
        is_long = len(line) > LONGEST
        while is_long and line and not line.endswith(b"\n"):
            line = stream.readline(LONGEST)
        yield None if is_long else line


def _json_cells(line: bytes, known: Known) -> Cells | ArticleError:
    try:
        row = json.loads(line.removeprefix(b"\xef\xbb\xbf").decode())
    except UnicodeDecodeError:
        return ArticleError("is not in UTF-8, as JSON is.")
    except (ValueError, RecursionError):
        return ArticleError("is no line of JSON.")
    if not isinstance(row, dict):
        return ArticleError("is no JSON object: each line is one article.")
    try:
        columns = choose_columns(tuple(map(str, row)), _there(known.columns, row))
    except ArticleError as error:
        return error
    return {name: row[column] for name, column in columns.items()}


def _there(named: Mapping[FieldName, str], row: Mapping[str, object]) -> dict[FieldName, str]:
    """Return the named columns, but for those that a line may leave out: all except the text."""
    return {name: c for name, c in named.items() if name == "text" or c in row}


# CSV


def csv_rows(path: Path, known: Known) -> Iterator[Row]:
    """Return the rows of a CSV file, also one that a spreadsheet saved.

    Its separator is a comma, a semicolon, a tab or a bar, whichever gives it a column for the
    text; its encoding UTF-8, UTF-16 with a mark, or the one that was named.
    """
    try:
        with _opened_csv(path, known) as (reader, header):
            columns = choose_columns(header, known.columns)
            places = {name: header.index(column) for name, column in columns.items()}
            number = 0
            while True:
                number += 1
                try:
                    line = _next(reader)
                except csv.Error:
                    yield number, ArticleError("is no row of CSV: quotation marks are broken.")
                    continue
                if line is None:
                    return
                if any(line):  # a spreadsheet may end with rows of nothing
                    yield number, _csv_cells(line, len(header), places, known)
    except ArticleError as error:
        yield 0, error
    except (UnicodeError, OSError) as error:
        reason = getattr(error, "strerror", None) or "it breaks off in the middle of a character"
        yield 0, ArticleError(f"cannot be read to its end: {reason}.")


def _csv_cells(
    line: list[str], width: int, places: Mapping[FieldName, int], known: Known
) -> Cells | ArticleError:
    if any(line[width:]):
        return ArticleError(f"has {len(line)} cells where the header has {width}.")
    cells = {name: line[place] for name, place in places.items() if place < len(line)}
    try:
        for cell in cells.values():
            cell.encode()
    except UnicodeEncodeError:
        said = known.encoding or "UTF-8"
        return ArticleError(
            f"is not in {said}. Save the file as “CSV UTF-8”, or name its encoding, as in "
            "--encoding cp1252 for Western Europe."
        )
    return cells


@contextmanager
def _opened_csv(path: Path, known: Known) -> Iterator[tuple[Iterator[list[str]], list[str]]]:
    with path.open("rb") as file:
        start = file.read(4)
    if kind := known_kind(start):
        raise ArticleError(f"looks like {kind}, no CSV; save it as “CSV UTF-8”.")
    encoding = encoding_of(start, known.encoding)
    with path.open(encoding=encoding, errors="surrogateescape", newline="") as text:
        head = text.read(_HEAD)
        if "\x00" in head:
            raise ArticleError("is binary data, or in UTF-16 without a mark; save it as UTF-8.")
        text.seek(0)
        if encoding == "utf-8":
            _skip_mark(text, head)
        if head.removeprefix("\ufeff").lstrip('"').casefold().startswith(_SEPARATOR_LINE):
            separator = head.removeprefix("\ufeff").lstrip('"')[len(_SEPARATOR_LINE)]
            text.readline()
        else:
            separator = _separator(head.removeprefix("\ufeff"), known)
        reader = csv.reader(text, strict=True, delimiter=separator)
        try:
            header = _next(reader)
        except csv.Error:
            header = None
        if header is None:
            raise ArticleError("has no header, which names its columns.")
        yield reader, [name.strip() for name in header]


def _skip_mark(text: TextIO, head: str) -> None:
    if head.startswith("\ufeff"):
        text.read(1)


def _separator(head: str, known: Known) -> str:
    """Return what separates the cells: with it, the header has a column for the text."""
    widths: dict[str, int] = {}
    for separator in _SEPARATORS:
        try:
            reader = csv.reader(io.StringIO(head, newline=""), delimiter=separator)
            header = [name.strip() for name in next(reader, [])]
        except csv.Error:
            continue
        widths[separator] = len(header)
        try:
            choose_columns(header, known.columns)
        except ArticleError:
            continue
        return separator
    return max(widths, key=lambda separator: widths[separator], default=",")


def _next(reader: Iterator[list[str]]) -> list[str] | None:
    # The limit is the whole process's: others may have theirs.
    before = csv.field_size_limit(LONGEST)
    try:
        return next(reader, None)
    finally:
        csv.field_size_limit(before)


def count_csv(path: Path, known: Known) -> int:
    """Return how many rows there are, wrong ones included."""
    return sum(1 for _ in csv_rows(path, known))


# Parquet


def parquet_rows(path: Path, known: Known) -> Iterator[Row]:
    """Return the rows of a Parquet file; only the columns of the article are read."""
    try:
        opened = _opened_parquet(path)
        header = list(opened.schema_arrow.names)
        columns = choose_columns(header, known.columns)
    except ArticleError as error:
        yield 0, error
        return
    number = 0
    wanted = list(dict.fromkeys(columns.values()))
    try:
        for batch in opened.iter_batches(batch_size=_ROWS, columns=wanted):
            for row in batch.to_pylist():
                number += 1
                yield number, {name: row[column] for name, column in columns.items()}
    except (OSError, ValueError):  # pyarrow's errors are of these; they may quote the file
        yield number + 1, ArticleError("and what follows it cannot be read: the file is damaged.")
    finally:
        opened.close()


def _opened_parquet(path: Path) -> Any:
    try:
        from pyarrow import parquet
    except ImportError:
        raise ArticleError(f"needs pyarrow: {install_command('frames')}.") from None
    try:
        return parquet.ParquetFile(path)
    except (OSError, ValueError):
        raise ArticleError("is no Parquet file, or a damaged one.") from None


def count_parquet(path: Path) -> int:
    """Return how many rows the file says that it has."""
    try:
        opened = _opened_parquet(path)
    except ArticleError:
        return 1
    with opened:
        return int(opened.metadata.num_rows)


# One row


def _source(row_id: str, cells: Cells, known: Known) -> Source:
    text = cells.get("text")
    if text is None or text == "":
        raise ArticleError("has no text.")
    if not isinstance(text, str):
        raise ArticleError("has a text that is no text but something else.")
    given_id = cells.get("id")
    return Source(
        id=row_id if given_id is None or given_id == "" else printable_id(str(given_id)),
        content=text,
        title=_words(cells, "title"),
        published=_published(cells.get("published")) or known.published,
        language=_words(cells, "language") or known.language,
        address=_words(cells, "address"),
    )


def _words(cells: Cells, name: FieldName) -> str | None:
    value = cells.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise ArticleError(f"has a {name} that is no text.")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ArticleError(f"has half a character in its {name}.") from None
    return value.strip() or None


def _published(value: object) -> date | str | None:
    """Return a day of publication as tables have it: ISO 8601, RFC 5322, a region's, a time."""
    match value:
        case None:
            return None
        case datetime():
            return value.date()
        case date():
            return value
        case bool():
            pass
        case int() | float():
            return _from_timestamp(value)
        case str():
            return _day(value.strip())
    raise ArticleError("has a day of publication that is no day.")


def _from_timestamp(value: float) -> date:
    # Seconds, or thousandths, since 1970; a number below a year's worth of seconds is neither.
    seconds = value / 1000 if abs(value) > 1e11 else value
    try:
        if seconds < 3e7:
            raise ValueError
        return datetime.fromtimestamp(seconds, UTC).date()
    except (ValueError, OverflowError, OSError):
        raise ArticleError("has a number as its day that is no time since 1970.") from None


def _day(words: str) -> date | str | None:
    if not words:
        return None
    for read in (_iso, day_reader((words,)), _mailed):
        try:
            return read(words)
        except (ValueError, TypeError):
            continue
    if words.replace("/", "").replace("-", "").replace(".", "").isdigit():
        raise ArticleError(
            "has a day of which nobody can tell the day from the month: write it YYYY-MM-DD."
        )
    return words  # perhaps a day in words, which the reader of articles reads


def _iso(words: str) -> date:
    if len(words) > len("2015-04-27") and words[10] not in "T ":
        raise ValueError
    return date.fromisoformat(words[:10])


def _mailed(words: str) -> date:
    return parsedate_to_datetime(words).date()
