"""The rule: which place of the gazetteer the words decide, if any.

A name alone decides nothing, however large the only town that bears it: a village of that name
may be too small for any gazetteer, or invented. What decides is the country or the province that
the text names with it. In this order, and the first that is there counts:

1. what the place itself is said to lie in: "Achí, Bolívar, Colombia";
2. what stands beside a mention of it in the article, its dateline among them: "GOMA, DR Congo",
   "Kagara, Niger state, Nigeria", "the Afghan city of Kandahar";
3. the provinces and countries that the article names anywhere, by their names or by those of
   their people.

Candidates outside are dropped. One that is left is decided; several are told as several, with
the country and the province that they share; none that is left means nothing is known, and that a
name is told to lie in what the gazetteer lacks, too: invented countries have no real towns.

Of the third, a country decides where the article says that something is in it ("in eastern Congo",
"northeast Nigeria", a dateline, one of its provinces), or where the name is that of its capital:
"the US condemned the bombing in Tripoli" decides nothing. Of several countries it is the one that
is named more often than any other. A name that places of one country alone bear needs no more than
that country's name, or its people's.

Populations decide nothing, but that of a country's towns with its capital's name the largest is
the capital, which is meant before the others. A name that is both a town's and its province's is
the town's where the text says "city", where it is a dateline's or a capital's, or where the event's
precision says so, and the province's where the text says "province"; else it is told as either. A
district that shares its name with a town of its province is passed over for the town, as news and
codebooks do. A name by which a place is known beside its first one does not decide where another
place of that country bears it as its first.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from summarizer.gazetteer.context import Named, Surroundings, count_countries, without_lesser
from summarizer.gazetteer.gazetteer import Entry, Gazetteer, Match, without_duplicates
from summarizer.gazetteer.parsing import PlaceName, names_several, read_place
from summarizer.models.location import PlaceKind


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is decided: one entry or several, and the country and province in any case."""

    entries: tuple[Entry, ...]
    is_decided: bool
    country: str | None
    admin1: str | None
    why: str
    is_near: bool | None = None
    """Whether the text says near, not in; None where it says both."""
    is_part: bool = False


