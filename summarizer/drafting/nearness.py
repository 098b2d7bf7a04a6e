"""What stands near a cue: its clause, and the sentences of its paragraph before it."""

import re

from summarizer.reading.article import Article, Sentence
from summarizer.reading.cues import Cue

_NEAR = 3  # sentences back in which a place or a day is looked for
_CLAUSE = re.compile(r";|,?\s(?:and|but|while|whereas|mas|pero|mais|enquanto|mientras)\s")

# "In a separate incident", "Also on Monday, a fire": not what was told before.
_APART = re.compile(
    r"\b(?:(?:in an?|two|three|other) (?:separate|unrelated)|separately,|"
    r"unrelated (?:attack|incident)|in another (?:attack|incident|accident|strike|raid|bombing|"
    r"shooting|blast|clash|case|crash)|"
    r"elsewhere (?:in|on|,))|^\W*(?:also|meanwhile,? also|separately) (?:on|in|at|late|early)\b",
    re.IGNORECASE,
)


def is_apart(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence says itself that it goes on to another event."""
    return _APART.search(article.text[sentence.start : sentence.end]) is not None


def clause_around(text: str, sentence: Sentence, cue: Cue) -> tuple[int, int]:
    """The clause of a sentence that a cue stands in, as far as conjunctions part them."""
    breaks = [m.end() for m in _CLAUSE.finditer(text, sentence.start, sentence.end)]
    return (
        max((b for b in breaks if b <= cue.start), default=sentence.start),
        min((b for b in breaks if b > cue.end), default=sentence.end),
    )


def earlier_in_paragraph(article: Article, sentence: Sentence) -> list[Sentence]:
    """The sentences of the same paragraph right before one, the nearest first."""
    earlier = article.sentences[max(0, sentence.index - _NEAR) : sentence.index]
    return [s for s in reversed(earlier) if s.paragraph == sentence.paragraph]


def later_in_paragraph(article: Article, sentence: Sentence) -> list[Sentence]:
    """The sentences of the same paragraph right behind one."""
    later = article.sentences[sentence.index + 1 : sentence.index + _NEAR]
    return [s for s in later if s.paragraph == sentence.paragraph]


def gap(start: int, end: int, cue: Cue) -> int:
    """Characters between ``text[start:end]`` and a cue; 0 where they touch or overlap."""
    return max(start - cue.end, cue.start - end, 0)
