"""Small models beside the rules: each reads every sentence of harm, and the kinds of events."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from summarizer.errors import AnswerError
from summarizer.models import CueReport, Event
from summarizer.readers.base import Reading
from summarizer.readers.conversation import Conversation
from summarizer.readers.rules.cues import Cue
from summarizer.readers.rules.reader import RulesReading
from summarizer.readers.small import events, second
from summarizer.text.article import Article
from summarizer.text.quotes import Words


@dataclass
class BesideTheRules:
    """What small models read of one article, each for itself, and where the rules agree.

    Attributes
    ----------
    agreed
        By the figure's id, which model read it as the rules did.
    """

    article: Article
    words: Words
    cues: Sequence[Cue]
    by_rules: RulesReading
    agreed: dict[str, str] = field(default_factory=dict, init=False)
    _only_seen: list[second.Seen] = field(default_factory=list, init=False)
    _events: dict[str, Event] = field(default_factory=dict, init=False)

    @property
    def reading(self) -> Reading:
        """What the rules read, with the events as a model has settled them."""
        read = self.by_rules.reading
        return replace(read, events=tuple(self._events.get(e.id, e) for e in read.events))

    @property
    def only_seen(self) -> Iterator[CueReport]:
        """Where a model reads people harmed, and the rules do not."""
        for seen in self._only_seen:
            reason = f"a small model reads people {seen.harm} here, and the rules do not"
            yield CueReport(words=seen.words, status="open", reason=reason)

    async def read(
        self,
        model: Conversation,
        *,
        begin: Callable[[int], None],
        ask: Callable[[str], None],
        took: Callable[[bool], None],
    ) -> None:
        """Ask a model about each sentence of harm, then about each event.

        Parameters
        ----------
        model
            The conversation.
        begin
            Told how many questions there are.
        ask
            Told of each question before it is put.
        took
            Told after each whether there was a valid answer.

        Raises
        ------
        AnswerError
            No question about a sentence had a valid answer. A few that had none leave their
            figures unconfirmed.
        """
        sentences = second.sentence_questions(self.article, self.cues)
        kinds = events.event_questions(self.article, self.by_rules.events)
        begin(len(sentences) + len(kinds))
        failures = []
        for question in sentences:
            ask(f"sentence {question.sentence + 1}")
            failure = await self._ask_sentence(model, question)
            if failure is not None:
                failures.append(failure)
            took(failure is None)
        for kind in kinds:
            ask("kind of event")
            took(await self._ask_kind(model, kind))
        if failures and len(failures) == len(sentences):
            raise failures[-1]

    async def _ask_sentence(
        self, model: Conversation, question: second.SentenceQuestion
    ) -> AnswerError | None:
        try:
            answer = await model.ask(
                purpose=f"sentence {question.sentence + 1}",
                messages=question.messages,
                answer=second.SentenceAnswer,
                max_tokens=second.MAX_TOKENS,
            )
        except AnswerError as error:
            return error
        seen = second.read_sentence(self.article, self.words, question, answer)
        figures = self.by_rules.reading.figures
        self.agreed.update(dict.fromkeys(second.agreed_on(figures, seen), model.name))
        self._only_seen += second.only_seen(self.cues, figures, seen)
        return None

    async def _ask_kind(self, model: Conversation, question: events.EventQuestion) -> bool:
        try:
            answer = await model.ask(
                purpose=f"event {question.event.id}",
                messages=question.messages,
                answer=question.answer,
                max_tokens=events.MAX_TOKENS,
            )
        except AnswerError:
            return False  # the likeliest type stands, and nobody is named
        event = next(e for e in self.by_rules.reading.events if e.id == question.event.id)
        self._events[event.id] = events.take_answer(
            self.article, event, question, answer.model_dump()
        )
        return True
