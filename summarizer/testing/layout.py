"""YAML laid out for people: block style, text as it reads, one line of text a line.

PyYAML's own emitter writes it, because libYAML escapes everything beyond the basic plane.
"""

from __future__ import annotations

import re
import sys

import yaml

_LONG = 80
# What YAML reads as the end of a line, and gives back as another one.
_BREAKS = re.compile("[\r\x85\u2028\u2029]")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_UNREADABLE = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]')


def to_yaml(value: object) -> str:
    """Write plain data as YAML that reads back as exactly the same data."""
    return str(
        yaml.dump(
            value,
            Dumper=_Dumper,
            allow_unicode=True,
            default_flow_style=False,
            sort_keys=False,
            width=sys.maxsize,
        )
    )


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True

    def write_double_quoted(self, text: str, split: bool = True) -> None:
        """Quote text; where it has several lines, so that each stands on a line of its own.

        PyYAML would run them together and fold the whole at a width.
        """
        lines = _LINE.findall(text) if split else [text]
        self.write_indicator('"', True)
        for number, line in enumerate(lines):
            if number:
                self._write("\\")
                self.write_indent()
            # A backslash keeps the spaces that begin a continued line.
            self._write("\\" if number and line.startswith(" ") else "")
            self._write(_UNREADABLE.sub(_escape, line))
        self.write_indicator('"', False)

    def _write(self, data: str) -> None:
        self.column += len(data)
        self.stream.write(data)


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    short = _Dumper.ESCAPE_REPLACEMENTS.get(char)
    if short is not None:
        return f"\\{short}"
    return f"\\x{ord(char):02X}" if char <= "\xff" else f"\\u{ord(char):04X}"


def _represent_text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    if _BREAKS.search(text):
        style: str | None = '"'
    # From a block the emitter falls back to quotes where an editor that trims lines would harm it.
    elif "\n" in text or len(text) > _LONG:
        style = "|"
    else:
        style = None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent_text)
