from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from summarizer.errors import ConfigurationError
from summarizer.local import weights
from summarizer.local.weights import joined, parts_installed, weights_path
from tests.local.sharded import CONTENT, install, packed, part_file

TINY = packed()


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A directory on the import path where the three parts are installed."""
    directory = tmp_path / "site"
    directory.mkdir()
    for number in (1, 2, 3):
        install(directory, number)
    monkeypatch.syspath_prepend(directory)
    return directory


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def join(cache: Path, **arguments: object) -> Path:
    return weights_path(model=TINY, directory=cache, **arguments)  # type: ignore[arg-type]


def refused(cache: Path) -> str:
    """The message of the refusal; nothing that looks like weights may be left behind."""
    with pytest.raises(ConfigurationError) as caught:
        join(cache)
    assert not list(cache.glob("*.gguf"))
    assert not list(cache.glob("*.unfinished"))
    return str(caught.value)


def test_the_parts_are_joined_in_order_without_running_their_code(site: Path, cache: Path) -> None:
    path = join(cache)
    assert path.read_bytes() == CONTENT
    assert path.suffix == ".gguf"
    assert not any(name.startswith("tiny_weights") for name in sys.modules)


def test_progress_rises_to_the_whole(site: Path, cache: Path) -> None:
    seen: list[tuple[int, int]] = []
    join(cache, progress=lambda done, total: seen.append((done, total)))
    assert [done for done, _ in seen] == [300, 600, len(CONTENT)]
    assert {total for _, total in seen} == {len(CONTENT)}


def test_a_second_start_neither_joins_nor_reads_the_file(
    site: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = join(cache)
    shutil.rmtree(site)
    monkeypatch.setattr(weights, "_digest", lambda path: pytest.fail("hashed again"))
    assert join(cache) == path


@pytest.mark.parametrize("damage", ["shorter", "longer", "same size"])
def test_a_cached_file_that_changed_is_joined_again(site: Path, cache: Path, damage: str) -> None:
    path = join(cache)
    spoilt = {"shorter": CONTENT[:-1], "longer": CONTENT + b"x", "same size": bytes(len(CONTENT))}
    path.write_bytes(spoilt[damage])
    os.utime(path, (1, 1))
    assert joined(TINY, directory=cache) is None
    assert join(cache).read_bytes() == CONTENT


def test_a_whole_file_without_its_note_is_hashed_and_not_joined(site: Path, cache: Path) -> None:
    path = join(cache)
    (note,) = cache.glob("*.json")
    note.write_text("not json")
    seen: list[int] = []
    join(cache, progress=lambda done, total: seen.append(done))
    assert seen == []
    assert joined(TINY, directory=cache) == path


def test_nothing_installed_names_the_three_ways_out(cache: Path) -> None:
    assert not parts_installed(TINY)
    message = refused(cache)
    for way in ("'.[local]'", "SUMMARIZER_MODEL", "SUMMARIZER_GGUF"):
        assert way in message


def test_a_missing_package_is_named(site: Path, cache: Path) -> None:
    shutil.rmtree(site / "tiny_weights_part2-1.0.dist-info")
    message = refused(cache)
    assert not parts_installed(TINY)
    assert "1 of 3" in message
    assert message.endswith("--no-deps tiny-weights-part2==1.0")


def test_a_package_of_another_version_is_named(site: Path, cache: Path) -> None:
    shutil.rmtree(site / "tiny_weights_part3-1.0.dist-info")
    shutil.rmtree(site / "tiny_weights_part3")
    install(site, 3, version="1.1")
    assert refused(cache).endswith("--no-deps tiny-weights-part3==1.0")


@pytest.mark.parametrize("damage", ["gone", "cut short"])
def test_an_incomplete_part_is_named(site: Path, cache: Path, damage: str) -> None:
    file = part_file(site, 1)
    if damage == "gone":
        file.unlink()
    else:
        file.write_bytes(file.read_bytes()[:-1])
    message = refused(cache)
    assert "incomplete" in message
    assert message.endswith("--no-deps tiny-weights-part1==1.0")


def test_a_part_that_its_record_does_not_know_is_named(site: Path, cache: Path) -> None:
    (site / "tiny_weights_part2-1.0.dist-info" / "RECORD").write_text("")
    assert refused(cache).endswith("--no-deps tiny-weights-part2==1.0")


def test_an_altered_part_is_named_and_what_was_joined_is_removed(site: Path, cache: Path) -> None:
    file = part_file(site, 2)
    file.write_bytes(bytes(len(file.read_bytes())))
    message = refused(cache)
    assert "altered" in message
    assert message.endswith("--no-deps tiny-weights-part2==1.0")


def test_parts_that_agree_with_their_records_but_not_with_the_model_are_refused(
    site: Path, cache: Path
) -> None:
    other = packed(sha256="0" * 64)
    with pytest.raises(ConfigurationError, match=r"altered \(3 of 3\)"):
        weights_path(model=other, directory=cache)
    assert not list(cache.glob("*.gguf"))


def test_a_full_disk_is_told_before_anything_is_written(
    site: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = SimpleNamespace(total=10**9, used=10**9 - 1000, free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage)
    message = refused(cache)
    assert "SUMMARIZER_CACHE_DIR" in message
    assert str(cache) in message


def test_a_cache_that_cannot_be_made_is_told(site: Path, cache: Path) -> None:
    cache.write_text("a file, not a directory")
    with pytest.raises(ConfigurationError, match="SUMMARIZER_CACHE_DIR"):
        join(cache)


def test_the_cache_directory_comes_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZER_CACHE_DIR", str(tmp_path / "elsewhere"))
    assert weights.cache_dir() == tmp_path / "elsewhere"
    monkeypatch.setenv("SUMMARIZER_CACHE_DIR", "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert weights.cache_dir().name == "summarizer"


def test_what_a_killed_process_left_behind_does_not_pile_up(site: Path, cache: Path) -> None:
    path = join(cache)
    path.unlink()
    path.with_suffix(".unfinished").write_bytes(b"half")
    assert join(cache).read_bytes() == CONTENT
    assert not list(cache.glob("*.unfinished"))


RACER = """
import sys, time
from pathlib import Path
sys.path[:0] = [sys.argv[1], sys.argv[2]]
from summarizer.local.weights import weights_path
from tests.local.sharded import packed

def slowly(done, total):
    global joined_here
    joined_here = True
    time.sleep(0.1)

joined_here = False
print("ready", flush=True)
sys.stdin.readline()
path = weights_path(slowly, model=packed(), directory=Path(sys.argv[3]))
print(joined_here, path.read_bytes() == b"GGUF" + bytes(range(256)) * 3)
"""


def test_of_two_processes_one_joins_and_both_find_the_file(site: Path, cache: Path) -> None:
    root = Path(__file__).parents[2]
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", RACER, str(site), str(root), str(cache)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    for racer in racers:
        assert racer.stdout is not None
        assert racer.stdout.readline() == "ready\n"
    for racer in racers:
        assert racer.stdin is not None
        racer.stdin.write("go\n")
        racer.stdin.flush()
    answers = sorted(racer.communicate(timeout=20)[0].strip() for racer in racers)
    assert answers == ["False True", "True True"]
