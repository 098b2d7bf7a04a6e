"""Words of speech: verbs that report, what may follow them, pronouns, and kinds of speakers."""

import re
from dataclasses import dataclass
from typing import Final

from summarizer.models.vocabulary import SpeakerKind


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """One language's words, as regular expressions matched without regard to case.

    ``says`` are verbs that nothing but a speaker does. ``counts`` are verbs that a place or a
    thing may do too ("the district reports 14 deaths"): their subject must be a known speaker.
    """

    says: str
    counts: str
    according: str
    persons: str  # he, she
    groups: str  # it, they
    relatives: str  # who, which
    same_source: str
    conjunctions: str
    tells: str  # verbs that are followed by whom one tells
    recipients: str  # reporters, AFP
    manner: str  # when and how it was said: on Tuesday, in a statement
    openers: str  # words that open a clause before its subject
    auxiliaries: str  # between a subject and its verb
    finite: str  # verbs that show that words are a clause and no name
    stops: str = r"(?!)"  # what goes on with the clause behind a speaker: LAUT Polizei DREI Tote
    trailing: str = r"(?!)"  # behind a speaker, part of the verb: teilte die Polizei MIT


_DAY_EN = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|"
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*\.? \d{1,2}(?:st|nd|rd|th)?"
)

ENGLISH: Final = SpeechWords(
    says=r"said|says|say|saying(?! nothing)|told|tells|added|adds|announced|stated|states|"
    r"declared|explained|"
    r"revealed|acknowledged|admitted|recounted|recalled|noted|warned|insisted|argued|"
    r"claimed|claims|alleged|confirmed|confirms|disclosed|wrote|tweeted|posted|testified|"
    r"had(?= no (?:\w+ ){0,3}?(?:information|details?|word|figures?|reports?))|"
    r"(?:did|does|do) not know|could not (?:say|confirm|give|provide)|"
    r"asserted|maintained|estimated|estimates|reported|denied|disputed|conceded|"
    r"put(?:s)?(?= (?:the|their|its|his|her) (?:\w+ ){0,3}?(?:toll|number|losses|count|dead|"
    r"figure|casualties))",
    counts=r"reports|counted|counts|recorded|registered|documented|tallied|listed|lists|"
    r"gave|gives|found|verified|spoke of|spoken of|shows?|showed|suggest(?:s|ed)?",
    according=r"according to|as reported by|quoting|citing",
    persons=r"he|she",
    groups=r"it|they|we",
    relatives=r"who|which",
    same_source=r"the same (?:source|official|spokesman|spokeswoman|witness|agency|report|doctor)",
    conjunctions=r"and|but",
    tells=r"told|tells",
    recipients=r"(?:reporters|journalists|newsmen|lawmakers|parliament|"
    r"(?:a|the) (?:news|press) (?:conference|briefing)|(?:the )?(?:[a-z]+ )?(?:news )?agency|"
    r"(?:local|state|public|private|national)(?:[- ]\w+)? (?:media|radio|television|tv)|"
    r"(?-i:(?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*){0,4}))(?= |,|\.|:|$)",
    manner=rf"(?:on |late (?:on )?|early (?:on )?|later (?:on )?|earlier (?:on )?|this |last )?"
    rf"(?:{_DAY_EN})(?:,? (?:morning|afternoon|evening|night))?"
    r"(?:, \d{1,2} \w+ \d{4}|, \d{4})?|"
    r"in an? (?:\w+ ){0,3}?(?:statement|report|tweet|post|interview|briefing|message|letter|"
    r"communiqu[eé]|broadcast|bulletin)(?: (?:sent|issued|published|posted|released|carried)"
    r"(?: (?:to|by|on|late|in) (?:the )?\w+)?)?|"
    r"by (?:tele)?phone|by radio|via \w+|to reporters|to journalists|at a (?:news|press) \w+|"
    r"later|earlier|separately|meanwhile|only|also|again|afterwards?|then",
    openers=r"but|while|whereas|although|though|where|and|that|as|however|meanwhile|"
    r"later|earlier|separately|for (?:his|her|its|their) part|also",
    auxiliaries=r"has|had|have|also|later|then|only|earlier|initially|previously|again|still|"
    r"since|would|could|did|\w+ly|(?:on |late |early )*(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"in turn",
    finite=r"was|were|is|are|has|had|have|been|would|will|could|did|can|may|might|"
    r"killed|died|wounded|injured|attacked|went|came|took|made|left|fled|fired|said|"
    r"opened|found|lost|saw|heard|arrived|hit|struck|began|blew|stormed|burned|shot",
)

