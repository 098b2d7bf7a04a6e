"""Parts, updates and disputes, as far as the words of the article tell them."""

import re
from dataclasses import replace

from summarizer.drafting.draft import Draft
from summarizer.drafting.setting import Setting
from summarizer.reading.article import Article
from summarizer.reading.lexicon import lexicon_for

_COMPARED = re.compile(
    r"\b(?:up|rose|risen|increased|down)\s+(?:from)\s*(?:the\s+)?$", re.IGNORECASE
)
_EARLIER_TOLL = re.compile(
    r"\b(?:had (?:earlier |previously |initially )?(?:put|given|said|reported)|earlier|previous|"
    r"previously|initial(?:ly)?|anterior|précédent)\b",
    re.IGNORECASE,
)
_FURTHER = re.compile(
    r"\b(?:others?|another|more|further|additional|outr[oa]s?|otr[oa]s|autres?)\b", re.IGNORECASE
)
_AMONG = re.compile(
    r"\bamong(?:st)? (?:the|those)\b|\bentre (?:os|as|los|las)\b|\bparmi (?:les|eux)\b",
    re.IGNORECASE,
)


def related(setting: Setting, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Relate each draft to those before it."""
    article = setting.article
    inclusion = re.compile(
        rf"(?<!\w)(?:{lexicon_for(article.language).inclusion})\W+(?:\w+\W+){{0,2}}$", re.IGNORECASE
    )
    done: list[Draft] = []
    for draft in drafts:
        done.append(_related(article, draft, done, inclusion))
    return tuple(_sums(_updated(article, done)))


def _related(
    article: Article, draft: Draft, before: list[Draft], inclusion: re.Pattern[str]
) -> Draft:
    sentence = article.sentences[draft.cue.sentence]
    words = article.text[sentence.start : sentence.end]
    lead_in = article.text[sentence.start : draft.cue.start]
    same = [d for d in before if _may_hold(d, draft)]
    here = [d for d in same if d.cue.sentence == draft.cue.sentence]
    included = draft.cue.partitive or inclusion.search(lead_in) is not None
    if included:
        near = here or [d for d in same if sentence.index - d.cue.sentence <= 2]
        # Siblings of a list have the list's whole: "19 children and 11 women were among the dead".
        whole = next((d for d in reversed(near) if not _sibling(d, draft)), None)
        whole = whole or (near[-1] if near else None)
        if whole is not None:
            return replace(
                draft,
                part_of=whole.key if not _sibling(whole, draft) else whole.part_of,
                group=whole.group if draft.group == "unknown" else draft.group,
                scope=whole.scope,
                said_by=draft.said_by or (whole.said_by if here else None),
                place=draft.place or whole.place,
                date=draft.date or whole.date,
            )
    sibling = next((d for d in here if d.part_of is not None and _listed(article, d, draft)), None)
    if sibling is not None:
        return replace(draft, part_of=sibling.part_of, group=_filled(draft, sibling))
    if _AMONG.search(words) and same:
        whole = max(same, key=lambda d: d.floor or 0)
        return replace(draft, part_of=whole.key, group=_filled(draft, whole))
    return _disputing(draft, same, words)


def _may_hold(whole: Draft, part: Draft) -> bool:
    if whole.bound == "none_reported" or part.bound == "none_reported":
        return False
    outcomes = whole.outcome == part.outcome or whole.outcome == "killed_or_injured"
    groups = (
        whole.group == part.group
        or "unknown" in (whole.group, part.group)
        or whole.group == "mixed"
    )
    return (
        outcomes
        and groups
        and whole.scope == part.scope
        and whole.attackers == part.attackers
        and (whole.high is None or part.floor is None or part.floor <= whole.high)
        and not (whole.principal == 0 or part.principal == 0)
    )


def _sibling(first: Draft, second: Draft) -> bool:
    return (
        first.part_of is not None
        and first.cue.sentence == second.cue.sentence
        and (first.cue.kind == second.cue.kind or first.demographic is not None)
        and not second.cue.partitive
    )


def _listed(article: Article, first: Draft, second: Draft) -> bool:
    between = article.text[first.cue.end : second.cue.start]
    return len(between) <= 12 and not re.search(r"[.;:]", between)


def _filled(draft: Draft, whole: Draft) -> "Draft.group":  # type: ignore[name-defined]
    return whole.group if draft.group == "unknown" else draft.group


def _disputing(draft: Draft, same: list[Draft], words: str) -> Draft:
    """Another number for the same people by another speaker; a smaller one may be a part."""
    if draft.scope != "incident" or draft.principal is None or draft.cue.kind == "singular":
        return draft
    if _FURTHER.search(words) and draft.cue.noun and _FURTHER.search(draft.cue.noun):
        return draft
    wholes = [d for d in same if d.part_of is None and d.principal is not None]
    if not wholes:
        return draft
    whole = max(wholes, key=lambda d: d.floor or 0)
    if draft.cue.kind in ("definite", "named") or draft.demographic is not None:
        return replace(draft, part_of=whole.key, group=_filled(draft, whole))
    return draft


def _updated(article: Article, drafts: list[Draft]) -> list[Draft]:
    """An earlier toll that a later one replaces: "up from 31", "police had put the toll at 12"."""
    done = list(drafts)
    for at, draft in enumerate(drafts):
        sentence = article.sentences[draft.cue.sentence]
        before = article.text[sentence.start : draft.cue.start]
        older = _COMPARED.search(before) or (
            _EARLIER_TOLL.search(before) and "toll" in before.casefold()
        )
        if not older:
            continue
        newer = [
            n
            for n, d in enumerate(done)
            if n != at
            and _may_hold(d, draft)
            and (d.floor or 0) > (draft.floor or 0)
            and d.part_of is None
            and abs(d.cue.sentence - draft.cue.sentence) <= 2
        ]
        if newer and draft.scope == "incident":
            done[newer[-1]] = replace(done[newer[-1]], replaces=draft.key)
            done[at] = replace(done[at], part_of=None)
    return done


def _sums(drafts: list[Draft]) -> list[Draft]:
    """A later total of people listed before it: a catechist and three pupils, then four people."""
    done = list(drafts)
    for at, total in enumerate(done):
        value = total.principal
        if value is None or value < 2 or total.bound != "exact":
            continue
        for first in range(max(0, at - 4), at):
            parts = done[first:at]
            if (
                len(parts) >= 2
                and all(p.part_of is None and _may_hold(total, p) for p in parts)
                and sum(p.principal or 0 for p in parts) == value
                and len({p.cue.sentence for p in parts}) == 1
            ):
                for n in range(first, at):
                    done[n] = replace(done[n], part_of=total.key)
                break
    return done
