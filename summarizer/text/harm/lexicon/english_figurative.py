"""English figures of speech that borrow the words of harm, or speak of harm to nobody."""

_ILLNESS = (
    r"heat ?stroke|heat|dehydration|exhaustion|fever|dengue|malaria|cholera|typhoid|measles|"
    r"meningitis|ebola|mpox|covid(?:-19)?|coronavirus|flu|influenza|pneumonia|diarrh?oea|virus|"
    r"infections?|disease|illness|asthma|cancer|diabetes|hypertension|strokes?|hepatitis|"
    r"malnutrition|hunger|depression|addiction|allerg\w+|symptoms|complications"
)

FIGURATIVE = (
    r"(?:missing|absent) from (?:the |an? |its |their )?(?:[\w-]+['’]s )?(?:\w+ )?"
    r"(?:lists?|registers?|"
    r"records?|counts?|tall(?:y|ies)|tables?)",
    r"kill(?:s|ed|ing)? (?:off|time)",
    r"(?:treat(?:ed|ing|s)?|hospitali[sz]ed|admitted|in hospital|to (?:the |a )?hospital)"
    rf"(?:\W+[\w'’-]+){{0,6}}?\W+(?:for|with|from|after) (?:[\w-]+ ){{0,3}}?(?:{_ILLNESS})",
    r"tolls? (?:stations?|plazas?|gates?|roads?|booths?|bridges?|collectors?|collection|fees?|"
    r"free|money|lanes?|taxes|hikes?|charges?|operators?)|(?:pay|paid|paying|charg\w+|collect\w*) "
    r"(?:a |the |no |any )?(?:\w+ )?tolls?",
    r"(?:sentenced|condemned|ordered|due|scheduled) (?:[\w,]+ ){0,6}?to be "
    r"(?:hanged|executed|shot|beheaded)",
    r"(?:sav(?:e|es|ed|ing)|protect(?:s|ed|ing)?|spar(?:e|es|ed|ing)|rebuild(?:ing)?|chang(?:e|es|"
    r"ed|ing)|improv(?:e|es|ed|ing)|risk(?:s|ed|ing)?|endanger(?:s|ed|ing)?|affect(?:s|ed|ing)?) "
    r"(?:[\w,]+ ){0,5}?(?:life|lives)|(?:many|some|most|all|names?|"
    r"famil(?:y|ies)|relatives) of (?:the )?(?:victims|casualties)",
    r"dead (?:heats?|ends?|lines?|weights?|locks?|calm|ringers?|certs?|zones?|sea|languages?|"
    r"letters?|centre|center|giveaway|in the water|tired|drunk|against|set|on arrival of)",
    r"(?:fatal|death|killer|lethal|mortal) (?:blow|flaw|mistake|error|knell|wish|metal|instinct|"
    r"app|feature|row|penalty|threats?|sentences?|certificates?|spiral|trap|toll roads?)s?",
    r"sentenced(?: \w+){0,4}? to death|condemned(?: \w+){0,4}? to death|"
    r"death (?:sentence|penalty)",
    r"kill(?:s|ed|ing)? (?:off )?(?:the |a |any |his |her |their |our |all )?(?:bill|measure|"
    r"motion|"
    r"amendment|proposal|plan|project|programme|program|deal|legislation|idea|time|hopes?|mood|"
    r"engine|reform|story|rumou?rs?|buzz|vibe|chances?|appetite|growth|jobs?|demand|trade|tourism|"
    r"lights?|bacteria|germs|virus(?:es)?|weeds|pests|insects|mosquitoes)",
    r"executed (?:a|the|an|his|her|their|its) (?:\w+ ){0,2}?(?:plans?|strategy|orders?|trades?|"
    r"warrants?|contracts?|moves?|passes|deals?|search|agreements?|wills?|turn|manoeuvres?)",
    r"hostages? to fortune|prisoners? of (?:conscience law|his own)|captive (?:audience|market)s?",
    r"injury[- ](?:time|list|prone|hit|crisis|lay-?off|setback|scare|worries|woes)",
    r"(?:was|is|it was|a|complete|total|utter) (?:massacre|slaughter) (?:in|on) the (?:first|"
    r"second)",
    r"hurts? (?:the |his |her |their |its )?(?:economy|chances|feelings|sales|exports|tourism|"
    r"image|"
    r"business(?:es)?|profits|growth|credibility|reputation|cause|prospects|pride|farmers)",
    r"casualty (?:department|unit|ward|insurance|insurers?|figures of speech)",
    r"attempted (?:murder|killing|assassination|kidnapping|abduction)s?",
    r"counts? of (?:\w+ ){0,2}?(?:murder|manslaughter|kidnapping)",
    r"captur(?:e|es|ed|ing) (?:the )?(?:imagination|attention|mood|moment|title|crown|trophy|"
    r"market|medal|hearts?|essence|footage|images?|on (?:camera|film|video|cctv))",
    r"arrested development|(?:cardiac|house) arrests?|buried (?:in|under) (?:paperwork|debts?|"
    r"work)",
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
    r"wounded (?:pride|ego|feelings)|shot (?:a |the |two |three )?(?:films?|movies?|videos?|"
    r"scenes?)",
    r"missing (?:link|out|files?|documents?|person reports?|deadlines?|pieces?|money|funds)",
    r"(?:releas|fre)(?:e|es|ed|ing) (?:a |an |the |its |their |new |up )?(?:\w+ )?(?:statements?|"
    r"videos?|reports?|figures?|data|footage|photos?|pictures?|albums?|films?|results|details|"
    r"names?|lists?|documents?|images?|space|funds|money)|press releases?",
    r"fled with|flee(?:s|ing)? with",
)
