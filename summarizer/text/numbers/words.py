"""Number words of English, French, Spanish, Portuguese and German, without accents."""

from dataclasses import dataclass, field
from functools import cache
from typing import Final

from summarizer.text.numbers.words_german import german_numbers


@dataclass(frozen=True, slots=True)
class NumberWords:
    """How one language builds numbers.

    Attributes
    ----------
    small
        Words for 0 to 19; in German also what is written together (*einundzwanzig*).
    tens
        20, 30, ... and whole words such as *veintitrés*.
    hundreds
        Words that are a number of hundreds by themselves: *duzentos*.
    hundred
        Words that multiply what stands before them by 100.
    scales
        Words that multiply by 1,000 and more.
    groups
        Nouns that multiply and end a number: *dozen*.
    about
        Nouns of ``groups`` that are approximate by their meaning: *une vingtaine*.
    ones
        Articles that stand for 1 before a hundred, a scale or a group.
    points
        Words for the decimal point: *one point four million*.
    after_tens, after_hundred, after_scale
        Words that may join what follows.
    half_before, half_after
        *half a dozen*; *two and a half million*.
    ordinals, fractions
        *second*; *thirds*.
    digits_after_scale
        *2 mil 500* is 2,500.
    vigesimal
        The French way: *soixante-dix*, *quatre-vingt-dix*, *dix-sept*, and *et* before 1 and 11.
    bare_groups
        Nouns of ``groups`` that are a number without a number before them: *over dozen*.
    """

    small: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, int]
    hundreds: dict[str, int] = field(default_factory=dict)
    hundred: frozenset[str] = frozenset()
    groups: dict[str, int] = field(default_factory=dict)
    about: frozenset[str] = frozenset()
    ones: frozenset[str] = frozenset()
    points: frozenset[str] = frozenset()
    after_tens: frozenset[str] = frozenset()
    after_hundred: frozenset[str] = frozenset()
    after_scale: frozenset[str] = frozenset()
    half_before: frozenset[str] = frozenset()
    half_after: tuple[str, ...] = ()
    ordinals: frozenset[str] = frozenset()
    fractions: frozenset[str] = frozenset()
    digits_after_scale: bool = False
    vigesimal: bool = False
    bare_groups: frozenset[str] = frozenset()

    def __contains__(self, key: str) -> bool:
        return (
            key in self.small
            or key in self.tens
            or key in self.hundreds
            or key in self.hundred
            or key in self.scales
            or key in self.groups
        )


def _numbered(words: str, start: int = 0, step: int = 1) -> dict[str, int]:
    """``"zero one/un two"``: words in order, spellings of one number parted by a slash."""
    return {
        word: start + step * place
        for place, spellings in enumerate(words.split())
        for word in spellings.split("/")
    }


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


ENGLISH: Final = NumberWords(
    small=_numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen"
    ),
    tens=_numbered("twenty thirty forty/fourty fifty sixty seventy eighty ninety", 20, 10),
    hundred=frozenset({"hundred"}),
    scales={
        "thousand": 10**3,
        "lakh": 10**5,
        "lakhs": 10**5,
        "lac": 10**5,
        "million": 10**6,
        "crore": 10**7,
        "crores": 10**7,
        "billion": 10**9,
        "trillion": 10**12,
    },
    groups={"dozen": 12, "score": 20},
    bare_groups=_words("dozen"),
    ones=_words("a an"),
    after_hundred=_words("and"),
    after_scale=_words("and"),
    half_before=_words("half"),
    half_after=("and a half",),
    points=frozenset("point".split()),
    ordinals=_words(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
        "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth "
        "thousandth millionth"
    ),
    fractions=_words(
        "half halves third thirds quarter quarters fourths fifths sixths sevenths eighths ninths "
        "tenths"
    ),
)

FRENCH: Final = NumberWords(
    small=_numbered(
        "zero un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze "
        "quinze seize"
    ),
    tens=_numbered("vingt/vingts trente quarante cinquante soixante", 20, 10)
    | {"septante": 70, "huitante": 80, "octante": 80, "nonante": 90},
    hundred=_words("cent cents"),
    scales={
        "mille": 10**3,
        "mil": 10**3,
        "million": 10**6,
        "millions": 10**6,
        "milliard": 10**9,
        "milliards": 10**9,
    },
    groups={
        "dizaine": 10,
        "dizaines": 10,
        "douzaine": 12,
        "douzaines": 12,
        "quinzaine": 15,
        "vingtaine": 20,
        "trentaine": 30,
        "quarantaine": 40,
        "cinquantaine": 50,
        "soixantaine": 60,
        "centaine": 100,
        "centaines": 100,
        "millier": 1000,
        "milliers": 1000,
    },
    about=_words(
        "dizaine dizaines quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine "
        "centaine centaines millier milliers"
    ),
    after_tens=_words("et"),
    half_before=_words("demi demie"),
    half_after=("et demi", "et demie"),
    points=frozenset("virgule".split()),
    ordinals=_words(
        "premier premiere premiers premieres deuxieme troisieme quatrieme cinquieme sixieme "
        "septieme huitieme neuvieme dixieme centieme millieme"
    ),
    fractions=_words("tiers quart quarts moitie"),
    vigesimal=True,
)

