"""The patterns by which a harm is tied to its people, made once for each language."""

import re
from functools import cache

from summarizer.text.any_case import AnyCase
from summarizer.text.harm.lexicon import Lexicon


class AttachmentPatterns:
    """What is the same for every sentence of a language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.boundary = AnyCase(rf"\b(?:{lexicon.boundary})\b")
        self.lead = re.compile(
            rf"\s*(?:,|\b(?:{lexicon.conjunction}|{lexicon.boundary})\b)", re.IGNORECASE
        )
        self.and_ = re.compile(rf"\s*,?\s*(?:{lexicon.conjunction})\b", re.IGNORECASE)
        self.verb_follows = re.compile(
            rf"\s*,\s*(?:{lexicon.passive}|{lexicon.active})\b", re.IGNORECASE
        )
        self.joined_verb = re.compile(
            rf"\b(?:{lexicon.conjunction}|{lexicon.relative})\s+(?:\w+\s+)?$", re.IGNORECASE
        )
        self.joined = re.compile(rf"\b(?:{lexicon.conjunction})\s+$", re.IGNORECASE)
        joined = r"(?!\s*$)" if lexicon.frames else ""  # "erschoss ein Mann drei Wachleute"
        self.list = re.compile(
            rf"{joined}[\s,]*(?:(?:{lexicon.conjunction})\s*)?(?:{lexicon.inclusion})?\s*",
            re.IGNORECASE,
        )
        self.including = re.compile(rf",\s+(?:{lexicon.inclusion})\s+$", re.IGNORECASE)
        self.relative = re.compile(rf"\s+(?:{lexicon.relative})(?=\s)", re.IGNORECASE)
        self.past = re.compile(rf"\s+(?:{lexicon.verbs})\b", re.IGNORECASE)
        self.verb = re.compile(
            rf"\b(?:{lexicon.conjunction})\s+(?:{lexicon.verbs}|{lexicon.boundary})\b",
            re.IGNORECASE,
        )
        self.out_of = re.compile(
            rf"\b(?:{lexicon.preposition_of})\s+(?:{lexicon.definite}|those|these)\s+(?:\w+\s+){{0,2}}$",
            re.IGNORECASE,
        )
        self.aux = re.compile(rf"\W+(?:{lexicon.passive})\b", re.IGNORECASE)
        self.of = re.compile(rf"\s+(?:{lexicon.preposition_of})\s+$", re.IGNORECASE)
        self.some_of = re.compile(
            rf"\s+(?:{lexicon.preposition_of})\s+(?:(?:{lexicon.definite})\s+)?", re.IGNORECASE
        )
        self.opens_with_of = re.compile(rf"(?:{lexicon.preposition_of})\s", re.IGNORECASE)
        self.finite = re.compile(rf"(?:{lexicon.finite})", re.IGNORECASE)
        self.of_follows = re.compile(rf"\s+(?:{lexicon.preposition_of})\b", re.IGNORECASE)
        self.determined = re.compile(
            rf"\b(?:{lexicon.definite}|{lexicon.articles})\s+(?:\w+\s+)?$", re.IGNORECASE
        )
        self.object = re.compile(rf"\s+(?:{lexicon.objects})", re.IGNORECASE)
        # A verb's object follows at once, or after one determiner or adverb.
        self.object_gap = re.compile(
            rf"\s+(?!(?:{lexicon.conjunction}|{lexicon.chunk_stop})\b)(?:\w+\s+)?", re.IGNORECASE
        )
        self.toll_states = re.compile(
            rf"\b(?:{lexicon.toll_states})\s+(?:(?:{lexicon.definite})\s+)?(?:\w+ly\s+)?$",
            re.IGNORECASE,
        )
        self.toll_follows = re.compile(rf"\s+(?:{lexicon.toll_follows})\b", re.IGNORECASE)
        self.number_of = re.compile(rf"\b(?:{lexicon.number_of})\s(?:\w+\s){{0,3}}$", re.IGNORECASE)
        self.together = re.compile(
            rf"\s*,?\s*(?:{lexicon.together})\s+(?:\w+\s+){{0,2}}$", re.IGNORECASE
        )
        self.population = AnyCase(rf"\b(?:{lexicon.population_of})\s*$")
        self.of_end = re.compile(rf"\b(?:{lexicon.preposition_of})\s+$", re.IGNORECASE)
        self.he = re.compile(rf"(?<!\w)(?:{lexicon.he})\s+$", re.IGNORECASE)
        self.by_agent = re.compile(
            rf"\s+(?:{lexicon.passive})\s+(?:\w+\s+){{1,2}}by\s+(?:\w+\s+){{0,2}}?[\w-]+"
            rf"\s*(?:(?:{lexicon.conjunction})\s*)?",
            re.I,
        )
        self.romance = lexicon.language != "en"
        self.verb_second = lexicon.frames
        self.subjects = re.compile(rf"(?:{lexicon.subjects})", re.IGNORECASE)
        self.antecedent = re.compile(rf",\s+(?:\w+\s+)?(?:{lexicon.relative})", re.IGNORECASE)


attachment_patterns = cache(AttachmentPatterns)
