"""Every quantity of a text, as written, bounded and worth: "at least 73", "two dozen", "none"."""

from typing import Final

from summarizer.models.vocabulary import Bound
from summarizer.text.numbers.cores import CoreReader
from summarizer.text.numbers.day_runs import find_day_runs
from summarizer.text.numbers.derived import derive
from summarizer.text.numbers.grammar import grammar_of
from summarizer.text.numbers.kinds import kind_of
from summarizer.text.numbers.numerals import NumeralReader
from summarizer.text.numbers.parts import Core
from summarizer.text.numbers.quantity import Quantity
from summarizer.text.numbers.surroundings import Judged, Reading, Surroundings
from summarizer.text.numbers.tokens import CLOSING, Token, closed, paragraphs, tokenise
from summarizer.text.numbers.vocabulary import Limit
from summarizer.text.numbers.words import NUMBER_LANGUAGES, decimal_point, language_code

__all__ = ["Quantity", "number_words", "read_quantities", "read_value"]

_LEAST_PLURAL: Final = 2


def read_quantities(text: str, language: str | None = None) -> tuple[Quantity, ...]:
    """Read every quantity of a text, in text order and without overlap.

    Parameters
    ----------
    text
        Any text; offsets are code points into it, untouched.
    language
        ISO 639-1 code. Number words are known for ``en``, ``fr``, ``es``, ``pt`` and ``de``; in
        other languages digits are read, of any script. None reads English words and digits.

    Returns
    -------
    tuple of Quantity
        Singulars with an article ("a policeman"), ordinals, years, hours and money are there
        too: filter by ``kind`` and ``form``.
    """
    return derive(
        text,
        [
            quantity
            for paragraph in paragraphs(text)
            for quantity in _QuantityReader(text, paragraph, language).read()
        ],
        language_code(language),
    )


def read_value(quote: str, language: str | None = None) -> Quantity | None:
    """Read the one count of a short quote.

    Returns
    -------
    Quantity or None
        The one quantity of kind ``count`` that has a number, a vague word or a word for none;
        where there is no such quantity, the one singular with an article or the one ordinal
        ("a policeman", "a fifth"). None where there is no count, or more than one.
    """
    found = read_quantities(quote, language)
    counts = [q for q in found if q.kind == "count" and q.form != "article"]
    singular = [q for q in found if q.form == "article"]
    ordinal = [q for q in found if q.kind == "ordinal"]
    for candidates in (counts, singular, ordinal):
        if candidates:
            return candidates[0] if len(candidates) == 1 else None
    return None


def least_of_words(phrase: str, language: str | None = None) -> int:
    """Return the least that vague words can mean: 12 for dozens, 200 for several hundred.

    It is 2 for "several", for bare plurals, and for words that are not known. Where the language
    has no number words here, those of every language that has are tried.
    """
    known = (language,) if language in NUMBER_LANGUAGES else NUMBER_LANGUAGES
    sizes = [
        quantity.least
        for code in known
        for quantity in read_quantities(phrase, code)
        if quantity.least is not None and quantity.bound == "vague"
    ]
    return max((_LEAST_PLURAL, *sizes))


def number_words(text: str, language: str | None = None) -> tuple[tuple[int, int], ...]:
    """Find every run of digits and every number word, each by itself, as spans of the text.

    Two quotes with the same spans' words carry the same numbers: vague words ("dozens",
    "several"), words for none and ordinals are among them; articles and qualifiers are not.
    """
    grammar = grammar_of(language_code(language))
    spans: list[tuple[int, int]] = []
    for token in tokenise(text):
        if token.kind == "word":
            if token.key in grammar.number_words:
                spans.append((token.start, token.end))
        else:
            spans.extend(_digit_runs(text, token))
    return tuple(spans)


def _digit_runs(text: str, token: Token) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place in range(token.start, token.end):
        if not text[place].isnumeric():
            continue
        if runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs


_VERBS_WITH_OVER: Final = frozenset(
    "hand handed handing turn turned turning take took taken taking run ran running".split()
)
# "at least some 20" has two; no one writes more than a few, and time stays linear.
_MOST_QUALIFIERS: Final = 4
_SIGNED: Final = frozenset("+-−–±")
_BRACKETS: Final = frozenset("([")
_ASIDE: Final = 8  # words of an aside between the two
_TOLLS: Final = frozenset("toll total number count figure tally dead deaths".split())
_ONWARDS: Final = frozenset(("to",))
_ADVERBS: Final = 2  # words that may stand between a verb of change and "by"


