"""Numbers, dates and codes in words and signs for a reader."""

from datetime import date
from typing import Final

from summarizer.models import Actor, Attribution, Before, Figure, Interval, Toll, When
from summarizer.models.dossier import Change, SourceKind
from summarizer.models.vocabulary import Assertion, Confidence, Group, Outcome, Status

# Not strftime: its months are those of the locale.
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)

OUTCOME_WORDS: Final[dict[Outcome, str]] = {
    "killed": "killed",
    "injured": "injured",
    "killed_or_injured": "killed or injured",
    "killed_or_missing": "killed or missing",
    "missing": "missing",
    "captured": "captured",
    "released": "released",
    "displaced": "displaced",
}

GROUP_WORDS: Final[dict[Group, str]] = {
    "civilian": "civilians",
    "state_forces": "state forces",
    "non_state_armed": "non-state armed group",
    "mixed": "mixed",
    "unknown": "",
}

ASSERTION_WORDS: Final[dict[Assertion, str]] = {
    "asserted": "",
    "feared": "feared",
    "denied": "denied",
    "hypothetical": "hypothetical",
    "future": "expected, not yet so",
}

CONFIDENCE_WORDS: Final[dict[Confidence, str]] = {
    "reported_as_fact": "reported as fact",
    "claimed_or_admitted": "claimed or admitted",
    "accused_by_authorities": "accused by the authorities",
    "accused": "accused",
    "possible": "possible",
    "denied": "denied",
}

# No tilde for repaired: "~ 15 killed" would read as "about 15 killed".
STATUS_MARKS: Final[dict[Status, str]] = {
    "verified": "✓",
    "repaired": "↻",
    "upheld": "◇",
    "unconfirmed": "○",
    "unverified": "?",
    "confirmed": "◉",
    "corrected": "✎",
}

STATUS_MEANINGS: Final[dict[Status, str]] = {
    "verified": "a model read it, and the words hold",
    "repaired": "the model changed it when asked, and the words hold",
    "upheld": "a model read it, and the words cannot tell",
    "unconfirmed": "rules alone read it",
    "unverified": "the words contradict it, or are not in the article: not counted",
    "confirmed": "a person looked at it and agrees",
    "corrected": "a person changed or added it",
}

SOURCE_WORDS: Final[dict[SourceKind, str]] = {
    "authorities": "authorities",
    "armed_group": "armed group",
    "monitor": "monitor",
    "medical": "medics",
    "media": "media",
    "witness": "witnesses",
    "international_body": "UN and other international bodies",
    "other": "others",
    "several": "several sources, our sum",
}

CHANGE_WORDS: Final[dict[Change, str]] = {
    "first": "",
    "restated": "the same again",
    "update": "more",
    "revision_down": "revised down",
    "correction": "corrected",
}


def number_of(figure: Figure | Before) -> str:
    """Return a figure's number with its bound: ``≥73``, ``>220,000``, ``~40``, ``20–25``.

    "No information" is not 0 and never looks like it.
    """
    low, best, high = figure.low, figure.best, figure.high
    match figure.bound:
        case "none_reported":
            return "no information"
        case "more_than" if low is not None and low > 0 and high is None:
            return f">{low - 1:,}"
        case "at_least" if low is not None and high is None:
            return f"≥{low:,}"
        case "at_most" if high is not None:
            return f"≤{high:,}"
        case "about" if best is not None and low is None and high is None:
            return f"~{best:,}"
        case "vague" if low is not None and low > 2 and best is None and high is None:
            return f"≥{low:,} (vague)"
        case "vague" if best is None and high is None:
            return "some (vague)"
        case "vague":
            return f"{interval(low, best, high)} (vague)"
        case _:
            return interval(low, best, high)


def interval(low: int | None, best: int | None, high: int | None) -> str:
    """Return low, best and high in signs: ``73``, ``≥73``, ``20–25``, ``20–25, best 22``."""
    if low is None and best is None and high is None:
        return "unknown"
    if low is not None and low == high:
        span = f"{low:,}"
    elif low is not None and high is not None:
        span = f"{low:,}–{high:,}"
    elif low is not None:
        span = f"≥{low:,}"
    elif high is not None:
        span = f"≤{high:,}"
    else:
        return f"~{best:,}"
    return span if best is None or best in (low, high) else f"{span}, best {best:,}"


def interval_of(numbers: Toll | Interval) -> str:
    """Return a toll's numbers in signs."""
    return interval(numbers.low, numbers.best, numbers.high)


def people_of(figure: Figure, *, known: Group = "unknown") -> str:
    """Return who was harmed: the text's words, then what the codes add to them.

    Parameters
    ----------
    figure
        The figure.
    known
        The group of its whole, which need not be said again.
    """
    who = figure.who or ""
    group = "" if figure.group == known else GROUP_WORDS[figure.group]
    notes = [
        note
        for note in (figure.demographic or "", group)
        if note and note.casefold() not in who.casefold()
    ]
    if not who:
        return ", ".join(notes)
    return f"{who} ({', '.join(notes)})" if notes else who


def day_words(day: date) -> str:
    """Return ``26 April 2015``, whatever the locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def date_words(when: When) -> str:
    """Return ``26 April 2015``, ``25–26 April 2015``, ``April 2015`` or ``2015``."""
    first, last = when.start, when.end
    if len(when.iso) == len("2015"):
        return when.iso
    if len(when.iso) == len("2015-04"):
        return f"{_MONTHS[first.month - 1]} {first.year}"
    if first == last:
        return day_words(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_words(last)}"
    return f"{day_words(first)} – {day_words(last)}"


def confidence_of(attribution: Attribution | Actor) -> str:
    """Return how surely it is said who did it."""
    return CONFIDENCE_WORDS[attribution.confidence]


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return ``1 figure``, ``2 figures``, ``1,200 figures``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def duration(seconds: float) -> str:
    """Return ``8 s``, ``2 min 5 s`` or ``1 h 3 min``."""
    if seconds < 10:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"