SPANISH: Final = SpeechWords(
    says=r"dijo|dijeron|dice|informó|informaron|informa|afirmó|afirmaron|señaló|señalaron|anunció|"
    r"anunciaron|indicó|indicaron|agregó|agregaron|añadió|añadieron|declaró|declararon|"
    r"aseguró|aseguraron|confirmó|confirmaron|precisó|precisaron|explicó|explicaron|relató|"
    r"relataron|contó|denunció|denunciaron|reportó|reportaron|detalló|manifestó|comentó|sostuvo|"
    r"lament(?:ó|aron)|deplor(?:ó|aron)|divulg(?:ó|aron)|recordó|recordaron|advirtió|advirtieron|"
    r"puntualizó|apuntó|subrayó|expresó|reveló|revelaron|reconoció|reconocieron|reconocen?|"
    r"(?:elev|situ|fij|rebaj|aument)(?:ó|aron)(?= (?:\w+ ){0,5}?"
    r"(?:la cifra|el balance|el saldo|el número))|"
    r"(?:ha|han|había|habían) (?:dicho|informado|confirmado|señalado|anunciado|reportado|indicado|"
    r"asegurado|afirmado|declarado|precisado|hablado de|cifrado)|habló de|hablaron de|"
    r"cifró|cifraron|cifran|estimó|estimaron|estiman?|calculan?|asegura|aseguran",
    counts=r"reporta|registró|registra|contabilizó|contabiliza|contabilizaban?|documentó|contó|"
    r"contaron",
    according=r"según (?:confirm|inform|indic|señal|explic|declar|asegur|precis|detall|relat|"
    r"report)"
    r"(?:ó|aron)|según (?:dijo|dijeron|ha informado|han informado|consta en)|"
    r"según|de acuerdo con|de acuerdo a|a decir de|en palabras de|citando a",
    persons=r"él|ella",
    groups=r"ellos|ellas",
    relatives=r"quien|que|el cual|la cual",
    conjunctions=r"y|e|pero",
    same_source=r"(?:la misma|esa) fuente|las mismas fuentes|el mismo (?:funcionario|portavoz)",
    tells=r".+",
    recipients=r"(?:a|al|a los|a la|a las) (?:la |el )?(?:periodistas|prensa|medios(?: locales)?|"
    r"reporteros|emisora \w+|agencia \w+|radio \w+|(?-i:[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}))",
    manner=r"(?:este |el |ayer |hoy )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|"
    r"hoy|ayer|en (?:un|su) (?:comunicado|informe|tuit|entrevista)|en rueda de prensa|también|"
    r"por teléfono|en conferencia de prensa|entre (?:sollozos|lágrimas)",
    openers=r"pero|mientras|entre \w+ y \w+|y|e|que|aunque|además|por su parte|sin embargo|donde|"
    r"(?:el|este) (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)",
    auxiliaries=r"ha|han|había|habían|también|luego|además|por su parte|\w+mente",
    finite=r"fue|fueron|es|son|era|eran|ha|han|había|habían|murió|murieron|mató|mataron|hubo|está|están|resultó|"
    r"resultaron|dejó|dejaron",
)

