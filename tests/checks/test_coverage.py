"""Every cue is accounted for by a figure, dismissed with a reason, or open."""

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.checks.coverage import coverage
from summarizer.models import Evidence, Figure
from summarizer.readers.rules.cues import find_cues
from tests.tolls.claimed import article_of, figure_of

TEXT = "Six people were killed. Nine women were wounded. The army has three other bases."
ARTICLE = article_of(TEXT)
CUES = find_cues(ARTICLE)
BY_WORDS = {TEXT[c.start : c.end]: c.index for c in CUES}


def made(quote: str, name: str = "f1", evidence: tuple[Evidence, ...] | None = None) -> Figure:
    figure = figure_of(ARTICLE, quote, "exact", 6, id=name)
    return figure if evidence is None else figure.model_copy(update={"evidence": evidence})


def told(*figures: Figure, dismissals: dict[int, str] | None = None) -> dict[str, str]:
    report = coverage(ARTICLE, CUES, figures, dismissals or {})
    return {cue.words.quote: cue.status for cue in report.cues}


def test_the_article_has_the_cues_that_the_tests_need() -> None:
    assert {"Six people", "Nine women"} <= BY_WORDS.keys()


def test_cited_dismissed_and_open() -> None:
    report = coverage(ARTICLE, CUES, [made("Six people")])
    assert [c.words.quote for c in report.accounted] == ["Six people"]
    assert report.accounted[0].figures == ("f1",)
    assert [c.words.quote for c in report.open] == ["Nine women"]
    assert report.open[0].reason == "no figure cites these words"
    dismissed = {c.words.quote: c.reason or "" for c in report.dismissed}
    assert all("not people" in reason for reason in dismissed.values())
    assert len(report.cues) == len(CUES)
    assert report.notes == ()


def test_without_figures_nothing_is_accounted_for() -> None:
    assert told()["Six people"] == "open"


def test_one_common_character_is_enough_and_touching_is_not() -> None:
    start = TEXT.index("people")

    def by(first: int, last: int) -> str:
        words = ARTICLE.words(first, last)
        return told(made("Six people", evidence=(words,)))["Six people"]

    assert by(start + 5, start + 12) == "accounted"
    assert by(start + 6, start + 12) == "open"
    assert by(0, 1) == "accounted"
    before = ARTICLE.words(0, TEXT.index("Nine women"))
    assert told(made("Six people", evidence=(before,)))["Nine women"] == "open"
    assert by(0, len(TEXT)) == "accounted"


def test_any_evidence_of_any_figure_counts_once_each() -> None:
    both = (*made("Nine women").evidence, *made("Six people").evidence)
    figures = (made("Nine women", "b", both), made("Six people", "a"), made("Six", "a"))
    report = coverage(ARTICLE, CUES, figures)
    assert {c.words.quote: c.figures for c in report.accounted} == {
        "Six people": ("b", "a"),
        "Nine women": ("b",),
    }


def test_a_figure_counts_for_more_than_a_dismissal() -> None:
    women = BY_WORDS["Nine women"]
    assert told(dismissals={women: "not harmed"})["Nine women"] == "dismissed"
    assert told(made("Nine women"), dismissals={women: "no"})["Nine women"] == "accounted"
    report = coverage(ARTICLE, CUES, (), {women: "not harmed", 99: "no such cue"})
    assert [c.reason for c in report.dismissed if c.words.quote == "Nine women"] == ["not harmed"]


def test_an_empty_reason_dismisses_nothing() -> None:
    assert told(dismissals={BY_WORDS["Nine women"]: ""})["Nine women"] == "open"


def test_notes_tell_the_limits_of_the_scan() -> None:
    german = article_of("12 Menschen starben.", "de")
    (note,) = coverage(german, find_cues(german), ()).notes
    assert "(de)" in note
    assert "digits" in note
    unknown = article_of("zzz zzz.", None)
    assert unknown.language is None
    (note,) = coverage(unknown, (), ()).notes
    assert "could not be told" in note


spans = st.tuples(st.integers(0, 200), st.integers(0, 200))


@given(st.lists(spans, max_size=8))
@settings(max_examples=80, deadline=None)
def test_any_evidence_is_borne_and_no_cue_is_lost(found: list[tuple[int, int]]) -> None:
    evidence = tuple(
        Evidence(quote="x" * (b - a), start=a, end=b, sentence=0) for a, b in found if a <= b
    )
    report = coverage(ARTICLE, CUES, [made("Six people", evidence=evidence)])
    assert [c.words.start for c in report.cues] == [c.start for c in CUES]
    for cue in report.cues:
        overlaps = any(
            max(e.start, cue.words.start) < min(e.end, cue.words.end, len(TEXT)) for e in evidence
        )
        assert (cue.status == "accounted") is overlaps
