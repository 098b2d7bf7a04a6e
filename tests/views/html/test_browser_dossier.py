"""Pages of dossiers in a real browser: by pointer and keyboard, small, dark, printed, hostile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from summarizer.dossiers import build_dossiers
from summarizer.views.html import DossierEntry, dossier_index, dossier_page
from tests.dossiers.made import gold_summaries, one_dossier
from tests.views.html.chromium import opened
from tests.views.html.dossiers import (
    HADRUN,
    KURO,
    MARKET,
    claimed,
    crowded,
    gold,
    hostile,
    of_gold,
)
from tests.views.html.test_browser import focused, in_view, lit
from tests.views.html.test_browser_conditions import complaints_of_axe, wider_than_a_phone
from tests.views.html.test_browser_hostile import FOREIGN_ELEMENTS, as_held
from tests.views.html.test_escaping import HOSTILE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
Open = Callable[..., AbstractContextManager["Page"]]
PHONE = {"width": 360, "height": 740}
PAGES = ("market", "hadrun", "kuro", "crowded", "claimed", "index")
LONG = "W" * 10_000


@cache
def page_of(name: str) -> str:
    match name:
        case "index":
            return dossier_index([DossierEntry(d, f"{d.id}.html") for d in gold()])
        case "crowded" | "claimed":
            made = crowded() if name == "crowded" else claimed()
            return dossier_page(one_dossier(*made), made)
        case "long":
            made, origins = hostile(LONG)
            return dossier_page(one_dossier(*made, origins=origins), made)
        case _:
            where = {"market": MARKET, "hadrun": HADRUN, "kuro": KURO}[name]
            return dossier_page(of_gold(*where), gold_summaries())


@pytest.fixture(scope="module", autouse=True)
def made_before_a_loop_runs() -> None:
    for name in (*PAGES, "long"):
        page_of(name)


@pytest.fixture
def open_(browser: Browser, tmp_path: Path) -> Open:
    return partial(opened, browser, at=tmp_path, reduced_motion="reduce")


@pytest.fixture
def market(open_: Open) -> Iterator[Page]:
    with open_(page_of("market")) as page:
        yield page


def number_of_point(page: Page, words: str) -> str:
    """The place in the page of the first point whose description has these words."""
    name = page.locator(f".drawing a[aria-label*='{words}']").first.get_attribute("id")
    assert name is not None
    return name.removeprefix("w")


def test_a_point_opens_its_words_and_a_card_leads_to_its_point(market: Page) -> None:
    fifteen = number_of_point(market, "15 killed")
    card, dot = market.locator(f"#f{fifteen}"), market.locator(f"#w{fifteen}")
    assert not in_view(card)
    dot.locator(".mark").click()
    assert focused(market) == f"f{fifteen}"
    assert in_view(card)
    assert in_view(dot)
    assert lit(card)
    words = " ".join((card.text_content() or "").split())
    for told in ("15 killed", "9 March 2023", "The health ministry", "corrected", "15 dead",
                 "Karsova lowers market bombing toll to 15"):  # fmt: skip
        assert told in words
    first = number_of_point(market, "at least 12")
    market.locator(f"#f{first} .label a").click()
    assert focused(market) == f"w{first}"
    assert not lit(card)


def test_all_of_it_by_keyboard(market: Page) -> None:
    market.keyboard.press("Tab")
    assert market.locator(".skip").evaluate("e => e === document.activeElement")
    market.keyboard.press("Enter")
    for _ in range(6):
        market.keyboard.press("Tab")
        if focused(market).startswith("w"):
            break
    first = focused(market)
    assert first == "w" + number_of_point(market, "at least 12")
    market.keyboard.press("ArrowRight")
    second = focused(market)
    assert second.startswith("w")
    assert second != first
    market.keyboard.press("Enter")
    assert focused(market) == "f" + second.removeprefix("w")
    assert in_view(market.locator(f"#{focused(market)}"))
    market.keyboard.press("Enter")
    assert focused(market) == second
    market.keyboard.press("ArrowLeft")
    assert focused(market) == first
    market.keyboard.press("Escape")
    assert market.locator("[aria-current]").count() == 0


def test_a_choice_is_told_to_who_cannot_see_it(market: Page) -> None:
    market.locator(f"#w{number_of_point(market, '15 killed')} .mark").click()
    told = market.locator("#chosen").text_content() or ""
    for words in ("15 killed", "9 March 2023", "1 passage of 1 article"):
        assert words in told


def test_every_point_is_named_and_the_table_has_the_same_numbers(market: Page) -> None:
    names = market.locator("#killed .drawing a").evaluate_all(
        "es => es.map(e => e.getAttribute('aria-label'))"
    )
    assert "6 March 2023: at least 12 killed, authorities (police)" in names
    rows = market.locator("#killed table tbody tr")
    assert rows.count() == len(names) == 5
    cells = rows.first.locator("td").evaluate_all("es => es.map(e => e.textContent)")
    assert cells == ["6 March 2023", "12", "", "", "authorities", "police", ""]


def test_links_alone_do_it_without_javascript(open_: Open) -> None:
    with open_(page_of("market"), java_script_enabled=False) as page:
        number = number_of_point(page, "15 killed")
        page.locator(f"#w{number} .mark").click()
        assert page.url.endswith(f"#f{number}")
        assert lit(page.locator(f"#f{number}"))
        box = page.locator(f"#f{number}").bounding_box()
        assert box is not None
        assert 0 <= box["y"] < 800
        assert page.locator(".keys").first.is_hidden()


def test_a_fold_opens_without_javascript_for_who_follows_a_link_into_it(open_: Open) -> None:
    with open_(page_of("hadrun"), java_script_enabled=False) as page:
        link = page.locator("#disputes .sides a").first
        card = page.locator(link.get_attribute("href") or "")
        assert card.is_hidden()
        link.click()
        assert card.is_visible()


def test_a_claim_and_a_dispute_are_reached_too(open_: Open) -> None:
    with open_(page_of("hadrun")) as page:
        page.locator("#articles a", has_text="(claimed)").first.click()
        assert page.locator(f"#claims #{focused(page)}").count() == 1
        page.locator("#disputes .sides a").first.click()
        # Its card is of a group, behind a fold that opens.
        assert in_view(page.locator(f"#{focused(page)}"))


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(open_: Open, name: str) -> None:
    with open_(page_of(name)) as page:
        page.locator("details").evaluate_all("es => es.forEach(e => { e.open = true })")
        assert complaints_of_axe(page) == []


@pytest.mark.parametrize("name", ["hadrun", "crowded", "index"])
def test_nor_in_the_dark(open_: Open, name: str) -> None:
    with open_(page_of(name), color_scheme="dark") as page:
        assert complaints_of_axe(page, "color-contrast") == []


def test_axe_finds_nothing_on_a_phone_with_a_point_chosen(open_: Open) -> None:
    for look in ("light", "dark"):
        with open_(page_of("market"), viewport=PHONE, fragment="#f5", color_scheme=look) as page:
            page.locator("#f5[aria-current=true]").wait_for()
            assert complaints_of_axe(page, "color-contrast", "target-size", "link-name") == []


def test_lines_and_points_stand_out_from_the_paper(open_: Open) -> None:
    ratio = """e => {
        const light = c => { const [r, g, b] = c.match(/\\d+/g).map(v => v / 255).map(
            v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b };
        const [a, b] = [getComputedStyle(e).fill,
            getComputedStyle(document.documentElement).backgroundColor].map(light);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) }"""
    for look in ("light", "dark"):
        with open_(page_of("crowded"), color_scheme=look) as page:
            marks = page.locator(".field a:not(.unsure) .mark")
            assert marks.count() > 8
            for mark in marks.all():
                assert mark.evaluate(ratio) > 3


@pytest.mark.parametrize("name", [*PAGES, "long"])
def test_nothing_is_wider_than_a_phone(open_: Open, name: str) -> None:
    with open_(page_of(name), viewport=PHONE) as page:
        page.locator("details").evaluate_all("es => es.forEach(e => { e.open = true })")
        assert wider_than_a_phone(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_points_are_on_the_screen_of_a_phone_and_lead_to_their_words(open_: Open) -> None:
    with open_(page_of("crowded"), viewport=PHONE) as page:
        for left, right in page.locator(".field .mark").evaluate_all(
            "es => es.map(e => { const r = e.getBoundingClientRect(); return [r.left, r.right] })"
        ):
            assert 0 <= left < right <= 360
        number = number_of_point(page, "23 killed")
        mark = page.locator(f"#w{number} .mark")
        mark.scroll_into_view_if_needed()
        box = mark.bounding_box()
        assert box is not None
        # A finger needs more room than the mark has.
        page.mouse.click(box["x"] + box["width"] / 2 - 8, box["y"] + box["height"] / 2 - 8)
        assert in_view(page.locator(f"#f{number} .label"))


def test_no_point_covers_another(open_: Open) -> None:
    with open_(page_of("crowded")) as page:
        places = page.locator(".field .mark").evaluate_all(
            """es => es.map(e => { const r = e.getBoundingClientRect();
                     return [(r.left + r.right) / 2, (r.top + r.bottom) / 2] })"""
        )
        for i, (x, y) in enumerate(places):
            for other_x, other_y in places[:i]:
                assert abs(x - other_x) > 8 or abs(y - other_y) > 8


def test_paper_has_all_of_it_and_nothing_to_press(open_: Open) -> None:
    with open_(page_of("crowded"), java_script_enabled=False) as page:
        page.emulate_media(media="print")
        assert page.locator("nav").is_hidden()
        pane = page.locator(".pane").first
        assert not pane.evaluate("e => e.scrollHeight > e.clientHeight + 1")
        box = page.locator("table").first.bounding_box()
        assert box is not None
        assert box["height"] > 100
        assert page.pdf(format="A4").startswith(b"%PDF-")


@pytest.mark.parametrize("words", HOSTILE)
def test_it_is_read_and_not_obeyed(browser: Browser, tmp_path: Path, words: str) -> None:
    made, origins = hostile(words)
    dossiers = build_dossiers(made, origins=origins)
    for text in (dossier_page(dossiers[0], made), dossier_index(dossiers)):
        with opened(browser, text, tmp_path) as page:
            assert page.locator(FOREIGN_ELEMENTS).count() == 0
            assert page.locator("script").count() == 1
            assert page.locator("style").count() == 1  # one is unread
            assert page.locator("[onmouseover], [onfocus], [autofocus]").count() == 0
    with opened(browser, dossier_page(dossiers[0], made), tmp_path) as page:
        shown = page.locator("#articles .what [dir]").first.text_content()
        assert shown == as_held(words)


def test_an_old_or_passing_number_looks_it(open_: Open) -> None:
    with open_(page_of("market")) as page:
        passing = page.locator(".field .unsure .mark")
        assert passing.count() == 1
        paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert passing.evaluate("e => getComputedStyle(e).fill") == paper


@pytest.mark.parametrize("width", [360, 1280])
def test_no_number_is_giant_and_one_in_dispute_is_the_smaller(open_: Open, width: int) -> None:
    with open_(page_of("kuro"), viewport={"width": width, "height": 740}) as page:
        size = "e => parseFloat(getComputedStyle(e).fontSize)"
        title = page.locator("h1").evaluate(size)
        disputed = page.locator(".tolls .denied .strong").evaluate(size)
        undisputed = page.locator(".tolls li:not(.denied) .strong").evaluate(size)
        assert disputed < undisputed < title
        assert page.locator(".tolls .denied .strong").evaluate(
            "e => getComputedStyle(e).fontWeight"
        ) == ("400")


def test_the_index_leads_to_the_pages(open_: Open, tmp_path: Path) -> None:
    with open_(page_of("index")) as page:
        links = page.locator("h2 a").evaluate_all("es => es.map(e => e.href)")
        assert links == [(tmp_path / f"{d.id}.html").as_uri() for d in gold()]
