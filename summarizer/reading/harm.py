"""Where a sentence speaks of harm, and whether it asserts it."""

import re
from dataclasses import dataclass

from summarizer.models.vocabulary import Assertion, Outcome
from summarizer.reading.lexicon import Lexicon
from summarizer.reading.lexicon.entry import Government

# English and its nearest kin only: a miss leaves a figure asserted, to be judged by the model.
_HYPOTHETICAL = re.compile(
    r"\b(?:could|might|may|would|should|if|threaten(?:s|ed|ing)?(?: to)?|attempt(?:s|ed|ing)? to|"
    r"tr(?:y|ied|ying) to|plan(?:s|ned|ning)? to|plot(?:s|ted|ting)? to|capable of|risk of|"
    r"poderia|podria|podría|pourrait)\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
_FUTURE = re.compile(r"\b(?:will|going to|shall)\W+(?:\w+\W+){0,1}$", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:not|never|n't|n’t|denied|denies|denying|nao|não|no (?:ha|han|hubo)|n'a pas|n'ont pas)"
    r"\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Harm:
    """One trigger in the text: what harm it speaks of, and how it governs its people."""

    start: int
    end: int
    words: str
    outcome: Outcome
    government: Government
    passive: bool
    assertion: Assertion


def find_harm(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[Harm, ...]:
    """Triggers of ``text[start:end]`` in order; the longest phrases win."""
    found = []
    for match in lexicon.trigger_pattern.finditer(text, start, end):
        group = match.lastgroup
        if group is None or match.end() == match.start():
            continue
        trigger = lexicon.triggers[int(group[1:])]
        found.append(
            Harm(
                match.start(),
                match.end(),
                match.group(),
                trigger.outcome,
                trigger.government,
                _is_passive(text, start, match.start(), lexicon),
                _assertion(text[max(start, match.start() - 60) : match.start()]),
            )
        )
    return tuple(found)


def _is_passive(text: str, start: int, at: int, lexicon: Lexicon) -> bool:
    # An auxiliary up to three words before ("were all feared killed").
    before = text[max(start, at - 40) : at]
    return (
        re.search(rf"\b(?:{lexicon.passive})\W+(?:\w+\W+){{0,3}}$", before, re.IGNORECASE)
        is not None
    )


def _assertion(before: str) -> Assertion:
    if _DENIED.search(before):
        return "denied"
    if _FUTURE.search(before):
        return "future"
    if _HYPOTHETICAL.search(before):
        return "hypothetical"
    return "asserted"
