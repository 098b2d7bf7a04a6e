"""English words of harm."""

from summarizer.reading.lexicon.english_nouns import AGENTS, PEOPLE, THINGS
from summarizer.reading.lexicon.entry import Lexicon, Trigger

_KILLED = (
    Trigger(r"(?:shot|stabbed|beaten|hacked|burned|burnt|crushed|blown|trampled|stoned|bludgeoned)"
            r"(?: and killed| to death| dead| up)", "killed", "transitive"),
    Trigger(r"blew (?:himself|herself|themselves|itself) up|blow(?:ing|s|n)? "
            r"(?:himself|herself|themselves|itself) up", "killed", "subject"),
    Trigger(r"gunn(?:ed|ing) down|mow(?:ed|ing) down|put to death", "killed", "transitive"),
    Trigger(r"killings|murders|massacres|slayings|assassinations|beheadings|lynchings|homicides|"
            r"executions", "killed", "noun"),
    Trigger(r"kill(?:s|ed|ing)?", "killed", "transitive"),
    Trigger(r"murder(?:ed|ing)?|slay(?:s|ing)?|slain|slew|massacr(?:e|ed|ing)|"
            r"slaughter(?:s|ed|ing)?|assassinat(?:e|es|ed|ing|ion)|execut(?:ed|ing)|"
            r"behead(?:s|ed|ing)?|lynch(?:ed|ing)|hanged|execution|"
            r"burn(?:ed|t) alive|eliminat(?:ed|ing)|liquidated|"
            r"neutrali[sz]ed|decapitated|martyred|electrocuted",
            "killed", "transitive"),
    Trigger(r"died|dies|dying|die|perish(?:ed|es)?|drown(?:ed|s)?|succumb(?:ed)?(?: to)?|"
            r"(?:lost|lose|losing) (?:his|her|their|its) li(?:fe|ves)|bled to death|"
            r"(?:froze|starved|suffocated|choked)(?: to death)?", "killed", "subject"),
    Trigger(r"feared dead|found dead|presumed dead|dead|lifeless", "killed", "participle"),
    Trigger(r"(?:claim(?:ed|s|ing)?|t(?:ook|aken|aking|ake)|cost(?:ing)?) the li(?:ves|fe) of",
            "killed", "object"),
    Trigger(r"(?:claim(?:ed|s|ing)?|cost(?:ing)?) (?=.{1,30}? lives)", "killed", "object"),
    Trigger(r"lost|lose|losing|loses", "killed", "object", things=True),
    Trigger(r"deaths?|fatalit(?:y|ies)|bod(?:y|ies)|corpses?|remains|lives(?: lost)?|graves", "killed", "noun"),
    Trigger(r"(?:death |body )?tolls?|body count|death count|the dead(?= (?:include|included|"
            r"numbered))", "killed", "toll"),
    Trigger(r"among(?:st)? the (?:dead|victims|killed|fatalities)(?: officers| men| women)?",
            "killed", "participle"),
    Trigger(r"buried", "killed", "transitive", things=True),
)  # fmt: skip

_INJURED = (
    Trigger(r"injur(?:e|es|ed|ing)|wound(?:s|ed|ing)|hurt(?:ing)?|maim(?:s|ed|ing)?|"
            r"hospitali[sz]ed|concussed|mutilated|scalded|disfigured|knocked down|run over",
            "injured", "transitive"),
    Trigger(r"(?:tak(?:en|ing)|took|flown|rush(?:ed|ing)|airlifted|sent|brought|driven|admitted|"
            r"transferred|evacuated|moved|ferried|carried)(?: \w+){0,6}? to (?:\w+ ){0,3}?"
            r"(?:hospitals?|clinics?|intensive care)", "injured", "transitive"),
    Trigger(r"(?:being |were |was |been )?treated|dressed the wounds of", "injured", "transitive"),
    Trigger(r"(?:sought|received|receiving|needed|required|requiring) (?:medical |hospital )?"
            r"(?:treatment|care|attention)", "injured", "subject"),
    Trigger(r"in (?:a )?(?:critical|serious|grave|stable) condition|in a coma|"
            r"on (?:ventilator|life) support|(?:critically|seriously|gravely|badly|severely) ill|"
            r"in intensive care|fighting for (?:his|her|their) li(?:fe|ves)", "injured", "participle"),
    Trigger(r"(?:lost|losing) (?:an? |his |her |their |both )?"
            r"(?:eyes?|legs?|arms?|hands?|foot|feet|limbs?|fingers?|sight)|"
            r"(?:suffer(?:ed|ing)?|sustain(?:ed|ing)?|received) (?:\w+ ){0,3}?(?:injur(?:y|ies)|burns|wounds?|"
            r"fractures?|concussion)|had (?:a|an|his|her) (?:leg|arm|hand|foot) amputated|"
            r"has had a leg amputated", "injured", "subject"),
    Trigger(r"injuries|the injured|the wounded|the hurt", "injured", "noun"),
    Trigger(r"among(?:st)? the (?:injured|wounded|hurt)", "injured", "participle"),
    Trigger(r"(?:with|from) (?:\w+ ){0,3}?(?:injuries|burns|wounds|fractures)",
            "injured", "participle"),
)  # fmt: skip

