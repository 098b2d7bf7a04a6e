"""Files of every kind: known by their first bytes, limited, refused with what to do."""

from __future__ import annotations

import asyncio
import hashlib
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from benchmarks.document_files import stories
from benchmarks.document_files.case import Case
from benchmarks.document_files.mails import mails
from benchmarks.document_files.pages import pages
from benchmarks.document_files.pdfs import pdfs
from benchmarks.document_files.word_files import word_files
from summarizer import asummarise
from summarizer.documents import Document, read_document, reading
from summarizer.documents.worker import parse
from summarizer.errors import ArticleError, ConfigurationError

ONE_OF_EACH = (pages()[0], pdfs()[0], word_files()[0], mails()[0])
KINDS = ("text/html", "application/pdf", "wordprocessingml.document", "message/rfc822")


@pytest.mark.parametrize(("case", "kind"), list(zip(ONE_OF_EACH, KINDS, strict=True)), ids=KINDS)
def test_a_document_has_its_name_its_hash_and_what_it_is(
    case: Case, kind: str, tmp_path: Path
) -> None:
    file = tmp_path / case.name
    file.write_bytes(case.data)
    document = read_document(file)
    assert document.name == case.name
    assert document.media_type.endswith(kind)
    assert document.sha256 == hashlib.sha256(case.data).hexdigest()
    assert document.kept_characters == len(document.text)
    assert document.notes == ()
    assert case.article[-1] in document.text


@pytest.mark.parametrize("case", ONE_OF_EACH, ids=KINDS)
@pytest.mark.parametrize("name", ["a.txt", "a.pdf", "a.html", "a.docx", "a", None])
def test_the_first_bytes_say_what_it_is_whatever_its_name_says(
    case: Case, name: str | None
) -> None:
    if case.name.endswith(".eml") and name not in ("a", None):
        return  # an e-mail is a text, too: where its name says another kind, that is believed
    document = read_document(case.data, name=name)
    assert case.article[-1] in document.text
    wrong = name not in ("a", None) and not case.name.endswith(Path(name or "").suffix)
    assert any("whatever its name says" in note for note in document.notes) == wrong


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.markdown", "a", "a.html", "a.pdf", None])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_plain_text_goes_through_untouched(name: str | None, end: str) -> None:
    text = f"# Raid{end}{end}Twelve people *were* killed.{end}{end}- 3 women{end}> “no”{end}\t"
    document = read_document(text.encode(), name=name)
    assert document.text == text
    assert (document.media_type, document.cut) == ("text/plain", ())


def test_a_text_that_begins_like_an_e_mail_stays_a_text() -> None:
    text = "Subject: twelve killed\nFrom: our correspondent\n\nTwelve people were killed."
    assert read_document(text.encode()).text == text


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "a.html", "is empty"),
        (b" \n\t", "a.pdf", "is empty"),
        (
            b"\xd0\xcf\x11\xe0" + bytes(90),
            "a.doc",
            "old Word or Excel file, or one with a password",
        ),
        (b"{\\rtf1 x}", "a.rtf", "RTF"),
        (b"\x1f\x8b\x08", "a.html.gz", "gzip"),
        (b"\x89PNG\r\n", "a.png", "image"),
        (b"bplist00", "a.webarchive", "Safari"),
        (b"PK\x03\x04content.xml", "a.odt", "archive or an office file"),
        (b"PK\x03\x04", "a.docx", "damaged"),
        (b"\x00\x01\x02", "a.pdf", "no PDF"),
        (b"\x00\x01\x02", "a.txt", "binary"),
        (b"%PDF-1.7\n1 0 obj", "a.pdf", "damaged"),
        (b"%PDF-1.7\n", None, "damaged"),
        (b"\xff\xfe\xff", "a.txt", "UTF-8"),
        ("Zwölf".encode("latin-1"), "a.txt", "UTF-8"),
    ],
)
def test_what_cannot_be_read_is_told_as_what_it_is(
    data: bytes, name: str | None, said: str
) -> None:
    with pytest.raises(ArticleError, match=said):
        read_document(data, name=name)


def test_a_media_type_that_is_none_of_a_document_is_refused() -> None:
    with pytest.raises(ArticleError, match="is application/json"):
        read_document(b'{"a": 1}', media_type="application/json")


