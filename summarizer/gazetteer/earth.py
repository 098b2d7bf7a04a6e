"""Distances on the earth, taken as a sphere."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt
from typing import Final

RADIUS: Final = 6371.0088
"""Mean radius of the earth in kilometres (IUGG)."""
DEGREE: Final = RADIUS * radians(1)
"""Kilometres in a degree of latitude."""


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the distance between two points, each longitude and latitude in degrees.

    The haversine formula; on a sphere, which is wrong by up to 0.6 %.
    """
    (west, south), (east, north) = one, other
    across = sin(radians(east - west) / 2) ** 2
    along = sin(radians(north - south) / 2) ** 2
    share = along + cos(radians(south)) * cos(radians(north)) * across
    return 2 * RADIUS * asin(sqrt(min(1.0, share)))
