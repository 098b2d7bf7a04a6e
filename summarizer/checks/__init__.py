"""Checks of a figure against its article. They object; they never change a figure.

:func:`check_figures` runs them; :func:`default_checks` adds your own or leaves some out.
"""

from summarizer.checks.context import Context, Text
from summarizer.checks.finding import Check, Finding, cannot_tell, contradicts, holds
from summarizer.checks.registry import CHECKS, check_figures, default_checks, is_verified

__all__ = [
    "CHECKS",
    "Check",
    "Context",
    "Finding",
    "Text",
    "cannot_tell",
    "check_figures",
    "contradicts",
    "default_checks",
    "holds",
    "is_verified",
]
