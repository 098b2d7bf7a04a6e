"""English words that tell harm as no news: denied, supposed, or remembered.

Each pattern is searched in the words right before a harm or a number, and ends there.
"""

# A character of what is denied or feared: not of what somebody then says, or of why.
_CLAUSE = (
    r"(?:(?!\b(?:and|but) (?:said|says|told|added|put|reported|confirmed|insisted|blamed)\b|"
    r"(?<!many )(?<!much )(?<!few )\bas\b(?! (?:many|much|few) as\b)|"
    r"\b(?:when|because|while|after|since)\b)[^.;,:])"
)

DENIES = (
    rf"(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing)) "
    rf"(?:as \w+ )?(?:an? |the |any |all )?(?:\w+ )?(?:that|reports?|claims?|rumou?rs?|"
    rf"allegations?|accusations?)\b{_CLAUSE}{{0,70}}|"
    r"den(?:y|ies|ied|ying) (?:having )?(?:\w+ly )?(?:been )?|"
    rf"(?:no truth (?:in|to)|false (?:reports?|rumou?rs?|claims?)|contrary to)\b{_CLAUSE}{{0,80}}|"
    rf"(?:untrue|false|wrong|incorrect|a hoax|not true|not the case) (?:to say )?that\b"
    rf"{_CLAUSE}{{0,60}}"
)
DOUBTS = rf"(?:reports?|claims?|rumou?rs?|posts?|messages?|videos?)\b{_CLAUSE}{{0,60}}"
# What makes of "rumours that 200 people had been killed" a denial.
DENIED_BEHIND = (
    rf"{_CLAUSE}{{0,40}}\b(?:was|were|is|are|proved|turned out to be) (?:\w+ )?"
    r"(?:false|untrue|wrong|fake|unfounded|baseless|incorrect|fabricated|a hoax|not true|lies?)\b"
)

_WISHES = (
    r"threat(?:s|en(?:s|ed|ing)?)?|vow(?:s|ed|ing)?|swore|sworn|pledg(?:es?|ed|ing)|"
    r"promis(?:es?|ed|ing)|plan(?:s|ned|ning)?|plot(?:s|ted|ting)?|conspir(?:ed|ing|acy)|"
    r"intend(?:s|ed|ing)?|intent|incit(?:ed|ing)|urg(?:ed|ing)|call(?:s|ed|ing) (?:for|on)|"
    r"want(?:s|ed|ing)?|wish(?:es|ed)?|attempt(?:s|ed|ing)?|tr(?:y|ied|ies|ying)|"
    r"fail(?:s|ed|ing)?|meant|designed|aim(?:s|ed|ing)?|prepar(?:ed|ing)|hop(?:es?|ed|ing)"
)
_IMAGINES = (
    r"rehears(?:e[sd]?|ing)|simulat(?:e[sd]?|ing)|re-?enact(?:s|ed|ing)?|imaginary|fictional|"
    r"fictitious|hypothetical|play(?:ed|ing)? the (?:parts?|roles?) of|"
    r"(?:actors?|volunteers?|extras|students)\b[^.;:]{0,30}?\bplay(?:ed|ing|s)?"
)
_TALES = (
    r"(?:a|an|the|this|that|his|her|their) (?:\w+ ){0,2}?(?:films?|movies?|novels?|plays?|"
    r"(?:mini-?)?series|musicals?|operas?|"
    r"dramas?|thrillers?|comics?|video ?games?|books?)"
)
_TELLS = (
    r"(?:tells?|told|depict(?:s|ed|ing)?|portray(?:s|ed|ing)?|follows|imagin(?:es|ed|ing)|about|"
    r"based on|features?|featuring|in which|(?:opens|begins|starts|ends) with|shows?|stars?)"
)
_PLANS = r"(?:scenarios?|drills?|exercises?|models?|simulations?)"
_EXERCISES = r"(?:(?:an?|the) (?:\w+ )?(?:exercise|drill|simulation|rehearsal))"
_ASSUMES = (
    r"(?:assum(?:es|ed|ing)|envisag(?:es|ed|ing)|imagin(?:es|ed|ing)|foresaw|foresees|predicts?)"
)
SUPPOSES = (
    rf"\bin (?:the|an?|his|her|this) (?:\w+ )?(?:films?|movies?|novels?|plays?|series|comics?|"
    rf"video ?games?)\b{_CLAUSE}{{0,100}}|"
    rf"(?:{_WISHES})\b[^.;:]{{0,50}}?\bto (?:\w+ )?|"
    r"unless (?:[\w-]+ ){1,6}|"
    r"(?:would|could|might) have (?:[\w-]+ ){1,4}|"
    rf"(?:plot|plan|attempt|bid|threat|conspiracy|call)s? to (?:\w+ )?|"
    rf"(?:{_IMAGINES})\b[^.;:]{{0,80}}|"
    rf"{_TALES}\b[^.;:,]{{0,40}}?\b{_TELLS}\b[^.;:]{{0,80}}|"
    rf"{_PLANS}\b[^.;:,]{{0,40}}?\b{_ASSUMES}\b[^.;:]{{0,80}}|"
    rf"{_EXERCISES}\b[^.;:]{{0,60}}?\b(?:in which|where)\b[^.;:]{{0,100}}|"
    r"(?:could|might|may|would|will|likely to|expected to|set to) (?:\w+ )?(?:reach|pass|exceed|"
    rf"top|rise|climb|surpass|go|increase|grow|cost|claim)\b{_CLAUSE}{{0,40}}"
)
FEARS = rf"(?:fear(?:s|ed|ing)?|afraid|feared (?:to (?:have|be) )?(?:been )?)\b{_CLAUSE}{{0,80}}"
MAY_REACH = r"(?:could|might|may|would|will|can|(?:expected|likely|set|feared|bound) to)"

