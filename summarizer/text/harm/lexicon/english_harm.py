"""English words of harm."""

from summarizer.text.harm.lexicon.entry import Trigger

_KILLED = (
    Trigger(r"(?:numbers?|figures?|counts?|tall(?:y|ies)) (?:of|for) (?:the |people |those "
            r")*(?:confirmed )?(?:killed|dead|deaths|victims|"
            r"fatalities|bodies)", "killed", "toll"),
    Trigger(r"(?:death |body )?tolls?|body count|death count|the (?:confirmed |known |official "
            r")?dead(?= (?:include|included|"
            r"number|numbered|stands? at|stood at|total|totalled|totaled) )|"
            r"loss of life(?= (?:to|at|stands|stood|reached|rose) )", "killed", "toll"),
    Trigger(r"(?:shot|stabbed|beat(?:en)?|hacked|burned|burnt|crushed|blown|trampled|stoned|"
            r"bludgeoned|clubbed|hit|strangled|choked|kicked|battered|gored|mauled|savaged|"
            r"scalded|run over|knocked down)"
            r"(?: (?:him|her|them))?(?: and killed| to death| dead| up)|"
            r"(?:tortured|starved)(?: (?:him|her|them))? to death", "killed", "transitive"),
    Trigger(r"(?:burn(?:ed|t|ing)|hack(?:ed|ing)|beat(?:ing)?|stabb(?:ed|ing)|ston(?:ed|ing)|"
            r"kick(?:ed|ing)|clubb(?:ed|ing)|batter(?:ed|ing)|trampl(?:ed|ing)|crush(?:ed|ing)|shot|"
            r"tortur(?:ed|ing)|starv(?:ed|ing)|mauled|gored)(?= (?:[\w-]+ ){1,4}?"
            r"(?:alive|to death)\b)", "killed", "transitive"),
    Trigger(r"(?:(?<=was )|(?<=were )|(?<=is ))the (?:only|sole|first|latest) (?:fatality|victim|"
            r"death|casualty)", "killed", "participle"),
    Trigger(r"(?:swept|hurled|sent|dragged|threw|thrown|plunged|carried)"
            r"(?= (?:[\w-]+ ){1,4}?to (?:his|her|their) deaths?\b)", "killed", "transitive"),
    Trigger(r"(?:fatally|mortally) (?:\w+ed|shot|hit|hurt|stabbed|burnt|struck)|strangl(?:ed|ing)|"
            r"garrott?ed|picked off|drowning(?= (?:\d|at least|an? |the |all |[a-z-]+ "
            r"(?:people|\w+s)\b))|incinerated|disembowel(?:l?ed|ling)|suffocat(?:ed|ing)(?= "
            r"(?:him|her|"
            r"them|\d|an? ))",
            "killed", "transitive"),
    Trigger(r"(?:slit|cut|slitting|cutting) (?:the )?throats? of", "killed", "object"),
    Trigger(r"(?:had (?:his|her|their) throats? (?:slit|cut)|(?:his|her|their) throats? "
            r"(?:were |was |"
            r"had been )?(?:slit|cut))", "killed", "subject"),
    Trigger(r"(?:taking|took|takes|taken) (?:his|her|their) own li(?:fe|ves)|(?:killed|shot|"
            r"killing|shooting|hanged) (?:himself|herself|themselves)"
            r"(?!,? (?:and|along with|as well as|together with) )|"
            r"(?:(?<=killed )|(?<=killing )|(?<=shot )|(?<=shooting ))(?:himself|herself|"
            r"themselves)|committ(?:ed|ing) suicide|"
            r"turn(?:ed|ing) the (?:gun|weapon|rifle|knife) on (?:himself|herself|themselves)",
            "killed", "subject"),
    Trigger(r"blew (?:himself|herself|themselves|itself) up|blow(?:ing|s|n)? "
            r"(?:himself|herself|themselves|itself) up", "killed", "subject"),
    Trigger(r"gunn(?:ed|ing) down|mow(?:ed|ing) down|put to death", "killed", "transitive"),
    Trigger(r"martyrs", "killed", "noun"),
    Trigger(r"killings|murders|massacres|slayings|assassinations|beheadings|lynchings|homicides|"
            r"executions", "killed", "noun"),
    Trigger(r"kill(?:s|ed|ing)?", "killed", "transitive"),
    Trigger(r"murder(?:ed|ing)?|slay(?:s|ing)?|slain|slew|massacr(?:e|ed|ing)|"
            r"slaughter(?:s|ed|ing)?|assassinat(?:e|es|ed|ing|ion)|execut(?:ed|ing)|"
            r"behead(?:s|ed|ing)?|lynch(?:ed|ing)|hanged|execution|"
            r"burn(?:ed|t) alive|eliminat(?:ed|ing)|liquidated|"
            r"neutrali[sz]ed|decapitated|martyred|electrocuted",
            "killed", "transitive"),
    Trigger(r"(?:jump(?:ed|ing)|fell|falling|leap(?:t|ed|ing)|plung(?:ed|ing)|plummeted) to "
            r"(?:his|her|their) deaths?", "killed", "subject"),
    Trigger(r"died|dies|dying|die|perish(?:ed|es)?|drown(?:ed|s)?|succumb(?:ed)?(?: to)?|"
            r"(?:lost|lose|losing) (?:his|her|their|its) li(?:fe|ves)|bled to death|"
            r"(?:froze|starved|suffocated|choked)(?: to death)?", "killed", "subject"),
    Trigger(r"deaths?(?= (?:\w+ ){0,6}?(?:rose|fell|climbed|dropped|reached|increased|declined|"
            r"stood|total(?:l?ed|s)?|number(?:ed)?|exceed(?:ed|s)?|(?:are|is|were|was) (?:up|"
            r"down)) )", "killed", "toll"),
    Trigger(r"feared dead|deceased|found dead|presumed dead|dead|lifeless", "killed", "participle"),
    Trigger(r"(?:claim(?:ed|s|ing)?|t(?:ook|aken|aking|ake)|cost(?:ing)?) the li(?:ves|fe) of",
            "killed", "object"),
    Trigger(r"(?:claim(?:ed|s|ing)?|cost(?:ing)?) (?=.{1,30}? lives)", "killed", "object"),
    Trigger(r"(?:named|identified|listed|gave the names of) (?:the|those) (?:\w+ )?(?:killed|dead|"
            r"drowned|murdered|slain|deceased|victims?|fatalities)(?: \w+){0,2}? as|names? of "
            r"the (?:\w+ )?(?:dead|"
            r"victims?|deceased) (?:as|was|were)", "killed", "object"),
    Trigger(r"(?:those|the) (?:killed|dead|slain|deceased|victims)(?: \w+)? (?:was|were|are|have "
            r"been|had been) (?:later |since |officially )?(?:identified|named) (?:by [\w ]+ )?as",
            "killed", "object"),
    Trigger(r"(?:those|the) (?:killed|dead|slain|deceased|victims|fatalities)(?: \w+)? (?:also )?"
            r"(?:include[ds]?|comprised|were(?= (?:an?|one|two|three|four|five|six|seven|eight|"
            r"nine|ten|\d+|his|her|their)\b))", "killed", "object"),
    Trigger(r"(?:(?<=victims )|(?<=dead )|(?<=killed )|(?<=fatalities )|(?<=deaths ))"
            r"(?:also )?(?:include[ds]?|comprised)", "killed", "object"),
    Trigger(r"loss of", "killed", "object", things=True),
    Trigger(r"lost|lose|losing|loses", "killed", "object", things=True),
    Trigger(r"deaths?|fatalit(?:y|ies)|bod(?:y|ies)|corpses?|remains|lives(?: lost)?|"
            r"graves", "killed", "noun"),
    Trigger(r"among(?:st)? the (?:dead|deceased|victims|killed|fatalities)(?: officers| men|"
            r" women)?|among(?:st)? (?:those|the \w+) (?:who (?:had )?)?(?:killed|died|perished|"
            r"drowned|lost their lives)",
            "killed", "participle"),
    Trigger(r"buried", "killed", "transitive", things=True),
)  # fmt: skip

