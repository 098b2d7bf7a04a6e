"""The words around German clauses: where they open, and which way they turn the verb."""

import pytest

from summarizer.text.harm.frames import find_frame
from summarizer.text.harm.lexicon import lexicon_for

GERMAN = lexicon_for("de")


@pytest.mark.parametrize(
    ("text", "verb", "opening", "active", "clause"),
    [
        ("Am Montag wurden 14 Menschen getötet.", "getötet", "wurden", False, False),
        ("Am Montag sind 14 Menschen getötet worden.", "getötet", "sind", False, False),
        ("Rebellen haben 14 Menschen getötet.", "getötet", "haben", True, False),
        ("Er sagte, dass 14 Menschen getötet wurden.", "getötet", " 14 Menschen", False, True),
        ("Er floh, als sie 14 Menschen töteten.", "töteten", " sie 14", True, True),
    ],
)
def test_a_frame(text: str, verb: str, opening: str, *, active: bool, clause: bool) -> None:
    at = text.index(verb)
    frame = find_frame(text, 0, at, at + len(verb), GERMAN)
    assert frame is not None
    assert text[frame.start :].startswith(opening)
    assert (frame.active, frame.clause) == (active, clause)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Rebellen töteten 14 Menschen.", "töteten"),
        ("14 Menschen bei Brand getötet", "getötet"),
        ("Sie wurden gewarnt. 14 Menschen getötet", "getötet"),
    ],
)
def test_a_verb_that_closes_no_frame(text: str, verb: str) -> None:
    at = text.index(verb)
    assert find_frame(text, 0, at, at + len(verb), GERMAN) is None


def test_no_other_language_has_frames() -> None:
    assert not any(lexicon_for(language).frames for language in ("en", "fr", "es", "pt", "nl"))
