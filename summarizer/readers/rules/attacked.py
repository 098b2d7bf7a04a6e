"""People who were shot or stabbed, of whom nothing says whether they live: open, and no figure."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cache

from summarizer.readers.rules.cue import Cue, counted_cue
from summarizer.readers.rules.phrases import Phrase
from summarizer.text.any_case import AnyCase
from summarizer.text.article import Sentence
from summarizer.text.harm.lexicon import Lexicon


def left_open(
    text: str,
    sentence: Sentence,
    phrases: Sequence[Phrase],
    harmed: Collection[Phrase],
    lexicon: Lexicon,
) -> Iterator[tuple[Phrase, Cue]]:
    """Yield people of a sentence who may be dead or hurt, each with a cue that is no figure.

    There are some only where :func:`tells_of_attack` says so.

    Parameters
    ----------
    text, sentence, phrases, lexicon
        The article's text, the sentence, its phrases, and its language's words.
    harmed
        Those whose harm is known.
    """
    was_attacked, attacks, _ = _patterns(lexicon)
    for phrase in phrases:
        if phrase.thing or phrase.kind not in ("count", "singular") or phrase in harmed:
            continue
        is_person = phrase.people is not None
        told_of = (
            (is_person or phrase.noun is None)
            and was_attacked.match(text, phrase.end, sentence.end)
        ) or (is_person and attacks.search(text, sentence.start, phrase.start))
        if told_of or is_attacked(text, phrase, lexicon):
            cue = counted_cue(text, sentence.index, phrase, (), lexicon)
            yield phrase, replace(cue, dismissed=None)


def tells_of_attack(text: str, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence has such a verb: hardly any has."""
    return _verbs(lexicon).search(text, sentence.start, sentence.end) is not None


def is_attacked(text: str, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether a number has only such a verb behind it: "two dead, six stabbed" kills no six."""
    if phrase.kind != "count" or phrase.people is not None or phrase.quantity is None:
        return False
    return _patterns(lexicon)[2].match(text, phrase.quantity.number_end) is not None


@cache
def _verbs(lexicon: Lexicon) -> AnyCase:
    return AnyCase(rf"(?<!\w)(?:{lexicon.attacked})(?!\w)")


@cache
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The patterns of "were shot" behind people, of "shot" before them, and of "six shot"."""
    was_attacked = re.compile(
        rf"(?:\s*,[^,;:.]{{0,40}},)?\s+(?!(?:is|are)\b)(?:{lexicon.passive})\s+(?:\w+ly\s+)?"
        rf"(?:{lexicon.attacked})(?!\w)",
        re.IGNORECASE,
    )
    attacks = re.compile(rf"(?<!\w)(?:{lexicon.attacked})\s+(?:a\s+)?$", re.IGNORECASE)
    right_behind = re.compile(
        rf"\s+(?:(?:others?|more)\s+)?(?:{lexicon.attacked})(?!\w)(?!\s+(?:dead|to death)\b)",
        re.IGNORECASE,
    )
    return was_attacked, attacks, right_behind
