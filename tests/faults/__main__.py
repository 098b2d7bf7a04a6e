"""``python -m tests.faults``: run every row, and write what it took into ``docs/faults.md``."""

from __future__ import annotations

import sys

from tests.faults.document import DOCUMENT, put, table
from tests.faults.row import Row
from tests.faults.running import run, warm_up


def main() -> int:
    """Run the table; return 1 if a row did not end as it says."""
    wrong: list[str] = []

    def seconds(row: Row) -> float:
        ran = run(row)
        if (ran.outcome, len(ran.attempts)) != (row.outcome, row.calls):
            wrong.append(f"{row.name}: {ran.outcome}, {len(ran.attempts)} calls")
        return ran.seconds

    warm_up()
    put("faults", table(seconds))
    print("\n".join([*wrong, f"{DOCUMENT.name} is written; {len(wrong)} rows are wrong"]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
