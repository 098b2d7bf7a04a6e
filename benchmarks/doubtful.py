"""Whether the embedded model can tell if people were harmed, where the words leave a doubt.

Every doubtful figure of the gold articles and of ``benchmarks/data/doubtful.txt`` is put to it in
four ways. A question is worth asking if it catches more wrong figures than it loses right ones.
The findings: docs/experiments.md.

    python -m benchmarks.doubtful tests/data/dev.jsonl
"""

import argparse
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openai import OpenAI

from summarizer.evaluation.gold import load_gold
from summarizer.local.gguf import resolve
from summarizer.local.server import LocalServer
from summarizer.readers.rules.candidate import Draft
from summarizer.readers.rules.choices import NOT_HARMED, Choice, Choices
from summarizer.readers.rules.cues import find_cues
from summarizer.readers.rules.drafting import draft_figures
from summarizer.readers.small import follow_up
from summarizer.text.article import Article, read_article

SENTENCES = Path(__file__).parent / "data" / "doubtful.txt"
LEAD = "Gunmen attacked a village in the north of the country on Monday, officials said.\n\n"
SURE = 3.0  # a harm this near is no doubt
YES_NO = (
    "You read news about attacks, disasters and accidents for people who count casualties. You "
    "get a sentence of an article and some words of it. You answer whether the sentence says that "
    "these very people were killed, hurt, captured, missing or driven out. Answer yes or no."
)
EXAMPLES = (
    ("Police arrested three men over the killing of a banker.", "three men", "Killed", "no"),
    ("Doctors said four of them died on the way.", "four of them", "Killed", "yes"),
    ("The gunman fled after he shot a guard and her sister.", "her sister", "Injured", "yes"),
    ("A shell landed close to a school with 200 pupils.", "200 pupils", "Injured", "no"),
    ("Two bombers blew themselves up at the gate.", "Two bombers", "Killed", "yes"),
    ("The general, who lost a brother, visited the wounded.", "The general", "Killed", "no"),
)


@dataclass(frozen=True)
class Doubt:
    """A figure that the words leave in doubt, and whether it is right."""

    article: Article
    draft: Draft
    right: bool

    @property
    def words(self) -> str:
        """The words that carry the figure."""
        cue = self.draft.cue
        return " ".join(self.article.text[cue.start : cue.end].split())


def main() -> None:
    """Ask about every doubt in every way, and print what each would have gained and lost."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("gold", type=Path)
    doubts = [*of_gold(parser.parse_args().gold), *of_sentences()]
    right, wrong = (sum(d.right == kind for d in doubts) for kind in (True, False))
    print(f"{right} right figures in doubt, {wrong} wrong ones", flush=True)
    with LocalServer(resolve()) as server:
        client = OpenAI(base_url=server.base_url, api_key=server.api_key)
        harmless = {
            name: [way(client, server.alias, doubt) for doubt in doubts]
            for name, way in WAYS.items()
        }
    both = zip(harmless["choices"], harmless["choices, turned round"], strict=True)
    harmless["both orders of choices"] = [first and second for first, second in both]
    print(f"{'way of asking':26} wrong ones caught   right ones lost")
    for name, verdicts in harmless.items():
        caught = sum(v and not d.right for v, d in zip(verdicts, doubts, strict=True))
        lost = sum(v and d.right for v, d in zip(verdicts, doubts, strict=True))
        print(f"{name:26} {caught:6} of {wrong:<11} {lost:6} of {right}")


def of_gold(path: Path) -> Iterator[Doubt]:
    """Doubtful figures of gold articles: right where a gold figure stands there."""
    for gold in load_gold(path):
        article = read_article(gold.text, title=gold.title, published=gold.published)
        told = [w for figure in gold.figures for w in (figure.phrase, *figure.also)]
        for draft in doubtful(article):
            words = article.text[draft.cue.start : draft.cue.end]
            yield Doubt(article, draft, any(words in w or w in words for w in told))


def of_sentences() -> Iterator[Doubt]:
    """Doubtful figures of single sentences, labelled by hand."""
    for line in SENTENCES.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        sentence, words, label = (part.strip() for part in line.split("##"))
        article = read_article(LEAD + sentence, published="2025-03-04")
        for draft in doubtful(article):
            stands = article.text[draft.cue.start : draft.cue.end]
            if stands in words or words in stands:
                yield Doubt(article, draft, label == "T")


def doubtful(article: Article) -> list[Draft]:
    """Figures whose harm is far, or whose words name people without counting them."""
    return [
        draft
        for draft in draft_figures(article, find_cues(article))
        if draft.cue.kind in ("definite", "named", "plural")
        or (draft.cue.kind in ("count", "singular") and draft.cue.cost > SURE)
    ]


def by_choices(client: OpenAI, model: str, doubt: Doubt, *, turned: bool = False) -> bool:
    """Whether the model chooses "not harmed" in a question such as the library's own."""
    draft = doubt.draft
    outcomes = [Choice(o, o) for o in dict.fromkeys((draft.outcome, *draft.cue.outcomes))]
    offered = (*outcomes, Choice(NOT_HARMED, None))
    offered = offered[::-1] if turned else offered
    question = follow_up.build(
        doubt.article,
        doubt.article.sentences[draft.cue.sentence],
        [Choices(draft.key, draft.cue.start, {"outcome": offered})],
    )
    schema = {"name": "answer", "schema": question.answer.model_json_schema()}
    messages: list[Any] = list(question.messages)
    answer = client.chat.completions.create(
        model=model,
        messages=messages,
        max_tokens=question.max_tokens,
        temperature=0,
        response_format={"type": "json_schema", "json_schema": schema},
    )
    return NOT_HARMED in (answer.choices[0].message.content or "")


def by_yes_or_no(client: OpenAI, model: str, doubt: Doubt) -> bool:
    """Whether "no" is likelier than "yes" as the answer's first token."""
    sentence = doubt.article.sentences[doubt.draft.cue.sentence]
    text = " ".join(doubt.article.text[sentence.start : sentence.end].split())
    harm = doubt.draft.outcome.replace("_", " ").capitalize()
    turns = [*EXAMPLES, (text, doubt.words, harm, "")]
    messages: list[Any] = [{"role": "system", "content": YES_NO}]
    for said, words, outcome, answer in turns:
        question = f"Sentence: {said}\nWords: {words}\n{outcome}?"
        messages.append({"role": "user", "content": question})
        messages.append({"role": "assistant", "content": answer})
    found = client.chat.completions.create(
        model=model,
        messages=messages[:-1],
        max_tokens=1,
        temperature=0,
        logprobs=True,
        top_logprobs=20,
    )
    logprobs = found.choices[0].logprobs
    first = logprobs.content[0].top_logprobs if logprobs and logprobs.content else []
    likely = {token.token.strip().casefold(): token.logprob for token in reversed(first)}
    return likely.get("no", -math.inf) > likely.get("yes", -math.inf)


WAYS: dict[str, Callable[[OpenAI, str, Doubt], bool]] = {
    "choices": by_choices,
    "choices, turned round": lambda *asked: by_choices(*asked, turned=True),
    "yes or no": by_yes_or_no,
}


if __name__ == "__main__":
    main()
