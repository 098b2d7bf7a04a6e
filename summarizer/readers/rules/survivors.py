"""Whom the words say came to no harm: people rescued, found alive, or only on board."""

import re
from functools import cache

from summarizer.readers.rules.phrases import Phrase
from summarizer.text.any_case import AnyCase
from summarizer.text.harm.lexicon import Lexicon
from summarizer.text.harm.triggers import Harm

_HARMS = ("killed", "injured", "killed_or_injured", "missing", "captured")
_ALIVE = re.compile(
    r"(?:survivors?|sobrevivientes?|supervivientes?|sobreviventes?|"
    r"survivante?s?|rescapée?s?)$",
    re.IGNORECASE,
)
# "A boat sank with some 750 people on board": they are not yet its dead.
_WITH = re.compile(r"\b(?:with|avec|con|com|carrying)\s+$", re.IGNORECASE)
_ABOARD = re.compile(r"\s+(?:on ?board|aboard|à bord|a bordo)\b", re.IGNORECASE)
_WHO = re.compile(r"\s+(?:who|qui|que|quienes)\b", re.IGNORECASE)
_SAVED = 60  # characters from a verb of rescue to the people
_LEAD_IN = 12  # characters of a preposition


class _Patterns:
    """What is the same for every sentence of a language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.spared = re.compile(rf"\s+(?:{lexicon.spared})\b", re.IGNORECASE)
        self.after = re.compile(
            rf"\s+(?:{lexicon.relative})\s(?:[^,;.]|(?<=\d)[.,](?=\d)){{0,60}}?(?:{lexicon.rescued})\b",
            re.IGNORECASE,
        )
        self.found = re.compile(
            rf"(?:(?!\b(?:{lexicon.conjunction})\b)[^,;.]){{0,40}}?"
            rf"\s(?:{lexicon.rescued})\b",
            re.IGNORECASE,
        )
        self.saved = AnyCase(
            rf"\b(?:{lexicon.saves})\s+(?:(?!(?:{lexicon.conjunction})\b)\w+\s+)?$"
        )


_patterns = cache(_Patterns)


class Spared:
    """Tells who was spared which harm, in one language."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._re = _patterns(lexicon)
        self._text = text
        self._saved: dict[int, bool] = {}  # by where the people start

    def is_spared(self, phrase: Phrase, harm: Harm) -> bool:
        """Whether the words say that these people did not come to that harm."""
        if harm.outcome == "missing" and (
            self._re.after.match(self._text, phrase.end)
            or self._re.found.match(self._text, max(phrase.end, harm.end))
        ):
            return True  # "16 tourists who were trapped in a lodge were rescued"
        if harm.outcome not in _HARMS:
            return False
        spared = self._re.spared.match(self._text, phrase.end)
        hurt = harm.outcome == "injured" and harm.government in ("subject", "participle")
        if spared is not None and hurt and harm.start >= spared.end():
            return False  # "was rescued with a broken leg"
        if spared is not None and not (harm.outcome == "captured" and harm.start >= spared.end()):
            return True  # but "the driver survived and was arrested"
        if _ABOARD.match(self._text, phrase.end) and _WITH.search(
            self._text, max(0, phrase.start - _LEAD_IN), phrase.start
        ):
            return True
        if harm.outcome in ("killed", "missing", "captured") and _ALIVE.search(
            self._text, phrase.start, phrase.end
        ):
            return True
        if phrase.start not in self._saved:  # each harm of the sentence asks for it
            self._saved[phrase.start] = self._is_saved(phrase)
        return self._saved[phrase.start] and _WHO.match(self._text, phrase.end) is None

    def _is_saved(self, phrase: Phrase) -> bool:
        start = max(0, phrase.start - _SAVED)
        return self._re.saved.search(self._text, start, phrase.start) is not None
