"""How far two kinds of event may be one: ACLED's sub-event types by what they have in common."""

from __future__ import annotations

from typing import Final, Literal

from summarizer.models.vocabulary import EventType

_Family = Literal["explosion", "battle", "attack", "protest", "disaster", "accident"]

_FAMILIES: Final[dict[_Family, tuple[EventType, ...]]] = {
    "explosion": (
        "Chemical weapon",
        "Air/drone strike",
        "Suicide bomb",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Grenade",
    ),
    "battle": (
        "Government regains territory",
        "Non-state actor overtakes territory",
        "Armed clash",
    ),
    "attack": ("Sexual violence", "Attack", "Abduction/forced disappearance", "Mob violence"),
    "protest": (
        "Excessive force against protesters",
        "Protest with intervention",
        "Peaceful protest",
        "Violent demonstration",
    ),
    "disaster": ("Natural disaster",),
    "accident": ("Accident",),
}
_FAMILY: Final = {kind: family for family, kinds in _FAMILIES.items() for kind in kinds}
_VIOLENT: Final = frozenset({"explosion", "battle", "attack"})


def compare_kinds(one: EventType, other: EventType) -> tuple[int, str]:
    """Return a weight and a sentence; "Other" and strategic developments say nothing.

    An assault with a car bomb and guns is coded as either; a landslide is no air strike. An
    explosion may pass for an accident at first.
    """
    a, b = _FAMILY.get(one), _FAMILY.get(other)
    if a is None or b is None:
        return 0, ""
    if one == other:
        return 2, f"Both are of the kind {one}."
    kinds = f"{one} and {other}"
    if a == b:
        return 1, f"{kinds} are of one family."
    if a in _VIOLENT and b in _VIOLENT:
        return -1, f"{kinds} are different kinds of violence."
    if {a, b} <= {"accident", "explosion", "disaster"}:
        return -2, f"{kinds} are different kinds, though one may be taken for the other."
    return -3, f"{kinds} are different kinds."
