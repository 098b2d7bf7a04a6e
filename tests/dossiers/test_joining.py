"""Which reports are joined, which are kept apart, and what is said of it."""

from datetime import timedelta

import pytest

from summarizer.dossiers import Answer, Pair, build_dossiers
from summarizer.models import ArticleSummary
from tests.dossiers.made import DAY, day, event, figure, groups, report, summary


def told(text: str, number: int, phrase: str, **more: object) -> ArticleSummary:
    return summary(text, figure(phrase, number), **more)  # type: ignore[arg-type]


def is_joined(*summaries: ArticleSummary) -> bool:
    return len(build_dossiers(summaries)) == 1


BOMB = told("A car bomb in the market of Orvek killed 12 people.", 12, "12 people")


def test_two_reports_of_one_event_are_one_dossier_that_says_why() -> None:
    (dossier,) = build_dossiers([report(12, word="market"), report(17, on=7, word="fish market")])
    (_, later) = dossier.reports
    assert later.joined is not None
    assert later.joined.sureness == "certain"
    assert {p.of for p in later.joined.evidence if p.weight > 0} >= {"day", "place", "kind"}
    assert later.joined.weight == sum(p.weight for p in later.joined.evidence)
    assert any("Orvek" in p.sentence for p in later.joined.evidence)


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"events": [event(of=day(2))], "published": day(8)}, "day"),
        ({"events": [event(place="Velmin")]}, "place"),
        ({"events": [event(of=None)], "published": DAY - timedelta(days=1)}, "published before"),
    ],
)
def test_what_cannot_be_one_event_is_kept_apart_though_the_number_is_the_same(
    other: dict[str, object], why: str
) -> None:
    text = f"A car bomb in the market killed 12 people: {why}."
    assert not is_joined(BOMB, told(text, 12, "12 people", **other))


def test_another_kind_with_other_numbers_is_kept_apart() -> None:
    quake = told(
        "An earthquake near Orvek killed 400 people.",
        400,
        "400 people",
        events=[event(type="Natural disaster")],
    )
    assert not is_joined(BOMB, quake)


def test_another_kind_alone_is_no_veto() -> None:
    assault = told(
        "Gunmen with a car bomb attacked the market of Orvek and killed 12 people.",
        12,
        "12 people",
        events=[event(type="Attack")],
    )
    assert is_joined(BOMB, assault)


def test_what_one_article_tells_apart_stays_apart() -> None:
    both = summary(
        "A car bomb in the market of Orvek killed 12 people. Gunmen at the bridge killed 4 men.",
        figure("12 people", 12),
        figure("4 men", 4, name="f2", event="e2"),
        events=[event("e1"), event("e2", type="Armed clash")],
    )
    bridge = told(
        "At the bridge of Orvek gunmen shot dead 4 soldiers.",
        4,
        "4 soldiers",
        events=[event(type="Armed clash")],
    )
    found = groups(build_dossiers([BOMB, both, bridge]))
    ids = [s.article.sha256 for s in (BOMB, both, bridge)]
    assert found == {
        frozenset({(ids[0], "e1"), (ids[1], "e1")}),
        frozenset({(ids[1], "e2"), (ids[2], "e1")}),
    }


def test_in_a_town_of_two_events_place_and_day_alone_join_nothing() -> None:
    both = summary(
        "A minibus fell into a ravine: 9 people died. A lorry hit a car: 4 people died.",
        figure("9 people", 9),
        figure("4 people", 4, name="f2", event="e2"),
        events=[event("e1", type="Accident"), event("e2", type="Accident")],
    )
    third = told(
        "People died on the road of Orvek, 6 persons in all.",
        6,
        "6 persons",
        events=[event(type="Accident")],
    )
    assert len(build_dossiers([both, third])) == 3


def test_a_report_that_counts_two_events_as_one_joins_neither_and_is_listed_in_both() -> None:
    both = summary(
        "A minibus fell into a ravine: 9 people died. A lorry hit a car: 4 people died.",
        figure("9 people", 9),
        figure("4 people", 4, name="f2", event="e2"),
        events=[event("e1", type="Accident"), event("e2", type="Accident")],
    )
    merged = told(
        "In two crashes 13 people died on the road of Orvek.",
        13,
        "13 people",
        events=[event(type="Accident")],
        published=day(7),
    )
    dossiers = build_dossiers([both, merged])
    assert len(dossiers) == 3
    of_both = [d for d in dossiers if d.reports[0].article == both.article.sha256]
    assert [[p.phrase for p in d.merged] for d in of_both] == [["13 people"], ["13 people"]]


def test_an_event_that_is_told_in_two_places_joins_neither_of_theirs() -> None:
    both = summary(
        "Shells killed 5 people in Zarna and 3 people in Velka.",
        figure("5 people", 5),
        figure("3 people", 3, name="f2", event="e2"),
        events=[event("e1", place="Zarna"), event("e2", place="Velka")],
    )
    merged = told(
        "Shells on Zarna and Velka killed 8 people.",
        8,
        "8 people",
        events=[event(place="Zarna and Velka")],
    )
    assert len(build_dossiers([both, merged])) == 3


