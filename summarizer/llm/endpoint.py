"""Which model is asked, and where it is."""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import Any, Final, Literal
from urllib.parse import urlsplit

from pydantic import SecretStr

from summarizer.distribution import install_command
from summarizer.errors import ConfigurationError
from summarizer.llm.capabilities import Capabilities, billions, capabilities
from summarizer.llm.settings import Settings
from summarizer.llm.surroundings import (
    expect_usable_certificates,
    expect_usable_key_log,
    proxy_for,
)
from summarizer.local.starting import Starting

Provider = Literal["local", "openai"]

OPENAI_URL: Final = "https://api.openai.com/v1"
EMBEDDED: Final = "qwen2.5-coder-1.5b"
"""Name of the model that the ``local`` extra ships, as ``summarizer.local.weights`` has it."""

NO_KEY: Final = "none"
"""What is sent to servers that want no key: the SDK would otherwise send OPENAI_API_KEY."""

_NO_KEYS: Final = {
    "has quotation marks around it": re.compile("[\"'`\u2018-\u201f\u00ab\u00bb]"),
    "begins with the word Bearer, which is no part of it": re.compile(r"(?i)^bearer\s"),
    "has white space or a line end in it": re.compile(r"\s"),
    "has characters that no key has": re.compile(r"[^\x21-\x7e]"),
}
_NOT_IN_ADDRESSES: Final = re.compile(r"[\s\"'`<>\\^{|}\x00-\x1f\x7f\u2018-\u201f]")

