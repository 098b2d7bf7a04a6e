import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.reading.language import guess_language

TEXTS = {
    "en": "At least twelve people were killed on Monday in the north of the country, police said.",
    "fr": "Au moins douze personnes ont été tuées lundi dans le nord du pays, selon la police.",
    "es": "Al menos doce personas murieron el lunes en el norte del país, según la policía.",
    "pt": "Pelo menos doze pessoas foram mortas no domingo no norte do país, disse a polícia.",
}


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("case", [str, str.upper, str.lower])
def test_language_is_told_in_any_case(language, case):
    assert guess_language(case(TEXTS[language])) == language


@pytest.mark.parametrize(
    "text",
    ["", "12 34", "Kabul", "Im Norden des Landes sind zwölf Menschen getötet worden.", "死者12人"],
)
def test_too_little_or_another_language_is_none(text):
    assert guess_language(text) is None


@settings(max_examples=50)
@given(st.text(max_size=300))
def test_any_text_is_one_of_four_or_none(text):
    assert guess_language(text) in {None, "en", "fr", "es", "pt"}
