"""What a problem tells the reader, and the model that is asked again: of which words, and why."""

from datetime import date
from typing import Any

import pytest

from summarizer.models import Attribution, Problem, When
from tests.tolls.claimed import article_of, evidence_of, figure_of, problems
from tests.tolls.strategies import said

TEXT = (
    "At least 12 people were killed on Sunday in Idlib, and 5 soldiers were wounded, police said."
)
BOTH = "12 people and 5 soldiers"
KILLED = "The 12 people were killed."


def told(text: str, *claim: Any, **fields: Any) -> Problem:
    """The one problem of a figure claimed of a text."""
    article = article_of(text)
    (problem,) = problems(article, figure_of(article, *claim, **fields))
    return problem


@pytest.mark.parametrize(
    ("text", "claim", "message"),
    [
        (TEXT, ("At least 12 people", "at_least", 13),
         "The words say at least 12, not at least 13."),
        (TEXT, ("At least 12 people", "exact", 12), "The words say at least 12, not 12."),
        (TEXT, ("12 people", "at_least", 12),
         "The quote leaves out the words that bound its number."),
        (f"{BOTH} were killed.", (BOTH, "exact", 5),
         "The quote has several numbers of people, and the figure's is not the first."),
        (TEXT, ("At least 12 people", "none_reported"),
         "The words give a number, so it is not true that nothing is known."),
        (TEXT, ("killed on Sunday", "none_reported"),
         "The words do not say that nothing is known."),
        (TEXT, ("At least 12 people", "exact", 0),
         "The words count people, so the number is not 0."),
        (TEXT, ("on Sunday in Idlib", "exact", 0), "The words do not say that there were none."),
        (TEXT, ("on Sunday in Idlib", "exact", 5),
         "The quote carries no number of people that can be read."),
        (TEXT, ("on Sunday in Idlib", "vague", 2), "The words are not vague."),
        ("A policeman was killed.", ("A policeman", "exact", 2),
         "The words speak of 1, not of 2."),
        ("A policeman was killed.", ("A policeman", "more_than", 5),
         "The words speak of 1, not of at least 6."),
        ("Five cars burnt and a man was killed.", ("Five cars", "exact", 5),
         "The words count no people."),
        ("20 to 25 people were killed.", ("20 to 25 people", "range", 20, 26),
         "The words say 20 to 25, not 20 to 26."),
        ("Up to 40,000 people were killed.", ("Up to 40,000 people", "about", 40_000),
         "The words say 1 to 40,000, not about 40,000."),
        ("1.480 people were killed.", ("1.480 people", "exact", 1480),
         "The words say nothing that can be counted, not 1,480."),
        ("More than 12 people were killed.", ("More than 12 people", "vague", 13),
         "The number is more_than in the words, not vague."),
        ("Two of the 12 passengers were killed.", ("12 passengers", "exact", 12),
         "The words count those of whom others are a part, not those harmed."),
    ],
)  # fmt: skip
def test_numbers(text: str, claim: tuple[Any, ...], message: str) -> None:
    problem = told(text, *claim)
    assert (problem.check, problem.figure, problem.ask) == ("number", "f1", 0)
    assert (problem.message, problem.words and problem.words.quote) == (message, claim[0])


def test_no_word_is_no_zero() -> None:
    problem = told(
        "There is no word on casualties.", "no word on casualties", "exact", 0,
        outcome="killed_or_injured",
    )  # fmt: skip
    assert problem.message == "The words say that nothing is known; that is no number, and not 0."


def test_another_quote_that_contradicts_is_named() -> None:
    text = "About 9 people were killed. At least 1,200 people were killed."
    problem = told(text, "About 9 people", "about", 9, also=("At least 1,200 people",))
    assert problem.message == "Another quote says at least 1,200."
    assert problem.words is not None
    assert problem.words.quote == "At least 1,200 people"


