"""The days on which something happened, told from those on which somebody spoke or searched."""

import re
from dataclasses import dataclass
from typing import Literal

from summarizer.readers.rules.event_types import tells_of_event
from summarizer.text.any_case import AnyCase
from summarizer.text.article import Article, Sentence
from summarizer.text.dates.find import Day, find_days
from summarizer.text.harm.lexicon import lexicon_for
from summarizer.text.harm.triggers import find_harm
from summarizer.text.layout import NOT_REPORTED
from summarizer.text.speech.speakers import Spoken

Strength = Literal[0, 1, 2]
"""2: beside words of harm. 1: beside other words. 0: the day of a search, a burial, a speech."""

_MONTH_PRECISION = 4
# What is done to the dead and the living afterwards.
_AFTERWARDS = AnyCase(
    r"\b(?:recover(?:ed|ing)|retriev(?:ed|ing)|buried|bury(?:ing)?|pulled|pulling|identified|"
    r"funerals?|"
    r"visited|arrived|searched|search(?:ing)?|resum(?:ed?|ing)|due|expected|scheduled|laying|"
    r"call(?:ed|ing) off|found|discovered|vowed|condemned|press|announced|released|freed|let go|"
    r"sepultados?|enterrados?|recuperad[oa]s?|encontrad[oa]s?|enterrés?|retrouvés?|trial|trials|"
    r"put the (?:death )?toll|tolls?(?: [\w'’-]+){0,12}? (?:rose|risen|climbed|reached|stood|"
    r"jumped|passed|hit)|tolls?|up from|compared (?:with|to)|appeared in court|elections?|"
    r"as of|as at|polls|vote|votes|voted|claimed responsibility)\b"
    r"[^,;:.]{0,60}$|\bby (?:late |early )?$|"
    r"\b(?:told|telling|briefed|briefing) (?:the )?(?:reporters|journalists|parliament|media)"
    r"(?: (?:late |early )?on)? $",
)
# How things stood on a day: "four remained missing on Tuesday".
_STATE = AnyCase(
    r"\b(?:remain(?:s|ed|ing)?|still|permanec\w+|seguían?|continuaba[mn]?|restaient|demeuraient|"
    r"toujours|continuava[m]?)\b[^,;:.]{0,60}$",
)
_RELATIVE = AnyCase(r"\b(?:who|whose|whom|quien|qui|cujo|cuyo)\b[^,;]*$")
_UNTIL = re.compile(
    r"\b(?:until|till|through|lasted|and lasting|to|into|and (?:early|late|on)|até|hasta|"
    r"jusqu['’](?:à|au))\b",
    re.IGNORECASE,
)
_AND = re.compile(r"\s(?:and|y|e|et)\s(?:el |le |no |o )?", re.IGNORECASE)
# "Born in 1950, the poet was shot dead"
_OF_A_LIFE = AnyCase(
    r"\b(?:born|founded|built|elected|appointed|married|née?|nacid[oa]|nascid[oa]|fundad[oa])\s"
    r"(?:in|on|en|em|le|el)?\s?$",
)
_NOUN_OF_DAY = re.compile(
    r"\s+(?:capture|attack|strike|raid|bombing|morning's|night's)\b", re.IGNORECASE
)
_LASTING = re.compile(
    r"\b(?:situation report|sitrep|monsoon|drought|epidemic|outbreak|cholera|famine|heat ?wave|"
    r"cold (?:spell|snap)|rainy season|época chuvosa|temporada de lluvias|saison des pluies|"
    r"informe de situación|rapport de situation)\b",
    re.IGNORECASE,
)
_CLAUSE_EDGE = re.compile(r"[,;:.()\"“”]\s|\s(?:and|but|while)\s")
_OPENING = 3  # sentences that say what the article is about


@dataclass(frozen=True, slots=True)
class HarmDay:
    """A day in a sentence, how surely something happened on it, and whether it began or ended."""

    day: Day
    strength: Strength
    spans: bool = False


