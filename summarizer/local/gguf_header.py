"""The head of a GGUF file, read for one thing: how many parameters the model has.

A file may come from anybody, so nothing in it is taken at its word: what is read is limited, a
length is never a reason to reserve memory, and whatever is not as it should be means "not known".
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final

MAGIC: Final = b"GGUF"

_VERSIONS: Final = (2, 3)
_GENERAL: Final = "general."
_PARAMETER_COUNT: Final = "general.parameter_count"
_SIZE_LABEL: Final = "general.size_label"
_SHARDS: Final = "split.count"
_LABEL: Final = re.compile(r"(?:(\d{1,4})x)?(\d{1,4}(?:\.\d{1,4})?)([KMBT])\b", re.IGNORECASE)
_UNITS: Final = {"k": 1e-6, "m": 1e-3, "b": 1.0, "t": 1e3}

# The largest vocabularies have a quarter of a million words, in three lists.
_MOST_BYTES: Final = 256 * 2**20
_MOST_VALUES: Final = 1_000_000
_MOST_TENSORS: Final = 100_000
_MOST_DIMENSIONS: Final = 8
_MOST_LETTERS: Final = 2**16
_MOST_NESTED: Final = 4
_MOST_BILLIONS: Final = 1e6

_STRING: Final = 8
_ARRAY: Final = 9
_FIXED: Final = {
    0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "<?", 10: "<Q", 11: "<q",
    12: "<d",
}  # fmt: skip


class _UnreadableError(Exception):
    """The file is not what it says, or asks for too much."""


def parameters(path: Path) -> float | None:
    """Return how many billions of parameters a model has, by the head of its GGUF file.

    The file's own count comes first, then its label ("7B", "8x7B"), then the sizes of its tensors,
    unless they are spread over several files.

    Parameters
    ----------
    path
        The file.

    Returns
    -------
    float or None
        None where the file does not tell, or cannot be read.
    """
    try:
        with path.open("rb") as stream:
            found = _Head(stream).billions()
    except (_UnreadableError, OSError):
        return None
    return found if found is not None and 0 < found < _MOST_BILLIONS else None


@dataclass
class _Head:
    stream: BinaryIO
    _bytes: int = field(default=0, init=False)
    _values: int = field(default=0, init=False)

    def billions(self) -> float | None:
        if self._take(len(MAGIC)) != MAGIC or self._number("<I") not in _VERSIONS:
            raise _UnreadableError
        tensors, entries = self._number("<Q"), self._number("<Q")
        labelled, shards = None, 1
        for _ in range(entries):
            name = self._string()
            if labelled is not None and not name.startswith(_GENERAL):
                return labelled  # what is general stands first; vocabularies are long
            value = self._value(self._number("<I"))
            if name == _PARAMETER_COUNT and isinstance(value, int) and value > 0:
                return value / 1e9
            if name == _SIZE_LABEL and isinstance(value, str):
                labelled = _labelled(value)
            if name == _SHARDS and isinstance(value, int):
                shards = value
        if labelled is not None:
            return labelled
        return self._tensors(tensors) if shards <= 1 else None

    def _tensors(self, count: int) -> float | None:
        if count > _MOST_TENSORS:
            raise _UnreadableError
        weights = 0
        for _ in range(count):
            self._string()
            dimensions = self._number("<I")
            if dimensions > _MOST_DIMENSIONS:
                raise _UnreadableError
            size = 1
            for _ in range(dimensions):
                size *= self._number("<Q")
            weights += size
            self._take(12)  # its type, and where it begins
        return weights / 1e9 if weights else None

    def _value(self, kind: int, depth: int = 0) -> str | float | None:
        self._values += 1
        if self._values > _MOST_VALUES or depth > _MOST_NESTED:
            raise _UnreadableError
        if kind == _STRING:
            return self._string()
        if kind == _ARRAY:
            self._skip_array(depth)
            return None
        if kind not in _FIXED:
            raise _UnreadableError
        return self._number(_FIXED[kind])

    def _skip_array(self, depth: int) -> None:
        kind, length = self._number("<I"), self._number("<Q")
        if kind in _FIXED:
            self._skip(length * struct.calcsize(_FIXED[kind]))
            return
        for _ in range(length):
            self._value(kind, depth + 1)

    def _string(self) -> str:
        length = self._number("<Q")
        if length > _MOST_LETTERS:  # a template for chats may be long; it is none of ours
            self._skip(length)
            return ""
        return self._take(length).decode(errors="replace")

    def _number(self, form: str) -> int:
        value: int = struct.unpack(form, self._take(struct.calcsize(form)))[0]
        return value

    def _take(self, length: int) -> bytes:
        self._count(length)
        taken = self.stream.read(length)
        if len(taken) < length:
            raise _UnreadableError
        return taken

    def _skip(self, length: int) -> None:
        self._count(length)
        self.stream.seek(length, 1)

    def _count(self, length: int) -> None:
        self._bytes += length
        if self._bytes > _MOST_BYTES:
            raise _UnreadableError


def _labelled(label: str) -> float | None:
    """Read a label: 7 of "7B", 46.7 of "46.7B", 56 of "8x7B", 0.5 of "500M"."""
    found = _LABEL.match(label.strip())
    if found is None:
        return None
    return float(found[2]) * int(found[1] or 1) * _UNITS[found[3].casefold()]
