"""Whether one figure can contain another, whatever the words around them say."""

from summarizer.readers.rules import part_words
from summarizer.readers.rules.candidate import Draft


def may_hold(whole: Draft, part: Draft, *, stated: bool = False) -> bool:
    """Whether one figure can contain another: outcome, scope, side and number allow it.

    Where the words state that it does, people of whom nothing was said may be of any side.
    """
    if whole.outcome != part.outcome and whole.outcome != "killed_or_injured":
        return False  # most pairs
    if whole.scope != part.scope or whole.cue.index == part.cue.index:
        return False
    if "none_reported" in (whole.bound, part.bound):
        return False
    groups = (
        whole.group == part.group
        or "unknown" in (whole.group, part.group)
        or whole.group == "mixed"
        or (stated and (whole.cue.group == "unknown" or part.attackers))
    )
    return (
        not (part.outcome in ("captured", "displaced", "missing") and
             whole.outcome != part.outcome)
        and groups
        and (whole.attackers == part.attackers or (stated and part.attackers))
        and _large_enough(whole, part)
        and not (whole.principal == 0 or part.principal == 0)
    )  # fmt: skip


def _large_enough(whole: Draft, part: Draft) -> bool:
    """Whether the whole's number allows the part: "dozens" any, "at least 17" no 21."""
    if part.floor is None or whole.bound == "vague":
        return True
    most = whole.high if whole.high is not None else whole.floor
    return most is None or part.floor <= most


def is_generic(draft: Draft) -> bool:
    """Whether a figure counts people at large, not some kind of them."""
    return draft.cue.noun is None or part_words.GENERIC.fullmatch(draft.cue.noun) is not None
