"""Whether the checks make a capable model's answers better, and at what cost.

    python -m benchmarks.witness GOLD ANSWERS [--check]

Plays recorded answers (``benchmarks.answers`` has the forms) and prints, beside the raw answers:
figure F1, tolls, headlines, calls, objections that were right and wrong, and the faults put in
on purpose that were caught, by kind. With ``--check`` it exits 1 where a target is missed:

- never worse: F1, tolls and headlines at least those of the raw answers;
- few calls: at most 1.7 an article, and no question put twice;
- precise: at least 0.6 of the objections hit what gold calls wrong or what the model then
  changes, and at most 0.7 an article are false;
- vigilant: at least 0.95 of the faults put in are objected to, or end unverified.
"""

from __future__ import annotations

import argparse
import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from benchmarks.answers import PlayedModel, Recorded, article_of, load_answers
from benchmarks.faults_put_in import faults_of
from summarizer.checks.context import Text
from summarizer.checks.objections import MISSING
from summarizer.evaluation.gold import GoldArticle, GoldFigure, load_gold
from summarizer.evaluation.predictions import Prediction, from_summary
from summarizer.evaluation.results import Report
from summarizer.evaluation.scores import score
from summarizer.models import ArticleInfo, ArticleSummary, Figure, Provenance
from summarizer.models.answer import SurveyAnswer
from summarizer.pipeline import Pipeline
from summarizer.tolls.policies.registry import get_policy

_CALLS: Final = 1.7
_PRECISION: Final = 0.6
_FALSE: Final = 0.7
_CAUGHT: Final = 0.95


@dataclass
class Tally:
    """What is counted over all articles."""

    articles: int = 0
    calls: int = 0
    repeated: int = 0
    unrecorded: int = 0
    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    put_in: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)
    statuses: Counter[tuple[str, bool]] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)


def main() -> int:
    """Play the answers and print what came of them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("answers", type=Path)
    parser.add_argument("--check", action="store_true", help="exit 1 where a target is missed")
    parser.add_argument("--list", action="store_true", help="print every objection and miss")
    given = parser.parse_args()
    gold = load_gold(given.gold)
    recorded = load_answers(given.answers, gold)
    articles = [article for article in gold if article.id in recorded]
    if not articles:
        print("no answers to these articles")
        return 2
    tally = Tally()
    raw: dict[str, Prediction] = {}
    final: dict[str, Prediction] = {}
    for article in articles:
        raw[article.id] = asyncio.run(_raw(article, recorded[article.id]))
        final[article.id] = asyncio.run(_final(article, recorded[article.id], tally))
        asyncio.run(put_in_faults(article, recorded[article.id], tally))
    before, after = score(articles, raw), score(articles, final)
    _print(before, after, tally)
    if given.list:
        print("\n".join(tally.notes))
    missed = _missed(before, after, tally)
    for line in missed:
        print(f"missed: {line}")
    return 1 if given.check and missed else 0


async def _raw(article: GoldArticle, recorded: Recorded) -> Prediction:
    """What the first answer gives as it stands, added up by the library."""
    pipeline = Pipeline(article_of(article), get_policy("literal"), checks=(), revisions=0)
    await pipeline.read_with(PlayedModel(Recorded(recorded.survey)))
    return from_summary(_summary(pipeline))


async def _final(article: GoldArticle, recorded: Recorded, tally: Tally) -> Prediction:
    pipeline = Pipeline(article_of(article), get_policy("literal"))
    model = PlayedModel(recorded)
    first = await _objected(pipeline, model)
    summary = _summary(pipeline)
    prediction = from_summary(summary)
    tally.articles += 1
    tally.calls += model.calls
    tally.unrecorded += model.unrecorded
    texts = [str(question) for question in model.questions]
    tally.repeated += len(texts) - len(set(texts))
    _judge_objections(article, recorded.survey, pipeline, first, tally)
    pairs = _pairs(article, prediction)
    for figure in summary.figures:
        if figure.assertion in ("asserted", "feared"):
            tally.statuses[figure.status, figure.id in pairs] += 1
    return prediction


async def _objected(pipeline: Pipeline, model: PlayedModel) -> list[tuple[str, str | None, str]]:
    """Run the pipeline; return the objections of its first revision."""
    survey_only = Pipeline(pipeline.article, pipeline.policy, revisions=0)
    await survey_only.read_with(PlayedModel(model.recorded))
    found = [(o.check, o.figure, o.message) for o in survey_only.objections(model.name)]
    await pipeline.read_with(model)
    return found


def _judge_objections(
    article: GoldArticle,
    survey: SurveyAnswer,
    pipeline: Pipeline,
    objections: Sequence[tuple[str, str | None, str]],
    tally: Tally,
) -> None:
    """Count an objection as right where gold calls its figure wrong, or the model changed it."""
    alone = Pipeline(pipeline.article, pipeline.policy, checks=(), revisions=0)
    alone.take(survey, "recorded/answers")
    matched = _pairs(article, from_summary(_summary(alone)))
    golds = {figure.id: figure for figure in article.figures}
    changed = {e.figure.quote for e in pipeline.entries if e.is_changed}
    gone = {entry.quote for entry in pipeline.taken_back}
    said = {figure.id: figure for figure in alone.figures}
    for check, name, message in objections:
        if check == MISSING:
            is_right = any(g not in matched.values() for g in golds) and bool(changed)
        else:
            figure = said[name or ""]
            is_right = (
                figure.id not in matched
                or figure.phrase in gone
                or (check == "speaker" and not _is_speaker(figure, golds[matched[figure.id]]))
                or any(figure.phrase in quote or quote in figure.phrase for quote in changed)
            )
        (tally.right if is_right else tally.wrong)[check] += 1
        tally.notes.append(
            f"{article.id}  {'right' if is_right else 'WRONG'}  {check} {name or ''}: {message}"
        )


def _is_speaker(figure: Figure, gold: GoldFigure) -> bool:
    """Whether gold gives a figure's speaker, as far as a word of the name tells."""
    given = set((figure.said_by.name if figure.said_by else "").casefold().split())
    wanted = set((gold.said_by or "").casefold().split())
    return bool(given & wanted) or given == wanted


