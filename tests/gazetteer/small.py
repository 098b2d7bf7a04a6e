"""A small gazetteer of real places, and articles around them."""

from __future__ import annotations

from summarizer.gazetteer import Area, Entry, Gazetteer, Location
from summarizer.gazetteer.locating import locate_place, surroundings_of
from summarizer.models import Event


def country(number: int, name: str, code: str, *names: str) -> Area:
    return Area(Entry(number, name, "country", code), (name, *names))


def province(number: int, name: str, code: str, *names: str) -> Area:
    return Area(Entry(number, name, "province", code[:2], code), (name, *names))


def district(number: int, name: str, code: str, *names: str) -> Area:
    return Area(Entry(number, name, "district", code[:2], code), (name, *names))


AREAS = (
    country(1, "Ukraine", "UA", "Україна"),
    country(2, "Russia", "RU"),
    country(3, "Colombia", "CO"),
    country(4, "United States", "US"),
    country(5, "Georgia", "GE"),
    country(6, "Niger", "NE"),
    country(7, "Nigeria", "NG"),
    country(8, "Democratic Republic of the Congo", "CD", "DR Congo"),
    country(9, "Republic of the Congo", "CG"),
    country(10, "Lebanon", "LB"),
    country(11, "Libya", "LY"),
    country(12, "Guatemala", "GT"),
    province(21, "Kharkivska oblast", "UA.07", "Kharkiv"),
    province(22, "Antioquia", "CO.02"),
    province(23, "Bolívar", "CO.35"),
    province(24, "Ohio", "US.OH"),
    district(25, "Ohio County", "US.WV", "Ohio"),
    province(26, "West Virginia", "US.WV"),
    province(27, "Georgia", "US.GA"),
    province(28, "Niger", "NG.31"),
    province(29, "Nord-Kivu", "CD.11", "North Kivu"),
    district(30, "Achí", "CO.35"),
    province(34, "Northern Province", "ZM.05", "Northern"),
    province(36, "Velmar", "CO.77"),
    province(31, "Sonsonate", "GT.99"),
    district(32, "Kupiansk Raion", "UA.07", "Kupiansk"),
    district(33, "Chuhuiv", "UA.07", "Chuhuiv Raion"),
)
TOWNS = (
    (101, "Kupyansk|Kupiansk|Куп'янськ", "UA", "07", 49.7, 37.6, 27000),
    (102, "Kharkiv", "UA", "07", 50.0, 36.2, 1400000),
    (103, "Medellín", "CO", "02", 6.2, -75.6, 2000000),
    (104, "Medellin", "US", "TX", 31.0, -97.0, 900),
    (105, "Achí", "CO", "35", 8.57, -74.56, 8000),
    (106, "Fairmont", "US", "WV", 39.5, -80.1, 18000),
    (107, "Bethesda|Fairmont", "US", "OH", 40.0, -81.1, 1200),
    (108, "Macon", "US", "GA", 32.8, -83.6, 91000),
    (109, "Kagara", "NG", "31", 10.2, 6.3, 0),
    (110, "Goma", "CD", "11", -1.7, 29.2, 400000),
    (111, "Tripoli", "LB", "09", 34.4, 35.8, 229000),
    (112, "Tripoli", "LY", "61", 32.9, 13.2, 1300000),
    (113, "Guatemala City|Guatemala", "GT", "07", 14.6, -90.5, 990000),
    (114, "Córdoba", "CO", "20", 0.9, -77.5, 3800),
    (115, "Córdoba", "CO", "35", 9.6, -74.8, 6600),
    (116, "Buenaventura", "CO", "29", 3.88, -77.03, 430000),
    (117, "Buenaventura", "CO", "29", 3.89, -77.07, 240000),
    (118, "Sonsonate", "GT", "99", 13.7, -89.7, 59000),
    (119, "Soledad", "CO", "04", 10.9, -74.8, 300000),
    (121, "Soledad", "CO", "12", 8.0, -75.0, 700),
    (122, "Velmar de la Sierra|Velmar", "CO", "77", 7.5, -73.0, 90000),
    (120, "Jisr ash Shughūr", "LB", "09", 35.8, 36.3, 40000),
)


def small_gazetteer() -> Gazetteer:
    capitals = {"LY": "Tripoli", "GT": "Guatemala City", "CO": "Soledad"}
    return Gazetteer.of(AREAS, TOWNS, capitals)


def located(
    place: str, text: str, *, dateline: str | None = None, precision: int | None = None
) -> Location:
    gazetteer = small_gazetteer()
    event = Event(id="e1", type="Attack", place=place, where_precision=precision)
    return locate_place(event, surroundings_of(None, text, gazetteer), gazetteer, dateline)


def id_of(location: Location) -> int | None:
    return None if location.place is None else location.place.id
