"""Words that bound a number, stand for one, or say that there is none, by language.

Accents are left out: the tables are asked for folded words. A phrase is matched word by word,
the longest first.
"""

from dataclasses import dataclass, field
from typing import Literal

Limit = Literal["exact", "at_least", "more_than", "at_most", "fewer_than", "about"]
"""How a qualifier bounds the number: fewer than N is at most N - 1."""


def phrases(lines: str) -> tuple[str, ...]:
    """Phrases parted by commas."""
    return tuple(phrase.strip() for phrase in lines.replace("\n", ",").split(",") if phrase.strip())


def words(line: str) -> frozenset[str]:
    """Words parted by spaces."""
    return frozenset(line.split())


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """How one language bounds numbers and speaks of unsaid ones.

    Attributes
    ----------
    before, after
        Phrases that bound the number that follows them or stands before them.
    between, between_joins
        *between* 20 *and* 25.
    to
        Words between the ends of a range: 20 *to* 25, five *or* six.
    plurals
        Plural nouns that say a size and no number, with the least that they can mean.
    of
        What joins two of them: tens *of* thousands.
    vague
        Phrases for a plural of no size.
    vague_times
        Those of them that multiply: *several* hundred.
    not_vague_after
        Words before which a vague word asks or compares: *how* many.
    zero, not_zero_before
        Phrases for none, and what they do not stand before: *no* longer.
    articles
        A, an and their like; the number one in all languages but English.
    changes
        Verbs that make "from 5 to 8" a change and not a range.
    change_by
        Words between such a verb and how much was added: rose *by* 12.
    compared
        What follows a number that only compares: six *more than* on Tuesday.
    change_of, carrying
        Nouns before *of* and how much was added: an *increase* of 14; and what stands before the
        number of those on board.
    change_to
        Words behind a number that such a verb starts from, where ``change_by`` also says *from*.
    all_but, only, out_of, survived, contests, freed, sole_survivor, no_survivors, others, rest
        Words by which a number is worked out: *all but* four *of* the 52; *only* three *of* the
        20 *survived*; the *sole survivor of* the 14; *of* 30 people six died, and *the rest*.
    twins
        Words for two of one birth, in the plural or before one.
    each, in_each, at_places
        Six people *each*; three *in each of the* two villages; and what stands before places.
    """

    before: dict[Limit, tuple[str, ...]] = field(default_factory=dict)
    after: dict[Limit, tuple[str, ...]] = field(default_factory=dict)
    between: frozenset[str] = frozenset()
    between_joins: frozenset[str] = frozenset()
    starts: frozenset[str] = frozenset()
    to: frozenset[str] = frozenset()
    plurals: dict[str, int] = field(default_factory=dict)
    of: frozenset[str] = frozenset()
    vague: tuple[str, ...] = ()
    vague_times: tuple[str, ...] = ()
    not_vague_after: frozenset[str] = frozenset()
    zero: tuple[str, ...] = ()
    not_zero_before: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    changes: frozenset[str] = frozenset()
    change_by: frozenset[str] = frozenset()
    change_of: frozenset[str] = frozenset()
    compared: tuple[str, ...] = ()
    carrying: tuple[str, ...] = ()
    change_to: frozenset[str] = frozenset()
    all_but: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    out_of: tuple[str, ...] = ()
    survived: tuple[str, ...] = ()
    contests: tuple[str, ...] = ()
    freed: tuple[str, ...] = ()
    sole_survivor: tuple[str, ...] = ()
    no_survivors: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    each: tuple[str, ...] = ()
    in_each: tuple[str, ...] = ()
    at_places: tuple[str, ...] = ()
    twins: tuple[str, ...] = ()