SPANISH: Final = NumberWords(
    small=_numbered(
        "cero un/una/uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce "
        "quince dieciseis diecisiete dieciocho diecinueve"
    ),
    tens=_numbered("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", 20, 10)
    | _numbered(
        "veintiun/veintiuno/veintiuna veintidos veintitres veinticuatro veinticinco veintiseis "
        "veintisiete veintiocho veintinueve",
        21,
    ),
    hundreds=_numbered(
        "cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas "
        "quinientos/quinientas seiscientos/seiscientas setecientos/setecientas "
        "ochocientos/ochocientas novecientos/novecientas",
        100,
        100,
    ),
    scales={
        "mil": 10**3,
        "millon": 10**6,
        "millones": 10**6,
        "billon": 10**12,
        "billones": 10**12,
    },
    groups={
        "decena": 10,
        "decenas": 10,
        "docena": 12,
        "docenas": 12,
        "quincena": 15,
        "veintena": 20,
        "treintena": 30,
        "cuarentena": 40,
        "cincuentena": 50,
        "centenar": 100,
        "centenares": 100,
        "centena": 100,
        "millar": 1000,
        "millares": 1000,
    },
    about=_words(
        "decena decenas quincena veintena treintena cuarentena cincuentena centenar centenares "
        "centena millar millares"
    ),
    after_tens=_words("y"),
    half_before=_words("medio media"),
    half_after=("y medio", "y media"),
    points=frozenset("coma punto".split()),
    ordinals=_words(
        "primer primero primera primeros primeras segundo segunda tercer tercero tercera cuarto "
        "cuarta quinto quinta sexto sexta septimo septima octavo octava noveno novena decimo "
        "decima"
    ),
    fractions=_words("tercio tercios cuartos mitad"),
    digits_after_scale=True,
)

PORTUGUESE: Final = NumberWords(
    small=_numbered(
        "zero um/uma dois/duas tres quatro cinco seis sete oito nove dez onze doze treze "
        "catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito "
        "dezenove/dezanove"
    ),
    tens=_numbered("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", 20, 10),
    hundreds=_numbered(
        "cem/cento duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas "
        "quinhentos/quinhentas seiscentos/seiscentas setecentos/setecentas "
        "oitocentos/oitocentas novecentos/novecentas",
        100,
        100,
    ),
    scales={
        "mil": 10**3,
        "milhao": 10**6,
        "milhoes": 10**6,
        "bilhao": 10**9,
        "bilhoes": 10**9,
        "trilhao": 10**12,
        "trilhoes": 10**12,
    },
    groups={
        "dezena": 10,
        "dezenas": 10,
        "duzia": 12,
        "duzias": 12,
        "quinzena": 15,
        "vintena": 20,
        "centena": 100,
        "centenas": 100,
        "milhar": 1000,
        "milhares": 1000,
    },
    about=_words("dezena dezenas quinzena vintena centena centenas milhar milhares"),
    after_tens=_words("e"),
    after_hundred=_words("e"),
    after_scale=_words("e"),
    half_before=_words("meio meia"),
    half_after=("e meio", "e meia"),
    points=frozenset("virgula".split()),
    # Without the feminine forms that are also names of weekdays (segunda, terça, quarta, ...).
    ordinals=_words(
        "primeiro primeira primeiros primeiras segundo terceiro terceira quarto quinto sexto "
        "setimo oitavo nono decimo"
    ),
    fractions=_words("terco tercos quartos metade"),
    digits_after_scale=True,
)

GERMAN: Final = NumberWords(
    small=german_numbers(),
    tens={},
    hundred=_words("hundert"),
    scales={
        "tausend": 10**3,
        "million": 10**6,
        "millionen": 10**6,
        "mio": 10**6,
        "milliarde": 10**9,
        "milliarden": 10**9,
        "mrd": 10**9,
    },
    groups={"dutzend": 12},
    half_before=_words("halbe halbes halben"),
    points=_words("komma"),
    ordinals=_words(
        "erste erster ersten erstes zweite zweiter zweiten zweites dritte dritter dritten drittes "
        "vierte vierter vierten funfte funfter funften sechste sechster sechsten siebte siebter "
        "siebten achte achter achten neunte neunter neunten zehnte zehnter zehnten"
    ),
    fractions=_words("halfte drittel viertel funftel zehntel"),
)

NO_WORDS: Final = NumberWords(small={}, tens={}, scales={})

_LANGUAGES: Final = {
    "en": ENGLISH,
    "fr": FRENCH,
    "es": SPANISH,
    "pt": PORTUGUESE,
    "de": GERMAN,
}
NUMBER_LANGUAGES: Final = tuple(_LANGUAGES)
"""The languages whose number words are read."""

# Where a point marks decimals and a comma parts thousands; elsewhere it is the other way round.
_POINT_LANGUAGES: Final = _words("en ar bn fa gu he hi ja kn ko ml mr ms ne pa si ta te th ur zh")


def language_code(language: str | None) -> str:
    """``pt`` of ``pt-BR``; English where the language is not known."""
    return "en" if language is None else language.replace("_", "-").split("-")[0].lower()


def number_words_of(language: str | None) -> NumberWords:
    """The number words of a language; none for a language that has no table."""
    return _LANGUAGES.get(language_code(language), NO_WORDS)


@cache
def decimal_point(language: str | None) -> bool:
    """Whether the language writes 1.5 with a point."""
    return language_code(language) in _POINT_LANGUAGES
