"""Watches a whole test run: no log, no error and no cassette of it may tell what it must not.

Every record of every logger, the message of every error of this library, and every cassette that
is written are kept. At the end of the run no key may be found in them, no path of this machine,
and, but for cassettes, no six words in a row of any article that the run has read. A leak is shown
with its test; it fails a run of all the tests.
"""

from __future__ import annotations

import logging
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest

from summarizer.errors import CassetteMiss, SummarizerError
from summarizer.llm.endpoint import Endpoint
from summarizer.llm.redact import ACCOUNTS
from summarizer.testing import recorder
from summarizer.testing.redaction import _KEYS, machine_paths
from summarizer.text.article import Article

OF_OTHERS: Final = "tests/benchmarks/"
"""There other libraries are asked, which log what they like; its errors are told to developers."""

TEMPORARY: Final = Path(tempfile.gettempdir())
SHORTEST_KEY: Final = 8
WORDS: Final = 6
"""So many words of an article in a row are no chance."""


class Told(NamedTuple):
    """Something that the run told, and the test that was running."""

    test: str
    where: str
    text: str
    may_quote: bool


class LeakWatch(logging.Handler):
    """A plugin of pytest."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.told: set[Told] = set()
        self.articles: set[str] = set()
        self.keys: set[str] = set()
        self._test = "collection"

    # What is listened to

    def pytest_configure(self, config: pytest.Config) -> None:
        logging.getLogger().addHandler(self)
        logging.getLogger().setLevel(logging.DEBUG)
        _after(SummarizerError, "__init__", self._raised)
        _after(Article, "__init__", lambda article, *_: self.articles.add(article.text))
        _after(Endpoint, "__init__", lambda endpoint, *_, **__: self._used(endpoint))
        _after(recorder, "_write_whole", self._recorded)

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self._test = nodeid

    def emit(self, record: logging.LogRecord) -> None:
        said = [record.getMessage(), record.exc_text or "", repr(record.exc_info or "")]
        self._keep(f"log of {record.name}", "\n".join(said), may_quote=False)

    def _raised(self, error: SummarizerError, *_: object) -> None:
        # A miss shows, by its nature, what was asked.
        self._keep(type(error).__name__, str(error), may_quote=isinstance(error, CassetteMiss))

    def _used(self, endpoint: Endpoint) -> None:
        key = endpoint.api_key.get_secret_value()
        if len(key) >= SHORTEST_KEY:
            self.keys.add(key)

    def _recorded(self, path: Path, text: str) -> None:
        self._keep(f"cassette {path.name}", text, may_quote=True)

    def _keep(self, where: str, text: str, *, may_quote: bool) -> None:
        self.told.add(Told(self._test, where, text, may_quote))

    # What is found

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        whole = session.config.args_source is pytest.Config.ArgsSource.TESTPATHS
        if whole and session.exitstatus == pytest.ExitCode.OK and any(self.leaks()):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for test, leak in sorted(set(self.leaks())):
            terminalreporter.write_line(f"LEAK in {test}: {leak}", red=True)

    def leaks(self) -> Iterator[tuple[str, str]]:
        """Name the tests in which something was told that must not be, and what it was."""
        # An error names the file that it was given, and tests give files of the temporary folder.
        paths = machine_paths() - {str(p) for p in (TEMPORARY, TEMPORARY.resolve())}
        quotes = {words for text in self.articles for words in _runs(text)}
        for told in self.told:
            if told.test.startswith(OF_OTHERS):
                continue
            if _KEYS.search(told.text) or any(key in told.text for key in self.keys):
                yield told.test, f"a key in {told.where}"
            # The SDK numbers its requests in the form that some providers number accounts.
            is_ours = not told.may_quote and not told.where.startswith("log of openai")
            if is_ours and ACCOUNTS.search(told.text):
                yield told.test, f"an account in {told.where}"
            if any(path in told.text for path in paths):
                yield told.test, f"a path of this machine in {told.where}"
            if not told.may_quote and not quotes.isdisjoint(_runs(told.text)):
                yield told.test, f"text of an article in {told.where}"


def _after(owner: Any, name: str, listen: Any) -> None:
    """Call `listen` with what a function was called with, once it has run."""
    function = getattr(owner, name)

    def heard(*given: Any, **named: Any) -> Any:
        result = function(*given, **named)
        listen(*given)
        return result

    setattr(owner, name, heard)


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    yield from zip(*(words[n:] for n in range(WORDS)), strict=False)
