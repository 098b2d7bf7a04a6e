"""Names of places: what of a name tells one place from another, and whether two are one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from summarizer.dossiers.folding import same_word, skeleton, words_of

# What a name says of the kind of place, in the languages that are read; folded. It tells no place
# from another of its kind.
_KINDS: Final = frozenset(
    """
    the of in near at and to la le les el los las de del du des da do das dos d l en y et e
    province governorate region district county state oblast raion prefecture department
    republic territory village town city suburb neighbourhood neighborhood quarter camp capital
    lake river sea coast bay gulf island pass mount mountain valley road highway port area outskirts
    provincia region distrito estado departamento pueblo ciudad villa barrio lago rio mar costa
    bahia golfo isla paso monte valle carretera puerto municipio canton
    ville lac fleuve mer cote baie ile col mont vallee route commune quartier banlieue
    cidade vila aldeia bairro ilha porto estrada municipio
    misto selo mista sela oblasti raionu rayonu raion
    mdyna mdynt blda qrya mhafza mntqa
    """.split()
)
_DIRECTIONS: Final = {
    word: direction
    for direction, words in {
        "n": "north northern norte nord",
        "s": "south southern sur sul sud",
        "e": "east eastern este leste est",
        "w": "west western oeste ouest",
    }.items()
    for word in words.split()
}
_OPPOSITE: Final = {"n": "s", "s": "n", "e": "w", "w": "e"}
_AND: Final = re.compile(r"\s*(?:,|;|&|/|\band\b|\by\b|\bet\b|\be\b|\bта\b|\bі\b|\bи\b|\bو)\s*")


@lru_cache(maxsize=16_384)
def telling_words(place: str) -> tuple[str, ...]:
    """Return the words of a name that tell the place from others; all where none is left."""
    words = words_of(place)
    bare = tuple(w.removeprefix("al") if len(w) > 5 and w[:2] == "al" else w for w in words)
    return tuple(w for w in bare if w not in _KINDS and w not in _DIRECTIONS) or bare


@lru_cache(maxsize=262_144)
def same_place(one: str, other: str) -> bool:
    """Whether two names may be of one place: one has all the telling words of the other.

    A town and the province that is named after it pass as one; North and South do not.
    """
    a, b = telling_words(one), telling_words(other)
    if not a or not b:
        return False
    if {_OPPOSITE[d] for d in _directions(one)} & _directions(other):
        return False
    few, many = (a, b) if len(a) <= len(b) else (b, a)
    if all(any(same_word(w, x) for x in many) for w in few):
        return True
    # "Um Talha" and "أم طلحة": the words are too short alone, the whole is not.
    return same_word("".join(a), "".join(b))


@lru_cache(maxsize=16_384)
def names_in(place: str) -> tuple[str, ...]:
    """Return the several names of "Tarna and Velka"; one name alone is itself."""
    return tuple(n for n in _AND.split(place) if n.strip()) or (place,)


@lru_cache(maxsize=65_536)
def key_of(word: str) -> str:
    """Return what same words are likely to share: the consonants that a name begins with."""
    return skeleton(word)[:3] or word


def _directions(place: str) -> set[str]:
    return {_DIRECTIONS[w] for w in words_of(place) if w in _DIRECTIONS}
