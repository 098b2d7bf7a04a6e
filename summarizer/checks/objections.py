"""What the checks object to in a model's answer, as numbered questions for a revision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.checks.coverage import Mention
from summarizer.checks.finding import Finding
from summarizer.models import Evidence, Figure
from summarizer.text.article import Article

MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Objection:
    """One thing that a check found, as it is put to the model.

    Attributes
    ----------
    check
        Name of the check; ``missing`` for a sentence that no figure cites.
    figure
        Id of the figure; None where it concerns none.
    message
        What is wrong, in a sentence.
    words
        The words of the article that it concerns.
    certain
        See :class:`~summarizer.checks.finding.Finding`.
    """

    check: str
    figure: str | None
    message: str
    words: Evidence | None = None
    certain: bool = False


def object_to(
    figures: Sequence[Figure],
    findings: Mapping[str, Sequence[Finding]],
    settled: Mapping[str, Iterable[str]],
) -> tuple[Objection, ...]:
    """Turn contradictions into objections.

    Parameters
    ----------
    figures
        As the model gave them.
    findings
        What the checks found, by the figure's id.
    settled
        By the figure's id, the checks that its model has already answered: it is not asked again.
    """
    return tuple(
        Objection(finding.check, figure.id, finding.message, finding.words, finding.certain)
        for figure in figures
        for finding in findings.get(figure.id, ())
        if finding.verdict == "contradicts" and finding.check not in settled.get(figure.id, ())
    )


def object_to_gaps(article: Article, mentions: Iterable[Mention]) -> tuple[Objection, ...]:
    """Turn sentences that speak of people harmed, and that no figure cites, into objections."""
    return tuple(
        Objection(
            MISSING,
            None,
            "No entry cites this sentence, which seems to count people harmed: "
            f"{' '.join(article.text[sentence.start : sentence.end].split())}",
            article.words(mention.start, mention.end),
        )
        for mention in mentions
        for sentence in [article.sentences[mention.sentence]]
    )
