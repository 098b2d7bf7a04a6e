"""What the words of an error say of its cause: patterns, each with the servers that it is for.

A status alone says little: 403 is a wrong key, a country, a firewall, or credit that is used up; a
gateway may tell anything as a 400 or a 500.
"""

from __future__ import annotations

import re
from typing import Final

# Bedrock: https://github.com/iOfficeAI/AionCore/pull/377
NO_MODEL: Final = re.compile(
    r"""(?ix)model_not_found | invalid_model | model\sidentifier\sis\sinvalid
      | \bmodel\b.{0,80}(?:not\sexist|not\sfound|n't\sexist)"""
)
# LM Studio says this with a 200:
# https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/618
NO_ADDRESS: Final = re.compile(r"(?i)unexpected endpoint or method")
# Gemini says this with a 400: https://github.com/cequence-io/openai-scala-client/issues/109
# MiniMax with a 200 (1004, 2049): https://platform.minimax.io/docs/api-reference/errorcode.md
# Zhipu, of an account that is locked, with a 429 (1112): https://docs.z.ai/api-reference/api-code
NO_KEY: Final = re.compile(
    r"""(?ix)api_key_invalid | invalid_?api_?key | incorrect\sapi\skey | invalid_authentication
      | not\sauthorized\s/\stoken | account\shas\sbeen\slocked
      | api[\s_-]?key\s(?:is\s)?(?:not\s(?:valid|found)|invalid|expired|missing)
      | (?:invalid|wrong|expired|missing|no)\sapi[\s_-]?key
      | carry\sthe\sapi\ssecret\skey
      | no\sauth\scredentials"""
)
# OpenAI: insufficient_quota; DeepSeek: "Insufficient Balance"; DashScope: "Arrearage"; Anthropic:
# "Your credit balance is too low", "You have reached your specified API usage limits"
# (https://github.com/continuedev/continue/issues/11934); Moonshot: exceeded_current_quota_error;
# Zhipu: 1113, 欠费, 1304 ("Daily call limit"), 1309 ("package has expired"):
# https://docs.z.ai/api-reference/api-code ; Kimi Code: "reached your usage limit",
# https://www.kimi.com/code/docs/en/kimi-code/error-reference.html ; Tencent: InArrears, LowBalance,
# ResourcePackExhausted, https://github.com/TencentCloud/tencentcloud-sdk-go (hunyuan, errors.go);
# xAI: https://github.com/continuedev/continue/issues/10373 ("used all available credits");
# Hugging Face: "exceeded your monthly included credits";
# SiliconFlow: "account balance is insufficient"; Novita: NOT_ENOUGH_BALANCE; new-api: 用户额度不足.
NO_CREDIT: Final = re.compile(
    r"""(?ix)insufficient[_\s](?:\w+[_\s])?(?:quota|balance|credits?|funds)
      | balance\s(?:is\s)?(?:insufficient|too\slow|not\senough)
      | not[_\s]enough[_\s](?:balance|credit)
      | arrears | arrearage | low_?balance | resource_?pack_?exhausted
      | credit\sbalance
      | exceeded_current_quota
      | billing_(?:hard_limit|not_active)
      | (?:out\sof|more|no|all\savailable|included)\scredits | credits?\s(?:exhausted|limit)
      | spending\slimit | api\susage\slimit | reached\s(?:your|kimi)\s(?:monthly\s)?usage\slimit
      | daily\scall\slimit | package\shas\sexpired
      | payment\srequired
      | \b1113\b | 余额不足 | 欠费 | 额度不足 | 额度已用"""
)
MAY_PASS: Final = re.compile(
    r"(?ix)per[_\s](?:min|sec|hour|day) | (?:retry|try\sagain)\sin | rate.?limit"
)
# Services of AWS say with a 400 (ThrottlingException), and others with a 403, what is a 429:
# https://docs.aws.amazon.com/data-exchange/latest/apireference/CommonErrors.html ; Bedrock:
# https://repost.aws/knowledge-center/bedrock-throttling-error ("please wait before trying again")
BUSY: Final = re.compile(
    r"""(?ix)rate[\s_-]?limit | too\smany\srequests | throttl | overloaded | try\sagain\slater
      | wait\s(?:and|before)\s(?:re-?)?try | resubmit\syour\srequest\slater
      | at\scapacity | qps\s"""
)
# Groq: https://github.com/langchain-ai/langchain/issues/31459 (json_validate_failed) and
# https://github.com/groq/groq-typescript/issues/28 (tool_use_failed); llama.cpp: "Failed to parse
# input at pos"; Ollama: "error parsing tool call"; Bedrock:
# https://github.com/strands-agents/harness-sdk/issues/649 ("invalid sequence as part of ToolUse").
BAD_ANSWER: Final = re.compile(
    r"""(?ix)json_validate_failed | tool_use_failed | output_parse_failed
      | failed\sto\s(?:generate|produce)\s(?:valid\s)?json
      | failed\sto\sparse\sinput\sat\spos
      | failed\sto\scall\sa\sfunction
      | error\sparsing\stool\scall
      | invalid\ssequence\sas\spart\sof\stooluse
      | (?:model|generated|output).{0,40}could\snot\sbe\sparsed
      | model\s(?:did\snot|failed\sto)\s(?:generate|produce|return).{0,20}json"""
)
TOO_LARGE: Final = re.compile(r"(?i)too large|must be reduced")
# Groq puts these words where otherwise the answer stands ("failed_generation").
RAN_OUT: Final = re.compile(r"(?ix)max\w*[_\s](?:\w+[_\s])?tokens.{0,20}(?:reached|exceeded)")
# GitHub's models: https://github.com/tashfeenahmed/freellmapi/issues/426 ("Max size: 8000 tokens")
# Moonshot: https://platform.kimi.ai/docs/api/errors.md ("Your request exceeded model token limit")
CONTEXT: Final = re.compile(
    r"""(?ix)context[_\s](?:length|window|size)
      | too\smany\stokens | tokens_limit_reached | max\ssize:\s\d+\stokens
      | model\stoken\slimit
      | (?:input|prompt).{0,20}too\slong
      | maximum\scontext
      | exceeds?\s(?:the\s)?(?:available\s)?context
      | 输入.{0,8}(?:过长|超过|超出) | 上下文.{0,8}(?:超过|超出)"""
)
# Where one is, whoever asks. Gemini says so with a 400:
# https://github.com/google-gemini/gemini-cli/issues/24641 and, of what costs nothing,
# https://github.com/ChatGPTNextWeb/NextChat/issues/5255
COUNTRY: Final = re.compile(
    r"(?i)location is not supported|unsupported_country|not available in your country"
)
# Gemini, of a model that one has to pay for, with "retry in 56s", which does not help:
# https://github.com/google-gemini/gemini-cli/issues/22486 ("..._free_tier_requests, limit: 0") and
# https://github.com/geekforbrains/sidekick-cli/issues/42
NOT_FREE: Final = re.compile(r"(?i)free_tier\w*, limit: 0\b|doesn't have a free quota tier")
# A page of Cloudflare's, in words: https://developers.cloudflare.com/support/troubleshooting/
PAGE: Final = re.compile(r"(?i)\A\s*(?:<|error code: 1\d\d\d)")
