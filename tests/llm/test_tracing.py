"""Spans over real calls, as an exporter gets them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from summarizer import RefusedError, summarise
from summarizer.testing import ScriptedEndpoint, completion, refusal, status
from tests.many.batched import lines_of, read, respond, written
from tests.surveyed import KILLED, TEXT, WOUNDED, survey

EXPORTER = InMemorySpanExporter()
KEY = "sk-do-not-show-this-key"


@pytest.fixture(scope="module", autouse=True)
def _provider() -> None:
    # A process has one provider, for good.
    provider = TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(EXPORTER))
    trace.set_tracer_provider(provider)


@pytest.fixture
def exporter() -> Iterator[InMemorySpanExporter]:
    EXPORTER.clear()
    yield EXPORTER
    EXPORTER.clear()


def named(exporter: InMemorySpanExporter, start: str) -> list[ReadableSpan]:
    return [s for s in exporter.get_finished_spans() if s.name.startswith(start)]


def test_a_summary_has_its_questions_and_they_their_attempts(
    exporter: InMemorySpanExporter,
) -> None:
    good = completion(survey(KILLED, WOUNDED))
    with ScriptedEndpoint([status(503, headers={"retry-after-ms": "1"}), good]) as server:
        summarise(TEXT, model="openai/scripted", base_url=server.base_url, api_key=KEY)
        port = int(server.base_url.rsplit(":", 1)[1].split("/")[0])
    (summary,) = named(exporter, "summarise")
    (question,) = named(exporter, "question")
    failed, answered = named(exporter, "chat scripted")
    assert summary.parent is None
    assert question.parent == summary.context
    assert failed.parent == answered.parent == question.context
    assert {span.context.trace_id for span in (question, failed, answered)} == {
        summary.context.trace_id
    }
    attributes = dict(answered.attributes or {})
    assert answered.kind is SpanKind.CLIENT
    assert (
        attributes.items()
        >= {
            "gen_ai.operation.name": "chat",
            "gen_ai.provider.name": "openai",
            "gen_ai.request.model": "scripted",
            "gen_ai.request.max_tokens": 4096,
            "gen_ai.request.temperature": 0.0,
            "gen_ai.usage.input_tokens": 10,
            "gen_ai.usage.output_tokens": 5,
            "gen_ai.response.finish_reasons": ("stop",),
            "gen_ai.output.type": "json",
            "server.address": "127.0.0.1",
            "server.port": port,
            "summarizer.purpose": "survey",
        }.items()
    )
    assert (failed.attributes or {})["error.type"] == "transport"
    assert failed.status.status_code is StatusCode.ERROR
    assert answered.status.status_code is StatusCode.UNSET
    told = dict(summary.attributes or {})
    assert (told["summarizer.figures"], told["summarizer.calls"]) == (2, 2)


def test_an_error_is_told_by_its_kind_and_ends_every_span(exporter: InMemorySpanExporter) -> None:
    with ScriptedEndpoint([refusal("I will not.")]) as server, pytest.raises(RefusedError):
        summarise(TEXT, model="openai/scripted", base_url=server.base_url)
    kinds = {
        span.name: (span.attributes or {}).get("error.type")
        for span in exporter.get_finished_spans()
    }
    assert kinds == {
        "chat scripted": "refused",
        "question": "RefusedError",
        "summarise": "RefusedError",
    }


def test_no_text_no_answer_and_no_key_is_in_a_span(exporter: InMemorySpanExporter) -> None:
    secret = "Marigold"
    with ScriptedEndpoint([completion(survey(KILLED, WOUNDED, gist=secret))]) as server:
        summarise(TEXT, model="openai/scripted", base_url=server.base_url, api_key=KEY)
    with ScriptedEndpoint([refusal("No, not in Belmar.")]) as server, pytest.raises(RefusedError):
        summarise(TEXT, model="openai/scripted", base_url=server.base_url, api_key=KEY)
    exported = "".join(span.to_json() for span in exporter.get_finished_spans())
    assert len(exporter.get_finished_spans()) == 6
    for word in (secret, KEY, "Belmar", "Torres", "killed", "No, not"):
        assert word not in exported
    assert all(not json.loads(s.to_json())["events"] for s in exporter.get_finished_spans())


def test_without_the_package_everything_works() -> None:
    code = f"""
import sys
sys.modules["opentelemetry"] = sys.modules["opentelemetry.trace"] = None
from summarizer import summarise
from summarizer.testing import ScriptedEndpoint, completion
with ScriptedEndpoint([completion({survey(KILLED, WOUNDED)!r})]) as server:
    print(len(summarise({TEXT!r}, model="openai/x", base_url=server.base_url).figures))
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ran.stdout.strip(), ran.stderr) == ("2", "")


def test_what_is_run_again_from_the_answers_of_a_batch_has_no_spans(
    exporter: InMemorySpanExporter, tmp_path: Path
) -> None:
    state = written(tmp_path / "b", 1)
    assert read(state, *respond(lines_of(state))).is_finished
    assert exporter.get_finished_spans() == ()
