"""Which harm governs which people: distance, direction and clause, as a cost."""

from bisect import bisect_left
from collections.abc import Sequence

from summarizer.readers.rules import harm_attachment_words as signs
from summarizer.readers.rules.harm_attachment_patterns import attachment_patterns
from summarizer.readers.rules.harm_candidates import Governor, died_after_all
from summarizer.readers.rules.harm_distance import OTHER_PEOPLE, QUOTED, Distances
from summarizer.readers.rules.phrases import Phrase
from summarizer.readers.rules.pronouns import find_antecedents
from summarizer.readers.rules.survivors import Spared
from summarizer.text.harm.frames import Frame
from summarizer.text.harm.lexicon import Lexicon
from summarizer.text.harm.triggers import Harm

# Costs are in words of distance. They order the readings of one sentence; only their order
# matters, and beyond FARTHEST a harm does not govern a phrase at all.
FARTHEST = 7.0
_NEVER = 99.0
_WRONG_SIDE = 9.0
_STATUS = 3.0  # "two hostages" are captured, unless something else is said of them
_ATTRIBUTE = 2.0  # "three missing loggers" are missing, unless something else is said of them
_DISTANT = 4.0
_SUBJECTS = ("count", "singular", "definite")
_LEAD_IN = 30  # characters of the words before a phrase
_PRONOUN = -1.0  # a pronoun names its people more surely than any distance
_REACH = 4  # harms on either side of a phrase; none that stands behind so many governs it


