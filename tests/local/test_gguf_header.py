"""How large a model is, by the head of its file; the heads here are made for the test."""

from __future__ import annotations

import random
import struct
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from summarizer.llm.capabilities import LARGE_LOCAL, LOCAL
from summarizer.llm.endpoint import resolve as resolve_endpoint
from summarizer.llm.settings import load
from summarizer.local.gguf import resolve
from summarizer.local.gguf_header import parameters
from summarizer.testing.portable import portable

Entry = tuple[str, int, bytes]
UINT32, STRING, ARRAY, UINT64 = 4, 8, 9, 10


def text(words: str) -> bytes:
    return struct.pack("<Q", len(words.encode())) + words.encode()


def label(words: str) -> Entry:
    return "general.size_label", STRING, text(words)


def count(number: int) -> Entry:
    return "general.parameter_count", UINT64, struct.pack("<Q", number)


VOCABULARY: Sequence[Entry] = (
    ("llama.block_count", UINT32, struct.pack("<I", 32)),
    (
        "tokenizer.ggml.tokens",
        ARRAY,
        struct.pack("<IQ", STRING, 3) + text("a") + text("b") + text("c"),
    ),
    ("tokenizer.ggml.scores", ARRAY, struct.pack("<IQ", 6, 3) + struct.pack("<fff", 0, 1, 2)),
)
SPLIT: Entry = ("split.count", 2, struct.pack("<H", 3))


def head(
    *entries: Entry,
    tensors: Sequence[tuple[int, ...]] = (),
    version: int = 3,
    counts: tuple[int, int] | None = None,
) -> bytes:
    made = b"GGUF" + struct.pack("<I", version)
    made += struct.pack("<QQ", *(counts or (len(tensors), len(entries))))
    for name, kind, value in entries:
        made += text(name) + struct.pack("<I", kind) + value
    for shape in tensors:
        made += text("blk.0.weight") + struct.pack("<I", len(shape))
        made += struct.pack(f"<{len(shape)}Q", *shape) + struct.pack("<IQ", 12, 0)
    return made


def size(folder: Path, content: bytes) -> float | None:
    path = folder / "model.gguf"
    path.write_bytes(content)
    return parameters(path)


@pytest.mark.parametrize(
    ("words", "billions"),
    [("7B", 7), ("1.5B", 1.5), ("8x7B", 56), ("500M", 0.5), ("46.7B-A12B", 46.7), ("1T", 1000)],
)
def test_the_label_tells(tmp_path: Path, words: str, billions: float) -> None:
    assert size(tmp_path, head(label(words), *VOCABULARY)) == billions


def test_the_count_of_the_file_comes_before_its_label(tmp_path: Path) -> None:
    assert size(tmp_path, head(label("8B"), count(7_615_616_512))) == pytest.approx(
        7.6156, abs=1e-3
    )


@pytest.mark.parametrize("entries", [VOCABULARY, (*VOCABULARY, label("large"))])
def test_without_either_the_tensors_are_added_up(tmp_path: Path, entries: Sequence[Entry]) -> None:
    made = head(*entries, tensors=[(4096, 1_000_000), (4096, 600_000), (4096,)], version=2)
    assert size(tmp_path, made) == pytest.approx(6.5536, abs=1e-4)


def test_one_of_several_files_does_not_have_all_tensors(tmp_path: Path) -> None:
    assert size(tmp_path, head(*VOCABULARY, SPLIT, tensors=[(4096, 1_000_000)])) is None


def test_the_size_of_a_model_that_is_named_by_its_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.gguf"
    path.write_bytes(head(label("7B")))
    assert resolve(f"local/{path}").billions == 7


def test_a_recording_keeps_how_a_file_was_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.gguf"
    for settings in (load(model=f"local/{path}"), load(model="local", gguf=str(path))):
        path.write_bytes(head(label("7B")))
        kept = portable(settings)
        assert str(tmp_path) not in str(kept)
        monkeypatch.chdir("/")
        played = resolve_endpoint(load(**kept, base_url="http://embedded.invalid/v1"))
        assert played.display == "local/mine"
        assert replace(played.capabilities, is_context_set=False) == LARGE_LOCAL
        path.write_bytes(head(label("3B")))
        played = resolve_endpoint(load(**portable(settings), base_url="http://embedded.invalid/v1"))
        assert replace(played.capabilities, is_context_set=False) == LOCAL


NESTED = b"".join(struct.pack("<IQ", ARRAY, 1) for _ in range(100))
HOSTILE = {
    "nothing behind the magic": b"GGUF",
    "of another kind": b"PK\x03\x04" + head(label("7B"))[4:],
    "of no known version": head(label("7B"), version=4),
    "of the other byte order": b"GGUF" + struct.pack(">I", 3) + head(label("7B"))[8:],
    "an empty label": head(label("")),
    "a label of nothing": head(label("0B")),
    "a label beyond all models": head(label("9999T")),
    "a count of nothing": head(count(0)),
    "fewer entries than it says": head(counts=(0, 5)),
    "more tensors than any model": head(counts=(2**63, 0)),
    "a name as long as the address space": b"GGUF" + struct.pack("<IQQQ", 3, 0, 1, 2**64 - 1),
    "a value of no known type": head(("x", 99, b"")),
    "an array of no known type": head(("x", ARRAY, struct.pack("<IQ", 77, 2**60))),
    "an array beyond the end": head(("x", ARRAY, struct.pack("<IQ", 0, 2**40)), label("7B")),
    "arrays in arrays": head(("x", ARRAY, NESTED)),
    "an array of empty arrays": head(("x", ARRAY, struct.pack("<IQ", ARRAY, 2**60) + b"\0" * 9000)),
    "a tensor of a hundred dimensions": head(tensors=[(1,) * 100]),
    "a tensor beyond all numbers": head(tensors=[(2**64 - 1,) * 8]),
    "a tensor of nothing": head(tensors=[(0, 7)]),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_what_cannot_be_read_is_not_known(tmp_path: Path, what: str) -> None:
    assert size(tmp_path, HOSTILE[what]) is None


def test_a_file_that_is_not_there_is_not_known(tmp_path: Path) -> None:
    assert parameters(tmp_path / "gone.gguf") is None
    assert parameters(tmp_path) is None


def test_a_file_that_was_cut_or_changed_does_no_harm(tmp_path: Path) -> None:
    good = head(*VOCABULARY, label("7B"), tensors=[(64, 64)])
    chance = random.Random(1)
    for _ in range(500):
        bad = bytearray(good[: chance.randrange(len(good) + 1)])
        for _ in range(chance.randrange(4)):
            if bad:
                bad[chance.randrange(len(bad))] = chance.randrange(256)
        found = size(tmp_path, bytes(bad))
        assert found is None or found > 0


def test_a_file_with_more_values_than_any_vocabulary_is_not_read_to_its_end(tmp_path: Path) -> None:
    empty = struct.pack("<IQ", STRING, 300_000) + struct.pack("<Q", 0) * 300_000
    lists = [(f"k{n}", ARRAY, empty) for n in range(5)]
    assert size(tmp_path, head(*lists[:3], label("7B"))) == 7
    assert size(tmp_path, head(*lists, label("7B"))) is None
