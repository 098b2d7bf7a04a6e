"""The article cut where marks begin and end, so that marks may overlap and nest as they like."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from summarizer.models.vocabulary import Status

Kind = Literal[Status, "open", "dismissed", "plain"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of the article that something in the report rests on.

    Attributes
    ----------
    start, end
        Where they are in the article.
    id
        Of the place in the page, for links to the words.
    kind
        What they are: a figure's status, what became of a cue, or plain.
    target
        Id of what the words lead to; empty where they lead nowhere.
    label
        What stands after the words, such as a figure's id.
    """

    start: int
    end: int
    id: str
    kind: Kind
    target: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the article within which no mark begins or ends.

    Attributes
    ----------
    text
        Its characters.
    marks
        Those that cover it, the innermost first.
    begins, ends
        Of these, those that begin with it and those that end with it.
    """

    text: str
    marks: tuple[Mark, ...]
    begins: tuple[Mark, ...]
    ends: tuple[Mark, ...]


def segments(text: str, marks: Iterable[Mark], cuts: Iterable[int]) -> list[list[Segment]]:
    """Cut an article into blocks, and each block into segments.

    Parameters
    ----------
    text
        The article.
    marks
        In any order; one that is empty or reaches beyond the text is left out.
    cuts
        Where a new block begins, such as a paragraph. A mark over a cut goes on in the next block.

    Returns
    -------
    list of list of Segment
        All characters of the text, each once and in order.
    """
    inside = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
    blocks_begin = {cut for cut in cuts if 0 < cut < len(text)}
    starting = _by(inside, "start")
    points = sorted({0, len(text), *blocks_begin, *starting, *_by(inside, "end")})
    blocks: list[list[Segment]] = []
    active: list[Mark] = []
    for start, end in pairwise(points):
        kept = [mark for mark in active if mark.end > start]
        begins = starting.get(start, ())
        if begins:
            kept = sorted((*kept, *begins), key=lambda mark: (mark.end - mark.start, mark.id))
        active = kept
        segment = Segment(
            text[start:end],
            tuple(active),
            tuple(mark for mark in active if mark.start == start),
            tuple(mark for mark in active if mark.end == end),
        )
        if not blocks or start in blocks_begin:
            blocks.append([])
        blocks[-1].append(segment)
    return blocks


def _by(marks: Sequence[Mark], place: Literal["start", "end"]) -> dict[int, list[Mark]]:
    found: dict[int, list[Mark]] = {}
    for mark in marks:
        found.setdefault(getattr(mark, place), []).append(mark)
    return found
