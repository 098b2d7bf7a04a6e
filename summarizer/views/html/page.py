"""A page from a template: one style, one script, and a policy that allows just these two."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from summarizer.views.html.escaping import as_whole, foreign, styled, visible
from summarizer.views.safe_text import safe

_MOST_LINKED: Final = 100
"""A browser is slow with thousands of such rules; each side on its own is lit in any case."""
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def render(
    template: str,
    *,
    figures: int = 0,
    scripts: Sequence[str] = (),
    styles: Sequence[str] = (),
    **values: Any,
) -> str:
    """Return a page.

    Parameters
    ----------
    template
        Its name. Templates are this package's own; what is foreign comes as values only.
    figures
        How many figures the page has. Without JavaScript each of the first hundred has a rule
        of style that lights it up with its words.
    scripts
        Names of further scripts of this package; they stand in the one script of the page.
    styles
        Names of further style sheets of this package; they stand in the one style of the page.
    values
        What the template is given. Every one is escaped, and stripped of what cannot be seen;
        ``visible``, ``foreign`` and ``styled`` show that instead.
    """
    style = "".join(map(_file, ("report.css", *styles)))
    links = "".join(map(_link_rule, range(1, min(figures, _MOST_LINKED) + 1)))
    script = "\n".join(map(_file, ("report.js", *scripts)))
    return (
        _environment()
        .get_template(template)
        .render(
            style=Markup(style),
            links=Markup(links),
            script=Markup(script),
            policy=(
                "default-src 'none'; "
                f"style-src '{_fingerprint(style)}' '{_fingerprint(links)}'; "
                f"script-src '{_fingerprint(script)}'; "
                "base-uri 'none'; form-action 'none'; "
                "require-trusted-types-for 'script'; trusted-types 'none'"
            ),
            figures=figures,
            **values,
        )
    )


def fragment(template: str, **values: Any) -> str:
    """Return a part of a page, such as a row; its values are escaped as those of a page."""
    return _environment().get_template(template).render(**values)


def language_of(code: str | None) -> str | None:
    """Return the article's language as a page may state it, or None."""
    return code if code is not None and _LANGUAGE.fullmatch(code) else None


def _link_rule(number: int) -> str:
    """Light up a figure and its words together when either is the target of the address."""
    return (
        f":root:has(:is(#f{number},[id|=w{number}]):target) :is(#f{number},.of{number})"
        "{outline:var(--chosen);background:var(--lit);color:var(--ink)}\n"
    )


def _fingerprint(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


@cache
def _file(name: str) -> str:
    return (resources.files(__package__) / "templates" / name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(__package__, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalized,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters |= {
        "visible": visible,
        "foreign": foreign,
        "styled": styled,
        "as_whole": as_whole,
    }
    return environment


def _finalized(value: Any) -> Any:
    """Show a plain value on one line, as every other view does; it is then escaped."""
    return safe(value) if isinstance(value, str) and not isinstance(value, Markup) else value
