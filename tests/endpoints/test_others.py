"""What other servers do than those that the cases name, each with where it is told."""

from __future__ import annotations

import json
from typing import Any

import pytest

from summarizer.testing import ScriptedEndpoint, completion, raw_bytes
from tests.endpoints.cases import (
    CASES,
    Outcome,
    answering,
    limit_of,
    refused,
    right_survey,
    run,
)
from tests.llm.asked import GOOD, Harm, ask
from tests.surveyed import KILLED, revision, said

pytestmark = pytest.mark.usefixtures("quick_retries")

RIGHT = CASES["es10"]["check"] | {"error": None}
SURVEY = right_survey()
ASSISTANT = {"role": "assistant"}


def is_right(outcome: Outcome, calls: int) -> bool:
    return (outcome.fits(RIGHT), len(outcome.requests)) == ([], calls)


def called(**function: object) -> dict[str, object]:
    return {**ASSISTANT, "content": None, "tool_calls": [{"function": function}]}


ANSWERS = {
    # https://github.com/0xPlaygrounds/rig/issues/1656
    "llama.cpp: the content is blank": {"content": "", "reasoning_content": "{ANSWER}"},
    # https://openrouter.ai/docs/use-cases/reasoning-tokens
    "OpenRouter: reasoning": {"content": None, "reasoning": "I see.\n{ANSWER}"},
    "OpenRouter: its parts": {
        "reasoning_details": [{"type": "reasoning.text", "text": "{ANSWER}"}]
    },
    # https://github.com/perplexityai/api-discussion/issues/177
    "Perplexity: thoughts have no beginning": {"content": "14? {9}\n</think>\n{ANSWER}"},
    # https://huggingface.co/mistralai/Magistral-Small-2507
    "Mistral: thoughts in brackets": {"content": "[THINK]{14}?[/THINK]{ANSWER}"},
    # https://docs.bigmodel.cn/api-reference
    "Zhipu: a box": {"content": "<|begin_of_box|>{ANSWER}<|end_of_box|>"},
    # https://github.com/openai/openai-cookbook/blob/main/articles/openai-harmony.md
    "gpt-oss: channels": {
        "content": "<|channel|>analysis<|message|>{14}?<|end|><|start|>assistant<|channel|>final"
        "<|message|>{ANSWER}"
    },
    # https://github.com/micz/ThunderAI/issues/774 (parts with "thought": true)
    "Gemini: parts of which one is a thought": {
        "content": [{"text": "14? {9}", "thought": True}, {"text": "{ANSWER}"}]
    },
    # https://platform.openai.com/docs/api-reference/responses/object
    "Responses: output_text": {"content": [{"type": "output_text", "text": "{ANSWER}"}]},
    # https://github.com/ollama/ollama/blob/main/docs/api.md
    "Ollama: a call with an object": called(name="answer", arguments=json.loads(SURVEY)),
    # https://platform.openai.com/docs/api-reference/chat/object
    "a call of the older kind": {"content": None, "function_call": {"arguments": "{ANSWER}"}},
    # https://qwen.readthedocs.io/en/latest/framework/function_call.html
    "Qwen: a call in words": {
        "content": '<tool_call>{"name": "answer", "arguments": {ANSWER}}</tool_call>'
    },
    "an object instead of a text": {"content": json.loads(SURVEY)},
    "a text in a text": {"content": json.dumps(SURVEY)},
    "an answer in an answer": {"content": f'{{"answer": {SURVEY}}}'},
    "a fence after words with braces": {"content": f"Of {{what}}:\n```json\n{SURVEY}\n```"},
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_is_read_wherever_it_lies(name: str) -> None:
    assert is_right(run([answering({**ASSISTANT, **ANSWERS[name]})]), calls=1)


def test_of_several_choices_the_one_with_an_answer_is_read() -> None:
    rule = answering({**ASSISTANT, "content": "{ANSWER}"})
    choices = rule["body"]["choices"]
    rule["body"]["choices"] = [
        {"index": 1, "message": {**ASSISTANT, "content": ""}, "finish_reason": "length"},
        {"index": 2, "message": {**ASSISTANT, "content": "no"}, "finish_reason": "stop"},
        *choices,
    ]
    assert is_right(run([rule]), calls=1)


def test_a_stream_that_nobody_asked_for_is_put_together() -> None:
    # https://github.com/BerriAI/litellm/issues/34094 and many gateways: "stream" is not looked at.
    text = json.dumps(GOOD)
    pieces = [
        {"choices": [{"delta": {"role": "assistant", "content": text[:9]}}]},
        {"choices": [{"delta": {"content": text[9:]}, "finish_reason": None}]},
        {"choices": [{"delta": {}, "finish_reason": "stop"}]},
        {"choices": [], "usage": {"prompt_tokens": 7, "completion_tokens": 3}},
    ]
    events = "".join(f"data: {json.dumps(piece)}\n\n" for piece in pieces) + "data: [DONE]\n\n"
    head = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n"
    with ScriptedEndpoint([raw_bytes(head + events.encode())]) as server:
        found, asked = ask(server)
    assert found == Harm(outcome="killed", number=2)
    assert asked.ledger.attempts[0].prompt_tokens == 7


def test_what_a_server_cut_out_of_another_part_of_the_prompt_is_asked_for() -> None:
    # LM Studio leaves out other parts than Ollama does (contextOverflowPolicy "truncateMiddle",
    # "rollingWindow"): https://github.com/lmstudio-ai/lmstudio-js (LLMPredictionConfig.ts)
    first, last = json.loads(SURVEY)["figures"]
    rules = [
        {
            **answering({**ASSISTANT, "content": right_survey(KILLED)}),
            "when": "first question",
        },
        answering({**ASSISTANT, "content": revision(said(1, "add", {**last, "id": "f9"}))}),
    ]
    outcome = run(rules)
    assert first["outcome"] == "killed"
    assert is_right(outcome, calls=2)


@pytest.mark.parametrize("number", ["2.0", "2.00", "2e0", "0.2E1"])
def test_whole_numbers_are_integers_however_they_are_written(number: str) -> None:
    # https://json-schema.org/understanding-json-schema/reference/numeric#integer
    with ScriptedEndpoint([completion(f'{{"outcome": "killed", "number": {number}}}')]) as server:
        assert ask(server, reasks=0)[0] == Harm(outcome="killed", number=2)


CUT_OFF = {
    "Mistral": "model_length",  # https://docs.mistral.ai/api/
    "Zhipu": "model_context_window_exceeded",  # https://docs.z.ai/api-reference/llm/chat-completion
    "Cohere": "MAX_TOKENS",  # https://docs.cohere.com/reference/chat
    "Bedrock": "max_tokens",  # https://github.com/boto/botocore (bedrock-runtime, StopReason)
    "xAI": "REASON_MAX_LEN",  # https://github.com/xai-org/xai-sdk-python (sample_pb2.pyi)
    # https://github.com/lmstudio-ai/lmstudio-js (LLMPredictionStats.ts)
    "LM Studio": "maxPredictedTokensReached",
}


@pytest.mark.parametrize("provider", CUT_OFF)
def test_an_answer_that_was_cut_off_gets_more_room(provider: str) -> None:
    cut = answering({**ASSISTANT, "content": SURVEY[:300]}, CUT_OFF[provider])
    rules = [{**cut, "when": "first request"}, answering({**ASSISTANT, "content": "{ANSWER}"})]
    outcome = run(rules, model="openai/gemini-2.5-flash")
    assert is_right(outcome, calls=2)
    first, second = map(limit_of, outcome.requests)
    assert second == 2 * first


FILTERED = {
    "Gemini": "RECITATION",  # https://ai.google.dev/api/generate-content#FinishReason
    # https://cloud.google.com/python/docs/reference/vertexai/latest/vertexai.generative_models.FinishReason
    "Vertex": "MODEL_ARMOR",
    "a gateway before Gemini": "content_filter: PROHIBITED_CONTENT",
    "Zhipu": "sensitive",  # https://docs.bigmodel.cn/api-reference
    "Bedrock": "guardrail_intervened",  # https://github.com/boto/botocore
    # https://github.com/ai-forever/gigachat-java (completion/Choice.java)
    "GigaChat": "blacklist",
    "Anthropic": "refusal",  # https://github.com/anthropics/anthropic-sdk-python (stop_reason.py)
}


@pytest.mark.parametrize("provider", FILTERED)
def test_an_answer_that_a_filter_stopped_is_a_refusal(provider: str) -> None:
    reason = FILTERED[provider]
    outcome = run([answering({**ASSISTANT, "content": SURVEY[:200]}, reason)])
    assert outcome.fits({"error": "RefusedError", "message_has": reason}) == []


def test_an_end_that_is_not_known_is_named_and_its_answer_taken_for_what_it_is() -> None:
    assert is_right(run([answering({**ASSISTANT, "content": "{ANSWER}"}, "entropy")]), calls=1)
    with ScriptedEndpoint(lambda _: completion("{", finish_reason="entropy")) as server:
        found, asked = ask(server, reasks=0)
    assert "not known: entropy" in str(found)
    assert "not known: entropy" in str(asked.ledger.attempts[0].reason)


@pytest.mark.parametrize(
    "reason",
    [
        # https://github.com/boto/botocore (bedrock-runtime, StopReason)
        "malformed_model_output",
        "malformed_tool_use",
        # https://github.com/googleapis/python-genai (types.py, FinishReason)
        "MALFORMED_FUNCTION_CALL",
        "UNEXPECTED_TOOL_CALL",
        # https://github.com/vllm-project/vllm (vllm/v1/engine/__init__.py, FinishReason)
        "repetition",
    ],
)
def test_a_bad_answer_that_the_server_knows_for_one_is_asked_for_again(reason: str) -> None:
    bad = {**answering({**ASSISTANT, "content": None}, reason), "when": "first request"}
    outcome = run([bad, answering({**ASSISTANT, "content": "{ANSWER}"})])
    assert is_right(outcome, calls=2)
    assert outcome.summary is not None
    assert "not known" not in str(outcome.summary.provenance.attempts[0].reason)


@pytest.mark.parametrize(
    "reason",
    [
        "insufficient_system_resource",  # https://api-docs.deepseek.com/api/create-chat-completion
        # https://github.com/sgl-project/sglang (srt/managers/schedule_batch.py, FINISH_ABORT) and
        # https://github.com/vllm-project/vllm (vllm/v1/engine/__init__.py, FinishReason)
        "abort",
        "error",
        "OTHER",
        "network_error",  # https://docs.z.ai/api-reference/llm/chat-completion
        # https://github.com/anthropics/anthropic-sdk-python (types/stop_reason.py)
        "pause_turn",
    ],
)
def test_an_answer_that_the_server_broke_off_is_asked_for_again(reason: str) -> None:
    broken = answering({**ASSISTANT, "content": SURVEY[:200]}, reason)
    rules = [
        {**broken, "when": "first request"},
        answering({**ASSISTANT, "content": "{ANSWER}"}),
    ]
    assert is_right(run(rules), calls=2)


def message(words: str, **more: object) -> dict[str, Any]:
    return {"error": {"message": words, **more}}


FILTERS: dict[str, tuple[int, Any]] = {
    # https://github.com/theopenco/llmgateway/pull/1785
    "xAI": (403, {"code": "permission-denied", "error": "Content violates usage guidelines."}),
    # https://platform.kimi.ai/docs/api/errors.md
    "Moonshot": (
        400,
        message(
            "The request was rejected because it was considered high risk", type="content_filter"
        ),
    ),
    # https://platform.minimax.io/docs/api-reference/errorcode.md (the words are inferred)
    "MiniMax": (
        200,
        {"choices": None, "base_resp": {"status_code": 1026, "status_msg": "input sensitive"}},
    ),
    # The same codes in words. The 422 and the words are as programs that ask MiniMax know them; no
    # page of its own says so, and the rest of the body is inferred.
    "MiniMax, as an error": (
        422,
        {"type": "error", "error": {"type": "api", "message": "output new_sensitive (1027)"}},
    ),
    # https://www.volcengine.com/docs/82379/1299023
    "Volcengine": (400, message("no", code="InputTextSensitiveContentDetected")),
    # https://www.volcengine.com/docs/82379/1099476
    "Volcengine, its other filter": (400, message("no", code="InputTextRiskDetection")),
    # https://developers.cloudflare.com/ai-gateway/features/guardrails/set-up-guardrail/ has code
    # and message; the status and what is around them are inferred.
    "Cloudflare": (
        424,
        {
            "success": False,
            "errors": [{"code": 2016, "message": "Prompt blocked due to security configurations"}],
        },
    ),
    # https://github.com/databricks/ucode/issues/66 has the words; the status is inferred.
    "Databricks": (400, {"message": "Request blocked by input guardrail 'a_demo'"}),
    # https://apim.docs.wso2.com/en/4.5.0/ai-gateway/ai-guardrails/guardrail-error-response/
    "WSO2": (
        446,
        {
            "code": "900514",
            "type": "Status report",
            "message": "Runtime Error",
            "description": "Violation of a-guardrail detected.",
        },
    ),
    # https://apim.docs.wso2.com/en/4.6.0/ai-gateway/ai-guardrails/guardrail-error-response/
    "WSO2, 4.6": (
        446,
        {
            "code": "900514",
            "type": "A_GUARDRAIL",
            "message": {"action": "GUARDRAIL_INTERVENED", "direction": "REQUEST"},
        },
    ),
    # https://github.com/Portkey-AI/gateway/pull/1740
    "Portkey": (
        446,
        message("The guardrail checks defined in the config failed.", type="hooks_failed"),
    ),
    "Portkey, with the reason": (446, message("Guardrail denied the request: SSN detected.")),
    # https://langfuse.com/docs/gateway/features/guardrails has status and code, and no words.
    "Langfuse": (400, message("no", code="guardrail_blocked")),
    # https://platform.xiaomimimo.com/docs/en-US/quick-start/error-codes has the status; the body is
    # inferred from that of a 429: https://github.com/XiaomiMiMo/MiMo/issues/55
    "Xiaomi": (421, message("no", code="421", type="no")),
    # https://github.com/TencentCloud/tencentcloud-sdk-go (hunyuan/v20230901/errors.go): the code.
    "Tencent": (
        200,
        {"Response": {"Error": {"Code": "OperationDenied.TextIllegalDetected", "Message": "no"}}},
    ),
    # https://docs.z.ai/api-reference/api-code has code and message; the status is inferred.
    "Z.ai": (
        400,
        message("System detected potentially unsafe or sensitive content in input.", code="1301"),
    ),
    # https://github.com/anthropics/claude-code/issues/58367
    "Anthropic": (
        400,
        {
            "type": "error",
            "error": {
                "type": "invalid_request_error",
                "message": "Output blocked by content filtering policy",
            },
        },
    ),
    # https://ai.google.dev/api/generate-content#PromptFeedback
    "Google": (200, {"promptFeedback": {"blockReason": "PROHIBITED_CONTENT"}}),
    # https://github.com/compl-ai/compl-ai/issues/20
    "Azure": (
        400,
        message(
            "The response was filtered due to the prompt triggering Azure OpenAI's content "
            "management policy.",
            code="content_filter",
            innererror={
                "code": "ResponsibleAIPolicyViolation",
                "content_filter_result": {"violence": {"filtered": True, "severity": "medium"}},
            },
        ),
    ),
    # Inferred: Azure names these results beside an answer, and a filtered prompt with a 400.
    "Azure, without an answer": (
        200,
        {
            "choices": [],
            "prompt_filter_results": [{"content_filter_results": {"hate": {"filtered": True}}}],
        },
    ),
    # https://github.com/BerriAI/litellm/pull/16231
    "LiteLLM": (
        400,
        message(
            "litellm.BadRequestError: litellm.ContentPolicyViolationError: "
            "litellm.ContentPolicyViolationError: AzureException - The response was filtered due "
            "to the prompt triggering Azure OpenAI's content management policy.",
            code="400",
        ),
    ),
    # The form is that of https://github.com/BerriAI/litellm/issues/1564; its code is inferred.
    "LiteLLM, with another's error": (
        400,
        message(
            "litellm.BadRequestError: AzureException - "
            '{"error": {"code": "content_filter", "message": "It was filtered."}}'
        ),
    ),
}


@pytest.mark.parametrize("provider", FILTERS)
def test_a_filter_in_any_providers_words_is_a_refusal(provider: str) -> None:
    code, body = FILTERS[provider]
    outcome = run(refused(code, body, "every request"))
    assert outcome.fits({"error": "RefusedError", "calls_at_most": 1}) == []


BAD_ANSWERS: dict[str, tuple[int, Any]] = {
    # https://github.com/groq/groq-typescript/issues/28
    "Groq: a tool": (
        400,
        message(
            "Failed to call a function.", code="tool_use_failed", failed_generation=SURVEY[:99]
        ),
    ),
    # https://github.com/huggingface/smolagents/issues/1119
    "LiteLLM before Groq": (
        400,
        message(
            "litellm.BadRequestError: GroqException - "
            + json.dumps(
                message(
                    "Failed to call a function. Please adjust your prompt.",
                    code="tool_use_failed",
                    failed_generation=SURVEY[:99],
                )
            )
        ),
    ),
    # https://github.com/ggml-org/llama.cpp/issues/20761
    "llama.cpp": (500, message(f"Failed to parse input at pos 3: {SURVEY}", type="server_error")),
    # https://github.com/ollama/ollama/issues/12884
    "Ollama": (500, {"error": f"error parsing tool call: raw='{SURVEY}', err=invalid character"}),
}


@pytest.mark.parametrize("server", BAD_ANSWERS)
def test_a_bad_answer_told_as_an_error_is_asked_for_again(server: str) -> None:
    code, body = BAD_ANSWERS[server]
    assert is_right(run(refused(code, body, "first request")), calls=2)
    outcome = run(refused(code, body, "every request"))
    assert outcome.fits({"error": "AnswerError"}) == []
    assert "Port Selwyn" not in str(outcome.error)


def test_a_bad_answer_that_was_cut_off_gets_more_room() -> None:
    # Groq puts the cause where else the answer stands; so programs that ask it say, and no page of
    # its own: "Failed to generate JSON" as in https://github.com/langchain-ai/langchain/issues/31459.
    words = "max completion tokens reached before generating a valid document"
    body = message(
        "Failed to generate JSON. See 'failed_generation'.",
        code="json_validate_failed",
        failed_generation=words,
    )
    outcome = run(refused(400, body, "first request"), model="openai/gemini-2.5-flash")
    first, second = map(limit_of, outcome.requests)
    assert second == 2 * first
    assert is_right(outcome, calls=2)


def test_a_country_that_is_not_served_is_told_after_one_call() -> None:
    # https://github.com/google-gemini/gemini-cli/issues/24641
    words = "User location is not supported for the API use."
    body = message(words, code=400, status="FAILED_PRECONDITION")
    outcome = run(refused(400, body, "every request"))
    check = {"error": "EndpointError", "message_has": "from where", "calls_at_most": 1}
    assert outcome.fits(check) == []
    assert words in str(outcome.error)


@pytest.mark.parametrize(
    ("words", "has"),
    [
        # https://docs.anthropic.com/en/api/errors
        ("Your API key does not have permission to use the specified resource.", "permission"),
        # https://help.openai.com/en/articles/10362446
        ("Your organization must be verified to use this model on your plan.", "plan"),
    ],
)
def test_a_403_keeps_the_providers_words(words: str, has: str) -> None:
    outcome = run(refused(403, message(words), "every request"))
    assert outcome.fits({"error": "EndpointError", "message_has": has, "calls_at_most": 1}) == []


NO_CREDIT: dict[str, tuple[int, Any]] = {
    # https://platform.deepseek.com/api-docs/quick_start/error_codes
    "DeepSeek": (402, message("Insufficient Balance")),
    "Anthropic": (400, message("Your credit balance is too low to access the API.")),
    # https://github.com/continuedev/continue/issues/11934
    "Anthropic, its limits": (
        400,
        message(
            "You have reached your specified API usage limits. You will regain access on "
            "2026-04-01 at 00:00 UTC.",
            type="invalid_request_error",
        ),
    ),
    "OpenAI": (429, message("You exceeded your current quota: insufficient_quota")),
    # https://platform.minimax.io/docs/api-reference/errorcode.md
    "MiniMax": (200, {"base_resp": {"status_code": 1008, "status_msg": "insufficient balance"}}),
    # https://docs.z.ai/api-reference/api-code has code and message, and "429: balance exhausted".
    "Z.ai": (429, message("Your account is in arrears, please recharge", code="1113")),
    "Z.ai, a day's calls": (429, message("Daily call limit for this API reached.", code="1304")),
    "Z.ai, a plan": (429, message("Your GLM Coding Plan package has expired", code="1309")),
    # https://www.kimi.com/code/docs/en/kimi-code/error-reference.html
    "Kimi Code": (403, message("You've reached your usage limit for this billing cycle")),
    "Kimi Code, a month": (429, message("You've reached kimi monthly usage limit")),
    # https://github.com/TencentCloud/tencentcloud-sdk-go (hunyuan/v20230901/errors.go): the code.
    "Tencent": (
        200,
        {"Response": {"Error": {"Code": "ResourceUnavailable.InArrears", "Message": "no"}}},
    ),
    # https://www.alibabacloud.com/help/en/model-studio/error-code
    "Alibaba": (
        400,
        message(
            "Access denied, please make sure your account is in good standing.",
            code="Arrearage",
            type="Arrearage",
        ),
    ),
}


@pytest.mark.parametrize("provider", NO_CREDIT)
def test_credit_that_is_used_up_is_told_as_that_after_one_call(provider: str) -> None:
    outcome = run(refused(*NO_CREDIT[provider], "every request"))
    check = {"error": "EndpointError", "message_has": "used up", "calls_at_most": 1}
    assert outcome.fits(check) == []


@pytest.mark.parametrize(
    "words",
    [
        # https://github.com/UKGovernmentBEIS/inspect_ai/pull/2267
        "No. Team: 0e984725-c51c-4bf4-9960-e1c80e27aba0, API key ID: key_0e984725c51c",
        "Rate limit reached in organization org-Zz12Yy34Xx56Ww78 on tokens per min",
        "Incorrect API key provided: sk-se*****cdef. You can find yours at https://a.example.",
    ],
)
def test_no_error_says_whose_account_it_is(words: str) -> None:
    outcome = run(refused(403, message(words), "every request"))
    for account in ("0e984725", "Zz12", "sk-se", "cdef."):
        assert account not in str(outcome.error)


@pytest.mark.parametrize(
    "key", ["“a-key”", "'a-key'", "a-key\nanother", "a key", "kéy-0123", "Bearer a-key"]
)
def test_a_key_that_is_none_is_named_before_anything_is_sent(key: str) -> None:
    outcome = run([answering({**ASSISTANT, "content": "{ANSWER}"})], key=key)
    check = {"error": "ConfigurationError", "message_has": "The key", "calls_at_most": 0}
    assert outcome.fits(check) == []
    assert "a-key" not in str(outcome.error)
