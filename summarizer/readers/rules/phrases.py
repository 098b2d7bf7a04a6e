"""Phrases that count or name people: "at least 73 civilians", "a policeman", "her son"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from summarizer.readers.rules.names import NameReader
from summarizer.readers.rules.noun_phrases import NounPhrase, NounPhraseReader
from summarizer.text.harm.lexicon import Lexicon, People
from summarizer.text.name_lists import count_names, name_list
from summarizer.text.numbers.quantities import Quantity
from summarizer.text.tokens import Token

PhraseKind = Literal["count", "singular", "definite", "named", "plural", "unknown"]
"""``count``: has a number or a vague word. ``singular``: a/an. ``definite``: one known person.
``named``: a name. ``plural``: bare plural, no number. ``unknown``: "an unknown number of"."""

_OFFICE = re.compile(
    r"\s+(?:of|de|da|do|del|du)\s+(?:the\s+)?(?:[a-z][\w'’-]*\s+){0,3}(?:of\s+)?"
    r"[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)*"
)
_GIVEN_NAME = re.compile(r"\s+[A-Z][a-zà-ÿ'’-]+(?:\s+[A-Z][a-zà-ÿ'’-]+){0,2}")
_POSSESSIVE = re.compile(r"[A-Z].*['’][sS]")
_THOSE = ("those", "these")
_OF_THEM = re.compile(
    r"(?:of (?:them|whom|these|those)|(?:the|its|their|an) (?:numbers?|estimates?|counts?|tally|"
    r"toll|figures?) (?:of|for)(?:\s+\w+){0,2})\s+$",
    re.IGNORECASE,
)
_ELIDED = re.compile(r"l['’]\w", re.IGNORECASE)
_PAIRS = frozenset({"couple", "pair", "paar", "ehepaar"})
_LOOK_BACK = 40
_WORDS_KEPT = 8_192  # words recur, in one article and from one to the next


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that may carry a casualty figure.

    ``number`` is what the words alone are worth where no quantity is read in them: 1 of one
    person, 2 of "both", None of a bare plural. ``total`` is the span of the number that this
    one is out of: "12 of the 46 passengers".
    """

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
    number: int | None = 1
    total: tuple[int, int] | None = None
    elided: bool = False  # a pronoun whose noun stands before: "another was hurt"
    guessed: bool = False  # a name in a text of capitals, known by nothing else


