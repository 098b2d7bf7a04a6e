"""The question about a whole article: its examples, its size, and the limits of strict mode."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from summarizer.llm.prompts import load
from summarizer.llm.strict import strict_schema
from summarizer.models.answer import AnswerBound, RevisionAnswer, SurveyAnswer
from summarizer.models.vocabulary import OUTCOMES, Outcome
from summarizer.readers.llm import read_answer, survey_messages
from summarizer.text.article import read_article
from tests.checks.made import contradicted_by, findings_of, verdict_of
from tests.readers.answers import figure, survey

PROMPT = " ".join(message for _, message in load("survey").template)

# What the prompt quotes; a sentence that says it; how the prompt says that it is entered.
EXAMPLES: list[tuple[str, str, Outcome, AnswerBound, int | None, int | None]] = [
    ("at least 73 civilians", "Raids killed {}.", "killed", "at_least", 73, None),
    ("a policeman", "They killed {}.", "killed", "exact", 1, None),
    ("dozens of people", "Raids killed {}.", "killed", "vague", None, None),
    ("5 or more", "Raids killed {}.", "killed", "at_least", 5, None),
    ("over 5", "Raids killed {}.", "killed", "more_than", 5, None),
    ("some 5", "Raids killed {}.", "killed", "about", 5, None),
    ("nearly 5", "Raids killed {}.", "killed", "about", 5, None),
    ("up to 5", "Raids killed {}.", "killed", "at_most", 1, 5),
    ("up to 5", "Raids killed {}.", "killed", "at_most", 0, 5),
    ("dozens", "Raids killed {}.", "killed", "vague", None, None),
    ("several", "Raids killed {}.", "killed", "vague", None, None),
    ("hundreds", "Raids killed {}.", "killed", "vague", None, None),
    ("No casualties", "{} were reported.", "killed_or_injured", "exact", 0, None),
    ("20,000 have died or gone missing", "He said {}.", "killed_or_missing", "exact", 20_000, None),
    ("a grandmother of ninety", "They killed {}.", "killed", "exact", 1, None),
]


@pytest.mark.parametrize(("words", "sentence", "outcome", "bound", "number", "to"), EXAMPLES)
def test_the_examples_of_the_prompt_are_read_by_our_checks_as_it_says(
    words: str,
    sentence: str,
    outcome: Outcome,
    bound: AnswerBound,
    number: int | None,
    to: int | None,
) -> None:
    assert words in PROMPT
    article = read_article(sentence.format(words), language="en")
    answer = survey(figure(words, number, bound=bound, number_to=to, outcome=outcome))
    (found,) = read_answer(article, answer).figures
    assert contradicted_by(article, found) == []
    assert [verdict_of(c, article, found) for c in ("quotes", "number", "bounds")] == ["holds"] * 3


@pytest.mark.parametrize(
    ("words", "sentence", "number"),
    [
        ("denied that 50 died", "The army {}.", 50),
        ("could have killed 50", "The bomb {}.", 50),
        ("vowed to kill 10", "They {}.", 10),
    ],
)
def test_the_examples_of_what_is_no_fact_are_taken_back_in_our_checks_too(
    words: str, sentence: str, number: int
) -> None:
    assert words in PROMPT
    article = read_article(sentence.format(words), language="en")
    answer = survey(figure(str(number), number))
    (found,) = read_answer(article, answer).figures
    assert [f.check for f in findings_of(article, found) if f.verdict == "contradicts"] == [
        "assertion"
    ]


def test_every_outcome_and_bound_is_explained() -> None:
    for word in (*OUTCOMES, *AnswerBound.__args__):  # type: ignore[attr-defined]
        assert word in PROMPT, word


def test_every_field_of_a_figure_and_an_event_is_explained() -> None:
    schema = SurveyAnswer.model_json_schema()
    for part in ("AnsweredFigure", "AnsweredEvent", "AnsweredActor"):
        for name in schema["$defs"][part]["properties"]:
            assert name in PROMPT or name in ("id", "title", "name"), (part, name)


def test_the_question_has_at_most_1600_tokens_beside_the_article() -> None:
    article = read_article("It rained.", language="en")
    characters = sum(len(m["content"]) for m in survey_messages(article)) - len(article.text)
    assert characters / 4 <= 1_600


def test_the_language_of_headline_and_gist_may_be_chosen() -> None:
    article = read_article("Загинули 12 людей.", language="uk")
    own, chosen = (str(survey_messages(article, language)) for language in (None, "French"))
    assert "the language of the article" in own
    assert "French" in chosen
    assert own != chosen


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for part in schema.values():
            yield from objects(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from objects(part)


@pytest.mark.parametrize("model", [SurveyAnswer, RevisionAnswer])
def test_the_wire_schemas_keep_the_limits_of_strict_mode(model: type[BaseModel]) -> None:
    schema = strict_schema(model)  # raises where strict mode has no such thing
    found = list(objects(schema))
    assert all(o["additionalProperties"] is False for o in found)
    assert all(set(o["required"]) == set(o["properties"]) for o in found)
    # Limits that older models have: 100 properties, 5 levels, 15,000 characters of names.
    assert sum(len(o["properties"]) for o in found) <= 100
    assert len(json.dumps(schema)) < 15_000
