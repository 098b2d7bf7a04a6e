"""What is kept of an article to know its copies: hashes of its sentences, no word of them."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final, NamedTuple

from summarizer.errors import ConfigurationError

VERSION: Final = 1
"""Raise it whenever the same text would get another signature: old ones are then refused."""

_HEAD: Final = struct.Struct(">BBQQQQQQQIIBBBH")
_PIECE: Final = struct.Struct(">QBB")
_MARK: Final = 0xC5
MOST_WEIGHT: Final = 255
MOST_PIECES: Final = 4_000
MOST_HEADLINE_WORDS: Final = 30
MOST_HEADLINE_VALUES: Final = 8
_MUST_MATCH, _MAY_LACK = 1, 2
_STATES_NOTHING_NEW, _NAMES_NOTHING_NEW, _HAS_OWN_DAY, _HAS_NAMES = 1, 2, 4, 8


class Piece(NamedTuple):
    """One sentence of the report.

    ``must_match``: a text that has it and whose forerunner has not is no copy. ``may_lack``: a copy
    may leave it out where the report goes on after it. ``weight`` is its length in words, 255 at
    most.
    """

    hash: int
    weight: int
    must_match: bool
    may_lack: bool


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline, in hashes.

    ``words`` are 31 bits a word, with one bit more that says whether the word is one of those that
    may not change (a number, a name, harm). ``values`` are its numbers. ``states_nothing_new`` is
    whether its numbers and outcomes are in the report, ``names_nothing_new`` whether its names are.
    """

    hash: int
    words: tuple[int, ...] = ()
    values: tuple[int, ...] = ()
    states_nothing_new: bool = True
    names_nothing_new: bool = True


@dataclass(frozen=True, slots=True)
class Signature:
    """What is known of one text. A hash of 0 stands for what the text has not.

    Attributes
    ----------
    exact
        The text to the letter.
    words
        All its words in order, without the agency's name.
    place, country, day
        Of the dateline; ``day`` is in decimal digits year (0 where it has none), month, day.
    agency, lines
        The dateline with the agency's name and the bylines; the outlet's own lines.
    published
        Ordinal of the day of publishing, 0 where it is not known.
    has_own_day
        Whether the text itself names a day.
    has_names
        Whether the report names enough to be of one event.
    """

    exact: int
    words: int
    place: int
    country: int
    day: int
    agency: int
    lines: int
    published: int
    has_own_day: bool
    has_names: bool
    headline: Headline | None
    pieces: tuple[Piece, ...]

    @property
    def weight(self) -> int:
        """Words in all sentences of the report."""
        return sum(piece.weight for piece in self.pieces)

    def to_bytes(self) -> bytes:
        """Return the signature as bytes: about 100, and ten a sentence."""
        headline = self.headline or Headline(0)
        words, values = headline.words, headline.values
        flags = (
            headline.states_nothing_new * _STATES_NOTHING_NEW
            | headline.names_nothing_new * _NAMES_NOTHING_NEW
            | self.has_own_day * _HAS_OWN_DAY
            | self.has_names * _HAS_NAMES
        )
        head = _HEAD.pack(
            _MARK, VERSION, self.exact, self.words, self.place, self.country, self.agency,
            self.lines, headline.hash, self.published, self.day, flags, len(words), len(values),
            len(self.pieces),
        )  # fmt: skip
        return b"".join(
            (
                head,
                struct.pack(f">{len(words)}I", *words),
                struct.pack(f">{len(values)}Q", *values),
                *(
                    _PIECE.pack(
                        piece.hash,
                        piece.weight,
                        piece.must_match * _MUST_MATCH | piece.may_lack * _MAY_LACK,
                    )
                    for piece in self.pieces
                ),
            )
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> Signature:
        """Read a signature.

        Raises
        ------
        ConfigurationError
            The bytes are no signature, or one of another version: make it anew from the text.
        """
        try:
            mark, version, *rest = _HEAD.unpack_from(data)
            if mark != _MARK or version != VERSION:
                raise ConfigurationError(_UNREADABLE)
            return cls._unpack(data, rest)
        except (struct.error, IndexError, TypeError):
            raise ConfigurationError(_UNREADABLE) from None

    @classmethod
    def _unpack(cls, data: bytes, rest: list[int]) -> Signature:
        exact, words, place, country, agency, lines, title, published, day, flags, *counts = rest
        n_words, n_values, n_pieces = counts
        at = _HEAD.size
        title_words = struct.unpack_from(f">{n_words}I", data, at)
        at += 4 * n_words
        values = struct.unpack_from(f">{n_values}Q", data, at)
        at += 8 * n_values
        if len(data) != at + _PIECE.size * n_pieces:
            raise ConfigurationError(_UNREADABLE)
        headline = Headline(
            title,
            title_words,
            values,
            bool(flags & _STATES_NOTHING_NEW),
            bool(flags & _NAMES_NOTHING_NEW),
        )
        pieces = tuple(
            Piece(hash_, weight, bool(bits & _MUST_MATCH), bool(bits & _MAY_LACK))
            for hash_, weight, bits in _PIECE.iter_unpack(data[at:])
        )
        return cls(
            exact=exact,
            words=words,
            place=place,
            country=country,
            day=day,
            agency=agency,
            lines=lines,
            published=published,
            has_own_day=bool(flags & _HAS_OWN_DAY),
            has_names=bool(flags & _HAS_NAMES),
            headline=headline if title else None,
            pieces=pieces,
        )


_UNREADABLE: Final = (
    "this is no signature of an article, or one of another version: make it anew from the text."
)
