"""What must not stand in a cassette: keys, and traces of the machine that recorded it.

Article text passes through untouched: the patterns are those of keys, which news does not have.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit, urlunsplit

from summarizer.errors import SummarizerError
from summarizer.testing.exchange import Exchange, wire

REDACTED = "REDACTED"

_KEYS = re.compile(
    r"""
    (?<![A-Za-z0-9])(?:
        (?:sk|pk|rk)-[A-Za-z0-9_-]{8,}                      # OpenAI, Anthropic, OpenRouter, ...
      | (?:hf|gsk|ghp|gho|xoxb|xoxp|r8)_[A-Za-z0-9]{8,}     # Hugging Face, Groq, GitHub, ...
      | (?:xai|nvapi|pplx)-[A-Za-z0-9_-]{16,}
      | AIza[A-Za-z0-9_-]{30,}                              # Google
      | AKIA[A-Z0-9]{16}                                    # Amazon
    )
    """,
    re.VERBOSE,
)
# A word follows "Bearer" in prose; a token is long, or has a digit in it.
_BEARER = re.compile(
    r"(?i:\b(bearer\s+))(?=\S*\d|\S{20})(?!REDACTED)[A-Za-z0-9._~+/-]{8,}=*",
)
_ASSIGNED = re.compile(
    r"(?i:\b((?:api|access|auth|secret)[_-]?(?:key|token)\s*[=:]\s*))(?!REDACTED)[^\s\"'&<>,;]{4,}"
)
_SECRET_NAMES = re.compile(
    r"(?i)(?:x[_-])?(?:api[_-]?key|authorization|access[_-]?token|auth[_-]?token|client[_-]?secret"
    r"|secret[_-]?key|password)"
)
_SOMEONES_HOME = re.compile(r"(?<![\w.-])(?:/home/|/Users/|[A-Za-z]:\\+Users\\+)[\w.-]+")

_SHORTEST_SECRET = 6
_SHORTEST_LEARNT = 16


class CassetteLeak(SummarizerError):
    """A recording was not written, since it holds a key or a path of this machine."""


@dataclass(slots=True)
class Redactor:
    """Takes keys out of what is recorded.

    Parameters
    ----------
    secrets : set of str
        Values to take out wherever they occur, besides all that looks like a key.
    """

    secrets: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        short = [secret for secret in self.secrets if len(secret) < _SHORTEST_SECRET]
        if short:
            raise ValueError(
                f"a secret needs at least {_SHORTEST_SECRET} characters to be told apart"
            )

    def learn(self, headers: Mapping[str, str]) -> None:
        """Remember the key that a request carries, so that it is taken out everywhere.

        A stand-in such as ``not-needed`` is no key, and may well be a word of the article.
        """
        for name, value in headers.items():
            if not _SECRET_NAMES.fullmatch(name):
                continue
            key = value.rpartition(" ")[2]
            mixed = any(c.isdigit() for c in key) and any(c.isalpha() for c in key)
            if len(key) >= _SHORTEST_LEARNT and mixed:
                self.secrets.add(key)

    def text(self, text: str) -> str:
        """Return the text with every key replaced."""
        for secret in sorted(self.secrets, key=len, reverse=True):
            text = text.replace(secret, REDACTED).replace(quote(secret, safe=""), REDACTED)
        text = _KEYS.sub(REDACTED, text)
        text = _BEARER.sub(rf"\1{REDACTED}", text)
        return _ASSIGNED.sub(rf"\1{REDACTED}", text)

    def url(self, url: str) -> str:
        """Return the URL without user, password and keys."""
        parts = urlsplit(url)
        bare = parts._replace(netloc=parts.netloc.rpartition("@")[2])
        return self.text(urlunsplit(bare))

    def body(self, body: bytes) -> bytes:
        """Return the body with every key replaced; the same bytes where there was none."""
        try:
            parsed = json.loads(body)
        except (ValueError, RecursionError):
            return self.text(body.decode(errors="surrogateescape")).encode(errors="surrogateescape")
        clean = self._value(parsed)
        return body if clean == parsed else wire(clean)

    def leaks(self, exchange: Exchange) -> Iterator[str]:
        """Name the places of an exchange where a key remains."""
        for place, text in _texts(exchange):
            if self.text(text) != text:
                yield f"a key in the {place}"

    def _value(self, value: object) -> object:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self._value(item) for item in value]
        if isinstance(value, dict):
            return {
                key: REDACTED
                if isinstance(item, str) and _SECRET_NAMES.fullmatch(key)
                else self._value(item)
                for key, item in value.items()
            }
        return value


def machine_paths() -> frozenset[str]:
    """Return the paths that would tell on which machine, and by whom, a cassette was recorded."""
    places = [Path.home(), Path.cwd(), Path(tempfile.gettempdir())]
    return frozenset(str(path) for p in places for path in (p, p.resolve()) if path != path.parent)


def path_leaks(exchange: Exchange, paths: Iterable[str]) -> Iterator[str]:
    """Name the places of an exchange where one of the paths, or someone's home, is spoken of."""
    known = "|".join(re.escape(path) for path in sorted(paths, key=len, reverse=True))
    machine = re.compile(rf"(?<![\w.-])(?:{known})(?![\w.-])") if known else None
    for place, text in _texts(exchange):
        if _SOMEONES_HOME.search(text) or (machine and machine.search(text)):
            yield f"a path of the recording machine in the {place}"


def refuse_leaks(
    exchanges: Iterable[Exchange], redactor: Redactor, name: str, *, run: object = None
) -> None:
    """Raise `CassetteLeak` where a key or a path of this machine is left in a recording."""
    paths = machine_paths()
    notes = Exchange("", "", wire(run), 0, "", b"")
    if any((*redactor.leaks(notes), *path_leaks(notes, paths))):
        raise CassetteLeak(
            f"{name} was not written: what it would say of the run has a key or a path of this "
            "machine. Give the key by SUMMARIZER_API_KEY."
        )
    for number, exchange in enumerate(exchanges, start=1):
        for leak in (*redactor.leaks(exchange), *path_leaks(exchange, paths)):
            raise CassetteLeak(
                f"{name} was not written: exchange {number} has {leak}. Pass the key in secrets=, "
                "and give a local model an alias, so that its file is not its name."
            )


def _texts(exchange: Exchange) -> Iterator[tuple[str, str]]:
    yield "URL", exchange.url
    for side, headers, body in (
        ("request", exchange.asked_headers, exchange.asked),
        ("response", exchange.answered_headers, exchange.answered),
    ):
        for name, value in headers.items():
            yield f"{side} headers", f"{name}: {value}"
        for text in _strings(body):
            yield f"{side} body", text


def _strings(body: bytes) -> Iterator[str]:
    try:
        waiting: list[object] = [json.loads(body)]
    except (ValueError, RecursionError):
        yield body.decode(errors="replace")
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            yield from value
            waiting.extend(value.values())
