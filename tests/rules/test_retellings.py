"""What is told twice, who only speaks, and which days are not those of the harm."""

from datetime import date

import pytest

from tests.rules.drafted import drafted


@pytest.mark.parametrize(
    ("title", "passage", "words"),
    [
        ("Mine collapse leaves three dead", "Three miners died in a mine in Bor.", "Three"),
        ("A mine in Bor", "Three people died. The mayor said three miners had died.", "Three"),
        ("Bus crash kills 2", "Two people were killed when a bus hit a lorry.", "Two"),
    ],
)
def test_a_small_toll_told_again(title: str, passage: str, words: str) -> None:
    found = drafted(f"{title}\n\n{passage}", title=title)
    assert len([d for d in found.drafts if d.outcome == "killed"]) == 1
    assert len(found[words].cues) > 1


@pytest.mark.parametrize(
    "passage",
    [
        "Gunmen kidnapped five workers. Two were freed; the other three are still held hostage. "
        "Soldiers detained three men at a roadblock.",
        "Two soldiers were killed in Bor. Two policemen were killed in Zala.",
        "Two people were killed. Two others died in hospital.",
        "A woman was killed by a shell. A man was killed by a mine.",
    ],
)
def test_others_are_not_the_same(passage: str) -> None:
    assert all(len(draft.cues) == 1 for draft in drafted(passage).drafts)


@pytest.mark.parametrize(
    "passage",
    [
        "The mayor had spoken of two dead.",
        "A nurse at the hospital told reporters that two people had died.",
        "Two people died, the driver of another bus said.",
        "Police commissioner Abdul Sule said the death toll had reached two.",
    ],
)
def test_who_speaks_is_no_victim(passage: str) -> None:
    found = drafted(passage)
    assert [d.principal for d in found.drafts] == [2]


def test_a_wounded_speaker_is_one() -> None:
    assert drafted("A wounded officer said that two men had died.").phrases == [
        "A wounded officer",
        "two men",
    ]


@pytest.mark.parametrize(
    "passage",
    [
        "Firefighters pulled 12 miners out alive.",
        "The coastguard rescued another 12 passengers.",
        "Seventy survivors were picked up by fishing boats.",
    ],
)
def test_who_is_rescued_is_no_casualty(passage: str) -> None:
    assert not drafted(passage).drafts


def test_an_aside_tells_of_its_part_only() -> None:
    found = drafted("Firefighters pulled 12 others out alive, three of them badly injured.")
    assert found.phrases == ["three of them"]


def test_what_a_number_counts_together() -> None:
    found = drafted("Gunmen took 37 women and girls into the forest. They kidnapped 37 women.")
    assert found.drafts[0].outcome == "captured"
    assert found.drafts[0].principal == 37
    assert "girls" in found.phrases[0]


def test_the_mayor_is_not_the_governor() -> None:
    found = drafted(
        "Nine people died, the governor, Alvaro Quintero, said. The mayor said 12 were missing."
    )
    assert found["12"].said_by is not None
    assert found["12"].said_by.name == "The mayor"


def test_how_things_stood_on_a_day_is_not_when_they_happened() -> None:
    found = drafted(
        "Three miners died and four remained missing on Tuesday. The mine in Bor collapsed on "
        "Monday."
    )
    assert found["Three"].date is not None
    assert found["Three"].date.day == date(2021, 6, 14)


def test_the_day_of_a_speech_is_not_when_it_happened() -> None:
    found = drafted("On Tuesday, the mayor said that two people had died in the fire on Sunday.")
    assert found["two"].date is not None
    assert found["two"].date.day == date(2021, 6, 13)


@pytest.mark.parametrize(
    ("passage", "words", "group"),
    [
        ("The ferry sank off Bor. Police detained the captain.", "captain", "civilian"),
        ("Rebels shot dead an army captain.", "captain", "state_forces"),
    ],
)
def test_captains_of_ships_are_no_soldiers(passage: str, words: str, group: str) -> None:
    assert drafted(passage)[words].group == group


def test_raiders_killed_after_their_raid_are_attackers() -> None:
    found = drafted("Gunmen killed nine villagers in Bor. Troops killed five of the bandits.")
    assert found["five"].attackers
    assert not found["nine"].attackers


def test_one_disaster_of_the_past_is_no_running_total() -> None:
    found = drafted("It was the worst such disaster since 2009, when 230 people drowned.")
    assert found["230"].scope == "background"


@pytest.mark.parametrize(
    ("passage", "words", "group"),
    [
        ("Two people died in Bor, one of them a policeman.", "policeman", "state_forces"),
        ("Two bombers blew themselves up, one of them a girl.", "girl", "non_state_armed"),
        ("A bus crashed into a gorge, killing nine people. This year 2,381 people were killed on "
         "the country's roads.", "2,381", "civilian"),
    ],
)  # fmt: skip
def test_whose_dead_they_are(passage: str, words: str, group: str) -> None:
    assert drafted(passage)[words].group == group


def test_the_explosion_happened_on_a_day_told_later() -> None:
    found = drafted(
        "Rescuers recovered seven bodies on Wednesday from the Kuzman pit. The explosion happened "
        "at 2.30 p.m. on Monday."
    )
    assert found["seven"].date is not None
    assert found["seven"].date.day == date(2021, 6, 14)


def test_those_who_tell_are_where_it_happened() -> None:
    found = drafted("A missile hit the city of Liv, killing 11 people.\n\nOfficials in the "
                    "occupied town of Kamen said shelling had killed a man.")  # fmt: skip
    assert found["a man"].place == "Kamen"
    assert found["11"].place == "Liv"
