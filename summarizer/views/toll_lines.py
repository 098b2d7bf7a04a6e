"""Tolls and disputes as lines of styled words."""

import re
from collections.abc import Sequence
from typing import Final

from summarizer.models import Dispute, Figure, Toll
from summarizer.views.lines import Line, Span, listed, wrap
from summarizer.views.summary_line import amount_words, basis_words, has_numbers
from summarizer.views.wording import GROUP_WORDS, OUTCOME_WORDS, interval_of, number_of

MEASURE: Final = 100
"""Cells of a line of prose: longer ones are hard to read, however wide the window is."""
_SEPARATOR: Final = re.compile(r"(,\s|[;:()]\s?|\sand \d+ more)")
_NUMBER: Final = re.compile(r"(?<!\w)([≥≤>~]?\d(?:[\d,.]*\d)?)(?!\w)")


def toll_lines(tolls: Sequence[Toll], width: int, indent: str) -> list[Line]:
    """Return each toll as the sentence that explains it, what it rests on, and its groups.

    Parameters
    ----------
    tolls
        Those of one event.
    width
        Cells of a line.
    indent
        What each line begins with.
    """
    lines: list[Line] = []
    room = min(width, MEASURE + len(indent))
    first, rest = (Span(indent),), (Span(indent + "  "),)
    whole = {toll.outcome for toll in tolls if toll.group is None}
    for outcome in dict.fromkeys(toll.outcome for toll in tolls):
        of_outcome = [toll for toll in tolls if toll.outcome == outcome]
        groups = [toll for toll in of_outcome if toll.group is not None and outcome in whole]
        for toll in of_outcome:
            if toll not in groups:
                lines += wrap(explained(toll), room, first=first, rest=rest)
                if has_numbers(toll):
                    lines += wrap(basis_words(toll), room, first=rest, rest=rest)
        if groups:
            spans = [Span("by group: ", "quiet"), *listed(map(of_group, groups))]
            lines += wrap(spans, room, first=rest, rest=rest)
    return lines


def explained(toll: Toll) -> list[Span]:
    """Return the sentence that explains a toll, with what it leaves out."""
    sentence = toll.explanation or _without_explanation(toll)
    heading, colon, rest = sentence.partition(":")
    spans = [Span(heading, "heading", apart=True), Span(colon, "heading"), *bold_numbers(rest)]
    # The best estimate would be a bare number that holds what one side claims of its enemy.
    if toll.explanation and not toll.claimed and toll.best not in (None, toll.low, toll.high):
        spans += bold_numbers(f" Best estimate: {toll.best:,}.")
    if toll.attackers and "attacker" not in sentence.casefold():
        spans += bold_numbers(f" Attackers {_how(toll)}: {interval_of(toll.attackers)}.")
    if toll.policy != "literal":
        spans.append(Span(f" Counted by the policy {toll.policy}.", "quiet"))
    return spans


def of_group(toll: Toll) -> list[Span]:
    """Return a group and its toll, for the line below the toll of all groups."""
    group = GROUP_WORDS[toll.group] if toll.group else ""
    spans = [Span(f"{group or 'group unknown'} "), *bold_numbers(amount_words(toll))]
    if toll.attackers:
        spans += [Span(f", attackers {_how(toll)} "), Span(interval_of(toll.attackers), "number")]
    return spans


def _how(toll: Toll) -> str:
    return "counted" if toll.counts_attackers else "apart"


def _without_explanation(toll: Toll) -> str:
    group = f" ({GROUP_WORDS[toll.group] or 'group unknown'})" if toll.group else ""
    return f"{OUTCOME_WORDS[toll.outcome].capitalize()}{group}: {amount_words(toll)}."


def bold_numbers(sentence: str) -> list[Span]:
    """Return an explanation with its numbers marked, and each phrase in it kept apart.

    Were "19 (people in Arabic), 11 (people in Arabic)" one stretch, a terminal would set the 19
    beside the people of the 11.
    """
    return [
        Span(piece, "number" if place % 2 else "plain", apart=clause_place % 2 == 0)
        for clause_place, clause in enumerate(_SEPARATOR.split(sentence))
        for place, piece in enumerate(_NUMBER.split(clause))
        if piece
    ]


def dispute_words(dispute: Dispute) -> list[Span]:
    """Return what a dispute is about."""
    sentence = dispute.explanation or (
        f"{OUTCOME_WORDS[dispute.outcome].capitalize()}: different numbers for the same people."
    )
    heading, colon, rest = sentence.partition(":")
    return [Span(heading, "heading", apart=True), Span(colon, "heading"), *bold_numbers(rest)]


def speaker_of(figure: Figure) -> str:
    """Return who says a figure."""
    return figure.said_by.name if figure.said_by else "the article itself"


def dispute_lines(dispute: Dispute, figures: Sequence[Figure], width: int) -> list[Line]:
    """Return a dispute: what it is about, and who says which number."""
    by_id = {figure.id: figure for figure in figures}
    known = [by_id[figure_id] for figure_id in dispute.figures if figure_id in by_id]
    words = dispute_words(dispute)
    if len(known) == len(dispute.figures):  # the lines below then say all that its sentence does
        words = [*words[:2], Span(" different numbers for the same people.")]
    lines = wrap(words, min(width, MEASURE))
    for figure in known:
        lines += wrap(
            [
                Span(number_of(figure), "number"),
                Span(" · "),
                Span(speaker_of(figure), apart=True),
                Span(" · “"),
                Span(figure.phrase, "words", apart=True),
                Span("” "),
                Span(figure.id, "quiet", apart=True),
            ],
            width,
            first=(Span("   "),),
            rest=(Span("     "),),
        )
    return lines
