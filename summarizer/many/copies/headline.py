"""Headlines, which outlets write themselves: whether one says what its report does not."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Final

from summarizer.many.copies import lines
from summarizer.many.copies.signature import MOST_HEADLINE_VALUES, MOST_HEADLINE_WORDS, Headline
from summarizer.many.copies.words import hash_words, plain_words
from summarizer.text.harm.lexicon import LANGUAGES, lexicon_for
from summarizer.text.harm.triggers import find_harm, is_titled
from summarizer.text.numbers.quantities import number_words, read_quantities
from summarizer.text.numbers.quantity import Quantity

_WORD = re.compile(r"[^\W\d_]+")
_BOUNDS: Final = frozenset(
    "least most more over fewer less than nearly almost about around some up another moins plus "
    "menos más mais au al cerca quase presque not no none never denies deny denied".split()
)
_ALIKE: Final = 0.6  # likeness in order, of words, that makes one headline a change of the other


@dataclass(frozen=True)
class Said:
    """What a report says: its words, its quantities, and what happened to people.

    The two last cost time, and many headlines ask for neither.
    """

    words: frozenset[str]
    read_quantities: Callable[[], list[Quantity]]
    read_outcomes: Callable[[], set[str]]

    @cached_property
    def quantities(self) -> list[Quantity]:
        """Quantities of the report."""
        return self.read_quantities()

    @cached_property
    def outcomes(self) -> set[str]:
        """What happened to people in it."""
        return self.read_outcomes()


def sign_headline(headline: str | None, said: Said, language: str | None) -> Headline | None:
    """Return a headline in hashes, weighed by the report below it; None where there is none."""
    words = plain_words(headline) if headline else []
    if headline is None or not words:
        return None
    quantities = [q for q in read_quantities(headline, language) if q.form != "article"]
    values = sorted({q.best for q in quantities if q.best is not None and q.best < 2**63})
    fits = len(words) <= MOST_HEADLINE_WORDS and len(values) <= MOST_HEADLINE_VALUES
    fixed = _fixed_words(headline, language)
    return Headline(
        hash=hash_words(words),
        words=tuple(_short(w, w in fixed) for w in dict.fromkeys(words[:MOST_HEADLINE_WORDS])),
        values=tuple(values[:MOST_HEADLINE_VALUES]),
        states_nothing_new=fits and _states_nothing_new(headline, quantities, said, language),
        names_nothing_new=all(name in said.words for name in fixed),
    )


def _short(word: str, is_fixed: bool) -> int:
    return (hash_words([word]) & 0x7FFFFFFF) << 1 | is_fixed


def _fixed_words(headline: str, language: str | None) -> frozenset[str]:
    """Return the words that no outlet changes for style: numbers, bounds, names, harm.

    Where a script has no capitals, or a headline has a capital a word, every word may be a name.
    """
    lexicon = lexicon_for(language if language in LANGUAGES else None)
    found = [headline[start:end] for start, end in number_words(headline, language)]
    found += [headline[h.start : h.end] for h in find_harm(headline, 0, len(headline), lexicon)]
    fixed = {word for words in found for word in plain_words(words)}
    titled = is_titled(headline)
    for index, match in enumerate(_WORD.finditer(headline)):
        word = match.group()
        may_be_name = word[0].isupper() or not word[0].islower()
        if may_be_name and (titled or index or not word[0].isupper()):
            fixed.update(plain_words(word))
    return frozenset(fixed | {w for w in plain_words(headline) if w in _BOUNDS or w[0].isnumeric()})


def _states_nothing_new(
    headline: str, quantities: list[Quantity], said: Said, language: str | None
) -> bool:
    if lines.CORRECTS.search(headline) or "?" in headline or "؟" in headline:
        return False
    if language not in LANGUAGES:
        # Number words and harm are not known: numerals have to stand in the report as they are.
        return all(
            word in said.words for word in plain_words(headline) if any(c.isnumeric() for c in word)
        )
    lexicon = lexicon_for(language)
    outcomes = {harm.outcome for harm in find_harm(headline, 0, len(headline), lexicon)}
    if outcomes and not outcomes <= said.outcomes:
        return False
    return all(_is_said(quantity, said) for quantity in quantities)


def _is_said(quantity: Quantity, said: Said) -> bool:
    if quantity.kind in ("ordinal", "year", "age"):
        return quantity.best is None or any(q.best == quantity.best for q in said.quantities)
    if quantity.bound == "vague":
        return any(
            (q.least or 0) >= (quantity.least or 2) for q in said.quantities if q.kind == "count"
        )
    return any(
        {quantity.low, quantity.best, quantity.high} - {None} & {q.low, q.best, q.high}
        for q in said.quantities
    )


def judge_headlines(first: Headline | None, new: Headline | None, *, lenient: bool) -> bool:
    """Return whether a text with the second headline may be a copy of one with the first.

    Parameters
    ----------
    first, new
        Headlines of the earlier and the later text; None where it has none.
    lenient
        Whether the report itself names enough to be of one event; else a headline may not name
        what the report does not.
    """
    if new is None:
        return lenient or first is None
    if first is not None and first.hash == new.hash:
        return True
    # What is read is the earlier text with its own headline: only the new one may add nothing.
    judged = [new] if lenient or first is None else [new, first]
    if not all(h.states_nothing_new and (lenient or h.names_nothing_new) for h in judged):
        return False
    if first is None:
        return lenient
    if not first.states_nothing_new and first.values and not set(new.values) <= set(first.values):
        return False  # the earlier has a number that its report has not: it may have been wrong
    return not _is_changed(first, new)


def _is_changed(first: Headline, new: Headline) -> bool:
    """Whether one headline is the other with a number, a name or an outcome changed."""
    old = [word >> 1 for word in first.words]
    changed = [word >> 1 for word in new.words]
    if SequenceMatcher(None, old, changed, autojunk=False).ratio() < _ALIKE:
        return False
    return any(word & 1 and word >> 1 not in old for word in new.words)
