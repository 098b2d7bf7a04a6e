"""LangExtract with three worked examples and its defaults."""

from __future__ import annotations

from importlib import import_module, metadata
from typing import Any, Final

from benchmarks.compare.figures import as_prediction
from benchmarks.compare.langextract_examples import CLASS, DESCRIPTION, EXAMPLES
from benchmarks.compare.system import Served, fingerprint, framed
from summarizer.errors import ConfigurationError
from summarizer.evaluation.gold import GoldArticle
from summarizer.evaluation.predictions import Prediction

# Of the model, not of LangExtract: without an end, a small model's loop would fill the context.
_ANSWER_TOKENS: Final = 2048


class WithLangExtract:
    """LangExtract. Its answer is the list of extractions, with their places in the text.

    Its defaults are kept: chunks of 1,000 characters, one pass, a JSON schema made of the
    examples, fuzzy alignment. What is set: temperature 0, as for all systems; an end to an
    answer; and one request at a time, because the server answers one at a time and a request in
    the queue would be given up after ten minutes.
    """

    name = "langextract"
    gives = frozenset({"bound", "group", "said_by", "place", "date"})

    def made_with(self) -> str:
        """Return LangExtract's version."""
        try:
            return f"langextract {metadata.version('langextract')}"
        except metadata.PackageNotFoundError:
            raise ConfigurationError(
                "LangExtract is needed for this: pip install '.[compare]'"
            ) from None

    def setup(self) -> str:
        """Return a fingerprint of version, prompt and examples."""
        return fingerprint([self.made_with(), DESCRIPTION, EXAMPLES, _ANSWER_TOKENS])

    def read(self, article: GoldArticle, served: Served) -> Any:
        """Extract from headline, day and text; the headline counts as part of the document."""
        import langextract as lx

        examples = [
            lx.data.ExampleData(
                text=example["text"],
                extractions=[
                    lx.data.Extraction(CLASS, words, attributes=attributes)
                    for words, attributes in example["figures"]
                ],
            )
            for example in EXAMPLES
        ]
        model = import_module("langextract.factory").create_model(
            lx.factory.ModelConfig(
                model_id=served.model,
                provider="openai",
                provider_kwargs={
                    "base_url": served.base_url,
                    "api_key": served.api_key,
                    "temperature": 0.0,
                    "max_output_tokens": _ANSWER_TOKENS,
                    "max_workers": 1,
                },
            ),
            examples=examples,
            use_schema_constraints=True,
        )
        import_module("absl.logging").set_verbosity("error")
        document = framed(article)
        found = lx.extract(
            text_or_documents=document,
            prompt_description=DESCRIPTION,
            examples=examples,
            model=model,
            use_schema_constraints=False,  # the model has them already
            max_workers=1,
            show_progress=False,
        )
        shift = len(document) - len(article.text)
        return [_plain(extraction, shift) for extraction in found.extractions or ()]

    def predict(self, answer: Any, article: GoldArticle) -> Prediction:
        """Take every extraction; its place in the text is its evidence."""
        return as_prediction(
            (
                {
                    **(one["attributes"] or {}),
                    "quote": one["words"],
                    "spans": [one["span"]] if one["span"] and one["span"][0] >= 0 else None,
                }
                for one in answer
            ),
            article,
        )


def _plain(extraction: Any, shift: int) -> dict[str, Any]:
    """Return an extraction as JSON values, its place counted in the article's text."""
    place = extraction.char_interval
    return {
        "words": extraction.extraction_text,
        "attributes": extraction.attributes,
        "span": [place.start_pos - shift, place.end_pos - shift] if place else None,
    }
