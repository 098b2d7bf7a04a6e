"""Numbers that are hours, days and years."""

from summarizer.text.numbers import contexts as near
from summarizer.text.numbers.surroundings import Judged, Reading, Surroundings


def time_of(around: Surroundings, r: Reading) -> Judged | None:
    """Hours: 11 a.m., 0200, 1430 GMT, 11 o'clock."""
    place = r.stop
    token = around.tokens[place]
    number = around.tokens[r.number].key
    clock = r.digits and len(number) == 4 and number.isdigit() and number < "2400"
    if clock and (number[0] == "0" or token.key in near.CLOCK_ZONES):
        return Judged("time", place, place + 1 if token.key in near.CLOCK_ZONES else place)
    if token.key in near.TIME_AFTER and r.digits:
        return Judged("time", place, place + 1)
    if token.key in {"a", "p"} and around.key(place + 1) == "." and around.key(place + 2) == "m":
        stop = place + 4 if around.key(place + 3) == "." else place + 3
        return Judged("time", place, stop)
    if token.key in {"de", "da"}:
        # "las 11 de la mañana", "11 da noite"
        part = place + 2 if around.key(place + 1) == "la" else place + 1
        if around.key(part) in near.PARTS_OF_A_DAY:
            return Judged("time", place, part + 1)
    if token.key == "o" and around.key(place + 2) == "clock":
        return Judged("time", place, place + 3)
    return None


def date_of(around: Surroundings, r: Reading) -> Judged | None:
    """Days of a month: April 25, 26 April, Jan. 12, 24 de abril."""
    if not r.digits or r.value is None or not 0 < r.value < 32 or r.first != r.number:
        return None
    after = r.stop
    if around.key(after) in {"de", "of"} or (around.point_orders and around.key(after) == "."):
        after += 1
    if around.is_month(after):
        return Judged("date", after, after + 1)
    place = r.number - 1
    if place > 0 and around.is_month(place) and around.tokens[place - 1].kind == "number":
        return None
    if around.before(r.number) == ".":
        place -= 1
    if around.before(r.number) and around.is_month(place):
        counted = around.key(place - 1) == "in" and around.is_plural(r.stop)
        return None if counted else Judged("date", place, place + 1)
    if around.before(r.number) in near.WEEKDAYS and around.ends_phrase(r.stop):
        return Judged("date", place, place + 1)
    return None


def year_of(around: Surroundings, r: Reading) -> Judged | None:
    """Years: in 2013, May 2021, 10 APR 90; not 2000 people."""
    number = around.tokens[r.number]
    if (
        len(number.key) == 2
        and r.digits
        and r.first == r.number
        and around.before(r.first)
        and around.is_month(r.first - 1)
        and around.tokens[max(0, r.first - 2)].kind == "number"
        and not around.is_plural(r.stop)
    ):
        return Judged("year")
    if not r.digits or len(number.key) != 4 or not 1500 <= (r.value or 0) <= 2100:
        return None
    before = around.before(r.first)
    follows_month = around.is_month(r.first - 1) or (
        before == "," and around.tokens[r.first - 2].kind == "number"
    )
    if before == "," and around.key(r.first - 2) in {"st", "nd", "rd", "th"}:
        follows_month = around.is_month(r.first - 4)  # "October 12th, 2022"
    day = r.first - 2 if around.key(r.first - 1) in {"st", "nd", "rd", "th"} else r.first - 1
    if day > 0 and around.tokens[day].kind == "number" and around.is_month(day - 1):
        follows_month = True  # "the May 17 2015 protests", "February 7th 2023"
    noun = around.key(r.stop)
    people = noun in near.PEOPLE or around.key(r.stop + 1) in near.PEOPLE
    if follows_month or (before in near.YEAR_ALWAYS and r.first == r.number):
        return Judged("year")
    if around.tokens[r.stop].kind != "word":
        named = before in near.YEAR_BEFORE or (r.value or 0) >= 1900
        return Judged("year") if named else None
    if people or r.first != r.number:
        return None
    if before in near.YEAR_BEFORE | {"the", "of", "-"}:
        return Judged("year")
    return None if around.is_plural(r.stop) or (r.value or 0) < 1900 else Judged("year")
