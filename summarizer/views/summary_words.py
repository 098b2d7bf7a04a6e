"""What is said of a summary and its events, as styled words: for every view that shows them."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from summarizer.models import Actor, ArticleSummary, Coverage, Event, Provenance
from summarizer.models.dossier import Dossier
from summarizer.models.provenance import Spent
from summarizer.models.vocabulary import ActorRole
from summarizer.text.harm.lexicon import LANGUAGES
from summarizer.views.lines import Span, Style, listed
from summarizer.views.ordering import Arrangement
from summarizer.views.wording import (
    STATUS_MARKS,
    confidence_of,
    counted,
    date_words,
    day_words,
    duration,
)

_RULES: Final = "unconfirmed"


def article_words(summary: ArticleSummary) -> list[Span]:
    """Return where and when the article was written, and which model read it."""
    article = summary.article
    facts = (
        article.dateline,
        f"published {day_words(article.published)}" if article.published else None,
        readers_of(summary.provenance),
    )
    return _dotted(facts, "quiet")


def document_words(summary: ArticleSummary) -> list[Span]:
    """Return what document the text was taken from and what of it was cut off; else nothing."""
    document = summary.article.document
    if document is None:
        return []
    named = " ".join(filter(None, (document.name or document.address, f"({document.media_type})")))
    cut = [
        f"{part.kind} ({counted(part.characters, 'character') if part.characters else part.blocks})"
        for part in document.cut
    ]
    facts = (
        f"from {named}",
        f"cut off: {', '.join(cut)}" if cut else "nothing cut off",
        *document.notes,
    )
    return _dotted(facts, "quiet")


def status_words(summary: ArticleSummary) -> list[Span]:
    """Return how many figures passed; these words also explain the marks."""
    figures = summary.figures
    left = len(summary.coverage.open)
    cues = [Span(" · "), Span(f"{counted(left, 'cue')} open", "unverified")] if left else []
    if not figures:
        blind = [Span(" · language not known", "unverified")] if summary.coverage.notes else []
        return [Span("No casualty figures"), *blind, *cues]
    spans = [Span(f"{counted(len(figures), 'casualty figure')}: ", "number")]
    numbers = Counter(figure.status for figure in figures)
    for status, mark in STATUS_MARKS.items():
        if numbers[status]:
            spans += [Span(" · ")] if len(spans) > 1 else []
            spans.append(Span(f"{mark} {numbers[status]:,} {status}", status))
    return spans + cues


def advice_words(summary: ArticleSummary) -> list[Span]:
    """Say what marks that need a reader mean, and what would settle open days; else nothing."""
    return [*_advice_on_rules(summary), *_advice_on_days(summary)]


def _advice_on_days(summary: ArticleSummary) -> list[Span]:
    undated = any(e.date is None and e.scope == "incident" for e in summary.events)
    if summary.article.published is not None or not undated:
        return []
    return [
        Span(" The day of publication is not known: --published would settle days that stay open.")
    ]


def _advice_on_rules(summary: ArticleSummary) -> list[Span]:
    rules = len(summary.unconfirmed)
    if not rules:
        return []
    if rules < len(summary.figures):
        which, each = f"{rules:,} {'was' if rules == 1 else 'were'}", f"each {STATUS_MARKS[_RULES]}"
    elif rules == 1:
        which, each = "It was", "the number"
    else:
        which, each = "All were", "each number"
    return [
        Span(
            f"{which} read by rules alone and no model has read the same: look at the words behind "
            f"{each}, or name a capable model (--model).",
            _RULES,
        )
    ]


def event_title(event: Event) -> str:
    """Return the event's title, else its type and place."""
    return event.title or f"{event.type} · {_place(event)}"


def event_words(event: Event) -> list[Span]:
    """Return an event's place, day, type and scope, as far as its title does not tell them."""
    when = [Span("date not known")]
    if event.date:
        words = Span(event.date.words, apart=True)
        when = [Span(f"{date_words(event.date)} (“"), words, Span("”)")]
    return listed(
        [
            *([[Span(_place(event), apart=True)]] if event.title else []),
            *([[Span(event.site, apart=True)]] if event.site else []),
            when,
            *([[Span(event.type)]] if event.title else []),
            *([[Span(event.scope)]] if event.scope != "incident" else []),
        ]
    )


