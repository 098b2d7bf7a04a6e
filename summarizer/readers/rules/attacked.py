"""People who were shot or stabbed, of whom nothing says whether they live: open, and no figure."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cache

from summarizer.readers.rules.cue import Cue, counted_cue
from summarizer.readers.rules.phrases import Phrase
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

    Parameters
    ----------
    text, sentence, phrases, lexicon
        The article's text, the sentence, its phrases, and its language's words.
    harmed
        Those whose harm is known.
    """
    was_attacked, attacks = _patterns(lexicon)
    for phrase in phrases:
        is_person = phrase.people is not None and not phrase.thing
        if not is_person or phrase.kind not in ("count", "singular") or phrase in harmed:
            continue
        if was_attacked.match(text, phrase.end, sentence.end) or attacks.search(
            text, sentence.start, phrase.start
        ):
            cue = counted_cue(text, sentence.index, phrase, (), lexicon)
            yield phrase, replace(cue, dismissed=None)


@cache
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns of "were shot" behind people, and of "shot" before them."""
    was_attacked = re.compile(
        rf"(?:\s*,[^,;:.]{{0,40}},)?\s+(?!(?:is|are)\b)(?:{lexicon.passive})\s+(?:\w+ly\s+)?"
        rf"(?:{lexicon.attacked})(?!\w)",
        re.IGNORECASE,
    )
    attacks = re.compile(rf"(?<!\w)(?:{lexicon.attacked})\s+(?:a\s+)?$", re.IGNORECASE)
    return was_attacked, attacks
