"""Articles and answers that want to be more than text, in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from summarizer.views.html import Entry, index_page, report
from tests.summaries import evidence
from tests.views.html.chromium import opened
from tests.views.html.examples import figure, long, summary_of
from tests.views.html.test_escaping import HOSTILE
from tests.views.html.test_report import with_words

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

FOREIGN_ELEMENTS = "img, iframe, object, embed, form, input, link, base, video, audio, [onload]"


def as_held(text: str) -> str:
    return text.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")


@pytest.mark.parametrize("words", HOSTILE)
def test_it_is_read_and_not_obeyed(browser: Browser, tmp_path: Path, words: str) -> None:
    summary = with_words(words)
    with opened(browser, report(summary), tmp_path) as page:
        assert page.evaluate("document.getElementById('words').textContent") == as_held(
            summary.article.text
        )
        assert page.locator("h1").text_content() == as_held(words)
        assert page.locator(FOREIGN_ELEMENTS).count() == 0
        assert page.locator("script").count() == page.locator("style").count() == 1  # one is unread
        page.locator("#w7-1").click()
        assert page.evaluate("document.activeElement.id") == "f7"


@pytest.mark.parametrize("words", HOSTILE)
def test_nor_in_an_index(browser: Browser, tmp_path: Path, words: str) -> None:
    file = words.replace("/", "").replace("\x00", "").replace("\ud800", "") + ".html"
    with opened(browser, index_page([Entry(with_words(words), file)]), tmp_path) as page:
        assert page.locator("h2").text_content() == as_held(words)
        assert page.locator(FOREIGN_ELEMENTS).count() == 0
        assert page.locator("h2 a").evaluate("e => new URL('.', e.href).href") == page.evaluate(
            "new URL('.', location.href).href"
        )


def test_a_quote_may_hold_the_end_of_the_script(browser: Browser, tmp_path: Path) -> None:
    quote = "12 people</script><script>document.title='gone'</script>"
    text = f"He said {quote} were killed.\n"
    summary = summary_of(text, [figure(1, evidence(quote, text), 12)])
    with opened(browser, report(summary), tmp_path, fragment="#w1-1") as page:
        assert page.locator("#w1-1").text_content() == quote
        assert quote in (page.locator("#f1 .quote").text_content() or "")
        assert "gone" in page.title()
        assert page.title() != "gone"


def test_an_override_turns_nothing_round(browser: Browser, tmp_path: Path) -> None:
    text = "They said \u202e73\u202c people and \u206712 others died.\n"
    summary = summary_of(text, [figure(1, evidence("73", text), 73)])
    with opened(browser, report(summary), tmp_path) as page:
        hidden = page.locator("#words .unseen > span")
        assert hidden.count() == 3
        assert hidden.evaluate_all("es => es.every(e => e.getClientRects().length === 0)")
        signs = page.locator("#words .unseen").evaluate_all(
            "es => es.map(e => getComputedStyle(e, '::before').content)"
        )
        assert signs == ['"U+202E"', '"U+202C"', '"U+2067"']
        seven, three = page.evaluate(
            """() => { const words = document.getElementById('w1-1').firstChild;
               return [0, 1].map(n => { const r = document.createRange();
                 r.setStart(words, n); r.setEnd(words, n + 1);
                 return r.getBoundingClientRect().left }) }"""
        )
        assert seven < three


def test_two_hundred_thousand_characters(browser: Browser, tmp_path: Path) -> None:
    summary = long()
    with opened(browser, report(summary), tmp_path, reduced_motion="reduce") as page:
        assert page.evaluate("document.getElementById('words').textContent") == summary.article.text
        page.locator("#f270 .quote a").click()
        assert page.evaluate("document.activeElement.id") == "w270-1"
        assert page.locator("#w270-1").text_content() == " 2700 people"
