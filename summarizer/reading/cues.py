"""The cue scan: where the text may state a casualty figure, before any model is asked.

Its use is recall, not truth. It says where to look, and afterwards what was left out. Each cue
keeps what the words alone settle (number, bound, likely outcomes, whose dead) and the reason if
the words alone dismiss it.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from summarizer.reading.article import Article, Sentence
from summarizer.reading.cue import Cue, CueKind
from summarizer.reading.lexicon import Lexicon, lexicon_for
from summarizer.reading.sentence_scan import SentenceScan
from summarizer.reading.untold import covers

__all__ = ["Cue", "CueKind", "find_cues"]


_LONGEST: Final = 2_000
"""Characters of a sentence that are weighed together. No writer needs more; a text without
sentences (a table, a log) would otherwise take quadratic time."""


def find_cues(article: Article) -> tuple[Cue, ...]:
    """Every cue of an article's title, body, captions and headings, in order of the text.

    Takes time linear in the text. No text makes it raise.
    """
    lexicon = lexicon_for(article.language)
    found: list[Cue] = []
    for sentence in article.sentences:
        if sentence.kind not in ("clutter", "byline"):
            for piece in _pieces(article.text, sentence):
                found.extend(_cues_of(article, piece, lexicon))
    found.sort(key=lambda cue: (cue.start, cue.end))
    return tuple(replace(cue, index=n) for n, cue in enumerate(found))


def _cues_of(article: Article, piece: Sentence, lexicon: Lexicon) -> Iterator[Cue]:
    """The cues of a sentence; those of an order or the like are dismissed with its reason."""
    if covers(article.untold, piece.start, piece.end) is None:
        yield from SentenceScan(article, piece, lexicon).cues()
        return
    # What is told and what is not do not speak of each other: each is read by itself.
    for cue in SentenceScan(article, piece, lexicon, told_only=True).cues():
        if covers(article.untold, cue.start, cue.end) is None:
            yield cue
    for cue in SentenceScan(article, piece, lexicon).cues():
        untold = covers(article.untold, cue.start, cue.end)
        if untold is not None:
            yield replace(cue, dismissed=untold.reason)


def _pieces(text: str, sentence: Sentence) -> Iterator[Sentence]:
    """Cut a sentence that is none, between words where it has any."""
    start = sentence.start
    while sentence.end - start > _LONGEST:
        cut = text.rfind(" ", start, start + _LONGEST) + 1 or start + _LONGEST
        yield replace(sentence, start=start, end=cut)
        start = cut
    yield replace(sentence, start=start)
