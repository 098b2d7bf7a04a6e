"""A server on the loopback interface that answers as the recorded model did, in any order.

Within `replay` everything recorded must be asked for once. The pages ask when and how often they
like, and record what they ask.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

from summarizer.models.answer import SurveyAnswer
from summarizer.testing import ScriptedEndpoint, completion
from summarizer.testing.exchange import canonical, wire
from summarizer.testing.recorder import read_cassette
from summarizer.testing.script import Reply

QUIET: Final = "The council met on Monday."
"""An article of which any model says that nobody was harmed; none is recorded for it."""


def recorded_model(cassette: Path) -> ScriptedEndpoint:
    """An endpoint that fails its test if it is asked what the cassette does not hold."""
    answers = _answers(cassette)

    def answer(body: Any) -> Reply:
        asked = canonical(wire(body))
        if QUIET in json.dumps(body["messages"]):
            return completion(nothing_harmed().model_dump_json())
        if asked not in answers:
            raise AssertionError(f"{cassette.name} does not hold what was asked")
        return answers[asked]

    return ScriptedEndpoint(answer)


def nothing_harmed() -> SurveyAnswer:
    """The answer to an article without casualties."""
    return SurveyAnswer(
        language="en",
        headline="Council meets",
        gist=QUIET,
        key_points=[],
        speakers=[],
        events=[],
        figures=[],
        orders=[],
    )


@cache
def _answers(cassette: Path) -> dict[bytes, Reply]:
    _, exchanges = read_cassette(cassette)
    return {canonical(e.asked): Reply(e.answered, e.status) for e in exchanges}
