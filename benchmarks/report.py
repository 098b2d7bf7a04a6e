"""Prints how long the report of the seed takes and how large it is, from the recorded answers.

``python -m benchmarks.report`` plays the seed's cassette back, without a model.
"""

import time

from tests.recordings import replayed


def main() -> None:
    started = time.perf_counter()
    summary = replayed("seed")
    print(f"read from its cassette in {time.perf_counter() - started:.2f} s")
    started = time.perf_counter()
    page = summary.to_html()
    first = time.perf_counter() - started
    started = time.perf_counter()
    summary.to_html()
    again = time.perf_counter() - started
    print(f"first report {first:.2f} s, with the template loaded {again:.3f} s")
    print(
        f"{len(page.encode()):,} bytes for an article of {len(summary.article.text):,} characters"
    )


if __name__ == "__main__":
    main()
