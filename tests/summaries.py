"""Summaries written by hand for the tests of views. Fixtures, not what any model answered."""

import hashlib
from datetime import date

from summarizer.models import (
    Actor,
    ArticleInfo,
    ArticleSummary,
    Attempt,
    Attribution,
    Coverage,
    CueReport,
    Event,
    Evidence,
    Figure,
    KeyPoint,
    Problem,
    Provenance,
    Speaker,
    When,
)
from summarizer.models.provenance import AskedModel, Spent
from summarizer.tolls.tolls import tolls

SEED_TEXT = """\
BEIRUT - Al-Qaeda's Syria affiliate and rebel allies overran a regime military base in Idlib on \
Monday, a day after government raids killed 73 civilians in the northwestern province, a \
monitoring group said.

Syrian state television reported that the army had killed "a number of terrorists" in fierce \
clashes around Al-Qarmid.

But Abdel Rahman said government forces had failed to hold the base despite heavy shelling of \
rebel positions, and had lost 15 soldiers.

He had no immediate information on rebel casualties.

The accounts also carried pictures of fiery explosions, that they said were caused by suicide \
bombers blowing themselves up at checkpoints before the base was stormed.

Abdel Rahman told AFP at least two suicide bombers in cars laden with explosives targeted \
entrances to the base.

Since the Saturday capture of Jisr al-Shughur, the regime has launched a spate of air strikes on \
rebel-held towns in Idlib province that killed at least 73 civilians on Sunday alone.

Abdel Rahman said 19 children and 11 women were among the dead, with the deadliest strike coming \
in the town of Darkush, near the Turkish border.

Raids there on Sunday hit a marketplace, killing 53 people, including eight children and nine \
women.

More than 220,000 people have been killed in the conflict in Syria since it began with peaceful \
protests in March 2011.
"""
"""The seed article without the paragraphs that say nothing of people."""


def evidence(quote: str, text: str = SEED_TEXT, *, said_by: str | None = None) -> Evidence:
    """The words, where the text first has them."""
    start = text.index(quote)
    return Evidence(
        quote=quote,
        start=start,
        end=start + len(quote),
        sentence=text.count(". ", 0, start),
        said_by=said_by,
    )


_SUNDAY = When(start=date(2015, 4, 26), end=date(2015, 4, 26), words="on Sunday", precision=1)
_MONDAY = When(start=date(2015, 4, 27), end=date(2015, 4, 27), words="on Monday", precision=1)
_RAHMAN = Speaker(name="Rami Abdel Rahman", kind="monitor")
_REGIME = Attribution(name="the regime")
_REBELS = Attribution(name="Al-Qaeda's Syria affiliate and rebel allies")


_EVENTS = (
    Event(
        id="e2",
        type="Non-state actor overtakes territory",
        title="Rebels overrun the Al-Qarmid base",
        place="Al-Qarmid",
        date=_MONDAY,
        site="the Al-Qarmid base",
        actors=(
            Actor(name=_REBELS.name, side="non_state"),
            Actor(
                name="the army",
                side="state",
                role="party",
                confidence="claimed_or_admitted",
                said_by="Syrian state television",
            ),
        ),
    ),
    Event(
        id="e1",
        type="Air/drone strike",
        title="Air raids on rebel-held towns",
        place="Idlib province",
        date=_SUNDAY,
        actors=(Actor(name=_REGIME.name, side="state"),),
    ),
)


