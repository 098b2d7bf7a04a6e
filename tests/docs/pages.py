"""Which pages there are."""

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
DOCS: Final = ROOT / "docs"
SITE: Final = tuple(sorted(DOCS.glob("**/*.md")))
PAGES: Final = (
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "prompts" / "README.md",
    *SITE,
)


def name_of(page: Path) -> str:
    """The page as it is called in the name of a test."""
    return page.relative_to(ROOT).as_posix()
