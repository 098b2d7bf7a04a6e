"""Which numbers of a quote may count people, and whom."""

import re
from dataclasses import dataclass
from typing import Final

from summarizer.checks.context import Context, Of
from summarizer.checks.persons import is_plural
from summarizer.models import Evidence
from summarizer.readers.rules.phrases import PhraseReader
from summarizer.text.numbers.quantities import Quantity
from summarizer.text.tokens import tokens_in

_PHRASE: Final = 160  # characters: no noun phrase is longer
_OF_THE = re.compile(
    r"\W*(?:per ?cent\w*|pour cent|por cento|por ciento)?\s*"
    r"(?:of|de|des|du|dos|das|d['’])\b"
    r"(?!\s+(?:which|whom|them|quais|quem|cuales|quienes|lesquel\w+))"
    r"(?:(?!\b(?:and|or|e|y|et|ou|o|but|while)\b)[^,;.]){0,20}",
    re.IGNORECASE,
)
_CHILDREN_OF = re.compile(
    r"\b(?:father|mother|parent|dad|mum|mom|widow|widower|grandfather|grandmother|padre|madre|viuda|"
    r"viudo|pai|mãe|viúva|viúvo|père|mère|veuve|veuf) (?:of|de|d['’])\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Count:
    """One number in a quote."""

    quantity: Quantity
    of: Of
    whole: bool  # its qualifier ("at least", "about") is in the quote too
    base: bool  # "half of the 600", "a father of three": not the number of those meant
    shared: bool  # "three of the 12 hostages": 12 are hostages, and nothing else is said of them


def counts_in(evidence: Evidence, context: Context) -> tuple[Count, ...]:
    """Numbers of a quote that may count people, in order, as they read where they stand.

    An age, a year, a date, money, a percentage or a measure is none, and neither is a number of
    which the quote holds only a part.
    """
    return tuple(
        _count(quantity, evidence, context)
        for quantity in context.quantities_over(evidence.start, evidence.end)
        if quantity.kind in ("count", "ordinal")
        and evidence.start <= quantity.number_start
        and quantity.number_end <= evidence.end
    )


def _count(quantity: Quantity, evidence: Evidence, context: Context) -> Count:
    text = context.article.text
    before = context.quantity_before(quantity)
    between = text[before.end : quantity.start] if before is not None else ""
    share = before.kind if before is not None and _OF_THE.fullmatch(between) else None
    children = _CHILDREN_OF.search(text, max(0, quantity.start - 30), quantity.start) is not None
    inside = evidence.start <= quantity.start and quantity.end <= evidence.end
    return Count(
        quantity,
        of=_of(quantity, context),
        whole=inside or quantity.bound == "exact",  # "a total of" may be left out
        base=share == "percent" or children,
        shared=share == "count",
    )


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
    if quantity.form == "article" and phrase.noun is not None and is_plural(phrase.noun):
        return "unknown"  # "a bus carrying 12 people"
    return "people" if phrase.people is not None or phrase.partitive else "unknown"
