"""``--places``: where events were, by the offline gazetteer of the extra ``places``."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from summarizer.gazetteer import Gazetteer

_FORMATS: Final = ("html", "geojson", "ucdp", "acled")


def add_places_option(parser: argparse._ActionsContainer) -> None:
    """Add ``--places`` to a parser, or to a group of its options."""
    parser.add_argument(
        "--places",
        action="store_true",
        help="say where events were: coordinates, country, province, precision, and a map in the "
        "report; offline, with the extra places",
    )


def find_wrong_places(
    options: argparse.Namespace, formats: tuple[str, ...] = _FORMATS
) -> str | None:
    """Return what is wrong with ``--places``, or None."""
    if options.places and options.format not in formats:
        return f"--places is for --format {', '.join(formats)}."
    return None


def load_places(options: argparse.Namespace) -> Gazetteer | None:
    """Return the gazetteer, where it is asked for.

    Raises
    ------
    ConfigurationError
        The extra is not installed.
    """
    if not options.places:
        return None
    from summarizer.gazetteer import load_gazetteer  # 500 MB, and four seconds

    return load_gazetteer()
