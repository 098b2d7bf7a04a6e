"""Words of time that set a figure apart from the event: running totals and earlier events."""

from datetime import date, timedelta
from typing import Final

from summarizer.models.vocabulary import Scope
from summarizer.text.any_case import AnyCase
from summarizer.text.dates.find import Day
from summarizer.text.openings import Openings

_RUNNING: Final = AnyCase(
    r"\bin (?:the |[\w-]+['’]s )?(?:[\w-]+ ){0,2}(?:war|conflict|insurgency|uprising|rebellion)\b|"
    r"\b(?:war|conflict|insurgency|uprising|violence|violência|violencia|violences|guerra|guerre|"
    r"conflito|"
    r"conflicto|conflit|insurrection|insurgência) (?:(?:armado|armada|interno|interna|civil|civile|"
    r"armé|jihadistes?|djihadistes?) )?(?:has|have|que ha|ha|já|a fait|ont fait|ya ha|a déjà fait|"
    r"a causé|ont causé|a coûté|dejó|deixou|que a fait|que dejó) (?:\w+ )?(?:killed|left|claimed|"
    r"displaced|"
    r"cost|dejado|provoc\w+|causado|plus|cobrado|de|des|la|(?=\d))\b|\b(?:so far (?:this|in)|"
    r"to date|in the (?:past|"
    r"last) (?:\w+ )?(?:months|"
    r"years|weeks|decade|year|month)|over the (?:past|last)|this year|in all of|during the (?:war|"
    r"conflict|campaign|season)|in earlier rounds|throughout the|nationwide|nationally|each year|"
    r"every year|(?:deaths|people|children|cases) a year|annually|a year on average|"
    r"last (?:fiscal|financial) year|até agora este "
    r"ano|este ano|este año|en lo que va del?|cette année|à ce jour|en (?:medio siglo|"
    r"(?:\w+ )?(?:décadas?|decenas de años))|"
    r"(?:en|durante) l[oa]s últim[oa]s (?:\w+ )?(?:años|meses|décadas)|"
    r"(?:au cours des|ces|lors des) (?:\w+ )?derni(?:er|ère)s (?:années|mois|décennies)|"
    r"n[oa]s últim[oa]s (?:\w+ )?(?:anos|meses|décadas)|"
    r"al año|par an|cada año|chaque année|cada ano|todos os anos|cerró (?:el año|20\d\d)|"
    r"en (?:un demi-siècle|\w+ (?:décennies|ans))|em (?:meio século|\w+ décadas)|"
    r"hasta la fecha|até (?:à data|"
    r"hoje)|in diesem Jahr|seit (?:Jahresbeginn|Beginn (?:des|der)|Anfang des Jahres)|"
    r"im laufenden Jahr|pro Jahr|jährlich|jedes Jahr|landesweit|bundesweit|"
    r"in den (?:vergangenen|letzten) (?:\w+ )?(?:Jahren|Monaten|Jahrzehnten|Wochen))\b",
)
# "The floods that have hit the south since Sunday" are the news itself.
_SINCE: Final = AnyCase(
    r"(?<!have )(?<!has )(?<!had )\b(?:since|desde|depuis|seit)\b(?! \d{1,3}\b(?! de ))"
    r"(?! (?:wochen|monaten|jahren|tagen|langem|\w+tag|mittwoch|gestern|heute|"
    r"dem \w*(?:morgen|abend|mittag|tag))\b)(?! (?:el |la |o |a |le |"
    r"l['’])?(?:(?:mon|tues|wednes|thurs|fri|"
    r"satur|"
    r"sun)day|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|"
    r"vendredi|samedi|dimanche|segunda|terça|quarta|quinta|sexta|yesterday|ayer|anoche|ontem|hier|"
    r"ce matin|esta mañana|esta manhã|noche|noite|madrugada|mañana|manhã|aube|week-end|"
    r"fin de semana|fim de semana)\b)",
)
# "Displaced since a cyclone reached the coast": by the cyclone.
_SINCE_EVENT: Final = AnyCase(
    r"\b(?:since|desde|depuis) (?:an?|the|last \w+['’]s|\w+day['’]s|el|la|un|una|le|l['’]|une|o|a|"
    r"um|uma) ?"
    r"(?:[\w-]+ ){0,2}?(?:cyclone|storm|hurricane|typhoon|(?:earth)?quake|tsunami|floods?|attack|"
    r"blast|"
    r"explosion|fire|landslide|eruption|raid|bombing|tornado|avalanche|collapse|shelling|ciclón|"
    r"terremoto|sismo|huracán|incendio|séisme|ouragan|tempête|ciclone|furacão|incêndio|"
    r"tempestade)\b",
)
_SIMILAR: Final = AnyCase(
    r"\b(?:weeks?|months?|years?|días|dias|semanas?|semaines?|mois|ans|años|anos|meses)\b"
    r"[^.;]{0,20}?,? (?:a similar|(?:un[ae]?|uma?) (?:\w+ )?(?:semelhante|similar|similaire|"
    r"parecid[oa]))\b",
)
# "The worst disaster since 2009, when 230 people drowned" tells of one event.
_FIRST_SINCE: Final = AnyCase(
    r"\b(?:since|desde|depuis)\b[^,;.]{3,40}, (?:when|cuando|quando|lorsqu\w*|où|in which)\b|"
    r"\b(?:depuis cel(?:ui|le)|desde (?:el|la|aquel|aquella|o|a)) (?:qu[ei]|de|du|del|da|do)\b",
)
_YEAR_TOTAL: Final = AnyCase(
    r"\b(?:last year|the previous year|in (?:19|20)\d\d|(?:no|el) (?:ano|año) passado|"
    r"el año pasado|"
    r"no ano passado|im (?:vergangenen|letzten) Jahr|"
    r"l['’]an dernier|em (?:19|20)\d\d|en (?:19|20)\d\d)\b",
)
# One event of last year, not all that happened in it: "in 2014, floods killed 29 people".
_ONE_EVENT: Final = AnyCase(
    r"\b(?:eine[mnrs]?|ein|der|die|das|dem) (?:\w+ ){0,2}?\w*(?:angriff|anschlag|unglück|brand|"
    r"erdbeben|unfall|explosion|einsturz|absturz|überschwemmung|erdrutsch|feuer|amoklauf|lawine)s?\b|"
    r"\b(?:an?|another|the|that) (?:[\w-]+ ){0,3}?(?:attack|raid|strike|bomb\w*|explosion|blast|"
    r"crash|"
    r"shooting|massacre|accident|(?:earth)?quake|tsunami|fire|ambush|landslide|flood|cyclone|"
    r"storm|clash|collapse|derailment|sinking|avalanche|tornado|hurricane|typhoon|shelling|"
    r"gun ?battle|blaze|protest|riot|robbery|kidnapping|"
    r"stampede|crush|outbreak|bomber|suicide|gunm[ae]n|shooter|attacker|car|truck|lorry|bus|train|"
    r"plane|helicopter|ferry|boat|ship|jeep|wildfire|drone|building|bridge|dam|collision|mutiny|"
    r"mob|"
    r"mortar|air ?strike|ataque|atentado|incêndio|incendio|séisme|"
    r"attentat)\b|"
    r"\b(?:la mort|la muerte|a morte) d(?:e|['’]) ?(?:une?|una?|uma?|deux|trois|quatre|cinq|dos|"
    r"tres|"
    r"cuatro|cinco|dois|duas|três|quatro)\b|"
    r"\b(?:otr[oa]|una?|outr[oa]|uma?|(?:un|une) autre|une) (?:\w+ ){0,2}?(?:ataque|atentado|"
    r"derrumbe|explosi[óo]n|explosion|explosão|accidente|accident|acidente|terremoto|sismo|"
    r"tiroteo|tiroteio|masacre|massacre|incendio|incendie|incêndio|deslizamiento|deslizamento|"
    r"avalancha|avalanche|naufrag\w+|choque|bombardeo|bombardeio|frappe|bombardement|emboscada|"
    r"embuscade|attaque|attentat|séisme|fusillade|éboulement|effondrement|inondation|ouragan|"
    r"huracán|furacão|ciclón|cyclone|ciclone|desabamento|cyclone|tempête|tormenta|tempestade|"
    r"naufrage|coulée|crue)\b|"
    r"\b(?:des|unas|unos|de|umas|uns|fuertes|fortes|violentes|las|les|as) (?:crues|inondations|"
    r"inundacion\w+|inundaç\w+|motines|disturbios|émeutes|combats|lluvias|lluvia|pluies|chuvas|"
    r"affrontements|deslizamientos|deslizamentos|"
    r"riadas|enfrentamientos|motins|mutineries|tempêtes)\b|(?:même|misma|mesma|mismo|"
    r"mesmo) (?:région|zone|ville|village|province|lieu|mine|route|zona|región|"
    r"provincia|ciudad|pueblo|lugar|mina|carretera|tramo|cárcel|prisión|prison|província|região|"
    r"cidade|aldeia|estrada)\b|\b(?:floods|landslides|clashes|riots|storms|inundaç\w+|"
    r"inundacion\w+) (?:\w+ ){0,6}?"
    r"(?:killed|left|claimed|displaced|mataram|dejaron)|same (?:district|area|town|village|place|"
    r"province|region|road)s?\b|\bwhen "
    r"(?:an?|the|they|it|he|she|his|her|its|their|one|two|troops|police|gunmen|rebels)\b",
)
_EARLIER: Final = AnyCase(
    r"\b(?:earlier (?:this (?:month|year)|in (?:the (?:year|month|war)|19|20))|last (?:year|month|"
    r"spring|summer|"
    r"autumn|winter)|"
    r"(?:an?|two|three|four|five|six|ten|several|\d+) (?:years?|months?|weeks?|decades?) (?:ago|"
    r"earlier)|"
    r"in the (?:winter|summer|spring|autumn|fall) of|revived memories|reminiscent|"
    r"last week,? (?:an?|another|the)\b|an earlier (?:attack|raid|strike|bombing|incident|quake|"
    r"crash)|a similar|"
    r"(?:weeks|months|years) after|"
    r"hace (?:un[ao]?|dos|tres|cuatro|\d+) (?:años?|mes(?:es)?|semanas?)|"
    r"(?:una?|dos|tres|cuatro|\d+) (?:semanas?|mes(?:es)?|años?) (?:atrás|antes)|"
    r"(?:une?|deux|trois|quatre|\d+) (?:semaines?|mois|ans) (?:plus tôt|auparavant)|"
    r"(?:uma?|dois|duas|três|\d+) (?:semanas?|m[êe]s(?:es)?|anos?) (?:atrás|antes)|"
    r"há (?:uma?|dois|duas|três|\d+) (?:anos?|mes(?:es)?|semanas?)|"
    r"il y a (?:une?|deux|trois|\d+) (?:ans?|mois|semaines?)|"
    r"vor (?:einem|einer|zwei|drei|vier|fünf|sechs|zehn|\d+) "
    r"(?:Jahr(?:en)?|Monat(?:en)?|Wochen?)|"
    r"im (?:vergangenen|letzten) (?:Jahr|Monat|Frühjahr|Sommer|Herbst|Winter)|"
    r"(?:em|no|en) (?:janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|"
    r"novembro|dezembro|enero|febrero|marzo|mayo|junio|julio|septiembre|octubre|noviembre|"
    r"diciembre|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|"
    r"décembre)\b(?! (?:de )?20))\b",
)
_DAYS_AFTER: Final = AnyCase(
    r"\b(?:(?:came|come|comes|happened|follow(?:s|ed)) (?:just |only |barely )?(?:\w+ )?"
    r"(?:days?|weeks?|months?|years?) after|follows (?:an?|the)|(?:vem|ocorre|se produce|"
    r"intervient) (?:\w+ ){1,3}(?:depois|después|après))\b",
)
# Those asked of every sentence; few of its words begin one of them.
_PATTERNS: Final = (_DAYS_AFTER, _FIRST_SINCE, _SIMILAR, _SINCE, _RUNNING, _EARLIER)
_OPENINGS: Final = Openings([pattern.pattern for pattern in _PATTERNS])
_RECENT: Final = timedelta(days=21)
_MONTH, _YEAR = 4, 5  # UCDP's precisions


