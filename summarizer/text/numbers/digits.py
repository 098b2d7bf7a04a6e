"""Runs of digits with their separators to values."""

from fractions import Fraction

# No number of people has more; it would be the name of something.
_LONGEST = 30
_VULGAR = {"¼": Fraction(1, 4), "½": Fraction(1, 2), "¾": Fraction(3, 4)}


def digits_value(key: str, *, point: bool, scaled: bool = False) -> Fraction | int | None:
    """Read one run of digits with its separators.

    Parameters
    ----------
    key
        ASCII digits with ``.``, ``,``, ``'``, white space, or the Arabic separators.
    point
        The language marks decimals with a point.
    scaled
        A word such as *million* follows, which makes decimals likely.

    Returns
    -------
    Fraction, int or None
        None for what is no number (1.2.3), or not for certain (1.480 where the point marks
        decimals: a number about people is not guessed).
    """
    extra = _VULGAR.get(key[-1], 0)
    run = key.rstrip("¼½¾").replace("٫", "." if point else ",")
    if len(run) > _LONGEST:
        return None
    run = "".join(c for c in run if not c.isspace() and c not in "'’٬")
    marks = [c for c in run if c in ".,"]
    if not marks:
        return int(run) + extra
    whole, _, tail = run.rpartition(marks[-1])
    if len(set(marks)) == 2:
        return _decimal(whole, tail)
    if len(marks) > 1:
        grouped = all(len(part) == 3 for part in run.split(marks[0])[1:])
        indian = marks[0] == "," and len(tail) == 3
        return int(run.replace(marks[0], "")) if grouped or indian else None
    if len(tail) != 3 or len(whole) > 3 or whole.startswith("0"):
        return _decimal(whole, tail)
    if marks[0] == ",":
        return _decimal(whole, tail) if scaled and not point else int(whole + tail)
    if not point:
        return int(whole + tail)
    return _decimal(whole, tail) if scaled else None


def _decimal(whole: str, tail: str) -> Fraction:
    digits = "".join(c for c in whole if c.isdigit())
    return Fraction(int(digits + tail), 10 ** len(tail))
