"""The same figure told twice is one figure with two pieces of evidence."""

from dataclasses import replace

from summarizer.drafting.draft import Draft
from summarizer.drafting.parts import is_generic
from summarizer.reading.article import Article

# The fuller statement of a number stands for both: "at least 73" says more than a bare 73.
_FULLNESS = {"at_least": 3, "more_than": 3, "about": 2, "at_most": 2, "range": 2}


def merged(article: Article, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Merge drafts that tell the same number of the same people again."""
    kept: list[Draft] = []
    for draft in drafts:
        at = next((n for n, other in enumerate(kept) if _same(article, other, draft)), None)
        if at is None:
            kept.append(draft)
        else:
            kept[at] = _joined(kept[at], draft)
    return tuple(kept)


def _same(article: Article, first: Draft, second: Draft) -> bool:
    if first.outcome != second.outcome or first.scope != second.scope:
        return False
    if first.attackers != second.attackers:
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
    if not _alike(first, second):
        return False
    if first.principal is None or second.principal is None:
        return _again(article, first, second)
    return first.principal == second.principal and (
        first.principal > _SMALL or _again(article, first, second)
    )


_BESIDE = 12
_SMALL = 4  # small numbers recur by chance: they need more than an equal value


def _alike(first: Draft, second: Draft) -> bool:
    groups = {first.group, second.group}
    return (len(groups) == 1 or "unknown" in groups) and (
        first.demographic == second.demographic or None in (first.demographic, second.demographic)
    )


def _again(article: Article, first: Draft, second: Draft) -> bool:
    """Whether a small or vague number is told again: the same noun, or one who is now named."""
    if first.cue.kind in ("plural",) or second.cue.kind in ("plural",):
        return _noun(first) == _noun(second)
    if second.cue.kind == "named" and first.cue.kind == "singular":
        return first.group == second.group and first.part_of is None
    if first.principal is None and second.principal is None:
        if first.bound == "vague" and is_generic(first) and is_generic(second):
            return first.place == second.place and first.date == second.date
        return _noun(first) == _noun(second) and first.group == second.group
    before = article.text[max(0, second.cue.start - 5) : second.cue.start].casefold()
    return _noun(first) == _noun(second) and before.endswith(("the ", "os ", "los ", "les "))


def _noun(draft: Draft) -> str:
    noun = (draft.cue.noun or "").casefold()
    return noun.removesuffix("s")


def _joined(first: Draft, second: Draft) -> Draft:
    fuller, other = first, second
    if (first.cue.collective and not second.cue.collective) or (
        _FULLNESS.get(second.bound, 1) > _FULLNESS.get(first.bound, 1)
        and not (second.cue.collective)
    ):
        fuller, other = second, first
    demographic = fuller.demographic or other.demographic
    place, day = (
        fuller if fuller.own_place or not other.own_place else other,
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
