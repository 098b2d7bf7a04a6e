"""An address is fetched as a guest: where it may, as much as it may, and nowhere else."""

from __future__ import annotations

import asyncio
import gzip
import socket
from collections.abc import Sequence

import pytest

from benchmarks.document_files.pages import pages
from benchmarks.document_files.pdfs import pdfs
from benchmarks.document_files.word_files import word_files
from summarizer.documents import afetch_document, fetch_document
from summarizer.documents.fetching import fetch
from summarizer.documents.http_get import Network
from summarizer.errors import ArticleError
from tests.documents.serving import PAGE, Reply, Site, redirect, site

CASE = next(case for case in pages() if case.name == "broadcaster.html")
ARTICLE = Reply(CASE.data)


def get(running: Site, path: str, **limits: int | float) -> str:
    return fetch_document(running.at(path), allow_private=True, **limits).text  # type: ignore[arg-type]


def test_a_page_is_fetched_and_read() -> None:
    with site({"/a": ARTICLE}) as running:
        document = fetch_document(running.at("/a#part"), allow_private=True)
    assert CASE.article[0] in document.text
    assert document.address == running.at("/a")
    assert document.media_type == "text/html"
    assert [cut.kind for cut in document.cut][:2] == ["related stories", "cookie notice"]


def test_it_can_be_awaited() -> None:
    with site({"/a": ARTICLE}) as running:
        document = asyncio.run(afetch_document(running.at("/a"), allow_private=True))
    assert CASE.article[0] in document.text


@pytest.mark.parametrize("case", [pdfs()[0], word_files()[0]], ids=lambda case: case.name)
def test_a_file_is_known_by_its_bytes_whatever_the_server_says(case: object) -> None:
    data = case.data  # type: ignore[attr-defined]
    reply = Reply(data, headers={"Content-Type": "application/octet-stream"})
    with site({"/file": reply}) as running:
        text = get(running, "/file")
    assert case.article[0] in text  # type: ignore[attr-defined]


def test_the_server_says_the_encoding() -> None:
    old = next(case for case in pages() if case.name == "old.html")
    reply = Reply(old.data, headers={"Content-Type": old.media_type or ""})
    with site({"/old": reply}) as running:
        assert old.article[1] in get(running, "/old")


def test_the_server_is_told_an_honest_name_and_nothing_of_the_user(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    cookie = Reply(status=302, headers={"Location": "/b", "Set-Cookie": "id=1; Path=/"})
    with site({"/a": cookie, "/b": ARTICLE}) as running:
        get(running, "/a")
    headers = [set(asked) for _, asked in running.asked]
    assert all(
        found == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}
        for found in headers
    )
    assert {asked["User-Agent"].partition("/")[0] for _, asked in running.asked} == {
        "casualty-summarizer"
    }


def test_robots_are_asked_first_and_obeyed() -> None:
    rules = (
        b"User-agent: *\nDisallow: /private\n\nUser-agent: casualty-summarizer\nDisallow: /*.pdf$\n"
    )
    robots = Reply(rules, headers={"Content-Type": "text/plain"})
    with site({"/robots.txt": robots, "/a": ARTICLE, "/b.pdf": ARTICLE}) as running:
        get(running, "/a")
        with pytest.raises(ArticleError, match=r"robots\.txt does not allow"):
            get(running, "/b.pdf")
    assert running.paths == ["/robots.txt", "/a", "/robots.txt"]


def test_where_a_redirect_leads_the_robots_are_obeyed_too() -> None:
    robots = Reply(b"User-agent: *\nDisallow: /b\n")
    with (
        site({"/robots.txt": robots, "/a": redirect("/b"), "/b": ARTICLE}) as running,
        pytest.raises(ArticleError, match=r"robots\.txt"),
    ):
        get(running, "/a")
    assert "/b" not in running.paths


@pytest.mark.parametrize("status", [500, 503, 429])
def test_where_a_troubled_server_has_no_robots_nothing_is_fetched(status: int) -> None:
    with (
        site({"/robots.txt": Reply(status=status), "/a": ARTICLE}) as running,
        pytest.raises(ArticleError, match=rf"robots\.txt could not be read.*{status}"),
    ):
        get(running, "/a")
    assert running.paths == ["/robots.txt"]