def decide(
    words: str,
    surroundings: Surroundings,
    gazetteer: Gazetteer,
    *,
    dateline: str | None = None,
    precision: int | None = None,
) -> Verdict:
    """Decide which place some words name.

    Parameters
    ----------
    words
        The place, as a reader of the article gives it.
    surroundings
        Of the article.
    gazetteer
        Where names are looked up.
    dateline
        The place of the dateline.
    precision
        UCDP's where_prec, where the reader of the article gave one: it says what kind of place
        is meant.
    """
    place, containers = read_place(words)
    if (whole := _whole_name(words, gazetteer)) is not None:
        place = whole
    mentions = tuple(surroundings.mentions(place.key)) if place.key else ()
    told = [_readings(each, gazetteer) for each in containers]
    beside = [surroundings.within(*mention) for mention in mentions]
    by_words = _shared_country([*told, *(n.readings for named in beside for n in named)])
    is_near = place.is_near or _is_near(mentions, surroundings)

    def verdict(entries: Sequence[Entry], why: str, *, is_decided: bool = False) -> Verdict:
        is_backed = bool(entries) and why != _NO_COUNTRY
        country = _one(e.country for e in entries) if is_backed else by_words
        admin1 = _one(e.admin1 for e in entries) if is_backed else None
        return Verdict(tuple(entries), is_decided, country, admin1, why, is_near, place.is_part)

    if names_several(words):
        return verdict((), "the words name several places")
    everywhere = gazetteer.find(place.name)
    matches = _of_kind(everywhere, place)
    if not matches:
        by_words = by_words or _only_country(surroundings, mentions)
        return verdict((), "no place of the gazetteer has this name")
    if any(not readings for readings in told):
        return verdict((), "it is said to lie in what the gazetteer lacks")
    if not told and any(surroundings.unknown_after(end) for _, end in mentions):
        return verdict((), "the article says it lies in what the gazetteer lacks")
    around = surroundings.named_beside(mentions)
    provinces = tuple(n for n in around if all(e.kind != "country" for e in n.readings))
    located = {country for n in around if surroundings.locates(n) for country in n.countries}
    left = [m for m in matches if all(_lies_in(m.entry, readings) for readings in told)]
    why = "what it is said to lie in"
    named = [n for each in beside for n in each]
    if named and not told:
        left = [m for m in left if all(_lies_in(m.entry, n.readings) for n in named)]
        why = "what the article names beside it"
    elif not told:
        left, why = _by_article(left, everywhere, around, provinces, located, gazetteer)
    kinds = place.kinds or _kind_told(
        mentions, surroundings, place, dateline, 2 if is_near else precision
    )
    entries = _as_read(left, matches, place.kinds, kinds, gazetteer)
    if (told or named) and len({(e.country, e.admin1) for e in entries}) > 1:
        narrowed = [e for e in entries if any(_lies_in(e, n.readings) for n in provinces)]
        entries = narrowed or entries
    if not entries:
        if told or named:
            return verdict((), "no place of this name lies in what the text names with it")
        return verdict((), why)
    if why == _NO_COUNTRY:
        return verdict(entries, why)
    if kinds == {"town"} and not place.kinds and entries[0].kind == "province":
        return verdict(entries, "it is told like a town, and only a province has this name")
    if len(entries) > 1:
        return verdict(entries, f"several places of this name fit {why}")
    deciders = [*told, *(n.readings for n in named), *(n.readings for n in provinces)]
    areas = [area for readings in deciders for area in readings if entries[0].lies_in(area)]
    names = dict.fromkeys(area.name for area in areas if area.id != entries[0].id)
    country = gazetteer.country_name(entries[0].country)
    if not names and country is not None:
        names = {country: None}
    return verdict(entries, f"{why}: {', '.join(names)}", is_decided=True)


_NO_COUNTRY = "the article names no country or province that would decide it"


def _by_article(
    left: list[Match],
    everywhere: Sequence[Match],
    around: Sequence[Named],
    provinces: Sequence[Named],
    located: Collection[str],
    gazetteer: Gazetteer,
) -> tuple[list[Match], str]:
    """Keep what lies in the provinces and countries that the article names anywhere."""
    if any(m.entry.kind == "country" for m in left):
        return left, "it is a country"
    in_provinces = [m for m in left if any(_lies_in(m.entry, n.readings) for n in provinces)]
    counts = count_countries(around)
    if not counts and not in_provinces:
        return left, _NO_COUNTRY
    in_countries = [m for m in left if m.entry.country in counts]
    if in_provinces:
        both = [m for m in in_provinces if not counts or m.entry.country in counts]
        if both:
            return both, "the province that the article names"
    if not in_countries:
        return [], "no place of this name lies in a country that the article names"
    if len({m.entry.country for m in everywhere}) == 1:
        return in_countries, "the country that the article names"
    why = "the country that the article names"
    inside = in_countries
    if len(counts) > 1:
        most = max(counts.values())
        chief = [country for country, count in counts.items() if count == most]
        if len(chief) > 1:
            return in_countries, _NO_COUNTRY
        inside = [m for m in in_countries if m.entry.country == chief[0]]
        why = "the country that the article names most"
        if not inside:
            return [], "no place of this name lies in the country that the article names most"
    # Who condemns an attack need not have it on its soil.
    if inside[0].entry.country in located or any(gazetteer.is_capital(m.entry) for m in inside):
        return inside, why
    return left, _NO_COUNTRY


