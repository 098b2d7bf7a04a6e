"""A Summariser run over gold articles, one after another; a run that was broken off goes on."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from summarizer.errors import ArticleError, ConfigurationError, SummarizerError
from summarizer.evaluation.gold import GoldArticle, KeyedArticle, load_gold, load_keyed
from summarizer.evaluation.run_file import Failure, RunLine, append, open_run
from summarizer.llm.endpoint import EMBEDDED
from summarizer.models.answer import SurveyAnswer

if TYPE_CHECKING:
    from summarizer.api import Summariser

Subject = GoldArticle | KeyedArticle

# Where a server is, how it is spoken to and what opens it: the answers are the same.
_NO_MATTER: Final = frozenset(
    {"base_url", "api_key", "openai_api_key", "openai_base_url"}
    | {"attempts", "call_seconds", "prices"}
)


def load_subjects(
    path: str | Path, *, keyed: bool | None = None
) -> tuple[GoldArticle, ...] | tuple[KeyedArticle, ...]:
    """Read gold articles of either format.

    Parameters
    ----------
    path
        A gold file, one article a line.
    keyed
        Whether it has keyed facts (MUC-4) or every figure; without it, the first article tells.

    Raises
    ------
    GoldError
        The file cannot be read or breaks its format.
    """
    if _has_facts(Path(path)) if keyed is None else keyed:
        return load_keyed(path)
    return load_gold(path)


def run(
    summariser: Summariser,
    articles: Iterable[Subject],
    out: str | Path | None = None,
    *,
    watched: Callable[[str], AbstractContextManager[object]] = nullcontext,
) -> Iterator[RunLine]:
    """Read articles, and return what became of each as soon as it is known.

    An error on one article does not end the run. A wrong setting, which would fail them all, does.

    Parameters
    ----------
    summariser
        What reads.
    articles
        Gold; only title, text and day of publication are shown to the summariser.
    out
        A RUN file. Each line is written there before it is returned. Articles that it holds a
        summary of, made with the same setup (see :func:`setup_of`), are not read again; those
        that failed are.
    watched
        Entered with an article's id for the time that it is read.

    Raises
    ------
    ConfigurationError
        No model can be used as the settings stand.
    RunError
        ``out`` is not a RUN file, or cannot be written.
    """
    setup = setup_of(summariser)
    kept = {
        (line.id, line.article): line
        for line in (open_run(out) if out is not None else ())
        if line.setup == setup and line.summary is not None
    }
    for article in articles:
        line = kept.get((article.id, _fingerprint(_frame(article))))
        if line is None:
            line = _read(summariser, article, setup, watched)
            if out is not None:
                append(out, line)
        yield line


def setup_of(summariser: Summariser) -> str:
    """Return a fingerprint of what decides the answers, but for the code.

    It covers the version of the library, the model's name, settings, policy, names of checks,
    prompts and the schema of the survey. The server's address is left out, and so is the code
    between two versions: name a new RUN file after a change to it.
    """
    from summarizer.distribution import VERSION

    settings = summariser.settings
    provider, _, name = (settings.model or "local").partition("/")
    return _fingerprint(
        {
            "library": VERSION,
            "model": [provider, name or EMBEDDED],
            "settings": settings.model_dump(mode="json", exclude={"model", *_NO_MATTER}),
            "policy": summariser.policy.name,
            "checks": [check.name for check in summariser.checks],
            "prompts": {
                file.name: file.read_text("utf-8")
                for file in resources.files("summarizer.prompts").iterdir()
                if file.name.endswith(".md") and file.name != "README.md"
            },
            "survey": SurveyAnswer.model_json_schema(),
        }
    )


def _read(
    summariser: Summariser,
    article: Subject,
    setup: str,
    watched: Callable[[str], AbstractContextManager[object]],
) -> RunLine:
    frame = _frame(article)
    started = time.monotonic()
    summary = failure = None
    try:
        with watched(article.id):
            summary = summariser.summarise(
                frame["text"], title=frame["title"], published=frame["published"]
            )
        attempts = summary.provenance.attempts
    except ConfigurationError:
        raise
    except SummarizerError as error:
        attempts = error.ledger
        failure = Failure(
            kind="article" if isinstance(error, ArticleError) else "model",
            error=type(error).__name__,
            message=str(error),
        )
    except Exception as error:  # noqa: BLE001  # the other articles go on
        attempts = ()
        # Only its name: the message of an error that nobody foresaw may hold text of the article.
        failure = Failure(
            kind="bug", error=type(error).__name__, message="an error inside summarizer"
        )
    return RunLine(
        id=article.id,
        setup=setup,
        article=_fingerprint(frame),
        seconds=round(time.monotonic() - started, 3),
        calls=len(attempts),
        prompt_tokens=sum(a.prompt_tokens or 0 for a in attempts),
        completion_tokens=sum(a.completion_tokens or 0 for a in attempts),
        summary=summary,
        error=failure,
    )


def _frame(article: Subject) -> dict[str, Any]:
    """Return what the summariser is shown of an article."""
    if isinstance(article, KeyedArticle):
        return {"text": article.text, "title": None, "published": None}
    return {"text": article.text, "title": article.title, "published": article.published}


def _fingerprint(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:16]


def _has_facts(path: Path) -> bool:
    """Whether the first article has keyed facts; faults of the file are for its reader to tell."""
    try:
        with path.open(encoding="utf-8") as file:
            first = json.loads(next((line for line in file if line.strip()), "null"))
    except (OSError, ValueError):
        return False
    return isinstance(first, dict) and "facts" in first and "figures" not in first
