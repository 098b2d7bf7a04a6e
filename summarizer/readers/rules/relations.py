"""Parts, updates and disputes, as far as the words of the article tell them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from summarizer.readers.rules import part_words
from summarizer.readers.rules.candidate import Draft
from summarizer.readers.rules.containing import is_generic, may_hold
from summarizer.readers.rules.parts import Parts
from summarizer.readers.rules.setting import Setting
from summarizer.readers.rules.updates import disputed, is_of_first_report, updated
from summarizer.text.harm.lexicon import lexicon_for

_LISTED = 4  # people told one by one before their sum
_TELLING = 5  # smaller numbers come together by chance
_FEWEST_TOLD = 3  # but not in one sentence
_OPENING, _AROUND, _AHEAD = 24, 60, 6  # drafts


def related(setting: Setting, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Relate each draft to the others; every reference is to one of them, and none runs round."""
    parts = Parts(setting)
    done = _totalled(setting, drafts)
    # What was counted since is no part of an earlier toll.
    earlier = {d.key for d in drafts if is_of_first_report(setting.article, d)}
    for at, draft in enumerate(done):
        if draft.part_of is not None:
            continue
        reach = _within_reach(done, at)
        if earlier and draft.key not in earlier:
            reach = [d for d in reach if d.key not in earlier]
        done[at] = _related(setting, parts, draft, reach)
    return _sound(
        _summands(
            setting.article.text,
            _sums(
                setting,
                _opened(setting, _among(setting, _out_of(setting, updated(setting.article, done)))),
            ),
        )
    )


def _totalled(setting: Setting, drafts: Sequence[Draft]) -> list[Draft]:
    """Relate people told one by one to what they come to "in all", where the words say so.

    What does not add up is left to be told apart, but for people who are few beside the total:
    "one of whom later died. In the end, 23 people died".
    """
    done = list(drafts)
    for at, total in enumerate(done):
        if total.principal is None or not _is_total(setting, total):
            continue
        earlier = [
            n
            for n in range(max(0, at - _AROUND), at)
            if done[n].part_of is None and may_hold(total, done[n], stated=True)
        ]
        exact = sum(done[n].principal or 0 for n in earlier) == total.principal
        for n in earlier:
            words = setting.article.text[done[n].cue.start : done[n].cue.end]
            added = done[n].cue.partitive or part_words.FURTHER.search(words) is not None
            if exact or added or not is_generic(done[n]):
                done[n] = _within(done[n], total, inherits=False)
    return done


def _is_total(setting: Setting, draft: Draft) -> bool:
    """Whether the words say that a number is the sum of others: "in total", "overall"."""
    sentence = setting.article.sentences[draft.cue.sentence]
    start = max(sentence.start, draft.cue.start - _BEFORE_TOTAL)
    clause = _PAUSE.search(setting.article.text, draft.cue.end, sentence.end)
    behind = clause.start() if clause else sentence.end
    end = max(min(behind, draft.cue.end + _FAR_BEHIND), draft.cue.end + _BEHIND_TOTAL)
    end = min(sentence.end, end)
    text = setting.article.text
    return (
        draft.cue.kind == "count"
        and draft.scope == "incident"
        and (
            part_words.SUMS_UP.match(text, sentence.start, draft.cue.start) is not None
            or part_words.TOTAL.search(text, start, draft.cue.end) is not None
            or any(
                not _OF_NEXT.match(text, found.end())  # "a dozen in Karjat, for a total of 24"
                for found in part_words.TOTAL.finditer(text, draft.cue.end, end)
            )
        )
    )


_OF_NEXT = re.compile(r"\s+(?:of|de)\s", re.IGNORECASE)
_PAUSE = re.compile(r"[,;:.]")
_BEFORE_TOTAL, _BEHIND_TOTAL, _FAR_BEHIND = (
    40,
    24,
    48,
)  # characters between a number and what makes it a total


def _within_reach(drafts: Sequence[Draft], at: int) -> Sequence[Draft]:
    """Those that a draft may be related to: what opens the article, and what stands around."""
    first = max(_OPENING, at - _AROUND)
    return (*drafts[:_OPENING], *drafts[first : at + _AHEAD])


