"""Patterns of speech for each language, built once from its words."""

import re
from dataclasses import dataclass
from functools import cache

from summarizer.text.speech.words import SPEECH


@dataclass(frozen=True, slots=True)
class SpeechPatterns:
    """What finds the verbs, subjects and asides of speech in one language."""

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
    stops: re.Pattern[str]
    trailing: re.Pattern[str]
    drops: bool  # whether verbs need no subject
    verb_second: bool  # "Nach Angaben der Polizei wurden": no comma ends the speaker


@cache
def speech_patterns(language: str | None) -> SpeechPatterns:
    """The patterns of a language; of all of them where it has no words of its own."""
    words = (SPEECH[language],) if language in SPEECH else tuple(SPEECH.values())

    def any_of(field: str) -> str:
        return "|".join(str(getattr(w, field)) for w in words)

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    aside = rf"(?:\s+(?:{any_of('auxiliaries')}))*"
    return SpeechPatterns(
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
        stops=compiled(rf"\s(?:{any_of('finite')}|{any_of('stops')})(?![^\W\d])"),
        trailing=compiled(any_of("trailing")),
        drops=language not in ("en", "de"),
        verb_second=language == "de",
        shared=compiled(rf"(?:^|[\s,])(?:{any_of('conjunctions')}){aside}\s*$"),
        clause=compiled(r"\s(?:where|that|because|but|while|whereas|although|onde|mas|pero|mais|"
                        r"mientras|enquanto)\s+"),
    )  # fmt: skip
