"""The checks that a figure must pass, and how a caller adds one or leaves one out."""

from collections.abc import Iterable, Mapping
from typing import Final

from summarizer.checks.bounds import check_bounds
from summarizer.checks.context import Context, Text
from summarizer.checks.finding import Check, Finding, contradicts
from summarizer.checks.links import check_links
from summarizer.checks.names import check_place, check_speaker
from summarizer.checks.numbers import check_number
from summarizer.checks.outcome import check_assertion, check_outcome
from summarizer.checks.quotes import check_quotes
from summarizer.errors import ConfigurationError
from summarizer.models import Event, Figure
from summarizer.text.article import Article

CHECKS: Final = (
    Check("quotes", check_quotes, required=True),
    Check("number", check_number, required=True),
    Check("bounds", check_bounds),
    Check("outcome", check_outcome),
    Check("assertion", check_assertion),
    Check("speaker", check_speaker),
    Check("place", check_place),
    Check("links", check_links),
)
"""The checks of this library, in the order in which they are reported."""


def default_checks(without: Iterable[str] = (), extra: Iterable[Check] = ()) -> tuple[Check, ...]:
    """Return this library's checks, less some, with some of your own.

    Parameters
    ----------
    without
        Names of checks to leave out.
    extra
        Checks to run after them.

    Raises
    ------
    ConfigurationError
        No check has a name that is to be left out, or two have the same name.

    Examples
    --------
    >>> [check.name for check in default_checks(without=["bounds"])][:3]
    ['quotes', 'number', 'outcome']
    """
    left_out = {without} if isinstance(without, str) else set(without)
    unknown = left_out - {check.name for check in CHECKS}
    if unknown:
        names = ", ".join(check.name for check in CHECKS)
        raise ConfigurationError(
            f"no check is called {', '.join(sorted(unknown))}; there are {names}."
        )
    checks = (*(check for check in CHECKS if check.name not in left_out), *extra)
    if len({check.name for check in checks}) < len(checks):
        raise ConfigurationError("two checks have the same name.")
    return checks


def check_figures(
    figures: Iterable[Figure],
    events: Iterable[Event],
    article: Article | Text,
    checks: Iterable[Check] = CHECKS,
) -> dict[str, tuple[Finding, ...]]:
    """Run checks on figures.

    Parameters
    ----------
    figures
        Any figures, however wrong. Of two with the same id the first is the one that others
        refer to, and the second has a finding.
    events
        The events that they may belong to.
    article
        What they are checked against.
    checks
        Which checks; :func:`default_checks` makes a choice.

    Returns
    -------
    dict
        The findings on every figure, by its id. A check that fails itself contradicts, and is
        named: a figure is never taken for verified because a check broke.
    """
    given = tuple(figures)
    by_id: dict[str, Figure] = {}
    for figure in given:
        by_id.setdefault(figure.id, figure)
    text = article if isinstance(article, Text) else Text(article)
    context = Context(text, by_id, {event.id: event for event in events})
    chosen = tuple(checks)
    found: dict[str, tuple[Finding, ...]] = {}
    for figure in given:
        again: tuple[Finding, ...] = ()
        if figure.id in found:
            again = (contradicts("links", "Another figure has the same id.", certain=True),)
        findings = tuple(f for check in chosen for f in _run(check, figure, context))
        found[figure.id] = (*found.get(figure.id, ()), *findings, *again)
    return found


def is_verified(findings: Iterable[Finding], checks: Iterable[Check] = CHECKS) -> bool:
    """Whether every required check holds and none contradicts."""
    by_check: Mapping[str, set[str]] = _verdicts(findings)
    required = [check.name for check in checks if check.required]
    return all("holds" in by_check.get(name, ()) for name in required) and not any(
        "contradicts" in verdicts for verdicts in by_check.values()
    )


def _verdicts(findings: Iterable[Finding]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for finding in findings:
        found.setdefault(finding.check, set()).add(finding.verdict)
    return found


def _run(check: Check, figure: Figure, context: Context) -> tuple[Finding, ...]:
    try:
        return tuple(check.function(figure, context))
    except Exception as error:  # noqa: BLE001 - a check may be anybody's
        # Its message may hold words of the article, so only its kind is given.
        message = f"The check {check.name} could not be made ({type(error).__name__})."
        return (contradicts(check.name, message, certain=True),)
