"""Recording a conversation with the model into a cassette, and replaying it from there."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from summarizer.errors import CassetteMiss, ConfigurationError
from summarizer.testing.exchange import Exchange
from summarizer.testing.miss import (
    CassetteUnplayed,
    ReplayStopped,
    cassette_miss,
    describe_miss,
)
from summarizer.testing.redaction import Redactor, refuse_leaks
from summarizer.testing.replaying import REPLAY_ENDPOINT_URL
from summarizer.testing.serializer import MAX_BYTES, Header, from_text, to_text
from summarizer.testing.tape import Tape, recording_tape, replaying_tape

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
        self._running: AbstractContextManager[Tape] | None = None
        self._tape: Tape | None = None

    @property
    def base_url(self) -> str | None:
        """What to give the client as ``base_url`` for a local model: None while recording."""
        return REPLAY_ENDPOINT_URL if self.mode == "replay" else None

    def __enter__(self) -> Self:
        if self._running is not None:
            raise RuntimeError(f"{self.path.name} is already open")
        name = self.path.name
        if self.mode == "record":
            running = recording_tape(name, self._redactor)
        else:
            self._recorded = _read(self.path, self._remedy)
            running = replaying_tape(name, self._recorded, self._redactor)
        self._missed = None
        self._tape = running.__enter__()
        self._running = running
        if self.mode == "replay":
            self._tape.on_miss = self._stop
        return self

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
        if not exchanges:
            raise ConfigurationError(f"{self.path.name}: nothing was asked, so nothing is recorded")
        refuse_leaks(exchanges, self._redactor, self.path.name)
        header = Header(
            date=datetime.now(UTC).date().isoformat(),
            model=_model(exchanges),
            library=version("summarizer"),
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
    all. A recorded Retry-After is played as no delay.

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


def _read(path: Path, remedy: str) -> tuple[Exchange, ...]:
    if not path.exists():
        raise CassetteMiss(f"there is no recording {path}. Record one: {remedy}")
    _, exchanges = read_cassette(path)
    return exchanges


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
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        beside.write_bytes(text.encode())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
