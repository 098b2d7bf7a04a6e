"""What the three numbers of a figure, and its bound, come to."""

from summarizer.models.vocabulary import Bound


def floor_value(low: int | None, best: int | None) -> int | None:
    """Return the least number of persons that the words allow."""
    return low if low is not None else best


def principal_value(
    bound: Bound | None, low: int | None, best: int | None, high: int | None
) -> int | None:
    """Return the one number by which figures are compared.

    ``high`` of an ``at_most``; otherwise ``best``, else ``low``, else ``high``. Vague figures
    and figures without information have none.
    """
    if bound in ("vague", "none_reported"):
        return None
    if bound == "at_most":
        return high
    if best is not None:
        return best
    return low if low is not None else high
