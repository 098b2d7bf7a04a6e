"""Passages in the styles that the scan meets, each with every figure that it states.

The passages are written for these tests. ``->`` is a figure that the scan must find, ``?>`` one
that it may find (``*`` for any number); whatever else it finds is a false alarm, and a failure.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest

from summarizer.readers.rules.cues import Cue, find_cues
from summarizer.text.article import read_article


@dataclass(frozen=True)
class Expected:
    phrase: str
    outcome: str
    number: str
    required: bool


@dataclass(frozen=True)
class Passage:
    name: str
    language: str
    text: str
    figures: tuple[Expected, ...]


def _passages(path: Path) -> list[Passage]:
    passages = []
    for block in path.read_text(encoding="utf-8").split("== ")[1:]:
        heading, _, rest = block.partition("\n")
        name, _, language = heading.strip(" )").partition(" (")
        lines = rest.strip().split("\n")
        text = "\n".join(line for line in lines if not line.startswith(("-> ", "?> "))).strip()
        figures = []
        for line in lines:
            if line.startswith(("-> ", "?> ")):
                phrase, outcome, number = (part.strip() for part in line[3:].split("|"))
                assert phrase in text, (heading, phrase)
                figures.append(Expected(phrase, outcome, number, line.startswith("-> ")))
        passages.append(Passage(f"{path.stem}: {name}", language or "en", text, tuple(figures)))
    return passages


PASSAGES = [
    passage
    for path in sorted((Path(__file__).parent / "passages").glob("*.txt"))
    for passage in _passages(path)
]


def number_of(cue: Cue) -> str:
    """A cue's number as the passages write it: 5, >=5, >5, <=5, ~5, 5-8, some, ?."""
    match cue.bound:
        case "exact":
            return str(cue.best)
        case "at_least":
            return f">={cue.low}"
        case "more_than":
            return f">{(cue.low or 0) - 1}"
        case "at_most":
            return f"<={cue.high}"
        case "about":
            return f"~{cue.best}"
        case "range":
            return f"{cue.low}-{cue.high}"
        case "vague":
            return "some"
        case "none_reported":
            return "?"


def found_in(passage: Passage) -> list[Cue]:
    """The cues that would be drafted as figures."""
    article = read_article(passage.text, published="2024-03-05", language=passage.language)
    return [
        cue
        for cue in find_cues(article)
        if cue.dismissed is None and cue.outcomes and cue.assertion == "asserted"
    ]


def problems_of(passage: Passage) -> list[str]:
    """What the scan missed, and what it found that is not there."""
    open_cues = found_in(passage)
    problems = []
    for figure in sorted(passage.figures, key=lambda f: not f.required):
        start = passage.text.find(figure.phrase)
        end = start + len(figure.phrase)
        answering = [
            cue
            for cue in open_cues
            if cue.start < end
            and start < cue.end
            and cue.outcomes[0] == figure.outcome
            and figure.number in ("*", number_of(cue))
        ]
        if answering:
            open_cues.remove(answering[0])
        elif figure.required:
            problems.append(f"missed: {figure.phrase} | {figure.outcome} | {figure.number}")
    for cue in open_cues:
        words = passage.text[cue.start : cue.end]
        problems.append(
            f"false alarm: {words} | {cue.outcomes[0]} | {number_of(cue)} ({cue.kind}, {cue.cost})"
        )
    return problems


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda p: p.name)
def test_the_scan_finds_what_a_passage_states_and_nothing_else(passage: Passage) -> None:
    assert problems_of(passage) == []
