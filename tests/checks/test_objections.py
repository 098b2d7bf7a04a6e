"""What goes back to the model: contradictions, not what cannot be told, and nothing settled."""

import pytest

from summarizer.checks.coverage import uncited
from summarizer.checks.finding import Check, Finding, cannot_tell, contradicts, holds
from summarizer.checks.objections import MISSING, object_to, object_to_gaps
from summarizer.checks.registry import CHECKS, is_verified
from summarizer.checks.statuses import mark
from summarizer.models import Figure
from summarizer.readers.rules.cues import find_cues
from tests.checks.made import article_of, figure_of

TEXT = "It rained.\nSix people were killed.\nNine women were wounded."
ARTICLE = article_of(TEXT)
FIGURE = figure_of(ARTICLE, "Six people", "exact", 6)
WORDS = FIGURE.evidence[0]


def test_contradictions_are_objected_to_and_nothing_else() -> None:
    findings = {
        "f1": [
            holds("quotes"),
            cannot_tell("number", "We do not know the words."),
            contradicts("outcome", "Not of death.", WORDS),
            contradicts("bounds", "Out of order.", certain=True),
        ]
    }
    raised = object_to([FIGURE], findings, {})
    assert [(o.check, o.figure, o.words, o.certain) for o in raised] == [
        ("outcome", "f1", WORDS, False),
        ("bounds", "f1", None, True),
    ]
    assert [o.check for o in object_to([FIGURE], findings, {"f1": ["outcome"]})] == ["bounds"]
    assert object_to([FIGURE], {}, {}) == ()


def test_a_sentence_that_no_figure_cites_is_put_whole_on_one_line() -> None:
    text = "Six people were killed. Nine women were  wounded in\n the\u00a0market."
    article = article_of(text)
    figure = figure_of(article, "Six people", "exact", 6)
    (raised,) = object_to_gaps(article, uncited(article, find_cues(article), [figure]))
    assert (raised.check, raised.figure, raised.certain) == (MISSING, None, False)
    assert raised.words is not None
    assert raised.words.quote == "Nine women"
    assert "Nine women were wounded in the market." in raised.message
    assert "\n" not in raised.message


# Marks

QUOTE, NUMBER = holds("quotes"), holds("number")
UNREADABLE = cannot_tell("number", "No number can be read.")
DOUBT = contradicts("outcome", "Not of death.")
CERTAIN = contradicts("quotes", "Not in the article.", certain=True)
OTHER_NUMBER = contradicts("number", "The words say 15.", certain=True)


def marked(*findings: Finding, by: str | None = "m", kept: object = None, **known: bool) -> Figure:
    return mark(FIGURE, findings, read_by=by, kept=kept or {}, **known)  # type: ignore[arg-type]


def test_verified_is_what_a_model_read_and_the_words_hold() -> None:
    figure = marked(QUOTE, NUMBER)
    assert (figure.status, figure.read_by, figure.problems) == ("verified", "m", ())
    assert marked(QUOTE, NUMBER, is_changed=True).status == "repaired"


def test_nothing_is_verified_that_no_model_read() -> None:
    for changed in (False, True):
        figure = marked(QUOTE, NUMBER, by=None, is_changed=changed)
        assert (figure.status, figure.read_by) == ("unconfirmed", None)
    assert marked(QUOTE, UNREADABLE, by=None).status == "unconfirmed"
    assert marked(QUOTE, NUMBER, DOUBT, by=None).status == "unverified"


def test_what_the_words_cannot_tell_is_upheld_and_says_so() -> None:
    figure = marked(QUOTE, UNREADABLE, cannot_tell("outcome", "We know no word."))
    assert figure.status == "upheld"
    assert [(p.check, p.figure, p.kept) for p in figure.problems] == [("number", "f1", False)]


def test_a_required_check_without_a_finding_cannot_tell() -> None:
    assert marked(QUOTE).status == "upheld"
    assert marked(NUMBER).status == "upheld"


@pytest.mark.parametrize(
    ("findings", "by", "status"),
    [
        ((QUOTE, NUMBER), "m", "verified"),
        ((QUOTE, UNREADABLE), "m", "upheld"),
        ((QUOTE,), "m", "upheld"),
        ((QUOTE, NUMBER, DOUBT), "m", "unconfirmed"),
        ((QUOTE, UNREADABLE), None, "unconfirmed"),
        ((CERTAIN, NUMBER), "m", "unverified"),
    ],
)
def test_the_same_is_wanted_of_what_the_rules_and_a_small_model_agree_on(
    findings: tuple[Finding, ...], by: str | None, status: str
) -> None:
    assert marked(*findings, by=by, by_rules=True).status == status


def test_what_the_words_contradict_is_unverified() -> None:
    for finding in (DOUBT, CERTAIN, OTHER_NUMBER):
        figure = marked(QUOTE, NUMBER, finding)
        assert figure.status == "unverified"
        assert [(p.check, p.kept) for p in figure.problems] == [(finding.check, False)]


def test_a_reason_answers_a_doubt_and_not_a_fact_about_the_text() -> None:
    upheld = marked(QUOTE, NUMBER, DOUBT, kept={"outcome": "other_words"})
    assert (upheld.status, [(p.check, p.kept) for p in upheld.problems]) == (
        "upheld",
        [("outcome", True)],
    )
    for reason in ("words_say_so", "other_words", "worked_out"):
        assert marked(CERTAIN, NUMBER, kept={"quotes": reason}).status == "unverified"
    assert marked(QUOTE, NUMBER, DOUBT, kept={"number": "other_words"}).status == "unverified"


def test_a_number_may_be_worked_out_of_the_words() -> None:
    for reason, status in (("worked_out", "upheld"), ("words_say_so", "unverified")):
        assert marked(QUOTE, OTHER_NUMBER, kept={"number": reason}).status == status


def test_the_callers_own_checks_decide_what_is_required() -> None:
    own = Check("mine", lambda figure, context: (), required=True)
    assert is_verified([QUOTE, NUMBER], CHECKS)
    assert not is_verified([QUOTE, NUMBER], (*CHECKS, own))
    assert is_verified([QUOTE, NUMBER, holds("mine")], (*CHECKS, own))
    assert mark(FIGURE, [], read_by="m", checks=()).status == "verified"
