"""Words that tell whose side people were on."""

import re

COLLEAGUES = re.compile(
    r"\b(?:colleagues?|comrades?|fellow|companions?|compañer[oa]s|colegas|camaradas|collègues)\b",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"\b(?:others?|another|more(?! than)|rest|outr[oa]s?|otr[oa]s|autres?|mais|más|weitere[nr]?|"
    r"andere[nr]?)\b",
    re.IGNORECASE,
)
ARRESTED = re.compile(
    r"\b(?:arrest\w*|detain\w*|rounded up|apprehended|in custody|picked up|jailed|imprisoned|"
    r"det(?:enid|id)[oa]s?|detuv\w+|deteve|detiveram|arrêtée?s?|interpellée?s?|capturad[oa]s?)\b",
    re.IGNORECASE,
)
PURSUED = re.compile(
    r"\b(?:pursuit|pursued|chase[ds]?|chasing|perseguição|persecución|poursuite|counter-?attack|"
    r"returned fire|repelled|repulsed|foiled|at the scene)\b",
    re.IGNORECASE,
)
OF_THE_RAIDERS = re.compile(
    r"\bof the (?:attackers|assailants|raiders|gunmen|bandits|kidnappers|robbers)\b", re.IGNORECASE
)
CAPTAIN = re.compile(r"captain|capit[áa]n|capitaine|capitão|skipper|pilot", re.IGNORECASE)
VESSEL = re.compile(
    r"\b(?:ferry|ship|boat|vessel|trawler|tanker|airliner|aircraft|plane|airline|barco|navio|"
    r"ferri|buque|bateau|navire|avión|avião|avion)\b",
    re.IGNORECASE,
)
# "put its losses at four dead", "the army says it lost four"
OWN_LOSSES = re.compile(
    r"\b(?:(?:its|their|his|our) (?:own )?(?:losses|dead|casualties) (?:at|to be|were|as) "
    r"(?:\w+ )?|(?:it|they|we) (?:had |has |have )?lost (?:\w+ )?)$",
    re.IGNORECASE,
)
OWN_MEN = re.compile(
    r"\b(?:its|their|his|our) (?:own )?(?:men|fighters|troops|forces|members|soldiers|ranks)\b|"
    r"\blost\b[^.,;]{0,30}\bmen\b",
    re.IGNORECASE,
)
ARMED = r"(?:rebels?|insurgents?|guerrill\w+|militants?|fighters|militia|separatists?|jihadists?)"
STATE_WORDS = re.compile(
    r"\b(?:soldiers?|troops|military|army|police\w*|patrolm[ae]n|constables?|inspector|sergeant|"
    r"corporal|lieutenant|captain|colonel|officers?|militar(?:es)?|soldad\w+|soldats?|militaires?|"
    r"polic\w+|gendarmes?)\b",
    re.IGNORECASE,
)
ARMED_WORDS = re.compile(rf"\b(?:{ARMED}|terroris\w+|gunm[ae]n|insurgentes?)\b", re.IGNORECASE)
AMONG = re.compile(
    r"\bamong(?:st)? the (?:dead|slain|killed|wounded|injured|missing)? ?(\w+)", re.IGNORECASE
)
ITS = re.compile(r"\b(?:its|their|his|our|seus?|sus?|ses|leurs)\b", re.IGNORECASE)
GUNMEN = re.compile(r"gunm[ae]n|shooters?|pistoleros?|atiradores?", re.IGNORECASE)
BATTLE = re.compile(
    r"\b(?:gun ?battles?|clash(?:es|ed)?|firefights?|fighting|battles?|operations?|shoot-?outs?|"
    r"combates?|enfrentamientos?|affrontements?|confrontos?|tiroteos?)\b",
    re.IGNORECASE,
)
LOST = re.compile(r"\b(?:lost|lose|losing|perdi(?:ó|eron)|perdeu|perderam|perdu)\b", re.IGNORECASE)
MEN = frozenset(("men", "members", "fighters", "troops", "hombres", "homens", "hommes", "soldiers"))
OPEN_NOUNS = re.compile(
    r"(?:suspects?|guards?|bodyguards?|prisoners?|inmates?|detainees?|commanders?|leaders?|heads?|"
    r"members?|figures?|followers?|supporters?|foreigners?|presos?|reclus\w+|détenus?|gardes?)",
    re.IGNORECASE,
)
