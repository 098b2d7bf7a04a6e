"""Outcome and assertion: the sentence speaks of that harm, and does not take it back."""

from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.checks.context import Context
from summarizer.checks.finding import Finding, cannot_tell, contradicts, holds
from summarizer.models import Evidence, Figure
from summarizer.models.vocabulary import Outcome
from summarizer.text.article import Sentence
from summarizer.text.harm.denials import is_denied
from summarizer.text.harm.triggers import Harm

OUTCOME = "outcome"
ASSERTION = "assertion"

_DENIED: Final = "The words deny this, so it did not happen according to them."
_SAYS: Final[dict[Outcome, str]] = {
    "killed": "death",
    "injured": "injury",
    "killed_or_injured": "death and injury together",
    "killed_or_missing": "death and missing people together",
    "missing": "missing people",
    "captured": "captivity",
    "released": "release",
    "displaced": "displacement",
}
_JOINT: Final[dict[Outcome, frozenset[Outcome]]] = {
    "killed_or_injured": frozenset({"killed", "injured", "killed_or_injured"}),
    "killed_or_missing": frozenset({"killed", "missing", "killed_or_missing"}),
    "released": frozenset({"released", "captured"}),
}


def check_outcome(figure: Figure, context: Context) -> Iterator[Finding]:
    """Say whether the sentence of a figure, or the one before it, speaks of its harm.

    It contradicts only where the sentence has words of harm and all of them are of another kind.
    A harm whose verb we do not know is no contradiction.
    """
    found = [_judge(figure, evidence, context) for evidence in context.standing(figure)]
    if any(finding.verdict == "holds" for finding in found):
        yield holds(OUTCOME)
    elif any(finding.verdict == "cannot_tell" for finding in found):
        yield next(finding for finding in found if finding.verdict == "cannot_tell")
    else:
        yield from found[:1]


def _judge(figure: Figure, evidence: Evidence, context: Context) -> Finding:
    unknown = cannot_tell(OUTCOME, "We know no word of harm in this sentence.", evidence)
    sentence = context.text.sentence(evidence.start)
    if not context.text.knows_language or sentence is None:
        return unknown
    here = {harm.outcome for harm in _suffered(sentence, context)}
    if _fits(figure, _spoken_of(figure, (sentence,), context)):
        return holds(OUTCOME)
    if _fits(figure, _spoken_of(figure, _before(sentence, context), context)):
        return holds(OUTCOME)
    if not here or (figure.outcome == "missing" and _only_bodies(sentence, context)):
        return unknown
    said = " and ".join(sorted({_SAYS[outcome] for outcome in here}))
    message = f"The sentence speaks of {said}, not of {_SAYS[figure.outcome]}."
    return contradicts(OUTCOME, message, evidence)


def _spoken_of(figure: Figure, sentences: Sequence[Sentence], context: Context) -> set[Outcome]:
    """Harms of which sentences may state the figure: a denied one only a figure that denies."""
    is_fact = figure.assertion == "asserted" and figure.floor not in (None, 0)
    return {
        harm.outcome
        for sentence in sentences
        for harm in (_suffered(sentence, context) if is_fact else context.text.harms(sentence))
    }


def _suffered(sentence: Sentence, context: Context) -> list[Harm]:
    """Words of harm that somebody suffered: not those of "nobody was killed"."""
    nobody = context.text.no_casualties_over(sentence.start, sentence.end)
    return [
        harm
        for harm in context.text.harms(sentence)
        if harm.assertion != "denied"
        and not any(start <= harm.start and harm.end <= end for start, end in nobody)
    ]


def _only_bodies(sentence: Sentence, context: Context) -> bool:
    """Whether all words of harm are nouns: "nine bodies were never found" is no death told."""
    return all(harm.government == "noun" for harm in _suffered(sentence, context))


def _before(sentence: Sentence, context: Context) -> tuple[Sentence, ...]:
    return context.article.sentences[max(0, sentence.index - 1) : sentence.index]


def _fits(figure: Figure, said: set[Outcome]) -> bool:
    """Whether words of these harms may state the figure's; "no casualties" is no dead either."""
    if figure.outcome in said or _JOINT.get(figure.outcome, frozenset()) & said:
        return True
    nothing = figure.bound == "none_reported" or figure.high == 0
    return nothing and bool(_JOINT["killed_or_injured"] & said)


def check_assertion(figure: Figure, context: Context) -> Iterator[Finding]:
    """Report a harm that the words deny, or leave open, and that is given as a fact.

    It looks at the figure's own sentence alone: words before the people that deny what follows
    ("denied that 12 people"), and words of harm of which all are taken back ("denied killing",
    "could have killed").
    """
    if figure.assertion != "asserted" or figure.high == 0 or figure.bound == "none_reported":
        return
    faults = [_taken_back(figure, evidence, context) for evidence in context.standing(figure)]
    if faults and None not in faults:
        yield faults[0] or holds(ASSERTION)


def _taken_back(figure: Figure, evidence: Evidence, context: Context) -> Finding | None:
    sentence = context.text.sentence(evidence.start)
    if sentence is None:
        return None
    text = context.article.text
    if context.text.knows_language and is_denied(text, sentence.start, evidence.start):
        return contradicts(ASSERTION, _DENIED, evidence)
    harms = [h for h in context.text.harms(sentence) if _fits(figure, {h.outcome})]
    if not harms or any(_is_asserted(harm) for harm in harms):
        return None
    said = harms[0].assertion
    message = (
        _DENIED if said == "denied" else f"The words do not assert this: it is {said} in them."
    )
    return contradicts(ASSERTION, message, evidence)


def _is_asserted(harm: Harm) -> bool:
    return harm.assertion == "asserted"
