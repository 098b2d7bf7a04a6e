"""The generated parts of the pages are in step with the code."""

from pathlib import Path

import pytest

from summarizer.checks.registry import CHECKS, check_figures
from summarizer.models import Figure
from summarizer.text.article import read_article
from tests.docs.check_list import messages_of
from tests.docs.generated import PARTS, parts_of, regenerated
from tests.docs.pages import PAGES, SITE, name_of
from tests.summaries import seed_summary

WITH_PARTS = [page for page in SITE if parts_of(page.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("page", WITH_PARTS, ids=name_of)
def test_a_page_is_in_step_with_the_code(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert regenerated(text) == text, "run: python -m tests.docs"


def test_every_part_stands_on_one_page() -> None:
    found = [part for page in PAGES for part in parts_of(page.read_text(encoding="utf-8"))]
    assert sorted(found) == sorted(PARTS)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_messages_are_found_for_every_check(check: object) -> None:
    assert messages_of(check.function)  # type: ignore[attr-defined]


def test_a_message_that_a_check_gives_is_among_those_listed() -> None:
    summary = seed_summary()
    article = read_article(summary.article.text)
    wrong: Figure = summary.figures[0].model_copy(
        update={"low": 9, "best": 2, "said_by": None, "evidence": (), "part_of": "f99"}
    )
    listed = [m for check in CHECKS for m in messages_of(check.function)]
    findings = check_figures([wrong], summary.events, article)[wrong.id]
    given = [finding for finding in findings if finding.verdict != "holds"]
    assert {finding.check for finding in given} >= {"quotes", "links", "bounds"}
    for finding in given:
        assert any(_fits(finding.message, message) for message in listed), finding.message


def _fits(said: str, listed: str) -> bool:
    """Whether the words between the ellipses stand in the message, in their order."""
    at = 0
    for words in listed.split("…"):
        at = said.find(words, at)
        if at < 0:
            return False
        at += len(words)
    return at == len(said)
