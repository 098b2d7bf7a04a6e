"""A quote as it stands in its sentence, with a little of what is around it."""

import re
from dataclasses import dataclass
from typing import Final

from summarizer.models import Evidence

# An end of a paragraph, or a full stop after a word of three letters, a digit or a bracket, before
# a capital: "U.S. Army" and "Mr. Smith" are no ends. One missed only moves the ellipsis. A line
# break within a sentence is none either: old wire copy is wrapped.
_BREAK = r"[^\S\r\n]*(?:\r\n?|[\n\u2028\u2029\u0085])"
_BOUNDARY: Final = re.compile(
    rf"(?:{_BREAK}){{2,}}\s*"
    rf"|(?<=[.!?…:\"”’»)]){_BREAK}\s*"
    r"|(?:(?<=[^\W\d_]{3})|(?<=[\d%)\]]))[.!?…]+[\"'”’»)]*(?=\s+[\"'“‘«(]?[^\W_a-z])"
    r"|[。！？؟।]+"
)
_FAR: Final = 400
"""Characters to look for the ends of a sentence; excerpts are far shorter."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The words before, the quote, and the words after; an ellipsis where text was left out."""

    before: str
    quote: str
    after: str


def excerpt(text: str, evidence: Evidence, room: int) -> Excerpt:
    """Return a quote within its sentence.

    Parameters
    ----------
    text
        The article.
    evidence
        Where the quote is. Where it is not what the article has there, it stands alone.
    room
        Characters of context to show, divided between the two sides; the quote itself is
        always whole.

    Returns
    -------
    Excerpt
        The quote with its context.
    """
    start, end = evidence.start, evidence.end
    if text[start:end] != evidence.quote:
        return Excerpt("", evidence.quote, "")
    first, last = _sentence(text, start, end)
    before, after = text[first:start].lstrip(), text[end:last].rstrip()
    half = room // 2
    # What one side does not need, the other may have.
    return Excerpt(
        _cut_before(before, max(half, room - len(after))),
        evidence.quote,
        _cut_after(after, max(half, room - len(before))),
    )


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence around a span begins and ends, as far as it is near."""
    near = max(0, start - _FAR)
    first = near
    for boundary in _BOUNDARY.finditer(text, near, start):
        first = boundary.end()
    following = _BOUNDARY.search(text, end, min(len(text), end + _FAR))
    if following is None:
        return first, min(len(text), end + _FAR)
    broken = following.group().isspace()
    return first, following.start() if broken else following.end()


def _cut_before(before: str, room: int) -> str:
    if len(before) <= room:
        return before
    kept = before[len(before) - room :]
    _, space, words = kept.partition(" ")
    return "…" + (words if space else kept)


def _cut_after(after: str, room: int) -> str:
    if len(after) <= room:
        return after
    kept = after[:room]
    words, space, _ = kept.rpartition(" ")
    return (words if space else kept).rstrip(",;:") + "…"
