"""Who took part in an event, and what kind of violence UCDP would call it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from summarizer.models.event import Event
from summarizer.models.figure import Figure

Side = Literal["state", "non_state", "civilians", "unknown"]
PartyRole = Literal["attacker", "target", "party"]
ViolenceType = Literal[1, 2, 3]
"""UCDP: 1 state-based conflict, 2 non-state conflict, 3 one-sided violence."""

_ORGANISED: Final = frozenset({"state", "non_state"})
_LEAST_STEM: Final = 4
# Words of a name that say nothing of whose side it is.
_COMMON: Final = frozenset(
    "armed army fighters fighter force forces front government group groups gunmen members men "
    "militants militia military movement people police rebel rebels security soldiers soldier "
    "state their troops".split()
)


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who took part in an event.

    Attributes
    ----------
    name
        As the text calls them.
    side
        ``state``, ``non_state``, ``civilians`` or ``unknown``.
    role
        ``attacker``, ``target``, or ``party`` to a fight.
    """

    name: str
    side: Side
    role: PartyRole

    @property
    def is_organised(self) -> bool:
        """Whether it is a state or an armed group."""
        return self.side in _ORGANISED


@dataclass(frozen=True, slots=True)
class Dyad:
    """The two sides of an event as UCDP arranges them.

    Attributes
    ----------
    violence
        Its type of violence.
    side_a, side_b
        Their names as the text calls them.
    """

    violence: ViolenceType
    side_a: str
    side_b: str


def sides_of(event: Event) -> tuple[Party, ...]:
    """Return who took part in an event: its actors, else whoever is said to have done it.

    Actors of whom it is denied are left out. Of a perpetrator alone the side is not known.
    """
    actors = getattr(event, "actors", ())
    if actors:
        return tuple(
            Party(actor.name, actor.side, actor.role)
            for actor in actors
            if actor.confidence != "denied"
        )
    accused = event.perpetrator
    if accused is None or accused.confidence == "denied":
        return ()
    return (Party(accused.name, "unknown", "attacker"),)


def has_organised_attacker(parties: Sequence[Party]) -> bool | None:
    """Return whether a state or an armed group used force; None where nobody says who did."""
    acting = [party for party in parties if party.role != "target"]
    if any(party.is_organised for party in acting):
        return True
    if acting and all(party.side == "civilians" for party in acting):
        return False
    return None


def targets_civilians_only(parties: Sequence[Party]) -> bool:
    """Return whether there are targets, and all of them are civilians."""
    targets = [party for party in parties if party.role == "target"]
    return bool(targets) and all(party.side == "civilians" for party in targets)


def dyad_of(parties: Sequence[Party]) -> Dyad | None:
    """Return the two sides of an event; None where its actors do not tell them.

    Notes
    -----
    UCDP GED codebook 23.1, variables type_of_violence, side_a and side_b: in a state-based
    conflict a government is side A; in one-sided violence side A is the perpetrator, a government
    or a formally organised group, and side B is civilians. In a non-state conflict the order says
    nothing.
    """
    organised = [party for party in parties if party.is_organised]
    attackers = [party for party in organised if party.role != "target"]
    if len(organised) == 1 and attackers and targets_civilians_only(parties):
        return Dyad(3, attackers[0].name, "Civilians")
    if len(organised) < 2 or any(party.side == "unknown" for party in parties):
        return None
    # Allies on one side are for a coder to tell apart: only two sides are surely two sides.
    first, *others = sorted(organised, key=lambda party: party.side != "state")
    if len(others) > 1:
        return None
    return Dyad(1 if first.side == "state" else 2, first.name, others[0].name)


def side_named(figure: Figure, dyad: Dyad) -> Literal["a", "b"] | None:
    """Return on which side the people of a figure were, where the words name the side."""
    words = f"{figure.who or ''} {figure.phrase}"
    named = {
        "a": _shares_a_name(words, dyad.side_a, dyad.side_b),
        "b": _shares_a_name(words, dyad.side_b, dyad.side_a),
    }
    if named["a"] == named["b"]:
        return None
    return "a" if named["a"] else "b"


def _shares_a_name(words: str, name: str, other: str) -> bool:
    """Whether a word that only one side's name has begins a word: Ukraine, "Ukrainian"."""
    own = _stems(name) - _stems(other)
    return any(word.startswith(stem) for word in _words(words) for stem in own)


def _stems(name: str) -> set[str]:
    # "Ukraine" and "Ukrainian", "Russia" and "Russian", "Somalia" and "Somali" differ at the end.
    return {word[: max(_LEAST_STEM, len(word) - 2)] for word in _words(name) if len(word) > 3}


def _words(text: str) -> set[str]:
    words = "".join(c if c.isalnum() else " " for c in text.casefold()).split()
    return set(words) - _COMMON
