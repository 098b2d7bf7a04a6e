"""Pieces of web pages."""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape


def paragraphs(sentences: Sequence[str]) -> str:
    """Return a paragraph for each sentence."""
    return "\n".join(f"<p>{escape(each)}</p>" for each in sentences)


def items(words: Sequence[str], tag: str = "ul") -> str:
    """Return a list of links."""
    return (
        f"<{tag}>"
        + "".join(f'<li><a href="/{n}">{escape(w)}</a></li>' for n, w in enumerate(words))
        + f"</{tag}>"
    )


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table with a row of heads."""
    head, *body = rows
    return (
        "<table><thead><tr>"
        + "".join(f"<th>{cell}</th>" for cell in head)
        + "</tr></thead><tbody>"
        + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in body)
        + "</tbody></table>"
    )


def linked_data(**fields: object) -> str:
    """Return a script of JSON-LD."""
    return (
        '<script type="application/ld+json">'
        + json.dumps({"@context": "https://schema.org", **fields}, ensure_ascii=False)
        + "</script>"
    )


def page(head: str, body: str, language: str = "en", charset: str = "utf-8") -> str:
    """Return a whole page."""
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="{charset}">\n{head}\n'
        f"</head><body>\n{body}\n</body></html>"
    )
