"""Who says so: the speaker that governs each word, in the text's own words."""

import re
from functools import lru_cache

from summarizer.text.article import Article, Sentence
from summarizer.text.speech.attributions import Anaphor, Attribution, attributions, governing
from summarizer.text.speech.names import Voice, is_person_name, kind_of, read_voice

__all__ = ["Spoken", "Voice", "kind_of", "spoken", "voices"]

_UNSPOKEN = ("clutter", "byline", "caption", "title", "heading", "untold")
# Somebody who was named before and is now only called by what they are.
_CLASS = re.compile(
    r"(?:[oa]|el|la|le)\s+(?:fonte|fuente|source|porta-voz|portavoz|porte-parole)|"
    r"(?:the|that|this)\s+(?:[\w-]+\s+)?(?:group|organi[sz]ation|source|sources|official|"
    r"officials|spokesman|spokeswoman|spokesperson|statement|report|monitor|agency|doctor|officer|"
    r"minister|governor|mayor|commander)",
    re.IGNORECASE,
)
_LOCALS = ("authorities", "witness", "medical", "other")  # they tell of where they are
_OFFICES = frozenset(
    "spokesman spokeswoman spokesperson porta-voz portavoz porte-parole doctor officer minister "
    "governor mayor commander".split()
)
_OFFICE = 50  # characters around a name in which an office stands
# "Seven of them were ..." goes on with what was said before.
_GOES_ON = re.compile(
    r"(?:[\w-]+|\d[\d,.]*)\s+of\s+(?:them|those|whom|the\s+\w+)\b|(?:[\w-]+)\s+(?:deles|delas|"
    r"de ellos|"
    r"de ellas|d['’]entre eux)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:An?|The|One|Um|Uma|O|A|El|La|Un|Una|Le|Une)\s+[\w'’-]+(?:\s+[\w'’-]+){0,5}?(?=,| who\b|"
    r" that\b)"
    r"|(?:[A-Z][\w'’-]+\s+){1,4}[A-Z][\w'’-]+(?=,|\s[a-z])"
)


