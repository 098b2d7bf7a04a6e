"""Pages in a real, headless Chromium, and what it complains of."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
).split()
_WATCH = """
window.violations = [];
addEventListener('securitypolicyviolation', e => violations.push(e.violatedDirective), true);
"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser; without one the test is skipped, or fails where one is required."""
    path = next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        path = None
    if path is None:
        say = pytest.fail if os.environ.get("REPORT_BROWSER") == "required" else pytest.skip
        say("needs Chromium and pip install '.[browser]'")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def opened(
    browser: Browser, page: str, at: Path, fragment: str = "", **options: Any
) -> Iterator[Page]:
    """A page as its reader sees it. Whatever it asks for or complains of fails the test.

    ``at`` is the directory where the page is written, as ``page.html``.
    """
    file = at / "page.html"
    file.write_text(page, encoding="utf-8", newline="\n")
    context = browser.new_context(**({"viewport": {"width": 1280, "height": 800}} | options))
    shown = context.new_page()
    shown.set_default_timeout(20_000)
    complaints: list[str] = []
    shown.on("console", lambda message: complaints.append(f"console: {message.text}"))
    shown.on("pageerror", lambda error: complaints.append(f"error: {error}"))
    shown.on("dialog", lambda dialog: complaints.append("a dialog"))
    shown.on(
        "request",
        lambda request: (
            None if request.url.startswith(file.as_uri()) else complaints.append(request.url)
        ),
    )
    if options.get("java_script_enabled", True):
        shown.add_init_script(_WATCH)
    shown.goto(file.as_uri() + fragment)
    yield shown
    if options.get("java_script_enabled", True):
        complaints += shown.evaluate("window.violations")
    context.close()
    assert complaints == []
