"""Errors whose status does not tell their cause: each with the thread in which it was reported.

Where there is no address beside an answer, none was found, and the answer is a guess at the kind.
What is "inferred" of an answer that has one is not in what stands at that address.
"""

from __future__ import annotations

import time
from typing import Any

import pytest

from summarizer.testing import ScriptedEndpoint, raw_bytes
from tests.endpoints.cases import _FITS, CASES, limit_of, refused, run
from tests.llm.asked import ask

pytestmark = pytest.mark.usefixtures("quick_retries")

RIGHT = CASES["es10"]["check"] | {"error": None}
_FITS["a question with a temperature of 0"] = lambda body, _: body.get("temperature") == 0
_FITS["a question with a schema"] = lambda body, _: "response_format" in body
_FITS["a limit above 4000"] = lambda body, _: limit_of(body) > 4_000


def message(words: str, **more: object) -> dict[str, Any]:
    return {"error": {"message": words, **more}}


TOLD: dict[str, tuple[int, Any, str]] = {
    # https://github.com/anthropics/claude-code/issues/30437
    "a firewall's page": (
        403,
        "<!DOCTYPE html><html><head><title>Just a moment...</title>",
        "a firewall, a proxy",
    ),
    # https://github.com/JimmyLaurent/cloudflare-scraper/issues/27
    "a firewall's page in words": (403, "error code: 1020", "a firewall, a proxy"),
    # https://www.rfc-editor.org/rfc/rfc6585.html#section-6
    "a network that wants a login": (511, "<html>Log in</html>", "log in first"),
    # https://github.com/cequence-io/openai-scala-client/issues/109
    "Gemini: the key": (
        400,
        [message("API key not valid. Please pass a valid API key.", status="INVALID_ARGUMENT")],
        "refused the key",
    ),
    # https://platform.minimax.io/docs/api-reference/errorcode.md
    "MiniMax: the key": (
        200,
        {"base_resp": {"status_code": 2049, "status_msg": "invalid api key"}},
        "refused the key",
    ),
    "MiniMax: no key": (
        200,
        {
            "base_resp": {
                "status_code": 1004,
                "status_msg": "not authorized / token not match group / cookie is missing, log in "
                "again",
            }
        },
        "refused the key",
    ),
    # https://docs.z.ai/api-reference/api-code has code and message, and "429: account anomaly".
    "Z.ai: the account": (
        429,
        message("Your account has been locked, please contact us to unlock", code="1112"),
        "refused the key",
    ),
    "a code that is a text": (200, message("No auth", code="401"), "refused the key"),
    # https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/618
    "LM Studio: the address": (
        200,
        {"error": "Unexpected endpoint or method. (POST /chat/completions)"},
        "most end in /v1",
    ),
    # https://github.com/iOfficeAI/AionCore/pull/377
    "Bedrock: the model": (
        400,
        {"message": "The provided model identifier is invalid."},
        "Check the model's name",
    ),
    # https://github.com/continuedev/continue/issues/10373
    "xAI: credit": (
        429,
        {"error": "Your team has either used all available credits or reached its spending limit."},
        "used up",
    ),
    # https://github.com/Wei-Shaw/sub2api/issues/890
    "a gateway: credit": (
        403,
        {"code": "INSUFFICIENT_BALANCE", "message": "Insufficient account balance"},
        "used up",
    ),
    "credit, in other words": (403, {"message": "your account balance is insufficient"}, "used up"),
    # https://github.com/QuantumNous/new-api/issues/6929
    "new-api: credit": (403, message("用户额度不足, 剩余额度: -0.000002"), "used up"),
    # https://github.com/songquanpeng/one-api/issues/1270
    "one-api: credit": (
        403,
        message("user quota is not enough", type="one_api_error", code="insufficient_user_quota"),
        "used up",
    ),
    "credit, without a word": (402, {}, "used up"),
    # https://github.com/google-gemini/gemini-cli/issues/22486
    "Gemini: a model that costs": (
        429,
        message(
            "You exceeded your current quota, please check your plan and billing details. \n"
            "* Quota exceeded for metric: generativelanguage.googleapis.com/"
            "generate_content_free_tier_requests, limit: 0, model: gemini-3.1-pro\n"
            "Please retry in 56.42777108s.",
            status="RESOURCE_EXHAUSTED",
        ),
        "no quota for this model",
    ),
    # https://github.com/geekforbrains/sidekick-cli/issues/42
    "Gemini: a model that costs, in words": (
        429,
        message("Gemini 2.5 Pro Preview doesn't have a free quota tier."),
        "no quota for this model",
    ),
    # https://github.com/ChatGPTNextWeb/NextChat/issues/5255
    "Gemini: a country": (
        400,
        message(
            "Gemini API free tier is not available in your country. Please enable billing on your "
            "project in Google AI Studio.",
            status="FAILED_PRECONDITION",
        ),
        "from where",
    ),
    # https://github.com/tashfeenahmed/freellmapi/issues/426
    "GitHub: the size": (
        413,
        message("Request body too large for gpt-4.1 model. Max size: 8000 tokens."),
        "way='follow_up'",
    ),
    # https://platform.kimi.ai/docs/api/errors.md
    "Moonshot: the size": (400, message("Input token length too long"), "way='follow_up'"),
    "a gateway: the size": (413, "<html>Request Entity Too Large</html>", "way='follow_up'"),
    # https://www.rfc-editor.org/rfc/rfc9110.html#section-15.3.3
    "taken, and not answered": (202, {}, "HTTP 202"),
}


