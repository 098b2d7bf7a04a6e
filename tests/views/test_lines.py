from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.views.lines import Line, Span, beside, text_of, wrap


def texts(lines: list[Line]) -> list[str]:
    return [text_of(line) for line in lines]


def test_lines_break_between_words_and_hang() -> None:
    lines = wrap(
        [Span("twelve people "), Span("were killed", "number")],
        12,
        first=(Span("- "),),
        rest=(Span("  "),),
    )
    assert texts(lines) == ["- twelve", "  people", "  were", "  killed"]
    assert lines[2][1] == Span("were", "number")


def test_a_word_may_change_its_style_midway() -> None:
    (line,) = wrap([Span("“"), Span("12 dead", "words"), Span("”")], 20)
    assert line == (Span("“"), Span("12 dead", "words"), Span("”"))


def test_words_without_spaces_are_broken_but_never_their_numbers() -> None:
    assert texts(wrap([Span("死者は1,234人です負傷者は5,678人")], 8)) == [
        "死者は",
        "1,234人",
        "です負傷",
        "者は",
        "5,678人",
    ]


def test_nothing_is_one_empty_line() -> None:
    assert texts(wrap([Span(" \n ")], 20)) == [""]


def test_two_blocks_stand_side_by_side() -> None:
    left = wrap([Span("a b c")], 1)
    right = wrap([Span("x y")], 1)
    assert texts(beside(left, right, 4)) == ["a   x", "b   y", "c"]
    assert texts(beside(right, left, 4)) == ["x   a", "y   b", "    c"]


@given(st.lists(st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=30)))
@settings(max_examples=50)
def test_wrapping_loses_and_adds_no_letter(words: list[str]) -> None:
    plain = "".join(words).replace("\u034f", "")
    shown = "".join(texts(wrap([Span(" ".join(words))], 20)))
    for mark in " \u2068\u2069":
        shown = shown.replace(mark, "")
    assert shown == "".join(c for c in plain if c not in "\u115f\u1160\u3164\uffa0")
