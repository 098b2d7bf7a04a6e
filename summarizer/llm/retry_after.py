"""How long a server asks us to wait, in each form that servers use."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

from summarizer.llm.error_body import ErrorBody

_SECONDS: Final = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86_400.0}
_NUMBER: Final = r"\d+(?:\.\d+)?"
_UNIT: Final = (
    r"(?:ms|milli\w*|d(?:ays?)?|h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)(?![a-z])"
)
_PART: Final = re.compile(rf"({_NUMBER})\s*({_UNIT})", re.IGNORECASE)
_DURATION: Final = rf"{_NUMBER}\s*{_UNIT}(?:(?:[\s,]|and)*{_NUMBER}\s*{_UNIT})*"
_DATE: Final = r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::[\d.]*\d)?(?:Z| ?[+-]\d\d:?\d\d)?"
_SPACE_BEFORE_ZONE: Final = re.compile(r"(?<=\d:\d\d) (?=[+-]\d\d:?\d\d\Z)")
# Groq, OpenAI: "Please try again in 1m26.4s."; Google: "Please retry in 20s."; Azure: "Please retry
# after 12 seconds."; others: "Try again at 2015-04-27T12:01:00Z". Volcengine, as Go writes a time:
# "It will reset at 2026-09-23 23:59:59 +0800 CST": https://github.com/router-for-me/CLIProxyAPI/pull/5978
_IN_WORDS: Final = re.compile(
    r"\b(?:again|retry|retried|wait|available|resets?)\b[^.\d]{0,24}?\b(?:(?:in|after|for|of|at|on|until)"
    rf"\s+)?({_DATE}|{_DURATION})",
    re.IGNORECASE,
)
_IN_CHINESE: Final = re.compile(rf"({_NUMBER})\s*(毫秒|秒|分钟?|小时)\s*(?:钟|之)?后")
_CHINESE: Final = {"毫": "ms", "秒": "s", "分": "m", "小": "h"}
# ISO 8601 (PT8M20S), and as .NET writes it (00:08:20).
_ISO: Final = re.compile(rf"PT(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:({_NUMBER})S)?", re.IGNORECASE)
_CLOCK: Final = re.compile(r"(\d+):(\d\d):(\d\d(?:\.\d+)?)")
_RESET: Final = re.compile(r"\b(?:t|reset)=(\d+)")
_NOTHING_LEFT: Final = re.compile(r"\b(?:r|remaining)=0\b")
_AN_EPOCH: Final = 1e9
_IN_MILLISECONDS: Final = 1e11


def asked_to_wait(headers: Mapping[str, str], told: ErrorBody, now: datetime) -> float | None:
    """Return the seconds that a server wants us to wait; None where it does not say.

    Its headers come first, then fields of the error (Google's ``retryDelay``, ``retry_after``),
    then its words ("Please try again in 7.66s"), then when a limit that is used up begins anew.
    """
    found = retry_after(headers, now)
    if found is not None:
        return found
    for name, value in told.delays:
        seconds = _seconds(value, now)
        if seconds is not None:
            return seconds / 1000 if name.endswith("ms") else seconds
    words = _IN_WORDS.search(told.message)
    seconds = _seconds(words[1], now) if words else None
    chinese = _IN_CHINESE.search(told.message)
    if seconds is None and chinese:
        seconds = _seconds(chinese[1] + _CHINESE[chinese[2][0]], now)
    return seconds if seconds is not None else max(_resets(headers, now), default=None)


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Read the wait in seconds from a response's headers.

    ``retry-after-ms`` and ``x-ms-retry-after-ms`` (milliseconds; OpenAI, Azure) are more exact and
    come first; then
    ``retry-after`` in seconds or as an HTTP date (RFC 9110, 10.2.3), or, as some servers have it,
    with a unit (``20s``, ``1m30s``) or as another date. A date that has passed is 0. None where
    neither can be read.

    Parameters
    ----------
    headers
        Looked up in lower case.
    now
        The time to count a date from, with a time zone.
    """
    for name in ("retry-after-ms", "x-ms-retry-after-ms"):
        milliseconds = _number(headers.get(name, ""))
        if milliseconds is not None:
            return milliseconds / 1000
    return _seconds(headers.get("retry-after", ""), now)


def servers_now(headers: Mapping[str, str]) -> datetime:
    """Return the time as the server has it: our clock may be wrong, or stopped by a test."""
    return _date(headers.get("date", "")) or datetime.now(UTC)


def _seconds(value: str, now: datetime) -> float | None:
    """Read a number of seconds, one with units, a date, or seconds or milliseconds since 1970."""
    value = value.strip()
    number = _number(value)
    if number is not None:
        if number < _AN_EPOCH:
            return number
        seconds = number / 1000 if number > _IN_MILLISECONDS else number
        return max(0.0, seconds - now.timestamp())
    if re.fullmatch(_DURATION, value, re.IGNORECASE):
        return sum(float(n) * _SECONDS[_unit(word)] for n, word in _PART.findall(value))
    spelled = _ISO.fullmatch(value) or _CLOCK.fullmatch(value)
    if spelled:
        hours, minutes, rest = (float(part or 0) for part in spelled.groups())
        return 3600 * hours + 60 * minutes + rest
    date = _date(value)
    return None if date is None else max(0.0, (date - now).total_seconds())


def _unit(word: str) -> str:
    word = word.lower()
    return "ms" if word.startswith(("ms", "milli")) else word[0]


def _date(value: str) -> datetime | None:
    value = _SPACE_BEFORE_ZONE.sub("", value)
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            date = read(value)
        except (TypeError, ValueError):
            continue
        # "-0000" gives a date without a zone; HTTP dates are in GMT.
        return date if date.tzinfo is not None else date.replace(tzinfo=UTC)
    return None


def _resets(headers: Mapping[str, str], now: datetime) -> Iterator[float]:
    """When limits begin anew of which nothing is left: ``x-ratelimit-reset-tokens: 6m0s``."""
    for name, value in headers.items():
        name = name.lower()
        # https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
        if name == "ratelimit" and _NOTHING_LEFT.search(value) and (told := _RESET.search(value)):
            yield float(told[1])
        if "ratelimit" in name and "reset" in name:
            left = _number(headers.get(name.replace("reset", "remaining"), ""))
            seconds = _seconds(value, now)
            if left == 0 and seconds is not None:
                yield seconds


def _number(value: str) -> float | None:
    try:
        number = float(value)
    except ValueError:
        return None
    return number if math.isfinite(number) and number >= 0 else None
