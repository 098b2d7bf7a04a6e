"""What a command says on standard error when something is wrong, and with which code it ends."""

from __future__ import annotations

import sys


def complain(message: str, code: int, *, debug: bool = False) -> int:
    """Print what is wrong; with ``debug``, where the error at hand comes from, too.

    Returns
    -------
    int
        ``code``, for the command to end with.
    """
    import traceback  # only here: commands are to answer at once

    from summarizer.views.safe_text import safe

    if debug and sys.exc_info()[0] is not None:
        traceback.print_exc()
    print(f"summarise: {safe(message)}", file=sys.stderr)
    return code
