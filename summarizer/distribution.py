"""What the distribution is called, which version this is, and how an extra of it is installed.

The package index has a distribution called ``summarizer`` that is another project. Ours has a
name of its own, and is not published yet: until it is, every message says to install from a clone.
"""

from typing import Final

NAME: Final = "casualty-summarizer"
"""Name of the distribution. The package that is imported is ``summarizer``."""

VERSION: Final = "0.1.0"
"""The version, kept here alone: the build reads it, and a stranger's ``summarizer`` has no say."""


def install_command(extra: str) -> str:
    """Return how to install what an extra brings: ``local``, ``testing``, ``frames``, ...

    Examples
    --------
    >>> install_command("local")
    "pip install '.[local]' in a clone of the repository"
    """
    return f"pip install '.[{extra}]' in a clone of the repository"
