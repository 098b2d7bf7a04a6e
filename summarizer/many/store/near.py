"""Copies among many articles: found before a model is asked, by what the store knows of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from summarizer.documents.document import Document
from summarizer.errors import ArticleError
from summarizer.many.copies import CopyIndex, signature
from summarizer.many.sources import Source

_BETWEEN: Final = " "


@dataclass(frozen=True, slots=True)
class Original:
    """What an article is a copy of.

    Attributes
    ----------
    id, digest
        Of the article that is read in its place.
    kind
        ``exact``, ``same words`` or ``near``.
    """

    id: str
    digest: str
    kind: str = "exact"


class NearCopies:
    """Finds what an article is a copy of. One thread at a time.

    Parameters
    ----------
    known
        Id, digest and signature of articles that were read.
    """

    def __init__(self, known: Iterable[tuple[str, str, bytes]]) -> None:
        # The digest goes with the id: an article whose text is another now is another original.
        rows = ((f"{digest}{_BETWEEN}{name}", kept) for name, digest, kept in known)
        self._index = CopyIndex.from_rows(rows)

    def signature(self, source: Source) -> bytes | None:
        """Return what is to be known of an article; None where it cannot be read as one."""
        content = source.content
        if isinstance(content, Path):
            return None  # it is opened where it is read
        try:
            return signature(
                content.text if isinstance(content, Document) else content,
                source.title,
                published=source.published,
                language=source.language,
            )
        except ArticleError:
            return None

    def find(self, signature: bytes) -> Original | None:
        """Return what an article is a copy of."""
        found = self._index.find(signature)
        if found is None:
            return None
        digest, _, name = found.of.partition(_BETWEEN)
        return Original(name, digest, found.kind)

    def add(self, name: str, digest: str, signature: bytes) -> None:
        """Know an article, of which later ones may be copies."""
        self._index.add_signature(f"{digest}{_BETWEEN}{name}", signature)
