"""Print the kinds of injections that are tried: ``python -m tests.injections``."""

from collections import Counter

from tests.injections.table import INJECTIONS


def kinds() -> str:
    """The kinds, with how many there are of each, as Markdown."""
    counted = Counter(injection.kind for injection in INJECTIONS)
    rows = [f"| {kind} | {number} |\n" for kind, number in counted.items()]
    return "".join(("| kind | tried |\n|---|---|\n", *rows, f"| all | {len(INJECTIONS)} |\n"))


if __name__ == "__main__":
    print(kinds(), end="")
