"""Number: the value of a figure is the one that its own quote carries."""

import re
from collections.abc import Iterator, Sequence

from summarizer.checks.context import Context
from summarizer.checks.counted import Count, counts_in
from summarizer.checks.persons import persons_in
from summarizer.models import Evidence, Figure, Problem
from summarizer.text.numbers.quantities import Quantity, read_quantities


def check_number(figure: Figure, context: Context) -> Iterator[Problem]:
    """Report a value that no quote of the figure carries, or that another quote contradicts.

    One quote must carry both the number and its bound; of several numbers in it the figure has
    the first one that counts people. The other quotes may say less ("73 civilians" beside "at
    least 73") and may count families, but no other number of people. Quotes that the article
    does not say carry nothing, and are reported by the check of grounding.
    """
    standing = context.standing(figure)
    faults = [_fault(figure, evidence, context) for evidence in standing]
    if standing and None not in faults:
        yield _problem(figure, context, faults[0] or "", standing[0])
        return
    for evidence in (e for e, fault in zip(standing, faults, strict=True) if fault):
        other = _contradiction(figure, evidence, context)
        if other is not None:
            yield _problem(figure, context, other, evidence)


def _problem(figure: Figure, context: Context, message: str, words: Evidence) -> Problem:
    return Problem(
        check="number", figure=figure.id, message=message, words=words, ask=context.ask(figure)
    )


def _fault(figure: Figure, evidence: Evidence, context: Context) -> str | None:
    """Why a quote does not carry the figure; None where it does."""
    counts = counts_in(evidence, context)
    unknown = _overlaps(evidence, context.no_information)
    if figure.bound == "none_reported":
        return _not_unknown(counts, unknown, context)
    if unknown and not any(_is_given(c, context) for c in counts):
        return "The words say that nothing is known; that is no number, and not 0."
    if (figure.low, figure.best, figure.high) == (0, 0, 0):
        return _not_zero(evidence, counts, context)
    numbers = _numbers(counts)
    if not numbers:
        return _not_in_words(figure, evidence, counts, context)
    if numbers[0].shared and not _has_harm(figure, evidence, context):
        return "The words count those of whom others are a part, not those harmed."
    return _not_first(figure, numbers)


def _numbers(counts: Sequence[Count]) -> list[Count]:
    """Numbers that may be the figure's: of people before families, never of things."""
    found = [
        c
        for c in counts
        if c.quantity.kind == "count"
        and c.quantity.form != "zero"
        and c.of != "things"
        and not c.base
        and (c.quantity.form != "article" or c.of == "people")
    ]
    if all(c.quantity.form == "article" for c in found):
        return []
    return [c for c in found if c.of != "families"] or found


def _not_first(figure: Figure, numbers: Sequence[Count]) -> str | None:
    first = numbers[0]
    if _carries(figure, first.quantity):
        return None if first.whole else "The quote leaves out the words that bound its number."
    if any(_carries(figure, c.quantity) for c in numbers[1:]):
        return "The quote has several numbers of people, and the figure's is not the first."
    told, said = _told(figure.low, figure.best, figure.high), first.quantity
    if _same_numbers(figure, said):
        return f"The number is {said.bound} in the words, not {figure.bound}."
    return f"The words say {_told(said.low, said.best, said.high)}, not {told}."


def _not_in_words(
    figure: Figure, evidence: Evidence, counts: Sequence[Count], context: Context
) -> str | None:
    """Judge a quote without a number: singulars, names, ordinals and bare plurals."""
    if any(c.of == "things" for c in counts) or any(c.quantity.form == "zero" for c in counts):
        return "The words count no people."
    ordinal = any(c.quantity.kind == "ordinal" for c in counts)
    persons = 2 if _says_both(evidence, context) else persons_in(evidence, context)
    persons = persons or (1 if ordinal else None)
    if figure.bound == "vague":
        vague = persons is None and (figure.low, figure.best, figure.high) == (2, None, None)
        if vague and (_has_people(evidence, context) or _reads_vague(evidence, context)):
            return None
        return "The words are not vague."
    if persons is None:
        return "The quote carries no number of people that can be read."
    if (figure.bound, figure.low, figure.best, figure.high) == ("exact", *[persons] * 3):
        return None
    return f"The words speak of {persons}, not of {_told(figure.low, figure.best, figure.high)}."


def _says_both(evidence: Evidence, context: Context) -> bool:
    """Whether a quote opens with "both": two of whom the words before have told."""
    text = context.article.text[evidence.start : evidence.end]
    return re.match(rf"(?:{context.lexicon.pair})(?!\w)", text, re.IGNORECASE) is not None


