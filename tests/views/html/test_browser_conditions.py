"""Reports as different readers get them: small, dark, printed, right to left, read aloud."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from summarizer.views.html import Entry, index_page, report
from summarizer.views.notebook import notebook_html
from summarizer.views.wording import STATUS_MARKS, STATUS_MEANINGS
from tests.by_rules import read_by_rules
from tests.reviewing.reviews import confirm, correct, review_of
from tests.summaries import seed_summary
from tests.views.html.chromium import opened
from tests.views.html.examples import arabic, empty, overlapping

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
Open = Callable[..., AbstractContextManager["Page"]]

PAGES = ("seed", "by_hand", "disputed", "arabic", "overlapping", "empty", "index", "reviewed")


@cache
def page_of(name: str) -> str:
    match name:
        case "seed":
            return report(read_by_rules("seed"))
        case "disputed":
            return report(read_by_rules("dev02"))
        case "reviewed":
            seed = seed_summary()
            review = review_of(seed, confirm("f2"), correct("f3", number=("exact", 12)))
            return report(seed.reviewed(review))
        case "index":
            return index_page([Entry(seed_summary(), "a.html"), arabic(), overlapping(), empty()])
        case _:
            by_name = {"by_hand": seed_summary, "arabic": arabic, "overlapping": overlapping}
            return report(by_name.get(name, empty)())


@pytest.fixture(scope="module", autouse=True)
def made_before_a_loop_runs() -> None:
    for name in PAGES:
        page_of(name)


@pytest.fixture
def open_(browser: Browser, tmp_path: Path) -> Open:
    return partial(opened, browser, at=tmp_path, reduced_motion="reduce")


def complaints_of_axe(page: Page, *rules: str) -> list[str]:
    from axe_playwright_python.sync_playwright import Axe

    only = {"runOnly": {"type": "rule", "values": list(rules)}} if rules else None
    response = Axe().run(page, options=only).response
    assert response["passes"], "axe looked at nothing"
    found = response["violations"]
    return [f"{v['impact']} {v['id']}: {[n['target'] for n in v['nodes']][:3]}" for v in found]


@pytest.mark.parametrize("name", ["by_hand", "disputed", "overlapping", "index", "reviewed"])
def test_axe_finds_nothing(open_: Open, name: str) -> None:
    with open_(page_of(name)) as page:
        assert complaints_of_axe(page) == []


@pytest.mark.parametrize("name", ["by_hand", "overlapping", "index", "reviewed"])
def test_nor_in_the_dark(open_: Open, name: str) -> None:
    with open_(page_of(name), color_scheme="dark") as page:
        assert complaints_of_axe(page, "color-contrast") == []


def test_axe_finds_nothing_on_a_phone_with_a_figure_chosen(open_: Open) -> None:
    small = {"width": 360, "height": 740}
    with open_(page_of("by_hand"), viewport=small, fragment="#f11") as page:
        assert complaints_of_axe(page, "color-contrast", "target-size", "link-name") == []


def wider_than_a_phone(page: Page) -> list[str]:
    """The elements that reach beyond 360 px, but for those that scroll by themselves."""
    found: list[str] = page.evaluate(
        """[...document.querySelectorAll('main *, header *')]
           .filter(e => !e.closest('.wide, .unheard, svg'))
           .filter(e => { const r = e.getBoundingClientRect();
                          return r.width && (r.right > 360.5 || r.left < -0.5) })
           .map(e => e.outerHTML.slice(0, 80))"""
    )
    return found


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_wider_than_a_phone(open_: Open, name: str) -> None:
    with open_(page_of(name), viewport={"width": 360, "height": 740}) as page:
        assert wider_than_a_phone(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_a_phone_has_the_figures_below_the_article_and_choices_lead_there(open_: Open) -> None:
    with open_(page_of("by_hand"), viewport={"width": 360, "height": 740}) as page:
        article, figures = (page.locator(f"#{name}").bounding_box() for name in ("text", "figures"))
        assert article is not None
        assert figures is not None
        assert figures["y"] >= article["y"] + article["height"]
        page.locator("#w7-1").click()
        card = page.locator("#f7").bounding_box()
        assert card is not None
        assert 0 <= card["y"] < 740


def test_figures_stand_beside_the_article_where_there_is_room(open_: Open) -> None:
    with open_(page_of("by_hand")) as page:
        article, figures = (page.locator(f"#{name}").bounding_box() for name in ("text", "figures"))
        assert article is not None
        assert figures is not None
        assert figures["y"] == article["y"]
        assert figures["x"] >= article["x"] + article["width"]


def test_the_dark_is_dark(open_: Open) -> None:
    colours = []
    for look in ("light", "dark"):
        with open_(page_of("seed"), color_scheme=look) as page:
            colours.append(
                page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
            )
    light, dark = (sum(map(int, c.removeprefix("rgb(").rstrip(")").split(","))) for c in colours)
    assert light > 700
    assert dark < 100


def test_paper_has_all_of_it_and_nothing_to_press(open_: Open) -> None:
    with open_(page_of("seed")) as page:
        page.emulate_media(media="print")
        assert page.locator("nav").is_hidden()
        assert page.locator(".hint").is_hidden()
        for pane in ("#text", "#figures"):
            cut = page.locator(pane).evaluate("e => e.scrollHeight > e.clientHeight + 1")
            assert not cut
        assert page.pdf(format="A4").startswith(b"%PDF-")


def test_arabic_runs_from_right_to_left_and_the_page_around_it_does_not(open_: Open) -> None:
    with open_(page_of("arabic")) as page:
        direction = "e => getComputedStyle(e).direction"
        for place in ("#words > p", "h1", ".gist", "#f1 .quote"):
            assert page.locator(place).first.evaluate(direction) == "rtl"
            assert page.locator(place).first.evaluate("e => e.closest('[lang]').lang") == "ar"
        for place in ("body", "#coverage h2", ".row"):
            assert page.locator(place).first.evaluate(direction) == "ltr"
        # The number stands before its outcome, whatever the script of the people after it.
        boxes = page.locator("#f2 .label").evaluate(
            """e => [...e.children].map(c => [c.textContent, c.getBoundingClientRect().left])"""
        )
        lefts = {text.strip(): left for text, left in boxes}
        assert lefts["✓"] < lefts["19"] < lefts["f2"]


def test_nothing_glides_for_who_wants_no_motion(browser: Browser, tmp_path: Path) -> None:
    for wish, behaviour in (("reduce", "auto"), ("no-preference", "smooth")):
        with opened(browser, page_of("seed"), tmp_path, reduced_motion=wish) as page:
            of_page = page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
            assert of_page == behaviour


def test_a_status_is_told_by_sign_and_words_as_well_as_by_colour(open_: Open) -> None:
    with open_(page_of("reviewed")) as page:
        looks = set()
        for kind, sign in (*STATUS_MARKS.items(), ("open", "!")):
            key = page.locator(f"#key-{kind}")
            assert (key.text_content() or "").startswith(f"{sign} {kind}")
            words = page.locator(f"#words a.{kind}").first
            assert words.get_attribute("aria-describedby") == f"key-{kind}"
            looks.add(words.evaluate("e => getComputedStyle(e).backgroundColor"))
        assert len(looks) == len(STATUS_MARKS) + 1
        signs = page.locator("#words a").evaluate_all(
            "es => es.map(e => getComputedStyle(e, '::after').content)"
        )
        assert {'"✓f1"', '"◉f2"', '"✎f3"', '"↻f7"', '"◇f8"', '"○f10"', '"?f11"', '"!"'} <= set(
            signs
        )


def test_the_legend_says_what_each_status_means(open_: Open) -> None:
    with open_(page_of("by_hand")) as page:
        legend = page.locator("#key").text_content() or ""
        for meaning in STATUS_MEANINGS.values():
            assert meaning in legend


@pytest.mark.parametrize("paper", ["#ffffff", "#111111"])
def test_a_notebook_is_legible_in_the_light_and_in_the_dark(open_: Open, paper: str) -> None:
    ink = "#ffffff" if paper == "#111111" else "#000000"
    cell = (
        f'<!DOCTYPE html><html lang="en"><title>A notebook</title><main><h1>Notebook</h1>'
        f'<div style="background:{paper};color:{ink}">{notebook_html(seed_summary())}</div></main>'
    )
    with open_(cell) as page:
        assert complaints_of_axe(page, "color-contrast") == []
        marks = page.locator("pre span").filter(has_text="unconfirmed")
        colour = marks.first.evaluate("e => getComputedStyle(e).color")
        assert colour != page.locator("pre").evaluate("e => getComputedStyle(e).color")


def test_the_index_leads_to_the_reports(open_: Open, tmp_path: Path) -> None:
    with open_(page_of("index")) as page:
        link = page.locator("h2 a")
        assert link.text_content() == seed_summary().headline
        assert link.evaluate("e => e.href") == (tmp_path / "a.html").as_uri()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_article_begins_near_the_top_and_no_number_is_giant(open_: Open, width: int) -> None:
    with open_(page_of("by_hand"), viewport={"width": width, "height": 740}) as page:
        top = page.locator("#article").evaluate("e => e.getBoundingClientRect().top")
        assert top < 740
        sizes = page.locator(".number .strong, .toll .strong").evaluate_all(
            "es => es.map(e => parseFloat(getComputedStyle(e).fontSize))"
        )
        assert sizes
        assert max(sizes) < page.locator("h1").evaluate(
            "e => parseFloat(getComputedStyle(e).fontSize)"
        )


def test_a_folded_cue_opens_for_who_follows_its_words(open_: Open) -> None:
    with open_(page_of("by_hand")) as page:
        assert page.locator("#cue3").is_hidden()
        page.locator("#words a.dismissed").first.click()
        assert page.locator("#cue3").is_visible()
        assert page.evaluate("document.activeElement.id") == "cue3"


def test_paper_has_what_is_folded(open_: Open) -> None:
    with open_(page_of("by_hand"), java_script_enabled=False) as page:
        page.emulate_media(media="print")
        box = page.locator("#cue3").bounding_box()
        assert box is not None
        assert box["height"] > 10
