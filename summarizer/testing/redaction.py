"""What must not stand in a cassette: keys, accounts, and traces of the machine that recorded it.

Article text passes through untouched: the patterns are those of keys, which news does not have.
Accounts are looked for only beside what is said, since news may well have an address of mail.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

from summarizer.errors import SummarizerError
from summarizer.llm.redact import ACCOUNTS
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
_ACCOUNT_NAMES = re.compile(
    r"(?i)(?:organi[sz]ation|org|project|account|user|tenant|team|customer|subscription|workspace)"
    r"(?:[_-]?(?:id|uuid|name|alias))?|(?:api_?)?key[_-]?(?:id|name|alias)|(?:user_?)?e?mail"
    r"|safety_identifier"
)
_ACCOUNT_HEADERS = re.compile(r"(?i)[\w-]*(?:organization|project|account|tenant|workspace)[\w-]*")
_SAID = frozenset(
    {"messages", "input", "prompt", "contents", "tools", "response_format"}
    | {"choices", "output", "candidates", "content"}
)
"""The fields that hold what the model was asked, and what it answered."""

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
    _accounts: set[str] = field(default_factory=set)

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

    def learn_account(self, headers: Mapping[str, Any]) -> None:
        """Remember whose account a response's headers name, so that it goes from its body, too."""
        for name, value in headers.items():
            if _ACCOUNT_HEADERS.fullmatch(name):
                values = value if isinstance(value, list) else [value]
                self._accounts |= {one for one in values if len(str(one)) >= _SHORTEST_SECRET}

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
        return self._unowned(urlunsplit(bare))

    def body(self, body: bytes) -> bytes:
        """Return the body without keys and accounts; the same bytes where there was none."""
        try:
            parsed = json.loads(body)
        except (ValueError, RecursionError):
            return self.text(body.decode(errors="surrogateescape")).encode(errors="surrogateescape")
        clean = self._value(parsed)
        return body if clean == parsed else wire(clean)

    def _unowned(self, text: str) -> str:
        for account in sorted(self._accounts, key=len, reverse=True):
            text = text.replace(account, REDACTED)
        return ACCOUNTS.sub(REDACTED, self.text(text))

    def leaks(self, exchange: Exchange) -> Iterator[str]:
        """Name the places of an exchange where a key or an account remains."""
        keys = [f"a key in the {p}" for p, text in _texts(exchange) if self.text(text) != text]
        yield from keys
        for side, body in (("request", exchange.asked), ("response", exchange.answered)):
            if not keys and self.body(body) != body:
                yield f"an account in the {side} body"

    def _value(self, value: object, *, is_said: bool = False) -> object:
        if isinstance(value, str):
            return self.text(value) if is_said else self._unowned(value)
        if isinstance(value, list):
            return [self._value(item, is_said=is_said) for item in value]
        if isinstance(value, dict):
            return {key: self._field(key, item, is_said=is_said) for key, item in value.items()}
        return value

    def _field(self, name: str, value: object, *, is_said: bool) -> object:
        if isinstance(value, str) and _SECRET_NAMES.fullmatch(name):
            return REDACTED
        # In an error the message is a text, and says whose account it is.
        is_said = is_said or name in _SAID or (name == "message" and isinstance(value, dict))
        if not is_said and isinstance(value, str | int) and _ACCOUNT_NAMES.fullmatch(name):
            return REDACTED
        return self._value(value, is_said=is_said)


def machine_paths() -> frozenset[str]:
    """Return the paths that would tell on which machine, and by whom, a cassette was recorded."""
    places = [Path.cwd(), Path(tempfile.gettempdir())]
    with suppress(RuntimeError):  # a user without a home
        places.append(Path.home())
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
