"""English: words of harm, of people and of things, and the grammar around them."""

from summarizer.text.harm.lexicon.english_assertion import (
    DENIED_BEHIND,
    DENIES,
    DOUBTS,
    FEARS,
    MAY_REACH,
    PROTESTS,
    REMEMBERS,
    SUPPOSES,
)
from summarizer.text.harm.lexicon.english_figurative import FIGURATIVE
from summarizer.text.harm.lexicon.english_harm import TRIGGERS
from summarizer.text.harm.lexicon.english_nouns import AGENTS, PEOPLE, THINGS
from summarizer.text.harm.lexicon.entry import Lexicon

_UNKNOWN_NUMBER = (
    r"(?:an? )?(?:as yet )?(?:unknown|undisclosed|unspecified|undetermined) numbers? of"
)

_NUMBER = r"(?:\d[\d,]*|[a-z]+(?:teen|ty(?:-[a-z]+)?)|ten|eleven|twelve|[a-z]{3,5})"

ENGLISH = Lexicon(
    language="en",
    noun_last=True,
    figurative=FIGURATIVE,
    triggers=TRIGGERS,
    people=PEOPLE,
    collectives=frozenset({"family", "families", "household", "households", "couples"}),
    things=THINGS,
    passive=r"was|were|been|be|being|is|are|get|got|getting",
    active=r"have|has|had|having|to|will|would|did|do|does|can|could|may|might|must|should",
    adverb=r"\w+ly|\w+ed|taken|beaten|driven|given|broken|fallen|also|later|then|both|all|each|"
           r"feared|thought|said|known|found|shot|"
    r"and|or|not|never|still|already|once|since|now|himself|herself|themselves|either|yet|again|"
    r"first|ever|put|hurt|burnt|held|slain|run|hit|set",
    finite=r".*(?:ing|[^s]s)",
    progressive=r"(?!being\b)\w+ing",
    objects=r"(?:(?:the|an?|this|that)\b(?! (?:\w+ ){0,2}(?:days?|weeks?|months?|years?|hours?|"
            r"night|"
    r"morning|evening|afternoon|minutes?|decade|time|week-?end|moment))|(?:his|her|their|its|my|"
    r"our|"
    r"him|them|it|us|me|himself|herself|themselves|these|those|several|many|any|no one|nobody)\b)",
    spared=r"(?:(?:was|were|had|have|has|been) ){0,2}(?:survived?|escaped?|(?:been )?(?:rescued|"
    r"saved|pulled (?:out )?alive|evacuated|unhurt|unharmed|unscathed|spared)|swam|lived|"
    r"emerged|walked away)",
    attacked=r"shot|stabbed|knifed|slashed",
    relative=r"whom?|that",
    rescued=r"(?:was|were|been|being) (?:\w+ly |all |later )?(?:rescued|saved|freed|found (?:safe|"
    r"alive|unharmed)|pulled (?:out )?alive|brought out alive|evacuated|airlifted|winched)|"
    r"turned up (?:safe|alive|unharmed|well)|returned (?:home )?(?:safe|unharmed)",
    saves=r"rescu(?:ed|es|ing)|sav(?:ed|es|ing) the li(?:fe|ves) of|sav(?:ed|es|ing)|"
          r"evacuat(?:ed|ing) to safety|"
          r"(?:pulled|brought|dug|carried|plucked)(?: out)? alive|"
          r"(?:pulled|plucked|fished|winched)"
          r"(?= (?:\w+ ){1,5}?(?:out |from \w+ \w+ )?(?:alive|to safety))",
    boundary=r"left|leaving|but|while|whereas|although|though|after|before|when|where|which|who|"
             r"whose|because|"
    r"since|until|as|if|that|said|says|told|adding|added",
    articles=r"an?",
    another=r"(?:another|(?:the|one) other)(?! (?:of|than)\b)",
    pair=r"both",
    verbs=r"\w+ed",
    agents=AGENTS,
    toll_states=r"to|at|of|from|reach(?:ed|es|ing)?|hit|pass(?:ed|es|ing)?|topp?(?:ed|s)?|"
    r"exceed(?:ed|s)?|surpass(?:ed|es)?|totall?(?:ed|s)|number(?:ed|s)?|is|was|be|are|were|than|"
    r"include[ds]?|including|now|by|past|over|above|beyond",
    toll_follows=r"the (?:\w+ ){0,2}?(?:number|toll|count|total|tally)",
    number_of=r"(?:numbers?|total|count|tally|estimate) of",
    denies=DENIES,
    doubts=DOUBTS,
    denied_behind=DENIED_BEHIND,
    supposes=SUPPOSES,
    may_reach=MAY_REACH,
    fears=FEARS,
    remembers=REMEMBERS,
    protests=PROTESTS,
    flight=r"fl(?:ed|ee|ees|eeing)",
    fugitives=frozenset(
        """suspect suspects robber robbers thief thieves burglar burglars driver drivers prisoner
        prisoners inmate inmates killer killers attackers assailants gunmen motorcyclists looters
        smugglers culprits perpetrators intruders""".split()
    ),
    population_of=r"(?:villages?|hamlets?|towns?|cit(?:y|ies)|settlements?|islands?|countr(?:y|"
    r"ies)|"
    r"nations?|districts?|provinces?|communit(?:y|ies)|schools?|clubs?|union|part(?:y|ies)|"
    r"organi[sz]ation|workforce|staff|population|congregation|audience|parliament|council|"
    r"electorate|membership|capacity|fathers?|mothers?|parents?|grandfather|grandmother) of|"
    r"which (?:employs|employed|houses|housed|seats)(?: (?:about|some|around))?",
    together=r"(?:(?:together|along|alongside) with|alongside|as well as|with)",
    aged=r"\w+(?:-\w+)?-(?:year|month|week|day)-olds?",
    definite=r"the|his|her|their|its|our|my",
    partitive=r"of (?:them|these|those|whom|which|the (?:dead|injured|wounded|hurt|victims|missing|"
    r"hostages|detainees|total|casualties|group|bodies|killed))",
    preposition_of=r"of",
    inclusion=r"including|include|includes|included|among (?:them|those|the (?:dead|wounded|"
              r"injured|"
    r"victims|missing|killed|casualties|hostages))?|of whom|of them|counting|were among",
    hospital=r"hospitals?|clinics?|intensive care",
    pointing=r"(?:all|both) (?:of )?(?:the|these|those)|all(?: of)?|the|these|those",
    nobody_lived=r"no (?:known )?survivors?(?! (?:among|of|from) (?:the |its )?\d)|"
                 r"(?:no[ -]one|nobody|none(?: of them)?) (?:had )?survived",
    everyone=r"every(?:one|body) (?:on ?board|aboard|inside)|all (?:those |people )?(?:on ?board|"
             r"aboard)|all of them|all (?:the |its )?(?:occupants|passengers)",
    carrying=r"(?:carrying|transporting|with)(?: (?:about|some|at least))?",
    at_once=r"on the spot|at the scene|at once|instantly|immediately|there|on impact|outright",
    aboard=r"(?:people |passengers )?(?:on ?board|aboard)|passengers|occupants",
    mostly=r"(?:al)?mostly|mainly|largely|chiefly|primarily|principally|predominantly|"
           r"overwhelmingly|(?:nearly |almost )?all|mainly young|for the most part|"
           r"most(?= women| children| men)",
    included=r"included|among them",
    kin=r"wife|husband|son|daughter|mother|father|brother|sister|grandmother|grandfather|grandson|"
    r"granddaughter|uncle|aunt|nephew|niece|cousin|baby|child",
    he=r"he|she",
    them=r"them",
    him=r"him|her(?=\s*(?:[.,;:)]|$|(?:and|in|on|at|with|to|before|after|near|by|inside|outside|"
        r"when|while|as|dead|for|from|several|repeatedly|through|then)\b))",
    reflexive=r"himself|herself|itself|themselves",
    those_before=r"(?:they|the (?:two|three|four|five|six|seven|eight|nine|ten|\d+|victims|"
                 r"men|women)) "
    r"(?:were|have been|had been) (?:\w+ )?(?:identified|named) (?:by [\w ]{1,30} )?as|"
    r"they (?:are|were)(?=:? (?-i:[A-Z])[\w'’-]+ (?-i:[A-Z])[\w'’.-]+)|(?:they|these|those) "
    r"(?:also |mostly )?(?:include[ds]?|comprised|"
    r"were(?= (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b))|"
    r"among(?:st)? them (?:were|was|are|is)",
    pro_verb=r"did|was|were|had|has|have",
    in_all=r"in all|in total|altogether|all told",
    total_reached=r"(?:bring|tak|rais|push|lift)(?:ing|s|es|en)? (?:the|its|their) (?:\w+ )?"
    r"(?:total|number|count|figure|tally|loss of life)(?: \w+){0,3}? to|(?:which )?(?:brought|"
    r"took|raised|"
    r"pushed) "
    r"(?:the|its|their) (?:\w+ )?(?:total|number|count|figure|tally)(?: \w+){0,3}? to|that makes|"
    r"for a total of|"
    r"making(?= [\w-]+ (?:\w+ )?(?:in (?:all|total)|altogether|overall))",
    their_number=rf"(?:counted|listed|recorded|registered|put it at|spoke of|made it)"
    rf"(?= (?:at least |about |only |some )?{_NUMBER}(?:\s*[.,;]|\s*$| (?:after|in|on|at|from|"
    r"following|by|when)\b))|it (?:had |has )?(?:reached|risen to|climbed to|rose to|stood at|"
    r"grown to)|"
    r"the (?:figure|number|count) (?:to|at)|(?:their|the) (?:total )?numbers? (?:at|as|was|"
    r"is)|(?:there|they) (?:were|"
                 r"numbered)(?= (?:at least |about |some |up to |more than |only )?[\w-]+(?: "
                 r"of them)?[.,;])",
    conjunction=r"and|or|as well as|plus",
    none_reported=(
        r"(?:no|without|any) (?:immediate |further |other |independent |official |reliable |"
        r"confirmed |clear )*(?:information|word|reports?|details?|news|figures?|count|data|"
        r"confirmation|tally|toll)(?: \w+){0,4}? (?:on|of|about|for|regarding)(?: \w+){0,4}? "
        r"(?:casualt(?:y|ies)|deaths?|dead|injur(?:y|ies)|victims|wounded|losses|fatalities|"
        r"killed)",
        r"(?:not|n[o']t) (?:immediately |yet |been )*(?:clear|known|established|certain|determined|"
        r"confirmed) (?:whether|if|how many)[^.;]{0,60}?"
        r"(?:casualt(?:y|ies)|killed|dead|died|hurt|injured|wounded|deaths|victims)",
        r"(?:did|does|do|could|can|would) ?(?:not|n[o']t) (?:immediately |yet )*"
        r"(?:know|say|give|provide|confirm|disclose|specify|tell|report)[^.;]{0,40}?"
        r"(?:how many|the number of|number of|figures?|whether|if|casualt(?:y|ies))[^.;]{0,40}?"
        r"(?:casualt(?:y|ies)|killed|dead|died|hurt|injured|wounded|deaths|victims|losses|missing)",
        r"(?:casualty figures|number of casualties|the toll|casualties|death toll)[^.;]{0,20}? "
        r"(?:was|were|is|are|remain(?:s|ed)?) (?:not (?:immediately |yet )?(?:known|clear|"
        r"available)|"
        r"unknown|unclear)",
        _UNKNOWN_NUMBER,
    ),
    unknown_number=_UNKNOWN_NUMBER,
    no_casualties=(
        r"(?:no|without(?: any)?|without causing(?: any)?|zero|not any|n[o']t any) "
        r"(?:\w+ ){0,2}?(?:casualt(?:y|ies)|deaths?|fatalit(?:y|ies)|injur(?:y|ies)|victims|"
        r"loss of life|losses|lives lost|wounded|dead|injured)",
        r"(?:no[ -]one|nobody|none(?: of them)?|no (?!(?:fewer|less|more|longer|doubt)\b)"
        r"(?:\w+ ){1,3}?)"
        r"(?: (?:else|(?:in|on|at|aboard|inside) (?:the |its |their )?\w+) )?"
        r" ?(?:was|were|is|had been|has been|have been|are)?"
        r" ?(?:reported |believed |thought |seriously |reportedly )*"
        r"(?:killed|hurt|injured|wounded|harmed|missing|died|arrested|detained|dead)",
        r"(?:did|does) not (?:cause|result in|claim)(?: any)? (?:casualt(?:y|ies)|deaths|injuries|"
        r"victims|lives)",
        r"neither (?:casualties|injuries|deaths|fatalities|victims)",
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
    chunk_stop=r"remains?|suffers?|needs?|himself|herself|itself|themselves|earlier|previously|was|were|is|are|be|been|being|have|has|had|do|"
    r"does|did|will|would|could|can|may|"
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
    r"put|lay|lie|stood|sat|kept|became|got|gave|made|saw|fought|drove|threw|broke|held|"
    r"january|february|march|april|june|july|august|september|october|november|december|left|"
    r"lost|remained|reached|opened|began",
    others=frozenset(
        """
            others another more people persons body bodies corpse corpses victim victims
            dead casualty casualties lives hostages prisoners captives detainees fatalities
        """.split()
    ),
)  # fmt: skip
