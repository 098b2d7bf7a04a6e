"""One quantity of a text: how it is written, what it allows and what it counts."""

from dataclasses import dataclass

from summarizer.models.vocabulary import Bound
from summarizer.text.numbers.parts import Form
from summarizer.text.numbers.surroundings import Kind


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
        6/None/None, up to 5 is 1/None/5, fewer than 5 is 1/None/4, about 5 is None/5/None,
        5 to 8 is 5/None/8, none is 0/0/0, a vague plural is 2/None/None. All three are None,
        and the bound is vague, where the number has no whole value, or none for certain
        ("1.480" in English).
    least
        The least that the words by themselves allow: of a vague word its own size (12 for
        dozens, 200 for several hundred), else ``low``, else ``best``.
    form
        How it is written. ``article`` is a singular without a number ("a policeman").
    kind, unit
        What it counts, judged from the nearest words only, and the words that decided it where
        it is no count. An ordinal is one of its kind, and worth 1; a fraction ("a third of") is
        a ``percent`` and has no value.
    lost
        Whether those are meant of whom only others survived: "only three of the 20 survived".
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
    lost: bool = False

    def moved(self, by: int) -> "Quantity":
        """Return the same quantity with offsets that count from earlier in a text."""
        # Each field by its place: `replace` takes three times as long, and there are thousands.
        return Quantity(
            self.start + by,
            self.end + by,
            self.number_start + by,
            self.number_end + by,
            self.bound,
            self.low,
            self.best,
            self.high,
            self.least,
            self.form,
            self.kind,
            self.unit,
            self.lost,
        )
