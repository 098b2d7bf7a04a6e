"""The checks: what each says of itself, and every message that it can give.

The messages are read from the source: a check's own function, and those of its module that it
calls. What a message fills in is shown as an ellipsis.
"""

import ast
import inspect
from collections.abc import Iterator
from types import ModuleType

from summarizer.checks.registry import CHECKS
from tests.docs.docstrings import paragraphs_of


def check_list() -> str:
    """A section for each check."""
    sections = []
    for check in CHECKS:
        lines = [f"- {message}" for message in messages_of(check.function)]
        sections.append(
            "\n\n".join(
                [
                    f"### `{check.name}`",
                    *paragraphs_of(check.function),
                    "\n".join(["Its messages:", "", *lines]),
                ]
            )
        )
    return "\n\n".join(sections)


def messages_of(function: object) -> list[str]:
    """The messages of a check, in the order of the source."""
    module = inspect.getmodule(function)
    assert module is not None
    definitions = _functions(module)
    reached = _reached(function.__name__, definitions)  # type: ignore[attr-defined]
    found = [m for name, node in definitions.items() if name in reached for m in _said(node)]
    return list(dict.fromkeys(found))


def _functions(module: ModuleType) -> dict[str, ast.FunctionDef]:
    tree = ast.parse(inspect.getsource(module))
    return {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}


def _reached(name: str, definitions: dict[str, ast.FunctionDef]) -> set[str]:
    reached: set[str] = set()
    waiting = [name]
    while waiting:
        here = waiting.pop()
        if here in definitions and here not in reached:
            reached.add(here)
            names = (n.id for n in ast.walk(definitions[here]) if isinstance(n, ast.Name))
            waiting.extend(names)
    return reached


def _said(function: ast.FunctionDef) -> Iterator[str]:
    """Texts in a function that are sentences, but not its docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    waiting: list[ast.AST] = list(reversed(body))
    while waiting:
        node = waiting.pop()
        text = _text(node)
        if text is None:
            waiting.extend(reversed(list(ast.iter_child_nodes(node))))
        elif text[:1].isupper() and text.endswith("."):
            yield text


def _text(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if not isinstance(node, ast.JoinedStr):
        return None
    return "".join(
        part.value if isinstance(part, ast.Constant) and isinstance(part.value, str) else "…"
        for part in node.values
    )