PORTUGUESE: Final = SpeechWords(
    says=r"disse|disseram|diz|afirmou|afirmaram|relatou|relataram|confirmou|confirmaram|"
    r"acrescentou|acrescentaram|informou|informaram|anunciou|anunciaram|declarou|declararam|"
    r"explicou|explicaram|adiantou|adiantaram|revelou|revelaram|indicou|indicaram|referiu|"
    r"referiram|contou|contaram|garantiu|admitiu|noticiou|noticiaram|avançou|denunciou|"
    r"(?:tinha |tinham |havia |haviam )?falado em|falou em|falaram em|"
    r"(?:tinha|tinham|havia) (?:dito|informado|confirmado|anunciado)",
    counts=r"regista|registou|registrou|contabilizou|contabiliza|documentou|reporta",
    according=r"segundo(?= (?:a|o|as|os|um|uma|fonte|fontes|dados|(?-i:[A-Z])))|de acordo com|"
    r"conforme|citando",
    persons=r"ele|ela",
    groups=r"eles|elas",
    relatives=r"quem|que",
    conjunctions=r"e|mas",
    same_source=r"(?:a|da) mesma fonte|as mesmas fontes|o mesmo responsável",
    tells=r".+",
    recipients=r"(?:à|ao|aos|às) (?:agência|jornalistas|imprensa|rádio|televisão|(?-i:[A-Z]\w*))"
    r"(?: (?-i:[A-Z]\w*)){0,3}",
    manner=r"hoje|ontem|anteontem|(?:na |no |esta |este )?(?:segunda|terça|quarta|quinta|sexta)"
    r"(?:-feira)?|(?:no |este )?(?:sábado|domingo)|em comunicado|num comunicado|por telefone|"
    r"também|em conferência de imprensa|à imprensa",
    openers=r"mas|enquanto|e|que|embora|porém|por sua vez|onde|também",
    auxiliaries=r"tem|têm|tinha|tinham|também|depois|ainda|por sua vez|\w+mente",
    finite=r"foi|foram|é|são|era|eram|tem|têm|tinha|tinham|morreu|morreram|matou|mataram|houve|"
    r"está|estão|ficou|ficaram|deixou|deixaram",
)

FRENCH: Final = SpeechWords(
    says=r"(?:(?:a|ont|avait|avaient) (?:(?:\w+ment|aussi|également|en outre|par ailleurs|"
    r"d['’]abord|"
    r"pour (?:sa|leur) part|de son côté|quant à (?:lui|elle|eux)) )?|"
    r"a-t-(?:il|elle) (?:également |aussi )?|ont-(?:ils|elles) )(?:déclaré|dit|indiqué|annoncé|"
    r"affirmé|ajouté|précisé|rapporté|confirmé|expliqué|raconté|assuré|estimé|témoigné|"
    r"fait état de|reconnu|souligné|fait savoir|évoqué|parlé de|avancé|déploré|relaté|répété|"
    r"dénoncé|décrit|fait part de|comptabilisé)|"
    r"fai(?:t|sait|saient|sant) état de|évoqu(?:e|ent|ait|aient)|déplore(?:nt)?|"
    r"(?<=et )(?:assuré|affirmé|déclaré|ajouté|précisé|indiqué|annoncé|confirmé)|"
    r"déclare|déclarent|indique|indiquent|affirme|affirment|précise|rapporte|rapportent|explique|"
    r"raconte|confirme|annonce|assure",
    counts=r"(?:a|ont) (?:recensé|dénombré|compté|enregistré|documenté)|recense|dénombre",
    according=r"selon|a-t-on appris (?:\w+ ){0,2}?(?:de|auprès de|auprès)|d['’]après|de source|"
    r"aux dires de|citant",
    persons=r"il|elle|-t-il|-t-elle",
    groups=r"ils|elles|-t-ils|-t-elles",
    relatives=r"qui",
    conjunctions=r"et|mais",
    same_source=r"(?:la même|cette) source|les mêmes sources",
    tells=r".+",
    recipients=r"(?:à|au|aux|à la|à l['’]) ?(?:la |l['’])?(?:presse|journalistes|médias|"
    r"(?-i:[A-Z]\w*)(?: (?-i:[A-Z]\w*)){0,3})",
    manner=r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: matin| soir)?|hier|"
    r"aujourd['’]hui|dans un communiqué|par téléphone|également|lors d['’]une conférence de presse",
    openers=r"mais|tandis que|et|que|alors que|toutefois|où|cependant|de son côté",
    auxiliaries=r"également|aussi|ensuite|toutefois|de son côté|\w+ment",
    finite=r"est|sont|était|étaient|ont été|a été|fut|furent|avait|avaient|ont|a tué|ont tué",
)

