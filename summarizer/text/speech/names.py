"""Somebody who speaks, read from the words that name them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from summarizer.models.vocabulary import SpeakerKind
from summarizer.text.speech.words import KINDS, STATE_MEDIA

_MOST_WORDS = 14
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w'’.-]*"
_PERSON = re.compile(rf"{_CAPITAL}(?:\s+(?:(?:al|bin|de|da|do|dos|del|van|von|la)\s+)?{_CAPITAL})+")
_CAPITALISED = re.compile(_CAPITAL)
_ROLE_BEFORE_NAME = re.compile(
    rf"^.*?\b[a-zà-ÿ]\S*\s+(?P<name>{_CAPITAL}(?:\s+(?:(?:al|bin|de|da|do|del)\s+)?{_CAPITAL})+)$",
    re.DOTALL,
)
_LONG = 4  # words before a name that say more about an office than about the person
_OF = frozenset(("of", "for", "and", "the", "de", "da", "do", "del", "du", "des", "para", "y", "e"))
_TAIL = re.compile(
    r"\s+(?:of|for|from|at|in|with|da|de|do|del|du|des|para|en|em)\s.*$", re.IGNORECASE | re.DOTALL
)
_BODY = re.compile(
    r"(?:Organi[sz]ation|Committee|Network|Programme|Program|Agency|Ministry|Department|Office|Council|"
    r"Commission|Observatory|Cent(?:re|er)|Union|Movement|Federation|Association|Society|Front|Army|"
    r"Doctors|Save|Institute|Coalition|Alliance|League|Fund|Bureau|Directorate|Authority|Mission)$"
)
_RELATIVE = re.compile(
    r"[\s,]+(?:who|whose|which|that|where|quien|que|qui|citad[oa]s? por|quoted by|aged|"
    r"(?<=\s)(?:claimed|admitted|issued|held|gave|released))\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_NO_SPEAKER = re.compile(
    r"(?:\d|(?:that|there|how|what|if|whether|no|not|this|these|those|such|some of|many of|"
    r"at least|more than|about \d|up to|all|both|each|ya|já|de|d['’]|in|on|at|by|for|with|to|of|"
    r"after|before|during|from|under|near|since|until|despite|amid|following|because|when|"
    r"earlier|later|also|then|so|or|nor|than|em|no|na|nos|nas|en|dans|à|au|aux|sur|con|com|por|"
    r"para|tras|após|après|pelo menos|al menos|au moins|dozens|hundreds|thousands|scores)\b)",
    re.IGNORECASE,
)
# "Two witnesses said", but not "two people said to be students".
_NUMBER = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|several|um|uma|dois|duas|três|un|una|"
    r"dos|tres|une|deux|trois)\b",
    re.IGNORECASE,
)
# "But Abdel Rahman said": what joins the sentence to the one before is no part of the name.
_JOINING = re.compile(
    r"(?:but|and|yet|while|however|meanwhile|still|mas|pero|mais|porém|sin embargo|"
    r"cependant)[\s,]+",
    re.IGNORECASE,
)
# "The confirmed toll": nobody confirms it there.
_DETERMINER = re.compile(
    r"(?:the|an?|this|that|its|their|his|her|el|la|los|las|una?|les?|une|os?|as|uma?)",
    re.IGNORECASE,
)
_PRONOUNS = re.compile(
    r"(?:he|she|they|it|we|i|you|ele|ela|eles|elas|él|ella|ellos|ellas|il|elle|ils|elles|on|"
    r"who|which|him|her|them|us|me|se|lo|le|les|se)",
    re.IGNORECASE,
)
_GROUP_HEADS = re.compile(
    r"army|police|military|government|ministry|agency|department|office|front|group|council|"
    r"observatory|watch|television|radio|force|platform|union|nations|cross|crescent|regime|"
    r"authority|organi[sz]ation|statement|report|committee|commission|company|administration|"
    r"movement|party|court|hospital|polícia|policía|governo|gobierno|exército|ejército|"
    r"administração|ministère|ministério|ministerio|préfecture|armée|s",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker named in the article: ``text[start:end] == name``."""

    name: str
    start: int
    end: int
    kind: SpeakerKind

    @property
    def is_person(self) -> bool:
        """Whether "he" or "she" may stand for the speaker, rather than "it" or "they"."""
        if self.name.isupper() and self.name.startswith("THE "):
            return False
        if is_person_name(self.name) and self.kind in ("other", "authorities", "witness"):
            return not _GROUP_HEADS.fullmatch(self.name.split()[-1])
        head = _TAIL.sub("", self.name).split()[-1]
        plural = head.endswith("s") and len(head) > 1
        return not (plural or head.isupper() or _GROUP_HEADS.fullmatch(head))


