"""Harm that is told because people remember it, protest against it or are tried for it."""

import re

from summarizer.readers.rules.cues import Cue
from summarizer.text.article import Article, Sentence
from summarizer.text.harm.lexicon import lexicon_for

# "the 19 children killed at a school in 2018"
_OF_A_YEAR = re.compile(
    r"[^.;,]{0,60}?\b(?:in|of|en|em|de) (?P<year>(?:19|20)\d\d)\b(?!,? (?:people|[a-z]+s\b))"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_NEAR = 80  # characters in which it ends
_LEAD_IN = 200  # characters before a number in which an occasion is named


def is_remembered(article: Article, sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue is what a march, a vigil, an anniversary or a trial is about.

    "Thousands marched over the killing of three students" tells of the march: the killing came
    before. Harm that is told of the march itself follows in a clause of its own.
    """
    before = article.text[max(sentence.start, cue.start - _LEAD_IN) : cue.start]
    lexicon = lexicon_for(article.language)
    if lexicon.remembers_pattern.search(before) or lexicon.protests_pattern.search(before):
        return True
    if _YEAR.search(article.text, cue.end, min(sentence.end, cue.end + _YEAR_NEAR)) is None:
        return False
    year = _OF_A_YEAR.match(article.text, cue.end, sentence.end)
    if year is None:
        return False
    return article.reference is None or int(year.group("year")) < article.reference.year


def is_about_the_past(article: Article, first: Cue) -> bool:
    """Whether an article whose first cue this is tells of an anniversary, a vigil or a trial.

    What a protest is about is past, too, but harm may be told of the protest itself.
    """
    sentence = article.sentences[first.sentence]
    before = article.text[max(sentence.start, first.start - _LEAD_IN) : first.start]
    return lexicon_for(article.language).remembers_pattern.search(before) is not None
