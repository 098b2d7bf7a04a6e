"""Words that tell a part from its whole: of them, including, the others, taking the toll to."""

import re

GENERIC = re.compile(
    r"(?:people|persons?|dead|deaths?|bod(?:y|ies)|corpses?|victims?|fatalit\w+|casualt\w+|lives|"
    r"souls|civilians?|tolls?|killed|injured|wounded|injuries|missing|residents|villagers|"
    r"inhabitants|pessoas|mortos|mortes|corpos|vítimas|feridos|desaparecidos|deslocados|civis|"
    r"personas|muert[oa]s?|muertes|cuerpos|víctimas|fallecid[oa]s?|herid[oa]s|desplazad[oa]s|"
    r"civiles|personnes|morte?s?|corps|tuée?s|"
    r"victimes|blessée?s|disparue?s|déplacée?s|civils|passengers|pasajeros|passageiros|"
    r"killings|"
    r"murders|"
    r"families|famílias|familias|familles|menschen|personen|tote[nr]?|todesopfern?|opfern?|"
    r"leichen|verletzte[nr]?|verwundete[nr]?|vermisste[nr]?|zivilisten|bewohner|einwohner|"
    r"passagiere|insassen|familien)",
    re.IGNORECASE,
)
OF_STATED = re.compile(
    r"(?<!\w)of\s+(?:the\s+)?(?:dead|killed|injured|wounded|missing|victims|total|casualties|"
    r"displaced|detained|arrested|hostages|captives|abductees|kidnapped|abducted|"
    r"deaths)\b|(?<!\w)(?:d[oa]s|de l[oa]s|des|"
    r"sur les) (?:\d[\d.]* )?"
    r"(?:mort[oa]s|muert[oa]s|mortes?|morts|ferid[oa]s|herid[oa]s|blessée?s|disparue?s|"
    r"desaparecid[oa]s|fallecid[oa]s|v[íi]ctimas|victimes|tués|déplacés|cad[áa]veres|corps|cuerpos|"
    r"corpos|detenid[oa]s|rehenes|otages|reféns)\b|"
    r"(?<!\w)der (?:\d[\d.]* )?(?:Toten|Todesopfer|Opfer|Verletzten|Vermissten|Verschleppten|"
    r"Geiseln|Festgenommenen)\b",
    re.IGNORECASE,
)
KIN_OF = re.compile(
    r"(?<!\w)(?:of|de|d[oae]s|des)\s+(?:his|her|their|its|our|my|seus?|suas?|sus?|ses|leurs)\b",
    re.IGNORECASE,
)
POSSESSIVE = re.compile(
    r"(?<!\w)(?:his|her|their|seine[nr]?|ihre[nr]?|seus?|suas?|sus?|ses|leurs)\s", re.IGNORECASE
)
THE_OTHERS = re.compile(
    r"(?:the|os|as|los|las|les)\s+(?:other|others|remaining|rest|outr[oa]s|otr[oa]s|demás|autres|"
    r"restantes)\s*$|(?:the|os|as|los|las|les)\s+(?:other|remaining|outr[oa]s|otr[oa]s|autres)\s+|"
    r"die (?:anderen|übrigen|restlichen)\s",
    re.IGNORECASE,
)
REST = re.compile(r"other|remaining|rest|outr|otr|autre|demás|andere|übrig", re.IGNORECASE)
FURTHER = re.compile(
    r"\b(?:others?|another|more(?! than)|further|additional|outr[oa]s?|otr[oa]s|autres?|fifth|"
    r"sixth|weitere[nr]?|andere[nr]?)\b",
    re.IGNORECASE,
)
ALSO_HARMED = re.compile(
    r"\b(?:was|were|has|have|had) also (?:been )?(?:\w+ly )?(?:killed|wounded|injured|hurt|"
    r"shot|found|"
    r"captured|abducted|displaced)|\balso (?:killed|wounded|injured|died|lost)\b|"
    r"\b(?:ont|a) également (?:été|péri)|\btambién (?:murier|muri|fue|result)|"
    r"\btambém (?:morre|fo(?:i|ram)|fic)",
    re.IGNORECASE,
)
ANOTHER = re.compile(r"\b(?:another|a further|a second|outr[oa]s|otr[oa]s)\s+$", re.IGNORECASE)
APART = re.compile(
    r"\b(?:separate(?:ly)?|unrelated|in another|elsewhere|other (?:attack|incident|raid|strike)s?|"
    r"a second (?:attack|blast|bomb|raid|explosion)|"
    r"otr[oa] (?:ataque|suceso|atentado|hecho|tiroteo|accidente|incidente|explosión)|en otr[oa]|"
    r"une? autre (?:attaque|attentat|incident|accident|explosion|embuscade)|ailleurs|"
    r"outr[oa] (?:ataque|atentado|acidente|incidente|explosão)|(?:n|em )outr[oa])\b",
    re.IGNORECASE,
)
AMONG_WORDS = r"among(?:st)?|entre|parmi|unter"
AMONG = re.compile(
    r"\b(?:among(?:st)?|entre|parmi|unter)\s+"
    r"(?:the|those|them|os|as|los|las|les|eles|eux|den|ihnen)\b"
    r"(?P<who>(?:\s+\w+){0,2})",
    re.IGNORECASE,
)
THE_DEAD = re.compile(
    r"\s+(?:l[oa]s|les|[oa]s)\s+(?:muert|fallecid|v[íi]ctim|mort|herid|ferid|bless)", re.IGNORECASE
)
SERIOUS = re.compile(
    r"\b(?:serious(?:ly)?|critical(?:ly)?|grave(?:ly|s|mente)?|severe(?:ly)?|intensive|"
    r"in hospital|hospitali[sz]ed|life support|grièvement|graves?|schwer|lebensgefährlich|"
    r"in Lebensgefahr)\b",
    re.IGNORECASE,
)
REACHED = re.compile(
    r"\b(?:taking|bringing|raising|pushing|lifting|brings|takes|raises|brought|elevando|llevando|"
    r"fazendo subir|portant)\s+(?:\w+\s+){0,4}?(?:toll|number|total|count|deaths|balance|bilan|"
    r"mortos|cifra)\b",
    re.IGNORECASE,
)
# "The toll rose to 36 after four miners died in hospital"
ROSE_TO = re.compile(
    r"\b(?:tolls?|deaths?|number|count|dead)\b[^.;]*\b(?:rose|risen|rises|climb(?:ed|s)|"
    r"jumped|jumps|increased|grew|grown) (?:from [\w-]+ )?to (?:at least |more than )?$|"
    r"\b(?:n[úu]mero|cifra|balan(?:ce|ço)|bilan|nombre|saldo)\b[^.;]*\b(?:subi(?:u|ó)|aument\w+|"
    r"elev\w+|mont\w+|pass\w+|ascend\w+|alourdi\w*) (?:para|a|à) (?:\w+ \w+ )?$",
    re.IGNORECASE,
)
AFTER_MORE = re.compile(
    r"[^.;]*?,?\s(?:after|when|as|with|depois de|após|después de|tras|"
    r"après)\s(?:another |the |[^,;.]{0,30}\s)?$",
    re.IGNORECASE,
)
# "The victims were two men and a woman": said of those who have been counted.
# "In total, 17 marchers were injured", "three dead in all"
TOTAL = re.compile(
    r"\b(?:in (?:total|all|sum|the end)|that makes|(?:is|are) now known|"
    r"(?:all|the) together|all told|"
    r"altogether|overall|combined|insgesamt|"
    r"(?:final|total|joint) (?:toll|number|count|figure)|total(?:l?ing)?|en (?:total|todo)|"
    r"au total|en tout|no total|ao todo|no conjunto|bilan (?:total|définitif|final))\b",
    re.IGNORECASE,
)
# "Toll so far: one dead, seven injured."
SUMS_UP = re.compile(
    r"\W*(?:the |our )?(?:[\w-]+ )?(?:toll|tally|count|summary|casualties|losses|bilan|saldo|"
    r"balance|"
    r"balanço)(?: (?:so far|to date|now|stands|provisoire|provisional|provisório|[\w "
    r"]{1,24}))?\s*:",
    re.IGNORECASE,
)
OUTSIDE = re.compile(r"[^,;:.]*,\s*(?:and|y|e|et)\s+", re.IGNORECASE)
THE_DEAD_WERE = (
    r"they (?:are|were)(?=:? (?-i:[A-Z])[\w'’-]+ (?-i:[A-Z])[\w'’.-]+)|they (?:were|have been|"
    r"had been) (?:\w+ )?(?:identified|named) (?:by [\w ]{1,30} )?as|"
    r"(?:the|those) (?:killed|dead|slain|deceased|victims|fatalities|injured|wounded|missing|"
    r"hostages|captives)(?: \w+)? (?:were|was)"
)
LIST_ENDS = re.compile(
    r"[.;:()]|\b(?:were|was|had|has|have|when|after|while|whose|died|are|is|put|puts|said|gave|"
    r"foram|fueron|ont|"
    r"quando|cuando|e outr[oa]s|y otr[oa]s)\b|(?-i:\b(?:and|y|et|e) (?:in|at|near|en|em|à) [A-Z])",
    re.IGNORECASE,
)

# "Those released were nine women": of the freed, and not of the held
THE_FREED = re.compile(r"\W*(?:those|the) (?:released|freed)\b", re.IGNORECASE)
RELEASED = re.compile(
    r"releas|fre(?:ed|eing)|let go|handed over|lib(?:er|ér)|libert", re.IGNORECASE
)
