"""Who says a number: the kind of source, and the side of the fight that it speaks for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from summarizer.dossiers.folding import words_of
from summarizer.models import Figure
from summarizer.models.dossier import SourceKind

_OF_A_SIDE: Final = frozenset({"authorities", "armed_group", "media"})
_LEAST: Final = 4
_COMMON: Final = frozenset(
    """army armed force forces police military government ministry defence defense state
    soldiers troops rebels fighters militants group front brigades movement security gunmen
    television news agency people unknown regime pilots gangs rival authorities national
    republic islamic liberation free popular north south east west northern southern eastern
    western""".split()
)


@dataclass(frozen=True, slots=True)
class Source:
    """A kind of source, on one side where it is on one.

    Attributes
    ----------
    kind
        Authorities, an armed group, a monitor, ...; ``media`` for an article's own voice.
    party
        The side that it speaks for.
    names
        The speakers, as named; they tell no source from another.
    """

    kind: SourceKind
    party: str | None = None
    names: tuple[str, ...] = ()

    @property
    def line(self) -> tuple[str, str]:
        """What a later count must share to be one of the same source."""
        return self.kind, self.party or ""


def source_of(figures: Sequence[Figure], parties: Collection[str]) -> Source:
    """Return who says some figures that stand together.

    Parameters
    ----------
    figures
        Those of one statement.
    parties
        Names of the sides of the fight.
    """
    names = tuple(dict.fromkeys(f.said_by.name for f in figures if f.said_by is not None))
    lines = {
        ("media" if f.said_by is None else f.said_by.kind, _party(f, parties)) for f in figures
    }
    if len(lines) != 1:
        return Source("several", None, names)
    ((kind, party),) = lines
    return Source(kind, party, names)


def _party(figure: Figure, parties: Collection[str]) -> str | None:
    """Return the side whose name the speaker's name shares: Tardania's defence ministry."""
    if figure.said_by is None or figure.said_by.kind not in _OF_A_SIDE:
        return None
    words = words_of(figure.said_by.name)
    found = sorted(
        party
        for party in parties
        if any(w.startswith(_stem(p)) for p in words_of(party) if _tells(p) for w in words)
    )
    return found[0] if found else None


def _tells(word: str) -> bool:
    return len(word) >= _LEAST and word not in _COMMON


def _stem(word: str) -> str:
    # "Nereva" and "Nerevan", "Tardania" and "Tardanian" differ at the end.
    return word[: max(_LEAST, len(word) - 2)]