_WHICH = (
    "A server is named (base_url, or SUMMARIZER_BASE_URL), but not which of its models to ask: "
    "name it, as in model='openai/NAME' or SUMMARIZER_MODEL=openai/NAME."
)
_THREE_WAYS = (
    "No model is named and the embedded one is not installed. Either install it "
    f"({install_command('local')}), or name a hosted model (model='openai/gpt-4.1-mini' and "
    "OPENAI_API_KEY; the text is then sent there), or name a server of your own "
    "(model='openai/NAME' with base_url='http://localhost:11434/v1'). "
    "The variables SUMMARIZER_MODEL and SUMMARIZER_BASE_URL do the same."
)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A model at an address.

    Attributes
    ----------
    provider
        ``local`` or ``openai``.
    name
        The model's name as it is sent.
    base_url
        Address of the server, without user name or key.
    api_key
        Never shown.
    capabilities
        What the model can do.
    display
        ``provider/name``, for people and for provenance.
    """

    provider: Provider
    name: str
    base_url: str
    api_key: SecretStr = field(repr=False)
    capabilities: Capabilities
    display: str

    @property
    def host(self) -> str:
        """Host and port, for messages."""
        return urlsplit(self.base_url).netloc

    @property
    def is_direct(self) -> bool:
        """Whether it is asked directly, whatever proxy is set.

        A proxy must not see what is meant for this machine: the article and the server's key. A
        recording is asked directly too, since nothing is sent.
        """
        return self.base_url in _replayed_at or is_loopback(urlsplit(self.base_url).hostname or "")


_LOOPBACK_NAMES: Final = re.compile(
    r"(?:.+\.)?localhost6?(?:\.localdomain6?)?|ip6-localhost|ip6-loopback"
)


def is_loopback(host: str) -> bool:
    """Whether a host is this machine: a name that stands for it, or an address of its loopback.

    Names are not looked up: what a name server says is not known before a proxy is chosen.
    """
    host = host.rstrip(".").lower()
    if _LOOPBACK_NAMES.fullmatch(host):
        return True
    address: ipaddress.IPv4Address | ipaddress.IPv6Address
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        try:
            # As the system reads it: 127.1, 0x7f000001, 2130706433.
            address = ipaddress.IPv4Address(socket.inet_aton(host))
        except (OSError, ValueError):
            return False
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    address = mapped or address
    return address.is_loopback or address.is_unspecified


# Process-wide, as are the patches of the HTTP client that answer in a model's place.
_replayed_at: list[str] = []


@contextmanager
def replayed_at(base_url: str) -> Iterator[None]:
    """Let an address that answers from a recording stand for every model of this machine.

    Until the end of the block nothing is started, installed or loaded, and no key is asked for.
    """
    _replayed_at.append(base_url)
    try:
        yield
    finally:
        _replayed_at.remove(base_url)


def resolve(settings: Settings, starting: Starting | None = None) -> Endpoint:
    """Find the endpoint that the settings name.

    An embedded model's server is started if it does not run yet, which takes seconds, or
    longer the first time. ``local/...`` with a ``base_url`` starts nothing and asks there.
    Nothing is hosted unless it was named.

    Parameters
    ----------
    settings
        Whose fallbacks play no part here.
    starting
        By which another thread may give up the start of a server.

    Raises
    ------
    ConfigurationError
        No model is named and none is embedded, the name or address is malformed, a hosted model
        has no key, or a proxy or certificates are set in a way that cannot work.
    """
    expect_usable_key_log()
    model = settings.model or (f"local/{EMBEDDED}" if embedded_is_installed(settings) else None)
    if model is None:
        raise ConfigurationError(_WHICH if settings.base_url is not None else _THREE_WAYS)
    provider, _, name = model.partition("/")
    if provider == "local":
        endpoint = _local(name or EMBEDDED, settings, starting)
    elif provider == "openai" and name:
        endpoint = _openai(name, settings)
    else:
        raise ConfigurationError(
            f"The model must be 'local', 'local/NAME' or 'openai/NAME', not {model!r}. 'openai/' "
            "stands for any server that speaks OpenAI's protocol; base_url says where it is."
        )
    if not endpoint.is_direct:
        # Told now: later it would cost what other models have found.
        proxy_for(endpoint.base_url)
        if urlsplit(endpoint.base_url).scheme == "https":
            expect_usable_certificates()
    return replace(endpoint, capabilities=_overridden(endpoint.capabilities, settings))


def embedded_is_installed(settings: Settings) -> bool:
    """Whether the embedded model can be used without naming it."""
    if settings.base_url is not None:
        return False
    from summarizer.local.gguf import is_installed

    return bool(_replayed_at) or is_installed()


def starts_a_server(settings: Settings) -> bool:
    """Whether ``resolve`` may take long: the model is one that runs here, in our own server."""
    local = (settings.model or "local").partition("/")[0] == "local"
    return local and settings.base_url is None and not _replayed_at


def _local(name: str, settings: Settings, starting: Starting | None) -> Endpoint:
    wanted = str(settings.gguf) if settings.gguf is not None and name == EMBEDDED else name
    base_url = settings.base_url or next(reversed(_replayed_at), None)
    if base_url is not None:
        # As the embedded server calls a file: never by its path.
        alias = PurePath(wanted).stem if wanted.lower().endswith(".gguf") else wanted
        key = usable_key(settings.api_key) or SecretStr(NO_KEY)
        url = _checked(base_url)
        return Endpoint("local", alias, url, key, _known(alias), f"local/{alias}")
    # At call time: starting a server is for those who ask for one.
    starting = starting or Starting()
    from summarizer.local import server as local

    server = local.shared_server(
        f"local/{wanted}",
        lambda model: local.ServerSettings(n_ctx=_known(model.alias, model.billions).context),
        progress=starting.expect_wanted,
        starting=starting,
    )
    key = SecretStr(server.api_key)
    known = _known(server.alias, server.billions)
    return Endpoint("local", server.alias, server.base_url, key, known, f"local/{server.alias}")


def _known(alias: str, size: float | None = None) -> Capabilities:
    """What a local model can do, by the size that its file tells, else by that in its name."""
    return capabilities("local", alias, billions(alias) if size is None else size)


def _openai(name: str, settings: Settings) -> Endpoint:
    url = _checked(settings.base_url or settings.openai_base_url or OPENAI_URL)
    openais_own = urlsplit(url).hostname == urlsplit(OPENAI_URL).hostname
    found = usable_key(settings.api_key)
    if settings.base_url is None or openais_own:
        found = found or usable_key(settings.openai_api_key)
    if found is None and openais_own and not _replayed_at:
        raise ConfigurationError(
            f"The model openai/{name} needs a key: set OPENAI_API_KEY or SUMMARIZER_API_KEY, "
            "or give base_url if you mean a server of your own."
        )
    key = found or SecretStr(NO_KEY)
    return Endpoint("openai", name, url, key, capabilities("openai", name), f"openai/{name}")


def usable_key(key: SecretStr | None) -> SecretStr | None:
    """Return a key without the white space around it; None for a blank one.

    Raises
    ------
    ConfigurationError
        It is none that a request can carry. The message says why, and not what it is.
    """
    text = key.get_secret_value().strip() if key is not None else ""
    wrong = next((why for why, has in _NO_KEYS.items() if has.search(text)), None)
    if wrong is not None:
        raise ConfigurationError(
            f"The key (api_key, SUMMARIZER_API_KEY or OPENAI_API_KEY) {wrong}. Copy it once more, "
            "as the provider shows it."
        )
    return SecretStr(text) if text else None


def _checked(url: str) -> str:
    url = re.sub(r"/+chat/completions/*$", "", url)
    try:
        parts = urlsplit(url)
        valid = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
        valid = valid and not _NOT_IN_ADDRESSES.search(url)
    except ValueError:
        valid = False
    # The address is not repeated in the messages: it may hold a key.
    if not valid:
        raise ConfigurationError("base_url must be an address such as http://localhost:11434/v1.")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise ConfigurationError(
            "base_url must not hold a user name, a key or a query; give the key as api_key."
        )
    return url.rstrip("/")


def _overridden(known: Capabilities, settings: Settings) -> Capabilities:
    changes: dict[str, Any] = {
        "way": settings.way,
        "structured": settings.structured,
        "context": settings.context_tokens,
        "is_context_set": settings.context_tokens is not None,
        "max_output": settings.answer_tokens,
    }
    return replace(known, **{name: value for name, value in changes.items() if value is not None})
