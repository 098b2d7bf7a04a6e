"""What the prompts teach is what the code takes: words that stand there, numbers, choices."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import get_args

import pytest
from pydantic import BaseModel

from summarizer.llm.prompts import load
from summarizer.models.answer import (
    AnswerBound,
    AnsweredActor,
    AnsweredEvent,
    AnsweredFigure,
    DropReason,
    KeepReason,
    ObjectionAnswer,
    RevisionAnswer,
    SurveyAnswer,
)
from summarizer.models.vocabulary import (
    EVENT_TYPES,
    GROUPS,
    OUTCOMES,
    SCOPES,
    ActorRole,
    Assertion,
    ClaimAbout,
    Confidence,
    Side,
)
from summarizer.readers.small.second import Harm, SentenceAnswer
from summarizer.text.article import read_article
from summarizer.text.numbers.quantities import read_quantities
from summarizer.text.quotes import ground


def examples(name: str) -> list[tuple[str, str]]:
    """Question and answer of every worked example."""
    return [
        (question, answer)
        for (role, question), (next_role, answer) in pairwise(load(name).template)
        if role == "user" and next_role == "assistant"
    ]


def text_of(name: str) -> str:
    return "\n".join(content for _, content in load(name).template)


SENTENCES = examples("second_reader")
EVENTS = examples("event")
SEEN = [
    (question, people.words, people.harm)
    for question, answer in SENTENCES
    for people in SentenceAnswer.model_validate_json(answer).people
]


def test_there_are_examples_and_some_of_nobody() -> None:
    assert len(EVENTS) >= 2
    assert {harm for _, _, harm in SEEN} == set(get_args(Harm))
    assert any(not json.loads(answer)["people"] for _, answer in SENTENCES)


@pytest.mark.parametrize(("question", "words", "harm"), SEEN)
def test_what_an_example_sees_stands_in_its_sentence(question: str, words: str, harm: str) -> None:
    before, _, sentence = question.partition("\nSentence: ")
    assert before.startswith("Before: ")
    assert ground(words, read_article(sentence)) is not None, harm


@pytest.mark.parametrize(("question", "answer"), SENTENCES)
def test_an_example_leaves_out_no_number_of_people_that_our_reader_knows(
    question: str, answer: str
) -> None:
    sentence = question.partition("\nSentence: ")[2]
    given = [people.words for people in SentenceAnswer.model_validate_json(answer).people]
    numbers = [q for q in read_quantities(sentence, "en") if q.form in ("digits", "words")]
    left = [sentence[q.start :] for q in numbers if q.kind == "count"]
    left = [rest for rest in left if not any(w.split()[-1] in rest[:30] for w in given)]
    # Those who were not harmed, and those who only might be.
    assert all(rest.startswith(("40 other passengers", "10 more villagers")) for rest in left)


@pytest.mark.parametrize(("question", "answer"), EVENTS)
def test_an_event_example_is_answered_in_the_words_of_its_sentences(
    question: str, answer: str
) -> None:
    told = json.loads(answer)
    sentences, _, types = question.partition("\ntype: ")
    offered = types.split(" | ")
    assert told["type"] in offered
    assert set(offered) <= set(EVENT_TYPES)
    if told["by"] is not None:
        assert ground(told["by"], read_article(sentences)) is not None


BOUNDS = (
    ("5 or more", "at_least", 5),
    ("over 5", "more_than", 5),
    ("some 5", "about", 5),
    ("nearly 5", "about", 5),
    ("up to 5", "at_most", 5),
)


@pytest.mark.parametrize(("words", "bound", "number"), BOUNDS)
def test_the_survey_teaches_the_bounds_that_our_reader_reads(
    words: str, bound: str, number: int
) -> None:
    assert f'"{words}"' in text_of("survey")
    (read,) = (q for q in read_quantities(f"{words} people", "en") if q.kind == "count")
    assert read.bound == bound
    assert number in (read.low, read.best, read.high, (read.low or 0) - 1)


@pytest.mark.parametrize(
    "answer", [SurveyAnswer, AnsweredFigure, AnsweredEvent, AnsweredActor], ids=lambda a: a.__name__
)
def test_the_survey_explains_every_field(answer: type[BaseModel]) -> None:
    # What these are is in their names.
    named = {"id", "name", "title", "outcome", "demographic"}
    words = text_of("survey")
    assert [
        field for field in answer.model_fields if field not in words and field not in named
    ] == []


@pytest.mark.parametrize(
    "choices",
    [
        OUTCOMES,
        GROUPS,
        SCOPES,
        get_args(AnswerBound),
        get_args(Assertion),
        get_args(ClaimAbout),
        get_args(ActorRole),
        get_args(Side),
        get_args(Confidence),
    ],
)
def test_the_survey_names_every_choice(choices: tuple[str, ...]) -> None:
    words = text_of("survey")
    assert [choice for choice in choices if choice not in words] == []


@pytest.mark.parametrize("answer", [RevisionAnswer, ObjectionAnswer], ids=lambda a: a.__name__)
def test_the_revision_explains_every_field(answer: type[BaseModel]) -> None:
    words = text_of("revision")
    assert [field for field in answer.model_fields if field not in {"answers", "answer"}
            and field not in words] == []  # fmt: skip


@pytest.mark.parametrize(
    "choices", [get_args(KeepReason), get_args(DropReason), ("keep", "change", "drop", "add")]
)
def test_the_revision_names_every_choice(choices: tuple[str, ...]) -> None:
    assert [choice for choice in choices if choice not in text_of("revision")] == []


def test_the_survey_is_short() -> None:
    # About 1,500 tokens, of which every article pays for each.
    assert len(text_of("survey")) < 7_000