def _figures() -> tuple[Figure, ...]:
    raids = {
        "outcome": "killed",
        "event": "e1",
        "date": _SUNDAY,
        "caused_by": _REGIME,
        "group": "civilian",
        "status": "verified",
    }
    base = {
        "outcome": "killed",
        "event": "e2",
        "place": "Al-Qarmid",
        "date": _MONDAY,
        "status": "verified",
        "said_by": _RAHMAN,
    }
    rows: list[dict[str, object]] = [
        raids
        | {
            "id": "f1",
            "phrase": "at least 73 civilians",
            "evidence": (
                evidence("at least 73 civilians"),
                evidence("73 civilians"),
            ),
            "bound": "at_least",
            "low": 73,
            "best": 73,
            "high": None,
            "who": "civilians",
            "place": "Idlib province",
            "said_by": Speaker(name="a monitoring group", kind="monitor"),
        },
        *(
            raids
            | {
                "id": figure_id,
                "phrase": phrase,
                "evidence": (evidence(phrase),),
                "bound": "exact",
                "low": number,
                "best": number,
                "high": number,
                "who": phrase.split()[1],
                "place": place,
                "said_by": speaker,
                "part_of": whole,
            }
            for figure_id, phrase, number, place, speaker, whole in (
                ("f2", "19 children", 19, "Idlib province", _RAHMAN, "f1"),
                ("f3", "11 women", 11, "Idlib province", _RAHMAN, "f1"),
                ("f4", "53 people", 53, "Darkush", None, "f1"),
                ("f5", "eight children", 8, "Darkush", None, "f4"),
                ("f6", "nine women", 9, "Darkush", None, "f4"),
            )
        ),
        base
        | {
            "id": "f7",
            "phrase": "15 soldiers",
            "evidence": (evidence("15 soldiers"),),
            "bound": "exact",
            "low": 15,
            "best": 15,
            "high": 15,
            "who": "soldiers",
            "group": "state_forces",
            "caused_by": _REBELS,
            "status": "repaired",
        },
        base
        | {
            "id": "f8",
            "phrase": "a number of terrorists",
            "evidence": (evidence("a number of terrorists"),),
            "bound": "vague",
            "low": 2,
            "best": None,
            "high": None,
            "who": "terrorists",
            "group": "non_state_armed",
            "said_by": Speaker(name="Syrian state television", kind="media"),
            "claim_about": "enemy",
            "caused_by": Attribution(name="the army", confidence="claimed_or_admitted"),
            "status": "upheld",
        },
        base
        | {
            "id": "f9",
            "phrase": "no immediate information on rebel casualties",
            "evidence": (evidence("no immediate information on rebel casualties"),),
            "outcome": "killed_or_injured",
            "bound": "none_reported",
            "low": None,
            "best": None,
            "high": None,
            "who": "rebel",
            "group": "non_state_armed",
        },
        base
        | {
            "id": "f10",
            "phrase": "at least two suicide bombers",
            "evidence": (
                evidence("at least two suicide bombers"),
                evidence("suicide bombers blowing themselves up", said_by="the accounts"),
            ),
            "bound": "at_least",
            "low": 2,
            "best": 2,
            "high": None,
            "who": "suicide bombers",
            "group": "non_state_armed",
            "attackers": True,
            "status": "unconfirmed",
        },
        {
            "id": "f11",
            "phrase": "More than 220,000 people",
            "evidence": (evidence("More than 220,000 people"),),
            "outcome": "killed",
            "bound": "more_than",
            "low": 220001,
            "best": None,
            "high": None,
            "who": "people",
            "place": "Syria",
            "scope": "cumulative",
            "status": "unverified",
            "problems": (
                Problem(
                    check="speaker",
                    figure="f11",
                    message="The article does not name the speaker that was given.",
                    kept=True,
                ),
            ),
        },
    ]
    return tuple(Figure.model_validate(row) for row in rows)


def seed_summary() -> ArticleSummary:
    """The seed article as a careful reader would code it. A fixture, not a model's answer."""
    figures = _figures()
    return ArticleSummary(
        article=ArticleInfo(
            text=SEED_TEXT,
            sha256=hashlib.sha256(SEED_TEXT.encode()).hexdigest(),
            title="Al-Qaeda's allies take Syrian army base after deadly air raids",
            dateline="Beirut",
            published=date(2015, 4, 27),
            language="en",
        ),
        headline="Rebels take Al-Qarmid base a day after air raids on Idlib kill 73 civilians",
        gist="Al-Qaeda's Syria affiliate and rebel allies overran the Al-Qarmid base in Idlib on "
        "Monday. The day before, government air raids on rebel-held towns of the province killed "
        "at least 73 civilians, a monitoring group said.",
        key_points=(
            KeyPoint(text="The deadliest strike hit a marketplace in Darkush."),
            KeyPoint(text="The fall of the base opens a route to Latakia province."),
        ),
        events=_EVENTS,
        figures=figures,
        tolls=tolls(figures, _EVENTS),
        coverage=Coverage(
            cues=(
                CueReport(
                    words=evidence("killed 73 civilians"), status="accounted", figures=("f1",)
                ),
                CueReport(words=evidence("lost 15 soldiers"), status="accounted", figures=("f7",)),
                CueReport(
                    words=evidence("heavy shelling"), status="dismissed", reason="no people harmed"
                ),
                CueReport(
                    words=evidence("fierce clashes"),
                    status="open",
                    reason="The budget of questions was spent.",
                ),
            ),
            notes=("Dates were read as of 27 April 2015.",),
        ),
        problems=(
            Problem(check="headline", message="The headline's number was checked against f1."),
        ),
        provenance=Provenance(
            library="0.1.0",
            model="local/qwen2.5-coder-1.5b-instruct",
            way="follow_up",
            models=(
                AskedModel(
                    model="local/qwen2.5-coder-1.5b-instruct",
                    way="follow_up",
                    answers=1,
                    spent=Spent(calls=2),
                ),
            ),
            prompts={},
            schemas={},
            attempts=(
                Attempt(
                    purpose="sentence",
                    model="m",
                    result="ok",
                    seconds=8.5,
                    prompt_tokens=1650,
                    completion_tokens=120,
                ),
                Attempt(purpose="sentence", model="m", result="invalid", seconds=3.5),
            ),
            seconds=125.4,
        ),
    )
