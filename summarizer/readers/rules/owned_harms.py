"""Harms that a phrase keeps to itself: an attribute, a counted noun, what an aside tells."""

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence

from summarizer.readers.rules.phrases import Phrase
from summarizer.text.article import Sentence
from summarizer.text.harm.lexicon import Lexicon
from summarizer.text.harm.triggers import Harm

_FEW_WORDS = re.compile(r"\s+(?:[^\s,;:.()]+\s+){0,2}")
_CLAUSE_MARK = re.compile(r"[,;:.()]|\b(?:and|but|y|pero|et|mais|e|mas)\b", re.IGNORECASE)


def owned_harms(
    text: str,
    sentence: Sentence,
    phrases: Sequence[Phrase],
    harms: Sequence[Harm],
    bases: Collection[int],
    lexicon: Lexicon,
) -> dict[int, list[Phrase]]:
    """The phrases that own a harm, by where it starts.

    An attribute speaks of its own noun only ("200 displaced people, among them a nurse"), and so
    does what a part is taken from ("nine of the dead were policemen"): ``bases`` are where such
    numbers start.
    """
    owners: dict[int, list[Phrase]] = {}
    starts = [harm.start for harm in harms]
    for phrase in phrases:
        for harm in harms[bisect_left(starts, phrase.start) :]:
            if harm.start >= phrase.end:
                break
            own = phrase.start in bases or phrase.partitive
            if harm.end < phrase.end or own or _heads(phrase, harm, lexicon):
                owners.setdefault(harm.start, []).append(phrase)
        if phrase.partitive and phrase.start > sentence.start:
            for of_part in _harms_of_aside(text, sentence, phrase, harms):
                owners.setdefault(of_part, []).append(phrase)
    return owners


def _heads(phrase: Phrase, harm: Harm, lexicon: Lexicon) -> bool:
    """Whether a harm is the counted noun itself: "the riots left eleven dead" harms no riots.

    Only Romance nouns of harm follow their number so.
    """
    return (
        lexicon.language != "en"
        and phrase.kind == "count"
        and phrase.quantity is not None
        and phrase.noun is not None
        and phrase.end == harm.end
        and phrase.noun.casefold() == harm.words.casefold()
    )


def _harms_of_aside(
    text: str, sentence: Sentence, phrase: Phrase, harms: Sequence[Harm]
) -> list[int]:
    """The harms that an aside tells of a part: "12 others, three of them badly hurt, left".

    All of them: "five were rescued, one of whom died in hospital".
    """
    if text[sentence.start : phrase.start].rstrip()[-1:] not in (",", "("):
        return []
    later = [h for h in harms if h.start >= phrase.end]
    if not later or _FEW_WORDS.fullmatch(text, phrase.end, later[0].start) is None:
        return []
    return [
        h.start
        for h in later
        if not _CLAUSE_MARK.search(text, later[0].end, max(h.start, later[0].end))
    ]
