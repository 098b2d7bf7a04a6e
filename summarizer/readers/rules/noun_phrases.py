"""The noun phrase behind a number or an article: where it ends, and whether it means people."""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache, lru_cache

from summarizer.text.harm.lexicon import Lexicon, People
from summarizer.text.harm.triggers import is_titled
from summarizer.text.tokens import Token

_MOST_WORDS = 7  # of a noun phrase after its number
_OPENING_QUOTES = frozenset("\"'“‘«„")
_WORDS_KEPT = 8_192  # words recur, in one article and from one to the next
_ATTRIBUTE = 2  # words between an attribute and its noun: "two masked, armed men"


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """Words up to a verb, a preposition or punctuation, and the noun that heads them."""

    end: int
    words: tuple[str, ...] = ()
    noun: str | None = None
    people: People | None = None
    thing: bool = False
    collective: bool = False
    trails: bool = False  # other words follow the noun: it may be an attribute of them


@cache
def _stops(lexicon: Lexicon) -> Callable[[str], bool]:
    stop = re.compile(rf"(?:{lexicon.chunk_stop})", re.IGNORECASE)
    return lru_cache(maxsize=_WORDS_KEPT)(lambda word: stop.fullmatch(word) is not None)


@cache
def _verb(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"(?:{lexicon.verbs})", re.IGNORECASE)


class NounPhraseReader:
    """Reads the noun phrases of one sentence.

    Parameters
    ----------
    text, tokens
        The text and the sentence's tokens, with offsets into it.
    lexicon
        The language's words.
    numbers
        Offsets at which a number starts; a noun phrase ends there.
    """

    def __init__(
        self,
        text: str,
        tokens: tuple[Token, ...],
        lexicon: Lexicon,
        numbers: Collection[int] = frozenset(),
    ) -> None:
        self._text = text
        self._tokens = tokens
        self._starts = [t.start for t in tokens]
        self._lexicon = lexicon
        self._numbers = numbers
        self._stops, self._verb = _stops(lexicon), _verb(lexicon)
        self._capitals = is_titled(text[tokens[0].start : tokens[-1].end]) if tokens else False
        self._noun_last = lexicon.noun_last
        self._capital_nouns = lexicon.capital_nouns and not self._capitals

    def index_from(self, offset: int) -> int:
        """The first token at or behind an offset."""
        return bisect_left(self._starts, offset)

    def stops(self, token: Token) -> bool:
        """Whether a word ends every noun phrase: an auxiliary, a preposition, a pronoun."""
        return self._stops(token.text)

    def read(self, index: int, otherwise: int) -> NounPhrase:
        """The noun phrase from a token on; where there is none, it ends at ``otherwise``."""
        words: list[Token] = []
        for place, token in enumerate(self._tokens[index : index + _MOST_WORDS], index):
            if not words and token.text in _OPENING_QUOTES:
                continue  # 25 "terrorists"
            if not words and self._adds(place):
                continue  # "three more passengers"
            if not token.is_word or self.stops(token) or token.start in self._numbers:
                break
            if self._is_verb(place, words) or self._is_harm(token, words):
                break
            words.append(token)
        if self._capital_nouns:
            words = self._up_to_noun(words)
        if not words:
            return NounPhrase(otherwise)
        return self._headed(words)

    def _up_to_noun(self, words: list[Token]) -> list[Token]:
        """Drop what follows the noun, which its capital tells: "26 [Verletzte] geborgen".

        Without a noun, only words for others stay: "26 [weitere] geborgen".
        """
        last = max((n for n, word in enumerate(words, 1) if word.text[0].isupper()), default=0)
        if not last and words and self._lexicon.is_people(words[0].text) is not None:
            last = 1
        return words[:last]

    def _adds(self, place: int) -> bool:
        """Whether a word only says that people come on top of others: "three MORE passengers"."""
        following = self._tokens[place + 1] if place + 1 < len(self._tokens) else None
        key = self._tokens[place].key
        return (
            following is not None
            and key in self._lexicon.others
            and key in self._lexicon.adjectives
            and self._lexicon.is_people(key) is None
            and self._is_known(following)
        )

    def _headed(self, words: list[Token]) -> NounPhrase:
        noun = self._noun(words)
        end = words[-1].end
        if noun is None:
            return NounPhrase(end, tuple(w.text for w in words))
        thing = noun.key in self._lexicon.things
        people = self._lexicon.is_people(noun.text)
        if people is None and not thing:
            people = self._lexicon.guessed_people(noun.text) or self._by_capital(noun)
        # Compounds are too many to list: what no table and no ending knows is no person.
        thing = thing or (people is None and self._capital_nouns and noun.text[0].isupper())
        if not thing and self._lexicon.people:
            end = noun.end  # words after the noun for people do not belong to it
        return NounPhrase(
            end,
            tuple(w.text for w in words),
            noun.text,
            people,
            thing,
            noun.key in self._lexicon.collectives,
            trails=noun is not words[-1],
        )

    def _by_capital(self, noun: Token) -> People | None:
        """Peoples have capitals: "15 Rohingya"; a text in capitals tells nothing."""
        if self._capitals or not self._noun_last or not noun.text[0].isupper():
            return None
        if self._lexicon.capital_nouns:
            return None
        return People("unknown") if noun.text.isalpha() and len(noun.text) > 2 else None

    def _noun(self, words: list[Token]) -> Token | None:
        words = [w for w in words if not w.text[0].isdigit() or self._is_known(w)]
        if self._capital_nouns:
            words = [w for w in words if w.text[0].isupper()] or words
        known = [w for w in words if self._is_known(w) or self._lexicon.guessed_people(w.text)]
        if not known:
            known = [w for w in words if w.key not in self._lexicon.adjectives]
        if not known:
            return None
        return known[-1] if self._noun_last else known[0]

    def _is_known(self, word: Token) -> bool:
        return (
            self._lexicon.is_people(word.text) is not None
            or word.key in self._lexicon.things
            or word.key in self._lexicon.collectives
        )

    def _is_verb(self, place: int, words: list[Token]) -> bool:
        """Whether a word is a verb of the past, and not an attribute of a noun to come."""
        token = self._tokens[place]
        if token.key in self._lexicon.adjectives or not self._verb.fullmatch(token.text):
            return False
        if any(self._is_known(w) for w in words):
            return True
        following = self._tokens[place + 1 : place + 2 + _ATTRIBUTE]
        return not any(self._is_known(t) or self._lexicon.guessed_people(t.text) for t in following)

    def _is_harm(self, token: Token, words: list[Token]) -> bool:
        """Whether a trigger that is neither the noun nor its attribute starts here."""
        harm = self._lexicon.trigger_pattern.match(self._text, token.start)
        if harm is None or harm.end() == harm.start():
            return False
        attribute = token.key in self._lexicon.adjectives or (
            not words and self._verb.fullmatch(token.text) is not None
        )  # "17 kidnapped schoolgirls"
        # "19 deaths" and "two hostages" are themselves the noun; "others injured" ends before.
        if self._lexicon.is_people(token.text) is not None and (not words or not attribute):
            return False
        group = harm.lastgroup
        if group is not None and self._lexicon.triggers[int(group[1:])].government == "noun":
            return False
        following = self.index_from(harm.end())
        if not attribute or following >= len(self._tokens):
            return True
        noun = self._tokens[following].text
        return self._lexicon.is_people(noun) is None and not self._lexicon.guessed_people(noun)
