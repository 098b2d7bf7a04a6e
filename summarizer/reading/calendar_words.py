"""Months, weekdays, counting words and phrases of days in four languages. Data for `dates`.

A phrase is a concept and a template. ``{W}`` stands for a weekday, ``{M}`` a month, ``{D}`` a day
of the month, ``{T}`` the last day of a range, ``{Y}`` a year, ``{N}`` a small number, ``{U}`` a
unit of time, and a blank for any short white space. A group ``words`` narrows the span of the
expression to the words inside it. What each concept means is in `day_rules`.
"""

# ruff: noqa: E501  (a phrase is easier to read on one line)

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """The words of one language."""

    months: dict[str, int]
    weekdays: dict[str, int]
    numbers: dict[str, int]
    units: dict[str, str]
    phrases: tuple[tuple[str, str], ...]
    future: str
    capitals: bool = False
    """Months and weekdays are written with a capital letter, so that "may" is no month."""
    not_before: str = field(default=r"(?!)")
    """Words before a date that make it part of a name: "Avenida 9 de Julio"."""
    not_after: str = field(default=r"(?!)")
    """Words after a date that make it part of a name: "March 23 Movement"."""


def _table(*rows: str) -> dict[str, int]:
    """Number the rows from 1; a row holds the words for one number."""
    return {word: number for number, row in enumerate(rows, 1) for word in row.split()}


ENGLISH_MONTHS: Final = _table(
    "january", "february", "march", "april", "may", "june", "july", "august",
    "september", "october", "november", "december",
)  # fmt: skip

_TO = r"\s?[-–—/]\s?| to | through "

