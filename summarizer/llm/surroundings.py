"""What this machine's settings say of connections: proxies, and certificates to trust.

Only the setting that concerns a server is looked at, so that a wrong one disturbs no other server.
Values are never repeated: a proxy's address may hold a password.
"""

from __future__ import annotations

import ipaddress
import os
import re
import ssl
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from urllib.parse import SplitResult, urlsplit

from summarizer.errors import ConfigurationError

_SCHEMES: Final = frozenset({"http", "https", "socks5", "socks5h"})
_EXAMPLE: Final = "http://proxy.example:8080"


def proxy_for(url: str) -> str | None:
    """Return the address of the proxy by way of which a server is to be asked; None for none.

    ``HTTPS_PROXY`` for https addresses, ``HTTP_PROXY`` for http ones, else ``ALL_PROXY``, each in
    either case; what macOS or Windows has set where there is no variable. Hosts and networks in
    ``NO_PROXY`` are asked directly.

    Raises
    ------
    ConfigurationError
        The setting cannot work; the message names it.
    """
    found = _proxy(url)
    if found is None:
        return None
    name, proxy = found
    address = proxy if "://" in proxy else f"http://{proxy}"
    scheme = address.partition("://")[0].lower()
    instead = f"To ask {urlsplit(url).netloc} without a proxy, name it in NO_PROXY."
    if scheme not in _SCHEMES or not _has_host(address):
        raise ConfigurationError(
            f"{name} is not the address of a proxy that can be used: it should be like {_EXAMPLE}, "
            f"https://... or socks5://... {instead}"
        )
    if scheme.startswith("socks5") and find_spec("socksio") is None:
        raise ConfigurationError(
            f"{name} names a SOCKS proxy, and the package for those is not installed: "
            f"pip install socksio. {instead}"
        )
    return address


def proxy_setting(url: str) -> str | None:
    """Name the setting that gives a server its proxy; None where it is asked directly."""
    found = _proxy(url)
    return found[0] if found else None


def proxy_settings() -> tuple[str, ...]:
    """Name all proxies that are set, for whatever server."""
    from urllib.request import getproxies

    found = getproxies()
    return tuple(_variable(scheme) for scheme in ("http", "https", "all") if found.get(scheme))


def expect_usable_certificates() -> None:
    """Raise a ``ConfigurationError`` where certificates, or a log of TLS keys, cannot be used.

    ``SSL_CERT_DIR`` may name several folders, of which OpenSSL passes over those that are not
    there: .NET tells people to set it so, https://github.com/github/copilot-cli/issues/3669.
    """
    for name, paths, is_there in (
        ("SSL_CERT_FILE", [os.environ.get("SSL_CERT_FILE", "")], os.path.isfile),
        ("SSL_CERT_DIR", os.environ.get("SSL_CERT_DIR", "").split(os.pathsep), os.path.isdir),
    ):
        if any(paths) and not any(is_there(path) and os.access(path, os.R_OK) for path in paths):
            raise ConfigurationError(f"{name} names no certificates that can be read.")


def expect_usable_key_log() -> None:
    """Raise a ``ConfigurationError`` where ``SSLKEYLOGFILE`` names no file that can be written.

    Libraries that are imported open it, whatever server is asked, and fail:
    https://github.com/Aider-AI/aider/issues/5746.
    """
    path = os.environ.get("SSLKEYLOGFILE")
    if not path:
        return
    try:
        with Path(path).open("ab"):
            return
    except OSError:
        pass
    raise ConfigurationError(
        "SSLKEYLOGFILE names a file that cannot be written, and no connection can be made while it "
        "does. Unset it, or name another file."
    )


def tls_context() -> ssl.SSLContext:
    """Return the certificates to trust: read once, since that takes longer than a question.

    Raises
    ------
    ConfigurationError
        ``SSL_CERT_FILE`` or ``SSL_CERT_DIR`` names none; the message says which.
    """
    expect_usable_certificates()
    names = ("SSL_CERT_FILE", "SSL_CERT_DIR")
    try:
        return _tls_context(*(os.environ.get(name) for name in names))
    except OSError:  # ssl.SSLError is one
        set_here = " or ".join(name for name in names if os.environ.get(name))
    raise ConfigurationError(f"{set_here or 'The system'} names no certificates that can be read.")


def no_tls() -> ssl.SSLContext:
    """Return a context that trusts nobody, for addresses that begin with http://."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@lru_cache(maxsize=8)
def _tls_context(file: str | None, folder: str | None) -> ssl.SSLContext:
    """Read the certificates; the arguments are what the result depends on."""
    from openai import DefaultAsyncHttpxClient

    # openai 3 has httpx2, openai 2 has httpx; the class says which.
    package = DefaultAsyncHttpxClient.__mro__[1].__module__.partition(".")[0]
    context: ssl.SSLContext = import_module(package).create_ssl_context()
    return context


def _proxy(url: str) -> tuple[str, str] | None:
    """Find the name of a setting and its value."""
    from urllib.request import getproxies, proxy_bypass

    server = urlsplit(url)
    found = getproxies()
    if proxy_bypass(server.netloc) or _is_exempt(server, found.get("no", "")):
        return None
    for scheme in (server.scheme, "all"):
        proxy = found.get(scheme, "").strip()
        if proxy:
            return _variable(scheme), proxy
    return None


def _is_exempt(server: SplitResult, no_proxy: str) -> bool:
    """Whether NO_PROXY names the server in a way that proxy_bypass does not know.

    That is as a network, with an asterisk (https://github.com/python/cpython/issues/74647), as a
    whole address, or in a list without commas.
    """
    host = (server.hostname or "").rstrip(".").lower()
    entries = [entry for entry in re.split(r"[,;\s]+", no_proxy) if entry]
    if any(_is_named(server, host, entry.lower()) for entry in entries):
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return any(address in network for network in _networks(entries))


def _is_named(server: SplitResult, host: str, entry: str) -> bool:
    try:
        named = urlsplit(entry if "://" in entry else f"//{entry}")
        name, port = named.hostname or "", named.port
    except ValueError:
        return False
    default = 443 if server.scheme == "https" else 80
    if port is not None and port != (server.port or default):
        return False
    # As proxy_bypass and curl have it, a name stands for what is under it, too.
    name = name.removeprefix("*").strip(".")
    return entry == "*" or (bool(name) and (host == name or host.endswith(f".{name}")))


def _networks(entries: list[str]) -> Iterator[ipaddress.IPv4Network | ipaddress.IPv6Network]:
    for entry in entries:
        try:
            yield ipaddress.ip_network(entry.strip("[]"), strict=False)
        except ValueError:
            continue  # a name


def _variable(scheme: str) -> str:
    # Python, as curl, takes the small letters where both are set.
    for name in (f"{scheme}_proxy", f"{scheme.upper()}_PROXY"):
        if os.environ.get(name):
            return name
    return f"The system's {scheme} proxy"


def _has_host(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return bool(parts.hostname) and parts.port != 0 and not re.search(r"\s", address)
    except ValueError:
        return False
