"""How many places of the gold articles the gazetteer decides, and how many of those are right.

    python -m benchmarks.places [--muc muc4-dev.jsonl] [--list] [--half seen|unseen] [--check]
                                [--without-provinces]

For each set: places; *right*: decided, and the place of gold; *wrong*: decided, and another, or
gold has none (an invented place, or one too small for the gazetteer); *several*: candidates were
told, with the right one among them or not; *none*: nothing was told, rightly where gold has none.
Then the countries: right, wrong (another than the text's), untold.

Gold is ``data/places.jsonl`` (every place that is not there is an invented one of an invented
country) and ``data/place_leads.jsonl`` (invented reports at real places, in six languages). Both
were written before the rule. Every second article of the MUC-4 texts and of the leads was looked
at while the rule was made ("seen"); the others were not ("unseen"). The articles of the
repository are nearly all of invented places: they measure what is decided wrongly.
``--check`` exits 1 where a place or a country is wrong. ``--without-provinces`` shows what the
gazetteer decides with towns and countries alone. Needs the extra ``places``.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from summarizer.gazetteer import Gazetteer, Location, load_gazetteer
from summarizer.gazetteer.loading import load_anew
from summarizer.gazetteer.locating import locate_place, surroundings_of
from summarizer.models import Event
from summarizer.text.article import read_article

_DATA: Final = Path("benchmarks/data")
_SETS: Final = {
    "dev": Path("tests/data/dev.jsonl"),
    "own": Path("tests/data/own.jsonl"),
    "fresh": _DATA / "fresh.jsonl",
    "dossiers": Path("tests/data/dossiers.jsonl"),
    "dossiers_unseen": Path("tests/data/dossiers_unseen.jsonl"),
    "dossiers_fresh": Path("tests/data/dossiers_fresh.jsonl"),
}


@dataclass(frozen=True)
class Case:
    """A place of an article, and where it is."""

    article: str
    title: str | None
    text: str
    place: str
    geonames: int | None = None
    country: str | None = None
    is_seen: bool = True


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--muc", type=Path, help="MUC-4 articles, which are not of this repository")
    parser.add_argument("--list", action="store_true", help="every place and what became of it")
    parser.add_argument("--half", choices=("seen", "unseen"))
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--without-provinces", action="store_true")
    options = parser.parse_args()
    gazetteer = load_anew(divisions=False) if options.without_provinces else load_gazetteer()
    wrong = 0
    print(
        f"{'':18}places  right  wrong  several (right one in)  none (rightly)"
        "   country: right wrong untold"
    )
    for name, cases in sets(options.muc):
        chosen = [c for c in cases if options.half is None or c.is_seen == (options.half == "seen")]
        if not chosen:
            continue
        counts: Counter[str] = Counter()
        for case in chosen:
            location = located(case, gazetteer)
            score = judged(case, location)
            counts.update(score)
            if options.list:
                print(f"  {case.article:15} {case.place:28} {' '.join(score):34} {_told(location)}")
        wrong += counts["wrong"] + counts["country wrong"]
        print(
            f"{name:18}{len(chosen):6} {counts['right']:6} {counts['wrong']:6} "
            f"{counts['several']:8} ({counts['among']:3}) {counts['none']:13} "
            f"({counts['rightly']:3}) {counts['country right']:17} {counts['country wrong']:5} "
            f"{counts['country untold']:6}"
        )
    return int(options.check and wrong > 0)


def judged(case: Case, location: Location) -> tuple[str, ...]:
    """Return what a place and its country come to."""
    if location.place is not None:
        place: tuple[str, ...] = ("right" if location.place.id == case.geonames else "wrong",)
    elif location.candidates:
        is_among = any(c.id == case.geonames for c in location.candidates)
        place = ("several", "among") if is_among else ("several",)
    else:
        place = ("none", "rightly") if case.geonames is None else ("none",)
    if location.country is None:
        return (*place, "country untold")
    return (*place, "country right" if location.country == case.country else "country wrong")


def located(case: Case, gazetteer: Gazetteer) -> Location:
    """Return what the gazetteer and the article decide."""
    dateline = read_article(case.text, title=case.title).dateline
    return locate_place(
        Event(id="e1", type="Attack", place=case.place),
        surroundings_of(case.title, case.text, gazetteer),
        gazetteer,
        dateline.place if dateline is not None else None,
    )


def sets(muc: Path | None) -> Iterator[tuple[str, list[Case]]]:
    """Return every set with its cases."""
    gold: dict[tuple[str, str], dict[str, Any]] = {
        (row["article"], row["place"]): row for row in _rows(_DATA / "places.jsonl")
    }
    for name, path in _SETS.items():
        yield name, [_case(article, place, gold) for article, place in _places(path)]
    yield (
        "leads",
        [
            Case(r["id"], None, r["text"], r["place"], r["geonames"], r["country"], n % 2 == 0)
            for n, r in enumerate(_rows(_DATA / "place_leads.jsonl"))
        ],
    )
    yield (
        "leads_fresh",
        [
            Case(r["id"], None, r["text"], r["place"], r["geonames"], r["country"], False)
            for r in _rows(_DATA / "place_leads_fresh.jsonl")
        ],
    )
    if muc is not None:
        texts = {row["id"]: row for row in _rows(muc)}
        seen = set(sorted(texts)[::2])
        yield (
            "muc",
            [
                Case(a, None, texts[a]["text"], p, row["geonames"], row["country"], a in seen)
                for (a, p), row in gold.items()
                if a in texts
            ],
        )


def _case(article: dict[str, Any], place: str, gold: dict[tuple[str, str], dict[str, Any]]) -> Case:
    row = gold.get((article["id"], place), {})
    title, text = article.get("title"), article["text"]
    return Case(article["id"], title, text, place, row.get("geonames"), row.get("country"))


def _places(path: Path) -> Iterator[tuple[dict[str, Any], str]]:
    for row in _rows(path):
        article = row.get("article", row)
        if not isinstance(article, dict) or "text" not in article:
            continue
        for place in dict.fromkeys(event.get("place") for event in article["events"]):
            if place is not None:
                yield article, place


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def _told(location: Location) -> str:
    if location.place is not None:
        where = f"{location.place.name} ({location.place.kind}, {location.place.admin1_name})"
    else:
        where = " / ".join(f"{c.name} ({c.kind}, {c.country})" for c in location.candidates[:4])
    code = f" [{location.where_prec}]" if location.where_prec else ""
    return f"{location.country or '-'} {where}{code}: {location.why}"


if __name__ == "__main__":
    raise SystemExit(main())