class _QuantityReader:
    """One pass over the tokens of one paragraph."""

    def __init__(self, text: str, tokens: list[Token], language: str | None) -> None:
        code = language_code(language)
        self._text = text
        self._tokens = closed(tokens)
        self._end = len(self._tokens) - CLOSING
        self._grammar = grammar_of(code)
        self._around = Surroundings(text, self._tokens, code)
        self._day_runs = find_day_runs(self._around)
        self._numerals = NumeralReader(
            self._tokens, self._grammar.words, point=decimal_point(language)
        )
        self._cores = CoreReader(self._around, self._grammar, self._numerals)

    def read(self) -> list[Quantity]:
        found: list[Quantity] = []
        starters = self._grammar.starters
        tokens = self._tokens
        place = 0
        while place < self._end:
            token = tokens[place]
            starts = token.kind not in ("word", "sign") or token.key in starters
            if not starts and place not in self._day_runs:
                place += 1
                continue
            quantity, place = self._at(place)
            if quantity is not None:
                found.append(quantity)
        return found

    def _at(self, place: int) -> tuple[Quantity | None, int]:
        """Read the quantity that begins at a token; return it and where to go on."""
        if (run := self._day_runs.get(place)) is not None:
            judged, stop = Judged("date", run.month, run.month + 1), run.stop
            return self._quantity(place, Core(place, stop, "digits", None, None, judged=judged), [])
        limits: list[Limit] = []
        start = place
        while len(limits) < _MOST_QUALIFIERS and (
            matched := self._grammar.before.match(self._tokens, start)
        ):
            start, limit = matched
            limits.append(limit)
        if start > place and not self._ends_a_verb(place):
            core = self._cores.read(start, qualified=True)
            if core is not None:
                return self._quantity(place, core, limits)
        core = self._cores.read(place, qualified=False)
        if core is None:
            return None, place + 1
        return self._quantity(place, core, [])

    def _ends_a_verb(self, place: int) -> bool:
        """Whether the first word of a qualifier belongs to a verb: "handed over 170 bodies"."""
        key, before = self._tokens[place].key, self._around.before(place)
        if key == "up":  # "has gone up to 231" is no bound
            return before in self._grammar.say.changes
        if key in ("hasta", "ate"):  # "aumentaron en seis, hasta 77" is no bound
            near = self._tokens[max(0, place - _ASIDE) : place]
            return any(token.key in self._grammar.say.changes for token in near)
        if key == "past":  # "pushing the toll past 120", and not "the past 24 hours"
            return before not in _TOLLS
        return key == "over" and before in _VERBS_WITH_OVER

    def _is_change(self, first: int, stop: int) -> bool:
        """Whether a number says how much was added: "rose by 12 to 264", "88 (+6)", "(up 6)"."""
        say, around = self._grammar.say, self._around
        before = around.before(first)
        if before in _SIGNED and around.before(first - 1) in _BRACKETS:
            return True
        if around.before(first) in say.changes and around.before(first - 1) in _BRACKETS:
            return True
        if self._grammar.compared.match(self._tokens, stop):
            return True  # "66 people, six more than on Tuesday"
        if before == "another":
            first -= 1
            before = around.before(first)
        if before in say.of and around.before(first - 1) in say.change_of:
            return True  # "an increase of 14 since Friday"
        if before not in say.change_by or self._tokens[stop].key in say.change_to:
            return False
        aside = around.before(first - 1) == ","  # "rose again on Monday, by four, to 88"
        onwards = self._tokens[stop].key in _ONWARDS and self._tokens[stop + 1].kind == "number"
        reach = _ASIDE if aside or onwards else _ADVERBS  # "and the injured by 20 to 165"
        verbs = self._tokens[max(0, first - 1 - reach) : first - 1]
        return any(token.key in say.changes for token in verbs)

    def _quantity(self, first: int, core: Core, limits: list[Limit]) -> tuple[Quantity, int]:
        tokens = self._tokens
        stop = core.stop
        if core.form not in ("article", "zero"):
            after = self._grammar.after.match(tokens, self._numerals.step(stop))
            if after is not None:
                stop, limit = after
                limits = [*limits, limit]
        judged = core.judged or self._kind(first, core, stop)
        bound, low, best, high = _bounded(core, limits)
        least = core.least if core.bound == "vague" else low if low is not None else best
        unit = self._text[tokens[judged.unit_first].start : tokens[judged.unit_stop - 1].end]
        quantity = Quantity(
            start=tokens[first].start,
            end=tokens[stop - 1].end,
            number_start=tokens[core.first].start,
            number_end=tokens[core.stop - 1].end,
            bound=bound,
            low=low,
            best=best,
            high=high,
            least=least,
            form=core.form,
            kind=judged.kind,
            unit=unit if judged.unit_stop > judged.unit_first else None,
        )
        # "5 por ciento": the unit is read, and is no number of its own.
        return quantity, max(stop, judged.unit_stop)

    def _kind(self, first: int, core: Core, stop: int) -> Judged:
        if core.form in ("article", "zero"):
            return Judged("count")
        if self._is_change(first, stop):
            return Judged("change")
        return kind_of(
            self._around,
            Reading(
                first=first,
                number=core.first,
                number_stop=core.stop,
                stop=stop,
                value=core.high if core.bound != "vague" else None,
                digits=core.form == "digits",
                spaced_noun=core.noun or core.form == "vague",
            ),
        )


def _bounded(core: Core, limits: list[Limit]) -> tuple[Bound, int | None, int | None, int | None]:
    """Return bound, low, best and high of a number under its qualifiers."""
    if core.bound == "vague":
        return "vague", 2, None, None
    number = core.high
    if number is None or core.low is None:
        return "vague", None, None, None
    if core.bound == "range":
        return "range", core.low, None, number
    limit = next((x for x in limits if x not in ("exact", "about")), None)
    if limit is None:
        about = core.bound == "about" or "about" in limits
        return ("about", None, number, None) if about else ("exact", number, number, number)
    if limit == "at_least":
        return "at_least", number, number, None
    if limit == "more_than":
        return "more_than", number + 1, None, None
    most = number - 1 if limit == "fewer_than" else number
    return "at_most", min(1, max(most, 0)), None, max(most, 0)
