"""The words speak of that harm, and do not take it back; or they cannot tell."""

from typing import Any

import pytest

from summarizer.checks.finding import Verdict
from summarizer.models.vocabulary import OUTCOMES, Assertion, Outcome
from tests.checks.made import article_of, contradicted_by, figure_of, found_by, verdict_of

TWO = "In Kano 12 people were killed and 30 were wounded, police said."


def outcome_verdict(
    text: str, quote: str, outcome: Outcome, number: int = 12, **fields: Any
) -> Verdict | None:
    article = article_of(text)
    return verdict_of("outcome", article, figure_of(article, quote, "exact", number,
                                                    outcome=outcome, **fields))  # fmt: skip


@pytest.mark.parametrize(
    ("text", "quote", "outcome"),
    [
        ("12 people were killed.", "12 people", "killed"),
        ("The blast killed 12 people.", "12 people", "killed"),
        ("12 people died.", "12 people", "killed"),
        (TWO, "12 people", "killed"),
        (TWO, "30", "injured"),
        ("12 people were abducted.", "12 people", "captured"),
        ("The rebels freed 12 people.", "12 people", "released"),
        ("12 people are missing.", "12 people", "missing"),
        ("12 people have died or gone missing.", "12 people", "killed_or_missing"),
        ("12 people fled their homes.", "12 people", "displaced"),
        ("There were 12 casualties.", "12 casualties", "killed_or_injured"),
        ("12 people were killed or wounded.", "12 people", "killed_or_injured"),
        ("A mine killed and wounded villagers. They were 12 in all.", "12", "killed_or_injured"),
        # A statement that goes on in the next sentence.
        ("A bomb killed many people in Kano. Of them 12 were policemen.", "12", "killed"),
    ],
)
def test_the_harm_that_the_words_speak_of(text: str, quote: str, outcome: Outcome) -> None:
    assert outcome_verdict(text, quote, outcome) == "holds"


@pytest.mark.parametrize(
    ("text", "quote", "outcome"),
    [
        ("12 people were killed.", "12 people", "injured"),
        ("12 people were killed.", "12 people", "missing"),
        ("12 people were killed.", "12 people", "captured"),
        ("12 people were killed.", "12 people", "released"),
        ("12 people were killed.", "12 people", "displaced"),
        (TWO, "12 people", "missing"),
        ("There were 12 casualties.", "12 casualties", "killed"),
        ("12 people were killed or wounded.", "12 people", "killed"),
        ("12 people fled their homes.", "12 people", "killed"),
        ("The rebels freed 12 people.", "12 people", "killed"),
        ("12 people were wounded. Nobody was killed.", "12 people", "killed"),
        ("Nobody was killed. 12 people were wounded.", "12 people", "killed"),
        ("Nobody was killed, but 12 people were wounded.", "12 people", "killed"),
    ],
)
def test_words_of_another_harm_alone(text: str, quote: str, outcome: Outcome) -> None:
    article = article_of(text)
    found = found_by("outcome", article, figure_of(article, quote, "exact", 12, outcome=outcome))
    assert found is not None
    assert (found.verdict, found.certain) == ("contradicts", False)
    assert found.words is not None
    assert found.words.quote == quote


@pytest.mark.parametrize(
    ("text", "quote", "outcome"),
    [
        ("12 people marched in Kano.", "12 people", "killed"),
        ("12 people perchanced in Kano.", "12 people", "killed"),
        ("People were killed. It rained. 12 people marched in Kano.", "12 people", "killed"),
        ("Nobody was killed. 12 people marched in Kano.", "12 people", "killed"),
        ("12 bodies were never found.", "12 bodies", "missing"),
    ],
)
def test_a_harm_whose_words_are_not_known(text: str, quote: str, outcome: Outcome) -> None:
    assert outcome_verdict(text, quote, outcome) == "cannot_tell"


def test_a_sentence_with_two_harms_does_not_say_whose_is_which() -> None:
    assert outcome_verdict(TWO, "12 people", "injured") == "holds"
    assert outcome_verdict(TWO, "30", "killed", 30) == "holds"


def test_one_quote_with_the_harm_is_enough() -> None:
    text = "12 people were killed. It rained. It rained. The 12 people fled."
    assert outcome_verdict(text, "12 people", "killed", also=("The 12 people",)) == "holds"
    assert outcome_verdict(text, "The 12 people", "killed") == "contradicts"


