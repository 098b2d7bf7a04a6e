"""Months, weekdays, numbers and units, by language. Data for `patterns`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """The words of one language.

    ``future`` finds a clause that speaks of what is to come. ``not_before`` and ``not_after`` find
    words beside a date that make it part of a name: "Avenida 9 de Julio", "March 23 Movement".
    ``capitals``: months and weekdays are written with a capital letter, so that "may" is no month.
    """

    months: dict[str, int]
    weekdays: dict[str, int]
    numbers: dict[str, int]
    units: dict[str, str]
    future: str
    not_before: str
    not_after: str
    capitals: bool = False


def _numbered(rows: str) -> dict[str, int]:
    """Number comma-separated rows from 1; a row holds the words for one number."""
    return {word: i for i, row in enumerate(rows.split(","), 1) for word in row.split()}


def _units(hour: str, day: str, week: str, month: str, year: str) -> dict[str, str]:
    rows = {"hour": hour, "day": day, "week": week, "month": month, "year": year}
    return {word: unit for unit, words in rows.items() for word in words.split()}


ENGLISH_MONTHS: Final = _numbered(
    "january, february, march, april, may, june, july, august, september, october, "
    "november, december"
)

ENGLISH: Final = CalendarWords(
    months=_numbered(
        "january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, "
        "september sep sept, october oct, november nov, december dec"
    ),
    weekdays=_numbered("monday, tuesday, wednesday, thursday, friday, saturday, sunday"),
    numbers=_numbered(
        "a an one, two couple, three, four, five, six, seven, eight, nine, ten, eleven, twelve, "
        "thirteen, fourteen, fifteen"
    )
    | {"twenty": 20, "few": 3, "several": 3},
    units=_units("hour hours", "day days", "week weeks", "month months", "year years"),
    future=(
        r"\b(?:will|shall|scheduled|upcoming|next|coming|planned|due to|due on|set (?:to|for)|"
        r"expected to|to (?:begin|start|open|resume|meet|hold) on)\b"
    ),
    not_before=r"\b(?:Bloody|Black|Avenida|Calle|Plaza|Rua|Avenue|Street)\s$",
    not_after=(
        r"\s(?:Movement|Brigade|Front|Group|Division|Coalition|Alliance|Square|Street|Bridge|"
        r"Avenue|University|Revolution|Times|Telegraph|Mirror|Express|Mail|Herald|Independent|"
        r"Tribune|World|Mothers)\b"
    ),
    capitals=True,
)

FRENCH: Final = CalendarWords(
    months=_numbered(
        "janvier janv, février fevrier févr fév, mars, avril avr, mai, juin, juillet juil, août "
        "aout, septembre sept, octobre oct, novembre nov, décembre decembre déc"
    ),
    weekdays=_numbered("lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche"),
    numbers=_numbered(
        "un une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, "
        "quatorze, quinze"
    )
    | {"vingt": 20, "quelques": 3, "plusieurs": 3},
    units=_units("heure heures", "jour jours", "semaine semaines", "mois", "an ans année années"),
    future=(
        r"\b(?:prochaine?|prévue?s?|sera|seront|aura lieu|auront lieu|doit|doivent|devrait|"
        r"devraient)\b"
    ),
    not_before=r"\b(?:rue|avenue|place|boulevard|square|pont|stade|du mouvement)\s(?:du\s)?$",
    not_after=r"\sgras\b",
)

SPANISH: Final = CalendarWords(
    months=_numbered(
        "enero ene, febrero feb, marzo mar, abril abr, mayo, junio jun, julio jul, agosto ago, "
        "septiembre setiembre sept sep, octubre oct, noviembre nov, diciembre dic"
    ),
    weekdays=_numbered(
        "lunes, martes, miércoles miercoles, jueves, viernes, sábado sabado, domingo"
    ),
    numbers=_numbered(
        "un una, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, "
        "catorce, quince"
    )
    | {"veinte": 20, "unos": 3, "varios": 3, "pocos": 3},
    units=_units("hora horas", "día días", "semana semanas", "mes meses", "año años"),
    future=(
        r"\b(?:próxim[oa]s?|previst[oa]s?|será|serán|tendrá|tendrán|celebrará|celebrarán|"
        r"comenzará|iniciará|viajará|deberá)\b"
    ),
    not_before=(
        r"\b(?:calle|avenida|av\.?|plaza|barrio|estadio|colonia|carrera|santo|plácido|"
        r"movimiento|puente)\s(?:del?\s)?$"
    ),
    not_after=r"\s(?:santo)\b",
)

PORTUGUESE: Final = CalendarWords(
    months=_numbered(
        "janeiro jan, fevereiro fev, março marco mar, abril abr, maio mai, junho jun, julho jul, "
        "agosto ago, setembro set, outubro out, novembro nov, dezembro dez"
    ),
    weekdays=_numbered(
        "segunda-feira segunda, terça-feira terca-feira terça, quarta-feira quarta, quinta-feira "
        "quinta, sexta-feira sexta, sábado sabado, domingo"
    ),
    numbers=_numbered(
        "um uma, dois duas, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze, treze, "
        "catorze, quinze"
    )
    | {"vinte": 20, "alguns": 3, "vários": 3, "poucos": 3},
    units=_units("hora horas", "dia dias", "semana semanas", "mês meses", "ano anos"),
    future=(
        r"\b(?:próxim[oa]s?|previst[oa]s?|será|serão|terá|terão|começará|realizará|deverá|vai|"
        r"vão)\b"
    ),
    not_before=(
        r"\b(?:rua|avenida|av\.?|praça|largo|estádio|santo|são|movimento|ponte)\s(?:de\s|"
        r"do\s)?$"
    ),
    not_after=r"\s(?:mundial)\b",
)

GERMAN: Final = CalendarWords(
    months=_numbered(
        "januar jänner jan, februar feb, märz mär, april apr, mai, juni jun, juli jul, august aug, "
        "september sep sept, oktober okt, november nov, dezember dez"
    ),
    weekdays=_numbered(
        "montag, dienstag, mittwoch, donnerstag, freitag, samstag sonnabend, sonntag"
    ),
    numbers=_numbered(
        "ein eine einen einem einer, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, "
        "zwölf, dreizehn, vierzehn, fünfzehn"
    )
    | {"zwanzig": 20, "einigen": 3, "mehreren": 3, "wenigen": 3},
    units=_units(
        "stunde stunden",
        "tag tage tagen",
        "woche wochen",
        "monat monate monaten",
        "jahr jahre jahren",
    ),
    future=(
        r"\b(?:kommende[nmrs]?|nächste[nmrs]?|geplante?[nmrs]?|wird|werden|soll|sollen|beginnt|"
        r"stattfinden)\b"
    ),
    not_before=r"(?:straße|platz|allee|bewegung) des\s$",
    not_after=r"\s(?:Bewegung|Brigade|Revolution)\b",
    capitals=True,
)

CALENDARS: Final[dict[str, CalendarWords]] = {
    "en": ENGLISH,
    "fr": FRENCH,
    "es": SPANISH,
    "pt": PORTUGUESE,
    "de": GERMAN,
}
