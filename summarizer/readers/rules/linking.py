"""People listed, included or compared with people named before them in the sentence."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from summarizer.readers.rules.phrases import Phrase
from summarizer.text.article import Sentence
from summarizer.text.harm.lexicon import Lexicon
from summarizer.text.name_lists import NAMES, count_names

# "62, who sold tea beside the school" or ", 9" between two names of a list; "of 11" after a boy.
_ASIDE = (
    r"(?:\s+in\s+(?:his|her|their)\s+(?:(?:early|mid|late)[\s-])?\d0s)?"
    r"(?:\s*\(\d{1,3}(?:\s(?:años|anos|ans))?\))?"
    r"(?:\s*,\s*(?:(?:âgée?\s)?de\s)?\d{1,3}(?:\s(?:años|anos|ans))?\s*(?=[,;]|(?:and|y|e|et)\b|"
    r"$))?"
    r"(?:\s*,\s*(?:of|from)\s+(?-i:[A-Z])[\w'’ -]{2,30}(?=,))?"
    r"(?:\s*,\s*(?:who|whose|an?|the)\b[^,]{0,60},)?"
    r"(?:\s+in\s+(?:his|her|their)\s+(?:\w+\s+)?\w+(?=\s+and\b))?"
)
_RANK = (
    r"(?-i:Sgt|Cpl|Pvt|Pfc|Spc|Lt|Capt|Cpt|Maj|Col|Gen|Insp|Det|Const|PC|Dr|Mrs?|Ms|Sra?|Sor|Fr)\.?"
)
_COMPARISON = re.compile(
    r"\b(?:up|down|rose|risen|fell|fallen|increased|compared|against)\s+(?:from|with|to)?\s*"
    r"(?:the\s+)?(?:previous\s+|earlier\s+)?$|"
    r"\b(?:an?|the|its|their|his|her)\s+(?:earlier|previous|initial|preliminary|first|provisional)"
    r"\s+(?:official\s+)?(?:figures?|estimates?|tolls?|counts?|numbers?|reports?|tally)\s+of\s+$",
    re.IGNORECASE,
)
_SPEECH_AFTER = re.compile(
    r"(?:\s+(?:of|for|on)\s+(?:the\s+)?(?-i:[A-Z])\w+(?:\s+(?-i:[A-Z])\w+)*){0,2}"
    r"\s*,?\s*(?:said|says|told|added|reported|announced|claimed|confirmed|puts?|gave|estimated|"
    r"counted|disse|relatou|dijo|"
    r"a dit|"
    r"a déclaré|informó|afirmou)\b",
    re.IGNORECASE,
)
_SPEECH_BEFORE = re.compile(
    r"(?:[,\"”»?!]\s*(?:said|says|added|disse|relatou|dijo)|\b(?:told|according to"
    r"(?: (?:the )?\w+){0,2}|segundo|según|selon|by|por|par|identified by))\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_QUOTED_BEFORE = re.compile(r"[\"”»]\s+(?:said|says|disse|dijo)\s+(?:the\s+)?$", re.IGNORECASE)
_PLACE_BEFORE = re.compile(
    r"\b(?:(?:hands|town|city|village|hamlet|province|state|district|region|members?|"
    r"famil(?:y|ies)|relatives|homes?|houses?|sons?|supporters) of|in|at|"
    r"near|off|aboard|along|beyond|"
    r"from|to|towards|into|on|around|outside|against|with|for|em|na|no|nas|nos|en|dans|à|sur|"
    r"contra|"
    r"contre)\s+(?:the\s+|a\s+|o\s+|la\s+|el\s+|le\s+)?$",
    re.IGNORECASE,
)
# "shot dead nine villagers in Tsauni, and in Kwargaba four"
_THERE_AGAIN = re.compile(
    r"[^,;:.]{0,40}?(?:[,;]|,?\s+(?:and|while|y|e|et))(?:\s+(?:and|y|e|et))?\s+"
    r"(?:in|at|near|en|em|à|dans)\s+(?-i:[A-Z][\w'’-]*,?\s+){1,3}",
)
_CLAUSE_ENDS = re.compile(
    r"\s*(?:[,.;)]|$)|\s+(?:and|y|e|et)\s+(?:in|at|near|en|em|à|dans)\s", re.IGNORECASE
)
# "33 died in the prison of Turia, 21 in that of Guayana and another eight in Cotopán"
_DAY_OF_WEEK = (
    r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|"
    r"samedi|dimanche|segunda|terça|quarta|quinta|sexta"
)
_AND_THEN = re.compile(
    rf"[^,;:.]*\b(?:(?:in|at|near|on|outside|inside|en|em|no|na|à|au|aux|dans)\s[^;:.]{{2,60}}?|{_DAY_OF_WEEK})"
    r"(?:[,;]|[,;]?\s+(?:and|y|e|et))\s+(?:(?:otr[oa]s?|outr[oa]s?|d['’]autres|another)\s+)?",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(
    rf"\s+(?:más\s+|autres\s+)?(?:in|at|near|en|em|no|na|à|au|aux|dans|el (?={_DAY_OF_WEEK})|"
    rf"(?={_DAY_OF_WEEK}))\s?",
    re.IGNORECASE,
)
# English tells a place by its capital, and what comes behind it by a comma: "and two in Halvic
# were arrested" goes on with another harm.
_IN_PLACE_ONLY = re.compile(
    r"\s+(?:in|at|near|on|from|around|off|outside)\s+(?:the\s+)?(?:\w+\s+(?:of\s+)?){0,2}?"
    r"(?-i:[A-Z])[\w'’-]*(?:\s+(?-i:[A-Z])[\w'’-]*){0,3}(?:\s+\w+){0,2}?"
    r"(?=\s*(?:[,.;:)]|$)|\s+(?:and|on|after|when|as|while|according)\b)|"
    r"\s+(?:in|at|near|on|"
    r"outside)\s+an?\s+(?:[\w-]+\s+){0,3}[\w-]+(?:\s+in\s+\d{4})?(?=\s*(?:[,.;]|$))",
    re.IGNORECASE,
)
_MORE_IN = re.compile(
    r"\s+(?:more|others?)\s+(?:in|at|on|near|inside|outside)\s|"
    r"\s+in the (?:first|second|third|fourth|other|next)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"\b(?:another|a further)\s+$", re.IGNORECASE)
_MOST_BACK = 12  # phrases; a list seldom has more people between its ends
_INCLUDED = 60  # characters between words of inclusion and what they include

_APPOSITION = re.compile(
    r"\s*,\s*(?:\d{1,3}\s*(?:,|and)\s*)?(?:(?:identified|named|known) as\s+)?|\s+(?:identified|"
    r"named|"
    r"known) as\s+",
    re.IGNORECASE,
)
_AGED_AND = re.compile(r"\s*,\s*\d{1,3}\s*(?:and|y|e|et)\s+")
_REST_OF_ASIDE = re.compile(r"\s+(?:of|at|in|for|from|with|de|da|do|del|du)\s[^,;:.]{1,60}(?=,)")
_WAS = re.compile(r"\s+(?:was|is)\s+", re.IGNORECASE)
_ONE_WORD = re.compile(r"\s+[a-zà-ÿ-]+\s+")
_DETERMINER = (
    r"(?:an?|the|his|her|their|its|our|my|one|two|three|four|five|six|seven|eight|nine|ten|several|"
    r"dois|duas|três|quatro|cinco|seis|dos|tres|cuatro|deux|trois|quatre|cinq|six|"
    r"another|other|some|\d+|una?|une|el|la|los|las|les?|sus?|ses|leurs?|o|os|as|seus?|suas?|du|"
    r"de)\b"
)
_IS = re.compile(
    r"\s*,\s*(?:is|was|has|had|died|drowned|remains|est|a|es|está|fue|murió|foi|está|morreu)\b",
    re.I,
)
_FEWEST_TOLD = 3
_TOLD_NEAR = 80  # characters between two numbers of one list
_JOINT = re.compile(r"[,;]|\b(?:and|y|e|et)\b", re.IGNORECASE)
_SHARED_SURNAME = re.compile(r"\s*,\s*[A-ZÀ-Ý][\w'’-]+\s+(?:and|y|e|et)\s+")
# "two customers, Dinesh (30) and Ram Lal (61),": a single name is no phrase of its own
_NAMES = re.compile(rf"\s*[,:(](?={NAMES})(?:{NAMES})")
# "Two children, a boy of six and a girl of 11,"
_NEXT_APPOSED = re.compile(
    r"(?:\s+(?:of|de)\s+[\w-]+(?:\s+(?:years|años|ans|anos))?|,?\s*\(?\d{1,2}\)?)?"
    r"\s*(?:,|:|,?\s*(?:and|e|y|et))\s*",
)
_MOST_NAMED = 4  # more people than this are not named one by one behind their number


class _Patterns:
    """What is the same for every sentence of a language."""

    def __init__(self, lexicon: Lexicon) -> None:
        # Behind a comma, a German article is a relative: "der Mann, der drei Frauen verletzte".
        # Side by side, one acts and one suffers: "erschoss ein Mann drei Wachleute".
        before = r"(?<!,\s)" if lexicon.frames else ""
        joined = r"(?!\s*$)" if lexicon.frames else ""
        self.list = re.compile(
            rf"{joined}(?:\s+(?:{lexicon.reflexive}))?(?:,\s*(?:(?:{lexicon.inclusion})|"
            rf"(?:[\w-]+\s){{1,3}}(?:{lexicon.partitive}))\s[^,;:.]{{1,60}},"
            rf"(?=\s*(?:{lexicon.conjunction})\s))?{_ASIDE}[\s,]*(?:;\s*(?=(?:{lexicon.conjunction})\s))?(?:(?:{lexicon.conjunction})\s+(?:(?:{lexicon.preposition_of})\s+)?)?"
            rf"(?:(?:also|even)\s+)?"
            r"(?:(?:that|those|the one|o|a|el|la|celui|celle)\s+(?:of|de)\s+)?"
            rf"(?:{before}(?:{lexicon.definite})\s+)?(?:{_RANK}\s+)?",
            re.IGNORECASE,
        )
        self.as_many = re.compile(
            rf"\s+(?:{lexicon.passive})\s[\w' -]{{1,40}}?(?:,|,?\s+(?:{lexicon.conjunction}))\s+",
            re.IGNORECASE,
        )
        self.romance = lexicon.language != "en"
        self.spared = re.compile(rf"\s+(?:{lexicon.spared})\b", re.IGNORECASE)
        self.acts = re.compile(
            rf"\s+(?:{lexicon.verbs})\s+(?:{lexicon.definite}|{lexicon.articles}|for|that|to)\s",
            re.IGNORECASE,
        )
        self.died_first = re.compile(
            rf"[^,;:.]{{0,40}}\b(?:{lexicon.at_once})\s*(?:,|,?\s+(?:{lexicon.conjunction}))\s+",
            re.IGNORECASE,
        )
        self.included = re.compile(rf"\s+(?:{lexicon.included})(?!\w)", re.IGNORECASE)
        self.inclusion = re.compile(
            rf"(?<!\w)(?:{lexicon.inclusion})[\s,:]*(?:(?:were|was|are|is|at least|the|"
            r"all|both|his|her|their)\s+)*$",
            re.IGNORECASE,
        )


_patterns = cache(_Patterns)


class Links:
    """Links between the phrases of one sentence."""

    def __init__(self, text: str, sentence: Sentence, lexicon: Lexicon) -> None:
        self._re = _patterns(lexicon)
        self._text = text
        self._sentence = sentence

    def to_earlier(self, phrase: Phrase, earlier: Sequence[Phrase]) -> Phrase | None:
        """The nearest earlier phrase that this one continues, is part of, or is compared with."""
        if self._re.spared.match(self._text, phrase.end):
            return None  # "killed six and 12 people were rescued"
        for other in earlier[: -_MOST_BACK - 1 : -1]:
            if other.end > phrase.start:
                continue
            gap = (other.end, phrase.start)
            if not other.partitive and self._re.acts.match(self._text, phrase.end):
                continue  # "the murder of a banker, and 40 officers searched the woods"
            # A semicolon alone parts: "killed one man; dozens of villagers watched".
            if self._re.list.fullmatch(self._text, *gap) or self.is_part(phrase, other):
                return other
            if (
                phrase.kind == "count"
                and other.partitive
                and self._re.as_many.fullmatch(self._text, *gap)
            ):
                return other  # "28 of the dead were inmates and three were guards"
            if phrase.kind == "count" and (
                _COMPARISON.search(self._text, *gap)
                or (
                    _THERE_AGAIN.fullmatch(self._text, *gap)
                    and (phrase.noun or _CLAUSE_ENDS.match(self._text, phrase.end))
                )
            ):
                return other
            if (
                (phrase.noun is None or (phrase.people is not None and not self._re.romance))
                and phrase.kind in ("count", "singular")
                and self._is_placed(phrase, gap)
                and _AND_THEN.fullmatch(self._text, *gap)
            ):
                return other
            if (
                phrase.noun is None
                and phrase.kind in ("count", "singular")
                and self._re.died_first.fullmatch(self._text, *gap)
            ):
                return other  # "eight died on the spot and three in hospital"
            if phrase.partitive and phrase.kind == "count":  # "of whom 413 ..., 98 of them ..."
                return other
        return None

    def _is_placed(self, phrase: Phrase, gap: tuple[int, int]) -> bool:
        """Whether only a place follows a number, with no verb of its own."""
        if _MORE_IN.match(self._text, phrase.end):
            return True  # "and four more at the market"
        if self._re.romance or _ANOTHER.search(self._text, *gap):
            return _IN_PLACE.match(self._text, phrase.end) is not None
        return _IN_PLACE_ONLY.match(self._text, phrase.end) is not None

    def told_apart(
        self, phrases: Sequence[Phrase], harmed: Sequence[Phrase]
    ) -> dict[Phrase, Phrase]:
        """Numbers without a noun that come to the number right before them, by their whole.

        "Fourteen people died, eight at the scene and six in hospital": that they come to just
        that number is no chance, so they share its harm.
        """
        found: dict[Phrase, Phrase] = {}
        counts = [p for p in phrases if p.kind == "count" and p.quantity is not None]
        for at, whole in enumerate(counts):
            value = _exactly(whole)
            if whole not in harmed or value is None or value < _FEWEST_TOLD:
                continue
            run: list[Phrase] = []
            for part in counts[at + 1 : at + 1 + _MOST_BACK]:
                if not run and part.noun is not None and part.people is None:
                    continue  # "killed 13 people in three districts: seven in Kembe, six in Ossa"
                number = _exactly(part)
                before = self._text[(run[-1] if run else whole).end : part.start]
                if number is None or part.thing or len(before) > _TOLD_NEAR or "." in before:
                    break
                if run and not _JOINT.search(before):
                    break
                run.append(part)
                value -= number
                if value <= 0:
                    break
            if value == 0 and len(run) > 1:
                found.update(dict.fromkeys(run, whole))
        return found

    def to_later(self, phrase: Phrase, later: Sequence[Phrase]) -> Phrase | None:
        """The next phrase that a list joins to this one."""
        behind = [other for other in later if other.start >= phrase.end]
        for other in behind[:_MOST_BACK]:
            if not other.partitive and self._re.list.fullmatch(self._text, phrase.end, other.start):
                return other
        return None

    def is_part(self, phrase: Phrase, whole: Phrase) -> bool:
        """Whether words of inclusion stand right before the phrase: "including", "of whom"."""
        if self._re.included.match(self._text, phrase.end):
            return True
        start = max(whole.end, phrase.start - _INCLUDED)
        return self._re.inclusion.search(self._text, start, phrase.start) is not None

    def is_agent_or_place(self, phrase: Phrase, *, subject: bool = False) -> bool:
        """Whether the phrase speaks, acts or stands as a place rather than suffers.

        A ``subject`` of the harm itself is no speaker: "police said the mayor was killed".
        """
        before = self._text[max(self._sentence.start, phrase.start - 30) : phrase.start]
        return (
            _QUOTED_BEFORE.search(before) is not None
            or _SPEECH_AFTER.match(self._text, phrase.end) is not None
            or (not subject and _SPEECH_BEFORE.search(before) is not None)
            or (phrase.kind in ("named", "plural") and _PLACE_BEFORE.search(before) is not None)
        )


def without_appositions(text: str, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Fold what only says again who was counted into the phrase that counts.

    "One of them a Peruvian engineer" is one person, and so is "two of the hostages, a cook and
    an electrician" two: the later words are evidence of the same figure, not figures.
    """
    kept: list[Phrase] = []
    skip: set[Phrase] = set()
    for at, phrase in enumerate(phrases):
        if phrase in skip:
            continue
        folded = phrase
        if _may_be_explained(phrase):
            for follower in _apposed(text, phrase, phrases[at + 1 : at + 2 + _MOST_NAMED]):
                skip.add(follower)
                if _AGED_AND.fullmatch(text, folded.end, follower.start):
                    continue  # "Ivo Tarn, 58 and a father of three": the name is enough
                folded = replace(
                    folded,
                    end=_aside_end(text, follower.end),
                    people=folded.people or follower.people,
                    noun=folded.noun or follower.noun,
                )
        kept.append(folded)
    return tuple(kept)


