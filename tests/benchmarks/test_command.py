"""The command, on a reading that this library made of a recorded conversation."""

import json
from pathlib import Path

import pytest

from benchmarks.compare.__main__ import main
from benchmarks.compare.metering import Usage
from benchmarks.compare.ours import Ours
from benchmarks.compare.readings import Reading, append_reading
from benchmarks.compare.system import Served
from summarizer.evaluation.gold import load_gold
from summarizer.llm.endpoint import EMBEDDED
from summarizer.testing import REPLAY_ENDPOINT_URL, replay
from tests.recordings import DEVELOPMENT, HOW, RECORDINGS


def test_this_library_s_reading_is_scored_from_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bus = RECORDINGS["cattle_market_embedded"]
    (gold,) = (one for one in load_gold(DEVELOPMENT) if one.id == bus.article)
    with replay(bus.cassette, how_to_record=HOW):
        answer = Ours().read(gold, Served(REPLAY_ENDPOINT_URL, "none", EMBEDDED))
    out = tmp_path / "out"
    made = Reading(
        article=gold.id, system="ours", setup=Ours().setup(), made_with=Ours().made_with(),
        model="m", cores=2, seconds=1, usage=Usage(calls=1), answer=answer,
    )  # fmt: skip
    append_reading(out, made)
    command = [str(DEVELOPMENT), "--from", str(out), "--systems", "ours", "--json"]
    assert main(command) == 0
    results = json.loads(capsys.readouterr().out)
    assert results["articles"] == [gold.id]
    assert results["systems"][0]["scores"]["figures"]["gold"] == len(gold.figures)
    assert results["systems"][0]["scores"]["figures"]["right"] > 0


def test_a_wrong_name_or_file_is_told_without_a_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nothing = ["--from", str(tmp_path / "none")]
    assert main([str(DEVELOPMENT), *nothing]) == 1
    assert main([str(DEVELOPMENT), *nothing, "--only", "dev99"]) == 1
    assert "dev99" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main([str(DEVELOPMENT), "--systems", "theirs"])
