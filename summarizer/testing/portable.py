"""Settings as they can be kept in a recording: without keys, and without what is of the machine."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import Any, Final

from pydantic import JsonValue

from summarizer.llm.capabilities import LOCAL, capabilities
from summarizer.llm.endpoint import EMBEDDED
from summarizer.llm.settings import Settings
from summarizer.local.gguf_header import parameters

# A replay takes no time: seconds would end it elsewhere.
_LEFT_OUT: Final = frozenset(
    {"api_key", "openai_api_key", "openai_base_url", "gguf", "max_seconds", "call_seconds"}
)


def portable(settings: Settings) -> dict[str, JsonValue]:
    """Return the settings with which a run can be repeated on another machine.

    A model file is known by its name there, as its server knows it.
    """
    everywhere = settings.openai_base_url
    named = settings.model_dump(mode="json", exclude_none=True, exclude=set(_LEFT_OUT))
    if settings.gguf is not None and named.get("model", "local") in ("local", f"local/{EMBEDDED}"):
        named["model"] = f"local/{settings.gguf}"
    kept = _model(named, everywhere)
    kept["fallback_models"] = [_model(one, everywhere) for one in kept.get("fallback_models", ())]
    return kept


def _model(named: dict[str, Any], openai_base_url: str | None) -> dict[str, Any]:
    kept = {name: value for name, value in named.items() if value is not None and name != "api_key"}
    provider, _, name = kept.get("model", "local").partition("/")
    if provider == "local":
        kept["model"] = f"local/{_alias(name)}"
        # The file is not there where this is repeated, and its name may not tell its size.
        kept = _asked_as(name) | kept
    address = kept.get("base_url") or (openai_base_url if provider == "openai" else None)
    if address is not None:
        kept["base_url"] = address
    return kept


def _asked_as(name: str) -> dict[str, JsonValue]:
    """How a model that is given as a file is asked, where that is not how all of them are."""
    if not name.lower().endswith(".gguf"):
        return {}
    known = capabilities("local", name, parameters(Path(name).expanduser()))
    if known == LOCAL:
        return {}
    limits = {"context_tokens": known.context, "answer_tokens": known.max_output}
    return {"way": known.way, **limits}


def _alias(name: str) -> str:
    return PurePath(name).stem if name.lower().endswith(".gguf") else name or EMBEDDED