_INJURED = (
    Trigger(r"(?:numbers?|figures?|counts?|tall(?:y|ies)) (?:of|for) (?:the |people |those "
            r")*(?:injured|wounded|hurt|injuries)", "injured",
            "toll"),
    Trigger(r"(?:the|those) (?:injured|wounded|hurt)(?: \w+)? (?:are|were|is|was)"
            r"(?! (?:\w+ed|taken|flown|brought|being|given|in|at|on|not|also|still|all|mostly|sent|"
            r"driven|rushed|said|now)\b)", "injured", "object"),
    Trigger(r"the (?:injured|wounded)(?= (?:number|numbered|total|totall?ed|stands? at|stood at) )",
            "injured", "toll"),
    Trigger(r"injur(?:e|es|ed|ing)|wound(?:s|ed|ing)|hurt(?:ing)?|maim(?:s|ed|ing)?|"
            r"hospitali[sz]ed|concussed|mutilated|scalded|disfigured|(?:knocked down|run "
            r"over)(?! and killed)|"
            r"poison(?:ed|ing)|bitten|(?<!a )bit(?= (?:at |\d|an? |the |[a-z]+ (?:people|\w+s\b)))|"
            r"(?:maul(?:ed|ing)|gor(?:ed|ing)|savaged|clubbed)"
            r"(?! (?:[\w-]+ ){0,4}?to death)|"
            r"stung|bruised|(?:knocked |left )?unconscious|knocked off (?:his|her|their)|"
            r"beat(?:en)? up|(?:trampled|scorched|singed)(?! (?:to death|and killed))", "injured",
            "transitive"),
    Trigger(r"(?:hit|struck|grazed|wounded|hurt|injured|pierced|peppered) by (?:\w+ ){0,3}?"
            r"(?:gunfire|bullets?|shots?|shrapnel|splinters?|fragments?|debris|glass|pellets?|"
            r"stones?|"
            r"batons?|canisters?|arrows?)|(?:shot|stabbed|hit|struck|slashed|grazed|knifed) "
            r"(?:in|through) (?:the|his|her|their|both) "
            r"(?:\w+ )?(?:legs?|arms?|foot|feet|hands?|shoulders?|thighs?|knees?|back|stomach|"
            r"chest|"
            r"abdomen|face|hip|neck)|(?:sprayed|splashed|attacked|doused) with (?:\w+ )?"
            r"acid|(?:(?<=gunfire )|(?<=bullets )|(?<=bullet )|(?<=shrapnel )|(?<=shots )|"
            r"(?<=debris ))(?:hit|struck)|beaten(?! (?:to|up|and (?:\w+ )?(?:detained|"
            r"arrested|killed)|\d|by \w+ (?:\d|in|at)))|"
            r"grazed|cut by (?:\w+ ){0,2}?(?:glass|debris|splinters|shards|shrapnel|knives|metal)|"
            r"overcome by (?:\w+ )?(?:smoke|fumes|gas)", "injured",
            "transitive"),
    Trigger(r"burn(?:ed|t)(?! (?:[\w-]+ ){0,4}?(?:alive|to death))(?! (?:down|out|to|alive|up|"
            r"themselves))", "injured", "participle",
            things=True),
    Trigger(r"(?:broke|broken|fractured|breaking|dislocated|sprained|twisted) (?:an? |his |her |"
            r"their |both |two |"
            r"several )?(?:\w+ )?(?:legs?|arms?|ribs?|wrists?|ankles?|bones?|hips?|pelvis|"
            r"collarbones?|nose|jaw|skull|necks?|fingers?)|(?:with|had|has|have|suffered|suffering|"
            r"sustained|from) (?:\w+ ){0,2}?(?:broken \w+|fractured \w+|smoke inhalation|"
            r"breathing (?:problems|difficulties)|cuts|bruises|concussion)", "injured", "subject"),
    Trigger(r"(?:tak(?:en|ing)|took|flown|rush(?:ed|ing)|airlifted|sent|brought|driven|admitted|"
            r"transferred|evacuated|moved|ferried|carried)"
            r"(?=(?: [\w.,]+){0,6}? to (?:[\w-]+ ){0,3}?(?:hospitals?|clinics?|intensive care|"
            r"(?:trauma|medical|burns?) (?:cent(?:re|er)s?|units?))\b)",
            "injured", "transitive"),
    Trigger(r"treated|dressed the wounds of", "injured", "transitive"),
    Trigger(r"(?:sought|received|receiving|needed|required|requiring) (?:medical |hospital )?"
            r"(?:treatment|care|attention|stitches|surgery)|"
            r"need(?:ed|ing) stitches", "injured", "subject"),
    Trigger(r"in (?:an? )?(?:\w+ )?(?:critical|serious|grave|stable|life-threatening) "
            r"(?:condition|state)|"
            r"in a coma|"
            r"on (?:ventilator|life) support|(?:critically|seriously|gravely|badly|severely) ill|"
            r"in intensive care|in hospital|recovering (?:in|at) (?:\w+ ){0,3}?(?:hospital|clinic)|"
            r"(?:remains?|remained|still) (?:in|at) (?:\w+ ){0,3}?(?:hospital|clinic)|"
            r"fighting for (?:his|her|their) li(?:fe|"
            r"ves)", "injured", "participle"),
    Trigger(r"(?:lost|losing) (?:an? |his |her |their |both )?"
            r"(?:eyes?|legs?|arms?|hands?|foot|feet|limbs?|fingers?|sight)|"
            r"(?:suffer(?:ed|ing)?|sustain(?:ed|ing)?|received) (?:\w+ ){0,3}?(?:injur(?:y|ies)|"
            r"burns|wounds?|"
            r"fractures?|concussion)|had (?:a|an|his|her) (?:leg|arm|hand|foot) amputated|"
            r"has had a leg amputated", "injured", "subject"),
    Trigger(r"inhal(?:ed|ing) (?:\w+ )?(?:fumes|smoke|gas)", "injured", "subject"),
    Trigger(r"injuries(?= (?:\w+ )?(?:at|to) (?:\w+ \w+ )?\d)", "injured", "toll"),
    Trigger(r"injur(?:y|ies)|the injured|the wounded|the hurt", "injured", "noun"),
    Trigger(r"among(?:st)? (?:the|those) (?:injured|wounded|hurt)", "injured", "participle"),
    Trigger(r"(?:with|from) (?:\w+ ){0,3}?(?:injuries|burns|wounds|fractures)",
            "injured", "participle"),
)  # fmt: skip

