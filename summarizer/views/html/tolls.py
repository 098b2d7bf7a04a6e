"""Tolls as charts: a bar for each, and below it its figures, parts inside their whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from summarizer.models import Dispute, Event, Figure, Interval, Toll, TollEntry
from summarizer.models.vocabulary import Outcome
from summarizer.tolls.policies.base import is_enemy_claim
from summarizer.views.figure_words import figure_label
from summarizer.views.html.anchors import Anchors
from summarizer.views.html.bars import Bar, Hue, Paint, Scale, bar, hue_of, scale_of
from summarizer.views.lines import Span
from summarizer.views.summary_line import basis_words, tile_words, toll_words
from summarizer.views.toll_lines import explained, of_group

DEEPEST: Final = 4
"""Parts of parts further down are set in no further: there is no room."""


Ends = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of a toll: its place in the page, what is said of it, its bar."""

    number: int
    label: Sequence[Span]
    bar: Bar
    depth: int


@dataclass(frozen=True, slots=True)
class Chart:
    """One toll, its groups, and its figures.

    Attributes
    ----------
    number
        The toll in signs, with what it counts and who claims how much of it.
    outcome, hue
        What it counts, and the colour of that.
    is_denied
        The title or the opening gives another number.
    tile
        For the tile at the top: day, place, what it rests on, and what a reader must know of it.
    rests
        What it rests on, what contradicts it, and who confirms it.
    facts
        Low, best and high in words, under a heading where there are two rows: what one side
        claims of its enemy stands in a row of its own. Empty where no number is stated.
    bar
        The toll's bar; None where no number is stated, or where one row is the whole of it.
    words
        The sentence that explains it.
    rows
        Its figures.
    groups
        The tolls of the groups in it.
    """

    number: Sequence[Span]
    outcome: Outcome
    hue: Hue
    is_denied: bool
    tile: Sequence[Span]
    rests: Sequence[Span]
    facts: Sequence[tuple[str, Ends]]
    bar: Bar | None
    words: Sequence[Span]
    rows: Sequence[Row]
    groups: Sequence[Sequence[Span]]

    @property
    def spoken(self) -> str:
        """The number as one string, for readers of screens."""
        return "".join(span.text for span in self.number)


def scales(tolls: Iterable[Toll], figures: Mapping[str, Figure]) -> dict[Outcome, Scale]:
    """Return one scale for each outcome."""
    numbers: dict[Outcome, list[int | None]] = {}
    for toll in tolls:
        known = numbers.setdefault(toll.outcome, [])
        known += (toll.low, toll.best, toll.high)
        if toll.attackers:
            known += (toll.attackers.low, toll.attackers.best, toll.attackers.high)
        for entry in toll.entries:
            figure = figures.get(entry.figure)
            if figure is not None and entry.role in _DRAWN:
                known.append(_extent(figure))
    return {outcome: scale_of(known) for outcome, known in numbers.items()}


def charts(
    tolls: Sequence[Toll],
    figures: Mapping[str, Figure],
    places: Anchors,
    scaled: Mapping[Outcome, Scale],
    event: Event | None = None,
    disputes: Sequence[Dispute] = (),
) -> list[Chart]:
    """Return the tolls of one event as charts, those of groups within that of everyone."""
    everyone = {toll.outcome for toll in tolls if toll.group is None}
    found: list[Chart] = []
    for toll in tolls:
        if toll.group is not None and toll.outcome in everyone:
            continue
        groups = [
            of_group(other)
            for other in tolls
            if toll.group is None and other.group is not None and other.outcome == toll.outcome
        ]
        is_disputed = any((d.event, d.outcome) == (toll.event, toll.outcome) for d in disputes)
        tile = tile_words(toll, event, is_disputed=is_disputed)
        found.append(_chart(toll, tile, groups, figures, places, scaled[toll.outcome]))
    return found


def _chart(
    toll: Toll,
    tile: Sequence[Span],
    groups: Sequence[Sequence[Span]],
    figures: Mapping[str, Figure],
    places: Anchors,
    scale: Scale,
) -> Chart:
    stated = any(number is not None for number in (toll.low, toll.best, toll.high))
    rows = _rows(toll, figures, places, scale)
    counted = [
        figures[e.figure] for e in toll.entries if e.role == "counted" and e.figure in figures
    ]
    lone = len(counted) == 1 and (counted[0].low, counted[0].high) == (
        toll.low,
        toll.high,
    )
    return Chart(
        number=toll_words(toll, tuple(figures.values())),
        outcome=toll.outcome,
        hue=hue_of(toll.outcome),
        is_denied="contradicts" in (toll.title, toll.opening),
        tile=tile,
        rests=basis_words(toll) if stated else (),
        facts=_facts(toll) if stated else (),
        # Where one figure is the toll, its own bar shows it.
        bar=_bar(toll, scale) if stated and not lone else None,
        words=explained(toll),
        rows=rows,
        groups=groups,
    )


