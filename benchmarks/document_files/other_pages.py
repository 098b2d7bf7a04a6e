"""Made-up news pages that were kept back while the reader of web pages was made."""

from __future__ import annotations

from datetime import date
from typing import Final

from benchmarks.document_files import stories
from benchmarks.document_files.case import Case
from benchmarks.document_files.markup import items, linked_data, page, paragraphs, table

_LINKS: Final = ("News", "Politics", "Business", "Opinion", "Weather", "Shop")
_OTHERS: Final = (
    "Stampede at shrine kills 61 pilgrims",
    "Cholera outbreak: 1,204 deaths since spring",
    "Coup attempt leaves 34 soldiers dead",
)
_END: Final = ("Copyright Example Media Group 1999-2027", "About us", "Advertise with us")


def _div_soup() -> Case:
    """No element that means anything, class names of a build tool, text in divs."""
    title, *body = stories.RAID
    text = page(
        f"<title>{title}</title>",
        f'<div class="css-1a"><div class="css-2b">{items(_LINKS)}</div></div>'
        f'<div class="css-3c"><div class="css-4d">{title}</div><div class="css-5e">'
        + "".join(f'<div class="css-6f">{each}</div>' for each in body)
        + f'</div></div><div class="css-7g"><div class="css-8h">Up next</div>{items(_OTHERS)}</div>'
        f'<div class="css-9i">{" | ".join(_END)}</div>',
    )
    return Case("divs.html", text.encode(), (title, *body), (*_LINKS, *_OTHERS, *_END))


def _blogger() -> Case:
    """Line breaks for paragraphs, other posts whole beneath."""
    title, *body = stories.FLOOD
    other = (
        "A stampede at the shrine on Friday killed 61 pilgrims, most of them women, police said."
    )
    text = page(
        f"<title>Valley Watch: {title}</title>",
        f'<div class="tabs">{items(_LINKS)}</div><div class="post-outer"><h3 class="post-title entry-title">{title}</h3>'
        f'<div class="post-body entry-content">{"<br /><br />".join(body)}</div>'
        '<div class="post-footer">Posted by editor at 8:14 PM</div></div>'
        f'<div class="sidebar"><h2>Popular Posts</h2><div class="popular-posts">{items(_OTHERS)}<p>{other}</p></div></div>'
        f'<div class="footer-outer">{_END[0]}</div>',
    )
    return Case("blogger.html", text.encode(), (title, *body), (*_LINKS, *_OTHERS, other, _END[0]))


def _agency() -> Case:
    """An agency: the dateline apart, a correction, a box of what to know, a newsletter's form."""
    title, *body = stories.MARKET
    fix = "This story has been corrected to show that the governor spoke on Tuesday."
    text = page(
        f"<title>{title}</title>"
        + linked_data(
            **{
                "@graph": [
                    {
                        "@type": "WebPage",
                        "datePublished": "2025-10-14",
                        "dateModified": "2025-11-01",
                    },
                    {
                        "@type": "NewsArticle",
                        "headline": title,
                        "datePublished": "2025-10-14T15:00:00Z",
                    },
                    {"@type": "NewsArticle", "headline": _OTHERS[0], "datePublished": "2025-09-01"},
                ]
            }
        ),
        f'<div class="Page-header">{items(_LINKS)}</div><div class="Page-content"><h1 class="Page-headline">{title}</h1>'
        f'<div class="RichTextStoryBody RichTextBody">{paragraphs(body[:4])}'
        '<div class="FreeStar AdDiv">ADVERTISEMENT</div>'
        f'<div class="Enhancement"><div class="HTMLModuleEnhancement"><h3>Sign up</h3><form><p>Get the top 10 stories in your inbox</p><input type="email"><button>Join</button></form></div></div>'
        f"{paragraphs(body[4:])}<p>___</p><p>{fix}</p></div></div>"
        f'<div class="Page-below"><div class="PageList"><h2>Most read</h2>{items(_OTHERS)}</div></div><footer>{" ".join(_END)}</footer>',
    )
    return Case(
        "agency.html",
        text.encode(),
        (title, *body, fix),
        (*_LINKS, *_OTHERS, *_END, "Get the top 10 stories in your inbox"),
        published=date(2025, 10, 14),
    )


def _gallery() -> Case:
    """Pictures with captions that have facts of their own; a slide show of other news."""
    title, *body = stories.FLOOD
    captions = (
        "Residents of Orlan wait on a roof; 36 people were taken from this building.",
        "A soldier carries a child in Tavir, where a dam broke.",
    )
    text = page(
        f"<title>{title}</title>",
        f"<nav>{items(_LINKS)}</nav><article><h1>{title}</h1>{paragraphs(body[:2])}"
        f'<figure class="wp-block-image"><img src="1.jpg"><figcaption class="wp-element-caption">{captions[0]}</figcaption></figure>'
        f"{paragraphs(body[2:])}"
        f'<figure><img src="2.jpg"><figcaption>{captions[1]}</figcaption></figure></article>'
        f'<div class="carousel"><div class="slide"><a href="/1"><img src="x.jpg"><span>{_OTHERS[0]}</span></a></div>'
        f'<div class="slide"><a href="/2"><span>{_OTHERS[2]}</span></a></div></div><footer>{_END[0]}</footer>',
    )
    return Case(
        "gallery.html",
        text.encode(),
        (title, *body, *captions),
        (*_LINKS, _OTHERS[0], _OTHERS[2], _END[0]),
    )


