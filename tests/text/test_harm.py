"""Words of harm: which, how they govern, and what the verb group before them says."""

import pytest

from summarizer.text.harm.lexicon import lexicon_for
from summarizer.text.harm.triggers import Harm, find_harm
from summarizer.text.harm.verb_groups import verb_group


def harms_of(text: str, language: str = "en") -> tuple[Harm, ...]:
    return find_harm(text, 0, len(text), lexicon_for(language))


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("He was killed", ["killed"]),
        ("He was taken to a hospital", ["injured"]),
        ("They lost contact and died", ["killed"]),
        ("dead and wounded", ["killed_or_injured"]),
        ("killed or wounded", ["killed_or_injured"]),
        ("They were shot dead", ["killed"]),
        ("kidnapped by gunmen", ["captured"]),
        ("They were taken to court", []),
        ("unaccounted for", ["missing"]),
        ("fled their homes", ["displaced"]),
        ("the skilled and the deadline", []),
    ],
)
def test_triggers(text: str, outcomes: list[str]) -> None:
    assert [harm.outcome for harm in harms_of(text)] == outcomes


@pytest.mark.parametrize(
    "text",
    [
        "a dead heat",
        "a fatal blow to the reform",
        "killed the bill",
        "killed off his hopes",
        "executed a plan",
        "hostage to fortune",
        "deep in injury time",
        "the casualty department",
        "arrested development",
        "captured the imagination",
        "sentenced three men to death",
        "charged with attempted murder",
        "two counts of murder",
        "on death row",
        "body language",
        "the governing body",
        "released a statement",
        "lost touch with",
    ],
)
def test_figures_of_speech_harm_nobody(text: str) -> None:
    assert harms_of(text) == ()


@pytest.mark.parametrize(
    ("text", "passive", "active"),
    [
        ("they were killed", True, False),
        ("they had reportedly been killed", True, False),
        ("they were captured, tortured and killed", True, False),
        ("they have killed", False, True),
        ("they were said to have killed", False, True),
        ("they were forced to kill", False, True),
        ("five people killed", False, False),
        ("those suspected to be bandits killed", False, False),
        ("it was the army that killed", False, False),
    ],
)
def test_verb_groups(text: str, passive: bool, active: bool) -> None:
    (harm,) = [h for h in harms_of(text) if h.words.startswith("kill")]
    assert (harm.passive, harm.active) == (passive, active)


@pytest.mark.parametrize(
    ("before", "group"),
    [
        ("two men had reportedly been ", "had reportedly been "),
        ("two men, badly ", "badly "),
        ("two men ", ""),
        ("two men were shot and ", "were shot and "),
    ],
)
def test_a_verb_group_starts_at_its_first_auxiliary(before: str, group: str) -> None:
    found = verb_group(before, 0, len(before), lexicon_for("en"))
    assert before[found.start :] == group


@pytest.mark.parametrize(
    ("text", "language", "passive"),
    [
        ("deux hommes ont été tués", "fr", True),
        ("ils ont tué", "fr", False),
        ("fueron brutalmente asesinados", "es", True),
        ("han asesinado", "es", False),
        ("foram mortalmente assassinados", "pt", True),
    ],
)
def test_verb_groups_of_other_languages(text: str, language: str, passive: bool) -> None:
    assert harms_of(text, language)[-1].passive is passive


@pytest.mark.parametrize(
    ("text", "assertion"),
    [
        ("could kill", "hypothetical"),
        ("tried to kill", "hypothetical"),
        ("failed to kill", "hypothetical"),
        ("will kill", "future"),
        ("did not kill", "denied"),
        ("denied killing", "denied"),
        ("didn't kill", "denied"),
        ("didn’t kill", "denied"),
        ("killed", "asserted"),
    ],
)
def test_assertion(text: str, assertion: str) -> None:
    assert harms_of(text)[-1].assertion == assertion


def test_only_the_given_stretch_is_read() -> None:
    text = "killed here, wounded there"
    (harm,) = find_harm(text, 13, len(text), lexicon_for("en"))
    assert (harm.start, harm.words) == (13, "wounded")
