"""Different numbers for the same people: earlier tolls that are updated, and disputes."""

import re
from collections.abc import Sequence
from dataclasses import replace

from summarizer.models.vocabulary import Outcome
from summarizer.readers.rules import account_words as signs
from summarizer.readers.rules.candidate import Draft
from summarizer.readers.rules.clauses import is_told_apart
from summarizer.readers.rules.containing import is_generic, may_hold
from summarizer.readers.rules.parts import Parts, same_day
from summarizer.readers.rules.setting import Setting
from summarizer.text.article import Article
from summarizer.text.live_blog import LiveBlog

_OF_SOME = re.compile(r"\bof (?:the|his|her|its|their)\b", re.IGNORECASE)
_NEAR = 6  # sentences between a toll and the one that it replaces


def updated(article: Article, drafts: Sequence[Draft]) -> list[Draft]:
    """An earlier toll that a later one replaces: "up from 31", "police had put the toll at 12"."""
    done = list(drafts)
    for at in range(len(drafts) - 1):
        follows = done[at + 2] if at + 2 < len(done) else None
        if follows is not None and signs.TO.fullmatch(
            article.text, done[at + 1].cue.end, follows.cue.start
        ):
            continue  # "seven bodies, raising the toll from 64 to 71"
        if _is_changed_from(article, done[at], done[at + 1]):
            done[at + 1] = replace(done[at + 1], part_of=None, disputes=None)
            done = _replacing(done, at + 1, at)
    for at in range(len(drafts)):
        older = _raised(article, done, at)
        if older is not None and done[at].replaces is None:
            done = _replacing(done, older, at)
    done = _by_entries(article, done)
    replaced = {d.replaces for d in done}
    for at, draft in enumerate(drafts):
        if draft.key in replaced or done[at].replaces is not None:
            continue
        if not _is_earlier(article, draft, _end_of_previous(drafts, at)):
            continue
        newer = _newer(article, done, at)
        if newer is not None:
            done[at] = replace(done[at], part_of=None, disputes=None)
            done = _replacing(done, at, newer)
    return done


def _by_entries(article: Article, drafts: Sequence[Draft]) -> list[Draft]:
    """In a live blog, the toll of each entry takes the place of a smaller one before it in time.

    A larger one that others gave before stays beside it.
    """
    blog = LiveBlog(article.text, article.paragraphs)
    done = list(drafts)
    newest: dict[Outcome, int] = {}
    for n in sorted(range(len(done)), key=lambda n: _entry_of(blog, done[n]) or 0):
        draft, entry = done[n], _entry_of(blog, done[n])
        if entry is None or not _counts_all(draft):
            continue
        newer = newest.get(draft.outcome)
        if newer is None:
            newest[draft.outcome] = n
        elif entry > (_entry_of(blog, done[newer]) or 0) and _size(done[newer]) > _size(draft):
            done = _replacing(done, n, newer)
            newest[draft.outcome] = n
    return done


def _entry_of(blog: LiveBlog, draft: Draft) -> int | None:
    """The newest entry that tells a figure."""
    entries = [e for cue in draft.cues if (e := blog.entry_at(cue.start)) is not None]
    return min(entries, default=None)


def _counts_all(draft: Draft) -> bool:
    """Whether a figure is a toll, and no part of one or a single person."""
    return (
        draft.cue.kind == "count"
        and draft.scope == "incident"
        and draft.assertion == "asserted"
        and draft.part_of is None
        and draft.replaces is None
        and not draft.attackers
        and not draft.cue.partitive
        and _size(draft) > 1
    )


def _size(draft: Draft) -> int:
    return draft.floor or 0


def _is_changed_from(article: Article, newer: Draft, older: Draft) -> bool:
    """Whether the older number stands right behind: "rose to 57 on Tuesday, from 49"."""
    sentence = article.sentences[newer.cue.sentence]
    return (
        newer.cue.sentence == older.cue.sentence
        and (newer.outcome, newer.scope) == (older.outcome, older.scope)
        and newer.principal != older.principal
        and is_generic(older)
        and signs.FROM.fullmatch(article.text, newer.cue.end, older.cue.start) is not None
        and signs.CHANGES.search(article.text, sentence.start, older.cue.start) is not None
    )


