"""Parts, updates, disputes and events."""

import pytest

from tests.rules.drafted import drafted


@pytest.mark.parametrize(
    ("passage", "part", "whole"),
    [
        ("A bomb killed 73 people, including 19 children.", "19", "73"),
        ("A bomb killed 73 people, including 19 children and 11 women.", "11", "73"),
        ("A bomb killed 73 people. Of the dead, 19 were children.", "19", "73"),
        ("A bomb killed 73 people. Two nurses were among the dead.", "Two nurses", "73"),
        ("Some 58 people were injured, 12 of them seriously.", "12", "58"),
        ("A coroner said 39 people were killed. Seven of them died of burns.", "Seven", "39"),
        ("Rescuers recovered seven more bodies, taking the death toll to 19.", "seven", "19"),
        ("A slide killed 19 people on Monday. A teacher was found dead in Bor.", "A teacher", "19"),
        ("Bombs killed 42 people across Iraq. In Mosul a car bomb killed 17 people.", "17", "42"),
        ("A shell killed a catechist and three of her pupils. Four people were buried.",
         "a catechist", "Four"),
        ("Gunmen kidnapped five workers. Two of the workers escaped; two of the hostages were "
         "freed. The other three are still held hostage.", "three", "five"),
        ("Police said a bomb killed 31 people. A nurse at a hospital said she saw 12 bodies.",
         "12", "31"),
        ("Nineteen people were killed. Police said 16 passengers died on the spot while three "
         "succumbed in hospital.", "three", "Nineteen"),
        ("A quake killed 127 people. In Bor 96 bodies were found. Another 31 people died in Zala.",
         "31", "127"),
        ("A bomb killed 12 people in Bor. Four shoppers died under a roof.", "Four", "12"),
        ("Fires killed eight people in Zala. The bodies of two women were found, and three others "
         "died of smoke inhalation.", "three", "eight"),
        ("Rebels took 30 quarry workers on Friday; four who were ill were let go.", "four", "30"),
        ("Gunmen seized about 60 herders. Nine of the captives escaped.", "Nine", "60"),
        ("Gunmen seized 12 teachers. Two women were freed on Sunday.", "Two women", "12"),
        ("Rebels freed 12 hostages for 48 prisoners. Those released were nine women.", "nine",
         "12"),
        ("A blast hurt 21 people. Eight remain in hospital.", "Eight", "21"),
        ("Dozens were hurt, residents said. A doctor denied it, and said 34 people were admitted "
         "to hospital.", "34", "Dozens"),
        ("Rescuers found seven bodies, raising the death toll from 64 to 71.", "seven", "71"),
        ("Gunmen kidnapped 137 girls. The remaining 128 are still being held.", "128", "137"),
    ],
)  # fmt: skip
def test_part(passage: str, part: str, whole: str) -> None:
    found = drafted(passage)
    assert found[part].part_of == found[whole].key


@pytest.mark.parametrize(
    ("passage", "words"),
    [
        ("Ten police officers and a civilian were killed.", "a civilian"),
        ("A bomb killed six people in Bor. A separate attack killed two people.", "two"),
        ("A bomb killed six people. Another two people died in hospital.", "two"),
        ("A blast killed 71 miners. Also on Monday, a fire killed 62 people in Bor.", "62"),
        ("A mine killed a policeman. Three civilians were hurt.", "Three"),
    ],
)
def test_no_part(passage: str, words: str) -> None:
    assert drafted(passage)[words].part_of is None


@pytest.mark.parametrize(
    ("passage", "newer", "older"),
    [
        ("A flood killed 46 people, up from 31 on Monday.", "46", "31"),
        ("A bomb killed 57 people. Police had put the toll at 31.", "57", "31"),
        ("A bomb killed 57 people. An earlier count put the dead at 31.", "57", "31"),
        ("Bodies were found, raising the death toll from 64 to 71.", "71", "64"),
        (
            "A bomb killed 46 people. The toll was revised upward from 37. A clinic counted 52 "
            "dead.",
            "46",
            "37",
        ),
        (
            "The toll rose to 31, the minister said. At least 11 people were killed, the "
            "prison service said in its first statement.",
            "31",
            "11",
        ),
        (
            "Rebels killed 15 peacekeepers in Bor. An earlier UN statement had spoken of 14 dead.",
            "15",
            "14",
        ),
        ("Gunmen abducted 137 girls, lowering an earlier estimate of 317.", "137", "317"),
    ],
)
def test_update(passage: str, newer: str, older: str) -> None:
    found = drafted(passage)
    assert found[newer].replaces == found[older].key


@pytest.mark.parametrize(
    ("passage", "later", "earlier"),
    [
        ("The army said it had killed 40 rebels. The rebels said they had lost four men.",
         "four", "40"),
        ("Police said 25 people were killed. A rights group said 31 people were killed.", "31",
         "25"),
        ("Locals said 11 people were killed. The mayor spoke of seven people killed.", "seven",
         "11"),
        ("A raid killed at least 34 people, a monitor said. The civil defence in Tarsin gave a "
         "higher toll, saying 41 people had been killed.", "41", "34"),
        ("The death toll rose to 31, the minister said. A lawyer said families had given her the "
         "names of 39 prisoners who were killed.", "39", "31"),
    ],
)  # fmt: skip
def test_dispute(passage: str, later: str, earlier: str) -> None:
    found = drafted(passage)
    assert found[later].disputes == found[earlier].key
    assert found[later].part_of is None


def test_the_same_speaker_does_not_contradict_himself() -> None:
    found = drafted("Police said 25 people were killed. Police said 31 people were killed.")
    assert found["31"].disputes is None


@pytest.mark.parametrize(
    ("passage", "number"),
    [
        ("A bomb killed six people in Bor on Monday. Nine people were hurt.", 1),
        ("A bomb killed six people in Bor on Monday. In Dorma, a mine killed two people.", 2),
        (
            "A bomb killed six people in Bor on Monday. On Sunday gunmen killed two people in Bor.",
            2,
        ),
        ("Bombs killed 42 people across Iraq on Monday. In Mosul gunmen killed three soldiers.", 1),
        ("A column killed 12 people in Bor. In a separate incident, a mine killed a farmer.", 2),
        ("A bomb killed six people in Bor.\n\nSoldiers arrested two suspects in Bor.", 2),
        ("The war has killed 900 people since 2015.", 0),
    ],
)
def test_events(passage: str, number: int) -> None:
    assert len(drafted(passage).events) == number


def test_a_part_belongs_to_the_event_of_its_whole() -> None:
    found = drafted("Raids killed 73 people in Zala province. One in Bor killed 53 of them.")
    assert {d.event for d in found.drafts} == {"e1"}


def test_kind_of_event() -> None:
    found = drafted("A suicide bomber killed six people at a market in Bor.")
    assert found.events[0].types[0] == "Suicide bomb"
