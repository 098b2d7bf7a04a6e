"""What a run has come to so far, in numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from summarizer.many.store.status import EXIT_CODES, Reason, Status
from summarizer.models.provenance import Spent


@dataclass
class Tally:
    """Counts of a run.

    Attributes
    ----------
    given
        Articles gone through so far.
    statuses, reasons
        What became of them, in this run or an earlier one.
    now
        Of which this run read so many, to the end or not.
    changed, older_kept, repeated
        Of which so many had another text than before; so many could not be read again, so that
        the older reading stays; and so many were given twice.
    stale
        By what they were read with otherwise, how many were left so.
    left_failed
        Failed before, by reason, and not tried again by itself.
    unsettled
        With something left to look at.
    gone
        Articles of the store whose file is no longer there.
    spent
        Of this run.
    in_flight
        At its end, articles that were being read; nothing of them is kept.
    ending
        How it ended: "done", "limit", "interrupted", "out_of_reach".
    """

    given: int = 0
    statuses: Counter[Status] = field(default_factory=Counter)
    reasons: Counter[Reason] = field(default_factory=Counter)
    now: int = 0
    changed: int = 0
    older_kept: int = 0
    repeated: int = 0
    stale: Counter[tuple[str, ...]] = field(default_factory=Counter)
    left_failed: Counter[Reason] = field(default_factory=Counter)
    unsettled: int = 0
    gone: list[str] = field(default_factory=list)
    gone_more: int = 0
    spent: Spent = field(default_factory=Spent)
    in_flight: int = 0
    ending: str = "done"

    def add(self, status: Status, reason: Reason | None, is_settled: bool | None) -> None:
        """Count an article, of this run or an earlier one."""
        self.statuses[status] += 1
        if reason is not None:
            self.reasons[reason] += 1
        if is_settled is False:
            self.unsettled += 1

    def spend(self, spent: Spent) -> None:
        """Count what an article cost."""
        before = self.spent
        self.spent = Spent(
            calls=before.calls + spent.calls,
            uncounted=before.uncounted + spent.uncounted,
            prompt_tokens=(before.prompt_tokens or 0) + (spent.prompt_tokens or 0),
            completion_tokens=(before.completion_tokens or 0) + (spent.completion_tokens or 0),
            seconds=before.seconds + spent.seconds,
            # Once a call has no price, the sum is not known.
            cost=None if None in (before.cost, spent.cost) else before.cost + spent.cost,  # type: ignore[operator]
        )

    @property
    def failed(self) -> int:
        """Articles that were not read to their end."""
        return self.reasons.total()

    def exit_code(self, *, strict: bool) -> int:
        """Return the code of the worst article."""
        codes = [EXIT_CODES[reason] for reason in self.reasons]
        if strict and self.unsettled:
            codes.append(1)
        return max(codes, default=0)
