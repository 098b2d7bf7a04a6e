"""Set libraries that read documents beside each other, and beside this library's own reader.

    python -m benchmarks.documents               # pages, PDF, Word files, e-mails
    python -m benchmarks.documents --kind pages --list

Every document is made up by ``benchmarks/document_files``, so that it is known which sentences are
the article and which are not. By reader: the share of the article's text that is kept, sentence by
sentence; the share of the clutter's that is kept; numbers of the article that are kept; numbers of
the clutter that are kept (foreign); documents that it failed on; documents a second. Libraries that
are not installed are left out: ``pip install '.[documents,compare-documents]'``.

The pages are of two sets: the reader of pages was made with the first in view; of the second it had
seen none when it was first measured (``docs/documents.md`` has those numbers, too).
"""

from __future__ import annotations

import argparse
import io
import logging
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.document_files.case import Case, shares
from benchmarks.document_files.mails import mails
from benchmarks.document_files.other_pages import other_pages
from benchmarks.document_files.pages import pages
from benchmarks.document_files.pdfs import pdfs
from benchmarks.document_files.word_files import word_files
from summarizer.documents.encodings import decode
from summarizer.documents.kinds import kind_of
from summarizer.documents.parsing import extract

Read = Callable[[Case], str]

SETS: Mapping[str, Callable[[], Sequence[Case]]] = {
    "pages": pages,
    "other pages": other_pages,
    "PDF": pdfs,
    "Word files": word_files,
    "e-mails": mails,
}
COLUMNS = ("reader", "article kept", "clutter kept", "numbers", "foreign", "failed", "a second")


def ours(case: Case) -> str:
    """Read with this library, in this process."""
    charset = (case.media_type or "").partition("charset=")[2] or None
    return extract(kind_of(case.data, case.name, case.media_type), case.data, charset).text


def _text(case: Case) -> str:
    """The page decoded for libraries that want a text; all get the same."""
    return decode(case.data, (case.media_type or "").partition("charset=")[2] or None)[0]


def _trafilatura(*, fast: bool = False, recall: bool = False, precision: bool = False) -> Read:
    import trafilatura

    def read(case: Case) -> str:
        found = trafilatura.extract(
            _text(case),
            include_comments=False,
            fast=fast,
            favor_recall=recall,
            favor_precision=precision,
        )
        return found or ""

    return read


def _readability() -> Read:
    import readability
    from lxml import html

    return lambda case: str(
        html.fromstring(readability.Document(_text(case)).summary()).text_content()
    )


def _newspaper() -> Read:
    import newspaper

    def read(case: Case) -> str:
        article = newspaper.Article("https://example.org/a")
        article.download(input_html=_text(case))
        article.parse()
        return f"{article.title}\n{article.text}"

    return read


def _boilerpy() -> Read:
    from boilerpy3.extractors import ArticleExtractor

    reader = ArticleExtractor(raise_on_failure=False)
    return lambda case: str(reader.get_content(_text(case)))


def _resiliparse() -> Read:
    from resiliparse.extract.html2text import extract_plain_text

    return lambda case: str(extract_plain_text(_text(case), main_content=True))


def _pypdf() -> Read:
    import pypdf

    return lambda case: "\n".join(
        page.extract_text() for page in pypdf.PdfReader(io.BytesIO(case.data)).pages
    )


def _pypdfium() -> Read:
    import pypdfium2

    def read(case: Case) -> str:
        document = pypdfium2.PdfDocument(case.data)
        return "\n".join(page.get_textpage().get_text_range() for page in document)

    return read


def _pdfminer() -> Read:
    from pdfminer.high_level import extract_text

    return lambda case: str(extract_text(io.BytesIO(case.data)))


def _pdfplumber() -> Read:
    import pdfplumber

    return lambda case: "\n".join(
        page.extract_text() or "" for page in pdfplumber.open(io.BytesIO(case.data)).pages
    )


def _python_docx() -> Read:
    import docx

    def read(case: Case) -> str:
        document = docx.Document(io.BytesIO(case.data))
        rows = (" ".join(c.text for c in row.cells) for t in document.tables for row in t.rows)
        return "\n".join((*(p.text for p in document.paragraphs), *rows))

    return read


def _docx2python() -> Read:
    import docx2python

    return lambda case: str(docx2python.docx2python(io.BytesIO(case.data)).text)