def _may_be_explained(phrase: Phrase) -> bool:
    """Whether words behind a phrase may say who its people are: "a twelfth, a boy of six,"."""
    counted_on = phrase.quantity is not None and phrase.quantity.kind == "ordinal"
    known = phrase.people is not None or phrase.partitive or phrase.kind == "named"
    return known or (counted_on and phrase.noun is None)


def _exactly(phrase: Phrase) -> int | None:
    """The number of a phrase that is exact, or the least of "at least"."""
    quantity = phrase.quantity
    if quantity is None or quantity.bound not in ("exact", "at_least"):
        return None
    return quantity.best


def _continues_list(text: str, phrase: Phrase) -> bool:
    """Whether a list goes on behind: "a girl, her mother and two", "my father, my uncle and"."""
    after = text[phrase.end : phrase.end + 8]
    another = re.match(
        rf"(?:\s*,\s*\d{{1,3}}\s*,?)?\s+(?:and|y|e|et)\s+"
        rf"(?:{_DETERMINER}|(?-i:[A-ZÀ-Ý][a-zà-ÿ]))",
        text[phrase.end : phrase.end + 32],
        re.I,
    )
    if another is not None:
        return True  # but "an official and leader of the party" is one
    possessive = re.match(
        r"(?:his|her|their|my|our|su|sus|seus?|suas?|sa|son|ses)\b",
        text[phrase.start : phrase.end],
        re.IGNORECASE,
    )
    if possessive is None or not after.startswith(","):
        return False
    return _IS.match(text, phrase.end) is None  # "another boy, his cousin, is missing"


