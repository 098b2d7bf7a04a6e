"""Outcome: the words speak of that harm to those people, and do not deny it."""

from collections.abc import Iterator
from typing import Final

from summarizer.checks.context import Context
from summarizer.checks.denials import DENIED_BEFORE, NOT_ASSERTED, NOT_DONE, NOT_THESE
from summarizer.models import Evidence, Figure, Problem
from summarizer.models.vocabulary import Assertion, Outcome
from summarizer.readers.rules.cues import Cue
from summarizer.text.article import Sentence
from summarizer.text.harm.triggers import Harm

_SURE: Final = 3.0  # a harm this near governs the people, whatever else the sentence speaks of
_AHEAD: Final = 20  # characters: enough to see "not only 12"
_SAYS: Final[dict[Outcome, str]] = {
    "killed": "death",
    "injured": "injury",
    "killed_or_injured": "death and injury together",
    "missing": "missing people",
    "captured": "captivity",
    "displaced": "displacement",
}


def check_outcome(figure: Figure, context: Context) -> Iterator[Problem]:
    """Report a harm that the words do not speak of, and one that they deny or leave open.

    One quote is enough. The harm is sought in its sentence and in the one before, for statements
    that go on; where the cue scan is sure of the harm that governs these people, it is that one.
    Nothing is reported for languages without words of harm.
    """
    if not context.knows_language:
        return
    standing = context.standing(figure)
    faults = [_other_harm(figure, evidence, context) for evidence in standing]
    if standing and None not in faults:
        yield _problem(figure, context, faults[0] or "", standing[0])
        return
    for evidence, fault in zip(standing, faults, strict=True):
        modal = None if fault else _other_assertion(figure, evidence, context)
        if modal is not None:
            yield _problem(figure, context, modal, evidence)
            return


def _problem(figure: Figure, context: Context, message: str, words: Evidence) -> Problem:
    return Problem(
        check="outcome", figure=figure.id, message=message, words=words, ask=context.ask(figure)
    )


def _other_harm(figure: Figure, evidence: Evidence, context: Context) -> str | None:
    wanted = _SAYS[figure.outcome]
    cues = _cues(figure, evidence, context)
    told = {outcome for cue in cues for outcome in cue.outcomes}
    if _fits(figure, told):
        return None
    sure = [c for c in cues if c.outcomes and c.cost <= _SURE]
    if sure:
        return f"The words speak of {_SAYS[sure[0].outcomes[0]]}, not of {wanted}."
    sentence = context.sentence(evidence.start)
    if sentence is None:
        return None
    near = {harm.outcome for harm in _harms_near(figure, sentence, context)}
    return None if _fits(figure, near) else f"The words do not speak of {wanted}."


def _fits(figure: Figure, told: set[Outcome]) -> bool:
    """Whether words of these harms may state the figure's; "no casualties" is no dead either."""
    if figure.outcome in told:
        return True
    if figure.outcome == "killed_or_injured":
        return {"killed", "injured"} <= told or (_is_nothing(figure) and bool(told))
    joint = figure.outcome in ("killed", "injured") and "killed_or_injured" in told
    return joint and _is_nothing(figure)


def _is_nothing(figure: Figure) -> bool:
    return figure.bound == "none_reported" or figure.high == 0


def _cues(figure: Figure, evidence: Evidence, context: Context) -> tuple[Cue, ...]:
    """Cues in the quote; those with the figure's own number, where there are such."""
    found = context.cues_over(evidence.start, evidence.end)
    own = tuple(
        c for c in found if (c.low or c.best, c.high) == (figure.low or figure.best, figure.high)
    )
    return own or found


def _harms_near(figure: Figure, sentence: Sentence, context: Context) -> Iterator[Harm]:
    """Words of harm in a sentence and the one before, less those that say nobody was harmed."""
    index = sentence.index
    for near in context.article.sentences[max(0, index - 1) : index + 1]:
        for harm in context.harms(near):
            if _is_nothing(figure) or not _within(harm, context.no_casualties):
                yield harm


def _within(harm: Harm, spans: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= harm.start and harm.end <= end for start, end in spans)


def _other_assertion(figure: Figure, evidence: Evidence, context: Context) -> str | None:
    if _is_nothing(figure):
        return None
    said = _assertion(figure, evidence, context)
    if figure.assertion == "asserted":
        if said == "denied":
            return "The words deny this, so it did not happen according to them."
        if said != "asserted":
            return f"The words do not assert this: it is {said} in them."
        return None
    if said == "asserted" and not _may_be_open(evidence, context):
        return f"Nothing in the words makes this {figure.assertion}: they assert it."
    return None


def _assertion(figure: Figure, evidence: Evidence, context: Context) -> Assertion:
    """Whether the words assert the harm to these people."""
    text = context.article.text
    sentence = context.sentence(evidence.start)
    if sentence is None:
        return "asserted"
    cues = [c for c in _cues(figure, evidence, context) if figure.outcome in c.outcomes]
    starts = {evidence.start, *(c.start for c in cues)}
    before = " ".join(text[sentence.start : max(sentence.start, min(starts))].split()) + " "
    if DENIED_BEFORE.search(before) or _is_negated(text, sentence.start, starts):
        return "denied"
    governing = {cue.harm: cue.assertion for cue in cues if cue.harm is not None}
    if not governing:
        harms = (h for h in context.harms(sentence) if h.outcome == figure.outcome)
        governing = {(harm.start, harm.end): harm.assertion for harm in harms}
    said: set[Assertion] = {
        "denied" if NOT_DONE.search(text[max(sentence.start, start - 40) : start]) else assertion
        for (start, _), assertion in governing.items()
    }
    return "asserted" if "asserted" in said or not said else sorted(said)[0]


def _is_negated(text: str, start: int, people: set[int]) -> bool:
    """Whether a "not" stands right before the people."""
    end = max(people) + _AHEAD
    return any(match.end() in people for match in NOT_THESE.finditer(text, start, end))


def _may_be_open(evidence: Evidence, context: Context) -> bool:
    """Whether the sentence, or the one before, has any word that takes an assertion back."""
    sentence = context.sentence(evidence.start)
    if sentence is None:
        return True
    sentences = context.article.sentences
    start = sentences[max(0, sentence.index - 1)].start
    return NOT_ASSERTED.search(context.article.text, start, sentence.end) is not None
