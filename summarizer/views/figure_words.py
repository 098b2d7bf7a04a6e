"""What is said of a figure, as styled words: for every view that shows one."""

from summarizer.models import Event, Evidence, Figure, Problem, Reviewed
from summarizer.tolls.policies.base import is_enemy_claim
from summarizer.views.excerpt import excerpt
from summarizer.views.lines import Span, listed
from summarizer.views.wording import (
    ASSERTION_WORDS,
    OUTCOME_WORDS,
    STATUS_MARKS,
    confidence_of,
    date_words,
    day_words,
    number_of,
    people_of,
)


def figure_label(figure: Figure, whole: Figure | None, event: Event | None) -> list[Span]:
    """Return a figure's status, number, outcome and people, and its id.

    Parameters
    ----------
    figure
        The figure.
    whole
        The figure that it is shown to be a part of.
    event
        The event of the section; what a figure shares with either is not said again.
    """
    status = figure.status
    on = " on" if figure.bound == "none_reported" else ""  # "no information on killed"
    people = people_of(figure, known=whole.group if whole else "unknown")
    place = whole.place if whole and whole.place else event.place if event else None
    tags: list[Span] = []
    if people:
        tags.append(Span(people, apart=True))
    if figure.place and figure.place != place:
        tags.append(Span(figure.place, apart=True))
    if figure.site and figure.site not in (whole and whole.site, event and event.site):
        tags.append(Span(figure.site, apart=True))
    if figure.attackers:
        tags.append(Span("attackers", "number"))
    if figure.assertion != "asserted":
        tags.append(Span(ASSERTION_WORDS[figure.assertion], "number"))
    if status in ("unverified", "unconfirmed", "upheld"):
        tags.append(Span(status, status))
    if is_enemy_claim(figure):
        tags.append(Span("one side's claim", "number"))
    return [
        Span(f"{STATUS_MARKS[status]} ", status),
        Span(number_of(figure), "number"),
        Span(f"{on} {OUTCOME_WORDS[figure.outcome]}"),
        *(Span(" · ") for _ in tags[:1]),
        *listed([[tag] for tag in tags]),
        Span(" "),
        Span(figure.id, "quiet", apart=True),
    ]


def figure_details(figure: Figure, whole: Figure | None, event: Event | None) -> list[Span]:
    """Return who says a figure, its day, who did it, and the figures it belongs to."""
    details: list[list[Span]] = []

    def add(ours: str, theirs: str, after: str = "") -> None:
        details.append(
            [Span(ours, "quiet"), Span(theirs, "quiet", apart=True), Span(after, "quiet")]
        )

    if figure.said_by:
        add("according to ", figure.said_by.name)
    if figure.date and not (event and event.date and event.date.iso == figure.date.iso):
        add(date_words(figure.date), "")
    if figure.caused_by and not (event and event.perpetrator == figure.caused_by):
        add("attributed to ", figure.caused_by.name, f" ({confidence_of(figure.caused_by)})")
    if figure.part_of and whole is None:  # the tree does not show it
        add("part of ", figure.part_of)
    if figure.replaces:
        add("replaces ", figure.replaces)
    if figure.disputes:
        add("disputes ", figure.disputes)
    if figure.reviewed:
        details += reviewed_words(figure.reviewed)
    return listed(details, "quiet")


def reviewed_words(reviewed: Reviewed) -> list[list[Span]]:
    """Return who decided on a figure, when and why, and what was read before."""
    day = day_words(reviewed.at.date())
    said = f"{reviewed.action} by "
    facts = [
        [Span(said, "quiet"), Span(reviewed.by, "quiet", apart=True), Span(f", {day}", "quiet")]
    ]
    before = reviewed.before
    if before is not None and reviewed.action != "confirmed":
        read = f"{number_of(before)} {OUTCOME_WORDS[before.outcome]}, {before.status}"
        facts.append([Span(f"read as {read}", "quiet")])
    if reviewed.note:
        facts.append(
            [Span("“", "quiet"), Span(reviewed.note, "quiet", apart=True), Span("”", "quiet")]
        )
    return facts


def rejected_words(figure: Figure) -> list[Span]:
    """Return a figure that a person rejected, with who did and why."""
    facts = reviewed_words(figure.reviewed) if figure.reviewed else []
    words = f"{number_of(figure)} {OUTCOME_WORDS[figure.outcome]} "
    label = [Span(words), *quoted(figure.phrase), Span(" "), Span(figure.id, "quiet", apart=True)]
    return listed([label, *facts])


def quotation(text: str, evidence: Evidence, room: int) -> list[Span]:
    """Return the words of the article within their sentence, in quotation marks.

    Where they have a speaker of their own, not the figure's, that follows.
    """
    words = excerpt(text, evidence, room)
    speaker = []
    if evidence.said_by:
        speaker = [Span(" according to ", "quiet"), Span(evidence.said_by, "quiet", apart=True)]
    return [
        Span("“", "quiet"),
        Span(words.before, "quiet", apart=True),
        Span(words.quote, "words", apart=True),
        Span(words.after, "quiet", apart=True),
        Span("”", "quiet"),
        *speaker,
    ]


def problem_words(problem: Problem, text: str) -> list[Span]:
    """Return what a check found wrong, the words concerned, and whether the model kept to it."""
    spans = [Span("! ", "unverified"), Span(problem.message, apart=True)]
    if problem.words is not None:
        spans += [Span(" "), *quotation(text, problem.words, 60)]
    if problem.kept:
        spans.append(Span(" Asked about it, the model kept its reading.", "quiet"))
    return spans


def order_words(order: Evidence, text: str) -> list[Span]:
    """Return what the article says to its reader or to a machine, as nothing but its words."""
    return [
        Span("! An order in the text, not followed: ", "unverified"),
        *quotation(text, order, 60),
    ]


def quoted(phrase: str) -> list[Span]:
    """Return words in quotation marks."""
    return [Span("“", "quiet"), Span(phrase, "words", apart=True), Span("”", "quiet")]
