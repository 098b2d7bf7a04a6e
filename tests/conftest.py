"""How all tests run: hypothesis, slow tests, garbage, and what mutation testing wants."""

import gc
import sys

import pytest
from hypothesis import is_hypothesis_test, settings

from summarizer.llm import transport
from tests.leaks import LeakWatch

# No test judges speed by a clock: on a busy machine an example may take its time.
settings.register_profile("unhurried", settings.default, deadline=None)
settings.load_profile("unhurried")
# For mutation testing: the same few examples for every mutant, so that a result repeats.
settings.register_profile("mutation", max_examples=10, derandomize=True, deadline=None)


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(LeakWatch(), "leaks")


def pytest_collection() -> None:
    gc.disable()


def pytest_collection_finish() -> None:
    # What was loaded and collected stays to the end: no collection of garbage has to go through
    # its 600,000 objects again, which took a tenth of all the time.
    gc.collect()
    gc.freeze()
    gc.enable()


@pytest.fixture
def quick_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait less before a call is made again, where it is not the waiting that is tested."""
    monkeypatch.setattr(transport, "_FIRST_WAIT", 0.005)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if "slow" not in str(config.getoption("markexpr")):
        for item in items:
            if item.get_closest_marker("slow") is not None:
                item.add_marker(pytest.mark.skip(reason="takes a minute: pytest -m slow"))
    if config.getoption("--hypothesis-profile") == "mutation":
        # Most mutants fall to a single example: those come first, and the others then never run.
        items.sort(key=lambda item: is_hypothesis_test(getattr(item, "function", None)))
        _forget_what_was_compiled()


def _forget_what_was_compiled() -> None:
    # A table that was compiled before a mutant is chosen would hide the mutant.
    for name, module in tuple(sys.modules.items()):
        if name.startswith("summarizer."):
            for value in vars(module).values():
                if hasattr(value, "cache_clear"):
                    value.cache_clear()