def _related(setting: Setting, parts: Parts, draft: Draft, all_: Sequence[Draft]) -> Draft:
    if draft.cue.column_total is not None:
        return _in_its_column(draft, all_)
    whole = parts.stated(draft, all_)
    if whole is not None:
        return _within(draft, whole, inherits=True)
    whole = parts.completed(draft, all_)
    if whole is not None and whole.scope == draft.scope:
        return _within(draft, whole, inherits=True)
    whole = parts.still_held(draft, all_)
    if whole is not None:
        return _within(draft, whole, inherits=False)
    joined = _listed_with(setting, draft, all_)
    if joined is not None:
        whole = next((w for w in all_ if w.key == joined.part_of), None)
        if whole is not None and may_hold(whole, draft):
            return _within(draft, whole, inherits=True)
    whole = _parallel(setting, draft, all_)
    if whole is not None:
        return _within(draft, whole, inherits=False)
    account = disputed(setting, parts, draft, all_)
    if account is not draft:
        return account
    whole = parts.implied(draft, all_)
    return _within(draft, whole, inherits=False) if whole is not None else draft


def _parallel(setting: Setting, draft: Draft, all_: Sequence[Draft]) -> Draft | None:
    """The whole beside that of those told with these: 6 of the 9 dead, and 29 of the 40 hurt."""
    sentences = setting.article.sentences
    paragraph = sentences[draft.cue.sentence].paragraph
    by_key: dict[int, Draft] | None = None
    for beside in reversed(all_):
        if beside.part_of is None:
            continue
        by_key = by_key or {d.key: d for d in all_}
        of = by_key.get(beside.part_of)
        if (
            of is None
            or beside.outcome == draft.outcome
            or beside.cue.start > draft.cue.start
            or beside.cue.sentence < draft.cue.sentence - 1
            or sentences[beside.cue.sentence].paragraph != paragraph
            or of.cue.sentence == beside.cue.sentence
        ):
            continue
        for whole in all_:
            if (
                whole.cue.sentence == of.cue.sentence
                and whole.outcome == draft.outcome
                and is_generic(whole)
                and is_generic(draft)
                and draft.cue.kind == "count"
                and may_hold(whole, draft)
                and (whole.floor or 0) > (draft.floor or 0)
            ):
                return whole
    return None


def _in_its_column(draft: Draft, all_: Sequence[Draft]) -> Draft:
    """A row of a table is part of what its column comes to, and of no other row."""
    if draft.principal == draft.cue.column_total:
        return draft
    whole = next(
        (w for w in all_ if w.outcome == draft.outcome and w.principal == draft.cue.column_total),
        None,
    )
    return _within(draft, whole, inherits=False) if whole is not None else draft


def _within(draft: Draft, whole: Draft, *, inherits: bool) -> Draft:
    """A part of a whole: it has the whole's side, and what its own words leave unsaid."""
    here = draft.cue.sentence == whole.cue.sentence
    return replace(
        draft,
        part_of=whole.key,
        group=whole.group if draft.group == "unknown" else draft.group,
        said_by=draft.said_by or (whole.said_by if here and inherits else None),
        place=whole.place if inherits else draft.place or whole.place,
        date=draft.date if draft.own_day or not inherits else whole.date or draft.date,
    )


def _listed_with(setting: Setting, draft: Draft, all_: Sequence[Draft]) -> Draft | None:
    """A part right before in the same list: "19 children and 11 women"."""
    text = setting.article.text
    for other in reversed(all_):
        if other.part_of is None or not 0 < draft.cue.start - other.cue.end <= _LIST_GAP:
            continue
        gap = text[other.cue.end : draft.cue.start]
        if (
            other.cue.sentence == draft.cue.sentence
            and not set(gap) & set(".;:")
            and other.outcome == draft.outcome
            and not draft.cue.partitive
            and not (_COMMA_AND.fullmatch(gap) and not _is_second_listed(text, other, all_))
        ):
            return other
    return None


