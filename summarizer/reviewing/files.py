"""Review files: untrusted, read with a limit, and never quoted in an error."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from pydantic import ValidationError

from summarizer.errors import ReviewError
from summarizer.models import Review

MOST_BYTES: Final = 20_000_000
_SHOWN: Final = 5


def load_review(path: str | Path) -> Review:
    """Read a review from a file.

    Raises
    ------
    ReviewError
        It cannot be read, is too large, or is no review of this version.
    """
    path = Path(path)
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise ReviewError(f"{path}: cannot be read: {error.strerror}.") from None
    return read_review(content, str(path))


def read_review(content: bytes | str, name: str = "the review") -> Review:
    """Read a review from the JSON of a file; ``name`` stands in errors.

    Raises
    ------
    ReviewError
        It is too large, or no review of this version. The message says where, never the value.
    """
    if len(content) > MOST_BYTES:
        raise ReviewError(f"{name}: is larger than a review can be.")
    try:
        return Review.model_validate_json(content)
    except ValidationError as error:
        reasons = [
            f"{_place(d['loc'])}{d['msg']}"
            for d in error.errors(include_url=False, include_context=False, include_input=False)
        ]
        raise ReviewError(
            f"{name}: is no review of this version: {'; '.join(reasons[:_SHOWN])}.",
            differences=tuple(reasons),
        ) from None


def _place(location: tuple[int | str, ...]) -> str:
    # A key of the file itself is foreign text; only short plain ones are shown.
    parts = [str(part) for part in location]
    plain = [part if part.replace("_", "").isalnum() and len(part) < 30 else "?" for part in parts]
    return f"{'.'.join(plain)}: " if plain else ""
