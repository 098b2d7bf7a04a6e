"""Tables as frames of pandas and polars, and as Parquet. Each needs its own package."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final, Self

from summarizer.distribution import install_command
from summarizer.errors import ConfigurationError
from summarizer.exports.table import Cell, Column, Kind, Table

if TYPE_CHECKING:
    import pandas
    import polars

_MOST: Final = 2**63 - 1
_PANDAS: Final[Mapping[Kind, str]] = {
    "text": "string",
    "json": "string",
    "integer": "Int64",
    "number": "Float64",
    "boolean": "boolean",
    "date": "datetime64[s]",
}


def to_pandas(table: Table) -> pandas.DataFrame:
    """Return a table as a pandas frame.

    Whole numbers are ``Int64``, which has a missing value, so that "unknown" is never 0 or NaN;
    days are ``datetime64[s]``, categories ``category``.

    Raises
    ------
    ConfigurationError
        pandas is not installed, or a number is beyond 64 bits.
    """
    pd = _package("pandas")
    series = {
        column.name: pd.Series(
            cells,
            dtype=pd.CategoricalDtype(column.values)
            if column.kind == "category"
            else _PANDAS[column.kind],
        )
        for column, cells in _columns(table)
    }
    frame: pandas.DataFrame = pd.DataFrame(series)
    return frame


def to_polars(table: Table) -> polars.DataFrame:
    """Return a table as a polars frame.

    Whole numbers are ``Int64``, days ``Date``, categories ``Enum``; an empty cell is null.

    Raises
    ------
    ConfigurationError
        polars is not installed, or a number is beyond 64 bits.
    """
    pl = _package("polars")
    types = {
        "text": pl.String,
        "json": pl.String,
        "integer": pl.Int64,
        "number": pl.Float64,
        "boolean": pl.Boolean,
        "date": pl.Date,
    }
    series = [
        pl.Series(
            column.name,
            cells,
            dtype=pl.Enum(column.values) if column.kind == "category" else types[column.kind],
        )
        for column, cells in _columns(table)
    ]
    frame: polars.DataFrame = pl.DataFrame(series)
    return frame


def to_parquet(table: Table, path: str | Path | BinaryIO) -> None:
    """Write a table as Parquet.

    Whole numbers are int64, days date32, categories dictionaries of text; an empty cell is null.
    What each column means is in its field's metadata.

    Parameters
    ----------
    table
        Any table of this package.
    path
        Where to: a file, or a stream of bytes.

    Raises
    ------
    ConfigurationError
        pyarrow is not installed, or a number is beyond 64 bits.
    """
    with ParquetPieces(str(path) if isinstance(path, Path) else path) as pieces:
        pieces.write(table)


class ParquetPieces:
    """Writes a table as Parquet, some rows at a time. A context manager.

    Parameters
    ----------
    where
        The name of a file, or a stream of bytes.

    Raises
    ------
    ConfigurationError
        pyarrow is not installed, or a number is beyond 64 bits.
    """

    def __init__(self, where: str | BinaryIO) -> None:
        self._pa, self._parquet = _package("pyarrow"), _package("pyarrow.parquet")
        self._where = where
        self._writer: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._writer is not None:
            self._writer.close()

    def write(self, table: Table) -> None:
        """Write rows; each time the columns must be the same."""
        pa = self._pa
        types = {
            "text": pa.string(),
            "json": pa.string(),
            "integer": pa.int64(),
            "number": pa.float64(),
            "boolean": pa.bool_(),
            "date": pa.date32(),
            "category": pa.dictionary(pa.int8(), pa.string()),
        }
        fields, arrays = [], []
        for column, cells in _columns(table):
            kind = types[column.kind]
            fields.append(pa.field(column.name, kind, metadata={"meaning": column.meaning}))
            arrays.append(pa.array(cells, type=kind))
        written = pa.Table.from_arrays(arrays, schema=pa.schema(fields))
        if self._writer is None:
            self._writer = self._parquet.ParquetWriter(self._where, written.schema)
        self._writer.write_table(written)


def _columns(table: Table) -> list[tuple[Column, list[Cell]]]:
    columns = [
        (column, [row[place] for row in table.rows]) for place, column in enumerate(table.columns)
    ]
    for column, cells in columns:
        if any(isinstance(cell, int) and cell > _MOST for cell in cells):
            raise ConfigurationError(
                f"column {column.name} has a number beyond 64 bits; CSV and JSON can hold it."
            )
    return columns


def _package(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        package = name.partition(".")[0]
        raise ConfigurationError(
            f"this needs {package}: {install_command('frames')}, or {package} alone."
        ) from error
