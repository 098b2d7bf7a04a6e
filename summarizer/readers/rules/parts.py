"""Which figure contains another: by words that say so, and by what is told of whom and where."""

import re
from collections.abc import Sequence

from summarizer.readers.rules import part_words
from summarizer.readers.rules.candidate import Draft
from summarizer.readers.rules.clauses import is_apart, is_told_apart
from summarizer.readers.rules.containing import is_generic, may_hold
from summarizer.readers.rules.pairs import is_both
from summarizer.readers.rules.setting import Setting
from summarizer.text.harm.lexicon import lexicon_for

_OTHER_FATES = ("injured", "missing", "captured", "displaced")
_NEAR = 2  # sentences back that "of them" reaches
_LEAD = 2  # sentences of the body that state what the rest details
_BESIDE = 30  # characters behind people in which it is told how gravely they are hurt


class Parts:
    """Finds the whole of each figure of an article."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._text = setting.article.text
        lexicon = lexicon_for(setting.article.language)
        inclusion = lexicon.inclusion
        self._included_behind = re.compile(rf"\s+(?:{lexicon.included})(?!\w)", re.IGNORECASE)
        self._himself = re.compile(
            rf"[\s,]*(?:{inclusion})[\s:]+(?:{lexicon.reflexive})(?!\w)", re.IGNORECASE
        )
        self._inclusion = re.compile(
            rf"(?<!\w)(?:{inclusion}|{part_words.THE_DEAD_WERE})(?!\w)", re.IGNORECASE
        )

    def stated(self, draft: Draft, others: Sequence[Draft]) -> Draft | None:
        """The whole that the words themselves point to: of them, including, among the dead."""
        wholes = [
            w for w in others if may_hold(w, draft, stated=True) and _mention(w, draft) is not None
        ]
        alike = [w for w in wholes if w.attackers == draft.attackers]
        return (
            self._of_them(draft, alike, others)
            or self._some_attacked(draft, wholes)
            or self._with_himself(draft, others)
            or self._included(draft, wholes)
            or self._among(draft, alike)
        )

    def completed(self, draft: Draft, others: Sequence[Draft]) -> Draft | None:
        """The toll that these complete: "seven more bodies, taking the toll to 19"."""
        sentence = self._setting.article.sentences[draft.cue.sentence]
        reached = part_words.REACHED.search(self._text, draft.cue.end, sentence.end)
        if reached is None:
            return self._risen(draft, others)
        return max(
            (
                w
                for w in others
                if w.outcome == draft.outcome
                and (w.floor or 0) > (draft.floor or 0)
                and any(reached.start() <= c.end and c.start >= reached.start() - 1 and
                        c.sentence == draft.cue.sentence for c in w.cues)
            ),
            key=lambda w: w.cue.start,  # "raising the toll from 64 to 71"
            default=None,
        )  # fmt: skip

    def still_held(self, draft: Draft, others: Sequence[Draft]) -> Draft | None:
        """The captives of whom these were let go: "bandits took 20; two women were freed"."""
        if draft.outcome != "captured" or not self._is_released(draft):
            return None
        if is_apart(self._setting.article, self._setting.article.sentences[draft.cue.sentence]):
            return None
        held = [
            w
            for w in others
            if w.cue.end <= draft.cue.start
            and w.part_of is None
            and may_hold(w, draft, stated=True)
            and _size(w) > _size(draft)
        ]
        freed = [w for w in held if self._is_released(w)]
        if not freed:
            return _nearest(draft, held)
        sentence = self._setting.article.sentences[draft.cue.sentence]
        of_freed = part_words.THE_FREED.match(self._text, sentence.start, draft.cue.start)
        return _nearest(draft, freed) if of_freed else None

    def _is_released(self, draft: Draft) -> bool:
        harm = draft.cue.harm
        return harm is not None and part_words.RELEASED.search(self._text, *harm) is not None

    def _risen(self, draft: Draft, others: Sequence[Draft]) -> Draft | None:
        """The toll that rose with these: "the toll rose to 36 after four miners died"."""
        sentence = self._setting.article.sentences[draft.cue.sentence]
        for whole in others:
            for cue in whole.cues:
                if (
                    cue.sentence == sentence.index
                    and cue.end <= draft.cue.start
                    and may_hold(whole, draft)
                    and part_words.ROSE_TO.search(self._text, sentence.start, cue.start)
                    and part_words.AFTER_MORE.fullmatch(self._text, cue.end, draft.cue.start)
                ):
                    return whole
        return None

    def implied(self, draft: Draft, others: Sequence[Draft]) -> Draft | None:
        """The whole that contains these by what they are: a district's dead, a victim named."""
        sentence = self._setting.article.sentences[draft.cue.sentence]
        words = self._text[sentence.start : sentence.end]
        if draft.floor in (None, 0) or draft.cue.kind in ("zero", "none_reported"):
            return None
        if part_words.APART.search(words) or is_apart(self._setting.article, sentence):
            return None
        beside = [
            o
            for o in others
            if o.cue.sentence == draft.cue.sentence
            and o.cue.end <= draft.cue.start
            and o.outcome == draft.outcome
        ]
        also = part_words.ALSO_HARMED.search(self._text, sentence.start, sentence.end)
        if also and beside and beside[-1].part_of is None:
            return None  # "three soldiers and four guards were also killed": none of the civilians
        before = self._text[max(sentence.start, draft.cue.start - 12) : draft.cue.start]
        if part_words.FURTHER.search(self._phrase(draft)) or part_words.ANOTHER.search(before):
            return self._with_sibling(draft, others)
        wholes = [
            w
            for w in others
            if may_hold(w, draft)
            and _mention(w, draft) is not None
            and w.part_of is None
            and w.disputes is None
            and w.cue.kind == "count"
            and is_generic(w)
            and not part_words.FURTHER.search(self._phrase(w))
            and all(c.sentence != draft.cue.sentence for c in w.cues)
            and same_day(w, draft)
            and not is_told_apart(
                self._setting.article,
                self._setting.article.sentences[w.cue.sentence],
                sentence,
            )
        ]
        narrower = [w for w in wholes if self._is_within(draft.place, w.place)]
        if narrower:
            return max(narrower, key=_size)
        here = [w for w in wholes if w.place == draft.place or draft.place is None]
        known = (
            self.is_serious(draft)
            or draft.cue.kind in ("singular", "definite", "named")
            or draft.demographic is not None
            or part_words.POSSESSIVE.search(self._phrase(draft)) is not None
        )
        larger = [w for w in here if _size(w) > _size(draft) or w.bound == "vague"]
        if not known:
            larger = [w for w in larger if self.opens(w)]
        return max(larger, key=_size) if larger else None

    def _with_sibling(self, draft: Draft, others: Sequence[Draft]) -> Draft | None:
        """The whole of those with whom others are counted: "two were found, three others died"."""
        for other in others:
            if (
                other.cue.sentence == draft.cue.sentence
                and other.cue.start < draft.cue.start
                and other.outcome == draft.outcome
                and other.part_of is not None
            ):
                wholes = (w for w in others if w.key == other.part_of and may_hold(w, draft))
                return next((w for w in wholes if w.cue.sentence != draft.cue.sentence), None)
        return None

    def is_serious(self, draft: Draft) -> bool:
        """Whether only those who are still, or gravely, hurt are counted."""
        near = self._text[draft.cue.start : draft.cue.end + _BESIDE]
        return draft.outcome == "injured" and part_words.SERIOUS.search(near) is not None

    def opens(self, whole: Draft) -> bool:
        """Whether the opening states it, for the rest to go into: a detail adds nobody."""
        sentences = self._setting.article.sentences
        opening = [s for s in sentences if s.kind == "body"][:_LEAD]
        return any(c.sentence <= opening[-1].index for c in whole.cues) if opening else False

    def is_whole_of_place(self, whole: Draft, part: Draft) -> bool:
        """Whether one figure counts a wider place than the other."""
        return self._is_within(part.place, whole.place)

    def _phrase(self, draft: Draft) -> str:
        return self._text[draft.cue.start : draft.cue.end]

    def _is_within(self, place: str | None, wider: str | None) -> bool:
        if place is None or wider is None or place == wider:
            return False
        return self._setting.level_of(wider) < min(2.0, self._setting.level_of(place))

    # What the words point to

    def _of_others(self, draft: Draft, whole: Draft, others: Sequence[Draft]) -> bool:
        """Whether "them" are others told since: "ten wounded were moved and two of them died"."""
        return any(
            other.cue.sentence == draft.cue.sentence
            and whole.cue.end <= other.cue.start < draft.cue.start
            and other.outcome in _OTHER_FATES
            and other.outcome != draft.outcome
            and _size(other) > _size(draft)
            for other in others
        )

    def _of_them(
        self, draft: Draft, wholes: Sequence[Draft], others: Sequence[Draft]
    ) -> Draft | None:
        sentence = self._setting.article.sentences[draft.cue.sentence]
        before = self._text[max(sentence.start, draft.cue.start - 40) : draft.cue.start]
        after = self._text[draft.cue.start : draft.cue.end + 24]
        opening = part_words.OF_STATED.match(self._text, sentence.start, draft.cue.start)
        if (
            opening
            or part_words.OF_STATED.search(before[-24:])
            or (part_words.OF_STATED.search(after) and not draft.cue.collective)
        ):
            return _largest(draft, [w for w in wholes if w.part_of is None])
        if part_words.THE_OTHERS.search(before + self._phrase(draft)) and part_words.REST.search(
            before[-12:] + self._phrase(draft)
        ):
            return self._rest_of(draft, wholes)
        if part_words.KIN_OF.search(after):
            return None  # "two of his sons" are not two of those who were counted
        of_those = re.search(r"\bof those\b", after) is not None
        out_of = re.match(r"[^.;]{0,4}\bout of (?:the )?", self._text[draft.cue.end : sentence.end])
        if out_of is not None:
            return None  # "150 families, out of the 5,300": found from the whole, which follows
        if not (draft.cue.partitive or of_those) or is_both(self._setting.article, draft):
            return None  # "both" are two told before, or two who had come to no harm yet
        near = _nearest(draft, wholes)
        if near is not None and self._of_others(draft, near, others):
            return None
        if near is None or (sentence.index - _mentioned_in(near, draft) > _NEAR and not of_those):
            return None
        if of_those:
            return _largest(draft, [w for w in wholes if w.part_of is None]) or near
        return self._elder(near, draft, wholes)

    def _rest_of(self, draft: Draft, wholes: Sequence[Draft]) -> Draft | None:
        """The whole of "the other three": those of whom some were counted before."""
        larger = [w for w in wholes if w.part_of is None and _size(w) > _size(draft)]
        return _nearest(draft, larger)

    def _elder(self, near: Draft, draft: Draft, wholes: Sequence[Draft]) -> Draft:
        """Of siblings the whole: "12 of them women and five of them children" are both of 58."""
        if (
            near.part_of is None
            or near.cue.sentence != draft.cue.sentence
            or not near.cue.partitive
        ):
            return near
        between = self._text[near.cue.end : draft.cue.start]
        if re.search(r"\band\b|\be\b|\by\b|\bet\b", between):
            return next((w for w in wholes if w.key == near.part_of), near)
        return near

    def _some_attacked(self, draft: Draft, wholes: Sequence[Draft]) -> Draft | None:
        """The whole of "fourteen people, five of them gunmen,": not all of them attacked."""
        if not (draft.attackers and draft.cue.attackers and draft.cue.partitive):
            return None
        here = [w for w in wholes if w.cue.sentence == draft.cue.sentence]
        return _nearest(draft, here)

    def _with_himself(self, draft: Draft, others: Sequence[Draft]) -> Draft | None:
        """The whole that counts in who did it: "killed 12 people, including himself"."""
        if not draft.attackers:
            return None
        return next(
            (
                w
                for w in others
                if w.cue.sentence == draft.cue.sentence
                and may_hold(w, draft, stated=True)
                and self._himself.match(self._text, w.cue.end)
            ),
            None,
        )

    def _included(self, draft: Draft, wholes: Sequence[Draft]) -> Draft | None:
        sentence = self._setting.article.sentences[draft.cue.sentence]
        if self._included_behind.match(self._text, draft.cue.end):
            here = [w for w in wholes if w.cue.sentence == sentence.index]
            if here:
                return _nearest(draft, here)
        for match in self._inclusion.finditer(self._text, sentence.start, draft.cue.start):
            ends = part_words.LIST_ENDS.search(
                self._text, _after_be(self._text, match.end()), sentence.end
            )
            if ends is not None and ends.start() <= draft.cue.start:
                continue
            if part_words.OUTSIDE.fullmatch(self._text, match.end(), draft.cue.start):
                continue  # "nine people, including three nurses, and one policeman"
            before = [
                w
                for w in wholes
                if any(c.start < match.start() and c.sentence == sentence.index for c in w.cues)
            ]
            if before:
                return _nearest(draft, before)
            near = [
                w
                for w in wholes
                if sentence.index - _mentioned_in(w, draft) <= _NEAR
                and any(c.start < match.start() for c in w.cues)
            ]
            whole = _largest(draft, [w for w in near if w.part_of is None] or near)
            if whole is not None:
                return whole
        return None

    def _among(self, draft: Draft, wholes: Sequence[Draft]) -> Draft | None:
        """The whole in "among the dead officers were ...", "a volunteer was among the dead"."""
        sentence = self._setting.article.sentences[draft.cue.sentence]
        among = part_words.AMONG.search(self._text, sentence.start, sentence.end)
        if among is None or draft.cue.start < among.start() < draft.cue.end:
            return None
        clause = self._text[min(among.end(), draft.cue.end) : max(among.start(), draft.cue.start)]
        if re.search(r"[;.]|, (?:and|while|but) (?:that|the|an?)\b", clause):
            return None
        elsewhere = [w for w in wholes if w.cue.sentence != sentence.index and is_generic(w)]
        here = [w for w in elsewhere if w.place == draft.place and w.disputes is None]
        if here:
            return max(here, key=_size)
        wholes = [w for w in wholes if w.cue.sentence != sentence.index and w.part_of is None]
        return _largest(draft, wholes)