def _aside_end(text: str, end: int) -> int:
    """Where an aside closes: "Lawan, the imam of the town's main mosque, was killed"."""
    closing = _REST_OF_ASIDE.match(text, end)
    return closing.end() if closing else end


def _apposed(text: str, phrase: Phrase, following: tuple[Phrase, ...]) -> list[Phrase]:
    number = phrase.quantity.best if phrase.quantity else phrase.number
    if number is None or number > _MOST_NAMED:
        return []
    if number == 1:
        nearest = following[0] if following else None
        if nearest is None or nearest.kind not in ("singular", "named", "definite"):
            return []
        if _continues_list(text, nearest):
            return []
        gap = text[phrase.end : nearest.start]
        if nearest.kind == "named" and _WAS.fullmatch(gap):
            # "The dead man was Carl Voss, a baker"
            return [nearest, *_apposed(text, nearest, following[1:])]
        if nearest.kind == "named" and phrase.kind == "definite" and _ONE_WORD.fullmatch(gap):
            return [nearest]  # "al líder comunal Jairo Useche"
        apposed = (
            _APPOSITION.fullmatch(gap) if phrase.kind != "count" else re.fullmatch(r"\s*,?\s*", gap)
        )
        return [nearest] if apposed else []
    if (
        number == 2
        and following
        and following[0].kind == "named"
        and _SHARED_SURNAME.fullmatch(text, phrase.end, following[0].start)
    ):
        return [following[0]]  # "two brothers, Luis and Saul Banuelos"
    names = _NAMES.match(text, phrase.end)
    if phrase.kind == "count" and names is not None and count_names(names.group()) == number:
        return [f for f in following if f.kind == "named" and f.end <= names.end()]
    run: list[Phrase] = []
    end = phrase.end
    for follower in following:
        joint = _NEXT_APPOSED.fullmatch(text, end, follower.start)
        if follower.kind not in ("singular", "named", "definite") or joint is None:
            break
        run.append(follower)
        end = follower.end
    starts_apposed = run and text[phrase.end : run[0].start].strip() in (",", ":")
    return run if starts_apposed and len(run) == number else []
