"""All on board lost: people counted before of whom it is then told that nobody lived."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from summarizer.readers.rules.cue import NOT_HARMED, Cue
from summarizer.text.article import Article, Sentence
from summarizer.text.harm.lexicon import Lexicon
from summarizer.text.harm.triggers import find_harm

_NEAR = 2  # sentences between the people counted and what became of them


def lost_with_all(article: Article, lexicon: Lexicon, cues: Sequence[Cue]) -> list[Cue]:
    """Count those on board as killed where the words say so of all, without a number of their own.

    "A plane with 31 people on board hit a hill. There were no survivors."
    """
    done = list(cues)
    told = [s for s in article.sentences if _tells_of_all(article.text, s, lexicon)]
    if not told:
        return done
    aboard = re.compile(rf"[^.;]{{0,20}}?(?<!\w)(?:{lexicon.aboard})(?!\w)", re.IGNORECASE)
    carrying = re.compile(rf"(?<!\w)(?:{lexicon.carrying})\s+$", re.IGNORECASE)
    for sentence in told:
        near = [
            n
            for n, cue in enumerate(done)
            if cue.kind == "count"
            and cue.dismissed == NOT_HARMED
            and 0 <= sentence.index - cue.sentence <= _NEAR
            and (
                aboard.match(article.text, max(cue.start, cue.end - 20))
                or carrying.search(article.text, max(0, cue.start - 24), cue.start)
            )
        ]
        if len(near) == 1:
            done[near[0]] = replace(
                done[near[0]], outcomes=("killed",), cost=0.0, dismissed=None, assertion="asserted"
            )
    return done


def _tells_of_all(text: str, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence says that nobody lived, or that all on board died."""
    span = (sentence.start, sentence.end)
    nobody_lived, all_of_them = _patterns(lexicon)
    if nobody_lived.search(text, *span):
        return True
    everyone = all_of_them.search(text, *span)
    return everyone is not None and any(
        harm.outcome == "killed"
        and harm.assertion == "asserted"
        and (
            _NEXT.fullmatch(text, everyone.end(), max(everyone.end(), harm.verb))
            or (harm.end <= everyone.start() and not text[harm.end : everyone.start()].strip())
        )
        for harm in find_harm(text, *span, lexicon)
        if harm.verb >= everyone.end() or harm.end <= everyone.start()
    )


@cache
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    nobody_lived = re.compile(rf"(?<!\w)(?:{lexicon.nobody_lived})(?!\w)", re.IGNORECASE)
    everyone = re.compile(rf"(?<!\w)(?:{lexicon.everyone})(?!\w)", re.IGNORECASE)
    return nobody_lived, everyone


_NEXT = re.compile(r"\s+(?:\w+\s+)?")
