"""German number words, written together: "zweihundertfünfzig" is one word, and so a row here."""

from typing import Final

_SMALL: Final = (
    "null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn "
    "sechzehn siebzehn achtzehn neunzehn"
).split()
_TENS: Final = ". . zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig".split()
_LARGEST_WITH_HUNDREDS: Final = 99  # "zweitausendfünfhundert"; what is longer is written in digits


def _below_hundred(n: int) -> str:
    if n < len(_SMALL):
        return _SMALL[n]
    ten, one = divmod(n, 10)
    return f"{_SMALL[one]}und{_TENS[ten]}" if one else _TENS[ten]


def _below_thousand(n: int) -> list[str]:
    hundreds, rest = divmod(n, 100)
    if not hundreds:
        return [_below_hundred(n)]
    heads = ["hundert", "einhundert"] if hundreds == 1 else [f"{_SMALL[hundreds]}hundert"]
    joints = ("", "und") if rest else ("",)
    tail = _below_hundred(rest) if rest else ""
    return [head + joint + tail for head in heads for joint in joints]


def _ends(words: list[str]) -> list[str]:
    """At the end of a number, one is "eins": "hunderteins"."""
    return [f"{word}s" if word.endswith("ein") else word for word in words]


def german_numbers() -> dict[str, int]:
    """Return every number below 1,000, every thousand below a million, and hundreds on some.

    Folded, as the tables of the other languages are. "Hundert" and "tausend" by themselves are
    left out: they multiply what stands before them.
    """
    found: dict[str, int] = {}
    for n in range(1, 1000):
        words = _below_thousand(n)
        for word in (*words, *_ends(words)):
            found[word] = n
        for word in words:
            found[f"{word}tausend"] = n * 1000
            if n <= _LARGEST_WITH_HUNDREDS:
                for hundreds in range(1, 10):
                    for tail in _below_thousand(hundreds * 100):
                        found[f"{word}tausend{tail}"] = n * 1000 + hundreds * 100
    found |= dict.fromkeys("ein eine einen einem einer eines eins".split(), 1)
    found |= {"null": 0, "zwo": 2}
    del found["hundert"]
    return found
