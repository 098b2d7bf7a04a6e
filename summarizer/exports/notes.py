"""An event in a few sentences, as ACLED's notes tell one: "On 26 April 2015, ..."."""

from __future__ import annotations

from typing import Final

from summarizer.exports.coding import Told
from summarizer.models import Event, Figure
from summarizer.models.base import join_lines
from summarizer.tolls.roles import standing
from summarizer.views.wording import ASSERTION_WORDS, OUTCOME_WORDS, confidence_of, date_words

_BEGINNINGS: Final = {1: "On", 2: "On", 3: "In the week of", 4: "In", 5: "In"}


def notes(told: Told) -> str:
    """Return an event's day, type, place and who is said to have done it, then its figures.

    Every figure of the event that passed the checks stands there in the words of the article,
    with its speaker: wholes and parts, and what does not count towards the toll.
    """
    event = told.event
    figures = {
        figure.id: figure
        for figure in told.summary.figures
        if figure.event == event.id and figure.status != "unverified"
    }
    stated = (_stated(figure, figures.get(figure.part_of or "")) for figure in figures.values())
    return " ".join(f"{sentence}." for sentence in (_told(event), *stated))


def _told(event: Event) -> str:
    when = event.date
    beginning = (
        f"{_BEGINNINGS[when.precision]} {date_words(when)}" if when else "On an unknown date"
    )
    kind = "an event" if event.type == "Other" else event.type[0].lower() + event.type[1:]
    what = event.title or kind
    place = f" in {event.place}" if event.place and event.place not in what else ""
    by = ""
    if event.perpetrator:
        by = f", attributed to {event.perpetrator.name} ({confidence_of(event.perpetrator)})"
    return f"{beginning}, {what}{place}{by}"


def _stated(figure: Figure, whole: Figure | None) -> str:
    of = f", of “{join_lines(whole.phrase)}”" if whole else ""
    words = f"{OUTCOME_WORDS[figure.outcome].capitalize()}{of}: “{join_lines(figure.phrase)}”"
    if figure.said_by:
        words += f", according to {figure.said_by.name}"
    beside = standing(figure)
    if beside == "not_asserted":
        words += f" ({ASSERTION_WORDS[figure.assertion]})"
    elif beside is not None:
        words += f" ({beside.replace('_', ' ')})"
    return words