_DAY_DE = (
    r"(?:am )?(?:mon|diens|donners|frei|sams|sonn)tag(?:s|morgen|abend|nachmittag)?|"
    r"(?:am )?mittwoch(?:s|morgen|abend|nachmittag)?|heute|gestern"
)

GERMAN: Final = SpeechWords(
    says=r"sagten?|sagt|erklärten?|erklärt|berichteten?|berichtet|bestätigten?|bestätigt|"
    r"teilten?(?=[^.;:]{1,120}? mit\b)|mitteilten?|gab(?:en)?(?=[^.;:]{1,120}? (?:an|bekannt)\b)|"
    r"gibt(?=[^.;:]{1,120}? an\b)|"
    r"meldeten?|meldet|schrieb(?:en)?|sprach(?:en)? von|spricht von|betonten?|ergänzten?|"
    r"warnten?|schätzten?|schätzt|behaupteten?|räumten?(?=[^.;:]{1,80}? ein\b)|"
    r"fügten?(?=[^.;:]{1,80}? hinzu\b)|zählten?",
    counts=r"registrierten?|verzeichneten?|dokumentierten?|erfassten?",
    according=r"nach Angaben|nach (?:offiziellen )?Angaben (?:von|aus)|laut|"
    r"nach (?:Auskunft|Darstellung|Informationen|Einschätzung)|unter Berufung auf",
    persons=r"er|sie",
    groups=r"es",
    relatives=r"der|die|das",
    same_source=r"(?:der)?selben Quelle|dieselbe Quelle",
    conjunctions=r"und|aber",
    tells=r"sagten?|berichteten?|erklärten?|bestätigten?",
    recipients=r"(?:der (?:Nachrichtenagentur|Agentur|Zeitung) \w+|Journalisten|Reportern|dem "
    r"(?:Sender|Fernsehsender) \w+|vor Journalisten|im (?:Fernsehen|Radio))",
    manner=rf"{_DAY_DE}|in einer (?:Mitteilung|Erklärung)|auf einer Pressekonferenz|"
    r"telefonisch|auch",
    openers=r"aber|doch|während|und|dass|wie|auch|zudem|außerdem",
    auxiliaries=r"hat|haben|hatten?|auch|zudem|außerdem|später|zuvor",
    finite=r"wurden?|worden|wird|werden|ist|sind|war|waren|sei|seien|hat|haben|hatten?|habe|kam|"
    r"kamen|starb|starben|gab|gibt|griffen|brach|brachen|stürzten?|konnten?|mussten?|sollen|soll|"
    r"stieg|liegt|handelte?|(?-i:[a-zäöüß]{3,}(?:ten|te))",
    stops=r"\d|am|im|in|bei|beim|bis|mindestens|wenigstens|etwa|rund|mehr|weniger|fast|knapp|"
    r"zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|ein|eine|einen|keine|niemand|"
    r"Dutzende|Hunderte|Tausende|mehrere|zahlreiche|einige|auch|noch|bereits|alle",
    trailing=rf"(?:\s+(?:mit|an|ein|hinzu|bekannt|{_DAY_DE}|in einer (?:Mitteilung|Erklärung)|"
    r"auf einer Pressekonferenz|der Nachrichtenagentur \w+|vor Journalisten|Journalisten))+\s*$",
)

SPEECH: Final = {
    "en": ENGLISH,
    "es": SPANISH,
    "pt": PORTUGUESE,
    "fr": FRENCH,
    "de": GERMAN,
}

