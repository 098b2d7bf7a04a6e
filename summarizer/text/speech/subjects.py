"""The words that name who speaks, before the verb of speech or behind it."""

import re
from dataclasses import replace

from summarizer.text.harm.lexicon import lexicon_for
from summarizer.text.speech.names import (
    Voice,
    is_bare_name,
    is_name,
    is_person_name,
    kind_of,
    read_voice,
)
from summarizer.text.speech.patterns import SpeechPatterns
from summarizer.text.speech.words import SPEECH

# "said the rebels shelled the town" goes on to what was said: no speaker follows the verb.
_VERBS = re.compile(
    r"^\s+(?:that|que|qu['’])(?!\w*\s+je\b)|"
    r"(?<!the )(?<!a )(?<!an )(?<![\w-])(?!armed|retired|unnamed|unidentified)[a-z]{3,}ed\b"
)
_ANOTHER_VERB = re.compile(
    r"\s+(?:[a-zà-ÿ]{3,}(?:ó|aron|ieron|aram|eram|iram|ou)|(?:a|ont|avait|avaient) [a-zà-ÿ]+)\s"
)
_ASIDE = re.compile(r",\s+(?:who|which|speaking)\s")  # "a doctor, who asked not to be named, said"
_LONGEST_ASIDE = 150
_OFFICE = re.compile(
    r"(?:(?:the|la|le|les|el|los|las|os?|as?) |l['’])[a-zà-ÿ][\w'’-]*(?: [\w'’-]+){0,3}",
    re.IGNORECASE,
)
_OFFICE_AND_NAME = re.compile(r"(?:[a-z][\w'’-]+ ){1,4}[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+")
_CLAUSE_END = re.compile(r"[,.;:!?\"“”«»()]|\s[-\u2013]\s|\u2014|$")


def is_known(voice: Voice) -> bool:
    """Whether the words alone show a speaker: a place or a thing may count people too."""
    return voice.kind != "other"


def inverted_speaker(
    text: str,
    start: int,
    end: int,
    verb: re.Match[str],
    last: int,
    patterns: SpeechPatterns,
) -> Voice | None:
    """The speaker behind the verb, after what was said: "..., said Father Lukusa, the priest"."""
    before = text[start : verb.start()].rstrip()
    if before and before[-1] not in ',"”»“«?!':
        return None
    stop = clause_end(text, last, end)
    if patterns.verb_second and (trailing := patterns.trailing.search(text, last, stop)):
        stop = trailing.start()
    stretch = text[last:stop]
    if not stretch.strip() or patterns.finite.search(stretch) or _VERBS.search(stretch):
        return None
    voice = with_apposition(text, last, stop, end)
    if voice is None:
        return None
    by_name = is_name(voice.name) and not voice.name.split()[0][0].islower()
    by_name = by_name or _OFFICE_AND_NAME.fullmatch(voice.name) is not None
    # "15 people have died, a annoncé la préfète": nobody else speaks, whatever her office is.
    is_alone = (
        voice.end == stop
        and patterns.finite.search(before) is not None
        and _OFFICE.fullmatch(voice.name) is not None
    )
    if not (by_name or is_alone or is_known(voice) or _is_people(voice.name)):
        return None
    if not before and not by_name and not is_known(voice):
        return None
    return voice


def _is_people(words: str) -> bool:
    return any(
        lexicon_for(language).is_people(word) is not None
        for language in SPEECH
        for word in words.split()[:3]
    )


def with_apposition(text: str, start: int, stop: int, end: int) -> Voice | None:
    """The speaker of ``text[start:stop]``, or the name that an apposition gives them."""
    voice = read_voice(text, start, stop)
    if voice is None or is_person_name(voice.name) or stop >= end or text[stop] != ",":
        return voice
    named = read_voice(text, stop + 1, clause_end(text, stop + 1, end))
    if named is not None and is_bare_name(named.name):
        return replace(named, kind=voice.kind if named.kind == "other" else named.kind)
    return voice


def subject_before(
    text: str, start: int, verb: int, patterns: SpeechPatterns
) -> tuple[Voice, int] | None:
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
        comma = text.rfind(",", max(start, clause.start() - _LONGEST_ASIDE), clause.start())
        closed = text.find(",", clause.end(), min(stop, clause.end() + _LONGEST_ASIDE)) >= 0
        if not (closed and comma >= 0 and _ASIDE.match(text, comma)):
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
        if is_person_name(earlier.name) or is_known(earlier) or _is_people(earlier.name):
            return earlier, earlier.start
        return later, later.start
    only = _without_clause(text, candidates[0], patterns)
    return (only, only.start) if only is not None else None


def _auxiliary_start(text: str, start: int, verb: int, patterns: SpeechPatterns) -> int:
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
            r"(?:who|whose|which|where|aged|\d{1,3}$|speaking|citing|quoting|himself|herself|"
            r"itself|"
            r"que|quien|qui|dont|cujo|cuya|de \d|por su parte|a su vez|por sua vez|de son côté|"
            r"pour (?:sa|leur) part|quant à (?:lui|elle|eux))\b",
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
        if voice is not None and is_known(voice):
            return voice
    bare = text[first:last].split()[-1:]
    if bare and kind_of(bare[0]) != "other":
        return read_voice(
            text, last - len(text[first:last]) + text[first:last].rfind(bare[0]), last
        )
    return None


def _without_clause(text: str, voice: Voice, patterns: SpeechPatterns) -> Voice | None:
    """A subject that holds a verb is no name: only its last words can be one."""
    other = _ANOTHER_VERB.search(voice.name) if patterns.drops else None
    if other is not None:  # "the army blamed rebels and said"
        first = read_voice(text, voice.start, voice.start + other.start())
        return first if first is not None and is_known(first) else None
    if patterns.finite.search(voice.name) is None:
        return voice
    return _last_words(text, voice.start + 1, voice.end)


def clause_end(text: str, start: int, end: int) -> int:
    """Where the clause that begins at ``start`` ends; the dot of a title or initial ends none."""
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