_MISSING = (
    Trigger(r"(?:numbers?|figures?|counts?|tall(?:y|ies)) (?:of|for) (?:the |people |those "
            r")*missing", "missing", "toll"),
    Trigger(r"the missing(?= (?:number|numbered|total|totall?ed|stands? at|stood at) )",
            "missing", "toll"),
    Trigger(r"missing|unaccounted for|(?:feared )?trapped|disappeared|vanished|"
            r"(?:not|never) (?:yet )?been (?:found|seen|heard from|located|traced)|"
            r"(?:believed|feared|thought|presumed|said|still|remain(?:ed|s)?) "
            r"(?:to be |to have been )?"
            r"(?:\w+ )?(?:trapped|buried|under|beneath|underneath)(?: \w+){0,3}? (?:rubble|debris|"
            r"wreckage|mud|ruins|landslide|snow|earth|avalanche|collapsed \w+|water)|"
            r"whereabouts (?:are |were |is |was )?unknown|lost at sea", "missing", "participle",
            things=True),
    Trigger(r"(?:could|can|did|has|have|had) ?(?:not|n[o'’]t) (?:yet )?f(?:ind|ound)|"
            r"(?<!olice are )(?<!olice were )(?<!fficers are )(?<!etectives are )"
            r"(?:search|look)(?:ed|ing) for(?= (?:his|her|their|my|our|(?:an? |the "
            r")?(?:\d+-year-old|missing|young)) )", "missing", "object",
            things=True),
    Trigger(r"trap(?:s|ping)", "missing", "transitive", things=True),
    Trigger(r"disappearances?", "missing", "noun"),
)  # fmt: skip

