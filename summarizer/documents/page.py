"""A web page to its article, and everything that is not kept is counted.

trafilatura says where the article lies, the page's own boxes what of that is something else.

Runs in a process of its own (``worker``): a page may be as hostile as it likes.
"""

from __future__ import annotations

import copy
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice, takewhile
from typing import Any, Final

from summarizer.documents.document import Extract, counted
from summarizer.documents.encodings import decode
from summarizer.documents.packages import need
from summarizer.documents.page_blocks import Block, blocks_of
from summarizer.documents.page_clutter import (
    HIDDEN,
    LINKS,
    OTHER,
    WEAK,
    announces,
    is_hidden,
    kind_of_box,
    kind_of_words,
)
from summarizer.documents.page_facts import Facts, folded, without_site
from summarizer.errors import ArticleError
from summarizer.text.layout import ends_sentence

Element = Any

_MOST_ELEMENTS: Final = 100_000
_MOST_ATTRIBUTES: Final = 100
_LONGEST_ATTRIBUTE: Final = 2_000
_PARAGRAPH: Final = 100
"""Characters of a paragraph that stands for an article."""
_MOST_OF_WEAK: Final = 0.3
_MOST_OF_BOX: Final = 0.5
"""The share of a page's text up to which a box is what it is called."""
_NO_NAMES: Final = frozenset(("any",))
_TOLD: Final = frozenset("h2 h3 h4 h5 li tr dd dt figcaption blockquote".split())
_LONG_LABEL: Final = 60
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CLOCK: Final = re.compile(r"\d{1,2}[:.h]\d\d\W*\w{0,4}")
_MARK: Final = "data-summarizer-cut"
_LONG: Final = 25
"""Weight of a block that cannot stand in an article by chance."""
_LEAST: Final = 40
"""Weight of an article: less is no sentence."""
_WORD_SIGNS: Final = ("\u3040", "\ud7ff")
"""Signs of Chinese, Japanese and Korean: each is about half a word, and weighs as three letters."""
_TEXTS: Final = ("p", "h1", "h2", "h3", "h4", "li", "blockquote", "tr", "figcaption")
_FRAME: Final = 40
"""Blocks between a headline and its article: standfirst, caption, key points, byline."""
_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")


def read_page(data: bytes, charset: str | None = None, address: str | None = None) -> Extract:
    """Read a web page.

    Parameters
    ----------
    data
        Its bytes.
    charset
        What the server says of its encoding.
    address
        Where it was fetched.

    Raises
    ------
    ArticleError
        It has no text that could be an article.
    """
    source, notes = decode(data, charset)
    root = _parsed(source)
    _bound(root)
    facts = Facts(root)
    hidden = _without_hidden(root)
    blocks = blocks_of(root)
    headline = _headline(root, facts)
    _mark_boxes(root, blocks, headline)
    kept = _article(root, blocks, headline)
    title = _title(headline, facts)
    body = [block for block in kept if block.element is not headline]
    text = _written(body, title)
    if _weight(folded(_written(body, None))) < _LEAST:
        raise ArticleError(
            "the page has no text that could be an article: a page of links, or one that a "
            "browser's scripts fill. Open it in a browser, and save the article as plain text."
        )
    left = {id(block) for block in kept} | {id(b) for b in blocks if b.element is headline}
    pieces = [(HIDDEN, words) for words in hidden]
    pieces += [(block.kind or OTHER, block.text) for block in blocks if id(block) not in left]
    if any(kind == "offer to subscribe" for kind, _ in pieces):
        notes += ("the page offers a subscription: the article may not be whole",)
    return Extract(
        text=text,
        title=title,
        published=facts.published(title),
        language=facts.language,
        address=facts.address(address),
        cut=counted(pieces),
        notes=notes,
    )


def _parsed(source: str) -> Element:
    html = need("lxml.html")
    clean = _NOT_XML.sub("", _DECLARATION.sub("", source))
    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=False, remove_comments=True, remove_pis=True, no_network=True
    )
    try:
        root = html.document_fromstring(clean.encode("utf-8"), parser=parser)
    except (need("lxml.etree").LxmlError, ValueError, AssertionError):
        raise ArticleError("the page is empty, or no HTML.") from None
    return root


