"""``--record`` and ``--replay``: a run that anyone can repeat, without the model and without a key.

A recording holds the text of the articles, for it holds what the model was asked.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import date
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final, Literal

from summarizer.distribution import VERSION
from summarizer.errors import CassetteMiss, ConfigurationError

if TYPE_CHECKING:
    from pydantic import JsonValue

    from summarizer.llm.settings import Settings
    from summarizer.models import ArticleSummary, Provenance
    from summarizer.testing import Cassette, CassetteUnplayed
    from summarizer.testing.notes import ArticleNote

_FAILED: Final = 3
"""The lowest exit code of an article whose conversation with the model did not come to its end."""

_MEASURED: Final = frozenset({"seconds", "cached_tokens", "cost"})
_Beside = Literal["title", "published", "language"]
_BESIDE_THE_TEXT: Final[tuple[_Beside, ...]] = ("title", "published", "language")


class Tape:
    """What is done about each article: nothing, where nothing is recorded or replayed."""

    settings: Settings | None = None
    reading: str = ""
    changed: bool = False

    @property
    def said(self) -> str:
        """What the recording does not hold; empty where it holds all."""
        return ""

    def begin(self, name: str, text: str, settings: Settings) -> None:
        """Take note of an article before it is asked about."""

    def timed(self, summary: ArticleSummary) -> ArticleSummary:
        """Return its summary; a replayed one has the seconds of the recorded run."""
        return summary

    def end(self, code: int) -> None:
        """Take note of the exit code that it came to."""


@contextmanager
def taped(options: argparse.Namespace) -> Iterator[Tape]:
    """Record or replay what is asked within the block, as the options say.

    Raises
    ------
    ConfigurationError
        An extra is missing, or the recording cannot be written, or not be read.
    CassetteMiss
        The replayed run is not the recorded one. With ``--debug`` the message shows how what was
        asked differs, and so text of the article; without, it names the parts that differ.
    """
    if options.record is None and options.replay is None:
        yield Tape()
        return
    from summarizer import testing

    tape = Tape()
    opened: Cassette = testing.cassette(
        options.record or options.replay,
        "record" if options.record else "replay",
        how_to_record=f"summarise FILE... --record {Path(options.record or options.replay).name}",
    )
    try:
        with opened, _settings_of_this_machine_hidden() if opened.run else nullcontext():
            tape = (_Recording if options.record else _Replaying)(opened, options)
            yield tape
    except (ConfigurationError, testing.CassetteLeak) as error:
        raise ConfigurationError(tape.said or str(error)) from error
    except testing.CassetteUnplayed as error:
        if not tape.changed:
            raise CassetteMiss(_unplayed(error, opened)) from error
    except CassetteMiss as miss:
        said = str(miss) if options.debug else _plain(miss, opened)
        raise CassetteMiss(f"{tape.reading}: {said}" if tape.reading else said) from miss
    if tape.said:
        raise ConfigurationError(tape.said)
    if tape.changed and options.debug:  # without, each was told where it was read
        raise CassetteMiss(f"{opened.path.name}: not all that was given was recorded.")


class _Recording(Tape):
    def __init__(self, opened: Cassette, options: argparse.Namespace) -> None:
        self._opened = opened
        self._options = options
        self._start = opened.position()
        self._article: ArticleNote | None = None
        self._left_out: list[str] = []

    @property
    def said(self) -> str:
        if not self._left_out:
            return ""
        return (
            f"{self._opened.path.name} does not hold {', '.join(self._left_out)}: the model was "
            "out of reach or over budget, which a replay cannot repeat."
        )

    def begin(self, name: str, text: str, settings: Settings) -> None:
        from summarizer.testing.portable import portable

        self._start = self._opened.position()
        self._article = {"name": PurePath(name).name, "sha256": _sha256(text), "provenance": {}}
        if self._opened.run is None:
            self._opened.run = {"settings": portable(settings), "articles": []}
            for known in _BESIDE_THE_TEXT:
                if (value := getattr(self._options, known)) is not None:
                    self._opened.run[known] = str(value)

    def timed(self, summary: ArticleSummary) -> ArticleSummary:
        answered = self._opened.position()[1] - self._start[1]
        if self._article is not None and answered == len(summary.provenance.attempts):
            self._article["provenance"] = _kept(summary.provenance)
        return summary

    def end(self, code: int) -> None:
        """Keep the conversation about an article that was read to its end, and no other.

        Where a server was out of reach, there is no answer that a replay could play.
        """
        article, self._article = self._article, None
        if article is None or self._opened.run is None:
            return
        if code < _FAILED and article["provenance"]:
            self._opened.run["articles"].append(article)
        else:
            self._opened.forget_since(self._start)
            self._left_out.append(article["name"])


class _Replaying(Tape):
    def __init__(self, opened: Cassette, options: argparse.Namespace) -> None:
        self._name = opened.path.name
        self._debug: bool = options.debug
        self._expected: dict[str, list[ArticleNote]] | None = None
        self._provenance: Provenance | None = None
        if opened.run is None:  # recorded from Python: the options say what was asked, and how
            return
        from summarizer.llm.settings import load

        self.settings = load(**opened.run["settings"])
        self._expected = {}
        for note in opened.run["articles"]:
            self._expected.setdefault(note["sha256"], []).append(note)
        for known in _BESIDE_THE_TEXT:
            if getattr(options, known) is None and known in opened.run:
                value = str(opened.run[known])
                setattr(options, known, _day(value) if known == "published" else value)

    def begin(self, name: str, text: str, settings: Settings) -> None:
        self.reading = PurePath(name).name
        if self._expected is None:
            return
        notes = self._expected.get(_sha256(text))
        if notes:
            self._provenance = _read(notes.pop(0)["provenance"])
            return
        self._provenance = None
        self.changed = True
        if not self._debug:  # with it, how the questions differ is to be seen
            raise CassetteMiss(
                f"this is not a text that was recorded in {self._name}: its SHA-256 differs. "
                "With --debug the questions about it are compared, and text of it is shown."
            )

    def timed(self, summary: ArticleSummary) -> ArticleSummary:
        recorded, made = self._provenance, summary.provenance
        if recorded is None or _unmeasured(_kept(made)) != _unmeasured(_kept(recorded)):
            return summary
        return summary.model_copy(update={"provenance": recorded})


@contextmanager
def _settings_of_this_machine_hidden() -> Iterator[None]:
    ours = [n for n in os.environ if n.startswith("SUMMARIZER_") or n == "OPENAI_BASE_URL"]
    kept = {name: os.environ.pop(name) for name in ours}
    try:
        yield
    finally:
        os.environ.update(kept)


def _kept(provenance: Provenance) -> dict[str, JsonValue]:
    kept: dict[str, JsonValue] = provenance.model_dump(mode="json")
    for attempt in kept["attempts"]:  # type: ignore[union-attr]
        attempt["request_id"] = None  # type: ignore[index, call-overload]  # names an account
    return kept


def _read(provenance: dict[str, JsonValue]) -> Provenance:
    from summarizer.models import Provenance

    try:
        return Provenance.model_validate_json(json.dumps(provenance))
    except ValueError:
        raise ConfigurationError("the recording has a provenance that cannot be read") from None


def _unmeasured(value: JsonValue) -> JsonValue:
    """Return a value without what differs each time that the same is done."""
    if isinstance(value, dict):
        return {name: _unmeasured(v) for name, v in value.items() if name not in _MEASURED}
    return [_unmeasured(one) for one in value] if isinstance(value, list) else value


def _plain(miss: CassetteMiss, opened: Cassette) -> str:
    """Say that a replay asks something else without showing what was asked."""
    from summarizer.testing.miss import first_paragraph

    said = [first_paragraph(miss)]
    if opened.recorded_by not in (None, VERSION):
        said.append(f"summarizer {opened.recorded_by} recorded it, this is {VERSION}.")
    said.append("With --debug the difference is shown, and with it text of the article.")
    return " ".join(said)


def _unplayed(error: CassetteUnplayed, opened: Cassette) -> str:
    """Say what was not given, where less was asked than was recorded."""
    what = str(error).partition(" If ")[0]
    if opened.run is None:
        return what
    return f"{what} Recorded were: {', '.join(note['name'] for note in opened.run['articles'])}."


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ConfigurationError("the recording has no day as its day of publication") from None
