"""What is told as another incident is added to no toll before it; "both" and "they" go on."""

import pytest

from tests.rules.drafted import drafted

BOMB = "A car bomb killed 14 people in the town of Kandor on Monday, police said.\n\n"


@pytest.mark.parametrize(
    "passage",
    [
        "Meanwhile, gunmen on motorcycles opened fire on a bus, killing six passengers, the "
        "governor said.",
        "In a separate incident, a roadside mine exploded. It killed six soldiers.",
        "Elsewhere, a grenade thrown into a tea shop killed six men.",
        "Separately, the army said six of its soldiers had died in an ambush.",
        "Meanwhile, Afghan and coalition forces killed six insurgents in a raid.",
        "At a village 12 km away, militiamen hacked to death six farmers.",
    ],
)
def test_another_incident_is_an_event_of_its_own(passage: str) -> None:
    found = drafted(BOMB + passage)
    six = found["six"]
    assert six.event != found["14"].event
    assert (six.disputes, six.part_of, six.place) == (None, None, None)


@pytest.mark.parametrize(
    "passage",
    [
        "Meanwhile, rescuers pulled two more bodies from the rubble.",
        "Meanwhile, two of the wounded died in hospital.",
        "Also killed were two policemen.",
    ],
)
def test_what_goes_on_stays_with_its_event(passage: str) -> None:
    found = drafted(BOMB + passage)
    assert found["two"].event == found["14"].event


def test_a_lead_that_sums_up_tells_of_what_follows() -> None:
    found = drafted(
        "Gunmen killed nine people in two separate attacks in Kandor on Monday.\n\n"
        "In a separate attack, gunmen killed nine people at a market in Kandor."
    )
    assert len(found.drafts) == 1


@pytest.mark.parametrize(
    ("passage", "figures"),
    [
        ("Gunmen shot dead two teachers. Both died at the scene.", ["two teachers"]),
        ("A nurse and a driver were killed. Both of them died at once.", ["A nurse", "a driver"]),
        ("Two men were wounded by a shell. Both were killed later.", ["Two men", "Both"]),
    ],
)
def test_both_are_the_two_told_before(passage: str, figures: list[str]) -> None:
    assert drafted(passage).phrases == figures


@pytest.mark.parametrize(
    ("passage", "parts"),
    [
        ("A slide killed seven people. They included a nun and her two pupils.",
         ["a nun", "two pupils"]),
        ("A slide killed seven people. Police said the victims were two men and five children.",
         ["two men", "five children"]),
        ("Seven people are missing. Among them are two nurses.", ["two nurses"]),
        ("A slide killed seven people. The driver's uncle, who sold fish, was among those who "
         "perished.", ["The driver's uncle"]),
    ],
)  # fmt: skip
def test_those_told_before_have_parts(passage: str, parts: list[str]) -> None:
    found = drafted(passage)
    whole = found.drafts[0]
    assert found.phrases[1:] == parts
    assert all((d.part_of, d.outcome) == (whole.key, whole.outcome) for d in found.drafts[1:])


def test_they_of_several_harms_or_of_none_are_left_open() -> None:
    assert len(drafted("A slide killed six and hurt nine. They included a nun.").drafts) == 2
    assert not drafted("Police rescued seven hikers. They included a nun.").drafts


def test_those_who_died_since_are_in_the_toll_that_rose() -> None:
    found = drafted(
        "The death toll from a coal-mine blast in Bor rose to 36 on Tuesday after four miners died "
        "in hospital.\n\nThe blast hit the pit on Sunday, killing three engineers."
    )
    assert found["four"].part_of == found["36"].key
    assert found["36"].date == found["three"].date


@pytest.mark.parametrize(
    "passage",
    [
        "A crew saved the lives of dozens trapped in a cellar.",
        "The operation could save dozens of lives, the governor said.",
        "Leak kills four workers, sickens dozens.",
    ],
)
def test_dozens_who_were_not_harmed(passage: str) -> None:
    assert not any("dozens" in words for words in drafted(passage).phrases)


def test_two_of_the_guards_dispute_no_toll() -> None:
    found = drafted(
        "A bomb wounded 60 people, officials said. One of the guards was killed and two were hurt, "
        "the police chief said."
    )
    assert found["two"].disputes is None


def test_rebels_killed_in_a_clash_are_no_attackers() -> None:
    found = drafted(
        "At least 14 soldiers were killed in fighting for the town of Bor. The army said its "
        "troops repelled an assault on their barracks, killing 52 fighters."
    )
    assert not found["52"].attackers


def test_a_toll_far_from_its_number() -> None:
    found = drafted(
        "The number of people killed by the 7.1-magnitude earthquake that struck the coast on "
        "Sunday has risen to 284, up from 246."
    )
    assert found["284"].replaces == found["246"].key
