"""What a cassette says of the run that it recorded, so that anyone can repeat that run."""

from __future__ import annotations

from typing import NotRequired, final

from pydantic import ConfigDict, JsonValue, with_config
from typing_extensions import TypedDict

_STRICT = ConfigDict(extra="forbid", strict=True)


@final
@with_config(_STRICT)
class ArticleNote(TypedDict):
    """An article that was read.

    ``name`` is that of its file, without folders; ``provenance`` that of its summary, for a replay
    cannot measure how long it took.
    """

    name: str
    sha256: str
    provenance: dict[str, JsonValue]


@final
@with_config(_STRICT)
class RunNotes(TypedDict):
    """A run of the command line.

    ``settings`` are those of `summarizer.llm.settings.Settings` without keys, and without what
    depends on the machine; ``title``, ``published`` and ``language`` are what was said of the
    article beside its text.
    """

    settings: dict[str, JsonValue]
    title: NotRequired[str]
    published: NotRequired[str]
    language: NotRequired[str]
    articles: list[ArticleNote]
