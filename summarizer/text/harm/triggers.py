"""Where a sentence speaks of harm, and whether it asserts it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from summarizer.models.vocabulary import Assertion, Outcome
from summarizer.text.any_case import AnyCase
from summarizer.text.harm.frames import Frame, find_frame
from summarizer.text.harm.lexicon import Lexicon
from summarizer.text.harm.lexicon.entry import Government
from summarizer.text.harm.verb_groups import verb_group

# English and its nearest kin only: a miss leaves a figure asserted, to be judged by the model.
_HYPOTHETICAL = AnyCase(
    r"\b(?:could|might|(?-i:may)|would|should|if|unless|threaten(?:s|ed|ing)?(?: to)?|"
    r"attempt(?:s|ed|ing)? to|"
    r"tr(?:y|ied|ying) to|plan(?:s|ned|ning)? to|plot(?:s|ted|ting)? to|capable of|risk of|"
    r"fail(?:s|ed|ing)? to|aim(?:s|ed|ing)? to|vow(?:s|ed|ing)? to|"
    r"poderia|podria|podría|pourrait|pourraient|poderiam|podrían)[^\w,;:]+(?:\w+[^\w,;:]+){0,2}$",
)
_FUTURE = AnyCase(r"\b(?:will|going to|shall)\W+(?:\w+\W+){0,1}$")
_DENIED = AnyCase(
    r"(?:\b(?:not|never|denied|denies|denying|nao|não|no (?:ha|han|hubo)|n'a pas|n'ont pas)|n['’]t)"
    r"[^\w,;:]+(?:\w+[^\w,;:]+){0,2}$",  # not "18 men, not 11, were missing",
)
_WORD = re.compile(r"[^\W\d_]+")
_INSIDE = re.compile(r"[\w,’'] $")
_COMPOUND = re.compile(r"-[^\W\d_]")  # "burnt-out cars"
_COUNTED = re.compile(r"\d\s[\"“«]$")  # 25 "dead" of a drill
_CLOSING = ('"', "”", "»")
_SHORT = 3  # letters of words that a headline writes small
_TITLED = 0.75
_FAR_BEFORE = 160  # the same, with what was denied or threatened in full
_BEFORE = 60  # characters in which an assertion is taken back


@dataclass(frozen=True, slots=True)
class Harm:
    """One trigger in the text: what harm it speaks of, and how it governs its people.

    ``verb`` is where its verb group starts: "had reportedly been" before "killed". ``frame`` is
    there where that and the verb stand around their people.
    """

    start: int
    end: int
    words: str
    outcome: Outcome
    government: Government
    passive: bool
    assertion: Assertion
    active: bool = False
    things: bool = False
    verb: int = 0
    frame: Frame | None = None


@lru_cache(maxsize=16_384)  # the readers and the checks of one article ask for the same sentences
def find_harm(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[Harm, ...]:
    """Triggers of ``text[start:end]`` in order; the longest phrases win."""
    triggers = list(lexicon.trigger_pattern.finditer(text, start, end))
    if not triggers:
        return ()
    figurative = [m.span() for m in lexicon.figurative_pattern.finditer(text, start, end)]
    titled = is_titled(text[start:end])
    found = []
    for match in triggers:
        group = match.lastgroup
        if group is None or match.end() == match.start():
            continue
        if any(first < match.end() and match.start() < last for first, last in figurative):
            continue
        if _COMPOUND.match(text, match.end(), end):
            continue
        if not titled and not lexicon.capital_nouns and _is_in_a_name(text, start, match):
            continue
        trigger = lexicon.triggers[int(group[1:])]
        verb = verb_group(text, start, match.start(), lexicon)
        frame = (
            find_frame(text, start, match.start(), match.end(), lexicon) if lexicon.frames else None
        )
        progressive = lexicon.progressive_pattern.match(match.group()) is not None
        found.append(
            Harm(
                start=match.start(),
                end=match.end(),
                words=match.group(),
                outcome=trigger.outcome,
                government=trigger.government,
                passive=verb.passive and not progressive,
                assertion=_assertion(
                    text[start:end], match.start() - start, match.end() - start, lexicon
                ),
                active=verb.active or (verb.passive and progressive),
                things=trigger.things,
                verb=frame.start if frame is not None else verb.start,
                frame=frame,
            )
        )
    return tuple(found)


@lru_cache(maxsize=64)  # the readers of one sentence ask one after another
def is_titled(words: str) -> bool:
    """Whether capitals tell nothing: a text in capitals, or a headline with a capital a word."""
    if words.rstrip().endswith((".", "?", "!", '."', ".”")) and not words.isupper():
        return False
    long = [w for w in _WORD.findall(words) if len(w) > _SHORT]
    return len(long) > 1 and sum(w[0].isupper() for w in long) >= _TITLED * len(long)


def _is_in_a_name(text: str, start: int, harm: re.Match[str]) -> bool:
    """Whether a capital inside a sentence makes a word part of a name: "The Drowned Sailor"."""
    return any(
        text[word.start()].isupper()
        and not text[word.start() + 1 : word.start() + 2].isupper()
        and _INSIDE.search(text, max(start, word.start() - 2), word.start())
        for word in _WORD.finditer(text, *harm.span())
    )


def _assertion(sentence: str, at: int, end: int, lexicon: Lexicon) -> Assertion:
    """Whether the words around a harm assert it."""
    before = sentence[max(0, at - _BEFORE) : at]
    if sentence[end : end + 1] in _CLOSING and _COUNTED.search(before):
        return "hypothetical"
    if _DENIED.search(before):
        return "denied"
    if _FUTURE.search(before):
        return "future"
    if _HYPOTHETICAL.search(before):
        return "hypothetical"
    before = sentence[max(0, at - _FAR_BEFORE) : at]
    if lexicon.denies_pattern.search(before):
        return "denied"
    if lexicon.doubts_pattern.search(before) and lexicon.denied_behind_pattern.match(sentence, end):
        return "denied"
    return "hypothetical" if lexicon.supposes_pattern.search(before) else "asserted"
