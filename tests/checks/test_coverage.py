"""Every mention of harm is accounted for by a figure, dismissed with a reason, or open."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.checks.coverage import coverage, uncited
from summarizer.models import Coverage, Evidence, Figure
from summarizer.readers.rules.cues import find_cues
from summarizer.text.article import Article
from tests.checks.made import article_of, figure_of

TEXT = "Six people were killed. Nine women were wounded. Then 40 people watched a film."
ARTICLE = article_of(TEXT)
CUES = find_cues(ARTICLE)


def made(quote: str, name: str = "f1", evidence: tuple[Evidence, ...] | None = None) -> Figure:
    figure = figure_of(ARTICLE, quote, "exact", 6, id=name)
    return figure if evidence is None else figure.model_copy(update={"evidence": evidence})


def report_of(
    article: Article, figures: Sequence[Figure], *, read_by_model: bool = False
) -> Coverage:
    cues = find_cues(article)
    left = uncited(article, cues, figures) if read_by_model else None
    return coverage(article, cues, figures, left=left)


def statuses(*figures: Figure, read_by_model: bool = False) -> dict[str, str]:
    report = report_of(ARTICLE, figures, read_by_model=read_by_model)
    return {cue.words.quote: cue.status for cue in report.cues}


def test_the_article_has_the_cues_that_the_tests_need() -> None:
    assert {"Six people", "Nine women"} <= {TEXT[c.start : c.end] for c in CUES}


def test_cited_dismissed_and_open() -> None:
    report = coverage(ARTICLE, CUES, [made("Six people")])
    assert [(c.words.quote, c.figures) for c in report.accounted] == [("Six people", ("f1",))]
    assert [c.words.quote for c in report.open] == ["Nine women"]
    assert all(c.reason for c in (*report.open, *report.dismissed))
    assert [c.words.quote for c in report.dismissed] == ["40 people"]
    assert len(report.cues) == len(CUES)
    assert report.notes == ()


def test_without_figures_nothing_is_accounted_for() -> None:
    assert statuses()["Six people"] == "open"


def test_one_common_character_is_enough_and_touching_is_not() -> None:
    start = TEXT.index("people")

    def by(first: int, last: int) -> str:
        words = ARTICLE.words(first, last)
        return statuses(made("Six people", evidence=(words,)))["Six people"]

    assert by(start + 5, start + 12) == "accounted"
    assert by(start + 6, start + 12) == "open"
    assert by(0, 1) == "accounted"
    assert by(0, len(TEXT)) == "accounted"


def test_any_evidence_of_any_figure_counts_once_each() -> None:
    both = (*made("Nine women").evidence, *made("Six people").evidence)
    figures = (made("Nine women", "b", both), made("Six people", "a"), made("Six", "a"))
    report = coverage(ARTICLE, CUES, figures)
    assert {c.words.quote: c.figures for c in report.accounted} == {
        "Six people": ("b", "a"),
        "Nine women": ("b",),
    }


def test_what_a_model_read_past_in_a_sentence_that_it_cites_is_dismissed() -> None:
    article = article_of("Six people were killed and nine women were wounded.")
    cited = figure_of(article, "Six people", "exact", 6)
    read = report_of(article, [cited], read_by_model=True)
    rules = report_of(article, [cited])
    assert [c.words.quote for c in read.open] == []
    assert [c.words.quote for c in read.dismissed] == ["nine women"]
    assert [c.words.quote for c in rules.open] == ["nine women"]
    assert statuses(made("Six people"), read_by_model=True)["Nine women"] == "open"


def test_notes_tell_the_limits_of_the_scan_where_no_model_has_read() -> None:
    for language in ("nl", None):
        article = article_of("12 zzz zzz.", language)
        assert len(coverage(article, find_cues(article), ()).notes) == 1
        assert report_of(article, (), read_by_model=True).notes == ()


# Sentences that no figure cites, which are put before the model


def gaps(article: Article, *figures: Figure) -> list[str]:
    return [article.text[m.start : m.end] for m in uncited(article, find_cues(article), figures)]


def test_a_sentence_with_people_harmed_that_no_figure_cites() -> None:
    assert gaps(ARTICLE) == ["Six people", "Nine women"]
    assert gaps(ARTICLE, made("Six people")) == ["Nine women"]


def test_one_mention_of_a_sentence_is_enough() -> None:
    article = article_of("Six people were killed and nine women were wounded.")
    assert gaps(article) == ["Six people"]
    assert gaps(article, figure_of(article, "Six people", "exact", 6)) == []


def test_what_is_told_again_vaguely_denied_or_in_a_headline_is_no_gap() -> None:
    again = article_of("Six people were killed. The six people were shot dead at home.")
    assert gaps(again, figure_of(again, "Six people", "exact", 6)) == []
    assert gaps(article_of("A man was killed in Bor.")) == []
    assert gaps(article_of("The army denied killing six people in Bor.")) == []
    titled = article_of("Six killed in Bor\n\nIt rained in the town of Bor on Monday evening.")
    assert titled.sentences[0].kind == "title"
    assert gaps(titled) == []


SPANS = st.tuples(st.integers(0, 200), st.integers(0, 200))


@given(st.lists(SPANS, max_size=8), st.booleans())
@settings(max_examples=80, deadline=None)
def test_any_evidence_is_borne_and_no_cue_is_lost(
    found: list[tuple[int, int]], read_by_model: bool
) -> None:
    evidence = tuple(
        Evidence(quote="x" * (b - a), start=a, end=b, sentence=9) for a, b in found if a <= b
    )
    figures = [made("Six people", evidence=evidence)]
    report = report_of(ARTICLE, figures, read_by_model=read_by_model)
    assert [c.words.start for c in report.cues] == [c.start for c in CUES]
    for cue in report.cues:
        overlaps = any(
            max(e.start, cue.words.start) < min(e.end, cue.words.end, len(TEXT)) for e in evidence
        )
        assert (cue.status == "accounted") is overlaps
