"""Cases of ``tests/data/endpoints.jsonl``: public bug reports, with what is right.

A case has rules for a stub server, of which the first whose ``when`` fits answers, and a
``check``. Words in braces stand for answers, which are made here: of the survey of
``tests/surveyed.py``, whose article has the same form as that of the cases, so that they follow
its schema.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from summarizer import ArticleSummary, summarise
from summarizer.errors import SummarizerError
from summarizer.models import Toll
from summarizer.testing import ScriptedEndpoint
from summarizer.testing.script import Reply, Step
from tests.surveyed import KILLED, WOUNDED, first_choices, survey

KEY: Final = "sk-sentinel-0123456789abcdef"
CASES: Final = {
    case["id"]: case
    for case in map(
        json.loads,
        (Path(__file__).parents[1] / "data" / "endpoints.jsonl")
        .read_text(encoding="utf-8")
        .splitlines(),
    )
}
ARTICLE: Final[str] = CASES["es09"]["setup"]["article"]
_WORDS: Final = {
    "Belmar": "Port Selwyn",
    "Ana Torres": "Ida Marlow",
    "mayor": "deputy governor",
    "Monday": "Tuesday",
    "12 people": "14 people",
    "Seven others": "Nine others",
    "shells hit a market": "rockets hit a bus station",
    "Shells hit": "Rockets hit",
    "a market": "a bus station",
    "market": "bus station",
    "shelling": "rocket attack",
}
_NUMBERS: Final = {12: 14, 7: 9, "12": "14", "seven": "nine", "Seven": "Nine"}


def right_survey(*figures: dict[str, Any]) -> str:
    """The right answer to the first question about ``ARTICLE``, or one with these figures."""
    return json.dumps(_of_this_article(json.loads(survey(*(figures or (KILLED, WOUNDED))))))


def _of_this_article(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _of_this_article(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_of_this_article(one) for one in value]
    if isinstance(value, bool) or value is None:
        return value
    if value in _NUMBERS:
        return _NUMBERS[value]
    if isinstance(value, str) and not value.startswith("Shelling/"):  # a type of event
        for old, new in _WORDS.items():
            value = value.replace(old, new)
    return value


def is_follow_up(body: dict[str, Any]) -> bool:
    """Whether a request is about one sentence."""
    form = (body.get("response_format") or {}).get("json_schema") or {}
    return form.get("name") == "FollowUpAnswer"


def right_answer(body: dict[str, Any]) -> str:
    """The right answer to the question that is asked."""
    if is_follow_up(body):
        reply = first_choices(body)
        return str(json.loads(reply.body)["choices"][0]["message"]["content"])
    return right_survey()


def limit_of(body: dict[str, Any]) -> int:
    """How many tokens the answer may have."""
    return int(body.get("max_completion_tokens") or body.get("max_tokens") or 0)


_FITS: Final[dict[str, Callable[[dict[str, Any], int], bool]]] = {
    "every request": lambda body, before: True,
    "otherwise": lambda body, before: True,
    "first request": lambda body, before: before == 0,
    "first question": lambda body, before: not is_follow_up(body),
    "follow-up question": lambda body, before: is_follow_up(body),
    "first question asked with a token limit below 12000": lambda body, before: (
        not is_follow_up(body) and limit_of(body) < 12_000
    ),
    "request with response_format json_schema": lambda body, before: (
        (body.get("response_format") or {}).get("type") == "json_schema"
    ),
    "request with a system message": lambda body, before: any(
        message["role"] == "system" for message in body["messages"]
    ),
    "request with a token limit N above 2296": lambda body, before: limit_of(body) > 2296,
}


class Stub:
    """Answers as the rules of a case say; a script for ``ScriptedEndpoint``."""

    def __init__(self, rules: list[dict[str, Any]]) -> None:
        self._rules = rules
        self._before = 0

    def __call__(self, body: dict[str, Any]) -> Step:
        rule = next(rule for rule in self._rules if _FITS[rule["when"]](body, self._before))
        self._before += 1
        filled = _filled(rule["body"], body)
        return Reply(json.dumps(filled).encode(), rule["status"], rule["headers"])


def _filled(value: Any, body: dict[str, Any]) -> Any:
    if isinstance(value, dict):
        return {name: _filled(one, body) for name, one in value.items()}
    if isinstance(value, list):
        return [_filled(one, body) for one in value]
    if not isinstance(value, str):
        return value
    answer = right_answer(body)
    first_characters = re.fullmatch(r"\{the first (\d+) characters of ANSWER\}", value)
    if first_characters:
        return answer[: int(first_characters[1])]
    if value == "{ANSWER with 14.0 for the first figure's low}":
        return re.sub(r"(: )14\b", r"\g<1>14.0", answer, count=1)
    if value == "{ANSWER without the first figure}":
        return right_survey(WOUNDED)
    for name, text in {
        "{ANSWER}": answer,
        "{MODEL}": str(body.get("model")),
        "{N}": str(limit_of(body)),
    }.items():
        value = value.replace(name, text)
    return value


class Outcome:
    """What came of summarising the article of a case."""

    def __init__(self, summary: ArticleSummary | None, error: SummarizerError | None) -> None:
        self.summary = summary
        self.error = error
        self.requests: list[Any] = []

    def fits(self, check: dict[str, Any]) -> list[str]:
        """Say in what it is not as a check wants it."""
        if "either" in check:
            wrong = [self.fits(one) for one in check["either"]]
            return [] if [] in wrong else [text for texts in wrong for text in texts]
        return [
            f"{name}: {self._found(name)}, not {wanted}"
            for name, wanted in check.items()
            if not self._is_right(name, wanted)
        ]

    def _is_right(self, name: str, wanted: Any) -> bool:
        found = self._found(name)
        if name in ("killed", "injured"):
            # The best of a bound may be left open.
            pairs = zip(wanted, found or (), strict=True) if found else ()
            return bool(found) and all(f in (w, None) for w, f in pairs) and found[0] == wanted[0]
        if name == "message_has":
            return str(wanted) in str(found)
        if name == "calls_at_most":
            return bool(found <= wanted)
        if name == "a_limit_of_at_least":
            return bool(found >= wanted)
        return bool(found == wanted)

    def _found(self, name: str) -> Any:
        match name:
            case "error":
                return type(self.error).__name__ if self.error else None
            case "message_has":
                return str(self.error)
            case "killed" | "injured":
                toll = self.summary.toll(name) if self.summary else None
                return (toll.low, toll.best, toll.high) if isinstance(toll, Toll) else None
            case "unverified":
                return len(self.summary.unverified) if self.summary else None
            case "problems":
                return len(self.summary.problems) if self.summary else None
            case "calls_at_most":
                return len(self.requests)
            case "a_limit_of_at_least":
                return max(map(limit_of, self.requests))
        raise KeyError(name)


def run(
    rules: list[dict[str, Any]], *, model: str = "openai/stub-large", key: str = KEY, **options: Any
) -> Outcome:
    """Summarise the article with a stub server."""
    with ScriptedEndpoint(Stub(rules)) as server:
        options = {"max_seconds": 30, "api_key": key, **options}
        try:
            outcome = Outcome(
                summarise(ARTICLE, model=model, base_url=server.base_url, **options), None
            )
        except SummarizerError as error:
            outcome = Outcome(None, error)
    outcome.requests = server.requests
    return outcome


def refused(code: int, body: Any, when: str, **headers: str) -> list[dict[str, Any]]:
    """Rules of a server that says this to such requests, and answers the others rightly."""
    return [
        {"when": when, "status": code, "headers": headers, "body": body},
        answering({"role": "assistant", "content": "{ANSWER}"}),
    ]


def answering(message: Any, finish_reason: str | None = "stop") -> dict[str, Any]:
    """A rule of a server that answers with this message."""
    choice = {"index": 0, "message": message, "finish_reason": finish_reason}
    body = {"id": "c1", "object": "chat.completion", "model": "{MODEL}", "choices": [choice]}
    return {"when": "otherwise", "status": 200, "headers": {}, "body": body}
