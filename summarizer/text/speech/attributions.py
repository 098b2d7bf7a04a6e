"""Who says what within one sentence: every attribution, and which one governs a given word."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from summarizer.text.speech.names import Voice
from summarizer.text.speech.patterns import SpeechPatterns, speech_patterns
from summarizer.text.speech.subjects import (
    clause_end,
    inverted_speaker,
    is_known,
    subject_before,
    with_apposition,
)

Anaphor = Literal["person", "group", "same"]

_BREAKS = re.compile(r"[;:!?\"“”«»()]|\s[-\u2013]\s|\u2014|[.]\s")
_ELSEWHERE = re.compile(r"[,;]?\s+(?:and|but|while|whereas|mas|pero|mais|enquanto|mientras)\s|;")
_BE = re.compile(
    r"\b(?:was|were|been|be|being|is|are|get|got|an|foi|foram|fue|fueron|been \w+ly)\s+$",
    re.IGNORECASE,
)
# "claimed the lives of", "was confirmed dead", "reported missing" are no speech.
_NO_SPEECH = re.compile(
    r"\s+(?:(?:the )?(?:lives|life|responsibility|credit|victims?)\b|(?:at least |about |"
    r"more than )?"
    r"[\w,]+ (?:more )?(?:lives|victims)\b|dead\b|missing\b|killed\b|injured\b|wounded\b)",
    re.IGNORECASE,
)
_NO_SOURCE = re.compile(
    r"(?:the\s+|its\s+|their\s+|international\s+)?(?:laws?|plans?|schedule|tradition|customs?|"
    r"rules?|"
    r"age|size|need|islamic law|needs|law of war|type)\b",
    re.IGNORECASE,
)
_QUOTE_CLOSED = re.compile(r"[,.?!…]\s?[\"”»]$|[\"”»],$")
# "..., a spokesman said in the capital."
_WHERE_SAID = re.compile(
    r"(?:in|at|from|near|during|by|outside|inside|on|after|en|em|à|depuis)\s[^,.;:\"”]{1,40}(?=[.,;]\s*$|\.?$)",
    re.IGNORECASE,
)
_ACTS = re.compile(r"\b(?:(?!armed|retired|unnamed|united|allied)[a-z]{3,}ed|took|was|were)\b")
_MOST_BEFORE = 400  # characters in which the subject of a verb is looked for


@dataclass(frozen=True, slots=True)
class Attribution:
    """One statement of who speaks: ``text[start:end]`` from the speaker to the last such word.

    A forward attribution governs what follows it ("police said that ..."), any other what
    precedes it ("..., police said").
    """

    start: int
    end: int
    voice: Voice | None
    anaphor: Anaphor | None
    forward: bool


@lru_cache(maxsize=16_384)  # the readers and the checks of one article ask for the same sentences
def attributions(text: str, start: int, end: int, language: str | None) -> tuple[Attribution, ...]:
    """Every attribution of the sentence ``text[start:end]``, in order."""
    patterns = speech_patterns(language)
    found: list[Attribution] = []
    at = start
    verb = patterns.verb.search(text, at, end)
    according = patterns.according.search(text, at, end)
    while True:
        if verb is not None and verb.start() < at:
            verb = patterns.verb.search(text, at, end)
        if according is not None and according.start() < at:
            according = patterns.according.search(text, at, end)
        first = min((m for m in (verb, according) if m), key=lambda m: m.start(), default=None)
        if first is None:
            return tuple(found)
        made = (
            _according(text, start, end, first, patterns)
            if first is according
            else _of_verb(text, start, end, first, patterns, found[-1] if found else None)
        )
        if made is not None:
            found.append(made)
        at = max(first.end(), made.end if made is not None else 0)


def governing(
    text: str, found: tuple[Attribution, ...], start: int, end: int
) -> Attribution | None:
    """The attribution that governs ``text[start:end]``; None where none of them does."""
    before = [a for a in found if a.end <= start]
    after = [a for a in found if a.start >= end]
    within = next((a for a in found if a.start < end and start < a.end), None)
    said = next((a for a in reversed(before) if a.forward), None)
    trailing = next((a for a in after if not a.forward), None)
    if trailing is not None and any(a.forward and a.start < trailing.start for a in after):
        trailing = None  # what lies between has a speaker of its own
    if said is not None and trailing is not None:
        # "X said that ..., while ..., according to Y": Y, where the clause is another.
        return trailing if _ELSEWHERE.search(text, said.end, start) else said
    return said or trailing or within or (before[-1] if before else None)


def _according(
    text: str, start: int, end: int, found: re.Match[str], patterns: SpeechPatterns
) -> Attribution | None:
    same = patterns.same.match(text, found.end())
    opens = not text[start : found.start()].strip(' ,"“«') or _opens_clause(
        text, start, found.start()
    )
    if same is not None:
        return Attribution(found.start(), same.end(), None, "same", opens)
    if _NO_SOURCE.match(text, found.end(), end):
        return None
    stop = clause_end(text, found.end(), end)
    if patterns.verb_second and (verb := patterns.stops.search(text, found.end(), stop)):
        stop = verb.start()
    voice = with_apposition(text, found.end(), stop, end)
    if voice is None:
        return None
    return Attribution(found.start(), max(voice.end, found.end()), voice, None, opens)


def _opens_clause(text: str, start: int, at: int) -> bool:
    return text[start:at].rstrip()[-1:] in (";", ":", "\u2014") or text[start:at].rstrip(
        " ,"
    ).casefold().endswith((" while", " but", " and", " mas", " pero", " mais"))


def _of_verb(
    text: str,
    start: int,
    end: int,
    verb: re.Match[str],
    patterns: SpeechPatterns,
    earlier: Attribution | None,
) -> Attribution | None:
    if _BE.search(text, max(start, verb.start() - 20), verb.start()):
        return None
    if _NO_SPEECH.match(text, verb.end(), end):
        return None
    if verb.group().casefold() == "saying":
        return _saying(text, start, verb, patterns, earlier)
    counts = patterns.counts.fullmatch(verb.group()) is not None
    last = _after_manner(text, verb, end, patterns)
    floor = earlier.end if earlier else start
    opening = _clause_start(text, max(floor, verb.start() - _MOST_BEFORE), verb.start())
    inverted = None if counts else inverted_speaker(text, start, end, verb, last, patterns)
    if inverted is not None:
        return Attribution(verb.start(), inverted.end, inverted, None, forward=False)
    if earlier is not None and patterns.shared.search(text, opening, verb.start()):
        # "the mayor confirmed the attack, but spoke of seven dead": the same speaker goes on.
        return Attribution(verb.start(), last, earlier.voice, earlier.anaphor, forward=True)
    suffixed = re.search(r"-(?:t-)?(il|elle)(s?)\b", verb.group())
    if suffixed is not None:  # "a-t-il ajouté"
        who: Anaphor = "group" if suffixed.group(2) else "person"
        return Attribution(verb.start(), last, None, who, forward=False)
    pronoun = patterns.pronoun.search(text, opening, verb.start())
    if pronoun is not None:
        anaphor: Anaphor = "person" if pronoun.group("person") else "group"
        forward = _is_forward(text, start, pronoun.start(), last, end)
        return Attribution(pronoun.start(), last, None, anaphor, forward)
    subject = subject_before(text, opening, verb.start(), patterns)
    if subject is None:
        # Romance verbs need no subject: "Nenhum militar ficou ferido, acrescentou."
        dropped = patterns.drops and text[start : verb.start()].rstrip()[-1:] in (
            ",",
            '"',
            "”",
            "»",
        )
        alone = text[last:end].lstrip()[:1] in (".", "", ",", ";")
        return Attribution(verb.start(), last, None, "same", False) if dropped and alone else None
    voice, begins = subject
    if counts and not (is_known(voice) or voice.name.isupper()):
        return None
    return Attribution(voice.start, last, voice, None, _is_forward(text, start, begins, last, end))


def _saying(
    text: str,
    start: int,
    verb: re.Match[str],
    patterns: SpeechPatterns,
    earlier: Attribution | None,
) -> Attribution | None:
    """What a clause adds: "The Front claimed the attack, saying it had killed 30 soldiers"."""
    if text[start : verb.start()].rstrip()[-1:] != ",":
        return None
    if earlier is not None:
        return Attribution(verb.start(), verb.end(), earlier.voice, earlier.anaphor, forward=True)
    acts = _ACTS.search(text, start, verb.start())
    subject = subject_before(text, start, acts.start(), patterns) if acts else None
    if subject is None or not (is_known(subject[0]) or subject[0].name[:1].isupper()):
        return None
    return Attribution(verb.start(), verb.end(), subject[0], None, forward=True)


def _after_manner(text: str, verb: re.Match[str], end: int, patterns: SpeechPatterns) -> int:
    """The end of what says to whom, when and how it was said."""
    at = verb.end()
    told = patterns.tells.fullmatch(verb.group()) is None
    while True:
        found = patterns.manner.match(text, at, end)
        if found is None and not told:
            found = patterns.recipient.match(text, at, end)
            told = True
        if found is None or found.end() == at:
            return at
        at = found.end()


def _clause_start(text: str, start: int, verb: int) -> int:
    breaks = [m.end() for m in _BREAKS.finditer(text, start, verb)]
    # A full stop after a title or an initial ends nothing.
    while breaks and text[breaks[-1] - 2 : breaks[-1] - 1] == ".":
        word = text[start : breaks[-1] - 2].split()[-1:] or [""]
        if len(word[0]) > 4:
            break
        breaks.pop()
    return breaks[-1] if breaks else start


def _is_forward(text: str, start: int, subject: int, last: int, end: int) -> bool:
    """Whether what was said follows: it does unless the clause ends here behind other words."""
    rest = text[last:end].lstrip(" ")
    before = text[start:subject].rstrip()
    if _QUOTE_CLOSED.search(before) and rest[:5] != "that " and rest[:1] not in ':"“«':
        return False
    where = _WHERE_SAID.match(rest)
    if where is not None:
        rest = rest[where.end() :]
    if rest[:1] in (",", ".", ";", "") or not rest.strip('."”»'):
        return not text[start:subject].strip(' "“”«»,;:')
    return True
