"""A summary as Markdown, for notes, issues and reports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.models import ArticleSummary, Event, Figure
from summarizer.tolls.policies.base import is_enemy_claim
from summarizer.views.branches import branches
from summarizer.views.lines import Span
from summarizer.views.ordering import BESIDE, NO_EVENT, Arrangement, arranged
from summarizer.views.safe_text import (
    FIRST_STRONG_ISOLATE,
    POP_ISOLATE,
    runs_right_to_left,
    safe,
)
from summarizer.views.summary_line import basis_words, glances, has_numbers
from summarizer.views.summary_words import (
    actor_words,
    advice_words,
    event_title,
    event_words,
    readers_of,
    status_words,
)
from summarizer.views.toll_lines import dispute_words, explained
from summarizer.views.wording import (
    ASSERTION_WORDS,
    OUTCOME_WORDS,
    day_words,
    number_of,
    people_of,
)

_DEEPEST: Final = 20
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
    """Return text so that Markdown shows it as it is, on one line.

    Words from right to left are isolated: they would draw the numbers beside them to their side.
    """
    shown = _BEGINS.sub(r"\1\\\2", _ACTIVE.sub(r"\\\g<0>", safe(text).strip()))
    if runs_right_to_left(shown):
        return f"{FIRST_STRONG_ISOLATE}{shown}{POP_ISOLATE}"
    return shown


def _lines(summary: ArticleSummary) -> Iterator[str]:
    article, parts = summary.article, arranged(summary)
    yield f"# {plain(summary.headline)}"
    yield ""
    facts = [
        article.dateline,
        f"published {day_words(article.published)}" if article.published else None,
        readers_of(summary.provenance),
    ]
    yield " · ".join(plain(fact) for fact in facts if fact)
    yield from ("", plain(summary.gist))
    if summary.key_points:
        yield ""
        yield from (f"- {plain(point.text)}" for point in summary.key_points)
    glance = glances(parts, summary.figures).values()
    yield from ("", *(f"- {_plain_spans(words)}" for words in glance)) if glance else ()
    yield from ("", f"**{_plain_spans(status_words(summary))}**")
    advice = _plain_spans(advice_words(summary))
    yield from ("", advice) if advice else ()
    for event in (*parts.incidents, *parts.others):
        yield from _event(event, parts)
    yield from _section(NO_EVENT, parts.figures.get(None, ()))
    for scope, title in BESIDE.items():
        yield from _section(title, [figure for figure in parts.beside if figure.scope == scope])
    if summary.disputes:
        yield from ("", "## Disputes", "")
        yield from (f"- {_plain_spans(dispute_words(dispute))}" for dispute in summary.disputes)
    yield from _open(summary)


def _event(event: Event, parts: Arrangement) -> Iterator[str]:
    yield from ("", f"## {plain(event_title(event))}", "")
    facts = (event_words(event), actor_words(event))
    yield " · ".join(_plain_spans(words) for words in facts if words)
    for toll in parts.tolls.get(event.id, ()):
        if toll.group is None:
            yield from ("", _plain_spans(explained(toll)))
            if has_numbers(toll):
                yield from ("", _plain_spans(basis_words(toll)))
    figures = parts.figures.get(event.id, ())
    if figures:
        yield from ("", *_tree(figures))


def _section(title: str, figures: Sequence[Figure]) -> Iterator[str]:
    if figures:
        yield from ("", f"## {title}", "", *_tree(figures))


def _tree(figures: Sequence[Figure]) -> Iterator[str]:
    for branch in branches(figures):
        yield "  " * min(branch.depth, _DEEPEST) + f"- {_figure(branch.figure)}"


def _figure(figure: Figure) -> str:
    on = " on" if figure.bound == "none_reported" else ""
    words = f"**{plain(number_of(figure))}{on} {OUTCOME_WORDS[figure.outcome]}**"
    notes = [
        people_of(figure),
        figure.place,
        figure.site,
        "attackers" if figure.attackers else None,
        ASSERTION_WORDS[figure.assertion],
        f"according to {figure.said_by.name}" if figure.said_by else None,
        figure.status,
        "one side's claim" if is_enemy_claim(figure) else None,
        None if figure.evidence else "not found in the article",
        *(problem.message for problem in figure.problems),
    ]
    quote = figure.evidence[0].quote if figure.evidence else figure.phrase
    told = " · ".join(plain(note) for note in notes if note)
    return f"{words} · {told} · “{plain(quote)}”"


def _open(summary: ArticleSummary) -> Iterator[str]:
    left = [f"“{plain(cue.words.quote)}”" for cue in summary.coverage.open]
    left += [
        f"An order in the text, not followed: “{plain(order.quote)}”" for order in summary.orders
    ]
    left += [plain(problem.message) for problem in summary.problems]
    left += [plain(note) for note in summary.coverage.notes]
    if left:
        yield from ("", "## What is open", "", *(f"- {one}" for one in left))


def _plain_spans(spans: Sequence[Span]) -> str:
    return plain("".join(span.text for span in spans))
