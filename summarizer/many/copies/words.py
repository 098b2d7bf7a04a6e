"""Words of a text as two outlets both write them: without case, quotes and spelling habits."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from hashlib import blake2b
from typing import Final

# Stops inside a number stay: "3.5" is not "35", and "10-12" is not "10 12".
_INSIDE_NUMBER = re.compile(r"(?<=\d)[.,:/\u2044\u2012-\u2015-](?=\d)")
_KEPT_STOPS: Final = {
    ".": "\ue000",
    ",": "\ue001",
    ":": "\ue002",
    "/": "\ue003",
    "\u2044": "\ue003",
}
_DASH: Final = "\ue004"
# Signs that change what a number says or whether it is said. All other punctuation is dropped.
_SIGNS: Final = frozenset("?؟%‰+±~≈<>≤≥=$€£¥₹§")
# Scripts that are written without spaces: each character is a word.
_UNSPACED: Final = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x0F00, 0x0FFF),  # Tibetan
    (0x1000, 0x109F),  # Burmese
    (0x1780, 0x17FF),  # Khmer
    (0x3005, 0x3007),
    (0x3040, 0x30FF),  # Hiragana, Katakana
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x323AF),
)

# British words and what they are in American English. Only words of the table change: a rule for
# endings would make "four" into "for".
_OUR: Final = (
    "arm behavi cand clam col endeav fav harb hon hum lab neighb parl rig rum sav splend tum val "
    "vap"
)
_ISE: Final = (
    "apolog author brutal capital categor central character civil colon commercial critic crystall "
    "decentral demilitar demobil destabil economic emphas equal fertil final formal galvan general "
    "harmon hospital ideal immun industrial jeopard legal liberal local marginal maxim memor "
    "militar minim mobil modern monopol national neutral normal organ ostrac patron penal polar "
    "priorit privat public radical rational real recogn reorgan revolution scrutin special "
    "stabil subsid summar symbol sympath synchron terror traumat tyrann util vandal victim visual "
    "weapon"
)
_DOUBLED: Final = (
    "cancel channel counsel dial fuel funnel label level marshal model quarrel rival shovel signal "
    "total travel tunnel"
)
_WHOLE: Final = {
    old: new
    for old, _, new in (
        pair.partition(":")
        for pair in """
        centre:center centres:centers epicentre:epicenter epicentres:epicenters centred:centered
        theatre:theater theatres:theaters
        metre:meter metres:meters kilometre:kilometer kilometres:kilometers
        centimetre:centimeter centimetres:centimeters millimetre:millimeter
        millimetres:millimeters litre:liter litres:liters fibre:fiber fibres:fibers
        calibre:caliber sabre:saber sombre:somber
        defence:defense defences:defenses offence:offense offences:offenses licence:license
        licences:licenses pretence:pretense grey:gray programme:program programmes:programs
        tyre:tire tyres:tires kerb:curb plough:plow ploughed:plowed ploughing:plowing
        storey:story storeys:stories ageing:aging aluminium:aluminum towards:toward
        afterwards:afterward whilst:while amongst:among learnt:learned burnt:burned
        jewellery:jewelry manoeuvre:maneuver manoeuvres:maneuvers mould:mold sulphur:sulfur
        judgement:judgment catalogue:catalog aeroplane:airplane aeroplanes:airplanes
        analyse:analyze analysed:analyzed analysing:analyzing paralysed:paralyzed
        haemorrhage:hemorrhage anaesthetic:anesthetic paediatric:pediatric diarrhoea:diarrhea
        sceptical:skeptical
        """.split()
    )
}
_FAMILIES: Final = (
    (
        re.compile(
            rf"((?:dis)?(?:{'|'.join(_OUR.split())}))our(?=$|s|ed|ing|er|able|ably|hood|ly|ite)"
        ),
        r"\1or",
    ),
    (re.compile(rf"({'|'.join(_ISE.split())})is(?=(?:e|ed|es|ing|er|ers|ation|ations)$)"), r"\1iz"),
    (re.compile(rf"({'|'.join(_DOUBLED.split())})l(?=(?:ed|ing|er|ers|or|ors)$)"), r"\1"),
)
_MAY_DIFFER = re.compile(r"our|is(?:e|i|a)|ll")


class _Plain(dict[int, str]):
    """What each character becomes; learnt one by one, since few of a million occur."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char in _SIGNS:
            plain = " ? " if char == "؟" else f" {char} "
        elif any(first <= code <= last for first, last in _UNSPACED):
            plain = f" {char} "
        else:
            category = unicodedata.category(char)
            # Invisible characters (Cf) join what they stand in, as a reader sees it.
            plain = "" if category == "Cf" else " " if category[0] in "PZSC" else char
        self[code] = plain
        return plain


_PLAIN: Final = _Plain({code: chr(code) for code in range(0xE000, 0xE005)})


def plain_words(text: str) -> list[str]:
    """Return the words of a text that two copies have in common, in order.

    Case, quotes, brackets, white space, invisible characters, compatibility forms of Unicode and
    British or American spelling make no difference. Everything else does: "12" is not "twelve",
    "1,200" is not "1200", and a question mark is a word.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    # Characters of private use would pass for the stops of a number.
    folded = "".join(c for c in folded if not "\ue000" <= c <= "\uf8ff")
    kept = _INSIDE_NUMBER.sub(lambda m: _KEPT_STOPS.get(m.group(), _DASH), folded)
    words = kept.translate(_PLAIN).replace(" per cent ", " percent ").split()
    return [_spelling(word) for word in words]


def _spelling(word: str) -> str:
    """Return the American spelling of a word."""
    if whole := _WHOLE.get(word):
        return whole
    if _MAY_DIFFER.search(word):
        for family, american in _FAMILIES:
            word, changed = family.subn(american, word) if family.match(word) else (word, 0)
            if changed:
                break
    return word


def weigh_words(words: Sequence[str]) -> int:
    """Return how many words a reader would count: two characters of Chinese are one."""
    unspaced = sum(
        1
        for word in words
        if len(word) == 1 and any(first <= ord(word) <= last for first, last in _UNSPACED)
    )
    return len(words) - unspaced + (unspaced + 1) // 2


def hash_words(words: Sequence[str]) -> int:
    """Return 64 bits that stand for words in their order."""
    digest = blake2b("\x1f".join(words).encode("utf-8", "replace"), digest_size=8)
    return int.from_bytes(digest.digest(), "big")