def actor_words(event: Event | Dossier) -> list[Span]:
    """Return who took part: in what role, how surely, and who says so; nothing where nobody."""
    return listed(_actor(actor) for role in _ROLES for actor in event.actors if actor.role == role)


_ROLES: Final[dict[ActorRole, str]] = {
    "attacker": "attributed to ",
    "target": "against ",
    "party": "party: ",
}


def _actor(actor: Actor) -> list[Span]:
    spans = [Span(_ROLES[actor.role]), Span(actor.name, apart=True)]
    # "Reported as fact, according to the mayor" would be two things at once.
    is_fact = actor.confidence == "reported_as_fact"
    if actor.said_by:
        how = "" if is_fact else f"{confidence_of(actor)}, "
        speaker = Span(actor.said_by, apart=True)
        return [*spans, Span(f" ({how}according to "), speaker, Span(")")]
    if is_fact and actor.role != "attacker":
        return spans
    return [*spans, Span(f" ({confidence_of(actor)})")]


def elsewhere_words(event: Event, parts: Arrangement) -> list[Span]:
    """Say of an event without a toll in which other event's toll its people are counted."""
    number = parts.counted_in(event)
    return [] if number is None else [Span(f"Its people are counted in the toll of {number}.")]


def coverage_words(coverage: Coverage, language: str | None) -> str:
    """Return what became of the cues, in a sentence.

    In a language whose words of harm are not known, the scan can find nothing: that is no finding.
    """
    cues = len(coverage.cues)
    if not cues and language is not None and language not in LANGUAGES:
        return (
            f"The words of harm of this language ({language}) are not known to the scan: whether "
            "the model left something out cannot be told."
        )
    if not cues:
        return "The scan found no words of harm in the text."
    return (
        f"{len(coverage.accounted):,} of {counted(cues, 'cue')} accounted for, "
        f"{len(coverage.dismissed):,} dismissed, {len(coverage.open):,} open."
    )


def provenance_words(made: Provenance) -> list[Span]:
    """Return by which model, in how many calls and how long a summary was made."""
    failed = Counter(a.result for a in made.attempts if a.result != "ok")
    calls = counted(len(made.attempts), "call")
    if failed:
        causes = ", ".join(f"{number:,} {result}" for result, number in failed.most_common())
        calls += f" (of them {causes})"
    facts = (
        *_models(made),
        calls,
        f"{made.prompt_tokens:,} tokens read, {made.completion_tokens:,} written",
        _cost(made.spent),
        duration(made.seconds),
        f"policy {made.policy}",
        f"summarizer {made.library}",
    )
    return _dotted(facts, "quiet")


def _models(made: Provenance) -> list[str]:
    """The models that were asked, how, and, if they were several, how much each one answered."""
    if len(made.models) < 2:
        return [made.model, _WAYS[made.way]]
    return [
        f"{asked.model} {_WAYS[asked.way]}, {counted(asked.answers, 'answer')}"
        for asked in made.models
    ]


def _cost(spent: Spent) -> str | None:
    """What it cost, where that is known and not nothing."""
    least = "at least " if spent.uncounted else ""
    return f"{least}US$ {spent.cost:,.4f}" if spent.cost else None


_WAYS = {
    "follow_up": "asked sentence by sentence",
    "survey": "asked about the whole article",
    "words": "rules alone, no model",
}


def readers_of(made: Provenance) -> str:
    """Return who read the article, so that nobody takes rules for a model."""
    if made.way == "words" or not any(model.answers for model in made.models):
        return "read by rules alone"
    models = ", then ".join(made.readers)
    if all(model.way == "follow_up" for model in made.models if model.answers):
        return f"read by rules, and each sentence of harm by {models}"
    return f"read by {models}"


def _place(event: Event) -> str:
    return event.place or "place not known"


def _dotted(facts: Iterable[str | None], style: Style) -> list[Span]:
    return listed(([Span(fact, style, apart=True)] for fact in facts if fact), style)
