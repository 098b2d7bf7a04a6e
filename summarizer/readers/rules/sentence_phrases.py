"""The phrases of one sentence: its numbers, singulars, names and plurals, each told once."""

import re
from dataclasses import replace
from functools import cache

from summarizer.readers.rules.ages import AGES
from summarizer.readers.rules.linking import without_appositions
from summarizer.readers.rules.phrases import Phrase, PhraseReader
from summarizer.text.article import Article, Sentence
from summarizer.text.harm.lexicon import Lexicon, People
from summarizer.text.numbers.of_article import quantities_in
from summarizer.text.numbers.quantity import Quantity
from summarizer.text.tokens import tokens_in

_WORDS = re.compile(r"[^\W\d][\w'’-]*")
_RELATIVE = 60  # characters of a relative clause that are looked through
_MOST_BEFORE = 5  # words of it up to its verb
_AND = re.compile(r"\s+(?:and|or|y|e|et|o|ou)\s+", re.IGNORECASE)
_RATE = re.compile(
    r"(?: \w+)? (?:al día|por día|diari[oa]s|par jour|ao dia|por dia)\b", re.IGNORECASE
)
_BEHIND_AN_AGE = re.compile(r"\s*(?:[,;.)–—-]|$|(?:and|y|e|et)\s+(?:an?|una?|une|uma?)\s)")
_OLDEST = 120  # years
# "because some bodies were counted twice": nobody more
_COUNTED_TWICE = re.compile(
    r"\s+(?:had been|have been|were|was|being|fueron|foram|ont été|avaient été)\s+(?:\w+ )?"
    r"(?:counted|listed|recorded|registered|contad[oa]s?|comptée?s?) "
    r"(?:twice|double|more than once|dos veces|duas vezes|deux fois)\b",
    re.IGNORECASE,
)
_TIMES = re.compile(r"\b(?:previous|preceding|past)\s+$", re.IGNORECASE)
_OPENS = re.compile(r"\s*[(\[]\s*")
_CLOSES = re.compile(r"\s*[)\]]")


def phrases_of(article: Article, sentence: Sentence, lexicon: Lexicon) -> tuple[Phrase, ...]:
    """Phrases that may carry a figure, in order; appositions are part of what they explain."""
    text = article.text
    read = quantities_in(article, sentence.start, sentence.end)
    ages = [match.span() for match in AGES.finditer(text, sentence.start, sentence.end)]
    quantities = tuple(q for q in _joined(read, text) if _may_count(text, q, ages))
    tokens = tokens_in(text, sentence.start, sentence.end)
    reader = PhraseReader(text, tokens, lexicon, quantities)
    unknown = tuple(reader.unknown())
    counted = [
        phrase
        for phrase in _without_totals(text, [reader.counted(q) for q in quantities], lexicon)
        if not any(u.start < phrase.end and phrase.start < u.end for u in unknown)
    ]
    counted = sorted((*counted, *unknown), key=lambda p: (p.start, p.end))
    phrases = sorted((*counted, *reader.uncounted(tuple(counted))), key=lambda p: (p.start, p.end))
    phrases = [p for p in phrases if not _COUNTED_TWICE.match(text, p.end)]
    phrases = _without_ages(text, _counted_together(text, phrases))
    return without_appositions(text, tuple(phrases))


def _without_ages(text: str, phrases: list[Phrase]) -> list[Phrase]:
    """Leave out ages behind persons: "a nurse, 44, a teacher, 39, and a pupil, 12, were"."""
    kept: list[Phrase] = []
    for phrase in phrases:
        before = kept[-1] if kept else None
        of_one = before is not None and before.kind in ("singular", "definite", "named")
        if of_one and before is not None and _is_age(text, before, phrase):
            continue
        kept.append(phrase)
    return kept


def _is_age(text: str, person: Phrase, phrase: Phrase) -> bool:
    quantity = phrase.quantity
    return (
        phrase.noun is None
        and quantity is not None
        and quantity.bound == "exact"
        and quantity.form == "digits"
        and 0 < (quantity.best or 0) < _OLDEST
        and text[person.end : phrase.start].strip() == ","
        and _BEHIND_AN_AGE.match(text, phrase.end) is not None
    )


def _counted_together(text: str, phrases: list[Phrase]) -> list[Phrase]:
    """One phrase for "37 women and girls": the number counts both."""
    kept: list[Phrase] = []
    for phrase in phrases:
        before = kept[-1] if kept else None
        if (
            before is not None
            and before.kind == "count"
            and phrase.kind == "plural"
            and before.noun is not None
            and before.quantity is not None
            and before.quantity.number_end < before.end
            and _AND.fullmatch(text, before.end, phrase.start)
        ):
            same = before.people == phrase.people
            kept[-1] = replace(
                before, end=phrase.end, people=before.people if same else People("unknown")
            )
        else:
            kept.append(phrase)
    return kept


