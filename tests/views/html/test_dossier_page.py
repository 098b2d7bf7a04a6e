"""What a dossier's page says, without a browser."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

import pytest

from summarizer.dossiers import build_dossiers
from summarizer.errors import ConfigurationError
from summarizer.models.dossier import Disagreement, EventRef
from summarizer.views.html import DossierEntry, dossier_index, dossier_page
from summarizer.views.html.folder import write_dossiers
from tests.dossiers.made import day, gold_summaries, one_dossier, report
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
from tests.views.html.reading import Element, read
from tests.views.html.test_escaping import HOSTILE
from tests.views.html.test_report import ELEMENTS

DRAWN = {"g", "path", "circle", "title", "text"}


@cache
def page_of(place: tuple[str, object]) -> Element:
    return read(dossier_page(of_gold(*place), gold_summaries()))  # type: ignore[arg-type]


def words_of(element: Element) -> str:
    return " ".join(element.text.split())


def test_the_head_says_what_where_when_how_sure_and_how_many() -> None:
    head = words_of(page_of(MARKET).one(tag="header"))
    for words in (
        "Remote explosive/landmine/IED, Orvek",
        "6 March 2023",
        "7 articles",
        "1 copy among them, so 6 voices",
        "15 killed",
        "as of 9 March 2023 · authorities",
        "41 injured",
        "civilians 15",
        "of one event is likely",
    ):
        assert words in head


def test_a_sum_of_groups_and_what_one_side_claims_are_told_as_that() -> None:
    page = page_of(HADRUN)
    tile = words_of(page.one(**{"class": "tolls"}).all(tag="li")[0])
    assert "26 killed" in tile
    assert "our sum of groups" in tile
    assert "civilians 23, non-state armed group 3" in tile
    claims = page.one(id="claims")
    sides = claims.one(**{"class": "sides"}).all(tag="li")
    assert ["14 killed, claimed" in words_of(side) for side in sides] == [True, True]
    assert "Nerevan state television" in words_of(sides[0])
    assert "14 terrorists" in words_of(sides[0])
    assert "14" not in words_of(page.one(id="killed").all(**{"class": "drawing"})[0])


def test_a_dispute_stands_side_by_side_and_its_number_is_not_set_large() -> None:
    page = page_of(KURO)
    killed, missing = page.one(**{"class": "tolls"}).all(tag="li")
    assert "denied" in killed.attributes["class"]
    assert "in dispute" in killed.text
    assert "denied" not in missing.attributes["class"]
    sides = page.one(id="disputes").one(**{"class": "sides"}).all(tag="li")
    assert [words_of(side)[:30].split(" others")[0] for side in sides][
        1
    ] == "A survivors' committee"
    assert ["34 killed" in words_of(s) or "≥91 killed" in words_of(s) for s in sides] == [True] * 2
    for link in page.one(id="disputes").all(tag="a"):
        assert page.one(id=link.attributes["href"].removeprefix("#"))


def test_nothing_but_one_sides_claim_is_no_toll() -> None:
    made = claimed()
    page = read(dossier_page(one_dossier(*made), made))
    (tile,) = page.one(**{"class": "tolls"}).all(tag="li")
    assert "denied" in tile.attributes["class"]
    assert "claimed by The army: 40 killed" in words_of(tile)
    assert not tile.all(**{"class": "strong"})
    assert "nothing but one side's claims is known" in words_of(tile)


def test_what_one_side_alone_says_is_not_set_large() -> None:
    dossier = one_dossier(report(12), report(17, on=7))
    (series, *rest) = dossier.series
    points = tuple(p.model_copy(update={"party": "Nereva"}) for p in series.points)
    sided = dossier.model_copy(
        update={"series": (series.model_copy(update={"points": points}), *rest)}
    )
    for of, is_plain in ((dossier, False), (sided, True)):
        (tile,) = read(dossier_page(of)).one(**{"class": "tolls"}).all(tag="li")
        assert ("denied" in tile.attributes["class"]) == is_plain
        assert ("one side alone says so" in tile.text) == is_plain


def test_every_point_is_a_link_to_words_that_are_there() -> None:
    page = page_of(MARKET)
    series = of_gold(*MARKET).of("killed")
    assert series is not None
    drawing = page.one(id="killed").one(**{"class": "drawing"})
    links = drawing.all(tag="a")
    assert len(links) == len(series.points)
    for link, point in zip(links, series.points, strict=True):
        card = page.one(id=link.attributes["href"].removeprefix("#"))
        assert link.attributes["aria-label"] == link.one(tag="title").text
        for ref in point.figures:
            assert ref.phrase in card.text
        back = card.one(**{"class": "more"}).attributes["href"]
        assert page.one(id=back.removeprefix("#")) is link


def test_words_stand_in_their_sentence_where_the_summaries_are_given() -> None:
    sentence = "the health ministry of Karsova said on Tuesday"
    dossier = of_gold(*MARKET)
    assert sentence in page_of(MARKET).text
    bare = read(dossier_page(dossier))
    assert sentence not in bare.text
    assert "“at least 12 people”" in words_of(bare.one(id="killed"))


def test_articles_are_on_one_line_of_time_and_those_without_a_day_after_it() -> None:
    made = crowded()
    dossier = one_dossier(*made)
    articles = read(dossier_page(dossier, made)).one(id="articles")
    dated = articles.one(tag="ol").all(tag="li")
    days = [item.one(tag="time").attributes["datetime"] for item in dated]
    assert days == sorted(days)
    assert len(days) == len(made) - 1
    places = [float(c.attributes["cx"].rstrip("%")) for c in articles.all(tag="circle")]
    assert (places[0], places[-1]) == (0.0, 100.0)
    assert places == sorted(places)
    (undated,) = articles.one(**{"class": "undated"}).all(tag="li")
    assert "11–12 killed" in undated.text
    page = read(dossier_page(dossier, made))
    cards = [
        c.text for c in page.one(**{"class": "cards"}).all(tag="li") if "day unknown" in c.text
    ]
    assert len(cards) == 1
    assert "day unknown" in page.one(**{"class": "cards"}).all(**{"class": "figure"})[-1].text
    assert "1 count of an unknown day is in the list alone" in page.text


def test_why_they_are_one_and_what_was_left_apart() -> None:
    page = page_of(MARKET)
    joined = words_of(page.one(id="joined"))
    assert "Both are of 2023-03-06." in joined
    assert "Toll of Orvek market bombing rises to 17 and Orvek mourns" in joined
    near = page_of(KURO).one(id="near")
    assert "doubtful" in near.text
    assert "Naufrage sur le lac Ombari" in near.text
    assert not near.all(**{"class": "pairing"})[0].all(tag="a")[1:]


def test_another_dossier_is_named_and_linked_where_its_page_is_known() -> None:
    other = of_gold("Lake Ombari", day(6).replace(year=2023))
    others = {
        EventRef(article=r.article, event=r.event): DossierEntry(other, "a b.html")
        for r in other.reports
    }
    page = read(dossier_page(of_gold(*KURO), gold_summaries(), others=others, index="index.html"))
    near = page.one(id="near")
    assert other.name in near.text
    assert near.all(tag="a")[-1].attributes["href"] == "./a%20b.html"
    assert page.one(tag="header").all(tag="a")[0].attributes["href"] == "./index.html"


def test_figures_in_no_series_are_listed_with_why() -> None:
    made = words_of(page_of(MARKET).one(id="made"))
    assert "It counts another event too: “22 people”" in made


@pytest.mark.parametrize("dossier", gold(), ids=lambda d: d.id)
def test_every_link_has_its_place_and_no_id_is_there_twice(dossier) -> None:  # type: ignore[no-untyped-def]
    page = read(dossier_page(dossier, gold_summaries()))
    ids = [e.attributes["id"] for e in page.all() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    targets = [a.attributes["href"] for a in page.all(tag="a")]
    assert targets
    assert {t.removeprefix("#") for t in targets} <= set(ids)


def test_the_policy_allows_its_own_style_and_script_alone() -> None:
    text = dossier_page(of_gold(*MARKET), gold_summaries())
    found = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert found is not None
    policy = found.group(1).replace("&#39;", "'")
    assert policy.startswith("default-src 'none'; ")
    for tag, directive in (("style", "style-src"), ("script", "script-src")):
        blocks = re.findall(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        prints = [base64.b64encode(hashlib.sha256(b.encode()).digest()).decode() for b in blocks]
        assert prints
        for fingerprint in prints:
            assert f"'sha256-{fingerprint}'" in policy
        assert directive in policy
    assert " style=" not in text
    assert "http:" not in text
    assert "https:" not in text


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_make_no_element(words: str) -> None:
    made, origins = hostile(words)
    for dossier in build_dossiers(made, origins=origins):
        for text in (dossier_page(dossier, made), dossier_page(dossier), dossier_index([dossier])):
            page = read(text)
            assert {e.tag for e in page.all()} <= ELEMENTS | DRAWN
            handlers = {n for e in page.all() for n in e.attributes if n.startswith("on")}
            assert not handlers
            assert not set(text) & set("\u202e\u2066\x00\x1b") or "unseen" in text


def test_a_dossier_that_somebody_else_wrote_and_does_not_fit_itself_has_a_page() -> None:
    (series, *_) = one_dossier(report(12), report(17, on=7)).series
    assert series.newest is not None
    bare = tuple(p.model_copy(update={"figures": (), "said_by": ()}) for p in series.points)
    odd = series.model_copy(
        update={
            "points": bare,
            "claims": bare,
            "newest": series.newest.model_copy(update={"points": (7, 1)}),
            "disputes": (Disagreement(between=(0, 9), sentence="They differ."),),
        }
    )
    dossier = one_dossier(report(12), report(17, on=7)).model_copy(update={"series": (odd,)})
    page = read(dossier_page(dossier))
    assert "17 killed" in page.text
    assert "They differ." in page.text


def test_an_index_lists_dossiers_as_given_with_tolls_and_what_to_know() -> None:
    page = read(dossier_index([DossierEntry(d, f"{d.id}.html") for d in gold()]))
    rows = page.one(**{"class": "articles"})
    assert [a.attributes["href"] for a in rows.all(tag="a")] == [f"./{d.id}.html" for d in gold()]
    assert "13 events in 30 articles" in page.text
    row = next(li for li in rows.all(tag="li") if "4 September 2023" in li.text)
    for words in (
        "Air/drone strike, Hadrun",
        "26 killed",
        "2 claims of one side",
        "joined: certain",
    ):
        assert words in words_of(row)
    assert "There are none." in read(dossier_index([])).one(tag="main").text


def test_a_directory_gets_a_page_each_that_lead_to_each_other(tmp_path: Path) -> None:
    write_dossiers(tmp_path, gold(), gold_summaries())
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names[0] == "001-Accident-Puerto-Alvara-2023-11-12.html"
    assert names[-1] == "index.html"
    assert len(names) == len(gold()) + 1
    for name in names:
        page = read((tmp_path / name).read_text(encoding="utf-8"))
        files = [a.attributes["href"] for a in page.all(tag="a")]
        assert {f.removeprefix("./") for f in files if not f.startswith("#")} <= set(names)
    kuro = read((tmp_path / names[names.index("index.html") - 1]).read_text(encoding="utf-8"))
    assert "Lake Ombari" in kuro.one(id="near").text
    assert kuro.one(id="near").all(tag="a")[-1].attributes["href"].startswith("./0")


def test_a_directory_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "index.html").mkdir()
    with pytest.raises(ConfigurationError, match="cannot be written"):
        write_dossiers(tmp_path, (), ())


def test_a_dossier_gives_its_page() -> None:
    dossier = of_gold(*MARKET)
    assert dossier.to_html(gold_summaries()) == dossier_page(dossier, gold_summaries())
