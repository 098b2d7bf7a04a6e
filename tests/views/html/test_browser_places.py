"""The map of a report in a real browser: wide and narrow, light and dark, for all readers."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from summarizer.gazetteer import Gazetteer
from summarizer.views.html import report
from tests.exports.test_located import TEXT, told
from tests.gazetteer.small import AREAS, TOWNS
from tests.views.html.chromium import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
Open = Callable[..., AbstractContextManager["Page"]]

AROUND = (
    (201, "Izyum", "UA", "07", 49.2, 37.3, 45000),
    (202, "Belgorod", "RU", "09", 50.6, 36.6, 345000),
    (203, "Poltava", "UA", "18", 49.6, 34.5, 280000),
    (204, "<img src=x onerror=alert(1)>", "UA", "07", 49.9, 36.9, 100000),
    *((300 + n, "x", "UA", "07", 48.9 + n % 13 / 10, 36.0 + n % 17 / 10, 0) for n in range(90)),
)
GAZETTEER = Gazetteer.of(AREAS, (*TOWNS, *AROUND))
SUMMARY = told(TEXT, "Kupiansk", "Izyum", "Kharkiv region", "Orvek <b>", "Kupiansk")
OUTSIDE = """() => {
  const map = document.querySelector('svg.map').getBoundingClientRect();
  return [...document.querySelectorAll('svg.map text')].filter(t => {
    const b = t.getBoundingClientRect();
    return b.left < map.left - 1 || b.right > map.right + 1 ||
           b.top < map.top - 1 || b.bottom > map.bottom + 1;
  }).map(t => t.textContent);
}"""
OVERLAPPING = """() => {
  const boxes = [...document.querySelectorAll('svg.map .place, svg.map .town')]
    .map(t => [t.textContent, t.getBoundingClientRect()]);
  const found = [];
  boxes.forEach(([a, p], i) => boxes.slice(i + 1).forEach(([b, q]) => {
    if (p.left < q.right - 1 && q.left < p.right - 1 &&
        p.top < q.bottom - 2 && q.top < p.bottom - 2) found.push([a, b]);
  }));
  return found;
}"""
CONTRAST = """() => {
  const light = c => { const v = c.match(/[\\d.]+/g).slice(0, 3).map(x => { x /= 255;
    return x <= .03928 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4 });
    return .2126 * v[0] + .7152 * v[1] + .0722 * v[2] };
  const back = light(getComputedStyle(document.querySelector('svg.map')).backgroundColor);
  return [...document.querySelectorAll('svg.map text')].map(t => {
    const ink = light(getComputedStyle(t).fill);
    return (Math.max(ink, back) + .05) / (Math.min(ink, back) + .05) });
}"""


@pytest.fixture
def open_(browser: Browser, tmp_path: Path) -> Open:
    return partial(opened, browser, at=tmp_path)


@pytest.mark.parametrize("width", [1280, 360])
def test_all_words_are_inside_the_map_and_none_on_another(open_: Open, width: int) -> None:
    options: dict[str, Any] = {"viewport": {"width": width, "height": 800}}
    with open_(report(SUMMARY, GAZETTEER), **options) as page:
        assert page.evaluate(OUTSIDE) == []
        assert page.evaluate(OVERLAPPING) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        size = page.locator("svg.map .place").first.evaluate("e => getComputedStyle(e).fontSize")
        assert float(size.removesuffix("px")) >= 12  # words do not shrink with the drawing


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_of_the_map_can_be_read(open_: Open, scheme: str) -> None:
    with open_(report(SUMMARY, GAZETTEER), color_scheme=scheme) as page:
        ratios = page.evaluate(CONTRAST)
        assert ratios
        assert min(ratios) >= 4.5


def test_a_screen_reader_is_told_what_the_map_shows(open_: Open) -> None:
    with open_(report(SUMMARY, GAZETTEER)) as page:
        map_ = page.get_by_role("img", name="Map of the places of events")
        assert map_.count() == 1
        described = page.locator("#map-desc").text_content() or ""
        assert "1, 5 Kupyansk; 2 Izyum; 3 in Kharkivska oblast" in described
        where = page.get_by_role("region", name="Places")
        assert where.get_by_role("listitem").count() == 5
        where.get_by_role("link", name="2 Izyum").click()
        assert page.evaluate("location.hash") == "#event2"


def test_axe_finds_nothing_serious(open_: Open) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    with open_(report(SUMMARY, GAZETTEER), bypass_csp=True) as page:
        found = axe.Axe().run(page, context="#places").response["violations"]
        assert [v["id"] for v in found if v["impact"] in ("serious", "critical")] == []


def test_the_map_stays_on_one_sheet_of_paper(open_: Open) -> None:
    with open_(report(SUMMARY, GAZETTEER)) as page:
        page.emulate_media(media="print")
        map_ = page.locator(".mapped")
        assert map_.is_visible()
        assert map_.evaluate("e => getComputedStyle(e).breakInside") == "avoid"
