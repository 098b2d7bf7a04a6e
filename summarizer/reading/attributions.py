"""Who says what within one sentence: every attribution, and which one governs a given word."""

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from summarizer.reading.lexicon import lexicon_for
from summarizer.reading.speaker_names import Voice, is_bare_name, is_name, is_person_name, kind_of, read_voice
from summarizer.reading.speech_words import SPEECH, SpeechWords

Anaphor = Literal["person", "group", "same"]

_BREAKS = re.compile(r"[;:!?\"“”«»()]|\s[-\u2013]\s|\u2014|[.]\s")
_CLAUSE_END = re.compile(r"[,.;:!?\"“”«»()]|\s[-\u2013]\s|\u2014|$")
_ELSEWHERE = re.compile(r"[,;]?\s+(?:and|but|while|whereas|mas|pero|mais|enquanto|mientras)\s|;")
_BE = re.compile(
    r"\b(?:was|were|been|be|being|is|are|get|got|an|foi|foram|fue|fueron|been \w+ly)\s+$",
    re.IGNORECASE,
)
# "claimed the lives of", "was confirmed dead", "reported missing" are no speech.
_NO_SPEECH = re.compile(
    r"\s+(?:(?:the )?(?:lives|life|responsibility|credit|victims?)\b|(?:at least |about |more than )?"
    r"[\w,]+ (?:more )?(?:lives|victims)\b|dead\b|missing\b|killed\b|injured\b|wounded\b)",
    re.IGNORECASE,
)
_NO_SOURCE = re.compile(
    r"(?:the\s+|its\s+|their\s+|international\s+)?(?:laws?|plans?|schedule|tradition|customs?|rules?|"
    r"age|size|need|islamic law|needs|law of war|type)\b",
    re.IGNORECASE,
)
_QUOTE_CLOSED = re.compile(r"[,.?!…]\s?[\"”»]$|[\"”»],$")
# "..., a spokesman said in the capital."
_WHERE_SAID = re.compile(
    r"(?:in|at|from|near|during|by|en|em|à|depuis)\s[^,.;:\"”]{1,40}(?=[.,;]\s*$|\.?$)", re.IGNORECASE
)
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


@dataclass(frozen=True, slots=True)
class _Patterns:
    verb: re.Pattern[str]
    counts: re.Pattern[str]
    according: re.Pattern[str]
    pronoun: re.Pattern[str]
    relative: re.Pattern[str]
    same: re.Pattern[str]
    tells: re.Pattern[str]
    manner: re.Pattern[str]
    recipient: re.Pattern[str]
    opener: re.Pattern[str]
    auxiliary: re.Pattern[str]
    finite: re.Pattern[str]
    clause: re.Pattern[str]
    shared: re.Pattern[str]
    drops: bool  # whether verbs need no subject


@cache
def _patterns(language: str | None) -> _Patterns:
    words = (SPEECH[language],) if language in SPEECH else tuple(SPEECH.values())

    def any_of(field: str) -> str:
        return "|".join(str(getattr(w, field)) for w in words)

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    aside = rf"(?:\s+(?:{any_of('auxiliaries')}))*"
    return _Patterns(
        verb=compiled(rf"(?<![\w-])(?:{any_of('says')}|{any_of('counts')})(?![\w-])"),
        counts=compiled(rf"(?:{any_of('counts')})"),
        according=compiled(rf"(?<!\w)(?:{any_of('according')})\s+"),
        pronoun=compiled(
            rf"(?<!\w)(?:(?P<person>{any_of('persons')})|(?P<group>{any_of('groups')})){aside}\s*$"
        ),
        relative=compiled(rf",?\s+(?:{any_of('relatives')}){aside}\s*$"),
        same=compiled(rf"\s*(?:{any_of('same_source')})"),
        tells=compiled(any_of("tells")),
        manner=compiled(rf",?\s+(?:{any_of('manner')})(?=[\s,.;:\"“”«»]|$)"),
        recipient=compiled(rf"\s+(?:{any_of('recipients')})"),
        opener=compiled(rf"(?:^|[\s,])(?:{any_of('openers')})\s+"),
        auxiliary=compiled(rf"{aside}\s*$"),
        finite=compiled(rf"(?<![\w-])(?:{any_of('finite')})(?![\w-])"),
        drops=language != "en",
        shared=compiled(rf"(?:^|[\s,])(?:{any_of('conjunctions')}){aside}\s*$"),
        clause=compiled(r"\s(?:where|that|because|but|while|whereas|although|onde|mas|pero|mais|"
                        r"mientras|enquanto)\s+"),
    )  # fmt: skip


