"""A quote is the article's own words, but for white space, quotation marks and capitals."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.quotes import Words, cuts, ground
from tests.checks.made import article_of, evidence_of

TEXT = (
    "Officials said at least 12 people were killed in the town on Monday.\n\n"
    "“We buried twelve,” said the imam’s son. Rebels hold 1,212 prisoners.\n\n"
    "At least 12 people  were\u00a0killed,\r\nthe mayor said again."
)


@pytest.mark.parametrize(
    ("quote", "own"),
    [
        ("at least 12 people were killed in", "at least 12 people were killed in"),
        ("At least 12 people were killed, the", "At least 12 people  were\u00a0killed,\r\nthe"),
        (" at  least\n12\u202fpeople ", "at least 12 people"),
        ('"We buried twelve,"', "“We buried twelve,”"),
        ("«We buried twelve,»", "“We buried twelve,”"),
        ("We buried twelve", "We buried twelve"),
        ("'1,212 prisoners'", "1,212 prisoners"),
        ("the imam's son", "the imam’s son"),
        ("REBELS HOLD 1,212 PRISONERS", "Rebels hold 1,212 prisoners"),
    ],
)
def test_white_space_marks_and_capitals_may_differ(quote: str, own: str) -> None:
    found = ground(quote, article_of(TEXT))
    assert found is not None
    assert found.quote == own
    assert TEXT[found.start : found.end] == own


@pytest.mark.parametrize(
    "quote",
    [
        "at least 13 people were killed",
        "at least 1 people",
        "200 people were killed",
        "at least 12 people were not killed",
        "at least twelve people were killed",
        "at least 12 people where killed",
        "12people",
        "2 people",
        "at least 1",
        "212 prisoners",
        "1 212 prisoners",
        "1212 prisoners",
        "hold 1",
        "hold 1,",
        "east 12 people",
        "at least 12 peopl",
        "at least 12 people, were killed",
        "at least 12 people killed",
        "at least 12 ... killed",
        "the imam son",
        "",
        " \n ",
        "“",
        "...",
    ],
)
def test_nothing_else_may(quote: str) -> None:
    assert ground(quote, article_of(TEXT)) is None


def test_a_word_is_not_cut_but_marks_and_hyphens_may_be() -> None:
    article = article_of("Nine-year-old twins (both girls) died.")
    assert ground("year-old twins", article) is not None
    assert ground("both girls", article) is not None
    assert ground("oth girls", article) is None


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("قتل ١٢ شخصا و٣٤ جريحا.", "١٢ شخصا", True),
        ("قتل ١٢ شخصا و٣٤ جريحا.", "٢ شخصا", False),
        ("हमले में १२ लोग मारे गए बच्चे।", "१२ लोग", True),
        ("हमले में १२ लोग मारे गए बच्चे।", "मारे गए बच्च", False),
        ("至少十二人死亡。", "十二人", True),
        ("三百十二人死亡。", "十二人", False),
        ("至少１２人死亡。", "１２人死亡", True),
        ("至少１２人死亡。", "２人死亡", False),
        ("至少１２人死亡。", "12人死亡", False),
        ("погибли 12 человек", "12 человек", True),
        ("погибли 112 человек", "12 человек", False),
        ("Три se\u0301ismes", "séismes", True),
        ("Les séismes", "se\u0301ismes", True),
        ("ont fait « 12 morts » hier", '"12 morts" hier', True),
        ("ont fait “12 morts” hier", "« 12 morts » hier", True),
    ],
)
def test_scripts(text: str, quote: str, found: bool) -> None:
    assert (ground(quote, article_of(text, None)) is not None) is found


def test_the_nearest_of_several_places() -> None:
    text = "Six people died. It rained. Six people fled. It rained. It rained. Six people sang."
    article = article_of(text)
    places = [evidence_of(article, "Six people", nth) for nth in range(3)]
    expected = {None: 0, 0: 0, 1: 0, 2: 1, 3: 1, 4: 2, 5: 2, 99: 0, -1: 0}
    for near, nth in expected.items():
        assert ground("Six people", article, near) == places[nth], near


def test_exact_capitals_come_before_other_capitals() -> None:
    article = article_of("SIX PEOPLE died. It rained. Six people fled.")
    found = ground("Six people", article, 0)
    assert found == evidence_of(article, "Six people")
    assert ground("six people", article, 0) == evidence_of(article, "SIX PEOPLE")


def test_the_report_comes_before_clutter() -> None:
    text = (
        "Read more: Six people killed in storm\n\n"
        "A storm struck the coast on Monday night, officials said in the town.\n\n"
        "Six people killed in storm after storm, said the mayor of the town on Monday."
    )
    article = article_of(text)
    assert article.sentences[0].kind == "clutter"
    found = ground("Six people killed in storm", article)
    assert found == evidence_of(article, "Six people killed in storm", 1)


@pytest.mark.parametrize(
    ("text", "at", "cut"),
    [
        ("12", 0, False),
        ("12", 1, True),
        ("12", 2, False),
        ("1,2", 1, True),
        ("1,2", 2, True),
        ("1, 2", 1, False),
        ("a1", 1, True),
        ("a b", 1, False),
        ("e\u0301a", 1, True),
        ("約12", 1, False),
        ("1人", 1, False),
        ("1.", 1, False),
    ],
)
def test_cuts(text: str, at: int, cut: bool) -> None:
    assert cuts(text, at) is cut


words = st.text(alphabet="ab1 2,.’'“”\"«»\n\r\té\u0301人٣", min_size=1, max_size=60)


@given(words, st.data())
@settings(max_examples=150, deadline=None)
def test_every_true_quote_grounds_to_itself(text: str, data: st.DataObject) -> None:
    article = article_of(f"A {text} z")
    text = article.text  # with its letters composed
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if cuts(text, start) or cuts(text, end) or not any(c.isalnum() for c in text[start:end]):
        return
    spaces = st.sampled_from([" ", "\u00a0", "\n", "\r\n", "  \u2009"])
    quote = "".join(data.draw(spaces) if c == " " else c for c in text[start:end])
    found = ground(quote, article)
    assert found is not None
    assert text[found.start : found.end] == found.quote
    same = [c for c in found.quote if c.isalnum()]
    assert "".join(same).casefold() == "".join(c for c in text[start:end] if c.isalnum()).casefold()


@given(words, words, st.integers(-2, 9) | st.none())
@settings(max_examples=200, deadline=None)
def test_what_is_found_is_always_the_articles_own(text: str, quote: str, near: int | None) -> None:
    article = article_of(f"A {text} z")
    found = Words(article).find(quote, near)
    if found is not None:
        assert article.text[found.start : found.end] == found.quote
        assert article.words(found.start, found.end) == found
        assert not cuts(article.text, found.start)
        assert not cuts(article.text, found.end)
        digits = [c for c in found.quote if c.isnumeric()]
        assert digits == [c for c in quote if c.isnumeric()]


def test_every_place_of_a_quote_is_found_in_the_order_of_the_text() -> None:
    article = article_of("At 14:20 a mine killed 14 men. Then 14 more fled in 114 cars.")
    places = [found.start for found in Words(article).every("14")]
    assert places == [i for i in range(len(article.text)) if article.text[i:].startswith("14")
                      and not cuts(article.text, i) and not cuts(article.text, i + 2)]  # fmt: skip
    assert len(places) >= 3
    assert list(Words(article).every("15")) == []
    assert list(Words(article).every("")) == []
