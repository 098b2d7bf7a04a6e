"""The mark of a figure: who agreed on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from summarizer.checks.finding import Check, Finding
from summarizer.checks.registry import CHECKS, is_verified
from summarizer.models import Figure, Problem
from summarizer.models.vocabulary import Status

WORKED_OUT = "worked_out"


def mark(
    figure: Figure,
    findings: Sequence[Finding],
    *,
    read_by: str | None,
    is_changed: bool = False,
    kept: Mapping[str, str] | None = None,
    by_rules: bool = False,
    checks: Iterable[Check] = CHECKS,
) -> Figure:
    """Return a figure with its status and the problems that explain it.

    Parameters
    ----------
    figure
        As it was read.
    findings
        What the checks found.
    read_by
        The model that read it for itself; None where only the rules did.
    is_changed
        Whether the model changed it, or added it, when it was asked again.
    kept
        By the name of a check, the reason with which the model kept its reading.
    by_rules
        The rules gave it, and ``read_by`` is the model that gives the same, if one does. Nobody
        can be asked about it, so only what is certain makes it unverified.
    checks
        Those that were run.
    """
    if by_rules:
        status = _status_of_rules(findings, read_by=read_by, checks=checks)
    else:
        status = _status(
            findings, read_by=read_by, is_changed=is_changed, kept=kept or {}, checks=checks
        )
    required = {check.name for check in checks if check.required}
    problems = tuple(
        Problem(
            check=finding.check,
            figure=figure.id,
            message=finding.message,
            words=finding.words,
            kept=finding.check in (kept or {}),
        )
        for finding in findings
        if finding.verdict == "contradicts"
        or (status == "upheld" and finding.verdict == "cannot_tell" and finding.check in required)
    )
    return figure.model_copy(update={"status": status, "read_by": read_by, "problems": problems})


def _status_of_rules(
    findings: Sequence[Finding], *, read_by: str | None, checks: Iterable[Check]
) -> Status:
    against = [f for f in findings if f.verdict == "contradicts"]
    if any(finding.certain for finding in against):
        return "unverified"
    if against or read_by is None:
        return "unconfirmed"
    return "verified" if is_verified(findings, checks) else "upheld"


def _status(
    findings: Sequence[Finding],
    *,
    read_by: str | None,
    is_changed: bool,
    kept: Mapping[str, str],
    checks: Iterable[Check],
) -> Status:
    against = [f for f in findings if f.verdict == "contradicts"]
    if any(not _is_answered(finding, kept) for finding in against):
        return "unverified"
    if read_by is None:
        return "unconfirmed"
    if against or not is_verified(findings, checks):
        return "upheld"
    return "repaired" if is_changed else "verified"


def _is_answered(finding: Finding, kept: Mapping[str, str]) -> bool:
    """Whether a model's reason outweighs a contradiction.

    Nothing outweighs a fact about the text, such as a quote that is not there. A number that
    the words do not have may be worked out of them (52 less 4).
    """
    reason = kept.get(finding.check)
    if reason is None:
        return False
    return not finding.certain or (finding.check == "number" and reason == WORKED_OUT)