_MARKS = (
    r"commemorat(?:e[sd]?|ing|ion)|remember(?:s|ed|ing)?|honou?r(?:s|ed|ing)?|mourn(?:s|ed|ing)?|"
    r"la(?:id|ying) to rest|pa(?:y|id|ying) (?:their |his |her )?(?:respects|tribute) to|"
    r"(?:mourners|relatives|famil(?:y|ies)|thousands|hundreds)\b[^.;:,]{0,60}? bur(?:y|ied|ies)|"
    r"coffins? (?:of|with)|"
    r"tributes? to|pray(?:s|ed|ing)? for|(?:funerals?|burials?) of|(?:memorials?|monuments?) to|"
    r"(?:candles?|wreaths?|flowers?|silence|vigils?|funerals?|mass|memorial \w+|prayers?|"
    r"mourning)\b[^.;:,]{0,60}?\bfor"
)
_PROTESTS = (
    r"(?:protest\w*|march(?:es|ed|ing)?|rall(?:y|ies|ied|ying)|demonstrat\w+|strikes?|"
    r"walk(?:ed)? ?outs?|stayed away|downed tools|sit-in|riots?|anger|outrage|petition\w*|"
    r"justice|angered|enraged|outraged|incensed|furious)\b[^.;:,]{0,80}?"
    r"\b(?:over|against|about|for|at|by)"
)
_TRIALS = (
    r"(?:sentenced|remanded|jailed|imprisoned|convicted|guilty|acquitted|trials?|tried|appeals?|"
    r"inquests?|"
    r"inquir(?:y|ies)|verdicts?|lawsuits?|sued|compensation|pleaded)\b[^.;:,]{0,80}?"
    r"\b(?:for|of|over|into|in)"
)
_NOUN_OF_HARM = (
    r"(?:(?:the|a|an|their|his|her|last \w+['’]s|\w+['’]s) )?(?:[\w-]+ ){0,3}?"
    r"(?:killings?|murders?|deaths?|shootings?|gunning down|shooting dead|stabbing(?: to death)?|"
    r"beating to death|massacre|abductions?|"
    r"kidnappings?|disappearances?|loss|detention|arrests?|wounding|assassination|executions?|"
    r"lynching|beheading|drowning|slaughter|jailing) of (?:[\w-]+ ){0,2}?"
)
_GERUND = r"(?:\w+ing|the \w+ing of) (?:[\w-]+ ){0,2}?"
_PLAIN = r"(?:the |those |all |some )?(?:(?!\w+ed\b)[\w-]+ ){0,2}?"
REMEMBERS = (
    rf"(?:{_MARKS}) (?:{_NOUN_OF_HARM}|{_PLAIN})|"
    rf"(?:{_TRIALS}) (?:{_NOUN_OF_HARM}|{_GERUND})|"
    r"mark(?:s|ed|ing)?\b[^.;:]{0,60}\b(?:since|after|ago)\b[^.;:]{0,100}|"
    r"(?:half a century|a century|a quarter of a century|a decade|decades|a generation) (?:after|"
    r"since|on from)\b[^.;:,]{0,100}|"
    r"(?:anniversar(?:y|ies)|centenary|memory)\b[^.;:]{0,100}|"
    r"(?:an?|\w+) years? (?:to the day )?(?:after|since|on from)\b[^.;:,]{0,100}(?:, (?:which|that|"
    r"when|killing|leaving|in which)(?: [^.;:,]{0,30})?)?"
)
PROTESTS = (
    rf"(?:{_PROTESTS}) {_NOUN_OF_HARM}|"
    rf"(?:justice|march|rally)\b[^.;:,]{{0,30}}? for {_PLAIN}"
)
