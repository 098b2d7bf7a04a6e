"""Whom a pronoun that is a harm's object stands for: "stopped three traders and shot them"."""

import re
from collections.abc import Sequence
from functools import cache

from summarizer.readers.rules.phrases import Phrase
from summarizer.text.harm.lexicon import Lexicon
from summarizer.text.harm.triggers import Harm


def find_antecedents(
    text: str, phrases: Sequence[Phrase], harms: Sequence[Harm], lexicon: Lexicon
) -> dict[int, Phrase]:
    """The people that the object of each harm stands for, by where the harm starts."""
    them, him = _pronouns(lexicon)
    found: dict[int, Phrase] = {}
    for harm in harms:
        if harm.government != "transitive" or harm.passive:
            continue
        end = harm.end + 1 if text[harm.end : harm.end + 1].isspace() else harm.end
        many = them.search(text, harm.start, harm.end) or them.match(text, end)
        one = him.search(text, harm.start, harm.end) or him.match(text, end)
        if many is None and one is None:
            continue
        person = next(
            (
                p
                for p in reversed(phrases)
                if p.start < harm.start
                and _is_meant(p, many=many is not None)
                and text[p.end : harm.start].strip()  # but "soldiers killed them"
            ),
            None,
        )
        if person is not None:
            found[harm.start] = person
    return found


@cache
def _pronouns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    them = re.compile(rf"(?<!\w)(?:{lexicon.them})(?!\w)", re.IGNORECASE)
    him = re.compile(rf"(?<!\w)(?:{lexicon.him})(?!\w)", re.IGNORECASE)
    return them, him


def _is_meant(phrase: Phrase, *, many: bool) -> bool:
    """Whether "them", or "him", may stand for a phrase before it."""
    if phrase.thing or (phrase.people is None and phrase.kind != "named"):
        return False
    number = phrase.quantity.best if phrase.quantity is not None else phrase.number
    return phrase.kind == "count" if many else number == 1
