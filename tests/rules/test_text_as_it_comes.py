"""Texts as they are copied: menus, links, live blogs, tables, wrapped lines, split letters."""

import unicodedata

import pytest

from summarizer import Summariser
from summarizer.text.article import read_article
from summarizer.text.composing import compose
from tests.rules.by_words import read, told, tolls_of

NEWS = "Six people were killed when a bus left the road near Teldin on Monday, police said."
TWICE = f"{NEWS}\n\nEleven others were injured."

LAYOUTS = {
    "menu before": (
        "Home | World | Business | 4 killed in Vorn\nHome\nWorld\nFlood kills 30\nSport\n\n"
        f"Bus crash near Teldin kills six\n\nBy Orla Venn\n\n{TWICE}",
        "killed 6, injured 11",
    ),
    "links under a heading": (
        f"{TWICE}\n\nMore from World\nFlood kills 30 in Luroth\nTwo climbers die on Mount Pell",
        "killed 6, injured 11",
    ),
    "links between paragraphs": (
        f"{NEWS}\n\nALSO READ: Flood kills 30 in Luroth\n\nEleven others were injured.\n\n"
        "(Also read: Gunmen kill four in Vorn)\n\nWATCH: Rescuers pull 12 bodies from river",
        "killed 6, injured 11",
    ),
    "links behind the word latest": (
        f"{TWICE}\n\nLatest\n\nFlood kills 30 in Luroth\n\nTwo climbers die on Mount Pell",
        "killed 6, injured 11",
    ),
    "links with their days": (
        f"{TWICE}\n\n214 comments\n\n12 killed in mine\n8 Apr\n\nGunmen kill four\n3 hours ago",
        "killed 6, injured 11",
    ),
    "live blog, newest first": (
        "15:10\nThe toll has risen to 15, the mayor says.\n\n14:45\nA hospital says that 30 people "
        "were injured.\n\n14:20 - At least 12 people were killed in a blast in Kessia on Monday, "
        "police say.\n\n13:50 - Four dead, witnesses say",
        "killed 15, injured 30",
    ),
    "larger count of others in a live blog": (
        "15:10 - The death toll has risen to 15, the mayor says.\n\n14:45 - A lawyer says that 20 "
        "people were killed.\n\n14:20 - At least 12 people were killed in a blast in Kessia.",
        "killed 15-20",
    ),
    "bars": (
        "District | Dead | Injured | Houses lost\nNesk | 17 | 52 | 900\nVorn | 8 | 31 | 80\n"
        "Total | 25 | 83 | 980",
        "killed 25, injured 83",
    ),
    "tabs": (
        "District\tKilled\tInjured\nLuroth\t5\t12\nOmbeka\t2\t0\nTotal\t7\t12",
        "killed 7, injured 12",
    ),
    "bars and a rule": (
        "The ministry gave these figures for the quake.\n\n| District | Deaths | Missing |\n"
        "|---|---|---|\n| Luroth | 1,205 | 12 |\n| Ombeka | 20 | - |\n\nAid is on its way.",
        "killed 1225, missing 12",
    ),
    "wide gaps, no total": (
        "District      Dead    Injured   Houses damaged\nLuroth          5        12        340\n"
        "Ombeka          2         3         90\n",
        "killed 7, injured 15",
    ),
    "cattle in a table": ("District | Cattle killed\nLuroth | 50\nOmbeka | 20", ""),
    "bullets": (
        "Casualties so far:\n- Luroth district: 5 killed, 12 wounded\n- Ombeka district: 2 killed\n"
        "Total: 7 killed, 12 wounded",
        "killed 7, injured 12",
    ),
    "narrow lines": (
        "Six people were killed and\nmore than 40 were injured in the\ncrash, said the head of the "
        "fire\nservice in Nova Sande. He said\nthat two of the dead were children.",
        "killed 6, injured 41-",
    ),
    "raised note marks": ("At least 40 people¹² were killed³ in the blast.⁴", "killed 40-"),
}


@pytest.mark.parametrize(("text", "right"), LAYOUTS.values(), ids=LAYOUTS)
def test_the_layout_changes_no_toll(text: str, right: str) -> None:
    assert tolls_of(text) == told(right)


def test_rows_of_a_table_are_parts_of_its_total() -> None:
    figures, _ = read(LAYOUTS["bars"][0])
    wholes = {f.phrase: f.id for f in figures}
    assert {f.phrase: f.part_of for f in figures} == {
        "17": wholes["25"], "8": wholes["25"], "25": None,
        "52": wholes["83"], "31": wholes["83"], "83": None,
    }  # fmt: skip


def test_a_name_has_no_line_break_in_it() -> None:
    text = (
        "At least 16 people were killed on Monday when a silo collapsed, the mayor, Elin\n"
        "Tarrow, said, and more than 20 people were hurt in the port of the town of Nova\n"
        "Sande, where the silo had been closed since the spring."
    )
    figures, events = read(text)
    names = [f.said_by.name for f in figures if f.said_by] + [f.place for f in figures if f.place]
    assert names
    assert not any("\n" in name for name in (*names, *(e.place or "" for e in events)))


def test_split_letters_are_read_composed() -> None:
    text = unicodedata.normalize("NFD", "Huit personnes ont été tuées lundi à Sélanne.")
    article = read_article(text)
    assert article.text == unicodedata.normalize("NFC", text)
    assert article.given == text
    assert tolls_of(text) == {"killed": (8, 8)}


def test_composed_places_lead_back_to_the_text_as_it_was_given() -> None:
    given = unicodedata.normalize("NFD", "Sélanne, août: 8 tués¹ là.")
    composed = compose(given)
    assert len(composed.offsets) == len(composed.text) + 1
    assert (composed.offsets[0], composed.offsets[-1]) == (0, len(given))
    start = composed.text.index("tués")
    end = start + len("tués")
    back = given[composed.offsets[start] : composed.offsets[end]]
    assert unicodedata.normalize("NFC", back) == "tués"


def test_a_text_of_whole_letters_is_left_alone() -> None:
    assert compose("été, 5 km² – naïve").offsets == ()


def test_a_summary_quotes_the_text_as_it_was_given() -> None:
    given = unicodedata.normalize(
        "NFD", "SÉLANNE, 12 juin - Huit élèves ont été tuées et 15 blessées lundi à Sélanne."
    )
    summary = Summariser("words").summarise(given)
    quoted = [e for figure in summary.figures for e in figure.evidence]
    assert quoted
    assert [given[e.start : e.end] for e in quoted] == [e.quote for e in quoted]
    assert {f.phrase for f in summary.figures} == {f.evidence[0].quote for f in summary.figures}
    assert {e.phrase for t in summary.tolls for e in t.entries} == {
        f.phrase for f in summary.figures
    }
