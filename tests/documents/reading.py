"""Reads made-up documents in this process, for tests of what is kept and what is cut off."""

from __future__ import annotations

from benchmarks.document_files.case import Case, folded
from summarizer.documents.document import Extract
from summarizer.documents.kinds import kind_of
from summarizer.documents.parsing import extract


def read(case: Case) -> Extract:
    charset = (case.media_type or "").partition("charset=")[2] or None
    return extract(kind_of(case.data, case.name, case.media_type), case.data, charset)


def page(body: str, head: str = "", language: str = "en") -> Extract:
    source = f"<!DOCTYPE html><html lang='{language}'><head>{head}</head><body>{body}</body></html>"
    return extract("page", source.encode())


def lost(case: Case, text: str) -> list[str]:
    return [each for each in case.article if folded(each) not in folded(text)]


def kept_clutter(case: Case, text: str) -> list[str]:
    lines = [folded(line) for line in text.splitlines()]
    return [
        each
        for each in case.clutter
        if (folded(each) in folded(text) if len(each) > 20 else folded(each) in lines)
    ]
