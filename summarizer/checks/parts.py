"""Parts: what one figure says of another holds together."""

from collections.abc import Iterator
from typing import Final

from summarizer.checks.context import Context
from summarizer.models import Figure, Problem

_JOINT: Final = frozenset({"killed", "injured"})
_LIMITED: Final = frozenset({"exact", "at_most", "range"})  # bounds with an end above


def check_parts(figure: Figure, context: Context) -> Iterator[Problem]:
    """Report references to no figure, circles, and parts that cannot be parts of their whole.

    A part has the outcome and the scope of its whole (killed or injured may be part of a joint
    figure), and at least as many people as are in it cannot be more than the whole has at most;
    nor can those of several parts that are surely different people. All of that is reported of
    the parts, because the whole may well be right.
    """
    for message in _faults(figure, context):
        yield Problem(check="parts", figure=figure.id, message=message, ask=context.ask(figure))


def _faults(figure: Figure, context: Context) -> Iterator[str]:
    figures = context.figures
    for relation, other in (
        ("part of", figure.part_of),
        ("an update of", figure.replaces),
        ("a dispute of", figure.disputes),
    ):
        if other is None:
            continue
        if other == figure.id:
            yield f"It is said to be {relation} itself."
        elif other not in figures:
            yield f"It is said to be {relation} {other}, which is no figure."
        elif relation != "part of" and not _comparable(figure, figures[other]):
            yield f"It is said to be {relation} {other}, which has another outcome."
    if figure.part_of is not None and figure.part_of in (figure.replaces, figure.disputes):
        yield f"It cannot be both part of {figure.part_of} and another number for it."
    if figure.id in context.circular:
        yield "Its wholes or updates lead back to itself."
    elif figure.part_of is not None and figure.part_of in figures:
        yield from _not_a_part(figure, figures[figure.part_of], context)


def _comparable(first: Figure, second: Figure) -> bool:
    return first.outcome == second.outcome


def _not_a_part(part: Figure, whole: Figure, context: Context) -> Iterator[str]:
    joint = whole.outcome == "killed_or_injured" and part.outcome in _JOINT
    if part.outcome != whole.outcome and not joint:
        yield f"It is {part.outcome}, and {whole.id}, its whole, is {whole.outcome}."
    if part.scope != whole.scope:
        yield f"Its scope is {part.scope}, and that of {whole.id}, its whole, is {whole.scope}."
    limit = _limit(whole)
    if limit is None or part.floor is None:
        return
    if part.floor > limit:
        yield f"It has at least {part.floor:,} people, and {whole.id}, its whole, {limit:,}."
    elif (together := context.parts_floor(whole.id)) > limit:
        yield f"The parts of {whole.id} come to at least {together:,}, and it has {limit:,}."


def _limit(whole: Figure) -> int | None:
    return whole.high if whole.bound in _LIMITED else None
