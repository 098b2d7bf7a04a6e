"""Places that the article names, sentence by sentence."""

import re
from dataclasses import dataclass

from summarizer.reading.article import Article, Sentence
from summarizer.reading.lexicon import lexicon_for

_NAME = (
    r"[^\W\d_a-zß-öø-ÿ][\w'’-]*(?:[ -](?:[^\W\d_a-zß-öø-ÿ][\w'’-]*|al|de|da|do|del|la|el|of the))*"
)
_KIND = (
    r"(?:town|village|city|province|region|district|county|state|hamlet|area|suburb|port|island|"
    r"capital|township|neighbourhood|neighborhood|camp|valley|department|municipality|"
    r"aldeia|vila|cidade|província|distrito|ciudad|pueblo|aldea|provincia|municipio|ville|village|"
    r"région)"
)
_LOCAL = (
    r"(?:town|village|city|hamlet|suburb|port|township|neighbou?rhood|camp|base|aldeia|vila|cidade|"
    r"ciudad|pueblo|aldea|ville|market|highway)"
)
_BROAD = (
    r"(?:province|region|state|county|country|department|governorate|coast|border|peninsula|"
    r"província|provincia|estado|região|région|district)"
)
_PREPOSITION = (
    r"(?:in|at|near|from|around|outside|inside|across|to|towards|into|of|on|over|"
    r"em|na|no|nas|nos|a|à|ao|de|da|do|en|cerca de|hacia|à|dans|près de|sur)"
)
_PLACE = re.compile(
    rf"\b{_PREPOSITION}\s+(?:(?:the|a|o|el|la|le|une?|uma?)\s+)?"
    rf"(?:(?:[\w'’-]+\s+){{0,3}}?{_KIND}\s+(?:of|de|da|do|d['’])\s+)?(?P<name>{_NAME})(?!\w)",
)
# Capitalised words that follow a preposition and are no places.
_NO_PLACE = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|"
    r"(?:Septem|Octo|Novem|Decem)ber|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|I\b|"
    r"(?:Red C|Situation|Report|Al-Qaeda|President|Colonel|General|Major|Mr|Mrs|Dr|Islam|God|Catholic|Muslim|Christian)",
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place as the text names it."""

    name: str
    start: int
    end: int
    specific: bool  # said to be a town, village, ... or reached by in/at/near
    broad: bool  # said to be a province, state, region or country


def places_in(article: Article, sentence: Sentence) -> tuple[Place, ...]:
    """Names in a sentence that stand as places, in order."""
    if article.text[sentence.start : sentence.end].isupper():
        return ()
    found = []
    for match in _PLACE.finditer(article.text, sentence.start, sentence.end):
        name = match.group("name")
        if _NO_PLACE.match(name):
            continue
        lexicon = lexicon_for(article.language)
        if lexicon.is_people(name.split()[-1]) is not None:
            continue
        before = match.group()[: match.start("name") - match.start()]
        after = article.text[match.end("name") : match.end("name") + 40]
        local = bool(re.search(_LOCAL, before, re.IGNORECASE)) or bool(
            re.match(rf",? an? (?:[\w-]+ )?{_LOCAL}|(?:'s)? {_LOCAL}\b", after)
        )
        broad = not local and bool(
            re.match(rf"(?:['’]s)? (?:[\w-]+ )?{_BROAD}\b", after) or re.search(_BROAD, before)
        )
        by_preposition = re.match(r"(?:in|at|near|outside|em|na|no|en|dans|à)\b", before)
        specific = local or by_preposition is not None
        found.append(Place(name, match.start("name"), match.end("name"), specific, broad))
    return tuple(found)