def test_joining_is_not_transitive_where_the_ends_contradict_each_other() -> None:
    first = told("A bomb in Orvek killed 12 people on Monday.", 12, "12 people")
    vague = summary(
        "A bomb in Orvek has killed 12 people lately, a weekly says.",
        figure("12 people", 12),
        events=[event(of=None)],
        published=day(8),
    )
    second = told(
        "A bomb in Orvek killed 12 people on Wednesday.",
        12,
        "12 people",
        events=[event(of=day(8))],
        published=day(8),
    )
    assert is_joined(first, vague)
    assert is_joined(second, vague)
    together = groups(build_dossiers([first, vague, second]))
    ends = {(first.article.sha256, "e1"), (second.article.sha256, "e1")}
    assert len(together) == 2
    assert not any(ends <= group for group in together)


def test_a_night_has_two_days() -> None:
    late = told("Late on Monday a bomb in the hostel of Orvek killed 7 people.", 7, "7 people")
    early = told(
        "In the early hours of Tuesday a bomb in the hostel of Orvek killed 8 people.",
        8,
        "8 people",
        events=[event(of=day(7))],
        published=day(7),
    )
    noon = told(
        "At noon on Tuesday a bomb in the hostel of Orvek killed 8 people.",
        8,
        "8 people",
        events=[event(of=day(7))],
        published=day(7),
    )
    assert is_joined(late, early)
    assert not is_joined(late, noon)


@pytest.mark.parametrize(
    ("place", "language"),
    [("Орвек", "uk"), ("أورفك", "ar"), ("Orvék", "es"), ("port of Orvek", "en")],
)
def test_a_place_is_the_same_in_other_letters(place: str, language: str) -> None:
    other = summary(
        f"Other words: {place} 12 people",
        figure("12 people", 12),
        events=[event(place=place)],
        language=language,
    )
    assert is_joined(BOMB, other)


def test_a_place_that_contains_another_is_known_from_the_articles_alone() -> None:
    village = told(
        "A landslide in San Bruneto in Cordoral province killed 7 people.",
        7,
        "7 people",
        events=[event(place="San Bruneto", type="Natural disaster")],
    )
    province = told(
        "The landslide in Cordoral killed 16 people.",
        16,
        "16 people",
        events=[event(place="Cordoral", type="Natural disaster")],
        published=day(7),
    )
    silent = told(
        "The landslide in Marelda killed 16 people.",
        16,
        "16 people",
        events=[event(place="Marelda", type="Natural disaster")],
        published=day(7),
    )
    assert is_joined(village, province)
    assert not is_joined(village, silent)


def doubtful() -> tuple[ArticleSummary, ArticleSummary]:
    """Two reports of which place and kind agree, and the days are a day apart."""
    return (
        told("At noon a bomb in Orvek killed 9 people.", 9, "9 people"),
        told(
            "A blast at the depot of Orvek killed 9 persons.",
            9,
            "9 persons",
            events=[event(of=day(7))],
            published=day(7),
        ),
    )


def test_a_doubtful_pair_is_kept_apart_and_shown() -> None:
    dossiers = build_dossiers(doubtful())
    assert len(dossiers) == 2
    for dossier in dossiers:
        (link,) = dossier.near
        assert link.sureness == "doubtful"


@pytest.mark.parametrize(("verdict", "count"), [("same", 1), ("different", 2), ("cannot_tell", 2)])
def test_somebody_may_be_asked_about_it(verdict: str, count: int) -> None:
    asked: list[Pair] = []

    def ask(pair: Pair) -> Answer:
        asked.append(pair)
        return Answer.model_validate({"verdict": verdict, "reason": "So it is."})

    dossiers = build_dossiers(doubtful(), ask=ask)
    assert len(asked) == 1
    assert len(dossiers) == count
    links = [r.joined for d in dossiers for r in d.reports if r.joined] or list(dossiers[0].near)
    said = [p.sentence for p in links[0].evidence if p.of == "model"]
    assert len(said) == 1
    assert said[0].endswith("So it is.")


def test_nobody_is_asked_about_what_is_sure() -> None:
    def ask(pair: Pair) -> Answer:
        raise AssertionError("asked")

    build_dossiers([report(12), report(17, on=7)], ask=ask)
    build_dossiers(
        [BOMB, told("x 12 people", 12, "12 people", events=[event(place="Velmin")])], ask=ask
    )


def test_an_article_given_twice_counts_once() -> None:
    (dossier,) = build_dossiers([BOMB, BOMB])
    assert len(dossier.reports) == 1


def test_events_of_a_war_or_season_have_no_dossier() -> None:
    war = summary(
        "The war has killed 9,000 people.",
        figure("9,000 people", 9000),
        events=[event(scope="cumulative")],
    )
    assert build_dossiers([war]) == ()


def test_such_a_report_is_not_listed_with_an_event_of_another_day() -> None:
    both = summary(
        "A minibus fell into a ravine: 9 people died. A lorry hit a car: 4 people died.",
        figure("9 people", 9),
        figure("4 people", 4, name="f2", event="e2"),
        events=[event("e1", type="Accident"), event("e2", type="Accident")],
    )
    merged = told(
        "In two crashes 13 people died on the road of Orvek.",
        13,
        "13 people",
        events=[event(type="Accident")],
    )
    next_day = told(
        "A cart overturned on the road of Orvek and 6 farmers died.",
        6,
        "6 farmers",
        events=[event(of=day(7), type="Accident")],
        published=day(7),
    )
    dossiers = build_dossiers([both, merged, next_day])
    (other,) = (d for d in dossiers if d.reports[0].article == next_day.article.sha256)
    assert other.merged == ()