def attributions(text: str, start: int, end: int, language: str | None) -> tuple[Attribution, ...]:
    """Every attribution of the sentence ``text[start:end]``, in order."""
    patterns = _patterns(language)
    found: list[Attribution] = []
    at = start
    while True:
        verb = patterns.verb.search(text, at, end)
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
    text: str, start: int, end: int, found: re.Match[str], patterns: _Patterns
) -> Attribution | None:
    same = patterns.same.match(text, found.end())
    opens = not text[start : found.start()].strip(' ,"“«') or _opens_clause(
        text, start, found.start()
    )
    if same is not None:
        return Attribution(found.start(), same.end(), None, "same", opens)
    if _NO_SOURCE.match(text, found.end(), end):
        return None
    stop = _clause_end(text, found.end(), end)
    voice = _with_apposition(text, found.end(), stop, end)
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
    patterns: _Patterns,
    earlier: Attribution | None,
) -> Attribution | None:
    if _BE.search(text, max(start, verb.start() - 20), verb.start()):
        return None
    if _NO_SPEECH.match(text, verb.end(), end):
        return None
    counts = patterns.counts.fullmatch(verb.group()) is not None
    last = _after_manner(text, verb, end, patterns)
    floor = earlier.end if earlier else start
    opening = _clause_start(text, max(floor, verb.start() - _MOST_BEFORE), verb.start())
    inverted = None if counts else _inverted(text, start, end, verb, last, patterns)
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
    subject = _subject(text, opening, verb.start(), patterns)
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
    if counts and not _known(voice):
        return None
    return Attribution(voice.start, last, voice, None, _is_forward(text, start, begins, last, end))


def _known(voice: Voice) -> bool:
    """Whether the words alone show a speaker: a place or a thing may count people too."""
    return voice.kind != "other"


def _after_manner(text: str, verb: re.Match[str], end: int, patterns: _Patterns) -> int:
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


def _clause_end(text: str, start: int, end: int) -> int:
    at = start
    while True:
        found = _CLAUSE_END.search(text, at, end)
        if found is None or found.start() >= end:
            return end
        if found.group() == "." and re.search(
            r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Col|Gen|Maj|Capt|Lt|Sgt|St|Sr|Gov|Sen))$",
            text[max(start, found.start() - 6) : found.start()],
        ):
            at = found.end()
            continue
        return found.start()


def _inverted(
    text: str,
    start: int,
    end: int,
    verb: re.Match[str],
    last: int,
    patterns: _Patterns,
) -> Voice | None:
    """The speaker behind the verb, after what was said: "..., said Father Lukusa, the priest"."""
    before = text[start : verb.start()].rstrip()
    if before and before[-1] not in ',"”»“«?!':
        return None
    stop = _clause_end(text, last, end)
    stretch = text[last:stop]
    if not stretch.strip() or patterns.finite.search(stretch) or re.match(r"\s+that\b", stretch):
        return None
    voice = _with_apposition(text, last, stop, end)
    if voice is None:
        return None
    by_name = is_name(voice.name) and not voice.name.split()[0][0].islower()
    if not (by_name or _known(voice) or _is_people(voice.name)):
        return None
    if not before and not by_name and not _known(voice):
        return None
    return voice


def _is_people(words: str) -> bool:
    return any(
        lexicon_for(language).is_people(word) is not None
        for language in SPEECH
        for word in words.split()[:3]
    )


