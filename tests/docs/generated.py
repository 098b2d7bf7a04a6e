"""The parts of the pages that are made of the code, between two marks.

``<!-- generated: NAME -->`` and ``<!-- end -->``. ``python -m tests.docs`` writes them all.
"""

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from summarizer.exports.dictionary import columns_in_markdown
from summarizer.many.store.tables import TABLES
from tests.docs.check_list import check_list
from tests.docs.help_texts import COMMANDS, help_text
from tests.docs.policy_tables import joint_table, policy_list, settling_table, words_table
from tests.docs.recorded_tolls import recorded_toll

_PART = re.compile(r"(<!-- generated: ([\w .-]+) -->\n).*?(<!-- end -->)", re.DOTALL)

PARTS: Final[Mapping[str, Callable[[], str]]] = {
    "checks": check_list,
    "policies": policy_list,
    "words": words_table,
    "settling": settling_table,
    "joint": joint_table,
    **{f"toll {name}": partial(recorded_toll, name) for name in ("landslide", "cattle_market")},
    **{
        f"store {table.name}": partial(columns_in_markdown, table)
        for table in TABLES
        if table.name not in ("figures", "events")  # exports.md has them
    },
    **{f"help {command}": partial(help_text, command) for command in COMMANDS},
}


def regenerated(page: str) -> str:
    """The page with its generated parts made anew."""
    return _PART.sub(lambda part: f"{part[1]}\n{PARTS[part[2]]()}\n\n{part[3]}", page)


def parts_of(page: str) -> list[str]:
    """The names of the generated parts of a page."""
    return [part[2] for part in _PART.finditer(page)]
