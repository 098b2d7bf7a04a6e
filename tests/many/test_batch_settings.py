"""What a batch can be made of, where it is kept, and who may use it."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import ConfigurationError
from summarizer.many.batch.commands import (
    batch_outcomes,
    batch_state,
    read_batch,
    run_batch,
    write_batch,
)
from summarizer.many.batch.folder import BatchFolder
from tests.many.batched import articles, lines_of, outcomes, read, respond, written
from tests.many.capable_model import MODEL


@pytest.mark.parametrize(
    "model", [None, "local", "local/any", "words", "openai/qwen2.5:3b", "openai/llama-3.2-1b"]
)
def test_a_model_that_is_asked_by_sentence_is_refused(tmp_path: Path, model: str | None) -> None:
    server = "http://127.0.0.1:1/v1" if model and model.startswith("openai") else None
    with pytest.raises(ConfigurationError, match=r"A batch is for a model|No model is named"):
        write_batch(articles(1), tmp_path / "b", model=model, base_url=server)
    assert not (tmp_path / "b").exists()


def test_no_model_is_started_to_find_out_that_it_is_too_small(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("summarizer.many.batch.reading.resolve", None)
    with pytest.raises(ConfigurationError, match="A batch is for a model"):
        write_batch(articles(1), tmp_path / "b", model="local")


def test_fallback_models_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="Fallback models take no part"):
        written(tmp_path / "b", fallback_models=["openai/gpt-4.1"], api_key="k")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"policy": "none"}, "policy"),
        ({"policy": object()}, "one with a name"),
        ({"most_requests": 0}, "raise the limit"),
        ({"most_bytes": 0}, "raise the limit"),
        ({"base_url": "nowhere"}, "base_url"),
        ({"temperature": 9}, "temperature"),
    ],
)
def test_a_wrong_setting_is_told_before_anything_is_written(
    tmp_path: Path, options: dict[str, Any], said: str
) -> None:
    with pytest.raises(ConfigurationError, match=said):
        written(tmp_path / "b", 1, **options)
    assert not (tmp_path / "b").exists()


def test_no_key_is_needed_to_write_and_to_read(tmp_path: Path) -> None:
    state = written(tmp_path / "b", 1)
    assert read(state, *respond(lines_of(state))).is_finished


def test_the_settings_of_a_batch_are_those_with_which_it_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = written(tmp_path / "b", 1, policy="ucdp")
    monkeypatch.setenv("SUMMARIZER_POLICY", "acled")
    monkeypatch.setenv("SUMMARIZER_MODEL", "words")
    monkeypatch.setenv("SUMMARIZER_TEMPERATURE", "1")
    read(state, *respond(lines_of(state)))
    summary = outcomes(state.folder)["Belmar"].summary
    assert summary is not None
    assert (summary.provenance.policy, summary.provenance.model) == ("ucdp", MODEL)


def test_there_must_be_articles_each_with_a_name_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="no articles"):
        write_batch([], tmp_path / "b", model=MODEL)
    with pytest.raises(ConfigurationError, match="Two articles have the name Belmar"):
        write_batch([*articles(2), *articles(1)], tmp_path / "b", model=MODEL)
    assert written(tmp_path / "b").articles == 3  # neither has left anything in the way


def test_folder_and_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    folder = written(tmp_path / "b").folder
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_nothing_is_written_over(tmp_path: Path) -> None:
    written(tmp_path / "b")
    with pytest.raises(ConfigurationError, match="has a batch already"):
        written(tmp_path / "b")
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(ConfigurationError, match="is not empty"):
        written(tmp_path)
    with pytest.raises(ConfigurationError, match="cannot be a folder"):
        written(tmp_path / "notes.txt")


def test_one_run_at_a_time_uses_a_folder_and_others_may_look(tmp_path: Path) -> None:
    folder = written(tmp_path / "b").folder
    with BatchFolder(folder):
        with pytest.raises(ConfigurationError, match="in use by another run"):
            read_batch(folder)
        assert batch_state(folder).awaited == 3
        assert list(batch_outcomes(folder)) == []
    assert read_batch(folder).awaited == 3


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    for function in (read_batch, batch_state):
        with pytest.raises(ConfigurationError, match="no folder of a batch"):
            function(tmp_path)
    with pytest.raises(ConfigurationError, match="give the articles"):
        list(run_batch(None, tmp_path / "none"))
    (tmp_path / "batch.sqlite").write_bytes(b"this is no database at all" * 100)
    with pytest.raises(ConfigurationError, match="cannot be used: file is not a database"):
        batch_state(tmp_path)


def test_another_format_is_told(tmp_path: Path) -> None:
    folder = written(tmp_path / "b").folder
    _change(folder, "update manifest set value = '0' where name = 'format'")
    with pytest.raises(ConfigurationError, match="in another format"):
        batch_state(folder)


def test_a_folder_of_another_leads_to_no_other_file(tmp_path: Path) -> None:
    folder = written(tmp_path / "b").folder
    _change(folder, "update parts set file = '../../secret.jsonl'")
    assert batch_state(folder).files == (folder / "secret.jsonl",)


def test_what_a_changed_folder_holds_is_not_shown(tmp_path: Path) -> None:
    state = written(tmp_path / "b", 1)
    read(state, *respond(lines_of(state)))
    _change(state.folder, "update articles set summary = replace(summary, 'figures', 'text')")
    with pytest.raises(ConfigurationError, match="cannot read") as told:
        outcomes(state.folder)
    assert told.value.__cause__ is None
    assert told.value.__suppress_context__


def _change(folder: Path, statement: str) -> None:
    with sqlite3.connect(folder / "batch.sqlite") as database:
        database.execute(statement)
    database.close()
