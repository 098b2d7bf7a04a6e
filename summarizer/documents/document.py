"""A document as it is read: its article's text, what it says of itself, and what was cut off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from summarizer.models.document import DocumentInfo


@dataclass(frozen=True, slots=True)
class Cut:
    """What was cut off a document, of one kind.

    Attributes
    ----------
    kind
        What it is: "navigation", "related stories", "hidden text", "quoted reply", "comment", ...
    blocks
        How many paragraphs, links, lines or parts it was.
    characters
        How many characters of text it had; 0 where it is no text, as with an attachment.
    text
        What it said, for whoever wants to look. It is not kept in a summary.
    """

    kind: str
    blocks: int
    characters: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Extract:
    """What a reader of one kind of document found. Plain values: it passes between processes."""

    text: str
    title: str | None = None
    published: date | None = None
    language: str | None = None
    address: str | None = None
    cut: tuple[Cut, ...] = ()
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return it as values of JSON."""
        return {
            "text": self.text,
            "title": self.title,
            "published": self.published.isoformat() if self.published else None,
            "language": self.language,
            "address": self.address,
            "cut": [[c.kind, c.blocks, c.characters, c.text] for c in self.cut],
            "notes": list(self.notes),
        }

    @classmethod
    def from_json(cls, given: dict[str, Any]) -> Self:
        """Return what ``as_json`` was made of."""
        return cls(
            text=given["text"],
            title=given["title"],
            published=date.fromisoformat(given["published"]) if given["published"] else None,
            language=given["language"],
            address=given["address"],
            cut=tuple(Cut(*each) for each in given["cut"]),
            notes=tuple(given["notes"]),
        )


@dataclass(frozen=True, slots=True)
class Document:
    """A document, read. ``summarizer.summarise`` takes it as it takes a text.

    Attributes
    ----------
    text
        The text of the article. Every offset of a summary counts in it.
    title, published, language
        What the document's own metadata says; None where it does not. A day on which it was
        changed is not a day of publication.
    address
        Where it was fetched from, after redirects; of a file, the address that it gives as its own.
    name
        The file's name, without its folders; None for bytes without one, and for an address.
    media_type
        What it was read as, such as "text/html".
    sha256
        Of the original bytes.
    kept_characters
        Characters of ``text``.
    cut
        What was cut off, by kind, the largest first.
    notes
        What else a reader should know, such as pages of a PDF that have no text.
    """

    text: str
    title: str | None
    published: date | None
    language: str | None
    address: str | None
    name: str | None
    media_type: str
    sha256: str
    kept_characters: int
    cut: tuple[Cut, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def info(self) -> DocumentInfo:
        """What a summary keeps of it."""
        # Here, for the process that parses does not need it: pydantic takes time to load.
        from summarizer.models.document import CutPart, DocumentInfo

        return DocumentInfo(
            name=self.name,
            media_type=self.media_type,
            sha256=self.sha256,
            address=self.address,
            cut=tuple(
                CutPart(kind=c.kind, blocks=c.blocks, characters=c.characters) for c in self.cut
            ),
            notes=self.notes,
        )


def counted(pieces: Iterable[tuple[str, str]]) -> tuple[Cut, ...]:
    """Add up what was cut off.

    Parameters
    ----------
    pieces
        Kind and text of each piece, in the order of the document.
    """
    found: dict[str, list[str]] = {}
    for kind, text in pieces:
        found.setdefault(kind, []).append(text.strip())
    cuts = [
        Cut(kind, len(texts), sum(map(len, texts)), "\n".join(filter(None, texts)))
        for kind, texts in found.items()
    ]
    return tuple(sorted(cuts, key=lambda cut: (-cut.characters, -cut.blocks, cut.kind)))
