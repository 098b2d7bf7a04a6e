from __future__ import annotations

import hashlib
from importlib import resources

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.llm.prompts import fill, load, parse

TEXT = """<!-- version: 3 -->

# system
Read {{language}} news.

# Not a section
## nor this

# example
## question
Two men died.
## answer
{"n":{"low":2}}

# example
## question
Nobody died.
## answer
{}

# user
{{article}}

In {{language}}: who?
"""


def test_a_prompt_becomes_messages_in_order() -> None:
    prompt = parse("p", TEXT)
    assert prompt.version == 3
    assert prompt.placeholders == {"article", "language"}
    assert prompt.messages(article="A.", language="English") == [
        {"role": "system", "content": "Read English news.\n\n# Not a section\n## nor this"},
        {"role": "user", "content": "Two men died."},
        {"role": "assistant", "content": '{"n":{"low":2}}'},
        {"role": "user", "content": "Nobody died."},
        {"role": "assistant", "content": "{}"},
        {"role": "user", "content": "A.\n\nIn English: who?"},
    ]


def test_the_fingerprint_is_of_the_whole_file_whatever_its_line_ends() -> None:
    prompt = parse("p", TEXT)
    assert prompt.fingerprint == hashlib.sha256(TEXT.encode()).hexdigest()[:12]
    assert parse("p", TEXT.replace("\n", "\r\n")) == prompt
    assert parse("p", TEXT.replace("3", "4")).fingerprint != prompt.fingerprint


@given(st.text(alphabet="{}% articlex\\g<1>\n", max_size=40))
@settings(max_examples=100, deadline=None)
def test_a_value_is_never_looked_at_again(value: str) -> None:
    prompt = parse("p", "<!-- version: 1 -->\n# user\n[{{article}}|{{article}}|{{x}}]")
    content = prompt.messages(article=value, x="{{article}}")[0]["content"]
    assert content == f"[{value}|{value}|{{{{article}}}}]"


def test_fill_takes_one_pass() -> None:
    assert fill("{{a}}{{b}}", {"a": "{{b}}", "b": "{{a}}"}) == "{{b}}{{a}}"
    assert fill("{{a}}", {"a": "{% x %} {{ 7*7 }} \\1"}) == "{% x %} {{ 7*7 }} \\1"


@pytest.mark.parametrize(
    "values", [{}, {"article": "A."}, {"article": "", "language": "", "x": ""}]
)
def test_missing_and_unknown_values_are_errors(values: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="missing"):
        parse("p", TEXT).messages(**values)


@pytest.mark.parametrize(
    "text",
    [
        "# user\nx",
        "<!-- version: one -->\n# user\nx",
        "<!-- version: 1 -->\nx",
        "<!-- version: 1 -->\nstray\n# user\nx",
        "<!-- version: 1 -->\n# system\nx",
        "<!-- version: 1 -->\n# user\nx\n# system\ny",
        "<!-- version: 1 -->\n# user\n",
        "<!-- version: 1 -->\n# user\nx\n# user\ny",
        "<!-- version: 1 -->\n# example\n## question\nx\n# user\ny",
        "<!-- version: 1 -->\n# example\nstray\n## question\nx\n## answer\ny\n# user\nz",
        "<!-- version: 1 -->\n# user\n{{ article }}",
        "<!-- version: 1 -->\n# user\n{{Article}}",
        "<!-- version: 1 -->\n# user\n{{}}",
    ],
)
def test_a_malformed_prompt_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="prompt 'p'"):
        parse("p", text)


def test_every_prompt_that_ships_can_be_read() -> None:
    shipped = [
        file.name.removesuffix(".md")
        for file in resources.files("summarizer.prompts").iterdir()
        if file.name.endswith(".md") and file.name != "README.md"
    ]
    for name in shipped:
        assert load(name).name == name


def test_a_prompt_that_does_not_ship() -> None:
    with pytest.raises(FileNotFoundError):
        load("no-such-prompt")