def _is_second_listed(text: str, part: Draft, all_: Sequence[Draft]) -> bool:
    """Whether another part of the same whole stands right before a part, with a comma between."""
    return any(
        d.part_of == part.part_of
        and d.key != part.key
        and d.cue.end <= part.cue.start
        and text[d.cue.end : part.cue.start].strip() == ","
        for d in all_
    )


_COMMA_AND = re.compile(r",\s*(?:and|y|e|et)\s+", re.IGNORECASE)


_LIST_GAP = 12


def _out_of(setting: Setting, drafts: list[Draft]) -> list[Draft]:
    """Relate "seven of the 26 hostages", "150, out of the 5,300 displaced" to what follows."""
    text = setting.article.text
    lexicon = lexicon_for(setting.article.language)
    of = re.compile(
        rf"(?:\s*,)?\s+(?:(?:out )?(?:{lexicon.preposition_of}))\s+"
        rf"(?:(?:{lexicon.definite}|those|these|some)\s+)?",
        re.IGNORECASE,
    )
    done = list(drafts)
    for at, draft in enumerate(done):
        for whole in done[at + 1 : at + _AHEAD]:
            if (
                whole.cue.sentence == draft.cue.sentence
                and of.fullmatch(text, draft.cue.end, whole.cue.start)
                and may_hold(whole, draft)
            ):
                done[at] = _within(draft, whole, inherits=True)
    return done


def _goes_on_list(text: str, last: Draft, total: Draft) -> bool:
    """Whether a number is one more of a list, not its sum: "he, his wife and their two sons"."""
    gap = text[last.cue.end : total.cue.start]
    return _AND_MORE.fullmatch(gap) is not None


_AND_MORE = re.compile(r"[\s,]*(?:\b(?:and|y|e|et|as well as|plus)\s+)?(?:\w+\s+)?", re.IGNORECASE)


def _among(setting: Setting, drafts: list[Draft]) -> list[Draft]:
    """Relate "six Norwegians and two Danes are among the 15 dead" to those who follow."""
    article = setting.article
    lexicon = lexicon_for(article.language)
    among = re.compile(
        rf"\b(?:{lexicon.passive})\s+(?:{part_words.AMONG_WORDS})\s+"
        rf"(?:(?:{lexicon.definite}|those)\s+)?$",
        re.IGNORECASE,
    )
    done = list(drafts)
    for at, whole in enumerate(done):
        start = article.sentences[whole.cue.sentence].start
        if not among.search(article.text, max(start, whole.cue.start - _LEAD_IN), whole.cue.start):
            continue
        for n in range(max(0, at - _AHEAD), at):
            part = done[n]
            same = part.cue.sentence == whole.cue.sentence and part.part_of is None
            if same and may_hold(whole, part, stated=True):
                done[n] = _within(part, whole, inherits=True)
    return done


_LEAD_IN = 40  # characters of the words that lead to a whole


def _opened(setting: Setting, drafts: list[Draft]) -> list[Draft]:
    """Relate what follows "of the 16 people killed," or "among the 22 dead were" to those."""
    article = setting.article
    lexicon = lexicon_for(article.language)
    opening = re.compile(
        rf"\W*(?:(?:out )?(?:{lexicon.preposition_of})|{part_words.AMONG_WORDS})\s+"
        rf"(?:(?:{lexicon.definite}|those)\s+)?",
        re.IGNORECASE,
    )
    done = list(drafts)
    for at, whole in enumerate(done):
        sentence = article.sentences[whole.cue.sentence]
        if not opening.fullmatch(article.text, sentence.start, whole.cue.start):
            continue
        for n in range(at + 1, min(len(done), at + _AROUND)):
            part = done[n]
            if part.cue.sentence != sentence.index:
                break
            if part.part_of is None and may_hold(whole, part, stated=True):
                done[n] = _within(part, whole, inherits=True)
    return done