@pytest.mark.parametrize("name", TOLD)
def test_an_error_names_its_cause(name: str) -> None:
    code, body, has = TOLD[name]
    outcome = run(refused(code, body, "every request"))
    check = {"error": "EndpointError", "message_has": has, "calls_at_most": 1}
    assert outcome.fits(check) == []


def test_a_login_page_in_an_answers_place_is_told_as_that() -> None:
    page = b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n<html>Log in</html>"
    with ScriptedEndpoint(lambda _: raw_bytes(page)) as server:
        found, _ = ask(server)
    assert "one has to log in first" in str(found)


def test_what_is_kept_back_by_law_or_by_a_censor_is_a_refusal() -> None:
    # https://www.rfc-editor.org/rfc/rfc7725.html
    outcome = run(refused(451, message("blocked"), "every request"))
    assert outcome.fits({"error": "RefusedError", "calls_at_most": 1}) == []


IN_HALF_AN_HOUR = str(int((time.time() + 1_800) * 1_000))
WAITS: dict[str, tuple[dict[str, str], Any]] = {
    # https://github.com/Gitlawb/openclaude/issues/936
    "OpenRouter": (
        {},
        message("no", metadata={"headers": {"X-RateLimit-Reset": IN_HALF_AN_HOUR}}),
    ),
    # https://github.com/huggingface/transformers/issues/32665 ; the status is a 503:
    # https://github.com/huggingface/unity-api/issues/18
    "Hugging Face": ({}, {"error": "is currently loading", "estimated_time": 500.0}),
    # https://github.com/google-gemini/gemini-cli/issues/29425 (of seconds alone),
    # https://github.com/liuw1535/antigravity2api-nodejs/issues/44
    "Google": ({}, message("no", details=[{"metadata": {"quotaResetDelay": "1h16m0.9s"}}])),
    # https://github.com/router-for-me/CLIProxyAPI/issues/1666
    "OpenAI's Codex": ({}, message("The usage limit has been reached", resets_in_seconds=500)),
    "a duration as ISO 8601": ({}, message("no", retryDelay="PT8M20S")),
    "a duration as .NET has it": ({"retry-after": "00:08:20"}, message("no")),
    # https://github.com/microsoft/kernel-memory/pull/795
    "milliseconds as Azure has them": ({"x-ms-retry-after-ms": "500000"}, message("no")),
    # https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
    "a draft of the IETF": ({"ratelimit": '"default";r=0;t=500'}, message("no")),
    "Chinese words": ({}, message("请求过于频繁，请在500秒后重试")),
}


@pytest.mark.parametrize("server", WAITS)
@pytest.mark.parametrize("code", [429, 503])
def test_a_wait_beyond_the_deadline_is_told_after_one_call(server: str, code: int) -> None:
    headers, body = WAITS[server]
    outcome = run(refused(code, body, "every request", **headers))
    check = {"error": "BudgetExceeded", "message_has": "left alone for", "calls_at_most": 1}
    assert outcome.fits(check) == []