def _facts(toll: Toll) -> list[tuple[str, Ends]]:
    if toll.claimed is None:
        return [("", _ends(toll))]
    rest = toll.without_claimed
    return [
        *([] if rest is None else [("without what is claimed", _ends(rest))]),
        ("claimed", _ends(toll.claimed)),
    ]


def _ends(numbers: Toll | Interval) -> Ends:
    return [
        ("low", f"{numbers.low:,}" if numbers.low is not None else "unknown"),
        ("best", f"{numbers.best:,}" if numbers.best is not None else "no estimate"),
        ("high", f"{numbers.high:,}" if numbers.high is not None else "open"),
    ]


def _bar(toll: Toll, scale: Scale) -> Bar:
    """The toll's own bar; what one side claims of its enemy is drawn as that, after the rest."""
    if toll.claimed is None:
        return bar(scale, toll.low, toll.best, toll.high)
    rest, claimed = toll.without_claimed or Interval(), toll.claimed
    apart = bar(
        scale,
        claimed.low,
        claimed.best,
        claimed.high,
        paint="claimed",
        offset=rest.low or rest.best or 0,
    )
    if toll.without_claimed is None:
        return apart
    sure = bar(scale, rest.low, None, rest.low)
    return Bar((*sure.rects, *apart.rects), apart.best, apart.open, "claimed")


_DRAWN: Final[dict[str, Paint]] = {
    "counted": "solid",
    "part": "solid",
    "disputed": "contested",
    "attackers": "apart",
}


def _rows(toll: Toll, figures: Mapping[str, Figure], places: Anchors, scale: Scale) -> list[Row]:
    entries = [e for e in toll.entries if e.role in _DRAWN and e.figure in figures]
    counted = [figures[e.figure] for e in entries if e.role == "counted"]
    # Figures that add up stand one after another, each where the one before it ends.
    adds_up = sum(figure.floor or 0 for figure in counted) == (toll.low or toll.best or 0)
    total = max((n for n in (toll.low, toll.best, toll.high) if n is not None), default=0)
    below: dict[str, list[TollEntry]] = {}
    roots: list[TollEntry] = []
    drawn = {entry.figure for entry in entries}
    for entry in entries:
        above = entry.whole if entry.role == "part" else None
        if entry.role == "disputed":
            above = figures[entry.figure].disputes
        if above in drawn and above != entry.figure:
            below.setdefault(above or "", []).append(entry)
        else:
            roots.append(entry)
    rows: list[Row] = []
    seen: set[str] = set()
    before = 0

    def is_claimed(entry: TollEntry) -> bool:
        counts = entry.role == "counted" and toll.claimed is not None
        return counts and is_enemy_claim(figures[entry.figure])

    # What is claimed comes after the rest, as in the toll's own bar.
    for root in sorted(roots, key=lambda e: (e.role == "attackers", is_claimed(e))):
        counts = root.role == "counted"
        claims = is_claimed(root)  # and so are its parts
        waiting = [(root, 0, before if counts else 0, (0, total) if counts else None)]
        while waiting:
            entry, depth, offset, track = waiting.pop()
            if entry.figure in seen:
                continue
            seen.add(entry.figure)
            figure = figures[entry.figure]
            paint: Paint = "claimed" if claims else _DRAWN[entry.role]
            rows.append(_row(figure, paint, scale, places, depth, offset, track))
            inside = (offset, offset + _extent(figure))
            waiting += [
                (e, depth + 1, offset, inside if e.role == "part" else track)
                for e in below.get(entry.figure, ())[::-1]
            ]
        if adds_up and root.role == "counted":
            before += figures[root.figure].floor or 0
    return rows


def _row(
    figure: Figure,
    paint: Paint,
    scale: Scale,
    places: Anchors,
    depth: int,
    offset: int,
    track: tuple[int, int] | None,
) -> Row:
    drawing = bar(
        scale,
        figure.low,
        figure.best,
        figure.high,
        paint=paint,
        offset=offset,
        track=track,
        bounded=figure.bound == "about",
    )
    return Row(
        places.by_id[figure.id], figure_label(figure, None, None), drawing, min(depth, DEEPEST)
    )


def _extent(figure: Figure) -> int:
    return max((n for n in (figure.low, figure.best, figure.high) if n is not None), default=0)
