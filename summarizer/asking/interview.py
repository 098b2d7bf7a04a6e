"""How an article is gone through with a model: survey, follow-ups, and the repair of what failed.

One loop with a fixed budget. A sentence is asked about when the words leave something open, when
a check failed, or when a cue stayed open; what passed is never asked again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from summarizer.asking import event_question, follow_up, survey
from summarizer.asking.progress import Progress, Stage
from summarizer.asking.question import Asker
from summarizer.checking.coverage import coverage
from summarizer.checking.grounding import ground
from summarizer.checking.registry import NamedCheck, problems_of
from summarizer.drafting.choices import Choice, Choices, Field, open_choices, settle
from summarizer.drafting.draft import Draft
from summarizer.drafting.drafting import draft_figures
from summarizer.drafting.events import EventDraft, gather
from summarizer.drafting.figures import events_of, figures_of
from summarizer.drafting.setting import Setting
from summarizer.errors import AnswerError, BudgetExceeded
from summarizer.models import Attribution, Event, Figure, KeyPoint, Problem
from summarizer.models.vocabulary import EventType
from summarizer.models.wire import WireSurvey
from summarizer.reading.article import Article
from summarizer.reading.cues import find_cues

Report = Callable[[Progress], None]

_FIRST: frozenset[Field] = frozenset({"outcome", "group"})
"""What a small model is asked at first, where the words leave it open. Measured on the embedded
model: its choices of speaker, place, day, scope and whole are worse than what the words settle."""

_SAID_PLAINLY = ("zero", "none_reported")  # "no casualties": nothing to choose

_REPAIRS: Mapping[str, frozenset[Field]] = {
    "outcome": frozenset({"outcome"}),
    "speaker": frozenset({"said_by"}),
    "place": frozenset({"place"}),
    "date": frozenset({"day"}),
    "parts": frozenset({"part_of", "when"}),
}
"""What a failed check leaves open. A check that is not here opens everything: an open cue, or a
check of the user's own."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What an interview found, checked."""

    figures: tuple[Figure, ...]
    events: tuple[Event, ...]
    dismissals: Mapping[int, str]
    headline: str
    gist: str
    key_points: tuple[KeyPoint, ...]
    problems: tuple[Problem, ...]