def _as_read(
    left: Sequence[Match],
    matches: Sequence[Match],
    named_kinds: frozenset[PlaceKind],
    kinds: frozenset[PlaceKind],
    gazetteer: Gazetteer,
) -> list[Entry]:
    """Return what is left as a reader takes the name: first names, the town or the province.

    ``named_kinds`` is what the place's own words say of its kind, ``kinds`` what the article says
    in all.
    """
    first = {m.entry.country for m in matches if m.is_main}
    fitting = [m for m in left if m.is_main or m.entry.country not in first]
    countries = [m for m in fitting if m.entry.kind == "country"]
    if countries and not named_kinds:
        return [m.entry for m in countries if m.is_main] or [m.entry for m in countries]
    entries = [m.entry for m in fitting]
    towns = without_duplicates([e for e in entries if e.kind == "town"])
    provinces = [e for e in entries if e.kind == "province"]
    seats = {e.admin1 for e in towns}
    districts = without_duplicates(
        [e for e in entries if e.kind == "district" and e.admin1 not in seats]
    )
    capitals = [t for t in towns if gazetteer.is_capital(t)]
    if capitals and not named_kinds and {t.country for t in towns} == {c.country for c in capitals}:
        return capitals
    if provinces:
        districts = []
    if provinces and not named_kinds and kinds == {"town"}:
        if towns:
            provinces = []
        else:  # "near Santa Cruz": the town that is known by that name, too, or none that we know
            towns = [m.entry for m in left if m.entry.kind == "town"]
    elif provinces and kinds and "town" not in kinds:
        towns = []
    return [*towns, *provinces, *districts]


def _kind_told(
    mentions: Sequence[tuple[int, int]],
    surroundings: Surroundings,
    place: PlaceName,
    dateline: str | None,
    precision: int | None,
) -> frozenset[PlaceKind]:
    if precision in (1, 2):
        return frozenset({"town"})
    if precision in (3, 4):
        return frozenset({"province", "district"})
    said = {surroundings.kind_beside(*mention) for mention in mentions} - {frozenset()}
    if len(said) == 1:
        return said.pop()
    if said:
        return frozenset()
    if dateline is not None and read_place(dateline)[0].key == place.key:
        return frozenset({"town"})
    return frozenset()


def _whole_name(words: str, gazetteer: Gazetteer) -> PlaceName | None:
    """Return "Guatemala City" as the name that it is."""
    first = words.split(",")[0].strip()
    bearers = gazetteer.find(first)
    is_town = any(m.is_main and m.entry.kind == "town" for m in bearers)
    return PlaceName(first) if is_town else None


def _of_kind(matches: Iterable[Match], place: PlaceName) -> list[Match]:
    if not place.kinds:
        return list(matches)
    return [m for m in matches if m.entry.kind in place.kinds]


def _readings(name: PlaceName, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    found = [m.entry for m in gazetteer.areas(name.name)]
    fitting = [e for e in found if e.kind in name.kinds]
    return tuple(fitting or without_lesser(found))


def _lies_in(entry: Entry, readings: Sequence[Entry]) -> bool:
    return any(entry.lies_in(area) for area in readings)


def _shared_country(containers: Sequence[Sequence[Entry]]) -> str | None:
    """Return the one country that every container may lie in."""
    sets = [frozenset(entry.country for entry in readings) for readings in containers if readings]
    if not sets:
        return None
    shared = frozenset.intersection(*sets)
    return _one(shared)


def _only_country(surroundings: Surroundings, mentions: Sequence[tuple[int, int]]) -> str | None:
    """Return the country in which the article says something is, if it names no other."""
    around = surroundings.named_beside(mentions)
    if len(count_countries(around)) != 1:
        return None
    return _one(c for n in around if surroundings.locates(n) for c in n.countries)


def _one(values: Iterable[str | None]) -> str | None:
    found = set(values)
    return found.pop() if len(found) == 1 else None


def _is_near(mentions: Sequence[tuple[int, int]], surroundings: Surroundings) -> bool | None:
    """Whether all mentions say near, none, or some (None)."""
    said = {surroundings.is_about(start) for start, _ in mentions}
    return said.pop() if len(said) == 1 else (None if said else False)
