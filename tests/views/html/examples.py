"""Summaries of kinds of articles, for the tests of pages. Fixtures, not what a model answered."""

import hashlib
from collections.abc import Sequence
from datetime import date

from summarizer.models import (
    ArticleInfo,
    ArticleSummary,
    Coverage,
    CueReport,
    Event,
    Evidence,
    Figure,
    KeyPoint,
    Problem,
    Provenance,
    Speaker,
    When,
)
from summarizer.tolls.tolls import tolls
from tests.summaries import evidence, seed_summary

ARABIC = """\
بيروت - قال المرصد السوري لحقوق الإنسان إن 73 مدنيا على الأقل قتلوا الأحد في غارات على إدلب.

وأضاف أن بين القتلى 19 طفلا و11 امرأة، بينما تحدث التلفزيون عن مقتل 15 جنديا.
"""


def figure(number: int, words: Evidence | None, count: int | None, **more: object) -> Figure:
    values = {
        "id": f"f{number}",
        "phrase": words.quote if words else "words that are nowhere",
        "evidence": (words,) if words else (),
        "outcome": "killed",
        "bound": "vague" if count is None else "exact",
        "low": 2 if count is None else count,
        "best": count,
        "high": count,
        "event": "e1",
        "status": "verified",
    }
    return Figure.model_validate(values | more)


def summary_of(
    text: str, figures: Sequence[Figure] = (), *, language: str | None = "en", **more: object
) -> ArticleSummary:
    events = (Event(id="e1", type="Attack", place="?"),) if figures else ()
    values = {
        "article": ArticleInfo(
            text=text,
            sha256=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
            language=language,
            published=date(2015, 4, 27),
        ),
        "headline": text.strip().splitlines()[0][:120] if text.strip() else "Nothing",
        "gist": text[:200],
        "key_points": (KeyPoint(text=text[:80]),),
        "events": events,
        "figures": tuple(figures),
        "tolls": tolls(tuple(figures), events),
        "provenance": Provenance(
            library="0", model="local/m", way="follow_up", prompts={"a": "1"}, schemas={}
        ),
    }
    return ArticleSummary.model_validate(values | more)


def arabic() -> ArticleSummary:
    monitor = Speaker(name="المرصد السوري لحقوق الإنسان", kind="monitor")
    whole, children, women, soldiers = (
        evidence(words, ARABIC)
        for words in ("73 مدنيا على الأقل", "19 طفلا", "11 امرأة", "15 جنديا")
    )
    return summary_of(
        ARABIC,
        [
            figure(1, whole, 73, who="مدنيا", bound="at_least", high=None, said_by=monitor),
            figure(2, children, 19, who="طفلا", part_of="f1", place="إدلب"),
            figure(3, women, 11, who="امرأة", part_of="f1"),
            figure(4, soldiers, 15, who="جنديا", status="repaired"),
        ],
        language="ar",
        events=(
            Event(
                id="e1",
                type="Air/drone strike",
                title="غارات على إدلب",
                place="إدلب",
                date=When(
                    start=date(2015, 4, 26), end=date(2015, 4, 26), words="الأحد", precision=1
                ),
            ),
        ),
    )


def empty() -> ArticleSummary:
    return summary_of("")


def overlapping() -> ArticleSummary:
    """Figures whose words nest and cross, cues that stayed open or were dismissed, problems."""
    text = "They said 12 soldiers and 3 children were killed or wounded near the old bridge.\n"
    problem = Problem(
        check="number", message="The number is not in the words.", words=evidence("3", text)
    )
    return summary_of(
        text,
        [
            figure(1, evidence("12 soldiers and 3 children", text), 15, outcome="killed"),
            figure(2, evidence("12 soldiers", text), 12, part_of="f1", status="repaired"),
            figure(3, evidence("3 children were killed", text), 3, part_of="f1"),
            figure(4, None, None, status="unverified", problems=(problem,)),
            figure(5, evidence("12", text), 12, status="unverified", problems=(problem,)),
        ],
        coverage=Coverage(
            cues=(
                CueReport(words=evidence("12 soldiers", text), status="accounted", figures=("f2",)),
                CueReport(words=evidence("wounded", text), status="open", reason="No budget left."),
                CueReport(
                    words=evidence("old bridge", text), status="dismissed", reason="no people"
                ),
            ),
            notes=("A note.",),
        ),
        problems=(Problem(check="partial", message="Only a part of the article was read."),),
    )


def long() -> ArticleSummary:
    """An article of 200 kB in which every tenth sentence has a figure."""
    sentence = "Officials said {} people were killed in the raid on the town of that name. "
    text = "".join(sentence.format(n + 1) + ("\n\n" if n % 6 == 5 else "") for n in range(2_700))
    assert 200_000 < len(text) < 220_000
    figures = [figure(n, evidence(f" {n * 10} people", text), n * 10) for n in range(1, 271)]
    return summary_of(text, figures)


EXAMPLES = {
    "seed": seed_summary,
    "arabic": arabic,
    "empty": empty,
    "overlapping": overlapping,
}
