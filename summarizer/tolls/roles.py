"""Whether a figure counts towards its event's toll, and if not, what it is beside it."""

from summarizer.models.figure import Figure
from summarizer.models.toll import Role


def standing(
    figure: Figure, include_unverified: bool = False, *, any_scope: bool = False
) -> Role | None:
    """Return the role of a figure that is listed beside a toll; None where it may count.

    Parameters
    ----------
    figure
        Any figure.
    include_unverified
        Let unverified figures count.
    any_scope
        Do not ask whether it is about the incident.
    """
    if not any_scope and figure.scope != "incident":
        return figure.scope
    if figure.assertion == "feared":
        return "feared"
    if figure.assertion != "asserted":
        return "not_asserted"
    if figure.bound == "none_reported":
        return "none_reported"
    if figure.status == "unverified" and not include_unverified:
        return "unverified"
    return None
