"""The second reader: a small model reads each sentence for itself, and is compared with the rules.

It is never shown what the rules read. Asked to judge, a small model agrees with whatever it is
shown; asked to read, it is a witness: what both give is far more often right than what only one
of them gives (docs/local-model.md has the figures).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from summarizer.llm.prompts import Message, load
from summarizer.models import Evidence, Figure
from summarizer.models.answer import AnswerModel
from summarizer.models.vocabulary import Outcome
from summarizer.readers.rules.cues import Cue
from summarizer.text.article import Article, Sentence
from summarizer.text.quotes import Words

MAX_TOKENS: Final = 300

_MOST: Final = 8  # people that one sentence is read for: more is a model that repeats itself
_LONGEST: Final = 1_200  # characters of a sentence that are shown

Harm = Literal["killed", "injured", "missing", "captured", "displaced"]

_SAME_AS: Final[dict[Outcome, frozenset[str]]] = {
    "killed": frozenset({"killed"}),
    "injured": frozenset({"injured"}),
    "killed_or_injured": frozenset({"killed", "injured"}),
    "killed_or_missing": frozenset({"killed", "missing"}),
    "missing": frozenset({"missing"}),
    "captured": frozenset({"captured"}),
    "released": frozenset({"captured"}),
    "displaced": frozenset({"displaced"}),
}


class SentencePeople(AnswerModel):
    """People that the model found in a sentence."""

    words: str
    harm: Harm


class SentenceAnswer(AnswerModel):
    """What the model found in a sentence."""

    people: list[SentencePeople]


@dataclass(frozen=True, slots=True)
class SentenceQuestion:
    """A sentence for the second reader, ready to be sent."""

    sentence: int
    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """Words of the article in which the second reader saw people harmed."""

    words: Evidence
    harm: Harm


def sentence_questions(article: Article, cues: Iterable[Cue]) -> tuple[SentenceQuestion, ...]:
    """Return a question for each sentence in which words of harm govern people."""
    wanted = sorted({c.sentence for c in cues if c.outcomes and c.dismissed is None})
    return tuple(
        SentenceQuestion(index, tuple(_messages(article, article.sentences[index])))
        for index in wanted
    )


def read_sentence(
    article: Article, words: Words, question: SentenceQuestion, answer: SentenceAnswer
) -> tuple[Seen, ...]:
    """Return what the model saw in a sentence; words that do not stand there are left out."""
    found = []
    for people in answer.people[:_MOST]:
        evidence = words.find(people.words, question.sentence)
        if evidence is not None and evidence.sentence == question.sentence:
            found.append(Seen(evidence, people.harm))
    return tuple(found)


def agreed_on(figures: Iterable[Figure], seen: Sequence[Seen]) -> frozenset[str]:
    """Return the ids of the figures that the second reader gives too: same words, same harm."""
    return frozenset(
        figure.id
        for figure in figures
        if any(_is_same(figure, evidence, other) for evidence in figure.evidence for other in seen)
    )


def only_seen(cues: Iterable[Cue], figures: Sequence[Figure], seen: Sequence[Seen]) -> list[Seen]:
    """Return what only the second reader saw: neither a figure nor a cue covers its words.

    Where the sentence has a figure of that harm, other words for it are no news: a small model
    often names who spoke, or what was hit, for who was harmed.
    """
    spans = [(e.start, e.end) for f in figures for e in f.evidence]
    spans += [(c.start, c.end) for c in cues]
    return [
        other
        for other in seen
        if not any(start < other.words.end and other.words.start < end for start, end in spans)
        and not any(
            other.harm in _SAME_AS[figure.outcome] and evidence.sentence == other.words.sentence
            for figure in figures
            for evidence in figure.evidence
        )
    ]


def _is_same(figure: Figure, evidence: Evidence, other: Seen) -> bool:
    overlap = evidence.start < other.words.end and other.words.start < evidence.end
    return overlap and other.harm in _SAME_AS[figure.outcome]


def _messages(article: Article, sentence: Sentence) -> list[Message]:
    lines = [f"Sentence: {_line(article, sentence)}"]
    if sentence.index > 0:
        before = article.sentences[sentence.index - 1]
        if before.kind not in ("clutter", "byline", "untold"):
            lines.insert(0, f"Before: {_line(article, before)}")
    return load("second_reader").messages(question="\n".join(lines))


def _line(article: Article, sentence: Sentence) -> str:
    return " ".join(article.text[sentence.start : sentence.end].split())[:_LONGEST]
