"""What is written is read back exactly; what a stranger wrote is read or refused."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarizer.errors import ConfigurationError
from summarizer.testing.exchange import Exchange, canonical, wire
from summarizer.testing.recorder import read_cassette
from summarizer.testing.serializer import MAX_BYTES, Header, from_text, to_text

HEADER = Header(date="2026-11-22", model="tiny", library="0.1.0")

BREAKS = [
    "\n",
    "\r\n",
    "\r",
    "\u2028",
    "\u2029",
    "\x85",
    "\t",
    " ",
    "  ",
    "\u00a0",
    "\u200b",
    "\ufeff",
]
WORDS = ["\U0001f54a\ufe0f", "Дарас", "قتل", "—", "'", '"', "\\", "{{ 7*7 }}", "word " * 30]
MARKS = ["# ", "- ", ": ", "|", ">", "%", "&a", "*a", "!!int 1", "<<", "=", "...", "---"]
TYPES = ["yes", "on", "null", "~", "0x1F", "2015-04-27", "1_000", "\x00", "\x1b", "\x7f", "\ud83d"]
pieces = st.sampled_from([*BREAKS, *WORDS, *MARKS, *TYPES])
texts = st.one_of(st.lists(pieces, max_size=8).map("".join), st.text(st.characters(), max_size=40))
numbers = st.one_of(
    st.integers(), st.integers(-(10**40), 10**40), st.floats(allow_nan=False, allow_infinity=False)
)
values = st.recursive(
    st.one_of(st.none(), st.booleans(), numbers, texts),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(texts, inner, max_size=4)),
    max_leaves=8,
)


def exchange(asked: bytes, answered: bytes = b"{}") -> Exchange:
    return Exchange("POST", "http://embedded.invalid/v1/chat", asked, 200, "OK", answered)


def through_text(original: Exchange) -> Exchange:
    header, (back,) = from_text(to_text(HEADER, [original]), "it")
    assert header == HEADER
    return back


@settings(max_examples=80, deadline=None)
@given(values, values)
def test_json_says_the_same_after_a_round_trip(asked: object, answered: object) -> None:
    back = through_text(exchange(wire(asked), wire(answered)))
    assert canonical(back.asked) == canonical(wire(asked))
    assert canonical(back.answered) == canonical(wire(answered))


@settings(max_examples=60, deadline=None)
@given(texts)
@example("  indented\n\n\n")
@example("\n  leading break and spaces")
@example("ends in spaces  \nand goes on  ")
@example("a\r\nb\u2028c\x85d\U0001f54a" * 20)
@example("x" * 300)
def test_article_text_is_untouched(text: str) -> None:
    back = through_text(exchange(wire({"messages": [{"content": text}]})))
    assert json.loads(back.asked)["messages"][0]["content"] == text


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40).filter(lambda text: not is_json(text)))
@example("<html>\r\n504 </html>\n")
def test_what_is_not_json_is_kept_to_the_letter(body: str) -> None:
    assert through_text(exchange(b"", body.encode())).answered == body.encode()


@pytest.mark.parametrize(
    "body", ['{"a": 1, "a": 2}', "[NaN]", "1e999", '"\\ud800"', "[" * 99_999, "9" * 5000]
)
def test_json_that_data_cannot_hold_is_kept_to_the_letter(body: str) -> None:
    assert through_text(exchange(b"", body.encode())).answered == body.encode()


def is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def test_one_and_true_and_a_fraction_are_not_the_same_question() -> None:
    assert len({canonical(body) for body in (b'{"a":1}', b'{"a":1.0}', b'{"a":true}')}) == 3
    assert canonical(b'{"a":1,"b":2}') == canonical(b' {"b": 2, "a": 1}')


def test_people_can_read_it() -> None:
    body = wire({"content": "Семь человек погибли \U0001f54a\nIdlib, “73 dead”", "temperature": 0})
    text = to_text(HEADER, [exchange(body)])
    assert "Семь человек погибли \U0001f54a\n" in text
    assert "Idlib, “73 dead”\n" in text
    assert "temperature: 0\n" in text
    assert "{" not in text.replace("json: {}", "")


def test_text_that_must_be_quoted_still_has_a_line_for_each_of_its_lines() -> None:
    text = to_text(HEADER, [exchange(wire({"content": "Идлиб \r\n  73 dead \U0001f54a \nend"}))])
    lines = [line.strip() for line in text.splitlines()]
    start = lines.index(r'content: "Идлиб \r\n\ '.rstrip())
    assert lines[start + 1 : start + 3] == ["\\  73 dead \U0001f54a \\n\\", 'end"']


def test_a_binary_body_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="UTF-8"):
        to_text(HEADER, [exchange(b"{}", b"\xff\xfe\x00")])


def test_a_huge_recording_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="bytes"):
        to_text(HEADER, [exchange(wire("x" * MAX_BYTES))])


GOOD = to_text(HEADER, [exchange(wire({"question": "secret words"}))])

HOSTILE = {
    "empty": "",
    "a word": "secret words",
    "a list": "- secret words",
    "not YAML": "a: [secret words",
    "a control character": "version: 1\x00",
    "python object": "!!python/object/apply:os.system ['echo secret words']",
    "python object within": GOOD.replace("secret words", "!!python/name:os.system"),
    "any tag": GOOD.replace("question: secret words", "question: !!binary aGk="),
    "alias": GOOD.replace("question: secret words", "question: &a [*a]"),
    "anchor": GOOD.replace("question: secret words", "question: &a secret words"),
    "bomb": "a: &a [1,1]\nb: &b [*a,*a]\nc: [*b,*b]",
    "deep": "[" * 200_000,
    "deep in a body": GOOD.replace("secret words", "[" * 100 + "]" * 100),
    "a date for JSON": GOOD.replace("secret words", "2015-04-27"),
    "a number for a name": GOOD.replace("question: secret words", "1: secret words"),
    "not a number": GOOD.replace("secret words", ".nan"),
    "infinite": GOOD.replace("secret words", ".inf"),
    "more than known": GOOD + "extra: secret words\n",
    "other version": GOOD.replace("version: 1", "version: 2"),
    "no interactions": GOOD[: GOOD.index("interactions")],
    "status in words": GOOD.replace("code: 200", "code: secret words"),
    "two documents": GOOD + "---\n" + GOOD,
    "half a surrogate pair": GOOD.replace("secret words", '"\\uD83D"'),
    "huge number": GOOD.replace("secret words", "9" * 5000),
    "huge": "x" * (MAX_BYTES + 1),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_refused_with_its_name_and_without_its_words(text: str) -> None:
    assert text != GOOD
    with pytest.raises(ConfigurationError, match=r"it\.yaml") as caught:
        from_text(text, "it.yaml")
    assert "secret" not in str(caught.value)


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(GOOD)))
    end = data.draw(st.integers(start, min(len(GOOD), start + 40)))
    damaged = GOOD[:start] + data.draw(texts) + GOOD[end:]
    with suppress(ConfigurationError):
        from_text(damaged, "it.yaml")


@pytest.mark.parametrize("content", [b"\xff\xfe", b"version: \xe9", b"x" * (MAX_BYTES + 2)])
def test_a_file_of_bytes_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "it.yaml"
    path.write_bytes(content)
    with pytest.raises(ConfigurationError, match=r"it\.yaml"):
        read_cassette(path)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="cannot be read"):
        read_cassette(tmp_path)
