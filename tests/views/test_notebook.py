from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.views.digest import digest
from summarizer.views.notebook import notebook_html
from tests.summaries import seed_summary


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


def read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


def test_it_says_what_the_digest_says() -> None:
    text = read(notebook_html(seed_summary())).text
    assert [line.rstrip() for line in text.split("\n")] == digest(seed_summary(), 100).split("\n")


@given(
    st.one_of(
        st.text(),
        st.sampled_from(
            ["<script>alert(1)</script>", '" onload="x', "</pre><img src=x onerror=y>", "&lt;b&gt;"]
        ),
    )
)
@settings(max_examples=15, deadline=None)
def test_no_mark_up_of_an_article_gets_through(words: str) -> None:
    page = read(notebook_html(seed_summary().model_copy(update={"headline": words})))
    assert page.tags == {"pre", "span"}
    assert page.attributes == {"style"}
    shown = digest(seed_summary().model_copy(update={"headline": words}), 100)
    assert page.text.split("\n")[0].rstrip() == shown.split("\n")[0]
