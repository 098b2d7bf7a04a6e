"""A review in a real browser: by pointer, by keyboard, saved, loaded, applied."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from summarizer.models import ArticleSummary, Review
from summarizer.reviewing import read_review
from summarizer.views.html import report
from summarizer.views.ordering import arranged
from tests.recordings import replayed
from tests.reviewing.reviews import add, confirm, correct, raw, reject, review_of
from tests.summaries import seed_summary
from tests.views.html.chromium import opened
from tests.views.html.test_browser_conditions import complaints_of_axe
from tests.views.html.test_reviewing import plain

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser
Open = Callable[..., AbstractContextManager["Page"]]
SEED = seed_summary()


@pytest.fixture
def open_(browser: Browser, tmp_path: Path) -> Open:
    return partial(opened, browser, at=tmp_path, reduced_motion="reduce")


@pytest.fixture
def page(open_: Open) -> Iterator[Page]:
    with open_(report(SEED)) as page:
        begin(page)
        yield page


def begin(page: Page) -> None:
    page.get_by_role("button", name="Review", exact=True).click()
    page.get_by_label("Your name").fill("An Editor")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def saved(page: Page) -> Review:
    with page.expect_download() as download:
        press(page, "Save review.json")
    return read_review(Path(download.value.path()).read_bytes())


def load(page: Page, written: object, at: Path) -> str:
    file = at / "loaded.json"
    file.write_text(written if isinstance(written, str) else json.dumps(written), encoding="utf-8")
    says = page.locator(".says")
    page.get_by_label("Load review.json").set_input_files(file)
    page.locator(".says:not(:empty)").wait_for()
    return says.text_content() or ""


def form(page: Page, figure: str) -> Locator:
    return page.get_by_role("group", name=f"Correct {figure}", exact=True)


def kinds(review: Review) -> list[tuple[str, Any]]:
    made = [d.model_dump(mode="json", exclude_none=True) for d in review.decisions]
    return [(d.pop("kind"), d) for d in made]


def mark_words(page: Page, quote: str) -> None:
    """As a pointer does that is drawn over the words."""
    page.evaluate(
        """quote => {
          const article = document.getElementById('words');
          const walk = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const at = walk.currentNode.data.indexOf(quote);
            if (at < 0) continue;
            const [node, end] = [walk.currentNode, at + quote.length];
            getSelection().setBaseAndExtent(node, at, node, end);
            return;
          }
          throw new Error('no such words');
        }""",
        quote,
    )


def test_a_review_by_pointer_is_saved_and_applied(page: Page) -> None:
    press(page, "Confirm f1")
    press(page, "Reject f3")
    press(page, "Correct f7")
    form(page, "f7").get_by_label("Number").fill("14")
    form(page, "f7").get_by_label("Place").fill("the gate")
    form(page, "f7").get_by_label("Why").fill("AFP has 14")
    form(page, "f7").get_by_role("button", name="Correct").click()
    page.locator("#cue4").get_by_role("button", name="Counts nobody").click()
    review = saved(page)
    assert review.by == "An Editor"
    assert kinds(review) == [
        ("confirm", {"figure": "f1"}),
        ("reject", {"figure": "f3"}),
        (
            "correct",
            {
                "figure": "f7",
                "note": "AFP has 14",
                "changes": [
                    {"field": "number", "bound": "exact", "number": 14},
                    {"field": "place", "value": "the gate"},
                ],
            },
        ),
        (
            "dismiss",
            {"start": SEED.coverage.open[0].words.start, "end": SEED.coverage.open[0].words.end},
        ),
    ]
    after = SEED.reviewed(review)
    assert (after.figure("f1").status, after.figure("f7").low) == ("confirmed", 14)
    assert not after.coverage.open


def test_every_field_of_a_figure_can_be_corrected(page: Page) -> None:
    press(page, "Correct f7")
    box = form(page, "f7")
    box.get_by_label("Bound").select_option("range")
    box.get_by_label("Number").fill("14")
    box.get_by_label("Up to").fill("16")
    box.get_by_label("Outcome").select_option("injured")
    box.get_by_label("Group").select_option("civilian")
    box.get_by_label("Event").select_option("e1")
    box.get_by_label("Part of").select_option("f1")
    box.get_by_label("Said by").fill("a nurse")
    box.get_by_label("Place").fill("")
    box.get_by_label("Day", exact=True).fill("2015-04-24")
    box.get_by_label("Last day").fill("2015-04-25")
    box.get_by_role("button", name="Correct").click()
    figure = SEED.reviewed(saved(page)).figure("f7")
    assert (figure.bound, figure.low, figure.best, figure.high) == ("range", 14, None, 16)
    assert (figure.outcome, figure.group, figure.event) == ("injured", "civilian", "e1")
    assert (figure.part_of, figure.place) == ("f1", None)
    assert figure.said_by is not None
    assert figure.said_by.name == "a nurse"
    assert figure.date is not None
    assert figure.date.iso == "2015-04-24/2015-04-25"


def test_words_marked_in_the_article_become_a_figure(page: Page) -> None:
    mark_words(page, "heavy shelling")
    press(page, "Add a figure")
    assert page.get_by_label("Words of the article").input_value() == "heavy shelling"
    box = page.get_by_role("group", name="The new figure")
    box.get_by_label("Number").fill("4")
    box.get_by_label("Outcome").select_option("injured")
    box.get_by_label("Event").select_option("e2")
    box.get_by_role("button", name="Add it").click()
    assert "heavy shelling" in (page.locator(".added").text_content() or "")
    figure = SEED.reviewed(saved(page)).figure("r1")
    assert (figure.phrase, figure.low, figure.outcome) == ("heavy shelling", 4, "injured")
    assert figure.event == "e2"


def test_events_are_joined_and_parted(page: Page) -> None:
    press(page, "Part event 2")
    group = page.get_by_role("group", name="Part event 2")
    group.get_by_label("Title").fill("At the gate")
    group.locator("input[type=checkbox]").last.check()
    group.get_by_role("button", name="Part them").click()
    page.get_by_label("Event 1 is the same as").select_option("e2")
    after = SEED.reviewed(saved(page))
    assert [event.id for event in after.events] == ["e2", "n1"]
    assert after.event("n1").title == "At the gate"
    page.get_by_role("button", name="Undo n1").click()
    page.get_by_label("Event 1 is the same as").select_option("")
    assert saved(page).decisions == ()


def test_a_review_by_keyboard_alone(open_: Open) -> None:
    with open_(report(SEED)) as page:
        keys = page.keyboard
        page.get_by_role("button", name="Review", exact=True).focus()
        keys.press("Enter")
        assert page.evaluate("document.activeElement.labels[0].textContent") == "Your name"
        keys.type("An Editor")
        page.locator("#f1").focus()
        keys.press("c")
        keys.press("ArrowDown")
        keys.press("c")
        keys.press("c")  # the same again takes it back
        keys.press("ArrowDown")
        keys.press("r")
        keys.press("w")
        keys.type("told twice")
        keys.press("Enter")
        assert page.evaluate("document.activeElement.id") == "f3"
        page.locator("#f7").focus()
        keys.press("e")
        keys.press("Tab")  # from the bound to the number
        keys.press("Control+a")
        keys.type("14")
        keys.press("Enter")
        assert page.evaluate("document.activeElement.id") == "f7"
        keys.press("ArrowDown")
        keys.press("e")
        keys.press("Escape")
        assert page.evaluate("document.activeElement.id") == "f9"  # the next in the text
        page.get_by_role("button", name="Add a figure").focus()
        keys.press("Enter")
        keys.type("before the base")
        keys.press("Tab")
        keys.press("Tab")
        keys.press("Tab")
        keys.type("3")
        keys.press("Enter")
        page.get_by_role("button", name="Save review.json").focus()
        with page.expect_download() as download:
            keys.press("Enter")
        review = read_review(Path(download.value.path()).read_bytes())
    made = {d["figure"]: (kind, d) for kind, d in kinds(review)}
    assert {name: kind for name, (kind, _) in made.items()} == {
        "f1": "confirm",
        "f3": "reject",
        "f7": "correct",
        "r1": "add",
    }
    assert made["f3"][1]["note"] == "told twice"
    after = SEED.reviewed(review)
    assert (after.figure("f7").low, after.figure("r1").low) == (14, 3)
    assert after.figure("r1").phrase == "before the base"


def test_what_was_saved_loads_and_is_saved_again_the_same(open_: Open, tmp_path: Path) -> None:
    review = review_of(
        SEED,
        confirm("f1", "sure"),
        correct("f7", number=("at_least", 14), said_by=None, date="2015-04-25"),
        reject("f3"),
        add(SEED, "r1", "heavy shelling", number=("range", 3, 5), outcome="injured", event="e2"),
        {"kind": "part", "event": "e2", "new": "n1", "title": "x", "figures": ["f10"]},
        {"kind": "join", "event": "e1", "into": "e2"},
    )
    with open_(report(SEED)) as page:
        begin(page)
        assert load(page, raw(review), tmp_path) == "Loaded 6 decisions."
        assert "Confirmed (sure)" in (page.locator("#f1 .decision").text_content() or "")
        again = saved(page)
    assert again.model_copy(update={"at": review.at}) == review
    assert SEED.reviewed(again).figure("f7").low == 14


HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"article": "0" * 64}, "of another text"),
        ({"seen": {"figures": {"f1": "0" * 16}, "events": {}}}, "of another reading"),
        ({"review": 2}, "no review"),
        ({"decisions": [{"kind": "confirm", "figure": "f99"}]}, "no review"),
        ({"decisions": [{"kind": HOSTILE}]}, "no review"),
        ({"decisions": {"length": 1}}, "no review"),
        (
            {
                "decisions": [
                    add(SEED, "r1", "heavy", number=("exact", 1), outcome="killed")
                    | {"words": {"start": 10**9, "end": 10**9 + 5, "quote": "heavy"}}
                ]
            },
            "no review",
        ),
        ("not JSON", "no review"),
        ("[]", "no review"),
        ("null", "no review"),
    ],
)
def test_a_file_that_does_not_fit_is_refused(
    page: Page, tmp_path: Path, change: Any, says: str
) -> None:
    press(page, "Confirm f2")
    page.evaluate("document.querySelector('.says').textContent = ''")
    written = change if isinstance(change, str) else raw(review_of(SEED, confirm("f1"))) | change
    assert says in load(page, written, tmp_path)
    assert kinds(saved(page)) == [("confirm", {"figure": "f2"})]


def test_a_hostile_file_is_read_and_not_obeyed(page: Page, tmp_path: Path) -> None:
    review = review_of(
        SEED,
        confirm("f1", HOSTILE),
        correct("f7", place=HOSTILE),
        {"kind": "part", "event": "e2", "new": HOSTILE, "title": HOSTILE, "figures": ["f10"]},
        add(SEED, HOSTILE, "heavy", number=("exact", 1), outcome="killed"),
        by=HOSTILE,
    )
    assert load(page, raw(review), tmp_path) == "Loaded 4 decisions."
    assert HOSTILE in (page.locator("#f1 .decision").text_content() or "")
    assert page.locator("img").count() == 0
    assert saved(page).by == HOSTILE


def test_offsets_count_characters_and_not_utf_16(open_: Open) -> None:
    from tests.summaries import evidence
    from tests.views.html.examples import figure, summary_of

    text = (
        "\U0001f691\U0001f691 They said 12 people died.\r\nAt the \U0001f3e5 5 more died later.\n"
    )
    summary = summary_of(text, [figure(1, evidence("12 people", text), 12)])
    with open_(report(summary)) as page:
        begin(page)
        mark_words(page, "5 more")
        press(page, "Add a figure")
        box = page.get_by_role("group", name="The new figure")
        box.get_by_label("Number").fill("5")
        box.get_by_role("button", name="Add it").click()
        after = summary.reviewed(saved(page))
    assert after.figure("r1").evidence[0].start == text.index("5 more")


def test_a_missing_name_a_missing_number_and_words_of_nowhere_are_told(open_: Open) -> None:
    with open_(report(SEED)) as page:
        press(page, "Review")
        press(page, "Save review.json")
        assert page.locator(".says").text_content() == "Your name is missing."
        press(page, "Correct f7")
        form(page, "f7").get_by_label("Number").fill("many")
        page.keyboard.press("Enter")
        assert page.locator(".says").text_content() == "A number is missing."
        page.keyboard.press("Escape")
        press(page, "Add a figure")
        page.get_by_label("Words of the article").fill("no such words")
        assert "does not have" in (page.locator(".says").text_content() or "")


def test_axe_finds_nothing_while_reviewing(open_: Open) -> None:
    for options in ({}, {"color_scheme": "dark"}, {"viewport": {"width": 360, "height": 740}}):
        with open_(report(SEED), **options) as page:
            begin(page)
            press(page, "Confirm f1")
            press(page, "Correct f7")
            press(page, "Part event 2")
            press(page, "Add a figure")
            assert complaints_of_axe(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= max(
                360, page.viewport_size["width"] if page.viewport_size else 0
            )


def test_without_a_review_there_is_nothing_to_fill_in_and_paper_has_no_buttons(
    open_: Open,
) -> None:
    with open_(report(SEED)) as page:
        assert page.locator("input, select, form").count() == 0
        begin(page)
        page.emulate_media(media="print")
        assert page.get_by_role("button").count() == 0


def _decisions(summary: ArticleSummary, chance: random.Random) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    for figure in summary.figures:
        match chance.randrange(5):
            case 0:
                made.append(confirm(figure.id))
            case 1:
                made.append(reject(figure.id))
            case 2:
                bound = chance.choice(["exact", "at_least", "about"])
                made.append(correct(figure.id, number=(bound, chance.randrange(25))))
            case 3 if chance.random() < 0.2:
                made.append(correct(figure.id, outcome="injured"))
    return made


def test_a_toll_that_the_page_tells_is_the_toll_that_is_applied(
    open_: Open, tmp_path: Path
) -> None:
    """Where the page adds up, it is right; where it cannot tell, it says so."""
    told = untold = 0
    chance = random.Random(15)
    for summary in (plain(), SEED, replayed("seed")):
        numbers = arranged(summary).numbers
        with open_(report(summary)) as page:
            begin(page)
            for _ in range(50):
                page.evaluate("document.querySelector('.says').textContent = ''")
                review = review_of(summary, *_decisions(summary, chance))
                load(page, raw(review), tmp_path)
                after = summary.reviewed(review)
                shown = dict(
                    page.locator(".tolls [data-toll]").evaluate_all(
                        "es => es.map(e => [e.dataset.toll, e.querySelector('.now')?.textContent])"
                    )
                )
                bar = page.locator("#review").text_content() or ""
                for event in summary.events:
                    number = numbers[event.id]
                    for outcome in ("killed", "injured"):
                        now = shown.get(f"{number} {outcome}")
                        before, toll = (
                            s.toll(outcome, event.id)
                            for s in (summary, after)  # type: ignore[arg-type]
                        )
                        if before is None or before.low is None:
                            continue
                        if now is None:
                            assert toll is not None
                            assert (toll.low, toll.high) == (before.low, before.high), review
                        elif "recomputed when applied" in now:
                            untold += 1
                        else:
                            told += 1
                            assert toll is not None
                            assert toll.high in (None, toll.low)
                            sign = "" if toll.high is not None else "≥"
                            expected = (
                                f"Reviewed: now {sign}{toll.low}, as far as the page can tell"
                            )
                            assert now == expected, review
                            assert f"event {number}, {outcome}: {expected[10:]}" in bar
    assert told > 8
    assert untold > 15


def test_on_a_phone_what_is_missing_is_told_in_view(open_: Open) -> None:
    with open_(report(SEED), viewport={"width": 360, "height": 740}) as page:
        begin(page)
        press(page, "Correct f7")
        form(page, "f7").get_by_label("Number").fill("")
        page.keyboard.press("Enter")
        box = page.locator(".says").bounding_box()
        assert box is not None
        assert 0 <= box["y"] < 740
        number = page.locator(":focus").bounding_box()
        assert number is not None
        assert number["y"] + number["height"] <= box["y"] or number["y"] >= box["y"] + box["height"]
