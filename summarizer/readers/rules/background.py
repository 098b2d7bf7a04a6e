"""Earlier and other events that the article tells of for context: events of their own."""

from dataclasses import replace

from summarizer.readers.rules.candidate import Draft
from summarizer.readers.rules.event_types import likely_types
from summarizer.readers.rules.events import EventDraft
from summarizer.readers.rules.setting import Setting


def gather_background(
    setting: Setting, drafts: tuple[Draft, ...], already: int
) -> tuple[tuple[EventDraft, ...], tuple[Draft, ...]]:
    """Gather the background drafts of one sentence into an event, parts with their whole.

    Parameters
    ----------
    setting
        Of the article.
    drafts
        All drafts, in the order of the text.
    already
        How many events there are before these: they are named on from there.

    Returns
    -------
    tuple
        The background events, with that scope, and the drafts with the ids of theirs.
    """
    by_key = {d.key: d for d in drafts}
    groups: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.scope == "background":
            whole = by_key.get(draft.part_of) if draft.part_of is not None else None
            home = whole if whole is not None and whole.scope == "background" else draft
            groups.setdefault(home.cue.sentence, []).append(draft)
    events, event_of = [], {}
    for number, (sentence, members) in enumerate(groups.items(), already + 1):
        event = _event(setting, f"e{number}", sentence, members)
        events.append(event)
        event_of.update(dict.fromkeys((d.key for d in members), event.id))
    return tuple(events), tuple(
        replace(d, event=event_of[d.key]) if d.key in event_of else d for d in drafts
    )


def _event(setting: Setting, name: str, sentence: int, members: list[Draft]) -> EventDraft:
    told = setting.article.sentences[sentence]
    return EventDraft(
        name,
        likely_types([setting.article.text[told.start : told.end]]),
        next((d.place for d in members if d.place is not None), None),
        next((d.date for d in members if d.date is not None), None),
        (sentence,),
        scope="background",
    )
