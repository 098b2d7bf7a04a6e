"""llama.cpp's server in a process of its own; run as a script by :mod:`summarizer.local.server`.

Standard input brings one line of JSON, the settings, and then stays open for as long as the
parent lives: its end is the order to stop. Standard output gives one line of JSON back, when
the model is loaded: the port, or what went wrong. The API key travels through the pipe because
arguments and environment of a process can be read by others.

Imports nothing of summarizer, so that a worker starts as fast as Python does.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from typing import Any


def main() -> None:
    """Serve until standard input ends."""
    # Ctrl-C reaches the whole group of processes: the parent decides what becomes of the worker.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    settings: dict[str, Any] = json.loads(sys.stdin.readline())
    sys.path[:] = settings["sys_path"]
    # Whatever the native code prints must not get between the lines of the handshake.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    try:
        server = start(settings)
    except (ImportError, RuntimeError, ValueError) as error:
        answer: dict[str, Any] = {"error": str(error)}
    else:
        answer = {"port": int(server.listening_address.rpartition(":")[2])}
    with answers:
        answers.write(json.dumps(answer) + "\n")
    if "port" in answer:
        sys.stdin.read()
    # No orderly end: the server's destructor waits for ever while a request is being answered,
    # and the system takes back memory, threads and sockets faster than llama.cpp frees them.
    os._exit(0)


def start(settings: dict[str, Any]) -> Any:
    """Start llama.cpp's server with the settings that the parent sent."""
    # Threads that wait by spinning take the processor from those they wait for: on a machine
    # that does other work too, an answer then takes minutes. OpenMP reads this when it is loaded.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    import xllamacpp

    parameters = xllamacpp.CommonParams()
    parameters.model.path = settings["model"]
    # A set: given a string, the binding would make a set of its letters.
    parameters.model_alias = {settings["alias"]}
    parameters.api_keys = [settings["api_key"]]
    parameters.hostnames = ["127.0.0.1"]
    parameters.port = settings["port"]
    parameters.n_parallel = settings["n_parallel"]
    # llama.cpp divides its context among the conversations; ours is what each of them gets.
    parameters.n_ctx = settings["n_ctx"] * settings["n_parallel"]
    if settings["threads"] is not None:
        parameters.cpuparams.n_threads = settings["threads"]
        parameters.cpuparams_batch.n_threads = settings["threads"]
    parameters.cache_ram_mib = settings["cache_ram_mib"]
    parameters.warmup = True
    parameters.ui = False
    # /slots would show the articles that are being read to whoever has the key.
    parameters.endpoint_slots = False
    parameters.verbosity = settings["verbosity"]
    return xllamacpp.Server(parameters)


if __name__ == "__main__":
    main()
