"""What became of every place where the text speaks of harm or counts people."""

from typing import Literal

from pydantic import Field

from summarizer.models.base import Record
from summarizer.models.figure import Evidence

CueStatus = Literal["accounted", "dismissed", "open"]


class CueReport(Record):
    """One cue: accounted for by figures, dismissed with a reason, or open."""

    words: Evidence
    status: CueStatus
    figures: tuple[str, ...] = Field(default=(), description="ids of the figures that cite it")
    reason: str | None = Field(
        default=None, description="why it was dismissed, or why it stayed open"
    )


class Coverage(Record):
    """Every cue of the article, in the order of the text."""

    cues: tuple[CueReport, ...] = ()
    notes: tuple[str, ...] = Field(
        default=(), description="limits of the scan itself, such as a language without cue words"
    )

    @property
    def accounted(self) -> tuple[CueReport, ...]:
        """Cues that a figure cites."""
        return tuple(cue for cue in self.cues if cue.status == "accounted")

    @property
    def dismissed(self) -> tuple[CueReport, ...]:
        """Cues that are not casualty figures, each with its reason."""
        return tuple(cue for cue in self.cues if cue.status == "dismissed")

    @property
    def open(self) -> tuple[CueReport, ...]:
        """Cues that nothing accounts for: read these sentences yourself."""
        return tuple(cue for cue in self.cues if cue.status == "open")