def _ministry() -> Case:
    """A ministry's press release: a table and a list of the dead, contacts below."""
    title, *body = stories.FLOOD
    points = ("158 dead in Orlan", "67 dead in Tavir", "39 dead in Upper Kesra")
    text = page(
        f"<title>{title}</title>",
        f'<div id="top-menu">{items(_LINKS)}</div><div id="page"><div class="breadcrumb">Home &gt; Press</div>'
        f"<h1>{title}</h1>{paragraphs(body)}<ul>{''.join(f'<li>{p}</li>' for p in points)}</ul>"
        f"{table(stories.FLOOD_TABLE)}</div>"
        f'<div id="right-column"><h3>Latest press releases</h3>{items(_OTHERS)}</div><div id="footer">{_END[0]}</div>',
    )
    cells = tuple(" | ".join(row) for row in stories.FLOOD_TABLE[1:])
    return Case(
        "ministry.html",
        text.encode(),
        (title, *body, *points, *cells),
        (*_LINKS, *_OTHERS, _END[0]),
    )


def _quoted_posts() -> Case:
    """Posts of a social network, quoted within the article: they are part of it."""
    title, *body = stories.BRIEF
    post = "We can confirm that 2 of our soldiers fell near Halvar. 5 are in hospital."
    text = page(
        f"<title>{title}</title>",
        f"<header>{items(_LINKS)}</header><main><article><h1>{title}</h1>{paragraphs(body[:1])}"
        f'<blockquote class="twitter-tweet"><p>{post}</p>&mdash; Army (@army) <a href="x">May 3</a></blockquote>'
        f"{paragraphs(body[1:])}</article></main><section class='recirc'><h2>Recommended</h2>{items(_OTHERS)}</section>",
    )
    return Case("posts.html", text.encode(), (title, *body, post), (*_LINKS, *_OTHERS))


def _french_latin_1() -> Case:
    """Latin-1 that calls itself UTF-8."""
    title = "Attentat à Nérac : 16 morts et 38 blessés"
    body = (
        "Seize personnes, dont 5 enfants, ont été tuées vendredi à Nérac dans l’explosion d’une voiture piégée, a annoncé le préfet.",
        "Trente-huit blessés ont été hospitalisés, dont 12 dans un état grave.",
        "L’attaque n’a pas été revendiquée.",
    )
    other = ("Naufrage : 72 disparus", "Séisme : le bilan atteint 1 130 morts")
    text = page(
        f"<title>{title}</title>",
        f"<nav>{items(('Accueil', 'Monde', 'Société'))}</nav><article><h1>{title}</h1>{paragraphs(body)}"
        f"<div class='a-lire-aussi'><p>À lire aussi</p>{items(other)}</div></article>",
        "fr",
    )
    return Case("latin1.html", text.encode("cp1252"), (title, *body), other)


def _hindi() -> Case:
    title = "बस खाई में गिरी, 20 यात्रियों की मौत"
    body = (
        "उत्तरी जिले में मंगलवार को एक बस खाई में गिर गई, जिससे 20 यात्रियों की मौत हो गई और 14 घायल हो गए, पुलिस ने बताया।",
        "मृतकों में 6 महिलाएं और 3 बच्चे शामिल हैं।",
        "बचाव दल अब भी 2 लापता लोगों की तलाश कर रहे हैं।",
    )
    other = ("भूकंप में 845 लोगों की मौत", "नाव पलटी, 51 डूबे")
    text = page(
        f"<title>{title}</title>",
        f"<div class='menu'>{items(('होम', 'देश', 'खेल'))}</div><div class='story'><h1>{title}</h1>{paragraphs(body)}</div>"
        f"<div class='also-read'><h3>यह भी पढ़ें</h3>{items(other)}</div>",
        "hi",
    )
    return Case("hindi.html", text.encode(), (title, *body), other)


def _nested_article() -> Case:
    """Teasers that are articles, too, in the same main element."""
    title, *body = stories.COURT
    teasers = "".join(
        f"<article class='teaser'><h3><a href='/{n}'>{t}</a></h3><p>{t}, officials told the Example on Sunday, and many more are feared lost.</p></article>"
        for n, t in enumerate(_OTHERS)
    )
    text = page(
        f"<title>{title}</title><meta itemprop='datePublished' content='2026-01-19T20:10:00+01:00'>",
        f"<header>{items(_LINKS)}</header><main><article><h1>{title}</h1>{paragraphs(body)}</article>"
        f"<h2>Also in the news</h2>{teasers}</main><footer>{_END[0]}</footer>",
    )
    return Case(
        "teasers.html",
        text.encode(),
        (title, *body),
        (*_LINKS, *_OTHERS, _END[0]),
        published=date(2026, 1, 19),
    )


def _definition_box() -> Case:
    """Key facts in a box inside the article; they are the article's."""
    title, *body = stories.MARKET
    facts = ("At least 37 dead, 112 wounded", "Ministry says 41 dead")
    text = page(
        f"<title>{title}</title>",
        f"<nav>{items(_LINKS)}</nav><div class='story'><h1>{title}</h1>"
        f"<div class='key-points'><h2>Key points</h2><ul>{''.join(f'<li>{f}</li>' for f in facts)}</ul></div>"
        f"<div class='story-body'>{paragraphs(body)}</div></div>"
        f"<div class='outbrain'>{items(_OTHERS)}</div><footer>{_END[0]}</footer>",
    )
    return Case("facts.html", text.encode(), (title, *body, *facts), (*_LINKS, *_OTHERS, _END[0]))


def other_pages() -> tuple[Case, ...]:
    """Return the pages that were kept back."""
    return (
        _div_soup(),
        _blogger(),
        _agency(),
        _gallery(),
        _ministry(),
        _quoted_posts(),
        _french_latin_1(),
        _hindi(),
        _nested_article(),
        _definition_box(),
    )
