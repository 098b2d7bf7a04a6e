"""Coverage: every cue is cited by a figure, dismissed with a reason, or open."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from summarizer.models import Coverage, CueReport, Figure
from summarizer.readers.rules.cues import Cue
from summarizer.text.article import Article
from summarizer.text.harm.lexicon import LANGUAGES

_NONE: Final[Mapping[int, str]] = MappingProxyType({})
_OPEN: Final = "no figure cites these words"


def coverage(
    article: Article,
    cues: tuple[Cue, ...],
    figures: Iterable[Figure],
    dismissals: Mapping[int, str] = _NONE,
) -> Coverage:
    """Say of every cue what became of it.

    Parameters
    ----------
    article
        The article.
    cues
        Where it may state a figure, as found by ``find_cues``.
    figures
        The figures. A cue is accounted for by those with evidence that overlaps its words,
        whether they passed their checks or not: an unverified figure shows its words too.
    dismissals
        Reasons why a cue is no figure, by the cue's index, beside those that its own words gave.

    Returns
    -------
    Coverage
        The cues in the order of the text, and the limits of the scan as notes.
    """
    cited = _Spans(article, figures)
    return Coverage(
        cues=tuple(_report(article, cue, cited, dismissals) for cue in cues),
        notes=tuple(_notes(article)),
    )


class _Spans:
    """Evidence by its place, for looking up what overlaps."""

    def __init__(self, article: Article, figures: Iterable[Figure]) -> None:
        length = len(article.text)
        self._spans = sorted(
            (e.start, min(e.end, length), at, figure.id)
            for at, figure in enumerate(figures)
            for e in figure.evidence
            if 0 <= e.start < e.end and e.start < length
        )
        self._longest = max((end - start for start, end, _, _ in self._spans), default=0)

    def over(self, start: int, end: int) -> tuple[str, ...]:
        """Ids of the figures that cite some of ``text[start:end]``, in their own order."""
        first = bisect_left(self._spans, start - self._longest, key=lambda span: span[0])
        last = bisect_left(self._spans, end, key=lambda span: span[0])
        found = sorted((at, name) for _, stop, at, name in self._spans[first:last] if stop > start)
        return tuple(dict.fromkeys(name for _, name in found))


def _report(article: Article, cue: Cue, cited: _Spans, dismissals: Mapping[int, str]) -> CueReport:
    words = article.words(cue.start, cue.end)
    figures = cited.over(cue.start, cue.end)
    if figures:
        return CueReport(words=words, status="accounted", figures=figures)
    reason = dismissals.get(cue.index) or cue.dismissed
    if reason:
        return CueReport(words=words, status="dismissed", reason=reason)
    return CueReport(words=words, status="open", reason=_OPEN)


def _notes(article: Article) -> Iterable[str]:
    if article.language is None:
        yield "The language could not be told: English words were looked for, and digits."
    elif article.language not in LANGUAGES:
        yield (
            f"No words of harm are known for this language ({article.language}): "
            "its words were not searched for figures, and only digits can be checked."
        )