def _pairs(article: GoldArticle, prediction: Prediction) -> dict[str, str]:
    """The gold figure that each predicted one is."""
    (found,) = score([article], {article.id: prediction}).articles
    return {pair.predicted: pair.gold for pair in found.pairs}


async def put_in_faults(article: GoldArticle, recorded: Recorded, tally: Tally) -> None:
    """Put every fault into an answer, one at a time, and count those that are caught."""
    read = article_of(article)
    text = Text(read)
    clean = Pipeline(read, get_policy("literal"), revisions=0)
    clean.take(recorded.survey, "recorded/answers")
    known = {(o.check, o.message) for o in clean.objections("recorded/answers")}
    for fault in faults_of(text, recorded.survey):
        pipeline = Pipeline(read, get_policy("literal"), revisions=0)
        pipeline.take(fault.answer, "recorded/answers")
        name = None if fault.at is None else f"f{fault.at + 1}"
        raised = pipeline.objections("recorded/answers")
        caught = any(
            o.figure == name if name is not None else (o.check, o.message) not in known
            for o in raised
        ) or any(f.id == name and f.status == "unverified" for f in pipeline.figures)
        if fault.kind == "a whole made a part":
            caught = caught or any((o.check, o.message) not in known for o in raised)
        tally.put_in[fault.kind] += 1
        tally.caught[fault.kind] += caught
        if not caught:
            tally.notes.append(f"{article.id}  not caught  {fault.kind}: “{fault.quote}”")


def _summary(pipeline: Pipeline) -> ArticleSummary:
    provenance = Provenance(
        library="", model="recorded/answers", way="survey", prompts={}, schemas={}
    )
    return pipeline.summary(provenance, ArticleInfo(text=pipeline.article.text, sha256=""))


def _print(before: Report, after: Report, tally: Tally) -> None:
    print(f"{tally.articles} articles")
    print(f"{'':22}{'raw':>10}{'final':>10}")
    print(f"{'figure F1':22}{before.figures.f1:>10.3f}{after.figures.f1:>10.3f}")
    for name, found in (("tolls right", "tolls"), ("headlines right", "headlines")):
        left, right = getattr(before, found), getattr(after, found)
        print(f"{name:22}{f'{left.right}/{left.total}':>10}{f'{right.right}/{right.total}':>10}")
    print(
        f"calls {tally.calls} ({tally.calls / tally.articles:.2f} an article), "
        f"{tally.repeated} put twice, {tally.unrecorded} revisions without a recorded answer"
    )
    for check in sorted({*tally.right, *tally.wrong}):
        print(f"objections, {check}: {tally.right[check]} right, {tally.wrong[check]} wrong")
    for status in ("verified", "repaired", "upheld", "unverified"):
        right, wrong = tally.statuses[status, True], tally.statuses[status, False]
        if right + wrong:
            print(f"figures marked {status}: {right} right, {wrong} not in gold")
    for kind in tally.put_in:
        print(f"faults put in, {kind}: {tally.caught[kind]} of {tally.put_in[kind]} caught")


def _missed(before: Report, after: Report, tally: Tally) -> list[str]:
    raised = tally.right.total() + tally.wrong.total()
    checks = (
        (after.figures.f1 >= before.figures.f1, "figure F1 is worse than raw"),
        (after.tolls.right >= before.tolls.right, "fewer tolls are right than raw"),
        (after.headlines.right >= before.headlines.right, "fewer headlines are right than raw"),
        (tally.calls <= _CALLS * tally.articles, f"more than {_CALLS} calls an article"),
        (not tally.repeated, "a question was put twice"),
        (tally.right.total() >= _PRECISION * raised, f"objections: fewer than {_PRECISION} right"),
        (
            tally.wrong.total() <= _FALSE * tally.articles,
            f"objections: more than {_FALSE} an article are false",
        ),
        (
            tally.caught.total() >= _CAUGHT * tally.put_in.total(),
            f"faults: fewer than {_CAUGHT} caught",
        ),
    )
    return [what for holds, what in checks if not holds]


if __name__ == "__main__":
    raise SystemExit(main())
