"""A provider's own words, without the article, the key, and whose account it is."""

from __future__ import annotations

import re
from typing import Final

# As OpenAI, Groq, Anthropic, OpenRouter and xAI name accounts in the words of their errors:
# https://github.com/UKGovernmentBEIS/inspect_ai/pull/2267
ACCOUNTS: Final = re.compile(
    r"""(?<![\w-])(?:
        (?:org|organization|proj|project|user|acct|account|team|ws|workspace|cus|key)[-_]
        (?=[A-Za-z0-9]*\d)[A-Za-z0-9]{6,}
      | [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}    # a UUID
      | arn:aws[\w:/.-]+
      | (?<=accounts/)[0-9a-f]{32}                                        # Cloudflare
      | (?<=projects/)[\w.-]+ | (?<=project_number:)\d+                   # Google
      | (?<=subscriptions/)[\w-]+                                         # Azure
      | [\w.+-]+@[\w-]+\.[\w.]*\w                                        # an address of mail
    )""",
    re.VERBOSE,
)
_PART_OF_A_KEY: Final = re.compile(r"\b(?:sk|pk|rk|gsk|xai|pplx)[-_][\w*.…-]{4,}|\w*\*{3,}[\w-]*")

LONGEST: Final = 300
_STRETCH: Final = 24


def providers_words(said: str, sent: str, key: str) -> str:
    """Make what a provider said fit for an error message.

    Every stretch of 24 or more characters that stands in what we sent (the article, the
    question) becomes ``[...]``, and so do the key, what is shown of one (``sk-ab***yz``), and the
    names of accounts. White space is folded, and the whole cut to 300 characters.

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
    for private in (ACCOUNTS, _PART_OF_A_KEY):
        said = private.sub("[...]", said)
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
