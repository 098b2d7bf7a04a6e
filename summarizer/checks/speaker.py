"""Speaker, place, day and event: whatever a figure names, the article names."""

import re
from collections.abc import Iterator

from summarizer.checks.context import Context, folded, has_words
from summarizer.models import Event, Evidence, Figure, Problem, When
from summarizer.readers.rules.speakers import kind_of
from summarizer.text.harm.triggers import find_harm
from summarizer.text.layout import NOT_REPORTED

# Pronouns and "the same source" name nobody.
_NOBODY = re.compile(
    r"(?:he|she|they|it|we|i|you|who|him|her|them|his|their|this|that|ele|ela|eles|elas|él|ella|"
    r"ellos|ellas|il|elle|ils|elles|on|"
    r"(?:the |a |la )?(?:same|mesma|misma|même) (?:source|fonte|fuente))",
    re.IGNORECASE,
)
_JOINING = frozenset("of the and for in on at to by a an de da do dos das del la el le les du des "
                     "e y et al bin ibn van von der".split())  # fmt: skip


def check_speaker(figure: Figure, context: Context) -> Iterator[Problem]:
    """Report a speaker whom the article does not name, or names only after the figure.

    One who is named later may still be speaking ("..., a doctor said the next day"), so one who
    speaks anywhere in the article passes.
    """
    if figure.said_by is None:
        return
    message = _speaker_fault(figure.said_by.name, figure, context)
    if message is not None:
        yield _problem("speaker", figure, context, message)


def check_place(figure: Figure, context: Context) -> Iterator[Problem]:
    """Report a place that the article does not name."""
    if figure.place is not None and not _is_named(figure.place, context):
        yield _problem("place", figure, context, "The article does not name this place.")


def check_date(figure: Figure, context: Context) -> Iterator[Problem]:
    """Report a day whose words the article does not have, or that they do not mean."""
    if figure.date is None:
        return
    message = _date_fault(figure.date, context)
    if message is not None:
        yield _problem("date", figure, context, message)


def check_cause(figure: Figure, context: Context) -> Iterator[Problem]:
    """Report a perpetrator whom the article does not name."""
    if figure.caused_by is not None and not _is_named(figure.caused_by.name, context):
        message = "The article does not name who is said to have caused this."
        yield _problem("cause", figure, context, message)


def check_event(figure: Figure, context: Context) -> Iterator[Problem]:
    """Report an event that is none, and one that is set where the article names no place."""
    if figure.event is None:
        return
    event = context.events.get(figure.event)
    if event is None:
        message = f"It is said to belong to {figure.event}, which is no event."
        yield _problem("event", figure, context, message)
    elif event.place is not None and not _is_named(event.place, context):
        message = f"The article does not name the place of {event.id}, its event."
        yield _problem("event", figure, context, message)


def problems_of_event(event: Event, context: Context) -> tuple[Problem, ...]:
    """Say what is wrong with an event itself: its place, its day, its perpetrator.

    The problems belong to no figure.
    """
    found: list[tuple[str, str]] = []
    if event.place is not None and not _is_named(event.place, context):
        found.append(("place", f"The article does not name the place of {event.id}."))
    if event.date is not None and (fault := _date_fault(event.date, context)) is not None:
        found.append(("date", fault))
    if event.perpetrator is not None and not _is_named(event.perpetrator.name, context):
        found.append(("cause", f"The article does not name the perpetrator of {event.id}."))
    return tuple(Problem(check=check, message=message) for check, message in found)


def _problem(check: str, figure: Figure, context: Context, message: str) -> Problem:
    standing = context.standing(figure)
    return Problem(
        check=check,
        figure=figure.id,
        message=message,
        words=standing[0] if standing else None,
        ask=context.ask(figure),
    )


def _named(name: str, context: Context, near: int | None = None) -> Evidence | None:
    """Where the report names somebody or something; None in by-lines and clutter."""
    found = context.find(name, near)
    if found is None or context.article.sentences[found.sentence].kind in NOT_REPORTED:
        return None
    return found


def _is_named(name: str, context: Context) -> bool:
    # A title that the caller gave is no part of the text.
    title = folded(context.article.title or "")
    return _named(name, context) is not None or has_words(title, folded(name))


def _speaker_fault(name: str, figure: Figure, context: Context) -> str | None:
    if _NOBODY.fullmatch(name.strip()):
        return "A pronoun names no speaker."
    found = _named(name, context)
    if found is None:
        return "The article does not name this speaker."
    if folded(name) in context.speaking:
        return None
    if context.knows_language and not _may_speak(found, context):
        return "These words name nobody who speaks."
    told = context.ask(figure)
    if told is not None and found.sentence > told + 1:
        return "The speaker is named only after the figure, and speaks nowhere."
    return None


def _may_speak(found: Evidence, context: Context) -> bool:
    """Whether words can be somebody: an office, a name in capitals, "the relief committee".

    "Raids there on Sunday" cannot: nobody's name has a day or a harm in it.
    """
    name = found.quote
    if kind_of(name) != "other":
        return True
    if any(d.start < found.end and found.start < d.end for d in context.days):
        return False
    words = [w for w in re.findall(r"[^\W\d_]+", name) if w.casefold() not in _JOINING]
    if words and all(not word.islower() for word in words):
        return True
    determined = re.match(
        rf"(?:{context.lexicon.definite}|{context.lexicon.articles})\s", name, re.IGNORECASE
    )
    return determined is not None and not find_harm(name, 0, len(name), context.lexicon)


def _date_fault(when: When, context: Context) -> str | None:
    found = _named(when.words, context)
    if found is None:
        return "The article does not have the words of this date."
    meant = context.days_of(when.words)
    if not meant:
        return "The words of this date name no day." if context.knows_language else None
    if any((day.start, day.end) == (when.start, when.end) for day in meant):
        reference = context.article.reference
        if reference is not None and when.start > reference:
            return f"This day, {when.iso}, is after that of the report, {reference}."
        return None
    return f"The words of this date mean {meant[0].iso}, not {when.iso}."


__all__ = [
    "check_cause",
    "check_date",
    "check_event",
    "check_place",
    "check_speaker",
    "problems_of_event",
]