KINDS: Final[tuple[tuple[SpeakerKind, str], ...]] = (
    ("international_body", r"\bun\b|united nations|unicef|unhcr|ohchr|\bwfp\b|\biom\b|unama|"
                           r"minusma|monusco|red cross|red crescent|\bocha\b|"
     r"world (?:health|food|bank)|international (?:organi[sz]ation|"
     r"committee|federation)|unrwa|"
     r"doctors without borders|save the children|african union|european union|"
     r"nações unidas|naciones unidas|nations unies|"
     r"cruz roja|cruz vermelha|croix-rouge|peacekeep|\bonu\b|vereinte nationen|vereinten nationen|"
     r"rotes kreuz|rote kreuz|roten kreuz"),
    ("monitor", r"observator|monitor|watch\b|rights|amnesty|airwars|derechos humanos|"
     r"direitos humanos|droits de l|menschenrecht|beobachtungsstelle"),
    ("medical", r"doctor|nurse|midwife|medic|hospital|surgeon|health|paramedic|ambulance|morgue|"
     r"mortuary|médico|enfermeir|enfermer|médecin|clinic|infirmi|krankenh|klinik|\bärzt|\barzt|sanitäter"),
    ("armed_group", r"rebel|militant|insurgent|guerrill|\bfront\b|\bfrente\b|taliban|militia|"
     r"separatist|defence force|liberation|resistance|islamic state|al-qaeda|jihad|fighters|"
     r"shabaab|boko haram|hamas|hezbollah|houthi|\bfarc\b|\beln\b|\bfmln\b|shining path|"
     r"\bisis\b|\bisil\b|\bm23\b|tamil tigers|maoist|\bpkk\b|renamo|\bunita\b|"
     r"insurgente|milicia|milícia|miliz|aufständisch"),
    ("media", r"television|radio|rádio|news agency|newspaper|\btv\b|reporter|journalist|editor|"
     r"media\b|periódico|diario|jornal\b|journal\b|agência|agencia|"
     r"nachrichtenagentur|zeitung|rundfunk|fernsehen"),
    ("witness", r"witness|resident|villager|neighbou?r|survivor|relative|local|farmer|imam|priest|"
     r"trader|herder|shopkeeper|driver|passenger|pastor|bishop|testemunha|testigo|vecin|morador|"
     r"camponês|camponesa|habitant|témoin|sobreviv|familiar|famili|zeuge|bewohner|anwohner|überlebende"),
    ("authorities", r"police|army|military|government|minist|official|spokes|governor|mayor|"
     r"prosecut|colonel|\bcol\b|major|general|\bgen\b|captain|\bcapt\b|lieutenant|sergeant|"
     r"commissioner|authorit|administrati|officer|department|district|president|polícia|policía|"
     r"policial|governo|gobierno|armée|gouverne|préfet|préfect|autorid|autorit|comandante|"
     r"commander|coast ?guard|troops|soldiers|rescue|firefight|fire (?:chief|service|brigade)|"
     r"bombeir|bomber|protección civil|proteção civil|protection civile|civil protection|"
     r"emergency|civil defen[cs]e|agency|garde-c[ôo]te|guardacostas|guarda costeira|prison\b|"
     r"penitenci|pénitent|polizei|feuerwehr|behörde|regierung|armee|militär|sprecher|minist|gouverneur|"
     r"bürgermeister|staatsanwalt|rettungs|katastrophenschutz|zivilschutz|küstenwache|verwaltung|"
     r"fiscal|alcalde|gobernador|governador|prefeit|presidente|ejército|exército|"
     r"navy|air force|secretar|councillor|sheriff|deputy|chief|maire|procureur|portavoz|"
     r"porta-voz|porte-parole|vocero|fonte|fuente|source|regime|intelligence|court|senator"),
)  # fmt: skip

STATE_MEDIA = re.compile(
    r"\bstate(?:-run|-owned|-controlled)?\s+(?:\w+\s+)?"
    r"(?:television|tv|radio|media|broadcaster|news|newspaper)\b|"
    r"\bofficial\s+(?:\w+\s+)?(?:news agency|media|television)\b|"
    r"\b(?:televisi[óo]n|televisão|télévision|agencia|agence|agência)\s+(?:estatal|d['’]état|oficial|publique)\b",
    re.IGNORECASE,
)
"""Broadcasters and agencies that speak for a state."""
