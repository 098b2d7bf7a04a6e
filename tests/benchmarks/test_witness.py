"""The benchmarks of the checks: recorded answers, faults put in, a perfect reader, exit codes."""

import asyncio
import json
import sys
from pathlib import Path

import pytest

from benchmarks import perfect, witness
from benchmarks.answers import PlayedModel, Recorded, article_of, keep_all, load_answers
from benchmarks.faults_put_in import faults_of
from benchmarks.gold_answers import perfect_answer
from summarizer.checks.context import Text
from summarizer.evaluation.gold import GoldArticle, load_gold
from summarizer.models.answer import SurveyAnswer
from summarizer.pipeline import Pipeline
from summarizer.readers.llm import survey_messages
from summarizer.text.article import read_article
from summarizer.tolls.policies.registry import get_policy
from tests.readers.answers import figure, keep, revision, survey

GOLD = Path(__file__).parents[1] / "data" / "dev.jsonl"
# The shortest with figures: each is read a hundred times here.
ARTICLES = sorted((a for a in load_gold(GOLD) if a.figures), key=lambda a: len(a.text))[:3]


@pytest.fixture
def gold_file(tmp_path: Path) -> Path:
    """A gold file of these articles."""
    names = {article.id for article in ARTICLES}
    lines = [one for one in GOLD.read_text("utf-8").splitlines() if json.loads(one)["id"] in names]
    file = tmp_path / "gold.jsonl"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return file


def run_witness(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> int:
    monkeypatch.setattr(sys, "argv", ["witness", *map(str, arguments)])
    return witness.main()


def write_answers(folder: Path, answers: dict[str, SurveyAnswer]) -> Path:
    folder.mkdir()
    for name, answer in answers.items():
        (folder / f"{name}.survey.json").write_text(answer.model_dump_json(), "utf-8")
    return folder


# Answers


def test_answers_are_read_by_the_articles_name_or_by_the_text_that_they_answer(
    tmp_path: Path,
) -> None:
    first, second, _ = ARTICLES
    folder = write_answers(tmp_path / "answers", {first.id: perfect_answer(first)})
    (folder / f"{first.id}.revision.json").write_text(revision(keep(1)).model_dump_json(), "utf-8")
    asked = survey_messages(article_of(second))
    said = [*asked, {"role": "assistant", "content": "{}"}, {"role": "user", "content": "?"}]
    for number, (messages, answer) in enumerate(
        [(asked, perfect_answer(second)), (said, revision()), (asked, perfect_answer(first))]
    ):
        (folder / f"{number:04}.request.json").write_text(json.dumps({"messages": messages}))
        (folder / f"{number:04}.answer.json").write_text(answer.model_dump_json(), "utf-8")
    (folder / "9999.request.json").write_text(json.dumps({"messages": []}))
    found = load_answers(folder, ARTICLES)
    assert found == {
        first.id: Recorded(perfect_answer(first), (revision(keep(1)),)),
        second.id: Recorded(perfect_answer(second), (revision(),)),
    }


def test_an_answer_that_is_not_valid_is_named_without_its_text(tmp_path: Path) -> None:
    folder = write_answers(tmp_path / "answers", {})
    (folder / f"{ARTICLES[0].id}.survey.json").write_text('{"headline": ["SECRET"]}', "utf-8")
    with pytest.raises(ValueError, match=rf"{ARTICLES[0].id}\.survey\.json") as caught:
        load_answers(folder, ARTICLES)
    assert "SECRET" not in str(caught.value)


def test_a_revision_that_was_not_recorded_keeps_everything_and_is_counted() -> None:
    (wrong, *_) = perfect_answer(ARTICLES[0]).figures
    answer = survey(wrong.model_copy(update={"number": 999}), events=[])
    played = PlayedModel(Recorded(answer))
    pipeline = Pipeline(article_of(ARTICLES[0]), get_policy("literal"))
    asyncio.run(pipeline.read_with(played))
    assert (played.calls, played.unrecorded) == (2, 1)
    kept = keep_all(played.questions[1]).answers
    assert [a.objection for a in kept] == list(range(1, len(kept) + 1))
    assert {a.answer for a in kept} == {"keep"}


# Faults put in


TEXT = (
    "Shells killed 12 people in Bor on Monday, the mayor, Ana Torres, said.\n\n"
    "Omar Haddad, 54, a doctor, said that 30 people had been wounded.\n\n"
    "The army denied killing 9 farmers."
)


def test_each_fault_changes_one_figure_and_leaves_the_rest() -> None:
    answer = survey(
        figure("12 people", 12, said_by="Ana Torres"),
        figure("30 people", 30, outcome="injured", said_by="Omar Haddad"),
        figure("9 farmers", 9, assertion="denied"),
        figure("no such words", 9),
    )
    faults = list(faults_of(Text(read_article(TEXT, language="en")), answer))
    assert {f.kind for f in faults} == {
        *("another number", "an invented quote", "an age or date", "another outcome"),
        *("an unknown speaker", "another speaker", "left out", "told as fact"),
        "a whole made a part",
    }
    for fault in faults:
        before, after = answer.figures, fault.answer.figures
        if fault.at is None:
            assert [f for f in before if f not in after] == [
                f for f in before if f.quote == fault.quote
            ]
        else:
            assert [n for n, f in enumerate(after) if f != before[n]] == [fault.at]


@pytest.mark.parametrize("article", ARTICLES[:2], ids=lambda article: article.id)
def test_nearly_every_fault_put_into_a_right_answer_is_caught(
    article: GoldArticle,
) -> None:
    tally = witness.Tally()
    asyncio.run(witness.put_in_faults(article, Recorded(perfect_answer(article)), tally))
    assert tally.put_in.total() > 20
    assert tally.caught.total() >= 0.9 * tally.put_in.total()
    for kind in ("another number", "an invented quote", "an unknown speaker"):
        assert tally.caught[kind] == tally.put_in[kind]


# The commands


def test_the_witness_prints_what_is_measured_and_passes_a_perfect_reader(
    tmp_path: Path,
    gold_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    article = ARTICLES[0]
    answers = write_answers(tmp_path / "answers", {article.id: perfect_answer(article)})
    assert run_witness(monkeypatch, gold_file, answers, "--check") == 0
    printed = capsys.readouterr().out
    for words in ("1 articles", "figure F1", "tolls right", "headlines right", "calls 1"):
        assert words in printed
    assert "missed" not in printed


def test_the_witness_fails_where_a_target_is_missed(
    tmp_path: Path,
    gold_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    article = ARTICLES[0]
    answer = perfect_answer(article)
    # Right figures with a speaker whom only gold's reader knows: every objection is false.
    wrong = [f.model_copy(update={"place": "Vantrask"}) for f in answer.figures]
    answers = write_answers(
        tmp_path / "answers", {article.id: answer.model_copy(update={"figures": wrong})}
    )
    assert run_witness(monkeypatch, gold_file, answers) == 0
    assert run_witness(monkeypatch, gold_file, answers, "--check") == 1
    assert "missed: objections" in capsys.readouterr().out


def test_the_witness_says_that_there_are_no_answers(
    tmp_path: Path, gold_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run_witness(monkeypatch, gold_file, write_answers(tmp_path / "none", {})) == 2


def test_a_perfect_reader_is_printed(
    gold_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["perfect", str(gold_file)])
    perfect.main()
    assert "3 of 3 articles come out unchanged; 3 calls" in capsys.readouterr().out