def scope_of_words(words: str, days: tuple[Day, ...], reference: date | None) -> Scope:
    """Whether words tell of this event, of a running total, or of an earlier or other event.

    Parameters
    ----------
    words
        A sentence, or a clause of one.
    days
        The days that it names for what happened, "since" which it did included.
    reference
        The day of the report.
    """
    may_match = [_PATTERNS[number] for number in _OPENINGS.within(words, 0, len(words))]

    def has(pattern: AnyCase) -> bool:
        return pattern in may_match and pattern.search(words) is not None

    if has(_DAYS_AFTER) or has(_FIRST_SINCE) or has(_SIMILAR):
        return "background"
    old = [d for d in days if reference is not None and _is_old(d, reference)]
    recent = [d for d in days if d not in old]
    began = [d for d in recent if d.relation == "since" and d.when.precision >= _MONTH]
    if has(_SINCE) and recent == began and not _SINCE_EVENT.search(words):
        return "cumulative"
    one_event = bool(old) and _ONE_EVENT.search(words) is not None
    if (
        has(_RUNNING)
        and not one_event
        and all(d.relation == "since" or d.when.precision == _YEAR for d in recent)
    ):
        return "cumulative"
    if old and not recent:
        if all(d.relation == "since" for d in old):
            return "cumulative"  # "heat has killed 91 people since 1 June", told in August
        whole_years = all(d.when.precision == _YEAR for d in old)
        if whole_years and _YEAR_TOTAL.search(words) and not _ONE_EVENT.search(words):
            return "cumulative"
        return "background"
    if not recent and has(_EARLIER):
        return "background"
    return "incident"


def _is_old(day: Day, reference: date) -> bool:
    if day.when.precision == _YEAR:
        return day.when.end.year < reference.year
    if day.when.precision == _MONTH and day.when.start != day.when.end:
        return (day.when.end.year, day.when.end.month) < (reference.year, reference.month)
    return reference - day.when.end > _RECENT
