"""Which parts of a whole are surely different people, and what they come to at least.

Parts along one dimension add up: deaths in two places, children and women, two days, soldiers
and civilians. Parts along different dimensions may be the same people: of 73 dead, the 53 in
one town and the 19 children overlap. So nothing is summed across dimensions; the largest sum
within one dimension is a number that the whole surely reaches.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from summarizer.models.figure import Figure

_BY_AGE_AND_SEX: Final = frozenset({"children", "women", "men"})
_BY_AGE: Final = frozenset({"children", "elderly"})
_DEFINITE: Final = frozenset({"civilian", "state_forces", "non_state_armed"})


def _place(part: Figure, whole: Figure | None) -> str | None:
    place = _folded(part.place)
    return None if whole is not None and place == _folded(whole.place) else place


def _day(part: Figure, whole: Figure | None) -> str | None:
    # Days divide deaths surely; longer spans may overlap.
    if part.date is None or part.date.day is None:
        return None
    if whole is not None and whole.date is not None and whole.date.day == part.date.day:
        return None
    return part.date.day.isoformat()


def _group(part: Figure, whole: Figure | None) -> str | None:
    if part.group not in _DEFINITE or (whole is not None and whole.group == part.group):
        return None
    return part.group


def _age_and_sex(part: Figure, _whole: Figure | None) -> str | None:
    return _among(_BY_AGE_AND_SEX, part)


def _age(part: Figure, _whole: Figure | None) -> str | None:
    return _among(_BY_AGE, part)


def _occupation(part: Figure, _whole: Figure | None) -> str | None:
    demographic = _folded(part.demographic)
    return None if demographic in _BY_AGE_AND_SEX | _BY_AGE else demographic


def _individual(part: Figure, _whole: Figure | None) -> str | None:
    # One person each: "a teacher", "her son".
    return part.id if part.bound == "exact" and part.best == 1 else None


_DIMENSIONS: Final[tuple[Callable[[Figure, Figure | None], str | None], ...]] = (
    _place,
    _day,
    _group,
    _age_and_sex,
    _age,
    _occupation,
    _individual,
)


def disjoint_floor(parts: Sequence[tuple[Figure, int]], whole: Figure | None = None) -> int:
    """Return the least number of different people that parts of one whole come to.

    Parameters
    ----------
    parts
        Each part with the least number of people in it.
    whole
        What they are parts of, if it is known: a part in the whole's own place, on its own day
        or of its own group is no division by place, day or group.

    Returns
    -------
    int
        The largest sum within one dimension. Two parts with the same value in a dimension (both
        children, both in Darkush) may be the same people, so only the larger counts there.

    Notes
    -----
    Places with different names count as different places. Where one lies in the other, the
    figures should be linked as whole and part; nothing in their names says so.
    """
    largest = max((number for _, number in parts), default=0)
    if len(parts) < 2:
        return largest
    return max(largest, *(sum(found) for found in _sums(parts, whole)))


def _sums(parts: Sequence[tuple[Figure, int]], whole: Figure | None) -> Iterator[tuple[int, ...]]:
    for dimension in _DIMENSIONS:
        most: dict[str, int] = {}
        for part, number in parts:
            key = dimension(part, whole)
            if key is not None:
                most[key] = max(number, most.get(key, 0))
        yield tuple(most.values())


def _among(allowed: frozenset[str], part: Figure) -> str | None:
    demographic = _folded(part.demographic)
    return demographic if demographic in allowed else None


def _folded(words: str | None) -> str | None:
    return " ".join(words.split()).casefold() or None if words else None
