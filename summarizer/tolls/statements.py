"""What a figure states, and who says so, in a form to compare."""

from collections.abc import Hashable

from summarizer.models.figure import Figure


def folded(words: str | None) -> str:
    """Return words for comparison, without regard to case and white space."""
    return " ".join((words or "").split()).casefold()


def speaker_of(figure: Figure) -> str | None:
    """Return the speaker's name for comparison; None is the article's own voice."""
    return None if figure.said_by is None else folded(figure.said_by.name)


def statement_of(figure: Figure) -> Hashable:
    """Return what a figure states, whoever says it: equal for a figure that is stated twice.

    The people must be called the same: "a teacher" and "a miner" are two people, not one
    person told twice.
    """
    return (
        folded(figure.who) or folded(figure.phrase),
        figure.bound,
        (figure.low, figure.best, figure.high),
        figure.group,
        figure.attackers,
        folded(figure.demographic),
        folded(figure.place),
        None if figure.date is None else (figure.date.start, figure.date.end),
    )
