"""The worked examples in the prompts pass what they teach: grounding, choices, numbers."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import pytest

from summarizer.llm.prompts import load
from summarizer.models.vocabulary import EVENT_TYPES
from summarizer.text.article import read_article
from summarizer.text.numbers.quantities import read_quantities
from summarizer.text.quotes import ground


def examples(name: str) -> list[tuple[str, dict[str, object]]]:
    """Question and answer of every worked example."""
    template = load(name).template
    return [
        (question, json.loads(answer))
        for (role, question), (next_role, answer) in pairwise(template)
        if role == "user" and next_role == "assistant"
    ]


FOLLOW_UPS = examples("follow_up")
EVENTS = examples("event")


def test_there_are_examples() -> None:
    assert len(FOLLOW_UPS) >= 2
    assert len(EVENTS) >= 2


@pytest.mark.parametrize(("question", "answer"), FOLLOW_UPS)
def test_every_field_that_is_asked_is_answered_with_one_of_its_choices(
    question: str, answer: dict[str, dict[str, str]]
) -> None:
    offered = {
        (letter, field): choices.split(" | ")
        for letter, field, choices in re.findall(r"^([a-z]) (\w+): (.+)$", question, re.MULTILINE)
    }
    given = {(letter, field): c for letter, fs in answer.items() for field, c in fs.items()}
    assert offered.keys() == given.keys()
    assert all(choice in offered[key] for key, choice in given.items())


@pytest.mark.parametrize(("question", "answer"), FOLLOW_UPS)
def test_every_figure_of_an_example_is_read_by_our_own_reader(
    question: str, answer: dict[str, object]
) -> None:
    sentence = re.search(r"^Sentence: (.+)$", question, re.MULTILINE)
    assert sentence is not None
    for letter in answer:
        marked = re.search(rf"\({letter}\) (.{{1,40}})", sentence[1])
        assert marked is not None, letter
        first = next((q for q in read_quantities(marked[1], "en") if q.kind == "count"), None)
        assert first is not None, letter
        assert first.start == 0, letter


@pytest.mark.parametrize(("question", "answer"), FOLLOW_UPS)
def test_names_that_are_offered_stand_in_the_example(
    question: str, answer: dict[str, object]
) -> None:
    words = "\n".join(
        line.split(": ", 1)[1] for line in question.splitlines() if line[:2] in ("Be", "Se")
    )
    article = read_article(words)
    for field, choices in re.findall(r"^[a-z] (place|said_by|day): (.+)$", question, re.MULTILINE):
        for choice in choices.split(" | "):
            if choice not in ("the article", "not said"):
                assert ground(choice, article) is not None, (field, choice)


@pytest.mark.parametrize(("question", "answer"), EVENTS)
def test_an_event_example_is_answered_in_the_words_of_its_sentences(
    question: str, answer: dict[str, str | None]
) -> None:
    sentences, _, types = question.partition("\ntype: ")
    offered = types.split(" | ")
    assert answer["type"] in offered
    assert set(offered) <= set(EVENT_TYPES)
    if answer["by"] is not None:
        assert ground(answer["by"], read_article(sentences)) is not None
