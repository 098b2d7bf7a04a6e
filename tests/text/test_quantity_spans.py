"""Whatever the text, spans are in order, hold their number, and cost linear time."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.numbers.quantities import number_words, read_quantities

PIECES = st.sampled_from(
    "at least|more than|a|the|no|one|two|dozen|twenty|hundred|thousand|million|and|or|to|between|"
    "from|several|some|of|12|1.5|2014|220,000|-|–|,|.|%|people|km|year|old|April|half|second|"
    "\n\n|\r\n|é|😀|mil|e|de|vingt|cent|y|medio|'|½|½|\u00ad|\u0301".split("|")
)
LANGUAGES = st.sampled_from(["en", "fr", "es", "pt", "de", None])
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.tuples(PIECES, st.sampled_from([" ", "", "-", "\u00a0"])), max_size=14).map(
        lambda pairs: "".join(piece + space for piece, space in pairs)
    ),
)


@settings(deadline=None)
@given(TEXTS, LANGUAGES)
def test_spans_are_ordered_apart_and_hold_their_number(text, language):
    end = 0
    for q in read_quantities(text, language):
        assert end <= q.start <= q.number_start < q.number_end <= q.end <= len(text)
        assert text[q.start : q.end] == text[q.start : q.end].strip()
        assert None in (q.low, q.high) or q.low <= q.high
        end = q.end
    assert all(text[start:stop].strip() for start, stop in number_words(text, language))


@settings(deadline=None)
@given(
    TEXTS,
    LANGUAGES,
    st.sampled_from(["😀\n\n", "e\u0301 \u0301\n\n", "\u200b\r\n\r\n", "Ünïcödé.\n\n", "\n\n"]),
)
def test_a_paragraph_before_moves_offsets_and_changes_nothing(text, language, prefix):
    moved = len(prefix)
    alone = read_quantities(text, language)
    after = read_quantities(prefix + text, language)
    assert [
        (q.start - moved, q.end - moved, q.number_start - moved, q.low, q.best, q.high, q.kind)
        for q in after
    ] == [(q.start, q.end, q.number_start, q.low, q.best, q.high, q.kind) for q in alone]


@pytest.mark.parametrize(
    "piece",
    "1|1,|1.1|100 |a |two hundred and |more than |-|tens of |\u0301|one million |thousand |half |"
    "several |1 lakh |between one |no |from 1 to |a few hundred |one - |MH1|$ ".split("|"),
)
@pytest.mark.parametrize("language", ["en", "fr", "pt"])
def test_repetition_ends_and_stays_in_order(piece, language):
    # A quadratic reader would take minutes over this.
    found = read_quantities(piece * 3000, language)
    assert all(a.end <= b.start for a, b in pairwise(found))
