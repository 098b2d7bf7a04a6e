"""A server on the loopback interface that answers as the recorded model did, in any order.

Within `replay` everything recorded must be asked for once. The pages ask when and how often they
like, and record what they ask.
"""

from functools import cache
from pathlib import Path
from typing import Any

from summarizer.testing import ScriptedEndpoint
from summarizer.testing.exchange import canonical, wire
from summarizer.testing.recorder import read_cassette
from summarizer.testing.script import Reply


def recorded_model(cassette: Path) -> ScriptedEndpoint:
    """An endpoint that fails its test if it is asked what the cassette does not hold."""
    answers = _answers(cassette)

    def answer(body: Any) -> Reply:
        asked = canonical(wire(body))
        if asked not in answers:
            raise AssertionError(f"{cassette.name} does not hold what was asked")
        return answers[asked]

    return ScriptedEndpoint(answer)


@cache
def _answers(cassette: Path) -> dict[bytes, Reply]:
    _, exchanges = read_cassette(cassette)
    return {canonical(e.asked): Reply(e.answered, e.status) for e in exchanges}
