"""Copies of an article as outlets make them, and texts that look like copies and are none."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from summarizer.text.article import read_article
from summarizer.text.harm.lexicon import LANGUAGES, lexicon_for
from summarizer.text.harm.triggers import find_harm
from summarizer.text.numbers.quantities import number_words


@dataclass(frozen=True, slots=True)
class Given:
    """An article as a caller gives it; ``headline`` is what another outlet puts above it."""

    id: str
    text: str
    title: str | None = None
    language: str | None = None
    headline: str | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """An earlier and a later text, and whether the later is a copy."""

    kind: str
    first: Given
    new: Given
    is_copy: bool


def make_copies(article: Given, seed: int) -> Iterator[Pair]:
    """Yield the article in the forms that other outlets give it."""
    chance = random.Random(f"{seed} {article.id}")
    changes: dict[str, Callable[[Given, random.Random], Given | None]] = {
        "to the letter": lambda a, _: a,
        "no title": lambda a, _: replace(a, title=None),
        "other headline": lambda a, _: replace(a, title=a.headline) if a.headline else None,
        "headline in the text": lambda a, _: replace(a, title=None, text=f"{a.title}\n\n{a.text}"),
        "agency line": _other_agency,
        "byline": _with_byline,
        "boilerplate before": _before,
        "boilerplate after": _after,
        "boilerplate within": _within,
        "cut at the end": _cut,
        "American spelling": _american,
        "paragraphs joined": _joined,
        "paragraphs split": _split,
        "hard-wrapped lines": _wrapped,
        "typographic quotes": _quotes,
        "where it was published": _published,
        "photo caption": _captioned,
        "all of it": _all_of_it,
    }
    for kind, change in changes.items():
        new = change(article, chance)
        if new is not None and (new != article or kind == "to the letter"):
            yield Pair(kind, article, new, is_copy=True)


_DASHED = re.compile(r"^(?P<head>[^\n]{2,70}?)(?:\s|\.)(?:-{1,2}|—)\s", re.MULTILINE)


def _other_agency(article: Given, chance: random.Random) -> Given | None:
    if article.text.startswith("新华社"):
        return replace(article, text=article.text.replace("新华社", "中新社", 1))
    if article.text.startswith("As of"):
        return None  # a situation report has no agency line
    found = _DASHED.search(article.text[:400])
    if found is None:
        name = chance.choice(("(Reuters) - ", "(AFP) — "))
        return replace(article, text=name + article.text) if "\n" in article.text else None
    head = re.sub(r"\s?\([^()]*\)", "", found["head"])
    agency = chance.choice((" (Reuters) - ", " (AFP) — ", " — "))
    start, end = found.span()
    return replace(article, text=article.text[:start] + head + agency + article.text[end:])


def _with_byline(article: Given, chance: random.Random) -> Given:
    line = chance.choice(("By Maria Lopez and John Smith", "By Staff Reporter", "By JANE DOE"))
    return replace(article, text=f"{line}\n\n{article.text}")


_BEFORE = (
    "Advertisement",
    "Sign up for our daily newsletter",
    "Share this article",
    "Subscribe now",
    "3 min read",
)
_AFTER = (
    "© 2024 Thomson Reuters. All rights reserved.",
    "Copyright 2024 The Associated Press. All rights reserved. This material may not be published, "
    "broadcast, rewritten or redistributed.",
    "Reporting by Maria Lopez in Geneva; Editing by John Smith",
    "Sign up for our newsletter to get the day's top stories delivered to your inbox.",
    "Follow us on Facebook",
    "Read more: Ministers meet in Geneva for talks on trade",
    "Related: Storm kills six on the coast",
)
_PUBLISHED = (
    "This article was originally published by the Tarsin Herald.",
    "This story first appeared in The Daily Courier on Tuesday.",
    "The post appeared first on Courier News.",
    "Read the original article here",
    "Source: Sahel Wire",
)


def _before(article: Given, chance: random.Random) -> Given:
    lines = "\n\n".join(chance.sample(_BEFORE, 2))
    return replace(article, text=f"{lines}\n\n{article.text}")


def _after(article: Given, chance: random.Random) -> Given:
    lines = "\n\n".join(chance.sample(_AFTER, 2))
    return replace(article, text=f"{article.text}\n\n{lines}")


def _within(article: Given, chance: random.Random) -> Given:
    paragraphs = article.text.split("\n\n")
    line = chance.choice(
        ("Advertisement", "Read more: Ministers meet in Geneva", "Story continues below")
    )
    place = len(paragraphs) // 2
    return replace(article, text="\n\n".join((*paragraphs[:place], line, *paragraphs[place:])))


def _cut(article: Given, chance: random.Random) -> Given | None:
    paragraphs = article.text.split("\n\n")
    for kept in (max(2, round(len(paragraphs) * chance.uniform(0.4, 0.8))), len(paragraphs) - 1):
        text = "\n\n".join(paragraphs[:kept])
        if 0 < kept < len(paragraphs) and len(text) > 400:
            return replace(article, text=text)
    return None


_SPELLINGS = {
    "defence": "defense", "centre": "center", "neighbour": "neighbor", "labour": "labor",
    "hospitalised": "hospitalized", "fertiliser": "fertilizer", "harbour": "harbor",
    "metres": "meters", "travelling": "traveling", "per cent": "percent", "colour": "color",
    "recognise": "recognize", "organisation": "organization", "programme": "program",
}  # fmt: skip


def _american(article: Given, _: random.Random) -> Given:
    text = article.text
    for british, american in _SPELLINGS.items():
        text = text.replace(british, american)
    return replace(article, text=text)


def _joined(article: Given, _: random.Random) -> Given | None:
    paragraphs = article.text.split("\n\n")
    if any(not p.rstrip("\"'”’»)").endswith((".", "!", "?", "。", "।")) for p in paragraphs):
        return None  # headings and lists are no paragraphs to join
    pairs = (" ".join(paragraphs[at : at + 2]) for at in range(0, len(paragraphs), 2))
    return replace(article, text="\n\n".join(pairs))


def _split(article: Given, _: random.Random) -> Given:
    return replace(article, text=re.sub(r"(?<=[a-z]{3}\.) (?=[A-Z][a-z]+ )", "\n\n", article.text))


def _wrapped(article: Given, _: random.Random) -> Given:
    def wrap(paragraph: str) -> str:
        lines, line = [], ""
        for word in paragraph.split(" "):
            if line and len(line) + 1 + len(word) > 72:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        return "\n".join([*lines, line])

    if article.language == "zh":
        text = re.sub(r"([^\n]{30})(?=[^\n])", r"\1\n", article.text)
        return replace(article, text=text)
    return replace(article, text="\n\n".join(map(wrap, article.text.split("\n\n"))))


def _quotes(article: Given, _: random.Random) -> Given:
    text = re.sub(r'"([^"\n]*)"', r"“\1”", article.text).replace("'", "’").replace(" - ", " – ")
    return replace(article, text=text)


def _published(article: Given, chance: random.Random) -> Given:
    return replace(article, text=f"{article.text}\n\n{chance.choice(_PUBLISHED)}")


def _captioned(article: Given, chance: random.Random) -> Given | None:
    if article.language in ("zh", "ar", "uk", "hi"):
        return None  # the captions are English
    caption = chance.choice(
        (
            "Photo: A view of the main street, March 14. REUTERS/Jane Doe",
            "People stand near the hospital in a file photo. (AP Photo/John Smith)",
            "FILE PHOTO: A general view of the city centre",
        )
    )
    return replace(article, text=f"{caption}\n\n{article.text}")


def _all_of_it(article: Given, chance: random.Random) -> Given:
    new = article
    for change in (_quotes, _american, _with_byline, _before, _after):
        new = change(new, chance)
    return replace(new, title=article.headline or article.title)


def make_changes(article: Given, seed: int) -> Iterator[Pair]:
    """Yield texts that share most of an article's words and are to be read for themselves."""
    chance = random.Random(f"{seed} {article.id}")
    for new in _each_number_changed(article, chance):
        yield Pair("changed toll", article, new, is_copy=False)
    for kind, pattern, others in _SWAPS:
        for new in _swapped(article, pattern, others):
            yield Pair(kind, article, new, is_copy=False)
    yield from _follow_ups(article)
    if cut := _cut(article, chance):
        yield Pair("the longer comes later", cut, article, is_copy=False)


