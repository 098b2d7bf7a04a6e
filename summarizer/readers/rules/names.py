"""Names of persons, by their capitals; in a text of capitals, by what they cannot be."""

import re
from functools import cache
from typing import NamedTuple

from summarizer.readers.rules.noun_phrases import NounPhraseReader
from summarizer.text.harm.lexicon import Lexicon, People
from summarizer.text.harm.triggers import is_titled
from summarizer.text.tokens import Token

_MOST_WORDS = 6
_MOST_TITLES = 3  # "union leader", "auxiliary bishop"
# Words of a text in capitals that end like this are no names.
_NO_NAME = re.compile(
    r".*(?:ED|ING|LY|TION|TIONS|SION|MENT|MENTS|NESS|ITY|ISM|IST|ISTS|AGE|ANCE|ENCE|ABLE|IBLE|"
    r"OUS|IVE|FUL|LESS|'S|ICAL|EERN|ERN|LEADERS|FORCES)|.*\d.*"
)
# The last word of a name of no person: "the International Committee of the Red Cross".
_BODY = re.compile(
    r"Organi[sz]ation|Committee|Network|Programme|Program|Agency|Ministry|Department|Office|Council|"
    r"Commission|Observatory|Centre|Center|Union|Movement|Federation|Association|Society|Army|"
    r"Regiment|Brigade|Battalion|Division|Company|Corps|Squadron|Unit|Command|Forces?|Navy|Guards?|"
    r"Academy|School|College|Church|Mosque|Street|Road|Avenue|Square|Bridge|Station|River|Valley|"
    r"Hotel|Airport|Stadium|Park|Beach|Island|Bay|Market|Mall|Highway|Bank|Museum|Airlines?|"
    r"Institute|Coalition|Alliance|League|Fund|Bureau|Directorate|Authority|Mission|Nations|Cross|"
    r"Crescent|Hospital|University|Court|Police|Party|Group|Foundation|Watch",
    re.IGNORECASE,
)
_PARTICLE = re.compile(r"(?:d[aeiou]s?|del|la|las|los|el|al|bin|ibn|van|von|der|y|e)", re.I)


@cache
def _adverb(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"(?:{lexicon.adverb})", re.IGNORECASE)


class Name(NamedTuple):
    """A name and the title before it: tokens ``[first:last)``."""

    first: int
    last: int
    noun: str | None
    people: People | None


class NameReader:
    """Reads the names of one sentence."""

    def __init__(
        self, text: str, tokens: tuple[Token, ...], lexicon: Lexicon, phrases: NounPhraseReader
    ) -> None:
        self._tokens = tokens
        self._lexicon = lexicon
        self._phrases = phrases
        self._text = text
        self._adverb = _adverb(lexicon)
        words = text[tokens[0].start : tokens[-1].end] if tokens else ""
        self._titled = not words.isupper() and is_titled(words)
        self.capitals = bool(tokens) and text[tokens[0].start : tokens[-1].end].isupper()

    def at(self, index: int) -> Name | None:
        """The name that starts at a token, with the lower-case title before it."""
        if self._titled:
            return None
        first = index
        while self.capitals and self._is_title(first) and first - index < _MOST_TITLES:
            first += 1
        last = first
        while last < len(self._tokens) and last - first < _MOST_WORDS and self._is_part(last):
            last += 1
        if self._tokens[index].start > 0 and self._text[self._tokens[index].start - 1] == "[":
            return None  # "[words indistinct]"
        if last - first < 2 or _BODY.fullmatch(self._tokens[last - 1].text):
            return None
        title = self._titles(index, first) if self.capitals else self._titles_before(index)
        known = [t for t in self._tokens[title:last] if self._lexicon.is_people(t.text)]
        if self.capitals and title == first and self._is_common(first):
            return None
        if self._lexicon.capital_nouns and not known:
            return None  # two common nouns have capitals, too
        noun = known[-1].text if known else None
        return Name(title, last, noun, self._lexicon.is_people(noun) if noun else None)

    def may_start(self, token: Token) -> bool:
        """Whether a name may start at a token, as far as the token by itself tells."""
        return self.capitals or token.text[0].isupper()

    def _titles(self, index: int, first: int) -> int:
        return index if first > index else first

    def _titles_before(self, index: int) -> int:
        first = index
        while first > 0 and index - first < _MOST_TITLES:
            before = self._tokens[first - 1]
            known = self._lexicon.is_people(before.text) is not None
            if not before.text.islower() or not (
                known or (first < index and before.key in self._lexicon.adjectives)
            ):
                break
            first -= 1
        return first

    def _is_title(self, index: int) -> bool:
        return index < len(self._tokens) and (
            self._lexicon.is_people(self._tokens[index].text) is not None
        )

    def _is_part(self, index: int) -> bool:
        token = self._tokens[index]
        if (
            not token.is_word
            or not token.text[0].isupper()
            or not any(map(str.isalpha, token.text))
        ):
            return False
        if self.capitals:
            if _PARTICLE.fullmatch(token.text) and token.key not in ("e", "y", "a"):
                return True
            return not (self._phrases.stops(token) or self._is_word(token))
        return not self._phrases.stops(token)

    def _is_word(self, token: Token) -> bool:
        """Whether a word in capitals is no part of a name."""
        return (
            _NO_NAME.fullmatch(token.text.upper()) is not None
            or token.key in self._lexicon.things
            or self._adverb.fullmatch(token.text) is not None
            or token.key in self._lexicon.adjectives
            or self._lexicon.is_people(token.text) is not None
            or self._lexicon.trigger_pattern.fullmatch(token.text) is not None
        )

    def _is_common(self, first: int) -> bool:
        """Whether an article stands before: "the press release was"."""
        before = self._tokens[first - 1].key if first > 0 else ""
        return before in ("the", "a", "an", "this", "that")
