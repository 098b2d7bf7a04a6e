"""Who says what: passages of many styles, each with the words whose speaker is asked for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.article import read_article
from summarizer.text.speech.speakers import kind_of, spoken, voices
from tests.counted import lines_run

FRAME = "A title of no importance\n\n{}\n\nThe road was closed. Nothing more is known of it."


def speaker(passage: str, words: str, language: str | None = "en") -> str | None:
    article = read_article(FRAME.format(passage), language=language)
    at = article.text.index(words)
    sentence = article.sentence_at(at)
    assert sentence is not None
    voice = spoken(article).voice_at(sentence, at, at + len(words))
    if voice is not None:
        assert article.text[voice.start : voice.end] == voice.name
    return voice.name if voice else None


ENGLISH = [
    # The verb before, behind and between.
    ("Five people were killed, police said on Tuesday.", "Five people", "police"),
    ("Police said on Tuesday that five people were killed.", "five people", "Police"),
    ("Two people died, the mayor said, and nine were hurt.", "nine", "the mayor"),
    ("Hundreds fled, a local official said, leaving cattle.", "Hundreds", "a local official"),
    ("According to Lotus Watch, 40 civilians were killed.", "40", "Lotus Watch"),
    ("Some 40 civilians were killed, according to Lotus Watch.", "40", "Lotus Watch"),
    ("At least 12 miners died, officials said Friday.", "12", "officials"),
    ("In a statement, the army said it had killed 40 rebels.", "40", "the army"),
    ("Ten people drowned, a spokesman said in the capital.", "Ten", "a spokesman"),
    ("Nine died at a hospital, said council chairman Ezra Dunn.", "Nine",
     "council chairman Ezra Dunn"),
    # A clause that adds what the subject says.
    ("The rebel group Red Dawn claimed responsibility on its radio station, saying it had "
     "killed 30 soldiers.", "30 soldiers", "The rebel group Red Dawn"),
    ("The army raided a camp, saying it had killed 12 fighters.", "12 fighters", "The army"),
    ("Nine farmers died in a blast, saying nothing of the 40 hurt.", "40", None),
    # Names with their titles, and without what they are of.
    ("Musa Dangana of the state agency told reporters by telephone that 12 people had died.",
     "12", "Musa Dangana"),
    ("Three soldiers died, said police chief Xavier Paz, who visited the scene.", "Three",
     "police chief Xavier Paz"),
    ("Nine were hurt, according to the governor of the province, Amparo Villamil.", "Nine",
     "Amparo Villamil"),
    ("The army's spokesman, Brig. Gen. Samuel Okoro, confirmed that 4 soldiers were killed.",
     "4 soldiers", "Brig. Gen. Samuel Okoro"),
    ("Red Crescent secretary general Omar Hadi told journalists that 33 were injured.", "33",
     "Omar Hadi"),
    ("Dr. Amina Bello, who runs the clinic, said she had treated 15 people.", "15",
     "Dr. Amina Bello"),
    ("The rebels, who rarely disclose losses, said only that six of their fighters fell.", "six",
     "The rebels"),
    ("A nurse, who asked not to be named, said 39 corpses had been brought in.", "39", "A nurse"),
    ("Two witnesses told AFP that at least six people died.", "six", "Two witnesses"),
    (
        "The Syrian Network for Human Rights put the toll at 31.",
        "31",
        "The Syrian Network for Human Rights",
    ),
    # Counting is speech of people, not of places.
    ("Officials counted 1,732 murders in the state last year.", "1,732", "Officials"),
    ("Rivervale reports 14 deaths and 62 injured.", "14", None),
    # Several speakers.
    ("The minister said 12 died, but residents put the toll at 30.", "12", "The minister"),
    ("The minister said 12 died, but residents put the toll at 30.", "30", "residents"),
    ("The prefect confirmed the raid, but spoke of seven dead.", "seven", "The prefect"),
    # Pronouns and quotations go on.
    ("The UN says 5,000 have died. It said another 300 were missing.", "300", "The UN"),
    ("Governor Ana Ruiz came by boat. She said six had drowned.", "six", "Governor Ana Ruiz"),
    ('"We buried them. There were ten bodies," Ali Hassan said. "Three were children."', "Three",
     "Ali Hassan"),
    ('"We saw ten bodies," said Ali Hassan, a farmer.', "ten", "Ali Hassan"),
    ('"They came at night. They killed six men," said Ali Hassan.', "They came", "Ali Hassan"),
    ("Tomas Arreguin, the prosecutor, said nine died. Four more were hurt, Mr Arreguin said.",
     "Four", "Tomas Arreguin"),
    ("A coroner said 39 bodies lay there. Seven of them were children.", "Seven", "A coroner"),
    ("A military source spoke by phone. A military source said ten died. The source said two "
     "fled.", "two", "A military source"),
    ("Its spokesman, Major Ilya Kos, said the rebels shelled Bor, where he said 40 died. Two "
     "men died there, he said.", "Two", "Major Ilya Kos"),
    # The article's own voice.
    ("The bomb claimed the lives of 12 people.", "12", None),
    ("Ten people were reported missing.", "Ten", None),
    ("Prisoners will be treated according to the laws of war. Six people died.", "Six", None),
    ("Police said the road was mined. A bus hit a mine on Monday, killing six.", "six", None),
    # No information.
    ("Rami Aziz of the council spoke. He had no immediate word on casualties.",
     "no immediate word", "Rami Aziz"),
]  # fmt: skip

OTHERS = [
    ("es", "Al menos diez personas murieron, informó este martes la policía.", "diez",
     "la policía"),
    ("es", "Diez personas murieron, dijo a la AFP el alcalde, Juan Pérez.", "Diez", "Juan Pérez"),
    ("es", "Según la Cruz Roja, cinco personas murieron.", "cinco", "la Cruz Roja"),
    ("es", "El gobernador, Luis Camargo, aseguró que hay siete heridos.", "siete", "Luis Camargo"),
    ("pt", "Dez pessoas morreram na segunda-feira, disse à Reuters fonte policial.", "Dez",
     "fonte policial"),
    ("pt", "O governador, João Silva, disse que dez pessoas morreram.", "dez", "João Silva"),
    ("pt", "Onze pessoas morreram, disseram hoje fontes locais.", "Onze", "fontes locais"),
    ("pt", "O chefe da polícia, Rui Melo, confirmou o ataque, mas falou em sete mortos.", "sete",
     "Rui Melo"),
    ("fr", "Dix personnes ont été tuées, a indiqué mardi la préfecture.", "Dix", "la préfecture"),
    ("de", "Zehn Menschen wurden getötet, teilte die Polizei am Montag mit.", "Zehn",
     "die Polizei"),
    ("de", "Nach Angaben der Feuerwehr wurden zehn Menschen getötet.", "zehn", "der Feuerwehr"),
    ("de", "Der Bürgermeister sagte, es seien zehn Menschen gestorben.", "zehn",
     "Der Bürgermeister"),
    ("fr", "Selon la police, dix personnes ont été tuées.", "dix", "la police"),
    ("fr", "« Nous avons compté dix corps », a déclaré à l'AFP le maire Paul Nana.", "dix",
     "le maire Paul Nana"),
    ("fr", "Le colonel Adama Traoré a parlé. Le colonel Adama Traoré a dit que dix hommes sont "
     "morts. Aucun soldat n'a été blessé, a-t-il ajouté.", "Aucun", "Le colonel Adama Traoré"),
]  # fmt: skip


@pytest.mark.parametrize(("passage", "words", "name"), ENGLISH)
def test_speaker_in_english(passage: str, words: str, name: str | None) -> None:
    assert speaker(passage, words) == name


@pytest.mark.parametrize(("language", "passage", "words", "name"), OTHERS)
def test_speaker_in_other_languages(
    language: str, passage: str, words: str, name: str | None
) -> None:
    assert speaker(passage, words, language) == name


def test_upper_case_newswire() -> None:
    passage = "FIVE PEASANTS WERE KILLED LAST NIGHT, A MILITARY SOURCE REPORTED TODAY."
    assert speaker(passage, "FIVE") == "A MILITARY SOURCE"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the interior ministry", "authorities"),
        ("a nurse at the hospital", "medical"),
        ("Boko Haram", "armed_group"),
        ("state television", "media"),
        ("a resident", "witness"),
        ("the Red Cross", "international_body"),
        ("Human Rights Watch", "monitor"),
        ("Ana Ruiz", "other"),
    ],
)
def test_kinds(words: str, kind: str) -> None:
    assert kind_of(words) == kind


WORDS = st.sampled_from(
    ["police", "said", "The", "mayor,", "Ali", "Hassan,", "told", "AFP", "he", "she", "that",
     "five", "people", "died", "according", "to", '"', "”", ",", ".", "\n\n", "who", "but", "and",
     "disse", "selon", "-", "in", "on", "Monday", "A", "Mr."]
)  # fmt: skip
PLAIN = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=200)


@settings(max_examples=80, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join) | PLAIN)
def test_any_text_is_read(text: str) -> None:
    article = read_article(f"A title\n\nSome text. {text}", language="en")
    said = spoken(article)
    for sentence in article.sentences:
        for voice in said.voices_in(sentence):
            assert voice.name
            assert article.text[voice.start : voice.end] == voice.name
    assert set(voices(article)) == {s.index for s in article.sentences}


def test_cost_is_linear() -> None:
    def work(times: int) -> int:
        passage = 'The mayor, Ali Hassan, said six died, but police put it at ten. "Bad," he said. '
        article = read_article(FRAME.format(passage * times), language="en")
        return lines_run(lambda: spoken(article))

    work(10)
    assert work(120) < 4.5 * work(30)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The International Organization for Migration put the number of dead at 21.",
            "The International Organization for Migration",
        ),
        ("The Syrian Network for Human Rights said 21 people died.",
         "The Syrian Network for Human Rights"),
        ("Musa Dangana of the state emergency agency said 21 people died.", "Musa Dangana"),
    ],
)  # fmt: skip
def test_the_name_of_a_body_keeps_what_it_is_for(text: str, name: str) -> None:
    article = read_article(text)
    assert [v.name for v in spoken(article).voices_in(article.sentences[0])] == [name]
