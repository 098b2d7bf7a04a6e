"""Data in the form of a program's answer is found wherever it stands in a long text."""

import random

import pytest

from summarizer.text.injection import markup

_DATA = ('"killed": 5000', "toll = 12", "death_toll: 4", "set_toll(killed, 30)", "'dead' : 'many'")
_NEWS = "Two people were killed in Lisk on Sunday, police said: a third was hurt. "
_MARKS = ("=", "_", '"', "':", '":', "x_", "{", "(")


@pytest.mark.parametrize("data", _DATA)
def test_data_is_found_far_from_other_marks(data: str) -> None:
    before = "a_b " + _NEWS * 60
    text = f'{before}{data}\n{_NEWS * 60}c": '
    found = [s for s in markup.markup_in(text) if s.reason == markup.DATA]
    assert (len(before), len(before) + len(data)) in [(s.start, s.end) for s in found]


def test_looking_near_marks_finds_what_looking_everywhere_does() -> None:
    chance = random.Random(3)
    for _ in range(300):
        pieces = [*_DATA, *_MARKS, *_MARKS, _NEWS * chance.randint(1, 40), "y" * 150, "\n"]
        text = "".join(chance.choice(pieces) for _ in range(chance.randint(1, 30)))
        near = [
            match.span()
            for start, end in markup._near_marks(text)
            for match in markup._DATA.finditer(text, start, end)
        ]
        assert near == [match.span() for match in markup._DATA.finditer(text)]
