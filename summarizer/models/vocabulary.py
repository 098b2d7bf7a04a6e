"""The closed vocabularies of a casualty figure, as coders of conflict data use them.

Sources: UCDP GED codebook 23.1, ACLED codebook, GTD codebook 2017, MUC-4 task
documentation, PLOVER (assertion), Airwars methodology.
"""

from typing import Final, Literal, get_args

Outcome = Literal[
    "killed",
    "injured",
    "killed_or_injured",
    "killed_or_missing",
    "missing",
    "captured",
    "released",
    "displaced",
]
"""What happened to the people. ``killed_or_injured`` and ``killed_or_missing`` are joint figures
that are never split; ``captured`` covers abducted, detained and taken hostage; ``released`` people
are a part of those who were captured."""

Bound = Literal[
    "exact", "at_least", "more_than", "at_most", "about", "range", "vague", "none_reported"
]
"""How the words bound the number. ``vague``: no number can be read (dozens, several, a bare
plural). ``none_reported``: the source says that it has no information."""

Group = Literal["civilian", "state_forces", "non_state_armed", "mixed", "unknown"]
"""Whose side the people counted were on."""

Scope = Literal["incident", "cumulative", "background"]
"""``incident``: this event. ``cumulative``: the running toll of a campaign, conflict or season.
``background``: an earlier or other event told for context."""

Assertion = Literal["asserted", "feared", "denied", "hypothetical", "future"]
"""PLOVER's auxiliary modes. ``feared``: presumed dead, not counted yet. ``future``: threats and
forecasts. Only asserted figures count towards a toll; the feared are told beside it."""

Status = Literal[
    "verified", "repaired", "upheld", "unconfirmed", "unverified", "confirmed", "corrected"
]
"""Who agreed on a figure.

``verified``: a model read it for itself, and the words of the article hold.
``repaired``: the model changed it when asked again, and the words hold.
``upheld``: a model read it, and the words cannot tell: a check that is needed says so, or a check
doubted the figure and the model kept it when it was asked again.
``unconfirmed``: read by rules alone; no model has read the same.
``unverified``: the words contradict it, or its evidence is not in the article. It does not count
towards a toll.
``confirmed``: a person looked at it and agrees. ``corrected``: a person changed it, or added it."""

SpeakerKind = Literal[
    "authorities",
    "armed_group",
    "monitor",
    "medical",
    "media",
    "witness",
    "international_body",
    "other",
]
"""Who is speaking, as far as the text says."""

Confidence = Literal[
    "reported_as_fact",
    "claimed_or_admitted",
    "accused_by_authorities",
    "accused",
    "possible",
    "denied",
]
"""MUC-4's ladder of confidence in who is said to have done it."""

Side = Literal["state", "non_state", "civilians", "unknown"]
"""Which side an actor of an event is on."""

ActorRole = Literal["attacker", "target", "party"]
"""What an actor does in an event; ``party``: one of the sides of a fight."""

ClaimAbout = Literal["own_side", "enemy"]
"""Whom a party to the fighting, or its media, counts: its own people or its enemy's."""

EventType = Literal[
    "Government regains territory",
    "Non-state actor overtakes territory",
    "Armed clash",
    "Excessive force against protesters",
    "Protest with intervention",
    "Peaceful protest",
    "Violent demonstration",
    "Mob violence",
    "Chemical weapon",
    "Air/drone strike",
    "Suicide bomb",
    "Shelling/artillery/missile attack",
    "Remote explosive/landmine/IED",
    "Grenade",
    "Sexual violence",
    "Attack",
    "Abduction/forced disappearance",
    "Agreement",
    "Arrests",
    "Change to group/activity",
    "Disrupted weapons use",
    "Headquarters or base established",
    "Looting/property destruction",
    "Non-violent transfer of territory",
    "Other",
    "Natural disaster",
    "Accident",
]
"""ACLED's 25 sub-event types, and the two that this library adds."""

OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)
BOUNDS: Final[tuple[Bound, ...]] = get_args(Bound)
GROUPS: Final[tuple[Group, ...]] = get_args(Group)
SCOPES: Final[tuple[Scope, ...]] = get_args(Scope)
EVENT_TYPES: Final[tuple[EventType, ...]] = get_args(EventType)
