"""A summary as plain text: what ``print(summary)`` shows."""

from summarizer.models import ArticleSummary
from summarizer.views.lines import text_of
from summarizer.views.outline import outline


def digest(summary: ArticleSummary, width: int = 80) -> str:
    """Return a summary as plain text for a reader.

    Every figure stands with its number and bound, who says so, whether it passed the checks, and
    the words of the article that it came from.

    Parameters
    ----------
    summary
        The summary.
    width
        Terminal cells of a line; taken as 40 where it is less, as 176 where it is more. From
        120 on, quotes stand beside their figures.

    Returns
    -------
    str
        Lines without colour codes or control characters, however hostile the article.
    """
    return "\n".join(text_of(line).rstrip() for line in outline(summary, width))
