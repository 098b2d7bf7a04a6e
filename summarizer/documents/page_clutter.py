"""What of a web page is no article: boxes by their element or name, and hidden text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from summarizer.text import layout_words

Element = Any

HIDDEN: Final = "hidden text"
LINKS: Final = "links"
OTHER: Final = "other parts of the page"

_HIDDEN_STYLE: Final = re.compile(
    r"""display\s*:\s*none | visibility\s*:\s*(?:hidden|collapse)
    | opacity\s*:\s*0?\.?0+\s*(?:;|!|$)
    | font-size\s*:\s*0?\.?0*[01]?(?:px|pt|em|rem|%)?\s*(?:;|!|$)
    | (?:left|top|right|text-indent|margin-left|margin-top)\s*:\s*-\d{3,}
    | clip\s*:\s*rect\(\s*[01](?:px)?[\s,] | clip-path\s*:\s*inset\(\s*(?:50|100)%
    | color\s*:\s*transparent
    | (?<!-)(?:max-)?(?:height|width)\s*:\s*0(?:px)?\s*(?:;|!|$)(?=.*overflow\s*:\s*hidden)""",
    re.IGNORECASE | re.VERBOSE,
)
_COLOUR: Final = re.compile(r"(?<![\w-])color\s*:\s*([^;!]+)", re.IGNORECASE)
_GROUND: Final = re.compile(r"background(?:-color)?\s*:\s*([^;!]+)", re.IGNORECASE)
_WHITE: Final = re.compile(
    r"#fff(?:fff)?\b|white\b|rgba?\(\s*255\s*,\s*255\s*,\s*255", re.IGNORECASE
)
_HIDDEN_CLASS: Final = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only screenreader "
    "a11y-hidden u-hidden is-hidden d-none hide hidden element-invisible offscreen "
    "accessibly-hidden".split()
)

_ELEMENTS: Final = {
    "nav": "navigation",
    "menu": "navigation",
    "footer": "footer",
    "form": "forms",
    "button": "forms",
    "fieldset": "forms",
    "dialog": "dialogs",
    "amp-sidebar": "navigation",
    "amp-ad": "advertisements",
    "amp-embed": "advertisements",
    "amp-sticky-ad": "advertisements",
    "amp-consent": "cookie notice",
    "amp-user-notification": "cookie notice",
    "amp-lightbox": "dialogs",
    "amp-carousel": "related stories",
}
_ROLES: Final = {
    "navigation": "navigation",
    "menu": "navigation",
    "menubar": "navigation",
    "search": "navigation",
    "banner": "header",
    "contentinfo": "footer",
    "dialog": "dialogs",
    "alertdialog": "dialogs",
}

# Words of class names and ids, by what they name. A word is matched whole, or with what follows it
# ("related-stories", "relatedContent"); the first kind that fits is taken.
_NAMES: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (kind, re.compile(words))
    for kind, words in (
        ("cookie notice", r"cookie|consent|gdpr|ccpa|onetrust|didomi|cmpbox|truste|usercentrics"),
        (
            "navigation",
            r"navbar|navbox|nav$|navigation|menu|breadcrumb|masthead|skip(?:link|to)|pagination|pager$|topbar",
        ),
        (
            "related stories",
            r"related|relation|recirc|recommend|readalso|alsoread|readmore|readnext|morenews|morestor"
            r"|moreon|morefrom|mostread|mostviewed|mostpopular|popular|trending|outbrain|taboola|yarpp"
            r"|jprelated|upnext|teaser|promo|carousel|slideshow|tepuede|teinteresa|alireaussi|lireaussi"
            r"|leiamais|leatambien|vertambien|storylist|pagelist|youmay|editorspick|latestnews|linksblock"
            r"|postnewslist|dontmiss|othernews|similar",
        ),
        (
            "newsletter",
            r"newsletter|signup|subscribe(?!r)|subscription|boletin|mailinglist|emailcapture",
        ),
        (
            "offer to subscribe",
            r"paywall|subscriberonly|piano|regwall|meteredwall|suboffer|membership",
        ),
        ("comments", r"comment|disqus|respond$|discussion|livefyre|coral"),
        ("sharing buttons", r"share|sharing|sharedaddy|social|addthis|addtoany|followus|shartools"),
        (
            "advertisements",
            r"advert|adslot|adunit|adbox|addiv|adcontainer|adwrapper|ads?$|banner|sponsor|dfp|gpt|promoted",
        ),
        ("about the author", r"authorbox|authorbio|aboutauthor|authorinfo|authorcard|writerbio"),
        ("tags", r"tags$|taglist|tagcloud|posttags|topics$|topiclist|keywords"),
        ("footer", r"footer|foot$|colophon|copyright|legal|disclaimer"),
        ("header", r"siteheader|pageheader|topheader|globalheader"),
        ("sidebar", r"sidebar|widgetarea|rail$|rightcol|leftcol|rightcolumn|sidecolumn|secondary$"),
        ("dialogs", r"modal|popup|overlay|lightbox|toast"),
        ("forms", r"searchform|searchbox|loginform"),
    )
)
WEAK: Final = frozenset(
    (
        *("sidebar", "sharing buttons", "advertisements", "about the author", "tags"),
        *("header", "dialogs", "forms", "offer to subscribe"),
    )
)
"""Kinds whose names are often those of a part of the article, or of what it lies in."""
_STATE: Final = re.compile(
    r"(?:has|with|no|is|show|hide|enable|without|not)[-_]|.*(?:enabled|disabled|open|closed|on|off)$"
)
_NOTICE: Final = re.compile(r"(?:cookie|consent|gdpr)", re.IGNORECASE)
_WORDS: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")

# Beside the four languages of ``layout_words``: lines that announce links.
_ANNOUNCED: Final = re.compile(
    r"\W*(?:اقرأ(?:وا)?\s(?:أيضا|أيضاً|ايضا|المزيد)|مواضيع\sذات\sصلة|مقالات\sذات\sصلة|الأكثر\sقراءة"
    r"|читайте\s(?:також|также|ще|ещё|еще)(?:\s.{0,30})?|дивіться\sтакож|смотрите\sтакже|по\sтеме|за\sтемою"
    r"|популярн(?:ое|е)|материалы\sпо\sтеме|більше\sновин|новости\sпо\sтеме"
    r"|相关(?:新闻|阅读|链接|推荐|报道|文章)|推荐阅读|延伸阅读|热门(?:新闻|推荐|文章)|相關新聞|延伸閱讀|猜你喜欢"
    r"|関連(?:ニュース|記事|リンク)|おすすめ(?:記事)?|ランキング|あわせて読みたい"
    r"|관련\s?(?:기사|뉴스)|यह\sभी\sपढ़ें|संबंधित\sखबरें|ये\sभी\sपढ़ें|مزید\sپڑھیں|یہ\sبھی\sپڑھیں"
    r"|lesen\ssie\sauch|mehr\szum\sthema|das\skönnte\ssie\sauch\sinteressieren|leggi\sanche"
    r"|ilgili\s(?:haberler|konular)|bunu\sda\soku|lees\sook|czytaj\s(?:też|także)|zobacz\s(?:też|także)"
    r"|baca\sjuga|soma\spia|also\sin\sthe\snews|recent\s(?:posts|articles|news|stories)"
    r"|sponsored\s(?:links|content)|more\s(?:news|stories|headlines|on\sthis\sstory)"
    r"|(?:ähnliche|weitere)\s(?:beiträge|artikel|themen)(?:\s.{0,30})?|verwandte\sartikel"
    r"|das\s(?:thema\s)?könnte\s(?:dich|sie)\sauch\sinteressieren|vous\saimerez\saussi"
    r"|popular\sposts|latest\s(?:press\sreleases|updates))\W*",
    re.IGNORECASE,
)
_OWN_FURNITURE: Final = re.compile(
    r"\W*(?:copy\slink(?:\sto\spost)?|advertisement|скопировать\sссылку|(?:подпис|підпис)[^\W\d_]*тесь\s.{0,80}"
    r"|(?:suscr[ií]b(?:ase|ete)|inscr[ií]b(?:ase|ete))\b.{0,160}|版权所有.{0,80}|جميع\sالحقوق\sمحفوظة.{0,40}"
    r"|\[?(?:edit|править|modifier|editar)(?:\s\|.{0,30})?\]?)\W*",
    re.IGNORECASE | re.DOTALL,
)


_AGE: Final = re.compile(
    r"\W*(?:(?:published|updated|posted)?\W*\d{1,3}\s?(?:min(?:ute)?s?|hours?|hrs?|h|days?|d|weeks?|months?|years?)\sago"
    r"|yesterday|just\snow|vor\s\d{1,3}\s\w+|il\sy\sa\s\d{1,3}\s\w+|hace\s\d{1,3}\s\w+|há\s\d{1,3}\s\w+"
    r"|\d{1,3}\s(?:годин|хвилин|дн|час|минут|день|дня)\w*\s(?:тому|назад)|منذ\s\d{1,3}?\s?\w+"
    r"|\d{1,3}(?:分钟|小时|天|分|時間|日)前)\W*",
    re.IGNORECASE,
)
"""How old a page was when it was saved: no day, and "2 days ago" in an article is another thing."""


def is_hidden(element: Element) -> bool:
    """Whether an element is written so that nobody sees it."""
    get = element.get
    if element.tag == "template" or get("hidden") is not None or get("aria-hidden") == "true":
        return True
    if get("layout") == "nodisplay" and element.tag != "amp-sidebar":
        return True
    style = get("style")
    if style and (_HIDDEN_STYLE.search(style) or _is_white(style)):
        return True
    names = get("class")
    return bool(names) and not _HIDDEN_CLASS.isdisjoint(names.casefold().split())


def _is_white(style: str) -> bool:
    """White words on no ground that is named, or on white."""
    colour, ground = _COLOUR.search(style), _GROUND.search(style)
    return (
        colour is not None
        and _WHITE.match(colour[1].strip()) is not None
        and (ground is None or _WHITE.match(ground[1].strip()) is not None)
    )


def kind_of_box(element: Element, *, named: bool = True) -> str | None:
    """Return what an element or its name says that it is, if that is no article.

    Parameters
    ----------
    element
        The element.
    named
        Believe its class and its id, too.
    """
    tag, get = element.tag, element.get
    if tag in ("html", "body", "main", "h1", "tbody", "figure", "figcaption"):
        return None
    called = next(_named(element), None) if named else None
    if called is None and (role := _ROLES.get(get("role", ""))):
        return "cookie notice" if _NOTICE.search(_name(element)) else role
    if called is not None:
        return called
    if tag in _ELEMENTS:
        return _ELEMENTS[tag]
    if (label := get("aria-label")) and (announces(label) or _NOTICE.search(label)):
        return "cookie notice" if _NOTICE.search(label) else "related stories"
    return None


def _name(element: Element) -> str:
    return " ".join(
        filter(None, (element.get("class"), element.get("id"), element.get("data-component")))
    )


def _named(element: Element) -> Iterator[str]:
    """Yield what the words of a name say; words of a state ("has-sidebar") say nothing."""
    for name in _name(element)[:500].split():
        if _STATE.fullmatch(name) or _STATE.match(name):
            continue
        words = [word.casefold() for word in _WORDS.findall(name)]
        for start in range(min(len(words), 6)):
            joined = "".join(words[start : start + 4])
            for kind, pattern in _NAMES:
                found = pattern.match(joined)
                if found and _ends_word(words[start:], found.end()):
                    yield kind


def _ends_word(words: list[str], length: int) -> bool:
    """Whether so many characters are whole words, but for an ending ("related", "comments")."""
    reached = 0
    for word in words:
        reached += len(word)
        if reached >= length:
            return reached - length <= 4
    return False


def announces(line: str) -> bool:
    """Whether a line says that links to other pages follow."""
    if len(line) > 120:
        return False
    return bool(layout_words.LINKS_FOLLOW.fullmatch(line) or _ANNOUNCED.fullmatch(line))


def kind_of_words(text: str, *, is_link: bool) -> str | None:
    """Return what a block's words say that it is, if that is no article."""
    if len(text) <= 40 and _AGE.fullmatch(text):
        return "age of the page"
    if len(text) <= 120 and announces(text):
        return "related stories"
    if len(text) <= 200 and layout_words.ONE_LINK.match(text):
        return "related stories"
    if len(text) <= 500 and (
        _OWN_FURNITURE.fullmatch(text) or (layout_words.FURNITURE.match(text) and len(text) <= 200)
    ):
        return "notices"
    if is_link and len(text) <= 300:
        return LINKS
    return None
