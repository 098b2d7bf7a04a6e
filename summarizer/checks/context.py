"""What checks look things up in: the article and the other figures, read once and lazily."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from summarizer.checks.circles import circular
from summarizer.models import Event, Evidence, Figure, When
from summarizer.readers.rules.cues import Cue
from summarizer.readers.rules.places import Place, places_in
from summarizer.readers.rules.speakers import Voice, voices
from summarizer.text.article import Article, Sentence
from summarizer.text.dates.find import Day, find_days
from summarizer.text.harm.lexicon import LANGUAGES, Lexicon, lexicon_for
from summarizer.text.harm.triggers import Harm, find_harm
from summarizer.text.injection.non_assertive import covers
from summarizer.text.numbers.quantities import Quantity, read_quantities
from summarizer.text.quotes import Words, cuts
from summarizer.tolls.distinct_people import disjoint_floor

Of = Literal["people", "unknown", "families", "things"]
"""What a number counts, as far as its noun says."""


@dataclass(frozen=True)
class Context:
    """An article with its figures, events and cues, and what checks read from them.

    Everything is read when it is first asked for, and once. A context lives as long as the
    checking of one article.
    """

    article: Article
    figures: Mapping[str, Figure]
    events: Mapping[str, Event]
    cues: tuple[Cue, ...] = ()

    @cached_property
    def words(self) -> Words:
        """Where quotes are looked up."""
        return Words(self.article)

    @cached_property
    def lexicon(self) -> Lexicon:
        """Words of harm and of people in the article's language; empty where there are none."""
        return lexicon_for(self.article.language)

    @property
    def knows_language(self) -> bool:
        """Whether there are words of harm and of people for the article's language."""
        return self.lexicon.language in LANGUAGES

    @cached_property
    def _found(self) -> dict[tuple[str, int | None], Evidence | None]:
        return {}

    def find(self, quote: str, near: int | None = None) -> Evidence | None:
        """Find where the article says a quote, as :func:`~summarizer.text.quotes.ground`.

        The names of speakers and places recur from figure to figure: each is looked up once.
        """
        key = (quote, near)
        if key not in self._found:
            self._found[key] = self.words.find(quote, near)
        return self._found[key]

    # Evidence ---------------------------------------------------------------------------------

    def stands(self, evidence: Evidence) -> bool:
        """Whether the article says these words at this place."""
        text = self.article.text
        return (
            0 <= evidence.start < evidence.end <= len(text)
            and text[evidence.start : evidence.end] == evidence.quote
        )

    def standing(self, figure: Figure) -> tuple[Evidence, ...]:
        """The evidence that the article does say, the phrase itself first."""
        found = [e for e in figure.evidence if self.stands(e)]
        return tuple(sorted(found, key=lambda e: e.quote != figure.phrase))

    def sentence(self, offset: int) -> Sentence | None:
        """The sentence at or after an offset; None beyond the last."""
        at = bisect_right(self.article.sentences, offset, key=lambda s: s.end)
        return self.article.sentences[at] if at < len(self.article.sentences) else None

    def ask(self, figure: Figure) -> int | None:
        """The sentence to ask about a figure again: that of its phrase."""
        for evidence in self.standing(figure):
            sentence = self.sentence(evidence.start)
            if sentence is not None:
                return sentence.index
        return None

    # What the words say -----------------------------------------------------------------------

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Every quantity of the article, read where it stands."""
        return read_quantities(self.article.text, self.article.language)

    @cached_property
    def _quantity_ends(self) -> tuple[int, ...]:
        return tuple(q.end for q in self.quantities)

    def quantities_over(self, start: int, end: int) -> tuple[Quantity, ...]:
        """Quantities of which at least a part lies in ``text[start:end]``."""
        first = bisect_right(self._quantity_ends, start)
        last = bisect_left(self.quantities, end, key=lambda q: q.start)
        return self.quantities[first:last]

    def quantity_before(self, quantity: Quantity) -> Quantity | None:
        """The quantity before one of the article's; None before the first."""
        at = bisect_left(self.quantities, quantity.start, key=lambda q: q.start)
        return self.quantities[at - 1] if at > 0 else None

    @cached_property
    def counted_nouns(self) -> dict[int, Of]:
        """What each quantity counts, by its start; filled as it is read."""
        return {}

    @cached_property
    def no_information(self) -> tuple[tuple[int, int], ...]:
        """Where the article says that nothing is known of casualties."""
        return tuple(self._spans(self.lexicon.none_reported))

    @cached_property
    def no_casualties(self) -> tuple[tuple[int, int], ...]:
        """Where the article says that there were none."""
        return tuple(self._spans(self.lexicon.no_casualties))

    def _spans(self, patterns: tuple[str, ...]) -> Iterator[tuple[int, int]]:
        for pattern in patterns:
            compiled = re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)
            for sentence in self.article.sentences:
                for match in compiled.finditer(self.article.text, sentence.start, sentence.end):
                    yield match.span()

    @cached_property
    def _ordered_cues(self) -> tuple[Cue, ...]:
        return tuple(sorted(self.cues, key=lambda cue: cue.start))

    @cached_property
    def _longest_cue(self) -> int:
        return max((cue.end - cue.start for cue in self.cues), default=0)

    def cues_over(self, start: int, end: int) -> tuple[Cue, ...]:
        """Cues of which at least a part lies in ``text[start:end]``."""
        cues = self._ordered_cues
        first = bisect_left(cues, start - self._longest_cue, key=lambda cue: cue.start)
        last = bisect_left(cues, end, key=lambda cue: cue.start)
        return tuple(cue for cue in cues[first:last] if cue.end > start)

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """Every day that the article names."""
        return find_days(self.article)

    @cached_property
    def _days_by_words(self) -> dict[str, tuple[When, ...]]:
        found: dict[str, tuple[When, ...]] = {}
        for day in self.days:
            words = folded(day.when.words)
            found[words] = (*found.get(words, ()), day.when)
        return found

    @cached_property
    def _meant(self) -> dict[str, tuple[When, ...]]:
        return {}

    def days_of(self, words: str) -> tuple[When, ...]:
        """What words of a day mean, wherever the article has them: "Sunday", "on Sunday"."""
        if words not in self._meant:
            sought = folded(words)
            self._meant[words] = tuple(
                day
                for own, days in self._days_by_words.items()
                if has_words(sought, own) or has_words(own, sought)
                for day in days
            )
        return self._meant[words]

    @cached_property
    def speaking(self) -> frozenset[str]:
        """The names of all who speak, in small letters."""
        return frozenset(folded(v.name) for v in self.voices.values() if v is not None)

    @cached_property
    def voices(self) -> Mapping[int, Voice | None]:
        """Who speaks in each sentence."""
        return voices(self.article)

    @cached_property
    def _harms(self) -> dict[int, tuple[Harm, ...]]:
        return {}

    def harms(self, sentence: Sentence) -> tuple[Harm, ...]:
        """Words of harm that the article tells in a sentence."""
        if sentence.index not in self._harms:
            self._harms[sentence.index] = tuple(
                harm
                for harm in find_harm(self.article.text, sentence.start, sentence.end, self.lexicon)
                if covers(self.article.untold, harm.start, harm.end) is None
            )
        return self._harms[sentence.index]

    @cached_property
    def _places(self) -> dict[int, tuple[Place, ...]]:
        return {}

    def places(self, sentence: Sentence) -> tuple[Place, ...]:
        """Names of places in a sentence."""
        if sentence.index not in self._places:
            self._places[sentence.index] = places_in(self.article, sentence)
        return self._places[sentence.index]

    # The other figures ------------------------------------------------------------------------

    @cached_property
    def circular(self) -> frozenset[str]:
        """Ids of the figures whose wholes, or whose updates, lead back to themselves."""
        return circular(self.figures)

    @cached_property
    def _parts(self) -> dict[str, list[Figure]]:
        parts: dict[str, list[Figure]] = {}
        for figure in self.figures.values():
            if figure.part_of is not None and figure.part_of != figure.id:
                parts.setdefault(figure.part_of, []).append(figure)
        return parts

    @cached_property
    def _floors(self) -> dict[str, int]:
        return {}

    def parts_floor(self, whole: str) -> int:
        """The least number of different people that the parts of a figure come to."""
        if whole not in self._floors:
            parts = [(p, p.floor) for p in self._parts.get(whole, ()) if p.floor is not None]
            self._floors[whole] = disjoint_floor(parts, self.figures.get(whole))
        return self._floors[whole]


def folded(words: str) -> str:
    """Words in small letters, with single spaces."""
    return " ".join(words.split()).casefold()


def has_words(text: str, words: str) -> bool:
    """Whether a short text has words as a whole: "Sunday" is in "on Sunday", "Sun" is not."""
    at = text.find(words) if words else -1
    while at >= 0:
        if not cuts(text, at) and not cuts(text, at + len(words)):
            return True
        at = text.find(words, at + 1)
    return False
