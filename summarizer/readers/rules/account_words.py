"""Words that set two numbers against each other: updates, corrections, disputes."""

import re

COMPARED = re.compile(
    r"\bcompared (?:with|to)\s+$|"
    r"\b(?:up|rose|risen|increased|down|revis\w+|rais\w+|climb\w+|jump\w+|grew|grown|went|gone|moved|cut|dropped|slashed|trimmed|lower\w+|fell|"
    r"fallen|reduc\w+|adjust\w+|correct\w+)(?:\s+(?:upwards?|downwards?|up|down|sharply|slightly|"
    r"again|the|its|their|for|those|figures?|death|toll|official|number|count|figure|tally|of|dead|deaths|killed|"
    r"injured|wounded|missing|victims|casualties))*\s*,?\s+from\s*(?:(?!to\b)[^\W\d][\w'’-]*\s+){0,3}$|"
    r"\b(?:pass(?:é|ée|ant|e)|pas(?:ó|ando|a)|sub(?:ió|iu|iendo|indo)|aument(?:ó|ou))\s+de\s+$|"
    r"\b(?:frente a|contra|face aux?|contre)\s+(?:los|os|as|las|les)?\s*$|"
    r"\b(?:an?|the|its|their)\s+(?:earlier|previous|initial|preliminary|first|provisional)\s+"
    r"(?:\w+\s+)?(?:figures?|estimates?|tolls?|counts?|numbers?|reports?|tally)\s+of\s+$",
    re.IGNORECASE,
)
OTHER_HAND = re.compile(
    r";|\b(?:while|but|whereas|although|though|mientras|pero|tandis que|mais|enquanto|mas|"
    r"dagegen|hingegen|während)\b",
    re.I,
)
OTHER_OF = re.compile(
    r"\s*[,;]\s*(?:and |while |but )?(?:the |an? )?(?:[\w'’-]+ ){1,4}(?:of|at) "
    r"(?:only |just |about )?",
    re.IGNORECASE,
)
OF_NUMBER = re.compile(r"\s+(?:(?:an?|the|one)\s+)?(?:\w+\s+)?", re.IGNORECASE)  # 33 a day earlier
OF_OTHERS = re.compile(
    r"\s+(?:of|de|d[oa]s|des)\s+(?:the|those|his|her|their|los|las|les|os|"
    r"as)\s",
    re.I,
)
COUNTS = re.compile(
    r"\b(?:put|puts|spoke|speaks|gave|said|says|counted|reported|claimed|estimated|talked|listed|"
    r"cifr\w+|habl\w+|dijo|parl\w+|évoqu\w+|fal(?:ou|aram)|disse|sprach(?:en)?|berichtete[n]?|"
    r"meldete[n]?|zählte[n]?)\b",
    re.IGNORECASE,
)
OF_ALL = re.compile(
    r"dead|deaths?|killed|fatalit\w+|bodies|muert[oa]s|morts?|mort[oa]s|fallecidos|cuerpos|corps|"
    r"corpos|tués|tote[nr]?|todesopfern?|opfern?|leichen",
    re.IGNORECASE,
)
# "rose to 57 on Tuesday, from 49", "cut to 14 from an earlier 20"
CHANGES = re.compile(
    r"\b(?:doubled|tripled|up|down|rose|risen|rises|increas\w+|revis\w+|rais\w+|climb\w+|jump\w+|grew|grown|"
    r"lower\w+|fell|fallen|dropped|cut|reduc\w+|adjust\w+|correct\w+|mov\w+|gone|went|stands|"
    r"stood|put|now|sub(?:ió|iu|ido|iendo|indo)|aument\w+|ascend\w+|baj(?:ó|aron)|baix\w+|elev\w+|"
    r"stieg(?:en)?|gestiegen|erhöht\w*|korrigiert\w*|pass\w+|pas(?:ó|a)|mont\w+|grimp\w+|augment\w+|alourdi\w*|port\w+|ramen\w+|rebaj\w+)\b",
    re.IGNORECASE,
)
FROM = re.compile(
    r"[^.;:]{0,40}?(?:,\s*|\s)(?:up\s+|down\s+)?"
    r"(?:from|compared (?:with|to)|against|desde(?: l[oa]s)?|contre|contra(?: os| as)?|frente "
    r"a(?: l[oa]s)?)\s+"
    r"(?:(?:an?|the|its|their|un|una|um|uma|les?|l[oa]s|os)\s+)?"
    r"(?:(?:[\w-]+['’]s\s+)?(?:earlier|previous|initial|preliminary|provisional|first|original|"
    r"anterior|inicial|previo)\s+)?(?:(?:tolls?|counts?|figures?|estimates?|tally)\s+of\s+)?",
    re.IGNORECASE,
)
TO = re.compile(r"\s+(?:\w+\s+)?(?:to|à|a|para)\s+(?:\w+\s+){0,2}", re.IGNORECASE)
ANY_SIZE = re.compile(
    r"\b(?:down\w*|revis\w+|lower\w+|fell|fallen|reduc\w+|adjust\w+|correct\w+)\b"
)
CORRECTED = re.compile(
    r"\b(?:corrigi\w+|corrigé|rebaj\w+|revis(?:ó|aron|é|ou)|rédui\w+|redujo|ramené|baix\w+)\b", re.I
)
EARLIER_TOLL = re.compile(
    r"\b(?:(?P<told>an earlier version of (?:this|the|our) \w+ (?:\w+ )?(?:said|stated|gave|put)|"
    r"had (?:\w+ )?(?:put|given) (?:it|this|that) (?:at|as)|had (?:\w+ )?spoken of|"
    r"at first(?:,? [\w ]{1,30})? (?:spoke of|spoken of|said|put|reported|counted)|first "
    r"(?:said|spoke of|put|reported)|"
    r"(?:first|early|initial) reports? (?:\w+ )?(?:spoke of|said|put|mentioned)|"
    r"hab(?:ía|ían) (?:hablado de|cifrado|reportado|informado)|avai(?:t|ent) (?:\w+ )?fait état|"
    r"fais(?:ait|aient) état|dava(?:m)? conta|contabilizava(?:m)?|(?:avai(?:t|ent) )?(?:annoncé|"
    r"recensé) (?:auparavant|la veille|"
    r"plus tôt)|"
    r"daba(?:n)? cuenta de|la veille de|"
    r"(?:tinha|havia)m? falado em|(?:zunächst|zuvor) (?:hatten?|waren?)\b)|"
    r"had (?:earlier |previously |initially )?(?:put|given|said|reported|counted)|earlier|"
    r"(?:the day|a day|hours) before|the previous (?:day|night)|zuvor|zunächst|"
    r"previous(?:ly)?|initial(?:ly)?|preliminary|anterior(?:mente)?|inicial(?:mente)?|précédent|"
    r"provisoire|previo|previa|la víspera|la veille|auparavant|na véspera|initialement)\b",
    re.IGNORECASE,
)
FIRST = re.compile(
    r"\bin (?:its|his|her|their|an?|the) (?:first|initial|earlier|preliminary) "
    r"(?:statement|report|count|assessment|bulletin)\b|"
    r"\ban? (?:earlier|initial|preliminary) (?:[\w-]+ ){0,3}(?:statement|report|count|toll|"
    r"estimate|bulletin) (?:had |has )?(?:said|spoke|spoken|put|mentioned|listed|gave|given)\b",
    re.IGNORECASE,
)
OF_A_YEAR = re.compile(r"\s+(?:people\s+)?(?:in|em|en)\s+(?:19|20)\d\d")
TOLL = re.compile(r"\b(?:toll|count|figure|tally|balance|balanço|bilan|number)\b", re.IGNORECASE)
CONTRAST = re.compile(
    r"\b(?:different account|disput\w+|den(?:y|ied|ies)|contradict\w*|reject(?:s|ed)|dismiss\w*|"
    r"contrary|(?:higher|lower|different|conflicting|rival) (?:\w+ )?(?:tolls?|figures?|numbers?|"
    r"counts?|estimates?|accounts?)|counter-?claim\w*|exaggerat\w+|"
    r"desment\w+|negó|negou|démenti\w*|contest\w+|dagegen|hingegen|widersprach\w*)\b",
    re.IGNORECASE,
)
FURTHER = re.compile(
    r"\b(?:others?|another|more(?! than)|further|additional|outr[oa]s?|otr[oa]s|autres?|"
    r"weitere[nr]?|andere[nr]?)\b",
    re.IGNORECASE,
)
SOME_OF_ALL = re.compile(
    r"\b(?:saw|seen|helped|carried|received|admitted|treated|brought|taken|hospital|morgue|clinic|"
    r"vi|vimos|vio|recibi\w+|receb\w+|reçu)\b",
    re.IGNORECASE,
)
RECOVERED = re.compile(
    r"\b(?:recovered|retrieved|found|identified|buried|recuperad\w+|recuperaron|encontr\w+|"
    r"retrouvé\w*|enterr\w+|sepult\w+|inhum\w+)\b",
    re.IGNORECASE,
)
RAISED = re.compile(
    r"\bit (?:had |has )?(?:reached|risen to|climbed to|rose to|grown to)\s+$|"
    r"\b(?:bring|brought|tak(?:es|ing|en)|took|push|rais|lift|elev|increas|aument|port)\w*\s+"
    r"(?:\w+\s+){0,3}?(?:tolls?|number|count|figure|"
    r"tally|cifra|balance|saldo|número|bilan|balanço)\s+(?:\w+\s+){0,3}?(?:to|a|à|para)\s+"
    r"(?:at least\s+|al menos\s+|au moins\s+)?$|"
    r"\b(?:tolls?|number|count|tally|cifra|balance|saldo|número|bilan|balanço)\b[^.;:]{0,60}?"
    r"\b(?:ros\w+|risen|rises|climb\w+|increas\w+|gone up|grown|jump\w+|mount\w+|soar\w+|surg\w+|"
    r"subi\w+|ascend\w+|aument\w+|elev\w+|monté|passé|grimp\w+|alourdi\w*)\s+(?:\w+ly\s+)?"
    r"(?:to|past|above|a|à|para)\s+(?:at least\s+|al menos\s+|au moins\s+)?$",
    re.IGNORECASE,
)