class Spoken:
    """Every attribution of an article, with its pronouns resolved."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self.attributions: dict[int, tuple[Attribution, ...]] = {}
        self._voices: dict[tuple[int, int], Voice | None] = {}
        self._inherited: dict[int, Voice | None] = {}
        self._resolve()

    def voice_at(self, sentence: Sentence, start: int, end: int) -> Voice | None:
        """Who says ``text[start:end]`` of a sentence; None: the article's own voice."""
        found = self.attributions.get(sentence.index, ())
        governor = governing(self._article.text, found, start, end)
        if governor is None:
            return self._inherited.get(sentence.index)
        return self._voices.get((sentence.index, governor.start))

    def voice_of(self, sentence: Sentence) -> Voice | None:
        """The first speaker in a sentence, or the one whose words it continues."""
        for attribution in self.attributions.get(sentence.index, ()):
            voice = self._voices.get((sentence.index, attribution.start))
            if voice is not None:
                return voice
        return self._inherited.get(sentence.index)

    def voices_in(self, sentence: Sentence) -> tuple[Voice, ...]:
        """Every speaker of a sentence, in order; else the one whose words it continues."""
        found = [
            self._voices.get((sentence.index, a.start))
            for a in self.attributions.get(sentence.index, ())
        ]
        found = found or [self._inherited.get(sentence.index)]
        return tuple(voice for voice in found if voice is not None)

    def speaks_there(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether a place only says whose word it is: "residents of the village of Bor said"."""
        return any(
            voice.start <= start and end <= voice.end and voice.kind in _LOCALS
            for voice in self.voices_in(sentence)
        )

    def is_speech(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether the words only say who speaks, to whom and when."""
        return any(
            a.start <= start and end <= a.end for a in self.attributions.get(sentence.index, ())
        )

    def _resolve(self) -> None:
        article, text = self._article, self._article.text
        last: dict[Anaphor, Voice] = {}
        named: list[Voice] = []
        previous: Voice | None = None
        waiting: list[int] = []  # sentences of a quotation whose speaker comes at its end
        quoted = False
        paragraph = -1
        for sentence in article.sentences:
            if sentence.kind in _UNSPOKEN:
                continue
            if sentence.paragraph != paragraph:
                waiting, paragraph = [], sentence.paragraph
                new_paragraph = True
            else:
                new_paragraph = False
            found = attributions(text, sentence.start, sentence.end, article.language)
            self.attributions[sentence.index] = found
            body = text[sentence.start : sentence.end]
            voice: Voice | None = None
            for attribution in found:
                who = self._who(attribution, last, named)
                self._voices[(sentence.index, attribution.start)] = who
                if who is not None:
                    voice = voice or who
                    _remember(who, last)
                    named.append(who)
            if not found:
                if quoted or body[:1] in '"“«':
                    voice = previous if not new_paragraph or quoted else None
                    if voice is None:
                        waiting.append(sentence.index)
                elif _GOES_ON.match(body) and not new_paragraph:
                    voice = previous
                else:
                    subject = _subject_of(text, sentence)
                    # Whoever is no speaker by their office stands for "he" only in need.
                    if subject is not None and (subject.kind != "other" or "person" not in last):
                        _remember(subject, last)
                self._inherited[sentence.index] = voice
            elif voice is not None:
                for index in waiting:
                    self._inherited[index] = voice
                waiting = []
            previous = voice
            quoted = _opens_quotation(body, quoted)

    def _who(
        self, attribution: Attribution, last: dict[Anaphor, Voice], named: list[Voice]
    ) -> Voice | None:
        if attribution.anaphor is not None:
            return last.get(attribution.anaphor) or last.get("same")
        voice = attribution.voice
        if voice is None:
            return None
        return _fuller(self._article.text, voice, named)


@lru_cache(maxsize=32)
def spoken(article: Article) -> Spoken:
    """Who says what in an article; read once for each article."""
    return Spoken(article)


def voices(article: Article) -> dict[int, Voice | None]:
    """The first speaker of each sentence, by sentence index; None: the article's own voice.

    A pronoun speaks for the last speaker it can stand for, and so does a sentence that is all
    quotation. Where a sentence has several speakers, `Spoken.voice_at` tells them apart.
    """
    said = spoken(article)
    return {sentence.index: said.voice_of(sentence) for sentence in article.sentences}


def _remember(voice: Voice, last: dict[Anaphor, Voice]) -> None:
    last["same"] = voice
    last["person" if voice.is_person else "group"] = voice


def _fuller(text: str, voice: Voice, named: list[Voice]) -> Voice:
    """The name under which the speaker was introduced: "Mr Arreguin" is Tomas Arreguin."""
    words = (
        _name_words(voice.name) if voice.name.istitle() or " " not in voice.name else frozenset()
    )
    for other in reversed(named[-60:]):
        if other.name == voice.name:
            return other
        others = _name_words(other.name)
        if words and words < others and is_person_name(other.name):
            return other
    if _CLASS.fullmatch(voice.name):
        office = voice.name.split()[-1].casefold()
        for other in reversed(named[-60:]):
            if other.kind != voice.kind or _CLASS.fullmatch(other.name) is not None:
                continue
            if office not in _OFFICES or office in _around(text, other):
                return other  # a mayor is not the governor
    return voice


def _around(text: str, voice: Voice) -> str:
    """The words of the sentence around a speaker's name, in which the office stands."""
    before = text[max(0, voice.start - _OFFICE) : voice.start].rpartition(". ")[2]
    after = text[voice.end : voice.end + _OFFICE].partition(". ")[0]
    return f"{before}{voice.name}{after}".casefold()


@lru_cache(maxsize=1_024)  # each speaker is compared with those before
def _name_words(name: str) -> frozenset[str]:
    titles = {"mr", "mrs", "ms", "dr", "father", "colonel", "col", "general", "gen", "major", "maj"}
    return frozenset(
        w for w in re.findall(r"[\w'’-]+", name) if w[0].isupper() and w.casefold() not in titles
    )


def _subject_of(text: str, sentence: Sentence) -> Voice | None:
    """The people who open a sentence: "A nurse at the general hospital, who asked ..."."""
    opening = _OPENING.match(text, sentence.start, sentence.end)
    if opening is None:
        return None
    voice = read_voice(text, opening.start(), opening.end())
    if voice is None or (voice.kind == "other" and not is_person_name(voice.name)):
        return None
    return voice


def _opens_quotation(body: str, already: bool) -> bool:
    opens, closes = body.count("“") + body.count("«"), body.count("”") + body.count("»")
    if "„" in body:  # German quotes close with what opens English ones
        opens, closes = body.count("„"), body.count("“") + body.count("”")
    if opens != closes:
        return opens > closes
    return already != (body.count('"') % 2 == 1)
