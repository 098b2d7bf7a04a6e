"""A small model is asked about an event only where there is something to choose."""

import json
import typing
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.llm.prompts import load
from summarizer.models.vocabulary import EVENT_TYPES
from summarizer.readers.rules.reader import RulesReader, RulesReading, read_by_rules
from summarizer.readers.small.events import EventQuestion, event_questions, take_answer
from summarizer.text.article import Article, read_article
from summarizer.text.quotes import ground

BOMB = "A bomb planted by the Eastern Front killed six soldiers in the town of Bor on Monday."
TWO_TYPES = (
    "Suicide bombers of the Eastern Front killed 31 people in an attack on a market in Bor on "
    "Monday. Ana Torres, the mayor, came."
)


def asked(text: str) -> tuple[Article, RulesReading, tuple[EventQuestion, ...]]:
    article = read_article(text, title="T", language="en")
    read = read_by_rules(article)
    return article, read, event_questions(article, read.events)


PIECES = st.sampled_from(
    ["A bomb killed six people in Bor", "Police detained 300 people", "Floods killed 40 people",
     "Soldiers fought rebels, killing nine", "Gunmen took a teacher", "after a march", "on Monday",
     "in Dorma", TWO_TYPES, "A ferry sank and 30 drowned", ".", ".", ", police said",
     "an air strike"]
)  # fmt: skip


@given(st.lists(PIECES, min_size=1, max_size=10).map(" ".join))
@settings(max_examples=60, deadline=None)
def test_no_question_has_only_one_answer(text: str) -> None:
    _, _, questions = asked(text)
    assert len({str(q.messages) for q in questions}) == len(questions)
    for question in questions:
        choices = typing.get_args(question.answer.model_fields["type"].annotation)
        assert len(set(choices)) == len(choices) >= 2
        assert set(choices) <= set(EVENT_TYPES)
        assert " | ".join(choices) in question.messages[-1]["content"]


def test_nothing_is_asked_where_the_words_leave_one_type() -> None:
    _, read, questions = asked("Floods killed 40 people in Bor on Monday.")
    assert [e.types for e in read.events] == [("Natural disaster",)]
    assert questions == ()


def test_a_name_counts_only_where_the_words_tie_it_to_the_harm() -> None:
    article, read, (question,) = asked(TWO_TYPES)
    event = read.reading.events[0]
    assert question.event.types == ("Suicide bomb", "Attack")
    for name, actors in (
        ("the Eastern Front", ["the Eastern Front"]),
        ("Ana Torres", []),
        ("nobody here", []),
        (None, []),
    ):
        found = take_answer(article, event, question, {"type": "Attack", "by": name})
        assert found.type == "Attack"
        assert [a.name for a in found.actors] == actors


def test_the_rules_are_a_reader_like_any_other() -> None:
    article = read_article(BOMB, title="T", language="en")
    reading = RulesReader().read(article)
    assert RulesReader().name == "words"
    assert [(f.phrase, f.low, f.status, f.read_by) for f in reading.figures] == [
        ("six soldiers", 6, "unverified", None)
    ]
    assert reading.gist is None
    assert {f.event for f in reading.figures} <= {e.id for e in reading.events}


EXAMPLES = [
    (question, json.loads(answer))
    for (role, question), (next_role, answer) in pairwise(load("event").template)
    if role == "user" and next_role == "assistant"
]


@pytest.mark.parametrize(("question", "answer"), EXAMPLES)
def test_an_example_is_answered_in_the_words_of_its_sentences(
    question: str, answer: dict[str, str | None]
) -> None:
    sentences, _, types = question.partition("\ntype: ")
    offered = types.split(" | ")
    assert answer["type"] in offered
    assert len(offered) > 1
    assert set(offered) <= set(EVENT_TYPES)
    if answer["by"] is not None:
        assert ground(answer["by"], read_article(sentences)) is not None