def test_a_page_of_50_megabytes_is_not_parsed() -> None:
    with pytest.raises(ArticleError, match=r"too large \(50,000,006 bytes; the most is 10,000,000"):
        read_document(b"<html>" + b"x" * 50_000_000)


def test_a_page_with_too_much_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_CHARACTERS", 500)
    with pytest.raises(ArticleError, match="too much text"):
        read_document(pages()[0].data)


@pytest.mark.parametrize("path", [Path("no/such/file.html"), Path()])
def test_a_path_that_leads_to_no_file_is_told(path: Path) -> None:
    with pytest.raises(ArticleError, match=r"there is no file|is a directory"):
        read_document(path)


def test_a_text_is_no_document() -> None:
    with pytest.raises(ArticleError, match="summarise"):
        read_document("Twelve people were killed.")  # type: ignore[arg-type]


def test_without_the_extra_the_error_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading, "find_spec", lambda _: None)
    with pytest.raises(
        ConfigurationError, match=r"a PDF needs pypdfium2: pip install '\.\[documents\]'"
    ):
        read_document(pdfs()[0].data)


def test_what_takes_too_long_is_ended_and_the_next_one_is_read() -> None:
    attributes = " ".join(f"a{number}='x'" for number in range(200_000))
    slow = f"<html><body><div {attributes}><p>Twelve people were killed.</p>".encode()
    with pytest.raises(ArticleError, match=r"within 0\.5 seconds"):
        parse("page", slow, seconds=0.5)
    assert "Darmin" in parse("page", pages()[0].data).text


def test_what_an_error_inside_a_parser_says_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from summarizer.documents import parsing

    def fail(*_: object) -> None:
        raise RuntimeError("SECRET words of the document")

    monkeypatch.setattr(parsing, "extract", fail)
    answer = parsing.answer_to({"kind": "page", "charset": None, "address": None}, b"")
    assert answer["error"] == "article"
    assert "RuntimeError" in answer["message"]
    assert "SECRET" not in answer["message"]


def test_a_worker_has_no_keys_and_may_write_no_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from summarizer.documents import worker

    monkeypatch.setenv("OPENAI_API_KEY", "sk-SECRET")
    monkeypatch.setattr(
        worker,
        "_START",
        "import json, os, sys; sys.path[:] = json.loads(sys.argv[1])\n"
        "from summarizer.documents import parsing\n"
        "def told(*_):\n"
        "    try:\n"
        f"        open({str(tmp_path / 'x')!r}, 'w').write('x' * 99_999); wrote = 'wrote'\n"
        "    except OSError: wrote = 'may not write'\n"
        "    return parsing.Extract(text=wrote + ' ' + ' '.join(os.environ))\n"
        "parsing.extract = told; parsing.serve()",
    )
    monkeypatch.setattr(worker, "_POOL", worker._Pool())
    text = parse("page", b"x").text
    worker._POOL.close()
    assert text.startswith("may not write ")
    assert "OPENAI_API_KEY" not in text


def test_documents_are_read_in_several_threads_at_once() -> None:
    found: dict[str, str] = {}

    def read(case: Case) -> None:
        found[case.name] = read_document(case.data, name=case.name, media_type=case.media_type).text

    threads = [threading.Thread(target=read, args=(case,)) for case in (*pages(), *mails())]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(case.article[-1] in found[case.name] for case in (*pages(), *mails()))


def test_the_loop_goes_on_while_a_document_is_parsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.html"
    file.write_bytes(pages()[0].data)
    began, went_on = threading.Event(), threading.Event()

    def when_the_loop_went_on(path: Path) -> Document:
        began.set()
        assert went_on.wait(30), "the loop stands still"
        return read_document(path)

    async def read() -> str:
        reading_ = asyncio.ensure_future(asummarise(file, model="words"))
        while not began.is_set():
            await asyncio.sleep(0.001)
        went_on.set()
        return (await reading_).article.text

    monkeypatch.setattr("summarizer.api.read_document", when_the_loop_went_on)
    assert stories.MARKET[1] in asyncio.run(read())


def test_importing_the_package_loads_no_parser() -> None:
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, summarizer, summarizer.api\n"
            "from summarizer import Document, read_document\n"
            "print([m for m in ('lxml', 'trafilatura', 'pypdfium2', 'docx', 'protego') "
            "if m in sys.modules])",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == "[]"
