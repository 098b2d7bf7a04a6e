"""What a reader does with a report: by pointer, by keyboard, and without JavaScript."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from summarizer.views.html import report
from tests.summaries import seed_summary
from tests.views.html.chromium import opened
from tests.views.html.examples import overlapping

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser
Open = Callable[..., AbstractContextManager["Page"]]


@pytest.fixture
def open_(browser: Browser, tmp_path: Path) -> Open:
    return partial(opened, browser, at=tmp_path)


@pytest.fixture
def seed(open_: Open) -> Iterator[Page]:
    """In a window so low that neither side has room for all of it."""
    low = {"width": 1280, "height": 420}
    with open_(report(seed_summary()), reduced_motion="reduce", viewport=low) as page:
        yield page


def lit(place: Locator) -> bool:
    """Whether it has the look of what was chosen."""
    return bool(place.evaluate("e => getComputedStyle(e).backgroundColor === 'rgb(255, 240, 179)'"))


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def in_view(place: Locator) -> bool:
    """Whether the reader sees it, in its pane and in the window."""
    return bool(
        place.evaluate(
            """e => new Promise(done => new IntersectionObserver(
                   seen => done(seen[0].intersectionRatio > 0.5)).observe(e))"""
        )
    )


def current(page: Page) -> set[str]:
    return set(page.locator("[aria-current]").evaluate_all("es => es.map(e => e.textContent)"))


def test_a_quote_leads_to_its_words(seed: Page) -> None:
    seed.locator("#f4 .quote a").click()
    words = seed.locator("#w4-1")
    assert words.text_content() == "53 people"
    assert in_view(words)
    assert in_view(seed.locator("#f4"))
    assert lit(words)
    assert lit(seed.locator("#f4"))
    assert not lit(seed.locator("#f2"))
    assert focused(seed) == "w4-1"


def test_words_lead_to_their_figure_and_light_up_all_its_words(seed: Page) -> None:
    seed.locator("#w1-2").click()
    card = seed.locator("#f1")
    assert in_view(card)
    assert in_view(seed.locator("#w1-2"))
    assert lit(card)
    assert lit(seed.locator("#w1-1"))
    assert lit(seed.locator("#w1-2"))
    assert focused(seed) == "f1"
    assert {"at least 73 civilians", "73 civilians"} < current(seed)


def test_the_other_side_comes_along(seed: Page) -> None:
    seed.locator("#f11 .quote a").click()
    assert in_view(seed.locator("#w11-1"))
    seed.locator("#text").evaluate("pane => pane.scrollTo(0, 0)")
    seed.locator("#f10 .label").click()
    seed.locator("#f11").focus()
    seed.keyboard.press("ArrowUp")
    assert in_view(seed.locator(f"#{focused(seed)}"))
    assert in_view(seed.locator("#words [aria-current]").first)


def test_a_choice_is_told_to_who_cannot_see_it(seed: Page) -> None:
    line = seed.locator("#chosen")
    assert line.get_attribute("role") == "status"
    seed.locator("#w7-1").click()
    told = line.text_content() or ""
    for words in ("15", "killed", "soldiers", "f7", "1 passage"):
        assert words in told
    seed.keyboard.press("Escape")
    assert line.text_content() == ""
    assert current(seed) == set()


def test_words_of_several_figures_offer_each_in_turn(open_: Open) -> None:
    with open_(report(overlapping()), reduced_motion="reduce") as page:
        words = page.locator("#words a", has_text="12").first
        assert words.get_attribute("data-choices") == "5 2 1"
        for figure in ("f5", "f2", "f1", "f5"):
            words.click()
            assert focused(page) == figure
            assert lit(page.locator(f"#{figure}"))
        page.locator("#words a.open").click()
        assert focused(page) == "cue2"
        assert lit(page.locator("#cue2"))


def test_all_of_it_by_keyboard(seed: Page) -> None:
    seed.keyboard.press("Tab")
    assert seed.locator(".skip").evaluate("e => e === document.activeElement")
    seed.keyboard.press("Enter")
    for _ in range(4):
        seed.keyboard.press("Tab")
        if focused(seed).startswith("w"):
            break
    first = focused(seed)
    assert first == "w1-2"
    seed.keyboard.press("Enter")
    assert focused(seed) == "f1"
    seed.keyboard.press("ArrowDown")
    assert focused(seed) == "f2"
    assert in_view(seed.locator("#f2"))
    assert lit(seed.locator("#w2-1"))
    seed.keyboard.press("Enter")
    assert focused(seed) == "w2-1"
    seed.keyboard.press("ArrowRight")
    assert focused(seed) == "w3-1"
    seed.keyboard.press("ArrowLeft")
    assert focused(seed) == "w2-1"
    seed.keyboard.press("Enter")
    assert focused(seed) == "f2"
    seed.keyboard.press("ArrowUp")
    assert focused(seed) == "f1"


def test_back_goes_back_to_what_was_chosen_before(seed: Page) -> None:
    seed.locator("#w7-1").click()
    seed.locator("#w4-1").click()
    seed.go_back()
    seed.wait_for_function("document.activeElement.id === 'f7'")
    assert lit(seed.locator("#f7"))
    assert not lit(seed.locator("#f4"))


def test_links_alone_do_it_without_javascript(open_: Open) -> None:
    with open_(report(seed_summary()), java_script_enabled=False, reduced_motion="reduce") as page:
        for link, here, there in (("#w7-1", "#f7", "#w7-1"), ("#f4 .quote a", "#w4-1", "#f4")):
            page.locator(link).click()
            assert page.url.endswith(here)
            place = page.locator(here).bounding_box()
            assert place is not None
            assert 0 <= place["y"] < 800
            assert lit(page.locator(here))
            assert lit(page.locator(there))
        assert not lit(page.locator("#f7"))
        assert page.locator(".keys").is_hidden()


def test_a_toll_leads_to_its_event_and_a_bar_to_its_figure(seed: Page) -> None:
    seed.locator(".tolls a").first.click()
    assert in_view(seed.locator("#event1 h3"))
    seed.locator(".row .name", has_text="f4").click()
    assert focused(seed) == "f4"


def test_an_address_with_a_figure_opens_there(open_: Open) -> None:
    low = {"width": 1280, "height": 420}
    page_text = report(seed_summary())
    with open_(page_text, reduced_motion="reduce", viewport=low, fragment="#f11") as page:
        page.locator("#f11[aria-current=true]").wait_for()
        assert focused(page) == "f11"
        assert lit(page.locator("#f11"))
        assert in_view(page.locator("#f11"))
        assert in_view(page.locator("#w11-1"))


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    """The address of a directory: a sandboxed frame on disk may not even follow its own links."""
    handler = partial(QuietHandler, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def test_it_works_inside_another_page_that_trusts_it_with_nothing(
    browser: Browser, tmp_path: Path, served: str
) -> None:
    (tmp_path / "report.html").write_text(report(seed_summary()), encoding="utf-8")
    (tmp_path / "outer.html").write_text(
        '<link rel="icon" href="data:,"><iframe src="report.html" width=1200 height=700'
        ' sandbox="allow-scripts" title="Casualty figures"></iframe>'
    )
    page = browser.new_page(reduced_motion="reduce")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{served}/outer.html")
    framed = page.frame_locator("iframe")
    framed.locator("#w7-1").click()
    framed.locator("#f7[aria-current=true]").wait_for()
    assert lit(framed.locator("#f7"))
    page.close()
    assert [url for url in asked if url.startswith("http")] == [
        f"{served}/outer.html",
        f"{served}/report.html",
    ]
