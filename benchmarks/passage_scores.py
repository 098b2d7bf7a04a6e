"""Passages with their right figures and tolls, and the score of one reading of a passage."""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from summarizer.models import Figure, Toll

Bounds = tuple[int, int | None]

_TITLES = frozenset("mr mrs ms dr the a an le la les l el los las o os as der die das".split())


@dataclass(frozen=True)
class GoldFigure:
    """A figure that a careful coder records; other figures are named by their phrase."""

    phrase: str
    outcome: str
    bound: str
    low: int | None
    best: int | None
    high: int | None
    scope: str
    assertion: str
    attackers: bool
    part_of: str | None
    replaces: str | None
    disputes: str | None
    said_by: str | None
    also: Sequence[str] = ()
    counted_from: str | None = None
    place: str | None = None


@dataclass(frozen=True)
class Passage:
    """A text of one to six sentences and how it is read right."""

    id: str
    kind: str
    published: str | None
    title: str | None
    text: str
    tolls: Mapping[str, Bounds]
    not_figures: Sequence[str]
    readings: Sequence[Sequence[GoldFigure]]
    language: str = "en"
    date: str | None = None
    place: str | None = None


@dataclass(frozen=True)
class PassageScore:
    """What is right and what is wrong in one reading of a passage."""

    id: str
    kind: str
    language: str
    right: int
    missed: list[str]
    false: list[str]
    false_verified: int
    tolls: int
    tolls_wrong: list[str]
    tolls_extra: list[str]
    traps: int
    sprung: list[str]
    attributes: int
    wrong: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Whether no figure is missed or false and all tolls are right."""
        return not (self.missed or self.false or self.tolls_wrong or self.tolls_extra)

    @property
    def is_whole(self) -> bool:
        """Whether the attributes of the figures are right, too."""
        return self.is_clean and not self.wrong


def load_passages(path: Path) -> list[Passage]:
    """Read a file of passages, one JSON object a line."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return [_passage(json.loads(line)) for line in lines if line.strip()]


def _passage(data: dict[str, Any]) -> Passage:
    readings = [data["figures"], *data.get("figures_or", [])]
    return Passage(
        id=data["id"],
        kind=data["kind"],
        published=data["published"],
        title=data["title"],
        text=data["text"],
        tolls={t["outcome"]: (t["low"], t["high"]) for t in data["tolls"]},
        not_figures=data["not_figures"],
        readings=[[GoldFigure(**figure) for figure in reading] for reading in readings],
        language=data.get("language", "en"),
        date=data.get("date"),
        place=data.get("place"),
    )


def score_passage(
    passage: Passage, figures: Sequence[Figure], tolls: Sequence[Toll]
) -> PassageScore:
    """Score one reading against the right reading that fits it best."""
    scores = [_score(passage, reading, figures, tolls) for reading in passage.readings]
    return min(scores, key=lambda s: (len(s.missed) + len(s.false), len(s.wrong)))


def right_figures(passage: Passage, figures: Sequence[Figure]) -> set[str]:
    """Return the ids of the figures that are right by the reading that fits best."""
    ours = [f for f in figures if f.assertion == "asserted"]
    best: set[str] = set()
    for reading in passage.readings:
        golds = [g for g in reading if g.assertion == "asserted"]
        found = {ours[j].id for j in _pairs(golds, ours, passage.text).values()}
        best = max(best, found, key=len)
    return best


def _score(
    passage: Passage,
    reading: Sequence[GoldFigure],
    figures: Sequence[Figure],
    tolls: Sequence[Toll],
) -> PassageScore:
    golds = [g for g in reading if g.assertion == "asserted"]
    ours = [f for f in figures if f.assertion == "asserted"]
    pairs = _pairs(golds, ours, passage.text)
    taken = set(pairs.values())
    false = [f for j, f in enumerate(ours) if j not in taken]
    got = _added_up(tolls)
    wrong, attributes = _wrong_attributes(passage, golds, ours, pairs)
    return PassageScore(
        id=passage.id,
        kind=passage.kind,
        language=passage.language,
        right=len(pairs),
        missed=[g.phrase for i, g in enumerate(golds) if i not in pairs],
        false=[
            f"{f.phrase} ({f.outcome} {f.low}/{f.best}/{f.high}, {f.scope}, {f.status})"
            for f in false
        ],
        false_verified=sum(f.status == "verified" for f in false),
        tolls=len(passage.tolls),
        tolls_wrong=[
            f"{outcome}: {_shown(right)} is right, got {_shown(got.get(outcome))}"
            for outcome, right in passage.tolls.items()
            if got.get(outcome) != right
        ],
        tolls_extra=[
            f"{outcome}: {_shown(bounds)}"
            for outcome, bounds in got.items()
            if outcome not in passage.tolls
        ],
        traps=len(passage.not_figures),
        sprung=[
            words
            for words in passage.not_figures
            if any(
                _overlaps(place, span)
                for place in _places(passage.text, words, loose=True)
                for f in false
                for span in _spans(f)
            )
        ],
        attributes=attributes,
        wrong=wrong,
    )


