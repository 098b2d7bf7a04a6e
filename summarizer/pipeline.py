"""One article: read it, check what was read, ask again about what is objected to, add it up.

A capable model reads the whole article, and what the checks object to goes back to it in one
question, or in two where a certain contradiction is left. With a small model the rules read, and
the model reads each sentence of harm beside them. Several models may follow one another; they
share one budget and one ledger.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any, Final, cast

from summarizer.checks.context import Text
from summarizer.checks.coverage import coverage, uncited
from summarizer.checks.finding import Check, Finding, contradicts
from summarizer.checks.objections import Objection, object_to, object_to_gaps
from summarizer.checks.registry import CHECKS, check_figures
from summarizer.checks.statuses import mark
from summarizer.errors import AnswerError, CutOff
from summarizer.gist import ShownGist, gist_of
from summarizer.llm.progress import Progress, Stage
from summarizer.llm.prompts import Message
from summarizer.llm.running import in_turn, uncollected
from summarizer.models import (
    ArticleInfo,
    ArticleSummary,
    Coverage,
    Dispute,
    Figure,
    Problem,
    Provenance,
    Toll,
)
from summarizer.models.answer import RevisionAnswer, SurveyAnswer
from summarizer.readers.base import Reading
from summarizer.readers.conversation import Conversation
from summarizer.readers.llm import MAX_TOKENS, read_answer, survey_messages
from summarizer.readers.revision import MAX_TOKENS as REVISION_TOKENS
from summarizer.readers.revision import Answer, Entry, TakenBack, revision_messages
from summarizer.readers.rules.cues import Cue, find_cues
from summarizer.readers.rules.frame import numbers_of_frame
from summarizer.readers.rules.reader import read_by_rules
from summarizer.readers.small.reading import BesideTheRules
from summarizer.text.article import Article
from summarizer.tolls.agreement import compare_with_frame
from summarizer.tolls.disputes import disputes
from summarizer.tolls.policies.registry import CountingPolicy
from summarizer.tolls.tolls import tolls

Report = Callable[[Progress], None]

_REVISIONS: Final = 2  # the second only for a certain contradiction that the first brought


@dataclass
class Pipeline:
    """One article on its way from text to summary.

    Parameters
    ----------
    article
        The article, read.
    policy
        The counting policy for the tolls.
    checks
        What a figure must pass.
    revisions
        Times at most that a model is asked to revise its answer.
    language_out
        Language of headline and gist; without it, the article's.
    report
        Is told of every step.
    """

    article: Article
    policy: CountingPolicy
    checks: Sequence[Check] = CHECKS
    revisions: int = _REVISIONS
    language_out: str | None = None
    report: Report | None = None

    answers: int = field(default=0, init=False)
    problems: list[Problem] = field(default_factory=list, init=False)
    started: float = field(default_factory=time.monotonic, init=False)
    _answer: Answer | None = field(default=None, init=False)
    _put: set[tuple[str, ...]] = field(default_factory=set, init=False)
    _beside: BesideTheRules | None = field(default=None, init=False)
    _expected: int = field(default=0, init=False)
    _done: int = field(default=0, init=False)

    # Reading ----------------------------------------------------------------------------------

    def read_by_rules(self) -> None:
        """Read by rules alone."""
        if self._beside is None:
            with uncollected():
                read = read_by_rules(self.article, self.cues)
            self._beside = BesideTheRules(self.article, self.text.words, self.cues, read)

    async def read_with(self, model: Conversation) -> None:
        """Have a model read, and revise what is objected to; or go on from the model before.

        Raises
        ------
        EndpointError, RefusedError, BudgetExceeded
            The model cannot be asked any more; what was found before stays.
        AnswerError
            The model never gave a valid answer.
        """
        if model.way == "survey":
            if self._answer is None and not await self._survey(model):
                await self._read_sentences(model)
                return
            await self._revise(model)
        elif self._answer is None:
            await self._read_sentences(model)

    async def _survey(self, model: Conversation) -> bool:
        """Ask about the whole article; False where the model gives no valid answer to that."""
        self._tell(model, "survey", "survey")
        try:
            answer = await model.ask(
                purpose="survey",
                messages=self._question,
                answer=SurveyAnswer,
                max_tokens=min(MAX_TOKENS, model.max_output),
            )
        except AnswerError as error:
            what = (
                "The model's answer about the whole article did not fit"
                if isinstance(error, CutOff)
                else "The model gave no valid answer about the whole article"
            )
            message = f"{what}; the rules have read it, and the model each sentence of harm."
            self.problems.append(Problem(check="answer", message=message))
            return False
        self.answers += 1
        self._done += 1
        self.take(answer, model.name)
        return True

    def take(self, answer: SurveyAnswer, by: str) -> None:
        """Take an answer about the whole article, however it was come by."""
        self._answer = Answer.of(answer, by)
        self._forget()

    async def _revise(self, model: Conversation) -> None:
        """Put what the checks object to before the model, at most so often as is allowed."""
        for revision in range(self.revisions):
            self._tell(model, "checking", "checks")
            objections = await in_turn("after", lambda: self.objections(model.name))
            if revision and not any(objection.certain for objection in objections):
                return
            if not objections or self._answer is None:
                return
            self._tell(model, "revision", "revision")
            try:
                answer = await model.ask(
                    purpose="revision",
                    messages=revision_messages(self._question, self._answer, objections),
                    answer=RevisionAnswer,
                    max_tokens=min(REVISION_TOKENS, model.max_output),
                )
            except AnswerError:
                message = (
                    f"{model.name} gave no valid answer to the objections; "
                    "what nobody answers stands."
                )
                self.problems.append(Problem(check="revision", message=message))
                return
            self.answers += 1
            self._done += 1
            self._put |= {self._key(o, model.name) for o in objections}
            self._answer = self._answer.revised(answer, objections, model.name)
            self._forget()

    async def _read_sentences(self, model: Conversation) -> None:
        """The rules read, and a small model reads each sentence of harm for itself."""
        self.read_by_rules()
        assert self._beside is not None

        def begin(questions: int) -> None:
            self._expected = self._done + questions

        def took(is_answered: bool) -> None:
            self._done += 1
            if is_answered:
                self.answers += 1
                self._forget()

        ask = partial(self._tell, model, "sentences")
        await self._beside.read(model, begin=begin, ask=ask, took=took)

    # What is known ----------------------------------------------------------------------------

    @property
    def is_unfinished(self) -> bool:
        """Whether another model has something to do."""
        if self._answer is not None:
            return any(f.status == "unverified" for f in self.figures) or bool(
                uncited(self.article, self.cues, self.figures)
            )
        if self._beside is None:
            return True
        return bool(self._coverage().open) or any(
            f.status in ("unverified", "unconfirmed") for f in self.figures
        )

    @property
    def is_read(self) -> bool:
        """Whether a model has given an answer about the whole article."""
        return self._answer is not None

    @cached_property
    def text(self) -> Text:
        """The article with what checks look up in it."""
        return Text(self.article)

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """Every place where the article speaks of harm."""
        return find_cues(self.article)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What became of each figure of a model's answer; empty where the rules read."""
        return self._answer.entries if self._answer is not None else ()

    @property
    def taken_back(self) -> tuple[TakenBack, ...]:
        """Figures that a model gave, and took back when it was asked again."""
        return self._answer.taken_back if self._answer is not None else ()

    @cached_property
    def _question(self) -> list[Message]:
        return survey_messages(self.article, self.language_out)

    @cached_property
    def reading(self) -> Reading:
        """What was read, as it stands."""
        if self._answer is not None:
            return read_answer(self.article, self._answer.survey, self.text.words)
        return self._beside.reading if self._beside is not None else Reading()

    @cached_property
    def _findings(self) -> dict[str, tuple[Finding, ...]]:
        reading = self.reading
        found = check_figures(reading.figures, reading.events, self.text, self.checks)
        lost = {figure.id for figure in reading.figures if not figure.evidence}
        for name, messages in reading.doubts.items():
            if name in lost:  # the doubt says why there are no words
                why = contradicts("quotes", messages[0], certain=True)
                found[name] = (why, *(f for f in found[name] if f.check != "quotes"))
                continue
            doubts = tuple(contradicts("answer", message) for message in messages)
            found[name] = (*found[name], *doubts)
        return found

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures with their marks."""
        read = self.reading.figures
        if self._answer is None:
            agreed = self._beside.agreed if self._beside is not None else {}
            return tuple(
                mark(
                    figure,
                    self._findings[figure.id],
                    read_by=agreed.get(figure.id),
                    by_rules=True,
                    checks=self.checks,
                )
                for figure in read
            )
        return tuple(
            mark(
                figure,
                self._findings[figure.id],
                read_by=entry.read_by,
                is_changed=entry.is_changed,
                kept=entry.kept,
                checks=self.checks,
            )
            for figure, entry in zip(read, self._answer.entries, strict=True)
        )

    @cached_property
    def tolls(self) -> tuple[Toll, ...]:
        """What the figures add up to, compared with the title and the opening."""
        events = self.reading.events
        added = tolls(self.figures, events, self.policy)
        return compare_with_frame(
            added, events, self.figures, *numbers_of_frame(self.article, self.cues)
        )

    def objections(self, model: str) -> tuple[Objection, ...]:
        """What is to be put before a model: nothing that it was asked before."""
        assert self._answer is not None
        # Another model is asked about what the one before could not settle by keeping it.
        settled = {
            figure.id: () if figure.status == "unverified" else tuple(entry.kept)
            for figure, entry in zip(self.figures, self._answer.entries, strict=True)
        }
        every = (
            *object_to(self.reading.figures, self._findings, settled),
            *object_to_gaps(self.article, uncited(self.article, self.cues, self.reading.figures)),
        )
        return tuple(o for o in every if self._key(o, model) not in self._put)

    def _key(self, objection: Objection, model: str) -> tuple[str, ...]:
        """What makes two objections the same question, whatever the figure's id is now."""
        phrase = next((f.phrase for f in self.reading.figures if f.id == objection.figure), "")
        return model, objection.check, phrase, objection.message

    def _forget(self) -> None:
        """Forget what was worked out of an answer that has changed."""
        known = (Pipeline.reading, Pipeline._findings, Pipeline.figures, Pipeline.tolls)
        for derived in cast(tuple[cached_property[Any], ...], known):
            self.__dict__.pop(str(derived.attrname), None)

    # The summary ------------------------------------------------------------------------------

    def summary(self, provenance: Provenance, article: ArticleInfo) -> ArticleSummary:
        """Put together what is known, finished or not."""
        if self._answer is None:
            self.read_by_rules()
            self._forget()
        reading = self.reading
        shown: ShownGist = gist_of(
            self.article,
            reading.gist,
            reading.events,
            self.tolls,
            self.text.quantities if reading.gist is not None else (),
        )
        found: tuple[Dispute, ...] = disputes(self.figures, reading.events)
        return ArticleSummary(
            article=article,
            headline=shown.headline,
            gist=shown.gist,
            key_points=shown.key_points,
            events=reading.events,
            figures=self.figures,
            tolls=self.tolls,
            disputes=found,
            coverage=self._coverage(),
            orders=reading.orders,
            problems=(*self.problems, *self._dropped(), *reading.left_out, *shown.problems),
            provenance=provenance,
        )

    def _coverage(self) -> Coverage:
        # Also where the model was asked and gave no figure: a reader is to look there.
        left = uncited(self.article, self.cues, self.figures) if self._answer is not None else None
        found = coverage(self.article, self.cues, self.figures, left=left)
        seen = self._beside.only_seen if self._beside is not None else ()
        return found.model_copy(update={"cues": (*found.cues, *seen)})

    def _dropped(self) -> list[Problem]:
        """Say which figures were taken back: nothing is dropped in silence."""
        return [
            Problem(
                check="revision",
                message=f"The model took back a figure ({entry.reason.replace('_', ' ')}): "
                f"“{entry.quote}”",
            )
            for entry in self.taken_back
        ]

    def _tell(self, model: Conversation, stage: Stage, purpose: str) -> None:
        if self.report is None:
            return
        asked = self._done + (0 if stage in ("checking", "done") else 1)
        spent = model.budget.spent_seconds
        left = max(0, self._expected - self._done)
        self.report(
            Progress(
                purpose=purpose,
                question=asked,
                questions=self._expected if asked <= self._expected else 0,
                seconds=spent,
                eta_seconds=spent / self._done * left if self._done else None,
                stage=stage,
            )
        )