PASSING: dict[str, tuple[int, Any]] = {
    "a limit of requests as a 403": (403, message("Rate limit exceeded, retry in 0.1s")),
    # A 429 in Bedrock's own interface; other services of AWS have it as a 400:
    # https://docs.aws.amazon.com/data-exchange/latest/apireference/CommonErrors.html
    "AWS: a limit as a 400": (400, {"__type": "ThrottlingException", "message": "Wait."}),
    # https://repost.aws/knowledge-center/bedrock-throttling-error
    "Bedrock: a limit of tokens": (
        400,
        {"message": "Too many tokens, please wait before trying again."},
    ),
    # https://github.com/boto/botocore (bedrock-runtime: ServiceQuotaExceededException is a 400)
    "Bedrock: a quota": (
        400,
        {
            "message": "Your request exceeds the service quota for your account. You can resubmit "
            "your request later."
        },
    ),
    "a busy model as a 400": (400, message("The model is overloaded. Please try again later.")),
    "a model that failed": (424, {"error": "Request failed during generation"}),
    "a call that the server gave up": (499, message("The operation was cancelled.")),
    # https://github.com/strands-agents/harness-sdk/issues/649
    "Bedrock: a bad call": (
        424,
        {"message": "The model produced invalid sequence as part of ToolUse."},
    ),
    # https://platform.minimax.io/docs/api-reference/errorcode.md
    "MiniMax: a limit": (200, {"base_resp": {"status_code": 1002, "status_msg": "rate limit"}}),
    "MiniMax: itself": (200, {"base_resp": {"status_code": 1024, "status_msg": "internal error"}}),
    # The filter is out of order: https://github.com/BerriAI/litellm/issues/1564 (500: inferred)
    "Azure: its filter": (
        500,
        message(
            'AzureException - {"error": {"code": "content_filter_error", '
            '"message": "The contents are not filtered"}}'
        ),
    ),
}


@pytest.mark.parametrize("name", PASSING)
def test_what_may_pass_is_tried_again_as_it_was_asked(name: str) -> None:
    code, body = PASSING[name]
    outcome = run(refused(code, body, "first request"))
    assert (outcome.fits(RIGHT), len(outcome.requests)) == ([], 2)
    first, second = outcome.requests
    assert first.get("response_format") == second.get("response_format")


FORMS: dict[str, tuple[int, Any, str, str]] = {
    # https://github.com/BerriAI/litellm/pull/29687
    "Moonshot": (
        400,
        message("invalid temperature: only 1 is allowed for this model"),
        "a question with a temperature of 0",
        "temperature",
    ),
    "a range, as a 500": (
        500,
        message("temperature should be in (0.0, 2.0)"),
        "a question with a temperature of 0",
        "temperature",
    ),
    # https://github.com/MetaGLM/glm-cookbook/issues/24
    "Zhipu": (400, message("max_tokens参数非法。请检查文档"), "a limit above 4000", "limit"),
    # https://github.com/yiliqi78/TOKENICODE/issues/3
    "Volcengine": (
        400,
        message(
            "The parameter max_tokens specified in the request is not valid: integer above "
            "maximum value, expected a value <= 4000, but got 8000 instead.",
            param="max_tokens",
        ),
        "a limit above 4000",
        "limit",
    ),
    # https://platform.kimi.ai/docs/api/errors.md : of question and answer together
    "Moonshot: the limit": (
        400,
        message("Your request exceeded model token limit : 8192", type="invalid_request_error"),
        "a limit above 4000",
        "limit",
    ),
    # https://github.com/block/buzz/issues/3018
    "OpenRouter": (
        404,
        message("No endpoints found that can handle the requested parameters."),
        "a question with a schema",
        "options",
    ),
}


@pytest.mark.parametrize("server", FORMS)
def test_a_value_that_is_refused_is_left_out(server: str) -> None:
    code, body, when, form = FORMS[server]
    outcome = run(refused(code, body, when))
    assert outcome.fits(RIGHT) == []
    assert outcome.summary is not None
    reasons = [str(attempt.reason) for attempt in outcome.summary.provenance.attempts]
    assert reasons[0].endswith(f": {form}")
    kept = outcome.requests[-1].get("response_format") is not None
    assert kept == (form != "options")


@pytest.mark.parametrize(
    "body",
    [
        "Internal Server Error",
        # https://github.com/vllm-project/vllm/issues/35438
        {"error": {"message": "", "type": "InternalServerError", "param": None, "code": 500}},
    ],
)
def test_a_schema_on_which_a_server_breaks_is_left_out_at_last(body: Any) -> None:
    # https://github.com/vllm-project/vllm/issues/8429
    outcome = run(refused(500, body, "a question with a schema"), max_seconds=60)
    assert outcome.fits(RIGHT) == []
    assert "response_format" not in outcome.requests[-1]