ENGLISH: Final = CalendarWords(
    months=ENGLISH_MONTHS
    | _table(
        "jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep sept", "oct", "nov", "dec"
    ),  # fmt: skip
    weekdays=_table("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    numbers=_table(
        "a an one", "two couple", "three", "four", "five", "six", "seven", "eight", "nine",
        "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
    )
    | {"twenty": 20, "few": 3, "several": 3},
    units={
        "hour": "hour", "hours": "hour", "day": "day", "days": "day", "week": "week",
        "weeks": "week", "month": "month", "months": "month", "year": "year", "years": "year",
    },
    phrases=(
        ("date", rf"(?:{{W}},? (?:the )?)?{{D}}(?:{_TO}){{T}}(?:st|nd|rd|th)? (?:of )?{{M}}(?:\.?,? {{Y}})?"),
        ("date", rf"(?:{{W}},? )?{{M}}\.? {{D}}(?:{_TO}){{T}}(?![\w]|[.,:/-]\d| {{M}})(?:,? {{Y}})?"),
        ("date", rf"(?:between|from) (?P<words>{{M}}\.? {{D}}(?: and | to | until ){{T}}(?![\w]|[.,:/-]\d)(?:,? {{Y}})?)"),
        ("date", rf"(?:between|from) (?P<words>{{D}}(?: and | to | until ){{T}} {{M}}(?:\.?,? {{Y}})?)"),
        ("date", r"(?:{W},? (?:the )?)?{D}(?:st|nd|rd|th)? (?:of )?{M}(?:\.?,? (?:{Y}|{LY}|{TY}))?"),
        ("date", r"(?:{W},? )?{M}\.? (?:the )?{D}(?:st|nd|rd|th)?(?![\w]|[.,:/-]\d)(?:,? (?:{Y}|{LY}|{TY}))?"),
        ("date", r"{D}[-/]{M}[-/]{Y}"),
        ("part_of_month", r"(?P<early>early|beginning of|start of|(?P<mid>mid|middle of)|(?P<late>late|end of))(?: in)?(?: |-){M}(?:\.?,? (?:of )?(?:{Y}|{LY}|{TY}))?"),
        ("part_of_last_month", r"(?:(?P<early>early)|(?P<mid>mid|middle of)|(?P<late>late|end of))(?: |-)last month"),
        ("month", r"{M}\.?,? (?:of )?(?:{Y}|{LY}|{TY})"),
        ("last_month_named", r"(?:last|this past) {M}"),
        ("next_month_named", r"next {M}"),
        ("month", r"(?:in|since|until|till|by|from|during|through|between|of|before|after|for|this) (?P<words>{M})(?! \d)"),
        ("today", r"(?:earlier |later )?today|this (?:morning|afternoon|evening)|tonight"),
        ("yesterday", r"yesterday"),
        ("day_before_yesterday", r"the day before yesterday"),
        ("last_night", r"(?:late )?last (?:night|evening)"),
        ("tomorrow", r"tomorrow"),
        ("weekday", r"overnight (?:on |from |into |to )?{W}"),
        ("overnight", r"overnight"),
        ("weekend", r"(?:the|this)(?: past)? weekend"),
        ("last_weekend", r"last weekend|the previous weekend"),
        ("weekday_last_week", r"{W},? (?:of )?last week|last week(?:,? on)? {W}"),
        ("this_week", r"(?:earlier |early |later |late )?this week"),
        ("last_week", r"(?:earlier |early |late )?last week"),
        ("next_week", r"next week"),
        ("this_month", r"(?:earlier |later )?this month"),
        ("last_month", r"(?:earlier )?last month"),
        ("this_year", r"(?:early |earlier |later )?this year"),
        ("last_year", r"(?:early |late |earlier )?last year"),
        ("next_year", r"next year"),
        ("last_weekday", r"last {W}(?:night|morning)?|{W} last|the last {W}"),
        ("next_weekday", r"(?:next|this coming|the coming) {W}"),
        ("unresolved", r"(?:the )?(?:previous|following|preceding) {W}"),
        ("weekday", r"{W}"),
        ("past", r"(?:past|last) {N} {U}"),
        ("past", r"(?:past|last) (?:couple of|few|several) {U}"),
        ("past", r"past {U}"),
        ("past_few_days", r"recent days"),
        ("ago", r"{N} {U} ago"),
        ("later", r"{N} {U} (?:later|afterwards?)"),
        ("earlier", r"{N} {U} (?:earlier|previously)"),
        ("after", r"{N} {U} after"),
        ("next_day", r"(?:the )?(?:next|following) day|(?:the )?day after(?! tomorrow)(?=[,.;]| that)"),
        ("previous_day", r"(?:the )?(?:previous|preceding) day|the day before(?! yesterday)"),
        ("day_of_month", r"on the {D}(?:st|nd|rd|th)(?=[.,;:)]|$| (?:when|in|at|near|as|and|after|of (?:this|the) month)\b)"),
        ("year", r"(?:in|since|during|of|from|until|till|by|before|after|early|late|mid|between|through|around|back in|year)(?: |-)(?P<words>{Y})(?![-–/]?\w)(?! (?:people|persons|civilians|soldiers|troops|men|women|children|houses|homes|families|dead|others|more)\b)"),
        ("year", r"(?:a|an|the|its|his|her|their) (?P<words>{Y})(?= [a-z])(?! (?:people|persons|civilians|soldiers|troops|men|women|children|houses|homes|families|dead|others|more|victims|refugees|prisoners|detainees|inmates|migrants|workers|fighters|rebels|militants)\b)"),
    ),
    future=r"\b(?:will|shall|scheduled|upcoming|next|coming|planned|due to|due on|set (?:to|for)|expected to|to (?:begin|start|open|resume|meet|hold) on)\b",
    capitals=True,
    not_before=r"\b(?:Bloody|Black|Avenida|Calle|Plaza|Rua|Avenue|Street)\s$",
    not_after=r"\s(?:Movement|Brigade|Front|Group|Division|Coalition|Alliance|Square|Street|Bridge|Avenue|University|Revolution|Times|Telegraph|Mirror|Express|Mail|Herald|Independent|Tribune|World|Mothers)\b",
)

