"""Number: the value of a figure is one that its own quote carries.

Literal on purpose. The quote's numbers are compared with the figure's, and nothing is parsed.
Counts of one to three people are often in the words without a number ("a teacher and her son",
"the bride"), so there the check only ever says that it cannot tell.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.checks.context import Context
from summarizer.checks.finding import Finding, cannot_tell, contradicts, holds
from summarizer.models import Evidence, Figure
from summarizer.text.numbers.quantities import Quantity, read_quantities

NAME = "number"

_FEW: Final = 3  # persons that words may name one by one
_SCALES: Final = tuple(10**n for n in range(1, 13))
_LIMITS: Final = ("at_least", "more_than", "at_most")


def check_number(figure: Figure, context: Context) -> Iterator[Finding]:
    """Say whether a quote carries the figure's number.

    One quote is enough: the others may say it more vaguely, or count families.
    """
    found = [_judge(figure, evidence, context) for evidence in context.standing(figure)]
    if any(finding.verdict == "holds" for finding in found):
        yield holds(NAME)
    else:
        yield from found[:1]


def _judge(figure: Figure, evidence: Evidence, context: Context) -> Finding:
    inside = [
        q
        for q in context.text.quantities_over(evidence.start, evidence.end)
        if evidence.start <= q.number_start and q.number_end <= evidence.end
    ]
    counts = [q for q in inside if q.kind in ("count", "ordinal")]
    stated = [q for q in counts if q.form not in ("article", "zero") and q.bound != "vague"]
    if figure.bound == "none_reported":
        return _judge_unknown(stated, evidence, context)
    if figure.high == 0:
        return _judge_zero(counts, stated, evidence, context)
    if figure.bound == "vague":
        return _judge_vague(counts, stated, evidence, context)
    matching = [q for q in counts if _has_number(figure, q, context)]
    if matching:
        return _judge_bound(figure, matching, evidence)
    return _judge_other(figure, inside, stated, evidence, context)


def _judge_other(
    figure: Figure,
    inside: Sequence[Quantity],
    stated: Sequence[Quantity],
    evidence: Evidence,
    context: Context,
) -> Finding:
    number = figure.principal
    if not context.text.knows_language:
        return _judge_digits(figure, inside, stated, evidence)
    cut = _cut_by(evidence, context)
    if cut is not None:
        message = f"The quote cuts a number of the article, {_in_words(cut)}."
        return contradicts(NAME, message, evidence)
    if number is not None and number <= _FEW:
        people = [q for q in stated if _counts_people(q, context) and not _is_share(q, context)]
        people = people or [q for q in stated if _is_all_of(q, evidence, context)]
        if not people:
            return cannot_tell(NAME, "The words name these people without a number.", evidence)
        stated = people
    if stated:
        certain = len(stated) == 1 and stated[0].form == "digits" and stated[0].kind == "count"
        message = f"The words say {_in_words(stated[0])}, not {_written(number)}."
        return contradicts(NAME, message, evidence, certain=certain)
    other = next((q for q in inside if number in (q.low, q.best, q.high)), None)
    if other is not None:
        message = f"The number in these words counts no people ({other.kind})."
        return contradicts(NAME, message, evidence)
    return contradicts(NAME, "No number can be read in these words.", evidence)


def _judge_digits(
    figure: Figure, inside: Sequence[Quantity], stated: Sequence[Quantity], evidence: Evidence
) -> Finding:
    """Judge a quote in a language whose words we do not know: its digits, and nothing else.

    A word beside them may be a thousand or a million: "14 ألف" is 14,000.
    """
    own = {n for n in (figure.low, figure.best, figure.high) if n is not None}
    if figure.bound == "more_than" and figure.low is not None:
        own.add(figure.low - 1)
    said = {n for q in stated for n in (q.low, q.best, q.high) if n is not None}
    other = next((q for q in inside if q not in stated and q.best in own), None)
    if other is not None and other.kind not in ("count", "ordinal"):
        message = f"The number in these words counts no people ({other.kind})."
        return contradicts(NAME, message, evidence)
    if not said or any(number == s * scale for number in own for s in said for scale in _SCALES):
        return cannot_tell(NAME, "We do not know the words for numbers here.", evidence)
    message = f"The words say {_in_words(stated[0])}, not {_written(figure.principal)}."
    return contradicts(NAME, message, evidence)


def _judge_bound(figure: Figure, matching: Sequence[Quantity], evidence: Evidence) -> Finding:
    """Report a limit ("at least", "up to") that the quote has and the figure has not."""
    for quantity in matching:
        if quantity.bound == figure.bound or quantity.bound not in _LIMITS:
            return holds(NAME)
        if quantity.start < evidence.start:
            return holds(NAME)  # the words that limit it are left out of the quote
    said = _in_words(matching[0])
    return contradicts(NAME, f"The words say {said}, which is not {figure.bound}.", evidence)


def _judge_unknown(stated: Sequence[Quantity], evidence: Evidence, context: Context) -> Finding:
    if context.text.no_information_over(evidence.start, evidence.end):
        return holds(NAME)
    if stated:
        message = "The words give a number, so it is not true that nothing is known."
        return contradicts(NAME, message, evidence)
    return cannot_tell(NAME, "We do not know these words for what is not known.", evidence)


def _judge_zero(
    counts: Sequence[Quantity], stated: Sequence[Quantity], evidence: Evidence, context: Context
) -> Finding:
    unknown = context.text.no_information_over(evidence.start, evidence.end)
    nobody = list(context.text.no_casualties_over(evidence.start, evidence.end))
    nobody += [(q.start, q.end) for q in counts if q.best == 0]
    # "No information on casualties" has the words "no" and "casualties", and is no zero.
    if any(not any(s < end and start < e for s, e in unknown) for start, end in nobody):
        return holds(NAME)
    if unknown:
        return contradicts(NAME, "The words say that nothing is known, which is not 0.", evidence)
    if stated:
        return contradicts(NAME, "The words count people, so the number is not 0.", evidence)
    return cannot_tell(NAME, "We do not know these words for nobody.", evidence)


def _judge_vague(
    counts: Sequence[Quantity], stated: Sequence[Quantity], evidence: Evidence, context: Context
) -> Finding:
    if any(q.bound == "vague" for q in counts):
        return holds(NAME)
    if stated:
        message = f"The words give a number ({_in_words(stated[0])}), so they are not vague."
        return contradicts(NAME, message, evidence)
    if any(context.text.lexicon.is_people(word) for word in evidence.quote.split()):
        return holds(NAME)
    return cannot_tell(NAME, "No number can be read in these words.", evidence)


def _has_number(figure: Figure, quantity: Quantity, context: Context) -> bool:
    """Whether a quantity states the figure's number, whatever limits it."""
    own = {n for n in (figure.principal, figure.low, figure.high) if n is not None}
    if figure.bound == "more_than" and figure.low is not None:
        own = {figure.low, figure.low - 1}
    if figure.bound == "at_most" and figure.high is not None:
        own = {figure.high}  # its low is no number of the article
    said = {n for n in (quantity.low, quantity.best, quantity.high) if n is not None}
    if quantity.bound == "more_than" and quantity.low is not None:
        said.add(quantity.low - 1)
    if figure.bound == "range":
        return {figure.low, figure.high} <= said
    if quantity.bound == "at_most" and quantity.high is not None:
        # "Fewer than 5" is at most 4, and is written with a 5.
        said = {quantity.high, *_as_written(quantity, context)}
    return bool(own & said)


