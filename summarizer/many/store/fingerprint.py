"""What an article was read with: model, prompts, schemas, policy, settings, and this library.

Two readings with the same parts would ask the same, and count alike; so an article is read once for
one text and one of these.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from summarizer.assembly import fingerprints
from summarizer.distribution import VERSION
from summarizer.llm.capabilities import capabilities
from summarizer.llm.settings import Settings
from summarizer.many.inputs.given import digest_of
from summarizer.models.provenance import Way
from summarizer.tolls.policies.registry import CountingPolicy
from summarizer.turns import WORDS

_ASKED_WITH: Final = (
    *("way", "structured", "context_tokens", "answer_tokens", "revisions", "reasks"),
    *("language_out", "temperature", "seed"),
)
"""Settings that change what is asked. What a run may cost, and where a server is, do not."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What articles are read with.

    Attributes
    ----------
    digest
        Of all the parts.
    parts
        By name, as text.
    """

    digest: str
    parts: Mapping[str, str]

    @classmethod
    def of(cls, settings: Settings, policy: CountingPolicy) -> Fingerprint:
        """Return what articles are read with, as the settings stand."""
        models: list[tuple[str, Way | None]] = [(settings.model or "local", settings.way)]
        models += [(one.model, one.way) for one in settings.fallback_models]
        ways: set[Way] = {one for model, way in models for one in ways_of(model, way)}
        parts = {
            "library": VERSION,
            "model": ", then ".join(_named(model, settings) for model, _ in models),
            "policy": policy.name,
            "settings": _text({name: getattr(settings, name) for name in _ASKED_WITH}),
        }
        for way in sorted(ways):
            prompts, schemas = fingerprints(way)
            parts |= {f"prompt {name}": value for name, value in prompts.items()}
            parts |= {f"schema {name}": value for name, value in schemas.items()}
        return cls(digest_of(*sorted(parts.items()))[:16], parts)

    def differences(self, other: Mapping[str, str]) -> tuple[str, ...]:
        """Return the names of the parts in which another reading differs.

        Where the model is another one, its prompts and schemas are not named besides.
        """
        names = [n for n in sorted({*self.parts, *other}) if self.parts.get(n) != other.get(n)]
        if "model" in names:
            names = [name for name in names if " " not in name]
        return tuple(names)


def ways_of(model: str, way: Way | None) -> Iterable[Way]:
    """Return the ways in which a model may be asked; several where only its weights would tell."""
    if model == WORDS:
        return ("words",)
    if way is not None:
        return (way,)
    provider, _, name = model.partition("/")
    if provider == "local":
        # Which it is, a file of weights tells only when it is opened.
        return ("survey", "follow_up")
    return (capabilities("openai", name).way,)


def _named(model: str, settings: Settings) -> str:
    if model.partition("/")[0] == "local" and settings.gguf is not None:
        return f"{model} ({settings.gguf.name})"
    return model


def _text(values: Mapping[str, object]) -> str:
    return json.dumps(values, sort_keys=True)
