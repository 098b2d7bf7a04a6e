"""French, Spanish and Portuguese figures, as the words alone tell them."""

import pytest

from tests.rules.drafted import drafted

FIGURES = [
    ("fr", "L'armée a affirmé avoir neutralisé une quinzaine de terroristes.", "quinzaine",
     "killed", 15),
    ("fr", "Sept blessés ont succombé à leurs blessures.", "Sept", "killed", 7),
    ("fr", "Une mère et ses quatre enfants figurent parmi les victimes.", "quatre", "killed", 4),
    ("fr", "Les combats ont contraint 150.000 civils à fuir.", "150.000", "displaced", 150_000),
    ("fr", "Trente mineurs ont perdu la vie.", "Trente", "killed", 30),
    ("es", "El Ejército abate a siete guerrilleros.", "siete", "killed", 7),
    ("es", "La guerrilla dijo que había perdido a dos combatientes.", "dos", "killed", 2),
    ("es", "En los combates murieron 47 mineros.", "47", "killed", 47),
    ("es", "La violencia obligó a 300 familias a abandonar el pueblo.", "300", "displaced", 300),
    ("es", "No se reportan civiles heridos.", "civiles", "injured", 0),
    ("es", "Los heridos, seis de gravedad, fueron trasladados.", "seis", "injured", 6),
    ("pt", "A violência obrigou 300 famílias a fugir da aldeia.", "300", "displaced", 300),
    ("pt", "Quinze garimpeiros perderam a vida.", "Quinze", "killed", 15),
]  # fmt: skip


@pytest.mark.parametrize(("language", "passage", "words", "outcome", "number"), FIGURES)
def test_figure(language: str, passage: str, words: str, outcome: str, number: int) -> None:
    found = drafted(passage, language=language)[words]
    assert (found.outcome, found.principal) == (outcome, number)


@pytest.mark.parametrize(
    ("language", "passage"),
    [
        ("fr", "Dix-neuf passagers ont été secourus par un navire."),
        ("es", "Los bomberos rescataron con vida a otros doce."),
        ("es", "Tropas atacaron al Frente 36 de la guerrilla."),
        ("pt", "Os bombeiros salvaram com vida doze passageiros."),
    ],
)
def test_nobody_was_harmed(language: str, passage: str) -> None:
    assert not drafted(passage, language=language).drafts


@pytest.mark.parametrize(
    ("language", "passage", "words", "speaker"),
    [
        ("fr", "Un employé de l'hôpital a fait état de 34 morts.", "34", "Un employé de l'hôpital"),
        ("es", "El alcalde había hablado de seis muertos.", "seis", "El alcalde"),
        ("es", "Murieron 31 presos, según confirmó el servicio penitenciario.", "31",
         "el servicio penitenciario"),
        ("es", "Un portavoz de la policía elevó la cifra a 34 muertos.", "34",
         "Un portavoz de la policía"),
    ],
)  # fmt: skip
def test_who_tells_is_not_among_those_who_died(
    language: str, passage: str, words: str, speaker: str
) -> None:
    found = drafted(passage, language=language)
    assert len(found.drafts) == 1
    said_by = found[words].said_by
    assert said_by is not None
    assert said_by.name == speaker


@pytest.mark.parametrize(
    ("language", "passage", "old", "new"),
    [
        ("fr", "Le bilan est passé de 12 à 19 morts.", "12", "19"),
        ("es", "Al menos 31 presos murieron. Un portavoz elevó la cifra a 34 muertos.", "31", "34"),
        ("es", "Nueve mineros murieron. La víspera, el alcalde había hablado de seis muertos.",
         "seis", "Nueve"),
    ],
)  # fmt: skip
def test_an_update(language: str, passage: str, old: str, new: str) -> None:
    found = drafted(passage, language=language)
    assert found[new].replaces == found[old].key


@pytest.mark.parametrize(
    ("language", "passage", "words", "scope"),
    [
        ("es", "En 2019, otro derrumbe mató a 15 personas.", "15", "background"),
        ("es", "En lo que va de año, 47 mineros han perdido la vida.", "47", "cumulative"),
        ("pt", "Há duas semanas, um ataque semelhante matou cinco pessoas.", "cinco", "background"),
        ("fr", "Depuis janvier, 1.160 personnes ont péri en mer.", "1.160", "cumulative"),
    ],
)
def test_scope(language: str, passage: str, words: str, scope: str) -> None:
    assert drafted(passage, language=language)[words].scope == scope
