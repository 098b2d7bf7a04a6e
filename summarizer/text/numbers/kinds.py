"""What a number counts, judged from the words next to it: people and things, or hours and money."""

from collections.abc import Callable
from typing import Final

from summarizer.text.numbers import contexts as near
from summarizer.text.numbers.day_numbers import date_of, time_of, year_of
from summarizer.text.numbers.surroundings import Judged, Reading, Surroundings


def kind_of(around: Surroundings, reading: Reading) -> Judged:
    """Return what a number counts; ``count`` unless its context clearly says otherwise."""
    for test in _TESTS:
        judged = test(around, reading)
        if judged is not None:
            return judged
    return Judged("count")


def _marked(around: Surroundings, r: Reading) -> Judged | None:
    """Marks of a text, which count nothing: "[16]", a list's "1.", "(+6)", an age in brackets."""
    if not r.digits or r.first != r.number:
        return None
    before, after = around.before(r.first), around.key(r.stop)
    touches = around.tokens[r.stop].gap == 0
    if r.first == 0 and after in {".", ")"} and touches and around.tokens[r.stop + 1].gap:
        return Judged("identifier", r.stop, r.stop + 1)
    page = before == ":" and around.tokens[r.first].gap == 0
    if page and around.before(r.first - 1) in {"]", ""}:
        return Judged("identifier")  # "[12]:34", the page of a source
    opening = around.opening_bracket(r.first, r.stop)
    if opening is None:
        return None
    if around.key(opening) == "[":
        return Judged("identifier", opening, r.stop)
    if around.key(opening + 1) in near.CHANGES:
        return Judged("identifier", opening + 1, r.stop)
    if around.key(opening - 1) in near.TALLIED | {":"}:
        return None
    return Judged("age" if 0 < (r.value or 0) < 120 else "identifier", opening, r.stop)


def _attached(around: Surroundings, r: Reading) -> Judged | None:
    """Letters that touch the digits: 1st, 1980s, MH17, M-67, 4x4."""
    if not r.digits:
        return None
    after = around.tokens[r.number_stop]
    if after.kind == "word" and after.gap == 0 and after.key in {
        "st", "nd", "rd", "th", "er", "ere", "re", "e", "eme", "o", "a", "º", "ª"
    }:  # fmt: skip
        of = r.number_stop + 2 if around.key(r.number_stop + 1) == "of" else r.number_stop + 1
        if around.is_month(r.first - 1) or around.is_month(of):
            return Judged("date", r.number_stop, r.number_stop + 1)  # "February 7th"
        if around.is_name(r.number_stop + 1):
            return Judged("identifier", r.number_stop, r.number_stop + 1)  # "the 4th Division"
        return Judged("ordinal", r.number_stop, r.number_stop + 1)
    if after.key == "s" and after.gap == 0:
        return Judged("year" if (r.value or 0) > 99 else "age", r.number_stop, r.number_stop + 1)
    return None


def _money(around: Surroundings, r: Reading) -> Judged | None:
    first = r.number
    if around.before(first) in near.MONEY_BEFORE:
        return Judged("money", first - 1, first)
    if around.before(first) == "." and around.before(first - 1) == "rs":
        return Judged("money", first - 2, first)
    noun = around.noun(r)
    if around.key(noun) in near.MONEY:
        return Judged("money", noun, noun + 1)
    if around.key(noun) in near.MONEY_ADJECTIVES and around.key(noun + 1) in near.MONEY:
        return Judged("money", noun, noun + 2)
    return None


def _percent(around: Surroundings, r: Reading) -> Judged | None:
    place = around.after(r)
    one_of = around.key(r.first - 2) in near.ONE or around.key(r.first - 2) == "1"
    if around.before(r.first) in near.IN_RATIO and one_of:
        return Judged("percent", r.first - 2, r.first)  # "one in three of the passengers"
    if around.key(place) in near.PERCENT:
        return Judged("percent", place, place + 1)
    if (around.key(place), around.key(place + 1)) in near.PERCENT_PAIRS:
        return Judged("percent", place, place + 2)
    return None


def _age(around: Surroundings, r: Reading) -> Judged | None:
    after = around.after(r)
    before = around.before(r.first)
    if _is_person_of(around, r):
        return Judged("age", r.first - 2, r.first)  # "a woman of 60 died"
    if stop := _years_old(around, after):
        return Judged("age", after, stop)
    if around.key(after) in near.JOINS and around.tokens[after + 1].kind == "number":
        # "6 and 9 years old"
        second = around.over_hyphen(after + 2)
        if _years_old(around, second) or around.key(second) in near.AGE_YEARS:
            return Judged("age")
    if around.key(after) in near.AGE_YEARS and before in {"de", "age", "agee", "con", "com"}:
        return Judged("age", after, after + 1)
    if before in near.AGE_BEFORE:
        return Judged("age", r.first - 1, r.first)
    if before in near.JOINS and around.before(r.first - 2) in near.AGE_BEFORE:
        # "aged 5 and 7"
        return Judged("age", r.first - 3, r.first - 2)
    return _listed_ages(around, r) or _bare_age(around, r, before)


