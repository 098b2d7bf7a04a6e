"""French, Spanish and Portuguese passages whose figures lean on each other, or are none."""

import pytest

from tests.rules.drafted import drafted

FIGURES = [
    ("fr", "18.000 familles ont dû quitter leurs habitations.", "18.000", "displaced", 18_000),
    ("fr", "Au moins 27 personnes sont toujours recherchées.", "27", "missing", 27),
    ("fr", "Nous déplorons la perte de deux militaires.", "deux", "killed", 2),
    ("fr", "La police a annoncé l'arrestation de 14 personnes.", "14", "captured", 14),
    ("es", "La Policía informó de la detención de 38 personas.", "38", "captured", 38),
    ("es", "El ministro lamentó la muerte de tres soldados.", "tres", "killed", 3),
    ("es", "Ningún sacerdote resultó lesionado.", "sacerdote", "injured", 0),
    ("fr", "J'ai perdu ma femme et mes quatre enfants.", "quatre", "killed", 4),
    ("fr", "Plus de 300.000 personnes se retrouvent sans abri.", "300.000", "displaced", 300_001),
    ("fr", "Le bilan dépasse les 2.800 morts.", "2.800", "killed", 2_801),
    ("fr", "Un adolescent de 17 ans tué par un tir policier.", "adolescent", "killed", 1),
    ("fr", "Le policier auteur du tir a été placé en garde à vue.", "policier", "captured", 1),
    ("fr", "Des dizaines de riverains ont été grièvement brûlés.", "dizaines", "injured", None),
    ("fr", "Au moins 129 détenus sont morts.", "129", "killed", 129),
    ("fr", "Le nombre de morts s'élève à 147.", "147", "killed", 147),
    ("fr", "Parmi les morts, on compte au moins dix-sept enfants.", "dix-sept", "killed", 17),
    ("fr", "Le chauffeur a survécu et a été arrêté.", "chauffeur", "captured", 1),
    ("fr", "Un soldat blessé le 9 août par une mine a succombé à ses blessures.", "soldat",
     "killed", 1),
    ("fr", "Onze d'entre eux, souffrant de brûlures, ont été hospitalisés.", "Onze", "injured",
     11),
    ("es", "Seis mineros murieron y otros 14 quedaron atrapados.", "14", "missing", 14),
    ("es", "Otras nueve personas sufrieron heridas.", "nueve", "injured", 9),
    ("es", "Unos 178 guardias siguen retenidos en siete cárceles.", "178", "captured", 178),
    ("es", "Cuatro de los siete policías secuestrados fueron liberados.", "Cuatro de los siete",
     "captured", 4),
    ("es", "La ONG habla de 14 víctimas mortales.", "14", "killed", 14),
    ("es", "Veinte pasajeros continúan internados.", "Veinte", "injured", 20),
    ("es", "Dos jóvenes que fueron llevados a la fuerza siguen sin aparecer.", "Dos", "captured",
     2),
    ("es", "El grupo dijo no haber sufrido bajas.", "bajas", "killed_or_injured", 0),
    ("pt", "O número de mortos nas inundações que atingem há uma semana o estado do Rio Grande do "
     "Sul subiu para 90.", "90", "killed", 90),
    ("pt", "Mais de 155 mil pessoas tiveram de abandonar as suas casas.", "155", "displaced",
     155_001),
]  # fmt: skip


@pytest.mark.parametrize(("language", "passage", "words", "outcome", "number"), FIGURES)
def test_figure(language: str, passage: str, words: str, outcome: str, number: int | None) -> None:
    found = drafted(passage, language=language)[words]
    assert (found.outcome, found.principal) == (outcome, number)


@pytest.mark.parametrize(
    ("language", "passage", "told"),
    [
        ("es", "Unos motines en la cárcel dejaron once muertos.", ["once muertos"]),
        ("es", "Un ataque contra la Policía dejó 21 muertos.", ["21 muertos"]),
        ("fr", "Un bateau a sombré avec environ 750 personnes à bord, faisant 82 morts.",
         ["82 morts"]),
        ("fr", "Les secours ont pu hélitreuiller 45 habitants réfugiés sur les toits.", []),
        ("fr", "Selon le porte-parole, le lieutenant Jules Tambwe, dix miliciens ont été tués.",
         ["dix miliciens"]),
        ("es", "Siete de los fallecidos son jóvenes.", ["Siete de los"]),
        ("fr", "La prison, construite pour 1.500 détenus, a pris feu.", []),
        ("es", "Murió el conductor, Walter Huamán (45).", ["el conductor, Walter Huamán"]),
        ("es", "En los accidentes murieron 3.138 personas, un promedio de ocho al día.",
         ["3.138 personas"]),
    ],
)  # fmt: skip
def test_nobody_else_was_harmed(language: str, passage: str, told: list[str]) -> None:
    assert drafted(passage, language=language).phrases == told


def test_people_told_place_by_place_are_those_of_the_total() -> None:
    found = drafted(
        "Al menos 62 reclusos murieron. El director, Edmundo Moncada, detalló que 33 presos "
        "fallecieron en la prisión de Turia, 21 en la de Guayana y otros ocho en Cotopán.",
        language="es",
    )
    parts = {found[words].part_of for words in ("33", "21", "ocho")}
    assert parts == {found["62"].key}
    said_by = found["21"].said_by
    assert said_by is not None
    assert said_by.name == "Edmundo Moncada"


