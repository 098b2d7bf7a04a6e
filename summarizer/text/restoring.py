"""A summary of a composed text, told in the words and offsets of the text as it was given."""

from typing import Any

from summarizer.models import ArticleSummary, Evidence, Figure
from summarizer.models.base import Record
from summarizer.text.article import Article


def restore(summary: ArticleSummary, article: Article) -> ArticleSummary:
    """Let every offset and quote of a summary count in the caller's own text."""
    if not article.offsets:
        return summary
    restored: ArticleSummary = _restored(summary, article)
    phrases = {figure.id: figure.phrase for figure in restored.figures}
    tolls = tuple(
        toll.model_copy(
            update={
                "entries": tuple(
                    entry.model_copy(update={"phrase": phrases.get(entry.figure, entry.phrase)})
                    for entry in toll.entries
                )
            }
        )
        for toll in restored.tolls
    )
    return restored.model_copy(update={"tolls": tolls})


def _restored(value: Any, article: Article) -> Any:
    if isinstance(value, tuple):
        return tuple(_restored(item, article) for item in value)
    if isinstance(value, Evidence):
        start, end = article.offsets[value.start], article.offsets[value.end]
        given = article.given[start:end]
        return value.model_copy(update={"quote": given, "start": start, "end": end})
    if not isinstance(value, Record):
        return value
    fields = {name: getattr(value, name) for name in type(value).model_fields}
    changed = {
        name: after
        for name, before in fields.items()
        if (after := _restored(before, article)) is not before
    }
    if isinstance(value, Figure) and "evidence" in changed:
        at = next((e for e in value.evidence if e.quote == value.phrase), None)
        if at is not None:
            changed["phrase"] = _restored(at, article).quote
    return value.model_copy(update=changed) if changed else value
