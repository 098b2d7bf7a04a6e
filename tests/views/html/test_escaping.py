import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.views.html.escaping import foreign, styled, visible
from summarizer.views.lines import Span
from tests.views.html.reading import read

HOSTILE = (
    "<script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    "</style></script></title><img src=x onerror=alert(1)>",
    "{{ 7*7 }}{% raw %}",
    "&lt;b&gt;&#60;",
    "<!-- <![CDATA[",
    "\u202e21 dellik\u202c",
    "\u2069\u2066\u2028\x85",
    "\x00\x1b[2J\x7f\x9b\r\r\n",
    "\ud800",
)
words = st.one_of(
    st.text(), st.sampled_from(HOSTILE), st.text("<>&\"'\u202e\x00\r\nab", max_size=20)
)


@settings(deadline=None)  # a busy machine is no failure
@given(words)
def test_text_comes_back_as_it_was_and_makes_no_element_of_its_own(text: str) -> None:
    page = read(str(visible(text)))
    held = text.replace("\x00", "\ufffd")
    held = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in held)
    assert page.text == held
    assert {e.tag for e in page.all()} <= {"span"}
    assert {name for e in page.all() for name in e.attributes} <= {
        "class",
        "data-sign",
        "title",
        "hidden",
    }


@pytest.mark.parametrize(
    ("text", "sign", "name"),
    [
        ("a\u202eb", "U+202E", "right-to-left override"),
        ("a\u2066b", "U+2066", "left-to-right isolate"),
        ("a\x1bb", "U+001B", "control character"),
        ("a\u200b\u200bb", "U+200B×2", "zero width space"),
        ("a\x9bb", "U+009B", "control character"),
    ],
)
def test_what_cannot_be_seen_is_a_sign_and_has_no_effect(text: str, sign: str, name: str) -> None:
    mark = read(str(visible(text))).one(**{"class": "unseen"})
    assert mark.attributes["data-sign"] == sign
    assert mark.attributes["title"] == name
    (kept,) = mark.children
    assert not isinstance(kept, str)
    assert "hidden" in kept.attributes


def test_joiners_that_spell_words_stay() -> None:
    assert visible("می\u200cروم") == "می\u200cروم"


def test_neighbours_that_stand_apart_are_isolated_together() -> None:
    spans = [Span("قتل", apart=True), Span(" 19", "number", apart=True), Span(" · "), Span("<b>")]
    assert styled(spans) == ('<bdi>قتل<span class="strong"> 19</span></bdi> · &lt;b&gt;')


def test_foreign_text_is_isolated() -> None:
    assert foreign("a<b") == "<bdi>a&lt;b</bdi>"
