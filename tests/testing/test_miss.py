"""A miss is found wherever it hides, and nothing else is taken for one."""

import pytest

from summarizer.errors import CassetteMiss
from summarizer.testing import ReplayStopped, cassette_miss
from summarizer.testing.exchange import Exchange, wire
from summarizer.testing.miss import describe_miss

MISS = CassetteMiss("asked something else")


def caused(error: BaseException, cause: BaseException) -> BaseException:
    error.__cause__ = cause
    return error


def while_handling(error: BaseException, context: BaseException) -> BaseException:
    error.__context__ = context
    return error


@pytest.mark.parametrize(
    "error",
    [
        MISS,
        ReplayStopped(MISS),
        caused(RuntimeError(), caused(ConnectionError(), ReplayStopped(MISS))),
        while_handling(KeyError(), MISS),
        BaseExceptionGroup("tasks", [ValueError(), ReplayStopped(MISS)]),
        caused(RuntimeError(), ExceptionGroup("tasks", [MISS])),
    ],
)
def test_a_miss_is_found(error: BaseException) -> None:
    assert cassette_miss(error) is MISS


def test_other_errors_are_not_misses() -> None:
    loop = RuntimeError()
    assert cassette_miss(caused(loop, caused(ValueError(), loop))) is None
    assert cassette_miss(None) is None


def test_no_retry_that_catches_exceptions_catches_it() -> None:
    assert not issubclass(ReplayStopped, Exception)


def asking(**body: object) -> Exchange:
    return Exchange("POST", "http://embedded.invalid/v1", wire(body), 200, "OK", b"{}")


def test_the_nearest_recording_still_to_be_played_is_shown() -> None:
    recorded = [asking(q="a", n=1), asking(q="b", n=2), asking(q="c", n=2)]
    told = str(describe_miss(asking(q="d", n=2), recorded, [False, True, False], "it", "do"))
    assert "The nearest of 3 exchanges is number 3" in told
    assert "-  q: c" in told
    assert "+  q: d" in told
    assert "n: 1" not in told


def test_a_word_changed_in_a_page_of_one_line_is_shown_alone() -> None:
    page = "Raids killed 73 people, says the Observatory. " * 30
    recorded = asking(article=page + "Nobody was hurt. " + page)
    told = str(
        describe_miss(
            asking(article=page + "Many were hurt. " + page), [recorded], [False], "it", "do"
        )
    )
    assert [line for line in told.splitlines() if line[:1] in "+-" and line[1:2] not in "+-"] == [
        "-Nobody was hurt.",
        "+Many were hurt.",
    ]


def test_an_empty_recording_and_a_changed_address_are_told() -> None:
    assert "recording is empty" in str(describe_miss(asking(), [], [], "it", "do"))
    other = Exchange("POST", "https://api.example/v1", wire({}), 200, "OK", b"")
    assert "+POST https://api.example/v1" in str(
        describe_miss(other, [asking()], [False], "it", "d")
    )
