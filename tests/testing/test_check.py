"""``python -m summarizer.testing check`` finds what must not be committed."""

from pathlib import Path

import pytest

from summarizer.testing import audit
from summarizer.testing.__main__ import main
from summarizer.testing.exchange import Exchange, wire
from summarizer.testing.serializer import Header, to_text


def write(folder: Path, name: str, *answers: object) -> None:
    exchanges = [
        Exchange("POST", "http://embedded.invalid/v1", b"{}", 200, "OK", wire(answer))
        for answer in answers
    ]
    text = to_text(Header("2026-11-22", "tiny", "0.1.0"), exchanges)
    path = folder / "deep" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode())


def test_good_cassettes_pass(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, "good.yaml", "seven dead")
    assert main(["check", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "1 cassettes, 0 problems\n"


def test_each_problem_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit, "LARGE_BYTES", 2000)
    write(tmp_path, "good.yaml", "seven dead")
    write(tmp_path, "key.yaml", "fine", "sk-proj-4f9aZk20Qm81Xv77")
    write(tmp_path, "path.yaml", f"{Path.home()}/x")
    write(tmp_path, "large.yaml", "x" * 2000)
    write(tmp_path, "nothing.yaml")
    (tmp_path / "broken.yaml").write_text("[")
    assert main(["check", str(tmp_path)]) == 1
    out, err = capsys.readouterr()
    assert out == "6 cassettes, 5 problems\n"
    for name, problem in {
        "key.yaml": "exchange 2 has a key in the response body",
        "path.yaml": "exchange 1 has a path of the recording machine",
        "large.yaml": "record less",
        "nothing.yaml": "holds nothing",
        "broken.yaml": "not a cassette",
    }.items():
        assert any(name in line and problem in line for line in err.splitlines())
    assert "good.yaml" not in err
    assert "sk-proj" not in err


def test_a_place_that_is_not_there_is_a_usage_error(tmp_path: Path) -> None:
    assert main(["check", str(tmp_path / "no")]) == 2
