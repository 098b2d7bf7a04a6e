"""A batch gives what asking one by one gives, whatever becomes of its requests on the way."""

import json
from pathlib import Path
from typing import Any

import pytest

from summarizer import ArticleSummary, summarise
from summarizer.errors import AnswerError, ArticleError, EndpointError, RefusedError
from summarizer.llm.prices import Price
from summarizer.many.batch.commands import run_batch, write_batch
from summarizer.many.sources import Source
from summarizer.testing import ScriptedEndpoint, completion
from summarizer.text.article import read_article
from tests.many.batch_server import BatchServer
from tests.many.batched import (
    KEY,
    WORDS,
    answer,
    articles,
    error,
    good,
    lines_of,
    outcomes,
    ran,
    read,
    respond,
    town_of,
    written,
)
from tests.many.capable_model import MODEL, answer_of, answered, is_revision, sources
from tests.many.capable_model import completion as said
from tests.surveyed import TEXT


def unmeasured(summary: ArticleSummary | None) -> Any:
    """A summary without what differs each time, and without the mark of a batch."""
    assert summary is not None
    told = summary.model_dump(mode="json")
    made = told["provenance"]
    for part in (made, *(m["spent"] for m in made["models"]), made["spent"], *made["attempts"]):
        for measured in ("seconds", "batch", "request_id", "prompt_tokens", "completion_tokens"):
            part.pop(measured, None)
    return told


def test_recorded_answers_give_the_same_summaries_by_batch_as_one_by_one(tmp_path: Path) -> None:
    given = sources("seed", "dev10", "dev11")
    with BatchServer(answered) as server:
        by_batch = {
            o.id: o.summary
            for o in run_batch(
                given, tmp_path / "b", model=MODEL, base_url=server.base_url, api_key=KEY,
                poll_seconds=0,
            )
        }  # fmt: skip
    with ScriptedEndpoint(lambda body: completion(answer_of(body))) as end:
        for source in given:
            alone = summarise(
                str(source.content), title=source.title, published=source.published,
                model=MODEL, base_url=end.base_url, api_key=KEY,
            )  # fmt: skip
            assert unmeasured(by_batch[source.id]) == unmeasured(alone)
    assert len(by_batch["dev11.txt"].provenance.attempts) == 2  # type: ignore[union-attr]


def test_what_is_asked_is_what_would_be_sent_one_by_one(tmp_path: Path) -> None:
    (line,) = lines_of(written(tmp_path / "b", 1))
    with ScriptedEndpoint([completion(good(line["body"]))]) as end:
        summarise(TEXT, model=MODEL, base_url=end.base_url, api_key=KEY)
        assert end.requests == [line["body"]]
    assert (line["method"], line["url"]) == ("POST", "/v1/chat/completions")


def test_objections_go_into_the_next_round(tmp_path: Path) -> None:
    asked: list[Any] = []

    def listen(body: Any) -> tuple[int, Any]:
        asked.append(body)
        return answered(body)

    with BatchServer(listen) as server:
        list(
            run_batch(
                sources("dev01", "dev11"), tmp_path / "b", model=MODEL, base_url=server.base_url,
                api_key=KEY, poll_seconds=0,
            )
        )  # fmt: skip
    assert [is_revision(body) for body in asked] == [False, False, True]
    assert [len(b.lines) for b in server.made] == [2, 1]


def test_the_ledger_says_that_it_was_a_batch_at_half_the_price(tmp_path: Path) -> None:
    prices = {MODEL: Price(input=2.0, output=8.0)}
    with BatchServer(answer) as server:
        outcome = ran(server, tmp_path / "b", 1, prices=prices)["Belmar"]
    assert outcome.summary is not None
    (attempt,) = outcome.summary.provenance.attempts
    assert (attempt.batch, attempt.request_id) == (True, "req_0")
    assert outcome.cost == pytest.approx((1000 * 2 + 500 * 8) / 1e6 / 2)


def test_the_part_of_the_price_is_the_users(tmp_path: Path) -> None:
    prices = {MODEL: Price(input=2.0, output=8.0, batch=0.75)}
    with BatchServer(answer) as server:
        outcome = ran(server, tmp_path / "b", 1, prices=prices)["Belmar"]
    assert outcome.cost == pytest.approx((1000 * 2 + 500 * 8) / 1e6 * 0.75)


@pytest.mark.parametrize("status", [408, 429, 500, 503])
def test_what_a_busy_server_did_not_answer_is_asked_again(tmp_path: Path, status: int) -> None:
    state = written(tmp_path / "b")

    def busy(body: Any) -> tuple[int, Any]:
        return error(status, "Come back later.") if town_of(body) == "Corvo" else answer(body)

    state = read(state, *respond(lines_of(state), busy))
    assert (state.read, state.awaited, state.taken.failures) == (2, 1, 1)
    (line,) = lines_of(state)
    assert town_of(line["body"]) == "Corvo"
    state = read(state, *respond([line]))
    assert state.is_finished
    read_at_last = outcomes(state.folder)["Corvo"].summary
    assert read_at_last is not None
    assert [a.result for a in read_at_last.provenance.attempts] == ["transport", "ok"]


def test_what_is_never_answered_is_given_up_after_as_many_tries_as_over_the_network(
    tmp_path: Path,
) -> None:
    def out_of_order(body: Any) -> tuple[int, Any]:
        return error(500, "Broken.") if town_of(body) == "Corvo" else answer(body)

    with BatchServer(out_of_order) as server:
        found = ran(server, tmp_path / "b", attempts=3)
    assert len(server.made) == 3
    assert [o.is_read for o in found.values()] == [True, True, False]
    assert isinstance(found["Corvo"].error, EndpointError)
    assert len(found["Corvo"].error.ledger) == 3


