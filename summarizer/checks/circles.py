"""Figures that are, over others, parts or updates of themselves."""

from collections.abc import Callable, Mapping

from summarizer.models import Figure


def circular(figures: Mapping[str, Figure]) -> frozenset[str]:
    """Ids of the figures whose wholes, or whose updates, lead back to themselves."""
    return frozenset(
        _in_circles(figures, lambda f: f.part_of) | _in_circles(figures, lambda f: f.replaces)
    )


def _in_circles(
    figures: Mapping[str, Figure], following: Callable[[Figure], str | None]
) -> set[str]:
    """Follow every chain once; a chain that meets itself is a circle from there on."""
    found: set[str] = set()
    done: set[str] = set()
    for start in figures:
        chain: dict[str, None] = {}
        at: str | None = start
        while at is not None and at in figures and at not in done and at not in chain:
            chain[at] = None
            at = following(figures[at])
        if at in chain:
            members = list(chain)
            found.update(members[members.index(at) :])
        done.update(chain)
    return found
