"""Whether two names of a place or a speaker mean the same: token F1, case and titles folded."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

THRESHOLD: Final = 0.5

_TITLES = """
mr mrs ms miss dr prof sir sr sra srta don dona doña mme mlle herr frau
father fr sister brother rev reverend imam sheikh sheik mullah ayatollah bishop archbishop
cardinal pastor rabbi padre
gen general maj major col colonel lt lieutenant capt captain cpt sgt sergeant cpl corporal
brig brigadier cmdr commander admiral adm inspector superintendent marshal
coronel capitan capitán teniente comandante
president minister mayor governor senator sen congressman representative rep judge
ambassador chief director spokesman spokeswoman spokesperson secretary chairman chairwoman
king queen prince princess presidente ministro ministra alcalde alcaldesa gobernador
prime vice deputy acting former retired ret
"""
_ARTICLES = "the a an el la los las un una o os um uma le les une der die das"

TITLES: Final = frozenset(_TITLES.split())
ARTICLES: Final = frozenset(_ARTICLES.split())

_WORD = re.compile(r"\w+")
_POSSESSIVE = re.compile(r"['’]s\b")


def name_f1(one: str, other: str) -> float:
    """Return the token F1 of two names, with case, titles and articles folded.

    "Mayor Ali Musa" and "Ali Musa" are the same; a name that is all title ("the mayor") keeps
    its title.
    """
    a, b = Counter(_tokens(one)), Counter(_tokens(other))
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else float(one == other)


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two names are the same; None is only the same as None."""
    if one is None or other is None:
        return one is other
    return name_f1(one, other) >= THRESHOLD


def _tokens(name: str) -> list[str]:
    words = _WORD.findall(_POSSESSIVE.sub("", name.casefold()))
    plain = [w for w in words if w not in ARTICLES] or words
    return [w for w in plain if w not in TITLES] or plain