class _Patterns:
    """What is the same for every sentence of a language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.of = re.compile(rf"(?:{lexicon.preposition_of})", re.IGNORECASE)
        self.definite = re.compile(rf"(?:{lexicon.definite})", re.IGNORECASE)
        self.many = re.compile(rf"(?:{lexicon.many})", re.IGNORECASE)
        self.bodies = re.compile(rf"(?:{lexicon.bodies})(?!\w)", re.IGNORECASE)
        self.another = re.compile(rf"(?<!\w)(?:{lexicon.another})(?!\w)", re.IGNORECASE)
        self.verb_group = re.compile(
            rf"(?:(?:{lexicon.adverb})\s+)?(?:{lexicon.passive}|{lexicon.active})(?!\w)", re.I
        )
        self.name_list = name_list(lexicon.conjunction)
        self.kin = re.compile(rf"(?:{lexicon.kin})", re.IGNORECASE)
        self.conjunction = re.compile(rf"(?:{lexicon.conjunction})", re.IGNORECASE)
        self.included = re.compile(rf"\s+(?:{lexicon.included})(?!\w)", re.IGNORECASE)
        self.mostly = re.compile(rf"(?<!\w)(?:{lexicon.mostly})\s+(?:[\w-]+\s+){{0,2}}$", re.I)
        self.pair = re.compile(rf"(?:{lexicon.pair})", re.IGNORECASE)
        self.unknown = re.compile(rf"(?<!\w)(?:{lexicon.unknown_number})(?!\w)", re.IGNORECASE)
        self.partitive = re.compile(rf"\s*(?:{lexicon.partitive})(?!\w)", re.IGNORECASE)
        self.may_open = lru_cache(maxsize=_WORDS_KEPT)(self._judge_opening)

    def _judge_opening(self, word: str) -> bool:
        """Whether a word by itself may open an uncounted phrase: a noun for people, "her"."""
        return (
            self.lexicon.is_people(word) is not None
            or _ELIDED.match(word) is not None
            or _POSSESSIVE.fullmatch(word) is not None
            or any(p.fullmatch(word) for p in (self.definite, self.kin, self.pair))
        )


_patterns = cache(_Patterns)


class PhraseReader:
    """Reads the phrases of one sentence.

    ``quantities`` are those of the sentence, where they are known: no noun phrase runs over the
    next number.
    """

    def __init__(
        self,
        text: str,
        tokens: tuple[Token, ...],
        lexicon: Lexicon,
        quantities: tuple[Quantity, ...] = (),
    ) -> None:
        self._re = _patterns(lexicon)
        self._lexicon = lexicon
        self._text = text
        self._tokens = tokens
        counts = [q for q in quantities if q.form not in ("article", "zero")]
        self._totals = {q.start: q for q in counts}
        self._nouns = NounPhraseReader(text, tokens, lexicon, frozenset(self._totals))
        self._names = NameReader(text, tokens, lexicon, self._nouns)

    def counted(self, quantity: Quantity) -> Phrase:
        """The phrase that a quantity opens."""
        partitive = self._re.partitive.match(self._text, quantity.end)
        at = partitive.end() if partitive else quantity.end
        index = self._nouns.index_from(at)
        total = None
        if partitive is not None and self._opens_total(index):
            partitive, index = None, self._nouns.index_from(quantity.end)
        if partitive is None:
            index, total = self._behind_of(index, quantity.end)
        nouns = self._nouns.read(index, at)
        single = quantity.form == "article"
        more = self._re.another.match(self._text, quantity.start) if single else None
        if more is not None and nouns.noun is None and self._followed_by_verb(more.end()):
            nouns = NounPhrase(more.end(), people=People("unknown"))
            at = more.end()
        pair = single and (nouns.noun or "").casefold() in _PAIRS  # "an elderly couple"
        return Phrase(
            quantity.start,
            max(nouns.end, at),
            "singular" if single else "count",
            None if pair else quantity,
            nouns.noun,
            nouns.people,
            nouns.thing or self._is_livestock(nouns, quantity),
            nouns.collective,
            partitive is not None,
            nouns.words,
            number=2 if pair else 1,
            total=total,
            elided=more is not None and not nouns.words,
        )

    def unknown(self) -> Iterator[Phrase]:
        """People of whom the text says that their number is not known."""
        if not self._tokens:
            return
        sentence = (self._tokens[0].start, self._tokens[-1].end)
        for match in self._re.unknown.finditer(self._text, *sentence):
            nouns = self._nouns.read(self._nouns.index_from(match.end()), match.end())
            index = self._nouns.index_from(match.start())
            yield self._phrase(index, nouns, "unknown", nouns.end)

    def uncounted(self, taken: tuple[Phrase, ...]) -> Iterator[Phrase]:
        """Known persons ("her son", "the driver"), names, and bare plurals, outside ``taken``."""
        spans = sorted((p.start, p.end) for p in taken)
        index = passed = 0
        while index < len(self._tokens):
            token = self._tokens[index]
            while passed < len(spans) and spans[passed][1] <= token.start:
                passed += 1
            inside = passed < len(spans) and spans[passed][0] <= token.start
            phrase = None if inside or not token.is_word else self._uncounted_at(index)
            if phrase is None:
                index += 1
                continue
            if passed == len(spans) or phrase.end <= spans[passed][0]:
                yield phrase
            index = max(index + 1, self._nouns.index_from(phrase.end))

    def _uncounted_at(self, index: int) -> Phrase | None:
        token = self._tokens[index]
        if not (
            self._re.may_open(token.text)
            or self._names.may_start(token)
            or self._re.another.match(self._text, token.start)
        ):
            return None
        return (
            self._included_at(index)
            or self._named_together_at(index)
            or self._definite_at(index)
            or self._another_at(index)
            or self._kin_at(index)
            or self._pair_at(index)
            or self._named_at(index)
            or self._plural_at(index)
        )

    def _behind_of(self, index: int, end: int) -> tuple[int, tuple[int, int] | None]:
        """Step over "of her" in "three of her pupils", "of the 46" in "12 of the 46 passengers"."""
        if index >= len(self._tokens) or not self._re.of.fullmatch(self._tokens[index].text):
            return index, None
        index += 1
        if index < len(self._tokens) and (
            self._re.definite.fullmatch(self._tokens[index].text)
            or self._tokens[index].key in _THOSE
        ):
            index += 1
        total = self._totals.get(self._tokens[index].start) if index < len(self._tokens) else None
        if total is None or total.start <= end:
            return index, None
        return self._nouns.index_from(total.end), (total.start, total.end)

    def _opens_total(self, index: int) -> bool:
        """Whether a number follows "of the": "cuatro de los siete policías"."""
        return index < len(self._tokens) and self._tokens[index].start in self._totals

    def _is_livestock(self, nouns: NounPhrase, quantity: Quantity) -> bool:
        """Whether heads are counted, as in "2,000 head of cattle"."""
        return nouns.noun is not None and nouns.noun.casefold() == "head" and quantity.best != 1

    def _definite_at(self, index: int) -> Phrase | None:
        word = self._tokens[index].text
        elided = _ELIDED.match(word) is not None  # "l'assaillant"
        if not (elided or self._re.definite.fullmatch(word) or _POSSESSIVE.fullmatch(word)):
            return None
        if self._re.bodies.match(self._text, self._tokens[index].start):
            return None
        nouns = self._nouns.read(index if elided else index + 1, self._tokens[index].end)
        if nouns.noun is None or nouns.people is None or nouns.thing:
            return None
        if self._lexicon.is_people(nouns.noun) is None or self._is_plural(nouns.noun):
            return None
        if self._re.many.fullmatch(f"{word} {nouns.noun}"):  # "die Fahrer"
            return None
        if nouns.noun.casefold() in self._lexicon.others:  # "the dead", "the body"
            return None
        end = nouns.end
        name = _GIVEN_NAME.match(self._text, end)
        if name is not None and not self._names.capitals:  # "her son Tomas"
            end = name.end()
        elif nouns.trails and self._lexicon.language == "en":  # "the police chief's car"
            return None
        office = _OFFICE.match(self._text, end)
        if office is not None:  # "the mayor of the neighbouring town of El Encino"
            end = office.end()
        return self._phrase(index, nouns, "definite", end)

    def _named_together_at(self, index: int) -> Phrase | None:
        """Find kin or colleagues told by their names: "the brothers Ivo and Luc Tarrel"."""
        first = index
        if self._re.definite.fullmatch(self._tokens[index].text):
            index += 1
        if index >= len(self._tokens) or self._names.capitals:
            return None
        token = self._tokens[index]
        people = self._lexicon.is_people(token.text)
        if people is None or not self._is_plural(token.text):
            return None
        names = self._re.name_list.match(self._text, token.end)
        if names is None:
            return None
        nouns = NounPhrase(names.end(), (token.text,), token.text, people)
        number = count_names(names.group())
        return replace(self._phrase(first, nouns, "count", names.end()), number=number)

    def _included_at(self, index: int) -> Phrase | None:
        """Find one person without an article who counts in: "kamikaze compris"."""
        token = self._tokens[index]
        people = self._lexicon.is_people(token.text)
        if people is None or self._is_plural(token.text):
            return None
        if not self._re.included.match(self._text, token.end):
            return None
        nouns = NounPhrase(token.end, (token.text,), token.text, people)
        return self._phrase(index, nouns, "definite", token.end)

    def _another_at(self, index: int) -> Phrase | None:
        """Find one more person, with a noun or without: "another miner", "another was hurt"."""
        found = self._re.another.match(self._text, self._tokens[index].start)
        if found is None:
            return None
        following = self._nouns.index_from(found.end())
        nouns = self._nouns.read(following, found.end())
        if not nouns.words and following < len(self._tokens):
            if self._followed_by_verb(found.end()):
                nouns = NounPhrase(found.end(), people=People("unknown"))
                return replace(self._phrase(index, nouns, "singular", found.end()), elided=True)
            return None
        if nouns.noun is None or nouns.people is None or self._is_plural(nouns.noun):
            return None
        return self._phrase(index, nouns, "singular", nouns.end)

    def _kin_at(self, index: int) -> Phrase | None:
        """Find one of two relatives without an article: "his wife AND SON", "father and son"."""
        token = self._tokens[index]
        if not self._re.kin.fullmatch(token.text):
            return None
        if not (self._is_kin_pair(index - 2) or self._is_kin_pair(index)):
            return None
        people = self._lexicon.is_people(token.text)
        nouns = NounPhrase(token.end, (token.text,), token.text, people)
        return self._phrase(index, nouns, "definite", token.end)

    def _is_kin_pair(self, first: int) -> bool:
        """Whether two relatives stand at a token, joined by a word for "and"."""
        if first < 0 or first + 2 >= len(self._tokens):
            return False
        one, joint, other = (self._tokens[n].text for n in range(first, first + 3))
        return bool(
            self._re.kin.fullmatch(one)
            and self._re.conjunction.fullmatch(joint)
            and self._re.kin.fullmatch(other)
        )

    def _followed_by_verb(self, end: int) -> bool:
        """Whether a verb stands right behind, so that a pronoun stands for a person or a thing."""
        gap = self._text[end : end + 1].isspace()
        return gap and (
            self._re.verb_group.match(self._text, end + 1) is not None
            or self._lexicon.trigger_pattern.match(self._text, end + 1) is not None
        )

    def _pair_at(self, index: int) -> Phrase | None:
        """Find "both", where it stands for people: "both died", "both of them", "both brothers"."""
        token = self._tokens[index]
        if not self._re.pair.fullmatch(token.text):
            return None
        partitive = self._re.partitive.match(self._text, token.end)
        nouns = self._nouns.read(index + 1, token.end)
        if nouns.thing or (nouns.people is not None and not self._is_plural(nouns.noun or "")):
            return None
        unknown = nouns.people is None and nouns.noun is not None and partitive is None
        if unknown and self._lexicon.language == "en":
            return None  # "burns to both hands"
        end = nouns.end if nouns.people else token.end  # "both died", "both 17"
        end = partitive.end() if partitive else end
        return Phrase(
            token.start,
            end,
            "count",
            None,
            nouns.noun,
            nouns.people,
            False,
            False,
            True,
            nouns.words,
            number=2,
        )

    def _named_at(self, index: int) -> Phrase | None:
        name = self._names.at(index)
        if name is None:
            return None
        return Phrase(
            self._tokens[name.first].start,
            self._tokens[name.last - 1].end,
            "named",
            None,
            name.noun,
            name.people,
            False,
            False,
            False,
            tuple(t.text for t in self._tokens[name.first : name.last]),
            guessed=self._names.capitals and name.people is None,
        )

    def _plural_at(self, index: int) -> Phrase | None:
        token = self._tokens[index]
        if self._nouns.stops(token) or not self._is_plural(token.text):
            return None
        people = self._lexicon.is_people(token.text)
        if people is None or token.key in self._lexicon.others:
            return None
        first = index
        while first > 0 and self._tokens[first - 1].key in self._lexicon.adjectives:
            first -= 1
        known = first
        while known > 0 and self._is_trigger(self._tokens[known - 1]):
            known -= 1  # "the slain militants"
        if known > 0 and self._re.definite.fullmatch(self._tokens[known - 1].text):
            return None  # "the bombers" have been counted before
        start = self._tokens[first].start
        if self._re.mostly.search(self._text, max(0, start - _LOOK_BACK), start):
            return None  # "twenty people, mostly women"
        if _OF_THEM.search(self._text, max(0, start - _LOOK_BACK), start):
            return None  # "half of them children", "the number of soldiers killed"
        nouns = NounPhrase(token.end, (token.text,), token.text, people)
        return self._phrase(first, nouns, "plural", token.end)

    def _is_plural(self, word: str) -> bool:
        return _is_plural(word) or word.casefold() in self._lexicon.plurals

    def _is_trigger(self, token: Token) -> bool:
        return self._lexicon.trigger_pattern.fullmatch(token.text) is not None

    def _phrase(self, index: int, nouns: NounPhrase, kind: PhraseKind, end: int) -> Phrase:
        return Phrase(
            self._tokens[index].start,
            end,
            kind,
            None,
            nouns.noun,
            nouns.people,
            nouns.thing,
            nouns.collective,
            False,
            nouns.words,
            number=None if kind == "plural" else 1,
        )


def _is_plural(word: str) -> bool:
    folded = word.casefold()
    return folded.endswith(("s", "men", "women", "children", "people", "police")) and not (
        folded.endswith(("ss", "us", "is"))
    )
