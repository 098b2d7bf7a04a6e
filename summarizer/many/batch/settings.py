"""The settings of a batch: kept in its folder without keys, and joined with a key to submit it."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any, Final

from summarizer.errors import ConfigurationError
from summarizer.llm.endpoint import OPENAI_URL, Endpoint, resolve
from summarizer.llm.settings import Settings, load
from summarizer.many.batch.folder import BatchFolder
from summarizer.many.batch.reading import UNUSED_KEY, expect_batchable
from summarizer.tolls.policies.registry import get_policy

_KEYS: Final = ("api_key", "openai_api_key", "openai_base_url")


def settings_to_keep(settings: Settings | None, options: dict[str, Any]) -> Settings:
    """Return the settings of a batch, with the address of its server and without keys."""
    policy = options.get("policy")
    if policy is not None and not isinstance(policy, str):
        raise ConfigurationError(
            "A batch is kept in a folder, and so its policy is one with a name."
        )
    given = settings.model_dump(exclude_unset=True) if settings is not None else {}
    known = load(**{**given, **{n: v for n, v in options.items() if v is not None}})
    get_policy(known.policy)
    keyless = known.model_copy(update={"api_key": UNUSED_KEY})
    address = expect_batchable(keyless).base_url
    base_url = None if address == OPENAI_URL else address
    nobodys = dict.fromkeys(_KEYS)
    return known.model_copy(update={**nobodys, "base_url": base_url, "max_seconds": None})


def as_text(settings: Settings) -> str:
    """Write settings down, without any key."""
    return json.dumps(settings.model_dump(mode="json", exclude=set(_KEYS)))


def kept_settings(folder: BatchFolder) -> Settings:
    """Return the settings with which a batch was written."""
    wrong = ConfigurationError(f"{folder.path} has settings that cannot be read.")
    with suppress(ValueError):
        kept = Settings(**json.loads(folder.setting("settings")))
        return kept.model_copy(update=dict.fromkeys(_KEYS))  # as variables have them by now
    raise wrong


def named(settings: Settings | None, api_key: str | None, base_url: str | None) -> Settings:
    """Return what arguments and variables say of a server and its key."""
    given = settings.model_dump(exclude_unset=True) if settings is not None else {}
    names = {"api_key", "base_url", "openai_api_key", "openai_base_url"}
    said = {name: value for name, value in given.items() if name in names}
    given_here = {"api_key": api_key, "base_url": base_url}
    return load(**{**said, **{name: value for name, value in given_here.items() if value}})


def with_key(kept: Settings, named: Settings) -> Endpoint:
    """Return the endpoint of a batch; a key is sent only where somebody named the address."""
    known = {
        "api_key": named.api_key,
        "openai_api_key": named.openai_api_key,
        "base_url": named.base_url,
        "openai_base_url": named.openai_base_url,
    }
    if named.api_key is None and named.openai_api_key is None:
        return resolve(kept)
    endpoint = resolve(kept.model_copy(update=known))
    if endpoint.base_url != (kept.base_url or OPENAI_URL):
        host = resolve(kept.model_copy(update={"api_key": UNUSED_KEY})).host
        raise ConfigurationError(
            f"The batch is for {host}, and your key is for {endpoint.host}: name that address too "
            "(base_url, or SUMMARIZER_BASE_URL) if the key is to be sent there."
        )
    return endpoint
