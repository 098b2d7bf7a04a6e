"""The pages hang together: links lead somewhere, every page and public name is there."""

import re
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import summarizer
import summarizer.exports
import summarizer.models
import summarizer.testing
import summarizer.tolls.policies.registry
import summarizer.views.html
from summarizer.checks.registry import CHECKS
from tests.docs.pages import DOCS, PAGES, SITE, name_of

LINK = re.compile(r"\]\(([^)\s]+)\)")
TREE = re.compile(r"```\{toctree\}\n(.*?)```", re.DOTALL)
PUBLIC = (
    summarizer,
    summarizer.tolls.policies.registry,
    summarizer.exports,
    summarizer.models,
    summarizer.testing,
    summarizer.views.html,
)
DIRECTIVE = re.compile(r"\.\. auto(\w+):: (\S+)")


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_to_files_lead_somewhere(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    files = {t.partition("#")[0] for t in targets if not t.startswith(("http://", "https://", "#"))}
    assert [f for f in files if f and not (page.parent / f).exists()] == []


def test_every_page_is_in_the_site() -> None:
    listed = {DOCS / "index.md"}
    for page in SITE:
        for tree in TREE.findall(page.read_text(encoding="utf-8")):
            entries = [line for line in tree.splitlines() if line and line[0] != ":"]
            names = [re.sub(r".*<(.+)>", r"\1", entry) for entry in entries]
            listed |= {page.parent / f"{name}.md" for name in names}
    assert listed == set(SITE), "docs/index.md lists every page"


def documented() -> set[int]:
    """What the reference tells of, by identity."""
    found: set[int] = set()
    for page in (DOCS / "api").glob("*.md"):
        text = page.read_text(encoding="utf-8")
        current = re.search(r"currentmodule:: (\S+)", text)
        for kind, name in DIRECTIVE.findall(text):
            if kind == "module":
                module = import_module(name)
                # As autodoc does: what is not in dir() is not seen, though __all__ names it.
                names = set(dir(module)) & set(getattr(module, "__all__", dir(module)))
                found |= {id(getattr(module, member)) for member in names}
                continue
            home, _, member = name.rpartition(".")
            home = home or (current[1] if current else "")
            found.add(id(getattr(import_module(home), member)))
    return found


@pytest.mark.parametrize("module", PUBLIC, ids=lambda module: module.__name__)
def test_the_reference_has_every_public_name(module: ModuleType) -> None:
    there = documented()
    assert [name for name in module.__all__ if id(getattr(module, name)) not in there] == []


def test_the_page_on_checks_says_of_each_what_it_cannot_see() -> None:
    page = (DOCS / "verification.md").read_text(encoding="utf-8")
    blind = page.partition("## What no check can see")[2].partition("\n## ")[0]
    assert [c.name for c in CHECKS if f"\n| `{c.name}` |" not in blind] == []
