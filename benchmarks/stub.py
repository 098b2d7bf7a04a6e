"""A stub of a server, in a process of its own: a recorded answer to the seed, whatever is asked."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

_ANSWER: Final = Path(__file__).parent / "data" / "answers" / "dev" / "seed.survey.json"


class Stub:
    """The stub endpoint in a process of its own."""

    def __init__(self, latency: float) -> None:
        ours, theirs = multiprocessing.Pipe()
        self._pipe = ours
        self._process = multiprocessing.Process(
            target=_serve, args=(theirs, latency, _ANSWER.read_text("utf-8")), daemon=True
        )

    def __enter__(self) -> str:
        self._process.start()
        return f"http://127.0.0.1:{self._pipe.recv()}/v1"

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.join()


def _serve(pipe: Connection, latency: float, answer: str) -> None:
    message = {"role": "assistant", "content": answer}
    body = json.dumps(
        {
            "id": "stub",
            "object": "chat.completion",
            "created": 0,
            "model": "stub",
            "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
            "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
        }
    ).encode()
    head = (
        f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    ).encode()

    async def answer_one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while header := await _read_head(reader):
            await reader.readexactly(header)
            await asyncio.sleep(latency)
            writer.write(head + body)
            await writer.drain()
        writer.close()

    async def run() -> None:
        server = await asyncio.start_server(answer_one, "127.0.0.1", 0)
        pipe.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(run())


async def _read_head(reader: asyncio.StreamReader) -> int | None:
    """Return the length of the body that follows; None where the connection is closed."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
    for line in head.decode("latin-1").split("\r\n"):
        name, _, value = line.partition(":")
        if name.casefold() == "content-length":
            return int(value)
    return None