_WORDS_OF_HARM = re.compile(
    r"\d+[^\n.。।]*(?:死|伤|打死|遇难|قتل|أصيب|القتلى|загин|поран|помер|मौत|घायल|लापता|getötet|verletzt|Tote)"
    r"|(?:死|伤|遇难|قتل|القتلى|загин|поран|मौत|Tote)[^\n.。।]*\d+"
)
_NUMBER = re.compile(r"\d+")
_OTHERS = {
    "en": ("three", "seven", "twelve"),
    "fr": ("trois", "sept", "treize"),
    "es": ("tres", "siete", "trece"),
    "pt": ("três", "sete", "treze"),
}


def spans_of_harm(article: Given) -> list[tuple[int, int]]:
    """Return where the numbers of the sentences of harm stand."""
    read = read_article(article.text, title=article.title, language=article.language)
    text, language = article.text, read.language
    if language not in LANGUAGES:
        return [
            number.span()
            for stretch in _WORDS_OF_HARM.finditer(text)
            for number in _NUMBER.finditer(text, *stretch.span())
        ]
    numbers = number_words(text, language)
    return [
        span
        for sentence in read.sentences
        if sentence.kind in ("body", "heading")
        and find_harm(text, sentence.start, sentence.end, lexicon_for(language))
        for span in numbers
        if sentence.start <= span[0] < sentence.end
    ]


