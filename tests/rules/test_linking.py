"""Who shares the harm of whom, and which harm governs."""

import pytest

from summarizer.readers.rules.cues import find_cues
from summarizer.text.article import read_article


def harmed(text: str, language: str = "en") -> dict[str, str]:
    """The phrases that a harm governs, with its outcome."""
    article = read_article(text, published="2024-03-05", language=language)
    return {
        text[cue.start : cue.end]: cue.outcomes[0]
        for cue in find_cues(article)
        if cue.dismissed is None and cue.outcomes
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Direction.
        ("Rebels killed two nurses.", {"two nurses": "killed"}),
        ("Two nurses were killed by three rebels.", {"Two nurses": "killed"}),
        ("Two rebels killed three nurses.", {"three nurses": "killed"}),
        ("Two rebels have killed the mayor.", {"the mayor": "killed"}),
        ("Also killed were two nurses.", {"two nurses": "killed"}),
        ("Among the dead was a nurse.", {"a nurse": "killed"}),
        ("Two nurses died when three gunmen opened fire.", {"Two nurses": "killed"}),
        ("The army lost two men.", {"two men": "killed"}),
        ("Two soldiers lost three rifles.", {}),
        ("The murder of two nurses shocked them.", {"two nurses": "killed"}),
        ("The toll rose to 46.", {"46": "killed"}),
        # Neighbours with harms of their own.
        ("18 killed, 6 hurt.", {"18": "killed", "6": "injured"}),
        ("Two men killed and three injured in riot.", {"Two men": "killed", "three": "injured"}),
        ("A blast killed two men and wounded six.", {"two men": "killed", "six": "injured"}),
        ("It left 9 dead, 4 missing and 2 wounded.",
         {"9 dead": "killed", "4": "missing", "2": "injured"}),
        ("A fire killed six and 12 people were rescued.", {"six": "killed"}),
        ("Killed: 17. Injured: 43.", {"17": "killed", "43": "injured"}),
        ("Three missing loggers were found dead.", {"Three missing loggers": "killed"}),
        ("Two hostages were shot dead.", {"Two hostages": "killed"}),
        (
            "Killed: 17, injured: 43, missing: 8.",
            {"17": "killed", "43": "injured", "8": "missing"},
        ),
        ("Rebels killed one man; dozens of villagers watched.", {"one man": "killed"}),
        ("Two rebels had killed before.", {}),
        ("The storm killed cattle and left 500 people without power.", {}),
        ("SAN MIGUEL RESIDENTS FOUND TWO MEN DEAD.", {"TWO MEN": "killed"}),
        ("Rebels killed one man: “forty villagers watched it”.", {"one man": "killed"}),
        ("Also missing was once more a cook.", {"a cook": "missing"}),
        # Lists, parts, comparisons.
        ("It killed a nurse, two men and a boy.",
         {"a nurse": "killed", "two men": "killed", "a boy": "killed"}),
        ("The cook and the driver were among the dead.",
         {"The cook": "killed", "the driver": "killed"}),
        ("At least 18 people, including five women, died.",
         {"At least 18 people": "killed", "five women": "killed"}),
        ("Of the dead, 21 were children.", {"21": "killed"}),
        ("Nine of the dead were policemen.", {"Nine of the dead": "killed"}),
        ("The toll rose to 46 from 31.", {"46": "killed", "31": "killed"}),
        (
            "A woman, her mother, and two men died.",
            {"A woman": "killed", "her mother": "killed", "two men": "killed"},
        ),
        # Asides.
        (
            "Orlando Gomez, a street vendor walking through the area, was killed.",
            {"Orlando Gomez, a street vendor": "killed"},
        ),
        ("Ali Musa, the mayor of Gao, was killed.", {"Ali Musa, the mayor of Gao": "killed"}),
        ("Two nurses, police said, were killed.", {"Two nurses": "killed"}),
        # Speakers, agents, places.
        ("Two witnesses said the mayor was killed.", {"the mayor": "killed"}),
        ("The wounded were counted, a doctor said.", {}),
        ("Killed in Port Harcourt, he was mourned.", {}),
        # Not people.
        ("Two suitcases are missing.", {}),
        ("The army captured three villages.", {}),
        ("The storm killed cattle and left 500 households without power.", {}),
        ("Twelve climbers survived; the blast killed two.", {"two": "killed"}),
    ],
)  # fmt: skip
def test_government(text: str, expected: dict[str, str]) -> None:
    assert harmed(text) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Deux soldats ont tué trois civils.", "fr", {"trois civils": "killed"}),
        ("Trois civils ont été tués par deux soldats.", "fr", {"Trois civils": "killed"}),
        ("Dos soldados mataron a tres civiles.", "es", {"tres civiles": "killed"}),
        ("Murieron tres civiles.", "es", {"tres civiles": "killed"}),
        ("Dois soldados mataram três civis.", "pt", {"três civis": "killed"}),
        ("O partido perdeu três lugares.", "pt", {}),
    ],
)
def test_government_in_other_languages(text: str, language: str, expected: dict[str, str]) -> None:
    assert harmed(text, language) == expected