@pytest.mark.parametrize(
    ("text", "fields", "message"),
    [
        (KILLED, {"outcome": "injured"}, "The words speak of death, not of injury."),
        (KILLED, {"outcome": "killed_or_injured"},
         "The words speak of death, not of death and injury together."),
        (KILLED, {"outcome": "missing"}, "The words speak of death, not of missing people."),
        (KILLED, {"outcome": "captured"}, "The words speak of death, not of captivity."),
        (KILLED, {"outcome": "displaced"}, "The words speak of death, not of displacement."),
        ("The 12 people were wounded.", {}, "The words speak of injury, not of death."),
        ("The 12 people ate.", {}, "The words do not speak of death."),
        (KILLED, {"assertion": "denied"},
         "Nothing in the words makes this denied: they assert it."),
        ("Police denied that 12 people were killed.", {},
         "The words deny this, so it did not happen according to them."),
        ("If it explodes, 12 people may be killed.", {},
         "The words do not assert this: it is hypothetical in them."),
    ],
)  # fmt: skip
def test_outcomes(text: str, fields: dict[str, Any], message: str) -> None:
    problem = told(text, "12 people", "exact", 12, **fields)
    assert (problem.check, problem.figure, problem.ask) == ("outcome", "f1", 0)
    assert (problem.message, problem.words and problem.words.quote) == (message, "12 people")


def day(number: int, words: str) -> When:
    found = date(2015, 4, number)
    return When(start=found, end=found, words=words, precision=1)


@pytest.mark.parametrize(
    ("check", "fields", "message"),
    [
        ("speaker", {"said_by": said(" He ")}, "A pronoun names no speaker."),
        ("speaker", {"said_by": said("The Times")}, "The article does not name this speaker."),
        ("place", {"place": "Homs"}, "The article does not name this place."),
        ("cause", {"caused_by": Attribution(name="The Front")},
         "The article does not name who is said to have caused this."),
        ("event", {"event": "e7"}, "It is said to belong to e7, which is no event."),
        ("date", {"date": day(26, "Tuesday")}, "The article does not have the words of this date."),
        ("date", {"date": day(26, "Idlib")}, "The words of this date name no day."),
        ("date", {"date": day(27, "26 April 2015")},
         "The words of this date mean 2015-04-26, not 2015-04-27."),
    ],
)  # fmt: skip
def test_what_a_figure_names(check: str, fields: dict[str, Any], message: str) -> None:
    text = "It rained. On 26 April 2015 in Idlib 12 people were killed."
    problem = told(text, "12 people", "exact", 12, **fields)
    assert (problem.check, problem.figure, problem.ask) == (check, "f1", 1)
    assert (problem.message, problem.words and problem.words.quote) == (message, "12 people")


def test_a_speaker_named_only_afterwards() -> None:
    text = "12 people were killed. A bus burnt. Then Ali Hassan came."
    problem = told(text, "12 people", "exact", 12, said_by=said("Ali Hassan"))
    assert problem.message == "The speaker is named only after the figure, and speaks nowhere."


@pytest.mark.parametrize(
    ("quote", "fields", "message", "words", "ask"),
    [
        ("twelve", {}, "A quote of this figure is not in the article at the place that it names.",
         None, None),
        ("12 people", {"evidence": ()}, "The words of this figure are not in the article.",
         None, None),
        ("12 people", {"phrase": "12"}, "The phrase of this figure is none of its quotes.",
         None, 0),
        (" ", {}, "A quote of this figure has no words.", " ", 0),
        ("2 people", {}, "A quote of this figure cuts a word or a number of the article.",
         "2 people", 0),
        ("12 peopl", {}, "A quote of this figure cuts a word or a number of the article.",
         "12 peopl", 0),
    ],
)  # fmt: skip
def test_quotes(
    quote: str, fields: dict[str, Any], message: str, words: str | None, ask: int | None
) -> None:
    article = article_of(KILLED)
    found = problems(article, figure_of(article, quote, "exact", 12, **fields))
    first = found[0]
    assert (first.check, first.figure, first.message) == ("grounding", "f1", message)
    assert (first.words and first.words.quote, first.ask) == (words, ask)


def test_a_quote_that_names_another_sentence() -> None:
    text = "It rained. The 12 people were killed."
    evidence = evidence_of(article_of(text), "12 people").model_copy(update={"sentence": 0})
    problem = told(text, "12 people", "exact", 12, evidence=(evidence,))
    assert problem.message == "A quote of this figure begins in sentence 1, not where it says."
