"""A batch at a server: submitted once, whatever happens, and fetched whatever it came to.

The server is scripted (`batch_server.py`): real endpoints, multipart uploads, lists with pages.
"""

import asyncio
import json
import logging
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import ConfigurationError, EndpointError
from summarizer.many.batch.commands import BatchProgress, batch_state, run_batch
from tests.many.batch_server import Batch, BatchServer, expired
from tests.many.batched import KEY, TOWNS, WORDS, answer, articles, ran, running, town_of, written
from tests.many.capable_model import MODEL
from tests.surveyed import TEXT


def towns(batch: Batch) -> set[str]:
    return {town_of(line["body"]) for line in batch.lines}


def test_a_batch_is_submitted_looked_after_and_fetched(tmp_path: Path) -> None:
    told: list[BatchProgress] = []
    with BatchServer(answer, looks=3) as server:
        found = ran(server, tmp_path / "b", report=told.append)
    assert list(found) == list(TOWNS[:3])
    assert all(outcome.is_read for outcome in found.values())
    assert server.calls["POST files"] == server.calls["POST batches"] == 1
    assert [p.status for p in told] == [
        "submitted", "in_progress", "in_progress", "in_progress", "completed",
    ]  # fmt: skip
    assert (told[-1].completed, told[-1].failed, told[-1].requests) == (3, 0, 3)


def test_a_partial_failure_has_an_error_file_and_costs_another_round(tmp_path: Path) -> None:
    seen: set[str] = set()

    def once_busy(body: Any) -> tuple[int, Any]:
        town = town_of(body)
        if town == "Corvo" and town not in seen:
            seen.add(town)
            return 429, {"error": {"message": "Slow down.", "code": "rate_limit_exceeded"}}
        return answer(body)

    with BatchServer(once_busy) as server:
        found = ran(server, tmp_path / "b")
    assert [len(b.lines) for b in server.made] == [3, 1]
    assert all(outcome.is_read for outcome in found.values())


@pytest.mark.parametrize("status", ["expired", "cancelled"])
@pytest.mark.parametrize("says_so", [True, False])
def test_a_batch_that_ended_early_keeps_what_was_done(
    tmp_path: Path, status: str, says_so: bool
) -> None:
    def early(batch: Batch) -> None:
        if batch.id != "batch_1":
            return
        batch.status = status
        if says_so:
            for line in batch.lines[1:]:
                expired(line)
        else:
            del batch.lines[1:]

    with BatchServer(answer, script=early) as server:
        found = ran(server, tmp_path / "b")
    assert towns(server.made[1]) == {"Corvo", "Dunmore"}
    assert all(outcome.is_read for outcome in found.values())
    again = found["Corvo"].summary
    assert again is not None
    assert (
        again.provenance.attempts[0].reason == f"HTTP 408 batch_{'expired' if says_so else status}"
    )


def test_a_request_that_no_file_has_is_asked_again(tmp_path: Path) -> None:
    def forgetful(batch: Batch) -> None:
        if batch.id == "batch_1":
            del batch.lines[0]

    with BatchServer(answer, script=forgetful) as server:
        found = ran(server, tmp_path / "b")
    assert towns(server.made[1]) == {"Belmar"}
    assert found["Belmar"].is_read


def test_a_batch_that_always_expires_is_given_up(tmp_path: Path) -> None:
    def never(batch: Batch) -> None:
        batch.status = "expired"
        for line in batch.lines:
            expired(line)

    with BatchServer(answer, script=never) as server:
        found = ran(server, tmp_path / "b", 1, attempts=3)
    assert len(server.made) == 3
    assert isinstance(found["Belmar"].error, EndpointError)


class Refusing(BatchServer):
    """Fails the first batches as a whole, with these errors."""

    def __init__(self, times: int, code: str, message: str, **options: Any) -> None:
        super().__init__(answer, **options)
        self._left, self._error = times, {"code": code, "message": message, "line": 1}

    def _validate(self, batch: Batch) -> None:
        if self._left:
            self._left -= 1
            batch.status, batch.errors = "failed", [self._error]
        else:
            super()._validate(batch)


def test_a_batch_that_fails_its_validation_is_told_and_the_next_run_submits_it_again(
    tmp_path: Path,
) -> None:
    with Refusing(1, "invalid_json_line", f"Line 1 is not valid: {TEXT}") as server:
        with pytest.raises(EndpointError) as failed:
            list(running(server, tmp_path / "b"))
        assert r"invalid_json_line (line 1): Line 1 is not valid" in str(failed.value)
        assert WORDS not in str(failed.value)
        assert batch_state(tmp_path / "b").awaited == 3
        found = ran(server, tmp_path / "b")
    assert all(outcome.is_read for outcome in found.values())
    assert server.calls["POST batches"] == 2


