"""One question about one sentence: what the words leave open of its figures.

The same question serves three needs. It is how a small model reads everything, how a large
model repairs what failed a check, and how a cue that was missed is picked up. Its choices are
built for this sentence, and what the words settle is not asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, create_model

from summarizer.llm.prompts import Message, load
from summarizer.readers.rules.choices import Choice, Choices
from summarizer.text.article import Article, Sentence

TOKENS_PER_FIELD = 24
"""Room for one answered field: its name, its words and punctuation."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A draft that is asked about, and what is asked of it."""

    letter: str
    draft: int
    choices: Choices


class Answer(BaseModel):
    """Base of the answers built for each question."""

    model_config = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question about one sentence, ready to be sent."""

    sentence: int
    messages: tuple[Message, ...]
    answer: type[Answer]
    asked: tuple[Asked, ...]
    max_tokens: int

    def read(self, answer: BaseModel) -> dict[int, dict[str, Choice]]:
        """What was chosen, by draft and field."""
        chosen: dict[int, dict[str, Choice]] = {}
        for item in self.asked:
            fields: Mapping[str, str] = getattr(answer, item.letter).model_dump()
            chosen[item.draft] = {
                name: item.choices.find(name, words) for name, words in fields.items()
            }
        return chosen


def build(article: Article, sentence: Sentence, open_choices: Sequence[Choices]) -> FollowUp:
    """Build the question about a sentence from the choices of its drafts.

    Parameters
    ----------
    article, sentence
        Where the figures stand.
    open_choices
        For each draft, what is open; drafts with nothing open are not named.
    """
    asked = tuple(
        Asked(chr(ord("a") + n), choices.draft, choices)
        for n, choices in enumerate(c for c in open_choices if c.fields)
    )
    question = "\n".join(
        [
            f"Before: {_before(article, sentence)}",
            f"Sentence: {_marked(article, sentence, asked)}",
            *(
                f"{item.letter} {name}: {' | '.join(c.words for c in choices)}"
                for item in asked
                for name, choices in item.choices.fields.items()
            ),
        ]
    )
    return FollowUp(
        sentence.index,
        tuple(load("follow_up").messages(question=question)),
        _answer(asked),
        asked,
        TOKENS_PER_FIELD * (1 + sum(len(item.choices.fields) for item in asked)),
    )


def _answer(asked: Sequence[Asked]) -> type[Answer]:
    fields: dict[str, Any] = {}
    for item in asked:
        inner: dict[str, Any] = {
            name: (Literal[tuple(c.words for c in choices)], ...)
            for name, choices in item.choices.fields.items()
        }
        model = create_model(f"Figure_{item.letter}", __base__=Answer, **inner)
        fields[item.letter] = (model, ...)
    return create_model("FollowUpAnswer", __base__=Answer, **fields)


def _before(article: Article, sentence: Sentence) -> str:
    """The two sentences before, less clutter, in one line."""
    earlier = [
        s
        for s in article.sentences[max(0, sentence.index - 4) : sentence.index]
        if s.kind in ("body", "caption", "title")
    ][-2:]
    words = " ".join(_line(article.text[s.start : s.end]) for s in earlier)
    return words or "(the article begins here)"


def _marked(article: Article, sentence: Sentence, asked: Sequence[Asked]) -> str:
    """The sentence with each figure's letter in front of its words."""
    pieces = []
    at = sentence.start
    for item in sorted(asked, key=lambda i: i.choices.start):
        pieces.append(article.text[at : item.choices.start])
        pieces.append(f"({item.letter}) ")
        at = item.choices.start
    pieces.append(article.text[at : sentence.end])
    return _line("".join(pieces))


def _line(text: str) -> str:
    return " ".join(text.split())
