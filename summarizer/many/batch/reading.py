"""One article of a batch, run from its start with the answers so far.

The code is that which asks over the network. With the same text, settings and answers it asks the
same again; where it asks what has no answer yet, that request is for the next round.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Self

from pydantic import SecretStr

from summarizer.api import Summariser
from summarizer.errors import AnswerError, ConfigurationError, SummarizerError
from summarizer.llm.answered_client import Answered, AnsweredPool, Unanswered
from summarizer.llm.endpoint import Endpoint, resolve, starts_a_server
from summarizer.llm.error_body import read_error
from summarizer.llm.progress import Progress
from summarizer.llm.refused_forms import refused_form
from summarizer.llm.running import run
from summarizer.llm.settings import Settings
from summarizer.llm.tracing import no_spans
from summarizer.many.outcome import Outcome
from summarizer.many.sources import Source
from summarizer.models import ArticleSummary

UNUSED_KEY: Final = SecretStr("unused-in-batch-files")
"""Stands for the key where nothing is sent."""

_AGAIN: Final = frozenset({408, 409, 425, 429})
_NO_WAIT: Final = {"retry-after-ms": "1"}
"""What was answered stands there already: no use in waiting before the next answer is looked up."""

_WAY: Final = (
    "A batch is for a model that reads the whole article; a small one is asked about each "
    "sentence, and would need a round for each. Name a capable model, such as "
    "openai/gpt-4.1-mini, or read without a batch."
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that was made before, and what became of it.

    Attributes
    ----------
    digest
        Which request: a hash of the article's name and of the request's body.
    answer
        None where its result is still awaited.
    """

    digest: str
    answer: Answered | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A request that an article needs next.

    Attributes
    ----------
    digest, body
        The request.
    asking
        How often it was made before.
    is_stale
        Whether requests were answered that this version of the library, with these prompts, does
        not make.
    """

    digest: str
    body: bytes
    asking: int
    is_stale: bool


def digest_of(article: str, body: bytes) -> str:
    """Return a name for a request that tells nothing of it.

    Two articles with the same text do not share a request, so that each knows what it cost.
    """
    said = json.dumps(json.loads(body), sort_keys=True)
    return hashlib.sha256(f"{article}\0{said}".encode()).hexdigest()[:32]


def expect_batchable(settings: Settings) -> Endpoint:
    """Return the endpoint whose batches are meant; no server is started.

    Raises
    ------
    ConfigurationError
        The model is none that a batch is for, or fallback models are named.
    """
    if settings.fallback_models:
        raise ConfigurationError(
            "Fallback models take no part in a batch: leave them out (fallback_models, "
            "SUMMARIZER_FALLBACK_MODELS), and read again with them what a batch left open."
        )
    if settings.model == "words" or starts_a_server(settings):
        raise ConfigurationError(_WAY)
    endpoint = resolve(settings)
    if endpoint.capabilities.way != "survey":
        raise ConfigurationError(_WAY)
    return endpoint


class BatchReader:
    """Runs articles with the answers so far.

    Parameters
    ----------
    settings
        As for reading over the network. No key is needed, for nothing is sent.
    """

    def __init__(self, settings: Settings) -> None:
        # The clock of an article measures looking up here, and not what a model takes.
        given = {"max_seconds": None, "api_key": settings.api_key or UNUSED_KEY}
        settings = settings.model_copy(update=given)
        expect_batchable(settings)
        self._summariser = _OfBatch(settings)

    def advance(self, source: Source, asked: Sequence[Asked]) -> Outcome | Wanted:
        """Run an article as far as the answers reach.

        Parameters
        ----------
        asked
            Every request that was made for the article, in their order.

        Returns
        -------
        Outcome or Wanted
            What became of the article, or what is to be asked next.

        Raises
        ------
        ConfigurationError
            The settings do not allow any article to be read.
        """
        answers = _Answers(source.id, asked)
        summarise = self._summariser.answered_by(AnsweredPool(answers.look_up)).asummarise
        try:
            with no_spans():
                return Outcome(source, run(summarise, source.content, **_beside(source)))
        except Unanswered as stop:
            return answers.wanted(stop.body)
        except ConfigurationError:
            raise
        except SummarizerError as error:
            if error.partial is not None:
                error.partial = _without_sentences(error.partial)
            return Outcome(source, error.partial, error)
        except Exception as error:  # noqa: BLE001  # the other articles go on
            # Only its name: the message of an error that nobody foresaw may hold text.
            name = type(error).__name__
            return Outcome(source, None, SummarizerError(f"an error inside summarizer ({name})."))


class _OfBatch(Summariser):
    """Asks by a pool of its own, and about no sentence."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings=settings, progress=_expect_whole_article)
        self.settings = settings  # as they are, whatever variables say by now

    def answered_by(self, pool: AnsweredPool) -> Self:
        """Look up answers there from now on."""
        self._pool = pool
        return self


def _expect_whole_article(progress: Progress) -> None:
    if progress.stage == "sentences":
        raise AnswerError(
            "No valid answer about the whole article, asked twice; a batch asks about no sentence. "
            "The rules have read it."
        )


def _without_sentences(partial: ArticleSummary) -> ArticleSummary:
    """Return a summary that does not say that a model was asked about each sentence."""
    said = ", and the model each sentence of harm"
    problems = tuple(
        p.model_copy(update={"message": p.message.replace(said, "")}) if p.check == "answer" else p
        for p in partial.problems
    )
    return partial.model_copy(update={"problems": problems})


class _Answers:
    """The answers to one article's requests, looked up in the order in which they came."""

    def __init__(self, article: str, asked: Sequence[Asked]) -> None:
        self._article = article
        self._known: dict[str, list[Answered]] = {}
        for one in asked:
            self._known.setdefault(one.digest, [])
            if one.answer is not None:
                self._known[one.digest].append(one.answer)
        self._given: Counter[str] = Counter()

    def look_up(self, body: bytes) -> Answered | None:
        digest = digest_of(self._article, body)
        answers = self._known.get(digest, [])
        if self._given[digest] >= len(answers):
            return None
        answer = answers[self._given[digest]]
        self._given[digest] += 1
        return _at_once(answer, body)

    def wanted(self, body: bytes) -> Wanted:
        digest = digest_of(self._article, body)
        unused = any(answers and not self._given[d] for d, answers in self._known.items())
        return Wanted(digest, body, self._given[digest], is_stale=unused)


def _at_once(answer: Answered, body: bytes) -> Answered:
    """Return an answer after which there is no waiting, where it says nothing else that matters."""
    if answer.status not in _AGAIN and answer.status < 500:
        return answer
    told: Any = json.loads(answer.body)
    if refused_form(read_error(told), json.loads(body)) is not None:
        return answer  # who wants us to wait is not asked in another form
    return Answered(answer.status, answer.body, {**answer.headers, **_NO_WAIT})


def _beside(source: Source) -> dict[str, Any]:
    return {"title": source.title, "published": source.published, "language": source.language}