def _not_zero(evidence: Evidence, counts: Sequence[Count], context: Context) -> str | None:
    people = [c for c in counts if c.of != "things" and c.quantity.form != "article"]
    said = any(
        evidence.start <= start and end <= evidence.end for start, end in context.no_casualties
    )
    if any(c.quantity.best != 0 for c in people):
        return "The words count people, so the number is not 0."
    return None if said or people else "The words do not say that there were none."


def _is_given(count: Count, context: Context) -> bool:
    """Whether a number is known all the same: "would not say whether the 12 killed were ..."."""
    start = count.quantity.start
    before = context.article.text[max(0, start - 12) : start]
    definite = re.search(rf"(?<!\w)(?:{context.lexicon.definite})\s+$", before, re.IGNORECASE)
    return count.quantity.bound == "vague" or definite is not None


def _not_unknown(counts: Sequence[Count], unknown: bool, context: Context) -> str | None:
    vague = ("zero", "article", "vague") if unknown else ("zero", "article")
    if any(c.quantity.form not in vague and c.of != "things" for c in counts):
        return "The words give a number, so it is not true that nothing is known."
    if unknown or not context.knows_language:
        return None
    return "The words do not say that nothing is known."


def _contradiction(figure: Figure, evidence: Evidence, context: Context) -> str | None:
    """Say what another quote has against the figure."""
    if figure.bound == "none_reported":
        return None
    numbers = [
        c.quantity
        for c in _numbers(counts_in(evidence, context))
        if c.of != "families" and c.quantity.form != "article"
    ]
    if not numbers or any(_agrees(figure, q) for q in numbers):
        return None
    said = numbers[0]
    return f"Another quote says {_told(said.low, said.best, said.high)}."


def _agrees(figure: Figure, quantity: Quantity) -> bool:
    """Whether the quantity may be a shorter or vaguer way to tell the same number."""
    if quantity.bound == "vague" or figure.bound == "vague":
        least, most = (quantity.least or 2), figure.ceiling
        return most is None or least <= most
    stated = {_principal(quantity), quantity.low, quantity.high} - {None}
    own = {figure.principal, figure.low, figure.high} - {None}
    if figure.bound == "more_than" and figure.low:
        own.add(figure.low - 1)
    return bool(stated & own)


def _carries(figure: Figure, quantity: Quantity) -> bool:
    if figure.bound != quantity.bound:
        return False
    if figure.bound == "vague":
        lows = {quantity.low, quantity.least}
        return figure.low in lows and figure.best is None and figure.high is None
    return _same_numbers(figure, quantity)


def _same_numbers(figure: Figure, quantity: Quantity) -> bool:
    numbers = (quantity.low, quantity.best, quantity.high)
    if numbers == (None, None, None):
        return False
    if quantity.bound == "at_most" and figure.low == 0:
        # "Up to 40" may be read as 0 to 40 or as 1 to 40.
        return (figure.best, figure.high) == numbers[1:]
    if quantity.bound == "at_least" and figure.best is None:
        return (figure.low, figure.high) == numbers[::2]
    return (figure.low, figure.best, figure.high) == numbers


def _principal(quantity: Quantity) -> int | None:
    return next((n for n in (quantity.best, quantity.low, quantity.high) if n is not None), None)


def _overlaps(evidence: Evidence, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < evidence.end and evidence.start < end for start, end in spans)


def _has_people(evidence: Evidence, context: Context) -> bool:
    words = evidence.quote.replace(",", " ").split()
    return not context.knows_language or any(context.lexicon.is_people(w) for w in words)


def _has_harm(figure: Figure, evidence: Evidence, context: Context) -> bool:
    """Whether the quote itself has a word of the figure's harm: "12 hostages"."""
    sentence = context.sentence(evidence.start)
    return sentence is not None and any(
        harm.outcome == figure.outcome and harm.start < evidence.end and evidence.start < harm.end
        for harm in context.harms(sentence)
    )


def _reads_vague(evidence: Evidence, context: Context) -> bool:
    """Whether the words are vague by themselves: "several" in "and that several could not"."""
    return any(
        q.bound == "vague" for q in read_quantities(evidence.quote, context.article.language)
    )


def _told(low: int | None, best: int | None, high: int | None) -> str:
    """Numbers as a reader takes them in: "12", "at least 12", "about 12", "20 to 25"."""
    if low is not None and high is not None:
        return f"{low:,}" if low == high else f"{low:,} to {high:,}"
    if low is not None:
        return f"at least {low:,}"
    if best is not None:
        return f"about {best:,}"
    return f"up to {high:,}" if high is not None else "nothing that can be counted"
