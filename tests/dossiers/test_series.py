"""Tolls over time: what each point changes, what is newest, disputed, claimed, merged, copied."""

import pytest

from summarizer.dossiers import Origin, build_dossiers, recount
from summarizer.models import Actor
from summarizer.models.dossier import Point
from tests.dossiers.made import day, event, figure, killed, newest, one_dossier, report, summary


def told(points: tuple[Point, ...]) -> list[tuple[int | None, int | None, str, str]]:
    return [(p.low, p.high, p.kind, p.change) for p in points]


def test_a_count_that_rises_is_an_update_and_the_last_is_newest() -> None:
    dossier = one_dossier(report(12, bound="at_least"), report(17, on=7), report(21, on=9))
    assert told(killed(dossier).points) == [
        (12, None, "authorities", "first"),
        (17, 17, "authorities", "update"),
        (21, 21, "authorities", "update"),
    ]
    assert newest(dossier) == (21, 21)
    found = killed(dossier).newest
    assert found is not None
    assert found.as_of == day(9)


def test_a_lower_count_is_a_revision_and_where_it_is_said_a_correction() -> None:
    silent = one_dossier(report(17), report(15, on=8))
    assert [p.change for p in killed(silent).points] == ["first", "revision_down"]
    correcting = summary(
        "Police said 15 people, not 17 people, died in the market of Orvek in the bombing.",
        figure("15 people", 15, replaces="f2"),
        figure("17 people", 17, name="f2"),
        published=day(8),
    )
    said = one_dossier(report(17), correcting)
    assert [p.change for p in killed(said).points] == ["first", "correction"]
    assert newest(said) == (15, 15)
    assert [p.place for p in said.figures] == ["point", "point", "replaced"]


def test_a_later_number_that_says_less_does_not_take_the_place_of_one_that_says_more() -> None:
    dossier = one_dossier(report(17), report(12, on=8, bound="at_least"))
    assert newest(dossier) == (17, 17)
    assert [p.change for p in killed(dossier).points] == ["first", "restated"]


def test_a_part_that_the_series_of_its_group_rests_on_is_in_a_series() -> None:
    (dossier,) = build_dossiers(
        [
            summary(
                "Police said nobody was killed, and no civilian.",
                figure("nobody", 0, group="unknown"),
                figure("no civilian", 0, name="f2", group="civilian", part_of="f1"),
            )
        ]
    )
    of_civilians = next(s for s in dossier.series if s.group == "civilian")
    assert [ref.figure for point in of_civilians.points for ref in point.figures] == ["f2"]
    assert {p.figure: p.place for p in dossier.figures} == {"f1": "point", "f2": "point"}


def test_sources_are_kept_apart_and_differ_on_one_day() -> None:
    dossier = one_dossier(
        report(17, on=7), report(23, on=7, says="the hospital", kind="medical"), report(12)
    )
    series = killed(dossier)
    assert {(s.kind, s.newest.low) for s in series.by_source} == {
        ("authorities", 17),
        ("medical", 23),
    }
    assert newest(dossier) == (17, 23)
    assert series.newest is not None
    assert series.newest.is_disputed
    (dispute,) = series.disputes
    assert {series.points[i].kind for i in dispute.between} == {"authorities", "medical"}
    assert "the hospital (medical): 23" in dispute.sentence


def test_a_lower_count_of_an_earlier_day_is_no_dispute_and_a_higher_one_is() -> None:
    grown = one_dossier(report(9, says="the hospital", kind="medical"), report(14, on=8))
    assert killed(grown).disputes == ()
    fallen = one_dossier(report(19, says="the hospital", kind="medical"), report(14, on=8))
    assert len(killed(fallen).disputes) == 1
    assert newest(fallen) == (14, 14)


def test_nothing_is_averaged() -> None:
    dossier = one_dossier(report(10, on=7), report(20, on=7, says="doctors", kind="medical"))
    found = killed(dossier).newest
    assert found is not None
    assert (found.low, found.best, found.high) == (10, None, 20)


def test_an_article_in_its_own_voice_that_repeats_an_old_number_is_no_news() -> None:
    dossier = one_dossier(report(17), report(15, on=8), report(17, on=9, says=None))
    old = next(p for p in killed(dossier).points if p.kind == "media")
    assert old.is_stale
    assert newest(dossier) == (15, 15)


