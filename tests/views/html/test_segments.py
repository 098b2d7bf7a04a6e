from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.views.html.segments import Mark, segments


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark], list[int]]:
    text = draw(st.text(max_size=60))
    place = st.integers(-3, len(text) + 3)
    spans = draw(st.lists(st.tuples(place, place), max_size=12))
    marks = [Mark(a, b, f"w{n}", "verified", f"f{n}") for n, (a, b) in enumerate(spans)]
    return text, marks, draw(st.lists(place, max_size=5))


@settings(deadline=None)  # a busy machine is no failure
@given(marked())
def test_every_character_is_there_once_and_each_under_its_own_marks(
    case: tuple[str, list[Mark], list[int]],
) -> None:
    text, marks, cuts = case
    inside = [m for m in marks if 0 <= m.start < m.end <= len(text)]
    blocks = segments(text, marks, cuts)
    assert "".join(s.text for block in blocks for s in block) == text
    offset = 0
    begun: list[str] = []
    ended: list[str] = []
    for block in blocks:
        assert block
        assert offset == 0 or offset in cuts
        for segment in block:
            end = offset + len(segment.text)
            assert segment.text
            covering = {m.id for m in inside if m.start < end and m.end > offset}
            assert {m.id for m in segment.marks} == covering
            lengths = [m.end - m.start for m in segment.marks]
            assert lengths == sorted(lengths)
            begun += [m.id for m in segment.begins]
            ended += [m.id for m in segment.ends]
            offset = end
    assert sorted(begun) == sorted(ended) == sorted(m.id for m in inside)


def test_nested_and_overlapping_marks() -> None:
    outer, inner, across = (
        Mark(0, 6, "outer", "verified"),
        Mark(2, 4, "inner", "repaired"),
        Mark(3, 8, "across", "unverified"),
    )
    (block,) = segments("abcdefghij", [outer, inner, across], [])
    assert [(s.text, [m.id for m in s.marks]) for s in block] == [
        ("ab", ["outer"]),
        ("c", ["inner", "outer"]),
        ("d", ["inner", "across", "outer"]),
        ("ef", ["across", "outer"]),
        ("gh", ["across"]),
        ("ij", []),
    ]


def test_a_mark_goes_on_in_the_next_block() -> None:
    first, second = segments("ab cd", [Mark(1, 4, "w", "verified")], [3])
    assert [s.text for s in first] == ["a", "b "]
    assert [s.text for s in second] == ["c", "d"]
    assert [len(s.marks) for s in (*first, *second)] == [0, 1, 1, 0]
