"""Figures as trees of wholes and parts, each with the words it came from."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from summarizer.models import Event, Evidence, Figure, Problem
from summarizer.views.excerpt import excerpt
from summarizer.views.lines import Line, Span, beside, listed, wrap
from summarizer.views.wording import (
    ASSERTION_WORDS,
    OUTCOME_WORDS,
    STATUS_MARKS,
    confidence_of,
    date_words,
    number_of,
    people_of,
)

WIDE: Final = 120
"""From this many cells on, quotes stand beside their figures, below it under them."""
_MOST_LEFT: Final = 76
_ORDER: Final = {outcome: place for place, outcome in enumerate(OUTCOME_WORDS)}


def figure_tree(
    figures: Sequence[Figure], text: str, width: int, *, event: Event | None = None
) -> list[Line]:
    """Lay out figures with their parts below them.

    Parameters
    ----------
    figures
        The figures of one section. One whose whole is elsewhere, or whose parts go round in a
        circle, stands at the root: every figure is shown, and shown once.
    text
        The article, for the context of the quotes.
    width
        Cells of a line.
    event
        The event of the section; what a figure shares with it is not said again.

    Returns
    -------
    list of Line
        One block of lines a figure.
    """
    ordered = sorted(figures, key=_place_in_text)
    here = {figure.id for figure in ordered}
    parts: dict[str, list[Figure]] = {}
    for figure in ordered:
        if figure.part_of in here:
            parts.setdefault(figure.part_of or "", []).append(figure)

    lines: list[Line] = []
    shown: set[int] = set()
    roots = [figure for figure in ordered if figure.part_of not in here]
    for figure in (*roots, *ordered):  # the second time round for those in a circle
        if id(figure) not in shown:
            lines += _branch(figure, None, parts, shown, text, width, event, "", "")
    return lines


def _branch(
    figure: Figure,
    whole: Figure | None,
    parts: Mapping[str, Sequence[Figure]],
    shown: set[int],
    text: str,
    width: int,
    event: Event | None,
    first: str,
    rest: str,
) -> list[Line]:
    shown.add(id(figure))
    below = [part for part in parts.get(figure.id, ()) if id(part) not in shown]
    shown.update(map(id, below))  # two figures of one id must not both take them
    label, details = _label(figure, whole, event), _details(figure, whole, event)
    lines = _block(figure, label, details, text, width, first, rest + ("│ " if below else "  "))
    deep = len(rest) > width // 3
    for part in below:
        last = part is below[-1]
        fork = rest if deep else rest + ("└─ " if last else "├─ ")
        stem = rest if deep else rest + ("   " if last else "│  ")
        lines += _branch(part, figure, parts, shown, text, width, event, fork, stem)
    return lines


def _block(
    figure: Figure,
    label: Sequence[Span],
    details: Sequence[Span],
    text: str,
    width: int,
    first: str,
    rest: str,
) -> list[Line]:
    head, stem = (Span(first, "quiet"),), (Span(rest, "quiet"),)
    column = min(_MOST_LEFT, width * 2 // 5) if width >= WIDE else 0
    room = column - 2 if column else width
    lines = wrap(label, room, first=head, rest=stem)
    if details:
        lines += wrap(details, room, first=stem, rest=stem)
    for problem in figure.problems:
        lines += problem_lines(problem, text, room, rest)
    quotes = _quotes(figure, text, width)
    if not column:
        for spans in quotes:
            lines += wrap(spans, width, first=stem, rest=stem)
        return lines
    right = [line for spans in quotes for line in wrap(spans, width - column)]
    lines += [stem] * (len(right) - len(lines))
    return beside(lines, right, column)


def _label(figure: Figure, whole: Figure | None, event: Event | None) -> list[Span]:
    status = figure.status
    on = " on" if figure.bound == "none_reported" else ""  # "no information on killed"
    people = people_of(figure, known=whole.group if whole else "unknown")
    place = whole.place if whole and whole.place else event.place if event else None
    tags: list[Span] = []
    if people:
        tags.append(Span(people, apart=True))
    if figure.place and figure.place != place:
        tags.append(Span(figure.place, apart=True))
    if figure.attackers:
        tags.append(Span("attackers", "number"))
    if figure.assertion != "asserted":
        tags.append(Span(ASSERTION_WORDS[figure.assertion], "number"))
    if status == "unverified":
        tags.append(Span("unverified", "unverified"))
    return [
        Span(f"{STATUS_MARKS[status]} ", status),
        Span(number_of(figure), "number"),
        Span(f"{on} {OUTCOME_WORDS[figure.outcome]}"),
        *(Span(" · ") for _ in tags[:1]),
        *listed([[tag] for tag in tags]),
        Span(" "),
        Span(figure.id, "quiet", apart=True),
    ]


def _details(figure: Figure, whole: Figure | None, event: Event | None) -> list[Span]:
    details: list[list[Span]] = []

    def add(ours: str, theirs: str, after: str = "") -> None:
        details.append(
            [Span(ours, "quiet"), Span(theirs, "quiet", apart=True), Span(after, "quiet")]
        )

    if figure.said_by:
        add("according to ", figure.said_by.name)
    if figure.date and not (event and event.date and event.date.iso == figure.date.iso):
        add(date_words(figure.date), "")
    if figure.caused_by and not (event and event.perpetrator == figure.caused_by):
        add("attributed to ", figure.caused_by.name, f" ({confidence_of(figure.caused_by)})")
    if figure.part_of and whole is None:  # the tree does not show it
        add("part of ", figure.part_of)
    if figure.replaces:
        add("replaces ", figure.replaces)
    if figure.disputes:
        add("disputes ", figure.disputes)
    return listed(details, "quiet")


def _quotes(figure: Figure, text: str, width: int) -> Iterable[list[Span]]:
    room = 100 if width < WIDE else 140
    if not figure.evidence:
        yield [
            Span("! not found in the article: ", "unverified"),
            *_quoted(figure.phrase),
        ]
    elif not any(figure.phrase in evidence.quote for evidence in figure.evidence):
        yield _quoted(figure.phrase)
    for number, evidence in enumerate(figure.evidence):
        yield [
            *([Span("also ", "quiet")] if number else []),
            *quotation(text, evidence, room if not number else room // 2),
        ]


def quotation(text: str, evidence: Evidence, room: int) -> list[Span]:
    """Return the words of the article within their sentence, in quotation marks."""
    words = excerpt(text, evidence, room)
    return [
        Span("“", "quiet"),
        Span(words.before, "quiet", apart=True),
        Span(words.quote, "words", apart=True),
        Span(words.after, "quiet", apart=True),
        Span("”", "quiet"),
    ]


def _quoted(phrase: str) -> list[Span]:
    return [Span("“", "quiet"), Span(phrase, "words", apart=True), Span("”", "quiet")]


def problem_lines(problem: Problem, text: str, width: int, indent: str = "") -> list[Line]:
    """Return what a check found wrong, with the words concerned."""
    spans = [Span("! ", "unverified"), Span(problem.message, apart=True)]
    if problem.words is not None:
        spans += [Span(" "), *quotation(text, problem.words, 60)]
    stem = Span(indent, "quiet")
    return wrap(spans, width, first=(stem,), rest=(stem, Span("  ")))


def _place_in_text(figure: Figure) -> tuple[bool, int, int]:
    first = min((evidence.start for evidence in figure.evidence), default=10**9)
    return figure.attackers, _ORDER[figure.outcome], first
