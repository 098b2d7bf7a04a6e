"""Ask a model about pairs of reports of which the rules cannot tell whether they are one event.

It is the rim of `summarizer.dossiers`, which is pure: here are the network, the budget, the ledger.
"""

from __future__ import annotations

from typing import Any, Final, Literal

from summarizer.dossiers.joining import Answer, Pair
from summarizer.dossiers.telling import Telling
from summarizer.errors import AnswerError, BudgetExceeded, ConfigurationError, RefusedError
from summarizer.llm.budget import Budget
from summarizer.llm.client import ClientPool
from summarizer.llm.endpoint import Endpoint, resolve
from summarizer.llm.ledger import Ledger
from summarizer.llm.prompts import Message
from summarizer.llm.prompts import load as load_prompt
from summarizer.llm.running import run
from summarizer.llm.settings import Settings, load
from summarizer.llm.structured import StructuredClient
from summarizer.models.answer import AnswerModel
from summarizer.models.provenance import Attempt
from summarizer.text.injection.frame import frame
from summarizer.turns import WORDS

PURPOSE: Final = "same event"
_MAX_TOKENS: Final = 400
_LONGEST: Final = 2_400
"""Characters of a report that are shown: headline, opening, and what tells of the event."""
_LONGEST_REASON: Final = 300


class SameEventAnswer(AnswerModel):
    """What the model says of two reports."""

    verdict: Literal["same", "different", "cannot_tell"]
    reason: str


class ModelAsker:
    """Asks a model about doubtful pairs; give it to ``build_dossiers`` as ``ask``.

    Both reports' words are sent to the model that you name, and nothing else.

    Parameters
    ----------
    model
        As for :class:`summarizer.Summariser`; ``"words"`` is none.
    max_calls, max_seconds
        What all pairs together may cost. Where it is spent, the pairs that are left stay apart,
        and their links say so.
    settings
        Any other setting; the arguments above win.

    Raises
    ------
    ConfigurationError
        There is no such model, or the settings are wrong.
    """

    def __init__(
        self,
        model: str | None = None,
        *,
        base_url: str | None = None,
        api_key: str | None = None,
        max_calls: int | None = None,
        max_seconds: float | None = None,
        settings: Settings | None = None,
    ) -> None:
        given: dict[str, Any] = settings.model_dump(exclude_unset=True) if settings else {}
        arguments = {
            "model": model,
            "base_url": base_url,
            "api_key": api_key,
            "max_calls": max_calls,
            "max_seconds": max_seconds,
        }
        given.update({name: value for name, value in arguments.items() if value is not None})
        self._settings = load(**given)
        if self._settings.model == WORDS:
            raise ConfigurationError("rules cannot be asked: name a model that can")
        self._ledger = Ledger(self._settings.prices)
        self._budget = Budget(
            self._settings.max_seconds, self._settings.max_calls, self._settings.max_tokens
        )
        self._pool = ClientPool()
        self._endpoint: Endpoint | None = None

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """Every call so far, with its tokens, seconds and cost."""
        return self._ledger.attempts

    def __call__(self, pair: Pair) -> Answer:
        """Ask about a pair.

        Returns
        -------
        Answer
            ``cannot_tell`` also where the model declined, gave no valid answer, or the budget is
            spent: the reason says which.

        Raises
        ------
        EndpointError, ConfigurationError
            The model cannot be reached, or used.
        """
        return run(self.aask, pair)

    async def aask(self, pair: Pair) -> Answer:
        """Ask about a pair, from asynchronous code."""
        if self._endpoint is None:
            self._endpoint = resolve(self._settings)
        async with StructuredClient(
            self._endpoint,
            budget=self._budget,
            ledger=self._ledger,
            pool=self._pool,
            reasks=self._settings.reasks,
            attempts=self._settings.attempts,
            call_seconds=self._settings.call_seconds,
            temperature=self._settings.temperature,
            seed=self._settings.seed,
        ) as client:
            try:
                said = await client.ask(
                    purpose=PURPOSE,
                    messages=question(pair),
                    answer=SameEventAnswer,
                    max_tokens=_MAX_TOKENS,
                )
            except BudgetExceeded as spent:
                return Answer(verdict="cannot_tell", reason=f"Not asked: {spent}")
            except (RefusedError, AnswerError) as error:
                return Answer(verdict="cannot_tell", reason=str(error))
        return Answer(verdict=said.verdict, reason=said.reason[:_LONGEST_REASON])


def question(pair: Pair) -> list[Message]:
    """Return the messages that ask about a pair; reports stand in frames they cannot close."""
    return load_prompt("same_event").messages(
        first=frame(_shown(pair.first), "report"), second=frame(_shown(pair.second), "report")
    )


def _shown(telling: Telling) -> str:
    article = telling.summary.article
    lines = [article.title or ""]
    if article.published is not None:
        lines.append(f"Published: {article.published.isoformat()}")
    if telling.is_only:
        return "\n".join((*lines, article.text[:_LONGEST]))
    # An article of several events: which one is meant is said by its own words.
    place = f", at {telling.place}" if telling.place else ""
    lines.append(f"The report tells of several events. Compare this one{place}:")
    return "\n".join((*lines, telling.passage[:_LONGEST]))