def _with_apposition(text: str, start: int, stop: int, end: int) -> Voice | None:
    """The speaker of ``text[start:stop]``, or the name that an apposition gives them."""
    voice = read_voice(text, start, stop)
    if voice is None or is_person_name(voice.name) or stop >= end or text[stop] != ",":
        return voice
    named = read_voice(text, stop + 1, _clause_end(text, stop + 1, end))
    if named is not None and is_bare_name(named.name):
        return replace(named, kind=voice.kind if named.kind == "other" else named.kind)
    return voice


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


def _subject(text: str, start: int, verb: int, patterns: _Patterns) -> tuple[Voice, int] | None:
    """The speaker before the verb, among the pieces that commas part, and where the subject opens.

    "The mayor, Oleg Tarasyuk, said": the name. "..., rescue officials said": the last piece.
    "A nurse at the hospital, who asked not to be named, said": the piece before the relative
    clause.
    """
    stop = verb - len(text[start:verb]) + _auxiliary_start(text, start, verb, patterns)
    relative = patterns.relative.search(text, start, verb)
    if relative is not None:
        stop = relative.start()
    for clause in patterns.clause.finditer(text, start, stop):
        start = clause.end()
    pieces = _pieces(text, start, stop)
    closed = text[start:stop].rstrip().endswith(",") or relative is not None
    candidates: list[Voice] = []
    for first, last in reversed(pieces):
        piece = text[first:last].strip()
        if not piece:
            continue
        if _is_aside(piece):
            candidates.clear()
            closed = True
            continue
        opener = patterns.opener.match(text, first, last)
        voice = read_voice(text, opener.end() if opener else first, last)
        if voice is None:
            if candidates:
                break
            voice = _last_words(text, first, last)
            if voice is None:
                break
        if candidates and patterns.finite.search(voice.name):
            break
        candidates.append(voice)
        if not closed or len(candidates) == 2:
            break
    if not candidates:
        return None
    if len(candidates) == 2:
        later, earlier = candidates
        if is_bare_name(later.name) and not is_bare_name(earlier.name):
            kind = later.kind if later.kind != "other" else earlier.kind
            return replace(later, kind=kind), earlier.start
        if is_person_name(earlier.name) or _known(earlier) or _is_people(earlier.name):
            return earlier, earlier.start
        return later, later.start
    only = _without_clause(text, candidates[0], patterns)
    return (only, only.start) if only is not None else None


def _auxiliary_start(text: str, start: int, verb: int, patterns: _Patterns) -> int:
    found = patterns.auxiliary.search(text, start, verb)
    return (found.start() if found else verb) - start


def _pieces(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    pieces, at = [], start
    for comma in re.finditer(r",", text[start:stop]):
        pieces.append((at, start + comma.start()))
        at = start + comma.end()
    pieces.append((at, stop))
    return pieces


def _is_aside(piece: str) -> bool:
    """Whether a piece between commas only says more of the speaker: who ..., 34, of ..."""
    return (
        re.match(
            r"(?:who|whose|which|where|aged|\d{1,3}$|speaking|citing|quoting|himself|herself|itself|"
            r"que|quien|qui|dont|cujo|cuya|de \d)\b",
            piece,
            re.IGNORECASE,
        )
        is not None
    )


def _last_words(text: str, first: int, last: int) -> Voice | None:
    """The speaker at the end of a piece that opens otherwise: "In the town police said"."""
    for found in re.finditer(
        r"(?<!\w)(?:the|a|an|its|his|her|their|o|a|os|as|el|la|los|las|le|les|un|une|um|uma)\s",
        text[first:last],
    ):
        voice = read_voice(text, first + found.start(), last)
        if voice is not None and _known(voice):
            return voice
    bare = text[first:last].split()[-1:]
    if bare and kind_of(bare[0]) != "other":
        return read_voice(
            text, last - len(text[first:last]) + text[first:last].rfind(bare[0]), last
        )
    return None


def _without_clause(text: str, voice: Voice, patterns: _Patterns) -> Voice | None:
    """A subject that holds a verb is no name: only its last words can be one."""
    if patterns.finite.search(voice.name) is None:
        return voice
    return _last_words(text, voice.start + 1, voice.end)


__all__ = ["Anaphor", "Attribution", "SpeechWords", "attributions", "governing"]
