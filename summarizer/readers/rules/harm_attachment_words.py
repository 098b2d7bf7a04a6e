"""Words and signs that say how far a harm is from its people."""

import re

QUOTES = re.compile(r"[:\u201c\u201d\"]")
SCARE_QUOTES = re.compile(r"[\"“”](\w[\w'’-]*(?: [\w'’-]+){0,2})[\"“”]")
BRACKETS = re.compile(r"\s*(?:\[[^\[\]]{0,60}\]|\([^()]{0,60}\))")
LISTS = re.compile(r"\b(?:were|are|include[ds]?|comprised|as)$", re.IGNORECASE)
PAUSE = re.compile(r"[;:.\"“”]")
PAUSE_OR_COMMA = re.compile(r"[,;:.]\s")
OPENS_QUOTE = re.compile(r"[\"“«]\s?$")
ONE_QUOTE = re.compile(r"[\"“”«»]")
DIGIT = re.compile(r"\d")
WORD = re.compile(r"\w+")
SHORT_ASIDE = re.compile(r"\s*,[^,;:]*,")
FROM_WHERE = re.compile(r"\s+(?:of|from|in|at|near|on|de|du|des|del|en|em)\s[^,;:.]{1,40}\s", re.I)
THOSE = re.compile(r"\b(?:those|people|persons|everyone|anyone|all) $", re.IGNORECASE)
OF_WHAT = re.compile(
    r"\s+(?:of|from|on|in|at|aboard|inside|de|du|des|del|d[ao]s?)\s[^,;:.]{1,40}(?=,)", re.I
)
AGE_ASIDE = re.compile(r"\s*,\s*(?:aged )?\d{1,3}(?=\s*,)")
REST_OF_ASIDE = re.compile(r"[^,;:]*,")
LONG_ASIDE = re.compile(r"\s*,[^;:]*,\s*")
# "a boy of 17 years"
AGED = re.compile(
    r",? (?:âgée?s? )?(?:de|com) \d{1,3} (?:ans|mois|años|meses|anos)(?: de edad| de idade)?", re.I
)
# "Among the dead there are at least 17 children"
THERE_ARE = re.compile(
    r"\W+(?:on (?:compte|dénombre)|il y a|figur\w+|se trouv\w+|hay|había|se encuentr\w+|"
    r"se cuent\w+|contam-se|encontra\w*-se|está|están|estão)\b",
    re.I,
)
NEW_SUBJECT = re.compile(r"[,;:]|\b(?:and|et|y|e)\b", re.I)
LABEL = re.compile(r"\s*[:–—-]\s*")  # "Killed: 17"
ANOTHER_CLAUSE = re.compile(r"\b(?:when|while|because|where)\b", re.IGNORECASE)
REMAINS = frozenset(
    "body bodies corpse corpses remains corps cadavres cuerpos cadáveres corpos".split()
)
BODIES_OF = re.compile(r"\b(?:bod(?:y|ies)|corpses?|remains) of (?:the )?$", re.IGNORECASE)
POSSESSOR = re.compile(r"\s+\w+['’]s?\s", re.IGNORECASE)
OPENING = ('"', "“", "«")
CLOSING = re.compile(r"[\"”»]")
TO_BE = re.compile(r"\s+(?:was|were|had|have|has|is|are)\b", re.IGNORECASE)
HEADLINE_VERB = re.compile(r",\s+[a-z]+s\s+$")  # "leak kills four, sickens dozens"
