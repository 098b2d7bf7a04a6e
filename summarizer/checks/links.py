"""Links: what one figure says of another holds together."""

from collections.abc import Iterator
from typing import Final

from summarizer.checks.context import Context
from summarizer.checks.finding import Finding, contradicts
from summarizer.models import Figure

NAME = "links"

_LIMITED: Final = frozenset({"exact", "at_most", "range"})  # bounds with an end above


def check_links(figure: Figure, context: Context) -> Iterator[Finding]:
    """Report references to no figure, circles, and parts that are larger than their whole.

    A part may have another outcome than its whole: of 40 captives, three killed. Parts are only
    added up here where one sentence gives them all: elsewhere they may be the same people.
    """
    for message in _faults(figure, context):
        yield contradicts(NAME, message, next(iter(context.standing(figure)), None))


def _faults(figure: Figure, context: Context) -> Iterator[str]:
    for relation, other in (
        ("part of", figure.part_of),
        ("an update of", figure.replaces),
        ("a dispute of", figure.disputes),
    ):
        if other == figure.id:
            yield f"It is said to be {relation} itself."
        elif other is not None and other not in context.figures:
            yield f"It is said to be {relation} {other}, which is no figure."
    if figure.part_of is not None and figure.part_of in (figure.replaces, figure.disputes):
        yield f"It cannot be both part of {figure.part_of} and another number for it."
    if _leads_back(figure, context):
        yield "Its wholes lead back to itself."
    elif figure.part_of in context.figures and figure.part_of is not None:
        yield from _too_large(figure, context.figures[figure.part_of], context)


def _leads_back(figure: Figure, context: Context) -> bool:
    seen = {figure.id}
    at = figure.part_of
    while at is not None and at in context.figures and at not in seen:
        seen.add(at)
        at = context.figures[at].part_of
    return at == figure.id


def _too_large(part: Figure, whole: Figure, context: Context) -> Iterator[str]:
    limit = whole.high if whole.bound in _LIMITED else None
    if limit is None or part.floor is None:
        return
    if part.floor > limit:
        yield f"It has at least {part.floor:,} people, and {whole.id}, its whole, {limit:,}."
        return
    together = context.parts_in_one_sentence(part)
    first = bool(together) and together[0].id == part.id
    added = sum(other.floor or 0 for other in together) if first else 0
    if first and len(together) > 1 and added > limit:
        yield f"The parts of {whole.id} come to at least {added:,}, and it has {limit:,}."
