"""How an article is gone through with a model: survey, follow-ups, and the repair of what failed.

One loop with a fixed budget. A sentence is asked about when the words leave something open, when
a check failed, or when a cue stayed open; what passed is never asked again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from summarizer.asking import event_question, follow_up, survey
from summarizer.asking.casebook import Casebook
from summarizer.asking.gist import Gist, gist_of
from summarizer.asking.progress import Progress, Stage
from summarizer.asking.question import Asker
from summarizer.checking.registry import NamedCheck
from summarizer.drafting.choices import Choices, Field, open_choices
from summarizer.errors import AnswerError, BudgetExceeded
from summarizer.models import Problem
from summarizer.models.wire import WireSurvey
from summarizer.reading.article import Article

Report = Callable[[Progress], None]
Wanted = Mapping[int, frozenset[Field] | None]
"""For each draft the fields that are asked about; None: every field that has a choice."""

_FIRST: frozenset[Field] = frozenset({"outcome"})
"""What a small model is asked at first, where the words leave it open: whether these people were
harmed, and how. Of speaker, place, day, group, scope and whole the words tell more than such a
model does; it is asked about them only where a check has failed."""

_SAID_PLAINLY = ("zero", "none_reported")  # "no casualties": nothing to choose

_REPAIRS: Mapping[str, frozenset[Field]] = {
    "outcome": frozenset({"outcome"}),
    "speaker": frozenset({"said_by"}),
    "place": frozenset({"place"}),
    "date": frozenset({"day"}),
    "event": frozenset({"place", "day"}),
    "parts": frozenset({"part_of", "when"}),
    "cause": frozenset(),  # nobody is asked again who did it: what is not named is left out
}
"""What a failed check leaves open. A check that is not here opens everything."""

_READ_AGAIN = ("number", "bounds")  # the words have the number, not the model


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
        self.book = Casebook(article, checks)
        self._article = article
        self._asker = asker
        self._rounds = rounds
        self._report = report or (lambda _: None)
        self._told: WireSurvey | None = None
        self._asked = 0
        self._expected = 0

    async def run(self) -> None:
        """Ask everything that is to be asked; ``book`` then has what was found.

        A budget that runs out ends the asking, and what was not asked is flagged.

        Raises
        ------
        EndpointError, RefusedError, BudgetExceeded
            The model cannot be asked, or gave no answer before the budget ran out; ``book`` has
            what was found before.
        """
        try:
            if self._asker.known.way != "survey" or not await self._survey():
                await self._by_sentence()
            await self._repair()
            await self._event_types()
        except BudgetExceeded as error:
            if not any(attempt.result == "ok" for attempt in self._asker.ledger.attempts):
                raise
            self.book.problems.append(Problem(check="budget", message=str(error)))
        self.book.settle_events()
        self._tell("done", "done")

    def gist(self) -> Gist:
        """Headline, gist and key points."""
        return gist_of(self._article, self._told, self.book)

    async def _survey(self) -> bool:
        """Ask about the whole article; False where the model gives no valid answer to that."""
        self._expected = 1
        self._tell("survey", "survey")
        try:
            self._told = await self._asker.ask(
                purpose="survey",
                messages=survey.messages(self._article),
                answer=WireSurvey,
                max_tokens=min(survey.MAX_TOKENS, self._asker.known.max_output),
            )
        except AnswerError:
            message = "The model gave no valid answer about the whole article; it was asked by "
            self.book.problems.append(Problem(check="answer", message=f"{message}sentence."))
            return False
        finally:
            self._asked += 1
        self.book.take_survey(survey.read(self.book.setting, self.book.cues, self._told))
        return True

    async def _by_sentence(self) -> None:
        self.book.draft_from_words()
        await self._follow_ups(
            {d.key: _FIRST for d in self.book.drafts if d.cue.kind not in _SAID_PLAINLY}
        )
        self.book.settle_events()

    async def _repair(self) -> None:
        for _ in range(self._rounds):
            self._tell("checking", "checks")
            wanted: dict[int, frozenset[Field] | None] = {}
            for key, problems in self.book.failures().items():
                if any(p.ask is not None for p in problems):
                    wanted[key] = _opened(problems)
                if any(p.check in _READ_AGAIN for p in problems):
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
        self._expected = self._asked + len(questions)
        waiting = [question.sentence for question in questions]
        for question in questions:
            index = question.sentence
            self._tell("follow_up", f"sentence {index + 1}")
            try:
                answer = await self._asker.ask(
                    purpose=f"follow-up on sentence {index + 1}",
                    messages=question.messages,
                    answer=question.answer,
                    max_tokens=question.max_tokens,
                )
            except AnswerError:
                self.book.leave_unanswered(index, "The model gave no valid answer about it.")
            except BudgetExceeded:
                for unasked in waiting:
                    self.book.leave_unanswered(unasked, "The budget ran out before it was asked.")
                raise
            else:
                for key, chosen in question.read(answer).items():
                    self.book.take_choices(key, chosen, repair=repair)
            self._asked += 1
            waiting.remove(index)

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
                answer = await self._asker.ask(
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


def _opened(problems: tuple[Problem, ...]) -> frozenset[Field] | None:
    """The fields that the failed checks leave open."""
    fields: set[Field] = set()
    for problem in problems:
        opened = _REPAIRS.get(problem.check)
        if opened is None:
            return None
        fields |= opened
    return frozenset(fields)
