"""Who says so: the speaker that governs a sentence, in the text's own words."""

import re
from dataclasses import dataclass

from summarizer.models.vocabulary import SpeakerKind
from summarizer.reading.article import Article, Sentence

_SAY = (
    r"said|says|told|reported|stated|announced|claimed|claims|confirmed|added|adds|"
    r"declared|explained|revealed|acknowledged|admitted|recounted|recalled|"
    r"disse|disseram|afirmou|afirmaram|relatou|confirmou|acrescentou|informou|anunciou|"
    r"dijo|dijeron|informó|informaron|afirmó|afirmaron|señaló|anunció|indicó|agregó|declaró|"
    r"a déclaré|a dit|a indiqué|a annoncé|a affirmé|ont déclaré|ont indiqué|a ajouté|selon"
)
_SAID = re.compile(rf"\b(?:{_SAY})\b", re.IGNORECASE)
_ACCORDING = re.compile(
    r"\b(?:according to|segundo|de acordo com|según|de acuerdo con|selon|d['’]après)\s+",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"(?:(?:but|and|mas|pero|mais)\s+)?(?:he|she|they|it|ele|ela|eles|él|ella|ellos|il|elle|ils|"
    r"who|which)",
    re.IGNORECASE,
)
_SAME_SOURCE = re.compile(
    r"\b(?:the same source|a mesma fonte|la misma fuente|la même source)\b", re.IGNORECASE
)
# What opens a clause before its subject, and what ends a name after the verb.
_CLAUSE_OPEN = re.compile(r"[;:!?\"“”»«()\u2014\u2013]\s*|\s-\s|,?\s(?:but|while|whereas)\s")
_OPENING = re.compile(r"(?:but|and|mas|pero|mais|e|y|et|that|que)\s+", re.IGNORECASE)
_AFTER_VERB = re.compile(
    r"\s+(?:(?:on|late|early|hoje|ontem|hoy|ayer|today|yesterday)\s+)*(?:(?:Mon|Tues|Wednes|Thurs|Fri|"
    r"Satur|Sun)day,?\s+)?",
)
_ACRONYM = re.compile(r"(?:the |a |o |la |el |le )?[A-Z]{2,}", re.IGNORECASE)
_NAME_END = re.compile(
    r"[,;:.!?\"“”()]|\s(?:on|in|at|by|that|who|late|early|yesterday|today|to|after|when|as|but|and "
    r"(?:that|the|he|she)|while|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"em|na|no|por|que|cuando|quando|hoje|ontem|ayer|hoy)\b",
    re.IGNORECASE,
)
_TITLE_TAIL = re.compile(
    r"\s+(?:of|for|from|at|in|with|who|which|da|de|do|del|de la|du)\s.*$", re.IGNORECASE | re.DOTALL
)
_NAME = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w'’.-]*(?:\s+[^\W\d_a-zß-öø-ÿ][\w'’.-]*)+")
_MOST_WORDS = 12