_MISSING = (
    Trigger(r"missing|unaccounted for|(?:feared )?trapped|disappeared|vanished|"
            r"(?:not|never) (?:yet )?been (?:found|seen|heard from|located|traced)|"
            r"whereabouts (?:are |were |is |was )?unknown|lost at sea", "missing", "participle",
            things=True),
    Trigger(r"trap(?:s|ping)", "missing", "transitive", things=True),
    Trigger(r"disappearances?", "missing", "noun"),
)  # fmt: skip

_CAPTURED = (
    Trigger(r"kidnap(?:s|p?ed|p?ing|pings)?|abduct(?:s|ed|ing|ions?)?|"
            r"arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|apprehend(?:ed|ing)?|imprison(?:ed|ing)?|"
            r"jail(?:ed|ing)?|interned|hauled away|dragged (?:away|off)", "captured", "transitive"),
    Trigger(r"captur(?:e|es|ed|ing)|seiz(?:ed|ing)|round(?:ed|ing) up|pick(?:ed|ing) up|"
            r"carried off|(?:releas|fre)(?:ed|ing)|let go|handed over|snatched",
            "captured", "transitive", things=True),
    Trigger(r"t(?:aken|ook|aking|ake)(?=(?:\W+\w+){0,4}?\W+(?:hostages?|prisoners?|captives?))|"
            r"held(?=(?:\W+\w+){0,4}?\W+(?:hostages?|captives?|prisoners?))", "captured",
            "transitive"),
    Trigger(r"among(?:st)? (?:the hostages|the captives|those (?:detained|arrested|held|taken))",
            "captured", "participle"),
    Trigger(r"in the hands of", "captured", "left"),
    Trigger(r"(?:in|into) (?:police |military |army )?(?:custody|captivity|detention)|"
            r"behind bars|(?:still )?being held|held (?:hostage|captive|prisoner|for ransom)|"
            r"(?:believed|thought|known|said|reported|feared) to (?:be|have been) held|"
            r"taken (?:hostage|captive|prisoner|away)|surrendered", "captured", "participle"),
    Trigger(r"hostages?|prisoners?|captives?|detainees?|arrests|abductees", "captured", "noun"),
)  # fmt: skip

_DISPLACED = (
    Trigger(r"displac(?:e|es|ed|ing)|dislocated|evacuat(?:e|es|ed|ing)|uproot(?:s|ed|ing)?|"
            r"(?:forced|driven|moved|forcing|driving)(?: \w+){0,4}? (?:from (?:their|its) homes?|to "
            r"(?:\w+ ){0,3}?(?:shelters?|camps?|barracks|safety|schools?))|"
            r"relocated|resettled|made homeless|left homeless", "displaced", "transitive"),
    Trigger(r"fled|flee(?:s|ing)?|(?:left|leave|leaving|abandon(?:ed|ing)?) (?:their|its) "
            r"(?:homes?|houses|villages?)|sought (?:refuge|shelter)|tak(?:en|ing) (?:refuge|shelter)|"
            r"took (?:refuge|shelter)|homeless|sleeping (?:rough|in the open|outdoors)|"
            r"(?:living|staying|sheltering) in (?:\w+ ){0,3}?(?:shelters?|camps?|tents|schools?)",
            "displaced", "subject"),
    Trigger(r"refugees|evacuees|displaced people|displaced persons|IDPs?", "displaced", "noun"),
)  # fmt: skip

