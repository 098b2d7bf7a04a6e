"""Recordings that users make of servers, and the clocks that they stop in tests."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from summarizer import asummarise, summarise
from summarizer.errors import BudgetExceeded
from summarizer.testing import ScriptedEndpoint, completion, hang, record, replay
from summarizer.testing.exchange import Exchange
from summarizer.testing.redaction import REDACTED, Redactor
from summarizer.testing.replaying import REPLAY_ENDPOINT_URL
from tests.endpoints.cases import ARTICLE, CASES, KEY, Stub, right_survey

MARK = b"\xef\xbb\xbf"
ENDS_WITHIN = 15.0
"""Seconds; a run that hangs hangs for ever."""

# How providers name accounts in errors. OpenAI and Groq:
# https://github.com/mikeizbicki/cmc-csci143/issues/590 ; OpenRouter:
# https://github.com/Gitlawb/openclaude/issues/1125 ; xAI:
# https://github.com/UKGovernmentBEIS/inspect_ai/pull/2267 ; Bedrock:
# https://github.com/zed-industries/zed/issues/53960 ; Google:
# https://github.com/googleapis/googleapis/blob/master/google/api/error_reason.proto
ACCOUNTS = [
    ({"error": {"message": "Limit reached in organization org-Zz12Yy34Xx56 on TPM"}}, "Zz12"),
    ({"error": {"message": "in organization `org_01hxnxvkfjf6ttkqzfpw23` tier `x`"}}, "01hx"),
    ({"error": {"message": "no"}, "user_id": "user_3D0IVsejFIV6kOYwkxFE9n"}, "user_3D"),
    (
        {"code": "no", "error": "Team: 0e984725-c51c-4bf4-9960-e1c80e27aba0, Model: m"},
        "0e984725",
    ),
    ({"message": "arn:aws:bedrock:us-east-1:123456789012:inference-profile/m"}, "123456789012"),
    ([{"error": {"details": [{"metadata": {"consumer": "projects/my-desk-7"}}]}}], "my-desk"),
    ({"error": {"message": "Key of editor@desk.example is not allowed"}}, "editor@"),
    ({"organization": "acme-newsroom", "choices": []}, "acme"),
]


@pytest.mark.parametrize(("body", "account"), ACCOUNTS)
def test_an_account_goes_from_an_error(body: Any, account: str) -> None:
    content = json.dumps(body).encode()
    exchange = Exchange("POST", "http://a.example/v1", b"{}", 429, "", content)
    assert list(Redactor().leaks(exchange)) == ["an account in the response body"]
    clean = Redactor().body(content)
    assert account.encode() not in clean
    assert REDACTED.encode() in clean
    assert Redactor().body(clean) == clean


def test_what_was_asked_and_answered_stays() -> None:
    said = "Write to desk@news.example about org-12345678, user_12345678 said."
    body = json.dumps({"messages": [{"role": "user", "content": said}], "model": "m"}).encode()
    assert Redactor().body(body) == body
    answer = json.dumps({"choices": [{"message": {"content": said, "name": "user"}}]}).encode()
    assert Redactor().body(answer) == answer


def test_an_account_in_an_address_goes_and_the_recording_replays() -> None:
    url = "https://api.example/v4/accounts/0123456789abcdef0123456789abcdef/ai/v1"
    assert "0123456789abcdef" not in Redactor().url(url)


def test_no_account_of_a_server_is_left_in_a_recording(tmp_path: Path) -> None:
    case = CASES["es35"]
    path = tmp_path / "t.yaml"
    with ScriptedEndpoint(Stub(case["setup"]["server"])) as server, record(path):
        recorded = summarise(
            ARTICLE, model=case["setup"]["model"], base_url=server.base_url, api_key=KEY
        )
    written = path.read_text(encoding="utf-8")
    for lacking in case["check"]["recording_lacks"]:
        assert lacking.replace("{KEY}", KEY) not in written
    with replay(path):
        replayed = summarise(ARTICLE, model=case["setup"]["model"], base_url=REPLAY_ENDPOINT_URL)
    assert replayed.tolls == recorded.tolls


ODD = "with\u2028 \u0085, \u200b, \ttabs, \x07 bells\n--- !!x\n- &a [*a]: {{b}}\n'''"


@pytest.mark.parametrize("article", [ARTICLE, ARTICLE.replace("\n", "\r\n"), ARTICLE + ODD])
@pytest.mark.parametrize(
    "changed",
    [lambda file: file, lambda file: file.replace(b"\n", b"\r\n"), lambda file: MARK + file],
)
def test_a_recording_replays_whatever_an_editor_made_of_its_line_ends(
    article: str, changed: Any, tmp_path: Path
) -> None:  # es36
    path = tmp_path / "t.yaml"
    with ScriptedEndpoint(Stub(CASES["es36"]["setup"]["server"])) as server, record(path):
        recorded = summarise(article, model="openai/x", base_url=server.base_url, api_key=KEY)
    path.write_bytes(changed(path.read_bytes()))
    with replay(path):
        replayed = summarise(article, model="openai/x", base_url=REPLAY_ENDPOINT_URL)
    assert (replayed.figures, replayed.tolls) == (recorded.figures, recorded.tolls)


@pytest.mark.parametrize("how", ["threads", "gather", "in sequence"])
def test_each_article_gets_its_own_answer_from_a_recording(
    how: str, tmp_path: Path
) -> None:  # es37
    path = tmp_path / "t.yaml"
    towns = ["Selwyn", "Aldmoor", "Brackwater", "Castleton", "Dunmere", "Eastholm"]

    def answered(body: Any) -> Any:
        asked = json.dumps(body["messages"])
        town = next(town for town in towns if f"Port {town}" in asked)
        return completion(right_survey().replace("Port Selwyn", f"Port {town}"))

    def headlines(base_url: str) -> list[str]:
        given = {"model": "openai/x", "base_url": base_url, "api_key": KEY}
        articles = [
            ARTICLE.replace("Selwyn", town).replace("SELWYN", town.upper()) for town in towns
        ]

        async def at_once() -> list[Any]:
            return await asyncio.gather(*(asummarise(article, **given) for article in articles))

        if how == "gather":
            found = asyncio.run(at_once())
        elif how == "threads":
            with ThreadPoolExecutor(len(towns)) as threads:
                found = list(threads.map(lambda article: summarise(article, **given), articles))
        else:
            found = [summarise(article, **given) for article in articles]
        return [str(summary.figures[0].place) for summary in found]

    with ScriptedEndpoint(answered) as server, record(path):
        recorded = headlines(server.base_url)
    with replay(path):
        assert headlines(REPLAY_ENDPOINT_URL) == recorded
    assert recorded == [f"Port {town}" for town in towns]


FROZEN_AT = 1_684_281_600.0
# How the clocks are stopped: by a function of Python's, as freezegun does,
# https://github.com/spulec/freezegun/issues/437, or within the builtin one, as time-machine 2.13 to
# 2.19 did, https://github.com/adamchainz/time-machine/issues/387; so this is a builtin one, too.
STOPPED = {"freezegun": lambda: FROZEN_AT, "time-machine": FROZEN_AT.conjugate}


@pytest.fixture(params=STOPPED)
def frozen(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stop the clocks as a tool for tests does."""
    for name in ("time", "monotonic", "perf_counter"):
        monkeypatch.setattr(time, name, STOPPED[request.param])