_KINDS: tuple[tuple[SpeakerKind, str], ...] = (
    ("international_body", r"\bun\b|united nations|unicef|unhcr|red cross|red crescent|\bwho\b|"
     r"\bocha\b|african union|european union|nações unidas|naciones unidas|nations unies"),
    ("monitor", r"observatory|monitor|watch\b|rights group|human rights|amnesty|airwars"),
    ("medical", r"doctor|nurse|midwife|medic|hospital|surgeon|health (?:worker|official|ministry)|"
     r"paramedic|ambulance|morgue|mortuary|médico|enfermeir|enfermer|médecin"),
    ("armed_group", r"rebel|militant|insurgent|guerrilla|\bfront\b|taliban|militia|separatist|"
     r"defence force|liberation|resistance|islamic state|al-qaeda|jihad"),
    ("media", r"television|radio|news agency|newspaper|\btv\b|reporter|journalist|editor|media"),
    ("witness", r"witness|resident|villager|neighbou?r|survivor|relative|local|farmer|imam|priest|"
     r"testemunha|testigo|vecino|morador|camponês|habitant|fontes locais"),
    ("authorities", r"police|army|military|government|ministr|official|spokes|governor|mayor|"
     r"prosecutor|colonel|major|general|captain|commissioner|authorit|administration|officer|"
     r"department|agency|district|president|polícia|policía|governo|gobierno|armée|ministère|"
     r"autoridad|comandante"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker named in the article."""

    name: str
    start: int
    end: int
    kind: SpeakerKind


def kind_of(words: str) -> SpeakerKind:
    """What kind of speaker the words describe."""
    folded = words.casefold()
    for kind, pattern in _KINDS:
        if re.search(pattern, folded):
            return kind
    return "other"


def voices(article: Article) -> dict[int, Voice | None]:
    """The speaker that governs each sentence, by sentence index; None: the article's own voice.

    A pronoun speaks for the last speaker named, and so does a sentence that is all quotation.
    """
    found: dict[int, Voice | None] = {}
    last: Voice | None = None
    in_quotation = False
    for sentence in article.sentences:
        if sentence.kind in ("clutter", "byline", "caption", "title", "heading"):
            found[sentence.index] = None
            continue
        body = article.text[sentence.start : sentence.end]
        voice, anaphoric = _voice(article, sentence)
        if voice is None and (anaphoric or in_quotation or _all_quoted(body)):
            voice = last or _subject(article, sentence.index)
        elif voice is None and not anaphoric:
            last = last if _SAID.search(body) else _subject_of(article, sentence) or last
        if voice is not None:
            last = voice
        found[sentence.index] = voice
        in_quotation = _opens_quotation(body, in_quotation)
    return found


def _voice(article: Article, sentence: Sentence) -> tuple[Voice | None, bool]:
    """The speaker in a sentence's own words, and whether it is only a pronoun."""
    text = article.text
    anaphoric = False
    found: list[Voice] = []
    for according in _ACCORDING.finditer(text, sentence.start, sentence.end):
        if _SAME_SOURCE.match(text, according.end()):
            return None, True
        voice = _made(text, according.end(), _name_end(text, according.end(), sentence.end))
        if voice is not None:
            found.append(voice)
    for verb in _SAID.finditer(text, sentence.start, sentence.end):
        after = _AFTER_VERB.match(text, verb.end())
        begin = after.end() if after else verb.end()
        inverted = _made(text, begin, _name_end(text, begin, sentence.end))
        before = _segment_start(text, sentence.start, verb.start())
        subject = text[before : verb.start()]
        if inverted is not None and re.search(r"(?:^|[,\"”»])\s*$", subject):
            found.append(inverted)
            continue
        if _PRONOUN.fullmatch(_last_chunk(subject)):
            anaphoric = True
            continue
        voice = _subject_voice(text, before, verb.start())
        if voice is None and inverted is not None and article.language in ("pt", "es"):
            voice = inverted
        if voice is not None:
            found.append(voice)
    return (found[0], False) if found else (None, anaphoric)


def _segment_start(text: str, start: int, verb: int) -> int:
    """Where the clause of speech begins: after a quotation, a colon, a semicolon or "but"."""
    opens = [m.end() for m in _CLAUSE_OPEN.finditer(text, start, verb)]
    return opens[-1] if opens else start


def _last_chunk(subject: str) -> str:
    return re.split(r"[,\u2014\u2013]", subject)[-1].strip()


def _subject_voice(text: str, start: int, verb: int) -> Voice | None:
    """The speaker among the comma-separated pieces before the verb of speech.

    "The town's self-styled mayor, Oleg Tarasyuk, said": the piece with the name. "..., rescue
    officials and residents said": the last. "A nurse at the hospital, who asked not to be named,
    said": the first.
    """
    voices_: list[tuple[int, Voice]] = []
    at = start
    for piece in re.split(r"(,)", text[start:verb]):
        voice = None if piece == "," else _made(text, at, at + len(piece))
        if voice is not None:
            rank = 2 if _is_person_name(voice.name) else 1
            voices_.append((rank, voice))
        at += len(piece)
    if not voices_:
        return None
    last_rank, last = voices_[-1]
    touches = text[last.end : verb].strip() in ("", ",", "has", "had", "have", "also", "later")
    names = [v for rank, v in voices_ if rank == 2]
    if touches and (last_rank == 2 or last.kind != "other") and (not names or last in names):
        return last
    if touches and last.kind != "other" and names and names[-1].end < last.start:
        # "Rusnac, the city prosecutor, said" has its name first; "..., police said" has not.
        between = text[names[-1].end : last.start]
        return names[-1] if between.strip() == "," and text[verb - 2 : verb - 1] == "," else last
    return names[-1] if names else voices_[0][1]


def _is_person_name(words: str) -> bool:
    return _NAME.search(words) is not None


def _name_end(text: str, start: int, stop: int) -> int:
    end = _NAME_END.search(text, start, stop)
    return end.start() if end else stop


def _made(text: str, start: int, end: int) -> Voice | None:
    """A voice of ``text[start:end]``, if the words can be somebody who speaks."""
    words = text[start:end]
    words = re.sub(
        r"\s+(?:who|which|that|has|had|have|also|later|then|que)\b.*$",
        "",
        words,
        flags=re.IGNORECASE | re.DOTALL,
    )
    stripped = words.lstrip(" \t\r\n,.;:\"“”'")
    offset = start + len(words) - len(stripped)
    opening = _OPENING.match(stripped)
    if opening is not None:
        stripped = stripped[opening.end() :]
        offset += opening.end()
    stripped = stripped.rstrip(' \t\r\n,.;:"“”')
    if not stripped or len(stripped.split()) > _MOST_WORDS or _PRONOUN.fullmatch(stripped):
        return None
    if re.match(r"\d|(?:that|que|it|there|how|what|if|whether|no|not)\b", stripped, re.IGNORECASE):
        return None
    name = _NAME.search(stripped)
    if name is not None and not stripped.isupper():
        tail = _TITLE_TAIL.search(stripped, name.end() - 1)
        if tail is not None and tail.start() >= name.end() - 1:
            stripped = stripped[: tail.start()]
    kind = kind_of(stripped)
    if (
        kind == "other"
        and (name is None or stripped.split()[0][0].islower())
        and not (_ACRONYM.fullmatch(stripped))
    ):
        return None
    return Voice(stripped, offset, offset + len(stripped), kind)


def _subject(article: Article, before: int) -> Voice | None:
    for index in range(before - 1, max(-1, before - 3), -1):
        voice = _subject_of(article, article.sentences[index])
        if voice is not None:
            return voice
    return None


def _subject_of(article: Article, sentence: Sentence) -> Voice | None:
    """The people who open a sentence: "A nurse at the general hospital, who asked ..."."""
    text = article.text
    opening = re.compile(
        r"(?:An?|The|One|Um|Uma|O|A|El|La|Un|Una|Le|Une)\s+[\w'’-]+(?:\s+[\w'’-]+){0,5}?(?=,| who\b|"
        r" that\b)|(?:[A-Z][\w'’-]+\s+){1,4}[A-Z][\w'’-]+(?=,)"
    ).match(text, sentence.start, sentence.end)
    if opening is None or kind_of(opening.group()) == "other":
        return None
    return Voice(opening.group(), opening.start(), opening.end(), kind_of(opening.group()))


def _all_quoted(body: str) -> bool:
    return body[:1] in '"“«' and not _SAID.search(body)


def _opens_quotation(body: str, already: bool) -> bool:
    opens, closes = body.count("“"), body.count("”")
    if opens != closes:
        return opens > closes
    return already != (body.count('"') % 2 == 1)