def harm_days(article: Article, spoken: Spoken) -> dict[int, tuple[HarmDay, ...]]:
    """The days of each sentence, less those of speech and of the dateline."""
    found: dict[int, list[Day]] = {}
    dateline = article.dateline
    last_end = 0  # of a day that only says more of somebody: the next is no longer of that
    for day in find_days(article):
        sentence = article.sentence_at(day.start)
        if sentence is None or sentence.kind in (*NOT_REPORTED, "caption"):
            continue
        if dateline is not None and dateline.start <= day.start < dateline.end:
            continue
        if spoken.is_speech(sentence, day.start, day.end) or _opens_speech(spoken, sentence, day):
            continue
        if _RELATIVE.search(article.text, max(sentence.start, last_end), day.start):
            last_end = day.end
            continue
        found.setdefault(sentence.index, []).append(day)
    return {
        index: _ranked(article, article.sentences[index], days) for index, days in found.items()
    }


def _opens_speech(spoken: Spoken, sentence: Sentence, day: Day) -> bool:
    """Whether it is the day on which somebody spoke: "The day before, the mayor had put ..."."""
    return day.start - sentence.start <= _PREPOSITION and any(
        a.forward and 0 <= a.start - day.end <= _PREPOSITION
        for a in spoken.attributions.get(sentence.index, ())
    )


_PREPOSITION = 4  # characters: "On ", ", "


def is_lasting(article: Article) -> bool:
    """Whether the article tells of something that goes on for weeks: a flood, an epidemic."""
    body = [s for s in article.sentences if s.kind in ("body", "heading")][:_OPENING]
    opening = " ".join(article.text[s.start : s.end] for s in body)
    return _LASTING.search(f"{article.title or ''} {opening}") is not None


def _ranked(article: Article, sentence: Sentence, days: list[Day]) -> tuple[HarmDay, ...]:
    text = article.text
    ranked: list[HarmDay] = []
    for n, day in enumerate(days):
        ends = n > 0 and _goes_on_to(text, days[n - 1], day)
        begins = n + 1 < len(days) and _goes_on_to(text, day, days[n + 1])
        close = (ends and day.start - days[n - 1].end < _SPAN) or (
            begins and days[n + 1].start - day.end < _SPAN
        )
        precise = day.when.day is not None
        ranked.append(HarmDay(day, _strength(article, sentence, day), close or not precise))
    return tuple(ranked)


def _goes_on_to(text: str, first: Day, last: Day) -> bool:
    """Whether two days are the ends of one span: "between Friday and Sunday"."""
    between = (first.end, last.start)
    return _UNTIL.search(text, *between) is not None or _AND.fullmatch(text, *between) is not None


_SPAN = 30  # characters between the first and the last day of a span


def _strength(article: Article, sentence: Sentence, day: Day) -> Strength:
    text = article.text
    if day.relation == "since":
        return 0
    if article.reference is not None and day.when.start > article.reference:
        return 0  # what a report tells as past was not after it
    if _OF_A_LIFE.search(text, sentence.start, day.start):
        return 0
    if day.when.precision >= _MONTH_PRECISION:
        return 1
    if _NOUN_OF_DAY.match(text, day.end, sentence.end):
        return 1  # "since the Saturday capture of the town"
    if _STATE.search(text, sentence.start, day.start):
        return 0
    lexicon = lexicon_for(article.language)
    after = _AFTERWARDS.search(text, sentence.start, day.start)
    if after is not None and all(  # "freed on Sunday killed six on Monday" speaks of the killing
        h.government in ("noun", "toll") or h.start == after.start()
        for h in find_harm(text, after.start(), day.start, lexicon)
    ):
        return 0
    edges = list(_CLAUSE_EDGE.finditer(text, sentence.start, sentence.end))
    first = max((m.end() for m in edges if m.end() <= day.start), default=sentence.start)
    last = min((m.start() for m in edges if m.start() >= day.end), default=sentence.end)
    if day.end - first < _LONE:  # "On Sunday, ...": the day of all that follows
        last = sentence.end
    harms = find_harm(text, first, last, lexicon)
    return 2 if harms or tells_of_event(text[first:last]) else 1


_LONE = 20  # characters of a clause that is nothing but its day
