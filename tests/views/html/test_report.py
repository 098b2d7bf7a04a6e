import base64
import hashlib
import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.models import Actor, ArticleSummary, Evidence, Figure, Speaker
from summarizer.tolls.tolls import tolls
from summarizer.views.html import report
from summarizer.views.safe_text import safe
from summarizer.views.wording import number_of
from tests.by_rules import READ, read_by_rules
from tests.summaries import evidence, seed_summary
from tests.views.html.examples import empty
from tests.views.html.reading import Element, read
from tests.views.html.test_escaping import HOSTILE

ELEMENTS = set(
    "html head meta title style body a header p span strong h1 h2 h3 ul li nav main section dl dt"
    " dd div svg line rect polygon ol time bdi code table caption thead tbody tr th td"
    " script noscript details summary".split()
)


def page_of(summary: ArticleSummary) -> Element:
    return read(report(summary))


@cache
def seed_page() -> Element:
    return page_of(read_by_rules("seed"))


def with_words(words: str) -> ArticleSummary:
    """A summary that says these words wherever it says anything."""

    def said(value: object, name: str = "") -> object:
        if isinstance(value, dict):
            # A toll's "title" is whether the title agrees; an event's is free text.
            closed = {"title", "opening"} if "basis" in value else set()
            return {k: v if k in closed else said(v, k) for k, v in value.items()}
        if isinstance(value, list):
            return [said(v, name) for v in value]
        free = isinstance(value, str) and name not in CLOSED
        return words if free and name not in ("text", "quote") else value

    raw = seed_summary().model_dump(mode="json")
    text = raw["article"]["text"]
    dressed = said(raw)
    assert isinstance(dressed, dict)
    dressed["article"]["text"] = text + words
    return ArticleSummary.model_validate(dressed)


CLOSED = frozenset(
    "id event part_of replaces disputes figures figure whole outcome bound group scope assertion"
    " status kind confidence type role way result start end date published check basis"
    " side claim_about".split()
)


@pytest.mark.parametrize("name", READ)
def test_the_article_is_there_to_the_letter(name: str) -> None:
    summary = read_by_rules(name)
    assert page_of(summary).one(id="words").text == summary.article.text


@settings(deadline=None, max_examples=25)
@given(st.data())
def test_whatever_overlaps_the_article_is_there_to_the_letter(data: st.DataObject) -> None:
    text = data.draw(st.text("ab. \n<&\u202eك", min_size=1, max_size=80))
    place = st.integers(0, len(text))
    figures = []
    for n in range(data.draw(st.integers(0, 6))):
        start, end = sorted((data.draw(place), data.draw(place)))
        words = Evidence(quote=text[start:end], start=start, end=end, sentence=0)
        figure = seed_summary().figures[0].model_dump() | {"id": f"f{n}", "evidence": (words,)}
        figures.append(Figure.model_validate(figure))
    whole = seed_summary()
    article = whole.article.model_copy(update={"text": text})
    page = page_of(
        whole.model_copy(update={"article": article, "figures": tuple(figures), "tolls": ()})
    )
    assert page.one(id="words").text == text
    for number, figure in enumerate(figures, 1):
        marked = "".join(e.text for e in page.one(id="words").all(**{"class": f"of{number}"}))
        assert marked == figure.evidence[0].quote


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_said_becomes_mark_up(words: str) -> None:
    plain, hostile = page_of(with_words("words")), page_of(with_words(words))
    assert {e.tag for e in hostile.all()} <= ELEMENTS
    for page in (plain, hostile):
        assert len(page.all(tag="script")) == 1
        assert len(page.all(tag="style")) == 2
    scripts = [page.one(tag="script").text for page in (plain, hostile)]
    assert scripts[0] == scripts[1]
    for element in hostile.all():
        assert "style" not in element.attributes
        assert not [name for name in element.attributes if name.startswith("on")]
        assert element.attributes.get("href", "#").startswith("#")
        assert "src" not in element.attributes


@pytest.mark.parametrize("words", HOSTILE)
def test_what_is_said_is_there_as_text(words: str) -> None:
    page = page_of(with_words(words))
    held = words.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")
    assert page.one(tag="h1").text == held
    assert page.one(tag="title").text == safe(words)
    assert page.one(**{"class": "gist"}).text == held
    assert page.one(id="words").text.endswith(held)


