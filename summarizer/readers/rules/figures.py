"""From drafts to figures: ids, evidence, and events as the user receives them."""

from collections.abc import Mapping

from summarizer.models import Event, Evidence, Figure, Speaker
from summarizer.models.vocabulary import ClaimAbout
from summarizer.readers.rules.candidate import Draft
from summarizer.readers.rules.cues import Cue
from summarizer.readers.rules.events import EventDraft
from summarizer.readers.rules.setting import Setting
from summarizer.text.article import Article
from summarizer.text.numbers.quantities import least_of_words
from summarizer.text.speech.names import is_state_media


def figures_of(article: Article, drafts: tuple[Draft, ...]) -> tuple[Figure, ...]:
    """Figures in the order of the text, named ``f1``, ``f2``, ..., not yet checked.

    References to drafts that were given up (nobody was harmed) are dropped with them.
    """
    ordered = sorted(drafts, key=lambda d: (d.cue.start, d.cue.end))
    names = {d.key: f"f{n}" for n, d in enumerate(ordered, 1)}
    return tuple(_figure(article, draft, names) for draft in ordered)


def events_of(
    setting: Setting,
    events: tuple[EventDraft, ...],
) -> tuple[Event, ...]:
    """Events as the user receives them, with the sentences that tell of them as evidence."""
    return tuple(
        Event(
            id=event.id,
            type=event.types[0],
            place=event.place,
            where_precision=_where_precision(setting, event.place),
            date=event.date,
            scope=event.scope,
            evidence=tuple(_sentence(setting.article, index) for index in event.sentences[:1]),
        )
        for event in events
    )


def _where_precision(setting: Setting, place: str | None) -> int | None:
    """UCDP's where_prec, where the article's own words say what kind of place it is."""
    level = setting.known_level_of(place) if place is not None else None
    if level is None:
        return None
    return 6 if level == 0 else 4 if level < 2 else 1


def _figure(article: Article, draft: Draft, names: Mapping[int, str]) -> Figure:
    return Figure(
        id=names[draft.key],
        phrase=article.text[draft.cue.start : draft.cue.end],
        evidence=tuple(_evidence(article, cue) for cue in draft.cues),
        outcome=draft.outcome,
        bound=draft.bound,
        low=_least(article, draft),
        best=draft.best,
        high=draft.high,
        who=draft.cue.noun,
        group=draft.group,
        demographic=draft.demographic,
        attackers=draft.attackers,
        event=draft.event,
        place=draft.place,
        date=draft.date,
        said_by=Speaker(name=draft.said_by.name, kind=draft.said_by.kind)
        if draft.said_by
        else None,
        claim_about=_claim_about(draft),
        scope=draft.scope,
        assertion=draft.assertion,
        part_of=names.get(draft.part_of) if draft.part_of is not None else None,
        replaces=names.get(draft.replaces) if draft.replaces is not None else None,
        disputes=names.get(draft.disputes) if draft.disputes is not None else None,
    )


def _least(article: Article, draft: Draft) -> int | None:
    """The least number; of vague words what they can mean at least, "dozens" 12."""
    if draft.bound != "vague" or draft.low is None:
        return draft.low
    words = (article.text[cue.start : cue.end] for cue in draft.cues)
    return max(draft.low, *(least_of_words(phrase, article.language) for phrase in words))


def _claim_about(draft: Draft) -> ClaimAbout | None:
    """Whom a side counts: state media speak for the state, an armed group for itself."""
    if draft.said_by is None:
        return None
    kind = draft.said_by.kind
    state = kind == "authorities" or (kind == "media" and is_state_media(draft.said_by.name))
    if state and draft.group == "non_state_armed":
        return "enemy"
    if state and draft.group == "state_forces":
        return "own_side"
    return "enemy" if kind == "armed_group" and draft.group == "state_forces" else None


def _evidence(article: Article, cue: Cue) -> Evidence:
    return article.words(cue.start, cue.end)


def _sentence(article: Article, index: int) -> Evidence:
    sentence = article.sentences[index]
    return article.words(sentence.start, sentence.end)
