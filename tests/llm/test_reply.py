from __future__ import annotations

import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from summarizer.llm.answer_classes import unambiguous
from summarizer.llm.refusals import declined
from summarizer.llm.reply import json_in
from summarizer.llm.size_limit import LONGEST_RESPONSE, Garbled, unpacker
from summarizer.models.answer import SurveyAnswer
from tests.llm.asked import GOOD, Harm

OBJECTS = st.dictionaries(
    st.text(), st.none() | st.integers() | st.text() | st.lists(st.text()), min_size=1
)
PROSE = st.text(st.characters(exclude_characters="{}", exclude_categories=["Cs"]))


@given(OBJECTS, PROSE, PROSE)
def test_one_object_is_found_whatever_is_said_around_it(
    answer: dict[str, object], before: str, after: str
) -> None:
    assert json.loads(json_in(f"{before}{json.dumps(answer)}{after}")) == answer


@pytest.mark.parametrize(
    "content",
    [
        '{"a": [1, 2,], }',
        '{"a": [1, // one\n 2]}',
        '```json\n{"a": [1, 2,]}\n```',
        '{"a": [1, 2]}}',
    ],
)
def test_what_javascript_allows_is_taken_off(content: str) -> None:
    assert json.loads(json_in(content)) == {"a": [1, 2]}


@given(st.dictionaries(st.text(), st.text() | st.lists(st.text()), min_size=1))
def test_what_looks_like_it_within_a_text_stays(answer: dict[str, object]) -> None:
    ragged = json.dumps(answer)[:-1] + ",}"
    assert json.loads(json_in(ragged)) == answer
    kept = json.dumps({"a": "b,] // c /* d */", **{"e": answer}})
    assert json_in(kept) == kept


@pytest.mark.parametrize(
    "piece", ["```{", "{", "</think>", "//", '"', ",", "<|channel|>final", "/*"]
)
def test_reading_an_answer_takes_no_longer_than_it_is_long(piece: str) -> None:
    # Were it by the square of the length, this would take hours.
    assert json_in("x" + piece * 200_000)


@given(st.text())
def test_any_answer_is_read(content: str) -> None:
    found = json_in(content)
    assert found in content or "<think>" in content


@pytest.mark.parametrize(
    "content", ['{"a": 1} or {"a": 2}', '{"a": 1', "{not JSON}", "", "{" * 5000]
)
def test_of_several_objects_or_none_nothing_is_chosen(content: str) -> None:
    assert json_in(content) == content


@pytest.mark.parametrize(
    "words",
    [
        "I'm sorry, but I can't assist with that request.",
        "I’m really sorry, I cannot help with this.",
        "Sorry, I am not able to comply with the request.",
        "I can't help you with that.",
        "Unfortunately, I won't fulfil this request.",
        "As an AI language model, I cannot process this request.",
    ],
)
def test_a_refusal_in_prose(words: str) -> None:
    assert declined(words) == words


@pytest.mark.parametrize(
    "words",
    [
        "I'm sorry, but the sentence gives no number.",
        "I cannot tell who was killed.",
        "I can't provide a figure, because the article has none.",
        "killed",
        "",
        'I cannot help with that, but: {"outcome": "killed"}',
        "I can't help with that. " * 100,
        "The mayor said: I can't help with that.",
    ],
)
def test_an_answer_in_prose_is_no_refusal(words: str) -> None:
    assert declined(words) is None


def test_a_field_that_says_two_things_is_not_valid() -> None:
    fit = unambiguous(Harm)
    assert fit.model_validate_json('{"number": 2, "outcome": "killed", "number": 2}').number == 2
    with pytest.raises(ValueError, match="stands twice"):
        fit.model_validate_json('{"number": 2, "outcome": "killed", "number": 3}')


@given(st.binary(max_size=300), st.sampled_from([31, 15]), st.integers(1, 40))
def test_a_packed_answer_is_unpacked_wherever_its_pieces_end(
    data: bytes, wbits: int, size: int
) -> None:
    packing = zlib.compressobj(wbits=wbits)
    packed = packing.compress(data) + packing.flush()
    unpack = unpacker("gzip" if wbits == 31 else "deflate")
    pieces = (packed[at : at + size] for at in range(0, len(packed), size))
    assert b"".join(unpack(piece, LONGEST_RESPONSE) for piece in pieces) == data


def test_no_more_is_unpacked_than_was_asked_for() -> None:
    packed = zlib.compress(bytes(10**6))
    assert len(unpacker("deflate")(packed, 1000)) == 1000
    with pytest.raises(Garbled):
        unpacker("gzip")(json.dumps(GOOD).encode(), 1000)
    with pytest.raises(Garbled):
        unpacker("br")


def test_only_the_class_that_instructor_sees_hides_what_its_fields_are() -> None:
    fields = unambiguous(SurveyAnswer).model_fields
    assert {field.annotation for field in fields.values()} == {object}
    assert SurveyAnswer.model_fields["language"].annotation is str
    with pytest.raises(ValidationError, match="figures"):
        unambiguous(SurveyAnswer).model_validate_json('{"language": "en", "figures": 3}')
