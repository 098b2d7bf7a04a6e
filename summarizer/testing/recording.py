"""vcrpy, set up for conversations with a model: the one file that knows how it works inside."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import vcr
from vcr.cassette import Cassette as VcrCassette
from vcr.patch import PATCHER_NAMES
from vcr.persisters.filesystem import CassetteNotFoundError
from vcr.request import Request as VcrRequest

from summarizer.testing.cleaning import place_free, request_headers, response_headers, settled
from summarizer.testing.exchange import Exchange, canonical
from summarizer.testing.redaction import Redactor
from summarizer.testing.replaying import NO_DELAY

# The transports of openai 3 and 2. Whatever else a program fetches meanwhile is not ours to record.
_OTHER_TRANSPORTS = tuple(name for name in PATCHER_NAMES if name not in {"httpx2", "httpx"})
_MATCH_ON = ("method", "scheme", "host", "port", "path", "query", "said")


class Tape(VcrCassette):  # type: ignore[misc]  # vcrpy has no types
    """A vcrpy cassette that tells of a miss in our words and at once."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.on_miss: Callable[[Exchange], BaseException] | None = None
        self._asked: list[Exchange] = []

    def can_play_response_for(self, request: Any) -> bool:
        """Say whether a request is answered from the tape; on replay it is, or the run stops."""
        if super().can_play_response_for(request):
            return True
        asked = _exchange(self.filter_request(request), None)
        if self.on_miss is not None:
            raise self.on_miss(asked)
        self._asked.append(asked)
        return False

    def exchanges(self) -> tuple[Exchange, ...]:
        """Return what is on the tape in the order of asking.

        vcrpy keeps the order of the answers, which differs with every recording of questions that
        are asked at once.
        """
        turns: dict[tuple[str, str, bytes], list[int]] = {}
        for turn, asked in enumerate(self._asked):
            turns.setdefault(_question(asked), []).append(turn)
        answered = [_exchange(request, response) for request, response in self.data]
        return tuple(sorted(answered, key=lambda exchange: turns[_question(exchange)].pop(0)))

    def forget_since(self, asked: int, answered: int) -> None:
        """Take off the tape what came after so many questions and answers."""
        del self._asked[asked:], self.data[answered:]

    def position(self) -> tuple[int, int]:
        """Return how many questions and answers are on the tape."""
        return len(self._asked), len(self.data)

    def played(self) -> list[bool]:
        """Say of each exchange whether it has been used up."""
        return [self.play_counts[number] > 0 for number in range(len(self))]


@contextmanager
def nothing_in_logs() -> Iterator[None]:
    """Keep vcrpy from logging answers, which it does at the level of information."""
    log = logging.getLogger("vcr")
    level = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        log.setLevel(level)


def recording_tape(name: str, redactor: Redactor) -> AbstractContextManager[Tape]:
    """Let every request through to its server, and keep it with its answer."""
    return _tape(name, "all", (), redactor)


def replaying_tape(
    name: str, exchanges: Sequence[Exchange], redactor: Redactor
) -> AbstractContextManager[Tape]:
    """Answer every request from the exchanges, each once, and let none through."""
    return _tape(name, "none", exchanges, redactor)


def _tape(
    name: str, mode: str, exchanges: Sequence[Exchange], redactor: Redactor
) -> AbstractContextManager[Tape]:
    def before_request(request: Any) -> Any:
        redactor.learn(request.headers)
        return VcrRequest(
            request.method,
            redactor.url(place_free(request.uri)),
            redactor.body(request.body or b""),
            request_headers(request.headers),
        )

    def before_response(response: dict[str, Any]) -> dict[str, Any]:
        redactor.learn_account(response["headers"])
        return {
            "status": response["status"],
            "headers": {n: [v] for n, v in response_headers(response["headers"]).items()},
            "body": {"string": redactor.body(settled(response["body"]["string"]))},
        }

    machine = vcr.VCR(
        record_mode=mode,
        before_record_request=before_request,
        before_record_response=before_response,
        decode_compressed_response=True,
        skip_patchers=_OTHER_TRANSPORTS,
    )
    machine.register_matcher("said", _says_the_same)
    machine.register_persister(_Memory(exchanges))
    tape: AbstractContextManager[Tape] = Tape.use(
        **machine.get_merged_config(path=name, match_on=_MATCH_ON)
    )
    return tape


class _Memory:
    """Loads from memory and saves nothing: the file is read before, and written after."""

    def __init__(self, exchanges: Sequence[Exchange]) -> None:
        self._exchanges = exchanges

    def load_cassette(self, path: str, serializer: object) -> tuple[list[Any], list[Any]]:
        if not self._exchanges:
            raise CassetteNotFoundError
        return (
            [VcrRequest(e.method, e.url, e.asked, e.asked_headers) for e in self._exchanges],
            [_response(e) for e in self._exchanges],
        )

    def save_cassette(self, path: str, cassette: object, serializer: object) -> None:
        """Do nothing: vcrpy would leave its patches in place if writing failed here."""


def _question(exchange: Exchange) -> tuple[str, str, bytes]:
    return exchange.method, exchange.url, exchange.asked


def _says_the_same(one: Any, other: Any) -> bool:
    return canonical(one.body or b"") == canonical(other.body or b"")


def _response(exchange: Exchange) -> dict[str, Any]:
    headers = exchange.answered_headers
    if any(name.startswith("retry-after") for name in headers):
        headers = headers | NO_DELAY
    return {
        "status": {"code": exchange.status, "message": exchange.reason},
        "headers": {name: [value] for name, value in headers.items()},
        "body": {"string": exchange.answered},
    }


def _exchange(request: Any, response: dict[str, Any] | None) -> Exchange:
    answered = response or {
        "status": {"code": 0, "message": ""},
        "headers": {},
        "body": {"string": b""},
    }
    return Exchange(
        method=request.method,
        url=request.uri,
        asked=request.body or b"",
        status=answered["status"]["code"],
        reason=answered["status"]["message"] or "",
        answered=answered["body"]["string"],
        asked_headers=dict(request.headers),
        answered_headers={name: values[0] for name, values in answered["headers"].items()},
    )