def _after_be(text: str, at: int) -> int:
    be = re.compile(r"[\s,:]*(?:were|was|are|is|foram|fueron)\b").match(text, at)
    return be.end() if be else at


def _mention(whole: Draft, part: Draft) -> int | None:
    """Where a figure is last told before another."""
    if not whole.also:
        return whole.cue.start if whole.cue.start < part.cue.start else None
    return max((c.start for c in whole.cues if c.start < part.cue.start), default=None)


def _mentioned_in(whole: Draft, part: Draft) -> int:
    return max(
        (c.sentence for c in whole.cues if c.start < part.cue.start), default=whole.cue.sentence
    )


def _nearest(draft: Draft, wholes: Sequence[Draft]) -> Draft | None:
    return max(wholes, key=lambda w: _mention(w, draft) or -1, default=None)


def _largest(draft: Draft, wholes: Sequence[Draft]) -> Draft | None:
    """The largest that is not another's account, of the same place if there is one."""
    own = [w for w in wholes if w.disputes is None] or list(wholes)
    own = [w for w in own if w.outcome == draft.outcome] or own
    here = [w for w in own if w.place == draft.place] or own
    return max(here, key=_size, default=None)


def _size(draft: Draft) -> int:
    return draft.floor or draft.high or 0


def same_day(first: Draft, second: Draft) -> bool:
    """Whether nothing says that two figures are of two days."""
    return first.date is None or second.date is None or first.date.day == second.date.day
