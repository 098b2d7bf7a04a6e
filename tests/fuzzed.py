"""What is done with one hostile input, and inputs to begin with.

A case passes if nothing but a declared error comes of it, within its time. ``test_fuzzed.py`` tries
a few thousand; ``python -m benchmarks.fuzz`` a million.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeVar
from zlib import crc32

import yaml
from pydantic import BaseModel, ValidationError

from summarizer.errors import AnswerError, ConfigurationError
from summarizer.llm.answer_classes import plain, unambiguous
from summarizer.llm.budget import Budget
from summarizer.llm.capabilities import Way
from summarizer.llm.looping import repeats_itself
from summarizer.llm.reply import error_inside, read_reply
from summarizer.llm.settings import load
from summarizer.llm.validation_retry import again, for_the_ledger, for_the_model
from summarizer.models import ArticleInfo, Provenance
from summarizer.models.answer import RevisionAnswer, SurveyAnswer
from summarizer.pipeline import Pipeline
from summarizer.readers.small.second import SentenceAnswer
from summarizer.testing.exchange import canonical
from summarizer.testing.miss import describe_miss
from summarizer.testing.redaction import Redactor
from summarizer.testing.serializer import from_text, to_text
from summarizer.text.article import Article, read_article
from summarizer.tolls.policies.registry import get_policy
from tests.surveyed import INVENTED, KILLED, TEXT, WOUNDED, revision, said, survey

NEXT: Final = b"\x1e"
"""Parts the answers that one conversation gives."""

QUESTION: Final = [{"role": "user", "content": "Who was harmed?"}]

ARTICLES: Final = (
    TEXT,
    "Two soldiers and a child died in Tarnova on 3 May 2021, police said. The army put the dead "
    "at five. More than 100 have been killed there since 2019.",
)
_ROOT: Final = Path(__file__).parent


def answer_case(data: bytes) -> bool:
    """Let a model say this; return whether any of it was a valid answer."""
    which, *heard = data[:1], *data[1:].split(NEXT)
    number = which[0] if which else 0
    way: Way = "survey" if number % 2 else "follow_up"
    article = _articles()[number // 2 % len(ARTICLES)]
    model = _Model(way, [_heard(one.decode(errors="surrogateescape")) for one in heard])
    if not any(_valid(answer, text) for answer in _answers(article) for text in model.said):
        return False
    pipeline = Pipeline(article, get_policy("ucdp"))
    with suppress(StopIteration, AnswerError):
        pipeline.read_with(model).send(None)  # nothing waits: it ends at once
    summary = pipeline.summary(
        Provenance(library="", model="", way=way, prompts={}, schemas={}),
        ArticleInfo(text=article.text, sha256="", language=pipeline.reading.language),
    )
    evidence = [words for found in summary.figures for words in found.evidence]
    for words in (*evidence, *summary.orders):
        assert article.text[words.start : words.end] == words.quote
    for found in summary.verified:
        assert found.evidence
        assert found.read_by == model.name
    summary.model_dump_json().encode()
    str(summary).encode()
    return True


def cassette_case(data: bytes) -> bool:
    """Open a file that has this in it; return whether it was taken for a cassette."""
    try:
        header, exchanges = from_text(data.decode(), "it")
    except (UnicodeDecodeError, ConfigurationError):
        return False
    for exchange in exchanges:
        list(Redactor().leaks(exchange))
    if crc32(data) % 8:  # what follows takes ten times as long as reading
        return True
    told, same = from_text(to_text(header, exchanges), "it")
    assert told == header
    for one, other in zip(exchanges, same, strict=True):
        assert canonical(one.asked) == canonical(other.asked)
        assert canonical(one.answered) == canonical(other.answered)
    if exchanges:
        describe_miss(exchanges[-1], exchanges[:-1], [False] * (len(exchanges) - 1), "it", "do")
    if header.run is not None:
        with suppress(ConfigurationError):
            load(**header.run["settings"])
    return True


T = TypeVar("T", bound=BaseModel)


class _Model:
    """Gives answers as a model would, through what reads those of a real one."""

    name = "openai/fuzzed"
    max_output = 2_048

    def __init__(self, way: Way, said: list[str]) -> None:
        self.way = way
        self.budget = Budget()
        self.said = said
        self._turn = 0

    async def ask(self, *, answer: type[T], **_: object) -> T:
        text = self.said[self._turn % len(self.said)]
        self._turn += 1
        try:
            return plain(answer, unambiguous(answer).model_validate_json(text))
        except ValidationError as error:
            raise AnswerError(for_the_ledger(error)) from None


def _heard(text: str) -> str:
    """What reading a response leaves of it; a whole response where it is one."""
    try:
        body = json.loads(text)
    except (ValueError, RecursionError):
        body = None
    if not isinstance(body, dict) or "choices" not in body:
        body = {"choices": [{"message": {"role": "assistant", "content": text}}]}
    error_inside(body)
    reply = read_reply(body)
    if reply is None:
        return ""
    repeats_itself(reply.text)
    reply.text.encode()
    return reply.text


def _valid(answer: type[BaseModel], text: str) -> bool:
    try:
        answer.model_validate_json(text)
    except ValidationError as error:
        for_the_ledger(error).encode()
        again(QUESTION, text, for_the_model(error))[-1]["content"].encode()
        return False
    return True


@cache
def _articles() -> tuple[Article, ...]:
    return tuple(map(read_article, ARTICLES))


@cache
def _answers(article: Article) -> tuple[type[BaseModel], ...]:
    """The models of the answers to all questions that are asked about an article at first."""
    asked: list[type[BaseModel]] = [SurveyAnswer, RevisionAnswer, SentenceAnswer]

    class Listener(_Model):
        async def ask(self, *, answer: type[T], **_: object) -> T:
            asked.append(answer)
            raise AnswerError("only listening")

    with suppress(StopIteration, AnswerError):
        Pipeline(article, get_policy("literal")).read_with(Listener("follow_up", [""])).send(None)
    return tuple(unambiguous(answer) for answer in dict.fromkeys(asked))


def answer_seeds() -> Iterator[bytes]:
    """Answers that models gave, and bad ones, as `answer_case` takes them."""
    seen = {"people": [{"words": "At least 12 people", "harm": "killed"}]}
    small = [json.dumps(seen), '{"people": []}', '{"type": "Attack", "by": "the mayor"}']
    whole = survey(KILLED, WOUNDED, orders=["she said"])
    wrong = survey({**KILLED, "number": 120}, INVENTED)
    revised = [
        revision(said(1, "change", KILLED), said(2, "drop"), said(3, "add", WOUNDED)),
        revision(said(1, "keep"), said(2, "change", INVENTED), missed=[WOUNDED]),
    ]
    responses = [json.dumps({"choices": [{"message": {"content": whole}}], "usage": {}})]
    called = {"function": {"name": "answer", "arguments": whole}}
    responses.append(
        json.dumps({"choices": [{"message": {"content": None, "tool_calls": [called]}}]})
    )
    for number in range(2 * len(ARTICLES)):
        for text in (whole, wrong, *small, *responses):
            yield bytes([number]) + text.encode()
        yield bytes([number]) + NEXT.join(text.encode() for text in small)
        for one in revised:
            yield bytes([number]) + NEXT.join(text.encode() for text in (wrong, one))
            yield bytes([number]) + NEXT.join(text.encode() for text in (wrong, *revised))
    yield b"\x01<think>no</think>```json\n" + whole.encode() + b"\n```"


def cassette_seeds() -> Iterator[bytes]:
    """A small cassette, one with notes of its run, and what a stranger might send."""
    small = (_ROOT / "data" / "fuzzed" / "run.yaml").read_bytes()
    yield small
    yield b"a: &a [1,1]\nb: &b [*a,*a]\nc: [*b,*b]"
    yield b"!!python/object/apply:os.system ['x']"
    yield b"version: 1\n" + b"[" * 200
    yield json.dumps(yaml.safe_load(small)).encode()


def mutated(data: bytes, rng: random.Random) -> bytes:
    """Change one value somewhere inside JSON or YAML; or bytes, where it is neither."""
    head, body = (data[:1], data[1:]) if data[:1] < b" " else (b"", data)
    if NEXT in body and rng.random() < 0.9:  # one answer of several
        answers = body.split(NEXT)
        at = rng.randrange(len(answers))
        answers[at] = mutated(answers[at], rng)
        return head + NEXT.join(answers)
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        return head + _garbled(body, rng)
    return head + json.dumps(_changed(value, rng, 12), ensure_ascii=rng.random() < 0.5).encode(
        errors="surrogatepass"
    )


_HOSTILE: Final[tuple[Any, ...]] = (
    None, True, 0, 1, -1, 12, 2**31, 2**64, 10**400, 1.5, float("nan"), float("inf"), "", " ",
    "e1", "12", "At least 12 people", "Seven others", "Ana Torres", "Belmar", "Monday",
    "2021-05-03", "9999-99-99", "\ud800", "\x00", "\u202e", "{{ 7*7 }}", "a" * 5000, "١٢",
    "people " * 300, [], {}, [[[[]]]], ["x"] * 50, "0x1F", "~", "<<", "killed", "at_least",
    "civilian", "denied", "incident",
)  # fmt: skip


def _changed(value: Any, rng: random.Random, depth: int) -> Any:
    if depth and isinstance(value, dict) and value and rng.random() < 0.9:
        name = rng.choice(list(value))
        changed = dict(value)
        match rng.randrange(12):
            case 0:
                del changed[name]
            case 1:
                changed[str(rng.choice(_HOSTILE))[:50]] = changed[name]
            case _:
                changed[name] = _changed(changed[name], rng, depth - 1)
        return changed
    if depth and isinstance(value, list) and value and rng.random() < 0.9:
        at = rng.randrange(len(value))
        match rng.randrange(6):
            case 0:
                return value[:at] + value[at + 1 :]
            case 1:
                return [*value, value[at]]
            case _:
                return [*value[:at], _changed(value[at], rng, depth - 1), *value[at + 1 :]]
    if isinstance(value, str) and value and rng.random() < 0.5:
        return _garbled(value.encode(errors="replace"), rng).decode(errors="replace")
    return rng.choice(_HOSTILE)


def _garbled(data: bytes, rng: random.Random) -> bytes:
    start = rng.randrange(len(data) + 1)
    end = min(len(data), start + rng.choice((0, 1, 2, 8, 64)))
    pieces = (b"", b"\x00", b"\xff", b'"', b"{", b"[", b"&a ", b"*a", b"!!int ", b"\n", b": ",
              b"- ", b"'", b"|", b"\\ud800", b"1e999", NEXT, data[start:end] * 3)  # fmt: skip
    return data[:start] + rng.choice(pieces) + data[end:]


CASES: Final[dict[str, tuple[Callable[[bytes], bool], Callable[[], Iterator[bytes]]]]] = {
    "answers": (answer_case, answer_seeds),
    "cassettes": (cassette_case, cassette_seeds),
}