_CAPTURED = (
    Trigger(r"kidnap(?:s|p?ed|p?ing|pings)?|abduct(?:s|ed|ing|ions?)?|"
            r"arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|apprehend(?:ed|ing)?|imprison(?:ed|ing)?|"
            r"jail(?:ed|ing)?|interned|hauled away|dragged (?:away|off)", "captured", "transitive"),
    Trigger(r"(?:tak(?:en|ing)|marched|herded|led|dragged|driven)(?= (?:off )?(?:away |off )?"
            r"(?:in)?to (?:the |a |nearby |dense )*(?:forests?|bush|jungle|mountains|hills|woods))",
            "captured", "transitive"),
    Trigger(r"hold(?:ing|s)?(?= (?:[\w-]+ ){0,3}?(?:\d+|two|three|four|five|six|seven|eight|nine|"
            r"ten|eleven|twelve|dozens|hundreds|scores|some|about|more)\b[^.;]{0,160}?"
            r"\b(?:ransom|captiv|hostage|releas|free|exchang|swap|video))",
            "captured", "transitive"),
    Trigger(r"re-?captured|re-?arrested|taken(?= (?:away|captive|by (?:the )?(?:gunmen|militants|"
            r"rebels|bandits|kidnappers|insurgents|soldiers|police|jihadists|militia)))",
            "captured", "transitive"),
    Trigger(r"captur(?:e|es|ed|ing)|seiz(?:ed|ing)|round(?:ed|ing) up|"
            r"pick(?:ed|ing) up(?! (?:\w+ )?(?:stranded|survivors))"
            r"(?! by (?:an? |the )?(?:\w+ )?(?:boats?|ships?|vessels?|"
            r"helicopters?|trawlers?|ferry|rescuers?|lifeboats?|coast ?guard))|"
            r"carried off|taken (?:away )?at gunpoint|releas(?:e|es|ed|ing)|fre(?:ed|eing)|let "
            r"go|handed over|snatched",
            "captured", "transitive", things=True),
    Trigger(r"t(?:aken|ook|aking|ake)(?=(?:\W+\w+){0,7}?\W+(?:hostages?|prisoners?|captives?))|"
            r"held(?=(?:\W+\w+){0,4}?\W+(?:hostages?|captives?|prisoners?))", "captured",
            "transitive"),
    Trigger(r"among(?:st)? (?:the hostages|the captives|those (?:detained|arrested|held|taken))",
            "captured", "participle"),
    Trigger(r"(?:(?<=gunmen )|(?<=militants )|(?<=bandits )|(?<=kidnappers )|(?<=attackers )|"
            r"(?<=rebels )|(?<=fighters )|(?<=jihadists )|(?<=insurgents )|(?<=raiders ))"
            r"(?:have )?(?:took|taken)(?! (?:part|place|the lives|control|over|cover|refuge))|"
            r"taken(?=\s*(?:[.,;]|from (?:the|their|her|his|a) (?:school|home|dormitor|village|bus|"
            r"church|camp|class)))", "captured", "transitive"),
    Trigger(r"in the hands of", "captured", "left"),
    Trigger(r"(?:in|into) (?:police |military |army )?(?:custody|captivity|detention)|"
            r"behind bars|(?:still )?being held|held (?:hostage|captive|prisoner|for ransom)|"
            r"(?:believed|thought|known|said|reported|feared) to (?:be|have been) held|"
            r"taken (?:hostage|captive|prisoner|away)|surrendered", "captured", "participle"),
    Trigger(r"hostages?(?!-)|prisoners?|captives?|detainees?|arrests|abductees", "captured",
            "noun"),
)  # fmt: skip

