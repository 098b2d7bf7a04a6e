"""The rules as a reader: an article in, events and figures out, without a model."""

from __future__ import annotations

from dataclasses import dataclass, replace

from summarizer.models import Event, Figure
from summarizer.readers.base import Reading
from summarizer.readers.rules.background import gather_background
from summarizer.readers.rules.cues import Cue, find_cues
from summarizer.readers.rules.drafting import draft_figures
from summarizer.readers.rules.events import EventDraft, gather
from summarizer.readers.rules.figures import events_of, figures_of
from summarizer.readers.rules.setting import Setting
from summarizer.text.article import Article

NAME = "words"


@dataclass(frozen=True, slots=True)
class RulesReading:
    """What the rules read, and what a small model may be asked about it.

    Attributes
    ----------
    reading
        Events and figures.
    cues
        Every place that speaks of harm, also those that gave no figure.
    events
        The events with the types that their words allow.
    """

    reading: Reading
    cues: tuple[Cue, ...]
    events: tuple[EventDraft, ...]


class RulesReader:
    """Reads by rules alone, in milliseconds. Nobody else has read what it gives."""

    name = NAME

    def read(self, article: Article) -> Reading:
        """Return the events and figures that the words of an article suggest."""
        return read_by_rules(article).reading


def read_by_rules(article: Article, cues: tuple[Cue, ...] | None = None) -> RulesReading:
    """Return the events and figures that the words of an article suggest.

    Parameters
    ----------
    article
        The article.
    cues
        As ``find_cues`` gives them, where they have been found already.
    """
    cues = find_cues(article) if cues is None else cues
    setting = Setting(article, cues)
    events, drafts = gather(setting, draft_figures(article, cues, setting))
    earlier, drafts = gather_background(setting, drafts, len(events))
    every = tuple(replace(e, date=setting.stated(e.date)) for e in (*events, *earlier))
    figures: tuple[Figure, ...] = figures_of(
        article, tuple(replace(d, date=setting.stated(d.date)) for d in drafts)
    )
    found: tuple[Event, ...] = events_of(setting, every)
    return RulesReading(Reading(figures, found), cues, every)
