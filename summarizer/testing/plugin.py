"""The pytest plugin: a test that takes ``summarizer_cassette`` replays its own recording.

Every run of pytest loads this file, so it imports nothing that is not needed to do so.
"""

from __future__ import annotations

import hashlib
import re
import shlex
import unicodedata
from collections.abc import Generator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from summarizer.testing.recorder import Cassette

_OPEN: pytest.StashKey[ExitStack] = pytest.StashKey()
_LONGEST_NAME = 120


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--summarizer-record`` and the setting ``summarizer_cassettes``."""
    parser.getgroup("summarizer").addoption(
        "--summarizer-record",
        action="store_true",
        help="ask the model, and record what it says into the cassettes of the tests that run",
    )
    parser.addini(
        "summarizer_cassettes",
        "folder of the recorded conversations with the model, from the root of the project",
        default="cassettes",
    )


@pytest.fixture
def summarizer_cassette(request: pytest.FixtureRequest) -> Generator[Cassette]:
    """Replay the test's own recording; with ``--summarizer-record``, make it.

    The file is ``cassettes/<module>/<test>.yaml``, from the root of the project. The test fails
    if it asks what was not recorded, or less than what was recorded.
    """
    from summarizer.testing import cassette

    config, node = request.config, request.node
    with ExitStack() as stack:
        opened = stack.enter_context(
            cassette(
                _path(config, request.module.__name__, node),
                "record" if config.getoption("--summarizer-record") else "replay",
                how_to_record=f"python -m pytest {shlex.quote(node.nodeid)} --summarizer-record",
            )
        )
        node.stash[_OPEN] = stack
        yield opened


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Close the cassette with the test, so that what is wrong with it fails the test itself."""
    opened = item.stash.get(_OPEN, None)
    if opened is None:
        return (yield)
    with opened.pop_all():
        return (yield)


def _path(config: pytest.Config, module: str, node: pytest.Item) -> Path:
    folder = config.rootpath / str(config.getini("summarizer_cassettes"))
    return folder.joinpath(*module.split("."), f"{_file_name(node)}.yaml")


def _file_name(node: pytest.Item) -> str:
    """Name the file after the test, with a hash where the name had to be changed or cut.

    Or where it has capitals, or letters that can be written in two ways: some file systems take
    two such names for one.
    """
    owner = getattr(node, "cls", None)
    name = f"{owner.__qualname__}.{node.name}" if owner else node.name
    wanted = name.replace("[", "-").rstrip("]")
    plain = re.sub(r"[^\w.-]+", "-", wanted)[:_LONGEST_NAME]
    if plain == wanted == unicodedata.normalize("NFC", wanted).casefold():
        return plain
    return f"{plain}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
