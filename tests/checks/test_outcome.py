"""The words speak of that harm to those people, and do not deny it."""

from typing import Any

import pytest

from summarizer.models.vocabulary import Outcome
from tests.tolls.claimed import article_of, failed, figure_of, problems


def passes(text: str, quote: str, outcome: Outcome, number: int = 12, **fields: Any) -> bool:
    return "outcome" not in failed(text, quote, "exact", number, outcome=outcome, **fields)


TWO = "In Kano 12 people were killed and 30 were wounded, police said."


@pytest.mark.parametrize(
    ("text", "quote", "outcome"),
    [
        ("12 people were killed.", "12 people", "killed"),
        ("The blast killed 12 people.", "12 people", "killed"),
        ("12 people died.", "12 people", "killed"),
        (TWO, "12 people", "killed"),
        (TWO, "30", "injured"),
        ("12 people were abducted.", "12 people", "captured"),
        ("12 people are missing.", "12 people", "missing"),
        ("12 people fled their homes.", "12 people", "displaced"),
        ("There were 12 casualties.", "12 casualties", "killed_or_injured"),
        ("12 people were killed or wounded.", "12 people", "killed_or_injured"),
        ("A mine killed and wounded villagers. They were 12 in all.", "12", "killed_or_injured"),
        # A statement that goes on in the next sentence.
        ("A bomb killed many people in Kano. Of them 12 were policemen.", "12", "killed"),
    ],
)
def test_the_harm_that_the_words_speak_of(text: str, quote: str, outcome: Outcome) -> None:
    assert passes(text, quote, outcome)


@pytest.mark.parametrize(
    ("text", "quote", "outcome"),
    [
        ("12 people were killed.", "12 people", "injured"),
        ("12 people were killed.", "12 people", "missing"),
        ("12 people were killed.", "12 people", "killed_or_injured"),
        (TWO, "12 people", "injured"),
        (TWO, "30", "killed"),
        ("There were 12 casualties.", "12 casualties", "killed"),
        ("12 people were killed or wounded.", "12 people", "killed"),
        ("12 people marched in Kano.", "12 people", "killed"),
        ("12 people were wounded. Nobody was killed.", "12 people", "killed"),
        ("Nobody was killed. 12 people marched in Kano.", "12 people", "killed"),
        ("People were killed. It rained. 12 people marched in Kano.", "12 people", "killed"),
    ],
)
def test_another_harm_or_none(text: str, quote: str, outcome: Outcome) -> None:
    number = 30 if quote == "30" else 12
    assert not passes(text, quote, outcome, number)


def test_a_long_quote_is_judged_by_the_figures_own_number() -> None:
    quote = "12 people were killed and 30 were wounded"
    assert passes(TWO, quote, "killed", 12)
    assert not passes(TWO, quote, "injured", 12)


DENIED = [
    ("12 people were not killed.", "12 people"),
    ("12 people were never killed.", "12 people"),
    ("The blast didn't kill 12 people.", "12 people"),
    ("The army denied killing 12 people.", "12 people"),
    ("The army denied that 12 people were killed.", "12 people"),
    ("The army denied that its own soldiers had killed 12 people.", "12 people"),
    ("The army denied reports that 12 people were killed.", "12 people"),
    ("He denied reports on social media that 40 people were killed.", "40 people"),
    ("The army rejected the claim that 12 people were killed.", "12 people"),
    ("It is not true that 12 people were killed.", "12 people"),
    ("There is no evidence that 12 people were killed.", "12 people"),
    ("False reports that 12 people were killed spread fast.", "12 people"),
    ("Not 12 people but 15 were killed.", "12 people"),
    ("It was not those 12 people who were killed.", "12 people"),
]


@pytest.mark.parametrize(("text", "quote"), DENIED)
def test_a_denial_is_no_assertion(text: str, quote: str) -> None:
    assert not passes(text, quote, "killed")
    assert passes(text, quote, "killed", assertion="denied")


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("es", "El ejército negó que 12 personas murieron.", "12 personas"),
        ("pt", "O exército negou que 12 pessoas morreram.", "12 pessoas"),
        ("fr", "Il est faux que 12 civils ont été tués.", "12 civils"),
        ("fr", "L'armée a démenti que 12 civils ont été tués.", "12 civils"),
    ],
)
def test_denials_in_other_languages(language: str, text: str, quote: str) -> None:
    assert "outcome" in failed(text, quote, "exact", 12, language=language)
    assert "outcome" not in failed(text, quote, "exact", 12, language=language, assertion="denied")


@pytest.mark.parametrize(
    "text",
    [
        "Not only 12 people were killed.",
        "The army denied any role, and 12 people were killed.",
        "The army denied responsibility for the blast, which killed 12 people.",
        "No soldiers were hurt, but 12 people were killed.",
        "The rebels did not attack; the army killed 12 people.",
        "It is not the first time that 12 people were killed.",
    ],
)
def test_a_negation_of_something_else(text: str) -> None:
    assert passes(text, "12 people", "killed")


@pytest.mark.parametrize(
    ("text", "assertion"),
    [
        ("The bomb could kill 12 people.", "hypothetical"),
        ("The bomb will kill 12 people.", "future"),
        ("They threatened to kill 12 people.", "hypothetical"),
    ],
)
def test_what_may_be_is_not_asserted(text: str, assertion: str) -> None:
    assert not passes(text, "12 people", "killed")
    assert passes(text, "12 people", "killed", assertion=assertion)


@pytest.mark.parametrize("assertion", ["denied", "hypothetical", "future"])
def test_an_assertion_is_not_taken_back_without_words(assertion: str) -> None:
    assert not passes("12 people were killed.", "12 people", "killed", assertion=assertion)
    doubt = "If the report is right, 12 people were killed."
    assert passes(doubt, "12 people", "killed", assertion=assertion)
    before = "The claims were rejected. 12 people were killed."
    assert passes(before, "12 people", "killed", assertion=assertion)


def test_one_quote_with_the_harm_is_enough() -> None:
    text = "12 people were killed. It rained. It rained. The 12 people sang."
    assert passes(text, "12 people", "killed", also=("The 12 people",))
    assert not passes(text, "The 12 people", "killed")


def test_no_casualties_and_no_information_speak_of_every_harm() -> None:
    none = "There were no casualties."
    for outcome in ("killed", "injured", "killed_or_injured"):
        assert failed(none, "no casualties", "exact", 0, outcome=outcome) == []
    assert failed(none, "no casualties", "exact", 0, outcome="captured") == ["outcome"]
    unknown = "He had no information on casualties."
    assert failed(unknown, "no information on casualties", "none_reported", outcome="killed") == []
    nobody = "Nobody was killed."
    assert failed(nobody, "Nobody was killed", "exact", 0, outcome="killed_or_injured") == []
    assert failed(nobody, "Nobody was killed", "exact", 0, outcome="injured") == ["outcome"]


def test_languages_without_words_of_harm_are_not_judged() -> None:
    text = "12 Menschen wurden verletzt, niemand starb."
    assert failed(text, "12 Menschen", "exact", 12, language="de") == []


def test_the_problem_tells_which_harm_and_where() -> None:
    article = article_of("It rained. 12 people were killed.")
    found = problems(article, figure_of(article, "12 people", "exact", 12, outcome="injured"))
    assert [(p.check, p.message, p.ask, p.words and p.words.quote) for p in found] == [
        ("outcome", "The words speak of death, not of injury.", 1, "12 people")
    ]
