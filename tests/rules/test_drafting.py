"""Place, side, speaker, restatements: what the words settle of each figure."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.counted import lines_run
from tests.rules.drafted import drafted


@pytest.mark.parametrize(
    ("passage", "words", "place"),
    [
        ("A bomb killed six people in the town of Garuwa on Monday.", "six", "Garuwa"),
        ("A bomb killed six people in Garuwa. Nine others were hurt.", "Nine", "Garuwa"),
        ("Shells hit Bor in Zala province, killing six people.", "six", "Zala"),
        ("Talvi is the worst-hit district, with 19 deaths. The river rose and 300 people fled.",
         "300", "Talvi"),
        ("Raiders struck the village of Dorma. Raids there killed 53 people.", "53", "Dorma"),
        ("A raid hit the village of Dorma. It killed six people. The village of Kesh was spared. "
         "In Dorma, two people died.", "two", "Dorma"),
        ("Bombs killed 42 people across Iraq on Monday. In Mosul, gunmen killed three soldiers.",
         "three", "Mosul"),
        ("Bombs killed 42 people across Iraq on Monday. In Mosul, gunmen killed three soldiers.",
         "42", "Iraq"),
        ("Six people died in Garuwa and were taken to hospital in Lusaka.", "Six", "Garuwa"),
    ],
)  # fmt: skip
def test_place(passage: str, words: str, place: str) -> None:
    assert drafted(passage)[words].place == place


@pytest.mark.parametrize(
    ("passage", "words", "group"),
    [
        ("A bus skidded off the road, killing 18 people.", "18", "civilian"),
        ("Floods killed 40 people and injured 12.", "12", "civilian"),
        ("A bomb at a market killed six people.", "six", "civilian"),
        ("The war has killed 5,000 people since 2015.", "5,000", "unknown"),
        ("Soldiers detained three men and a woman at a roadblock.", "three", "unknown"),
        ("Police detained 300 people after a march turned violent.", "300", "civilian"),
        ("Six soldiers died and 17 were wounded.", "17", "state_forces"),
        ("A policeman was killed and four of his colleagues were hurt.", "four", "state_forces"),
        ("Aircraft struck a camp of militants and killed 16 of them.", "16", "non_state_armed"),
        ("At least 18 people were killed in clashes between troops and rebels.", "18", "unknown"),
        ("The rebels said they had lost four men.", "four", "non_state_armed"),
        ("The attack caused no casualties.", "no casualties", "unknown"),
        ("Some 9,000 people fled the fighting.", "9,000", "civilian"),
    ],
)
def test_group(passage: str, words: str, group: str) -> None:
    assert drafted(passage)[words].group == group


@pytest.mark.parametrize(
    ("passage", "words", "attackers"),
    [
        ("Two suicide bombers killed 31 people at a market.", "Two", True),
        ("Four gunmen were shot dead at the scene and a fifth died.", "fifth", True),
        ("Militants raided a village and troops killed six militants in pursuit.", "six", True),
        ("Soldiers killed 12 gunmen in a gunbattle on Monday.", "12", False),
        ("A bomb killed six people.", "six", False),
    ],
)
def test_attackers(passage: str, words: str, attackers: bool) -> None:
    assert drafted(passage)[words].attackers is attackers


@pytest.mark.parametrize(
    ("passage", "number"),
    [
        ("A bomb killed at least 31 people on Monday. Rescuers counted 31 bodies.", 1),
        ("A bomb killed six people in Bor. A second bomb killed six people in Dorma.", 2),
        ("A policeman was killed. Patrolman Jon Mosca died on the spot.", 1),
        ("Some 140 families, or about 720 people, were moved to shelters.", 1),
    ],
)
def test_restatements(passage: str, number: int) -> None:
    assert len(drafted(passage).drafts) == number


WORDS = st.sampled_from(
    ["Five", "people", "killed", "wounded", "soldiers", "in", "Garuwa", "on", "Monday", ",", ".",
     "police", "said", "of them", "including", "two", "children", "20", "others", "the toll to",
     "up from", "among the dead", "\n\n", "rebels", "died", "a", "woman", "province", "since",
     "families", "suicide bombers", "were", "and", "out of the", "none", "100 people"]
)  # fmt: skip
TEXTS = st.lists(WORDS, max_size=60).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_every_draft_is_sound(passage: str) -> None:
    found = drafted(f"Some text. {passage}")
    by_key = {d.key: d for d in found.drafts}
    assert len(by_key) == len(found.drafts)
    for draft in found.drafts:
        assert {draft.part_of, draft.replaces, draft.disputes} - {None} <= set(by_key)
        seen, at = {draft.key}, draft.part_of
        while at is not None:  # a part of a part ends at a whole
            assert at not in seen
            seen.add(at)
            at = by_key[at].part_of
        assert (draft.event is not None) == (draft.scope == "incident")
        assert draft.event in {None, *(e.id for e in found.events)}


@settings(max_examples=30, deadline=None)
@given(TEXTS)
def test_drafting_is_stable(passage: str) -> None:
    assert drafted(passage + " x").drafts == drafted(passage + " x").drafts


def test_the_work_grows_with_the_text() -> None:
    def work(times: int) -> int:
        told = "A bomb killed six people in Bor, police said. Two of them were children. "
        return lines_run(lambda: drafted(told * times))

    work(2)  # tables are compiled once a process
    assert work(80) < 6 * work(20)
