"""An index page over dossiers: one row each, and nothing added up over events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer.models.dossier import Dossier
from summarizer.views.html.dossier import DossierEntry, Tile, about_words, tiles_of, title_of
from summarizer.views.html.index import link_of
from summarizer.views.html.page import render
from summarizer.views.lines import Span
from summarizer.views.wording import counted


@dataclass(frozen=True, slots=True)
class _Row:
    title: str
    link: str | None
    about: Sequence[Span]
    tiles: Sequence[Tile]


def dossier_index(entries: Iterable[Dossier | DossierEntry]) -> str:
    """Return a page that lists dossiers with their newest tolls, in the order that is given.

    Parameters
    ----------
    entries
        Dossiers, or entries that also name the file of each page, relative to this one.

    Returns
    -------
    str
        A document in HTML, under the same policy as a dossier's page.
    """
    known = [e if isinstance(e, DossierEntry) else DossierEntry(e) for e in entries]
    articles = {article for entry in known for article in entry.dossier.articles}
    return render(
        "dossiers.html.j2",
        styles=("dossier.css",),
        counts=f"{counted(len(known), 'event')} in {counted(len(articles), 'article')}",
        rows=[_row(entry) for entry in known],
    )


def _row(entry: DossierEntry) -> _Row:
    dossier = entry.dossier
    notes = [f"joined: {dossier.sureness}"] if len(dossier.reports) > 1 else []
    whole = [series for series in dossier.series if series.group is None]
    disputes = sum(len(series.disputes) for series in whole)
    claims = sum(len(series.claims) for series in whole)
    notes += [counted(disputes, "dispute")] if disputes else []
    notes += [counted(claims, "claim") + " of one side about its enemy"] if claims else []
    if dossier.near:
        notes.append(f"{counted(len(dossier.near), 'report')} left apart, worth a look")
    return _Row(
        title_of(dossier),
        link_of(entry.file),
        [*about_words(dossier), *(Span(f" · {note}") for note in notes)],
        tiles_of(dossier),
    )