def test_what_does_not_fit_into_the_queue_waits_until_there_is_less_in_it(tmp_path: Path) -> None:
    full = "Enqueued token limit reached for gpt-4.1-mini in organization org-Ab3dE5fG7hJ9."

    class Full(BatchServer):
        def _validate(self, batch: Batch) -> None:
            if any(b.status == "in_progress" for b in self.made):
                batch.status = "failed"
                batch.errors = [{"code": "token_limit_exceeded", "message": full}]
            else:
                super()._validate(batch)

    told: list[BatchProgress] = []
    with Full(answer, looks=4) as server:
        found = ran(server, tmp_path / "b", most_requests=1, report=told.append)
    assert all(outcome.is_read for outcome in found.values())
    assert "not now" in {p.status for p in told}
    assert len(server.made) < 8  # it is not tried at every look


def test_a_queue_that_is_always_full_is_told(tmp_path: Path) -> None:
    said = "Enqueued token limit reached in organization org-Ab3dE5fG7hJ9kLmN. Try again later."
    with (
        Refusing(99, "token_limit_exceeded", said) as server,
        pytest.raises(EndpointError) as failed,
    ):
        list(running(server, tmp_path / "b"))
    assert len(server.made) == 5
    assert "token_limit_exceeded" in str(failed.value)
    assert "org-Ab3" not in str(failed.value)


def drop_once(method: str, path: str) -> Any:
    """Let the server carry out the first such call, and say nothing."""
    left = [True]

    def fault(called: str, where: str) -> Any:
        if left[0] and (called, where) == (method, path):
            left[0] = False
            return "drop"
        return None

    return fault


@pytest.mark.parametrize("page", [2, 100])
def test_a_batch_is_not_submitted_twice_where_the_answer_was_lost(
    tmp_path: Path, page: int
) -> None:
    told: list[BatchProgress] = []
    fault = drop_once("POST", "/v1/batches")
    with BatchServer(answer, fault=fault, page=page, older=5) as server:
        found = ran(server, tmp_path / "b", report=told.append)
    assert server.calls["POST batches"] == 1
    assert [p.status for p in told][:2] == ["out of reach", "found again"]
    assert all(outcome.is_read for outcome in found.values())


def test_a_batch_is_found_on_a_later_page(tmp_path: Path) -> None:
    class Busy(BatchServer):
        """Others submit five batches right after ours."""

        def _batch(self, asked: Any) -> tuple[int, Any]:
            made = super()._batch(asked)
            for n in range(5):
                self.batches.insert(0, Batch(f"batch_older_x{n}", "f", {}, 4_100_000_000))
            return made

    with Busy(answer, fault=drop_once("POST", "/v1/batches"), page=2) as server:
        ran(server, tmp_path / "b")
    assert server.calls["POST batches"] == 1
    assert server.calls["GET batches"] > 3


def test_a_batch_is_found_by_its_file_where_a_server_keeps_no_metadata(tmp_path: Path) -> None:
    class Forgetful(BatchServer):
        def _batch(self, asked: Any) -> tuple[int, Any]:
            return super()._batch({**asked, "metadata": None})

    with Forgetful(answer, fault=drop_once("POST", "/v1/batches")) as server:
        ran(server, tmp_path / "b")
    assert server.calls["POST batches"] == 1


def test_a_batch_that_was_not_made_is_made_after_a_look(tmp_path: Path) -> None:
    left = [True]

    def fault(method: str, path: str) -> Any:
        if left[0] and (method, path) == ("POST", "/v1/batches"):
            left[0] = False
            return 503, {"error": {"message": "Overloaded."}}
        return None

    with BatchServer(answer, fault=fault) as server:
        found = ran(server, tmp_path / "b")
    assert all(outcome.is_read for outcome in found.values())
    assert len(server.made) == 1


def test_nothing_is_submitted_again_at_a_server_that_does_not_list(tmp_path: Path) -> None:
    dropped = drop_once("POST", "/v1/batches")

    def fault(method: str, path: str) -> Any:
        if (method, path) == ("GET", "/v1/batches"):
            return 404, {"error": {"message": "Not found."}}
        return dropped(method, path)

    with BatchServer(answer, fault=fault) as server:
        with pytest.raises(EndpointError, match="may have been submitted"):
            list(running(server, tmp_path / "b"))
        assert len(server.made) == 1