def _is_person_of(around: Surroundings, r: Reading) -> bool:
    """Whether "a woman of", "a boy of" stands before a number that no plural follows."""
    return (
        r.first == r.number
        and 0 < (r.value or 0) < 120
        and around.before(r.first) == "of"
        and around.key(r.first - 2) in near.ONE_OF_AN_AGE
        and around.key(r.first - 3) in {"a", "an"}
        and not around.is_plural(r.stop)
    )


def _listed_ages(around: Surroundings, r: Reading) -> Judged | None:
    """Several ages by themselves: "the victims were 18 and 20", "Ivo and Luc Tarrel, 26 and 23".

    Numbers that count are followed by a noun, or by a verb of their own.
    """
    if not r.digits or r.first != r.number or not 0 < (r.value or 0) < 120:
        return None
    first, stop = around.list_of_numbers(r.first, r.stop)
    if stop == r.stop and first == r.first:
        return None
    if not around.ends_phrase(stop) or around.key(stop) in {"(", "["}:
        return None
    lead = around.before(first)
    if lead in {"both", "all"}:
        lead = around.before(first - 1)
    persons = near.KIN | near.KINSFOLK | near.ONE_OF_AN_AGE | near.PEOPLE | near.PAIRS
    of_persons = around.follows_a_name(first - 1) or around.key(first - 2) in persons
    if lead in near.TO_BE or (lead == "," and of_persons):
        return Judged("age")
    return None


def _years_old(around: Surroundings, place: int) -> int:
    """Return where "years old" or "years of age" stops; 0 where it does not stand there."""
    if around.key(place) not in near.AGE_UNITS:
        return 0
    second = around.over_hyphen(place + 1)
    if around.key(second) in near.AGE_NOUNS:
        return second + 1
    if around.key(second) == "of" and around.key(second + 1) == "age":
        return second + 2
    return 0


def _bare_age(around: Surroundings, r: Reading, before: str) -> Judged | None:
    """An age without the word: "Gharti, 62, who", "children under 15", "a boy of 11"."""
    if r.value is None or not 0 < r.value < 120 or not around.ends_phrase(r.stop):
        return None
    first = r.first
    # "under" belongs to the quantity as read; whose age it is stands before it.
    under = around.key(first) if first < r.number else ""
    if under in near.UNDER_OVER and before in near.PEOPLE_OF_AN_AGE:
        return Judged("age", first, first + 1)
    if under in near.UNDER_OVER and before == "of" and around.before(first - 1) == "age":
        return Judged("age", first - 2, first - 1)
    if before == "of" and around.before(first - 1) in near.ONE_OF_AN_AGE:
        return Judged("age", first - 2, first)
    if before == "be" and around.before(first - 1) == "to":
        return Judged("age")
    if before in {"turned", "turning"}:
        return Judged("age", first - 1, first)
    if before in {"is", "was"} and around.before(first - 1) in {"he", "she", "who"}:
        return Judged("age")
    if before == "de" and around.before(first - 1) in {",", "("}:
        return Judged("age", first - 1, first)  # "su hija Nuria, de 12, murió"
    if r.digits and first == r.number and before == "," and _follows_a_person(around, r):
        return Judged("age")
    return None


def _follows_a_person(around: Surroundings, r: Reading) -> bool:
    """Whether ", 62," stands after a person: "Maya Gharti, 62, who", "a woman, 45, and"."""
    if around.key(r.stop) not in {",", ".", ";"}:
        return False
    last, earlier = r.first - 2, r.first - 3
    if around.key(last) in near.KIN | near.ONE_OF_AN_AGE:
        return True
    if around.is_shouted(last):  # "EFRAIN RINCON, 42;": two words, neither of them a place's "in"
        return 9 < (r.value or 0) < 100 and around.is_shouted(earlier)
    if not around.is_name(last):
        return False
    if around.is_name(earlier) or around.key(earlier) in near.KIN | near.KINSFOLK:
        return True
    if _is_kin_named(around, earlier) or _listed_behind_an_age(around, earlier):
        return True
    # One capital alone may be a town in a list ("Idlib, 12,"): what follows has to be a person's.
    return around.key(r.stop + 1) in near.OF_A_PERSON


def _is_kin_named(around: Surroundings, comma: int) -> bool:
    """Whether kin stand before a comma: "two brothers, Bikash, 19"."""
    return around.key(comma) in {",", ":"} and around.key(comma - 1) in near.KIN | near.KINSFOLK


