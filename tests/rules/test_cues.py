"""The scan as a whole: what holds of any text, and what each cue keeps of its words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.readers.rules.cues import Cue, find_cues
from summarizer.text.article import read_article
from summarizer.text.numbers.quantities import read_quantities
from tests.counted import lines_run

_LANGUAGES = ("en", "fr", "es", "pt", "de")
_WORDS = (
    "killed wounded dead missing 12 two a the man men and , . ; : ( ) “ ” her son were was been "
    "including of them whom among bodies toll rose to from Ali Musa no casualties hostages lost "
    "both another dozens at least 5-8 tués et blessés muertos mortos feridos 😀 \u202e١٢ \n \n\n"
).split(" ")

texts = st.one_of(
    st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=200),
    st.lists(st.sampled_from(_WORDS), max_size=60).map(" ".join),
)


def cues_of(text: str, language: str | None = "en") -> tuple[Cue, ...]:
    return find_cues(read_article(text, published="2024-03-05", language=language))


def one_cue(text: str) -> Cue:
    cues = [c for c in cues_of(text) if c.dismissed is None and c.outcomes]
    assert len(cues) == 1, [text[c.start : c.end] for c in cues]
    return cues[0]


@settings(max_examples=120, deadline=None)
@given(text=texts, language=st.sampled_from(_LANGUAGES))
def test_any_text_is_scanned_and_every_cue_lies_in_its_sentence(text: str, language: str) -> None:
    if not text.strip():
        return
    article = read_article(text, published="2024-03-05", language=language)
    cues = find_cues(article)
    assert [cue.index for cue in cues] == list(range(len(cues)))
    assert [(c.start, c.end) for c in cues] == sorted((c.start, c.end) for c in cues)
    for cue in cues:
        sentence = article.sentences[cue.sentence]
        assert sentence.start <= cue.start < cue.end <= sentence.end
        assert cue.dismissed is not None or cue.outcomes or cue.partitive


@settings(max_examples=100, deadline=None)
@given(text=texts)
def test_a_number_is_read_within_the_cues_own_words(text: str) -> None:
    if not text.strip():
        return
    article = read_article(text, published="2024-03-05", language="en")
    numbers = {
        (s.start + q.number_start, s.start + q.number_end, q.best, q.low, q.high)
        for s in article.sentences
        for q in read_quantities(article.text[s.start : s.end], "en")
    }
    for cue in find_cues(article):
        if cue.kind == "count" and cue.best not in (None, 2):
            assert any(
                cue.start <= start
                and end <= cue.end
                and (best, low, high) == (cue.best, cue.low, cue.high)
                for start, end, best, low, high in numbers
            )


@settings(max_examples=40, deadline=None)
@given(number=st.integers(2, 9999))
def test_any_number_of_people_killed_is_found(number: int) -> None:
    cue = one_cue(f"A bomb killed {number} villagers in the market.")
    assert (cue.best, cue.outcomes[0]) == (number, "killed")


@pytest.mark.parametrize(
    "text",
    [
        "At least 73 civilians were killed and 12 wounded, two women among them. " * 600,
        " ".join(str(n * 1_237 % 9_000) for n in range(2_600)),
        "killed " * 14_000,
        "a man, and his son were " * 4_000,
        "JUAN PEREZ, MAYOR OF ACHI, WAS KILLED " * 2_500,
        "“" * 5_000 + "killed" + "”" * 5_000,
        "killed" * 16_000,
        "(" * 50_000,
    ],
    ids=["news", "numbers", "verbs", "people", "capitals", "quotes", "one word", "brackets"],
)
def test_work_is_linear(text: str) -> None:
    def work(length: int) -> int:
        article = read_article(text[:length], published="2024-03-05", language="en")
        return lines_run(lambda: find_cues(article))

    work(1_000)
    assert work(12_000) < 4.5 * work(4_000) + 5_000


@pytest.mark.parametrize(
    ("text", "bound", "low", "best", "high"),
    [
        ("Twelve miners died.", "exact", 12, 12, 12),
        ("At least 12 miners died.", "at_least", 12, 12, None),
        ("More than 12 miners died.", "more_than", 13, None, None),
        ("About 12 miners died.", "about", None, 12, None),
        ("Up to 12 miners died.", "at_most", 1, None, 12),
        ("Between 12 and 15 miners died.", "range", 12, None, 15),
        ("Dozens of miners died.", "vague", 2, None, None),
        ("A miner died.", "exact", 1, 1, 1),
        ("Miners died.", "vague", 2, None, None),
        ("Both miners died.", "exact", 2, 2, 2),
        ("An unknown number of miners died.", "none_reported", None, None, None),
        ("No miners were killed.", "exact", 0, 0, 0),
    ],
)
def test_the_words_bound_the_number(
    text: str, bound: str, low: int | None, best: int | None, high: int | None
) -> None:
    cue = one_cue(text)
    assert (cue.bound, cue.low, cue.best, cue.high) == (bound, low, best, high)


@pytest.mark.parametrize(
    ("text", "group", "demographic"),
    [
        ("Four policemen were killed.", "state_forces", None),
        ("Four police commandos were killed.", "state_forces", None),
        ("Four rebel commanders were killed.", "non_state_armed", None),
        ("Four schoolgirls were killed.", "civilian", "children"),
        ("Four nurses were killed.", "civilian", "medical staff"),
        ("Four men were killed.", "unknown", "men"),
        ("Four people were killed.", "unknown", None),
    ],
)
def test_the_noun_tells_whose_dead(text: str, group: str, demographic: str | None) -> None:
    cue = one_cue(text)
    assert (cue.group, cue.demographic) == (group, demographic)


def test_a_suicide_bomber_is_dead_whatever_the_verb() -> None:
    cue = one_cue("A suicide bomber struck the gate.")
    assert (cue.outcomes, cue.attackers, cue.group) == (("killed",), True, "non_state_armed")


def test_gunmen_shot_dead_are_attackers_and_gunmen_arrested_are_not() -> None:
    assert one_cue("Two gunmen were shot dead.").attackers
    assert not one_cue("Two gunmen were arrested.").attackers


@pytest.mark.parametrize(
    ("text", "assertion"),
    [
        ("The dam could kill 400 people.", "hypothetical"),
        ("The prisoners said they would kill two guards.", "hypothetical"),
        ("The army denied killing two farmers.", "denied"),
        ("Two farmers were not killed.", "denied"),
        ("They will release two farmers.", "future"),
        ("The blast killed two farmers.", "asserted"),
    ],
)
def test_what_is_not_asserted_is_told_so(text: str, assertion: str) -> None:
    assert [c.assertion for c in cues_of(text) if c.best == 2 or c.best == 400] == [assertion]


def test_things_are_dismissed_with_their_name() -> None:
    (cue,) = cues_of("The storm killed 40 goats.")
    assert cue.dismissed == "counts goats, not people"


def test_people_to_whom_nothing_happened_are_dismissed() -> None:
    (cue,) = cues_of("About 900 villagers voted.")
    assert cue.dismissed == "counts people, but no word of harm governs them"


def test_families_are_told_from_persons() -> None:
    assert one_cue("Some 40 families were displaced.").collective
    assert not one_cue("Some 40 farmers were displaced.").collective


def test_a_language_without_words_yields_numbers_only() -> None:
    assert all(cue.dismissed for cue in cues_of("Bij de aanslag kwamen 12 mensen om.", "nl"))


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed 24 people and wounded more than 40, {} said.",
        "“A bomb killed 24 people and wounded more than 40,” {} said on Friday.",
    ],
)
@pytest.mark.parametrize("who", ["the director of the main hospital", "a doctor", "two witnesses"])
def test_who_closes_a_statement_is_not_among_its_victims(text: str, who: str) -> None:
    told = text.format(who)
    harmed = [told[c.start : c.end] for c in cues_of(told) if c.outcomes]
    assert harmed == ["24 people", "more than 40"]


def test_a_hurt_speaker_is_still_hurt() -> None:
    told = "The blast killed five, the wounded driver said."
    assert [told[c.start : c.end] for c in cues_of(told) if c.outcomes] == [
        "five",
        "the wounded driver",
    ]
