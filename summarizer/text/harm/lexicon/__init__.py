"""Words of harm, of people and of things, by language: data for the cue scan.

A language without a lexicon is read through digits alone, and the coverage says so.
"""

from functools import cache

from summarizer.text.harm.lexicon.english import ENGLISH
from summarizer.text.harm.lexicon.entry import Lexicon, People, Trigger
from summarizer.text.harm.lexicon.french import FRENCH
from summarizer.text.harm.lexicon.german import GERMAN
from summarizer.text.harm.lexicon.portuguese import PORTUGUESE
from summarizer.text.harm.lexicon.spanish import SPANISH

__all__ = ["LANGUAGES", "Lexicon", "People", "Trigger", "lexicon_for"]

_LEXICONS = {
    lexicon.language: lexicon for lexicon in (ENGLISH, FRENCH, SPANISH, PORTUGUESE, GERMAN)
}

LANGUAGES: tuple[str, ...] = tuple(_LEXICONS)
"""ISO 639-1 codes of the languages that have a lexicon."""


@cache
def lexicon_for(language: str | None) -> Lexicon:
    """Return the lexicon of a language; English where the language could not be told.

    An unsupported language gets an empty lexicon: nothing is guessed from another's words.
    """
    if language is None:
        return ENGLISH
    return _LEXICONS.get(language, Lexicon(language=language))
