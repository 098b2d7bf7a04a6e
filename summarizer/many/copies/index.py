"""Copies of one article among many: found before a model is asked, by signatures, not by texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from summarizer.many.copies.comparing import LEAST_WORDS, Kind, Likeness, compare
from summarizer.many.copies.signature import Signature
from summarizer.many.copies.signing import sign
from summarizer.text.article import Article

__all__ = ["Copy", "CopyIndex", "signature"]

_MOST_COMPARED: Final = 256


@dataclass(frozen=True, slots=True)
class Copy:
    """What an article is a copy of, and how.

    Attributes
    ----------
    of
        The id of the earlier article: the one that is read.
    kind
        ``"exact"`` is the same text to the letter, ``"same words"`` the same but for white space,
        quotes, case, Unicode forms, spelling and the agency's name, ``"near"`` the same report in
        another frame, or its beginning.
    similarity
        Words of the sentences that both have, as a share of those that either has; 1.0 where the
        report is the same.
    difference
        What differs, in kinds and never in words of the article: "headline; last paragraphs cut".
    """

    of: str
    kind: Kind
    similarity: float
    difference: str


def signature(
    text: str | Article,
    title: str | None = None,
    *,
    published: date | str | None = None,
    language: str | None = None,
) -> bytes:
    """Return what an index needs of an article, to be kept in a store: hashes, no words.

    It is about 150 bytes, ten a sentence and four a word of the headline.

    Raises
    ------
    ArticleError
        The text is no article that can be read.
    """
    return sign(text, title=title, published=published, language=language).to_bytes()


class CopyIndex:
    """Articles that were seen, and whether a new one is a copy of one of them.

    The first of several copies is the one that is read, unless a later one says more: a text that
    goes on where an earlier one was cut is no copy of it. Where in doubt an article is no copy: to
    read one twice costs money, not to read one loses its toll. No dependency is needed.

    Memory: about one kilobyte an article that is no copy (``python -m benchmarks.copies``), however
    long it is, up to 4,000 sentences. One thread at a time.

    Examples
    --------
    >>> index = CopyIndex()
    >>> index.add("agency", "GHAZIRA (Reuters) - A blast killed 12 people in Tarsin, police said.")
    >>> index.add("outlet", "GHAZIRA (Reuters) -- A blast killed 12 people in Tarsin, police said.")
    Copy(of='agency', kind='same words', similarity=1.0, difference='white space, ...')
    """

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._signatures: list[bytes] = []
        # A sentence that every copy of an article has, and the articles that it is chosen for.
        self._by_sentence: dict[int, int | list[int]] = {}

    def __len__(self) -> int:
        """Return how many articles are known that are no copies."""
        return len(self._ids)

    def add(
        self,
        id: str,  # noqa: A002  (what every caller calls it)
        text: str | Article,
        title: str | None = None,
        *,
        published: date | str | None = None,
        language: str | None = None,
    ) -> Copy | None:
        """Add an article, and say whether it is a copy of an earlier one.

        A copy is not kept: what is a copy of it is a copy of the first.

        Parameters
        ----------
        id
            What the caller calls it. Nothing checks that it is new.
        text, title, published, language
            As for :func:`summarizer.summarise`. Two days of publishing tell bulletins apart that
            repeat their words: pass them where they are known.

        Raises
        ------
        ArticleError
            The text is no article that can be read. Nothing was added.
        """
        return self._add(id, sign(text, title=title, published=published, language=language))

    def add_signature(self, id: str, signature: bytes) -> Copy | None:  # noqa: A002
        """Add an article of which only its signature is at hand; otherwise as `add`.

        Raises
        ------
        ConfigurationError
            The bytes are no signature, or one of another version of this library.
        """
        return self._add(id, Signature.from_bytes(signature))

    def find(self, signature: bytes) -> Copy | None:
        """Say whether an article is a copy of one that was added, and add nothing.

        Raises
        ------
        ConfigurationError
            The bytes are no signature, or one of another version of this library.
        """
        return self._find(Signature.from_bytes(signature))

    def rows(self) -> Iterator[tuple[str, bytes]]:
        """Yield id and signature of every article that is no copy, in order: the index's state."""
        yield from zip(self._ids, self._signatures, strict=True)

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[str, bytes]]) -> CopyIndex:
        """Return an index that knows these articles, as `rows` gave them. None is compared.

        Raises
        ------
        ConfigurationError
            A signature cannot be read.
        """
        index = cls()
        for id_, signature in rows:
            index._keep(id_, Signature.from_bytes(signature))
        return index

    def _add(self, id_: str, new: Signature) -> Copy | None:
        copy = self._find(new)
        if copy is None:
            self._keep(id_, new)
        return copy

    def _find(self, new: Signature) -> Copy | None:
        best: tuple[float, int, Likeness] | None = None
        for number in self._candidates(new):
            likeness = compare(Signature.from_bytes(self._signatures[number]), new)
            if likeness is None:
                continue
            rank = (likeness.kind == "exact") + likeness.similarity
            if best is None or (-rank, number) < best[:2]:
                best = (-rank, number, likeness)
        if best is None:
            return None
        found = best[2]
        return Copy(self._ids[best[1]], found.kind, found.similarity, found.difference)

    def _candidates(self, new: Signature) -> list[int]:
        """Return the articles one of whose chosen sentences the new one has, oldest first."""
        numbers: set[int] = set()
        for key in {*_sentences(new), new.words}:
            found = self._by_sentence.get(key)
            if isinstance(found, int):
                numbers.add(found)
            elif found is not None:
                numbers.update(found[:_MOST_COMPARED])
        return sorted(numbers)[:_MOST_COMPARED]

    def _keep(self, id_: str, kept: Signature) -> None:
        number = len(self._ids)
        self._ids.append(id_)
        self._signatures.append(kept.to_bytes())
        key = min(_certain(kept), key=self._count)
        found = self._by_sentence.get(key)
        if found is None:
            self._by_sentence[key] = number
        elif isinstance(found, int):
            self._by_sentence[key] = [found, number]
        else:
            found.append(number)

    def _count(self, key: int) -> int:
        found = self._by_sentence.get(key)
        return 0 if found is None else 1 if isinstance(found, int) else len(found)


def _sentences(signature: Signature) -> Iterator[int]:
    return (piece.hash for piece in signature.pieces)


def _certain(kept: Signature) -> list[int]:
    """Return sentences that every copy of an article has, or else what stands for all its words.

    A copy has at least ``LEAST_WORDS`` words of the report, from its beginning and in order, and
    lacks only what may be lacked.
    """
    certain: list[int] = []
    before = 0
    for piece in kept.pieces:
        if before >= LEAST_WORDS:
            break
        if not piece.may_lack:
            certain.append(piece.hash)
        before += piece.weight * piece.must_match
    firm = (piece.hash for piece in kept.pieces if piece.must_match)
    return certain or [next(firm, kept.words)]
