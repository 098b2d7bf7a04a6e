"""Whether an event is one of armed force, and its type by ACLED's definitions.

A type that is read may be missing ("Other"), or contradict what the figures say: nobody dies of an
arrest. Here the codebooks' definitions decide, by the actors of the event and, where there are
none, by the words of the article.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from summarizer.exports.force_words import speaks_of_armed_force, speaks_of_private_killing
from summarizer.models import ArticleSummary, Event
from summarizer.models.vocabulary import EventType
from summarizer.tolls.parties import (
    Party,
    has_organised_attacker,
    sides_of,
    targets_civilians_only,
)
from summarizer.tolls.roles import standing

_OPENING: Final = 800
"""Characters of an article that are its headline and lead."""

WITHOUT_FORCE: Final[frozenset[EventType]] = frozenset(
    {
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Disrupted weapons use",
        "Headquarters or base established",
        "Looting/property destruction",
        "Non-violent transfer of territory",
        "Other",
        "Peaceful protest",
        "Protest with intervention",
    }
)
"""Types in which, by their definition, nobody is killed but by chance."""

ON_CIVILIANS: Final[frozenset[EventType]] = frozenset(
    {"Abduction/forced disappearance", "Attack", "Sexual violence"}
)
"""ACLED's violence against civilians: by an organised armed group, by its definition."""


class Violence(NamedTuple):
    """What kind of violence an event is.

    Attributes
    ----------
    type
        ACLED's sub-event type; None where it is violence, and nothing tells of which kind.
    is_private
        Somebody killed whom they knew, or alone, or was arrested for that: no organised actor
        used force.
    is_untold
        People were killed, and neither actors nor words tell of armed force.
    """

    type: EventType | None
    is_private: bool = False
    is_untold: bool = False


def violence_of(summary: ArticleSummary, event: Event) -> Violence:
    """Return what kind of violence an event is.

    Notes
    -----
    ACLED codebook (2024): violence against civilians is by "an organized armed group", so that
    killings within a family are not recorded (sections "Violence against civilians", "Actors"),
    nor is the arrest of a suspect, which is neither "a particularly significant individual" nor a
    mass arrest ("Arrests");
    an abduction in which people are killed is an attack ("Abduction/forced disappearance");
    intervention in a protest that kills is excessive force ("Excessive force against
    protesters"); fatalities of strategic developments are rare and by chance, such as of a bomb's
    own maker ("Strategic developments"). UCDP GED codebook 23.1, section on events: armed force
    by an organised actor against another organised actor, or against civilians.
    """
    parties = sides_of(event)
    organised = has_organised_attacker(parties)
    kind: EventType = event.type
    if kind in ON_CIVILIANS:
        is_private = _is_private(summary, event, organised)
        if kind == "Abduction/forced disappearance" and _kills(summary, event):
            kind = "Attack"
        return Violence(kind, is_private=is_private)
    if kind == "Arrests" and speaks_of_private_killing(_words(summary, event)):
        return Violence(kind, is_private=True)
    if kind not in WITHOUT_FORCE or not _kills(summary, event):
        return Violence(kind)
    if kind == "Protest with intervention":
        return Violence("Excessive force against protesters")
    if organised:
        return Violence(_by_actors(parties))
    if _is_private(summary, event, organised):
        return Violence(kind, is_private=True)
    if speaks_of_armed_force(_words(summary, event)):
        return Violence(None)
    return Violence(kind, is_untold=True)


def _by_actors(parties: tuple[Party, ...]) -> EventType | None:
    if targets_civilians_only(parties):
        return "Attack"
    return "Armed clash" if sum(party.is_organised for party in parties) > 1 else None


def _is_private(summary: ArticleSummary, event: Event, organised: bool | None) -> bool:
    if organised is not None:
        return not organised
    return speaks_of_private_killing(_words(summary, event))


def _kills(summary: ArticleSummary, event: Event) -> bool:
    return any(
        figure.event == event.id
        and figure.outcome in ("killed", "killed_or_injured")
        and standing(figure) is None
        and not figure.attackers
        and figure.high != 0
        for figure in summary.figures
    )


def _words(summary: ArticleSummary, event: Event) -> str:
    """Return the headline, the opening, and the paragraphs that tell of the event."""
    text = summary.article.text
    told = [*event.evidence]
    told += [e for figure in summary.figures if figure.event == event.id for e in figure.evidence]
    paragraphs = {}
    for evidence in told:
        start = text.rfind("\n\n", 0, evidence.start) + 1
        end = text.find("\n\n", evidence.end)
        paragraphs[start] = text[start : end if end >= 0 else len(text)]
    parts = (summary.article.title, event.title, text[:_OPENING], *paragraphs.values())
    return "\n\n".join(part for part in parts if part)
