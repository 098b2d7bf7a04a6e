"""From cues to drafts: one draft for each figure that the words suggest."""

from dataclasses import replace

from summarizer.drafting.draft import Draft
from summarizer.drafting.relations import related
from summarizer.drafting.restatements import merged
from summarizer.drafting.setting import Setting
from summarizer.models.vocabulary import Scope
from summarizer.reading.article import Article, Sentence
from summarizer.reading.cues import Cue


def draft_figures(article: Article, cues: tuple[Cue, ...]) -> tuple[Draft, ...]:
    """Draft a figure for every cue that the words alone do not dismiss.

    Restatements are merged, and parts, updates and disputes are related, as far as the words
    tell. The cost is linear in the cues but for pairs of equal value.
    """
    setting = Setting(article, cues)
    drafts: list[Draft] = []
    for cue in cues:
        if cue.dismissed is None and cue.outcomes:
            drafts.append(_draft(setting, cue, drafts))
    return related(article, merged(article, tuple(drafts)))


def _draft(setting: Setting, cue: Cue, before: list[Draft]) -> Draft:
    sentence = setting.article.sentences[cue.sentence]
    scope = _scope(setting, sentence, cue)
    near = [
        d
        for d in before
        if d.scope == scope
        and setting.article.sentences[d.cue.sentence].paragraph == sentence.paragraph
    ]
    previous = near[-1] if near else None
    place = setting.place_of(cue, previous.place if previous else None)
    day = setting.day_of(cue, previous.date if previous else None)
    if scope == "cumulative":
        place = place if setting.sentences[cue.sentence].places else None
        day = None
    elif scope == "background":
        own = setting.sentences[cue.sentence]
        place, day = (place if own.places else None), (day if own.days else None)
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
    )


def _scope(setting: Setting, sentence: Sentence, cue: Cue) -> Scope:
    return setting.scope_of(sentence)


__all__ = ["draft_figures", "replace"]
