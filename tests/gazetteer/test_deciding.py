"""The rule: what decides which place is meant, and what does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.gazetteer.small import id_of, located, small_gazetteer


@pytest.mark.parametrize(
    ("place", "text", "expected"),
    [
        # by the words of the place
        ("Kupiansk, Kharkiv region", "Two died.", 101),
        ("Achí, Bolívar, Colombia", "Two died.", 105),
        ("Macon, Georgia", "Two died.", 108),
        # by what stands beside a mention
        ("Tripoli", "TRIPOLI, Lebanon (Wire) - Two people died.", 111),
        ("Tripoli", "Two people died in Tripoli, the Libyan capital.", 112),
        ("Macon", "ATLANTA - A fire in Macon, Georgia, killed two.", 108),
        ("Kagara", "Gunmen came to Kagara, Niger state, Nigeria.", 109),
        ("Goma", "Rebels came near Goma, in North Kivu province, in eastern Congo.", 110),
        ("Medellin", "A bomb went off in the Colombian city of Medellin.", 103),
        ("ACHI", "THE MAYOR OF ACHI, IN THE NORTHERN DEPARTMENT OF BOLIVAR, DIED ON MONDAY.", 105),
        # by what the article names anywhere
        ("Kupiansk", "Shells hit Kupiansk. Ukraine said that two died.", 101),
        ("Куп'янськ", "Обстріляли Куп'янськ. Україна оголосила жалобу.", 101),
        ("Medellin", "A bomb went off in Medellin. It was the third in Colombia.", 103),
        ("Medellin", "MEDELLIN (COLOMBIA) - A bomb went off.", 103),
        ("Tripoli", "Tripoli was hit. The Libyan government said so.", 112),
        # two countries: the one that is named more often
        ("Tripoli", "Tripoli was hit. In Libya nobody said so. Libya blamed Lebanon.", 112),
        # two countries: nobody else in the world has this name
        ("Kupiansk", "Kupiansk was hit, Ukraine said. Russia denied it.", 101),
        ("Kharkiv", "Two died near Kharkiv in Ukraine, Russia's army said.", 102),
        ("Medellin", "A bomb went off in Medellin. North-western Colombia is calm.", 103),
        # provinces and countries
        ("Velmar", "Floods came to Velmar. In Colombia, many died.", 36),
        ("Kharkiv region", "Rockets hit Kharkiv region, Ukraine said.", 21),
        ("Colombia", "It happened in Colombia.", 3),
        ("Chuhuiv district", "Shells hit Chuhuiv district, Ukraine said.", 33),
        # a name with a word of kind in it
        ("Guatemala City", "Two died in Guatemala City, Guatemala.", 113),
        # listed twice, some kilometres apart
        ("Buenaventura", "Three died in Buenaventura, Colombia.", 116),
    ],
)
def test_the_text_decides(place: str, text: str, expected: int) -> None:
    assert id_of(located(place, text)) == expected


@pytest.mark.parametrize(
    ("place", "text", "candidates"),
    [
        # a name alone, even one that a single town bears
        ("Kupiansk", "Shells hit Kupiansk on Monday.", {101}),
        ("Tripoli", "Gunmen shot four men in Tripoli.", {111, 112}),
        # a country that only says something
        ("Tripoli", "The bomb in Tripoli killed two. The Colombian president mourned.", set()),
        ("Medellin", "A bomb went off in Medellin. The US condemned it.", {103, 104}),
        # two countries, as often
        ("Tripoli", "Tripoli was hit. Libya and Lebanon said so.", {111, 112}),
        # several of one country
        ("Córdoba", "Three died in Córdoba, Colombia.", {114, 115}),
        # a province, and a town that is known by its name
        ("Velmar", "A lorry overturned near Velmar in Colombia.", {122, 36}),
        # the town or its province
        ("Sonsonate", "Two died in Sonsonate, Guatemala.", {118, 31}),
    ],
)
def test_what_the_text_does_not_decide_is_told_as_several(
    place: str, text: str, candidates: set[int]
) -> None:
    location = located(place, text)
    assert location.place is None
    assert location.point is None
    assert {each.id for each in location.candidates} <= candidates
    assert location.candidates or not candidates


@pytest.mark.parametrize(
    ("place", "text"),
    [
        # an invented country, district or province
        ("Kupiansk", "KUPIANSK, Karsova - Two people died. Ukraine sent help."),
        ("Kupiansk", "A mine went off in Kupiansk district of Helmar province. Ukraine sent help."),
        ("Kupiansk, Karsova", "Ukraine sent help."),
        # another name of a place, where others of that country have it as their first
        ("Fairmont", "FAIRMONT, Ohio - A gunman killed two."),
        # a place that lies elsewhere
        ("Medellin", "Two died in Medellin, Ukraine."),
        ("Goma", "Two died in Goma. Ukraine said so."),
        # a district, where only towns have the name
        ("Soledad district", "Two died in Soledad district, Colombia."),
        ("Kupiansk and Kharkiv", "Shells hit Kupiansk and Kharkiv, Ukraine said."),
        ("a village", "Two died in a village in Ukraine."),
    ],
)
def test_nothing_is_guessed(place: str, text: str) -> None:
    location = located(place, text)
    assert location.place is None
    assert location.candidates == ()


def test_it_is_said_that_what_a_place_lies_in_is_unknown() -> None:
    location = located("Kupiansk, Karsova", "Ukraine sent help.")
    assert location.why == "it is said to lie in what the gazetteer lacks"


def test_the_country_is_told_where_the_place_is_unknown() -> None:
    assert located("Garuwa", "GARUWA, Nigeria - Two died.").country == "NG"
    assert located("Garuwa", "Two died in Garuwa, the third attack in Nigeria.").country == "NG"
    # people of a country may be anywhere
    assert located("Garuwa", "Two Nigerian tourists died in Garuwa.").country is None
    assert located("Garuwa", "Aid of US$34 million went to Garuwa.").country is None
    assert located("Garuwa", "The US sent aid to Garuwa.").country is None
    assert located("Garuwa", "Two died in Garuwa. Nigeria and Niger sent troops.").country is None


def test_several_candidates_share_their_country() -> None:
    location = located("Córdoba", "Three died in Córdoba, Colombia.")
    assert (location.country, location.country_name) == ("CO", "Colombia")
    assert location.admin1 is None
    both = located("Sonsonate", "Two died in Sonsonate, Guatemala.")
    assert (both.admin1, both.admin1_name) == ("GT.99", "Sonsonate")


@pytest.mark.parametrize(
    ("text", "dateline", "precision", "expected"),
    [
        ("Two died in the city of Sonsonate, Guatemala.", None, None, 118),
        ("Two died in Sonsonate province, Guatemala.", None, None, 31),
        ("SONSONATE, Guatemala - Two died.", "SONSONATE", None, 118),
        ("Two died in Sonsonate, Guatemala.", None, 1, 118),
        ("Two died in Sonsonate, Guatemala.", None, 4, 31),
        ("Two died near Sonsonate, Guatemala.", None, None, 118),
    ],
)
def test_a_town_and_its_province_are_told_apart_by_the_words(
    text: str, dateline: str | None, precision: int | None, expected: int
) -> None:
    found = located("Sonsonate", text, dateline=dateline, precision=precision)
    assert id_of(found) == expected


def test_a_capital_is_meant_before_other_towns_of_its_country() -> None:
    assert id_of(located("Soledad", "Two died in Soledad. Colombia mourns.")) == 119


def test_a_province_does_not_decide_itself() -> None:
    location = located("Kharkiv region", "Rockets hit Kharkiv region.")
    assert location.place is None
    assert [each.id for each in location.candidates] == [21]
    assert location.country is None


def test_a_list_of_towns_is_no_chain_of_places() -> None:
    text = "Pylons fell in Kupiansk, Kharkiv, and Tripoli. Ukraine said so; Ukraine is at war."
    assert id_of(located("Kupiansk", text)) == 101


def test_the_name_of_an_agency_is_no_place() -> None:
    text = "KUPIANSK, Ukraine (Ohio Wire) - Two people died."
    assert id_of(located("Kupiansk", text)) == 101


_WORDS = st.sampled_from(
    "Kupiansk Kharkiv Tripoli Libya Lebanon Colombian Ohio Georgia Niger state , . ( ) in of the "
    "near 12 km north province - Karsova city and U.S. Куп'янськ".split()
)


@given(place=st.lists(_WORDS, min_size=1, max_size=6), words=st.lists(_WORDS, max_size=40))
def test_whatever_the_words_a_decided_place_bears_the_name(
    place: list[str], words: list[str]
) -> None:
    location = located(" ".join(place), " ".join(words))
    if location.place is not None:
        assert location.candidates == ()
        ids = {match.entry.id for word in place for match in small_gazetteer().find(word)}
        ids |= {
            match.entry.id
            for start in range(len(place))
            for end in range(start + 1, len(place) + 1)
            for match in small_gazetteer().find(" ".join(place[start:end]))
        }
        assert location.place.id in ids
        assert location.country == location.place.country


@given(place=st.text(max_size=30), text=st.text(max_size=200))
def test_any_text_can_be_read(place: str, text: str) -> None:
    assert located(place, text).named is not None
