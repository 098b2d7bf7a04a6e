"""What a check finds: the words hold, they contradict, or it cannot tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from summarizer.models import Evidence, Figure

if TYPE_CHECKING:
    from summarizer.checks.context import Context

Verdict = Literal["holds", "contradicts", "cannot_tell"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check says of one figure.

    Attributes
    ----------
    check
        Name of the check.
    verdict
        ``holds``: the words of the article bear the figure out. ``contradicts``: they do not.
        ``cannot_tell``: they are in a language, or use a word, that the check does not know.
    message
        What is wrong, in a sentence for a reader and for the model. Empty where it holds.
    words
        The words concerned.
    certain
        For a contradiction: nobody's reading can mend it, such as a quote that the article does
        not have. A model that keeps its answer all the same leaves the figure unverified.
    """

    check: str
    verdict: Verdict
    message: str = ""
    words: Evidence | None = None
    certain: bool = False


CheckFunction = Callable[[Figure, "Context"], Iterable[Finding]]
"""A pure function that says what the words say of one figure. No finding means: cannot tell."""


@dataclass(frozen=True, slots=True)
class Check:
    """A check: its name, its function, and what hangs on it.

    Attributes
    ----------
    name
        The name that its findings carry.
    function
        Called with a figure and a :class:`~summarizer.checks.context.Context`.
    required
        A figure is verified only where this check holds. Other checks must only not contradict.
    """

    name: str
    function: CheckFunction
    required: bool = False


def holds(check: str) -> Finding:
    """The words hold."""
    return Finding(check, "holds")


def contradicts(
    check: str, message: str, words: Evidence | None = None, *, certain: bool = False
) -> Finding:
    """The words contradict."""
    return Finding(check, "contradicts", message, words, certain)


def cannot_tell(check: str, message: str, words: Evidence | None = None) -> Finding:
    """The words cannot tell."""
    return Finding(check, "cannot_tell", message, words)
