"""Names across scripts and spellings; different names stay different."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.dossiers.folding import folded_word, is_latin, words_of
from summarizer.dossiers.place_names import names_in, same_place, telling_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Жовторіка", "Zhovtorika"),
        ("Лозовці", "Lozovka"),
        ("Синьогірську", "Synohirsk"),
        ("هدرون", "Hadrun"),
        ("قصر منة", "Qasr Menah"),
        ("أم طلحة", "Um Talha"),
        ("Cordoral", "provincia de Cordoral"),
        ("Lake Ombari", "lac Ombari"),
        ("Idlib province", "the city of Idlib"),
        ("São Bruneto", "Sao Bruneto"),
    ],
)
def test_one_place_in_two_spellings(one: str, other: str) -> None:
    assert same_place(one, other)
    assert same_place(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orvek", "Velmin"),
        ("Lozovka", "Lozan valley"),
        ("North Velka", "South Velka"),
        ("Mosul", "Mosta"),
        ("هدرون", "Velmin"),
        ("Port Salvara", "Port Alvane"),
    ],
)
def test_two_places(one: str, other: str) -> None:
    assert not same_place(one, other)


def test_words_that_tell_a_place() -> None:
    assert telling_words("the town of Orvek") == ("orvek",)
    assert telling_words("the province") == ("the", "province")  # nothing else is left
    assert names_in("Zarna and Velka") == ("Zarna", "Velka")
    assert names_in("Zarna y Velka") == ("Zarna", "Velka")


@given(st.text(max_size=40))
def test_any_text_can_be_folded_and_is_the_same_as_itself(text: str) -> None:
    words = words_of(text)
    assert all(w == folded_word(w) or not w.isascii() or w for w in words)
    assert is_latin(text) in (True, False)
    if words:
        assert same_place(text, text)
