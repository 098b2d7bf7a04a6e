"""Words near a number that say it counts no people or things: months, units, money, ages."""

from typing import Final


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


# English months only count with a capital ("may", "march").
MONTHS: Final = {
    "en": _words(
        "january february march april may june july august september october november december "
        "jan feb mar apr jun jul aug sep sept oct nov dec"
    ),
    "fr": _words(
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre "
        "janv fevr juil sept oct nov dec"
    ),
    "es": _words(
        "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre "
        "noviembre diciembre ene feb abr jun jul ago sep sept oct nov dic"
    ),
    "pt": _words(
        "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro "
        "dezembro jan fev mar abr mai jun jul ago set out nov dez"
    ),
    "de": _words(
        "januar janner februar marz april mai juni juli august september oktober november "
        "dezember jan feb apr jun jul aug sep sept okt nov dez"
    ),
}

# Where every noun has a capital, it marks no name.
CAPITAL_NOUNS: Final = frozenset({"de"})
# Where a point behind a number makes it an ordinal: "am 12. Mai".
POINT_ORDERS: Final = frozenset({"de"})

# What stands between the days of one month, and around them: "between the 3rd and the 9th of June".
DAY_JOINS: Final = _words(
    "and or to until till through et ou au y o al a e ao ate hasta jusqu und bis"
)
DAY_ARTICLES: Final = _words("the le el los o os dia dias")
OF_A_MONTH: Final = _words("of de du del")
BETWEEN: Final = _words("between entre")
BEHIND_A_DAY: Final = _words(
    "in at near on by when while as during after before were was and but left killed in "
    "dans a lors quand en por cuando durante no na nos nas quando"
)

WEEKDAYS: Final = _words(
    "monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi "
    "vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo feira "
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag"
)

MONEY_BEFORE: Final = _words("$ € £ ¥ ₹ ₽ ₺ ₦ ₱ ₪ ₩ rs usd eur gbp tk us$ ksh sh rm chf pkr inr")
MONEY: Final = _words(
    "$ € £ ¥ ₹ dollar dollars euro euros pound pounds sterling lei shilling shillings rupee "
    "rupees peso pesos real reais franc francs riyal riyals rial rials dinar dinars dirham "
    "dirhams yen yuan naira rand rands ruble rubles rouble roubles lira liras cent cents usd eur "
    "hryvnia hryvnias taka kyat baht won ringgit rupiah birr cedi cedis kwacha dolar dolares "
    "libra libras livres franco francos rublo rublos crown crowns kronor kroner zloty bolivares "
    "quetzales soles cordobas colones sucres lempiras escudos afghani afghanis sol franken kronen"
)
MONEY_ADJECTIVES: Final = _words(
    "us american canadian australian kenyan somali ugandan tanzanian rwandan mexican colombian "
    "indian pakistani syrian iraqi lebanese egyptian turkish russian"
)

PERCENT: Final = _words("% ٪ ％ percent pct percents prozent")
ONE: Final = _words("one un une uno um uma")
IN_RATIO: Final = _words("in sur em de cada")
PERCENT_PAIRS: Final = frozenset(
    {
        ("per", "cent"),
        ("por", "ciento"),
        ("por", "cento"),
        ("pour", "cent"),
        ("percentage", "points"),
        ("percentage", "point"),
    }
)

MEASURES: Final = _words(
    # length, area
    "km kms kilometre kilometres kilometer kilometers mile miles metre metres meter meters foot "
    "feet ft inch inches mm cm millimetre millimetres millimeter millimeters centimetre "
    "centimetres centimeter centimeters yard yards hectare hectares acre acres sqkm km² m² m "
    "kph mph kmh knots nm "
    # weight, volume, force
    "tonne tonnes ton tons kg kgs kilogram kilograms kilogramme kilogrammes kilo kilos gram "
    "grams gramme grammes litre litres liter liters gallon gallons barrel barrels degree degrees "
    "° °c °f º celsius fahrenheit megawatt megawatts kilowatt kilowatts mw kw volts hertz kiloton "
    "kilotons megatons calibre caliber magnitude ounces lb lbs lbs "
    # time
    "second seconds minute minutes min mins hour hours hr hrs day days night nights week weeks "
    "weekend weekends fortnight month months year years decade decades century centuries "
    # how often
    "time times fold "
    # French
    "metre metres kilometres mille tonnes litres heure heures minute minutes seconde secondes "
    "jour jours nuit nuits semaine semaines mois an ans annee annees siecle siecles fois degres "
    "hectares "
    # Spanish
    "metro metros kilometro kilometros milla millas tonelada toneladas litro litros hectarea "
    "hectareas hora horas minuto minutos segundo segundos dia dias noche noches semana semanas "
    "mes meses año años ano anos siglo siglos decada decadas vez veces grados pies "
    # Portuguese
    "quilometro quilometros quilo quilos milha milhas hectares noite noites seculo seculos vezes "
    "graus pes "
    # German
    "metern kilometern tonne stunde stunden sekunde sekunden tag tage tagen nachte nachten woche "
    "wochen monat monate monaten jahr jahre jahren jahrzehnte jahrzehnten jahrhunderte grad hektar "
    "meilen stundenkilometer stundenkilometern"
)
MEASURE_ADJECTIVES: Final = _words(
    "metric square cubic nautical short long consecutive straight more other calendar working "
    "full whole successive additional further past last odd separate solid difficult hard "
    "cuadrados seguidos consecutivos"
)
# "a 7.8-magnitude quake" and "magnitude 7.8"
MEASURE_BEFORE: Final = _words("magnitude magnitud richter calibre caliber")

