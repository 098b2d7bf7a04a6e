"""The revision: what was objected to goes back to the model in one question, as a patch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from summarizer.checks.objections import Objection
from summarizer.llm.prompts import Message, load
from summarizer.models.answer import (
    AnsweredFigure,
    DropReason,
    KeepReason,
    ObjectionAnswer,
    RevisionAnswer,
    SurveyAnswer,
)
from summarizer.text.injection.frame import frame

MAX_TOKENS: Final = 4_000

_KEEP: Final[KeepReason] = "words_say_so"


@dataclass(frozen=True, slots=True)
class Entry:
    """One figure of an answer, and what became of it."""

    figure: AnsweredFigure
    read_by: str
    is_changed: bool = False
    kept: Mapping[str, KeepReason] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A figure that a model gave and, when asked, took back."""

    quote: str
    reason: DropReason


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model says of an article, as it stands after its revisions.

    Attributes
    ----------
    survey
        The answer about the whole article, with ids of ours, and with the figures as they stand.
    entries
        The same figures, in the same order.
    taken_back
        Figures that are gone.
    """

    survey: SurveyAnswer
    entries: tuple[Entry, ...]
    taken_back: tuple[TakenBack, ...] = ()

    @classmethod
    def of(cls, survey: SurveyAnswer, by: str) -> Answer:
        """Take a model's first answer."""
        plain = _with_plain_ids(survey)
        return cls(plain, tuple(Entry(figure, by) for figure in plain.figures))

    def revised(self, revision: RevisionAnswer, objections: Sequence[Objection], by: str) -> Answer:
        """Return the answer after a revision.

        A number that was not asked is passed over. What comes without an id of an entry is new.
        """
        return _Patch(self, objections, by).apply(revision)


def revision_messages(
    asked: Sequence[Message], answer: Answer, objections: Sequence[Objection]
) -> list[Message]:
    """The question about an answer: the messages that led to it, the answer, the objections.

    The first messages are the same as in the survey, so that a server's cache of them holds.
    """
    figures = {figure.id: figure for figure in answer.survey.figures}
    lines = [_line(n, objection, figures) for n, objection in enumerate(objections, 1)]
    (question,) = load("revision").messages(objections=frame("\n".join(lines), "objections"))
    said = {"role": "assistant", "content": answer.survey.model_dump_json()}
    return [*asked, said, question]


def _line(number: int, objection: Objection, figures: Mapping[str, AnsweredFigure]) -> str:
    figure = figures.get(objection.figure or "")
    if figure is None:
        return f"{number}. {objection.message}"
    quote = " ".join(figure.quote.split())  # a quote cannot add a line, and so an objection
    return f"{number}. {figure.id} “{quote}” ({objection.check}): {objection.message}"


class _Patch:
    """Applies one revision to an answer."""

    def __init__(self, answer: Answer, objections: Sequence[Objection], by: str) -> None:
        self._answer = answer
        self._objections = objections
        self._by = by
        self._entries: dict[str, Entry] = {e.figure.id: e for e in answer.entries}
        self._taken_back = list(answer.taken_back)
        self._used = set(self._entries)  # what was taken back leaves its id to nobody
        self._stands_for: dict[str, str] = {}  # a figure that is gone: the one that it repeats

    def apply(self, revision: RevisionAnswer) -> Answer:
        answered: set[int] = set()
        for answer in revision.answers:
            if 1 <= answer.objection <= len(self._objections) and answer.objection not in answered:
                answered.add(answer.objection)
                self._take(answer, self._objections[answer.objection - 1])
        for figure in revision.missed:
            self._put(figure)
        survey = self._answer.survey
        figures = [self._linked_on(e.figure) for e in self._entries.values()]
        patched = _with_plain_ids(survey.model_copy(update={"figures": figures}))
        entries = tuple(
            replace(entry, figure=figure)
            for entry, figure in zip(self._entries.values(), patched.figures, strict=True)
        )
        return Answer(patched, entries, tuple(self._taken_back))

    def _take(self, answer: ObjectionAnswer, objection: Objection) -> None:
        name = objection.figure
        entry = self._entries.get(name) if name is not None else None
        if answer.answer == "keep" and entry is not None and name is not None:
            reason = answer.keep_reason or _KEEP
            kept = {**entry.kept, objection.check: reason}
            self._entries[name] = replace(entry, kept=kept, read_by=self._by)
        elif answer.answer == "drop" and entry is not None and name is not None:
            why = answer.drop_reason or "not_in_article"
            self._taken_back.append(TakenBack(entry.figure.quote, why))
            del self._entries[name]
            if why == "same_as_another":
                self._stands_for |= self._twin_of(name, entry.figure)
        elif answer.answer == "change" and answer.figure is not None:
            self._put(answer.figure, name)
        elif answer.answer == "add" and answer.figure is not None:
            # It takes no other figure's place, whatever id it was given.
            self._put(answer.figure, self._free_id(answer.figure.id))

    def _twin_of(self, name: str, gone: AnsweredFigure) -> dict[str, str]:
        """The one figure that says the same as another that is gone, if there is one."""
        same = [
            other
            for other, entry in self._entries.items()
            if (entry.figure.outcome, entry.figure.event, entry.figure.number)
            == (gone.outcome, gone.event, gone.number)
        ]
        return {name: same[0]} if len(same) == 1 else {}

    def _linked_on(self, figure: AnsweredFigure) -> AnsweredFigure:
        """Return a figure whose links to figures that are gone lead to what repeats them."""
        links = {name: getattr(figure, name) for name in ("part_of", "replaces", "disputes")}
        led_on = {
            name: self._stands_for[to] for name, to in links.items() if to in self._stands_for
        }
        return figure.model_copy(update=led_on) if led_on else figure

    def _put(self, figure: AnsweredFigure, name: str | None = None) -> None:
        """Enter a changed or a new figure; one that is the same as before changes nothing.

        A new one keeps its id for now, as others that are new may refer to it.
        """
        name = name or figure.id
        before = self._entries.get(name)
        figure = figure.model_copy(update={"id": name})
        if before is not None and before.figure == figure:
            return
        self._used.add(name)
        self._entries[name] = Entry(figure, self._by, is_changed=True)

    def _free_id(self, wanted: str) -> str:
        """The id that a model gives a new figure, so that others may refer to it; else another."""
        number = len(self._used) + 1
        while wanted in self._used:
            wanted = f"f{number}"
            number += 1
        return wanted


def _with_plain_ids(survey: SurveyAnswer) -> SurveyAnswer:
    """Number figures and events anew; references to what is not there stay as they are."""
    figures = _renamed("f", (f.id for f in survey.figures))
    events = _renamed("e", (e.id for e in survey.events))

    def to(names: Mapping[str, str], name: str | None) -> str | None:
        return None if name is None else names.get(name, f"{name} (unknown)"[:40])

    return survey.model_copy(
        update={
            "events": [
                e.model_copy(update={"id": f"e{n}"}) for n, e in enumerate(survey.events, 1)
            ],
            "figures": [
                f.model_copy(
                    update={
                        "id": f"f{n}",
                        "event": to(events, f.event),
                        "part_of": to(figures, f.part_of),
                        "replaces": to(figures, f.replaces),
                        "disputes": to(figures, f.disputes),
                    }
                )
                for n, f in enumerate(survey.figures, 1)
            ],
        }
    )


def _renamed(letter: str, names: Iterator[str]) -> dict[str, str]:
    """Map ids to ours; of two entries with one id, references mean the first."""
    found: dict[str, str] = {}
    for number, name in enumerate(names, 1):
        found.setdefault(name, f"{letter}{number}")
    return found