def _as_written(quantity: Quantity, context: Context) -> set[int]:
    """The number of a quantity without the words that bound it."""
    article = context.article
    numeral = article.text[quantity.number_start : quantity.number_end]
    return {q.best for q in read_quantities(numeral, article.language) if q.best is not None}


def _cut_by(evidence: Evidence, context: Context) -> Quantity | None:
    """The number in words or digits of which a quote has a part: "Two" of "two dozen people"."""
    for quantity in context.text.quantities_over(evidence.start, evidence.end):
        start, end = quantity.number_start, quantity.number_end
        is_inside = evidence.start <= start and end <= evidence.end
        if not is_inside and start < evidence.end and evidence.start < end:
            return quantity
    return None


def _is_all_of(quantity: Quantity, evidence: Evidence, context: Context) -> bool:
    """Whether a quote says nothing else than a number: "at least 12"."""
    text = context.article.text
    rest = text[evidence.start : quantity.start] + text[quantity.end : evidence.end]
    return not any(c.isalnum() for c in rest)


def _counts_people(quantity: Quantity, context: Context) -> bool:
    """Whether a word for people stands right after a number."""
    text = context.article.text
    following = text[quantity.number_end : quantity.number_end + 40].split(",")[0].split()[:3]
    return any(context.text.lexicon.is_people(word.strip(".;:'\"")) for word in following)


def _is_share(quantity: Quantity, context: Context) -> bool:
    """Whether it counts those of whom others are a part: "one of the 12 hostages"."""
    lexicon = context.text.lexicon
    before = context.article.text[max(0, quantity.number_start - 12) : quantity.number_start]
    of_the = rf"(?<!\w)(?:{lexicon.preposition_of})\s+(?:(?:{lexicon.definite})\s+)?$"
    return re.search(of_the, before, re.IGNORECASE) is not None


def _written(number: int | None) -> str:
    return "no number" if number is None else f"{number:,}"


def _in_words(quantity: Quantity) -> str:
    """Return a quantity as a reader takes it in: "12", "at least 12", "20 to 25"."""
    low, best, high = quantity.low, quantity.best, quantity.high
    if low is not None and high is not None:
        return f"{low:,}" if low == high else f"{low:,} to {high:,}"
    if low is not None:
        return f"at least {low:,}"
    if best is not None:
        return f"about {best:,}"
    return f"up to {high:,}" if high is not None else "nothing that can be counted"
