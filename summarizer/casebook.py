"""What is known of an article while it is gone through: drafts, events, answers, and verdicts.

Pure bookkeeping: it asks nobody. The interview asks, and enters here what it is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from summarizer.checks.context import Context
from summarizer.checks.coverage import coverage
from summarizer.checks.registry import NamedCheck, problems_of
from summarizer.checks.speaker import problems_of_event
from summarizer.models import Attribution, Event, Figure, Problem
from summarizer.models.vocabulary import EventType, Status
from summarizer.readers.rules.background import gather_background
from summarizer.readers.rules.candidate import Draft
from summarizer.readers.rules.choices import Choice, settle
from summarizer.readers.rules.cues import Cue, find_cues
from summarizer.readers.rules.drafting import draft_figures
from summarizer.readers.rules.events import EventDraft, gather
from summarizer.readers.rules.figures import events_of, figures_of
from summarizer.readers.rules.perpetrators import attribution
from summarizer.readers.rules.setting import Setting
from summarizer.readers.survey import Surveyed
from summarizer.text.article import Article
from summarizer.text.numbers.quantities import Quantity, read_value
from summarizer.text.quotes import ground


class Casebook:
    """Everything that is known so far of one article.

    Parameters
    ----------
    article
        The article, read.
    checks
        What a figure must pass.
    """

    def __init__(self, article: Article, checks: Sequence[NamedCheck]) -> None:
        self.article = article
        self.cues = find_cues(article)
        self.setting = Setting(article, self.cues)
        self.dismissals: dict[int, str] = {}
        self.problems: list[Problem] = []
        self.events: tuple[EventDraft, ...] = ()
        self._checks = checks
        self._drafts: dict[int, Draft] = {}
        self._types: dict[str, EventType] = {}
        self._perpetrators: dict[str, Attribution] = {}
        self._repaired: set[int] = set()
        self._unanswered: dict[int, str] = {}
        self._readers: dict[int, str] = {}
        self._surveyed: Surveyed | None = None
        self._surveyor: str | None = None

    # What is entered

    def draft_from_words(self) -> None:
        """Begin with what the words alone suggest."""
        self._forget_answers()
        self._drafts = {d.key: d for d in draft_figures(self.article, self.cues, self.setting)}
        self._gather()

    def take_survey(self, surveyed: Surveyed, *, by: str) -> None:
        """Begin with what a model says of the whole article."""
        self._forget_answers()
        self._surveyed = surveyed
        self._surveyor = by
        self._readers = {d.key: by for d in surveyed.drafts}
        self._drafts = {d.key: d for d in surveyed.drafts}
        self.events = surveyed.events
        self._types = {event.id: event.types[0] for event in surveyed.events}
        self._perpetrators = dict(surveyed.perpetrators)

    def take_choices(
        self, key: int, chosen: Mapping[str, Choice], *, repair: bool, by: str
    ) -> None:
        """Enter what a model chose for a draft."""
        draft = self._drafts[key]
        self._unanswered.pop(key, None)
        settled = settle(draft, chosen)
        if settled is None:
            del self._drafts[key]
            reason = "the model reads it as people not harmed, or as no people"
            self.dismissals.update(dict.fromkeys((cue.index for cue in draft.cues), reason))
            return
        if repair and settled != draft:
            self._repaired.add(key)
        self._drafts[key] = settled
        self._readers[key] = by

    def take_event(self, event: EventDraft, kind: EventType, by: str | None) -> None:
        """Enter what the model says of an event."""
        self._types[event.id] = kind
        found = ground(by, self.article, event.sentences[0]) if by and event.sentences else None
        if found is None or found.sentence not in event.sentences:
            return
        # Small models name whoever stands nearest: the words must tie the name to the harm.
        told = attribution(self.article, found)
        if told is not None:
            self._perpetrators[event.id] = told

    def leave_unanswered(self, keys: Iterable[int], why: str) -> None:
        """Enter that drafts were not, or not validly, answered about."""
        self._unanswered.update(dict.fromkeys(keys, why))

    def read_again(self, key: int) -> None:
        """Put the number that the words state in place of the model's."""
        draft = self._drafts[key]
        read: Cue | Quantity | None
        if key < len(self.cues):
            read = self.cues[key]
        else:
            quote = self.article.text[draft.cue.start : draft.cue.end]
            read = read_value(quote, self.article.language)
        if read is not None:
            self._drafts[key] = replace(
                draft, bound=read.bound, low=read.low, best=read.best, high=read.high
            )
            self._repaired.add(key)

    def draft_open_cues(self) -> set[int]:
        """Draft a figure for every cue that nothing accounts for; return the new drafts' keys."""
        drafted = draft_figures(self.article, self.open_cues, self.setting)
        new = {d.key: d for d in drafted if d.key not in self._drafts}
        for draft in new.values():
            self._drafts[draft.key] = replace(draft, event=self._event_near(draft))
        return set(new)

    def settle_events(self) -> None:
        """Gather the drafts into events anew, unless a survey has told which there are."""
        if self._surveyed is None:
            self._gather()

    # What is told

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """The drafts, in the order of the text."""
        return tuple(sorted(self._drafts.values(), key=lambda d: (d.cue.start, d.cue.end)))

    @property
    def untyped_events(self) -> tuple[EventDraft, ...]:
        """Events of the news whose kind the model has not been asked."""
        return tuple(e for e in self.events if e.id not in self._types and e.scope == "incident")

    @property
    def open_cues(self) -> tuple[Cue, ...]:
        """Cues of harm that nothing accounts for."""
        report = coverage(self.article, self.cues, self._figures(), self.dismissals)
        spans = {(c.words.start, c.words.end) for c in report.open}
        return tuple(c for c in self.cues if (c.start, c.end) in spans and c.outcomes)

    def failures(self) -> dict[int, tuple[Problem, ...]]:
        """The problems of each draft that failed a check, by its key."""
        return self._failures(self._figures(), self._events())

    def verdict(self) -> tuple[tuple[Figure, ...], tuple[Event, ...]]:
        """Figures with their status and problems, and events, as they stand."""
        drafted, events = self._figures(), self._events()
        failed = self._failures(drafted, events)
        judged = [
            self._judged(figure, draft.key, failed.get(draft.key, ()))
            for figure, draft in zip(drafted, self.drafts, strict=True)
        ]
        figures = (*judged, *self._lost(judged))
        known = Context(
            self.article, {f.id: f for f in figures}, {e.id: e for e in events}, self.cues
        )
        return figures, tuple(
            event.model_copy(update={"problems": problems_of_event(event, known)})
            for event in events
        )

    def _failures(
        self, figures: tuple[Figure, ...], events: tuple[Event, ...]
    ) -> dict[int, tuple[Problem, ...]]:
        found = problems_of(figures, events, self.article, self.cues, self._checks)
        return {
            draft.key: problems
            for figure, draft in zip(figures, self.drafts, strict=True)
            if (problems := found[figure.id])
        }

    def _judged(self, figure: Figure, key: int, problems: tuple[Problem, ...]) -> Figure:
        why = self._unanswered.get(key)
        if why is not None:
            problems = (*problems, Problem(check="answer", figure=figure.id, message=why))
        status: Status = "repaired" if key in self._repaired else "verified"
        return figure.model_copy(
            update={
                "status": "unverified" if problems else status,
                "problems": problems,
                "read_by": self._readers.get(key),
            }
        )

    def _lost(self, found: Sequence[Figure]) -> list[Figure]:
        """Figures of the survey whose words the article does not have: kept, and unverified.

        One that was found in other words after all is not told twice.
        """
        lost: list[Figure] = []
        for wire in self._surveyed.lost if self._surveyed else ():
            numbers = (wire.outcome, wire.low, wire.best, wire.high)
            if any((f.outcome, f.low, f.best, f.high) == numbers for f in found):
                continue
            figure = wire.as_figure(f"f{len(found) + len(lost) + 1}")
            problems = problems_of((figure,), (), self.article, self.cues, self._checks)
            known = {"problems": problems[figure.id], "read_by": self._surveyor}
            lost.append(figure.model_copy(update=known))
        return lost

    def _event_near(self, draft: Draft) -> str | None:
        """The event that the text is about where a draft stands: that of the draft before it."""
        if draft.scope != "incident":
            return None
        placed = [d for d in self.drafts if d.event is not None and d.scope == "incident"]
        before = [d for d in placed if d.cue.start <= draft.cue.start]
        return before[-1].event if before else placed[0].event if placed else None

    def _gather(self) -> None:
        events, placed = gather(self.setting, self.drafts)
        earlier, placed = gather_background(self.setting, placed, len(events))
        before, self.events = self.events, (*events, *earlier)
        self._drafts = {d.key: d for d in placed}
        self._keep_told(before)

    def _keep_told(self, before: Sequence[EventDraft]) -> None:
        """Keep what was told of events that are still the same, under the ids they now have."""
        then = {replace(e, id=""): e.id for e in before}
        same = {e.id: old for e in self.events if (old := then.get(replace(e, id=""))) is not None}
        self._types = {new: self._types[old] for new, old in same.items() if old in self._types}
        self._perpetrators = {
            new: self._perpetrators[old] for new, old in same.items() if old in self._perpetrators
        }

    def _forget_answers(self) -> None:
        """Begin anew: with another model, what the one before left unanswered is not held on to."""
        self.dismissals.clear()
        self._repaired.clear()
        self._unanswered.clear()
        self._readers.clear()
        self._surveyed = self._surveyor = None

    def _figures(self) -> tuple[Figure, ...]:
        return figures_of(
            self.article,
            tuple(replace(d, date=self.setting.stated(d.date)) for d in self.drafts),
        )

    def _events(self) -> tuple[Event, ...]:
        events = tuple(replace(e, date=self.setting.stated(e.date)) for e in self.events)
        return events_of(self.setting, events, self._types, self._perpetrators)
