from __future__ import annotations

import logging
import subprocess
import sys
import traceback

import pytest

from summarizer.errors import (
    AnswerError,
    EndpointError,
)
from summarizer.testing import (
    ScriptedEndpoint,
    completion,
    refusal,
    status,
)
from tests.llm.asked import ARTICLE, GOOD, KEY, MESSAGES, ask

SECRET_ANSWER = "the-models-own-words"


def test_the_messages_are_sent_verbatim() -> None:
    with ScriptedEndpoint([completion(GOOD)]) as server:
        ask(server)
    assert server.requests[0]["messages"] == MESSAGES


def test_a_refusal_has_the_providers_words_but_not_the_articles() -> None:
    with ScriptedEndpoint([refusal(f"I can't tell who {ARTICLE[:40]} did")]) as server:
        found, _ = ask(server)
    assert "I can't tell who" in str(found)
    assert ARTICLE[:30] not in str(found)


def test_no_error_shows_the_answer_the_article_or_the_key(
    caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    with ScriptedEndpoint([completion({"outcome": SECRET_ANSWER, SECRET_ANSWER: 1})] * 2) as server:
        found, asked = ask(server)
    assert isinstance(found, AnswerError)
    assert found.__cause__ is None
    assert found.__context__ is None
    seen = "".join(traceback.format_exception(found)) + repr(asked.endpoint) + str(asked.endpoint)
    seen += caplog.text + "".join(capsys.readouterr()) + repr(found.ledger)
    assert "outcome literal_error" in seen
    for secret in (SECRET_ANSWER, ARTICLE[:20], KEY):
        assert secret not in seen


@pytest.mark.parametrize("code", [400, 401, 403, 404, 418, 422, 429, 500])
def test_no_status_shows_the_article_or_the_key(code: int) -> None:
    error = {"message": f"Bad key {KEY} for text {ARTICLE}", "code": "x", "param": None}
    with ScriptedEndpoint(lambda _: status(code, body={"error": error})) as server:
        found, _ = ask(server, attempts=1)
    assert isinstance(found, EndpointError)
    shown = "".join(traceback.format_exception(found)) + repr(found.ledger)
    assert KEY not in shown
    assert ARTICLE[:30] not in shown


def test_others_may_still_read_instructors_log(caplog: pytest.LogCaptureFixture) -> None:
    with ScriptedEndpoint([completion(GOOD)]) as server:
        ask(server)
    logging.getLogger("instructor.v2.retry").error("of someone else")
    assert "of someone else" in caplog.text


def test_organisation_and_key_of_openai_stay_with_openai(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_ORG_ID", "org-mine")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-elsewhere")
    with ScriptedEndpoint([completion(GOOD)]) as server:
        ask(server)
    assert "openai-organization" not in server.headers[0]
    assert server.headers[0]["authorization"] == f"Bearer {KEY}"


def test_nothing_heavy_is_loaded_before_a_question_is_asked() -> None:
    program = (
        "import sys, summarizer.llm.structured, summarizer.llm.endpoint;"
        "print(sorted({'openai', 'instructor', 'httpx2', 'jinja2'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
