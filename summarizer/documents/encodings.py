"""Bytes to text, whatever the encoding: mark, server's word, the page's own word, or a guess."""

from __future__ import annotations

import codecs
import re
from typing import Final

from summarizer.documents.packages import need

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED: Final = re.compile(
    rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_HEAD: Final = 4_096
_SAMPLE: Final = 200_000
# What browsers take these names for (WHATWG Encoding Standard): a superset, which many pages use.
_MEANT: Final = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "l1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "big5": "big5hkscs",
    "windows-874": "cp874",
    "x-cp1251": "cp1251",
    "utf-16": "utf-8",  # declared within a page that could be read as ASCII: it is none
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
    "unicode": "utf-8",
    "utf8": "utf-8",
}
_TEXT_CODECS: Final = re.compile(
    r"(?:utf|iso|cp|windows|koi8|mac|gb|big5|euc|shift|hz|johab|ptcp|latin|tis)", re.IGNORECASE
)
_TOLERATED: Final = 0.002
"""Share of characters that may be unreadable in a declared encoding: a page cut short, one bad
advertisement. More than that, and the declaration is wrong."""


def decode(data: bytes, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Return the text of bytes, and what is to be said of its encoding.

    Parameters
    ----------
    data
        The bytes.
    declared
        What the server or the e-mail says; the bytes' own mark wins, and this wins over what a
        page says itself.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace"), ()
    named = [n for n in (declared, _in_page(data)) if n]
    candidates = [codec for codec in map(_codec, named) if codec]
    # UTF-8 is hardly ever met by chance; many pages in it call themselves Latin-1. But what is
    # written in seven bits (ISO 2022, HZ) is always valid UTF-8, too.
    seven = [codec for codec in candidates if codec.startswith(("iso2022", "hz"))]
    for codec in (*seven, "utf-8", *candidates):
        try:
            return data.decode(codec), ()
        except (UnicodeDecodeError, LookupError):
            continue
    for codec in candidates:
        text = data.decode(codec, "replace")
        bad = text.count("\ufffd")
        if bad <= max(1, _TOLERATED * len(text)):
            return text, (f"{bad} characters could not be decoded",)
    best = need("charset_normalizer").from_bytes(data[:_SAMPLE]).best()
    guessed = best.encoding if best is not None else "cp1252"
    note = f"the encoding was guessed: {guessed}"
    return data.decode(guessed, "replace"), (note,)


def _in_page(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_HEAD])
    return (found[1] or found[2]).decode("ascii", "replace") if found else None


def _codec(name: str) -> str | None:
    """Return Python's name of an encoding of text; none of its codecs that unpack or convert."""
    folded = name.strip().casefold()
    meant = _MEANT.get(folded, folded)
    try:
        found = codecs.lookup(meant).name
    except (LookupError, UnicodeError):
        return None
    return found if _TEXT_CODECS.match(found) and found != "utf-7" else None
