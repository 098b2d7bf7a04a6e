"""All faults: what the server does, and what the caller has in the end."""

from __future__ import annotations

from tests.faults import answers, completions, connections, revisions, statuses
from tests.faults.row import Row

SECTIONS: dict[str, tuple[Row, ...]] = {
    "The server answers with an HTTP status": statuses.ROWS,
    "The line is slow, broken or endless": connections.ROWS,
    "A 200 that is no completion, or no answer": completions.ROWS,
    "A completion whose answer is wrong": answers.ROWS,
    "The article is read, and the revision fails": revisions.ROWS,
}
ROWS = tuple(row for rows in SECTIONS.values() for row in rows)

COMPARED = tuple(row for row in ROWS if row not in revisions.ROWS)
"""Those that other libraries can meet as well: they have no second question."""
