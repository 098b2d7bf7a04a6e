"""What keeps a request from a server, or its answer from us: names, certificates, lost lines."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator

from summarizer.errors import EndpointError
from summarizer.llm.endpoint import Endpoint
from summarizer.llm.fault import Fault
from summarizer.llm.surroundings import proxy_setting, proxy_settings


def connection_fault(error: BaseException, endpoint: Endpoint) -> Fault:
    """Say what an error of the connection means, by the error of the system behind it.

    A certificate that is not trusted, or a name that does not exist, is no matter of trying again.
    """
    behind = list(_causes(error))
    proxy = None if endpoint.is_direct else proxy_setting(endpoint.base_url)
    host = f"{endpoint.host}, by way of the proxy of {proxy}," if proxy else endpoint.host
    for cause in behind:
        if isinstance(cause, ssl.SSLCertVerificationError):
            why = getattr(cause, "verify_message", "not verified")
            return _final(
                "certificate not trusted",
                f"The certificate of {host} is not trusted ({why}), so nothing "
                "was sent. Check the address; for a server of your own, SSL_CERT_FILE names the "
                "certificate to trust.",
            )
        if isinstance(cause, ssl.SSLError):
            return _final(
                "no TLS",
                f"{host} does not speak TLS as we do. Check whether base_url begins with http:// "
                "or https://.",
            )
        if isinstance(cause, socket.gaierror) and cause.errno != socket.EAI_AGAIN:
            return _final(
                "no such host", f"There is no host {host}. Check the address in base_url."
            )
    if any(type(cause).__name__ == "ProxyError" for cause in behind):
        return proxy_fault(" ".join(str(cause) for cause in behind), host)
    if any(isinstance(cause, ConnectionRefusedError) for cause in behind):
        why = f"No connection to {host}: is the server running there?"
        unused = proxy_settings() if endpoint.is_direct else ()
        if unused:
            why += f" (No proxy is used for this machine, whatever {' and '.join(unused)} says.)"
        return Fault("transport", "connection refused", EndpointError(why), again=True)
    return Fault(
        "transport",
        "connection lost",
        EndpointError(f"The connection to {host} was lost before it had answered."),
        again=True,
    )


def proxy_fault(said: str, host: str) -> Fault:
    """Say what a proxy's refusal means: without its user and password, no trying again helps."""
    if "407" in said:
        return _final(
            "HTTP 407",
            f"To ask {host} a user name and password are needed (HTTP 407): "
            "http://USER:PASSWORD@HOST:PORT.",
        )
    error = EndpointError(f"No connection to {host}: the proxy did not make one.")
    return Fault("transport", "no connection by way of the proxy", error, again=True)


def _final(reason: str, message: str) -> Fault:
    return Fault("transport", reason, EndpointError(message))


def _causes(error: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__cause__ or cause.__context__
