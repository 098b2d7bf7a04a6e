"""Record and replay conversations with the model, and script faults, in your own tests.

A *cassette* is a recording of a real conversation; replaying it needs no model, no key and no
network. A `ScriptedEndpoint` is a small real server that plays faults which no real model gives on
demand. Names load on first use, because pytest imports this package in every run.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from summarizer.distribution import install_command
from summarizer.errors import ConfigurationError

if TYPE_CHECKING:
    from summarizer.testing.miss import CassetteUnplayed, ReplayStopped, cassette_miss
    from summarizer.testing.recorder import Cassette, cassette, record, replay
    from summarizer.testing.redaction import CassetteLeak
    from summarizer.testing.replaying import REPLAY_ENDPOINT_URL, no_wait
    from summarizer.testing.script import (
        completion,
        content_filter,
        drip,
        hang,
        raw_bytes,
        refusal,
        reply,
        reset,
        status,
        truncated,
    )
    from summarizer.testing.scripted import ScriptedEndpoint, ScriptOverrun

_HOME = {
    "recorder": ("Cassette", "cassette", "record", "replay"),
    "miss": ("CassetteUnplayed", "ReplayStopped", "cassette_miss"),
    "redaction": ("CassetteLeak",),
    "replaying": ("REPLAY_ENDPOINT_URL", "no_wait"),
    "script": (
        "completion",
        "content_filter",
        "drip",
        "hang",
        "raw_bytes",
        "refusal",
        "reply",
        "reset",
        "status",
        "truncated",
    ),
    "scripted": ("ScriptOverrun", "ScriptedEndpoint"),
}

__all__ = [
    "REPLAY_ENDPOINT_URL",
    "Cassette",
    "CassetteLeak",
    "CassetteUnplayed",
    "ReplayStopped",
    "ScriptOverrun",
    "ScriptedEndpoint",
    "cassette",
    "cassette_miss",
    "completion",
    "content_filter",
    "drip",
    "hang",
    "no_wait",
    "raw_bytes",
    "record",
    "refusal",
    "replay",
    "reply",
    "reset",
    "status",
    "truncated",
]


def __getattr__(name: str) -> object:
    for module, names in _HOME.items():
        if name in names:
            try:
                return getattr(import_module(f"summarizer.testing.{module}"), name)
            except ModuleNotFoundError as error:
                if error.name not in ("vcr", "yaml"):
                    raise
                raise ConfigurationError(
                    f"recording and replay need an extra: {install_command('testing')}"
                ) from error
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
