"""Words before a number of people that deny it: "the army denied that 12 people were killed"."""

from typing import Final

from summarizer.text.any_case import AnyCase

_DENIALS: Final = (
    r"den(?:y|ies|ied|ying) (?:that|having|killing|wounding|injuring|harming|causing|capturing|"
    r"(?:any |the )?(?:reports?|claims?|allegations?|accusations?|suggestions?|rumou?rs)"
    r"(?: (?:on|in|by|from)(?: \w+){1,4}?)? (?:that|of))",
    r"(?:reject|dismiss|refut)(?:s|es|ed|ing) (?:\w+ ){0,2}?(?:reports?|claims?|allegations?|"
    r"accusations?) (?:that|of)",
    r"(?:not true|untrue|no truth in \w+(?: \w+)?|no evidence|no proof|no indication) (?:that|of)",
    r"false (?:\w+ )?(?:reports?|claims?|rumou?rs?) (?:that|of)",
    r"(?:negó|negaron|niega|niegan|desmintió|desmintieron) (?:que|haber)",
    r"no es (?:cierto|verdad) que",
    r"(?:negou|negaram|nega|negam|desmentiu|desmentiram) (?:que|ter)",
    r"não é verdade que",
    r"(?:nié|niée?s?|nient|nie|démenti|dément|démentent) (?:que|avoir)",
    r"(?:il est faux|il n['’]est pas vrai) que",
    r"(?:dementier(?:t|te|ten)|bestritt(?:en)?|bestreite[nt]), (?:dass|wonach)",
    r"(?:es ist nicht wahr|es stimmt nicht), dass",
)
_DENIED_BEFORE: Final = AnyCase(
    rf"(?<!\w)(?:{'|'.join(_DENIALS)})"
    # The denial runs up to the people without a pause and without another statement.
    r"(?: (?!(?:said|says|saying|but|while|although|added|adding|insisted|claimed|put)\b)"
    r"[^\s,;:.!?\"“”]+){0,9} ?$",
)
_NOT_THESE: Final = AnyCase(
    r"(?<!\w)(?:not|nor|não|nem|pas|ni|ne|nicht|keine)"
    r"(?:\s+(?:the|those|these|los|las|os|as|les))?\s+$",
)


def is_denied(text: str, sentence_start: int, start: int) -> bool:
    """Whether the words of a sentence before some people deny what is said of them.

    Parameters
    ----------
    text
        The article.
    sentence_start
        Where the sentence begins.
    start
        Where the words for the people begin.
    """
    before = text[sentence_start:start]
    return _DENIED_BEFORE.search(before) is not None or _NOT_THESE.search(before) is not None
