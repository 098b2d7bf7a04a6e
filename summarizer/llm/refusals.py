"""How models and filters decline: in a field made for it, in prose, or in an error's words."""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 1_000

_REGRET: Final = r"(?:(?:I[’']m|I am)(?: \w+)? sorry|sorry|unfortunately|as an AI\b[^.{]{0,60})"
_CANNOT: Final = (
    r"I(?: can[’']?t| cannot| can not| won[’']?t| will not|(?:[’']m| am) (?:not able|unable) to)"
)
_REQUEST: Final = (
    r"(?:assist|help|comply)(?: you)? with (?:that|this|these|such|your|the)\b"
    r"|(?:fulfil|fulfill|process|complete|answer) (?:that|this|your) (?:request|question)"
)
_DECLINED: Final = re.compile(
    rf"\A\W*(?:{_REGRET}[\s,.;:-]*(?:but )?)?{_CANNOT} (?:{_REQUEST})", re.IGNORECASE
)

# Codes without case and what is no letter or digit. Sources:
# OpenAI: https://platform.openai.com/docs/guides/error-codes ; Azure:
#   https://learn.microsoft.com/azure/ai-services/openai/concepts/content-filter
# DashScope: https://github.com/camel-ai/owl/issues/432
# Zhipu 1301: https://docs.bigmodel.cn/cn/api/api-code
# MiniMax 1026, 1027: https://platform.minimax.io/docs/api-reference/errorcode.md
# Volcengine (InputTextSensitiveContentDetected, InputTextRiskDetection):
#   https://www.volcengine.com/docs/82379/1299023 and https://www.volcengine.com/docs/82379/1099476
# WSO2 900514: https://apim.docs.wso2.com/en/4.5.0/ai-gateway/ai-guardrails/guardrail-error-response/
# Tencent (OperationDenied.TextIllegalDetected):
#   https://github.com/TencentCloud/tencentcloud-sdk-go (hunyuan/v20230901/errors.go)
# Cloudflare 2016, 2017: https://developers.cloudflare.com/ai-gateway/features/guardrails/set-up-guardrail/
# LiteLLM: https://docs.litellm.ai/docs/exception_mapping
# Portkey (hooks_failed): https://github.com/Portkey-AI/gateway/pull/1740
# Langfuse (guardrail_blocked): https://langfuse.com/docs/gateway/features/guardrails
# Not Azure's content_filter_error, "The contents are not filtered": then it is the filter that is
#   out of order: https://github.com/BerriAI/litellm/issues/1564
_CODES: Final = re.compile(
    r"""content_?(?:filter(?!_error)|policy|moderat|inspect)|data_?inspection_?failed|moderation
      | responsible_?ai_?policy|sensitive_?content|prohibited_?content|text_?illegal
      | illegal_?text|risk_?control|content_?blocked|censor|guardrail
      | risk_?detection | hooks_failed
      | \b(?:1301|1026|1027|2016|2017|900514)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Words. DeepSeek: https://github.com/666ghj/BettaFish/issues/108
# xAI (with a 403): https://github.com/theopenco/llmgateway/pull/1785
# Anthropic: https://github.com/anthropics/claude-code/issues/58367 ("Output blocked by content
#   filtering policy")
# OpenAI's reasoning models: "flagged as potentially violating our usage policy"
# Moonshot: https://platform.kimi.ai/docs/api/errors.md ("considered high risk")
# MiniMax, with a 422: "input new_sensitive (1026)"
_FILTERS_WORDS: Final = re.compile(
    r"""content\s(?:exists\srisk|filter|moderation|management\spolicy|polic(?:y|ies)|inspection)
      | (?:inappropriate|prohibited|unsafe|sensitive|illegal|harmful)\s(?:or\s\w+\s)?
        (?:content|information|words|input)
      | (?:input|output)\s\w*_sensitive
      | violat\w*\s(?:\w+\s){0,3}(?:usage|safety|content|moderation|acceptable)
      | safety\s(?:system|filter|check|polic(?:y|ies)|guidelines|reasons|model|settings)
      | blocked\s(?:due\sto|for|by)\s(?:\w+\s)?(?:safety|moderation|content)
      | \bnsfw\b
      | 敏感|违规|内容安全|审核不通过
      | flagged\s(?:as|for|by)
      | considered\shigh\srisk
      | blocked\sby\s(?:\w+\s){0,3}guardrail
      | guardrail\s(?:\w+\s){0,3}(?:triggered|intervened|failed|checks|denied)
      | due\sto\ssecurity\sconfig""",
    re.IGNORECASE | re.VERBOSE,
)


def declined(content: str) -> str | None:
    """Return the words with which a model declines the whole request; None if it does not.

    Narrow on purpose: an answer that is taken for a refusal is not asked for again.
    """
    short = len(content) <= _LONGEST and "{" not in content
    return content if short and _DECLINED.match(content) else None


def is_filters(code: str, message: str) -> bool:
    """Whether an error's code or words are those of a content filter."""
    return bool(_CODES.search(code) or _FILTERS_WORDS.search(message))