def test_a_server_that_is_out_of_reach_for_a_while_is_waited_for(tmp_path: Path) -> None:
    looks = iter(range(99))

    def fault(method: str, path: str) -> Any:
        is_look = method == "GET" and path.startswith("/v1/batches/")
        return (503, {"error": {"message": "Down."}}) if is_look and next(looks) < 12 else None

    told: list[BatchProgress] = []
    with BatchServer(answer, fault=fault) as server:
        found = ran(server, tmp_path / "b", report=told.append)
    assert [p.status for p in told].count("out of reach") == 4  # the SDK tries three times
    assert all(outcome.is_read for outcome in found.values())


def test_a_download_that_breaks_off_is_fetched_again(tmp_path: Path) -> None:
    lost = drop_once("GET", "/v1/files/file-output_file_id-batch_1/content")
    with BatchServer(answer, fault=lost) as server:
        found = ran(server, tmp_path / "b")
    assert all(outcome.is_read for outcome in found.values())
    assert not list((tmp_path / "b").glob("results*"))


def test_a_server_without_batches_is_told(tmp_path: Path) -> None:
    with (
        BatchServer(answer, fault=lambda *_: (404, {"detail": "Not Found"})) as server,
        pytest.raises(EndpointError, match="no Batch API"),
    ):
        list(running(server, tmp_path / "b"))


def test_a_refused_key_is_told_at_once(tmp_path: Path) -> None:
    no = (401, {"error": {"message": f"Incorrect API key provided: {KEY}"}})
    with (
        BatchServer(answer, fault=lambda *_: no) as server,
        pytest.raises(EndpointError, match="refused the key") as refused,
    ):
        list(running(server, tmp_path / "b"))
    assert KEY not in str(refused.value)
    assert server.calls.total() == 1


def test_a_run_that_was_left_goes_on_with_or_without_its_articles(tmp_path: Path) -> None:
    with BatchServer(answer, looks=2) as server:
        run = running(server, tmp_path / "b", report=_stop_at("in_progress"))
        with pytest.raises(KeyboardInterrupt):
            list(run)
        again = run_batch(
            None, tmp_path / "b", base_url=server.base_url, api_key=KEY, poll_seconds=0
        )
        assert len(list(again)) == 3
        assert len(ran(server, tmp_path / "b")) == 3
    assert server.calls["POST batches"] == 1


def _stop_at(status: str) -> Any:
    def report(progress: BatchProgress) -> None:
        if progress.status == status:
            raise KeyboardInterrupt

    return report


def test_a_batch_runs_where_a_loop_runs_already_as_in_a_notebook(tmp_path: Path) -> None:
    async def cell() -> int:
        return len(ran(server, tmp_path / "b"))

    with BatchServer(answer) as server:
        assert asyncio.run(cell()) == 3


def test_other_articles_than_those_of_the_folder_are_refused(tmp_path: Path) -> None:
    written(tmp_path / "b")
    for given in (articles(2), articles(4)):
        with pytest.raises(ConfigurationError, match=r"other articles|more articles"):
            list(run_batch(given, tmp_path / "b", model=MODEL, api_key=KEY))


def test_a_key_goes_to_no_address_that_only_a_folder_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with BatchServer(answer) as server:
        written(tmp_path / "b", base_url=server.base_url)
        monkeypatch.setenv("OPENAI_API_KEY", KEY)
        with pytest.raises(ConfigurationError, match="name that address"):
            list(run_batch(None, tmp_path / "b"))
        assert not server.calls
        found = run_batch(None, tmp_path / "b", base_url=server.base_url, poll_seconds=0)
        assert len(list(found)) == 3
        assert server.keys == {"Bearer none"}


def test_no_key_is_kept_and_nothing_of_an_article_is_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with BatchServer(answer) as server:
        ran(server, tmp_path / "b")
        assert server.keys == {f"Bearer {KEY}"}
    kept = b"".join(path.read_bytes() for path in (tmp_path / "b").iterdir())
    assert KEY.encode() not in kept
    assert caplog.text
    assert WORDS not in caplog.text
    assert KEY not in caplog.text


def test_requests_are_uploaded_as_they_stand_in_the_folder(tmp_path: Path) -> None:
    with BatchServer(answer) as server:
        ran(server, tmp_path / "b")
    assert server.uploads["file-1"] == (tmp_path / "b" / "requests-001-01.jsonl").read_bytes()
    assert [json.loads(x)["method"] for x in server.uploads["file-1"].splitlines()] == ["POST"] * 3