def _replacing(drafts: Sequence[Draft], older: int, newer: int) -> list[Draft]:
    """The drafts with one toll in the place of another, whose parts are now its own."""
    old = drafts[older].key
    new = replace(drafts[newer], replaces=old, disputes=None, part_of=None)
    return [new if n == newer else _moved(d, old, new.key) for n, d in enumerate(drafts)]


def _raised(article: Article, drafts: Sequence[Draft], at: int) -> int | None:
    """The toll that this one raises: "a spokesman raised the toll to 34"."""
    new = drafts[at]
    sentence = article.sentences[new.cue.sentence]
    raised = signs.RAISED.search(article.text, sentence.start, new.cue.start)
    if raised is None or not is_generic(new):
        return None
    found = [
        n
        for n, d in enumerate(drafts)
        if d.cue.start < new.cue.start
        and may_hold(new, d)
        and (d.floor or 0) < (new.floor or 0)
        and d.part_of is None
        and d.scope == new.scope
        and d.cue.kind == "count"
    ]
    return max(found, key=lambda n: drafts[n].floor or 0, default=None)


def _newer(article: Article, drafts: Sequence[Draft], at: int) -> int | None:
    """The toll that takes the place of an earlier one: "from 64 to 71", or the nearest before."""
    old = drafts[at]
    follows = drafts[at + 1] if at + 1 < len(drafts) else None
    if follows is not None and signs.TO.fullmatch(article.text, old.cue.end, follows.cue.start):
        return at + 1 if follows.outcome == old.outcome else None
    was_said = _was_said(article, old)
    found = [
        n
        for n, d in enumerate(drafts)
        if n != at
        and d.part_of in (None, old.key)
        and d.disputes in (None, old.key)
        and d.scope == old.scope
        and min(abs(c.sentence - old.cue.sentence) for c in d.cues) <= _NEAR
        and _may_replace(d, old, any_size=was_said or _is_corrected(article, d, old))
    ]
    return min(found, key=lambda n: (n > at, abs(n - at)), default=None)


def _may_replace(new: Draft, old: Draft, *, any_size: bool) -> bool:
    if any_size:
        return may_hold(new, _of_any(old)) or may_hold(old, new)
    return may_hold(new, _of_any(old)) and _size(new) > _size(old)


def _is_corrected(article: Article, new: Draft, old: Draft) -> bool:
    """Whether either sentence tells of a correction, which may lower a toll."""
    sentences = (article.sentences[d.cue.sentence] for d in (new, old))
    return any(
        sign.search(article.text, s.start, s.end)
        for s in sentences
        for sign in (signs.ANY_SIZE, signs.CORRECTED)
    )


def _was_said(article: Article, old: Draft) -> bool:
    """Whether the words give a number that nobody holds to any more: "had spoken of 40 dead"."""
    start = article.sentences[old.cue.sentence].start
    found = signs.EARLIER_TOLL.finditer(article.text, start, old.cue.start)
    return any(one.group("told") for one in found)


def _of_any(draft: Draft) -> Draft:
    """An earlier toll of people of whom nothing was said may be of those counted since."""
    return replace(draft, group="unknown") if draft.cue.group == "unknown" else draft


def _moved(draft: Draft, old: int, new: int) -> Draft:
    """What was part of the earlier toll is part of the one that took its place."""
    return replace(draft, part_of=new) if draft.part_of == old and draft.key != new else draft


def is_of_first_report(article: Article, draft: Draft) -> bool:
    """Whether it stands in an earlier report: "in its first statement"."""
    sentence = article.sentences[draft.cue.sentence]
    return signs.FIRST.search(article.text, sentence.start, sentence.end) is not None


def _end_of_previous(drafts: Sequence[Draft], at: int) -> int:
    """Where the number before one ends, of which an "earlier" in front of it speaks."""
    before = drafts[at - 1] if at > 0 else None
    same = before is not None and before.cue.sentence == drafts[at].cue.sentence
    return before.cue.end if before is not None and same else 0


