from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.views.html.chromium import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    """Closed after each file: while it is open, an event loop runs in this thread."""
    with chromium() as browser:
        yield browser
