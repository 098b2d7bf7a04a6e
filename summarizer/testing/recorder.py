"""Recording a conversation with the model into a cassette, and replaying it from there."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from summarizer.distribution import VERSION
from summarizer.errors import CassetteMiss, ConfigurationError
from summarizer.llm.endpoint import replayed_at
from summarizer.testing.exchange import Exchange
from summarizer.testing.miss import (
    CassetteUnplayed,
    ReplayStopped,
    cassette_miss,
    describe_miss,
)
from summarizer.testing.notes import RunNotes
from summarizer.testing.recording import Tape, nothing_in_logs, recording_tape, replaying_tape
from summarizer.testing.redaction import Redactor, refuse_leaks
from summarizer.testing.replaying import REPLAY_ENDPOINT_URL
from summarizer.testing.serializer import MAX_BYTES, Header, from_text, to_text

Mode = Literal["record", "replay"]


class Cassette:
    """A recorded conversation, open between ``with`` and its end.

    Made by `record`, `replay` and `cassette`. Around ``await`` it is used with a plain ``with``.

    Attributes
    ----------
    path : Path
        The file.
    mode : {"record", "replay"}
        Whether the model is asked, or the file.
    run : RunNotes or None
        What the file says of the run of the command line that it recorded; to be set before the
        end of a recording.
    recorded_by : str or None
        On replay, the version of this library that made the recording.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        mode: Mode,
        *,
        secrets: Iterable[str] = (),
        how_to_record: str | None = None,
    ) -> None:
        if mode not in ("record", "replay"):
            raise ValueError(f"a cassette is opened to 'record' or to 'replay', not to {mode!r}")
        self.path = Path(path)
        self.mode: Mode = mode
        self._redactor = Redactor(set(secrets))
        self._remedy = how_to_record or f"run the same code under record({self.path.name!r})."
        self._recorded: tuple[Exchange, ...] = ()
        self._missed: CassetteMiss | None = None
        self.run: RunNotes | None = None
        self.recorded_by: str | None = None
        self._running: ExitStack | None = None
        self._tape: Tape | None = None

    @property
    def base_url(self) -> str | None:
        """A ``base_url`` that answers from the file, for a client of your own: None otherwise."""
        return REPLAY_ENDPOINT_URL if self.mode == "replay" else None

    def __enter__(self) -> Self:
        if self._running is not None:
            raise RuntimeError(f"{self.path.name} is already open")
        name = self.path.name
        self._missed = None
        with ExitStack() as stack:
            stack.enter_context(nothing_in_logs())
            if self.mode == "record":
                self._tape = stack.enter_context(recording_tape(name, self._redactor))
            else:
                header, self._recorded = _read(self.path, self._remedy)
                self.run, self.recorded_by = header.run, header.library
                stack.enter_context(replayed_at(REPLAY_ENDPOINT_URL))
                self._tape = stack.enter_context(
                    replaying_tape(name, self._recorded, self._redactor)
                )
                self._tape.on_miss = self._stop
            self._running = stack.pop_all()
        return self

    def position(self) -> tuple[int, int]:
        """Return a place on the tape, for `forget_since`."""
        assert self._tape is not None
        return self._tape.position()

    def forget_since(self, position: tuple[int, int]) -> None:
        """Leave out of the recording what was asked and answered since."""
        assert self._tape is not None
        self._tape.forget_since(*position)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        running, tape = self._running, self._tape
        assert running is not None
        assert tape is not None
        self._running = self._tape = None
        running.__exit__(kind, error, trace)
        if isinstance(error, KeyboardInterrupt | SystemExit | GeneratorExit):
            return
        if self.mode == "replay":
            self._conclude(tape, error)
        elif error is None:
            self._write(tape.exchanges())

    def _stop(self, asked: Exchange) -> ReplayStopped:
        assert self._tape is not None
        miss = describe_miss(
            asked, self._recorded, self._tape.played(), self.path.name, self._remedy
        )
        # Remembered, so that a miss which something on the way swallowed is raised all the same.
        self._missed = self._missed or miss
        return ReplayStopped(miss)

    def _conclude(self, tape: Tape, error: BaseException | None) -> None:
        if self._missed is not None:
            raise self._missed from (None if cassette_miss(error) else error)
        unplayed = [number for number, played in enumerate(tape.played(), 1) if not played]
        if error is None and unplayed:
            raise CassetteUnplayed(
                f"{self.path.name}: {len(unplayed)} of {len(tape)} recorded exchanges were not "
                f"asked for, number {unplayed[0]} first. If that is meant, record anew: "
                f"{self._remedy}"
            )

    def _write(self, exchanges: tuple[Exchange, ...]) -> None:
        # An article that speaks of no harm costs no question, and is a run all the same.
        if not exchanges and not (self.run and self.run["articles"]):
            raise ConfigurationError(f"{self.path.name}: nothing was asked, so nothing is recorded")
        refuse_leaks(exchanges, self._redactor, self.path.name, run=self.run)
        header = Header(
            date=datetime.now(UTC).date().isoformat(),
            model=_model(exchanges),
            library=VERSION,
            run=self.run,
        )
        _write_whole(self.path, to_text(header, exchanges))


