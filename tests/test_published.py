"""The published schemas are those of the code, and a summary validates against its schema."""

import json
from importlib import resources

import pytest
from jsonschema import Draft202012Validator

from summarizer import ArticleSummary, summarise
from summarizer.published import SCHEMAS, text_of
from summarizer.testing import completion
from tests.recordings import RECORDINGS, replayed
from tests.summaries import seed_summary
from tests.surveyed import (
    INVENTED,
    KILLED,
    TEXT,
    WOUNDED,
    read_sentence,
    revision,
    run,
    said,
    survey,
)

VALIDATOR = Draft202012Validator(
    SCHEMAS["article_summary"](), format_checker=Draft202012Validator.FORMAT_CHECKER
)


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_published_schema_is_in_step_with_the_models(name: str) -> None:
    published = resources.files("summarizer.schemas").joinpath(f"{name}.json")
    assert published.read_text(encoding="utf-8") == text_of(name), (
        "run: python -m summarizer.published schemas"
    )


def test_every_published_file_is_made_from_a_model() -> None:
    files = {
        entry.name.removesuffix(".json")
        for entry in resources.files("summarizer.schemas").iterdir()
        if entry.name.endswith(".json")
    }
    assert files == set(SCHEMAS)


@pytest.mark.parametrize("name", ["by hand", *sorted(RECORDINGS)])
def test_a_summary_validates_against_its_schema(name: str) -> None:
    summary = seed_summary() if name == "by hand" else replayed(name)
    VALIDATOR.validate(json.loads(summary.model_dump_json()))


def asked(way: str) -> ArticleSummary:
    if way == "words":
        return summarise(TEXT, model="words")
    if way == "sentences":
        return run(read_sentence, way="follow_up")[0]
    kept = revision(said(1, "keep"), said(2, "keep"), said(3, "add", WOUNDED))
    swapped = {**KILLED, "said_by": "Bob Nobody"}
    return run(completion(survey(swapped, INVENTED, orders=["she said"])), completion(kept))[0]


@pytest.mark.parametrize("way", ["words", "sentences", "survey"])
def test_so_does_one_that_was_made_in_each_way(way: str) -> None:
    summary = asked(way)
    statuses = {
        "words": {"unconfirmed"},
        "sentences": {"verified"},
        "survey": {"upheld", "unverified", "repaired"},
    }
    assert {f.status for f in summary.figures} == statuses[way]
    VALIDATOR.validate(json.loads(summary.model_dump_json()))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("figures", 0, "low"), -1),
        (("figures", 0, "outcome"), "dead"),
        (("figures", 0, "date", "start"), "Sunday"),
        (("events", 0, "surplus"), 1),
    ],
)
def test_what_is_no_summary_does_not_validate(path: tuple[str | int, ...], value: object) -> None:
    summary = json.loads(seed_summary().model_dump_json())
    within = summary
    for step in path[:-1]:
        within = within[step]
    within[path[-1]] = value
    assert not VALIDATOR.is_valid(summary)
