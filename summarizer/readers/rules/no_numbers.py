"""Where a sentence says that there were no casualties, or that nothing is known of them."""

import re
from collections.abc import Sequence
from functools import cache

from summarizer.readers.rules.cue import Cue, reported_cue
from summarizer.readers.rules.phrases import Phrase
from summarizer.text.article import Sentence
from summarizer.text.harm.lexicon import Lexicon
from summarizer.text.harm.triggers import find_harm
from summarizer.text.openings import Openings


def find_reports(
    text: str, sentence: Sentence, lexicon: Lexicon, phrases: Sequence[Phrase]
) -> list[Cue]:
    """Find "no casualties" (0) and "no information on casualties" (unknown)."""
    cues: list[Cue] = []
    patterns, openings = _patterns(lexicon)
    for number in sorted(openings.within(text, sentence.start, sentence.end)):
        zero, pattern = patterns[number]
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
def _patterns(lexicon: Lexicon) -> tuple[tuple[tuple[bool, re.Pattern[str]], ...], Openings]:
    """Return each pattern and whether it says that there were none; and how they may begin."""
    words = [
        (zero, words)
        for zero, several in ((False, lexicon.none_reported), (True, lexicon.no_casualties))
        for words in several
        if words != lexicon.unknown_number  # people follow, and their harm: their own phrase
    ]
    patterns = tuple((zero, re.compile(rf"(?<!\w)(?:{w})(?!\w)", re.I)) for zero, w in words)
    return patterns, Openings([w for _, w in words])
