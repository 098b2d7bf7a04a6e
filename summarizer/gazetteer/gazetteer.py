"""A gazetteer in memory: names of places, and where they lie."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, Self

from summarizer.gazetteer.earth import kilometres
from summarizer.gazetteer.folding import fold
from summarizer.models.location import GazetteerPlace, PlaceKind


@dataclass(frozen=True, slots=True)
class Entry:
    """A place as the gazetteer has it. ``admin1`` is a code such as ``SY.12``."""

    id: int
    name: str
    kind: PlaceKind
    country: str
    admin1: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0

    def lies_in(self, area: Entry) -> bool:
        """Whether it lies in a country or a province; of a district, in the district's province.

        The gazetteer does not say in which district a town lies.
        """
        if self.country != area.country:
            return False
        return area.kind == "country" or (area.admin1 is not None and self.admin1 == area.admin1)

    def is_near(self, other: Entry, most: float) -> bool:
        """Whether two places are at most so many kilometres apart."""
        if None in (self.latitude, self.longitude, other.latitude, other.longitude):
            return False
        return kilometres(_point(self), _point(other)) <= most


class Match(NamedTuple):
    """A place that bears a name; ``is_main``: as its first name, not as another one of it."""

    entry: Entry
    is_main: bool


class Area(NamedTuple):
    """A country or an administrative division, with all its names."""

    entry: Entry
    names: tuple[str, ...]


class Gazetteer:
    """Names of places, and where they lie. Nothing of it asks the network.

    :func:`summarizer.gazetteer.load_gazetteer` reads the one of the extra ``places``; this class
    can also be filled by hand.

    Parameters
    ----------
    areas
        Countries, provinces and districts.
    towns
        Records with the keys of GeoNames: ``geonameid``, ``name``, ``countrycode``,
        ``admin1code``, ``latitude``, ``longitude``, ``population``; and ``alternatenames``.
    capitals
        The name of each country's capital, by its code.
    """

    def __init__(
        self,
        areas: Iterable[Area],
        towns: Iterable[Mapping[str, Any]],
        capitals: Mapping[str, str] | None = None,
    ) -> None:
        self._areas: dict[str, list[Match]] = {}
        self._names: dict[tuple[str, str], str] = {}
        self._capitals = {code: fold(name) for code, name in (capitals or {}).items()}
        for area in areas:
            self._add_area(area)
        self._towns: list[Mapping[str, Any]] = []
        self._by_name: dict[str, int | list[int]] = {}
        for town in towns:
            self._add_town(town)

    @classmethod
    def of(
        cls,
        areas: Iterable[Area],
        towns: Iterable[tuple[int, str, str, str, float, float, int]],
        capitals: Mapping[str, str] | None = None,
    ) -> Self:
        """Return a small gazetteer from rows: id, names, country, province's code, and numbers.

        Names are divided by ``|``; the first is the main one.
        """
        records = (
            {
                "geonameid": number,
                "name": names.split("|")[0],
                "alternatenames": names.split("|")[1:],
                "countrycode": country,
                "admin1code": admin1,
                "latitude": latitude,
                "longitude": longitude,
                "population": population,
            }
            for number, names, country, admin1, latitude, longitude, population in towns
        )
        return cls(areas, records, capitals)

    def _add_area(self, area: Area) -> None:
        entry = area.entry
        key = entry.country if entry.kind == "country" else entry.admin1 or ""
        if entry.kind != "district":
            self._names.setdefault((entry.kind, key), entry.name)
        main = fold(entry.name)
        for name in dict.fromkeys([main, *map(fold, area.names)]):
            if name:
                self._areas.setdefault(name, []).append(Match(entry, name == main))

    def _add_town(self, town: Mapping[str, Any]) -> None:
        place = len(self._towns)
        self._towns.append(town)
        names = {fold(town["name"])}
        names.update(map(fold, town["alternatenames"]))
        for name in names:
            known = self._by_name.get(name)
            if known is None:
                self._by_name[name] = place
            elif isinstance(known, int):
                self._by_name[name] = [known, place]
            else:
                known.append(place)

    def find(self, name: str) -> tuple[Match, ...]:
        """Return every place that bears a name, spelling aside."""
        key = fold(name)
        if not key:
            return ()
        return (*self.areas(name), *self._towns_called(key))

    def areas(self, name: str) -> tuple[Match, ...]:
        """Return the countries, provinces and districts that bear a name."""
        return tuple(self._areas.get(fold(name), ()))

    def _towns_called(self, key: str) -> Iterator[Match]:
        found = self._by_name.get(key, [])
        for place in [found] if isinstance(found, int) else found:
            town = self._town(place)
            yield Match(town, fold(town.name) == key)

    def _town(self, place: int) -> Entry:
        town = self._towns[place]
        return Entry(
            id=town["geonameid"],
            name=town["name"],
            kind="town",
            country=town["countrycode"],
            admin1=f"{town['countrycode']}.{town['admin1code']}",
            latitude=town["latitude"],
            longitude=town["longitude"],
            population=town["population"],
        )

    def is_capital(self, entry: Entry) -> bool:
        """Whether a town is the capital of its country: of that name, the largest there."""
        if entry.kind != "town" or self._capitals.get(entry.country) != fold(entry.name):
            return False
        others = (m.entry for m in self._towns_called(fold(entry.name)) if m.is_main)
        same = [e for e in others if e.country == entry.country]
        return entry == max(same, key=lambda e: e.population)

    def country_name(self, code: str | None) -> str | None:
        """Return what a country is called, by its code."""
        return self._names.get(("country", code or ""))

    def admin1_name(self, code: str | None) -> str | None:
        """Return what a province is called, by its code."""
        return self._names.get(("province", code or ""))

    def towns_within(self, west: float, south: float, east: float, north: float) -> list[Entry]:
        """Return the towns of a box of degrees, the largest first."""
        inside = [
            place
            for place, town in enumerate(self._towns)
            if south <= town["latitude"] <= north and west <= town["longitude"] <= east
        ]
        inside.sort(key=lambda place: (-self._towns[place]["population"], place))
        return [self._town(place) for place in inside]

    def towns_of(self, admin1: str) -> list[Entry]:
        """Return the towns of a province, the largest first."""
        country, _, code = admin1.partition(".")
        inside = [
            place
            for place, town in enumerate(self._towns)
            if town["countrycode"] == country and town["admin1code"] == code
        ]
        inside.sort(key=lambda place: (-self._towns[place]["population"], place))
        return [self._town(place) for place in inside]

    def described(self, entry: Entry) -> GazetteerPlace:
        """Return a place as users receive it."""
        is_country = entry.kind == "country"
        return GazetteerPlace(
            id=entry.id,
            name=entry.name,
            kind=entry.kind,
            country=entry.country,
            country_name=self.country_name(entry.country) or entry.country,
            admin1=None if is_country else entry.admin1,
            admin1_name=None if is_country else self.admin1_name(entry.admin1),
            latitude=entry.latitude,
            longitude=entry.longitude,
            population=entry.population or None,
        )


_SAME: Final = 20.0
"""Kilometres: GeoNames lists some towns twice, as the town and as the seat of its district."""


def without_duplicates(entries: Sequence[Entry]) -> list[Entry]:
    """Return places without those that are of one province and lie within 20 km of a larger one."""
    kept: list[Entry] = []
    for entry in sorted(entries, key=lambda e: (-e.population, e.id)):
        if any(entry == k for k in kept):
            continue
        if entry.kind == "town" and any(
            k.kind == "town" and k.admin1 == entry.admin1 and k.is_near(entry, _SAME) for k in kept
        ):
            continue
        kept.append(entry)
    return kept


def _point(entry: Entry) -> tuple[float, float]:
    return entry.longitude or 0.0, entry.latitude or 0.0
