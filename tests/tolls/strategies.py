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
_SOME_IDS = st.lists(st.sampled_from(IDS), unique=True, max_size=len(IDS))
_BOUNDS = st.sampled_from([*_SHAPES])

# Made once: a strategy that is made at each draw is looked through each time anew.
_HOSTILE: dict[str, st.SearchStrategy[Any]] = {
    "outcome": st.sampled_from(["killed"] * 3 + ["killed_or_injured", "captured"]),
    "group": st.sampled_from(GROUPS),
    "attackers": st.integers(0, 4).map(lambda n: n == 0),
    "event": st.sampled_from(["e1", "e1", "e2", None]),
    "place": st.sampled_from([None, "Here", "There"]),
    "demographic": st.sampled_from([None, "children", "women", "elderly"]),
    "said_by": st.none() | st.builds(Speaker, name=st.sampled_from(["A", "B"])),
    "scope": st.sampled_from(["incident"] * 4 + ["cumulative", "background"]),
    "assertion": st.sampled_from(["asserted"] * 4 + ["denied", "feared"]),
    "status": st.sampled_from(["verified", "upheld", "unconfirmed", "unverified"]),
    "claim_about": st.sampled_from([None, None, "enemy", "own_side"]),
    "part_of": _LINK,
    "replaces": _LINK,
    "disputes": _LINK,
}


@st.composite
def hostile_figures(draw: st.DrawFn) -> list[Figure]:
    """Any links, also to nowhere, to oneself and in circles; each id is used once."""
    return [
        figure(
            one,
            draw(_NUMBERS),
            draw(_BOUNDS),
            **{name: draw(values) for name, values in _HOSTILE.items()},
        )
        for one in draw(_SOME_IDS)
    ]


_IN_TREES: dict[str, st.SearchStrategy[Any]] = {
    "number": st.integers(0, 30),
    "bound": st.sampled_from(["exact", "at_least", "about", "range", "vague"]),
    "place": st.sampled_from([None, "Here", "There"]),
    "demographic": st.sampled_from([None, "children", "women"]),
}
_SIZES = st.integers(1, 7)
_WHOLES = [st.sampled_from([None, *(f"f{m}" for m in range(n))]) for n in range(7)]


@st.composite
def trees(draw: st.DrawFn) -> list[Figure]:
    """Wholes with parts, nested, of any size and in any dimension."""
    return [
        figure(
            f"f{n}",
            **{name: draw(values) for name, values in _IN_TREES.items()},
            part_of=draw(_WHOLES[n]),
        )
        for n in range(draw(_SIZES))
    ]