FRENCH: Final = CalendarWords(
    months=_table(
        "janvier janv", "février fevrier févr fév", "mars", "avril avr", "mai", "juin",
        "juillet juil", "août aout", "septembre sept", "octobre oct", "novembre nov",
        "décembre decembre déc",
    ),  # fmt: skip
    weekdays=_table("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    numbers=_table(
        "un une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
        "onze", "douze", "treize", "quatorze", "quinze",
    )
    | {"vingt": 20, "quelques": 3, "plusieurs": 3},
    units={
        "heure": "hour", "heures": "hour", "jour": "day", "jours": "day", "semaine": "week",
        "semaines": "week", "mois": "month", "an": "year", "ans": "year", "année": "year",
        "années": "year",
    },
    phrases=(
        ("date", rf"(?:{{W}} )?{{D}}(?:er)?(?:\s?[-–]\s?| au | et ){{T}} {{M}}(?:\.? {{Y}})?"),
        ("date", r"(?:{W},? (?:le )?)?{D}(?:er)? {M}(?:\.? (?:{Y}|{LY}|{TY}))?"),
        ("part_of_month", r"(?:(?P<early>début|au début (?:de |du mois de |d['’]))|(?P<mid>mi|à la mi)|(?P<late>fin|à la fin (?:de |du mois de |d['’])))(?: |-)?{M}(?: {Y})?"),
        ("month", r"{M}\.? (?:{Y}|{LY}|{TY})"),
        ("last_month_named", r"{M} dernier"),
        ("next_month_named", r"{M} prochain"),
        ("month", r"(?:en|depuis|dès|jusqu['’]en|avant|après|de|mois de|mois d['’]|d['’]|de?puis le mois de) ?(?P<words>{M})(?! \d)"),
        ("today", r"aujourd['’]hui|ce (?:matin|soir)|cet après-midi"),
        ("yesterday", r"(?<!avant-)hier"),
        ("day_before_yesterday", r"avant-hier"),
        ("last_night", r"(?:la nuit|hier soir dans la nuit) dernière"),
        ("overnight", r"cette nuit"),
        ("tomorrow", r"demain"),
        ("nights", r"(?:dans )?la nuit (?:de|du) {W} (?:à|au) {W}"),
        ("weekend", r"(?:le|ce) week-?end"),
        ("last_weekend", r"(?:le )?week-?end dernier"),
        ("this_week", r"cette semaine"),
        ("last_week", r"la semaine (?:dernière|passée)"),
        ("next_week", r"la semaine prochaine"),
        ("this_month", r"ce mois-ci"),
        ("last_month", r"le mois (?:dernier|passé)"),
        ("this_year", r"cette année"),
        ("last_year", r"l['’](?:an (?:dernier|passé)|année (?:dernière|passée))"),
        ("last_weekday", r"{W} (?:dernier|passé)"),
        ("next_weekday", r"{W} prochain"),
        ("weekday", r"{W}"),
        ("past", r"ces {N} derni(?:er|ère)s {U}|(?:au cours )?des {N} derni(?:er|ère)s {U}"),
        ("past_few_days", r"ces derniers jours"),
        ("ago", r"il y a {N} {U}"),
        ("later", r"{N} {U} plus tard"),
        ("earlier", r"{N} {U} (?:plus tôt|auparavant)"),
        ("next_day", r"le lendemain"),
        ("previous_day", r"la veille"),
        ("year", r"(?:en|depuis|de|fin|début|dès|jusqu['’]en|année) (?P<words>{Y})(?![-–/]?\w)"),
    ),
    future=r"\b(?:prochaine?|prévue?s?|sera|seront|aura lieu|auront lieu|doit|doivent|devrait|devraient)\b",
    not_before=r"\b(?:rue|avenue|place|boulevard|square|pont|stade|du mouvement)\s(?:du\s)?$",
    not_after=r"\sgras\b",
)

