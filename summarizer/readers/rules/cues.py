"""The cue scan: where the text may state a casualty figure, before any model is asked.

Its use is recall, not truth. It says where to look, and afterwards what was left out. Each cue
keeps what the words alone settle (number, bound, likely outcomes, whose dead) and the reason if
the words alone dismiss it.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from summarizer.models.vocabulary import Outcome
from summarizer.readers.rules.all_aboard import lost_with_all
from summarizer.readers.rules.attacked import tells_of_attack
from summarizer.readers.rules.cue import NOT_HARMED, Cue, CueKind
from summarizer.readers.rules.no_numbers import may_report
from summarizer.readers.rules.sentence_scan import SentenceScan
from summarizer.readers.rules.table_cues import find_table_cues
from summarizer.readers.rules.told_before import Told
from summarizer.text.article import Article, Sentence
from summarizer.text.harm.lexicon import Lexicon, lexicon_for
from summarizer.text.harm.triggers import find_harm
from summarizer.text.injection.non_assertive import covers
from summarizer.text.numbers.of_article import quantities_in

__all__ = ["Cue", "CueKind", "find_cues"]


_LONGEST: Final = 2_000
"""Characters of a sentence that are weighed together. No writer needs more; a text without
sentences (a table, a log) would otherwise take quadratic time."""


def find_cues(article: Article) -> tuple[Cue, ...]:
    """Every cue of an article's title, body, captions and headings, in order of the text.

    Takes time linear in the text. No text makes it raise.
    """
    lexicon = lexicon_for(article.language)
    found: list[Cue] = list(find_table_cues(article, lexicon))
    rows = {cue.sentence for cue in found}
    told = Told()
    for sentence in article.sentences:
        if sentence.kind not in ("clutter", "byline") and sentence.index not in rows:
            of_sentence: list[Cue] = []
            for piece in _pieces(article.text, sentence):
                of_sentence.extend(_cues_of(article, piece, lexicon, told))
            found.extend(of_sentence)
            told = Told(_outcome_of_all(of_sentence), _numbers_told(of_sentence), told.numbers)
    found = lost_with_all(article, lexicon, found)
    found.sort(key=lambda cue: (cue.start, cue.end))
    return tuple(replace(cue, index=n) for n, cue in enumerate(found))


def _outcome_of_all(cues: list[Cue]) -> Outcome | None:
    """What came to all people that a sentence counts; None where it was not one thing."""
    counted = [
        c
        for c in cues
        if c.kind == "count" and (c.noun is not None or c.outcomes) and c.dismissed is None
    ]
    outcomes = {c.outcomes[0] if c.outcomes else None for c in counted}
    spared = any(c.kind == "count" and not c.outcomes and c.dismissed == NOT_HARMED for c in cues)
    return outcomes.pop() if len(outcomes) == 1 and not spared else None


def _numbers_told(cues: list[Cue]) -> frozenset[tuple[Outcome, int]]:
    """What came to how many: each number of a sentence, and the sum for each outcome."""
    sums: dict[Outcome, int] = {}
    numbers: set[tuple[Outcome, int]] = set()
    for cue in cues:
        if cue.dismissed is None and cue.outcomes and cue.best and not cue.attackers:
            outcome = cue.outcomes[0]
            sums[outcome] = sums.get(outcome, 0) + cue.best
            numbers.add((outcome, cue.best))
    return frozenset((*numbers, *sums.items()))


def _cues_of(article: Article, piece: Sentence, lexicon: Lexicon, told: Told) -> Iterator[Cue]:
    """The cues of a sentence; those of an order or the like are dismissed with its reason."""
    if told.outcome is None and not _may_tell(article, piece, lexicon):
        return
    if covers(article.untold, piece.start, piece.end) is None:
        yield from SentenceScan(article, piece, lexicon, told_before=told).cues()
        return
    # What is told and what is not do not speak of each other: each is read by itself.
    for cue in SentenceScan(article, piece, lexicon, told_only=True).cues():
        if covers(article.untold, cue.start, cue.end) is None:
            yield cue
    for cue in SentenceScan(article, piece, lexicon).cues():
        untold = covers(article.untold, cue.start, cue.end)
        if untold is not None:
            yield replace(cue, dismissed=untold.reason)


def _may_tell(article: Article, piece: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence has a number, a word of harm, or words that say there was none."""
    text, start, end = article.text, piece.start, piece.end
    return (
        bool(quantities_in(article, start, end))
        or bool(find_harm(text, start, end, lexicon))
        or tells_of_attack(text, piece, lexicon)
        or may_report(text, piece, lexicon)
    )


def _pieces(text: str, sentence: Sentence) -> Iterator[Sentence]:
    """Cut a sentence that is none, between words where it has any."""
    if sentence.end - sentence.start <= _LONGEST:
        yield sentence
        return
    start = sentence.start
    while sentence.end - start > _LONGEST:
        cut = text.rfind(" ", start, start + _LONGEST) + 1 or start + _LONGEST
        yield replace(sentence, start=start, end=cut)
        start = cut
    yield replace(sentence, start=start)
