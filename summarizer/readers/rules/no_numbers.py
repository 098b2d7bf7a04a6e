"""Where a sentence says that there were no casualties, or that nothing is known of them."""

import re
from collections.abc import Sequence
from functools import cache

from summarizer.readers.rules.cue import Cue, reported_cue
from summarizer.readers.rules.phrases import Phrase
from summarizer.text.article import Sentence
from summarizer.text.harm.lexicon import Lexicon
from summarizer.text.harm.triggers import Harm, find_harm
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
                more = _and_none(text, end, sentence, lexicon, harms) if zero else None
                if more is not None:
                    cues.append(
                        reported_cue(sentence.index, more.start, more.end, (more,), None, zero=True)
                    )
    return cues


def may_report(text: str, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence has words that such a report may begin with."""
    _, openings = _patterns(lexicon)
    return bool(openings.within(text, sentence.start, sentence.end))


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


def _and_none(
    text: str, end: int, sentence: Sentence, lexicon: Lexicon, harms: Sequence[Harm]
) -> Harm | None:
    """The second harm that nobody came to: "no deaths OR INJURIES", "mortos nem feridos"."""
    joint = _NOR.match(text, end, sentence.end)
    if joint is None or not harms:
        return None
    more = find_harm(text, joint.end(), min(joint.end() + _LONGEST, sentence.end), lexicon)
    if not more or more[0].start != joint.end():
        return None
    return more[0] if more[0].outcome not in {h.outcome for h in harms} else None


_LONGEST = 20  # characters of a noun of harm
_NOR = re.compile(r"\s+(?:or|nor|ni|nem|ou|o|and)\s+(?:any\s+)?", re.IGNORECASE)
