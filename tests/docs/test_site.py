"""The pages hang together: links lead somewhere, every page and public name is there."""

import re
from importlib import import_module
from pathlib import Path

import pytest

import summarizer
from tests.docs.pages import DOCS, PAGES, SITE, name_of

LINK = re.compile(r"\]\(([^)\s]+)\)")
TREE = re.compile(r"```\{toctree\}\n(.*?)```", re.DOTALL)
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
            names = [line for line in tree.splitlines() if line and line[0] != ":"]
            listed |= {page.parent / f"{name}.md" for name in names}
    assert listed == set(SITE)


def documented() -> set[int]:
    """What the reference tells of, by identity."""
    found: set[int] = set()
    for page in (DOCS / "api").glob("*.md"):
        text = page.read_text(encoding="utf-8")
        current = re.search(r"currentmodule:: (\S+)", text)
        for kind, name in DIRECTIVE.findall(text):
            if kind == "module":
                module = import_module(name)
                names = getattr(module, "__all__", None) or vars(module)
                found |= {id(getattr(module, member)) for member in names}
                continue
            home, _, member = name.rpartition(".")
            home = home or (current[1] if current else "")
            found.add(id(getattr(import_module(home), member)))
    return found


@pytest.mark.parametrize("name", summarizer.__all__)
def test_the_reference_has_every_public_name(name: str) -> None:
    assert id(getattr(summarizer, name)) in documented()