def _is_earlier(article: Article, draft: Draft, since: int) -> bool:
    """Whether the words tell it as an earlier toll: "up from 31", "in its first statement"."""
    sentence = article.sentences[draft.cue.sentence]
    before = article.text[sentence.start : draft.cue.start]
    if signs.COMPARED.search(before):
        # "40 last year, up from 22 in 2011" compares two years: neither replaces the other.
        return signs.OF_A_YEAR.match(article.text, draft.cue.end) is None
    words = article.text[sentence.start : sentence.end]
    if is_of_first_report(article, draft):
        return True
    start = max(sentence.start, since)
    earlier = [
        found
        for found in signs.EARLIER_TOLL.finditer(article.text, start, draft.cue.start)
        if since == 0 or not signs.OF_NUMBER.fullmatch(article.text, since, found.start())
    ]
    said = any(found.group("told") for found in earlier)
    return bool(earlier) and (said or signs.TOLL.search(words) is not None)


def disputed(setting: Setting, parts: Parts, draft: Draft, others: Sequence[Draft]) -> Draft:
    """The draft with the figure that it contradicts, or of which it is a part after all.

    Another speaker's other number for the same people disputes theirs. A smaller number of a
    hospital or a witness is what they saw of it.
    """
    if draft.scope != "incident" or draft.cue.kind not in ("count",):
        return draft
    if draft.bound == "none_reported" or draft.principal == 0:
        return draft
    text = setting.article.text
    phrase = text[draft.cue.start : draft.cue.end]
    if signs.OF_OTHERS.match(text, draft.cue.end):
        return draft  # "two of the 49 who were treated died"
    if draft.cue.noun is None and any(
        o.cue.sentence == draft.cue.sentence
        and o.cue.end < draft.cue.start
        and (o.cue.partitive or _OF_SOME.search(text, o.cue.start, o.cue.end))
        for o in others
    ):
        return draft  # "one of the guards was killed and two were hurt": two of the guards
    fighters = draft.demographic == "men" and draft.group != "civilian"
    if signs.FURTHER.search(phrase):
        return draft
    contrasts = (draft.floor or 0) > _FEW and _contrasts(setting, draft)
    if draft.demographic is not None and not fighters and not contrasts:
        return draft  # "whose two daughters were taken"
    for other in others:
        if not _same_people(setting, draft, other):
            continue
        if parts.is_whole_of_place(other, draft):
            continue
        if draft.said_by is None and not (_is_more(draft, other) and parts.opens(other)):
            continue  # a larger number than the opening's is another count, and adds nobody
        smaller = other.bound == "vague" or (draft.floor or 0) < (other.floor or 0)
        vague = draft.bound == "vague"  # "several bodies" of a witness contradict no number
        if smaller and (vague or _saw_some(setting, draft) or parts.is_serious(draft)):
            return replace(draft, part_of=other.key)
        if (
            other.said_by is None
            and smaller
            and not (_rounds(other, draft) or (_recounts(draft, other) and parts.opens(other)))
        ):
            continue
        if _agree(draft, other):
            continue
        place = setting.own_place(draft.cue) or other.place
        return replace(draft, disputes=other.key, place=place)
    return draft


