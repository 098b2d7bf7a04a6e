"""The package index has another project's ``summarizer``: nothing here tells anyone to install it.

Public threads of the kind: https://github.com/RichardHan/mssql_mcp_server/issues/3,
https://github.com/Panniantong/Agent-Reach/issues/547, https://github.com/CEA-COSMIC/pysap/issues/42.
"""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarizer.distribution import NAME, VERSION, install_command
from tests.docs.pages import ROOT
from tests.endpoints.cases import CASES

FOLDERS = ("benchmarks", "docs", "prompts", "summarizer", "tests")
ENDINGS = {".cfg", ".css", ".html", ".j2", ".js", ".md", ".py", ".toml", ".txt", ".yaml", ".yml"}
# An installer's word and, on the same line or where it is wrapped, the other project's name; a
# requirement of one of its extras; and a look-up of its version, which may be the stranger's.
STRANGER = re.compile(
    r"""\b(?:pip3?|pipx|uv|uvx|poetry|conda|pdm|pipenv)\s+(?:[\w-]+\s+)*?
            (?:install|add|tool|run)\b[^\n`]*?\s['"]?summari[sz]er(?![\w./-])
        | (?<![\w-])summarizer\[\w
        | \bversion\(['"]summarizer['"]\)""",
    re.VERBOSE | re.IGNORECASE,
)


def texts() -> Iterator[tuple[str, str]]:
    files = [file for folder in FOLDERS for file in (ROOT / folder).rglob("*")]
    for file in (*ROOT.iterdir(), *files):
        if file.is_file() and file.suffix in ENDINGS and file != Path(__file__):
            name = file.relative_to(ROOT).as_posix()
            if not name.startswith("tests/data/"):  # articles
                yield name, file.read_text(encoding="utf-8")


def test_no_text_tells_to_install_the_other_project() -> None:
    found = {name: match[0] for name, text in texts() if (match := STRANGER.search(text))}
    assert found == {}


@pytest.mark.parametrize(
    "words",
    [
        "pip install 'summarizer[local]'",
        "pip install --upgrade summarizer",
        "python -m pip install summarizer==0.1",
        "uv add summarizer",
        "pipx install summarizer",
        '"summarizer[testing,frames]",',
        'version("summarizer")',
        CASES["es05"]["request"],
        CASES["es05"]["setup"]["documentation"],
    ],
)
def test_the_search_sees_the_other_project(words: str) -> None:
    assert STRANGER.search(words)


@pytest.mark.parametrize(
    "words",
    [install_command("local"), f"pip install '{NAME}[local]'", "uv run summarizer/cli/main.py"],
)
def test_the_search_lets_ours_pass(words: str) -> None:
    assert not STRANGER.search(words)


def test_the_distribution_has_a_name_of_its_own_and_its_own_extras() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["name"] == NAME != "summarizer"
    extras = project["optional-dependencies"]
    assert any(one.startswith(f"{NAME}[") for one in extras["dev"])
    commands = [
        install_command(extra) for extra in ("local", "testing", "frames", "telemetry", "compare")
    ]
    named = {extra for command in commands for extra in re.findall(r"\[(\w+)\]", command)}
    assert named <= set(extras)


def test_the_version_that_is_built_is_the_one_that_is_shown() -> None:
    setup = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" in setup["project"]["dynamic"]
    attribute = setup["tool"]["setuptools"]["dynamic"]["version"]["attr"]
    assert attribute == "summarizer.distribution.VERSION"
    assert re.fullmatch(r"\d+\.\d+\.\d+", VERSION)
