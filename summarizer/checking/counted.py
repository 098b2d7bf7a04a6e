"""Which numbers of a quote may count people, and whom."""

import re
from dataclasses import dataclass
from typing import Final

from summarizer.checking.context import Context, Of
from summarizer.models import Evidence
from summarizer.reading.phrases import PhraseReader
from summarizer.reading.quantities import Quantity
from summarizer.reading.tokens import tokens_in

_PHRASE: Final = 160  # characters: no noun phrase is longer
_BASE = re.compile(r"\W*(?:of|de|des|dos|das|d['’])\b[^,;.]{0,20}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Count:
    """One number in a quote."""

    quantity: Quantity
    of: Of
    whole: bool  # its qualifier ("at least", "about") is in the quote too
    base: bool  # "a third of the 600": not the number of those meant


def counts_in(evidence: Evidence, context: Context) -> tuple[Count, ...]:
    """Numbers of a quote that may count people, in order, as they read where they stand.

    An age, a year, a date, money, a percentage or a measure is none, and neither is a number of
    which the quote holds only a part.
    """
    found = []
    before: Quantity | None = None
    for quantity in context.quantities_over(evidence.start, evidence.end):
        if (
            quantity.kind in ("count", "ordinal")
            and evidence.start <= quantity.number_start
            and quantity.number_end <= evidence.end
        ):
            found.append(
                Count(
                    quantity,
                    _of(quantity, context),
                    quantity.bound == "exact"  # "a total of" may be left out
                    or (evidence.start <= quantity.start and quantity.end <= evidence.end),
                    _is_base(before, quantity, context),
                )
            )
        before = quantity
    return tuple(found)


def _is_base(before: Quantity | None, quantity: Quantity, context: Context) -> bool:
    if before is None or before.kind != "percent":
        return False
    between = context.article.text[before.end : quantity.start]
    return _BASE.fullmatch(between) is not None


def _of(quantity: Quantity, context: Context) -> Of:
    if quantity.start not in context.counted_nouns:
        context.counted_nouns[quantity.start] = _read_of(quantity, context)
    return context.counted_nouns[quantity.start]


def _read_of(quantity: Quantity, context: Context) -> Of:
    text = context.article.text
    sentence = context.sentence(quantity.start)
    stop = min(len(text), quantity.end + _PHRASE, sentence.end if sentence else len(text))
    tokens = tokens_in(text, quantity.start, stop)
    if not tokens:
        return "unknown"
    phrase = PhraseReader(text, tokens, context.lexicon).counted(quantity)
    if phrase.thing:
        return "things"
    if phrase.collective:
        return "families"
    return "people" if phrase.people is not None or phrase.partitive else "unknown"