_JOINT = (
    Trigger(r"(?:killed|dead) (?:or|and) (?:wounded|injured|hurt)|"
            r"(?:wounded|injured) or (?:killed|dead)|dead and wounded",
            "killed_or_injured", "transitive"),
    Trigger(r"casualt(?:y|ies)", "killed_or_injured", "noun"),
)  # fmt: skip

_UNKNOWN_NUMBER = (
    r"(?:an? )?(?:as yet )?(?:unknown|undisclosed|unspecified|undetermined) numbers? of"
)

# Where the words of harm are only figures of speech, or harm nobody.
_FIGURATIVE = (
    r"dead (?:heats?|ends?|lines?|weights?|locks?|calm|ringers?|certs?|zones?|sea|languages?|"
    r"letters?|centre|center|giveaway|in the water|tired|drunk|against|set|on arrival of)",
    r"(?:fatal|death|killer|lethal|mortal) (?:blow|flaw|mistake|error|knell|wish|metal|instinct|"
    r"app|feature|row|penalty|threats?|sentences?|certificates?|spiral|trap|toll roads?)s?",
    r"sentenced(?: \w+){0,4}? to death|condemned(?: \w+){0,4}? to death|"
    r"death (?:sentence|penalty)",
    r"kill(?:s|ed|ing)? (?:off )?(?:the |a |any |his |her |their |our |all )?(?:bill|measure|motion|"
    r"amendment|proposal|plan|project|programme|program|deal|legislation|idea|time|hopes?|mood|"
    r"engine|reform|story|rumou?rs?|buzz|vibe|chances?|appetite|growth|jobs?|demand|trade|tourism|"
    r"lights?|bacteria|germs|virus(?:es)?|weeds|pests|insects|mosquitoes)",
    r"executed (?:a|the|an|his|her|their|its) (?:\w+ ){0,2}?(?:plans?|strategy|orders?|trades?|"
    r"warrants?|contracts?|moves?|passes|deals?|search|agreements?|wills?|turn|manoeuvres?)",
    r"hostages? to fortune|prisoners? of (?:conscience law|his own)|captive (?:audience|market)s?",
    r"injury[- ](?:time|list|prone|hit|crisis|lay-?off|setback|scare|worries|woes)",
    r"(?:was|is|it was|a|complete|total|utter) (?:massacre|slaughter) (?:in|on) the (?:first|second)",
    r"hurts? (?:the |his |her |their |its )?(?:economy|chances|feelings|sales|exports|tourism|image|"
    r"business(?:es)?|profits|growth|credibility|reputation|cause|prospects|pride|farmers)",
    r"casualty (?:department|unit|ward|insurance|insurers?|figures of speech)",
    r"attempted (?:murder|killing|assassination|kidnapping|abduction)s?",
    r"counts? of (?:\w+ ){0,2}?(?:murder|manslaughter|kidnapping)",
    r"captur(?:e|es|ed|ing) (?:the )?(?:imagination|attention|mood|moment|title|crown|trophy|"
    r"market|medal|hearts?|essence|footage|images?|on (?:camera|film|video|cctv))",
    r"arrested development|(?:cardiac|house) arrests?|buried (?:in|under) (?:paperwork|debts?|work)",
    r"lost (?:touch|track|sight of|interest|contact|control|power|count|ground|patience|face|"
    r"confidence|faith|time|momentum|weight|its way|their way|his way|her way|out|money|hope)",
    r"die[- ]?hards?|dying (?:to|for a)|die cast|to die for|dies? (?:down|out|away|hard)|"
    r"died (?:down|out|away)|(?:talks?|bill|hopes?|idea|deal|project|proposal|rumou?rs?|dreams?|"
    r"love|romance|amendment|motion|factor(?:y|ies)|cars?|batter(?:y|ies)|engines?|plants?|trees?|"
    r"crops?|cattle|animals?|fish|birds?|goats?|cows?|sheep|livestock) (?:\w+ )?(?:died|dies|die|"
    r"is dead|was dead|are dead|perished)",
    r"(?:graveyard|murder) (?:shift|mystery|trial|charges?|case|inquiry|investigation|weapon|"
    r"suspects?|scene|hunt|probe)s?|death (?:row|squads?|threats?|match)",
    r"body (?:language|politic|mass|parts?|armou?r|bags?|cameras?|work|shop)|"
    r"(?:governing|ruling|student|legislative|professional|public|regional|world|sports?|football|"
    r"international|industry|regulatory|advisory|umbrella|statutory|un|aid|health) bod(?:y|ies)",
    r"wounded (?:pride|ego|feelings)|shot (?:a |the |two |three )?(?:films?|movies?|videos?|scenes?)",
    r"missing (?:link|out|files?|documents?|person reports?|deadlines?|pieces?|money|funds)",
    r"(?:releas|fre)(?:ed|ing) (?:a |an |the |its |their |new |up )?(?:\w+ )?(?:statements?|"
    r"videos?|reports?|figures?|data|footage|photos?|pictures?|albums?|films?|results|details|"
    r"names?|lists?|documents?|images?|space|funds|money)",
    r"fled with|flee(?:s|ing)? with",
)

