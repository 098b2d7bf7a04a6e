"""Every cell of the table of policies in the house's page on claims, and their sources' rules."""

import pytest

from summarizer.errors import ConfigurationError
from summarizer.models import Event, Figure, Interval
from summarizer.models.vocabulary import Bound
from summarizer.tolls.policies.base import Claim, CountingPolicy, is_enemy_claim
from summarizer.tolls.policies.registry import (
    LITERAL,
    POLICIES,
    Acled,
    Airwars,
    Gtd,
    ImpactDb,
    Literal,
    Ucdp,
    get_policy,
)
from summarizer.tolls.sides import UcdpSides, ucdp_sides
from summarizer.tolls.tolls import tolls
from tests.tolls.strategies import figure, said

Triple = tuple[int | None, int | None, int | None]
NONE: Triple = (None, None, None)


def triple(amount: Interval | None) -> Triple | None:
    return None if amount is None else (amount.low, amount.best, amount.high)


def one(n: int) -> Triple:
    return (n, n, n)


def counted(policy: CountingPolicy, number: int, bound: Bound, **more: object) -> Triple | None:
    return triple(policy.amount(figure("f1", number, bound, **more)))


VAGUE = [
    # words, literal, read_words, acled, airwars, impactdb
    ("several people", (2, None, None), (2, None, None), one(3), (2, None, 2), (2, None, 6)),
    ("a number of men", (2, None, None), (2, None, None), one(3), (2, None, 2), (2, None, 6)),
    ("villagers", (2, None, None), (2, None, None), one(3), (2, None, 2), (2, None, 6)),
    ("dozens", (2, None, None), (12, None, None), one(12), (12, None, 24), (24, None, 108)),
    ("dezenas de pessoas", (2, None, None), (10, None, None), one(10), NONE, (20, None, 90)),
    ("tens of people", (2, None, None), (10, None, None), one(10), NONE, (20, None, 90)),
    ("scores of people", (2, None, None), (20, None, None), one(20), NONE, NONE),
    ("hundreds of people", (2, None, None), (100, None, None), one(100), NONE, (200, None, 900)),
    ("thousands", (2, None, None), (1000, None, None), one(1000), NONE, NONE),
]


@pytest.mark.parametrize(
    ("words", "literal", "read", "acled", "airwars", "impactdb"), VAGUE, ids=lambda v: str(v)[:20]
)
def test_vague_words(
    words: str, literal: Triple, read: Triple, acled: Triple, airwars: Triple, impactdb: Triple
) -> None:
    vague = figure("f1", bound="vague", phrase=words)
    assert triple(LITERAL.amount(vague)) == literal
    assert triple(Literal(read_words=True).amount(vague)) == read
    assert triple(Acled().amount(vague)) == acled
    assert triple(Airwars().amount(vague)) == airwars
    assert triple(ImpactDb().amount(vague)) == impactdb
    assert triple(Gtd().amount(vague)) == NONE
    assert triple(Ucdp().amount(vague)) == (2, None, None)
    in_war = triple(Acled(war_zone=True).amount(vague))
    assert in_war == (one(10) if acled == one(3) else acled)


BOUNDS: list[tuple[Bound, int, Triple, Triple, Triple, Triple, Triple]] = [
    # bound, N, literal and gtd, ucdp, acled, airwars, impactdb
    ("exact", 5, one(5), one(5), one(5), one(5), one(5)),
    ("exact", 0, one(0), one(0), one(0), one(0), one(0)),
    ("at_least", 5, (5, None, None), (5, 5, None), one(5), (5, None, None), (5, None, 6)),
    ("at_least", 560, (560, None, None), (560, 560, None), one(560), (560, None, None),
     (560, None, 570)),
    ("more_than", 30, (31, None, None), (31, None, None), one(30), (31, None, None),
     (31, None, 41)),
    ("about", 40, one(40), one(40), one(40), NONE, (30, None, 50)),
    ("about", 1, one(1), one(1), one(1), NONE, (1, None, 2)),
    ("about", 300, one(300), one(300), one(300), NONE, (200, None, 400)),
    ("range", 5, (5, None, 8), (5, None, 8), one(5), (5, None, 8), (5, None, 8)),
    ("at_most", 40, (0, None, 40), (0, None, 40), NONE, NONE, NONE),
    ("none_reported", 1, NONE, NONE, NONE, NONE, NONE),
]  # fmt: skip