@pytest.mark.parametrize("status", [404, 403, 410, 451, 500])
def test_what_the_server_answers_is_told(status: int) -> None:
    with (
        site({"/a": Reply(b"SECRET", status)}) as running,
        pytest.raises(ArticleError, match=f"the server answered {status} ") as raised,
    ):
        get(running, "/a")
    assert "SECRET" not in str(raised.value)


def test_redirects_are_followed_and_counted() -> None:
    steps = {
        f"/{n}": redirect(f"/{n + 1}", status) for n, status in enumerate((301, 302, 303, 307, 308))
    }
    with site({**steps, "/5": ARTICLE}) as running:
        assert fetch_document(running.at("/0"), allow_private=True).address == running.at("/5")
        with pytest.raises(ArticleError, match="elsewhere more than 4 times"):
            get(running, "/0", max_redirects=4)


def test_a_circle_of_redirects_ends() -> None:
    with (
        site({"/a": redirect("/b"), "/b": redirect("/a")}) as running,
        pytest.raises(ArticleError, match="in a circle"),
    ):
        get(running, "/a")
    assert running.paths.count("/a") == 1


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("http://169.254.169.254/latest/meta-data/", "special range"),
        ("http://[fe80::1]/", "special range"),
        ("http://0.0.0.0/", "special range"),
        ("http://127.0.0.1:22/", "a port that no web page is on"),
        ("ftp://127.0.0.1/a", "no address of the web"),
        ("file:///etc/passwd", "no address of the web"),
        ("javascript:alert(1)", "no address of the web"),
        ("http://user:key@127.0.0.1/", "no address of the web"),
        ("http://[::1", "no address"),
    ],
)
def test_where_a_redirect_must_not_lead_nobody_asks(to: str, said: str) -> None:
    with site({"/a": redirect(to)}) as running, pytest.raises(ArticleError, match=said):
        get(running, "/a")


def test_a_slow_server_is_left_in_time() -> None:
    slow = Reply(b"<html>" + b"x" * 1_000, pause=0.05)
    with (
        site({"/a": slow}) as running,
        pytest.raises(ArticleError, match=r"did not answer to the end within 0\.6 seconds"),
    ):
        get(running, "/a", max_seconds=0.6)


def test_a_server_that_says_nothing_is_left_in_time() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        with pytest.raises(ArticleError, match=r"within 0\.3 seconds"):
            fetch_document(address, allow_private=True, max_seconds=0.3)


def test_what_is_too_large_is_not_loaded() -> None:
    declared = Reply(b"x", declared=10**12)
    with site({"/a": declared, "/b": Reply(b"<html>" + b"x" * 20_000)}) as running:
        for path in ("/a", "/b"):
            with pytest.raises(ArticleError, match="larger than 10,000 bytes"):
                get(running, path, max_bytes=10_000)


def test_what_unpacks_to_too_much_is_not_unpacked() -> None:
    bomb = gzip.compress(b"<html><body>" + b" " * 50_000_000)
    assert len(bomb) < 100_000
    packed = {"Content-Type": PAGE, "Content-Encoding": "gzip"}
    with (
        site({"/a": Reply(bomb, headers=packed)}) as running,
        pytest.raises(ArticleError, match="larger than 1,000,000 bytes"),
    ):
        get(running, "/a", max_bytes=1_000_000)


def test_a_packed_page_is_unpacked() -> None:
    packed = {"Content-Type": PAGE, "Content-Encoding": "gzip"}
    with site({"/a": Reply(gzip.compress(CASE.data), headers=packed)}) as running:
        assert CASE.article[0] in get(running, "/a")


@pytest.mark.parametrize(
    "reply",
    [
        Reply(CASE.data, declared=len(CASE.data) + 1),
        Reply(gzip.compress(CASE.data)[:-30], headers={"Content-Encoding": "gzip"}),
        Reply(b"no gzip", headers={"Content-Encoding": "gzip"}),
        Reply(CASE.data, headers={"Content-Encoding": "br"}),
    ],
    ids=["short", "cut", "no gzip", "brotli"],
)
def test_an_answer_that_breaks_off_is_no_article(reply: Reply) -> None:
    with (
        site({"/a": reply}) as running,
        pytest.raises(ArticleError, match=r"broke off|packs its answer"),
    ):
        get(running, "/a")