ENGLISH = Lexicon(
    language="en",
    figurative=_FIGURATIVE,
    # The joint and the longer phrases come first: the first alternative that matches wins.
    triggers=(*_JOINT, *_INJURED, *_KILLED, *_MISSING, *_CAPTURED, *_DISPLACED),
    people=PEOPLE,
    collectives=frozenset({"family", "families", "household", "households", "couples"}),
    things=THINGS,
    passive=r"was|were|been|be|being|is|are|get|got|getting",
    active=r"have|has|had|having|to|will|would|did|do|does|can|could|may|might|must|should",
    adverb=r"\w+ly|\w+ed|\w+en|also|later|then|both|all|each|feared|thought|said|known|found|shot|"
    r"and|or|not|never|still|already|once|since|now|himself|herself|themselves|either|yet|again|"
    r"first|ever|put|hurt|burnt|held|slain|run|hit|set|believed|either",
    finite=r".*(?:ing|[^s]s)",
    objects=r"(?:(?:the|an?|this|that)\b(?! (?:\w+ ){0,2}(?:days?|weeks?|months?|years?|hours?|night|"
    r"morning|evening|afternoon|minutes?|decade|time|week-?end|moment))|(?:his|her|their|its|my|our|"
    r"him|them|it|us|me|himself|herself|themselves|these|those|several|many|any|no one|nobody)\b)",
    spared=r"(?:(?:was|were|had|have|has|been) ){0,2}(?:survived?|escaped?|(?:been )?(?:rescued|"
    r"saved|pulled (?:out )?alive|evacuated|unhurt|unharmed|unscathed|spared)|swam|lived|"
    r"emerged|walked away)",
    boundary=r"left|leaving|but|while|whereas|although|though|after|before|when|where|which|who|whose|because|"
    r"since|until|as|if|that|said|says|told|adding|added",
    agent=r"by",
    articles=r"an?",
    another=r"another",
    pair=r"both",
    verbs=r"\w+ed",
    agents=AGENTS,
    definite=r"the|his|her|their|its|our|my",
    partitive=r"of (?:them|these|those|whom|which|the (?:dead|injured|wounded|victims|missing|"
    r"hostages|detainees|total|casualties|group|bodies|killed))",
    preposition_of=r"of",
    inclusion=r"including|include|includes|included|among (?:them|those|the (?:dead|wounded|injured|"
    r"victims|missing|killed|casualties|hostages))?|of whom|of them|counting|were among",
    conjunction=r"and|or|as well as|plus",
    none_reported=(
        r"(?:no|without|any) (?:immediate |further |other |independent |official |reliable |"
        r"confirmed |clear )*(?:information|word|reports?|details?|news|figures?|count|data|"
        r"confirmation|tally|toll)(?: \w+){0,4}? (?:on|of|about|for|regarding)(?: \w+){0,4}? "
        r"(?:casualt(?:y|ies)|deaths?|dead|injur(?:y|ies)|victims|wounded|losses|fatalities|killed)",
        r"(?:not|n[o']t) (?:immediately |yet |been )*(?:clear|known|established|certain|determined|"
        r"confirmed) (?:whether|if|how many)[^.;]{0,60}?"
        r"(?:casualt(?:y|ies)|killed|dead|died|hurt|injured|wounded|deaths|victims)",
        r"(?:did|does|do|could|can|would) ?(?:not|n[o']t) (?:immediately |yet )*"
        r"(?:know|say|give|provide|confirm|disclose|specify|tell|report)[^.;]{0,40}?"
        r"(?:how many|the number of|number of|figures?|whether|if|casualt(?:y|ies))[^.;]{0,40}?"
        r"(?:casualt(?:y|ies)|killed|dead|died|hurt|injured|wounded|deaths|victims|losses|missing)",
        r"(?:casualty figures|number of casualties|the toll|casualties|death toll)[^.;]{0,20}? "
        r"(?:was|were|is|are|remain(?:s|ed)?) (?:not (?:immediately |yet )?(?:known|clear|available)|"
        r"unknown|unclear)",
        _UNKNOWN_NUMBER,
    ),
    unknown_number=_UNKNOWN_NUMBER,
    no_casualties=(
        r"(?:no|without(?: any)?|without causing(?: any)?|zero|not any|n[o']t any) "
        r"(?:\w+ ){0,2}?(?:casualt(?:y|ies)|deaths?|fatalit(?:y|ies)|injur(?:y|ies)|victims|"
        r"loss of life|losses|lives lost|wounded|dead|injured)",
        r"(?:no[ -]one|nobody|none(?: of them)?|no (?:\w+ ){1,3}?)"
        r" ?(?:was|were|is|had been|has been|have been|are)?"
        r" ?(?:reported |believed |thought |seriously |reportedly )*"
        r"(?:killed|hurt|injured|wounded|harmed|missing|died|arrested|detained|dead)",
        r"(?:did|does) not (?:cause|result in|claim)(?: any)? (?:casualt(?:y|ies)|deaths|injuries|"
        r"victims|lives)",
        r"(?:caused|causing|suffered|inflicted|reported) no (?:casualt(?:y|ies)|deaths|injuries|"
        r"victims|losses)",
        r"(?:were|was|been|are) no (?:reports? of )?(?:casualt(?:y|ies)|deaths|injuries|victims|"
        r"fatalities)",
    ),
    adjectives=frozenset(
        """
            other others more further additional new old young local foreign armed wounded
            injured dead missing suspected alleged unidentified unarmed innocent female male
            elderly teenage adult senior junior former retired off-duty civilian army police
            military government state federal national rebel separatist islamist us american
            russian israeli palestinian syrian iraqi afghan pakistani indian ukrainian
            kurdish turkish british french german chinese nigerian somali yemeni saudi
            egyptian libyan school oil aid relief health rescue construction migrant
            undocumented homeless married pregnant small little poor same catholic muslim
            christian jewish sunni shiite hindu unnamed masked heavily medical security
            special private paramilitary volunteer trainee
        """.split()
    ),
    chunk_stop=r"was|were|is|are|be|been|being|have|has|had|do|does|did|will|would|could|can|may|"
    r"might|must|should|shall|in|on|at|by|to|for|from|with|without|of|into|onto|near|"
    r"after|before|during|since|until|when|where|while|who|whom|whose|which|that|as|"
    r"and|or|but|nor|than|then|not|no|also|still|so|he|she|it|they|we|i|you|"
    r"the|an?|his|her|its|their|our|my|this|these|those|there|here|including|among|"
    r"said|says|saying|according|last|early|late|on|over|under|through|across|along|"
    r"around|about|against|between|because|if|both|each|every|all|some|any|many|more|"
    r"most|few|several|yesterday|today|tomorrow|monday|tuesday|wednesday|thursday|"
    r"friday|saturday|sunday|out|up|down|off|away|back|inside|outside|amid|within|"
    r"aged?|seriously|critically|badly|slightly|severely|gravely|lightly|only|just|"
    r"alone|together|per|via|reportedly|allegedly|apparently|now|later|nearby|home|"
    r"suffered|sustained|fled|died|took|told|ran|went|came|flew|fell|hid|swam|led|began|"
    r"lay|lie|stood|sat|kept|became|got|gave|made|saw|fought|drove|threw|broke|held|"
    r"january|february|march|april|june|july|august|september|october|november|december|left|lost|remained|reached|opened|began",
    others=frozenset(
        """
            others another more people persons body bodies corpse corpses victim victims
            dead casualty casualties lives hostages prisoners captives detainees fatalities
        """.split()
    ),
)  # fmt: skip
