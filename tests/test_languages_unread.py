"""A language whose words of harm are not known: no silence passes for "nobody was harmed"."""

import json

import pytest

from summarizer import ArticleSummary, UnverifiedError, summarise
from summarizer.checks.coverage import coverage
from summarizer.readers.rules.cues import find_cues
from summarizer.testing import ScriptedEndpoint, completion
from summarizer.text.article import read_article
from tests.summaries import seed_summary
from tests.surveyed import figure, run, survey

ITALIAN = (
    "Almeno 12 persone sono morte e altre 30 sono rimaste ferite in un attentato contro un mercato "
    "di Kabul, ha detto la polizia. Nessun gruppo ha rivendicato l'attentato."
)
ROMANIAN = (
    "Cel puțin 12 persoane au murit și alte 30 au fost rănite într-un atentat la o piață din "
    "Kabul, a anunțat poliția. Printre morți se află trei copii și două femei."
)
PLAIN = {"event": None, "place": None, "day": None, "said_by": "la polizia"}


def summarised(text: str, *, strict: bool = False) -> ArticleSummary:
    with ScriptedEndpoint([]) as server:
        return summarise(
            text, model="openai/x", base_url=server.base_url, way="follow_up", strict=strict
        )


@pytest.mark.parametrize(("language", "text"), [("it", ITALIAN), ("ro", ROMANIAN)])
def test_digest_and_json_say_that_the_words_were_not_searched(language: str, text: str) -> None:
    summary = summarised(text)
    note = f"No words of harm are known for this language ({language})"
    assert summary.article.language == language
    assert note in " ".join(str(summary).split())
    assert note in " ".join(json.loads(summary.model_dump_json())["coverage"]["notes"])


def test_strict_does_not_let_it_pass() -> None:
    with pytest.raises(UnverifiedError):
        summarised(ITALIAN, strict=True)


def test_a_model_that_reads_the_whole_text_has_read_it() -> None:
    dead = figure("Almeno 12 persone", "killed", 12, bound="at_least", **PLAIN)
    hurt = figure("altre 30", "injured", 30, id="f2", **PLAIN)
    summary, server = run(
        completion(
            survey(dead, hurt, events=[], language="it", key_points=[], gist="Un attentato.")
        ),
        text=ITALIAN,
        strict=True,
    )
    assert server.calls == 1
    assert summary.coverage.notes == ()
    # The digits are read; whether these people died, only the model can tell.
    assert {f.principal for f in summary.figures if f.status != "unverified"} == {12, 30}


@pytest.mark.parametrize("language", ["nl", "it", "ar", "ru"])
def test_the_note_stands_beside_figures_too(language: str) -> None:
    article = read_article("Kabul: 12 persone, 30 persone.", language=language)
    notes = coverage(article, find_cues(article), []).notes
    summary = seed_summary()
    blind = summary.model_copy(
        update={"coverage": summary.coverage.model_copy(update={"notes": notes})}
    )
    shown = " ".join(str(blind).split())
    assert f"({language}): its words were not searched for figures" in shown
    assert "73 killed" in shown
