"""What the user receives for one article."""

from datetime import date
from typing import Any

from pydantic import Field

from summarizer.models.base import Record
from summarizer.models.coverage import Coverage
from summarizer.models.document import DocumentInfo
from summarizer.models.event import Event
from summarizer.models.figure import Evidence, Figure, Problem
from summarizer.models.provenance import Provenance
from summarizer.models.review import AppliedReview, Review
from summarizer.models.toll import Dispute, Toll
from summarizer.models.vocabulary import GROUPS, OUTCOMES, Group, Outcome


class ArticleInfo(Record):
    """The article as it was given, and what its frame says."""

    text: str = Field(
        description="the caller's text, untouched, or what was kept of a document; every offset "
        "counts in it"
    )
    sha256: str
    title: str | None = None
    dateline: str | None = Field(default=None, description="the place of the dateline")
    published: date | None = Field(
        default=None, description="given by the caller, else read from the dateline or a caption"
    )
    language: str | None = Field(default=None, description="ISO 639-1, where it could be told")
    document: DocumentInfo | None = Field(
        default=None,
        description="the page, PDF, Word file or e-mail that the text was taken from; null where "
        "the text itself was given",
    )


class KeyPoint(Record):
    """One point of the gist, with the words it rests on."""

    text: str
    evidence: tuple[Evidence, ...] = ()


class ArticleSummary(Record):
    """Events and casualty figures of one article, each with the words behind it."""

    article: ArticleInfo
    headline: str
    gist: str
    key_points: tuple[KeyPoint, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    tolls: tuple[Toll, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    coverage: Coverage = Coverage()
    orders: tuple[Evidence, ...] = Field(
        default=(),
        description="what the text says to its reader or to a machine, found by the model or by "
        "rules; none of it was followed",
    )
    problems: tuple[Problem, ...] = Field(
        default=(),
        description="what is wrong with the summary as a whole; a figure's own "
        "problems are with the figure",
    )
    rejected: tuple[Figure, ...] = Field(
        default=(), description="figures that a person rejected: they count in nothing"
    )
    reviews: tuple[AppliedReview, ...] = Field(
        default=(), description="the reviews that were applied, the first one first"
    )
    provenance: Provenance

    @property
    def verified(self) -> tuple[Figure, ...]:
        """Figures that a model read, at once or when asked again, and that the words bear out."""
        return tuple(f for f in self.figures if f.status in ("verified", "repaired"))

    @property
    def upheld(self) -> tuple[Figure, ...]:
        """Figures that a model read and of which the words cannot tell."""
        return tuple(f for f in self.figures if f.status == "upheld")

    @property
    def unconfirmed(self) -> tuple[Figure, ...]:
        """Figures that only the rules have read."""
        return tuple(f for f in self.figures if f.status == "unconfirmed")

    @property
    def unverified(self) -> tuple[Figure, ...]:
        """Figures that the words contradict, or whose words are not in the article."""
        return tuple(f for f in self.figures if f.status == "unverified")

    @property
    def confirmed(self) -> tuple[Figure, ...]:
        """Figures that a person looked at and agrees with."""
        return tuple(f for f in self.figures if f.status == "confirmed")

    @property
    def corrected(self) -> tuple[Figure, ...]:
        """Figures that a person changed, or added."""
        return tuple(f for f in self.figures if f.status == "corrected")

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to look at.

        No figure is unverified or unconfirmed, nothing is open, no toll is contradicted by the
        title or the opening, and the words of harm of the language are known or a model has
        read the text. Without either, nothing found means nothing.
        """
        contradicted = any("contradicts" in (t.title, t.opening) for t in self.tolls)
        return not (
            self.unverified
            or self.unconfirmed
            or self.coverage.open
            or self.coverage.notes
            or contradicted
        )

    def figure(self, figure_id: str) -> Figure:
        """Return the figure of that id.

        Raises
        ------
        KeyError
            No figure has it.
        """
        for figure in self.figures:
            if figure.id == figure_id:
                return figure
        raise KeyError(figure_id)

    def event(self, event_id: str) -> Event:
        """Return the event of that id.

        Raises
        ------
        KeyError
            No event has it.
        """
        for event in self.events:
            if event.id == event_id:
                return event
        raise KeyError(event_id)

    def toll(
        self, outcome: Outcome, event: str | None = None, group: Group | None = None
    ) -> Toll | None:
        """Return the toll of an outcome.

        Parameters
        ----------
        outcome
            ``"killed"``, ``"injured"``, ...
        event
            Id of the event. Without it, the event with the highest toll of that outcome: an
            article about several events has no one toll, and adding them up is for the reader
            to decide.
        group
            Count only these people; without it, everyone but the attackers.

        Returns
        -------
        Toll or None
            None where the article states no such figure, which is not a toll of 0.

        Raises
        ------
        ValueError
            There is no such outcome, or no such group.
        """
        _expect(outcome, OUTCOMES, "outcome")
        if group is not None:
            _expect(group, GROUPS, "group")
        candidates = [
            t
            for t in self.tolls
            if t.outcome == outcome
            and t.group == group
            and (t.event == event if event is not None else True)
        ]
        # An incident before figures that belong to no event; then the highest.
        return max(
            candidates,
            key=lambda t: (t.event is not None, -1 if t.low is None else t.low),
            default=None,
        )

    def reviewed(self, review: Review, policy: Any = None) -> "ArticleSummary":
        """Return a new summary in which a person's review is applied.

        Figures get the status ``confirmed`` or ``corrected``, or go to ``rejected``; what was read
        before is kept in ``Figure.reviewed``. Tolls and disputes are worked out anew.

        Parameters
        ----------
        review
            The review; :func:`summarizer.reviewing.load_review` reads one from a file.
        policy
            The counting policy, where the summary was made with one of your own; else the policy
            that the summary names.

        Raises
        ------
        ReviewError
            The review is of another text or summary, or does not fit it; the message says what
            differs.
        """
        from summarizer.reviewing import apply_review

        return apply_review(self, review, policy)

    def __str__(self) -> str:
        # Rendering is the views' work; the imports at call time are listed in pyproject.toml.
        from summarizer.views.digest import digest

        return digest(self)

    def to_html(self, places: Any = None) -> str:
        """Return a report: a web page in one file, which asks nothing of any other place.

        It has the whole article, with the words behind every figure marked; write it as UTF-8.

        Parameters
        ----------
        places
            From :func:`summarizer.gazetteer.load_gazetteer`: the report then has a map.
        """
        from summarizer.views.html import report

        return report(self, places)

    def _repr_html_(self) -> str:
        from summarizer.views.notebook import notebook_html

        return notebook_html(self)


def _expect(given: str, known: tuple[str, ...], what: str) -> None:
    if given not in known:
        raise ValueError(f"there is no such {what}; there are: {', '.join(known)}")