@pytest.mark.parametrize(
    ("language", "passage", "whole", "parts"),
    [
        ("es", "El ataque dejó 68 heridos. De los 68 heridos, 58 ya fueron dados de alta y cinco "
         "permanecen en cuidados intensivos.", "68", ("58", "cinco")),
        ("fr", "Trente-sept migrants sont portés disparus. Sept des disparus sont des femmes.",
         "Trente-sept", ("Sept",)),
        ("es", "Ocho migrantes murieron. Los equipos recuperaron cinco cadáveres el lunes y otros "
         "tres el martes.", "Ocho", ("cinco", "tres")),
        ("es", "Un total de 2.390 migrantes perdieron la vida, de los que 288 eran mujeres y 101 "
         "niños.", "2.390", ("288", "101")),
    ],
)  # fmt: skip
def test_parts(language: str, passage: str, whole: str, parts: tuple[str, ...]) -> None:
    found = drafted(passage, language=language)
    assert {found[words].part_of for words in parts} == {found[whole].key}


def test_those_of_the_wounded_who_died_are_no_part_of_other_dead() -> None:
    found = drafted(
        "Deux militaires ont été tués. Dix des blessés ont été évacués vers l'hôpital, où deux "
        "d'entre eux sont décédés.",
        language="fr",
    )
    assert found["deux d'entre eux"].part_of is None


def test_one_of_the_dead_is_of_their_side() -> None:
    found = drafted(
        "Murieron 12 vecinos y dos guardias fueron secuestrados. Su hijo fue uno de los "
        "fallecidos.",
        language="es",
    )
    assert found["uno de los"].group == "civilian"


@pytest.mark.parametrize(
    ("language", "passage", "words", "scope"),
    [
        ("fr", "Les inondations qui frappent depuis dimanche le sud ont fait 62 morts.", "62",
         "incident"),
        ("fr", "En 2019, des crues dans la même région avaient coûté la vie à 28 personnes.", "28",
         "background"),
        ("fr", "C'est le pire séisme depuis celui qui avait détruit Agadir en 1960 : 12.000 "
         "personnes avaient été tuées.", "12.000", "background"),
        ("fr", "La mort de deux adolescents avait déclenché des émeutes en 2005.", "deux",
         "background"),
        ("es", "Dos semanas atrás, 21 adolescentes fallecieron en un bar.", "21", "background"),
        ("es", "La ONG documentó 52 fallecidos durante los últimos tres años.", "52",
         "cumulative"),
        ("es", "El país registra unos 20.000 asesinatos al año.", "20.000", "cumulative"),
        ("es", "El conflicto armado ha dejado 260.000 muertos.", "260.000", "cumulative"),
    ],
)  # fmt: skip
def test_scope(language: str, passage: str, words: str, scope: str) -> None:
    assert drafted(passage, language=language)[words].scope == scope


@pytest.mark.parametrize(
    ("language", "passage", "old", "new"),
    [
        ("fr", "Le bilan s'est alourdi à 62 morts, ont annoncé les autorités, qui faisaient état "
         "la veille de 41 décès.", "41", "62"),
        ("es", "Al menos 62 reclusos murieron. El balance anterior daba cuenta de 50 fallecidos.",
         "50", "62"),
        ("es", "A 14 subió el número de fallecidos. Inicialmente, el Ministerio había reportado "
         "doce muertos.", "doce", "14"),
        ("es", "Al menos 38 migrantes murieron. El INM, que inicialmente había informado de 40 "
         "fallecidos, corrigió la cifra.", "40", "38"),
        ("pt", "O número de mortos subiu para 90, informou a Defesa Civil, que dava conta na "
         "véspera de 83 vítimas mortais.", "83", "90"),
    ],
)  # fmt: skip
def test_an_update(language: str, passage: str, old: str, new: str) -> None:
    found = drafted(passage, language=language)
    assert found[new].replaces == found[old].key


def test_another_attack_is_no_part_of_the_first() -> None:
    found = drafted(
        "Quince personas murieron en un bar de Soweto. Otro ataque en una taberna de "
        "Pietermaritzburg dejó cuatro muertos.",
        language="es",
    )
    assert found["cuatro"].part_of is None
    assert found["cuatro"].place == "Pietermaritzburg"


def test_a_side_counts_fewer_of_its_own() -> None:
    found = drafted(
        "Sept militaires ont été tués lundi dans une embuscade. L'état-major a quant à lui reconnu "
        "la mort de six soldats.",
        language="fr",
    )
    six = found["six"]
    assert six.said_by is not None
    assert six.said_by.name == "L'état-major"
    assert six.disputes == found["Sept"].key


def test_gunmen_told_again_by_the_army_are_the_same() -> None:
    found = drafted(
        "L'armée dit avoir tué douze assaillants. Douze terroristes ont été tués, selon l'armée.",
        language="fr",
    )
    assert len(found.drafts) == 1


def test_no_count_by_the_army_is_no_count_of_the_dead() -> None:
    found = drafted(
        "L'attaque a fait plusieurs dizaines de morts. L'armée n'a pas communiqué de bilan.",
        language="fr",
    )
    assert found["plusieurs dizaines"].bound == "vague"
    assert found["n'a pas communiqué"].bound == "none_reported"


def test_a_speaker_who_did_something_else_before() -> None:
    found = drafted(
        "El Ejército atribuyó el ataque a disidentes de las FARC y aseguró haber dado de baja a "
        "cuatro guerrilleros.",
        language="es",
    )
    said_by = found["cuatro"].said_by
    assert said_by is not None
    assert said_by.name == "El Ejército"


def test_a_speaker_between_commas() -> None:
    found = drafted(
        "Murieron 62 presos, según la policía. La Defensoría del Pueblo, por su parte, elevó a 67 "
        "el número de muertos.",
        language="es",
    )
    said_by = found["67"].said_by
    assert said_by is not None
    assert said_by.name == "La Defensoría del Pueblo"
    assert found["67"].disputes == found["62"].key
