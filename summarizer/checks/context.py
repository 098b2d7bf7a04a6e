"""What checks look things up in: the article and the other figures, read once and lazily."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from summarizer.models import Event, Evidence, Figure
from summarizer.text.article import Article, Sentence
from summarizer.text.harm.lexicon import LANGUAGES, Lexicon, lexicon_for
from summarizer.text.harm.triggers import Harm, find_harm
from summarizer.text.injection.non_assertive import covers
from summarizer.text.numbers.of_article import quantities_of
from summarizer.text.numbers.quantity import Quantity
from summarizer.text.openings import Openings
from summarizer.text.quotes import Words
from summarizer.text.speech.speakers import Spoken, spoken


@lru_cache(maxsize=16)  # two of a language
def _compiled(words: tuple[str, ...]) -> tuple[tuple[re.Pattern[str], ...], Openings]:
    patterns = (re.compile(rf"(?<!\w)(?:{each})(?!\w)", re.IGNORECASE) for each in words)
    return tuple(patterns), Openings(words)


@dataclass(frozen=True)
class Text:
    """One article, with what checks read from it. It lives as long as the reading of one article.

    Everything is read when it is first asked for, and once.
    """

    article: Article
    _found: dict[tuple[str, int | None], Evidence | None] = field(default_factory=dict)
    _harms: dict[int, tuple[Harm, ...]] = field(default_factory=dict)

    @cached_property
    def words(self) -> Words:
        """Where quotes are looked up."""
        return Words(self.article)

    def find(self, quote: str, near: int | None = None) -> Evidence | None:
        """Find where the article says a quote; see :func:`summarizer.text.quotes.ground`.

        The names of speakers and places recur from figure to figure: each is looked up once.
        """
        key = (quote, near)
        if key not in self._found:
            self._found[key] = self.words.find(quote, near)
        return self._found[key]

    @cached_property
    def lexicon(self) -> Lexicon:
        """Words of harm and of people in the article's language; empty where there are none."""
        return lexicon_for(self.article.language)

    @property
    def knows_language(self) -> bool:
        """Whether there are words of harm and of people for the article's language."""
        return self.article.language in LANGUAGES

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Every quantity of the article, read where it stands."""
        return quantities_of(self.article)

    @cached_property
    def _quantity_ends(self) -> tuple[int, ...]:
        return tuple(q.end for q in self.quantities)

    def quantities_over(self, start: int, end: int) -> tuple[Quantity, ...]:
        """Quantities of which at least a part lies in ``text[start:end]``."""
        first = bisect_right(self._quantity_ends, start)
        last = bisect_left(self.quantities, end, key=lambda q: q.start)
        return self.quantities[first:last]

    def no_information_over(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Where ``text[start:end]`` says that nothing is known of casualties."""
        return self._over(self._no_information, start, end)

    def no_casualties_over(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Where ``text[start:end]`` says that there were none."""
        return self._over(self._no_casualties, start, end)

    @cached_property
    def _no_information(self) -> list[tuple[int, int]]:
        return sorted(self._spans(self.lexicon.none_reported))

    @cached_property
    def _no_casualties(self) -> list[tuple[int, int]]:
        return sorted(self._spans(self.lexicon.no_casualties))

    def _spans(self, words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
        patterns, openings = _compiled(words)
        text = self.article.text
        for sentence in self.article.sentences:
            for number in openings.within(text, sentence.start, sentence.end):
                for match in patterns[number].finditer(text, sentence.start, sentence.end):
                    yield match.span()

    def _over(
        self, spans: Sequence[tuple[int, int]], start: int, end: int
    ) -> tuple[tuple[int, int], ...]:
        """Those of sorted spans that lie in ``text[start:end]`` at least in part.

        Each span lies in one sentence: none of an earlier sentence is looked at.
        """
        sentence = self.sentence(start)
        begins = start if sentence is None else min(start, sentence.start)
        near = spans[bisect_left(spans, (begins,)) : bisect_left(spans, (end,))]
        return tuple(span for span in near if start < span[1])

    def harms(self, sentence: Sentence) -> tuple[Harm, ...]:
        """Words of harm that the article states in a sentence."""
        if sentence.index not in self._harms:
            self._harms[sentence.index] = tuple(
                harm
                for harm in find_harm(self.article.text, sentence.start, sentence.end, self.lexicon)
                if covers(self.article.untold, harm.start, harm.end) is None
            )
        return self._harms[sentence.index]

    @cached_property
    def speech(self) -> Spoken:
        """Who says what."""
        return spoken(self.article)

    def sentence(self, offset: int) -> Sentence | None:
        """The sentence at or after an offset; None beyond the last."""
        at = bisect_right(self._sentence_ends, offset)
        return self.article.sentences[at] if at < len(self._sentence_ends) else None

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [sentence.end for sentence in self.article.sentences]

    def stands(self, evidence: Evidence) -> bool:
        """Whether the article says these words at this place."""
        text = self.article.text
        return (
            0 <= evidence.start < evidence.end <= len(text)
            and text[evidence.start : evidence.end] == evidence.quote
        )


@dataclass(frozen=True)
class Context:
    """What a check may look at: the text, the other figures, and the events."""

    text: Text
    figures: Mapping[str, Figure] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)

    @property
    def article(self) -> Article:
        """The article."""
        return self.text.article

    def standing(self, figure: Figure) -> tuple[Evidence, ...]:
        """The evidence that the article does say, the phrase itself first."""
        found = [e for e in figure.evidence if self.text.stands(e)]
        return tuple(sorted(found, key=lambda e: e.quote != figure.phrase))

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        """Everybody who says some figure, each once."""
        names = (f.said_by.name for f in self.figures.values() if f.said_by is not None)
        return tuple(dict.fromkeys(names))

    def parts_in_one_sentence(self, part: Figure) -> Sequence[Figure]:
        """The parts of a part's whole, of its outcome, that its sentence gives, itself among them.

        By kind of people, or by anything else: "12 men, 7 women", not "53 of them in Darkush".
        """
        return self._parts.get(_part_key(part), ())

    @cached_property
    def _parts(self) -> Mapping[Hashable, Sequence[Figure]]:
        found: dict[Hashable, list[Figure]] = {}
        for figure in self.figures.values():
            if figure.part_of is not None and figure.evidence:
                found.setdefault(_part_key(figure), []).append(figure)
        return found


def _part_key(part: Figure) -> Hashable:
    sentence = part.evidence[0].sentence if part.evidence else None
    return part.part_of, sentence, part.outcome, part.demographic is None


def fold(words: str) -> str:
    """Return words in small letters, with single spaces."""
    return " ".join(words.split()).casefold()