def ended(run: Any) -> Any:
    """What comes of a run, or its error; it must end by itself."""
    came: list[Any] = []

    def work() -> None:
        try:
            came.append(run())
        except Exception as error:  # noqa: BLE001 - looked at by the test
            came.append(error)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(ENDS_WITHIN)
    assert came, "it hangs"
    return came[0]


@pytest.mark.usefixtures("frozen")
@pytest.mark.parametrize("is_asynchronous", [False, True])
def test_a_run_ends_though_the_clock_stands_still(is_asynchronous: bool) -> None:  # es40
    case = CASES["es40"]
    with ScriptedEndpoint(Stub(case["setup"]["server"])) as server:
        given = {"model": case["setup"]["model"], "base_url": server.base_url, "api_key": KEY}
        limit = case["setup"]["max_seconds"]
        if is_asynchronous:
            summary = ended(lambda: asyncio.run(asummarise(ARTICLE, max_seconds=limit, **given)))
        else:
            summary = ended(lambda: summarise(ARTICLE, max_seconds=limit, **given))
    assert summary.toll("killed").low == 14
    assert server.calls == 2


@pytest.mark.usefixtures("frozen")
def test_a_deadline_is_kept_though_the_clock_stands_still() -> None:  # es40
    with ScriptedEndpoint(lambda _: hang(4 * ENDS_WITHIN)) as server:
        error = ended(
            lambda: summarise(
                ARTICLE, model="openai/x", base_url=server.base_url, api_key=KEY, max_seconds=0.3
            )
        )
    assert isinstance(error, BudgetExceeded)
    assert "0.3 seconds for an article are spent" in str(error)