def record(
    path: str | os.PathLike[str],
    *,
    secrets: Iterable[str] = (),
    how_to_record: str | None = None,
) -> Cassette:
    """Record every exchange with the model in a ``with`` block into a new cassette.

    The file is written, whole, when the block ends without an error; otherwise what was there
    before stays. Keys are replaced by ``REDACTED``.

    Parameters
    ----------
    path : str or path
        The file to write; folders are made.
    secrets : iterable of str
        Values to take out besides the key of the requests and all that looks like a key.
    how_to_record : str, optional
        What error messages say is to be done to record anew.

    Returns
    -------
    Cassette

    Raises
    ------
    CassetteLeak
        At the end of the block: a key or a path of this machine is left in the recording.
    ConfigurationError
        At the end of the block: nothing was asked, or what was answered cannot be kept.
    """
    return Cassette(path, "record", secrets=secrets, how_to_record=how_to_record)


def replay(
    path: str | os.PathLike[str],
    *,
    secrets: Iterable[str] = (),
    how_to_record: str | None = None,
) -> Cassette:
    """Answer every request to the model in a ``with`` block from a cassette, and none otherwise.

    A request is answered if method, URL and JSON body are those of a recorded exchange that has
    not been used yet. A server on this machine may have any port; `REPLAY_ENDPOINT_URL` stands for
    all. The embedded model is neither started nor needed, and no key is. A recorded Retry-After is
    played as no delay.

    Parameters
    ----------
    path : str or path
        The file to read.
    secrets : iterable of str
        As for `record`; needed only if one of them is part of a request's body.
    how_to_record : str, optional
        What error messages say is to be done to record anew.

    Returns
    -------
    Cassette

    Raises
    ------
    CassetteMiss
        There is no such file; or, at the end of the block, something was asked that it does not
        hold. Inside the block that is a `ReplayStopped`, which no retry catches.
    CassetteUnplayed
        At the end of the block: not all of it was asked for.
    ConfigurationError
        The file is not a cassette.
    """
    return Cassette(path, "replay", secrets=secrets, how_to_record=how_to_record)


def cassette(
    path: str | os.PathLike[str],
    mode: Mode = "replay",
    *,
    secrets: Iterable[str] = (),
    how_to_record: str | None = None,
) -> Cassette:
    """Record or replay, as `mode` says: see `record` and `replay`."""
    return Cassette(path, mode, secrets=secrets, how_to_record=how_to_record)


def read_cassette(path: Path) -> tuple[Header, tuple[Exchange, ...]]:
    """Read a cassette from its file; a `ConfigurationError` says why it cannot be read."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
        text = content.decode()
    except UnicodeDecodeError:
        raise ConfigurationError(f"{path.name} is not a cassette: it is not UTF-8 text") from None
    except OSError as error:
        raise ConfigurationError(f"{path.name} cannot be read: {error.strerror}") from None
    return from_text(text, path.name)


def _read(path: Path, remedy: str) -> tuple[Header, tuple[Exchange, ...]]:
    if not path.exists():
        raise CassetteMiss(f"there is no recording {_placed(path)}. Record one: {remedy}")
    return read_cassette(path)


def _placed(path: Path) -> Path:
    """Return the path from here on: what lies before is of this machine."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100  # links stay as they were named
    return (
        absolute.relative_to(Path.cwd()) if absolute.is_relative_to(Path.cwd()) else Path(path.name)
    )


def _model(exchanges: tuple[Exchange, ...]) -> str:
    for exchange in exchanges:
        try:
            asked = json.loads(exchange.asked)
        except (ValueError, RecursionError):
            continue
        if isinstance(asked, dict) and isinstance(asked.get("model"), str):
            return str(asked["model"])
    return "unknown"


def _write_whole(path: Path, text: str) -> None:
    """Write beside the file and rename, so that there is never half a cassette."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(text.encode())
        beside.replace(path)
    except OSError as error:
        raise ConfigurationError(f"{path.name} cannot be written: {error.strerror}") from error
    finally:
        beside.unlink(missing_ok=True)