@pytest.mark.parametrize(
    ("bound", "number", "literal", "ucdp", "acled", "airwars", "impactdb"), BOUNDS
)
def test_bounds(
    bound: Bound,
    number: int,
    literal: Triple,
    ucdp: Triple,
    acled: Triple,
    airwars: Triple,
    impactdb: Triple,
) -> None:
    assert counted(LITERAL, number, bound) == literal
    assert counted(Gtd(), number, bound) == literal
    assert counted(Ucdp(), number, bound) == ucdp
    assert counted(Acled(), number, bound) == acled
    assert counted(Airwars(), number, bound) == airwars
    assert counted(ImpactDb(), number, bound) == impactdb


@pytest.mark.parametrize(
    ("policy", "killed", "injured"),
    [
        (Acled(), one(6), None),
        (Airwars(), (12, None, 24), (12, None, 24)),
        (LITERAL, None, None),
        (Gtd(), None, None),
        (Ucdp(), None, None),
        (ImpactDb(), None, None),
    ],
)
def test_dozens_killed_and_wounded(
    policy: CountingPolicy, killed: Triple | None, injured: Triple | None
) -> None:
    joint = policy.amount(figure("f1", bound="vague", phrase="dozens", outcome="killed_or_injured"))
    assert triple(policy.share(joint, "killed")) == killed
    assert triple(policy.share(joint, "injured")) == injured
    assert policy.share(joint, "missing") is None


def test_unknown_joint_figures_give_no_share() -> None:
    assert Acled().share(Interval(), "killed") is None
    assert Airwars().share(Interval(), "killed") is None
    assert triple(Acled().share(Interval(low=5, best=5, high=5), "killed")) == one(2)


def claims(*numbers: int, **more: object) -> list[Claim]:
    return [Claim(Interval(low=n, best=n, high=n), **more) for n in numbers]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("literal", (4, None, 40)),
        ("airwars", (4, None, 40)),
        ("impactdb", (4, None, 40)),
        ("ucdp", (4, None, 40)),
        ("acled", one(4)),
        ("gtd", one(4)),
    ],
)
def test_conflicting_figures(name: str, expected: Triple) -> None:
    assert triple(get_policy(name).settle(claims(40, 4, 7))) == expected


def test_acled_takes_the_lowest_that_is_known() -> None:
    assert triple(Acled().settle([Claim(Interval()), *claims(7)])) == one(7)
    assert triple(Acled().settle([Claim(Interval())])) == NONE


def test_gtd_takes_the_majority_then_the_lowest_of_the_independent() -> None:
    settle = Gtd().settle
    assert triple(settle(claims(9, 40, 40))) == one(40)
    assert triple(settle(claims(9, 9, 40, 40))) == one(9)
    assert triple(settle([*claims(9), *claims(40, voices=2)])) == one(40)
    assert triple(settle([*claims(4, 4, by_perpetrator=True), *claims(40, 9)])) == one(9)
    assert triple(settle(claims(4, 5, by_perpetrator=True))) == one(4)
    assert triple(settle([Claim(Interval()), Claim(Interval()), *claims(5)])) == one(5)
    assert triple(settle([Claim(Interval())])) == NONE
    assert triple(settle([Claim(Interval(low=5)), *claims(5)])) == one(5)
    assert triple(settle([*claims(5), Claim(Interval(low=5))])) == one(5)
    assert triple(settle(claims(40, 40, 40, 9, 9))) == one(40)
    assert triple(settle(claims(40, 40, 9, 9))) == one(9)
    assert triple(settle(claims(40, 9))) == one(9)
    assert triple(settle(claims(40, 40))) == one(40)
    ranges = [Claim(Interval(low=3, high=high)) for high in (9, 7)]
    assert triple(settle(ranges)) == (3, None, 7)
    assert triple(settle([Claim(Interval(low=3, best=b, high=9)) for b in (6, 5)])) == (3, 5, 9)
    assert triple(settle([*claims(1), Claim(Interval(high=4))])) == (None, None, 4)


@pytest.mark.parametrize(
    ("kind", "group", "enemy"),
    [
        ("authorities", "non_state_armed", True),
        ("armed_group", "state_forces", True),
        ("authorities", "state_forces", False),
        ("armed_group", "non_state_armed", False),
        ("authorities", "civilian", False),
        ("monitor", "non_state_armed", False),
    ],
)
def test_claims_about_enemies(kind: str, group: str, enemy: bool) -> None:
    claim = figure("f1", 40, said_by=said("X", kind), group=group)
    assert is_enemy_claim(claim) is enemy
    assert triple(Acled().amount(claim)) == one(3 if enemy else 40)
    assert triple(Ucdp().amount(claim)) == ((0, 0, 40) if enemy else one(40))
    assert triple(LITERAL.amount(claim)) == one(40)
    assert Claim(Interval(), (claim,)).about_enemies is enemy