class Interview:
    """Goes through one article.

    Parameters
    ----------
    article
        The article, read.
    asker
        Asks the model, within its budget.
    checks
        What a figure must pass.
    rounds
        Rounds of repair.
    report
        Is told of every step.
    """

    def __init__(
        self,
        article: Article,
        asker: Asker,
        *,
        checks: Sequence[NamedCheck],
        rounds: int = 1,
        report: Report | None = None,
    ) -> None:
        self.article = article
        self.cues = find_cues(article)
        self._asker = asker
        self._checks = checks
        self._rounds = rounds
        self._report = report or (lambda _: None)
        self._setting = Setting(article, self.cues)
        self._drafts: dict[int, Draft] = {}
        self._events: tuple[EventDraft, ...] = ()
        self._types: dict[str, EventType] = {}
        self._perpetrators: dict[str, Attribution] = {}
        self._dismissals: dict[int, str] = {}
        self._repaired: set[int] = set()
        self._unanswered: dict[int, str] = {}  # by sentence: why there is no answer
        self._problems: list[Problem] = []
        self._told: WireSurvey | None = None
        self._asked = 0
        self._expected = 0

    async def run(self) -> Findings:
        """Ask everything that is to be asked, and return what was found.

        Raises
        ------
        EndpointError, RefusedError
            The model cannot be asked at all; ``findings`` has what was found before.
        """
        try:
            if self._asker.known.way == "survey":
                await self._survey()
            else:
                self._drafts = {d.key: d for d in draft_figures(self.article, self.cues)}
                await self._follow_ups(
                    {
                        d.key: _FIRST
                        for d in self._drafts.values()
                        if d.cue.kind not in _SAID_PLAINLY
                    }
                )
            self._gather()
            await self._repairs()
            if self._asker.known.way == "follow_up":
                await self._event_types()
        except BudgetExceeded as error:
            self._problems.append(
                Problem(check="budget", message=f"{error} What was not asked is flagged.")
            )
            self._gather()
        self._tell("done", "done")
        return self.findings()

    def findings(self) -> Findings:
        """What has been found so far, with the verdict of the checks."""
        figures, events = self._built()
        found = self._checked(figures, events)
        keys = self._keys()
        judged = tuple(self._judged(f, found.get(f.id, ()), keys[f.id]) for f in figures)
        headline, gist, points = self._gist(events)
        return Findings(
            judged, events, dict(self._dismissals), headline, gist, points, tuple(self._problems)
        )

    # The ways of asking

    async def _survey(self) -> None:
        self._expected = 1
        self._tell("survey", "survey")
        answer = await self._asker.ask(
            purpose="survey",
            messages=survey.messages(self.article),
            answer=WireSurvey,
            max_tokens=min(survey.MAX_TOKENS, self._asker.known.max_output),
        )
        self._asked += 1
        self._told = answer
        surveyed = survey.read(self._setting, self.cues, answer)
        self._drafts = {d.key: d for d in surveyed.drafts}
        self._events = surveyed.events
        self._types = {e.id: e.types[0] for e in surveyed.events}
        self._perpetrators = surveyed.perpetrators
        for wire in surveyed.lost:
            self._problems.append(
                Problem(
                    check="grounding",
                    message=f"The model gave a figure ({wire.outcome}) whose words are not in the "
                    "article; it was left out.",
                )
            )

    async def _follow_ups(
        self, wanted: Mapping[int, frozenset[Field] | None], *, repair: bool = False
    ) -> None:
        """Ask about drafts, sentence by sentence: for each the fields that are wanted of it.

        None wants every field that has a choice.
        """
        sentences = sorted({self._drafts[key].cue.sentence for key in wanted})
        questions = [
            (index, question)
            for index in sentences
            if (question := self._question(index, wanted, repair=repair)) is not None
        ]
        self._expected = self._asked + len(questions)
        for index, question in questions:
            self._tell("follow_up", f"sentence {index + 1}")
            try:
                answer = await self._asker.ask(
                    purpose=f"follow-up on sentence {index + 1}",
                    messages=question.messages,
                    answer=question.answer,
                    max_tokens=question.max_tokens,
                )
            except AnswerError:
                self._unanswered[index] = "The model gave no valid answer about this sentence."
                continue
            finally:
                self._asked += 1
            self._unanswered.pop(index, None)
            for key, chosen in question.read(answer).items():
                self._settle(key, chosen, repair=repair)

    def _question(
        self, index: int, wanted: Mapping[int, frozenset[Field] | None], *, repair: bool
    ) -> follow_up.FollowUp | None:
        drafts = tuple(sorted(self._drafts.values(), key=lambda d: (d.cue.start, d.cue.end)))
        choices = []
        for draft in drafts:
            if draft.cue.sentence != index or draft.key not in wanted:
                continue
            found = open_choices(self._setting, draft, drafts, everything=repair)
            fields = wanted[draft.key]
            kept = {n: c for n, c in found.fields.items() if fields is None or n in fields}
            if kept:
                choices.append(Choices(found.draft, found.start, kept))
        if not choices:
            return None
        return follow_up.build(self.article, self.article.sentences[index], choices)

    def _settle(self, key: int, chosen: Mapping[str, Choice], *, repair: bool) -> None:
        draft = self._drafts[key]
        settled = settle(draft, chosen)
        if settled is None:
            del self._drafts[key]
            for cue in draft.cues:
                self._dismissals[cue.index] = (
                    "the model reads it as people not harmed, or no people"
                )
            return
        if repair and settled != draft:
            self._repaired.add(key)
        self._drafts[key] = settled

    async def _event_types(self) -> None:
        open_events = [e for e in self._events if e.id not in self._types]
        self._expected = self._asked + len(open_events)
        for event in open_events:
            self._tell("follow_up", "kind of event")
            question = event_question.build(self.article, event)
            try:
                answer = await self._asker.ask(
                    purpose=f"event {event.id}",
                    messages=question.messages,
                    answer=question.answer,
                    max_tokens=event_question.MAX_TOKENS,
                )
            except AnswerError:
                continue
            finally:
                self._asked += 1
            self._take_event(event, answer.model_dump())

    def _take_event(self, event: EventDraft, told: Mapping[str, Any]) -> None:
        self._types[event.id] = told["type"]
        by = ground(told["by"], self.article) if told["by"] else None
        voices = [self._setting.sentences[index].voice for index in event.sentences]
        # Whoever only says what happened has not done it, and small models mix the two up.
        if by is None or by.sentence not in event.sentences:
            return
        if any(v is not None and v.start < by.end and by.start < v.end for v in voices):
            return
        self._perpetrators[event.id] = Attribution(name=by.quote)

    async def _repairs(self) -> None:
        for _ in range(self._rounds):
            self._tell("checking", "checks")
            figures, events = self._built()
            keys = self._keys()
            wanted: dict[int, frozenset[Field] | None] = {
                keys[figure]: self._opened(problems)
                for figure, problems in self._checked(figures, events).items()
                if any(p.ask is not None for p in problems)
            }
            wanted.update(dict.fromkeys(self._pick_up_open_cues(figures)))
            if not wanted:
                return
            await self._follow_ups(wanted, repair=True)
            self._gather()

    @staticmethod
    def _opened(problems: tuple[Problem, ...]) -> frozenset[Field] | None:
        """The fields that the failed checks leave open; None: all of them."""
        fields: set[Field] = set()
        for problem in problems:
            opened = _REPAIRS.get(problem.check)
            if opened is None:
                return None
            fields |= opened
        return frozenset(fields)

    def _pick_up_open_cues(self, figures: tuple[Figure, ...]) -> set[int]:
        """Draft a figure for every cue that nothing accounts for; return what is to be asked."""
        report = coverage(self.article, self.cues, figures, self._dismissals)
        open_spans = {(c.words.start, c.words.end) for c in report.open}
        missed = [c for c in self.cues if (c.start, c.end) in open_spans and c.outcomes]
        picked = set()
        for draft in draft_figures(self.article, tuple(missed)):
            if draft.key not in self._drafts:
                self._drafts[draft.key] = replace(draft, part_of=None, replaces=None, disputes=None)
                picked.add(draft.key)
        return picked

    # From drafts to findings

    def _gather(self) -> None:
        if self._told is not None:
            return
        drafts = tuple(sorted(self._drafts.values(), key=lambda d: (d.cue.start, d.cue.end)))
        self._events, placed = gather(self._setting, drafts)
        self._drafts = {d.key: d for d in placed}

    def _built(self) -> tuple[tuple[Figure, ...], tuple[Event, ...]]:
        return figures_of(self.article, tuple(self._drafts.values())), events_of(
            self._setting, self._events, self._types, self._perpetrators
        )

    def _keys(self) -> dict[str, int]:
        ordered = sorted(self._drafts.values(), key=lambda d: (d.cue.start, d.cue.end))
        return {f"f{n}": d.key for n, d in enumerate(ordered, 1)}

    def _checked(
        self, figures: tuple[Figure, ...], events: tuple[Event, ...]
    ) -> dict[str, tuple[Problem, ...]]:
        return problems_of(figures, events, self.article, self.cues, self._checks)

    def _judged(self, figure: Figure, problems: tuple[Problem, ...], key: int) -> Figure:
        sentence = self._drafts[key].cue.sentence
        if sentence in self._unanswered:
            problems = (
                *problems,
                Problem(check="answer", figure=figure.id, message=self._unanswered[sentence]),
            )
        status = "unverified" if problems else "repaired" if key in self._repaired else "verified"
        return figure.model_copy(update={"status": status, "problems": problems})

    def _gist(self, events: tuple[Event, ...]) -> tuple[str, str, tuple[KeyPoint, ...]]:
        article = self.article
        body = [s for s in article.sentences if s.kind == "body"] or list(article.sentences)
        lead = " ".join(article.text[body[0].start : body[0].end].split()) if body else ""
        if self._told is not None:
            points = tuple(
                KeyPoint(text=p.text, evidence=(found,))
                for p in self._told.key_points
                if (found := ground(p.quote, article)) is not None
            )
            return self._told.headline, self._told.gist, points
        # A small model's own summary mixes up who did what: its gist is the article's own lead.
        points = tuple(
            KeyPoint(text=" ".join(e.evidence[0].quote.split()), evidence=e.evidence[:1])
            for e in events
            if e.evidence and e.evidence[0].start != (body[0].start if body else -1)
        )
        return article.title or lead, lead, points

    def _tell(self, stage: Stage, purpose: str) -> None:
        spent = self._asker.budget.spent_seconds
        left = max(0, self._expected - self._asked)
        self._report(
            Progress(
                purpose=purpose,
                question=self._asked + (1 if stage in ("survey", "follow_up") else 0),
                questions=max(self._expected, self._asked),
                seconds=spent,
                eta_seconds=spent / self._asked * left if self._asked else None,
                stage=stage,
            )
        )


__all__ = ["Findings", "Interview"]
