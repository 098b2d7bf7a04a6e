import pytest

from summarizer.gazetteer.folding import fold
from summarizer.gazetteer.parsing import names_several, read_place
from tests.gazetteer.small import small_gazetteer


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jisr al-Shughur", "Jisr ash Shughūr"),
        ("BOGOTA", "Bogotá"),
        ("Kup'yansk", "Kup’yansk"),
        ("El Retiro", "Retiro"),
        ("Mocímboa da Praia", "mocimboa  da praia"),
        ("Нур-Султан", "нур султан"),
    ],
)
def test_spellings_of_one_name_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("La Paz", "Paz"), ("San José", "San Juan")])
def test_other_names_are_others(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("words", "name", "kinds", "is_near", "is_part", "within"),
    [
        ("Idlib province", "Idlib", {"province", "district"}, False, False, []),
        ("the northern province of Idlib", "Idlib", {"province", "district"}, False, True, []),
        ("near Kupiansk, Kharkiv region", "Kupiansk", set(), True, False, ["Kharkiv"]),
        ("25 km north of Goma", "Goma", set(), True, True, []),
        ("Achí (Bolívar)", "Achí", set(), False, False, ["Bolívar"]),
        ("La Paz", "La Paz", set(), False, False, []),
        ("North Kivu", "North Kivu", set(), False, False, []),
        ("city of Medellín", "Medellín", {"town"}, False, False, []),
        ("village", "village", set(), False, False, []),
    ],
)
def test_the_words_of_a_place_are_taken_apart(
    words: str, name: str, kinds: set[str], is_near: bool, is_part: bool, within: list[str]
) -> None:
    place, containers = read_place(words)
    found = (place.name, set(place.kinds), place.is_near, place.is_part)
    assert found == (name, kinds, is_near, is_part)
    assert [each.name for each in containers] == within


@pytest.mark.parametrize("words", ["Tarna and Velka", "the road between Kalna and Stebny"])
def test_several_names_are_several(words: str) -> None:
    assert names_several(words)
    assert not names_several("San Andrés")


def test_a_gazetteer_finds_a_place_by_any_of_its_names() -> None:
    found = small_gazetteer().find("Куп’янськ")
    assert [(match.entry.id, match.is_main) for match in found] == [(101, False)]
    assert small_gazetteer().find("") == ()
    assert small_gazetteer().find("JISR AL-SHUGHUR")[0].entry.id == 120


def test_a_gazetteer_knows_the_towns_of_a_box_and_of_a_province() -> None:
    inside = small_gazetteer().towns_within(36, 49, 38, 51)
    assert [entry.name for entry in inside] == ["Kharkiv", "Kupyansk"]
    assert [entry.id for entry in small_gazetteer().towns_of("CO.35")] == [105, 115]
