"""The published schemas are those of the code, and a summary validates against its schema."""

from importlib import resources

import pytest

from summarizer.published import SCHEMAS, text_of


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
