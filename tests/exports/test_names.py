"""Names that a wrapped text breaks stand on one line; quotes stand as in the text.

Threads of the kind: https://github.com/Lyellr88/marm-memory/issues/234 and
https://github.com/explosion/spaCy/issues/2870.
"""

import io
import json

import pytest

from summarizer.exports import acled_rows, events_table, figures_table, to_csv, ucdp_rows
from summarizer.exports.printing import ExportPrinter
from summarizer.models import ArticleSummary, Attribution, Event, Evidence, Figure, Speaker
from tests.summaries import seed_summary

TEXT = (
    "PORT SELWYN, May 17 (Wire) - At least 14\npeople were killed on Tuesday when rockets hit a "
    "bus station in Port\nSelwyn, the deputy governor, Ida\nMarlow, said.\n"
)
QUOTE = "At least 14\npeople"


def wrapped(line_break: str = "\n") -> ArticleSummary:
    """A summary whose names and quote have the line breaks of the text."""
    seed = seed_summary()
    start = TEXT.index(QUOTE)
    figure = Figure(
        id="f1",
        phrase=QUOTE,
        evidence=(Evidence(quote=QUOTE, start=start, end=start + len(QUOTE), sentence=0),),
        outcome="killed",
        bound="at_least",
        low=14,
        best=14,
        high=None,
        who=f"bus{line_break}passengers",
        event="e1",
        place=f"Port{line_break}Selwyn",
        said_by=Speaker(name=f"Ida{line_break}Marlow"),
        caused_by=Attribution(name=f"the Northern{line_break}Front"),
        status="verified",
    )
    event = Event(
        id="e1",
        type="Shelling/artillery/missile attack",
        title=f"Rockets hit a bus{line_break}station",
        place=f"Port{line_break}Selwyn",
        date=seed.events[0].date,
    )
    article = seed.article.model_copy(update={"text": TEXT})
    return seed.model_copy(update={"article": article, "events": (event,), "figures": (figure,)})


@pytest.mark.parametrize("line_break", ["\n", "\r\n", " \n    ", "\u2028", "\x85", "\n\n"])
def test_a_name_stands_on_one_line(line_break: str) -> None:
    figure = wrapped(line_break).figures[0]
    assert figure.said_by is not None
    assert figure.caused_by is not None
    names = [figure.said_by.name, figure.caused_by.name, figure.place, figure.who]
    assert names == ["Ida Marlow", "the Northern Front", "Port Selwyn", "bus passengers"]
    assert wrapped(line_break).events[0].place == "Port Selwyn"


def test_no_table_and_no_json_breaks_a_name() -> None:
    summary = wrapped()
    row = json.loads(summary.model_dump_json())["figures"][0]
    assert (row["said_by"]["name"], row["place"]) == ("Ida Marlow", "Port Selwyn")
    (coded,) = ucdp_rows(summary).table.records()
    assert (coded["source_original"], coded["where_description"]) == ("Ida Marlow", "Port Selwyn")
    (coded,) = acled_rows(summary).table.records()
    assert coded["location"] == "Port Selwyn"
    assert "Ida Marlow" in str(coded["notes"])
    for table in (figures_table(summary), events_table(summary)):
        assert "Port Selwyn" in to_csv(table)
        assert "Ida\nMarlow" not in to_csv(table)
    stream = io.StringIO()
    printer = ExportPrinter(stream, "geojson", io.StringIO())
    printer.print(summary, "a")
    printer.close()
    assert "Port Selwyn" in stream.getvalue()


def test_a_quote_keeps_its_line_break() -> None:
    (row,) = figures_table(wrapped()).records()
    assert row["quote"] == row["phrase"] == TEXT[int(str(row["start"])) : int(str(row["end"]))]
    assert "\n" in QUOTE