class Government:
    """Costs between the phrases and the harms of one sentence."""

    def __init__(
        self, text: str, phrases: tuple[Phrase, ...], harms: tuple[Harm, ...], lexicon: Lexicon
    ) -> None:
        self._re = attachment_patterns(lexicon)
        self._text = text
        self._phrases = phrases
        self._starts = [p.start for p in phrases]
        self._harms = harms
        self._harm_starts = [h.start for h in harms]
        self._spared = Spared(text, lexicon)
        self._distances = Distances(text, phrases, harms, self._re)
        self._populations: dict[int, bool] = {}  # by where the phrase starts
        self._antecedents = find_antecedents(text, phrases, harms, lexicon)

    def governors(self, phrase: Phrase) -> tuple[Governor, ...]:
        """Harms that may govern a phrase, the nearest first."""
        near = bisect_left(self._harm_starts, phrase.start)
        reach = self._harms[max(0, near - _REACH) : near + _REACH]
        found = died_after_all(
            [Governor(h, self._cost(phrase, h)) for h in reach],
            phrase,
            lambda harm: self._died_of_wounds(phrase, harm),
        )
        return tuple(
            sorted(
                (g for g in found if g.cost <= FARTHEST),
                key=lambda g: (
                    g.cost,
                    g.harm.outcome == "killed_or_injured",
                    not _is_inside(phrase, g.harm),
                    g.harm.government == "toll" and phrase.start - g.harm.end,
                    g.harm.start,
                ),
            )
        )

    def _says_more_of_harmed(self, phrase: Phrase) -> bool:
        """Whether an aside says more of those harmed: "three died, one of them a cook, and 12"."""
        if self._text[phrase.end : phrase.end + 1] != ",":
            return False
        lead_in = max(0, phrase.start - _LEAD_IN)
        apposed = phrase.partitive and self._text[lead_in : phrase.start].endswith(", ")
        if not (apposed or self._re.including.search(self._text, lead_in, phrase.start)):
            return False
        at = bisect_left(self._starts, phrase.start)
        last = bisect_left(self._harm_starts, phrase.start) - 1
        return at > 0 <= last and self._harms[last].start >= self._phrases[at - 1].end

    def attacked(self, phrase: Phrase, governors: Sequence[Governor]) -> bool:
        """Whether he did harm before he came to it: "killed four before police shot him dead"."""
        own = governors[0].harm if governors else None
        if own is None or self._antecedents.get(own.start) is not phrase:
            return False
        return any(
            harm.government == "transitive"
            and not harm.passive
            and phrase.end <= harm.start
            and harm.end <= own.start
            and self._has_object(harm, phrase)
            for harm in self._harms
        )

    def _brings_to(self, phrase: Phrase) -> bool:
        """Whether a number stands before its own toll: "bringing to 14 the number of"."""
        return self._re.toll_follows.match(self._text, phrase.end) is not None and (
            self._re.toll_states.search(self._text, max(0, phrase.start - _LEAD_IN), phrase.start)
            is not None
        )

    def _died_of_wounds(self, phrase: Phrase, harm: Harm) -> bool:
        """Whether the wounded of "a soldier wounded on Tuesday by a mine has died" died."""
        wounded = any(
            h.outcome == "injured" and phrase.end <= h.start < harm.start for h in self._harms
        )
        if not wounded or signs.NEW_SUBJECT.search(self._text, phrase.end, harm.verb):
            return False
        between = self._distances.people_between(phrase.end, harm.verb, phrase)
        of_others = any(p.start <= h.start < p.end for p in between for h in self._harms)
        return not of_others and not any(p.people for p in between)

    def _cost(self, phrase: Phrase, harm: Harm) -> float:
        if harm.start < phrase.end and phrase.start < harm.end:
            return self._within(phrase, harm)
        if self._spared.is_spared(phrase, harm):
            return _NEVER
        if harm.start >= phrase.end and self._says_more_of_harmed(phrase):
            return _NEVER
        antecedent = self._antecedents.get(harm.start)
        if antecedent is not None and phrase.start < harm.start:
            # "stopped three traders and shot them": those, and neither the men who did it.
            return _PRONOUN if phrase is antecedent else _NEVER
        if harm.start > phrase.end and self._brings_to(phrase):
            return 1.0  # "brings to nine the number of troops killed this month"
        if self._is_population(phrase):
            return _NEVER  # "buried a hamlet of 60 people"
        if harm.outcome == "captured" and (phrase.noun or "").casefold() in signs.REMAINS:
            return _NEVER  # "170 bodies were handed over"
        if phrase.start >= harm.end:
            return self._behind(phrase, harm)
        if harm.frame is not None and not self._is_framed(phrase, harm, harm.frame):
            return _NEVER
        cost = self._before(phrase, harm)
        dead = signs.BODIES_OF.search(self._text, max(0, phrase.start - 24), phrase.start)
        return cost + _WRONG_SIDE if dead else cost  # "the bodies of two others were handed over"

    def _is_population(self, phrase: Phrase) -> bool:
        if phrase.start not in self._populations:  # each harm of the sentence asks for it
            lead_in = max(0, phrase.start - _LEAD_IN)
            found = self._re.population.search(self._text, lead_in, phrase.start)
            self._populations[phrase.start] = found is not None
        return self._populations[phrase.start]

    def _within(self, phrase: Phrase, harm: Harm) -> float:
        """A harm in the phrase itself: "19 deaths", "two hostages", "three missing loggers"."""
        if signs.POSSESSOR.match(self._text, harm.end, phrase.end):
            return _NEVER  # "the dead man's sister"
        if harm.government == "noun":
            if phrase.partitive and phrase.kind == "count":
                return _STATUS  # "several of the wounded died"
            return _STATUS if harm.outcome in ("captured", "displaced") else 0.0
        if harm.outcome in ("captured", "displaced") and harm.end == phrase.end:
            return _STATUS  # "deux otages ont été tués"
        attribute = phrase.noun is not None and phrase.noun.casefold() not in harm.words.casefold()
        return _ATTRIBUTE if attribute and harm.end < phrase.end else 0.0

    def _before(self, phrase: Phrase, harm: Harm) -> float:
        """People on the left of a harm: "two men, both farmers, were shot dead"."""
        start, end = phrase.end, max(phrase.end, harm.verb)
        agent = self._re.by_agent.fullmatch(self._text, start, end)
        start = agent.end() if agent else start  # "was hit by a car and died"
        base = self._base_of(phrase)
        if base is not None and base.end <= harm.start:
            start = base.end  # "two of the 49 who were treated died"
        age = signs.AGE_ASIDE.match(self._text, start, end)
        if age is not None:  # "Odile Roux, 44|, who tried to help, was treated"
            start = age.end()
        elif "," in self._text[phrase.start : phrase.end]:  # "Gomez, a vendor | from Cali, was"
            rest = signs.REST_OF_ASIDE.match(self._text, start, end)
            start = rest.end() if rest else start
        of_what = signs.OF_WHAT.match(self._text, start, end)
        if of_what is not None and all(
            p.collective for p in self._distances.people_between(start, of_what.end(), phrase)
        ):
            start = of_what.end()  # "five members of one family, three of them children, were"
        aged = signs.AGED.match(self._text, start, end)
        start = aged.end() if aged else start
        relative = self._re.relative.match(self._text, start, end)
        if relative is not None:  # "39 prisoners who were killed"
            start = relative.end()
        cost = self._distances.cost(phrase, self._behind_aside(start, end, harm), end)
        if self._is_subject_between(phrase, start, harm):
            cost += 2 * _WRONG_SIDE
        many = phrase.quantity is not None and (phrase.quantity.best or 2) > 1
        if many and self._re.he.search(self._text, start, end):
            cost += 2 * _WRONG_SIDE  # "stabbed two women before he was shot dead"
        words = len(signs.WORD.findall(self._text, start, harm.start))
        if harm.frame is not None and harm.government not in ("noun", "toll"):
            if harm.frame.clause and phrase.start < harm.frame.start:
                return 1.0  # "14 Menschen, die am Montag getötet wurden"
            between = self._distances.people_between(phrase.end, harm.start, phrase)
            apart = sum(not self._distances.listed_with(phrase, p) for p in between)
            return cost + (OTHER_PEOPLE * apart if phrase.start >= harm.verb else 0.0)
        match harm.government:
            case "transitive":
                if harm.passive:
                    return self._as_distant_subject(phrase, harm, start, cost)
                return cost + self._as_subject(phrase, harm, words)
            case "object":
                return cost + 2 * _WRONG_SIDE
            case "noun":
                if phrase.kind in ("singular", "definite", "named") and words:
                    return cost + 2 * _WRONG_SIDE  # "the governor visited the wounded"
                return cost + (1.0 if words <= 1 else 2 * _WRONG_SIDE)
            case "toll":
                return _NEVER
            case "subject" | "participle" | "left":
                return self._as_distant_subject(phrase, harm, start, cost)

    def _is_framed(self, phrase: Phrase, harm: Harm, frame: Frame) -> bool:
        """Whether the harm of a German frame may be told of people on its left.

        "Am Montag wurden [14 Menschen] getötet" and "[14 Menschen] wurden am Montag getötet", but
        "Zwei Männer haben [drei Wachleute] getötet".
        """
        if harm.government in ("noun", "toll", "participle"):
            return True
        between = [
            p
            for p in self._distances.people_between(phrase.end, harm.start, phrase)
            if not self._distances.listed_with(phrase, p)
        ]
        if phrase.start >= frame.start:
            return not (frame.active and harm.government != "subject" and between)
        if frame.active and harm.government != "subject":
            return False
        if frame.clause:  # "14 Menschen, die in dem Bus saßen, ..."
            return self._re.antecedent.fullmatch(self._text, phrase.end, frame.start) is not None
        return not any(p.start >= frame.start for p in between)

    def _base_of(self, phrase: Phrase) -> Phrase | None:
        """The people of whom these are some, who stand right behind: "two of the 49"."""
        following = bisect_left(self._starts, phrase.end)
        if phrase.kind != "count" or following == len(self._phrases):
            return None
        base = self._phrases[following]
        gap = self._re.some_of.fullmatch(self._text, phrase.end, base.start)
        return base if gap and base.kind == "count" else None

    def _behind_aside(self, start: int, end: int, harm: Harm) -> int:
        """Step over an aside: "Lawan, the imam, was killed". A verb behind the comma opens none."""
        if self._re.verb_follows.match(self._text, start, end):
            return start
        verb_to_come = harm.passive or harm.government == "subject"
        aside = signs.LONG_ASIDE.fullmatch(self._text, start, end) if verb_to_come else None
        aside = aside or signs.SHORT_ASIDE.match(self._text, start, end)
        return aside.end() if aside else start

    def _is_subject_between(self, phrase: Phrase, start: int, harm: Harm) -> bool:
        """Whether the verb has a subject of its own: "nine fainted and two died"."""
        between = [
            p
            for p in self._distances.people_between(start, max(start, harm.verb), phrase)
            if p.kind == "count" or p.people is not None  # "crushed by a rockfall and died"
        ]
        return bool(between) and (
            not self._text[between[-1].end : harm.verb].strip()
            and (
                harm.government == "participle"
                or self._re.joined.search(self._text, start, between[-1].start) is not None
            )
            and not self._distances.listed_with(phrase, between[-1])
        )

    def _as_distant_subject(self, phrase: Phrase, harm: Harm, start: int, cost: float) -> float:
        """Cost of the only people of a clause that opens with them, however long it goes on.

        "Two divers who had gone down to the wreck on Monday ran out of air and drowned."
        """
        opens = not self._text[max(0, phrase.start - 2) : phrase.start].strip(' "“«,;:.\n—–-')
        if not opens or phrase.kind not in _SUBJECTS or cost <= _DISTANT:
            return cost
        between = self._text[start : harm.start]
        if ";" in between or signs.QUOTES.search(between):
            return cost
        acts = signs.TO_BE.match(between) or self._re.past.match(between)
        if acts and not self._re.joined_verb.search(between):
            return cost  # "some 3,000 miners downed tools over the shooting of two colleagues"
        if any(
            p.kind == "count" or p.people is not None or not self._re.romance
            for p in self._distances.people_between(start, harm.start, phrase)
        ):
            return cost
        return _DISTANT

    def _is_nominal(self, harm: Harm) -> bool:
        """Whether a verb of harm stands as a noun: "the murder of", "over the killing of"."""
        if harm.passive or harm.words.casefold().endswith("ed"):
            return False
        before = self._text[max(0, harm.start - _LEAD_IN) : harm.start]
        return (
            self._re.of_follows.match(self._text, harm.end) is not None
            or self._re.determined.search(before) is not None
        )

    def _as_subject(self, phrase: Phrase, harm: Harm, words: int) -> float:
        if harm.passive:
            return 0.0
        if self._is_nominal(harm):
            return 2 * _WRONG_SIDE
        if harm.active or self._re.finite.fullmatch(harm.words) or self._has_object(harm, phrase):
            return 2 * _WRONG_SIDE
        # "53 people killed in the raid": a participle right behind its people.
        if signs.FROM_WHERE.fullmatch(self._text, phrase.end, harm.start):
            return 1.0 - self._distances.cost(
                phrase, phrase.end, harm.verb
            )  # "two from the 17th Battalion wounded"
        return 1.0 if words <= 2 else _WRONG_SIDE

    def _behind(self, phrase: Phrase, harm: Harm) -> float:
        """People on the right of a harm: "killed two men", "the murder of two men"."""
        start, end = harm.end, phrase.start
        if signs.LABEL.fullmatch(self._text, start, end):
            # "Casualties: three killed, one wounded": what stands behind says more.
            return 2.0 if harm.outcome == "killed_or_injured" else 0.0
        aside = signs.SHORT_ASIDE.match(self._text, start, end)
        if aside is not None and not self._distances.people_between(start, aside.end(), phrase):
            start = aside.end()
        cost = self._distances.cost(phrase, start, end)
        inverted = self._re.aux.match(self._text, harm.end) or signs.THERE_ARE.match(
            self._text, harm.end
        )
        if harm.frame is not None and harm.government not in ("noun", "toll", "participle"):
            return _NEVER  # the verb closes its clause
        if self._re.verb_second and harm.government in ("subject", "transitive"):
            # "starben am Montag bei einem Brand in einer Fabrik 14 Menschen"
            between = self._text[start:end]
            parted = self._re.boundary.search(between) or signs.PAUSE_OR_COMMA.search(between)
            others = self._distances.people_between(start, end, phrase)
            if not parted and all(self._re.subjects.match(self._text, p.start) for p in others):
                cost = min(cost, _DISTANT)
            if harm.government == "transitive" and self._re.subjects.match(
                self._text, phrase.start
            ):
                return _NEVER  # "Am Abend erschoss ein Mann"
        if harm.government == "toll":
            if self._re.toll_states.search(self._text, start, end):
                return min(cost, 1.0)
            return cost
        counted = self._re.number_of.search(
            self._text, max(0, harm.start - 2 * _LEAD_IN), harm.start
        )
        if counted and phrase.noun is None and self._re.toll_states.search(self._text, start, end):
            return min(cost, 1.0)  # "the number of people executed this year to 209"
        if harm.passive and self._re.together.match(self._text, start, end):
            return min(cost, 1.0)  # "was killed together with two of his sons"
        out_of = self._re.out_of.search(self._text, max(0, harm.start - 30), harm.start)
        joined = self._re.and_.match(self._text, start, end)
        if out_of is None and harm.words[:4].casefold() == "the ":  # "of the injured, four"
            out_of = self._re.of_end.search(self._text, max(0, harm.start - 5), harm.start)
        if out_of is not None and harm.verb == harm.start and not joined and phrase.quantity:
            return cost  # "of those killed, 21 were children"
        lists = signs.LISTS.search(harm.words) is not None
        if inverted or lists:
            between = self._text[start:end]
            if not (self._re.boundary.search(between) or signs.PAUSE.search(between)):
                cost = min(cost, _DISTANT)  # "among those killed were 14 students from ... and a"
        if inverted:  # "also killed were two men"
            return cost + self._as_predicate(phrase, start, end)
        if self._re.lead.match(self._text, start, end):  # an object does not follow an "and"
            cost += _WRONG_SIDE
        return cost + self._as_predicate(phrase, start, end) + self._as_object(phrase, harm, start)

    def _as_predicate(self, phrase: Phrase, start: int, end: int) -> float:
        """Whether another verb takes the people on the right of a harm."""
        cost = 0.0
        if self._re.joined.search(self._text, start, end) and self._has_verb(phrase):
            cost += _WRONG_SIDE  # "killed six, and 12 people were rescued"
        if not self._re.romance and signs.HEADLINE_VERB.search(self._text, start, end):
            cost += _WRONG_SIDE
        if self._re.verb.search(self._text, start, end):  # "killed cattle and left 500 homeless"
            cost += _WRONG_SIDE
        return cost

    def _as_object(self, phrase: Phrase, harm: Harm, start: int) -> float:
        """Whether a harm takes the people on its right."""
        match harm.government:
            case "transitive":
                if signs.ANOTHER_CLAUSE.search(self._text, start, phrase.start):
                    return 2 * _WRONG_SIDE  # "15 wounded when about 80 rebels attacked"
                if (
                    self._re.romance
                    and harm.passive
                    and not self._text[start : phrase.start].strip()
                ):
                    return 0.0 if self._opens_clause(harm) else _WRONG_SIDE
                reduced = signs.THOSE.search(self._text, max(0, harm.start - 12), harm.start)
                return _WRONG_SIDE if harm.passive or reduced else 0.0
            case "subject":
                return 1.0 if self._re.romance else 2 * _WRONG_SIDE
            case "noun":
                of = self._re.of.search(
                    self._text, start, phrase.start
                ) or self._re.opens_with_of.match(self._text, phrase.start, phrase.end)
                return 0.0 if of else 2 * _WRONG_SIDE
            case "participle":
                words = len(signs.WORD.findall(self._text, start, phrase.start))
                return 0.5 if words <= 1 else _WRONG_SIDE
            case "left":
                return 2 * _WRONG_SIDE
            case "object" | "toll":
                return 0.0

    def _opens_clause(self, harm: Harm) -> bool:
        """Whether nobody stands before a verb in its clause: "fueron asesinados 12 campesinos"."""
        first = max(0, harm.verb - QUOTED)
        pauses = [m.end() for m in signs.PAUSE_OR_COMMA.finditer(self._text, first, harm.verb)]
        begins = max(pauses, default=first)
        place = bisect_left(self._starts, begins)
        return not any(
            p.end <= harm.verb and p.kind != "plural" and not p.thing and p.people is not None
            for p in self._phrases[place:]
        )

    def _has_verb(self, phrase: Phrase) -> bool:
        """Whether a verb of its own follows the phrase."""
        if signs.TO_BE.match(self._text, phrase.end) or self._re.past.match(self._text, phrase.end):
            return True
        following = bisect_left(self._harm_starts, phrase.end)
        if following == len(self._harms):
            return False
        harm = self._harms[following]
        return harm.government in ("subject", "object") and harm.start - phrase.end <= 1

    def _has_object(self, harm: Harm, phrase: Phrase) -> bool:
        if self._re.object.match(self._text, harm.end):
            return True
        following = bisect_left(self._starts, harm.end)
        if following == len(self._phrases) or self._phrases[following] is phrase:
            return False
        gap = (harm.end, self._phrases[following].start)
        return self._re.object_gap.fullmatch(self._text, *gap) is not None


def _is_inside(phrase: Phrase, harm: Harm) -> bool:
    return harm.start < phrase.end and phrase.start < harm.end
