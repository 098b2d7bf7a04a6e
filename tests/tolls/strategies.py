"""Figures for property-based tests: hostile ones, and well-formed trees of parts."""

from typing import Any

from hypothesis import strategies as st

from summarizer.models import Figure, Speaker
from summarizer.models.vocabulary import GROUPS, Bound

_SHAPES: dict[Bound, Any] = {
    "exact": lambda n: (n, n, n),
    "at_least": lambda n: (n, n, None),
    "more_than": lambda n: (n + 1, None, None),
    "at_most": lambda n: (0, None, n),
    "about": lambda n: (None, n, None),
    "range": lambda n: (n, None, n + 3),
    "vague": lambda n: (2, None, None),
    "none_reported": lambda n: (None, None, None),
}


def figure(id: str, number: int = 1, bound: Bound = "exact", **more: Any) -> Figure:  # noqa: A002
    """A verified figure of one event; people of different figures are called differently."""
    low, best, high = _SHAPES[bound](number)
    defaults: dict[str, Any] = {
        "phrase": f"{number} people of {id}",
        "evidence": (),
        "outcome": "killed",
        "event": "e1",
        "status": "verified",
    }
    return Figure(id=id, bound=bound, low=low, best=best, high=high, **(defaults | more))


def said(name: str, kind: Any = "other") -> Speaker:
    return Speaker(name=name, kind=kind)


IDS = [f"f{n}" for n in range(8)]
_LINK = st.none() | st.sampled_from([*IDS, "nowhere"])
_NUMBERS = st.integers(0, 30) | st.just(10**30)


@st.composite
def hostile_figures(draw: st.DrawFn) -> list[Figure]:
    """Any links, also to nowhere, to oneself and in circles; each id is used once."""
    ids = draw(st.lists(st.sampled_from(IDS), unique=True, max_size=len(IDS)))
    return [
        figure(
            one,
            draw(_NUMBERS),
            draw(st.sampled_from([*_SHAPES])),
            outcome=draw(st.sampled_from(["killed"] * 3 + ["killed_or_injured", "captured"])),
            group=draw(st.sampled_from(GROUPS)),
            attackers=draw(st.integers(0, 4)) == 0,
            event=draw(st.sampled_from(["e1", "e1", "e2", None])),
            place=draw(st.sampled_from([None, "Here", "There"])),
            demographic=draw(st.sampled_from([None, "children", "women", "elderly"])),
            said_by=draw(st.none() | st.builds(Speaker, name=st.sampled_from(["A", "B"]))),
            scope=draw(st.sampled_from(["incident"] * 4 + ["cumulative", "background"])),
            assertion=draw(st.sampled_from(["asserted"] * 4 + ["denied", "feared"])),
            status=draw(st.sampled_from(["verified", "upheld", "unconfirmed", "unverified"])),
            claim_about=draw(st.sampled_from([None, None, "enemy", "own_side"])),
            part_of=draw(_LINK),
            replaces=draw(_LINK),
            disputes=draw(_LINK),
        )
        for one in ids
    ]


@st.composite
def trees(draw: st.DrawFn) -> list[Figure]:
    """Wholes with parts, nested, of any size and in any dimension."""
    size = draw(st.integers(1, 7))
    return [
        figure(
            f"f{n}",
            draw(st.integers(0, 30)),
            draw(st.sampled_from(["exact", "at_least", "about", "range", "vague"])),
            place=draw(st.sampled_from([None, "Here", "There"])),
            demographic=draw(st.sampled_from([None, "children", "women"])),
            part_of=draw(st.sampled_from([None, *(f"f{m}" for m in range(n))])),
        )
        for n in range(size)
    ]
