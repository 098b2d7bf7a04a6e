"""Harm that is told, but not as the news: what is remembered, and what nobody says happened."""

import pytest

from benchmarks.passage_scores import Passage
from benchmarks.passages import read_by_words

REMEMBERED = [
    (
        "Thousands marched in Ormund on Saturday over the killing of a student by police.",
        "a student",
    ),
    (
        "Nurses went on strike in Kessia on Monday over the murder of two colleagues.",
        "two colleagues",
    ),
    (
        "Mourners gathered on Sunday for the funeral of three miners killed in a blast.",
        "three miners",
    ),
    ("A vigil was held in Dayne on Friday for four sisters who drowned.", "four sisters"),
    ("The city on Monday marked the anniversary of a fire that killed 87 people.", "87 people"),
    (
        "Veterans on Sunday remembered the 40 sailors who died when the Hessa sank.",
        "the 40 sailors",
    ),
    ("A court in Ormund jailed a man for life on Monday for killing two women.", "two women"),
    ("A former guard was found guilty on Friday of the murder of six prisoners.", "six prisoners"),
    ("The trial over the deaths of 12 workers opened in Kessia on Tuesday.", "12 workers"),
    ("The minister laid a wreath on Monday for the 31 victims of a blast in 1998.", "31 victims"),
    ("Students protested on Friday against the abduction of 14 pupils last month.", "14 pupils"),
    (
        "Tamer Oss was sentenced on Monday to 20 years in prison for wounding three people.",
        "three people",
    ),
]
REMEMBERED_ABROAD = [
    (
        "El pueblo recordó el domingo a las 30 personas muertas en la riada de 1987.",
        "30 personas",
        "es",
    ),
    ("Cientos marcharon el sábado contra el asesinato de dos maestros.", "dos maestros", "es"),
    ("Un tribunal condenó el lunes a dos hombres por matar a tres niños.", "tres niños", "es"),
    (
        "Des centaines de personas ont défilé samedi après la mort de deux lycéens.",
        "deux lycéens",
        "fr",
    ),
    (
        "La ville a rendu hommage dimanche aux 12 pompiers morts dans l'incendie.",
        "12 pompiers",
        "fr",
    ),
    ("A cidade homenageou no sábado os 20 bombeiros mortos no incêndio.", "20 bombeiros", "pt"),
]
NEWS = [
    (
        "Police killed two people at a march in Ormund on Saturday over the death of a student.",
        "two people",
    ),
    (
        "A march in Ormund over fuel prices turned violent on Saturday and three people died.",
        "three people",
    ),
    ("Gunmen opened fire on a funeral in Vorn on Sunday, killing nine mourners.", "nine mourners"),
    ("A bomb at a rally for the opposition killed 12 people in Kessia on Monday.", "12 people"),
    (
        "Two guards were killed on Tuesday in an attack on a court where a trial was under way.",
        "Two guards",
    ),
    ("During a protest on Friday in Kessia five students were shot dead.", "five students"),
    ("Police charged a man after two women were found dead in Dayne on Monday.", "two women"),
]
NOT_SAID = [
    "The group threatened in a video on Monday to kill nine hostages.",
    "The rebels vowed to take revenge and to kill 100 soldiers.",
    "Police said that they had foiled a plot to murder three ministers.",
    "Officials warned that the toll could reach 200.",
    "Doctors fear that the number of dead may rise above 50.",
    "Engineers say that a breach of the dam would kill 3,000 people.",
    "If the wall falls, 40 workers could be injured.",
    "Firefighters rehearsed a crash with 60 injured on Saturday.",
    "The exercise simulated an attack in which 25 people were killed.",
    "The film tells of a raid in which 30 villagers are killed.",
    "Volunteers played the part of 80 wounded passengers during the drill.",
    "The police denied reports that 14 protesters had been killed.",
    "The minister denied that dozens of people had died.",
    "Contrary to reports that 50 people had been killed, nobody was hurt.",
    "The army rejected claims that it had killed 16 civilians.",
    "Rumours that 200 people had been killed were false, the mayor said.",
    "There is no truth in reports of 70 dead, the hospital said.",
    "A faulty alarm could have cost the lives of 300 guests.",
    "Had the bus been full, 50 children would have died.",
    "The bomb was meant to kill 20 officers.",
]
NOT_SAID_ABROAD = [
    ("El grupo amenazó el martes con matar a cinco jueces.", "es"),
    ("La policía negó que hubieran muerto 20 personas.", "es"),
    ("El balance podría superar los 90 muertos.", "es"),
    ("L'armée a démenti avoir tué 15 civils.", "fr"),
    ("Le groupe a menacé de tuer six otages.", "fr"),
    ("O exército negou que tivessem morrido 12 civis.", "pt"),
    ("O número de mortos pode passar de 80.", "pt"),
]
SAID = [
    ("The army denied involvement in the killing of 12 farmers.", "12 farmers"),
    ("Rebels who had threatened to attack the town killed six people on Monday.", "six people"),
    ("Two soldiers were killed during a military exercise on Friday.", "Two soldiers"),
    ("A man who planned to visit his mother was killed by a train.", "A man"),
    ("A stuntman was killed on the set of a film in Kessia.", "A stuntman"),
    (
        "The mayor, who denied reports of a cover-up, said that eight people had died.",
        "eight people",
    ),
]


def figures_of(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    passage = Passage(
        id="", kind="", published=None, title=None, text=text, tolls={}, not_figures=(),
        readings=(), language=language,
    )  # fmt: skip
    figures, _ = read_by_words(passage)
    return [(figure.phrase, figure.scope, figure.assertion) for figure in figures]


def scopes(text: str, phrase: str, language: str = "en") -> set[str]:
    return {
        scope
        for words, scope, assertion in figures_of(text, language)
        if assertion == "asserted" and (words in phrase or phrase in words)
    }


@pytest.mark.parametrize(("text", "phrase"), REMEMBERED)
def test_what_is_remembered_is_background(text: str, phrase: str) -> None:
    assert scopes(text, phrase) <= {"background"}


@pytest.mark.parametrize(("text", "phrase", "language"), REMEMBERED_ABROAD)
def test_what_is_remembered_is_background_in_other_languages(
    text: str, phrase: str, language: str
) -> None:
    assert scopes(text, phrase, language) <= {"background"}


@pytest.mark.parametrize(("text", "phrase"), NEWS)
def test_harm_at_a_protest_or_a_funeral_is_the_news(text: str, phrase: str) -> None:
    assert scopes(text, phrase) == {"incident"}


@pytest.mark.parametrize("text", NOT_SAID)
def test_nothing_is_said_to_have_happened(text: str) -> None:
    assert [f for f in figures_of(text) if f[2] == "asserted" and "nobody" not in f[0]] == []


@pytest.mark.parametrize(("text", "language"), NOT_SAID_ABROAD)
def test_nothing_is_said_to_have_happened_in_other_languages(text: str, language: str) -> None:
    assert [f for f in figures_of(text, language) if f[2] == "asserted"] == []


@pytest.mark.parametrize(("text", "phrase"), SAID)
def test_what_happened_is_said(text: str, phrase: str) -> None:
    assert "incident" in scopes(text, phrase)
