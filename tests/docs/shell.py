"""Commands as the pages show them: split into words, one simple command each."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath

_ASSIGNMENT = re.compile(r"([A-Z][A-Z0-9_]*)=(.*)", re.DOTALL)
_OPERATOR = re.compile(r"[|&;<>]+")
_MEASURED = ("time", "-v")  # /usr/bin/time -v COMMAND


@dataclass(frozen=True)
class Command:
    """``VARIABLE=value program words``; ``piped`` if it reads what another one writes."""

    program: str
    words: tuple[str, ...]
    variables: dict[str, str] = field(default_factory=dict)
    piped: bool = False

    @property
    def module(self) -> str | None:
        """The module of ``python -m MODULE``."""
        is_python = self.program.startswith("python") and self.words[:1] == ("-m",)
        return self.words[1] if is_python else None


def commands_in(block: str) -> Iterator[Command]:
    """Every simple command of a block, in order."""
    for line in block.replace("\\\n", " ").splitlines():
        lexer = shlex.shlex(line, posix=True, punctuation_chars="|&;<>")
        lexer.whitespace_split = True
        words: list[str] = []
        operator = ""
        for token in [*lexer, ";"]:
            if not _OPERATOR.fullmatch(token):
                words.append(token)
                continue
            if words:
                yield _command(words, piped=operator == "|")
            words, operator = [], token


def _command(words: list[str], *, piped: bool) -> Command:
    variables = {}
    while words and (found := _ASSIGNMENT.fullmatch(words[0])):
        variables[found[1]] = found[2]
        words = words[1:]
    program, *rest = words or ["export"]  # an assignment alone
    if (PurePath(program).name, *rest[:1]) == _MEASURED:
        program, *rest = rest[1:]
    return Command(PurePath(program).name, tuple(rest), variables, piped)
