"""Prompt files: Markdown sections with placeholders. See ``prompts/README.md`` for the format.

There is no template engine. Placeholders are replaced in one pass, so that nothing in a value
(``{{x}}``, ``{% x %}`` in an article) is ever looked at.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

Message = dict[str, str]

_VERSION = re.compile(r"<!-- version: (\d+) -->")
_HEADING = re.compile(r"^(# (?:system|user|example)|## (?:question|answer))$", re.MULTILINE)
_PLACEHOLDER = re.compile(r"\{\{([^{}]*)\}\}")
_NAME = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt file, read and checked.

    Attributes
    ----------
    name
        The file's name without ``.md``.
    version
        From the file's first line; raised by whoever changes the meaning.
    text
        The whole file.
    fingerprint
        The first 12 hexadecimal digits of the text's SHA-256 (UTF-8, newline line ends).
    template
        The messages with their placeholders: system, question and answer of each example, user.
    placeholders
        Names that ``messages`` must be given.
    """

    name: str
    version: int
    text: str
    fingerprint: str
    template: tuple[tuple[str, str], ...]
    placeholders: frozenset[str]

    def messages(self, **values: str) -> list[Message]:
        """Fill the placeholders and return the messages for a chat model.

        Raises
        ------
        ValueError
            A placeholder has no value, or a value has no placeholder.
        """
        if self.placeholders != values.keys():
            missing = sorted(self.placeholders - values.keys())
            unknown = sorted(values.keys() - self.placeholders)
            raise ValueError(f"prompt {self.name!r}: missing {missing}, unknown {unknown}")
        return [{"role": role, "content": fill(text, values)} for role, text in self.template]


@cache
def load(name: str) -> Prompt:
    """Read ``NAME.md`` from the prompts that ship with the library."""
    text = resources.files("summarizer.prompts").joinpath(f"{name}.md").read_text("utf-8")
    return parse(name, text)


def parse(name: str, text: str) -> Prompt:
    """Read a prompt from its text.

    Raises
    ------
    ValueError
        The text is not in the format of ``prompts/README.md``; the message says where.
    """
    text = text.replace("\r\n", "\n")
    first, _, body = text.partition("\n")
    version = _VERSION.fullmatch(first)
    if version is None:
        raise ValueError(f"prompt {name!r}: the first line must be <!-- version: N -->")
    template = _template(name, body)
    return Prompt(
        name=name,
        version=int(version[1]),
        text=text,
        fingerprint=hashlib.sha256(text.encode()).hexdigest()[:12],
        template=template,
        placeholders=frozenset(_names(name, (content for _, content in template))),
    )


def fill(text: str, values: Mapping[str, str]) -> str:
    """Replace every ``{{name}}`` by its value, in one pass over the text."""
    return _PLACEHOLDER.sub(lambda found: values[found[1]], text)


def _template(name: str, body: str) -> tuple[tuple[str, str], ...]:
    before, *pieces = _HEADING.split(body)
    headings = [heading.lstrip("# ") for heading in pieces[::2]]
    contents = [content.strip() for content in pieces[1::2]]
    # One letter a section, so that the order can be stated as a pattern.
    order = "".join(heading[0] for heading in headings)
    if before.strip() or not re.fullmatch(r"s?(eqa)*u", order):
        raise ValueError(
            f"prompt {name!r}: expected '# system', any number of '# example' with "
            f"'## question' and '## answer', then '# user'; found {headings}"
        )
    roles = {"system": "system", "question": "user", "answer": "assistant", "user": "user"}
    sections = tuple(zip(headings, contents, strict=True))
    for heading, content in sections:
        if (heading == "example") is bool(content):
            raise ValueError(f"prompt {name!r}: nothing, or too much, under {heading!r}")
    return tuple((roles[heading], content) for heading, content in sections if heading in roles)


def _names(name: str, contents: Iterable[str]) -> set[str]:
    names = {found for content in contents for found in _PLACEHOLDER.findall(content)}
    for found in names:
        if not _NAME.fullmatch(found):
            raise ValueError(f"prompt {name!r}: {{{{{found}}}}} is not a placeholder's name")
    return names
