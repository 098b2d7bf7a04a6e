"""The cue scan: where the text may state a casualty figure, before any model is asked.

Its use is recall, not truth. It says where to look, and afterwards what was left out. Each cue
keeps what the words alone settle (number, bound, likely outcomes, whose dead) and the reason if
the words alone dismiss it.
"""

from dataclasses import replace

from summarizer.reading.article import Article
from summarizer.reading.cue import Cue, CueKind
from summarizer.reading.lexicon import lexicon_for
from summarizer.reading.sentence_scan import SentenceScan

__all__ = ["Cue", "CueKind", "find_cues"]


def find_cues(article: Article) -> tuple[Cue, ...]:
    """Every cue of an article's title, body, captions and headings, in order of the text.

    Takes time linear in the text. No text makes it raise.
    """
    lexicon = lexicon_for(article.language)
    found: list[Cue] = []
    for sentence in article.sentences:
        if sentence.kind not in ("clutter", "byline"):
            found.extend(SentenceScan(article, sentence, lexicon).cues())
    found.sort(key=lambda cue: (cue.start, cue.end))
    return tuple(replace(cue, index=n) for n, cue in enumerate(found))
