"""The side of a worker that parses: what ``worker`` starts in a process of its own."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from typing import Any

from summarizer.documents.document import Extract
from summarizer.documents.worker import MEMORY, receive, send
from summarizer.errors import ArticleError, ConfigurationError


def extract(
    kind: str, data: bytes, charset: str | None = None, address: str | None = None
) -> Extract:
    """Read a document in this process. For what is not trusted: ``worker.parse``.

    Raises
    ------
    ArticleError
        It cannot be read.
    ConfigurationError
        A package is missing.
    """
    match kind:
        case "page":
            from summarizer.documents.page import read_page

            return read_page(data, charset, address)
        case "pdf":
            from summarizer.documents.pdf import read_pdf

            return read_pdf(data)
        case "word":
            from summarizer.documents.word_file import read_word_file

            return read_word_file(data)
        case "mail":
            from summarizer.documents.mail import read_mail

            return read_mail(data)
    raise ValueError(f"nothing reads a document of the kind {kind}")


def serve() -> None:
    """Read documents from standard input until it ends, and write what they say."""
    stdin, stdout = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr  # what a parser prints is no answer
    sys.dont_write_bytecode = True
    _limit()
    while (received := receive(stdin)) is not None:
        asked, data = received
        if hasattr(signal, "alarm"):  # where the parent was killed, nobody else ends this
            signal.alarm(int(asked["seconds"]) + 5)
        send(stdout, answer_to(asked, data))
        if hasattr(signal, "alarm"):
            signal.alarm(0)


def answer_to(asked: dict[str, Any], data: bytes) -> dict[str, Any]:
    """Return what is answered to a question about a document: its text, or what is wrong."""
    try:
        found = extract(asked["kind"], data, asked["charset"], asked["address"])
        return {"extract": found.as_json()}
    except ArticleError as error:
        return {"error": "article", "message": str(error)}
    except ConfigurationError as error:
        return {"error": "setting", "message": str(error)}
    except MemoryError:
        return {"error": "article", "message": "it takes more memory than a document may."}
    except Exception as error:  # noqa: BLE001  # of a parser, over a file that may be hostile
        # Only its name: what a parser says may quote the document.
        return {
            "error": "article",
            "message": f"it cannot be parsed ({type(error).__name__}): save its text alone.",
        }


def _limit() -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource  # not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