def test_an_enemy_claim_never_raises_acled_and_needs_a_speaker() -> None:
    claim = figure("f1", 2, said_by=said("X", "authorities"), group="non_state_armed")
    assert triple(Acled().amount(claim)) == one(2)
    assert not is_enemy_claim(figure("f1", 2, group="non_state_armed"))
    assert not Claim(Interval()).about_enemies


def test_ucdp_keeps_the_range_and_enemy_claims_raise_only_the_high() -> None:
    army = figure("f1", 40, group="non_state_armed", said_by=said("Army", "authorities"))
    rebels = figure(
        "f2", 4, group="non_state_armed", said_by=said("Rebels", "armed_group"), disputes="f1"
    )
    (toll,) = tolls([army, rebels], [], "ucdp")
    assert (toll.low, toll.best, toll.high) == (4, 4, 40)
    (alone,) = tolls([army], [], "ucdp")
    assert (alone.low, alone.best, alone.high) == (0, 0, 40)
    two = [Claim(Ucdp().amount(army), (army,)), Claim(Ucdp().amount(army), (army,))]
    assert triple(Ucdp().settle(two)) == (0, 0, 40)


@pytest.mark.parametrize("bound", ["at_least", "more_than", "vague"])
def test_an_open_bound_has_no_estimate_whatever_the_figure_says(bound: Bound) -> None:
    claimed = figure("f1", 5, bound).model_copy(update={"best": 7})
    assert LITERAL.amount(claimed).best is None


def test_ucdp_sides() -> None:
    figures = [
        figure("f1", 15, group="state_forces"),
        figure("f2", 73, group="mixed"),
        figure("f3", 60, group="civilian", part_of="f2"),
        figure("f4", 2, group="non_state_armed", attackers=True),
        figure("f5", 9, group="civilian", event="e2"),
        figure("f6", 9, group="civilian", outcome="injured"),
        figure("f7", 9, group="civilian", status="unverified"),
    ]
    sides = ucdp_sides(figures, Event(id="e1", type="Armed clash"))
    assert sides == UcdpSides(
        deaths_a=Interval(low=15, best=15, high=15),
        deaths_b=None,
        deaths_civilians=Interval(low=60, best=60, high=60),
        deaths_unknown=Interval(low=13, best=13, high=13),
    )
    assert triple(sides.deaths) == one(88)
    unknown = [*figures, figure("f8", 4, group="unknown")]
    assert triple(ucdp_sides(unknown, "e1").deaths_unknown) == one(17)
    with_attackers = ucdp_sides(figures, "e1", Ucdp(counts_attackers=True))
    assert triple(with_attackers.deaths_b) == one(2)
    assert triple(ucdp_sides(figures, "e1", include_unverified=True).deaths_civilians) == one(69)
    assert triple(ucdp_sides([], "e1").deaths) == NONE


def test_policies_by_name() -> None:
    assert list(POLICIES) == ["literal", "acled", "gtd", "ucdp", "airwars", "impactdb"]
    for name, policy in POLICIES.items():
        assert policy.name == name
        assert isinstance(policy, CountingPolicy)
        assert get_policy(f" {name.upper()} ") is policy
    mine = Acled(war_zone=True)
    assert get_policy(mine) is mine
    assert {n for n, p in POLICIES.items() if p.counts_attackers} == {"acled", "gtd"}


def test_an_unknown_policy_names_those_there_are() -> None:
    with pytest.raises(ConfigurationError, match="literal, acled, gtd, ucdp, airwars, impactdb"):
        get_policy("who")


def test_users_write_their_own() -> None:
    class Doubled:
        name = "doubled"
        counts_attackers = False

        def amount(self, figure: Figure) -> Interval:
            number = 2 * (figure.floor or 0)
            return Interval(low=number, best=number, high=number)

        def settle(self, claims: list[Claim]) -> Interval:
            return claims[0].amount

        def share(self, joint: Interval, outcome: str) -> Interval | None:
            return None

    (toll,) = tolls([figure("f1", 3)], [], Doubled())  # type: ignore[arg-type]
    assert (toll.low, toll.policy) == (6, "doubled")
