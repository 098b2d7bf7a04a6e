"""What a run would read and cost, before anybody is asked.

Nobody counts tokens here: a token is taken as four bytes of UTF-8, which holds for English and for
JSON within a tenth or two; other scripts take more. What an answer is long was measured on the
answers of capable models to 18 articles (benchmarks/data/answers/fresh): 5,500 bytes and 1.4 for
each byte of the article. Where nobody is harmed it is a tenth of that, so that the estimate is
rather too high.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from summarizer.errors import ArticleError
from summarizer.llm import prompts
from summarizer.llm.prices import Price
from summarizer.llm.settings import Settings
from summarizer.llm.strict import strict_schema
from summarizer.many.inputs.given import Given
from summarizer.many.store.choosing import TO_READ, Choice, Chooser
from summarizer.many.store.fingerprint import ways_of
from summarizer.many.store.status import EXIT_CODES
from summarizer.models.answer import SurveyAnswer
from summarizer.text.article import Article
from summarizer.views.wording import counted

_BYTES_A_TOKEN: Final = 4
_ANSWER: Final = 5_500
_ANSWER_A_BYTE: Final = 1.4
_CALLS: Final = 1.06
"""Calls an article with a capable model: one question, and for some articles one more."""


_READ: Final[Mapping[Choice, str]] = {
    "new": "new",
    "changed": "with another text than before",
    "failed": "that failed before",
    "stale": "read with another model, prompt or setting",
}
_NOT_READ: Final[Mapping[Choice, str]] = {
    "done": "read already",
    "left_failed": "failed before; --retry-failed tries them again",
    "left_stale": "read with something else; --reread-stale reads them again",
    "left_out": "not of those that failed",
    "repeated": "given more than once",
    "clash": "with the id of another article",
}


@dataclass
class Estimate:
    """What a run would read.

    Attributes
    ----------
    choices
        How many articles there are of each kind.
    unopened
        Of those to read, how many have no text that can be taken out.
    text_bytes
        Of all that would be read.
    """

    choices: Counter[Choice] = field(default_factory=Counter)
    unopened: int = 0
    text_bytes: int = 0
    stale: Counter[tuple[str, ...]] = field(default_factory=Counter)

    @property
    def to_read(self) -> int:
        """Articles that would be read."""
        return sum(self.choices[choice] for choice in TO_READ) - self.unopened

    @property
    def exit_code(self) -> int:
        """0, or that of a file that cannot be opened."""
        return EXIT_CODES["input"] if self.unopened else 0


def estimated(inputs: Iterable[Given], chooser: Chooser, limit: int | None) -> Estimate:
    """Go through all articles, and open those that would be read."""
    found = Estimate()
    for given in inputs:
        choice, known = chooser.choose(given)
        if choice in TO_READ and limit is not None and found.to_read >= limit:
            break
        found.choices[choice] += 1
        if choice == "left_stale" and known is not None:
            found.stale[chooser.differences(known)] += 1
        if choice in TO_READ:
            try:
                content = given.load().content
            except ArticleError:
                found.unopened += 1
                continue
            text = content.text if isinstance(content, Article) else str(content)
            found.text_bytes += len(text.encode("utf-8", "replace"))
    return found


def lines(found: Estimate, settings: Settings) -> Iterator[str]:
    """Return an estimate in words."""
    choices = found.choices
    yield f"{counted(sum(choices.values()), 'article')}; {found.to_read:,} would be read:"
    yield from _counted(choices, _READ)
    if found.unopened:
        yield f"  of them {found.unopened:,} that cannot be opened, and are not read"
    yield from _counted(choices, _NOT_READ)
    yield from _cost(found, settings)
    yield "Nobody was asked, and nothing was written."


def _counted(choices: Counter[Choice], named: Mapping[Choice, str]) -> Iterator[str]:
    for choice, words in named.items():
        if choices[choice]:
            yield f"  {choices[choice]:>9,}  {words}"


def _cost(found: Estimate, settings: Settings) -> Iterator[str]:
    model = settings.model or "local"
    ways = set(ways_of(model, settings.way))
    if ways == {"words"}:
        yield "No model is asked: no tokens, no cost."
        return
    if ways != {"survey"}:
        yield (
            f"{model} is asked sentence by sentence: how often, only reading tells. "
            + ("It runs here, and costs nothing." if model.startswith("local") else "")
        ).rstrip()
        return
    read, written = _tokens(found)
    yield f"About {read:,} tokens read and {written:,} written, by {model}."
    yield (
        "(A token is taken as 4 bytes; answers are taken as long as those to articles full of "
        "figures. Fallbacks and what has to be asked again are not in it.)"
    )
    price = settings.prices.get(model)
    if model.startswith("local"):
        yield "It runs here, and costs nothing."
    elif price is None:
        yield (
            f"What it would cost is not known: no price of {model} is set (SUMMARIZER_PRICES, in "
            "US dollars for a million tokens)."
        )
    else:
        yield f"By the prices that are set: about ${_dollars(read, written, price):,.2f}."


def _tokens(found: Estimate) -> tuple[int, int]:
    asked = len(prompts.load("survey").text.encode())
    asked += len(json.dumps(strict_schema(SurveyAnswer)).encode())
    articles = found.to_read
    read = _CALLS * (articles * asked + found.text_bytes) / _BYTES_A_TOKEN
    written = (articles * _ANSWER + _ANSWER_A_BYTE * found.text_bytes) / _BYTES_A_TOKEN
    return _rounded(read), _rounded(written)


def _dollars(read: int, written: int, price: Price) -> float:
    return (read * price.input + written * price.output) / 1e6


def _rounded(tokens: float) -> int:
    """Two digits: more would pretend to be known."""
    whole = round(tokens)
    return round(whole, 2 - len(str(whole)))
