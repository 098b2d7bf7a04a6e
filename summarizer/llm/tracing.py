"""Spans for OpenTelemetry, where that package is installed; else nothing at all.

One span a summary, one a question, one an attempt, each within the other. Names are those of the
semantic conventions for generative AI (v1.37 and later); what these have no name for begins with
``summarizer.``. No span holds text of the article, an answer or a key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from summarizer.llm.endpoint import Endpoint
from summarizer.llm.request import Body
from summarizer.models import ArticleSummary
from summarizer.models.provenance import Attempt

if TYPE_CHECKING:
    from opentelemetry.trace import Tracer

Value = str | int | float | list[str] | None
Tell = Callable[[Mapping[str, Value]], None]

_PROVIDERS: Final = {"openai": "openai", "local": "llama.cpp"}


@contextmanager
def summary_span(model: str | None) -> Iterator[Callable[[ArticleSummary], None]]:
    """Span the making of a summary; tell it what came of it."""
    with _span("summarise", {"summarizer.model": model}) as tell:

        def end(summary: ArticleSummary) -> None:
            made = summary.provenance
            tell(
                {
                    "summarizer.version": made.library,
                    "summarizer.models": list(made.readers),
                    "summarizer.figures": len(summary.figures),
                    "summarizer.unverified": len(summary.unverified),
                    "summarizer.open": len(summary.coverage.open),
                    "summarizer.calls": made.spent.calls,
                    "summarizer.cost": made.spent.cost,
                }
            )

        yield end


@contextmanager
def question_span(purpose: str, model: str) -> Iterator[None]:
    """Span one question: all the attempts that its answer took."""
    named = {"summarizer.purpose": purpose, "gen_ai.request.model": model}
    with _span("question", named):
        yield


@contextmanager
def attempt_span(endpoint: Endpoint, body: Body) -> Iterator[Callable[[Attempt], None]]:
    """Span one HTTP call; tell it what the ledger is told."""
    with _span(f"chat {endpoint.name}", _request(endpoint, body), client=True) as tell:

        def end(attempt: Attempt) -> None:
            tell(
                {
                    "summarizer.purpose": attempt.purpose,
                    "summarizer.request_id": attempt.request_id,
                    "gen_ai.usage.input_tokens": attempt.prompt_tokens,
                    "gen_ai.usage.output_tokens": attempt.completion_tokens,
                    "gen_ai.usage.cache_read.input_tokens": attempt.cached_tokens,
                    "gen_ai.response.finish_reasons": (
                        [attempt.finish_reason] if attempt.finish_reason else None
                    ),
                    "error.type": attempt.result if attempt.result != "ok" else None,
                }
            )

        yield end


def _request(endpoint: Endpoint, body: Body) -> dict[str, Value]:
    server = urlsplit(endpoint.base_url)
    return {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": _PROVIDERS[endpoint.provider],
        "gen_ai.request.model": endpoint.name,
        "gen_ai.request.max_tokens": body.get("max_completion_tokens", body.get("max_tokens")),
        "gen_ai.request.temperature": body.get("temperature"),
        "gen_ai.request.seed": body.get("seed"),
        "gen_ai.output.type": "json",
        "server.address": server.hostname,
        "server.port": server.port or (443 if server.scheme == "https" else 80),
    }


@contextmanager
def _span(name: str, attributes: Mapping[str, Value], *, client: bool = False) -> Iterator[Tell]:
    tracer = _tracer()
    if tracer is None:
        yield lambda _: None
        return
    from opentelemetry.trace import SpanKind, Status, StatusCode

    # Errors are told by their kind only: their words and their traces may hold more.
    with tracer.start_as_current_span(
        name,
        kind=SpanKind.CLIENT if client else SpanKind.INTERNAL,
        attributes=_known(attributes),
        record_exception=False,
        set_status_on_exception=False,
    ) as span:
        told = False

        def tell(more: Mapping[str, Value]) -> None:
            nonlocal told
            span.set_attributes(_known(more))
            if more.get("error.type") is not None:
                told = True
                span.set_status(Status(StatusCode.ERROR))

        try:
            yield tell
        except BaseException as error:
            if not told:
                tell({"error.type": type(error).__name__})
            raise


def _known(attributes: Mapping[str, Value]) -> dict[str, Any]:
    return {name: value for name, value in attributes.items() if value is not None}


_silent: ContextVar[bool] = ContextVar("silent", default=False)


@contextmanager
def no_spans() -> Iterator[None]:
    """Span nothing within this block: what is run again from a batch's answers calls nobody."""
    token = _silent.set(True)
    try:
        yield
    finally:
        _silent.reset(token)


def _tracer() -> Tracer | None:
    if _silent.get():
        return None
    try:
        from opentelemetry.trace import get_tracer
    except ImportError:
        return None
    return get_tracer("summarizer")
