"""The numbers of people harmed that the title and the opening of an article state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from summarizer.errors import ArticleError
from summarizer.readers.rules.cues import Cue, find_cues
from summarizer.text.article import Article, read_article

_OPENING: Final = 2  # sentences of the report in which its own total is expected


def numbers_of_frame(article: Article, cues: Sequence[Cue]) -> tuple[list[Cue], list[Cue]]:
    """Return what the title states, and what the first sentences of the report state.

    Attackers are left out, as they are out of tolls. A title that the caller gave beside the text
    is read by itself.
    """
    sentences = article.sentences
    opening = {s.index for s in [s for s in sentences if s.kind == "body"][:_OPENING]}
    stated = [c for c in cues if _is_stated(c)]
    title = [c for c in stated if sentences[c.sentence].kind == "title"]
    return title or _of_given_title(article), [c for c in stated if c.sentence in opening]


def _of_given_title(article: Article) -> list[Cue]:
    if article.title is None or article.title_span is not None:
        return []
    try:
        alone = read_article(article.title, language=article.language)
    except ArticleError:
        return []
    # No figure rests on it: its offsets are of another text.
    return [replace(c, start=-1, end=-1) for c in find_cues(alone) if _is_stated(c)]


def _is_stated(cue: Cue) -> bool:
    return cue.dismissed is None and cue.assertion == "asserted" and not cue.attackers
