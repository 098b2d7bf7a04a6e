"""From cues to drafts: one draft for each figure that the words suggest."""

import re
from itertools import takewhile

from summarizer.models import When
from summarizer.models.vocabulary import Scope
from summarizer.readers.rules.candidate import Draft
from summarizer.readers.rules.clauses import apart_from
from summarizer.readers.rules.cues import Cue
from summarizer.readers.rules.groups import grouped
from summarizer.readers.rules.relations import related
from summarizer.readers.rules.remembered import is_about_the_past, is_remembered
from summarizer.readers.rules.restatements import merged
from summarizer.readers.rules.setting import Setting
from summarizer.text.article import Article

_OF_THE_DEAD = re.compile(
    r"\S+ of (?:the|those|these) (?:\w+ )?(?:dead|deaths|killed|victims|casualties|injured|wounded|"
    r"missing|fatalities|killings|kidnapp?ings|abductions|displaced)\b",
    re.IGNORECASE,
)
_NEAR = 2  # sentences after which what was said of place and day no longer holds


def draft_figures(
    article: Article, cues: tuple[Cue, ...], setting: Setting | None = None
) -> tuple[Draft, ...]:
    """Draft a figure for every cue that the words alone do not dismiss.

    Restatements are merged, and parts, updates and disputes are related, as far as the words
    tell. The cost is linear in the cues but for pairs of equal value.

    Parameters
    ----------
    article, cues
        The article, and those of its cues that are drafted.
    setting
        The article's own, where it has been read already; else it is read from these cues.
    """
    setting = setting or Setting(article, cues)
    drafts: list[Draft] = []
    for cue in cues:
        if cue.dismissed is None and cue.outcomes:
            drafts.append(_draft(setting, cue, drafts))
    return related(setting, merged(setting, grouped(setting, tuple(drafts))))


def _draft(setting: Setting, cue: Cue, before: list[Draft]) -> Draft:
    scope = _scope(setting, cue, before)
    place, day = _place_and_day(setting, cue, scope, before)
    return Draft(
        cue=cue,
        outcome=cue.outcomes[0],
        bound=cue.bound,
        low=cue.low,
        best=cue.best,
        high=cue.high,
        group=cue.group,
        demographic=cue.demographic,
        attackers=cue.attackers,
        assertion=cue.assertion,
        scope=scope,
        said_by=setting.voice_of(cue),
        place=place,
        date=day if day is not None and day.day is not None else None,
        own_place=setting.own_place(cue) is not None or setting.place_before(cue) is not None,
        own_day=setting.own_day(cue) is not None or setting.day_before(cue) is not None,
    )


def _scope(setting: Setting, cue: Cue, before: list[Draft]) -> Scope:
    """The scope that the words of time give: those of the clause, where it has a day of its own.

    "327 of the deaths" goes on with the total told right before it, and is of its scope.
    """
    sentence = setting.article.sentences[cue.sentence]
    scope = setting.scope_near(sentence, cue)
    if cue.column_total is not None:
        told = (d for d in before if d.outcome == cue.outcomes[0])
        return next((d.scope for d in told if d.principal == cue.column_total), scope)
    if scope == "incident" and (
        is_remembered(setting.article, sentence, cue)
        or _goes_on_with_the_past(setting, cue, before)
    ):
        return "background"
    if scope == "incident" and (_spans_weeks(setting, cue) or _is_of_season(setting, cue)):
        return "cumulative"
    last = before[-1] if before else None
    if (
        scope == "incident"
        and last is not None
        and 0 <= cue.sentence - last.cue.sentence <= 1
        and setting.article.sentences[last.cue.sentence].paragraph == sentence.paragraph
        and (cue.partitive or _OF_THE_DEAD.match(setting.article.text, cue.start, cue.end))
        and (setting.own_day(cue) is None or _is_in_running_total(cue, last))
    ):
        return last.scope
    return scope


def _is_in_running_total(cue: Cue, last: Draft) -> bool:
    """Whether a part of a running total has days: "91 people, 14 of them in the past week"."""
    return last.scope == "cumulative" and cue.partitive and cue.sentence == last.cue.sentence


def _spans_weeks(setting: Setting, cue: Cue) -> bool:
    """Whether its days run over weeks: "between 22 July and 26 August" tells a running total."""
    own = setting.own_day(cue)
    if own is None or not own.spans:
        return False
    days = [d.when.day for d in setting.sentences[cue.sentence].days if d.when.day is not None]
    return bool(days) and (max(days) - min(days)).days >= _WEEKS


_WEEKS = 14  # days
_SEASON = re.compile(
    r"\b(?:number|tolls?|total|deaths|fatalities|count|tally)\b[^.;,]{0,40}\b(?:(?:so far )?this|"
    r"since the start of (?:the|this)) (?:year|winter|summer|spring|autumn|season|monsoon|"
    r"rainy season|month)\b[^.;,]{0,10}$",
    re.IGNORECASE,
)
_LEAD_IN = 80  # characters


def _is_of_season(setting: Setting, cue: Cue) -> bool:
    """Whether a number is what a season or a year comes to: "deaths this winter to 19"."""
    start = max(setting.article.sentences[cue.sentence].start, cue.start - _LEAD_IN)
    return cue.noun is None and _SEASON.search(setting.article.text, start, cue.start) is not None


def _goes_on_with_the_past(setting: Setting, cue: Cue, before: list[Draft]) -> bool:
    """Whether an article about an anniversary or a trial goes on to tell of what that is about."""
    return (
        bool(before)
        and all(d.scope == "background" for d in before)
        and setting.own_day(cue) is None
        and is_about_the_past(setting.article, before[0].cue)
    )


def _place_and_day(
    setting: Setting, cue: Cue, scope: Scope, before: list[Draft]
) -> tuple[str | None, When | None]:
    own = setting.own_day(cue)
    if scope != "incident":
        # What is told for context has a place and a day only where its own words give them.
        return setting.own_place(cue), own.day.when if own and scope == "background" else None
    sentence = setting.article.sentences[cue.sentence]
    # They are in the order of the text.
    close = takewhile(lambda d: sentence.index - d.cue.sentence <= _NEAR, reversed(before))
    near = next((d for d in close if d.scope == scope), None)
    apart = apart_from(setting.article, sentence) if before else None
    if near is not None and apart is not None and near.cue.sentence < apart:
        near = None
    beside = near is not None and (
        setting.article.sentences[near.cue.sentence].paragraph == sentence.paragraph
    )
    previous_place = setting.place_before(cue) or (near.place if near is not None else None)
    place = (
        setting.place_of(cue, previous_place)
        if apart is None
        else setting.own_place(cue) or previous_place  # "Separately": not where the others were
    )
    if cue.outcomes[0] == "displaced":
        # People flee for days; only a day beside the words is theirs.
        return place, own.day.when if own and own.strength == 2 and not own.spans else None
    previous = setting.day_before(cue)
    if own is None and previous is None and near is not None:
        follows = near.place == place and near.date is not None
        if beside or follows:
            return place, near.date
    return place, setting.day_of(cue, previous)


__all__ = ["draft_figures"]
