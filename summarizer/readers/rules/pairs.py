"""People of whom a sentence only says "both": the two who were told of before."""

import re
from collections.abc import Sequence

from summarizer.readers.rules.candidate import Draft
from summarizer.text.article import Article
from summarizer.text.harm.lexicon import lexicon_for

_PAIR = 2
_MOST_NAMED = 4  # figures back that "both" reaches


def is_both(article: Article, draft: Draft) -> bool:
    """Whether it only says "both" of two who were told of before."""
    both = lexicon_for(article.language).pair
    words = article.text[draft.cue.start : draft.cue.end]
    return draft.principal == _PAIR and re.match(rf"(?:{both})(?!\w)", words, re.I) is not None


def those_two(article: Article, draft: Draft, kept: Sequence[Draft]) -> int | None:
    """The figure of two, or the second of two single persons, of whom "both" speaks.

    None where the two nearest came to another harm: "two men were hurt. Both died later".
    """
    paragraph = article.sentences[draft.cue.sentence].paragraph
    near = [
        n
        for n in range(max(0, len(kept) - _MOST_NAMED), len(kept))
        if article.sentences[kept[n].cue.sentence].paragraph == paragraph
    ]
    singles = 0
    for n in reversed(near):
        singles += kept[n].principal == 1
        if kept[n].principal == _PAIR or singles == _PAIR:
            same = (kept[n].outcome, kept[n].scope) == (draft.outcome, draft.scope)
            return (n if singles < _PAIR else near[-1]) if same else None
    return None
