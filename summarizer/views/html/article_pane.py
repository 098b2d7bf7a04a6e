"""The article, all of it, with the words that figures, cues and events rest on marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.models import ArticleSummary, Evidence
from summarizer.text.layout import split_paragraphs
from summarizer.views.html.anchors import Anchors, stands
from summarizer.views.html.segments import Mark, Segment, segments
from summarizer.views.wording import STATUS_MARKS


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the article as an element of the page.

    Attributes
    ----------
    text
        Its characters.
    ids
        The places that begin with it; the first is that of the element itself.
    classes
        What it is, and ``of3`` for each figure whose words it belongs to.
    target
        What it links to; empty for no link.
    kind
        What the innermost mark is.
    choices
        The figures whose words these are, the innermost first, for a choice between them.
    label
        What stands after it.
    """

    text: str
    ids: tuple[str, ...]
    classes: str
    target: str
    kind: str
    choices: str
    label: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, with the white space after it, and its kind."""

    kind: str
    pieces: Sequence[Piece]


def article_pane(summary: ArticleSummary, places: Anchors) -> list[Block]:
    """Return the article as paragraphs of marked and unmarked stretches.

    Parameters
    ----------
    summary
        The summary, which holds the article.
    places
        Where the figures stand in the page.

    Returns
    -------
    list of Block
        All characters of the article, each once and in order.
    """
    text = summary.article.text
    paragraphs = split_paragraphs(text, summary.article.title)
    cut = segments(text, _marks(summary, places), [p.start for p in paragraphs])
    kinds = {paragraph.start: paragraph.kind for paragraph in paragraphs[1:]}
    first = paragraphs[0].kind if paragraphs else "body"
    blocks: list[Block] = []
    offset = 0
    for block in cut:
        kind = kinds.get(offset, "body") if blocks else first
        blocks.append(Block(kind, [_piece(segment) for segment in block]))
        offset += sum(len(segment.text) for segment in block)
    return blocks


def _marks(summary: ArticleSummary, places: Anchors) -> Iterator[Mark]:
    text = summary.article.text

    def standing(words: Sequence[Evidence]) -> Iterator[tuple[int, Evidence]]:
        return ((k, each) for k, each in enumerate(words, 1) if stands(text, each))

    for figure in summary.figures:
        number = places.number(figure)
        label = f"{STATUS_MARKS[figure.status]}{figure.id}"
        for k, words in standing(figure.evidence):
            yield Mark(words.start, words.end, f"w{number}-{k}", figure.status, f"f{number}", label)
    for k, cue in enumerate(summary.coverage.cues, 1):
        if stands(text, cue.words):
            kind = "plain" if cue.status == "accounted" else cue.status
            target = "" if kind == "plain" else f"cue{k}"
            yield Mark(cue.words.start, cue.words.end, f"c{k}", kind, target)
    told = (
        ("p", [point.evidence for point in summary.key_points]),
        ("v", [event.evidence for event in summary.events]),
    )
    for prefix, rests in told:
        for number, evidence in enumerate(rests, 1):
            for k, words in standing(evidence):
                yield Mark(words.start, words.end, f"{prefix}{number}-{k}", "plain")


def _piece(segment: Segment) -> Piece:
    figures = [mark for mark in segment.marks if mark.id.startswith("w")]
    leading = figures or [mark for mark in segment.marks if mark.target]
    inmost = leading[0] if leading else None
    numbers = list(dict.fromkeys(mark.target.removeprefix("f") for mark in figures))
    kinds = [inmost.kind] if inmost else []
    nested = ["nested"] if len(numbers) > 1 else []
    ends = [mark.label for mark in segment.ends if mark.label]
    # The element's own id is that of the words it leads from, where they begin here.
    begins = sorted(segment.begins, key=lambda mark: mark is not inmost)
    return Piece(
        text=segment.text,
        ids=tuple(mark.id for mark in begins),
        classes=" ".join((*kinds, *nested, *(f"of{number}" for number in numbers))),
        target=inmost.target if inmost else "",
        kind=inmost.kind if inmost else "",
        choices=" ".join(numbers) if len(numbers) > 1 else "",
        label=" ".join(dict.fromkeys(ends)),
    )
