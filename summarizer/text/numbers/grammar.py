"""The tables of one language, compiled for one walk over a text."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, Generic, NamedTuple, TypeVar

from summarizer.text.numbers.tokens import Token, keys_of
from summarizer.text.numbers.vocabulary import Limit, QuantityWords
from summarizer.text.numbers.vocabulary_english import ENGLISH
from summarizer.text.numbers.vocabulary_german import GERMAN
from summarizer.text.numbers.vocabulary_romance import FRENCH, PORTUGUESE, SPANISH
from summarizer.text.numbers.words import NumberWords, number_words_of

Meaning = TypeVar("Meaning")

_LANGUAGES: Final = {
    "en": ENGLISH,
    "fr": FRENCH,
    "es": SPANISH,
    "pt": PORTUGUESE,
    "de": GERMAN,
}
# What any language writes, for those without a table.
_SIGNS: Final = QuantityWords(before={"about": ("~", "≈")}, after={"at_least": ("+",)})


class Phrases(Generic[Meaning]):
    """Phrases and what they mean, found by their first word, the longest first."""

    def __init__(self, phrases: Iterable[tuple[str, Meaning]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        for phrase, meaning in phrases:
            keys = keys_of(phrase)
            self._by_first.setdefault(keys[0], []).append((keys, meaning))
        for found in self._by_first.values():
            found.sort(key=lambda pair: -len(pair[0]))

    @property
    def first_words(self) -> frozenset[str]:
        """The words that a phrase may begin with."""
        return frozenset(self._by_first)

    def match(self, tokens: Sequence[Token], place: int) -> tuple[int, Meaning] | None:
        """Return where the longest phrase that begins at a token stops, and its meaning."""
        for keys, meaning in self._by_first.get(tokens[place].key, ()):
            following = place
            for key in keys[1:]:
                following += 1
                if tokens[following].key != key:
                    break
            else:
                return place + len(keys), meaning
        return None


class Grammar(NamedTuple):
    """How one language builds, bounds and avoids numbers.

    ``starters`` are the words that a quantity may begin with, ``number_words`` those that are a
    number by themselves.
    """

    words: NumberWords
    say: QuantityWords
    before: Phrases[Limit]
    after: Phrases[Limit]
    vague: Phrases[None]
    vague_times: Phrases[None]
    zero: Phrases[None]
    compared: Phrases[None]
    starters: frozenset[str]
    number_words: frozenset[str]


@lru_cache(maxsize=8)
def grammar_of(code: str) -> Grammar:
    """Compile the tables of a language, given by its code."""
    words, say = number_words_of(code), _LANGUAGES.get(code, _SIGNS)
    before = Phrases((p, limit) for limit, phrases in say.before.items() for p in phrases)
    after = Phrases((p, limit) for limit, phrases in say.after.items() for p in phrases)
    vague = Phrases((phrase, None) for phrase in say.vague)
    times = Phrases((phrase, None) for phrase in say.vague_times)
    zero = Phrases((phrase, None) for phrase in say.zero)
    compared = Phrases((phrase, None) for phrase in say.compared)
    cardinals = frozenset().union(
        words.small, words.tens, words.hundreds, words.hundred, words.scales, words.groups
    )
    named = cardinals | words.half_before | words.ordinals | words.fractions | say.plurals.keys()
    single = frozenset(p for p in (*say.vague, *say.zero) if " " not in p)
    return Grammar(
        words,
        say,
        before,
        after,
        vague,
        times,
        zero,
        compared,
        starters=named
        | words.ones
        | say.between
        | say.starts
        | say.articles
        | before.first_words
        | vague.first_words
        | times.first_words
        | zero.first_words,
        number_words=named | single,
    )
