"""The counting policies: what each says of itself, and what it makes of some words."""

from typing import Final

from summarizer.models import Figure, Interval, Speaker
from summarizer.text.numbers.quantities import read_quantities
from summarizer.tolls.policies.base import Claim
from summarizer.tolls.policies.registry import POLICIES
from tests.docs.docstrings import paragraphs_of
from tests.docs.markdown import table

PHRASES: Final = (
    "15 people",
    "at least 73 people",
    "more than 30 people",
    "up to 40 people",
    "about 560 people",
    "20 to 25 people",
    "several people",
    "a number of people",
    "tens of people",
    "dozens of people",
    "scores of people",
    "hundreds of people",
    "thousands of people",
)
_ARMY: Final = Speaker(name="the army", kind="authorities")


def policy_list() -> str:
    """A section for each policy, from its docstring."""
    sections = []
    for name, policy in POLICIES.items():
        paragraphs = paragraphs_of(type(policy))
        attackers = "counted in the toll" if policy.counts_attackers else "shown beside the toll"
        body = [f"**{paragraphs[0]}**", *(_sourced(p) for p in paragraphs[1:])]
        sections.append("\n\n".join([f"### `{name}`", *body, f"Attackers are {attackers}."]))
    return "\n\n".join(sections)


def _sourced(paragraph: str) -> str:
    return paragraph.replace("Source: ", "*Source:* ", 1)


def words_table() -> str:
    """What each policy makes of a phrase."""
    rows = [
        (f"“{phrase}”", *(_told(policy.amount(_figure(phrase))) for policy in POLICIES.values()))
        for phrase in PHRASES
    ]
    claim = _figure("30 fighters", said_by=_ARMY, group="non_state_armed")
    rows.append(
        (
            "“30 fighters”, killed, says the army that fought them",
            *(_told(policy.amount(claim)) for policy in POLICIES.values()),
        )
    )
    return table(("words", *(f"`{name}`" for name in POLICIES)), rows)


def settling_table() -> str:
    """Which number stands where speakers differ about the same people."""
    ten, twelve, many = (Interval(low=n, best=n, high=n) for n in (10, 12, 20))
    accounts = {
        "one says 10, another 20": (Claim(ten), Claim(many)),
        "one says 10, two say 12, another 20": (Claim(ten), Claim(twelve, voices=2), Claim(many)),
        "one says 10; who is said to have done it says 20": (
            Claim(ten),
            Claim(many, by_perpetrator=True),
        ),
    }
    rows = [
        (words, *(_told(policy.settle(claims)) for policy in POLICIES.values()))
        for words, claims in accounts.items()
    ]
    return table(("speakers", *(f"`{name}`" for name in POLICIES)), rows)


def joint_table() -> str:
    """How many of a joint figure are counted as killed, and as injured."""
    phrase = "dozens of people"
    rows = []
    for name, policy in POLICIES.items():
        joint = policy.amount(_figure(phrase, outcome="killed_or_injured"))
        shares = [policy.share(joint, outcome) for outcome in ("killed", "injured")]
        rows.append((f"`{name}`", *("not split" if s is None else _told(s) for s in shares)))
    return table(("policy", "killed", "injured"), rows)


def _figure(phrase: str, **more: object) -> Figure:
    (read,) = read_quantities(phrase, "en")
    stated = {"outcome": "killed", "bound": read.bound, "evidence": ()}
    low = read.least if read.bound == "vague" else read.low  # as our readers give it
    numbers = {"low": low, "best": read.best, "high": read.high}
    return Figure.model_validate({"id": "f1", "phrase": phrase, **stated, **numbers, **more})


def _told(amount: Interval) -> str:
    numbers = (amount.low, amount.best, amount.high)
    if numbers == (None, None, None):
        return "none"
    return "/".join("–" if n is None else str(n) for n in numbers)
