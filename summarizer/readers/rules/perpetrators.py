"""Who is said to have done it, and how surely: only where the words tie the name to the harm.

The confidence is MUC-4's ladder. A name that merely stands in the sentence is nobody's deed.
"""

import re

from summarizer.models import Attribution, Evidence
from summarizer.models.vocabulary import Confidence
from summarizer.text.article import Article
from summarizer.text.harm.lexicon import lexicon_for
from summarizer.text.harm.triggers import find_harm
from summarizer.text.speech.speakers import kind_of

_BY = re.compile(
    r"\b(?:by|por|pel[oa]s?|par)\s+(?:(?:the|an?|os?|as?|las?|los|el|les?|des)\s+)?$", re.I
)
_BLAMED = re.compile(
    r"\b(?P<who>[\w'’ ]{0,40}?)\b(?:blam(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|atribu[íi]d[oa] a|"
    r"culpó a|acusó a|acusou|attribuée? à|accusé)\s+(?:on\s+)?(?:(?:the|an?|os?|la|el|les?)\s+)?$",
    re.I,
)
_CLAIMED = re.compile(
    r"\s*,?\s*(?:(?:has|have|had|later|also)\s+)*(?:claimed\s+(?:responsibility|the\s+\w+|to\s+have)|"
    r"admitted|said\s+(?:it|they|its\s+\w+)\s+(?:had\s+)?(?:carried|planted|killed|attacked|was\s+behind|"
    r"were\s+behind)|reivindic\w+|revendiqu\w+)",
    re.I,
)
_POSSIBLE = re.compile(
    r"\b(?:suspected|alleged|apparently|possibly|presumed|believed|thought|presunt[oa]s?|"
    r"supost[oa]s?|présumés?)\b",
    re.I,
)
_DENIED = re.compile(r"\s*,?\s*(?:has|have|had)?\s*(?:denied|denies|negó|negou|a démenti)\b", re.I)
# What may stand between whoever acts and the harm: an adverb, an auxiliary, a weapon.
_BETWEEN = re.compile(
    r"(?:['’]s)?\s+(?:(?:have|has|had|also|then|later|in|an?|the|air|drone|raids?|strikes?|airstrikes?|"
    r"warplanes?|jets?|forces?|troops|soldiers|fighters|gunmen|militants|rebels|shelling|shells|"
    r"rockets?|missiles?|artillery|bombing|bombs?|attacks?|fire|a|um|uma|una|des)\s+){0,4}",
    re.I,
)
_VIOLENCE = re.compile(
    r"(?:launched|carried out|fired|opened fire|attacked|bombed|bombarded|shelled|raided|stormed|"
    r"ambushed|detonated|set off|struck|hit|abr(?:iu|ieron) fogo|atacó|atacaron|atacou|atacaram|"
    r"bombarde\w+|a (?:attaqué|bombardé))\b",
    re.I,
)


def attribution(article: Article, name: Evidence) -> Attribution | None:
    """Whether the words say that the named did it, and how surely.

    Parameters
    ----------
    article
        The article.
    name
        Words of the article that name somebody.

    Returns
    -------
    Attribution or None
        None where the words do not tie the name to a harm: it may be whoever was harmed, or
        speaks, or did something else.
    """
    sentence = article.sentences[name.sentence]
    before = article.text[sentence.start : name.start]
    after = article.text[name.end : sentence.end]
    confidence = _confidence(article, name, before, after)
    if confidence is None:
        return None
    return Attribution(name=name.quote, confidence=confidence)


def _confidence(article: Article, name: Evidence, before: str, after: str) -> Confidence | None:
    if _DENIED.match(after):
        return "denied"
    if _CLAIMED.match(after):
        return "claimed_or_admitted"
    blamed = _BLAMED.search(before)
    if blamed is not None:
        official = kind_of(blamed["who"]) == "authorities"
        return "accused_by_authorities" if official else "accused"
    if not (_BY.search(before) or _acts(article, name, after)):
        return None
    near = before[-40:] + name.quote
    return "possible" if _POSSIBLE.search(near) else "reported_as_fact"


def _acts(article: Article, name: Evidence, after: str) -> bool:
    """Whether the name is the subject of the harm: "government raids killed 73 civilians"."""
    gap = _BETWEEN.match(after)
    if gap is None:
        return False
    if _VIOLENCE.match(after, gap.end()):
        return True
    sentence = article.sentences[name.sentence]
    at = name.end + gap.end()
    return any(
        harm.start == at and harm.government == "transitive" and not harm.passive
        for harm in find_harm(article.text, at, sentence.end, lexicon_for(article.language))
    )
