"""Patterns of speech for each language, built once from its words."""

import re
from dataclasses import dataclass
from functools import cache

from summarizer.text.any_case import AnyCase
from summarizer.text.speech.words import SPEECH


@dataclass(frozen=True, slots=True)
class SpeechPatterns:
    """What finds the verbs, subjects and asides of speech in one language."""

    verb: AnyCase
    counts: re.Pattern[str]
    according: AnyCase
    pronoun: AnyCase
    relative: AnyCase
    same: re.Pattern[str]
    tells: re.Pattern[str]
    manner: AnyCase
    recipient: AnyCase
    opener: re.Pattern[str]
    auxiliary: AnyCase
    finite: AnyCase
    clause: re.Pattern[str]
    shared: AnyCase
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
        verb=AnyCase(rf"(?<![\w-])(?:{any_of('says')}|{any_of('counts')})(?![\w-])"),
        counts=compiled(rf"(?:{any_of('counts')})"),
        according=AnyCase(rf"(?<!\w)(?:{any_of('according')})\s+"),
        pronoun=AnyCase(
            rf"(?<!\w)(?:(?P<person>{any_of('persons')})|(?P<group>{any_of('groups')})){aside}\s*$"
        ),
        relative=AnyCase(rf",?\s+(?:{any_of('relatives')}){aside}\s*$"),
        same=compiled(rf"\s*(?:{any_of('same_source')})"),
        tells=compiled(any_of("tells")),
        manner=AnyCase(rf",?\s+(?:{any_of('manner')})(?=[\s,.;:\"“”«»]|$)"),
        recipient=AnyCase(rf"\s+(?:{any_of('recipients')})"),
        opener=compiled(rf"(?:^|[\s,])(?:{any_of('openers')})\s+"),
        auxiliary=AnyCase(rf"{aside}\s*$"),
        finite=AnyCase(rf"(?<![\w-])(?:{any_of('finite')})(?![\w-])"),
        stops=compiled(rf"\s(?:{any_of('finite')}|{any_of('stops')})(?![^\W\d])"),
        trailing=compiled(any_of("trailing")),
        drops=language not in ("en", "de"),
        verb_second=language == "de",
        shared=AnyCase(rf"(?:^|[\s,])(?:{any_of('conjunctions')}){aside}\s*$"),
        clause=compiled(r"\s(?:where|that|because|but|while|whereas|although|onde|mas|pero|mais|"
                        r"mientras|enquanto)\s+"),
    )  # fmt: skip