@lru_cache(maxsize=1024)
def kind_of(words: str) -> SpeakerKind:
    """What kind of speaker the words describe."""
    folded = words.casefold()
    for kind, pattern in KINDS:
        if re.search(pattern, folded):
            return kind
    return "other"


def is_state_media(words: str) -> bool:
    """Whether a broadcaster or agency speaks for a state: "Syrian state television"."""
    return STATE_MEDIA.search(words) is not None


def is_person_name(words: str) -> bool:
    """Whether the words hold two capitalised words in a row, as names of persons do."""
    return _PERSON.search(words) is not None


def is_bare_name(words: str) -> bool:
    """Whether the words are a name and nothing else: "Abbas Gullet", not "the Red Cross chief"."""
    return is_person_name(words) and not any(
        w[0].islower() and w not in _PARTICLES for w in words.split()
    )


_PARTICLES = frozenset(("al", "bin", "de", "da", "do", "dos", "del", "van", "von", "la", "el"))


def is_name(words: str) -> bool:
    """Whether a word of the words other than the first is capitalised, or the only one is."""
    parts = words.split()
    return any(_CAPITALISED.match(w) for w in (parts[1:] or parts))


def read_voice(text: str, start: int, end: int) -> Voice | None:
    """The speaker that ``text[start:end]`` names; None where the words can be no speaker.

    Relative clauses go, and behind the name of a person also what they are of: "Musa Dangana of
    the state agency" is Musa Dangana, "a nurse at the hospital" stays as it is.
    """
    start, end = _trimmed(text, start, end)
    relative = _RELATIVE.search(text, start, end)
    if relative is not None and relative.start() > start:
        start, end = _trimmed(text, start, relative.start())
    words = text[start:end]
    if not words or len(words.split()) > _MOST_WORDS:
        return None
    if _NO_SPEAKER.match(words) or _PRONOUNS.fullmatch(words):
        return None
    if _DETERMINER.fullmatch(words):
        return None
    if not any(c.isalpha() for c in words):
        return None
    if _NUMBER.match(words) and kind_of(words) == "other":
        return None
    kind = kind_of(words)
    if not words.isupper():
        start, end = _name_alone(text, start, end)
    return Voice(text[start:end], start, end, kind)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in ",.;:\"“”«»'‘’-\u2013\u2014()"):
        start += 1
    joined = _JOINING.match(text, start, end)
    if joined is not None:
        return _trimmed(text, joined.end(), end)
    while start < end and (text[end - 1].isspace() or text[end - 1] in ',;:"“”«»‘-\u2013\u2014()'):
        end -= 1
    return start, end


def _name_alone(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut what stands around the name of a person."""
    words = text[start:end]
    role = _ROLE_BEFORE_NAME.match(words)
    before = words[: role.start("name")].split() if role is not None else []
    if role is not None and len(before) >= _LONG and before[-1] not in _OF:
        return start + role.start("name"), end
    person = _PERSON.search(words)
    if person is None or (
        words[:1].islower() and person.start() > 0 and _TAIL.search(words[: person.start()] + " x")
    ):
        return start, end  # no name, or the name of what a speaker belongs to
    if _BODY.search(person.group()):
        return start, end  # "the International Organization for Migration" is one name
    tail = _TAIL.search(words, person.end() - 1)
    if tail is not None and tail.start() >= person.end() - 1:
        end = start + tail.start()
    return start, end