def _bound(root: Element) -> None:
    """Refuse a page of more parts than any real one has, and cut attributes as long as books.

    Raises
    ------
    ArticleError
        The page has too many parts.
    """
    for number, element in enumerate(root.iter()):
        if number > _MOST_ELEMENTS:
            raise ArticleError(
                f"the page has more than {_MOST_ELEMENTS:,} parts: save the article as plain text."
            )
        attributes = element.attrib
        if len(attributes) > _MOST_ATTRIBUTES:
            attributes.clear()
        for name, value in attributes.items():
            if len(value) > _LONGEST_ATTRIBUTE:
                attributes[name] = value[:_LONGEST_ATTRIBUTE]


def _without_hidden(root: Element) -> list[str]:
    """Take out what nobody sees, and return its texts."""
    found: list[str] = []
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or element.tag in ("html", "body", "head"):
            continue
        if element.getroottree().getroot() is not root or not is_hidden(element):
            continue  # it went with what it lay in
        words = "\n".join(block.text for block in blocks_of(element)) or _in_template(element)
        if words:
            found.append(words)
        element.drop_tree()
    return found


def _in_template(element: Element) -> str:
    return " ".join("".join(element.itertext()).split()) if element.tag == "template" else ""


def _headline(root: Element, facts: Facts) -> Element | None:
    """Return the element of the article's headline."""
    titles = [folded(without_site(title)) for title in facts.titles]
    candidates = [(h, folded("".join(h.itertext()))) for h in root.iter("h1", "h2", "h3")]
    for title in filter(None, titles):
        for element, words in candidates:
            if words and (
                words == title or (len(words) > 15 and (words in title or title in words))
            ):
                return element
    first = [h for h, words in candidates if h.tag == "h1" and words]
    return first[0] if len(first) == 1 else None


def _title(headline: Element | None, facts: Facts) -> str | None:
    if headline is not None:
        words = " ".join(block.text for block in blocks_of(headline))
        if words:
            return " ".join(words.split())
    return next((without_site(" ".join(title.split())) for title in facts.titles), None)


def _mark_boxes(root: Element, blocks: Sequence[Block], headline: Element | None) -> None:
    """Mark the boxes that are no part of the article, and the blocks within them.

    What a box is called is not believed where the headline or much of the page's text lies in it.
    Where too little is left outside, first the names that are often those of an article's own
    parts are no more believed, and then none.
    """
    prose: dict[Element, int] = defaultdict(int)
    above: dict[Block, tuple[Element, ...]] = {}
    for block in blocks:
        above[block] = (block.element, *block.element.iterancestors())
        for element in above[block]:
            prose[element] += max(0, len(block.text) - block.linked)
    over = set(headline.iterancestors()) | {headline} if headline is not None else set()
    for kinds in (None, WEAK, _NO_NAMES):
        marks = _boxes(root, prose, over, kinds, has_headline=headline is not None)
        for block in blocks:
            block.kind = next((marks[e] for e in reversed(above[block]) if e in marks), None)
        if _is_enough([block for block in blocks if block.kind is None], prose[root]):
            break
    for element, kind in marks.items():
        element.set(_MARK, kind)


def _boxes(
    root: Element,
    prose: Mapping[Element, int],
    over: Collection[Element],
    doubted: Collection[str] | None,
    *,
    has_headline: bool,
) -> dict[Element, str]:
    total = prose.get(root) or 1
    marks: dict[Element, str] = {}
    waiting = [root]
    while waiting:
        element = waiting.pop()
        kind = None if element in over else kind_of_box(element, named=doubted is not _NO_NAMES)
        if kind is not None and (doubted is None or kind not in doubted):
            share = prose.get(element, 0) / total
            most = _MOST_OF_WEAK if kind in WEAK else _MOST_OF_BOX
            outside = total - prose.get(element, 0)
            if share <= most or (has_headline and kind not in WEAK and outside > _PARAGRAPH):
                marks[element] = kind
                continue
        waiting.extend(child for child in element if isinstance(child.tag, str))
    return marks


def _is_enough(left: Sequence[Block], total: int) -> bool:
    """Whether what is left of a page may be an article: a part of its text, or a paragraph."""
    told = [len(block.text) - block.linked for block in left if not block.is_link]
    return sum(told) > 0.25 * total or any(length >= _PARAGRAPH for length in told)


