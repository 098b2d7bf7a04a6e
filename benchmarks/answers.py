"""Recorded answers of a capable model, and a conversation that plays them.

A folder of answers holds, for each article, either ``ID.survey.json`` and perhaps
``ID.revision.json``, or pairs ``NNNN.request.json`` and ``NNNN.answer.json`` as an endpoint wrote
them that is answered through a folder. A request belongs to the article whose text it holds.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from summarizer.errors import AnswerError
from summarizer.evaluation.gold import GoldArticle
from summarizer.llm.budget import Budget
from summarizer.llm.capabilities import Way
from summarizer.llm.prompts import Message
from summarizer.models.answer import ObjectionAnswer, RevisionAnswer, SurveyAnswer
from summarizer.text.article import Article, read_article

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True)
class Recorded:
    """The answers to one article: the survey, and the revisions in their order."""

    survey: SurveyAnswer
    revisions: tuple[RevisionAnswer, ...] = ()


@dataclass
class PlayedModel:
    """A conversation with recorded answers.

    A revision that was not recorded is answered with "keep" to everything, as a model would that
    is sure of itself, and is counted in ``unrecorded``.
    """

    recorded: Recorded
    name: str = "recorded/answers"
    way: Way = "survey"
    max_output: int = 16_000
    budget: Budget = field(default_factory=Budget)
    calls: int = 0
    unrecorded: int = 0
    questions: list[Sequence[Message]] = field(default_factory=list)

    async def ask(
        self, *, purpose: str, messages: Sequence[Message], answer: type[T], max_tokens: int
    ) -> T:
        """Play the next answer."""
        self.calls += 1
        self.questions.append(messages)
        found: BaseModel
        if answer is SurveyAnswer:
            found = self.recorded.survey
        elif answer is RevisionAnswer:
            played = sum(1 for q in self.questions if len(q) > len(self.questions[0]))
            found = self._revision(played - 1, messages)
        else:
            raise AnswerError(f"No answer to {purpose} was recorded.")
        if not isinstance(found, answer):
            raise AnswerError(f"The recorded answer to {purpose} is of another kind.")
        return found

    def _revision(self, number: int, messages: Sequence[Message]) -> RevisionAnswer:
        if number < len(self.recorded.revisions):
            return self.recorded.revisions[number]
        self.unrecorded += 1
        return keep_all(messages)


def keep_all(messages: Sequence[Message]) -> RevisionAnswer:
    """Answer every objection of a revision with "keep"."""
    lines = messages[-1]["content"].split("\n")
    numbers = [int(line.split(".")[0]) for line in lines if line.split(".")[0].isdigit()]
    return RevisionAnswer(
        answers=[
            ObjectionAnswer(
                objection=n,
                answer="keep",
                keep_reason="words_say_so",
                drop_reason=None,
                figure=None,
            )
            for n in numbers
        ],
        missed=[],
    )


def load_answers(folder: Path, gold: Sequence[GoldArticle]) -> dict[str, Recorded]:
    """Read the answers of a folder, by the article's id.

    Raises
    ------
    ValueError
        An answer is not valid; the message names the file.
    """
    found = {a.id: _named(folder, a.id) for a in gold if (folder / f"{a.id}.survey.json").exists()}
    for article, recorded in _relayed(folder, gold).items():
        found.setdefault(article, recorded)
    return found


def article_of(gold: GoldArticle) -> Article:
    """Read a gold article, as the library is shown it."""
    return read_article(gold.text, title=gold.title, published=gold.published)


def _named(folder: Path, name: str) -> Recorded:
    files = sorted(folder.glob(f"{name}.revision*.json"))
    revisions = tuple(_read(file, RevisionAnswer) for file in files)
    return Recorded(_read(folder / f"{name}.survey.json", SurveyAnswer), revisions)


def _relayed(folder: Path, gold: Sequence[GoldArticle]) -> dict[str, Recorded]:
    texts = {a.id: a.text.strip() for a in gold}
    surveys: dict[str, SurveyAnswer] = {}
    revisions: dict[str, list[RevisionAnswer]] = {}
    for file in sorted(folder.glob("*.request.json")):
        answer = file.with_name(file.name.replace(".request.", ".answer."))
        if not answer.exists():
            continue
        request = json.loads(file.read_text("utf-8"))
        words = "\n".join(str(m["content"]) for m in request["messages"])
        of = next((name for name, text in texts.items() if text in words), None)
        if of is None:
            continue
        if _is_revision(request["messages"]):
            revisions.setdefault(of, []).append(_read(answer, RevisionAnswer))
        else:
            surveys.setdefault(of, _read(answer, SurveyAnswer))
    return {of: Recorded(s, tuple(revisions.get(of, ()))) for of, s in surveys.items()}


def _is_revision(messages: Sequence[Mapping[str, str]]) -> bool:
    return any(message["role"] == "assistant" for message in messages)


def _read(file: Path, model: type[T]) -> T:
    try:
        return model.model_validate_json(file.read_text("utf-8"))
    except ValidationError as error:
        wrong = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in wrong["loc"])
        raise ValueError(f"{file.name}: {where}: {wrong['msg']}") from None