def test_a_picture_is_no_article() -> None:
    picture = Reply(b"\x89PNG\r\n", headers={"Content-Type": "image/png"})
    with site({"/a": picture}) as running, pytest.raises(ArticleError, match="image"):
        get(running, "/a")


@pytest.mark.parametrize(
    "address",
    [
        "http://user:key@127.0.0.1/",
        "ftp://example.org/a",
        "http:///a",
        "http://exa mple.org/",
        "http://example.org/a\nHost: b",
        "http://example.org:0/",
        "http://example.org:99999/",
    ],
)
def test_what_is_no_address_of_the_web_is_refused(address: str) -> None:
    with pytest.raises(ArticleError, match=r"is no address|name or a password"):
        fetch_document(address, allow_private=True)


# A resolver of ours: what is connected to is a server on this machine, whatever it was told.


def network(running: Site, names: dict[str, Sequence[str]], met: list[str]) -> Network:
    def connect(address: str, _: int, seconds: float) -> socket.socket:
        met.append(address)
        return socket.create_connection(("127.0.0.1", running.port), seconds)

    return Network(lambda host, _: names.get(host, [host]), connect)


PUBLIC = "93.184.215.14"


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.8.8.8", "::1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "100.64.0.1"),
        *("169.254.169.254", "fe80::1", "fd00::1", "0.0.0.0", "224.0.0.1", "255.255.255.255"),
        *("::ffff:127.0.0.1", "::ffff:a9fe:a9fe", "64:ff9b::7f00:1", "2002:7f00:1::", "::"),
        *("192.0.0.170", "198.18.0.1", "240.0.0.1", "ff02::1", "2001:db8::1", "::127.0.0.1"),
    ],
)
def test_a_name_that_leads_to_no_public_server_is_not_connected_to(address: str) -> None:
    met: list[str] = []
    with site({"/a": ARTICLE}) as running:
        way = network(running, {"news.example": [PUBLIC, address]}, met)
        with pytest.raises(ArticleError, match=r"private network|special range"):
            fetch("http://news.example/a", network=way)
    assert met == []


def test_a_public_server_is_connected_to_at_the_address_that_was_checked() -> None:
    met: list[str] = []
    with site({"/a": ARTICLE}) as running:
        way = network(running, {"news.example": [PUBLIC]}, met)
        assert CASE.article[0] in fetch("http://news.example/a", network=way).text
        headers = running.asked[-1][1]
    assert met == [PUBLIC, PUBLIC]  # robots.txt, and the page
    assert headers["Host"] == "news.example"


def test_a_name_is_resolved_and_checked_for_each_request() -> None:
    """DNS rebinding: the second answer of a hostile name server is another one."""
    answers = iter([[PUBLIC], ["127.0.0.1"]])
    met: list[str] = []
    with site({"/a": ARTICLE}) as running:
        way = network(running, {}, met)
        way = Network(lambda *_: next(answers), way.connect)
        with pytest.raises(ArticleError, match="this machine or to a private network"):
            fetch("http://news.example/a", network=way)
    assert met == [PUBLIC]


@pytest.mark.parametrize("allowed", [False, True])
@pytest.mark.parametrize("to", ["http://127.0.0.1/", "http://10.0.0.1/", "http://inside.example/"])
def test_a_public_servers_redirect_to_this_machine_is_never_followed(
    to: str, allowed: bool
) -> None:
    met: list[str] = []
    with site({"/a": redirect(to)}) as running:
        names = {"news.example": [PUBLIC], "inside.example": ["192.168.7.7"]}
        way = network(running, names, met)
        with pytest.raises(ArticleError, match="private network"):
            fetch("http://news.example/a", network=way, allow_private=allowed)
    assert set(met) == {PUBLIC}


def test_a_redirect_from_https_to_http_is_not_followed() -> None:
    from summarizer.documents.fetching import next_address

    with pytest.raises(ArticleError, match="from https to http"):
        next_address("https://news.example/a", "http://news.example/b", 443)
    assert (
        next_address("http://news.example/a", "https://news.example/b#c", 80)
        == "https://news.example/b"
    )


def test_a_server_that_is_not_there_is_named() -> None:
    way = Network(lambda *_: [], lambda *_: pytest.fail("nothing to connect to"))
    with pytest.raises(ArticleError, match=r"there is no server news\.example"):
        fetch("http://news.example/a", network=way)
