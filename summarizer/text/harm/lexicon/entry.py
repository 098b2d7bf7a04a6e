"""What a lexicon holds."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from summarizer.models.vocabulary import Group, Outcome
from summarizer.text.any_case import AnyCase
from summarizer.text.openings import FirstOf

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
    """A word or phrase of harm: its outcome, and where its people stand.

    ``things``: it befalls things as well (lost, missing, seized), so an unknown noun beside it
    is no person.
    """

    pattern: str
    outcome: Outcome
    government: Government
    things: bool = False


class People(NamedTuple):
    """What a noun for people says of them."""

    group: Group
    demographic: str | None = None


def people_of(group: Group, demographic: str | None, words: str) -> dict[str, People]:
    """Nouns that say the same of their people, separated by spaces."""
    return dict.fromkeys(words.split(), People(group, demographic))


_WORDS_KEPT = 8_192  # words recur, in one article and from one to the next
_NOTHING = r"(?!)"
_ELIDED = re.compile(r"^[ld]['’]")  # l'assaillant, d'enfants


@dataclass(frozen=True, eq=False)  # there is one of a language: it may be the key of a cache
class Lexicon:
    """One language's words. Patterns are regular expressions, matched without regard to case."""

    language: str
    noun_last: bool = False  # attributes stand before their noun: "drei junge Frauen"
    capital_nouns: bool = False  # every noun has a capital, so that it marks no name
    triggers: tuple[Trigger, ...] = ()
    figurative: tuple[str, ...] = ()  # where these match, no trigger speaks of harm to people
    people: dict[str, People] = field(default_factory=dict)
    plurals: frozenset[str] = frozenset()  # nouns for people that are plurals without an s
    many: str = _NOTHING  # an article and a noun that stand for many: DIE SOLDATEN
    agents: str = _NOTHING  # how nouns for people that are not listed end (loggers, sacristan)
    aged: str = _NOTHING  # a person told by age alone: a 34-year-old
    toll_states: str = _NOTHING  # words before the number of a toll: the toll ROSE TO 46
    toll_follows: str = _NOTHING  # behind such a number: brings to 14 THE NUMBER of dead
    number_of: str = _NOTHING  # THE NUMBER OF people executed rose to 209
    denies: str = _NOTHING  # right before a harm: DENIED THAT dozens of people had been
    doubts: str = _NOTHING  # right before it, where denied_behind follows: RUMOURS OF 20 dead
    denied_behind: str = _NOTHING  # behind it: rumours of 20 dead WERE FALSE
    supposes: str = _NOTHING  # right before a harm: THREATENED ON MONDAY TO
    fears: str = _NOTHING  # right before a harm: FEARED THAT as many as 50 people had
    may_reach: str = _NOTHING  # between a toll and its number: the toll COULD pass 90
    remembers: str = _NOTHING  # right before a number: MOURNED the three students
    protests: str = _NOTHING  # the same: MARCHED OVER THE KILLING OF three students
    flight: str = _NOTHING  # fled: of those with homes to lose, displacement
    fugitives: frozenset[str] = frozenset()  # who flees from the police, and not from a home
    population_of: str = _NOTHING  # before the size of a place or a body: a VILLAGE OF 60 people
    together: str = _NOTHING  # who shares a harm: was killed TOGETHER WITH two of his sons
    collectives: frozenset[str] = frozenset()  # families, households: not persons
    things: frozenset[str] = frozenset()  # animals and objects: never casualties
    passive: str = _NOTHING  # auxiliaries that turn a transitive verb round
    active: str = _NOTHING  # auxiliaries of a verb that keeps its subject (have killed)
    adverb: str = _NOTHING  # stand between an auxiliary and its verb
    subordinate: str = _NOTHING  # what opens a clause whose verb stands at its end: DASS, ALS
    finite: str = _NOTHING  # endings of a trigger that is no participle (kills, killing)
    progressive: str = _NOTHING  # endings of a verb that "be" does not turn (are holding)
    objects: str = _NOTHING  # words that open a verb's object
    spared: str = _NOTHING  # what people did who came to no harm (survived, were rescued)
    attacked: str = _NOTHING  # what kills or hurts: which of the two, the verb does not say
    relative: str = _NOTHING  # who, that: says more of people
    rescued: str = _NOTHING  # what was done to people who are found again
    saves: str = _NOTHING  # verbs whose objects came to no harm (rescued, pulled out alive)
    boundary: str = _NOTHING  # words that begin another clause
    articles: str = _NOTHING  # a, an
    definite: str = _NOTHING  # the, his, her, their: before one known person
    bodies: str = _NOTHING  # the police, the guard: an institution, and no known person
    subjects: str = _NOTHING  # people whose article says that they act: EIN Mann, no EINEN Mann
    another: str = _NOTHING  # another, the other: a person who is not the one before
    pair: str = _NOTHING  # both
    partitive: str = _NOTHING  # of them, of whom, of those
    preposition_of: str = _NOTHING  # three OF HER PUPILS
    inclusion: str = _NOTHING  # including, among them
    hospital: str = _NOTHING  # where the hurt are cared for, and some die
    mostly: str = _NOTHING  # before a plural that says what others are: mostly women
    included: str = _NOTHING  # behind whom it counts in: "the bomber included"
    kin: str = _NOTHING  # relatives who are told in pairs without an article: father and son
    he: str = _NOTHING  # subject pronouns for one person
    them: str = _NOTHING  # a pronoun for many: shot THEM dead
    him: str = _NOTHING  # a pronoun for one
    reflexive: str = _NOTHING  # himself, themselves
    those_before: str = _NOTHING  # opens a sentence about people counted before: they included
    in_all: str = _NOTHING  # behind a number that sums up: 12 in all
    total_reached: str = _NOTHING  # before the total of people added: bringing the total to
    their_number: str = _NOTHING  # before how many they were who were told of: their number at
    pointing: str = _NOTHING  # before a number of people told of: the two, all seven
    nobody_lived: str = _NOTHING  # says it of those on board who were counted before
    everyone: str = _NOTHING  # all on board, without a number
    carrying: str = _NOTHING  # before people on board
    at_once: str = _NOTHING  # where or when some died before others did
    aboard: str = _NOTHING  # behind people on board
    pro_verb: str = _NOTHING  # stands for a verb told before: they did not die, but one DID
    conjunction: str = _NOTHING  # and
    none_reported: tuple[str, ...] = ()  # "no information on casualties"
    unknown_number: str = _NOTHING  # "an unknown number of"
    no_casualties: tuple[str, ...] = ()  # "no casualties"
    adjectives: frozenset[str] = frozenset()  # stand between number and noun and end no phrase
    verbs: str = _NOTHING  # how a verb of the past ends: it closes a noun phrase
    chunk_stop: str = _NOTHING  # words that end a noun phrase
    others: frozenset[str] = frozenset()  # others, more, bodies: people without saying which

    @cached_property
    def frames(self) -> bool:
        """Whether verbs stand around their clause: "wurden 14 Menschen getötet"."""
        return self.subordinate != _NOTHING

    @cached_property
    def trigger_pattern(self) -> FirstOf:
        """All triggers in one pattern; group ``tN`` is trigger N."""
        return FirstOf([trigger.pattern for trigger in self.triggers])

    @cached_property
    def figurative_pattern(self) -> FirstOf:
        """All figurative uses in one pattern."""
        return FirstOf(self.figurative)

    @cached_property
    def progressive_pattern(self) -> re.Pattern[str]:
        """A verb that keeps its subject behind "be": "are holding"."""
        return re.compile(rf"(?:{self.progressive})\b", re.IGNORECASE)

    @cached_property
    def flight_pattern(self) -> re.Pattern[str]:
        """A verb of running away."""
        return re.compile(self.flight, re.IGNORECASE)

    @cached_property
    def denies_pattern(self) -> AnyCase:
        """What denies the harm that follows."""
        return AnyCase(rf"(?<!\w)(?:{self.denies})$")

    @cached_property
    def doubts_pattern(self) -> AnyCase:
        """What opens a report that may be denied behind it."""
        return AnyCase(rf"(?<!\w)(?:{self.doubts})$")

    @cached_property
    def denied_behind_pattern(self) -> re.Pattern[str]:
        """What denies a report of harm behind it."""
        return re.compile(self.denied_behind, re.IGNORECASE)

    @cached_property
    def supposes_pattern(self) -> AnyCase:
        """What makes the harm that follows a threat, a plan, a fear or a tale."""
        return AnyCase(rf"(?<!\w)(?:{self.supposes})$")

    @cached_property
    def fears_pattern(self) -> AnyCase:
        """What makes of a bound on the harm that follows a fear, and no count."""
        return AnyCase(rf"(?<!\w)(?:{self.fears})$")

    @cached_property
    def may_reach_pattern(self) -> AnyCase:
        """What makes the number of a toll a forecast."""
        return AnyCase(rf"(?<!\w)(?:{self.may_reach})(?!\w)")

    @cached_property
    def protests_pattern(self) -> AnyCase:
        """What makes the harm that follows the cause of a protest."""
        return AnyCase(rf"(?<!\w)(?:{self.protests})\s*$")

    @cached_property
    def remembers_pattern(self) -> AnyCase:
        """What makes the harm that follows an earlier one."""
        return AnyCase(rf"(?<!\w)(?:{self.remembers})\s*$")

    @cached_property
    def _agent_pattern(self) -> re.Pattern[str]:
        return re.compile(self.agents)

    @cached_property
    def _aged_pattern(self) -> re.Pattern[str]:
        return re.compile(self.aged, re.IGNORECASE)

    def is_people(self, word: str) -> People | None:
        """What a noun says of people, whatever its case; None where it is no such noun."""
        return self._people_of(word)

    @cached_property
    def _people_of(self) -> Callable[[str], People | None]:
        return lru_cache(maxsize=_WORDS_KEPT)(self._look_up)

    def _look_up(self, word: str) -> People | None:
        key = word.casefold()
        known = self.people.get(key) or self.people.get(_ELIDED.sub("", key))
        if known is None and "-" in word and self._aged_pattern.fullmatch(word):
            return People("unknown")
        return known

    def guessed_people(self, word: str) -> People | None:
        """What an unlisted noun seems to say by its ending: "loggers", "a sacristan"."""
        key = word.casefold()
        if key in self.things or self._agent_pattern.fullmatch(key) is None:
            return None
        return People("unknown")
