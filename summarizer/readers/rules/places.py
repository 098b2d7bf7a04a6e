"""Places that the article names, sentence by sentence."""

import re
from dataclasses import dataclass
from functools import lru_cache

from summarizer.readers.rules.place_patterns import NAME, place_patterns
from summarizer.readers.rules.place_words import (
    BROAD,
    COUNTRIES,
    NO_PLACE,
    NUMBERS,
    ORGANISATION,
    SETS,
)
from summarizer.text.article import Article, Sentence
from summarizer.text.harm.lexicon import lexicon_for
from summarizer.text.layout import NOT_REPORTED

_UPPER_STOP = (
    r"AND|OR|IN|ON|AT|OF|THE|BY|TO|FROM|WHERE|WHEN|WHICH|WHO|THAT|WAS|WERE|IS|ARE|HAS|HAVE|HAD|"
    r"AFTER|"
    r"BEFORE|AS|WITH|FOR|LAST|THIS|YESTERDAY|TODAY|ON|WHILE|BUT|NEAR|DURING|KILLED|WOUNDED"
)
_UPPER_NAME = (
    rf"(?!(?:{_UPPER_STOP})\b)[A-Z][\w'’-]+(?: (?!(?:{_UPPER_STOP})\b)[A-Z][\w'’-]+){{0,3}}"
)
_NO_PLACE = re.compile(rf"(?:{NO_PLACE})(?!\w)")
_ORGANISATION = re.compile(rf"(?:^|.*[\s-])(?:{ORGANISATION})$", re.DOTALL)
_ACRONYM = re.compile(r"[A-Z]{2,5}")
# Lower-case words that may follow a name without making it their attribute.
_FUNCTION = re.compile(
    r"(?:and|or|on|in|at|where|when|after|before|as|by|with|was|were|had|has|have|is|are|to|from|"
    r"for|that|which|who|but|while|since|during|near|late|early|last|this|today|yesterday|"
    r"killed|killing|left|leaving|said|until|following|because|amid|around|over|also|of|"
    r"region|e|y|et|ou|o|em|en|no|na|por|que|quando|cuando|dans|le|la|qui|avec|com|con)\b"
)
# What was not harmed there: the way, the distance, the place of somebody's office.
_ASIDE = re.compile(
    r"(?:\b(?:way|bound|road|route|travel(?:l?ing|led)|headed|heading|driving|fled|flown|taken|"
    r"rushed|driven|moved|evacuated|arrived|arriving|returned|returning|marched|native|born|lives?|"
    r"lived|based|headquartered|hospitals?|clinics?|mortuary|morgue|camps?|shelters?|embassy|"
    r"consulate|moved|transferred|transported|joined?|speaking|reporting|talks|meeting|"
    r"chegaram|fugiram|huyeron|llegaron|capital|chief|police|governor|mayor|minister|president|"
    r"university|court)\s+(?:\w+\s+){0,2}?|\b(?:kilomet\w+|km|miles?)\s+(?:[\w-]+\s+){0,3}?)$",
    re.IGNORECASE,
)
_WHITHER = re.compile(
    r"\b(?:to|from|towards?|para|hasta|hacia|até|à|vers|jusqu['’]à)\s+(?:the\s+|a\s+|o\s+|la\s+|"
    r"el\s+)?$",
    re.IGNORECASE,
)
_OUTSKIRTS = re.compile(
    r"\b(?:outskirts|edge|cent(?:re|er)|heart|part|parts|suburb|streets|attack|raid|assault|"
    r"strike|offensive|siege|battle|bombing|shelling|capture|fall|port|people|residents|"
    r"jungles?|mountains?|hills?|forests?|coast|shores?|waters|desert|"
    r"the (?:north|south|east|west))\s+"
    r"(?:of|on|for)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "St Luke's Hospital" is no St Luke.
_OWNER = re.compile(
    r"['’]s\s+(?:\w+\s+){0,2}?(?:hospital|clinic|church|mosque|temple|university|college|school|"
    r"academy|hotel|stadium|cathedral|monastery|prison)\b",
    re.IGNORECASE,
)
_COUNTS = (
    r"(?:\s+(?:district|province|state|county|region|"
    r"department))?(?:,[^,]{3,60},)?\s+(?:is\s+the\s+|"
    r"(?:has\s+|had\s+)?(?:report(?:s|ed)|record(?:s|ed)|register(?:s|ed)|saw|suffer(?:s|ed)|"
    r"account(?:s|ed)\s+for|count(?:s|ed)|was\s+(?:the\s+)?(?:worst|hardest)))"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place as the text names it.

    ``aside`` marks one that the sentence names for another reason than that something happened
    there: whence and whither, how far away, whose governor.
    """

    name: str
    start: int
    end: int
    specific: bool  # said to be a town, village, ... or reached by in/at/near
    broad: bool  # said to be a province, state, region or country
    aside: bool = False
    kind: str | None = None  # the word for what it is, where the article says so

    @property
    def level(self) -> int:
        """How narrow it is: 0 a country, 1 a province or a set of places, 2 unsaid, 3 a town."""
        if self.name in COUNTRIES:
            return 0
        if self.broad:
            return 1
        return 3 if self.kind is not None else 2


_UPPER = re.compile(
    rf"\b(?P<kind>TOWN|VILLAGE|CITY|HAMLET|DEPARTMENT|PROVINCE|DISTRICT|MUNICIPALITY|NEIGHBORHOOD) "
    rf"OF (?P<name>{_UPPER_NAME})|\b(?:IN|NEAR|AT) (?:THE )?(?P<name2>{_UPPER_NAME}) "
    r"(?P<kind2>DEPARTMENT|PROVINCE|DISTRICT|NEIGHBORHOOD|MUNICIPALITY)\b|"
    rf"\bIN (?P<country>{'|'.join(sorted(c.upper() for c in COUNTRIES))})\b"
)
_ENCLOSED = re.compile(r"bases?|camps?|settlements?|outposts?|hamlets?", re.IGNORECASE)
_BROAD_KIND = re.compile(rf"(?:{BROAD})", re.IGNORECASE)
_SET = re.compile(
    rf"(?<!\w)(?:in|across|on|hit|struck|stormed|attacked|raided|bombed|shelled|overran|affected|"
    r"flooded|over|em|en|dans)\s+(?:the\s+)?"
    rf"(?P<name>(?:{NUMBERS})\s+(?:(?!of\b)[\w-]+\s+){{0,2}}?(?:{SETS}))(?!\w)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(rf"(?P<name>{NAME}){_COUNTS}")


def places_in(article: Article, sentence: Sentence) -> tuple[Place, ...]:
    """Names in a sentence that stand as places, in order."""
    return _gazetteer(article).get(sentence.index, ())


@lru_cache(maxsize=32)
def _gazetteer(article: Article) -> dict[int, tuple[Place, ...]]:
    """The places of every sentence; what one sentence says of a name holds in all."""
    found = {s.index: _named(article, s) for s in article.sentences}
    kinds: dict[str, str] = {}
    known: dict[str, bool] = {}  # names that are surely places: whether they are broad
    for places in found.values():
        for place in places:
            if place.kind is not None and place.kind.casefold() not in SETS.split("|"):
                kinds.setdefault(place.name, place.kind)
            if place.kind is not None or (place.specific and not place.aside):
                known.setdefault(place.name, False)
    for name in [n for n in known if " " not in n and len(n) < 4]:
        del known[name]
    mentions = _mentions(tuple(known))
    told: dict[int, tuple[Place, ...]] = {}
    for sentence in article.sentences:
        named = [_told_kind(p, kinds) for p in found[sentence.index]]
        if mentions is not None:
            named += _mentioned(article, sentence, mentions, named, kinds)
        told[sentence.index] = tuple(sorted(named, key=lambda p: p.start))
    return told


def _told_kind(place: Place, kinds: dict[str, str]) -> Place:
    kind = place.kind or kinds.get(place.name)
    broad = place.broad or (kind is not None and _BROAD_KIND.fullmatch(kind) is not None)
    return Place(place.name, place.start, place.end, place.specific, broad, place.aside, kind)


def _mentions(names: tuple[str, ...]) -> re.Pattern[str] | None:
    if not names:
        return None
    longest = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-]|['’]s\b)")


def _mentioned(
    article: Article,
    sentence: Sentence,
    mentions: re.Pattern[str],
    places: list[Place],
    kinds: dict[str, str],
) -> list[Place]:
    """Further mentions of names that are places elsewhere: "Rangmati is the worst-hit district"."""
    taken = [(p.start, p.end) for p in places]
    new = []
    first = sentence.start
    if article.dateline is not None and first <= article.dateline.start < sentence.end:
        first = max(first, article.dateline.end)
    for match in mentions.finditer(article.text, first, sentence.end):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        opens = match.start() == sentence.start
        place = Place(match.group(), match.start(), match.end(), False, False, not opens)
        new.append(_told_kind(place, kinds))
    return new


def _named(article: Article, sentence: Sentence) -> tuple[Place, ...]:
    text, start, end = article.text, sentence.start, sentence.end
    if sentence.kind in NOT_REPORTED:
        return ()
    if text[start:end].isupper():
        return _upper_case(text, start, end)
    patterns = place_patterns(article.language)
    found: list[Place] = []
    if article.dateline is not None and start <= article.dateline.start < end:
        start = max(start, article.dateline.end)

    def add(name: str, at: int, *, kind: str | None, specific: bool, aside: bool) -> None:
        if any(p.start < at + len(name) and at < p.end for p in found):
            return
        broad = kind is not None and _BROAD_KIND.fullmatch(kind) is not None
        found.append(Place(name, at, at + len(name), specific or not broad, broad, aside, kind))

    of_a_kind = (patterns.kind_of, patterns.name_kind, patterns.apposed)
    for pattern in of_a_kind if patterns.kinds.within(text, start, end) else ():
        for match in pattern.finditer(text, start, end):
            group = "name2" if match.groupdict().get("name2") else "name"
            kind = match.group("kind2" if group == "name2" else "kind")
            name = match.group(group)
            if (
                pattern is not patterns.kind_of
                and not _ENCLOSED.fullmatch(kind)
                and _is_attribute(text[match.end() : end])
            ):
                continue  # "Syrian state television", "Arreguin, the state prosecutor"
            if _is_place(article, name, text[match.end(group) : end]):
                before = text[max(start, match.start() - 50) : match.start()]
                add(name, match.start(group), kind=kind, specific=False, aside=_on_the_way(before))
    for match in patterns.at.finditer(text, start, end):
        name, after = match.group("name"), text[match.end("name") : match.end("name") + 40]
        if not _is_place(article, name, after) or (match.group("the") and _is_attribute(after)):
            continue
        before = text[max(start, match.start() - 50) : match.start()]
        struck = _OUTSKIRTS.search(text, max(start, match.start() - 50), match.start("name"))
        aside = (match.group("at") is None or _on_the_way(before)) and struck is None
        add(name, match.start("name"), kind=None, specific=not aside, aside=aside)
    subject = _SUBJECT.match(text, start, end)
    if (
        subject
        and _is_place(article, subject.group("name"), "")
        and _NUMBER_NEAR.search(text, subject.end(), end)
    ):
        name = subject.group("name")
        add(name, start, kind="district", specific=False, aside=False)
    for match in _SET.finditer(text, start, end):
        kind = match.group("name").split()[-1]
        add(match.group("name"), match.start("name"), kind=kind, specific=False, aside=False)
    return tuple(sorted(found, key=lambda p: p.start))


_NUMBER_NEAR = re.compile(rf"\d|\b(?:one|no|{NUMBERS})\b")


def _on_the_way(before: str) -> bool:
    return _ASIDE.search(before) is not None or _WHITHER.search(before) is not None


def _is_place(article: Article, name: str, after: str) -> bool:
    """Whether a name can be a place: no day, no organisation, no currency, no person."""
    if _NO_PLACE.match(name) or _ORGANISATION.match(name):
        return False
    if _ACRONYM.fullmatch(name) and name not in COUNTRIES:
        return False
    if _OWNER.match(after):
        return False
    if re.match(r"\s+\d", after) and not re.match(r"\s+\d+\s+(?:people|persons|civilians)", after):
        return False
    return lexicon_for(article.language).is_people(name.split()[-1]) is None


def _is_attribute(after: str) -> bool:
    """Whether the name only says whose: "the Turkish border", "the Assad regime"."""
    following = re.match(r"\s+([a-zà-ÿ][\w-]*)", after)
    return following is not None and _FUNCTION.match(following.group(1)) is None


def _upper_case(text: str, start: int, end: int) -> tuple[Place, ...]:
    """Without lower case no word shows that it is a name: only what is said to be a place."""
    found = []
    for match in _UPPER.finditer(text, start, end):
        group = next(g for g in ("name", "name2", "country") if match.group(g))
        kind = match.group("kind") or match.group("kind2")
        broad = group == "country" or (
            kind is not None and _BROAD_KIND.fullmatch(kind.casefold()) is not None
        )
        found.append(
            Place(match.group(group), match.start(group), match.end(group), not broad, broad,
                  kind=kind)
        )  # fmt: skip
    return tuple(found)
