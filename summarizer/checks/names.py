"""Names: whoever and wherever a figure names, the article names; and who says it, says it there."""

import re
from collections.abc import Iterator
from typing import Final

from summarizer.checks.context import Context, Text, fold
from summarizer.checks.finding import Finding, cannot_tell, contradicts, holds
from summarizer.models import Evidence, Figure
from summarizer.text.layout import NOT_REPORTED
from summarizer.text.speech.attributions import governing
from summarizer.text.speech.names import is_name, is_person_name

SPEAKER = "speaker"
PLACE = "place"

_NOT_WORDS: Final = re.compile(
    r"[\s.,;:!?()\[\]\"“”«»|]+"
)  # not \W: many scripts write vowels as marks
_SHORT: Final = 3  # letters of words such as "of", "al", "de"
_ENDING: Final = 2  # letters by which cases of a name differ


def check_speaker(figure: Figure, context: Context) -> Iterator[Finding]:
    """Report a speaker whom the article does not name, and one whose words these are not.

    The second is reported only where the figure's own sentence says that somebody else says it.
    """
    if figure.said_by is None:
        return
    name = figure.said_by.name
    if not is_named(name, context.text):
        yield contradicts(SPEAKER, "The article does not name this speaker.")
        return
    others = [_other_speaker(name, evidence, context) for evidence in context.standing(figure)]
    if not others:
        yield cannot_tell(SPEAKER, "There are no words to look for a speaker beside.")
    elif all(other is not None for other in others):
        message = f"The sentence is said by {others[0]}, not by {' '.join(name.split())}."
        yield contradicts(SPEAKER, message, context.standing(figure)[0])
    else:
        yield holds(SPEAKER)


def check_place(figure: Figure, context: Context) -> Iterator[Finding]:
    """Report a place that the article does not name."""
    if figure.place is not None:
        yield (
            holds(PLACE)
            if is_named(figure.place, context.text)
            else contradicts(PLACE, "The article does not name this place.")
        )


def is_named(name: str, text: Text) -> bool:
    """Whether the report, or its title, has a name: to the letter, or all of its longer words.

    "Rami Abdel Rahman, director of the Observatory" is named where the article puts the same
    words in another order, and a name in another case where it has the same beginning.
    """
    found = text.find(name)
    if found is not None and text.article.sentences[found.sentence].kind not in NOT_REPORTED:
        return True
    words = _long_words(name)
    return bool(words) and all(_is_among(word, _words_of(text)) for word in words)


def _is_among(word: str, words: frozenset[str]) -> bool:
    """Whether a word is among words, whatever its ending."""
    stem = word[: max(_SHORT + 1, len(word) - _ENDING)]
    return word in words or any(other.startswith(stem) for other in words)


def _words_of(text: Text) -> frozenset[str]:
    reported = " ".join(
        text.article.text[s.start : s.end]
        for s in text.article.sentences
        if s.kind not in NOT_REPORTED
    )
    return frozenset(_long_words(f"{reported} {text.article.title or ''}"))


def _long_words(words: str) -> list[str]:
    return [w for w in _words(words) if len(w) > _SHORT]


def _words(words: str) -> list[str]:
    return [w for w in _NOT_WORDS.split(fold(words)) if w]


def _other_speaker(name: str, evidence: Evidence, context: Context) -> str | None:
    """Who is named as saying these words, where that is somebody else; None where nobody is.

    Only a name in the sentence itself counts: whom "he" means is a matter of reading.
    """
    text, sentence = context.text, context.text.sentence(evidence.start)
    if sentence is None:
        return None
    said = fold(context.article.text[sentence.start : sentence.end])
    own = {w for w in _words(name) if len(w) > 1}
    if fold(name) in said or own & set(_words(said)):
        return None
    for speaker in context.speakers:
        if fold(speaker) in said and not own & set(_words(speaker)):
            return speaker
    if not text.knows_language:
        return None
    here = text.speech.attributions.get(sentence.index, ())
    governor = governing(context.article.text, here, evidence.start, evidence.end)
    voice = governor.voice if governor is not None and governor.anaphor is None else None
    # "A monitoring group" may be the one that is named elsewhere: only a name is somebody else.
    if voice is None or not is_name(voice.name) or _has_initials(voice.name, name):
        return None
    if voice.kind == "other" and not is_person_name(voice.name):
        return None
    return " ".join(voice.name.split())


def _has_initials(words: str, name: str) -> bool:
    """Whether words hold a name's initials: "an earlier UN statement", the United Nations."""
    initials = "".join(w[0] for w in name.split() if w[0].isupper())
    return len(initials) > 1 and initials in words.split()
