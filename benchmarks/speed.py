"""How long the words of long texts take: ``python -m benchmarks.speed tests/data/own.jsonl``."""

import argparse
import time
from pathlib import Path

from summarizer import Summariser
from summarizer.evaluation.gold import load_gold
from summarizer.text.article import MAX_CHARACTERS, read_article

_MARKED = (
    "On {day} March 2019 the storm reached district {n} of Orvane. At least {n}[{mark}] people "
    "were killed and {n}[{mark}][{mark}] were injured, the governor said.[{mark}]"
)


def main() -> None:
    """Print the seconds of processor time that each text takes."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("gold", type=Path, help="articles that the long text is made of")
    news = "\n\n".join(article.text for article in load_gold(parser.parse_args().gold))
    long = "\n\n".join([news] * (MAX_CHARACTERS // len(news) + 1))[:MAX_CHARACTERS]
    for name, text in (
        ("encyclopedia article with 400 note marks", text_with_note_marks(400)),
        ("news of 100,000 characters", long[:100_000]),
        ("news of a million characters", long),
    ):
        began = time.process_time()
        read_article(text)
        framed = time.process_time()
        read_by_words(text)
        print(f"{name}: {framed - began:.2f} s, with figures {time.process_time() - framed:.2f} s")


def text_with_note_marks(marks: int) -> str:
    """Return an article like one of an encyclopedia, with about so many note marks."""
    return "\n\n".join(
        _MARKED.format(day=1 + n % 28, n=20 + n % 50, mark=n) for n in range(marks // 4)
    )


def read_by_words(text: str) -> int:
    """Read a text without a model; return how many figures it has."""
    return len(Summariser("words").summarise(text).figures)


if __name__ == "__main__":
    main()