def test_no_casualties_and_no_information_speak_of_death_and_injury() -> None:
    none = "There were no casualties."
    for outcome in ("killed", "injured", "killed_or_injured"):
        assert outcome_verdict(none, "no casualties", outcome, 0) == "holds"
    article = article_of("He had no information on casualties.")
    unknown = figure_of(article, "no information on casualties", "none_reported")
    assert verdict_of("outcome", article, unknown) == "holds"
    assert outcome_verdict("Nobody was killed.", "Nobody was killed", "killed", 0) == "holds"


@pytest.mark.parametrize("language", ["nl", "ar", "uk", "hi", "zh"])
@pytest.mark.parametrize("outcome", OUTCOMES)
def test_a_language_without_words_of_harm_is_not_judged(language: str, outcome: Outcome) -> None:
    article = article_of("12 mensen raakten gewond, niemand stierf. 12 killed.", language)
    figure = figure_of(article, "12 mensen", "exact", 12, outcome=outcome)
    assert contradicted_by(article, figure) == []


def test_english_words_take_nothing_back_in_a_language_that_is_not_known() -> None:
    for text in ("The army denied that 12 people were killed.", "Not 12 people but 15 died."):
        article = article_of(text, "nl")
        assert contradicted_by(article, figure_of(article, "12 people", "exact", 12)) == []


# Assertion


def assertion_verdict(
    text: str, quote: str, assertion: Assertion = "asserted", language: str = "en"
) -> Verdict | None:
    article = article_of(text, language)
    figure = figure_of(article, quote, "exact", 12, assertion=assertion)
    return verdict_of("assertion", article, figure)


DENIED = [
    "12 people were not killed.",
    "12 people were never killed.",
    "The blast didn't kill 12 people.",
    "The blast didn’t kill 12 people.",
    "The army denied killing 12 people.",
    "The army denied that 12 people were killed.",
    "The army denied that its own soldiers had killed 12 people.",
    "The army denied reports that 12 people were killed.",
    "He denied reports on social media that 12 people were killed.",
    "The army rejected the claim that 12 people were killed.",
    "It is not true that 12 people were killed.",
    "There is no evidence that 12 people were killed.",
    "False reports that 12 people were killed spread fast.",
    "Not 12 people but 15 were killed.",
    "It was not those 12 people who were killed.",
]


@pytest.mark.parametrize("text", DENIED)
def test_a_denial_told_as_a_fact(text: str) -> None:
    assert assertion_verdict(text, "12 people") == "contradicts"
    assert assertion_verdict(text, "12 people", "denied") is None


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
    assert assertion_verdict(text, quote, language=language) == "contradicts"
    assert assertion_verdict(text, quote, "denied", language=language) is None


@pytest.mark.parametrize(
    "text",
    [
        "The bomb could kill 12 people.",
        "The bomb could have killed 12 people.",
        "The bomb will kill 12 people.",
        "They threatened to kill 12 people.",
        "They vowed to kill 12 people.",
    ],
)
@pytest.mark.parametrize("assertion", ["hypothetical", "future"])
def test_what_may_be_told_as_a_fact(text: str, assertion: Assertion) -> None:
    assert assertion_verdict(text, "12 people") == "contradicts"
    assert assertion_verdict(text, "12 people", assertion) is None


@pytest.mark.parametrize(
    "text",
    [
        "Not only 12 people were killed.",
        "The army denied any role, and 12 people were killed.",
        "The army denied responsibility for the blast, which killed 12 people.",
        "No soldiers were hurt, but 12 people were killed.",
        "The rebels did not attack; the army killed 12 people.",
        "It is not the first time that 12 people were killed.",
        "The bomb could have killed many, and killed 12 people.",
        "The claims were rejected. 12 people were killed.",
    ],
)
def test_words_that_take_back_something_else(text: str) -> None:
    assert assertion_verdict(text, "12 people") is None


def test_another_quote_that_asserts_it_is_enough() -> None:
    article = article_of("The army denied killing 12 people. Doctors said the 12 people died.")
    figure = figure_of(article, "12 people", "exact", 12)
    both = figure_of(article, "12 people", "exact", 12, also=("the 12 people",))
    assert verdict_of("assertion", article, figure) == "contradicts"
    assert verdict_of("assertion", article, both) is None


def test_nobody_and_nothing_known_are_not_taken_back() -> None:
    article = article_of("12 people were not killed.")
    for bound in ("exact", "none_reported"):
        figure = figure_of(article, "12 people", bound, 0)
        assert verdict_of("assertion", article, figure) is None
