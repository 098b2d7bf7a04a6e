import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.article import read_article
from summarizer.text.layout import split_paragraphs
from summarizer.text.sentences import split_sentences
from tests.counted import lines_run


def sentences(text, language="en"):
    return [text[s.start : s.end] for s in split_sentences(text, split_paragraphs(text), language)]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["On Jan. 12, five died.", "Gen. Smith of the U.S. Army said so."]),
        ("en", ["It hit No. 2 on Sept. 8.", "Lt. Col. Mbavu and R.K. Thakral left."]),
        ("en", ["They came at 5 a.m. Monday.", "At 5 p.m. local time they left."]),
        ("en", ["They came at 5 p.m.", "Police said 12 died."]),
        ("en", ['"We ran," she said.', '"Why did they come?" he asked.', "Then he left."]),
        ("en", ["THE ARMY KILLED TEN.", "GEN. MAZA SAID THAT NO. 2 DIED.", '"WE FLED."']),
        ("en", ["1. The front had nothing to do with it.", "It said so."]),
        ("fr", ["M. Dupont et Mme. Le Pen sont morts.", "Le gén. Petit a dit cela."]),
        ("es", ["El Sr. Pérez y el cnel. Gómez murieron.", "El núm. 3 cayó."]),
        ("pt", ["O cel. Gomes disse isso em 3 de fev. de 2014.", "A av. Brasil fechou."]),
    ],
)
def test_abbreviations_do_not_end_a_sentence(language, expected):
    assert sentences(" ".join(expected), language) == expected


@pytest.mark.parametrize("end", ["\r\n\r\n", "\n\n", "\r\r", "\u2028\u2028", "\x85\x85"])
def test_sentences_never_cross_paragraphs(end):
    parts = ["Police said that five people died in the north", "In the south it was quiet today."]
    assert sentences(end.join(parts)) == parts


def test_a_sentence_longer_than_a_window_is_not_cut_where_it_need_not_be():
    words = "The army killed 12 people in the north. " * 1000
    assert set(sentences(words)) == {"The army killed 12 people in the north."}
    assert len(sentences(words)) == 1000


def test_a_sentence_without_end_is_never_cut_inside_a_word():
    assert {w for s in sentences("killed " * 5_000) for w in s.split()} == {"killed"}


@settings(max_examples=120)
@given(st.text(max_size=400) | st.text(alphabet='aA1 .?!"\n\r\u2028«»é😀٣', max_size=400))
def test_sentences_cover_every_character_and_never_overlap(text):
    paragraphs = split_paragraphs(text)
    found = split_sentences(text, paragraphs, "en")
    covered = set()
    reached = 0
    for index, sentence in enumerate(found):
        paragraph = paragraphs[sentence.paragraph]
        words = text[sentence.start : sentence.end]
        assert sentence.index == index
        assert sentence.kind == paragraph.kind
        assert paragraph.start <= sentence.start < sentence.end <= paragraph.end
        assert sentence.start >= reached
        assert words == words.strip()
        reached = sentence.end
        covered.update(range(sentence.start, sentence.end))
    for paragraph in paragraphs:
        for offset in range(paragraph.start, paragraph.end):
            assert offset in covered or text[offset].isspace()


@pytest.mark.parametrize("unit", ["« ", '"', ". ", "A. ", "x", "(", "Jan. "])
def test_odd_runs_take_linear_work(unit):
    def work(length: int) -> int:
        text = "start " + unit * (length // len(unit))
        return lines_run(lambda: split_sentences(text, split_paragraphs(text), "en"))

    work(100)
    assert work(18_000) < 3.6 * work(6_000) + 500


@pytest.mark.parametrize("space", list("\xa0\u1680\u2000\u2007\u2009\u202f\u205f\u3000\x85\u2028"))
def test_a_wide_space_before_a_mark_is_read(space: str) -> None:
    text = f"Douze morts{space}! Deux bless\u00e9s{space}. Un{space}disparu{space}?"
    article = read_article(text, language="fr")
    told = [text[s.start : s.end] for s in article.sentences]
    assert "".join("".join(told).split()) == "".join(text.split())
