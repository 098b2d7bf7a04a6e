"""How long a server asks us to wait, in each form that servers use."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Read the wait in seconds from a response's headers.

    ``retry-after-ms`` (milliseconds; OpenAI, Azure) is more exact and comes first; then
    ``retry-after`` in seconds or as an HTTP date (RFC 9110, 10.2.3). A date that has passed
    is 0. None where neither can be read.

    Parameters
    ----------
    headers
        Looked up in lower case.
    now
        The time to count a date from, with a time zone.
    """
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    value = headers.get("retry-after")
    seconds = _number(value)
    if seconds is not None or value is None:
        return seconds
    try:
        date = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    # "-0000" gives a date without a zone; HTTP dates are in GMT.
    date = date if date.tzinfo is not None else date.replace(tzinfo=UTC)
    return max(0.0, (date - now).total_seconds())


def _number(value: str | None) -> float | None:
    try:
        number = float(value or "")
    except ValueError:
        return None
    return number if math.isfinite(number) and number >= 0 else None
