"""Articles by all systems in turn, kept as they come, and never read twice."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from benchmarks.compare.readings import Reading, load_readings
from benchmarks.compare.running import WARM_UP, run
from benchmarks.compare.system import Served
from summarizer.evaluation.gold import GoldArticle
from summarizer.evaluation.predictions import Prediction
from summarizer.evaluation.run_file import RunError
from summarizer.testing import ScriptedEndpoint, completion
from tests.evaluation.made import article


class Asks:
    """A system that asks the server once for each article."""

    gives = frozenset[str]()

    def __init__(self, name: str, prompt: str = "p") -> None:
        self.name, self.prompt = name, prompt
        self.read_so_far: list[str] = []
        self.fails_on: set[str] = set()

    def made_with(self) -> str:
        return f"{self.name} 1"

    def setup(self) -> str:
        return self.prompt

    def read(self, article: GoldArticle, served: Served) -> Any:
        self.read_so_far.append(article.id)
        with urlopen(f"{served.base_url}/chat/completions", b"{}", timeout=10) as answer:
            said = json.load(answer)["choices"][0]["message"]["content"]
        if article.id in self.fails_on:
            raise ValueError(article.text)
        return {"said": said}

    def predict(self, answer: Any, article: GoldArticle) -> Prediction:
        return Prediction()


ARTICLES = [article(id_="a1"), article(id_="a2"), article(id_="a3")]


@pytest.fixture
def server() -> Iterator[ScriptedEndpoint]:
    with ScriptedEndpoint(lambda body: completion("x", usage=(7, 2))) as endpoint:
        yield endpoint


def go(
    server: ScriptedEndpoint, out: Path, *systems: Asks, articles: list[GoldArticle] = ARTICLES
) -> list[Reading]:
    return list(run(articles, systems, out, lambda: (server.base_url, "key", "m")))


def test_each_article_is_read_by_all_before_the_next_and_each_system_comes_first_in_turn(
    server: ScriptedEndpoint, tmp_path: Path
) -> None:
    readings = go(server, tmp_path / "out", Asks("one"), Asks("two"))
    assert [(r.article, r.system) for r in readings] == [
        ("a1", "one"), ("a1", "two"), ("a2", "two"), ("a2", "one"), ("a3", "one"), ("a3", "two"),
    ]  # fmt: skip


def test_a_warm_up_is_read_first_and_charged_to_nobody(
    server: ScriptedEndpoint, tmp_path: Path
) -> None:
    system = Asks("one")
    readings = go(server, tmp_path / "out", system)
    assert system.read_so_far == [WARM_UP.id, "a1", "a2", "a3"]
    assert [(r.usage.calls, r.usage.read, r.usage.written) for r in readings] == [(1, 7, 2)] * 3


def test_what_has_been_read_is_kept_and_no_server_is_started_for_it(
    server: ScriptedEndpoint, tmp_path: Path
) -> None:
    first = go(server, tmp_path / "out", Asks("one"))

    def no_server() -> tuple[str, str, str]:
        raise AssertionError("nothing is left to read")

    assert list(run(ARTICLES, [Asks("one")], tmp_path / "out", no_server)) == []
    assert list(load_readings(tmp_path / "out")) == first


def test_only_what_is_missing_failed_or_of_another_setup_is_read(
    server: ScriptedEndpoint, tmp_path: Path
) -> None:
    broken = Asks("one")
    broken.fails_on = {"a2"}
    failed = go(server, tmp_path / "out", broken, articles=ARTICLES[:2])
    assert [(r.error, r.answer) for r in failed] == [(None, {"said": "x"}), ("ValueError", None)]
    later = go(server, tmp_path / "out", Asks("one"))
    assert [r.article for r in later] == ["a2", "a3"]
    changed = [article(id_="a1", text="Another text."), *ARTICLES[1:]]
    assert [r.article for r in go(server, tmp_path / "out", Asks("one"), articles=changed)] == [
        "a1"
    ]
    assert len(go(server, tmp_path / "out", Asks("one", prompt="q"))) == 3


def test_a_line_that_was_cut_off_is_read_again(server: ScriptedEndpoint, tmp_path: Path) -> None:
    out = tmp_path / "out"
    go(server, out, Asks("one"))
    out.write_bytes(out.read_bytes()[:-20])
    assert [r.article for r in go(server, out, Asks("one"))] == ["a3"]
    assert [r.article for r in load_readings(out)] == ["a1", "a2", "a3"]


@pytest.mark.parametrize("content", [b"notes of mine", b"notes\n", b'{"id":1}\n', b"\xff\n"])
def test_a_file_of_another_kind_is_refused_and_left_as_it_is(
    content: bytes, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.write_bytes(content)
    with pytest.raises(RunError):
        load_readings(out)
    assert out.read_bytes() == content
