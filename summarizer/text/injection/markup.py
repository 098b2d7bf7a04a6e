"""What stands in a text and is not its words: markup, data, messages to programs, frames.

None of it states anything: `{"killed": 5000}` is the form of a program's answer, a comment of
HTML is seen by nobody, and a line that begins with "SYSTEM:" plays a part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

MARKUP: Final = "hidden or technical markup, not words of the article"
DATA: Final = "data in the form of a program's answer, not a statement of the article"
ROLE: Final = "a pretended message to a program, not a statement of the article"
FRAME: Final = "words outside a pretended end of the article, not a statement of it"

_FLAGS: Final = re.IGNORECASE
_LONGEST: Final = 4_000
_HTML: Final = frozenset(
    "a abbr address area article aside audio b base bdi bdo blockquote body br button "
    "caption center "
    "cite col colgroup dd del details dfn div dl dt em fieldset figcaption figure font footer form "
    "h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main "
    "map "
    "mark meta nav ol p picture pre q s samp section select small source span strike strong sub "
    "summary sup svg table tbody td tfoot th thead time title tr tt u ul var video wbr".split()
)
_FRAMES: Final = frozenset(
    "article document text input context user content news story source passage prompt "
    "sentence instructions system".split()
)
_UNSEEN: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d])|"
    r"\bhidden\b|(?<!-)color\s*:\s*(?:white|#fff\b|#ffffff|transparent)",
    _FLAGS,
)
_TAG: Final = re.compile(
    r"<(?P<close>[/\\]?)(?P<name>[a-z][\w:-]{0,40})(?P<rest>[^<>]{0,500})>", _FLAGS
)
_PLAIN: Final = re.compile(
    r"<!--.{0,4000}?-->|<!--[^\n]{0,4000}|<!\[CDATA\[.{0,4000}?\]\]>|<[?!][^<>]{0,500}>|"
    r"\{\{[^{}]{0,500}\}\}|\{%[^{}]{0,500}%\}|\{#[^{}]{0,500}#\}|"
    r"\[//\]: ?# ?[^\n]{0,500}|!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)|(?:https?://|"
    r"www\.)[^\s<>\"”»]{1,500}|"
    r"(?P<fence>```|~~~).{0,4000}?(?P=fence)|(?:```|~~~)[^\n]{0,4000}",
    _FLAGS | re.DOTALL | re.MULTILINE,
)
_KEY: Final = (
    r"(?:killed|dead|deaths|died|toll|injured|wounded|missing|captured|displaced|casualties|"
    r"fatalities|victims|low|best|high|figures?|muertos|heridos|mortos|feridos|morts|blesses|"
    r"[a-z]{2,20}(?:_[a-z]{1,20}){1,4})"
)
_VALUE: Final = (
    r"(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'|-?\d[\d.,]{0,40}|null\b|true\b|false\b|[\[{])"
)
_DATA: Final = re.compile(
    rf"(?<!\w){_KEY}[\"']?\s?:?={{1,2}}\s?[\"']?\w[\w.,]{{0,40}}|"
    rf"(?<!\w)[a-z]{{2,20}}(?:_[a-z]{{1,20}}){{1,4}}\s?:\s{{0,2}}{_VALUE}|"
    r"(?<!\w)[\w.]{2,40}_\w{2,40}\([^()]{0,500}\)|"
    rf"(?-i:(?P<mark>[\"'])[a-z][a-z0-9_]{{1,40}}(?P=mark))\s{{0,4}}:\s{{0,4}}{_VALUE}",
    _FLAGS | re.MULTILINE,
)
_PAIR_MARKS: Final = ("=", "_", '":', "':")  # without one of these there is none: quickly told
_PAIR_MARK: Final = re.compile(r"[=_]|[\"']\s{0,4}:")
# Characters: more than any form of data has before its first mark, and than all of it takes.
_BEFORE_MARK: Final = 200
_BEHIND_MARK: Final = 2_000
_LISTED: Final = re.compile(
    rf"(?:^|(?<=[.!?;] )|"
    rf"(?<=[\"“'«(]))[ \t>*-]{{0,12}}{_KEY}:"
    rf"[ \t]?[\"']?\d[\d.,_]{{0,20}}[\"']?(?: \w{{1,20}}){{0,3}}[ \t]*"
    rf"(?:$|[.;,\"”'»)])",
    re.MULTILINE,
)
_OBJECT: Final = re.compile(
    r"(?:\[\s{0,4}){0,3}\{\s{0,8}[\"']?\w{1,40}[\"']?\s{0,4}:|\[\s{0,4}[\"']\w{1,40}[\"']\s{0,4}:"
)
_ROLES: Final = (
    r"system(?: (?:message|prompt|override|note|notice|instructions?|update|alert|command))?|"
    r"assistant|user|human|developer(?: (?:message|note|mode))?|ai|chatgpt|gpt-?\d?|claude|"
    r"gemini|llm|"
    r"model|admin(?:istrator)?(?: (?:message|note|override))?|prompt|"
    r"(?:new |updated |additional |hidden |special )?instructions?(?: (?:to|"
    r"for) \w+(?: \w+){0,3})?|"
    r"(?:expected|final|correct|model|required|gold) (?:output|answer|response|summary)|output|"
    r"tool(?: (?:result|call|output))?|function(?: (?:result|call|output))?|systeme?|sistema|"
    r"asistente|assistente|benutzer|система|ассистент|النظام|系统|系統|助手"
)
_ROLE: Final = re.compile(
    rf"(?P<begin>^|(?<=[.!?。؟…\"”»)\]]))[\s>*_#\[({{<|\"“-]{{0,12}}(?:{_ROLES})[\])}}>|"
    rf"*_\"]{{0,4}}\s?[:：]|"
    rf"(?P<chat><\|[\w ]{{1,40}}\|?>|\[/?INST\]|<</?SYS>>|"
    r"\[(?:system[\w ]{0,20}|assistant|user|instructions?|admin|developer)\]|"
    r"(?m:^)#{1,6} ?(?:instructions?|system|response|input|output|user|assistant|human|prompt|task)"
    r"\b:?)",
    _FLAGS | re.MULTILINE,
)
_CHAT_END: Final = re.compile(
    r"<\|(?:im_end|end|eot_id|endoftext|/?\w*end\w*)\|?>|\[/INST\]|<</SYS>>", _FLAGS
)
_END_OF: Final = re.compile(
    r"(?:[=*#_<\[({~-]{1,40}\s?)(?:the )?end of (?:the )?(?:article|text|document|input|context|"
    r"story|"
    r"message|user input|data|news)(?:\s?[=*#_>\])}~-]{0,40})|"
    r"(?:^|(?<=[.!?] ))(?:the )?(?:article|text|document|input) ends here\b",
    _FLAGS | re.MULTILINE,
)


class Stretch(NamedTuple):
    """A stretch that states nothing, and why.

    ``reach`` says how far it goes beyond ``end``: not at all, to the end of that sentence, or of
    the line.
    """

    start: int
    end: int
    reason: str
    reach: str = "here"


def markup_in(text: str) -> Iterator[Stretch]:
    """Find what is not words in a text in the form of ``plain``; in time linear in it."""
    for match in _PLAIN.finditer(text):
        yield Stretch(match.start(), match.end(), MARKUP)
    yield from _tags(text)
    yield from _data(text)
    yield from _roles(text)
    for match in _END_OF.finditer(text):
        yield Stretch(match.start(), match.end(), FRAME, "line")


def _tags(text: str) -> Iterator[Stretch]:
    for match in _TAG.finditer(text):
        name = match["name"].lower()
        yield Stretch(match.start(), match.end(), MARKUP)
        if match["close"]:
            if name.split("-")[0] in _FRAMES:
                again = re.compile(rf"<{re.escape(match['name'])}[^<>]{{0,40}}>", _FLAGS)
                opened = again.search(text, match.end(), match.end() + _LONGEST)
                if opened is not None and "\n\n" not in text[match.end() : opened.start()]:
                    yield Stretch(match.end(), opened.start(), FRAME)
                else:
                    yield Stretch(match.start(), match.end(), FRAME, "sentence")
            continue
        if name in _HTML and not _UNSEEN.search(match["rest"]) and name not in ("title", "head"):
            continue
        if name in _FRAMES:
            continue
        close = re.compile(rf"<[/\\]{re.escape(match['name'])}\s{{0,8}}>", _FLAGS)
        closed = close.search(text, match.end(), match.end() + _LONGEST)
        if closed is not None:
            yield Stretch(match.end(), closed.start(), MARKUP if name in _HTML else DATA)


def _data(text: str) -> Iterator[Stretch]:
    for match in _LISTED.finditer(text):
        yield Stretch(match.start(), match.end(), DATA)
    if any(mark in text for mark in _PAIR_MARKS):
        for start, end in _near_marks(text):
            for match in _DATA.finditer(text, start, end):
                yield Stretch(match.start(), match.end(), DATA)
    done = 0
    for match in _OBJECT.finditer(text):
        if match.start() < done:
            continue
        done = _balanced(text, match.start())
        yield Stretch(match.start(), done, DATA)


def _near_marks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a text in which data may lie: each has one of its marks near its start."""
    start = end = 0
    for mark in _PAIR_MARK.finditer(text):
        if mark.start() - _BEFORE_MARK > end:
            if end > 0:
                yield start, end
            start = mark.start() - _BEFORE_MARK
        end = mark.end() + _BEHIND_MARK
    if end > 0:
        yield start, end


def _balanced(text: str, start: int) -> int:
    """Where the brackets that open at an offset close; the end of the line where they do not."""
    depth = 0
    for match in re.finditer(r"[{}\[\]]", text[start : start + _LONGEST]):
        depth += 1 if match.group() in "{[" else -1
        if depth == 0:
            return start + match.end()
    line = text.find("\n", start)
    return line if line >= 0 else len(text)


def _roles(text: str) -> Iterator[Stretch]:
    for match in _ROLE.finditer(text):
        if match["chat"] is None:
            start = match.end() - len(match.group().lstrip())
            first = start == 0 or text[start - 1] == "\n"
            yield Stretch(start, match.end(), ROLE, "line" if first else "sentence")
            continue
        if _CHAT_END.fullmatch(match.group()):
            yield Stretch(match.start(), match.end(), ROLE)
            continue
        closed = _CHAT_END.search(text, match.end(), match.end() + _LONGEST)
        if closed is not None:
            yield Stretch(match.start(), closed.end(), ROLE)
        else:
            yield Stretch(match.start(), match.end(), ROLE, "line")
