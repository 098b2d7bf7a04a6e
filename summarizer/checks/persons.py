"""How many single persons a quote without a number speaks of: "her husband and their son"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from summarizer.checks.context import Context
from summarizer.models import Evidence
from summarizer.text.dates.patterns import find_day_words
from summarizer.text.harm.lexicon import Lexicon
from summarizer.text.name_lists import count_names, name_list
from summarizer.text.tokens import Token, tokens_in

# Singular nouns for more than one person.
_SEVERAL: Final = frozenset(
    """couple pair twins crew staff people police clergy youth casualties lives personnel
    congregation casal par policia polícia povo gente pareja équipage""".split()
)
_DEFINITE: Final = frozenset("the o a el la le".split())
_ALTERNATIVE: Final = frozenset("or ou o".split())


class _Piece(NamedTuple):
    """One item of a list, and what stands before it: nothing, a comma, a word for "and", both."""

    tokens: tuple[Token, ...]
    joint: str


def persons_in(evidence: Evidence, context: Context) -> int | None:
    """Count the single persons that a quote names or describes.

    Returns
    -------
    int or None
        1 for "a policeman" or "Malam Ibrahim Lawan, the imam of the main mosque", 2 for "her
        husband and their son", 3 for "Luis, Saul and Ana". None where it speaks of nobody or of
        a plural, and where the words of the language are not known.
    """
    if not context.knows_language:
        return None
    if re.fullmatch(rf"(?:{context.lexicon.another})", evidence.quote.strip(), re.IGNORECASE):
        return 1  # "a miner was killed and another was injured"
    named = name_list(context.lexicon.conjunction).search(evidence.quote)
    if named is not None and named.end() == len(evidence.quote):
        kin = evidence.quote[: named.start()].split()
        if 0 < len(kin) <= 2 and kin[-1].endswith("s") and context.lexicon.is_people(kin[-1]):
            return count_names(named.group())  # "their sons Aru (13) and Nilo"
    pieces = tuple(_pieces(evidence, context.article.text, context.lexicon))
    if len(pieces) == 1 and (_head(pieces[0], context.lexicon) or "").casefold() == "couple":
        return 2  # "an elderly couple"
    if not pieces or not _is_person(pieces[0], context):
        return None
    persons = 1
    for at, piece in enumerate(pieces[1:], 1):
        last = next((p for p in pieces[at:] if p.joint != ","), None)
        if last is None or not _opens_person(piece, context.lexicon):
            continue
        if piece is not last and _has_article(piece, context.lexicon):
            if _opens_with_name(pieces[at - 1], context.lexicon):
                continue  # "Lawan, the imam, and his son"
            if last.joint == ", and":
                return None  # "her husband, a doctor, and their son" are two or three
        if _is_bare(piece, context.lexicon) and not _is_bare(pieces[at - 1], context.lexicon):
            return None  # "a father and son" are two, "an activist and poet" is one
        if not _is_person(piece, context):
            return None
        persons += 1
    return persons


def _pieces(evidence: Evidence, text: str, lexicon: Lexicon) -> Iterator[_Piece]:
    conjunction = _compiled(lexicon.conjunction)
    joint = ""
    tokens: list[Token] = []
    for token in tokens_in(text, evidence.start, evidence.end):
        is_and = conjunction.fullmatch(token.text) and token.text.casefold() not in _ALTERNATIVE
        if token.text == "," or is_and:
            if tokens:
                yield _Piece(tuple(tokens), joint)
                tokens, joint = [], ""
            comma = token.text == "," or joint.startswith(",")
            joint = (", and" if comma else "and") if is_and or "and" in joint else ","
        elif token.is_word:
            tokens.append(token)
    if tokens:
        yield _Piece(tuple(tokens), joint)


def _is_person(piece: _Piece, context: Context) -> bool:
    """Whether the piece is about one person."""
    if _is_one_of(piece, context.lexicon):
        return True
    head = _head(piece, context.lexicon)
    if head is not None:
        return not is_plural(head)
    if _is_determiner(piece.tokens[0], context.lexicon):
        noun = _before_of(piece, context.lexicon)
        guessed = context.lexicon.guessed_people(noun) is not None and not is_plural(noun)
        return guessed or _is_compound(noun, context.lexicon)
    return _is_name(piece, context)


def _is_compound(noun: str, lexicon: Lexicon) -> bool:
    """Whether an unknown noun ends in one for a person: "bandleader", "ex-minister"."""
    small = noun.casefold()
    ends = (small[at:] for at in range(1, len(small) - 3))
    return any(lexicon.is_people(end) is not None and not is_plural(end) for end in ends)


def _is_one_of(piece: _Piece, lexicon: Lexicon) -> bool:
    """Whether it is one of several, where "one" is the article: "um dos seus netos"."""
    first, *rest = piece.tokens
    return (
        bool(rest)
        and _compiled(lexicon.articles).fullmatch(first.text) is not None
        and _compiled(lexicon.preposition_of).fullmatch(rest[0].text) is not None
    )


def _head(piece: _Piece, lexicon: Lexicon) -> str | None:
    """The noun for people that leads the piece: before its "of", and before its verb."""
    of, stop = _compiled(lexicon.preposition_of), _compiled(lexicon.chunk_stop)
    known: list[str] = []
    for token in piece.tokens:
        if known and (of.fullmatch(token.text) or stop.fullmatch(token.text)):
            break
        if lexicon.is_people(token.text) is not None:
            known.append(token.text)
    if not known:
        return None
    return known[-1] if lexicon.language == "en" else known[0]


def _before_of(piece: _Piece, lexicon: Lexicon) -> str:
    of, stop = _compiled(lexicon.preposition_of), _compiled(lexicon.chunk_stop)
    words = []
    for token in piece.tokens[1:]:
        if of.fullmatch(token.text) or stop.fullmatch(token.text):
            break
        words.append(token.text)
    return words[-1] if words else piece.tokens[-1].text


def _is_name(piece: _Piece, context: Context) -> bool:
    """Whether the piece opens with a name that is no place and no day."""
    article, first = context.article, piece.tokens[0]
    sentence = context.sentence(first.start)
    if sentence is None or not first.text[0].isupper():
        return False
    capitals = [t for t in piece.tokens if t.text[0].isupper()]
    taken = [(p.start, p.end) for p in context.places(sentence)]
    days = find_day_words(article.text, first.start, piece.tokens[-1].end, article.language)
    taken += [(d.start, d.end) for d in days]
    names = [t for t in capitals if not any(a < t.end and t.start < b for a, b in taken)]
    # The first word of a sentence has its capital anyway.
    before = article.text[sentence.start : first.start].strip(" \"'“‘«")
    return len(names) > 1 or (bool(names) and before != "")


def _opens_person(piece: _Piece, lexicon: Lexicon) -> bool:
    """Whether a further item is a further person: "and his son", not "poet and activist Ana"."""
    first = piece.tokens[0]
    return first.text[0].isupper() or _is_bare(piece, lexicon) or _is_determiner(first, lexicon)


def _is_bare(piece: _Piece, lexicon: Lexicon) -> bool:
    """Whether it is a noun for people by itself: "husband and wife"."""
    return len(piece.tokens) == 1 and lexicon.is_people(piece.tokens[0].text) is not None


def _has_article(piece: _Piece, lexicon: Lexicon) -> bool:
    """Whether it opens with an article, so that it may say again who was named before it."""
    first = piece.tokens[0].text
    return first.casefold() in _DEFINITE or _compiled(lexicon.articles).fullmatch(first) is not None


def _opens_with_name(piece: _Piece, lexicon: Lexicon) -> bool:
    first = piece.tokens[0]
    return first.text[0].isupper() and not _is_determiner(first, lexicon)


def _is_determiner(token: Token, lexicon: Lexicon) -> bool:
    return any(_compiled(p).fullmatch(token.text) for p in (lexicon.definite, lexicon.articles))


def is_plural(word: str) -> bool:
    """Whether a noun is for more than one person, by its ending or by itself."""
    folded = word.casefold()
    return (
        folded in _SEVERAL
        or folded.endswith(("men", "children"))
        or (folded.endswith("s") and not folded.endswith(("ss", "us", "is")))
    )


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})", re.IGNORECASE)