SPANISH: Final = CalendarWords(
    months=_table(
        "enero ene", "febrero feb", "marzo mar", "abril abr", "mayo", "junio jun", "julio jul",
        "agosto ago", "septiembre setiembre sept sep", "octubre oct", "noviembre nov",
        "diciembre dic",
    ),  # fmt: skip
    weekdays=_table(
        "lunes", "martes", "miércoles miercoles", "jueves", "viernes", "sábado sabado", "domingo"
    ),
    numbers=_table(
        "un una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
        "once", "doce", "trece", "catorce", "quince",
    )
    | {"veinte": 20, "unos": 3, "varios": 3, "pocos": 3},
    units={
        "hora": "hour", "horas": "hour", "día": "day", "días": "day", "semana": "week",
        "semanas": "week", "mes": "month", "meses": "month", "año": "year", "años": "year",
    },
    phrases=(
        ("date", r"(?:{W} )?{D}(?:\s?[-–]\s?| al? | y ){T} de {M}(?:,? del? {Y})?"),
        ("date", r"(?:{W},? )?(?:el )?{D}º? (?:de )?{M}(?:\.?,? (?:del? )?(?:{Y}|{LY}|{TY}))?"),
        ("part_of_month", r"(?:(?P<early>(?:a )?(?:principios|comienzos|inicios) de)|(?P<mid>(?:a )?mediados de)|(?P<late>(?:a )?(?:finales|fines) de)) {M}(?: del? {Y})?"),
        ("month", r"{M} (?:del? )?(?:{Y}|{LY}|{TY})"),
        ("last_month_named", r"{M} pasado|pasado (?:mes de )?{M}"),
        ("next_month_named", r"{M} próximo|próximo (?:mes de )?{M}"),
        ("month", r"(?:en|desde|hasta|antes de|después de|mes de|este) (?P<words>{M})(?! \d)"),
        ("today", r"hoy|esta (?:mañana|tarde|noche|madrugada)"),
        ("yesterday", r"ayer"),
        ("day_before_yesterday", r"anteayer|antes de ayer|antier"),
        ("last_night", r"anoche|la noche pasada"),
        ("tomorrow", r"pasado mañana"),
        ("nights", r"la noche del {W} al {W}"),
        ("weekend", r"(?:el|este) fin de semana"),
        ("last_weekend", r"(?:el )?(?:pasado )?fin de semana pasado|el pasado fin de semana"),
        ("this_week", r"esta semana"),
        ("last_week", r"la semana pasada|la pasada semana"),
        ("next_week", r"la (?:próxima semana|semana próxima|semana que viene)"),
        ("this_month", r"este mes"),
        ("last_month", r"el (?:mes pasado|pasado mes)"),
        ("this_year", r"este año"),
        ("last_year", r"el (?:año pasado|pasado año)"),
        ("last_weekday", r"{W} pasado|pasado {W}"),
        ("next_weekday", r"{W} próximo|próximo {W}|{W} que viene"),
        ("weekday", r"(?<!los\s){W}"),
        ("past", r"últim[oa]s {N} {U}"),
        ("past_few_days", r"últimos días"),
        ("ago", r"hace {N} {U}"),
        ("later", r"{N} {U} (?:después|más tarde)(?! del?\b)"),
        ("earlier", r"{N} {U} antes(?! de\b)"),
        ("next_day", r"(?:el|al) día siguiente"),
        ("previous_day", r"(?:el|al) día anterior|la víspera"),
        ("day_of_month", r"(?:el )?día {D}(?=[.,;:)]|$| (?:de (?:este|ese) mes|cuando|en)\b)"),
        ("year", r"(?:en|desde|de|del|hasta|año|a finales de|a principios de) (?P<words>{Y})(?![-–/]?\w)"),
    ),
    future=r"\b(?:próxim[oa]s?|previst[oa]s?|será|serán|tendrá|tendrán|celebrará|celebrarán|comenzará|iniciará|viajará|deberá)\b",
    not_before=r"\b(?:calle|avenida|av\.?|plaza|barrio|estadio|colonia|carrera|santo|plácido|movimiento|puente)\s(?:del?\s)?$",
    not_after=r"\s(?:santo)\b",
)

