"""The document that an article was taken from: what a summary keeps of it."""

from pydantic import Field

from summarizer.models.base import Record


class CutPart(Record):
    """What was cut off a document, of one kind, before it was read."""

    kind: str = Field(description="such as navigation, related stories, hidden text, quoted reply")
    blocks: int = Field(description="paragraphs, links, lines or parts")
    characters: int = Field(description="characters of text; 0 where it was no text")


class DocumentInfo(Record):
    """The page, PDF, Word file or e-mail that the article's text was taken from."""

    name: str | None = Field(default=None, description="the file's name, without its folders")
    media_type: str = Field(description="what it was read as, such as text/html")
    sha256: str = Field(description="of the original bytes; the article's is of its text")
    address: str | None = Field(
        default=None, description="where it was fetched, or what the document gives as its own"
    )
    cut: tuple[CutPart, ...] = Field(
        default=(), description="what was cut off and is not in the article's text"
    )
    notes: tuple[str, ...] = Field(default=(), description="what else is to be known of it")