AGE_UNITS: Final = _words("year years month months week weeks day days")
AGE_NOUNS: Final = _words("old olds")
AGE_BEFORE: Final = _words("aged age ages edad idade age agee agees agés ages de-edad")
AGE_YEARS: Final = _words("ans anos años")
PEOPLE_OF_AN_AGE: Final = _words(
    "child children kid kids minor minors boy boys girl girls those people anyone everyone "
    "persons youth youths women men males females adults pupils teenagers infants adolescents "
    "enfants mineurs menores niños niñas ninos ninas criancas menores"
)
ONE_OF_AN_AGE: Final = _words(
    "boy girl child man woman baby son daughter youth teenager infant toddler age lad"
)
PAIRS: Final = _words("couple pair men women boys girls youths teenagers pareja couple casal")
KIN: Final = _words(
    "son daughter granddaughter grandson wife husband brother sister mother father uncle aunt "
    "nephew niece cousin neighbour neighbor baby boy girl twins"
)
KINSFOLK: Final = _words(
    "sons daughters granddaughters grandsons grandchildren children wives brothers sisters "
    "siblings nephews nieces cousins boys girls hijos hijas hermanos hermanas filhos filhas irmaos "
    "fils filles freres soeurs"
)
OF_A_PERSON: Final = _words("who whose whom his her he she")
TO_BE: Final = _words("is are was were eran tenian tinham tinha tenia avaient avait")
CHANGES: Final = _words("+ - − – up down")
# A number in brackets behind one of these is theirs: "Killed (14), injured (30)".
TALLIED: Final = _words(
    "killed dead deaths died injured wounded hurt missing fatalities casualties victims displaced "
    "evacuated captured detained arrested kidnapped abducted total muertos fallecidos heridos "
    "desaparecidos victimas desplazados morts blesses disparus victimes deplaces mortos feridos "
    "desaparecidos vitimas deslocados tote verletzte vermisste verwundete"
)
JOINS: Final = _words("and or et ou y o e und oder")
UNDER_OVER: Final = _words("under over below above")

YEAR_BEFORE: Final = _words(
    "in since by from until till during before after year early late mid around through "
    "throughout summer winter spring autumn fall circa and "
    "en depuis des avant apres annee annees ete desde hasta durante antes despues año "
    "em ate durante antes depois apos ano anos de del do seit jahr"
)
YEAR_ALWAYS: Final = _words("in since until till during mid depuis desde em en")

IDENTIFIER_BEFORE: Final = _words(
    "no nos nº n° № # flight article articles section highway route chapter channel phase "
    "resolution boeing airbus unit room page pages type model version ward district block zone "
    "sector area mig sukhoi su antonov tupolev windows covid law decree act number numero bus "
    "line train camp gate exit runway apartment flat suite case file volume part rule order "
    "interstate autopista vuelo vol voo artigo articulo ruta camp checkpoint brigade battalion "
    "division regiment company platoon decreto lei ley resolucion resolucao resolucao formula "
    "frente front bloque columna brigada batallon division unidad regimiento bataillon regiment "
    "brigade compagnie carretera rodovia autoroute estrada nacional nationale "
    "note notes footnote ref fig figure table item step photo image slide exhibit episode round "
    "day week apollo grade class category level stage tier platform pier terminal street avenue "
    "tren trem tram onibus autobus autocar autocarro avion aviao linea linha ligne km kilometro "
    "quilometro kilometre sala salle aula habitacion quarto chambre piso andar etage puerta porta "
    "calle rua rue avenida galeria vagon vagao wagon pozo poço"
)
IN_A_PLACE: Final = _words("in at near around from en em no na dans a y e et and ,")
GROUPS_OF: Final = frozenset({5, 7, 8, 10, 15, 20, 24, 77})
RANK_BEFORE: Final = _words("ranked ranks rank top")

SCORED: Final = _words("vote votes goal goals point points run runs seats set sets voto votos voix")
SCORE_NEAR: Final = _words(
    "vote votes victory win won defeat loss ruling draw lead beat score decision majority tie"
)

TIME_AFTER: Final = _words("am pm gmt utc o'clock hrs h edt est pst pdt cet bst ist uhr")
PARTS_OF_A_DAY: Final = _words("manana tarde noche madrugada manha noite matin soir")
CLOCK_ZONES: Final = _words("gmt utc hrs hours local")

HYPHENATED_PEOPLE: Final = _words(
    "member members man men woman women person people strong soldier crew vehicle odd "
    "policeman policemen officer plus"
)

PEOPLE: Final = _words(
    "people persons person civilians soldiers troops police policemen officers rebels militants "
    "fighters gunmen insurgents guerrillas terrorists men women children boys girls students "
    "workers villagers residents refugees migrants passengers protesters demonstrators prisoners "
    "detainees hostages families homes houses victims casualties bodies dead killed wounded "
    "injured missing others jews muslims christians deaths fatalities personas muertos heridos "
    "soldados personnes morts blesses pessoas mortos feridos civiles civils civis tues menschen "
    "personen zivilisten soldaten polizisten manner frauen kinder tote toten verletzte verletzten "
    "bewohner einwohner fluchtlinge schuler"
)

# Short words that are no part of a person's name.
MINOR_WORDS: Final = frozenset(
    """the and from near with for into onto when while after before who whom that were was had has
    have been least than about around some over under nearly almost his her their its our""".split()
)