def test_what_the_server_has_against_a_request_is_told(tmp_path: Path) -> None:
    with BatchServer(lambda _: error(404, "The model does not exist.", "model_not_found")) as end:
        found = ran(end, tmp_path / "b", 2)
    assert len(end.made) == 1
    assert all(isinstance(o.error, EndpointError) for o in found.values())
    assert "does not know this model" in str(found["Belmar"].error)


def test_a_refused_parameter_is_left_out_of_the_next_round(tmp_path: Path) -> None:
    def no_seed(body: Any) -> tuple[int, Any]:
        return error(400, "Unsupported parameter: 'seed'") if "seed" in body else answer(body)

    with BatchServer(no_seed) as server:
        found = ran(server, tmp_path / "b", 2)
    assert ["seed" in b.lines[0]["body"] for b in server.made] == [True, False]
    assert all(o.is_read for o in found.values())


def test_a_400_that_nothing_helps_against_is_told_without_text(tmp_path: Path) -> None:
    def quoting(body: Any) -> tuple[int, Any]:
        return error(400, f"Cannot take this: {TEXT}")

    with BatchServer(quoting) as server:
        found = ran(server, tmp_path / "b", 1)
    assert isinstance(found["Belmar"].error, EndpointError)
    assert "HTTP 400" in str(found["Belmar"].error)
    assert WORDS not in str(found["Belmar"].error)


def test_an_answer_that_was_cut_off_is_asked_for_with_more_room(tmp_path: Path) -> None:
    state = written(tmp_path / "b", 1)
    (first,) = lines_of(state)
    cut = said(good(first["body"])[:500], "length")
    state = read(state, *respond([first], lambda _: (200, cut)))
    (again,) = lines_of(state)
    limit = "max_completion_tokens"
    assert again["body"][limit] == 2 * first["body"][limit]
    assert {**again["body"], limit: 0} == {**first["body"], limit: 0}
    assert read(state, *respond([again])).is_finished


def test_an_answer_that_is_not_valid_is_asked_for_again_with_what_is_wrong(tmp_path: Path) -> None:
    state = written(tmp_path / "b", 1)
    wrong = json.dumps({**json.loads(good(None, "Belmar")), "figures": "none"})
    state = read(state, *respond(lines_of(state), lambda _: (200, said(wrong))))
    (again,) = lines_of(state)
    told = again["body"]["messages"][-1]["content"]
    assert "Your answer is not valid" in told
    assert "figures" in told
    state = read(state, *respond([again]))
    summary = outcomes(state.folder)["Belmar"].summary
    assert summary is not None
    assert [a.result for a in summary.provenance.attempts] == ["invalid", "ok"]


def test_answers_that_are_never_valid_leave_what_the_rules_read(tmp_path: Path) -> None:
    with BatchServer(lambda _: (200, said("I would rather not say."))) as server:
        outcome = ran(server, tmp_path / "b", 1)["Belmar"]
    assert len(server.made) == 2
    assert isinstance(outcome.error, AnswerError)
    assert outcome.summary is not None
    assert {f.phrase for f in outcome.summary.figures} == {"At least 12 people", "Seven others"}
    (problem,) = (p for p in outcome.summary.problems if p.check == "answer")
    assert "sentence" not in problem.message


def test_a_refusal_is_told_and_not_asked_again(tmp_path: Path) -> None:
    def declining(body: Any) -> tuple[int, Any]:
        no = said(None, refusal="I cannot help with that.")
        return (200, no) if town_of(body) == "Corvo" else answer(body)

    with BatchServer(declining) as server:
        found = ran(server, tmp_path / "b")
    assert len(server.made) == 1
    assert isinstance(found["Corvo"].error, RefusedError)
    assert "I cannot help with that." in str(found["Corvo"].error)
    assert found["Belmar"].is_read


def test_an_article_that_cannot_be_read_has_an_outcome_and_no_request(tmp_path: Path) -> None:
    given = [*articles(1), Source("empty", "  "), Source("lost", tmp_path / "lost.txt")]
    state = write_batch(given, tmp_path / "b", model=MODEL)
    assert (state.articles, state.failed, state.awaited) == (3, 2, 1)
    found = outcomes(state.folder)
    assert isinstance(found["empty"].error, ArticleError)
    assert "there is no file" in str(found["lost"].error)


def test_files_and_articles_are_kept_as_they_were_when_written(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    known = read_article(TEXT, title="Shells hit market", published="2021-05-04")
    given = [Source("file", file), Source("article", known)]
    state = write_batch(given, tmp_path / "b", model=MODEL)
    file.write_text("Another text by now.", encoding="utf-8")
    state = read(state, *respond(lines_of(state)))
    found = outcomes(state.folder)
    summaries = {name: o.summary for name, o in found.items() if o.summary is not None}
    assert {name: s.article.text for name, s in summaries.items()} == {
        "file": TEXT,
        "article": TEXT,
    }
    assert summaries["article"].article.title == "Shells hit market"
    assert str(summaries["article"].article.published) == "2021-05-04"


def test_the_same_text_under_two_names_is_asked_about_for_each(tmp_path: Path) -> None:
    state = write_batch([Source("one", TEXT), Source("two", TEXT)], tmp_path / "b", model=MODEL)
    one, two = lines_of(state)
    assert one["body"] == two["body"]
    assert one["custom_id"] != two["custom_id"]
    assert read(state, *respond([one, two])).read == 2


def test_requests_are_named_without_a_word_of_the_article(tmp_path: Path) -> None:
    for line in lines_of(written(tmp_path / "b")):
        digest, _, asking = line["custom_id"].partition("-")
        assert len(line["custom_id"]) <= 64
        assert (int(digest, 16) > 0, asking) == (True, "1")
