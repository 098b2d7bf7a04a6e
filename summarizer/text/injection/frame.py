"""Untrusted text in a frame that it cannot close."""

from __future__ import annotations

from itertools import count

from summarizer.text.injection.lookalikes import look_alikes, plain


def frame(text: str, label: str = "article") -> str:
    """Put a text between an opening and a closing tag that do not occur in it.

    The tag is ``<article>``, or ``<article-2>``, ``<article-3>``, ... where the text holds the
    former one, also in disguise: in other letter case, with white space or invisible characters
    inside, in full-width or look-alike characters, or as HTML entities. The text itself is not
    changed. The same text always gets the same frame, so that recorded requests match.

    Parameters
    ----------
    text
        Any text.
    label
        What to call it: lower-case letters.
    """
    tag = _free_tag(text, label)
    return f"<{tag}>\n{text}\n</{tag}>"


def _free_tag(text: str, label: str) -> str:
    seen = _undisguised(text)
    for number in count(1):
        tag = label if number == 1 else f"{label}-{number}"
        if f"<{tag}" not in seen and f"</{tag}" not in seen:
            return tag
    raise AssertionError("a text has only so many tags")


def _undisguised(text: str) -> str:
    # A backslash before the slash and a doubled slash close it for a careless reader as well.
    folded = look_alikes(plain(text).text).casefold().replace("\\", "/")
    bare = "".join(c for c in folded if not c.isspace() and c.isprintable())
    while "//" in bare:
        bare = bare.replace("//", "/")
    return bare