_DISPLACED = (
    Trigger(r"(?:numbers?|figures?|counts?|tall(?:y|ies)) (?:of|for) (?:the |people |those "
            r")*(?:displaced|homeless|evacuees)", "displaced",
            "toll"),
    Trigger(r"(?:moved|led|taken|ordered|told to get|bused)(?: out)? from(?= (?:the|their|"
    r"its) (?:hotels?|buildings?|homes?|houses?|"
            r"area|flats|blocks?|villages?|schools?|site)\b)|"
            r"(?:moved|led|taken|ordered|told to get|bused) out(?= of (?:the|their|its|an?|two|"
    r"three|"
            r"several|nearby) )", "displaced", "transitive"),
    Trigger(r"displac(?:e|es|ed|ing)|dislocated|evacuat(?:e|es|ed|ing)|uproot(?:s|ed|ing)?|"
            r"(?:forced|driven|drove|moved|forcing|driving)(?=(?: [\w.,]+){0,4}? "
            r"(?:(?:from|out of) (?:their|its) (?:homes?|houses|villages)|to "
            r"(?:\w+ ){0,3}?(?:shelters?|camps?|barracks|safety|schools?))\b)|"
            r"(?:driven|drove|driving)(?=(?: [\w.,]+){1,9}? (?:people|persons|civilians|residents|"
            r"villagers|families),? (?:from|out of)\b)|"
            r"relocated|resettled|made homeless|left homeless", "displaced", "transitive"),
    Trigger(r"fled|flee(?:s|ing)?|(?:left|leave|leaving|abandon(?:ed|ing)?) (?:their|its) "
            r"(?:homes?|houses|villages?)|sought (?:refuge|shelter)|tak(?:en|ing) (?:refuge|"
            r"shelter)|"
            r"took (?:refuge|shelter)|homeless|sleeping (?:rough|in the open|outdoors)|"
            r"(?:living|staying|sheltering|sleeping) in (?:\w+ ){0,3}?(?:shelters?|camps?|tents|"
            r"schools?)", "displaced", "subject"),
    Trigger(r"refugees|evacuees|displaced people|displaced persons|IDPs?", "displaced", "noun"),
)  # fmt: skip

_JOINT = (
    Trigger(r"(?:killed|dead) (?:or|and) (?:wounded|injured|hurt)|"
            r"(?:wounded|injured) or (?:killed|dead)|dead and wounded",
            "killed_or_injured", "transitive"),
    Trigger(r"casualt(?:y|ies)", "killed_or_injured", "noun"),
)  # fmt: skip

# The joint and the longer phrases come first: the first alternative that matches wins.
TRIGGERS = (*_JOINT, *_INJURED, *_KILLED, *_MISSING, *_CAPTURED, *_DISPLACED)