def _may_count(text: str, quantity: Quantity, ages: list[tuple[int, int]]) -> bool:
    if quantity.kind not in ("count", "ordinal") or quantity.form == "zero":
        return False
    if quantity.number_start > 0 and text[quantity.number_start - 1].isalpha():
        return False  # "P8.1 million"
    if _RATE.match(text, quantity.end):
        return False  # "an average of eight a day"
    before = text[max(0, quantity.start - 12) : quantity.start]
    if text[quantity.end : quantity.end + 1] in (",", ".", ";") and _TIMES.search(before):
        return False  # "in the previous three, 17 people died"
    return not any(start <= quantity.number_start < end for start, end in ages)


def _joined(quantities: tuple[Quantity, ...], text: str) -> tuple[Quantity, ...]:
    """One quantity for an article and its ordinal ("a fourth"), and for "nine (9)"."""
    joined: list[Quantity] = []
    for quantity in quantities:
        before = joined[-1] if joined else None
        if before is not None and _is_repeated(text, before, quantity):
            closing = _CLOSES.match(text, quantity.end)
            joined[-1] = replace(before, end=closing.end() if closing else quantity.end)
            continue
        if (
            before is not None
            and before.form == "article"
            and quantity.kind == "ordinal"
            and text[before.end : quantity.start].isspace()
        ):
            joined.pop()
            quantity = replace(quantity, start=before.start)
        joined.append(quantity)
    return tuple(joined)


def _is_repeated(text: str, before: Quantity, quantity: Quantity) -> bool:
    """Whether brackets give a number again, in digits or in words: "nine (9) persons"."""
    return (
        before.form not in ("article", "zero")
        and before.best is not None
        and before.best == quantity.best
        and _OPENS.fullmatch(text, before.end, quantity.start) is not None
        and _CLOSES.match(text, quantity.end) is not None
    )


def _without_totals(text: str, counted: list[Phrase], lexicon: Lexicon) -> list[Phrase]:
    """Leave out what others are counted from: "12 of the 46 passengers".

    Where the total is itself of people harmed ("19 of the 73 dead"), both are figures.
    """
    kept: list[Phrase] = []
    totals = {phrase.total[0]: phrase for phrase in counted if phrase.total is not None}
    # "Five of the 19 abducted pupils"
    figures = {
        p.start
        for p in counted
        if _harm_behind(text, p, lexicon) is not None
        or (
            p.noun
            and (
                any(_is_harm(w, lexicon) for w in (p.noun, *p.chunk))
                or _harm_of_relative(text, p.end, lexicon) is not None
            )
        )
    }
    for phrase in counted:
        if phrase.start in totals and phrase.start not in figures:
            continue
        if phrase.start in totals:
            clause = _harm_of_relative(text, phrase.end, lexicon) or _harm_behind(
                text, phrase, lexicon
            )
            phrase = replace(phrase, end=clause or phrase.end)
        if phrase.total is not None and phrase.total[0] in figures and phrase.quantity is not None:
            phrase = replace(phrase, end=phrase.quantity.end, total=None)
        kept.append(phrase)
    return kept


def _harm_behind(text: str, phrase: Phrase, lexicon: Lexicon) -> int | None:
    """Where the harm ends that stands for the people themselves: "three of the five wounded"."""
    if phrase.noun is not None:
        return None
    harm = lexicon.trigger_pattern.match(text, phrase.end + 1)
    return harm.end() if harm is not None and text[phrase.end : phrase.end + 1] == " " else None


def _harm_of_relative(text: str, end: int, lexicon: Lexicon) -> int | None:
    """Where the harm of a relative clause ends: "the 49 people who were being treated"."""
    who = _who(lexicon).match(text, end)
    at = who.end() if who else end
    words = _WORDS.finditer(text, at, at + _RELATIVE) if who else iter(())
    for _, word in zip(range(_MOST_BEFORE), words, strict=False):
        harm = lexicon.trigger_pattern.match(text, word.start())
        if harm is not None and harm.end() > harm.start():
            return harm.end()
    return None


@cache
def _who(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{lexicon.relative}|whom|they|he|she)\s+", re.IGNORECASE)


def _is_harm(noun: str, lexicon: Lexicon) -> bool:
    return lexicon.trigger_pattern.fullmatch(noun) is not None
