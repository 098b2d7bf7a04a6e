"""Every made-up document: the article is kept whole, and nothing else; what is cut is counted."""

from __future__ import annotations

import pytest

from benchmarks.document_files.case import Case, folded, numbers_in
from benchmarks.document_files.mails import mails
from benchmarks.document_files.other_pages import other_pages
from benchmarks.document_files.pages import pages
from benchmarks.document_files.pdfs import pdfs
from benchmarks.document_files.word_files import word_files
from tests.documents.reading import kept_clutter, lost, read

CASES = (*pages(), *other_pages(), *pdfs(), *word_files(), *mails())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_article_is_kept_and_nothing_else(case: Case) -> None:
    found = read(case)
    assert lost(case, found.text) == []
    assert kept_clutter(case, found.text) == []
    assert numbers_in(found.text) & case.foreign == frozenset()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_only_the_day_of_publication_is_taken_for_that(case: Case) -> None:
    assert read(case).published == case.published


@pytest.mark.parametrize("case", [c for c in CASES if c.clutter], ids=lambda case: case.name)
def test_what_is_not_kept_is_counted_and_can_be_looked_at(case: Case) -> None:
    cut = read(case).cut
    everything = folded(" ".join(part.text for part in cut))
    assert [each for each in case.clutter if folded(each) not in everything] == []
    assert all(part.blocks > 0 and part.characters <= len(part.text) for part in cut)