def test_copies_of_a_report_are_one_voice() -> None:
    wire = (
        "Police said on Monday that a bomb in the fish market of Orvek had killed 12 people and "
        "that nobody had claimed the blast, which tore through the ice house at eight."
    )
    first = summary(wire, figure("12 people", 12))
    copied = summary(f"{wire} It rained.", figure("12 people", 12))
    other = report(12)
    dossier = one_dossier(first, copied, other)
    assert [p.voices for p in killed(dossier).points] == [2]
    (together,) = dossier.copies
    assert set(together) == {first.article.sha256, copied.article.sha256}
    assert [r.copy_of for r in dossier.reports].count(None) == 2


def test_the_caller_may_say_what_is_a_copy() -> None:
    first, other = report(12), report(12, word="bazaar")
    origins = {other.article.sha256: Origin(publisher="The Ledger", copy_of=first.article.sha256)}
    dossier = one_dossier(first, other, origins=origins)
    assert [p.voices for p in killed(dossier).points] == [1]
    assert {r.publisher for r in dossier.reports} == {None, "The Ledger"}
    assert [p.voices for p in killed(one_dossier(first, other)).points] == [2]


def test_a_claim_about_an_enemy_is_in_no_number() -> None:
    clash = event(type="Armed clash")
    both = summary(
        "The army lost 6 soldiers in Orvek. The Brigades said they killed 40 soldiers.",
        figure("6 soldiers", 6, says="The army", group="state_forces", claim_about="own_side"),
        figure(
            "40 soldiers",
            40,
            name="f2",
            says="The Brigades",
            kind="armed_group",
            group="state_forces",
            claim_about="enemy",
            disputes="f1",
        ),
        events=[clash],
    )
    dossier = one_dossier(both)
    series = killed(dossier)
    assert newest(dossier) == (6, 6)
    assert [(p.low, p.kind) for p in series.claims] == [(40, "armed_group")]
    assert {p.figure: p.place for p in dossier.figures} == {"f1": "point", "f2": "claim"}


def test_where_one_side_claims_and_nobody_else_counts_there_is_no_newest() -> None:
    alone = summary(
        "The Brigades said they killed 40 soldiers in Orvek.",
        figure("40 soldiers", 40, says="The Brigades", kind="armed_group", claim_about="enemy"),
    )
    series = killed(one_dossier(alone))
    assert series.newest is None
    assert series.points == ()
    assert len(series.claims) == 1


def test_authorities_of_two_sides_are_two_sources() -> None:
    actors = (
        Actor(name="Tardania", side="state", role="attacker"),
        Actor(name="Nereva", side="state", role="target"),
    )
    events = [event(type="Air/drone strike", actors=actors)]
    texts = ("Nereva's ministry: 9 people of Orvek died", "Tardania's ministry: 4 people of Orvek")
    one = summary(texts[0], figure("9 people", 9, says="Nereva's ministry"), events=events)
    other = summary(texts[1], figure("4 people", 4, says="Tardania's ministry"), events=events)
    series = killed(one_dossier(one, other))
    assert {(p.low, p.party) for p in series.points} == {(9, "Nereva"), (4, "Tardania")}
    assert [p.change for p in series.points] == ["first", "first"]


def test_parts_are_never_added_to_their_whole() -> None:
    text = "In the market of Orvek 12 people were killed, of them 5 children and 7 women."
    dossier = one_dossier(
        summary(
            text,
            figure("12 people", 12),
            figure("5 children", 5, name="f2", part_of="f1"),
            figure("7 women", 7, name="f3", part_of="f1"),
        )
    )
    assert newest(dossier) == (12, 12)
    assert [p.place for p in dossier.figures] == ["point", "part", "part"]


def test_groups_that_different_sources_count_are_added_and_said_to_be_our_sum() -> None:
    clash = [event(type="Armed clash")]
    army = summary(
        "The army said 6 soldiers died in Orvek.",
        figure("6 soldiers", 6, says="The army", group="state_forces"),
        events=clash,
    )
    red_crescent = summary(
        "The Red Crescent said 11 civilians died in Orvek.",
        figure("11 civilians", 11, says="The Red Crescent", kind="international_body"),
        events=clash,
        published=day(7),
    )
    dossier = one_dossier(army, red_crescent)
    assert newest(dossier) == (17, 17)
    found = killed(dossier).newest
    assert found is not None
    assert found.is_sum
    assert killed(dossier).disputes == ()
    by_group = {s.group: s.newest.low for s in dossier.series if s.newest and s.group}
    assert by_group == {"civilian": 11, "state_forces": 6}


