"""The second reader: what it gives too, what only it sees, and its worked examples."""

import json
import re
from itertools import pairwise

import pytest

from summarizer.llm.prompts import load
from summarizer.models.vocabulary import Outcome
from summarizer.readers.rules.cues import find_cues
from summarizer.readers.small.second import (
    Harm,
    SentenceAnswer,
    SentencePeople,
    SentenceQuestion,
    agreed_on,
    only_seen,
    read_sentence,
    sentence_questions,
)
from summarizer.text.article import read_article
from summarizer.text.quotes import Words, ground
from tests.checks.made import figure_of

TEXT = (
    "The market was full. Shells killed at least 12 people and wounded dozens. It rained. "
    "A farmer is still missing. The mayor, 54, spoke to 40 journalists."
)
ARTICLE = read_article(TEXT, title="T", language="en")
CUES = find_cues(ARTICLE)


def seen(sentence: int, *people: tuple[str, Harm]) -> tuple[tuple[str, str], ...]:
    answer = SentenceAnswer(people=[SentencePeople(words=w, harm=h) for w, h in people])
    found = read_sentence(ARTICLE, Words(ARTICLE), SentenceQuestion(sentence, ()), answer)
    return tuple((s.words.quote, s.harm) for s in found)


def test_each_sentence_in_which_people_are_harmed_is_asked_about_once() -> None:
    questions = sentence_questions(ARTICLE, CUES)
    assert [q.sentence for q in questions] == [1, 3]
    last = [q.messages[-1]["content"] for q in questions]
    assert last[0] == (
        "Before: The market was full.\n"
        "Sentence: Shells killed at least 12 people and wounded dozens."
    )
    assert len({str(q.messages) for q in questions}) == len(questions)


def test_it_is_never_shown_what_the_rules_read() -> None:
    plain = sentence_questions(ARTICLE, CUES)
    assert all("killed" not in q.messages[-1]["content"].split("Sentence:")[0] for q in plain)
    one_cue = [next(c for c in CUES if c.sentence == 1)]
    assert sentence_questions(ARTICLE, one_cue)[0].messages == plain[0].messages


def test_words_that_do_not_stand_in_the_sentence_are_left_out() -> None:
    assert seen(1, ("at least 12 people", "killed"), ("13 people", "killed")) == (
        ("at least 12 people", "killed"),
    )
    assert seen(1, ("A farmer", "missing"), ("", "killed"), ("12", "injured")) == (
        ("12", "injured"),
    )


def test_a_model_that_repeats_itself_is_cut_short() -> None:
    assert len(seen(1, *[("dozens", "injured")] * 50)) <= 8  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("outcome", "words", "harm", "agrees"),
    [
        ("killed", "at least 12 people", "killed", True),
        ("killed", "12", "killed", True),
        ("killed", "Shells killed at least 12 people", "killed", True),
        ("killed", "at least 12 people", "injured", False),
        ("killed", "dozens", "killed", False),
        ("injured", "at least 12 people", "injured", True),
        ("killed_or_injured", "12 people", "killed", True),
        ("killed_or_injured", "12 people", "injured", True),
        ("killed_or_injured", "12 people", "missing", False),
        ("killed_or_missing", "12 people", "missing", True),
        ("released", "12 people", "captured", True),
        ("displaced", "12 people", "captured", False),
    ],
)
def test_both_agree_where_words_overlap_and_the_harm_is_the_same(
    outcome: Outcome, words: str, harm: Harm, agrees: bool
) -> None:
    figure = figure_of(ARTICLE, "at least 12 people", "at_least", 12, outcome=outcome)
    answer = SentenceAnswer(people=[SentencePeople(words=words, harm=harm)])
    found = read_sentence(ARTICLE, Words(ARTICLE), SentenceQuestion(1, ()), answer)
    assert found
    assert (agreed_on([figure], found) == {"f1"}) is agrees


def test_any_evidence_of_a_figure_may_be_what_it_agrees_on() -> None:
    figure = figure_of(ARTICLE, "A farmer", "exact", 1, outcome="missing", also=("12 people",))
    answer = SentenceAnswer(people=[SentencePeople(words="12", harm="missing")])
    found = read_sentence(ARTICLE, Words(ARTICLE), SentenceQuestion(1, ()), answer)
    assert agreed_on([figure], found) == {"f1"}
    assert agreed_on([], found) == frozenset()
    assert agreed_on([figure], []) == frozenset()


def test_what_only_it_sees_is_covered_by_no_figure_and_no_cue() -> None:
    figure = figure_of(ARTICLE, "at least 12 people", "at_least", 12)
    answer = SentenceAnswer(
        people=[
            SentencePeople(words="12 people", harm="killed"),
            SentencePeople(words="dozens", harm="injured"),
            SentencePeople(words="Shells", harm="missing"),
        ]
    )
    found = read_sentence(ARTICLE, Words(ARTICLE), SentenceQuestion(1, ()), answer)
    assert [s.words.quote for s in only_seen((), [figure], found)] == ["dozens", "Shells"]
    assert [s.words.quote for s in only_seen(CUES, [figure], found)] == ["Shells"]


def test_other_words_for_a_harm_that_the_sentence_has_a_figure_of_are_no_news() -> None:
    figure = figure_of(ARTICLE, "at least 12 people", "at_least", 12)
    answer = SentenceAnswer(people=[SentencePeople(words="Shells", harm="killed")])
    found = read_sentence(ARTICLE, Words(ARTICLE), SentenceQuestion(1, ()), answer)
    assert only_seen((), [figure], found) == []
    assert [s.words.quote for s in only_seen((), [], found)] == ["Shells"]


# Its worked examples


EXAMPLES = [
    (question, json.loads(answer))
    for (role, question), (next_role, answer) in pairwise(load("second_reader").template)
    if role == "user" and next_role == "assistant"
]


def test_there_are_examples_with_and_without_people() -> None:
    assert {bool(answer["people"]) for _, answer in EXAMPLES} == {True, False}


@pytest.mark.parametrize(("question", "answer"), EXAMPLES)
def test_an_example_copies_words_of_its_sentence_and_keeps_the_form(
    question: str, answer: dict[str, object]
) -> None:
    given = SentenceAnswer.model_validate(answer)
    sentence = re.search(r"^Sentence: (.+)$", question, re.MULTILINE)
    assert sentence is not None
    article = read_article(sentence[1], language="en")
    for people in given.people:
        assert ground(people.words, article) is not None, people.words
