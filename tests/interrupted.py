"""Programs that give up in the middle of a request, each in a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import psutil

PATIENCE = 60.0
"""Seconds; what is tested takes one or two, and the machine may be busy."""

NOTHING = {"threads": [], "children": 0, "sockets": 0}

_PROGRAM = """
import asyncio, json, os, psutil, signal, sys, threading, time
from summarizer import asummarise, summarise

TEXT = "At least 12 people were killed in Belmar on Monday, and seven were wounded."
MODEL = {"model": "openai/x", "base_url": sys.argv[1]}

def left():
    # "asyncio_0" and so on: the pool of the loop that is running, which closes it.
    names = [t.name for t in threading.enumerate() if t is not threading.current_thread()]
    me = psutil.Process()
    return {
        "threads": [n for n in names if n != "MainThread" and not n.startswith("asyncio_")],
        "children": len(me.children(recursive=True)),
        "sockets": len(me.net_connections("inet")),
    }

def is_asking():
    return bool(psutil.Process().net_connections("inet"))
"""


@dataclass(frozen=True)
class Ended:
    """How a program ended."""

    code: int
    out: str
    err: str
    seconds: float
    """From the signal to the end."""

    @property
    def told(self) -> list[Any]:
        """What it printed, as JSON."""
        return [json.loads(line) for line in self.out.splitlines()]


def python(code: str, *arguments: str) -> list[str]:
    """Return the command that runs a program: the address of the model is its first argument."""
    return [sys.executable, "-c", _PROGRAM + code, *arguments]


def run(
    command: list[str],
    *,
    when: Callable[[], object] | None = None,
    send: signal.Signals = signal.SIGINT,
) -> Ended:
    """Run a program to its end; send it a signal as soon as something is so."""
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONWARNINGS": "error::ResourceWarning"},
    )
    try:
        if when is not None:
            wait_until(lambda: when() or process.poll() is not None)
            process.send_signal(send)
        start = time.monotonic()
        out, err = process.communicate(timeout=PATIENCE)
    finally:
        process.kill()
        process.wait()
    return Ended(process.returncode, out, err, time.monotonic() - start)


def wait_until(true: Callable[[], object]) -> None:
    """Wait until something is so."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "it never came to that"
        time.sleep(0.02)


def gone(pid: int) -> bool:
    """Whether a process has ended."""
    try:
        return bool(psutil.Process(pid).status() == psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return True
