"""Words that deny, or leave open, what follows them: data for the check of outcomes."""

import re
from typing import Final

# "The army denied that 12 people were killed": the words run up to the people without a pause.
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
)
DENIED_BEFORE: Final = re.compile(
    rf"(?<!\w)(?:{'|'.join(_DENIALS)})"
    r"(?: (?!(?:said|says|saying|but|while|although|added|adding|insisted|claimed|put|dijo|dijeron|"
    r"informó|afirmó|disse|disseram|afirmou|a dit|ont dit|indiqué|affirmé)\b)"
    r"[^\s,;:.!?\"“”]+){0,9} ?$",
    re.IGNORECASE,
)
"""Searched in the words of a sentence before the people."""

NOT_THESE: Final = re.compile(
    r"(?<!\w)(?:not|nor|n['’]t|não|nem|pas|ni|ne)"
    r"(?!\s+(?:only|just|merely|all|less|fewer|more|least|s[óo]lo|solamente|solo|apenas|"
    r"seulement|moins|menos))"
    r"(?:\s+(?:the|those|these|as many as|los|las|os|as|les))?\s+",
    re.IGNORECASE,
)
"""A negation of the people who follow: "not 12 people but 15"."""

NOT_DONE: Final = re.compile(r"\w+n['’]t\W+(?:\w+\W+){0,2}$", re.IGNORECASE)
"""Searched in the words right before a word of harm: "didn't even kill"."""

NOT_ASSERTED: Final = re.compile(
    r"(?<!\w)(?:no|not|never|nor|none|nobody|n['’]t|\w+n['’]t|cannot|den\w+|untrue|false|if|"
    r"whether|unless|could|may|might|would|should|will|shall|going to|must|can|threat\w*|plan\w*|"
    r"plot\w*|attempt\w*|tr(?:y|ied|ying|ies)|risk\w*|warn\w*|fear\w*|expect\w*|potential\w*|"
    r"possib\w*|capable|predict\w*|projected|forecast\w*|intend\w*|vow\w*|aim\w*|likely|"
    r"hypothe\w*|scenario|simulat\w*|exercise|drill|imagine\w*|rumou?r\w*|reject\w*|dismiss\w*|"
    r"refut\w*|n[ãa]o|nem|ni|ne|pas|jamais|nunca|jam[áa]s|neg\w+|desm\w+|d[ée]men\w+|si|se|"
    r"pod\w+|pourr\w+|peut|peuvent|amea\w+|amena\w+|menac\w+|tent\w+|ris[cq]\w+|ser[áa]\w*|"
    r"va|vai|vão|van|ir[áa]\w*|faux|falso\w*|caso)(?!\w)",
    re.IGNORECASE,
)
"""Some word that may make a statement denied, hypothetical or future."""
