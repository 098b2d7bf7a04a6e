"""Score what the words alone give on short passages, each of one kind of fault.

    python -m benchmarks.passages tests/data/passages.jsonl
    python -m benchmarks.passages tests/data/passages.jsonl --list --kind background

A figure is right when outcome and principal value are those of a gold figure and its evidence
overlaps the gold phrase or one of its "also"; pairs are one to one. Only asserted figures count on
both sides. A toll is right when low and high are those of gold, all tolls of that outcome in the
passage added up; it is extra when gold has no number for that outcome. A trap is sprung when a
false figure lies on words of "not_figures". A passage is clean when no figure is missed or false,
all tolls are right and none is extra; it is whole when the attributes of its figures are right,
too. Where a passage has "figures_or", the reading that fits best is taken.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.passage_scores import Passage, PassageScore, load_passages, score_passage
from summarizer import Summariser, SummarizerError
from summarizer.models import Figure, Toll

Read = Callable[[Passage], tuple[Sequence[Figure], Sequence[Toll]]]

COLUMNS = (
    "passages",
    "clean",
    "whole",
    "right",
    "missed",
    "false",
    "verified",
    "tolls",
    "extra",
    "traps",
    "attributes",
)


def main() -> None:
    """Score the passages of a file and print a table by kind."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("passages", type=Path)
    parser.add_argument("--kind", default="", help="only kinds with these words")
    parser.add_argument("--list", action="store_true", help="print every fault")
    parser.add_argument("--out", type=Path, help="write every passage's score there, as JSON lines")
    parser.add_argument("--model", default="words", help="who reads; without it, rules alone")
    parser.add_argument("--base-url", help="address of the model's server")
    given = parser.parse_args()
    chosen = [
        passage
        for passage in load_passages(given.passages)
        if given.kind.casefold() in passage.kind.casefold()
    ]
    if not chosen:
        parser.error(f"no kind has the words {given.kind!r}")
    scores = score_all(chosen, read_with(Summariser(given.model, base_url=given.base_url)))
    if given.list:
        for score in scores:
            print("\n".join(list_faults(score)))
    print("\n".join(render_table(scores)))
    if given.out:
        lines = (json.dumps(asdict(score), ensure_ascii=False) + "\n" for score in scores)
        given.out.write_text("".join(lines), encoding="utf-8")


def read_with(summariser: Summariser) -> Read:
    """Return what reads a passage with a model, or with rules alone."""

    def read(passage: Passage) -> tuple[Sequence[Figure], Sequence[Toll]]:
        try:
            summary = summariser.summarise(
                passage.text, title=passage.title, published=passage.published
            )
        except SummarizerError as error:
            if error.partial is None:
                raise
            summary = error.partial
        return summary.figures, summary.tolls

    return read


def read_by_words(passage: Passage) -> tuple[Sequence[Figure], Sequence[Toll]]:
    """Return what the words of a passage give without any model."""
    return read_with(Summariser("words"))(passage)


def score_all(passages: Iterable[Passage], read: Read) -> list[PassageScore]:
    """Read and score passages in their order."""
    return [score_passage(passage, *read(passage)) for passage in passages]


def list_faults(score: PassageScore) -> list[str]:
    """Return one line for a passage and one for each of its faults."""
    state = "whole" if score.is_whole else "clean" if score.is_clean else "FAULT"
    lines = [f"{score.id} {state} {score.kind} [{score.language}]"]
    for name, words in (
        ("missed", score.missed),
        ("false", score.false),
        ("wrong", score.wrong),
        ("toll", score.tolls_wrong),
        ("extra toll", score.tolls_extra),
        ("trap", score.sprung),
    ):
        lines += [f"    {name}: {one}" for one in words]
    return lines


def render_table(scores: Sequence[PassageScore]) -> list[str]:
    """Return the table by kind and by language, and the totals."""
    lines = [f"{'':48}" + "".join(f"{name:>{len(name) + 3}}" for name in COLUMNS)]
    for names in ([s.kind for s in scores], [s.language for s in scores]):
        groups: defaultdict[str, list[PassageScore]] = defaultdict(list)
        for name, score in zip(names, scores, strict=True):
            groups[name].append(score)
        lines += [_row(name, group) for name, group in groups.items()]
        lines.append("")
    right = sum(score.right for score in scores)
    false = sum(len(score.false) for score in scores)
    missed = sum(len(score.missed) for score in scores)
    verified = sum(score.false_verified for score in scores)
    return [
        *lines,
        _row("all", scores),
        "",
        f"figures: {right} of {right + missed} right; {false} of {right + false} given are false, "
        f"{verified} of them with status verified",
    ]


def _row(name: str, group: Sequence[PassageScore]) -> str:
    attributes = sum(s.attributes for s in group)
    cells = (
        len(group),
        sum(s.is_clean for s in group),
        sum(s.is_whole for s in group),
        sum(s.right for s in group),
        sum(len(s.missed) for s in group),
        sum(len(s.false) for s in group),
        sum(s.false_verified for s in group),
        f"{sum(s.tolls - len(s.tolls_wrong) for s in group)}/{sum(s.tolls for s in group)}",
        sum(len(s.tolls_extra) for s in group),
        f"{sum(len(s.sprung) for s in group)}/{sum(s.traps for s in group)}",
        f"{attributes - sum(len(s.wrong) for s in group)}/{attributes}",
    )
    columns = zip(cells, COLUMNS, strict=True)
    return f"{name[:48]:48}" + "".join(f"{c!s:>{len(head) + 3}}" for c, head in columns)


if __name__ == "__main__":
    main()
