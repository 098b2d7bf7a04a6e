"""The same figure told twice is one figure with two pieces of evidence."""

import re
from dataclasses import replace

from summarizer.readers.rules.candidate import Draft
from summarizer.readers.rules.clauses import is_told_apart
from summarizer.readers.rules.containing import is_generic
from summarizer.readers.rules.pairs import is_both, those_two
from summarizer.readers.rules.setting import Setting
from summarizer.readers.rules.told_before import points_back
from summarizer.text.any_case import AnyCase
from summarizer.text.article import Article
from summarizer.text.harm.lexicon import lexicon_for

# The fuller statement of a number stands for both: "at least 73" says more than a bare 73.
_FULLNESS = {"at_least": 3, "more_than": 3, "about": 2, "at_most": 2, "range": 2}


def merged(setting: Setting, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Merge drafts that tell the same number of the same people again.

    Only drafts of one outcome and one number are compared, so that the cost stays linear in
    all but those.
    """
    kept: list[Draft] = []
    alike: dict[object, list[int]] = {}
    for draft in drafts:
        # Families stand beside persons, and a name beside a bare number: by sentence, or by one.
        beside = alike.setdefault((draft.outcome, "sentence", draft.cue.sentence), [])
        equal = alike.setdefault((draft.outcome, draft.principal), [])
        # "At least two suicide bombers", "suicide bombers": a bare plural has no number to share.
        named = alike.setdefault((draft.outcome, "noun", _noun(draft)), [])
        plural = [n for n in named if "plural" in (draft.cue.kind, kept[n].cue.kind)]
        candidates = dict.fromkeys((*equal[-_MOST_ALIKE:], *beside, *plural[-_MOST_ALIKE:]))
        at = next((n for n in candidates if _same(setting, kept[n], draft)), None)
        if at is None and is_both(setting.article, draft):
            at = those_two(setting.article, draft, kept)
        if at is None:
            equal.append(len(kept))
            beside.append(len(kept))
            named.append(len(kept))
            kept.append(draft)
        else:
            kept[at] = _joined(setting, kept[at], draft)
    return tuple(kept)


def _same(setting: Setting, first: Draft, second: Draft) -> bool:
    if first.outcome != second.outcome or first.scope != second.scope:
        return False
    number, other = first.principal, second.principal
    if first.attackers != second.attackers:
        gunmen = first.group == second.group == "non_state_armed"
        if not gunmen or number is None:
            return False
    if second.cue.collective or first.cue.collective:
        # "140 families, or about 720 people": families beside persons are the same people.
        return (
            first.cue.sentence == second.cue.sentence
            and second.cue.collective != first.cue.collective
            and abs(second.cue.start - first.cue.end) <= _BESIDE
        )
    if second.cue.partitive or (first.cue.sentence == second.cue.sentence):
        return False
    if number != other and number is not None and other is not None:
        return False
    if "range" in (first.bound, second.bound) and first.bound != second.bound:
        return False  # "between 8 and 13", and eight by another's count
    if (first.bound == "none_reported") != (second.bound == "none_reported"):
        return False  # "several dozen dead", and no count by the army
    if not _alike(first, second) and not _points_back(setting.article, second):
        return False
    vague = number is None or other is None
    small = number is not None and number <= _SMALL
    if (vague or small) and not _again(setting.article, first, second):
        return False
    as_more = small and not vague and _told_as_more(setting.article, second)
    if as_more and not second.attackers:
        return False
    return not _elsewhere(setting, first, second)


_BESIDE = 12
_KNOWN_AGAIN = frozenset(("woman", "man", "girl", "boy", "victim", "baby", "child", "teenager"))
_MOST_ALIKE = 50  # earlier drafts of one number that a draft is compared with
_FEWEST = 2  # one person here and one there are two more often than not
_OTHERS = AnyCase(
    r"\b(?:others?|another|more(?! than)|further|additional|outr[oa]s?|otr[oa]s?|autres?|más|mais|"
    r"(?<!de )plus)\b",
)
_SMALL = 4  # small numbers recur by chance: they need more than an equal value


def _told_as_more(article: Article, draft: Draft) -> bool:
    """Whether the words add these to others: "also killed were a guard and his son"."""
    sentence = article.sentences[draft.cue.sentence]
    return _ALSO.search(article.text, sentence.start, draft.cue.start) is not None


_ALSO = AnyCase(
    r"\b(?:also|as well|besides|in addition|a second|también|además|também|além|aussi|également)\b",
)


def _alike(first: Draft, second: Draft) -> bool:
    groups = {first.group, second.group}
    return (len(groups) == 1 or "unknown" in groups) and (
        first.demographic == second.demographic or None in (first.demographic, second.demographic)
    )


def _elsewhere(setting: Setting, first: Draft, second: Draft) -> bool:
    """Whether both are placed or dated by their own words, and not alike.

    A province and a town may be the same place; two towns are not.
    """
    told = setting.article.sentences
    if is_told_apart(setting.article, told[first.cue.sentence], told[second.cue.sentence]):
        return True
    # "Two dead at Harbour Street market": the title names a spot, and the report its town.
    only_title = told[first.cue.sentence].kind == "title" and not first.also
    places = (
        not only_title
        and first.own_place
        and second.own_place
        and first.place != second.place
        and all(p is not None and setting.level_of(p) >= 1 for p in (first.place, second.place))
        and setting.level_of(first.place or "") == setting.level_of(second.place or "")
    )
    days = (
        first.own_day
        and second.own_day
        and first.date is not None
        and second.date is not None
        and (first.date.start, first.date.end) != (second.date.start, second.date.end)
    )
    return days or places


def _again(article: Article, first: Draft, second: Draft) -> bool:
    """Whether a small or vague number is told again: the same noun, or one who is now named."""
    if _points_back(article, second) and first.cue.kind == "count":
        return True
    if first.cue.kind in ("plural",) or second.cue.kind in ("plural",):
        return _noun(first) == _noun(second)
    if second.cue.kind == "named" and first.cue.kind == "singular":
        alike = first.group == second.group or "unknown" in (first.group, second.group)
        return alike and first.part_of is None
    if second.cue.kind == "definite" and first.attackers and second.attackers:
        return True  # "a suicide bomber", then "the bomber also died"
    if second.cue.kind == "definite" and (
        _noun(second) in _KNOWN_AGAIN or _noun(second) == _noun(first)
    ):
        one = first.cue.kind in ("singular", "named", "definite")  # "a mother", then "the woman"
        return one and first.demographic in (second.demographic, None)
    if first.principal is None and second.principal is None:
        if first.bound == "vague" and is_generic(first) and is_generic(second):
            return first.place == second.place and first.date == second.date
        return _noun(first) == _noun(second) and first.group == second.group
    before = article.text[max(0, second.cue.start - 5) : second.cue.start].casefold()
    if _noun(first) == _noun(second) and before.endswith(("the ", "os ", "los ", "les ")):
        return True
    return _counted_again(article, first, second)


def _points_back(article: Article, draft: Draft) -> bool:
    """Whether a count is of people told of before: "the two", "all seven", and no "other two"."""
    start, end = draft.cue.start, draft.cue.end
    return (
        draft.cue.kind == "count"
        and not _OTHERS.search(article.text, _word_before(article, draft), end)
        and points_back(article.text, start, end, lexicon_for(article.language))
    )


def _counted_again(article: Article, first: Draft, second: Draft) -> bool:
    """Whether a small count is told again in other words: "three dead", "three miners died"."""
    if "count" not in (first.cue.kind, second.cue.kind) or first.part_of or second.part_of:
        return False
    if any(
        _OTHERS.search(article.text, _word_before(article, d), d.cue.end) for d in (first, second)
    ):
        return False
    headline = article.sentences[first.cue.sentence].kind in ("title", "heading") or (
        _sums_up(article, second)
    )
    if not headline and (first.principal or 0) < _FEWEST:
        return False
    return _noun(first) == _noun(second) or is_generic(first) or is_generic(second)


def _sums_up(article: Article, draft: Draft) -> bool:
    """Whether a count stands in a few words without a verb: "2 fatalities, 1 injured."."""
    sentence = article.sentences[draft.cue.sentence]
    words = article.text[sentence.start : sentence.end].split()
    lexicon = lexicon_for(article.language)
    verb = re.compile(rf"(?:{lexicon.passive}|{lexicon.active}|{lexicon.boundary})", re.IGNORECASE)
    return len(words) <= _FEW_WORDS and not any(verb.fullmatch(w.strip(".,;:")) for w in words)


_FEW_WORDS = 8


def _noun(draft: Draft) -> str:
    noun = (draft.cue.noun or "").casefold()
    return noun.removesuffix("s")


def _joined(setting: Setting, first: Draft, second: Draft) -> Draft:
    fuller, other = first, second
    if (first.cue.collective and not second.cue.collective) or (
        _FULLNESS.get(second.bound, 1) > _FULLNESS.get(first.bound, 1)
        and not (second.cue.collective)
    ):
        fuller, other = second, first
    demographic = fuller.demographic or other.demographic
    headline = setting.article.sentences[fuller.cue.sentence].kind == "title"
    place, day = (
        # A headline names the country; the body tells where.
        fuller if (fuller.own_place and not headline) or not other.own_place else other,
        fuller if fuller.own_day or not other.own_day else other,
    )
    return replace(
        fuller,
        place=place.place,
        date=day.date,
        own_place=place.own_place,
        own_day=day.own_day,
        group=fuller.group if fuller.group != "unknown" else other.group,
        demographic=demographic,
        said_by=fuller.said_by or other.said_by,
        also=(*fuller.also, other.cue, *other.also),
    )


_MOST_SPACES = 200  # characters before a figure that a word and the space behind it may take


def _word_before(article: Article, draft: Draft) -> int:
    """Where the word before a figure starts: "the OTHER three"."""
    head = article.text[max(0, draft.cue.start - _MOST_SPACES) : draft.cue.start].rstrip()[-20:]
    return draft.cue.start - 1 - len(head.rpartition(" ")[2]) if head else draft.cue.start