def _article(root: Element, blocks: Sequence[Block], headline: Element | None) -> list[Block]:
    """Return the blocks of the article, and give every other one its kind."""
    main = _main_text(root)
    found = folded(main)
    lines = {folded(line) for line in main.splitlines()}
    free = [at for at, block in enumerate(blocks) if block.kind is None]
    for at in free:
        block = blocks[at]
        if block.element is not headline:
            block.kind = kind_of_words(block.text, is_link=block.is_link)
    free = [at for at in free if blocks[at].kind is None]
    top = next((at for at, block in enumerate(blocks) if block.element is headline), None)
    sure = [
        at
        for at in free
        if at != top
        and _weight(words := folded(blocks[at].text)) >= _LONG
        and (words in lines or words in found)
    ]
    if not sure:
        sure = [at for at in free if at != top and folded(blocks[at].text) in found]
    if not sure:
        return []
    first, last = sure[0], sure[-1]
    if top is not None and top < first <= top + _FRAME:
        first = top + 1
    holder = _holder(blocks[at].element for at in sure)
    ends = _end(blocks, last)
    certain = set(sure)
    return [
        blocks[at]
        for at in free
        if at in certain
        or at == top
        or (
            (first <= at <= last or (last < at < ends and _holds(holder, blocks[at].element)))
            and (folded(blocks[at].text) in lines or _is_told(blocks[at]))
        )
    ]


def _end(blocks: Sequence[Block], last: int) -> int:
    """Return where what follows an article's last certain block is announced to be links."""
    for at in range(last + 1, len(blocks)):
        if announces(blocks[at].text):
            return at
    return len(blocks)


def _is_told(block: Block) -> bool:
    """Whether a block that trafilatura left out may be the article's all the same.

    A sentence, a heading, a row, an item, a caption or a day; but no label and no button.
    """
    text = block.text
    return (
        ends_sentence(text)
        or len(text) >= _LONG_LABEL
        or block.element.tag in _TOLD
        or any(above.tag in _TOLD for above in islice(block.element.iterancestors(), 3))
        or _YEAR.search(text) is not None
        or _CLOCK.fullmatch(text) is not None
    )


def _holder(elements: Iterable[Element]) -> Element | None:
    """Return the innermost element that holds all of these; None where it is the whole page."""
    common: list[Element] | None = None
    for element in elements:
        above = [*reversed(list(element.iterancestors())), element]
        if common is None:
            common = above
        else:
            same = sum(
                1
                for _ in takewhile(
                    lambda pair: pair[0] is pair[1], zip(common, above, strict=False)
                )
            )
            common = common[:same]
    if not common:
        return None
    innermost = common[-1]
    if innermost.tag in _TEXTS:
        innermost = innermost.getparent()
    return None if innermost.tag in ("html", "body", "main") else innermost


def _holds(holder: Element | None, element: Element) -> bool:
    return holder is not None and any(above is holder for above in element.iterancestors())


def _weight(letters: str) -> int:
    first, last = _WORD_SIGNS
    return len(letters) + 2 * sum(first <= letter <= last for letter in letters)


def _main_text(root: Element) -> str:
    pruned = copy.deepcopy(root)
    for element in list(pruned.iter()):
        if isinstance(element.tag, str) and element.get(_MARK) is not None:
            element.drop_tree()
    return _by_trafilatura(pruned)


def _by_trafilatura(tree: Element) -> str:
    """Return the text that trafilatura takes for the article."""
    trafilatura = need("trafilatura")
    text: str | None = trafilatura.extract(
        tree, include_comments=False, include_tables=True, favor_recall=True, fast=True
    )
    return text or ""


def _written(blocks: Sequence[Block], title: str | None) -> str:
    """Return blocks as a text: a blank line between paragraphs, none between rows of a table."""
    parts: list[str] = [title] if title else []
    row = False
    for block in blocks:
        is_row = block.element.tag == "tr"
        if parts:
            parts.append("\n" if is_row and row else "\n\n")
        parts.append(block.text)
        row = is_row
    return "".join(parts)


__all__ = ["LINKS", "read_page"]
