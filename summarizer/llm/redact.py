"""A provider's own words, without the article and without the key."""

from __future__ import annotations

from typing import Final

LONGEST: Final = 300
_STRETCH: Final = 24


def providers_words(said: str, sent: str, key: str) -> str:
    """Make what a provider said fit for an error message.

    Every stretch of 24 or more characters that stands in what we sent (the article, the
    question) becomes ``[...]``, and so does the key. White space is folded, and the whole cut
    to 300 characters.

    Parameters
    ----------
    said
        An error message or refusal from a server.
    sent
        The text of the messages that were sent.
    key
        The key that was used.
    """
    said = " ".join(said.replace(key, "[...]").split() if key else said.split())[: LONGEST * 4]
    sent = " ".join(sent.split())
    hidden = [False] * len(said)
    for start in range(len(said) - _STRETCH + 1):
        if said[start : start + _STRETCH] in sent:
            hidden[start : start + _STRETCH] = [True] * _STRETCH
    shown = "".join(
        char if not hide else "[...]" if not hidden[place - 1] or place == 0 else ""
        for place, (char, hide) in enumerate(zip(said, hidden, strict=True))
    )
    return shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + "…"
