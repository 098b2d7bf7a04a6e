import base64
import hashlib
import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.models import ArticleSummary, Evidence, Figure
from summarizer.views.html import report
from summarizer.views.safe_text import safe
from summarizer.views.wording import number_of
from tests.by_rules import READ, read_by_rules
from tests.summaries import seed_summary
from tests.views.html.reading import Element, read
from tests.views.html.test_escaping import HOSTILE

ELEMENTS = set(
    "html head meta title style body a header p span strong h1 h2 h3 ul li nav main section dl dt"
    " dd div svg line rect polygon ol time bdi code table caption thead tbody tr th td"
    " script noscript".split()
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
    " status kind confidence type role way result start end date published check basis within"
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
