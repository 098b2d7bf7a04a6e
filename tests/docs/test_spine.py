"""The spine that CONTRIBUTING names is there, and short enough to be read in an hour."""

import re

from tests.docs.pages import ROOT

SPINE = re.findall(r"\*\*`([\w/]+\.py)`\*\*", (ROOT / "CONTRIBUTING.md").read_text("utf-8"))


def test_the_spine_has_at_most_3500_lines() -> None:
    assert {"api.py", "pipeline.py", "readers/llm.py"} <= set(SPINE)
    files = [(ROOT / "summarizer" / name).read_text("utf-8") for name in SPINE]
    assert sum(file.count("\n") for file in files) <= 3_500
