"""Every quantity of a text, as written, bounded and worth: "at least 73", "two dozen", "none"."""

from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from summarizer.models.vocabulary import Bound
from summarizer.reading.number_kinds import Judged, Kind, KindJudge, Reading
from summarizer.reading.number_tokens import CLOSING, Token, closed, paragraphs, tokenise
from summarizer.reading.number_words import decimal_point, language_code
from summarizer.reading.numerals import LARGEST, Numeral, NumeralReader
from summarizer.reading.quantity_grammar import Grammar, grammar_of
from summarizer.reading.quantity_words import Limit

Form = Literal["digits", "words", "mixed", "vague", "article", "zero"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity of a text.

    Attributes
    ----------
    start, end
        The whole expression with its qualifier, as code-point offsets: "at least 73".
    number_start, number_end
        The number alone: "73"; "20 and 25"; of a vague expression the vague words.
    bound, low, best, high
        What the words allow: exact 5 is 5/5/5, at least 5 is 5/5/None, more than 5 is
        6/None/None, at least 5 is 5/5/None, up to 5 is 1/None/5, fewer than 5 is 1/None/4, about 5 is None/5/None, 5 to 8
        is 5/None/8, none is 0/0/0, a vague plural is 2/None/None. All three are None where the
        number has no whole value, or none for certain ("1.480" in English).
    least
        The least that the words by themselves allow: of a vague word its own size (12 for
        dozens, 200 for several hundred), else ``low``, else ``best``.
    form
        How it is written. ``article`` is a singular without a number ("a policeman").
    kind, unit
        What it counts, judged from the nearest words only, and the words that decided it where
        it is no count. An ordinal is one of its kind, and worth 1; a fraction ("a third of") is
        a ``percent`` and has no value.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    bound: Bound
    low: int | None
    best: int | None
    high: int | None
    least: int | None
    form: Form
    kind: Kind
    unit: str | None


class _Core(NamedTuple):
    """A number without its qualifiers, in tokens; ``judged`` where its own form tells its kind."""

    first: int
    stop: int
    form: Form
    low: int | None
    high: int | None
    bound: Bound = "exact"
    least: int | None = None
    judged: Judged | None = None
    noun: bool = False


def read_quantities(text: str, language: str | None = None) -> tuple[Quantity, ...]:
    """Read every quantity of a text, in text order and without overlap.

    Parameters
    ----------
    text
        Any text; offsets are code points into it, untouched.
    language
        ISO 639-1 code. Number words are known for ``en``, ``fr``, ``es`` and ``pt``; in other
        languages digits are read, of any script. None reads English words and digits.

    Returns
    -------
    tuple of Quantity
        Singulars with an article ("a policeman"), ordinals, years, hours and money are there
        too: filter by ``kind`` and ``form``.
    """
    return tuple(
        quantity
        for paragraph in paragraphs(text)
        for quantity in _QuantityReader(text, paragraph, language).read()
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
        elif token.kind != "sign":
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


_DASHES: Final = frozenset("-–—−‒")
# How many words before "from 5 to 8" may hold the verb of change.
_LOOKBACK: Final = 3
# "at least some 20" has two; no one writes more than a few, and time stays linear.
_MOST_QUALIFIERS: Final = 4


class _QuantityReader:
    """One pass over the tokens of one paragraph."""

    def __init__(self, text: str, tokens: list[Token], language: str | None) -> None:
        code = language_code(language)
        self._text = text
        self._tokens = closed(tokens)
        self._end = len(self._tokens) - CLOSING
        self._grammar: Grammar = grammar_of(code)
        self._numerals = NumeralReader(
            self._tokens, self._grammar.words, point=decimal_point(language)
        )
        self._judge = KindJudge(text, self._tokens, code)

    def read(self) -> list[Quantity]:
        found: list[Quantity] = []
        starters = self._grammar.starters
        tokens = self._tokens
        place = 0
        while place < self._end:
            token = tokens[place]
            if token.kind in ("word", "sign") and token.key not in starters:
                place += 1
                continue
            quantity, place = self._at(place)
            if quantity is not None:
                found.append(quantity)
        return found

    def _at(self, place: int) -> tuple[Quantity | None, int]:
        """Read the quantity that begins at a token; return it and where to go on."""
        limits: list[Limit] = []
        start = place
        while len(limits) < _MOST_QUALIFIERS and (
            matched := self._grammar.before.match(self._tokens, start)
        ):
            start, limit = matched
            limits.append(limit)
        if start > place:
            core = self._core(start, qualified=True)
            if core is not None:
                return self._quantity(place, core, limits)
        core = self._core(place, qualified=False)
        if core is None:
            return None, place + 1
        return self._quantity(place, core, [])

    # What stands without qualifiers ---------------------------------------------------------

    def _core(self, place: int, *, qualified: bool) -> _Core | None:
        token = self._tokens[place]
        if token.kind in ("date", "time"):
            return _Core(
                place, place + 1, "digits", None, None, judged=Judged(token.kind, place, place)
            )
        core = self._between(place) or self._plural(place) or self._number(place, qualified)
        if core is not None:
            return core
        core = self._vague(place) or self._ordinal(place)
        if core is not None or qualified:
            return core
        return self._none(place) or self._article(place)

    def _between(self, place: int) -> _Core | None:
        say = self._grammar.say
        key = self._tokens[place].key
        if key not in say.between:
            return None
        for joined in (True, False):
            first = self._numerals.read(place + 1, joined=joined)
            if first is None or first.first != place + 1 or self._tokens[place + 1].gap == 2:
                return None
            join = self._tokens[first.stop]
            if join.key in say.between_joins and join.gap < 2:
                second = self._numerals.read(first.stop + 1)
                if second is not None:
                    return self._range(first, second)
        return None

    def _range(self, first: Numeral, second: Numeral) -> _Core | None:
        low, high = first.value, second.value
        if low is None or high is None or self._tokens[second.first].gap == 2:
            return None
        if first.multiplier == 1 and second.multiplier > 1 and low < high // second.multiplier:
            # "five or six hundred", "2 to 3 million"
            low *= second.multiplier
        if low >= high:
            return None
        form: Form = first.form if first.form == second.form else "mixed"
        return _Core(first.first, second.stop, form, low, high, "range", noun=second.multiplier > 1)

    def _plural(self, place: int) -> _Core | None:
        """Read "dozens", "tens of thousands", "several hundred", "quelques dizaines"."""
        tokens, say, words = self._tokens, self._grammar.say, self._grammar.words
        at, factor = place, 1
        matched = self._grammar.vague_times.match(tokens, place)
        if matched is not None:
            at = matched[0]
            if tokens[at].key in say.of:
                at += 1
            if tokens[at].gap == 2:
                return None
            factor = 2
        key = tokens[at].key
        size = say.plurals.get(key)
        if matched is not None and size is None:
            size = words.scales.get(key) or words.groups.get(key)
            size = 100 if key in words.hundred else size
        if size is None:
            return None
        if matched is not None and self._tokens[matched[0] - 1].key in {"des", "les"}:
            factor = 1
        stop = at + 1
        least = size * factor
        while least < LARGEST and tokens[stop].key in say.of:
            following = stop + 2 if tokens[stop + 1].key == "'" else stop + 1
            larger = say.plurals.get(tokens[following].key) or words.scales.get(
                tokens[following].key
            )
            if larger is None:
                break
            least, stop = least * larger, following + 1
        while least < LARGEST and matched and tokens[stop].key in words.scales:
            least, stop = least * words.scales[tokens[stop].key], stop + 1
        return _Core(place, stop, "vague", 2, None, "vague", least=least, noun=True)

    def _number(self, place: int, qualified: bool) -> _Core | None:
        start = place
        if self._tokens[place].key in self._grammar.say.starts and self._tokens[place + 1].gap < 2:
            start = place + 1
        first = self._numerals.read(start)
        if first is None:
            return None
        ranged = self._to(first)
        if start != place:
            return None if ranged is None else ranged
        if ranged is not None:
            return ranged
        special = self._fraction(first) or self._compound_ordinal(first)
        if special is not None:
            return special
        token = self._tokens[place]
        single = first.stop == place + 1 and token.kind == "word"
        if single and not qualified and token.key in self._grammar.say.articles:
            return None
        if single and token.key == "one" and self._tokens[place + 1].key in {"another", "'"}:
            return None
        if single and first.value == 0:
            return _Core(place, first.stop, "zero", 0, 0)
        bound: Bound = "about" if first.approximate else "exact"
        return _Core(
            place,
            first.stop,
            first.form,
            first.value,
            first.value,
            bound,
            noun=first.multiplier > 1,
        )

    def _to(self, first: Numeral) -> _Core | None:
        """Read the rest of "20 to 25", "20-25", "five or six"."""
        tokens = self._tokens
        sign = tokens[first.stop]
        if sign.gap == 2:
            return None
        dashed = sign.key in _DASHES
        if dashed and sign.gap != tokens[first.stop + 1].gap:
            return None
        if not dashed and sign.key not in self._grammar.say.to:
            return None
        second = self._numerals.read(first.stop + 1)
        if second is None or (dashed and (first.form == "words") != (second.form == "words")):
            return None
        if dashed:
            return self._dashed(first, second)
        if sign.key not in {"or", "ou", "o", "u"} and self._is_change(first.first):
            return None
        return self._range(first, second)

    def _dashed(self, first: Numeral, second: Numeral) -> _Core | None:
        low, high = first.value, second.value
        close = self._tokens[first.stop].gap == 0
        if low is None or high is None:
            return None
        if close and 1500 <= low <= 2100 and first.form == "digits" and high < 2200:
            digits = len(self._tokens[second.first].key)
            end = high if digits == 4 else low - low % 100 + high
            if digits in (2, 4) and end > low and self._is_plain(first):
                judged = Judged("year", first.first, first.first)
                return _Core(first.first, second.stop, "digits", low, end, "range", judged=judged)
        ranged = self._range(first, second)
        if ranged is None and close and first.form == "digits" == second.form:
            judged = Judged("score", first.first, first.first)
            return _Core(first.first, second.stop, "digits", None, None, judged=judged)
        if ranged is not None and self._judge.is_score(first.first, second.stop):
            judged = Judged("score", first.first, first.first)
            return _Core(first.first, second.stop, "digits", None, None, judged=judged)
        return ranged

    def _is_plain(self, numeral: Numeral) -> bool:
        return len(self._tokens[numeral.first].key) == 4

    def _is_change(self, place: int) -> bool:
        """Whether "from 5 to 8" tells how a number grew."""
        if place == 0 or self._tokens[place - 1].key not in {"from", "de"}:
            return False
        before = self._tokens[max(0, place - 1 - _LOOKBACK) : place - 1]
        return any(token.key in self._grammar.say.changes for token in before)

    def _fraction(self, first: Numeral) -> _Core | None:
        """Read "two thirds", "one-third", "un tiers"."""
        tokens = self._tokens
        place = self._numerals.step(first.stop)
        fraction = tokens[place].key
        if first.value is None or not 0 < first.value < 10:
            return None
        if fraction not in self._grammar.words.fractions or fraction in {"half", "second"}:
            return None
        if first.value > 1 and fraction in self._grammar.words.ordinals:
            return None
        judged = Judged("percent", place, place + 1)
        return _Core(first.first, place + 1, "words", None, None, judged=judged)

    def _compound_ordinal(self, first: Numeral) -> _Core | None:
        """Read "twenty-third", "one hundred and first"."""
        if first.form != "words" or first.value is None or first.value < 20:
            return None
        place = self._numerals.step(first.stop)
        if self._tokens[place].key in self._grammar.words.after_hundred:
            place = self._numerals.step(place + 1)
        if self._tokens[place].key not in self._grammar.words.ordinals:
            return None
        return _Core(first.first, place + 1, "words", 1, 1, judged=Judged("ordinal", place, place))

    def _vague(self, place: int) -> _Core | None:
        matched = self._grammar.vague.match(self._tokens, place)
        if matched is None:
            return None
        before = self._tokens[place - 1].key if place else ""
        if before in self._grammar.say.not_vague_after and self._tokens[place].gap < 2:
            return None
        return _Core(place, matched[0], "vague", 2, None, "vague", least=2)

    def _ordinal(self, place: int) -> _Core | None:
        words, tokens = self._grammar.words, self._tokens
        key = tokens[place].key
        of = tokens[place + 1].key in self._grammar.say.of
        if key in words.fractions and (of or key not in words.ordinals):
            judged = Judged("percent", place, place + 1)
            return _Core(place, place + 1, "words", None, None, judged=judged)
        if key in words.ordinals:
            return _Core(place, place + 1, "words", 1, 1, judged=Judged("ordinal", place, place))
        return None

    def _none(self, place: int) -> _Core | None:
        matched = self._grammar.zero.match(self._tokens, place)
        if matched is None:
            return None
        stop, _ = matched
        following = self._tokens[stop]
        if self._tokens[stop - 1].key in {"no", "without", "sans", "sin", "sem"} and (
            following.kind != "word"
            or following.gap == 2
            or following.key in self._grammar.say.not_zero_before
        ):
            return None
        if self._tokens[stop - 1].key in {"'", "ne"}:
            # "personne n'a": the negation belongs to the verb.
            stop = place + 1
        return _Core(place, stop, "zero", 0, 0)

    def _article(self, place: int) -> _Core | None:
        if self._tokens[place].key not in self._grammar.say.articles:
            return None
        following = self._tokens[place + 1]
        if following.gap == 1 and (following.kind != "sign" or following.key in set("\"“«'‘")):
            return _Core(place, place + 1, "article", 1, 1)
        return None

    # The whole ------------------------------------------------------------------------------

    def _quantity(self, first: int, core: _Core, limits: list[Limit]) -> tuple[Quantity, int]:
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

    def _kind(self, first: int, core: _Core, stop: int) -> Judged:
        if core.form in ("article", "zero"):
            return Judged("count")
        return self._judge.judge(
            Reading(
                first=first,
                number=core.first,
                number_stop=core.stop,
                stop=stop,
                value=core.high if core.bound != "vague" else None,
                digits=core.form == "digits",
                spaced_noun=core.noun or core.form == "vague",
            )
        )


def _bounded(core: _Core, limits: list[Limit]) -> tuple[Bound, int | None, int | None, int | None]:
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