PORTUGUESE: Final = CalendarWords(
    months=_table(
        "janeiro jan", "fevereiro fev", "março marco mar", "abril abr", "maio mai", "junho jun",
        "julho jul", "agosto ago", "setembro set", "outubro out", "novembro nov", "dezembro dez",
    ),  # fmt: skip
    weekdays=_table(
        "segunda-feira segunda", "terça-feira terca-feira terça", "quarta-feira quarta",
        "quinta-feira quinta", "sexta-feira sexta", "sábado sabado", "domingo",
    ),  # fmt: skip
    numbers=_table(
        "um uma", "dois duas", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez",
        "onze", "doze", "treze", "catorze", "quinze",
    )
    | {"vinte": 20, "alguns": 3, "vários": 3, "poucos": 3},
    units={
        "hora": "hour", "horas": "hour", "dia": "day", "dias": "day", "semana": "week",
        "semanas": "week", "mês": "month", "meses": "month", "ano": "year", "anos": "year",
    },
    phrases=(
        ("date", r"(?:{W},? (?:dia )?)?{D}(?:\s?[-–]\s?| a | e ){T} de {M}(?:,? de {Y})?"),
        ("date", r"(?:{W},? (?:dia )?)?{D}º? (?:de )?{M}(?:\.?,? (?:de )?(?:{Y}|{LY}|{TY}))?"),
        ("part_of_month", r"(?:(?P<early>(?:no )?(?:início|começo|princípio|inícios) de)|(?P<mid>(?:em )?meados de)|(?P<late>(?:no )?(?:fim|final|finais) de)) {M}(?: de {Y})?"),
        ("month", r"{M} (?:de )?(?:{Y}|{LY}|{TY})"),
        ("last_month_named", r"{M} passado|passado mês de {M}|último mês de {M}"),
        ("next_month_named", r"próximo (?:mês de )?{M}"),
        ("month", r"(?:em|desde|até|antes de|depois de|mês de) (?P<words>{M})(?! \d)"),
        ("today", r"hoje|esta (?:manhã|tarde|noite|madrugada)|nesta (?:manhã|tarde|noite|madrugada)"),
        ("yesterday", r"(?<!ante)ontem"),
        ("day_before_yesterday", r"anteontem|antes de ontem"),
        ("last_night", r"(?:ontem à|na) noite passada|ontem à noite|a noite passada"),
        ("tomorrow", r"amanhã"),
        ("nights", r"(?:na|da) noite de {W} para {W}"),
        ("weekend", r"(?:o|no|neste|este) fim(?: |-)de(?: |-)semana"),
        ("last_weekend", r"(?:o |no )?(?:último fim(?: |-)de(?: |-)semana|fim(?: |-)de(?: |-)semana passado)"),
        ("this_week", r"n?esta semana"),
        ("last_week", r"(?:n?a )?semana passada|(?:n?a )?última semana"),
        ("next_week", r"(?:n?a )?próxima semana|semana que vem"),
        ("this_month", r"n?este mês"),
        ("last_month", r"(?:n?o )?mês passado"),
        ("this_year", r"n?este ano"),
        ("last_year", r"(?:n?o )?ano passado"),
        ("last_weekday", r"(?:última|passada|último|passado) {W}|{W} passad[ao]"),
        ("next_weekday", r"próxim[ao] {W}|{W} que vem"),
        ("weekday", r"(?:na|nesta|desta|esta|da) (?P<words>{W})"),
        ("weekday", r"(?P<long>{W})"),
        ("past", r"últim[oa]s {N} {U}"),
        ("past_few_days", r"últimos dias"),
        ("ago", r"há {N} {U}|{N} {U} atrás"),
        ("later", r"{N} {U} (?:depois|mais tarde)(?! d[aeo]\b)"),
        ("earlier", r"{N} {U} antes(?! d[aeo]\b)"),
        ("next_day", r"(?:n?o )?dia seguinte"),
        ("previous_day", r"(?:n?o )?dia anterior|na véspera"),
        ("day_of_month", r"(?:no )?dia {D}(?=[.,;:)]|$| (?:deste mês|do mês|quando|em)\b)"),
        ("year", r"(?:em|desde|de|até|ano|no final de|no início de) (?P<words>{Y})(?![-–/]?\w)"),
    ),
    future=r"\b(?:próxim[oa]s?|previst[oa]s?|será|serão|terá|terão|começará|realizará|deverá|vai|vão)\b",
    not_before=r"\b(?:rua|avenida|av\.?|praça|largo|estádio|santo|são|movimento|ponte)\s(?:de\s|do\s)?$",
    not_after=r"\s(?:mundial)\b",
)

CALENDARS: Final[dict[str, CalendarWords]] = {
    "en": ENGLISH,
    "fr": FRENCH,
    "es": SPANISH,
    "pt": PORTUGUESE,
}
