"""What a lexicon holds."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from summarizer.models.vocabulary import Group, Outcome

Government = Literal["transitive", "subject", "object", "noun", "participle", "toll", "left"]
"""Where a trigger's people stand, seen from it.

``transitive``: a verb done to people (kill): right of it, left in the passive.
``subject``: done or suffered by its subject (died, fled): left of it, right where inverted.
``object``: only with people on the right (lost 15 soldiers).
``noun``: its own number on the left (19 deaths), people on the right (the death of).
``participle``: predicate or adjective (dead, missing): left, or straight right (missing people).
``left``: a predicate whose right side is somebody else (in the hands of).
``toll``: a tally, its number on the right (the death toll reached 46).
"""


class Trigger(NamedTuple):
    """A word or phrase of harm: its outcome, and where its people stand."""

    pattern: str
    outcome: Outcome
    government: Government


class People(NamedTuple):
    """What a noun for people says of them."""

    group: Group
    demographic: str | None = None


@dataclass(frozen=True)
class Lexicon:
    """One language's words. Patterns are regular expressions, matched without regard to case."""

    language: str
    triggers: tuple[Trigger, ...] = ()
    people: dict[str, People] = field(default_factory=dict)
    collectives: frozenset[str] = frozenset()  # families, households: not persons
    things: frozenset[str] = frozenset()  # animals and objects: never casualties
    passive: str = r"(?!)"  # auxiliaries that turn a transitive verb round
    boundary: str = r"(?!)"  # words that begin another clause
    articles: str = r"(?!)"  # a, an
    definite: str = r"(?!)"  # the, his, her, their: before one known person
    partitive: str = r"(?!)"  # of them, of whom, of those
    preposition_of: str = r"(?!)"  # three OF HER PUPILS
    inclusion: str = r"(?!)"  # including, among them
    conjunction: str = r"(?!)"  # and
    none_reported: tuple[str, ...] = ()  # "no information on casualties"
    no_casualties: tuple[str, ...] = ()  # "no casualties"
    adjectives: frozenset[str] = frozenset()  # stand between number and noun and end no phrase
    chunk_stop: str = r"(?!)"  # words that end a noun phrase
    others: frozenset[str] = frozenset()  # others, more, bodies: people without saying which

    @cached_property
    def trigger_pattern(self) -> re.Pattern[str]:
        """All triggers in one pattern; group ``tN`` is trigger N."""
        body = "|".join(f"(?P<t{n}>{t.pattern})" for n, t in enumerate(self.triggers))
        return re.compile(rf"(?<!\w)(?:{body or '(?!)'})(?!\w)", re.IGNORECASE)

    def is_people(self, word: str) -> People | None:
        """What a noun says of people, whatever its case; None where it is no such noun."""
        return self.people.get(word.casefold())
