"""Words that tell what kind of event it was: ACLED's sub-event types by their commonest words."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from summarizer.models.vocabulary import EventType
from summarizer.text.any_case import AnyCase
from summarizer.text.openings import Openings

_WORDS: tuple[tuple[EventType, str], ...] = (
    ("Suicide bomb", r"suicide (?:bomb\w*|attack\w*|blast)|blew (?:him|her|them)sel(?:f|ves) up|"
     r"blowing themselves up|kamikaze|atentado suicida|attentat[- ]suicide|bombista|"
     r"selbstmord(?:anschl|attent)\w+"),
    ("Air/drone strike", r"air ?strikes?|air raids?|drones?|warplanes?|fighter jets?|jets?|"
                         r"raids? (?:by|on)|"
     r"bombed|aerial|government raids|helicopter gunships?|barrel bombs?|bombardeo|ataque aéreo|"
     r"frappes? aériennes?|bombardements? aériens?|luftangriff\w*|drohnen\w*|luftschlag\w*"),
    ("Shelling/artillery/missile attack", r"shell(?:s|ed|ing)?|mortars?|artillery|rockets?|"
        r"missiles?|"
     r"obús|obuses|tirs? d['’]artillerie|roquettes?|mísseis|misiles|"
     r"raketen\w*|beschuss|beschossen|granat\w+"),
    ("Chemical weapon", r"chemical (?:weapon|attack)s?|sarin|chlorine gas|nerve agent"),
    ("Remote explosive/landmine/IED", r"land ?mines?|(?:anti-\w+|buried|laid|planted) mines?\b|"
     r"(?:stepped|trod|drove|ran) (?:on|over|onto) an? mine|(?:hit|struck|by) an? mine\b|"
     r"mines? (?:exploded|blew|went off|laid|planted)|roadside bomb|car bomb\w*|"
     r"ied\b|improvised explosive|bomb (?:hidden|planted|blast|exploded|went off)|home-made mine|"
     r"coche bomba|carro-bomba|voiture piégée|explosive charges|"
     r"autobombe\w*|sprengsatz|bombenanschl\w+|sprengfalle\w*|landmine"),
    ("Grenade", r"grenades?"),
    ("Armed clash", r"clash(?:es|ed)?|fighting|gun ?battle|ambush\w*|battle|firefights?\b|"
     r"offensive|"
     r"exchange of fire|skirmish|opened fire on (?:a|the) (?:convoy|patrol|police|army)|combates|"
     r"enfrentamientos?|affrontements?|confrontos|gefecht\w*|kämpfen?\b|feuergefecht\w*|hinterhalt"),
    ("Non-state actor overtakes territory", r"(?:rebels?|militants|insurgents|"
        r"jihadists)\W+(?:\w+\W+){0,6}"
     r"(?:overran|captured|seized|took) (?:a|the|control)|overran|fell to (?:rebel|the)|"
     r"captured the (?:town|base|city)"),
    ("Government regains territory", r"(?:retaken|recaptured|regained control|retook)"),
    ("Violent demonstration", r"riot(?:s|ers|ing)?|mot[ií]n|motim|mutinerie|street fighting|"
        r"turned violent|stones and|"
        r"petrol bombs"),
    ("Excessive force against protesters", r"fired (?:on|at|into) (?:the )?(?:protest|demonstrat|"
        r"crowd)\w*|"
     r"shot (?:at )?(?:protesters|demonstrators)"),
    ("Mob violence", r"lynch\w*|mob\b|vigilant\w+"),
    ("Abduction/forced disappearance", r"kidnap\w*|abduct\w*|hostages?|secuestr\w*|enlèvement|"
     r"entführ\w+|geisel\w*|verschlepp\w+|"
     r"sequestr\w*|forced disappearance"),
    ("Arrests", r"arrest(?:s|ed)?|detained|rounded up|detenidos|arrêtés|festgenommen|"
     r"festnahmen?|verhaftet\w*|razzia"),
    ("Sexual violence", r"rap(?:e|ed|ing)\b|sexual (?:violence|assault)"),
    ("Attack", r"attack(?:ed|s|ers)?|gunmen|shot (?:dead|and killed)|stabb\w+|shooting|massacre|"
     r"murder\w*|killed by|opened fire|ataque|atacantes|attaque|assassin\w*|beheaded|hacked|"
     r"angriff\w*|angegriffen|anschlag\w*|anschläge\w*|überfall\w*|überfiel\w*|erschoss\w*|"
     r"amoklauf|messerangriff\w*|attentäter\w*"),
    ("Natural disaster", r"earthquake|flood(?:s|ing)?|landslides?|hillside collapsed|mudslide|"
                         r"cyclone|"
     r"hurricane|typhoon|tsunami|avalanche|rockfall|alud\b|éboulement|glissement de terrain|"
     r"desliza\w+|desmoronamiento|tornado|storms?\b|volcano|drought|heatwave|wildfire|"
     r"inundaç\w+|inundacion\w*|terremoto|sismo|séisme|inondations?|cheias|deslizamento|"
     r"erdbeben\w*|überschwemmung\w*|hochwasser\w*|erdrutsch\w*|lawine\w*|unwetter\w*|wirbelsturm\w*|"
     r"waldbr[aä]nd\w*|vulkan\w*|hitzewelle"),
    ("Accident", r"accident|crash(?:ed|es)?|capsiz\w+|skidded|plunged|derail\w*|collapsed building|"
     r"building collapse\w*|overcrowded|sank|stampede|gas leak|fire (?:broke out|swept)|brakes|"
     r"blaze|(?:house|factory|forest|hotel|night-?club) fire|"
     r"fire (?:tore|ripped|engulfed|gutted|raged)|incêndio|incendio|incendie|"
     r"mine (?:collapse|explosion|fire|disaster)|"
     r"collapse of|derrumbe|effondrement|desabamento|accidente|acidente|despist\w+|colis\w+|"
     r"collision|collid\w+|"
     r"naufrag\w+|unfall\w*|verkehrsunfall\w*|unglück\w*|verunglück\w*|busunglück\w*|zugunglück\w*|"
     r"grubenunglück\w*|absturz\w*|abgestürzt|einsturz\w*|eingestürzt|gekentert|kenterte|"
     r"zusammenstoß|zusammengestoßen|großbr[aä]nd\w*|wohnungsbrand|bei (?:einem|dem) brand\b|"
     r"entgleis\w+|prallte"),
)  # fmt: skip

_PATTERNS = tuple((kind, AnyCase(rf"(?<!\w)(?:{words})")) for kind, words in _WORDS)
_OPENINGS = Openings([words for _, words in _WORDS])
_MOST = 4


def likely_types(texts: list[str]) -> tuple[EventType, ...]:
    """The types whose words the sentences use, the likeliest first; at least one.

    A word counts more in an earlier sentence. The order decides ties: the more specific type
    stands first in the table.
    """
    weight: Counter[EventType] = Counter()
    for place, text in enumerate(texts):
        for kind in _types_in(text):
            weight[kind] += max(1, 4 - place)
    ranked = sorted(weight, key=lambda kind: -weight[kind])
    return tuple(ranked[:_MOST]) or ("Other",)


def tells_of_event(text: str) -> bool:
    """Whether words tell of any event at all."""
    return next(_told_in(text), None) is not None


@lru_cache(maxsize=64)  # the figures of one sentence ask one after another
def _types_in(text: str) -> tuple[EventType, ...]:
    return tuple(_told_in(text))


def _told_in(text: str) -> Iterator[EventType]:
    """Yield the types of which a text has words, in the order of the table."""
    for number in sorted(_OPENINGS.within(text, 0, len(text))):
        kind, pattern = _PATTERNS[number]
        if pattern.search(text):
            yield kind
