"""A quote as it stands in its sentence, with a little of what is around it."""

import re
from dataclasses import dataclass
from typing import Final

from summarizer.models import Evidence

# An end of a paragraph, or a full stop after three lower-case letters, a digit or a bracket,
# before a capital: "U.S. Army" and "Gen. Smith" are no ends. One missed only moves the ellipsis.
# A line break within a sentence is none either: old wire copy is wrapped.
_BREAK = r"[^\S\r\n]*(?>\r\n|[\r\n\u2028\u2029\u0085])"  # atomic: \r\n is never two
_BOUNDARY: Final = re.compile(
    rf"(?:{_BREAK}){{2,}}\s*"
    rf"|(?<=[.!?…:\"”’»)]){_BREAK}\s*"
    r"|(?:(?<=[^\W\d_A-Z]{3})|(?<=[\d%)\]]))[.!?…]+[\"'”’»)]*(?=\s+[\"'“‘«(]?[^\W_a-z])"
    r"|[。！？؟।]+"
)
_NUMBER_BEGINS: Final = re.compile(r"^[\s.,]?\d[\d.,\s]*")
_NUMBER_ENDS: Final = re.compile(r"\d[\d.,\s]*$")
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
    first, last = sentence_around(text, start, end)
    before, after = text[first:start].lstrip(), text[end:last].rstrip()
    half = room // 2
    # What one side does not need, the other may have.
    return Excerpt(
        _cut_before(before, max(half, room - len(after))),
        evidence.quote,
        _cut_after(after, max(half, room - len(before))),
    )


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
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
    cut = len(before) - room
    _, space, words = before[cut:].partition(" ")
    kept = words if space else before[cut:]
    # Half a number is another number: "1 234" and "1234" must not leave "234".
    if _NUMBER_ENDS.search(before[: len(before) - len(kept)]):
        kept = _NUMBER_BEGINS.sub("", kept)
    return "…" + kept


def _cut_after(after: str, room: int) -> str:
    if len(after) <= room:
        return after
    words, space, _ = after[:room].rpartition(" ")
    kept = words if space else after[:room]
    if _NUMBER_BEGINS.match(after[len(kept) :]):
        kept = _NUMBER_ENDS.sub("", kept)
    return kept.rstrip(",;: ") + "…"
