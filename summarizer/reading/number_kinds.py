"""What a number counts, judged from the words next to it: people and things, or hours and money."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from summarizer.reading import number_contexts as near
from summarizer.reading.number_tokens import CLOSING, Token

Kind = Literal[
    "count",
    "ordinal",
    "year",
    "date",
    "time",
    "age",
    "money",
    "percent",
    "measure",
    "rank",
    "identifier",
    "score",
]


class Reading(NamedTuple):
    """Where a quantity lies among the tokens, and what it is worth.

    ``first`` to ``stop`` is the whole, ``number`` to ``number_stop`` the number alone.
    """

    first: int
    number: int
    number_stop: int
    stop: int
    value: int | None
    digits: bool
    spaced_noun: bool


class Judged(NamedTuple):
    """A kind, and the tokens that decided it (none where ``unit_first`` is ``unit_stop``)."""

    kind: Kind
    unit_first: int = 0
    unit_stop: int = 0


class KindJudge:
    """Judges the kind of a number from its nearest context only.

    Parameters
    ----------
    text
        The text the tokens were cut from: English months are told from *may* by their capital.
    tokens
        The text's tokens, :func:`~summarizer.reading.number_tokens.closed`.
    language
        The code of the text's language.
    """

    def __init__(self, text: str, tokens: Sequence[Token], language: str) -> None:
        self._text = text
        self._tokens = tokens
        self._end = len(tokens) - CLOSING
        self._language = language
        self._months = near.MONTHS.get(language, near.MONTHS["en"])

    def judge(self, reading: Reading) -> Judged:
        """Return what the number counts; ``count`` unless the context clearly says otherwise."""
        for test in (
            self._attached,
            self._money,
            self._percent,
            self._age,
            self._time,
            self._date,
            self._year,
            self._score,
            self._measure,
            self._identifier,
            self._rank,
            self._compound,
        ):
            judged = test(reading)
            if judged is not None:
                return judged
        return Judged("count")

    # What lies around -----------------------------------------------------------------------

    def _key(self, place: int) -> str:
        if 0 <= place < len(self._tokens):
            return self._tokens[place].key
        return ""

    def _before(self, place: int) -> str:
        """The key before a token of the same paragraph."""
        if place <= 0 or self._tokens[place].gap == 2:
            return ""
        return self._tokens[place - 1].key

    def _after(self, r: Reading) -> int:
        """The place of the word after the number, over a hyphen: "60-metre"."""
        return self._over_hyphen(r.stop)

    def _over_hyphen(self, place: int) -> int:
        token = self._tokens[place]
        if token.gap == 2:
            return self._end
        if token.key == "-" and token.gap == 0 and self._tokens[place + 1].gap == 0:
            return place + 1
        return place

    def _noun(self, r: Reading) -> int:
        """The place of the noun counted: over "of" where the number is a noun itself."""
        place = self._after(r)
        if r.spaced_noun and self._key(place) in {"of", "de", "d"}:
            place += 2 if self._key(place + 1) == "'" else 1
        return place if self._tokens[place].gap < 2 else -1

    def _is_capital(self, place: int) -> bool:
        return 0 <= place < len(self._tokens) and self._text[self._tokens[place].start].isupper()

    def _ends_phrase(self, place: int) -> bool:
        token = self._tokens[place]
        return token.gap == 2 or (token.kind == "sign" and token.key not in {"-", "'", '"'})

    # The tests, most certain first ------------------------------------------------------------

    def _attached(self, r: Reading) -> Judged | None:
        """Letters that touch the digits: 1st, 1980s, MH17, M-67, 4x4."""
        if not r.digits:
            return None
        after = self._tokens[r.number_stop]
        if after.kind == "word" and after.gap == 0 and after.key in {
            "st", "nd", "rd", "th", "er", "ere", "re", "e", "eme", "o", "a", "º", "ª"
        }:  # fmt: skip
            return Judged("ordinal", r.number_stop, r.number_stop + 1)
        if after.key == "s" and after.gap == 0:
            return Judged(
                "year" if (r.value or 0) > 99 else "age", r.number_stop, r.number_stop + 1
            )
        return None

    def _money(self, r: Reading) -> Judged | None:
        first = r.number
        if self._before(first) in near.MONEY_BEFORE:
            return Judged("money", first - 1, first)
        if self._before(first) == "." and self._before(first - 1) == "rs":
            return Judged("money", first - 2, first)
        noun = self._noun(r)
        if self._key(noun) in near.MONEY:
            return Judged("money", noun, noun + 1)
        if self._key(noun) in near.MONEY_ADJECTIVES and self._key(noun + 1) in near.MONEY:
            return Judged("money", noun, noun + 2)
        return None

    def _percent(self, r: Reading) -> Judged | None:
        place = self._after(r)
        if self._key(place) in near.PERCENT:
            return Judged("percent", place, place + 1)
        if (self._key(place), self._key(place + 1)) in near.PERCENT_PAIRS:
            return Judged("percent", place, place + 2)
        return None

    def _age(self, r: Reading) -> Judged | None:
        after = self._after(r)
        before = self._before(r.first)
        if self._key(after) in {"year", "years", "month", "months", "day", "days", "week", "weeks"}:
            second = self._over_hyphen(after + 1)
            if self._key(second) in near.AGE_NOUNS:
                return Judged("age", after, second + 1)
            if self._key(second) == "of" and self._key(second + 1) == "age":
                return Judged("age", after, second + 2)
        if self._key(after) in near.AGE_YEARS and before in {"de", "age", "agee", "con", "com"}:
            return Judged("age", after, after + 1)
        if before in near.AGE_BEFORE:
            return Judged("age", r.first - 1, r.first)
        return self._bare_age(r, before)

    def _bare_age(self, r: Reading, before: str) -> Judged | None:
        """An age without the word: "Gharti, 62, who", "children under 15", "a boy of 11"."""
        if r.value is None or not 0 < r.value < 120 or not self._ends_phrase(r.stop):
            return None
        first = r.first
        # "under" belongs to the quantity as read; whose age it is stands before it.
        under = self._key(first) if first < r.number else ""
        if under in near.UNDER_OVER and before in near.PEOPLE_OF_AN_AGE | {"age"}:
            return Judged("age", first, first + 1)
        if under in near.UNDER_OVER and before == "of" and self._before(first - 1) == "age":
            return Judged("age", first - 2, first - 1)
        if before == "of" and self._before(first - 1) in near.ONE_OF_AN_AGE:
            return Judged("age", first - 2, first)
        if before == "be" and self._before(first - 1) == "to":
            return Judged("age")
        if before in {"turned", "turning"}:
            return Judged("age", first - 1, first)
        if before in {"is", "was"} and self._before(first - 1) in {"he", "she", "who"}:
            return Judged("age")
        if (
            r.digits
            and first == r.number
            and before == ","
            and self._tokens[r.stop].key == ","
            and self._is_capital(first - 2)
            and self._is_capital(first - 3)
        ):
            return Judged("age")
        return None

    def _time(self, r: Reading) -> Judged | None:
        place = r.stop
        token = self._tokens[place]
        number = self._tokens[r.number].key
        clock = r.digits and len(number) == 4 and number.isdigit() and number < "2400"
        if clock and (number[0] == "0" or (token.gap < 2 and token.key in near.CLOCK_ZONES)):
            return Judged("time", place, place + 1 if token.key in near.CLOCK_ZONES else place)
        if token.gap == 2:
            return None
        if token.key in near.TIME_AFTER and r.digits:
            return Judged("time", place, place + 1)
        if token.key in {"a", "p"} and self._key(place + 1) == "." and self._key(place + 2) == "m":
            stop = place + 4 if self._key(place + 3) == "." else place + 3
            return Judged("time", place, stop)
        if token.key == "o" and self._key(place + 2) == "clock":
            return Judged("time", place, place + 3)
        return None

    def _date(self, r: Reading) -> Judged | None:
        if not r.digits or r.value is None or not 0 < r.value < 32 or r.first != r.number:
            return None
        after = r.stop
        if self._key(after) in {"de", "of"}:
            after += 1
        if self._is_month(after) and self._tokens[after].gap < 2:
            return Judged("date", after, after + 1)
        place = r.number - 1
        if self._before(r.number) == ".":
            place -= 1
        if self._before(r.number) and self._is_month(place):
            counted = self._key(place - 1) == "in" and self._is_plural(r.stop)
            return None if counted else Judged("date", place, place + 1)
        if self._before(r.number) in near.WEEKDAYS and self._ends_phrase(r.stop):
            return Judged("date", place, place + 1)
        return None

    def _is_month(self, place: int) -> bool:
        if self._key(place) not in self._months:
            return False
        return self._language not in {"en"} or self._is_capital(place)

    def _is_plural(self, place: int) -> bool:
        key = self._key(place)
        if self._tokens[place].gap == 2:
            return False
        if key in near.PEOPLE:
            return True
        return key.endswith("s") and len(key) > 3 and not self._is_capital(place)

    def _year(self, r: Reading) -> Judged | None:
        number = self._tokens[r.number]
        if not r.digits or len(number.key) != 4 or not 1500 <= (r.value or 0) <= 2100:
            return None
        before = self._before(r.first)
        follows_month = self._is_month(r.first - 1) or (
            before == "," and self._tokens[r.first - 2].kind == "number"
        )
        noun = self._key(r.stop)
        people = noun in near.PEOPLE or self._key(r.stop + 1) in near.PEOPLE
        if follows_month or (before in near.YEAR_ALWAYS and r.first == r.number):
            return Judged("year")
        if self._tokens[r.stop].kind != "word" or self._tokens[r.stop].gap == 2:
            named = before in near.YEAR_BEFORE or (r.value or 0) >= 1900
            return Judged("year") if named else None
        if people or r.first != r.number:
            return None
        if before in near.YEAR_BEFORE | {"the", "of", "-"}:
            return Judged("year")
        return None if self._is_plural(r.stop) or (r.value or 0) < 1900 else Judged("year")

    def _score(self, r: Reading) -> Judged | None:
        after = self._after(r)
        if self._key(after) in near.SCORED and (
            (self._key(after + 1) in {"to", "a"} and self._tokens[after + 2].kind == "number")
            or self._before(r.first) == "by"
        ):
            return Judged("score", after, after + 1)
        if self._before(r.first) == "to" and self._before(r.first - 1) in near.SCORED:
            return Judged("score", r.first - 2, r.first - 1)
        return None

    def is_score(self, first: int, stop: int) -> bool:
        """Whether "5-8" is a result: "won 5-8", "a 5-8 vote"."""
        return self._key(stop) in near.SCORE_NEAR or self._before(first) in near.SCORE_NEAR

    def _measure(self, r: Reading) -> Judged | None:
        noun = self._noun(r)
        key = self._key(noun)
        if key in near.MEASURES and not (key in {"m", "second"} and self._is_capital(noun)):
            return Judged("measure", noun, noun + 1)
        if key in near.MEASURE_ADJECTIVES and self._key(noun + 1) in near.MEASURES:
            return Judged("measure", noun, noun + 2)
        if self._before(r.first) in near.MEASURE_BEFORE:
            return Judged("measure", r.first - 1, r.first)
        return None

    def _identifier(self, r: Reading) -> Judged | None:
        if r.first != r.number:
            return None
        before = self._tokens[r.first - 1] if self._before(r.first) else None
        here = self._tokens[r.first]
        if before is None:
            return None
        if r.digits and here.gap == 0:
            touching = before
            if before.key in {"-", "/", "_"} and before.gap == 0 and r.first > 1:
                touching = self._tokens[r.first - 2]
            if touching.kind == "word" and self._text[touching.end - 1 : touching.end].lower() != (
                self._text[touching.end - 1 : touching.end].upper()
            ):
                unit = r.first - 1 if touching is before else r.first - 2
                return Judged("identifier", unit, unit + 1)
        place = r.first - 2 if before.key == "." else r.first - 1
        named = self._key(place)
        if named in near.IDENTIFIER_BEFORE and (r.digits or self._is_capital(place)):
            lone_no = named in {"no", "number"} and before.key != "." and self._is_plural(r.stop)
            if not lone_no and (self._is_capital(place) or not self._is_plural(r.stop)):
                return Judged("identifier", place, r.first)
        if (
            before.key == "of"
            and self._key(place - 1) == "group"
            and self._is_capital(place - 1)
            and r.value in near.GROUPS_OF
            and not self._is_plural(r.stop)
        ):
            return Judged("identifier", place - 1, r.first)
        return None

    def _rank(self, r: Reading) -> Judged | None:
        if r.first == r.number and self._before(r.first) in near.RANK_BEFORE:
            return Judged("rank", r.first - 1, r.first)
        return None

    def _compound(self, r: Reading) -> Judged | None:
        """A noun tied on with a hyphen names a kind of thing: "a 42-seater", "three-storey"."""
        after = self._after(r)
        if after == r.stop:
            token = self._tokens[after]
            cased = token.key != token.key.upper()
            if r.digits and token.kind == "word" and token.gap == 0 and cased:
                return Judged("identifier", after, after + 1)
            return None
        if self._tokens[after].kind != "word" or self._key(after) in near.HYPHENATED_PEOPLE:
            return None
        return Judged("identifier", after, after + 1)
