"""A summary as Markdown, for notes, issues and reports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from summarizer.models import ArticleSummary, Event, Figure, Toll
from summarizer.views.safe_text import safe
from summarizer.views.wording import (
    ASSERTION_WORDS,
    OUTCOME_WORDS,
    confidence_of,
    counted,
    date_words,
    day_words,
    number_of,
    people_of,
)

# What Markdown, its tables, mathematics and bare links, or HTML could take for their own.
_ACTIVE: Final = re.compile(r"[\\`*_\[\]<>|~&$@]|:(?=//)|(?<=\bwww)\.", re.IGNORECASE)
# And at the start of a line: a heading, a list, a rule, an underline.
_BEGINS: Final = re.compile(r"^(\d*)([#+\-=.)])")


def to_markdown(summary: ArticleSummary) -> str:
    """Return a summary as Markdown (CommonMark): headline, events, tolls, figures, what is open.

    The words of the article are escaped: they cannot become a link, an image, HTML or a heading.

    Parameters
    ----------
    summary
        The summary.
    """
    return "\n".join(_lines(summary)) + "\n"


def plain(text: str) -> str:
    """Return text so that Markdown shows it as it is, on one line."""
    return _BEGINS.sub(r"\1\\\2", _ACTIVE.sub(r"\\\g<0>", safe(text).strip()))


def _lines(summary: ArticleSummary) -> Iterator[str]:
    article = summary.article
    yield f"# {plain(summary.headline)}"
    yield ""
    facts = [
        plain(article.dateline) if article.dateline else None,
        f"published {day_words(article.published)}" if article.published else None,
        f"read by {plain(summary.provenance.model)}",
    ]
    yield " · ".join(fact for fact in facts if fact)
    yield from ("", plain(summary.gist))
    if summary.key_points:
        yield ""
        yield from (f"- {plain(point.text)}" for point in summary.key_points)
    yield from ("", _statuses(summary))
    shown: set[str] = set()
    for event in sorted(summary.events, key=lambda e: e.date.start if e.date else date.max):
        own = [figure for figure in summary.figures if figure.event == event.id]
        shown.update(figure.id for figure in own)
        yield from _event(event, own, [t for t in summary.tolls if t.event == event.id])
    beside = [figure for figure in summary.figures if figure.id not in shown]
    if beside:
        yield from ("", "## Of no one event", "", *_tree(beside))
    if summary.disputes:
        yield from ("", "## Disputes", "")
        yield from (f"- {plain(dispute.explanation)}" for dispute in summary.disputes)
    yield from _open(summary)


def _statuses(summary: ArticleSummary) -> str:
    figures, left = len(summary.figures), len(summary.coverage.open)
    if not figures:
        return (
            f"No casualty figures; {counted(left, 'cue')} open."
            if left
            else ("No casualty figures.")
        )
    bad = len(summary.unverified)
    verified = f"{counted(figures, 'casualty figure')}: {figures - bad:,} verified"
    return f"**{verified}, {bad:,} unverified; {counted(left, 'cue')} open.**"


def _event(event: Event, figures: Sequence[Figure], tolls: Sequence[Toll]) -> Iterator[str]:
    title = event.title or event.type
    place = f" · {plain(event.place)}" if event.place else ""
    yield from ("", f"## {plain(title)}{place}", "")
    when = "date not known"
    if event.date:
        when = f"{date_words(event.date)} (“{plain(event.date.words)}”)"
    facts = [when, event.type] if event.title else [when]
    if event.scope != "incident":
        facts.append(event.scope)
    if event.perpetrator:
        name = plain(event.perpetrator.name)
        facts.append(f"attributed to {name} ({confidence_of(event.perpetrator)})")
    yield " · ".join(facts)
    sentences = [toll.explanation for toll in tolls if toll.group is None and toll.explanation]
    for sentence in sentences:
        yield from ("", plain(sentence))
    if figures:
        yield from ("", *_tree(figures))


def _tree(figures: Sequence[Figure]) -> Iterator[str]:
    ids = {figure.id for figure in figures}
    shown: set[int] = set()
    roots = [figure for figure in figures if figure.part_of not in ids]
    for figure in (*roots, *figures):  # the second time round for parts in a circle
        yield from _branch(figure, figures, shown, "")


def _branch(
    figure: Figure, figures: Sequence[Figure], shown: set[int], indent: str
) -> Iterator[str]:
    if id(figure) in shown:
        return
    shown.add(id(figure))
    yield f"{indent}- {_figure(figure)}"
    for part in figures:
        if part.part_of == figure.id:
            yield from _branch(part, figures, shown, indent + "  ")


def _figure(figure: Figure) -> str:
    on = " on" if figure.bound == "none_reported" else ""
    words = f"**{plain(number_of(figure))}{on} {OUTCOME_WORDS[figure.outcome]}**"
    people = people_of(figure)
    notes = [
        plain(people) if people else None,
        plain(figure.place) if figure.place else None,
        "attackers" if figure.attackers else None,
        figure.scope if figure.scope != "incident" else None,
        ASSERTION_WORDS[figure.assertion] or None,
        f"according to {plain(figure.said_by.name)}" if figure.said_by else None,
        figure.status,
        None if figure.evidence else "not found in the article",
        *(plain(problem.message) for problem in figure.problems),
    ]
    quote = figure.evidence[0].quote if figure.evidence else figure.phrase
    told = " · ".join(note for note in notes if note)
    return f"{words} · {told} · “{plain(quote)}”"


def _open(summary: ArticleSummary) -> Iterator[str]:
    left = [f"- “{plain(cue.words.quote)}”" for cue in summary.coverage.open]
    left += [f"- {plain(problem.message)}" for problem in summary.problems]
    left += [f"- {plain(note)}" for note in summary.coverage.notes]
    if left:
        yield from ("", "## What is open", "", *left)
