"""The models that may be asked, in their order, and what is wrong with how they were named."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.distribution import install_command
from summarizer.errors import ConfigurationError
from summarizer.llm.endpoint import (
    EMBEDDED,
    OPENAI_URL,
    embedded_is_installed,
    resolve,
    starts_a_server,
)
from summarizer.llm.fallback import Fallback
from summarizer.llm.settings import Settings


def line_up(settings: Settings) -> tuple[Settings, ...]:
    """Return the settings of the first model and of each fallback, in their order.

    No server is started and nobody is asked; what can be known to be wrong is told now, and
    not when a fallback's turn comes.

    Raises
    ------
    ConfigurationError
        A fallback is malformed, has no key, is not installed, or is named twice.
    """
    several = (settings, *(_of(fallback, settings) for fallback in settings.fallback_models))
    _expect_distinct(several)
    for fallback in several[1:]:
        _expect_usable(fallback)
    return tuple(one.model_copy(update={"fallback_models": ()}) for one in several)


def _of(fallback: Fallback, first: Settings) -> Settings:
    """The settings of a fallback: its own address and capabilities, and everybody's rules."""
    local = fallback.model.partition("/")[0] == "local"
    base_url = fallback.base_url or (None if local else first.base_url)
    # A key goes only where it was meant for.
    key = fallback.api_key or (first.api_key if base_url == first.base_url else None)
    own = {
        "model": fallback.model,
        "base_url": base_url,
        "api_key": key,
        "way": fallback.way,
        "structured": fallback.structured,
        "context_tokens": fallback.context_tokens,
        "answer_tokens": fallback.answer_tokens,
    }
    return first.model_copy(update=own)


def _expect_distinct(several: Sequence[Settings]) -> None:
    seen: set[tuple[str, str, str]] = set()
    for settings in several:
        who = _identity(settings)
        if who in seen:
            raise ConfigurationError(
                f"The model {settings.model or 'local'} is named twice at one address: a fallback "
                "must be another model, or the same one elsewhere (base_url)."
            )
        seen.add(who)


def _identity(settings: Settings) -> tuple[str, str, str]:
    provider, _, name = (settings.model or "local").partition("/")
    if provider == "local":
        return provider, name or EMBEDDED, (settings.base_url or "").rstrip("/")
    address = settings.base_url or settings.openai_base_url or OPENAI_URL
    return provider, name, address.rstrip("/")


def _expect_usable(settings: Settings) -> None:
    name = (settings.model or "").partition("/")[2]
    if not starts_a_server(settings):
        resolve(settings)
    elif name in ("", EMBEDDED) and not embedded_is_installed(settings):
        raise ConfigurationError(
            f"The fallback model local is not installed: {install_command('local')}."
        )