def _mammoth() -> Read:
    import mammoth

    return lambda case: str(mammoth.extract_raw_text(io.BytesIO(case.data)).value)


_PAGES: Mapping[str, Callable[[], Read]] = {
    "summarizer": lambda: ours,
    "trafilatura": _trafilatura,
    "trafilatura, fast": lambda: _trafilatura(fast=True),
    "trafilatura, recall": lambda: _trafilatura(recall=True),
    "trafilatura, precision": lambda: _trafilatura(precision=True),
    "readability-lxml": _readability,
    "newspaper4k": _newspaper,
    "boilerpy3": _boilerpy,
    "resiliparse": _resiliparse,
}
READERS: Mapping[str, Mapping[str, Callable[[], Read]]] = {
    "pages": _PAGES,
    "other pages": _PAGES,
    "PDF": {
        "summarizer": lambda: ours,
        "pypdfium2": _pypdfium,
        "pypdf": _pypdf,
        "pdfminer.six": _pdfminer,
        "pdfplumber": _pdfplumber,
    },
    "Word files": {
        "summarizer": lambda: ours,
        "python-docx": _python_docx,
        "docx2python": _docx2python,
        "mammoth": _mammoth,
    },
    "e-mails": {"summarizer": lambda: ours},
}


@dataclass(slots=True)
class Score:
    """What a reader made of a set of documents."""

    article: int = 0
    clutter: int = 0
    numbers: int = 0
    foreign: int = 0
    failed: int = 0
    seconds: float = 0.0


def score(read: Read, cases: Sequence[Case]) -> Score:
    """Read each document once, after one that is not counted: imports take their time."""
    found = Score()
    _attempt(read, cases[0])
    for case in cases:
        started = time.perf_counter()
        text = _attempt(read, case)
        found.seconds += time.perf_counter() - started
        found.failed += text is None
        article, clutter, numbers, foreign = shares(case, text or "")
        found.article += article
        found.clutter += clutter
        found.numbers += numbers
        found.foreign += foreign
    return found


def _attempt(read: Read, case: Case) -> str | None:
    try:
        return read(case)
    except Exception:  # noqa: BLE001  # whatever a library raises, it failed on that document
        return None


def rows(kind: str, cases: Sequence[Case]) -> list[tuple[str, ...]]:
    """Return a table's rows: a reader each."""
    article = sum(len(each) for case in cases for each in case.article) or 1
    clutter = sum(len(each) for case in cases for each in case.clutter) or 1
    numbers = sum(len(case.numbers) for case in cases)
    foreign = sum(len(case.foreign) for case in cases)
    made: list[tuple[str, ...]] = []
    for name, make in READERS[kind].items():
        try:
            read = make()
        except ImportError:
            continue
        found = score(read, cases)
        made.append(
            (
                name,
                f"{found.article / article:.3f}",
                f"{found.clutter / clutter:.3f}",
                f"{found.numbers}/{numbers}",
                f"{found.foreign}/{foreign}",
                f"{found.failed}/{len(cases)}",
                f"{len(cases) / found.seconds:.0f}",
            )
        )
    return made


def main() -> None:
    """Print a table for each set of documents."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--kind", choices=tuple(SETS), help="one set only")
    parser.add_argument("--list", action="store_true", help="print what ours loses and keeps")
    given = parser.parse_args()
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    for kind in (given.kind,) if given.kind else SETS:
        cases = SETS[kind]()
        print(f"\n{kind} ({len(cases)})\n")
        print("| " + " | ".join(COLUMNS) + " |")
        print("|" + "---|" * len(COLUMNS))
        for row in rows(kind, cases):
            print("| " + " | ".join(row) + " |")
        if given.list:
            _list(cases)


def _list(cases: Sequence[Case]) -> None:
    for case in cases:
        text = _attempt(ours, case) or ""
        one = Case(case.name, b"", case.article, ())
        for sentence in case.article:
            if not shares(Case(case.name, b"", (sentence,), ()), text)[0]:
                print(f"{one.name}: lost: {sentence}")
        for sentence in case.clutter:
            if shares(Case(case.name, b"", (), (sentence,)), text)[1]:
                print(f"{one.name}: kept: {sentence}")


if __name__ == "__main__":
    main()
