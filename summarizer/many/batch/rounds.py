"""A round of a batch: each article run as far as it goes, and what it needs next written down."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from summarizer.documents.opening import open_article
from summarizer.errors import ArticleError, ConfigurationError, SummarizerError
from summarizer.many.batch.database import failing
from summarizer.many.batch.files import RequestFiles, read_results
from summarizer.many.batch.folder import BatchFolder, fingerprint
from summarizer.many.batch.reading import BatchReader, Wanted
from summarizer.many.batch.records import Made, Taken
from summarizer.many.outcome import Outcome
from summarizer.many.sources import Source, as_source
from summarizer.text.article import Article
from summarizer.text.source import open_source

_KEPT_AT_ONCE: Final = 50
"""Articles that are run once more at most where a run is ended; one by one takes longer."""

Given = str | Path | Article | Source


@dataclass(frozen=True, slots=True)
class BatchState:
    """How far a batch is.

    Attributes
    ----------
    folder
        Where it is kept.
    round
        The last round that was written.
    articles
        All of them.
    read, failed
        Those that were read to their end, and those that were not and will not be.
    stale
        Those whose answers belong to requests of another version of the library or its prompts.
    awaited
        Requests without a result.
    files
        Those of the folder that have such requests.
    taken
        What was in the results that were taken just now.
    """

    folder: Path
    round: int
    articles: int
    read: int
    failed: int
    stale: int
    awaited: int
    files: tuple[Path, ...]
    taken: Taken

    @property
    def is_finished(self) -> bool:
        """Whether it is known of every article what became of it."""
        return self.read + self.failed == self.articles


def write_round(folder: BatchFolder, reader: BatchReader) -> None:
    """Run each article that can go on; write the requests that they need next."""
    folder.tidy()
    created = float(folder.setting("created"))
    number = folder.last_round() + 1
    requests: list[tuple[Made, int]] = []
    found: list[tuple[int, Outcome | None]] = []

    def keep() -> None:
        with folder.saving():
            for article, outcome in found:
                if outcome is None:
                    folder.mark_stale(article)
                else:
                    folder.end_article(article, outcome, time.time() - created)
        found.clear()

    files = RequestFiles(
        folder.path,
        f"requests-{number:03d}",
        most_requests=int(folder.setting("most_requests")),
        most_bytes=int(folder.setting("most_bytes")),
    )
    with failing(folder.path), files:
        for article in folder.ready():
            came = reader.advance(folder.source(article), folder.asked(article))
            if isinstance(came, Wanted) and not came.is_stale:
                made = folder.made(article, came.digest)
                requests.append((made, files.add(made.custom_id, came.body)))
                continue
            found.append((article, None if isinstance(came, Wanted) else came))
            if len(found) >= _KEPT_AT_ONCE:
                keep()
        with folder.saving():
            keep()
            files.close()
            parts = [
                folder.add_part(number, name, *size)
                for name, size in zip(files.names, files.sizes, strict=True)
            ]
            for made, file in requests:
                folder.add_request(made, parts[file])


def state_of(folder: BatchFolder, taken: Taken | None = None) -> BatchState:
    """Say how far a batch is."""
    return BatchState(
        folder=folder.path,
        round=folder.last_round(),
        articles=folder.count("articles"),
        read=folder.count("read"),
        failed=folder.count("failed"),
        stale=folder.count("stale"),
        awaited=folder.count("awaited"),
        files=tuple(part.path for part in folder.parts("written", "submitting", "submitted")),
        taken=taken or Taken(),
    )


def take_file(folder: BatchFolder, path: Path) -> Taken:
    """Take the results in a file."""
    try:
        with path.open("rb") as file, folder.saving():
            return folder.take(read_results(file))
    except OSError as error:
        said = error.strerror
    raise ConfigurationError(f"{path} cannot be read: {said}.")


def add_article(folder: BatchFolder, source: Source) -> None:
    """Keep an article, and what is wrong with it where it cannot be read."""
    source, wrong = _opened(source)
    assert isinstance(source.content, str)
    number = folder.add_article(source, source.content)
    if wrong is not None:
        folder.end_article(number, Outcome(source, None, wrong), 0.0)


def _opened(source: Source) -> tuple[Source, SummarizerError | None]:
    """Return a source with its text, and what is wrong where there is none that can be read."""
    content = source.content
    try:
        if isinstance(content, str):
            return _with_text(source, open_source(content)), None
        if not isinstance(content, Article):
            content = open_article(content)
    except (ArticleError, ConfigurationError) as error:
        return _with_text(source, ""), error
    return Source(
        id=source.id,
        content=content.given or content.text,
        title=source.title or (None if content.title_span else content.title),
        published=source.published or content.published,
        language=source.language or content.language,
        address=source.address,
    ), None


def _with_text(source: Source, text: str) -> Source:
    return Source(source.id, text, source.title, source.published, source.language, source.address)


def expect_same(folder: str | Path, sources: Iterable[Given]) -> None:
    """Raise where the batch in a folder is of other articles."""
    with BatchFolder(folder, watching=True) as opened:
        names = opened.texts()
        for given in sources:
            source, _ = _opened(as_source(given))
            if names.pop(source.id, None) != fingerprint(str(source.content)):
                raise ConfigurationError(
                    f"{folder} has a batch of other articles: {source.id} is not among them, or "
                    "has changed. Name another folder, or go on with the articles in it."
                )
        if names:
            raise ConfigurationError(
                f"{folder} has a batch of {len(names)} more articles. Name another folder, or go "
                "on with the articles in it."
            )
