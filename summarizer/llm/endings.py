"""Why an answer ended: each provider's word for it, in this library's terms.

Words are compared by their letters and digits, without case, and without what some providers put
before them (``FINISH_REASON_``, ``FinishReason.``, ``REASON_``, ``ALTERNATIVE_STATUS_``) or after
them (``content_filter: SAFETY``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

End = Literal["whole", "cut_off", "filtered", "broken_off", "unknown"]
"""``whole``: as far as the model wanted, be it good or bad. ``cut_off``: more room may help.
``filtered``: stopped for what it says. ``broken_off``: the server stopped, and may answer another
time. ``unknown``: the word is not in the table, and the answer is taken for what it is."""

# Sources, as read in 2026:
# OpenAI, Azure, Groq, xAI, Perplexity, Cerebras (stop, length, content_filter, tool_calls,
#   function_call): https://platform.openai.com/docs/api-reference/chat/object
# Anthropic (pause_turn, refusal, ...):
#   https://github.com/anthropics/anthropic-sdk-python (types/stop_reason.py)
# Gemini: https://ai.google.dev/api/generate-content#FinishReason ; its OpenAI-compatible endpoint
#   passes the words on: https://github.com/QwenLM/qwen-code/pull/9884
# Vertex (MODEL_ARMOR, too): https://cloud.google.com/dotnet/docs/reference/
#   Google.Cloud.AIPlatform.V1/latest/Google.Cloud.AIPlatform.V1.Candidate.Types.FinishReason
# Mistral (model_length, error): https://docs.mistral.ai/api/
# DeepSeek (insufficient_system_resource): https://api-docs.deepseek.com/api/create-chat-completion
# Zhipu (sensitive, network_error, model_context_window_exceeded):
#   https://docs.z.ai/api-reference/llm/chat-completion and docs.bigmodel.cn/api-reference
# Cohere (COMPLETE, ERROR_TOXIC, ERROR_LIMIT, USER_CANCEL, ...): https://docs.cohere.com/reference/chat
# xAI's own API (REASON_MAX_LEN, ...): https://github.com/xai-org/xai-sdk-python (sample_pb2.pyi)
# Bedrock (malformed_model_output, malformed_tool_use, too; Gemini: MALFORMED_FUNCTION_CALL): a bad
#   answer, found as any other: https://github.com/boto/botocore (bedrock-runtime, StopReason)
# OpenRouter (error): https://openrouter.ai/docs/api-reference/overview
# Together (eos): https://github.com/togethercomputer/openapi (openapi.yaml, FinishReason)
# TGI (eos_token, stop_sequence): https://huggingface.co/docs/text-generation-inference
# vLLM (abort; error: may be tried again; repetition: it went round in circles) and SGLang (abort):
#   https://github.com/vllm-project/vllm (vllm/v1/engine/__init__.py, FinishReason) and
#   https://github.com/sgl-project/sglang (srt/managers/schedule_batch.py, FINISH_ABORT)
# Ollama (load, unload): https://github.com/ollama/ollama/blob/main/docs/api.md
# LM Studio: https://github.com/lmstudio-ai/lmstudio-js (LLMPredictionStats.ts)
# Gateways before Gemini that show Python's own name (FinishReason.MAX_TOKENS):
#   https://github.com/langgenius/dify/issues/8550
# watsonx (time_limit, token_limit, cancelled, not_finished): https://ibm.github.io/watsonx-ai-node-sdk/
# Yandex: https://github.com/yandex-cloud/cloudapi (foundation_models/v1/text_common.proto)
# GigaChat (blacklist): https://github.com/ai-forever/gigachat-java (completion/Choice.java)
_WORDS: Final[Mapping[End, str]] = {
    "whole": """
        stop stop_sequence end_turn eos eos_token eosfound stopstringfound complete completed
        normal final end_of_sequence tool_calls tool_call tool_use function_call stopped
        malformed_model_output malformed_tool_use malformed_function_call malformed_response
        unexpected_tool_call repetition
        """,
    "cut_off": """
        length max_tokens max_output_tokens max_completion_tokens max_length max_len max_context
        model_length model_context_window_exceeded context_length context_length_exceeded
        contextlengthreached maxpredictedtokensreached token_limit error_limit truncated
        truncated_final incomplete max_new_tokens maximum_tokens maximum_length token_limit_reached
        max_tokens_reached max_length_reached length_limit limit max_seq_len not_finished
        """,
    "filtered": """
        content_filter content_filtered filtered safety safety_filter recitation prohibited_content
        blocklist blacklist spii sensitive language refusal error_toxic guardrail_intervened
        model_armor jailbreak moderation content_policy image_safety image_prohibited_content
        image_recitation content_policy_violation policy_violation safety_violation violation
        prohibited blocked content_blocked flagged censored censorship risk_control unsafe
        """,
    "broken_off": """
        error failed other abort aborted cancel cancelled canceled user_cancel userstopped timeout
        time_limit network_error pause_turn insufficient_system_resource load unload modelunloaded
        """,
}
_NOT_IN_WORDS: Final = re.compile(r"[^a-z0-9]")


def _by_word() -> dict[str, End]:
    found: dict[str, End] = {}
    for end, words in _WORDS.items():
        for word in words.split():
            if found.setdefault(_NOT_IN_WORDS.sub("", word), end) != end:
                raise ValueError(f"{word} stands in two groups")
    return found


ENDS: Final[Mapping[str, End]] = MappingProxyType(_by_word())

_BEFORE: Final = re.compile(r"^(?:finishreason|stopreason|reason|alternativestatus)(?=.)")


def end_of(finish_reason: str | None) -> End:
    """Return what a finish reason means; an answer without one is taken for whole."""
    if finish_reason is None:
        return "whole"
    ends = [ENDS.get(word) for word in _words(finish_reason)]
    # Of "content_filter: OTHER" the first word tells.
    return next((end for end in ends if end is not None), "unknown")


def _words(finish_reason: str) -> list[str]:
    parts = re.split(r"[:.]", finish_reason.lower())
    return [_BEFORE.sub("", _NOT_IN_WORDS.sub("", word)) for word in parts]