def _pairs(golds: Sequence[GoldFigure], ours: Sequence[Figure], text: str) -> dict[int, int]:
    """Pair as many gold figures as possible with ours, by phrase before other statements."""

    def is_near(figure: Figure, words: Iterable[str]) -> bool:
        return any(
            _overlaps(place, span)
            for one in words
            for place in _places(text, one)
            for span in _spans(figure)
        )

    edges: dict[int, list[int]] = {}
    for i, gold in enumerate(golds):
        fits = [
            j
            for j, figure in enumerate(ours)
            if figure.outcome == gold.outcome and _principal(figure) == _principal(gold)
        ]
        first = [j for j in fits if is_near(ours[j], [gold.phrase])]
        edges[i] = first + [j for j in fits if j not in first and is_near(ours[j], gold.also)]
    owner: dict[int, int] = {}

    def place_gold(i: int, seen: set[int]) -> bool:
        for j in edges[i]:
            if j not in seen:
                seen.add(j)
                if j not in owner or place_gold(owner[j], seen):
                    owner[j] = i
                    return True
        return False

    for i in sorted(edges, key=lambda i: len(edges[i])):
        place_gold(i, set())
    return {i: j for j, i in owner.items()}


def _principal(figure: Figure | GoldFigure) -> int | None:
    if figure.bound in ("vague", "none_reported"):
        return None
    if figure.bound == "at_most":
        return figure.high
    return next((n for n in (figure.best, figure.low, figure.high) if n is not None), None)


def _added_up(tolls: Iterable[Toll]) -> dict[str, Bounds]:
    """Add up the tolls by outcome, over every event; tolls without numbers are none."""
    rows: defaultdict[str, list[tuple[int, int | None]]] = defaultdict(list)
    for toll in tolls:
        if toll.group is None and (toll.low is not None or toll.high is not None):
            rows[toll.outcome].append((toll.low or 0, toll.high))
    added: dict[str, Bounds] = {}
    for outcome, bounds in rows.items():
        highs = [high for _, high in bounds if high is not None]
        high = sum(highs) if len(highs) == len(bounds) else None
        added[outcome] = (sum(low for low, _ in bounds), high)
    return added


def _wrong_attributes(
    passage: Passage,
    golds: Sequence[GoldFigure],
    ours: Sequence[Figure],
    pairs: Mapping[int, int],
) -> tuple[list[str], int]:
    """Return the wrong attributes of the paired figures, and how many were looked at."""
    wrong: list[str] = []
    total = 0
    phrases = {ours[j].id: golds[i].phrase for i, j in pairs.items()}

    def phrase_of(figure: str | None) -> str | None:
        return phrases.get(figure, figure) if figure is not None else None

    for i, j in pairs.items():
        gold, figure = golds[i], ours[j]
        speaker = figure.said_by.name if figure.said_by else None
        day = figure.date.iso if figure.date else None
        given: dict[str, tuple[object, bool]] = {
            "bound": (figure.bound, figure.bound == gold.bound),
            "scope": (figure.scope, figure.scope == gold.scope),
            "attackers": (figure.attackers, figure.attackers == gold.attackers),
            "said_by": (speaker, _is_same_name(speaker, gold.said_by)),
            "part_of": (figure.part_of, phrase_of(figure.part_of) == gold.part_of),
            "replaces": (figure.replaces, phrase_of(figure.replaces) == gold.replaces),
            "disputes": (figure.disputes, phrase_of(figure.disputes) == gold.disputes),
        }
        if passage.date and gold.part_of is None:
            given["date"] = (day, day == passage.date)
        if passage.place and gold.part_of is None:
            is_same = figure.place is not None and _nfc(figure.place) == _nfc(passage.place)
            given["place"] = (figure.place, is_same)
        total += len(given)
        wrong += [
            f"{name} of {gold.phrase!r}: {value!r}"
            for name, (value, is_right) in given.items()
            if not is_right
        ]
    return wrong, total


def _is_same_name(ours: str | None, theirs: str | None) -> bool:
    if ours is None or theirs is None:
        return ours is None and theirs is None
    if re.search(r"\s", ours.replace(" ", "")):
        return False  # a line end inside a name
    a, b = (
        [w for w in re.findall(r"\w+", _nfc(name).casefold()) if w not in _TITLES]
        for name in (ours, theirs)
    )
    if not a or not b:
        return a == b
    shared = sum(min(a.count(word), b.count(word)) for word in set(a))
    return 2 * shared / (len(a) + len(b)) >= 0.5


def _nfc(words: str) -> str:
    return unicodedata.normalize("NFC", words)


def _spans(figure: Figure) -> list[tuple[int, int]]:
    return [(evidence.start, evidence.end) for evidence in figure.evidence]


def _overlaps(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _places(text: str, words: str, *, loose: bool = False) -> list[tuple[int, int]]:
    """Return where words stand, not inside another word or number where that is possible."""
    left = r"(?<!\w)" if words[0].isalnum() or not loose else ""
    right = r"(?!\w)" if words[-1].isalnum() or not loose else ""
    found = [m.span() for m in re.finditer(left + re.escape(words) + right, text)]
    return found or [m.span() for m in re.finditer(re.escape(words), text)]


def _shown(bounds: Bounds | None) -> str:
    if bounds is None:
        return "none"
    low, high = bounds
    return f"{low}-{'' if high is None else high}"
