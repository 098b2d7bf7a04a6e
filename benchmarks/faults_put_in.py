"""Faults put into right answers on purpose, to see whether the checks object.

Each fault is one that the words of the article can show: a number is changed only where the
quote states one, a figure is left out only where nothing else cites its sentence, and so on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from summarizer.checks.context import Text
from summarizer.models.answer import AnsweredFigure, SurveyAnswer
from summarizer.models.vocabulary import Outcome
from summarizer.readers.llm import locate
from summarizer.text.numbers.quantities import Quantity

_OTHER: Final[dict[Outcome, Outcome]] = {"killed": "displaced", "injured": "captured"}
_FEW: Final = 3


@dataclass(frozen=True)
class Fault:
    """One fault: its kind, the answer that has it, and the figure's place in that answer.

    ``at`` is None where the fault is a figure that is not there.
    """

    kind: str
    answer: SurveyAnswer
    at: int | None
    quote: str


def faults_of(text: Text, answer: SurveyAnswer) -> Iterator[Fault]:
    """Yield every fault of every kind that can be put into an answer."""
    for at, figure in enumerate(answer.figures):
        if locate(text.article, text.words, figure.quote, figure.number) is None:
            continue
        if figure.assertion in ("denied", "hypothetical", "future"):
            yield _changed("told as fact", answer, at, _as_fact(figure))
        if figure.assertion != "asserted":
            continue
        for kind, put_in in _KINDS.items():
            changed = put_in(text, answer.figures, at)
            if changed is not None:
                yield _changed(kind, answer, at, changed)
        if _is_alone(text, answer.figures, at):
            left = [f for n, f in enumerate(answer.figures) if n != at]
            yield Fault("left out", _with(answer, left), None, figure.quote)


def _changed(kind: str, answer: SurveyAnswer, at: int, figure: AnsweredFigure) -> Fault:
    figures = [*answer.figures[:at], figure, *answer.figures[at + 1 :]]
    return Fault(kind, _with(answer, figures), at, figure.quote)


def _with(answer: SurveyAnswer, figures: Sequence[AnsweredFigure]) -> SurveyAnswer:
    return answer.model_copy(update={"figures": list(figures)})


def _as_fact(figure: AnsweredFigure) -> AnsweredFigure:
    """What the words deny or leave open, asserted."""
    return figure.model_copy(update={"assertion": "asserted"})


def _number(text: Text, figures: Sequence[AnsweredFigure], at: int) -> AnsweredFigure | None:
    """Another number than the quote's."""
    figure = figures[at]
    if figure.number is None or figure.number <= _FEW or figure.bound == "at_most":
        return None
    if not any(
        q.low == figure.number or q.best == figure.number for q in _quantities(text, figure)
    ):
        return None
    other = figure.number * 10 + 1 if figure.number % 11 else figure.number + 7
    return figure.model_copy(update={"number": other, "also": []})


def _quote(text: Text, figures: Sequence[AnsweredFigure], at: int) -> AnsweredFigure | None:
    """An invented quote."""
    figure = figures[at]
    words = figure.quote.split()
    invented = " ".join([*words[:-1], "unfortunate", words[-1]])
    return figure.model_copy(update={"quote": invented, "also": []})


def _age(text: Text, figures: Sequence[AnsweredFigure], at: int) -> AnsweredFigure | None:
    """An age, a year, a date or a measure given for a count."""
    figure = figures[at]
    others = [
        q for q in text.quantities if q.kind not in ("count", "ordinal") and (q.best or 0) > _FEW
    ]
    if not others or figure.number is None:
        return None
    quantity = others[at % len(others)]
    quote = text.article.text[quantity.number_start : quantity.number_end]
    found = locate(text.article, text.words, quote, None)
    if found is None or found.start != quantity.number_start:
        return None
    changed: dict[str, Any] = {"quote": quote, "number": quantity.best}
    changed |= {"bound": "exact", "also": []}
    return figure.model_copy(update=changed)


def _outcome(text: Text, figures: Sequence[AnsweredFigure], at: int) -> AnsweredFigure | None:
    """An outcome of which neither the sentence nor the one before it has a word."""
    figure = figures[at]
    other = _OTHER.get(figure.outcome)
    found = locate(text.article, text.words, figure.quote, figure.number)
    if other is None or found is None:
        return None
    sentences = text.article.sentences[max(0, found.sentence - 1) : found.sentence + 1]
    said = {harm.outcome for s in sentences for harm in text.harms(s)}
    here = {harm.outcome for harm in text.harms(text.article.sentences[found.sentence])}
    if other in said or figure.outcome not in here:
        return None
    return figure.model_copy(update={"outcome": other, "also": []})


def _speaker(text: Text, figures: Sequence[AnsweredFigure], at: int) -> AnsweredFigure | None:
    """Somebody as speaker who is nobody in the article."""
    figure = figures[at]
    if figure.said_by is None:
        return None
    return figure.model_copy(update={"said_by": "Colonel Aurelio Vantrask"})


def _swapped(text: Text, figures: Sequence[AnsweredFigure], at: int) -> AnsweredFigure | None:
    """Another speaker of the article, where the sentence itself names who says it."""
    figure = figures[at]
    found = locate(text.article, text.words, figure.quote, figure.number)
    if figure.said_by is None or found is None:
        return None
    sentence = text.article.sentences[found.sentence]
    said = text.article.text[sentence.start : sentence.end]
    if figure.said_by not in said:
        return None
    others = (f.said_by for f in figures if f.said_by is not None)
    last = figure.said_by.split()[-1]
    other = next((o for o in others if not set(o.split()) & set(said.split())), None)
    return None if other is None or last in other else figure.model_copy(update={"said_by": other})


def _whole(text: Text, figures: Sequence[AnsweredFigure], at: int) -> AnsweredFigure | None:
    """A whole made a part of a smaller figure."""
    figure = figures[at]
    if figure.part_of is not None or figure.number is None or figure.bound == "at_most":
        return None
    smaller = [
        f
        for f in figures
        if f.number is not None
        and f.number < figure.number
        and f.bound == "exact"
        and f.outcome == figure.outcome
        and f.part_of != figure.id
    ]
    return figure.model_copy(update={"part_of": smaller[0].id}) if smaller else None


_KINDS: Final[dict[str, Callable[[Text, Sequence[AnsweredFigure], int], AnsweredFigure | None]]] = {
    "another number": _number,
    "an invented quote": _quote,
    "an age or date": _age,
    "another outcome": _outcome,
    "an unknown speaker": _speaker,
    "another speaker": _swapped,
    "a whole made a part": _whole,
}


def _is_alone(text: Text, figures: Sequence[AnsweredFigure], at: int) -> bool:
    """Whether nothing else cites a figure's sentence or has its number."""
    figure = figures[at]
    found = locate(text.article, text.words, figure.quote, figure.number)
    if found is None or (figure.number or 0) < 2 or figure.scope != "incident":
        return False
    if text.article.sentences[found.sentence].kind != "body":
        return False
    for n, other in enumerate(figures):
        if n == at:
            continue
        quotes = [other.quote, *(s.quote for s in other.also)]
        places = [locate(text.article, text.words, q, other.number) for q in quotes]
        if other.number == figure.number or any(
            p is not None and p.sentence == found.sentence for p in places
        ):
            return False
    return True


def _quantities(text: Text, figure: AnsweredFigure) -> Sequence[Quantity]:
    found = locate(text.article, text.words, figure.quote, figure.number)
    return () if found is None else text.quantities_over(found.start, found.end)
