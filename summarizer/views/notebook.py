"""A summary in a notebook: the digest as escaped HTML."""

from html import escape
from typing import Final

from summarizer.models import ArticleSummary
from summarizer.views.lines import Style
from summarizer.views.outline import outline


def _tinted(colour: str) -> str:
    """A colour mixed into that of the notebook's text: legible on light and on dark pages."""
    return f"color:color-mix(in srgb,currentColor 55%,{colour})"


_LOOKS: Final[dict[Style, str]] = {
    "plain": "",
    "title": "font-weight:bold",
    "heading": "font-weight:bold",
    "number": "font-weight:bold",
    "words": "font-style:italic",
    "quiet": "opacity:.65",
    "verified": _tinted("#128a3a"),
    "repaired": _tinted("#0a78b5"),
    "upheld": _tinted("#8344d6"),
    "unconfirmed": _tinted("#b87400"),
    "unverified": _tinted("#d6301a") + ";font-weight:bold",
    "confirmed": _tinted("#128a3a") + ";font-weight:bold",
    "corrected": _tinted("#0a78b5") + ";font-weight:bold",
}


def notebook_html(summary: ArticleSummary, width: int = 100) -> str:
    """Return a summary as HTML that a notebook can show.

    Parameters
    ----------
    summary
        The summary.
    width
        Cells of a line.

    Returns
    -------
    str
        One ``<pre>`` element. All text is escaped: no mark-up, script or link of an article
        gets through.
    """
    lines = (
        "".join(
            f'<span style="{_LOOKS[span.style]}">{escape(span.text)}</span>'
            if _LOOKS[span.style]
            else escape(span.text)
            for span in line
        )
        for line in outline(summary, width)
    )
    return '<pre style="white-space:pre;line-height:1.35">' + "\n".join(lines) + "</pre>"