def _same_people(setting: Setting, draft: Draft, other: Draft) -> bool:
    """Whether two figures of two speakers count the same people."""
    if other.key == draft.key or other.cue.start > draft.cue.start:
        return False
    if (other.outcome, other.scope) != (draft.outcome, "incident"):
        return False
    if other.part_of is not None or other.disputes is not None or other.cue.kind != "count":
        return False
    if other.attackers or draft.attackers or other.principal == 0:
        return False
    sentences = setting.article.sentences
    if is_told_apart(setting.article, sentences[other.cue.sentence], sentences[draft.cue.sentence]):
        return False
    said = other.said_by
    by_another = _is_by_another(setting, draft, other)
    same = said is not None and draft.said_by is not None and said.name == draft.said_by.name
    if same and not by_another:
        return False
    if draft.cue.sentence == other.cue.sentence and said is None and not by_another:
        return False
    if draft.own_day and other.own_day and not same_day(draft, other):
        return False
    contrast = _contrasts(setting, draft)
    of_another_place = None not in (draft.place, other.place) and draft.place != other.place
    if of_another_place and (setting.own_place(draft.cue) is not None or not contrast):
        return False  # but "gave a higher toll of 23" is of where the lower one is
    if other.principal is None and not contrast:
        return False  # "dozens" is not contradicted by a number
    if contrast and not draft.cue.partitive and draft.group != other.group:
        return "unknown" in (draft.group, other.group)
    if contrast:
        return True
    if draft.cue.partitive:
        return False
    if by_another and is_generic(draft):
        return True  # "said that 18 marchers died, but state media reported that three people had"
    bare = draft.cue.noun is None and draft.cue.group == "unknown"  # "put their number at nine"
    known = draft.group != "unknown" and draft.group == other.group
    armed = known and draft.group != "civilian"
    return armed or (
        (is_generic(draft) or _is_more(draft, other)) and is_generic_or_same(draft, other)
        and (known or bare or "unknown" in (draft.group, other.group))
    )  # fmt: skip


def _is_by_another(setting: Setting, draft: Draft, other: Draft) -> bool:
    """Whether somebody else counts behind a word of contrast: "while the mayor put it at 11"."""
    if draft.cue.sentence != other.cue.sentence:
        return False
    between = setting.article.text[other.cue.end : draft.cue.start]
    if signs.OTHER_OF.fullmatch(between):
        return True  # "the governor spoke of 22 dead, the fire chief of 19"
    return signs.OTHER_HAND.search(between) is not None and signs.COUNTS.search(between) is not None


def _is_more(draft: Draft, other: Draft) -> bool:
    """Whether a figure exceeds one of people at large."""
    return is_generic(other) and other.bound != "vague" and (draft.floor or 0) > (other.floor or 0)


def is_generic_or_same(draft: Draft, other: Draft) -> bool:
    """Whether the other counts people at large, or the same kind of them."""
    if draft.cue.noun is None or signs.OF_ALL.fullmatch(
        draft.cue.noun
    ):  # "put the number of dead at 21": the whole toll, of whoever died
        return draft.outcome != "captured" or is_generic(other)
    same = (draft.cue.noun or "").casefold() == (other.cue.noun or "").casefold()
    return is_generic(other) or same


def _contrasts(setting: Setting, draft: Draft) -> bool:
    """Whether the sentence of a figure, or the one before it, says that accounts differ."""
    article = setting.article
    sentences = list(article.sentences[max(0, draft.cue.sentence - 1) : draft.cue.sentence + 1])
    return any(signs.CONTRAST.search(article.text, s.start, s.end) for s in sentences)


def _saw_some(setting: Setting, draft: Draft) -> bool:
    sentence = setting.article.sentences[draft.cue.sentence]
    kinds = ("medical", "witness", "media")
    if signs.RECOVERED.search(setting.article.text, sentence.start, draft.cue.end):
        return True  # "recovered the bodies of three" says nothing of the others
    return (
        draft.said_by is not None
        and draft.said_by.kind in kinds
        and signs.SOME_OF_ALL.search(setting.article.text, sentence.start, sentence.end) is not None
    )


def _rounds(rough: Draft, exact: Draft) -> bool:
    """Whether the article's "about 60" is what somebody puts at 58."""
    about, number = rough.principal, exact.principal
    if rough.bound != "about" or about is None or number is None:
        return False
    return number >= _NEARLY * about


def _recounts(draft: Draft, other: Draft) -> bool:
    """Whether a side's smaller number is of the same fighters: seven soldiers, six by the army."""
    told, number = other.floor or 0, draft.floor or 0
    return (
        draft.group == other.group != "civilian"
        and not draft.own_place
        and told > _FEW
        and number >= told / 2
    )


_FEW = 4  # fewer are as easily others
_NEARLY = 0.85


def _agree(first: Draft, second: Draft) -> bool:
    """Whether two numbers can both be right: 31, and at least 31."""
    if first.principal is None or second.principal is None:
        return False
    return first.principal == second.principal
