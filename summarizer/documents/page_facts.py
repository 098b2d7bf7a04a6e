"""What a web page says of itself: title, day of publication, language, its own address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

Element = Any

_ARTICLES: Final = re.compile(r"Article|BlogPosting|Report|LiveBlog")
_MOST_SCRIPTS: Final = 20
_LONGEST_SCRIPT: Final = 500_000
_MOST_NODES: Final = 2_000
# Meta elements that give the day of publication; none that gives a change, and none that may be
# either. In the order of trust.
_PUBLISHED: Final = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "article.published",
    "cxenseparse:recs:publishtime",
    "citation_publication_date",
    "date",
    "dc.date",
    "dcterms.date",
)
_DAY: Final = re.compile(
    r"\s*(\d{4})-(\d\d)-(\d\d)(?![\d-])|\s*(\d{4})/(\d\d)/(\d\d)(?!\d)|\s*(\d{4})(\d\d)(\d\d)(?!\d)"
)
_SITE: Final = re.compile(r"\s+[|–—·•»-]\s+[^|–—·•»]{1,60}$")


class Facts:
    """What a page's head says. Nothing of it is believed against the words of the article."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._meta = _metas(root)
        self._nodes = tuple(_nodes(root))

    @property
    def titles(self) -> tuple[str, ...]:
        """What may be the article's title, the likeliest first."""
        found = [
            *(
                str(node["headline"])
                for node in self._articles()
                if isinstance(node.get("headline"), str)
            ),
            self._meta.get("og:title", ""),
            self._meta.get("twitter:title", ""),
            " ".join(
                (
                    self._root.findtext(".//head/title") or self._root.findtext(".//title") or ""
                ).split()
            ),
        ]
        return tuple(dict.fromkeys(t.strip() for t in found if t.strip() and len(t) < 500))

    def published(self, title: str | None) -> date | None:
        """Return the day of publication; None where the page gives none, or several."""
        nodes = self._articles()
        if title is not None and len(nodes) > 1:
            same = [n for n in nodes if _same(str(n.get("headline", "")), title)]
            nodes = same or nodes
        days = {d for node in nodes if (d := day_of(node.get("datePublished")))}
        if days:
            return days.pop() if len(days) == 1 else None
        for name in _PUBLISHED:
            if day := day_of(self._meta.get(name)):
                return day
        marked = {
            d
            for each in self._root.iter("time")
            if each.get("itemprop") == "datePublished" or each.get("pubdate") is not None
            if (d := day_of(each.get("datetime")))
        }
        if len(marked) == 1:
            return marked.pop()
        others = {
            d for n in self._nodes if not _is_article(n) if (d := day_of(n.get("datePublished")))
        }
        return others.pop() if len(others) == 1 else None

    @property
    def language(self) -> str | None:
        """Return the tag of the page's language, as it is written."""
        given = self._root.get("lang") or self._root.get(
            "{http://www.w3.org/XML/1998/namespace}lang"
        )
        return given or self._meta.get("og:locale") or self._meta.get("content-language")

    def address(self, fetched: str | None) -> str | None:
        """Return the page's own address, where it gives one that could be."""
        for link in self._root.iter("link"):
            if "canonical" in (link.get("rel") or "").casefold().split():
                return _web(link.get("href"), fetched)
        return _web(self._meta.get("og:url"), fetched)

    def _articles(self) -> list[dict[str, Any]]:
        return [node for node in self._nodes if _is_article(node)]


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLES.search(kind) for kind in named)


def _metas(root: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (
            meta.get("property")
            or meta.get("name")
            or meta.get("itemprop")
            or meta.get("http-equiv")
        )
        content = meta.get("content")
        if name and content:
            found.setdefault(name.strip().casefold(), content.strip())
    return found


def _nodes(root: Element) -> Iterator[dict[str, Any]]:
    """Yield the things of a page's JSON-LD, without what is nested in them: other articles."""
    scripts = (s for s in root.iter("script") if "ld+json" in (s.get("type") or ""))
    for _, script in zip(range(_MOST_SCRIPTS), scripts, strict=False):
        try:
            given = json.loads((script.text or "")[:_LONGEST_SCRIPT], strict=False)
        except (ValueError, RecursionError):
            continue
        waiting = [given]
        for _ in range(_MOST_NODES):
            if not waiting:
                break
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting += node
            elif isinstance(node, dict):
                yield node
                waiting += [
                    node[k]
                    for k in ("@graph", "mainEntity")
                    if isinstance(node.get(k), list | dict)
                ]


def day_of(words: object) -> date | None:
    """Return the day of a moment as it is written, in its own time zone."""
    if not isinstance(words, str):
        return None
    found = _DAY.match(words)
    try:
        if found:
            year, month, day = (int(part) for part in found.groups() if part)
            return _sound(date(year, month, day))
        return _sound(datetime.fromisoformat(words.strip()).date())
    except ValueError:
        return None


def _sound(day: date) -> date | None:
    """Return a day on which a page can have been published: 1970-01-01 is a clock that stood."""
    return day if 1800 <= day.year <= 2100 and day != date(1970, 1, 1) else None


def without_site(title: str) -> str:
    """Return a title without the site's name behind it."""
    shorter = _SITE.sub("", title)
    return shorter if len(shorter) >= 15 else title


def _same(one: str, other: str) -> bool:
    a, b = folded(one), folded(other)
    return bool(a) and bool(b) and (a.startswith(b[:60]) or b.startswith(a[:60]))


def folded(text: str) -> str:
    """Return a text's letters and digits alone."""
    return "".join(filter(str.isalnum, text)).casefold()


def _web(given: str | None, fetched: str | None) -> str | None:
    if not given or len(given) > 2_000:
        return None
    address = urljoin(fetched or "", given.strip())
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return (
        address
        if parts.scheme in ("http", "https") and parts.netloc and "@" not in parts.netloc
        else None
    )
