"""Every case has a test that names it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.endpoints.cases import CASES

TESTS = Path(__file__).parents[1]


def sources_of_tests(source: str) -> Iterator[str]:
    """The test functions of a file, with their decorators and what is written beside them."""
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            first = min([node.lineno, *(one.lineno for one in node.decorator_list)])
            yield "\n".join(lines[first - 1 : node.end_lineno])


def test_every_case_is_named_in_a_test() -> None:
    named: set[str] = set()
    for path in TESTS.rglob("test_*.py"):
        source = path.read_text(encoding="utf-8")
        if re.search(r"\bes\d\d\b", source):
            named.update(*(re.findall(r"\bes\d\d\b", one) for one in sources_of_tests(source)))
    assert named == set(CASES)
