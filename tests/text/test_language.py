import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.language import guess_language

TEXTS = {
    "en": "At least twelve people were killed on Monday in the north of the country, police said.",
    "fr": "Au moins douze personnes ont été tuées lundi dans le nord du pays, selon la police.",
    "es": "Al menos doce personas murieron el lunes en el norte del país, según la policía.",
    "de": "Mindestens zwölf Menschen sind am Montag im Norden des Landes getötet worden.",
    "pt": "Pelo menos doze pessoas foram mortas no domingo no norte do país, disse a polícia.",
}


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("case", [str, str.upper, str.lower])
def test_language_is_told_in_any_case(language, case):
    assert guess_language(case(TEXTS[language])) == language


@pytest.mark.parametrize(
    "text",
    ["", "12 34", "Kabul", "Sedikitnya 12 orang tewas dalam serangan bom.", "死者12人"],
)
def test_too_little_or_another_language_is_none(text):
    assert guess_language(text) is None


@settings(max_examples=50)
@given(st.text(max_size=300))
def test_any_text_is_one_of_nine_or_none(text):
    assert guess_language(text) in {None, "en", "fr", "es", "pt", "it", "ca", "ro", "de", "nl"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Almeno 12 persone sono morte e altre 30 sono rimaste ferite in un attentato contro "
         "un mercato di Kabul, ha detto la polizia."),
        ("ca", "Almenys 12 persones han mort i 30 més han resultat ferides en un atemptat contra "
         "un mercat de Kabul, ha dit la policia. Entre els morts hi ha tres nens."),
        ("ro", "Cel puțin 12 persoane au murit și alte 30 au fost rănite într-un atentat la o "
         "piață din Kabul, a anunțat poliția. Printre morți se află trei copii și două femei."),
        ("nl", "Bij een aanslag op een markt in Kabul zijn zeker 12 mensen om het leven gekomen, "
         "heeft de politie gezegd."),
    ],
)  # fmt: skip
def test_a_neighbour_does_not_pass_for_a_language_whose_words_are_known(language, text):
    assert guess_language(text) == language
