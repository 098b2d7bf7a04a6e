"""Phrases that count or name people: "at least 73 civilians", "a policeman", "her son"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from summarizer.reading.lexicon import Lexicon, People
from summarizer.reading.quantities import Quantity
from summarizer.reading.tokens import Token

PhraseKind = Literal["count", "singular", "definite", "named", "plural"]
"""``count``: has a number or a vague word. ``singular``: a/an. ``definite``: one known person.
``named``: a name. ``plural``: bare plural, no number."""

_MOST_WORDS = 7  # of a noun phrase after its number


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that may carry a casualty figure."""

    start: int
    end: int
    kind: PhraseKind
    quantity: Quantity | None
    noun: str | None  # the noun that says who they are, as in the text
    people: People | None  # what the lexicon knows of that noun
    thing: bool  # the noun names animals or objects
    collective: bool  # families, households
    partitive: bool  # "of them", "of whom", "of the hostages": part of people named before
    chunk: tuple[str, ...] = ()  # the words of the noun phrase


@dataclass(frozen=True, slots=True)
class _Chunk:
    end: int
    words: tuple[str, ...]
    noun: str | None
    people: People | None
    thing: bool
    collective: bool


class PhraseReader:
    """Reads the phrases of one sentence."""

    def __init__(self, text: str, tokens: tuple[Token, ...], lexicon: Lexicon) -> None:
        self._text = text
        self._tokens = tokens
        self._lexicon = lexicon
        self._stop = re.compile(rf"(?:{lexicon.chunk_stop})", re.IGNORECASE)
        self._of = re.compile(rf"(?:{lexicon.preposition_of})", re.IGNORECASE)
        self._definite = re.compile(rf"(?:{lexicon.definite})", re.IGNORECASE)
        self._partitive = re.compile(rf"\s*(?:{lexicon.partitive})(?!\w)", re.IGNORECASE)

    def counted(self, quantity: Quantity) -> Phrase:
        """The phrase that a quantity opens."""
        partitive = self._partitive.match(self._text, quantity.end)
        at = partitive.end() if partitive else quantity.end
        index = self._index_from(at)
        if not partitive and index < len(self._tokens):
            word = self._tokens[index].text
            if self._of.fullmatch(word):
                # "three of her pupils", "26 of those detained": the noun follows the "of".
                index += 1
                if index < len(self._tokens) and (
                    self._definite.fullmatch(self._tokens[index].text)
                    or self._tokens[index].text.casefold() in ("those", "these")
                ):
                    index += 1
                    partitive_of_named = True
                else:
                    partitive_of_named = False
            else:
                partitive_of_named = False
        else:
            partitive_of_named = False
        chunk = self._chunk(index, quantity)
        end = max(chunk.end, at)
        kind: PhraseKind = "singular" if quantity.form == "article" else "count"
        return Phrase(
            quantity.start,
            end,
            kind,
            quantity,
            chunk.noun,
            chunk.people,
            chunk.thing,
            chunk.collective,
            partitive is not None,
            chunk.words,
        )

    def uncounted(self, taken: tuple[Phrase, ...]) -> Iterator[Phrase]:
        """Known persons ("her son", "the driver"), names, and bare plurals, outside ``taken``."""
        index = 0
        while index < len(self._tokens):
            token = self._tokens[index]
            if any(p.start <= token.start < p.end for p in taken) or not token.is_word:
                index += 1
                continue
            phrase = self._definite_at(index) or self._named_at(index) or self._plural_at(index)
            if phrase is None:
                index += 1
                continue
            if not any(p.start < phrase.end and phrase.start < p.end for p in taken):
                yield phrase
            index = max(index + 1, self._index_from(phrase.end))

    def _index_from(self, offset: int) -> int:
        for index, token in enumerate(self._tokens):
            if token.start >= offset:
                return index
        return len(self._tokens)

    def _chunk(self, index: int, quantity: Quantity | None) -> _Chunk:
        """The noun phrase from a token on: up to a verb, a preposition or punctuation."""
        words: list[Token] = []
        for token in self._tokens[index : index + _MOST_WORDS]:
            if not token.is_word or self._stop.fullmatch(token.text):
                break
            if self._ends_phrase(token, words):
                break
            words.append(token)
        noun = self._noun(words)
        end = words[-1].end if words else (quantity.end if quantity else 0)
        if noun is not None and noun is not words[-1] and self._lexicon.people:
            # Words after the noun for people do not belong to it, unless it is only an attribute.
            end = max(noun.end, end) if noun.text.casefold() in self._lexicon.things else noun.end
        name = noun.text if noun else None
        key = name.casefold() if name else ""
        return _Chunk(
            end,
            tuple(w.text for w in words),
            name,
            self._lexicon.is_people(name) if name else None,
            key in self._lexicon.things,
            key in self._lexicon.collectives,
        )

    def _ends_phrase(self, token: Token, words: list[Token]) -> bool:
        harm = self._lexicon.trigger_pattern.match(self._text, token.start)
        if harm is None or harm.end() == harm.start():
            return False
        # "19 deaths" and "two hostages" are themselves the noun; "others injured" ends before.
        if self._lexicon.is_people(token.text) is not None and (
            not words or token.text.casefold() not in self._lexicon.adjectives
        ):
            return False
        group = harm.lastgroup
        governs = self._lexicon.triggers[int(group[1:])].government if group else "noun"
        if governs == "noun":
            return False
        following = self._text[harm.end() : harm.end() + 30].lstrip().split(" ", 1)[0]
        return not (
            token.text.casefold() in self._lexicon.adjectives
            and self._lexicon.is_people(following.strip(".,;:")) is not None
        )

    def _noun(self, words: list[Token]) -> Token | None:
        known = [
            w
            for w in words
            if self._lexicon.is_people(w.text) is not None
            or w.text.casefold() in self._lexicon.things
            or w.text.casefold() in self._lexicon.collectives
        ]
        if known:
            # English puts the noun last, Romance languages first.
            return known[-1] if self._lexicon.language == "en" else known[0]
        rest = [w for w in words if w.text.casefold() not in self._lexicon.adjectives]
        if not rest:
            return None
        return rest[-1] if self._lexicon.language == "en" else rest[0]

    def _definite_at(self, index: int) -> Phrase | None:
        if not self._definite.fullmatch(self._tokens[index].text):
            return None
        chunk = self._chunk(index + 1, None)
        if chunk.noun is None or chunk.people is None or chunk.thing or _is_plural(chunk.noun):
            return None
        if chunk.noun.casefold() in self._lexicon.others:  # "the dead", "the body"
            return None
        office = _OFFICE.match(self._text, chunk.end)
        if office is not None:  # "the mayor of the neighbouring town of El Encino"
            chunk = replace(chunk, end=office.end())
        return self._phrase(index, chunk, "definite")

    def _named_at(self, index: int) -> Phrase | None:
        """A run of capitalised words, in text that is not all capitals."""
        if self._text[self._tokens[0].start : self._tokens[-1].end].isupper():
            return None
        last = index
        while last < len(self._tokens) and _is_name(self._tokens[last].text):
            last += 1
        if last - index < 2:
            return None
        end = self._tokens[last - 1].end
        noun = next(
            (t.text for t in self._tokens[index:last] if self._lexicon.is_people(t.text)), None
        )
        people = self._lexicon.is_people(noun) if noun else None
        words = tuple(t.text for t in self._tokens[index:last])
        return Phrase(
            self._tokens[index].start, end, "named", None, noun, people, False, False, False, words
        )

    def _plural_at(self, index: int) -> Phrase | None:
        token = self._tokens[index]
        if self._stop.fullmatch(token.text) or not _is_plural(token.text):
            return None
        people = self._lexicon.is_people(token.text)
        if people is None or token.text.casefold() in self._lexicon.others:
            return None
        if index > 0 and self._definite.fullmatch(self._tokens[index - 1].text):
            return None  # "the bombers" have been counted before
        chunk = _Chunk(token.end, (token.text,), token.text, people, False, False)
        first = index
        while first > 0 and self._tokens[first - 1].text.casefold() in self._lexicon.adjectives:
            first -= 1
        return self._phrase(first, chunk, "plural")

    def _phrase(self, index: int, chunk: _Chunk, kind: PhraseKind) -> Phrase:
        return Phrase(
            self._tokens[index].start,
            chunk.end,
            kind,
            None,
            chunk.noun,
            chunk.people,
            chunk.thing,
            chunk.collective,
            False,
            chunk.words,
        )


_OFFICE = re.compile(
    r"\s+(?:of|de|da|do|del|du)\s+(?:the\s+)?(?:[a-z][\w'’-]*\s+){0,3}(?:of\s+)?"
    r"[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)*"
)


def _is_plural(word: str) -> bool:
    folded = word.casefold()
    return folded.endswith(("s", "men", "women", "children", "people", "police")) and not (
        folded.endswith(("ss", "us", "is"))
    )


def _is_name(word: str) -> bool:
    return word[0].isupper() and any(c.isalpha() for c in word)