@pytest.mark.parametrize("whole_of", [None, "e1"])
def test_a_number_of_two_events_is_in_no_series_and_listed_in_both(whole_of: str | None) -> None:
    both = summary(
        "Two attacks killed 22 people: 17 in the market and 5 at the bridge.",
        figure("22 people", 22, event=whole_of),
        figure("17", 17, name="f2", part_of="f1"),
        figure("5 at", 5, name="f3", event="e2", part_of="f1"),
        events=[event("e1"), event("e2", type="Armed clash")],
    )
    dossiers = build_dossiers([both])
    assert sorted(newest(d) for d in dossiers) == [(5, 5), (17, 17)]
    assert [[p.figure for p in d.merged] for d in dossiers] == [["f1"], ["f1"]]


def test_a_whole_of_another_event_does_not_hide_the_toll_of_its_part() -> None:
    both = summary(
        "Raids killed 73 people in the province, 53 of them in Orvek, and 19 children in all.",
        figure("73 people", 73, event="e1"),
        figure("53 of them", 53, name="f2", event="e2", part_of="f1"),
        figure("19 children", 19, name="f3", event="e1", part_of="f1"),
        events=[event("e1", place="Idra"), event("e2")],
    )
    assert sorted(newest(d) for d in build_dossiers([both])) == [(53, 53), (73, 73)]


def test_attackers_and_the_feared_are_beside_the_toll() -> None:
    dossier = one_dossier(
        summary(
            "A bomb in Orvek killed 8 people and the bomber; 3 more are feared dead.",
            figure("8 people", 8),
            figure("the bomber", 1, name="f2", attackers=True, group="non_state_armed"),
            figure("3 more", 3, name="f3", assertion="feared"),
        )
    )
    assert newest(dossier) == (8, 8)
    assert [p.place for p in dossier.figures] == ["point", "attackers", "feared"]


def test_an_unverified_figure_is_listed_and_counts_nothing() -> None:
    dossier = one_dossier(report(12, status="unverified"))
    assert dossier.series == ()
    assert [p.place for p in dossier.figures] == ["unverified"]


def test_policies_count_as_for_one_article() -> None:
    reports = (report(12, bound="vague"), report(2, on=7, bound="vague"))
    literal = build_dossiers(reports)
    acled = build_dossiers(reports, policy="acled")
    assert {d.policy for d in acled} == {"acled"}
    assert [newest(d) for d in literal] == [(12, None)]
    assert [newest(d) for d in acled] == [(3, 3)]
    assert recount(literal, reports, "acled") == acled


def test_a_report_without_a_day_of_publication_is_never_the_news() -> None:
    undated = summary("A bomb in Orvek killed 30 people.", figure("30 people", 30), published=None)
    dossier = one_dossier(report(12, on=7), report(14, on=8), undated)
    assert newest(dossier) == (14, 14)
    assert killed(dossier).points[0].as_of is None


def test_the_missing_and_the_dead_are_different_series() -> None:
    dossier = one_dossier(
        summary(
            "A ferry sank off Orvek: 9 people died and 60 passengers are missing.",
            figure("9 people", 9),
            figure("60 passengers", 60, name="f2", outcome="missing"),
            events=[event(type="Accident")],
        )
    )
    assert {(s.outcome, s.newest.low) for s in dossier.series if s.newest and not s.group} == {
        ("killed", 9),
        ("missing", 60),
    }
    assert dossier.of("injured") is None


def test_a_number_that_is_taken_back_on_the_same_day_does_not_stand_beside_the_new_one() -> None:
    correcting = summary(
        "Police said 15 people, not 17 people, died in the market of Orvek in the bombing.",
        figure("15 people", 15, replaces="f2"),
        figure("17 people", 17, name="f2"),
        published=day(7),
    )
    dossier = one_dossier(report(17, on=7), correcting)
    assert newest(dossier) == (15, 15)


def test_two_parts_of_a_number_of_two_events_are_added_in_their_own() -> None:
    both = summary(
        "Two attacks killed 22 people: 17 in the market, 3 guards and 2 drivers at the bridge.",
        figure("22 people", 22, event=None),
        figure("17 in", 17, name="f2", part_of="f1"),
        figure("3 guards", 3, name="f3", event="e2", part_of="f1"),
        figure("2 drivers", 2, name="f4", event="e2", part_of="f1"),
        events=[event("e1"), event("e2", type="Armed clash")],
    )
    assert sorted(newest(d) for d in build_dossiers([both])) == [(5, 5), (17, 17)]
