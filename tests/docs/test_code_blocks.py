"""Every block of code in the documentation runs, or says why it does not.

The Python of a page runs from top to bottom in one namespace that is empty at first, in a folder
of its own with the example article. A recorded model answers.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sybil import Document
from sybil.parsers.markdown import PythonCodeBlockParser

from summarizer.exports import figures_table, to_csv
from summarizer.models import ArticleSummary
from tests.docs.commanding import run_commands
from tests.docs.pages import PAGES, ROOT, name_of
from tests.docs.recorded_model import QUIET, recorded_model
from tests.many.making import kept, opened
from tests.recordings import RECORDINGS, SEED, replayed

# What may stand behind the three back ticks. Text and HTML are shown, not run.
LANGUAGES = {"python", "sh", "text", "html", "markdown", "toml", "{toctree}", "{eval-rst}"}
MARK = re.compile(r"<!-- not run: (.*) -->\n```\w+\n")
MARKS_ALLOWED = 3

FENCE = re.compile(r"^( *)(```+|~~~+)(.*)\n((?:.*\n)*?)\1\2$", re.MULTILINE)


def blocks(page: Path, language: str) -> Iterator[str]:
    """The blocks of a language that are not marked."""
    text = page.read_text(encoding="utf-8")
    for found in FENCE.finditer(text):
        marked = MARK.search(text, 0, found.start(4))
        if found[3].strip() == language and not (marked and marked.end() == found.start(4)):
            yield found[4]


@pytest.fixture(scope="module")
def seed_line() -> str:
    summary: ArticleSummary = replayed("seed")
    return summary.model_dump_json()


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed_line: str) -> Iterator[Path]:
    """A folder with what the pages take for granted, and a model that answers there."""
    (tmp_path / "article.txt").write_bytes(SEED.read_bytes())
    (tmp_path / "quiet.txt").write_text(f"{QUIET}\n", encoding="utf-8")
    (tmp_path / "summaries.jsonl").write_text(f"{seed_line}\n{seed_line}\n", encoding="utf-8")
    summary = ArticleSummary.model_validate_json(seed_line)
    (tmp_path / "seed_review.json").write_bytes((ROOT / "docs/reviews/seed.json").read_bytes())
    (tmp_path / "figures.csv").write_text(to_csv(figures_table(summary)), newline="")
    with opened(tmp_path / "news.db") as store:
        store.put(kept("article.txt", summary))
    for shared in ("seeds", "cassettes"):
        (tmp_path / shared).symlink_to(ROOT / shared)
    monkeypatch.chdir(tmp_path)
    with recorded_model(RECORDINGS["seed"].cassette) as server:
        monkeypatch.setenv("SUMMARIZER_MODEL", RECORDINGS["seed"].model)
        monkeypatch.setenv("SUMMARIZER_BASE_URL", server.base_url)
        monkeypatch.setenv("OPENAI_API_KEY", "none")
        yield tmp_path


def pages_with(language: str) -> list[Path]:
    return [page for page in PAGES if any(True for _ in blocks(page, language))]


@pytest.mark.parametrize("page", pages_with("python"), ids=name_of)
def test_the_python_of_a_page_runs(page: Path, desk: Path) -> None:
    text = MARK.sub("```text\n", page.read_text(encoding="utf-8"))
    document = Document(text, str(page))
    for region in PythonCodeBlockParser()(document):
        document.add(region)
    for example in document:
        example.evaluate()


@pytest.mark.parametrize("page", pages_with("sh"), ids=name_of)
def test_the_commands_of_a_page_are_right(page: Path, desk: Path) -> None:
    for made_by_commands in (
        "figures.csv",
        "news.db",
        "summaries.jsonl",
    ):  # and read by a page's Python
        (desk / made_by_commands).unlink()
    for block in blocks(page, "sh"):
        run_commands(block)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_block_says_what_language_it_is(page: Path) -> None:
    languages = {found[3].strip() for found in FENCE.finditer(page.read_text(encoding="utf-8"))}
    assert {language.partition(" ")[0] for language in languages} <= LANGUAGES


def test_blocks_that_do_not_run_stay_few() -> None:
    marks = [(name_of(p), why) for p in PAGES for why in MARK.findall(p.read_text("utf-8"))]
    assert len(marks) <= MARKS_ALLOWED, marks
    assert all(why.strip() for _, why in marks)
