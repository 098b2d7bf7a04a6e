"""The day of the harm, and whether a figure is of this event at all."""

import pytest

from tests.rules.drafted import drafted

MONDAY, TUESDAY, SUNDAY = "2021-06-14", "2021-06-15", "2021-06-13"


@pytest.mark.parametrize(
    ("passage", "words", "day"),
    [
        ("Five people died in a bus crash on Monday, police said on Tuesday.", "Five", MONDAY),
        ("Five people died in a bus crash, police said on Tuesday.", "Five", None),
        ("Police said on Tuesday that a bomb killed five people on Monday.", "five", MONDAY),
        ("The mayor told reporters on Tuesday that the raid of Monday killed six people.", "six",
         MONDAY),
        ("Police gave a toll of five, telling reporters on Tuesday that a bomb had gone off.",
         "five", None),
        ("A mine collapsed on Sunday. Rescuers recovered seven more bodies on Tuesday.", "seven",
         SUNDAY),
        ("A bomb killed six people on Monday. Nine others were wounded.", "Nine", MONDAY),
        ("A shell hit the school on Sunday, killing four. Four people were buried on Monday.",
         "four", SUNDAY),
        ("The fighting began on Sunday and lasted until Tuesday, and killed six soldiers.", "six",
         None),
        ("A quake struck on Sunday. Some 90 people remained in hospital on Monday.", "90", SUNDAY),
        ("As of Tuesday, 63 deaths had been recorded.", "63", None),
        ("Since Sunday 9,000 people have fled.", "9,000", None),
        ("Gunmen who had been freed on Sunday killed six people on Monday.", "six", MONDAY),
        ("The drought has killed 40 people. On Monday a well collapsed, killing two.", "two",
         MONDAY),
    ],
)  # fmt: skip
def test_day(passage: str, words: str, day: str | None) -> None:
    date = drafted(passage)[words].date
    assert (date.iso if date else None) == day


@pytest.mark.parametrize(
    ("passage", "words", "scope"),
    [
        ("A bomb killed six people on Monday.", "six", "incident"),
        ("Eleven miners are still missing two days after a blast.", "Eleven", "incident"),
        ("The war has killed 1,145 since 2015. Bombs accounted for 327 of the deaths.", "327",
         "cumulative"),
        ("In 2017 a shooter firing from a hotel killed 58 people.", "58", "background"),
        ("In 2006, more than 50 pilgrims died when they were swept away.", "50", "background"),
        ("The war has killed more than 5,000 people since March 2015.", "5,000", "cumulative"),
        ("More than 400,000 people have been killed in Syria's war.", "400,000", "cumulative"),
        ("At least 40 people were kidnapped in the province last year.", "40", "cumulative"),
        ("Some 9,000 people have fled since Sunday.", "9,000", "incident"),
        ("Some 9,000 have fled since Sunday, joining 70,000 displaced this year.", "70,000",
         "cumulative"),
        ("In 2014, floods in the same districts killed 29 people.", "29", "background"),
        ("Last month, a suicide bomb killed 31 people at a shrine.", "31", "background"),
        ("Floods have killed more than 60 people since February.", "60", "cumulative"),
        ("Floods have killed 60 people since February, 9 of them in the past week.", "9",
         "cumulative"),
        ("Police have since said that nine people died.", "nine", "incident"),
        ("Floods have killed 60 people since 3 February.", "60", "cumulative"),
        ("The raid came ten days after the mayor and her guard were shot dead.", "mayor",
         "background"),
        ("Three years ago a similar attack left 12 people dead.", "12", "background"),
    ],
)  # fmt: skip
def test_scope(passage: str, words: str, scope: str) -> None:
    assert drafted(passage)[words].scope == scope


@pytest.mark.parametrize(
    ("language", "passage", "words", "scope"),
    [
        ("es", "El conflicto ha dejado más de 2.000 muertos desde 2017.", "2.000", "cumulative"),
        ("pt", "Em agosto, outro ataque matou 12 pessoas.", "12", "background"),
        ("fr", "Depuis 2015, les violences ont fait plus de 2.000 morts.", "2.000", "cumulative"),
    ],
)
def test_scope_in_romance_languages(language: str, passage: str, words: str, scope: str) -> None:
    assert drafted(passage, language=language)[words].scope == scope


def test_a_running_total_has_no_day() -> None:
    found = drafted("A bomb killed six people on Monday. In all 900 have died since March 2015.")
    assert found["six"].date is not None
    assert found["900"].date is None


def test_a_place_of_another_year_is_not_that_of_the_news() -> None:
    found = drafted(
        "FAIRMONT, June 14 - A gunman killed eight people at a supermarket on Monday.\n\nLast year "
        "a man killed nine colleagues in Las Brisas."
    )
    assert found["eight"].place == "FAIRMONT"