def _sums(setting: Setting, drafts: list[Draft]) -> list[Draft]:
    """A later total of people listed before it: a catechist and three pupils, then four people."""
    done = list(drafts)
    for at, total in enumerate(done):
        value = total.principal
        if value is None or value < 2 or total.bound != "exact" or total.part_of is not None:
            continue
        before = (n for n in range(at - 1, -1, -1) if done[n].outcome == total.outcome)
        told = list(islice(before, _LISTED))[::-1]
        for first in range(len(told)):
            listed = [done[n] for n in told[first:]]
            if (
                len(listed) >= 2
                and all(p.part_of is None and may_hold(total, p) for p in listed)
                and sum(p.principal or 0 for p in listed) == value
                and len({p.cue.sentence for p in listed}) == 1
                and not _goes_on_list(setting.article.text, listed[-1], total)
            ):
                for n in told[first:]:
                    done[n] = replace(_within(done[n], total, inherits=False), disputes=None)
                break
    return done


def _summands(text: str, drafts: list[Draft]) -> list[Draft]:
    """People told apart behind their total: 19 dead, then 16 on the spot and three in hospital.

    That they come to just that number, and stand together, is no chance.
    """
    done = list(drafts)
    for at, total in enumerate(drafts):
        value = total.principal
        if value is None or value < _FEWEST_TOLD or total.attackers:
            continue
        if total.part_of is not None or total.bound not in ("exact", "at_least"):
            continue
        behind = (n for n in range(at + 1, len(done)) if done[n].outcome == total.outcome)
        if value < _TELLING:
            behind = (n for n in behind if done[n].cue.sentence == total.cue.sentence)
        later = list(islice(behind, _AROUND))
        run = _run_to(value, [done[n] for n in later], total)
        if later and value < _BY_CHANCE and _goes_on_by_place(text, total, done[later[0]]):
            continue
        for n in later:
            if done[n].key in run and done[n].part_of is None:
                done[n] = replace(_within(done[n], total, inherits=False), disputes=None)
    return done


def _goes_on_by_place(text: str, first: Draft, second: Draft) -> bool:
    """Whether two numbers are of two places of one list: "five people in Lisk, three in Mora"."""
    return (
        _PLACE_AND.fullmatch(text, first.cue.end, second.cue.start) is not None
        and _IN_A_PLACE.match(text, second.cue.end) is not None
    )


_BY_CHANCE = 10  # smaller numbers often come to one before them
_IN_A_PLACE = re.compile(
    r"\s+(?:more\s+)?(?:in|at|near|outside|from|en|em|à)\s+(?:the\s+)?[A-ZÀ-Þ]", re.IGNORECASE
)
_PLACE_AND = re.compile(
    r"\s+(?:in|at|near|outside|from|en|em|à)\s+(?:the\s+)?[A-ZÀ-Þ][\w'’ -]{1,40},\s*"
)


def _run_to(value: int, later: Sequence[Draft], total: Draft) -> frozenset[int]:
    """The keys of neighbouring figures that come to a number; none where there are no such."""
    for first, opening in enumerate(later):
        run: list[Draft] = []
        left = value
        for part in later[first:]:
            near = not run or part.cue.sentence - run[-1].cue.sentence <= 1
            inside = part.part_of in {p.key for p in run}
            if inside:
                continue
            if (
                not near
                or part.bound not in ("exact", "at_least")
                or not may_hold(total, part, stated=part.cue.sentence == total.cue.sentence)
            ):
                break
            if part.part_of not in (None, total.key, opening.part_of):
                break
            run.append(part)
            left -= part.principal or 0
            if left <= 0:
                break
        if left == 0 and len(run) > 1:
            return frozenset(p.key for p in run)
    return frozenset()


def _sound(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drop references to what is not there, and the last link of every circle."""
    known = {d.key for d in drafts}
    whole_of: dict[int, int] = {}
    sound: list[Draft] = []
    for draft in drafts:
        part_of = draft.part_of if draft.part_of in known and draft.part_of != draft.key else None
        at = part_of
        while at is not None:
            at = whole_of.get(at)
            if at == draft.key:
                part_of = None
                break
        if part_of is not None:
            whole_of[draft.key] = part_of
        sound.append(
            replace(
                draft,
                part_of=part_of,
                replaces=draft.replaces if draft.replaces in known else None,
                disputes=draft.disputes if draft.disputes in known else None,
            )
        )
    return tuple(sound)
