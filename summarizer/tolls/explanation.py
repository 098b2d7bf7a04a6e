"""A toll or a dispute as one sentence, from its entries."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, TypeVar

from summarizer.models.event import Event
from summarizer.models.figure import Figure
from summarizer.models.toll import Interval, Role, Toll, TollEntry
from summarizer.models.vocabulary import Group, Outcome
from summarizer.tolls.policies.base import is_enemy_claim

T = TypeVar("T")

_LONGEST_LIST: Final = 8
_LONGEST_PHRASE: Final = 60

_OUTCOMES: Final[dict[Outcome, str]] = {
    "killed": "Killed",
    "injured": "Injured",
    "killed_or_injured": "Killed or injured",
    "killed_or_missing": "Killed or missing",
    "missing": "Missing",
    "captured": "Captured",
    "released": "Released",
    "displaced": "Displaced",
}
_GROUPS: Final[dict[Group, str]] = {
    "civilian": "civilians",
    "state_forces": "state forces",
    "non_state_armed": "non-state fighters",
    "mixed": "mixed group",
    "unknown": "group unknown",
}
_CLAUSES: Final[tuple[tuple[Role, str], ...]] = (
    ("counted", ""),
    ("disputed", "in dispute: "),
    ("part", "parts, not added: "),
    ("replaced", "replaced: "),
    ("excluded", "stated again, not added: "),
    ("attackers", "attackers apart: "),
    ("feared", "feared, not added: "),
    ("none_reported", "no information: "),
    ("not_asserted", "not asserted, not added: "),
    ("unverified", "unverified, not added: "),
    ("cumulative", "running tolls beside it: "),
    ("background", "background beside it: "),
)


def explanation(toll: Toll, figures: Mapping[str, Figure], event: Event | None = None) -> str:
    """Return a toll as one sentence: its number, then what each figure does in it.

    Parameters
    ----------
    toll
        The toll with its entries.
    figures
        The figures by id, for their speakers; one that is not there is named without.
    event
        The toll's event, for its place.
    """
    by_role: dict[Role, list[TollEntry]] = defaultdict(list)
    for entry in toll.entries:
        by_role[entry.role].append(entry)
    amount = Interval(low=toll.low, best=toll.best, high=toll.high)
    clauses = []
    for role, before in _CLAUSES:
        entries = by_role[role]
        if not entries:
            continue
        if role == "attackers" and toll.attackers is not None:
            how = "counted" if toll.counts_attackers else "apart"
            before = f"attackers {how}: {amount_in_words(toll.attackers)}, "
        clauses.append(
            before + listed(entries, lambda e: spoken(e.phrase, figures.get(e.figure), e.note))
        )
    head = f"{heading(toll.outcome, event, toll.group)}: {_amount_of(toll, amount, figures)}"
    if not clauses:
        return head + "."
    return f"{head}: {'; '.join(clauses)}."


def _amount_of(toll: Toll, amount: Interval, figures: Mapping[str, Figure]) -> str:
    """The number of a toll; what only one side claims of its enemy is never a bare number."""
    if toll.claimed is None:
        return amount_in_words(amount)
    claimants = claimants_of(toll, tuple(figures.values()))
    claimed = amount_in_words(toll.claimed)
    if toll.without_claimed is None:
        return f"claimed by {claimants}: {claimed}"
    if not toll.claimed.low and toll.claimed.high is None:  # a policy may leave claims out
        claimed = "some"
    return f"{amount_in_words(toll.without_claimed)}, and {claimed} more claimed by {claimants}"


def claimants_of(toll: Toll, figures: Sequence[Figure]) -> str:
    """Return who makes the claims about an enemy's losses that a toll rests on."""
    within = {entry.figure for entry in toll.entries if entry.role in ("counted", "disputed")}
    names = dict.fromkeys(
        shortened(f.said_by.name)
        for f in figures
        if f.id in within and f.said_by is not None and is_enemy_claim(f)
    )
    return listed(tuple(names), str) or "one side"


def heading(outcome: Outcome, event: Event | None, group: Group | None = None) -> str:
    """Return what a toll counts: "Killed in Al-Qarmid (civilians)"."""
    words = _OUTCOMES[outcome]
    if event is not None and event.place:
        words += f" in {shortened(event.place)}"
    return words if group is None else f"{words} ({_GROUPS[group]})"


def amount_in_words(amount: Interval) -> str:
    """Return low and high in words: "17", "at least 17", "3 to 42", "up to 5"."""
    low, high = amount.low, amount.high
    if low is None:
        return "no number is stated" if high is None else f"up to {number_in_words(high)}"
    if high is None:
        return f"at least {number_in_words(low)}" if low else "0 or more"
    if low == high:
        return number_in_words(low)
    return f"{number_in_words(low)} to {number_in_words(high)}"


def number_in_words(number: int) -> str:
    """Return digits with commas; a number that no article can mean is not written out."""
    return f"{number:,}" if number < 10**15 else "a number of more than 15 digits"


def spoken(phrase: str, figure: Figure | None, note: str | None = None) -> str:
    """Return a figure's words with a note and the speaker in brackets."""
    remarks = [] if note is None else [note]
    if figure is not None and figure.said_by is not None:
        remarks.append(f"according to {shortened(figure.said_by.name)}")
    return shortened(phrase) + (f" ({'; '.join(remarks)})" if remarks else "")


def listed(items: Sequence[T], told: Callable[[T], str]) -> str:
    """Return "a", "a and b", "a, b and c"; a long list ends with how many more there are."""
    shown = [told(item) for item in items[:_LONGEST_LIST]]
    more = len(items) - len(shown)
    if more:
        shown.append(f"{more:,} more")
    if len(shown) < 2:
        return "".join(shown)
    return ", ".join(shown[:-1]) + " and " + shown[-1]


def shortened(words: str) -> str:
    """Return words on one line, cut where they are long, without control characters."""
    line = " ".join("".join(c if c.isprintable() else " " for c in words).split())
    return line if len(line) <= _LONGEST_PHRASE else line[: _LONGEST_PHRASE - 1].rstrip() + "…"


def by_id(figures: Iterable[Figure]) -> dict[str, Figure]:
    """Return figures by id; an id that is used twice means the first."""
    found: dict[str, Figure] = {}
    for figure in figures:
        found.setdefault(figure.id, figure)
    return found
