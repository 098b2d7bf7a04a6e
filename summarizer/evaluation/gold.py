"""The gold formats: whole articles with every figure, and articles with keyed facts (MUC-4)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Self, TypeVar

from pydantic import AfterValidator, Field, NonNegativeInt, ValidationError, model_validator

from summarizer.errors import SummarizerError
from summarizer.models.amount import principal_value
from summarizer.models.base import Record
from summarizer.models.vocabulary import Bound, EventType, Group, Outcome, Scope


class GoldError(SummarizerError):
    """A gold file cannot be read; the message names the line, the article and the key."""


def _iso_day(value: str) -> str:
    date.fromisoformat(value)
    return value


Name = Annotated[str, Field(min_length=1)]
Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$"), AfterValidator(_iso_day)]
Month = Annotated[str, Field(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]


class GoldEvent(Record):
    """One event as a coder would enter it."""

    id: Name
    type: EventType
    place: Name | None
    date: Day | Month | None
    perpetrator: Name | None


class GoldFigure(Record):
    """One figure that the text states, identified by its verbatim ``phrase``."""

    id: Name
    event: Name | None
    phrase: Name
    also: tuple[Name, ...]
    outcome: Outcome
    bound: Bound
    low: NonNegativeInt | None
    best: NonNegativeInt | None
    high: NonNegativeInt | None
    group: Group
    attackers: bool
    place: Name | None
    date: Day | None
    said_by: Name | None
    scope: Scope
    part_of: Name | None
    replaces: Name | None
    disputes: Name | None

    @property
    def principal(self) -> int | None:
        """The one number to compare by."""
        return principal_value(self.bound, self.low, self.best, self.high)


class GoldToll(Record):
    """What a careful coder adds up; ``high`` None is open above."""

    event: Name
    outcome: Outcome
    low: NonNegativeInt
    high: NonNegativeInt | None


class GoldArticle(Record):
    """An article with every casualty figure that it states."""

    id: Name
    title: Name
    text: Name
    published: Day | None
    events: tuple[GoldEvent, ...]
    figures: tuple[GoldFigure, ...]
    tolls: tuple[GoldToll, ...]

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        events = _unique("event", (e.id for e in self.events))
        figures = _unique("figure", (f.id for f in self.figures))
        for figure in self.figures:
            if any(phrase not in self.text for phrase in (figure.phrase, *figure.also)):
                raise ValueError(f"figure {figure.id}: phrase or also is not in the text")
            if figure.event is not None and figure.event not in events:
                raise ValueError(f"figure {figure.id}: no event {figure.event}")
            for key in ("part_of", "replaces", "disputes"):
                target = getattr(figure, key)
                if target is not None and (target not in figures or target == figure.id):
                    raise ValueError(f"figure {figure.id}: {key} {target} is no other figure")
        for toll in self.tolls:
            if toll.event not in events:
                raise ValueError(f"toll of {toll.outcome}: no event {toll.event}")
        _unique("toll of", (f"{toll.event} {toll.outcome}" for toll in self.tolls))
        return self


class KeyedFact(Record):
    """One fact of a MUC-4 key: ``hi`` None is open above; ``plural`` has no number."""

    outcome: Outcome
    lo: NonNegativeInt | None
    hi: NonNegativeInt | None
    about: bool = False
    plural: bool = False
    victims: tuple[str, ...] = ()
    type: str | None = None


class KeyedIncident(Record):
    """One incident of a MUC-4 key, as the key writes it."""

    type: str
    date: str | None = None
    location: str | None = None


class KeyedArticle(Record):
    """An article of which only some figures are keyed."""

    id: Name
    text: Name
    facts: tuple[KeyedFact, ...]
    incidents: tuple[KeyedIncident, ...] = ()


def load_gold(path: str | Path) -> tuple[GoldArticle, ...]:
    """Read a gold file, one article a line.

    Raises
    ------
    GoldError
        The file cannot be read or breaks the format; the message says where, and holds no
        article text.
    """
    return _load(Path(path), GoldArticle)


def load_keyed(path: str | Path) -> tuple[KeyedArticle, ...]:
    """Read a file of articles with keyed facts (MUC-4), one article a line.

    Raises
    ------
    GoldError
        As for :func:`load_gold`.
    """
    return _load(Path(path), KeyedArticle)


_Article = TypeVar("_Article", GoldArticle, KeyedArticle)


def _load(path: Path, model: type[_Article]) -> tuple[_Article, ...]:
    try:
        content = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise GoldError(f"{path}: is not text in UTF-8") from None
    except FileNotFoundError:
        raise GoldError(f"{path}: there is no such file") from None
    except OSError as error:
        raise GoldError(f"{path}: cannot be read: {error.strerror}") from None
    # Only "\n" ends a line of JSONL: str.splitlines would also split at separators inside strings.
    lines = content.split("\n")
    articles = tuple(_articles(path, lines, model))
    if not articles:
        raise GoldError(f"{path}: no articles")
    return articles


def _articles(path: Path, lines: Iterable[str], model: type[_Article]) -> Iterator[_Article]:
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        where = f"{path}, line {number}"
        try:
            value = json.loads(line)
        except ValueError as error:
            raise GoldError(f"{where}: not JSON ({error})") from None
        if isinstance(value, dict) and isinstance(value.get("id"), str):
            where += f" ({value['id']})"
        try:
            article = model.model_validate(value)
        except ValidationError as error:
            raise GoldError(f"{where}: {_reasons(error)}") from None
        if article.id in seen:
            raise GoldError(f"{where}: the id is on line {seen[article.id]} too")
        seen[article.id] = number
        yield article


def _reasons(error: ValidationError) -> str:
    """Say what is wrong and where, without the value itself, which may be article text."""
    details = error.errors(include_url=False, include_context=False, include_input=False)
    return "; ".join(
        ": ".join(filter(None, (".".join(str(part) for part in d["loc"]), d["msg"])))
        for d in details
    )


def _unique(what: str, ids: Iterable[str]) -> set[str]:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            raise ValueError(f"{what} {one} is there twice")
        seen.add(one)
    return seen
