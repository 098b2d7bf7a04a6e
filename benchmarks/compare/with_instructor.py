"""instructor alone, as a competent user writes it: one nested schema, two re-asks."""

from __future__ import annotations

import json
import logging
from importlib import metadata
from typing import Any, Final

from benchmarks.compare.figures import as_prediction
from benchmarks.compare.instructor_prompt import EXAMPLE_ANSWER, EXAMPLE_ARTICLE, SYSTEM
from benchmarks.compare.instructor_schema import Report, report_on, salvaged
from benchmarks.compare.system import Served, fingerprint, framed
from summarizer.evaluation.gold import GoldArticle
from summarizer.evaluation.predictions import Prediction

_REASKS: Final = 2
_ANSWER_TOKENS: Final = 4096
_SECONDS: Final = 3600.0
_OF_EVENT: Final = ("place", "date")


class WithInstructor:
    """instructor in JSON-schema mode. Its answer is the report, as JSON."""

    name = "instructor"
    gives = frozenset({"bound", "group", "said_by", "place", "date", "part_of"})

    def made_with(self) -> str:
        """Return instructor's version."""
        return f"instructor {metadata.version('instructor')}"

    def setup(self) -> str:
        """Return a fingerprint of version, prompt, example and schema."""
        schema = Report.model_json_schema()
        shown = [SYSTEM, EXAMPLE_ARTICLE, EXAMPLE_ANSWER]
        return fingerprint([self.made_with(), shown, schema, _REASKS, _ANSWER_TOKENS])

    def read(self, article: GoldArticle, served: Served) -> Any:
        """Ask once about the whole article; an answer that is not valid is asked for again.

        Where the last answer is not valid either, what is valid in it is kept. An answer without
        an end (it was cut off) is an error.
        """
        import instructor

        # Its log would print what the model wrote, and with it words of the article.
        log = logging.getLogger("instructor")
        level = log.level
        log.setLevel(logging.CRITICAL)
        try:
            return self._ask(instructor, framed(article), served)
        finally:
            log.setLevel(level)

    def _ask(self, instructor: Any, document: str, served: Served) -> Any:
        import openai
        from instructor.core import InstructorRetryException

        # No retries of the client's own: a slow answer would be computed twice.
        raw = openai.OpenAI(
            base_url=served.base_url, api_key=served.api_key, timeout=_SECONDS, max_retries=0
        )
        client = instructor.from_openai(raw, mode=instructor.Mode.JSON_SCHEMA)
        try:
            report = client.chat.completions.create(
                model=served.model,
                response_model=report_on(document),
                max_retries=_REASKS,
                temperature=0.0,
                max_tokens=_ANSWER_TOKENS,
                messages=[
                    {"role": "system", "content": SYSTEM},
                    {"role": "user", "content": EXAMPLE_ARTICLE},
                    {"role": "assistant", "content": json.dumps(EXAMPLE_ANSWER)},
                    {"role": "user", "content": document},
                ],
            )
        except InstructorRetryException as error:
            if error.last_completion is None:
                raise
            answer = json.loads(error.last_completion.choices[0].message.content)
            return salvaged(answer, document)
        return report.model_dump(mode="json")

    def predict(self, answer: Any, article: GoldArticle) -> Prediction:
        """Take every figure; place and day come from its event where it has none of its own."""
        return as_prediction(
            (
                {**figure, **{k: event.get(k) for k in _OF_EVENT if figure.get(k) is None}}
                for event in answer["events"]
                for figure in event["figures"]
            ),
            article,
        )
