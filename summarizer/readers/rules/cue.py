"""One cue: a place where the text may state a casualty figure, and what its words settle."""

import re
from dataclasses import dataclass
from typing import Literal

from summarizer.models.vocabulary import Assertion, Bound, Group, Outcome
from summarizer.readers.rules.harm_candidates import Governor
from summarizer.readers.rules.phrases import Phrase
from summarizer.text.harm.lexicon import Lexicon, People
from summarizer.text.harm.triggers import Harm

CueKind = Literal["count", "singular", "definite", "named", "plural", "zero", "none_reported"]


NOT_HARMED = "counts people, but no word of harm governs them"
_AMBIGUOUS = 4.0  # a second outcome this near to the first is offered as a choice
_JOINT = re.compile(
    r"\s*(?:,|/|\b(?:and|or|y|o|e|ou|et|und|oder|and/or)\b)\s*(?:(?:are|were|feared|presumed|reported)\s+)?",
    re.IGNORECASE,
)
_ATTACKER = re.compile(
    r"\b(?:suicide[- ](?:bombers?|attackers?)|bombers?|attackers?|assailants?|gunm[ae]n|"
    r"(?:him|her)self|(?:lui|elle)-même|hijackers?|shooters?|raiders?|hostage-takers?|kamikazes?|assaillants?|"
    r"agresor(?:es|as?)?|agressor(?:es|as?)?|agresseurs?|tireurs?|atirador(?:es)?|atacantes?|pistoleros?|bombistas?|"
    r"(?:selbstmord)?attentätern?|angreifern?|sich selbst)\b",
    re.IGNORECASE,
)
_SUICIDE = re.compile(
    r"\b(?:suicide[- ](?:bombers?|attackers?)|kamikazes?|bombistas? suicidas?|"
    r"(?:atacantes?|terroristas?) suicidas?|selbstmordattentätern?)\b",
    re.IGNORECASE,
)
_BLEW_UP = re.compile(
    r"bl[eo]w\w* (?:him|her|them|it)sel|se hi(?:zo|cieron) (?:estallar|explotar|volar)|"
    r"se inmol|(?:s['’]est|se sont) fait exploser|se faisant exploser|(?:fez|fizeram)-se explodir|"
    r"se (?:fez|fizeram) explodir",
    re.IGNORECASE,
)
_STATE = frozenset("police army government military security naval".split())
_ARMED = frozenset("rebel militant insurgent guerrilla islamist armed".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """One place where the text may state a figure."""

    index: int
    start: int
    end: int
    sentence: int
    kind: CueKind
    bound: Bound
    low: int | None
    best: int | None
    high: int | None
    outcomes: tuple[Outcome, ...]  # likely ones, likeliest first; empty where none governs it
    assertion: Assertion
    noun: str | None
    group: Group
    demographic: str | None
    attackers: bool
    partitive: bool  # "of them": part of people named before
    collective: bool  # counts families
    harm: tuple[int, int] | None  # the trigger that governs it
    cost: float  # how far that trigger is
    dismissed: str | None  # why the words alone rule it out
    column_total: int | None = None  # of a table: what its column comes to


def is_suicide(text: str, phrase: Phrase) -> bool:
    """Whether the phrase names people who die in their own attack."""
    return _SUICIDE.search(text, phrase.start, phrase.end) is not None


def _blew_up(phrase: Phrase, governors: tuple[Governor, ...]) -> bool:
    """Whether people blew themselves up: "a man blew himself up outside a court"."""
    nearest = governors[0] if governors else None
    return (
        nearest is not None
        and nearest.harm.end > phrase.end
        and _BLEW_UP.match(nearest.harm.words) is not None
    )


def counted_cue(
    text: str,
    sentence: int,
    phrase: Phrase,
    governors: tuple[Governor, ...],
    lexicon: Lexicon,
    *,
    attacked: bool = False,
) -> Cue:
    """The cue of a phrase and of the harms that govern it, the nearest first."""
    suicide = is_suicide(text, phrase) or _blew_up(phrase, governors)
    outcomes = _outcomes(text, phrase, governors) or (("killed",) if suicide else ())
    attackers = suicide or (
        (attacked or _ATTACKER.search(text, phrase.start, phrase.end) is not None)
        and outcomes[:1] == ("killed",)
    )
    known = phrase.people
    kind: CueKind = "none_reported" if phrase.kind == "unknown" else phrase.kind
    bound, low, best, high = _numbers(phrase)
    nearest = governors[0] if governors else None
    return Cue(
        index=0,
        start=phrase.start,
        end=phrase.end,
        sentence=sentence,
        kind=kind,
        bound=bound,
        low=low,
        best=best,
        high=high,
        outcomes=outcomes,
        assertion=_assertion(text, phrase, nearest.harm, lexicon) if nearest else "asserted",
        noun=phrase.noun,
        group="non_state_armed" if attackers else _group(phrase, known),
        demographic=known.demographic if known else None,
        attackers=attackers,
        partitive=phrase.partitive,
        collective=phrase.collective,
        harm=(nearest.harm.start, nearest.harm.end) if nearest else None,
        cost=nearest.cost if nearest else float("inf"),
        dismissed=_dismissal(phrase, outcomes),
    )


def reported_cue(
    sentence: int,
    start: int,
    end: int,
    harms: tuple[Harm, ...],
    people: Phrase | None,
    *,
    zero: bool,
) -> Cue:
    """The cue of "no casualties" (``zero``) or of "no information on casualties"."""
    known = people.people if people else None
    number = 0 if zero else None
    return Cue(
        index=0,
        start=start,
        end=end,
        sentence=sentence,
        kind="zero" if zero else "none_reported",
        bound="exact" if zero else "none_reported",
        low=number,
        best=number,
        high=number,
        outcomes=tuple(dict.fromkeys(h.outcome for h in harms)) or ("killed_or_injured",),
        assertion="asserted",
        noun=people.noun if people else None,
        group=_group(people, known) if people else "unknown",
        demographic=known.demographic if known else None,
        attackers=False,
        partitive=False,
        collective=False,
        harm=(harms[0].start, harms[0].end) if harms else None,
        cost=0.0,
        dismissed=None,
    )


def _assertion(text: str, phrase: Phrase, harm: Harm, lexicon: Lexicon) -> Assertion:
    """What the words before the harm say of it, and of a toll those before its number."""
    if _is_bound_of_a_fear(text, phrase, harm, lexicon):
        return "hypothetical"
    if harm.assertion == "asserted" and harm.end <= phrase.start and phrase.people is None:
        between = text[harm.end : phrase.start]
        if "." not in between and lexicon.may_reach_pattern.search(between):
            return "hypothetical"  # "the toll could reach 200"
    return harm.assertion


def _is_bound_of_a_fear(text: str, phrase: Phrase, harm: Harm, lexicon: Lexicon) -> bool:
    """Whether a bound is only feared: "up to 300 are feared dead", and not "dozens feared dead".

    An exact number that is feared ("feared that 14 miners have died") is who was there: it counts.
    """
    quantity = phrase.quantity
    if quantity is None or quantity.bound not in ("at_most", "at_least", "more_than"):
        return False
    if harm.words.casefold().startswith("feared dead"):
        return True
    before = text[max(0, harm.start - _FAR_BEFORE) : harm.start]
    return harm.start > phrase.start and lexicon.fears_pattern.search(before) is not None


_FAR_BEFORE = 160  # characters


def _dismissal(phrase: Phrase, outcomes: tuple[Outcome, ...]) -> str | None:
    if phrase.thing:
        return f"counts {phrase.noun.casefold() if phrase.noun else 'things'}, not people"
    if outcomes or phrase.partitive:
        return None
    if phrase.people is None:
        return "a number that no people and no harm stand near"
    return NOT_HARMED


def _outcomes(text: str, phrase: Phrase, governors: tuple[Governor, ...]) -> tuple[Outcome, ...]:
    """The nearest harm, those that the words join to it, and what the people are called.

    "Among the killed or missing"; "two of the hostages were killed".
    """
    if not governors:
        return ()
    nearest = governors[0]
    joined = [
        g
        for g in governors
        if _is_joined(text, nearest.harm, g.harm)
        or (g.harm.start < phrase.end and phrase.start < g.harm.end)
    ]
    return tuple(
        dict.fromkeys(
            g.harm.outcome for g in (nearest, *joined) if g.cost <= nearest.cost + _AMBIGUOUS
        )
    )


def _is_joined(text: str, harm: Harm, other: Harm) -> bool:
    first, second = sorted((harm, other), key=lambda h: h.start)
    return _JOINT.fullmatch(text, first.end, second.start) is not None


def _group(phrase: Phrase, known: People | None) -> Group:
    """The noun's group; an attribute may decide it (police officers, rebel commanders)."""
    if known is not None and known.group != "unknown":
        return known.group
    words = {w.casefold() for w in phrase.chunk}
    if words & _STATE:
        return "state_forces"
    if words & _ARMED:
        return "non_state_armed"
    return "unknown"


def _numbers(phrase: Phrase) -> tuple[Bound, int | None, int | None, int | None]:
    if phrase.kind == "unknown":
        return "none_reported", None, None, None
    if phrase.quantity is not None:
        quantity = phrase.quantity
        return quantity.bound, quantity.low, quantity.best, quantity.high
    if phrase.number is None:
        return "vague", 2, None, None
    return "exact", phrase.number, phrase.number, phrase.number