def test_the_policy_allows_the_one_style_and_the_one_script_and_nothing_else() -> None:
    page = seed_page()
    (policy,) = (
        e.attributes["content"]
        for e in page.all(tag="meta")
        if e.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    for rule, tag in (("style-src", "style"), ("script-src", "script")):
        texts = [element.text for element in page.all(tag=tag)]
        digests = [hashlib.sha256(text.encode()).digest() for text in texts]
        allowed = [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]
        assert rules[rule].split() == allowed
        assert not re.search(r"url\(|@import|https?:", "".join(texts))


def test_every_link_leads_somewhere_and_every_place_is_one() -> None:
    for page in (seed_page(), page_of(seed_summary())):
        places = [e.attributes["id"] for e in page.all() if "id" in e.attributes]
        assert len(places) == len(set(places))
        targets = {e.attributes["href"].removeprefix("#") for e in page.all(tag="a")}
        named = {
            name
            for e in page.all()
            for key in ("aria-labelledby", "aria-describedby")
            for name in e.attributes.get(key, "").split()
        }
        assert len(targets) > 20
        assert targets | named <= set(places)


@pytest.mark.parametrize("name", READ)
def test_words_lead_to_their_figure_and_figures_to_their_words(name: str) -> None:
    summary = read_by_rules(name)
    page = page_of(summary)
    for number, figure in enumerate(summary.figures, 1):
        card = page.one(id=f"f{number}")
        assert figure.status in card.attributes["class"].split()
        label = card.one(**{"class": "label"}).text
        assert number_of(figure) in label
        assert label.endswith(figure.id)
        for k, words in enumerate(figure.evidence, 1):
            assert f"#w{number}-{k}" in [a.attributes["href"] for a in card.all(tag="a")]
            assert page.one(id=f"w{number}-{k}")
            assert words.quote in page.one(id="words").text
        marked = page.one(id="words").all(**{"class": f"of{number}"})
        assert any(a.attributes["href"] == f"#f{number}" for a in marked) or any(
            str(number) in a.attributes["data-choices"].split() for a in marked
        )


def test_what_the_article_does_not_have_is_said_and_not_marked() -> None:
    summary = seed_summary()
    astray = Evidence(quote="at least 74 civilians", start=0, end=21, sentence=0)
    figure = summary.figures[0].model_copy(update={"evidence": (astray,)})
    lost = summary.figures[1].model_copy(update={"evidence": ()})
    page = page_of(summary.model_copy(update={"figures": (figure, lost)}))
    assert not page.one(id="words").all(**{"class": "of1"})
    assert not page.one(id="f1").all(tag="a")
    assert "not found in the article" in page.one(id="f2").text


def test_a_page_of_the_seed_is_small() -> None:
    assert len(report(read_by_rules("seed")).encode()) < 300_000


def test_a_claim_is_told_apart_in_the_tile_the_chart_and_its_bars() -> None:
    page = page_of(seed_summary())
    told = "≥15 killed; Syrian state television claims some more"
    tile = page.one(**{"class": "tolls"}).all(tag="li")[1]
    assert told in tile.text
    chart = page.one(id="event2").all(**{"class": "chart"})[0]
    assert chart.one(**{"class": "toll"}).text == told
    ends = [[dd.text for dd in dl.all(tag="dd")] for dl in chart.all(tag="dl")]
    assert ends == [["15", "15", "15"], ["2", "no estimate", "open"]]
    whole = chart.one(**{"class": "whole"})
    assert whole.one(tag="svg").attributes["aria-label"] == told
    paints = [e.attributes["class"] for e in whole.all() if e.tag in ("rect", "polygon")]
    assert paints == ["solid", "claimed", "claimed"]
    row = next(row for row in chart.all(**{"class": "row"}) if "terrorists" in row.text)
    assert row.all(tag="rect", **{"class": "claimed"})
    assert not [e for e in (tile, chart) if re.search(r"\b17\b", e.text)]


def test_what_is_claimed_is_drawn_after_what_is_not() -> None:
    chart = page_of(read_by_rules("seed")).one(id="event2").all(**{"class": "chart"})[0]
    rows = [row.text for row in chart.all(**{"class": "row"})]
    (soldiers,), (claim,) = (
        [n for n, row in enumerate(rows) if words in row] for words in ("soldiers", "claim")
    )
    assert soldiers < claim


def test_where_the_claim_is_all_there_is_no_number_stands_without_it() -> None:
    seed = seed_summary()
    claim = seed.figures[7].model_copy(update={"low": 30, "best": 30, "high": 30, "bound": "exact"})
    figures = (claim,)
    page = page_of(
        seed.model_copy(update={"figures": figures, "tolls": tolls(figures, seed.events)})
    )
    told = "claimed by Syrian state television: 30 killed"
    assert told in page.one(**{"class": "tolls"}).text
    chart = page.one(id="event2").one(**{"class": "chart"})
    assert chart.one(**{"class": "toll"}).text == told
    assert [e.text for e in chart.one(**{"class": "facts"}, tag="div").all(tag="p")] == ["claimed:"]
    assert not chart.all(tag="rect", **{"class": "solid"})


@pytest.mark.parametrize(("left_out", "told"), [(("tolls",), False), (("tolls", "figures"), True)])
def test_an_event_without_figures_says_so_and_one_without_a_toll_does_not(
    left_out: tuple[str, ...], told: bool
) -> None:
    page = page_of(seed_summary().model_copy(update=dict.fromkeys(left_out, ())))
    assert ("No casualty figure is tied" in page.text) is told


def test_a_toll_says_what_it_rests_on() -> None:
    seed = seed_summary()
    first, *others = seed.tolls
    contradicted = first.model_copy(update={"title": "contradicts"})
    page = page_of(seed.model_copy(update={"tolls": (contradicted, *others)}))
    tile = page.one(**{"class": "tolls"}).all(tag="li")[1]
    rests = "our sum of separate statements · ! the title says otherwise · attackers apart: ≥2"
    assert f"27 April 2015 · Al-Qarmid · {rests}" in tile.text
    assert "denied" in tile.attributes["class"].split()
    (left,) = page.one(id="coverage").all(**{"class": "left"})[-1:]
    assert "the title of the article says otherwise: ≥15 killed" in left.text
    assert [a.attributes["href"] for a in left.all(tag="a")] == ["#event2"]
    (rests,) = (e.text for e in page.one(id="event2").all(**{"class": "rests"}))
    sum_of = "Rests on our sum of separate statements"
    assert rests == f"{sum_of} · ! the title says otherwise · ◇ 1 figure upheld"


def test_the_first_screen_says_who_read_and_what_to_do() -> None:
    head = read_by_rules("seed")
    page = page_of(head).one(tag="header")
    assert "read by rules alone" in page.text
    assert "All were read by rules alone and no model has read the same" in page.text
    verified = [f.model_copy(update={"status": "verified"}) for f in head.figures]
    calm = page_of(head.model_copy(update={"figures": tuple(verified)}))
    assert not calm.all(**{"class": "advice"})


def test_orders_in_the_text_are_shown_as_not_followed() -> None:
    page = page_of(seed_summary().model_copy(update={"orders": (evidence("heavy shelling"),)}))
    told = page.one(id="coverage").text
    assert re.search("An order in the text, not followed: “[^”]*heavy shelling", told)


@pytest.mark.parametrize(
    ("name", "shown"),
    [("الجيش", "الجيش"), ("\u202earmy\u202c", "army")],
    ids=["arabic", "override"],
)
def test_names_in_every_new_place_are_isolated(name: str, shown: str) -> None:
    seed = seed_summary()
    claim = seed.figures[7]
    said = [words.model_copy(update={"said_by": name}) for words in claim.evidence]
    speaker = Speaker(name=name, kind="media")
    claim = claim.model_copy(update={"said_by": speaker, "evidence": tuple(said), "site": name})
    actor = Actor(name=name, role="party", said_by=name)
    event = seed.events[0].model_copy(update={"actors": (actor,), "site": name})
    counted = tolls((claim,), (event,))
    changed = {"figures": (claim,), "events": (event,), "tolls": counted}
    page = page_of(seed.model_copy(update=changed))

    def isolated(element: Element) -> list[str]:
        return [e.text.strip() for e in element.all(tag="bdi")]

    assert isolated(page.one(**{"class": "tolls"}))[0] == shown  # the claimant
    facts = page.one(id="event1").all(**{"class": "facts-of"})
    assert [isolated(e).count(name) for e in facts] == [1, 2]  # the site; the actor, who says so
    assert isolated(page.one(id="f1").one(**{"class": "label"})).count(name) == 0  # the event's
    assert isolated(page.one(id="f1").one(**{"class": "details"})) == [name, "the army"]
    (quote,) = page.one(id="f1").all(**{"class": "quote"})
    assert quote.text.endswith(f"according to {name}")


def test_the_marked_article_comes_before_all_that_is_made_of_it() -> None:
    page = seed_page()
    order = [e.attributes["id"] for e in page.one(tag="main").children if isinstance(e, Element)]
    assert order[0] == "article"
    assert order[-2:] == ["coverage", "made"]


def test_killed_injured_and_every_other_outcome_have_hues_of_their_own() -> None:
    page = page_of(read_by_rules("dev02"))
    tiles = page.one(**{"class": "tolls"}).all(tag="li")
    hues = {
        re.split("[;:]| by ", t.one(**{"class": "number"}).text)[0].split()[-1]: t for t in tiles
    }
    assert {"killed", "injured", "displaced"} <= set(hues)
    for outcome, tile in hues.items():
        hue = outcome if outcome in ("killed", "injured") else "other"
        assert tile.attributes["class"].split()[0] == hue


def test_only_what_has_a_day_is_on_the_timeline_and_the_rest_is_named() -> None:
    seed = seed_summary()
    undated = seed.events[0].model_copy(update={"date": None})
    line = page_of(seed.model_copy(update={"events": (undated, *seed.events[1:])}))
    assert [e.text for e in line.one(id="timeline").all(tag="time")] == ["26 April 2015"]
    assert line.one(id="timeline").all(tag="svg")
    assert "No day is known of 2 Rebels overrun" in line.one(id="timeline").text
    nowhere = tuple(e.model_copy(update={"date": None}) for e in seed.events)
    assert not page_of(seed.model_copy(update={"events": nowhere})).all(id="timeline")


def test_what_is_open_is_listed_and_what_was_set_aside_is_folded() -> None:
    page = page_of(seed_summary()).one(id="coverage")
    folded = {fold.one(tag="summary").text: fold.text for fold in page.all(tag="details")}
    assert set(folded) == {"Set aside: 1 cue", "Accounted for by a figure: 2 cues"}
    shown = page.text
    for fold in folded.values():
        shown = shown.replace(fold, "")
    assert "fierce clashes" in shown
    assert "heavy shelling" not in shown
    assert "1 figure unverified" in shown
    assert "1 figure unconfirmed" in shown
    assert {"#f10", "#f11"} <= {a.attributes["href"] for a in page.all(tag="a")}


def test_nothing_open_is_said() -> None:
    assert "Nothing is open." in page_of(empty()).one(id="coverage").text
    assert "Nothing is open." not in page_of(seed_summary()).one(id="coverage").text


def test_an_event_without_figures_says_where_they_are() -> None:
    seed = seed_summary()
    bare = seed.events[0].model_copy(update={"id": "e3", "title": "Something else"})
    page = page_of(seed.model_copy(update={"events": (*seed.events, bare)}))
    told = page.one(id="event3").one(**{"class": "where"})
    assert [a.attributes["href"] for a in told.all(tag="a")] == ["#event1", "#event2"]
    quoting = bare.model_copy(update={"evidence": (evidence("killing 53 people"),)})
    page = page_of(seed.model_copy(update={"events": (*seed.events, quoting)}))
    told = page.one(id="event3").one(**{"class": "where"})
    assert [a.attributes["href"] for a in told.all(tag="a")] == ["#f4"]


def test_figures_of_an_event_whose_people_another_counts_are_named() -> None:
    seed = seed_summary()
    moved = tuple(
        f.model_copy(update={"event": "e3"}) if f.id in ("f4", "f5", "f6") else f
        for f in seed.figures
    )
    town = seed.events[1].model_copy(update={"id": "e3", "title": "The raid on Darkush"})
    events = (*seed.events, town)
    changed = {"events": events, "figures": moved, "tolls": tolls(moved, events)}
    told = page_of(seed.model_copy(update=changed)).one(id="event2").one(**{"class": "where"})
    assert "counted in the toll of 1" in told.text
    assert {a.attributes["href"] for a in told.all(tag="a")} == {"#f4", "#f5", "#f6"}
