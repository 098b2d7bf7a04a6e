"""Cues of tables: the numbers under a head that names a harm, row by row."""

from collections.abc import Iterator
from dataclasses import replace

from summarizer.models.vocabulary import Outcome
from summarizer.readers.rules.cue import Cue
from summarizer.text.article import Article
from summarizer.text.harm.lexicon import Lexicon
from summarizer.text.harm.triggers import find_harm
from summarizer.text.layout import NOT_REPORTED
from summarizer.text.numbers.quantities import read_value
from summarizer.text.tables import Cell, find_tables, is_number
from summarizer.text.tokens import tokens_in


def find_table_cues(article: Article, lexicon: Lexicon) -> Iterator[Cue]:
    """Yield a cue for each number of people that a table states.

    The sentence of the cue is the row's; a row of totals says so in its first cell.
    """
    lines = [(p.start, p.end) for p in article.paragraphs if p.kind not in NOT_REPORTED]
    for table in find_tables(article.text, lines):
        outcomes = [_outcome(article, head, lexicon) for head in table.heads]
        for column, outcome in enumerate(outcomes):
            if outcome is None:
                continue
            cells = (_cue(article, row[column], outcome) for row in table.rows)
            cues = [cue for cue in cells if cue is not None]
            for cue in cues:
                yield replace(cue, column_total=_total(cues))


def _outcome(article: Article, head: Cell, lexicon: Lexicon) -> Outcome | None:
    """The harm that a head names, to people: "Deaths", but not "Livestock killed"."""
    if any(t.key in lexicon.things for t in tokens_in(article.text, head.start, head.end)):
        return None
    harms = find_harm(article.text, head.start, head.end, lexicon)
    outcomes = {harm.outcome for harm in harms}
    return outcomes.pop() if len(outcomes) == 1 else None


def _total(column: list[Cue]) -> int | None:
    """What a column comes to: its last number, if that is the sum of those above; else that."""
    numbers = [cue.high for cue in column if cue.high is not None]
    *above, last = numbers
    return last if len(above) > 1 and sum(above) == last else sum(numbers)


def _cue(article: Article, cell: Cell, outcome: Outcome) -> Cue | None:
    words = article.text[cell.start : cell.end]
    sentence = article.sentence_at(cell.start)
    read = read_value(words, article.language) if is_number(words) else None
    if read is None or sentence is None or not read.high:
        return None
    return Cue(
        index=0,
        start=cell.start,
        end=cell.end,
        sentence=sentence.index,
        kind="count",
        bound=read.bound,
        low=read.low,
        best=read.best,
        high=read.high,
        outcomes=(outcome,),
        assertion="asserted",
        noun=None,
        group="unknown",
        demographic=None,
        attackers=False,
        partitive=False,
        collective=False,
        harm=None,
        cost=0.0,
        dismissed=None,
    )
