"""Options that several commands have, and what their values must be."""

from __future__ import annotations

import argparse
from contextlib import suppress
from datetime import date

# Only what parsing needs is imported up here: --help answers at once.


def add_article_options(parser: argparse.ArgumentParser, *, several: bool = False) -> None:
    """Add what is known of the article, or of every article that does not say otherwise itself."""
    group = parser.add_argument_group("the articles" if several else "the article")
    if not several:
        group.add_argument("--title", help="its title, where the text does not begin with it")
    group.add_argument(
        "--published",
        type=day,
        metavar="DATE",
        help="day of publication of those for which no other is given, YYYY-MM-DD"
        if several
        else "day of publication, YYYY-MM-DD: 'on Monday' is resolved by it",
    )
    group.add_argument(
        "--language",
        type=language,
        metavar="CODE",
        help="language of those for which no other is given, such as en or English"
        if several
        else "its language, such as en or English",
    )
    if not several:
        group.add_argument(
            "--allow-private",
            action="store_true",
            help="fetch addresses of this machine and of private networks, too",
        )


def add_model_options(parser: argparse.ArgumentParser) -> None:
    """Add which model is asked, and how."""
    group = parser.add_argument_group("the model")
    group.add_argument(
        "--model", metavar="NAME", help="local, openai/NAME, or words for our rules alone"
    )
    group.add_argument("--base-url", metavar="URL", help="server that speaks the OpenAI protocol")
    group.add_argument(
        "--fallback",
        action="append",
        metavar="NAME",
        help="takes over for what is still open or unverified; NAME@URL where its server is "
        "another one; may be given several times",
    )
    group.add_argument(
        "--way",
        choices=("survey", "follow_up"),
        help="ask about the whole article, or by sentence (default: what suits the model)",
    )
    group.add_argument(
        "--revisions",
        type=count,
        metavar="N",
        help="times at most that it is asked about what the checks object to (default: 2)",
    )
    group.add_argument(
        "--language-out",
        metavar="NAME",
        help="language of headline and gist, such as English (default: the article's)",
    )
    group.add_argument("--max-seconds", type=seconds, metavar="N", help="time for one article")


def add_rule_options(parser: argparse.ArgumentParser) -> None:
    """Add how words count, and when something is left to look at."""
    group = parser.add_argument_group("the rules")
    group.add_argument("--policy", metavar="NAME", help="how words count (default: literal)")
    group.add_argument(
        "--strict",
        action="store_true",
        help="exit 1 if something is left to look at: a figure unverified or unconfirmed, a cue "
        "open, a toll that the title contradicts",
    )


def day(words: str) -> date:
    """Read a day."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError("a day is written YYYY-MM-DD") from None


def language(words: str) -> str:
    """Read a language."""
    from summarizer.errors import ArticleError
    from summarizer.text.languages import language_code

    try:
        return language_code(words)
    except ArticleError:
        raise argparse.ArgumentTypeError(
            "not a language that is known; give its ISO 639-1 code, such as en"
        ) from None


def seconds(words: str) -> float:
    """Read a number of seconds."""
    return _above_0(words, "a number of seconds above 0 is wanted")


def dollars(words: str) -> float:
    """Read an amount of US dollars."""
    return _above_0(words, "a number of US dollars above 0 is wanted")


def _above_0(words: str, otherwise: str) -> float:
    with suppress(ValueError):
        if 0 < (number := float(words)) < float("inf"):
            return number
    raise argparse.ArgumentTypeError(otherwise)


def count(words: str) -> int:
    """Read a number that may be 0."""
    if words.isascii() and words.isdigit():
        return int(words)
    raise argparse.ArgumentTypeError("a number such as 0, 1 or 2 is wanted")


def number(words: str) -> int:
    """Read a number from 1 up."""
    if words.isascii() and words.isdigit() and int(words) > 0:
        return int(words)
    raise argparse.ArgumentTypeError("a number such as 1, 2 or 3 is wanted")
