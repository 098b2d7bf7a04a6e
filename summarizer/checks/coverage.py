"""Coverage: every place that speaks of harm is cited by a figure, dismissed, or open."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final, Protocol

from summarizer.models import Coverage, CueReport, Figure
from summarizer.models.vocabulary import Assertion, Outcome
from summarizer.text.article import Article
from summarizer.text.harm.lexicon import LANGUAGES

_OPEN: Final = "no figure cites these words"
_READ: Final = "the model that read the article gives no figure of its own here"


class Mention(Protocol):
    """A place where a text may state a figure, as the scan for words of harm finds it."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""

    @property
    def sentence(self) -> int:
        """Index of its sentence."""

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """What may have happened to the people; empty where no word of harm governs them."""

    @property
    def assertion(self) -> Assertion:
        """Whether the words assert it."""

    @property
    def low(self) -> int | None:
        """The least number of people."""

    @property
    def best(self) -> int | None:
        """The number of people."""

    @property
    def high(self) -> int | None:
        """The greatest number of people."""

    @property
    def dismissed(self) -> str | None:
        """Why the words alone rule it out."""


def coverage(
    article: Article,
    mentions: Sequence[Mention],
    figures: Iterable[Figure],
    *,
    left: Sequence[Mention] | None = None,
) -> Coverage:
    """Say of every mention of harm what became of it.

    Parameters
    ----------
    article
        The article.
    mentions
        Where it may state a figure.
    figures
        The figures. A mention is accounted for by those with evidence that overlaps its words,
        whether they are verified or not: an unverified figure shows its words too.
    left
        Where a model has read the whole article: the mentions that it passed over, as
        :func:`uncited` finds them. Only these are open, because the model knew the other
        sentences, and took their words for no figure of their own. Without it, each mention has
        to be cited itself.

    Returns
    -------
    Coverage
        The mentions in the order of the text, and the limits of the scan as notes.
    """
    cited = _Spans(article, figures)
    is_left = None if left is None else {(m.start, m.end) for m in left}
    return Coverage(
        cues=tuple(_report(article, mention, cited, is_left) for mention in mentions),
        notes=tuple(_notes(article)) if left is None else (),
    )


def uncited(
    article: Article, mentions: Sequence[Mention], figures: Iterable[Figure]
) -> tuple[Mention, ...]:
    """Return mentions of counted people, one a sentence, in sentences that no figure cites.

    A number that some figure has already is left out: it is told again. So are headlines.
    """
    found = tuple(figures)
    cited = {e.sentence for f in found for e in f.evidence}
    known = {n for f in found for n in (f.low, f.best, f.high)}
    first: dict[int, Mention] = {}
    for mention in mentions:
        number = mention.best if mention.best is not None else mention.low
        if (
            mention.outcomes
            and mention.dismissed is None
            and mention.assertion == "asserted"
            and mention.sentence not in cited
            and article.sentences[mention.sentence].kind == "body"
            and number is not None
            and number > 1
            and number not in known
        ):
            first.setdefault(mention.sentence, mention)
    return tuple(first.values())


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


def _report(
    article: Article, mention: Mention, cited: _Spans, left: set[tuple[int, int]] | None
) -> CueReport:
    words = article.words(mention.start, mention.end)
    figures = cited.over(mention.start, mention.end)
    if figures:
        return CueReport(words=words, status="accounted", figures=figures)
    reason = mention.dismissed
    if reason is None and left is not None and (mention.start, mention.end) not in left:
        reason = _READ
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
