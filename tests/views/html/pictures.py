"""Reviews the recorded seed in Chromium as an editor would, and looks at a dossier of gold.

``python -m tests.views.html.pictures`` writes the pictures of the docs, and the review that
docs/review.md shows.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from summarizer.gazetteer import load_gazetteer
from summarizer.views.html import dossier_page, report
from tests.docs.pages import ROOT
from tests.dossiers.made import gold_summaries
from tests.recordings import replayed
from tests.views.html.chromium import chromium, opened
from tests.views.html.dossiers import MARKET, of_gold

if TYPE_CHECKING:
    from playwright.sync_api import Page

PICTURES: Final = ROOT / "docs" / "pictures"
REVIEW: Final = ROOT / "docs" / "reviews" / "seed.json"
_NOBODY: Final = "The sentence names no speaker."


def review_seed(page: Page) -> None:
    """Decide on every figure of the seed, partly by keyboard and partly by pointer."""
    page.get_by_role("button", name="Review", exact=True).click()
    page.get_by_label("Your name").fill("An Editor")
    for figure in ("f1", "f2", "f3", "f7", "f8", "f9"):
        page.locator(f"#{figure}").focus()
        page.keyboard.press("c")
    page.locator("#f10").focus()
    page.keyboard.press("c")
    page.keyboard.press("w")
    page.keyboard.type("Not said to be dead; taken as that, for they blew up their cars.")
    page.keyboard.press("Enter")
    for figure in ("f5", "f6"):
        _correct(page, figure, "Said by", "", _NOBODY)
    _correct(page, "f11", "Day", "", "March 2011 is when the war began.")
    page.get_by_label("Event 2 is the same as").select_option(
        label="1 Government air strikes on rebel-held towns in Idlib province"
    )
    page.get_by_role("button", name="Correct f4").click()
    box = page.get_by_role("group", name="Correct f4")
    box.get_by_label("Said by").fill("")
    box.get_by_label("Why").fill(_NOBODY)


def _correct(page: Page, figure: str, label: str, value: str, why: str) -> None:
    page.get_by_role("button", name=f"Correct {figure}").click()
    box = page.get_by_role("group", name=f"Correct {figure}")
    box.get_by_label(label, exact=True).fill(value)
    box.get_by_label("Why").fill(why)
    page.keyboard.press("Enter")


def show_dossier() -> None:
    """Choose the corrected toll of a bombing, for docs/dossiers.md."""
    text = dossier_page(of_gold(*MARKET), gold_summaries())
    window = {"width": 1000, "height": 760}
    with (
        TemporaryDirectory() as folder,
        chromium() as browser,
        opened(browser, text, Path(folder), reduced_motion="reduce", viewport=window) as page,
    ):
        corrected = page.locator("#killed .drawing a[aria-label*='15 killed']")
        corrected.locator(".mark").click()
        page.evaluate("scrollTo(0, 0)")
        page.screenshot(path=PICTURES / "dossier.png")


def picture_places() -> None:
    """The map of the seed; needs the extra ``places``."""
    text = report(replayed("seed"), load_gazetteer())
    window = {"width": 1000, "height": 720}
    with (
        TemporaryDirectory() as folder,
        chromium() as browser,
        opened(browser, text, Path(folder), viewport=window) as page,
    ):
        page.locator("#places").screenshot(path=PICTURES / "places.png")


def main() -> None:
    picture_places()
    text = report(replayed("seed"))
    window = {"width": 1000, "height": 720}
    with (
        TemporaryDirectory() as folder,
        chromium() as browser,
        opened(browser, text, Path(folder), reduced_motion="reduce", viewport=window) as page,
    ):
        page.screenshot(path=PICTURES / "report.png")
        review_seed(page)
        page.locator("#f4").scroll_into_view_if_needed()
        page.screenshot(path=PICTURES / "review.png")
        page.keyboard.press("Enter")
        with page.expect_download() as download:
            page.get_by_role("button", name="Save review.json").click()
        REVIEW.write_bytes(Path(download.value.path()).read_bytes())
    show_dossier()


if __name__ == "__main__":
    main()
