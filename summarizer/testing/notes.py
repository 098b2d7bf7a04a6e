"""What a cassette says of the run that it recorded, so that anyone can repeat that run."""

from __future__ import annotations

from typing import NotRequired, final

from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict

_STRICT = ConfigDict(extra="forbid", strict=True)


@final
@with_config(_STRICT)
class ArticleNote(TypedDict):
    """An article that was read.

    ``name`` is that of its file, without folders; ``seconds`` are those of the whole and of each
    attempt to reach the model, which a replay cannot measure.
    """

    name: str
    sha256: str
    seconds: float
    attempts: list[float]


@final
@with_config(_STRICT)
class RunNotes(TypedDict):
    """A run of the command line.

    ``settings`` are those of `summarizer.asking.settings.Settings` without keys, and without what
    depends on the machine; ``title``, ``published`` and ``language`` are what was said of the
    article beside its text.
    """

    settings: dict[str, str | int | float]
    title: NotRequired[str]
    published: NotRequired[str]
    language: NotRequired[str]
    articles: list[ArticleNote]
