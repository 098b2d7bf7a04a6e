"""The checks that a figure must pass, and how a caller adds one or leaves one out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from summarizer.checks.bounds import check_bounds
from summarizer.checks.context import Context
from summarizer.checks.number import check_number
from summarizer.checks.outcome import check_outcome
from summarizer.checks.parts import check_parts
from summarizer.checks.quotes import check_quotes
from summarizer.checks.speaker import (
    check_cause,
    check_date,
    check_event,
    check_place,
    check_speaker,
)
from summarizer.errors import ConfigurationError
from summarizer.models import Event, Figure, Problem
from summarizer.readers.rules.cues import Cue
from summarizer.text.article import Article

Check = Callable[[Figure, Context], Iterable[Problem]]
"""A pure function that says what is wrong with one figure; nothing, if nothing is."""


@dataclass(frozen=True, slots=True)
class NamedCheck:
    """A check and the name that its problems carry."""

    name: str
    function: Check

    def __call__(self, figure: Figure, context: Context) -> Iterable[Problem]:
        """Run it on one figure."""
        return self.function(figure, context)


CHECKS: Final = (
    NamedCheck("grounding", check_quotes),
    NamedCheck("number", check_number),
    NamedCheck("outcome", check_outcome),
    NamedCheck("speaker", check_speaker),
    NamedCheck("place", check_place),
    NamedCheck("date", check_date),
    NamedCheck("cause", check_cause),
    NamedCheck("event", check_event),
    NamedCheck("parts", check_parts),
    NamedCheck("bounds", check_bounds),
)
"""The checks of this library, in the order in which they are reported."""


def default_checks(
    without: Iterable[str] = (), extra: Iterable[NamedCheck] = ()
) -> tuple[NamedCheck, ...]:
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
    >>> [check.name for check in default_checks(without=["bounds"])][:2]
    ['grounding', 'number']
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


def problems_of(
    figures: Iterable[Figure],
    events: Iterable[Event],
    article: Article,
    cues: tuple[Cue, ...],
    checks: Iterable[NamedCheck] = CHECKS,
) -> dict[str, tuple[Problem, ...]]:
    """Run checks on figures.

    Parameters
    ----------
    figures
        Any figures, however wrong. Of two with the same id the first is the one that others
        refer to, and the second has a problem.
    events
        The events that they may belong to.
    article, cues
        What they are checked against.
    checks
        Which checks; :func:`default_checks` makes a choice.

    Returns
    -------
    dict
        The problems of every figure, by its id; an empty tuple where it passed. A check that
        fails itself is a problem of the figure, named after the check: a figure is never taken
        for verified because a check broke.
    """
    given = tuple(figures)
    by_id: dict[str, Figure] = {}
    for figure in given:
        by_id.setdefault(figure.id, figure)
    context = Context(article, by_id, {event.id: event for event in events}, cues)
    chosen = tuple(checks)
    found: dict[str, tuple[Problem, ...]] = {}
    for figure in given:
        again: tuple[Problem, ...] = ()
        if figure.id in found:
            message = "Another figure has the same id."
            again = (Problem(check="parts", figure=figure.id, message=message),)
        problems = tuple(p for check in chosen for p in _run(check, figure, context))
        found[figure.id] = (*found.get(figure.id, ()), *problems, *again)
    return found


def _run(check: NamedCheck, figure: Figure, context: Context) -> tuple[Problem, ...]:
    try:
        return tuple(check(figure, context))
    except Exception as error:  # noqa: BLE001 - a check may be anybody's
        # Its message may hold words of the article, so only its kind is told.
        message = f"The check {check.name} could not be made ({type(error).__name__})."
        return (Problem(check=check.name, figure=figure.id, message=message),)
