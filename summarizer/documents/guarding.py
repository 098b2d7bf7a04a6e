"""Which addresses may be connected to: none of this machine, of a private network, or special.

A page that is fetched for a user must not make the user's machine ask its own services, its
neighbours or its cloud (server-side request forgery). What is checked is the address that is
connected to, after the name was resolved; the name is not resolved a second time.
"""

from __future__ import annotations

import ipaddress
from typing import Final

from summarizer.errors import ArticleError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_TRANSLATED: Final = ipaddress.ip_network("64:ff9b::/96")
"""IPv4 within IPv6 (RFC 6052): what is connected to is the address in its last 32 bits."""
_LOCAL_USE: Final = tuple(
    map(
        ipaddress.ip_network,
        ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"),
    )
)
"""Networks of one's own: RFC 1918, RFC 6598, RFC 4193."""
_SPECIAL: Final = tuple(
    map(
        ipaddress.ip_network,
        # IANA's registries of special-purpose addresses, beside what ipaddress knows by itself.
        (
            *("192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "240.0.0.0/4", "64:ff9b:1::/48"),
            *("100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16"),
        ),
    )
)


def check_address(address: str, *, allow_private: bool = False) -> bool:
    """Check an address before it is connected to.

    Parameters
    ----------
    address
        An address of IPv4 or IPv6.
    allow_private
        Let loopback and the networks of one's own pass. Link-local addresses, where clouds answer
        with keys, and all other special ones are refused even so.

    Returns
    -------
    bool
        Whether it is loopback or of a network of one's own.

    Raises
    ------
    ArticleError
        It must not be connected to.
    """
    found = _plain(address)
    is_own = found.is_loopback or any(
        found in network for network in _LOCAL_USE if network.version == found.version
    )
    if is_own:
        if allow_private:
            return True
        raise ArticleError(
            "the address leads to this machine or to a private network: nothing is fetched from "
            "there unless you allow it (allow_private=True, --allow-private)."
        )
    special = (
        not found.is_global
        or found.is_multicast
        or found.is_link_local
        or found.is_reserved
        or found.is_unspecified
        or any(found in network for network in _SPECIAL if network.version == found.version)
    )
    if special:
        raise ArticleError(
            "the address leads to a special range (link-local, multicast, reserved): nothing is "
            "fetched from there."
        )
    return False


def _plain(address: str) -> Address:
    """Return an address; of IPv4 that is written as IPv6, the IPv4."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        raise ArticleError("the name of the server leads to no address.") from None
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is not None:
            return found.ipv4_mapped
        if found in _TRANSLATED:
            return ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
    return found
