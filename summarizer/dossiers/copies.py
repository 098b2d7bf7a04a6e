"""Which articles repeat one text: a wire report in several outlets is one voice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Final

from summarizer.dossiers.folding import words_of
from summarizer.models import ArticleSummary

_RUN: Final = 5
_ALIKE: Final = 0.7
"""Of the runs of five words of the shorter text, as many stand in the longer one."""
_LEAST: Final = 12
_MOST: Final = 400


def copies_among(
    summaries: Sequence[ArticleSummary], copy_of: Mapping[str, str]
) -> tuple[dict[str, str], tuple[tuple[str, ...], ...]]:
    """Find the copies among the articles of one dossier.

    Parameters
    ----------
    summaries
        The articles, each once.
    copy_of
        What the caller knows: an article, and the one whose text it repeats. That one need not
        be among the articles.

    Returns
    -------
    tuple
        For each article the one that stands for all copies of its text (the first published);
        and the groups of more than one.
    """
    ordered = sorted(summaries, key=_order)
    names = [s.article.sha256 for s in ordered]
    groups = {name: name for name in names}

    def root(name: str) -> str:
        while groups.setdefault(name, name) != name:
            name = groups[name]
        return name

    def join(one: str, other: str) -> None:
        a, b = root(one), root(other)
        if a != b:
            groups[b] = a

    runs = [_runs(s.article.text) for s in ordered]
    for (a, one), (b, other) in combinations(zip(names, runs, strict=True), 2):
        few = min(len(one), len(other))
        if few >= _LEAST and len(one & other) >= _ALIKE * few:
            join(a, b)
    for name in names:
        if name in copy_of:
            join(name, copy_of[name])
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(root(name), []).append(name)
    voices = {name: members[0] for members in found.values() for name in members}
    return voices, tuple(tuple(m) for m in found.values() if len(m) > 1)


def _order(summary: ArticleSummary) -> tuple[bool, str, str]:
    day = summary.article.published
    return day is None, day.isoformat() if day else "", summary.article.sha256


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = words_of(text[: _MOST * 12])[:_MOST]
    return frozenset(words[n : n + _RUN] for n in range(len(words) - _RUN + 1))
