"""French, Spanish, Portuguese and German figures, as the words alone tell them."""

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
    # The verb stands around its people, at the end of its clause, or before them.
    ("de", "Am Sonntag sind bei einem Brand in einem Hotel in Ulm neun Gäste gestorben.", "neun",
     "killed", 9),
    ("de", "Neun Gäste sind bei einem Brand in einem Hotel in Ulm gestorben.", "Neun", "killed", 9),
    ("de", "Die Polizei sucht Zeugen, nachdem dort zwei Kinder verschleppt wurden.", "zwei",
     "captured", 2),
    ("de", "Am Montag starben bei einem Brand in einem alten Hotel in Ulm neun Gäste.", "neun",
     "killed", 9),
    ("de", "Rebellen haben in der Nacht sechs Soldaten getötet.", "sechs", "killed", 6),
    ("de", "Am Montag mussten mehr als 3.000 Menschen ihre Häuser verlassen.", "3.000",
     "displaced", 3001),
    ("de", "Bei dem Unfall gab es 26 Verletzte.", "26", "injured", 26),
    ("de", "Verletzt wurde niemand.", "niemand", "injured", 0),
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
        ("de", "Zwölf Passagiere konnten gerettet werden."),
        ("de", "Bei dem Brand wurden 14 Wohnhäuser zerstört."),
        ("de", "Ein Bus mit 40 Menschen an Bord ist am Montag verunglückt."),
    ],
)
def test_nobody_was_harmed(language: str, passage: str) -> None:
    assert not drafted(passage, language=language).drafts


@pytest.mark.parametrize(
    ("language", "passage", "words", "speaker"),
    [
        ("fr", "Un employé de l'hôpital a fait état de 34 morts.", "34", "Un employé de l'hôpital"),
        ("de", "Die Polizei meldete am Montag 34 Tote.", "34", "Die Polizei"),
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
        ("de", "Die Zahl der Toten stieg auf 38. Zunächst hatte die Polizei von 31 Toten "
         "gesprochen.", "31", "38"),
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
        ("de", "In diesem Jahr sind 47 Bergleute gestorben.", "47", "cumulative"),
        ("de", "Vor zwei Jahren starben bei einem Brand 15 Menschen.", "15", "background"),
        ("pt", "Há duas semanas, um ataque semelhante matou cinco pessoas.", "cinco", "background"),
        ("fr", "Depuis janvier, 1.160 personnes ont péri en mer.", "1.160", "cumulative"),
    ],
)
def test_scope(language: str, passage: str, words: str, scope: str) -> None:
    assert drafted(passage, language=language)[words].scope == scope


@pytest.mark.parametrize(
    ("passage", "words"),
    [
        ("Zwei Männer haben am Abend drei Wachleute getötet.", "Zwei"),
        ("Der Täter, der drei Wachleute verletzt hatte, entkam.", "Der"),
        ("Bei einem Angriff durch zwei Männer wurden drei Wachleute getötet.", "zwei"),
        ("Zwölf Soldaten rückten an, nachdem drei Wachleute getötet wurden.", "Zwölf"),
        ("In Ulm erschoss ein Mann drei Wachleute.", "ein Mann"),
        ("Die Soldaten wurden verletzt, zuvor waren drei Wachleute getötet worden.", "Die"),
    ],
)
def test_who_acts_or_stands_in_another_clause_of_a_german_sentence_is_not_harmed(
    passage: str, words: str
) -> None:
    found = drafted(passage, language="de")
    assert found["drei"].principal == 3
    told = [passage[d.cue.start : d.cue.end] for d in found.drafts]
    assert not [phrase for phrase in told if phrase.startswith(words)]


def test_two_german_nouns_are_no_name() -> None:
    passage = "Bei Kämpfen nahe Ulm wurde Montag Nacht Panzer Munition zerstört und Tote geborgen."
    assert not drafted(passage, language="de").drafts
