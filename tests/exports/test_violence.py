"""Which events the standards record, and as what, where their type is missing or contradicted."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from summarizer.exports import Coded, acled_rows, ucdp_rows
from summarizer.models import (
    ArticleInfo,
    ArticleSummary,
    Event,
    Evidence,
    Figure,
    Provenance,
    When,
)
from summarizer.models.vocabulary import EventType, Group
from summarizer.tolls.tolls import tolls

DAY = When(start=date(2024, 7, 11), end=date(2024, 7, 11), words="Thursday", precision=1)


@dataclass(frozen=True)
class Actor:
    name: str
    side: str
    role: str
    confidence: str = "reported_as_fact"


class EventWithActors(Event):
    """An event whose reader names its actors."""

    actors: tuple[Any, ...] = ()


def summary(
    text: str,
    kind: EventType,
    number: int = 12,
    *,
    actors: tuple[Actor, ...] = (),
    group: Group = "civilian",
    attackers: bool = False,
    who: str | None = None,
) -> ArticleSummary:
    figure = Figure(
        id="f1",
        phrase=text,
        evidence=(Evidence(quote=text, start=0, end=len(text), sentence=0),),
        outcome="killed",
        bound="exact",
        low=number,
        best=number,
        high=number,
        who=who,
        group=group,
        attackers=attackers,
        event="e1",
        status="verified",
    )
    event = EventWithActors(id="e1", type=kind, place="Marka", date=DAY, actors=actors)
    return ArticleSummary(
        article=ArticleInfo(text=text, sha256="0" * 64),
        headline="h",
        gist="g",
        events=(event,),
        figures=(figure,),
        tolls=tolls([figure], [event]),
        provenance=Provenance(
            library="0", model="local/none", way="survey", prompts={}, schemas={}
        ),
    )


def only(coded: Coded) -> dict[str, Any]:
    (row,) = coded.table.records()
    return {name: cell for name, cell in row.items() if cell is not None}


ARMY = Actor("the army", "state", "attacker")
REBELS = Actor("the rebels", "non_state", "attacker")
VILLAGERS = Actor("villagers", "civilians", "target")


@pytest.mark.parametrize(
    "text",
    [
        "At least 12 people were killed across the strip in the past day as the offensive went on.",
        "Twelve people were killed in Marka, where troops are fighting for the town.",
        "Douze personnes ont été tuées à Marka, selon l'armée.",
        "Doce personas murieron en Marka por los bombardeos.",
        "Doze pessoas foram mortas por homens armados em Marka.",
    ],
)
def test_the_dead_of_a_war_have_a_row_though_their_event_has_no_type(text: str) -> None:
    row = only(acled_rows(summary(text, "Other")))
    assert row["fatalities"] == 12
    assert not {"disorder_type", "event_type", "sub_event_type"} & set(row)
    assert only(ucdp_rows(summary(text, "Other")))["best"] == 12


@pytest.mark.parametrize("kind", ["Arrests", "Agreement", "Looting/property destruction"])
def test_whom_an_armed_group_killed_died_of_no_arrest(kind: EventType) -> None:
    told = summary("Militants killed 12 villagers; three were arrested later.", kind)
    assert "event_type" not in only(acled_rows(told))
    assert only(ucdp_rows(told))["deaths_civilians"] == 12


def test_actors_give_a_missing_type() -> None:
    attack = summary("Twelve were killed.", "Other", actors=(ARMY, VILLAGERS))
    assert only(acled_rows(attack))["sub_event_type"] == "Attack"
    target = Actor("the rebels", "non_state", "target")
    clash = summary("Twelve were killed.", "Other", actors=(ARMY, target), group="unknown")
    assert only(acled_rows(clash))["sub_event_type"] == "Armed clash"


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people died after eating at a wedding.",
        "Twelve patients died in the hospital at Marka.",
    ],
)
def test_deaths_that_no_word_calls_violent_are_left_out_with_their_toll(text: str) -> None:
    for coded in (ucdp_rows(summary(text, "Other")), acled_rows(summary(text, "Other"))):
        assert len(coded.table) == 0
        assert (coded.left_out[0].what, coded.left_out[0].killed) == ("event e1", "12")


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested a man on suspicion of murdering his wife and their two children.",
        "A man stabbed to death his estranged wife and two others before he was detained.",
        "The killing of three in Leeds was a murder-suicide, police said.",
        "Un homme a tué sa femme et ses deux enfants à Lyon.",
        "Un hombre mató a su esposa y a sus dos hijas.",
        "Homem matou sua mulher e dois filhos em Recife.",
        "A gunman killed 12 shoppers before taking his own life.",
        "She and her son were shot at home; a man faces two counts of murder.",
    ],
)
@pytest.mark.parametrize("kind", ["Arrests", "Attack", "Other"])
def test_a_killing_by_nobody_organised_is_no_event_of_either_standard(
    text: str, kind: EventType
) -> None:
    for coded in (ucdp_rows(summary(text, kind)), acled_rows(summary(text, kind))):
        assert len(coded.table) == 0
        assert coded.left_out[0].what == "event e1"


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed his wife and two children at the chief's house.",
        "Cartel hitmen killed his family; there were 30 homicides this month.",
        "Twelve farmers were hacked to death in a village.",
    ],
)
def test_a_family_that_an_armed_group_killed_is_an_attack(text: str) -> None:
    told = summary(text, "Attack")
    assert only(ucdp_rows(told))["best"] == 12
    assert only(acled_rows(told))["sub_event_type"] == "Attack"


def test_the_arrest_of_a_suspect_is_no_strategic_development() -> None:
    text = "Police arrested a man on suspicion of murdering his wife and their two children."
    told = summary(text, "Arrests")
    taken = told.figures[0].model_copy(update={"outcome": "captured"})
    coded = acled_rows(told.model_copy(update={"figures": (taken,)}))
    assert (len(coded.table), coded.left_out[0].what) == (0, "event e1")


def test_somebody_alone_is_no_organised_actor() -> None:
    alone = Actor("a student", "civilians", "attacker")
    told = summary("A student shot 12 people dead.", "Attack", actors=(alone, VILLAGERS))
    assert len(ucdp_rows(told).table) == len(acled_rows(told).table) == 0
    assert "no organised actor" in ucdp_rows(told).left_out[0].reason


def test_an_abduction_that_kills_is_an_attack_and_an_intervention_that_kills_is_excessive() -> None:
    taken = summary("Rebels took 30 and killed 12.", "Abduction/forced disappearance")
    assert only(acled_rows(taken))["sub_event_type"] == "Attack"
    march = summary("Police broke up the march; 12 died.", "Protest with intervention")
    assert only(acled_rows(march))["sub_event_type"] == "Excessive force against protesters"
    assert only(ucdp_rows(march))["best"] == 12


def test_the_maker_of_a_bomb_may_die_of_a_strategic_development() -> None:
    told = summary("A militant died as his bomb went off.", "Disrupted weapons use", attackers=True)
    assert only(acled_rows(told))["event_type"] == "Strategic developments"


@pytest.mark.parametrize(
    ("actors", "expected"),
    [
        ((ARMY, VILLAGERS), (3, "the army", "Civilians")),
        ((REBELS, VILLAGERS), (3, "the rebels", "Civilians")),
        ((REBELS, Actor("the army", "state", "target")), (1, "the army", "the rebels")),
        (
            (Actor("Dinka fighters", "non_state", "party"), Actor("Nuer", "non_state", "party")),
            (2, "Dinka fighters", "Nuer"),
        ),
        ((REBELS,), (None, None, None)),
        ((REBELS, Actor("unknown men", "unknown", "target")), (None, None, None)),
        ((Actor("the army", "state", "attacker", "denied"), VILLAGERS), (None, None, None)),
    ],
)
def test_the_sides_of_ucdp_follow_from_the_actors(
    actors: tuple[Actor, ...], expected: tuple[object, ...]
) -> None:
    row = only(ucdp_rows(summary("Twelve were killed.", "Armed clash", actors=actors)))
    assert (row.get("type_of_violence"), row.get("side_a"), row.get("side_b")) == expected


def test_the_dead_of_one_sided_violence_are_civilians_and_those_of_neither_side_unknown() -> None:
    told = summary("Twelve died.", "Attack", actors=(REBELS, VILLAGERS), group="unknown")
    assert only(ucdp_rows(told))["deaths_civilians"] == 12
    told = summary("Twelve died.", "Attack", actors=(REBELS, VILLAGERS), group="state_forces")
    assert only(ucdp_rows(told))["deaths_unknown"] == 12


@pytest.mark.parametrize(
    ("who", "column"),
    [("Nuer youths", "deaths_b"), ("Dinka", "deaths_a"), ("fighters", "deaths_unknown")],
)
def test_the_dead_of_a_fight_between_groups_go_to_the_side_that_is_named(
    who: str, column: str
) -> None:
    sides = (Actor("Dinka fighters", "non_state", "party"), Actor("Nuer", "non_state", "party"))
    told = summary("Twelve died.", "Armed clash", actors=sides, group="non_state_armed", who=who)
    row = only(ucdp_rows(told))
    assert (row[column], row["best"]) == (12, 12)


def test_the_dead_of_a_war_between_states_go_to_the_side_that_is_named() -> None:
    sides = (Actor("Russia", "state", "attacker"), Actor("Ukraine", "state", "target"))
    told = summary(
        "Twelve died.", "Armed clash", actors=sides, group="state_forces", who="Ukrainian troops"
    )
    row = only(ucdp_rows(told))
    assert (row["type_of_violence"], row["deaths_b"]) == (1, 12)


def test_acleds_actors_and_whom_they_aim_at() -> None:
    row = only(acled_rows(summary("Twelve died.", "Air/drone strike", actors=(ARMY, VILLAGERS))))
    assert (row["actor1"], row["actor2"]) == ("the army", "villagers")
    assert row["civilian_targeting"] == "Civilian targeting"
    mixed = (ARMY, VILLAGERS, Actor("the rebels", "non_state", "target"))
    row = only(acled_rows(summary("Twelve died.", "Air/drone strike", actors=mixed)))
    assert "civilian_targeting" not in row
    target = summary("Twelve died.", "Attack", actors=(VILLAGERS,))
    assert only(acled_rows(target))["actor2"] == "villagers"
    assert "actor1" not in only(acled_rows(target))