def _listed_behind_an_age(around: Surroundings, place: int) -> bool:
    """Whether a name behind ``place`` goes on a list of persons: "Ana Rana, 45, and Ben, 19,"."""
    if around.key(place) in near.JOINS:
        place -= 1
    if around.key(place) != "," or place < 3 or around.tokens[place - 1].kind != "number":
        return False
    last, earlier = place - 3, place - 4
    if around.key(place - 2) != "," or not around.is_name(last):
        return False
    return (
        around.is_name(earlier)
        or around.key(earlier) in near.KIN | near.KINSFOLK
        or _is_kin_named(around, earlier)
        or _listed_behind_an_age(around, earlier)
    )


def _score(around: Surroundings, r: Reading) -> Judged | None:
    after = around.after(r)
    if around.key(after) in near.SCORED and (
        (around.key(after + 1) in {"to", "a"} and around.tokens[after + 2].kind == "number")
        or around.before(r.first) == "by"
    ):
        return Judged("score", after, after + 1)
    if around.before(r.first) == "to" and around.before(r.first - 1) in near.SCORED:
        return Judged("score", r.first - 2, r.first - 1)
    return None


def is_score(around: Surroundings, first: int, stop: int) -> bool:
    """Whether "5-8" is a result: "won 5-8", "a 5-8 vote"."""
    return around.key(stop) in near.SCORE_NEAR or around.before(first) in near.SCORE_NEAR


def _measure(around: Surroundings, r: Reading) -> Judged | None:
    noun = around.noun(r)
    key = around.key(noun)
    if key in near.MEASURES and not (key in {"m", "second"} and around.is_capital(noun)):
        return Judged("measure", noun, noun + 1)
    if key in near.MEASURE_ADJECTIVES and around.key(noun + 1) in near.MEASURES:
        return Judged("measure", noun, noun + 2)
    if around.before(r.first) in near.MEASURE_BEFORE:
        return Judged("measure", r.first - 1, r.first)
    return None


def _identifier(around: Surroundings, r: Reading) -> Judged | None:
    if r.first != r.number:
        return None
    before = around.tokens[r.first - 1] if around.before(r.first) else None
    here = around.tokens[r.first]
    if before is None:
        return None
    if r.digits and here.gap == 0:
        touching = before
        if before.key in {"-", "/", "_"} and before.gap == 0 and r.first > 1:
            touching = around.tokens[r.first - 2]
        if touching.kind == "word" and around.text[touching.end - 1 : touching.end].lower() != (
            around.text[touching.end - 1 : touching.end].upper()
        ):
            unit = r.first - 1 if touching is before else r.first - 2
            return Judged("identifier", unit, unit + 1)
    place = r.first - 2 if before.key == "." else r.first - 1
    named = around.key(place)
    if named in near.IDENTIFIER_BEFORE and (r.digits or around.is_capital(place)):
        lone_no = named in {"no", "number"} and before.key != "." and around.is_plural(r.stop)
        if not lone_no and (around.is_name(place) or not around.is_plural(r.stop)):
            return Judged("identifier", place, r.first)
    if r.digits and _names_a_unit(around, r.first - 1) and not around.is_plural(r.stop):
        return Judged("identifier", r.first - 1, r.first)
    if (
        before.key == "of"
        and around.key(place - 1) == "group"
        and around.is_capital(place - 1)
        and r.value in near.GROUPS_OF
        and not around.is_plural(r.stop)
    ):
        return Judged("identifier", place - 1, r.first)
    return None


def _names_a_unit(around: Surroundings, place: int) -> bool:
    """Whether a name stands before a number, as in "Battery 9"; "in Halvic 3" counts people."""
    return (
        around.is_name(place)
        and place > 0
        and around.tokens[place + 1].start - around.tokens[place].end == 1
        and around.tokens[place - 1].kind == "word"
        and not around.is_month(place)
        and around.key(place) not in near.WEEKDAYS
        and around.before(place) not in near.IN_A_PLACE
    )


def _rank(around: Surroundings, r: Reading) -> Judged | None:
    if r.first == r.number and around.before(r.first) in near.RANK_BEFORE:
        return Judged("rank", r.first - 1, r.first)
    return None


def _compound(around: Surroundings, r: Reading) -> Judged | None:
    """A noun tied on with a hyphen names a kind of thing: "a 42-seater", "three-storey"."""
    after = around.after(r)
    if after == r.stop:
        token = around.tokens[after]
        cased = token.key != token.key.upper()
        if r.digits and token.kind == "word" and token.gap == 0 and cased:
            return Judged("identifier", after, after + 1)
        return None
    if around.tokens[after].kind != "word" or around.key(after) in near.HYPHENATED_PEOPLE:
        return None
    return Judged("identifier", after, after + 1)


# The most certain first.
_TESTS: Final[tuple[Callable[[Surroundings, Reading], Judged | None], ...]] = (
    _marked,
    _attached,
    _money,
    _percent,
    _age,
    time_of,
    date_of,
    year_of,
    _score,
    _measure,
    _identifier,
    _rank,
    _compound,
)
