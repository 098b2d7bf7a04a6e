"""Where a sentence says that there were no casualties, or that nothing is known of them."""

import re
from collections.abc import Sequence
from functools import cache

from summarizer.readers.rules.cue import Cue, reported_cue
from summarizer.readers.rules.phrases import Phrase
from summarizer.text.article import Sentence
from summarizer.text.harm.lexicon import Lexicon
from summarizer.text.harm.triggers import find_harm


def find_reports(
    text: str, sentence: Sentence, lexicon: Lexicon, phrases: Sequence[Phrase]
) -> list[Cue]:
    """Find "no casualties" (0) and "no information on casualties" (unknown)."""
    cues: list[Cue] = []
    for zero, pattern in _patterns(lexicon):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            start, end = match.span()
            if not any(c.start < end and start < c.end for c in cues):
                people = next(
                    (p for p in phrases if p.start < end and start < p.end and p.people), None
                )
                harms = find_harm(text, start, end, lexicon)
                cues.append(reported_cue(sentence.index, start, end, harms, people, zero=zero))
    return cues


@cache
def _patterns(lexicon: Lexicon) -> tuple[tuple[bool, re.Pattern[str]], ...]:
    """Return each pattern, and whether it says that there were none."""
    return tuple(
        (zero, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE))
        for zero, patterns in ((False, lexicon.none_reported), (True, lexicon.no_casualties))
        for pattern in patterns
        if pattern != lexicon.unknown_number  # people follow, and their harm: their own phrase
    )
