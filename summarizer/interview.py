"""How an article is gone through with a model: survey, follow-ups, and the repair of what failed.

One loop with a fixed budget. A sentence is asked about when the words leave something open, when
a check failed, or when a cue stayed open; what passed is never asked again.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from summarizer.casebook import Casebook
from summarizer.checks.registry import NamedCheck
from summarizer.errors import AnswerError, BudgetExceeded, CutOff, RefusedError, SummarizerError
from summarizer.gist import Gist, gist_of
from summarizer.llm.progress import Progress, Stage
from summarizer.llm.structured import StructuredClient
from summarizer.models import Problem
from summarizer.models.answer import WireSurvey
from summarizer.readers import survey
from summarizer.readers.rules.choices import Choices, Field, open_choices
from summarizer.readers.small import event_question, follow_up
from summarizer.readers.small.repairs import READ_AGAIN, Wanted, failing
from summarizer.text.article import Article

Report = Callable[[Progress], None]
_FIRST: frozenset[Field] = frozenset({"outcome"})
"""What is asked at first by sentence, where the words leave it open: which of the harms that they
join these people came to. Of speaker, place, day, group, scope and whole the words tell more than
a small model does; it is asked about them only where a check has failed."""

_SAID_PLAINLY = ("zero", "none_reported")  # "no casualties": nothing to choose

_NOTHING: Final[Wanted] = {}


@dataclass(frozen=True, slots=True)
class _Owed:
    """What is still to be asked about a draft, because it was not validly answered."""

    fields: frozenset[Field] | None
    repair: bool


class Interview:
    """Goes through one article, with one model or with several after one another.

    Parameters
    ----------
    article
        The article, read.
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
        *,
        checks: Sequence[NamedCheck],
        rounds: int = 1,
        report: Report | None = None,
    ) -> None:
        self.book = Casebook(article, checks)
        self.answers = 0
        self._article = article
        self._asker: StructuredClient
        self._rounds = rounds
        self._report = report or (lambda _: None)
        self._told: WireSurvey | None = None
        self._owed: dict[int, _Owed] = {}
        self._asked = 0
        self._expected = 0

    async def run(self, asker: StructuredClient) -> None:
        """Ask everything that is to be asked; ``book`` then has what was found.

        A second model takes over from the first: it is asked only for what is still open or
        failed a check, unless there has been no answer at all so far.

        Raises
        ------
        EndpointError, RefusedError, BudgetExceeded
            The model cannot be asked any more; ``book`` has what was found before, and what was
            not answered is flagged and can be asked of another model.
        AnswerError
            None of the model's answers about figures was valid.
        """
        self._asker = asker
        before = self.answers
        told = True
        try:
            if before:
                await self._repair(max(1, self._rounds), await self._take_over())
            else:
                self._owed.clear()
                if asker.known.way == "survey":
                    told = await self._survey()
                if asker.known.way != "survey" or not told:
                    await self._by_sentence()
                await self._repair(self._rounds)
            await self._event_types()
        finally:
            self.book.settle_events()
        if self.answers == before and (self._owed or not told):
            raise AnswerError(f"{asker.endpoint.display} gave no valid answer to any question.")

    @property
    def unfinished(self) -> bool:
        """Whether there is something to ask of another model."""
        return bool(self._owed or failing(self.book.failures()) or self.book.open_cues)

    def end(self) -> None:
        """Tell that nothing more will be asked."""
        self._tell("done", "done")

    def gist(self) -> Gist:
        """Headline, gist and key points."""
        return gist_of(self._article, self._told, self.book)

    async def _survey(self) -> bool:
        """Ask about the whole article; False where the model gives no valid answer to that."""
        self._expected = self._asked + 1
        self._tell("survey", "survey")
        try:
            self._told = await self._ask(
                purpose="survey",
                messages=survey.messages(self._article),
                answer=WireSurvey,
                max_tokens=min(survey.MAX_TOKENS, self._asker.known.max_output),
            )
        except AnswerError as error:
            what = (
                "The model's answer about the whole article did not fit"
                if isinstance(error, CutOff)
                else "The model gave no valid answer about the whole article"
            )
            message = f"{what}; it was asked by sentence."
            self.book.problems.append(Problem(check="answer", message=message))
            return False
        finally:
            self._asked += 1
        surveyed = survey.read(self.book.setting, self.book.cues, self._told)
        self.book.take_survey(surveyed, by=self._asker.endpoint.display)
        return True

    async def _by_sentence(self) -> None:
        self.book.draft_from_words()
        await self._follow_ups(
            {d.key: _FIRST for d in self.book.drafts if d.cue.kind not in _SAID_PLAINLY}
        )
        self.book.settle_events()

    async def _take_over(self) -> Wanted:
        """Ask again what another model left unanswered; return what is left for the repair."""
        owed, self._owed = self._owed, {}
        drafted = {draft.key for draft in self.book.drafts}
        await self._follow_ups({k: o.fields for k, o in owed.items() if not o.repair})
        self.book.settle_events()
        return {k: o.fields for k, o in owed.items() if o.repair and k in drafted}

    async def _repair(self, rounds: int, owed: Wanted = _NOTHING) -> None:
        for _ in range(rounds):
            self._tell("checking", "checks")
            failures = self.book.failures()
            wanted: dict[int, frozenset[Field] | None] = {**owed, **failing(failures)}
            owed = _NOTHING
            for key, problems in failures.items():
                if any(p.check in READ_AGAIN for p in problems):
                    self.book.read_again(key)
            wanted.update(dict.fromkeys(self.book.draft_open_cues()))
            if not wanted:
                return
            await self._follow_ups(wanted, repair=True)
            self.book.settle_events()

    async def _follow_ups(self, wanted: Wanted, *, repair: bool = False) -> None:
        """Ask about drafts, sentence by sentence."""
        sentences = sorted({d.cue.sentence for d in self.book.drafts if d.key in wanted})
        questions = [q for s in sentences if (q := self._question(s, wanted, repair=repair))]
        waiting = deque(questions)
        while waiting:
            question = waiting.popleft()
            index = question.sentence
            self._expected = self._asked + len(waiting) + 1
            self._tell("follow_up", f"sentence {index + 1}")
            try:
                answer = await self._ask(
                    purpose=f"follow-up on sentence {index + 1}",
                    messages=question.messages,
                    answer=question.answer,
                    max_tokens=question.max_tokens,
                )
            except AnswerError as error:
                if isinstance(error, CutOff) and len(question.asked) > 1:
                    waiting.extendleft(reversed(self._one_by_one(question, wanted, repair)))
                else:
                    self._owe(question, wanted, repair, "The model gave no valid answer about it.")
            except SummarizerError as error:
                for unasked in (question, *waiting):
                    self._owe(unasked, wanted, repair, _unasked(error))
                raise
            else:
                for key, chosen in question.read(answer).items():
                    self._owed.pop(key, None)
                    by = self._asker.endpoint.display
                    self.book.take_choices(key, chosen, repair=repair, by=by)
            self._asked += 1

    def _one_by_one(
        self, question: follow_up.FollowUp, wanted: Wanted, repair: bool
    ) -> list[follow_up.FollowUp]:
        """Split a question that was too large for an answer: one for each figure of it."""
        keys = [asked.draft for asked in question.asked]
        parts = [self._question(question.sentence, {k: wanted[k]}, repair=repair) for k in keys]
        return [part for part in parts if part is not None]

    def _owe(self, question: follow_up.FollowUp, wanted: Wanted, repair: bool, why: str) -> None:
        keys = [asked.draft for asked in question.asked]
        self._owed.update({key: _Owed(wanted[key], repair) for key in keys})
        self.book.leave_unanswered(keys, why)

    async def _ask(self, **question: Any) -> Any:
        answer = await self._asker.ask(**question)
        self.answers += 1
        return answer

    def _question(self, index: int, wanted: Wanted, *, repair: bool) -> follow_up.FollowUp | None:
        drafts = self.book.drafts
        choices = []
        for draft in drafts:
            if draft.cue.sentence != index or draft.key not in wanted:
                continue
            found = open_choices(self.book.setting, draft, drafts, everything=repair)
            fields = wanted[draft.key]
            kept = {n: c for n, c in found.fields.items() if fields is None or n in fields}
            if kept:
                choices.append(Choices(found.draft, found.start, kept))
        if not choices:
            return None
        return follow_up.build(self._article, self._article.sentences[index], choices)

    async def _event_types(self) -> None:
        untyped = self.book.untyped_events
        self._expected = self._asked + len(untyped)
        for event in untyped:
            self._tell("follow_up", "kind of event")
            question = event_question.build(self._article, event)
            try:
                answer = await self._ask(
                    purpose=f"event {event.id}",
                    messages=question.messages,
                    answer=question.answer,
                    max_tokens=event_question.MAX_TOKENS,
                )
            except AnswerError:
                pass  # the likeliest type stands, and nobody is named
            else:
                told = answer.model_dump()
                self.book.take_event(event, told["type"], told["by"])
            self._asked += 1

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


def _unasked(error: SummarizerError) -> str:
    if isinstance(error, BudgetExceeded):
        return "The budget ran out before it was asked."
    if isinstance(error, RefusedError):
        return "The model declined before it was answered."
    return "The model could not be reached before it was answered."
