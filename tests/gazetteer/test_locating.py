import pytest

from summarizer.gazetteer import locate
from tests.gazetteer.small import located, small_gazetteer
from tests.summaries import seed_summary


@pytest.mark.parametrize(
    ("place", "text", "where_prec", "geo_precision"),
    [
        ("Kupiansk", "Shells hit Kupiansk, Ukraine said.", 1, 1),
        ("Kupiansk", "Shells fell near Kupiansk, Ukraine said.", 2, 2),
        ("Kupiansk", "Shells fell 12 km north of Kupiansk, Ukraine said.", 2, 2),
        ("outskirts of Kupiansk", "Shells fell, Ukraine said.", 2, 2),
        # near it, and in it: the text does not decide
        ("Kupiansk", "Shells fell near Kupiansk. Kupiansk is calm, Ukraine said.", None, None),
        ("Chuhuiv district", "Shells hit Chuhuiv district, Ukraine said.", 3, 2),
        ("Kharkiv region", "Rockets hit Kharkiv region, Ukraine said.", 4, 3),
        ("Ukraine", "It happened in Ukraine.", 6, None),
        ("eastern Ukraine", "It happened in eastern Ukraine.", 5, 3),
        # not decided: no code
        ("Tripoli", "Gunmen shot four men in Tripoli.", None, None),
    ],
)
def test_codes_of_precision(
    place: str, text: str, where_prec: int | None, geo_precision: int | None
) -> None:
    location = located(place, text)
    assert (location.where_prec, location.geo_precision) == (where_prec, geo_precision)


def test_what_the_reader_of_the_article_said_comes_first() -> None:
    location = located("Kupiansk", "Shells hit Kupiansk, Ukraine said.", precision=2)
    assert (location.where_prec, location.geo_precision) == (2, 2)


def test_a_town_has_coordinates_and_names() -> None:
    location = located("Kupiansk", "Shells hit Kupiansk, Ukraine said.")
    assert location.point == (37.6, 49.7)
    assert location.place is not None
    assert location.place.model_dump() == {
        "id": 101,
        "name": "Kupyansk",
        "kind": "town",
        "country": "UA",
        "country_name": "Ukraine",
        "admin1": "UA.07",
        "admin1_name": "Kharkivska oblast",
        "latitude": 49.7,
        "longitude": 37.6,
        "population": 27000,
    }
    assert location.why == "the country that the article names: Ukraine"


def test_a_province_has_no_coordinates() -> None:
    location = located("Kharkiv region", "Rockets hit Kharkiv region, Ukraine said.")
    assert location.place is not None
    assert location.point is None


def test_events_are_located_by_their_ids() -> None:
    assert locate(seed_summary(), small_gazetteer()).keys() == {"e1", "e2"}
