"""What stands near a cue: its clause, and the sentences of its paragraph before it."""

import re
from functools import lru_cache

from summarizer.readers.rules.cues import Cue
from summarizer.text.any_case import AnyCase
from summarizer.text.article import Article, Sentence

_NEAR = 3  # sentences back in which a place or a day is looked for
_CLAUSE = re.compile(r";|,?\s(?:and|but|while|whereas|mas|pero|mais|enquanto|mientras)\s")

# "In a separate incident", "Also on Monday, a fire": not what was told before.
_APART = AnyCase(
    r"\bseparately,|\b(?:(?:in an?|two|three|other) (?:separate|unrelated)|"
    r"unrelated (?:attack|incident)|in another (?:attack|incident|accident|strike|raid|bombing|"
    r"shooting|blast|clash|case|crash)|"
    r"elsewhere (?:in|on))\b|elsewhere,|"
    r"^\W*(?:at|in) (?:an?|another) (?:village|town|hamlet|camp|settlement) [^,.;]{0,20}"
    r"(?:km|kilomet(?:re|er)s?|miles?) (?:away|to the (?:north|south|east|west)\w*),|"
    r"^\W*(?:also|meanwhile,? also|separately) (?:on|in|at|late|early)\b",
)
# "Meanwhile, gunmen opened fire on a bus", and not "Meanwhile, the search for survivors": what
# nobody has told of yet has no article, or "a".
_MEANWHILE = re.compile(
    r"^\W*(?:(?:but|and)\s+)?(?:meanwhile|in the meantime),?\s+(?:in (?:[A-Z][\w'’-]*,?\s+){1,4})?"
    r"(?i:(?:(?:unidentified|unknown|suspected|armed|masked|islamist|rebel)\s+)*"
    r"(?:gunm[ae]n|militants|bandits|insurgents|attackers|assailants|jihadists|robbers)\b|"
    r"(?:an?|another|two|three)\s+(?:[\w-]+\s+){0,3}(?:bombs?|mines?|bombings?|blasts?|explosions?|"
    r"explosives?|grenades?|rockets?|shells?|mortars?|missiles?|drones?|air ?strikes?|strikes?|"
    r"raids?|attacks?|ambush(?:es)?|shootings?|clash(?:es)?|crash(?:es)?|collisions?|fires?|"
    r"landslides?|bus(?:es)?|minibus|lorr(?:y|ies)|trucks?|boats?|ferry|planes?|helicopters?|trains?)"
    r"\b|(?:[\w-]+\s+){0,4}(?:forces|troops|soldiers|police|army|fighters|rebels|warplanes|jets)\s+"
    r"(?:had\s+)?(?:killed|shot|attacked|raided|ambushed|bombed|struck|seized|kidnapped|abducted|"
    r"fired|opened|stormed|clashed)\b)",
    re.IGNORECASE,
)
# A lead that sums up: "gunmen killed 12 people in three separate attacks".
_SEVERAL = AnyCase(
    r"\b(?:separate|another|different|twin|series of|string of|wave of|spate of|"
    r"(?:two|three|four|five|six|several) (?:\w+ )?(?:attacks|incidents|accidents|blasts|bombings|"
    r"strikes|explosions|raids|shootings|crashes|clashes))\b",
)


def is_apart(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence says itself that it goes on to another event."""
    return sentence.index in _apart(article)


@lru_cache(maxsize=8)  # each sentence is asked for by each figure behind it
def _apart(article: Article) -> frozenset[int]:
    """The sentences of an article that go on to another event."""
    told = ((s.index, article.text[s.start : s.end]) for s in article.sentences)
    return frozenset(n for n, words in told if _APART.search(words) or _MEANWHILE.match(words))


def apart_from(article: Article, sentence: Sentence) -> int | None:
    """The sentence of its paragraph with which a sentence's own event is told apart, if any."""
    for index in range(sentence.index, max(-1, sentence.index - _STRETCH), -1):
        if article.sentences[index].paragraph != sentence.paragraph:
            return None
        if is_apart(article, article.sentences[index]):
            return index
    return None


def is_told_apart(article: Article, earlier: Sentence, later: Sentence) -> bool:
    """Whether words between two sentences, or in the later one, go on to another event.

    What is told apart reaches to the end of its paragraph. A headline or a lead that sums up
    several events tells of it already.
    """
    if _are_items(article.text, earlier, later):
        return True
    first = apart_from(article, later)
    if first is None or earlier.index >= first or earlier.kind == "title":
        return False
    return _SEVERAL.search(article.text, earlier.start, earlier.end) is None


_ITEM = re.compile(
    r"[^\S\n]*(?:[-–—•*·▪]|\(?[a-z\d]{1,2}[.)])\s*(?P<label>[A-ZÀ-Þ][^\n:–—]{1,30}?)\s*(?::|\s[-–—])\s"
)


def _are_items(text: str, earlier: Sentence, later: Sentence) -> bool:
    """Whether two lines of a list tell of two places: "* Aurel - two killed"."""
    second = _ITEM.match(text, _line_start(text, later.start))
    if second is None:
        return False
    first = _ITEM.match(text, _line_start(text, earlier.start))
    return (
        first is not None
        and first["label"].casefold() != second["label"].casefold()
        and not _SUM.match(first["label"])
        and not _SUM.match(second["label"])
    )


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


_SUM = re.compile(
    r"(?:grand )?totals?|in all|all|overall|sum|en total|au total|no total", re.IGNORECASE
)
_STRETCH = 6  # sentences of a paragraph that goes on with what was told apart


def clause_around(text: str, sentence: Sentence, cue: Cue) -> tuple[int, int]:
    """The clause of a sentence that a cue stands in, as far as conjunctions part them."""
    breaks = [m.end() for m in _CLAUSE.finditer(text, sentence.start, sentence.end)]
    return (
        max((b for b in breaks if b <= cue.start), default=sentence.start),
        min((b for b in breaks if b > cue.end), default=sentence.end),
    )


def earlier_in_paragraph(article: Article, sentence: Sentence) -> list[Sentence]:
    """The sentences of the same paragraph right before one, the nearest first."""
    earlier = article.sentences[max(0, sentence.index - _NEAR) : sentence.index]
    return [s for s in reversed(earlier) if s.paragraph == sentence.paragraph]


def later_in_paragraph(article: Article, sentence: Sentence) -> list[Sentence]:
    """The sentences of the same paragraph right behind one."""
    later = article.sentences[sentence.index + 1 : sentence.index + _NEAR]
    return [s for s in later if s.paragraph == sentence.paragraph]


def gap(start: int, end: int, cue: Cue) -> int:
    """Characters between ``text[start:end]`` and a cue; 0 where they touch or overlap."""
    return max(start - cue.end, cue.start - end, 0)
