import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.layout import is_upper_case, split_paragraphs

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt")).read_text(encoding="utf-8")
BODY = "Police said on Monday that 12 people were killed in the north of the country."
MORE = "The governor told reporters that another five had been wounded by the blast."


def kinds(text, title=None):
    return [(p.kind, text[p.start : p.end]) for p in split_paragraphs(text, title)]


def test_the_seed_article():
    found = kinds(SEED)
    assert [kind for kind, _ in found[:3]] == ["title", "title", "caption"]
    assert [kind for kind, _ in found[-5:]] == ["clutter"] * 5
    assert {kind for kind, _ in found[3:-5]} == {"body"}
    assert found[2][1].endswith("April 25, 2015.")
    assert found[-6][1].startswith("More than 220,000")


@pytest.mark.parametrize(
    "line",
    [
        "More about",
        "Read more: 12 killed in blast",
        "ALSO READ: Toll rises to 40",
        "Related:",
        "Purchase this article for republication.",
        "Sign up for our newsletter",
        "By signing up, you agree to our Privacy policy and Terms and Conditions.",
        "Subscribe",
        "Subscribe to our daily briefing",
        "Follow us on Twitter",
        "Copyright 2015 The Example Press. All rights reserved.",
        "© 2020 Agence Exemple",
        "Advertisement",
        "Share this article",
        "Lire aussi : 12 morts dans un attentat",
        "Abonnez-vous à notre lettre",
        "Lea también: 12 muertos en un ataque",
        "Suscríbete a nuestro boletín",
        "Leia também",
        "Todos os direitos reservados",
    ],
)
def test_clutter(line):
    assert kinds(f"{BODY}\n\n{line}\n\n{MORE}") == [
        ("body", BODY),
        ("clutter", line),
        ("body", MORE),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Related violence killed 12 people in the north on Sunday.",
        "Subscribers to the phone company were among the 12 killed.",
        "More about 300 people were killed in the valley, the monitor said.",
        "Share prices fell after the bombing killed 40 people.",
        "Advertisements were torn down by the mob, which killed three.",
        "Follow-up strikes killed at least nine people.",
        "Read more than 40 names of the dead aloud, the priest did.",
        "Tags were found on 12 bodies, police said.",
        "More than 220,000 people have been killed since it began in March 2011.",
        "By Monday, 12 people had died.",
        "12 killed in Kano",
        "- 40 people injured",
    ],
)
def test_a_sentence_with_a_toll_is_never_clutter(line):
    assert kinds(f"{BODY}\n\n{line}\n\n{MORE}")[1] == ("body", line)


def test_links_run_until_the_body_resumes():
    links = ["Related stories", "Gunmen kill 40 in market raid", "Floods: 300 dead"]
    found = kinds("\n\n".join([BODY, *links, MORE]))
    assert [kind for kind, _ in found] == ["body", "clutter", "clutter", "clutter", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "By John Smith",
        "BY JOHN SMITH",
        "By Jane Doe and Musa Dangana, Sahel Wire",
        "Por Juan Pérez",
        "Par Jeanne Dupont",
        "(Reporting by Jane Doe; Editing by John Smith)",
        "20 January 2026",
        "Published on 5 May 2015 at 10:30 GMT",
    ],
)
def test_bylines(line):
    assert kinds(f"{BODY}\n\n{line}\n\n{MORE}")[1] == ("byline", line)


@pytest.mark.parametrize(
    "line",
    [
        "FILE PHOTO: Soldiers stand guard in the square, May 5, 2012.",
        "People walk past a burnt car in the capital on May 5, 2015. (AP Photo/Jane Doe)",
        "Soldiers inspect the wreckage of a bus where 12 people were killed, May 5, 2015.",
    ],
)
def test_captions(line):
    assert kinds(f"{line}\n\n{BODY}\n\n{MORE}")[0] == ("caption", line)


def test_a_lead_that_ends_with_its_day_is_no_caption():
    lead = "Gunmen killed 12 people who were waiting for a bus in the capital on May 5, 2015."
    assert kinds(f"{lead}\n\n{MORE}")[0] == ("body", lead)


def test_title_read_given_and_repeated():
    title = "Gunmen kill 12 in market raid"
    assert kinds(f"{title}\n\n{BODY}\n\n{MORE}")[0] == ("title", title)
    assert kinds(f"{title}\n{title}\n{BODY}")[:2] == [("title", title)] * 2
    assert kinds(f"{BODY}\n\n{title.upper()}", title)[1][0] == "title"
    assert kinds(title) == [("body", title)]


def test_headings_of_reports_and_upper_case_newswire():
    assert kinds(f"{BODY}\n\nSITUATION OVERVIEW\n\n{MORE}")[1][0] == "heading"
    upper = f"{BODY}\n\n{MORE}".upper()
    assert is_upper_case(upper)
    assert not is_upper_case(BODY)
    assert {kind for kind, _ in kinds(upper)} == {"body"}


@pytest.mark.parametrize("width", [60, 72, 80])
@pytest.mark.parametrize("case", [str, str.upper])
@pytest.mark.parametrize("blank", [True, False])
def test_hard_wrapped_paragraphs_stay_whole(width, case, blank):
    paragraphs = [
        case(f"Officials in the capital, who had said nothing for days, spoke. {BODY} {MORE}"),
        case(f"{MORE} The road, which leads to the border, has been closed since. {BODY}"),
    ]
    between = "\n\n" if blank else "\n   " if case is str.upper else "\n\n"
    text = between.join(textwrap.fill(p, width) for p in paragraphs)
    found = [" ".join(words.split()) for _, words in kinds(text)]
    assert found == paragraphs


def test_lines_without_blank_lines_are_paragraphs():
    assert kinds(f"{BODY}\n{MORE}\n{BODY}") == [("body", BODY), ("body", MORE), ("body", BODY)]


@settings(max_examples=120)
@given(
    st.text(max_size=500) | st.text(alphabet="aA .,:\n\r\t\u2028\x85\u00a0\ufeff-😀", max_size=500)
)
def test_paragraphs_cover_the_text_in_order(text):
    found = split_paragraphs(text)
    reached = 0
    for index, paragraph in enumerate(found):
        words = text[paragraph.start : paragraph.end]
        assert paragraph.index == index
        assert words
        assert words == words.strip()
        between = text[reached : paragraph.start]
        assert all(c.isspace() or c in "\ufeff\u200b\u200c\u200d\u2060" for c in between)
        reached = paragraph.end


def test_an_agency_that_was_told_something_is_no_photo_credit() -> None:
    text = (
        "Ataque em Maputo\n\nTr\u00eas pessoas morreram num ataque em Maputo.\n\n"
        "O ataque fez ainda dois feridos, disse \u00e0 Lusa fonte policial."
    )
    assert [p.kind for p in split_paragraphs(text)][-1] == "body"
