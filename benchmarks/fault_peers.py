"""One library asks one server about the article: the worker of ``benchmarks/faults.py``.

Each is used as its documentation shows, by somebody who knows it: the same wire model, structured
output by JSON Schema, two re-asks or retries, ten seconds a call where that can be set, and the
rest as it comes. Reads one line of JSON a row (``library``, ``address``), and writes one.
"""

import asyncio
import json
import os
import resource
import sys
import time
import traceback
import warnings
from collections.abc import Callable

from summarizer.models.answer import SurveyAnswer
from tests.faults.well import ARTICLE, KEY, SENTINEL, SURVEYED

SECONDS = 10.0
_MEMORY = 4 * 2**30
_PROMPT = "List the casualty figures of the article."


def summarizer(address: str) -> str:
    from summarizer import summarise

    found = summarise(
        ARTICLE, model="openai/scripted", base_url=address, api_key=KEY, max_seconds=SECONDS
    )
    figures = [(figure.phrase, figure.outcome, figure.low) for figure in found.figures]
    right = figures == [("At least 12 people", "killed", 12), ("Seven others", "injured", 7)]
    return ("answer" if right else "wrong answer") + (", flagged" if found.unverified else "")


def instructor(address: str) -> str:
    from instructor import Mode, from_openai
    from openai import OpenAI

    client = from_openai(
        OpenAI(base_url=address, api_key=KEY, timeout=SECONDS), mode=Mode.JSON_SCHEMA
    )
    found = client.chat.completions.create(
        model="scripted",
        response_model=SurveyAnswer,
        max_retries=2,
        messages=[{"role": "system", "content": _PROMPT}, {"role": "user", "content": ARTICLE}],
    )
    return _compared(found)


def langextract(address: str) -> str:
    from langextract import extract
    from langextract.data import ExampleData, Extraction
    from langextract.providers.openai import OpenAILanguageModel

    example = ExampleData(
        text="Two farmers were shot dead.",
        extractions=[Extraction(extraction_class="killed", extraction_text="Two farmers")],
    )
    found = extract(
        ARTICLE,
        prompt_description=_PROMPT,
        examples=[example],
        model=OpenAILanguageModel(model_id="scripted", base_url=address, api_key=KEY),
        show_progress=False,
    )
    return "answer" if found.extractions else "empty answer"


def pydantic_ai(address: str) -> str:
    from openai import AsyncOpenAI
    from pydantic_ai import Agent, NativeOutput
    from pydantic_ai.models.openai import OpenAIChatModel
    from pydantic_ai.providers.openai import OpenAIProvider

    async def ask() -> SurveyAnswer:
        async with AsyncOpenAI(base_url=address, api_key=KEY, timeout=SECONDS) as client:
            model = OpenAIChatModel("scripted", provider=OpenAIProvider(openai_client=client))
            agent = Agent(
                model, output_type=NativeOutput(SurveyAnswer), retries=2, instructions=_PROMPT
            )
            answer: SurveyAnswer = (await agent.run(ARTICLE)).output
            return answer

    return _compared(asyncio.run(ask()))


LIBRARIES: dict[str, Callable[[str], str]] = {
    "summarizer": summarizer,
    "instructor": instructor,
    "LangExtract": langextract,
    "pydantic-ai": pydantic_ai,
}


def _compared(found: SurveyAnswer) -> str:
    good = SurveyAnswer.model_validate_json(SURVEYED)
    # instructor gives a subclass
    return "answer" if found.model_dump() == good.model_dump() else "wrong answer"


def _told(library: str, address: str) -> dict[str, object]:
    started = time.monotonic()
    shown = ""
    try:
        outcome = LIBRARIES[library](address)
    except Exception as error:  # noqa: BLE001 - whatever a library raises is what is measured
        outcome = type(error).__name__
        shown = "".join(traceback.format_exception(error))
    return {
        "outcome": outcome,
        "seconds": time.monotonic() - started,
        "tells": SENTINEL in shown or KEY in shown or "Shells hit" in shown,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    warnings.simplefilter("ignore")
    results = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)  # what a library prints is not a result
    for line in sys.stdin:
        order = json.loads(line)
        print(json.dumps(_told(order["library"], order["address"])), file=results)


if __name__ == "__main__":
    main()