def _each_number_changed(article: Given, chance: random.Random) -> Iterator[Given]:
    for start, end in spans_of_harm(article):
        yield replace(article, text=change_number(article, start, end, chance))


def change_number(article: Given, start: int, end: int, chance: random.Random) -> str:
    """Return the text with the number at a span made another one."""
    old = article.text[start:end]
    if old.isdecimal():
        other = str(int(old) + chance.choice((1, 2, 10)))
    else:
        words = _OTHERS.get(article.language or "en", _OTHERS["en"])
        other = next(word for word in words if word != old.casefold())
        other = other.capitalize() if old[0].isupper() else other
    return article.text[:start] + other + article.text[end:]


# fmt: off
_SWAPS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("changed outcome", r"\b(?:killed|killing|dead|died)\b", ("injured", "missing")),
    ("changed outcome", r"\b(?:injured|wounded|missing)\b", ("killed",)),
    ("changed outcome", r"(?:死亡|قتلوا|загинули|मौत|getötet|morreram|murieron)",
     ("失踪", "verletzt")),
    ("changed bound", r"\b(?:[Aa]t least|[Mm]ore than|about|nearly) (?=\d)", ("", "up to ")),
    ("changed bound", r"(?:至少|على الأقل |mindestens |au moins |Al menos |Pelo menos )", ("",)),
    ("changed day", r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", ("yesterday",)),
    ("changed day", r"\b(?:Sunday|Monday|Tuesday)\b", ("Thursday",)),
    ("changed day", r"(?:14日|الثلاثاء|вівторок|मंगलवार|Dienstag|mardi|martes)",
     ("Freitag", "15日")),
    ("changed place", r"(?<=[a-z] (?:in|of) )(?:the town of )?[A-Z][a-z]{3,}", ("Qorvana",)),
    ("changed place", r"(?:塔尔辛|الزرمل|Острів|हरापुर|Zarmal)", ("Qorvana",)),
    ("changed speaker", r"\b(?:[Pp]olice|officials|rescuers|the ministry) (?=said|told)",
     ("rebels ",)),
    ("denied", r"\bsaid\b", ("denied", "did not say")),
    ("may be", r"\b(?:were|was|had|have been) (?=killed|injured|wounded|dead)",
     ("may have been ",)),
)
# fmt: on


def _swapped(article: Given, pattern: str, others: tuple[str, ...]) -> Iterator[Given]:
    found = list(re.finditer(pattern, article.text))
    for other in others:
        for match in found[:3]:
            yield replace(article, text=_put(article.text, match, other))
        if len(found) > 1:
            yield replace(article, text=re.sub(pattern, other, article.text))


def _put(text: str, match: re.Match[str], other: str) -> str:
    return text[: match.start()] + other + text[match.end() :]


def _follow_ups(article: Given) -> Iterator[Pair]:
    paragraphs = article.text.split("\n\n")
    lead = "The toll rose on Wednesday when two more people died in hospital, officials said."
    end = "Two more people died of their wounds on Wednesday, a doctor said."
    note = "(This story has been corrected to change the toll in paragraph 1)"
    later = "Correction: An earlier version of this article misstated the number of the dead."
    added = {
        "follow-up": (lead, *paragraphs[1:]),
        "follow-up before": (lead, *paragraphs),
        "follow-up behind": (*paragraphs, end),
        "follow-up within": (*paragraphs[:2], end, *paragraphs[2:]),
        "correction note": (note, *paragraphs),
        "correction note behind": (*paragraphs, later),
    }
    for kind, parts in added.items():
        new = replace(article, text="\n\n".join(parts))
        yield Pair(kind.split(" b")[0].split(" w")[0], article, new, is_copy=False)
    if article.title and (number := _NUMBER.search(article.title)):
        title = _put(article.title, number, str(int(number.group()) + 1))
        yield Pair(
            "changed toll in the headline", article, replace(article, title=title), is_copy=False
        )
    twin = re.sub(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", "Thursday", article.text)
    names = re.findall(r"(?<=[a-z] )[A-Z][a-z]{4,}", twin)
    if names:
        twin = twin.replace(max(set(names), key=names.count), "Qorvana")
        yield Pair(
            "two attacks in the same words", article, replace(article, text=twin), is_copy=False
        )
