"""An index page over many summaries: one row each, and nothing added up over articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from summarizer.models import ArticleSummary
from summarizer.views.html.bars import Hue, hue_of
from summarizer.views.html.page import language_of, render
from summarizer.views.lines import Span
from summarizer.views.ordering import arranged
from summarizer.views.summary_line import has_numbers, toll_notes, toll_words
from summarizer.views.summary_words import article_words, event_title, status_words


@dataclass(frozen=True, slots=True)
class Entry:
    """A summary, and the file beside the index page that has its report, if there is one."""

    summary: ArticleSummary
    file: str | None = None


@dataclass(frozen=True, slots=True)
class ListedToll:
    """A toll: its number in words, what to know of it, and the number and title of its event."""

    number: Sequence[Span]
    notes: str
    place: int
    event: str
    hue: Hue


@dataclass(frozen=True, slots=True)
class Listed:
    """One row of the page.

    ``name`` is what the article is called, where that is shown; ``word`` and ``note`` say that it
    was not read, or in part, and why; ``original`` is what a copy is a copy of.
    """

    headline: str
    language: str | None = None
    link: str | None = None
    about: Sequence[Span] = ()
    statuses: Sequence[Span] = ()
    tolls: Sequence[ListedToll] = ()
    name: str | None = None
    word: str = "Partial"
    note: str | None = None
    original: str | None = None
    original_link: str | None = None


def index_page(entries: Iterable[ArticleSummary | Entry]) -> str:
    """Return a page that lists summaries, by day of publication, with their tolls.

    Tolls are not added up over articles: two articles may tell of the same people.

    Parameters
    ----------
    entries
        Summaries, or entries that also name the file of each report, relative to this page.

    Returns
    -------
    str
        A document in HTML, under the same policy as a report.
    """
    known = [e if isinstance(e, Entry) else Entry(e) for e in entries]
    known.sort(key=lambda e: str(e.summary.article.published or "9999"))
    return render("index.html.j2", articles=[listed(entry) for entry in known])


def listed(entry: Entry, *, name: str | None = None, note: str | None = None) -> Listed:
    """Return the row of a summary."""
    summary = entry.summary
    parts = arranged(summary)
    return Listed(
        headline=summary.headline,
        language=language_of(summary.article.language),
        link=link_of(entry.file),
        about=article_words(summary),
        statuses=status_words(summary),
        tolls=[
            ListedToll(
                number=toll_words(toll, summary.figures),
                notes=", ".join(toll_notes(toll)),
                place=parts.numbers[event.id],
                event=event_title(event),
                hue=hue_of(toll.outcome),
            )
            for event in parts.incidents
            for toll in parts.tolls.get(event.id, ())
            if has_numbers(toll)
        ],
        name=name,
        note=note,
    )


def link_of(file: str | None) -> str | None:
    """Return the address of a file beside a page, or in a folder beside it."""
    # Quoted whole, a name can be nothing but a relative one: no scheme, no host.
    return f"./{quote(file)}" if file else None
