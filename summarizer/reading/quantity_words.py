"""Words that bound a number, stand for one, or say that there is none, in four languages.

Accents are left out: the tables are asked for folded words. A phrase is matched word by word,
the longest first.
"""

from dataclasses import dataclass, field
from typing import Final, Literal

from summarizer.reading.number_words import language_code

Limit = Literal["exact", "at_least", "more_than", "at_most", "fewer_than", "about"]
"""How a qualifier bounds the number: fewer than N is at most N - 1."""


def _phrases(lines: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in lines.replace("\n", ",").split(",") if phrase.strip())


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """How one language bounds numbers and speaks of unsaid ones.

    Attributes
    ----------
    before, after
        Phrases that bound the number that follows them or stands before them.
    between, between_joins
        *between* 20 *and* 25.
    to
        Words between the ends of a range: 20 *to* 25, five *or* six.
    plurals
        Plural nouns that say a size and no number, with the least that they can mean.
    of
        What joins two of them: tens *of* thousands.
    vague
        Phrases for a plural of no size.
    vague_times
        Those of them that multiply: *several* hundred.
    not_vague_after
        Words before which a vague word asks or compares: *how* many.
    zero, not_zero_before
        Phrases for none, and what they do not stand before: *no* longer.
    articles
        A, an and their like; the number one in French, Spanish and Portuguese.
    changes
        Verbs that make "from 5 to 8" a change and not a range.
    """

    before: dict[Limit, tuple[str, ...]] = field(default_factory=dict)
    after: dict[Limit, tuple[str, ...]] = field(default_factory=dict)
    between: frozenset[str] = frozenset()
    between_joins: frozenset[str] = frozenset()
    starts: frozenset[str] = frozenset()
    to: frozenset[str] = frozenset()
    plurals: dict[str, int] = field(default_factory=dict)
    of: frozenset[str] = frozenset()
    vague: tuple[str, ...] = ()
    vague_times: tuple[str, ...] = ()
    not_vague_after: frozenset[str] = frozenset()
    zero: tuple[str, ...] = ()
    not_zero_before: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    changes: frozenset[str] = frozenset()


_ENGLISH: Final = QuantityWords(
    before={
        "at_least": _phrases(
            "at least, at the least, at a minimum, a minimum of, minimum of, no fewer than, "
            "no less than, not less than, not fewer than, as few as"
        ),
        "more_than": _phrases(
            "more than, over, well over, just over, slightly over, above, well above, exceeding, "
            "exceeded, exceeds, exceed, surpassing, surpassed, surpasses, in excess of, "
            "upward of, upwards of, greater than, higher than, well more than, "
            "slightly more than, a little more than, a little over"
        ),
        "at_most": _phrases(
            "up to, at most, at the most, no more than, not more than, as many as, "
            "a maximum of, maximum of, as much as"
        ),
        "fewer_than": _phrases(
            "fewer than, less than, under, below, just under, just below, well under, "
            "slightly fewer than, slightly less than"
        ),
        "about": _phrases(
            "about, around, some, approximately, approx, approx ., nearly, almost, close to, "
            "roughly, an estimated, estimated, an estimated total of, perhaps, maybe, possibly, "
            "circa, in the region of, in the neighborhood of, in the neighbourhood of, "
            "on the order of, in the order of, very nearly, virtually, ~, ≈"
        ),
        "exact": _phrases(
            "exactly, precisely, only, just, a total of, total of, a further, a combined, "
            "an additional, a confirmed, a record"
        ),
    },
    after={
        "at_least": _phrases("or more, and more, plus, +, or above"),
        "at_most": _phrases("or fewer, or less, at most"),
        "about": _phrases("or so, odd, -odd, or thereabouts"),
    },
    between=_words("between"),
    between_joins=_words("and"),
    starts=_words("from"),
    to=_words("to or"),
    plurals={
        "tens": 10,
        "dozens": 12,
        "scores": 20,
        "hundreds": 100,
        "thousands": 1000,
        "lakhs": 10**5,
        "millions": 10**6,
        "crores": 10**7,
        "billions": 10**9,
    },
    of=_words("of"),
    vague=_phrases(
        "several, some, many, few, a few, quite a few, only a few, a handful of, a handful, "
        "handful of, various, numerous, multiple, countless, a couple of, a lot of, lots of, "
        "a number of, numbers of, large numbers of, a large number of, a small number of, "
        "a significant number of, a considerable number of, a great number of, "
        "a growing number of, a good number of, a fair number of, a certain number of, "
        "a further number of, an unknown number of, an unspecified number of, "
        "an undetermined number of, an undisclosed number of, an unconfirmed number of, "
        "an untold number of, an uncertain number of, an as yet unknown number of, "
        "an indeterminate number of, a similar number of, unknown numbers of, a limited number of"
    ),
    vague_times=_phrases("several, a few, a couple of, a couple, many, some, multiple"),
    not_vague_after=_words("how as so too that not"),
    zero=_phrases(
        "no, none, nobody, no one, no-one, noone, not a single, not one, not any, zero, nil, "
        "without any, without"
    ),
    not_zero_before=_words(
        "longer matter doubt more less fewer later sooner better worse idea a an the his her its "
        "their our my your this that these those being having which whom it them him us"
    ),
    articles=_words("a an"),
    changes=_words(
        "rose rise rises risen rising increased increase increases increasing climbed climb "
        "climbs climbing jumped jump jumps jumping grew grow grows grown growing went go goes up "
        "down fell fall falls fallen falling dropped drop drops dropping decreased decrease "
        "declined decline revised raised lowered reduced changed updated cut toll number"
    ),
)

_FRENCH: Final = QuantityWords(
    before={
        "at_least": _phrases("au moins, au minimum, un minimum de, pas moins de, minimum"),
        "more_than": _phrases(
            "plus de, plus d', bien plus de, un peu plus de, un peu plus d', au-dessus de, "
            "davantage que, superieur a, au-dela de"
        ),
        "at_most": _phrases(
            "jusqu'a, au plus, tout au plus, au maximum, un maximum de, pas plus de, "
            "pas plus d', maximum"
        ),
        "fewer_than": _phrases("moins de, moins d', un peu moins de, un peu moins d'"),
        "about": _phrases(
            "environ, quelque, pres de, pres d', presque, a peu pres, autour de, autour d', "
            "approximativement, aux alentours de, aux environs de, une estimation de, "
            "peut-etre, pratiquement, ~, ≈"
        ),
        "exact": _phrases(
            "exactement, precisement, seulement, un total de, au total, uniquement, un bilan de"
        ),
    },
    after={
        "at_least": _phrases("ou plus, au moins, +, au minimum"),
        "at_most": _phrases("ou moins, au plus, au maximum"),
        "about": _phrases("environ, et quelques"),
    },
    between=_words("entre"),
    between_joins=_words("et"),
    to=_words("a ou"),
    plurals={
        "dizaines": 10,
        "douzaines": 12,
        "vingtaines": 20,
        "centaines": 100,
        "milliers": 1000,
        "millions": 10**6,
        "milliards": 10**9,
    },
    of=_words("de d"),
    vague=_phrases(
        "plusieurs, quelques, de nombreux, de nombreuses, nombre de, bon nombre de, "
        "un certain nombre de, un certain nombre d', un nombre indetermine de, "
        "un nombre inconnu de, un grand nombre de, un grand nombre d', de multiples, "
        "divers, diverses, maints, une poignee de, une poignee d', certains, certaines, "
        "beaucoup de, beaucoup d', nombreux, nombreuses"
    ),
    vague_times=_phrases("plusieurs, quelques, de nombreuses, des, les, de nombreux"),
    not_vague_after=_words("combien trop"),
    zero=_phrases(
        "aucun, aucune, nul, nulle, zero, pas un, pas une, pas un seul, pas une seule, "
        "personne n', personne ne, sans aucun, sans aucune, sans"
    ),
    not_zero_before=_words("doute cesse que compter le la les l un une son sa ses leur leurs"),
    articles=_words("un une"),
    changes=_words("passe passee passer passant augmente porte grimpe monte descendu tombe baisse"),
)

_SPANISH: Final = QuantityWords(
    before={
        "at_least": _phrases(
            "al menos, por lo menos, cuando menos, no menos de, un minimo de, minimo, como minimo"
        ),
        "more_than": _phrases(
            "mas de, poco mas de, mucho mas de, algo mas de, un poco mas de, por encima de, "
            "superior a, superan los, supera los, superaban los"
        ),
        "at_most": _phrases(
            "hasta, como maximo, un maximo de, no mas de, a lo sumo, maximo, cuando mucho"
        ),
        "fewer_than": _phrases("menos de, poco menos de, un poco menos de, por debajo de"),
        "about": _phrases(
            "unos, unas, alrededor de, cerca de, casi, aproximadamente, en torno a, "
            "en torno de, mas o menos, quizas, quiza, tal vez, algunos, algunas, ~, ≈"
        ),
        "exact": _phrases(
            "exactamente, precisamente, solo, solamente, un total de, apenas, unicamente, en total"
        ),
    },
    after={
        "at_least": _phrases("o mas, al menos, por lo menos, +"),
        "at_most": _phrases("o menos, como maximo"),
        "about": _phrases("aproximadamente, y tantos, y pico"),
    },
    between=_words("entre"),
    between_joins=_words("y e"),
    to=_words("a o u"),
    plurals={
        "decenas": 10,
        "docenas": 12,
        "veintenas": 20,
        "cientos": 100,
        "centenares": 100,
        "centenas": 100,
        "miles": 1000,
        "millares": 1000,
        "millones": 10**6,
    },
    of=_words("de"),
    vague=_phrases(
        "varios, varias, unos, unas, unos cuantos, unas cuantas, algunos, algunas, numerosos, "
        "numerosas, muchos, muchas, pocos, pocas, diversos, diversas, multiples, "
        "un numero de, un gran numero de, un numero indeterminado de, un numero desconocido de, "
        "un numero no determinado de, un numero no precisado de, un puñado de, un punado de, "
        "un par de, gran cantidad de, cierto numero de, un cierto numero de"
    ),
    vague_times=_phrases(
        "varios, varias, unos, unas, algunos, algunas, muchos, muchas, unos pocos"
    ),
    not_vague_after=_words("tan no los las"),
    zero=_phrases(
        "ningun, ninguno, ninguna, ningunos, ningunas, nadie, cero, ni un, ni una, ni un solo, "
        "ni una sola, sin ningun, sin ninguna, sin"
    ),
    not_zero_before=_words("embargo que duda el la los las un una su sus ser haber lugar mas"),
    articles=_words("un una"),
    changes=_words("paso pasar subio subir aumento aumentar crecio elevo bajo ascendio descendio"),
)

_PORTUGUESE: Final = QuantityWords(
    before={
        "at_least": _phrases(
            "pelo menos, ao menos, no minimo, um minimo de, nao menos de, minimo de"
        ),
        "more_than": _phrases(
            "mais de, mais do que, mais que, pouco mais de, um pouco mais de, bem mais de, "
            "acima de, superior a, alem de"
        ),
        "at_most": _phrases("ate, no maximo, um maximo de, maximo de, nao mais de, nao mais que"),
        "fewer_than": _phrases("menos de, pouco menos de, um pouco menos de, abaixo de"),
        "about": _phrases(
            "uns, umas, cerca de, em torno de, por volta de, aproximadamente, quase, perto de, "
            "talvez, ao redor de, a volta de, mais ou menos, cerca das, uma media de, ~, ≈"
        ),
        "exact": _phrases(
            "exatamente, exactamente, precisamente, apenas, so, somente, um total de, total de, "
            "ao todo"
        ),
    },
    after={
        "at_least": _phrases("ou mais, pelo menos, +"),
        "at_most": _phrases("ou menos, no maximo"),
        "about": _phrases("aproximadamente, e tantos, e poucos"),
    },
    between=_words("entre"),
    between_joins=_words("e"),
    to=_words("a ou"),
    plurals={
        "dezenas": 10,
        "duzias": 12,
        "centenas": 100,
        "milhares": 1000,
        "milhoes": 10**6,
        "bilhoes": 10**9,
    },
    of=_words("de"),
    vague=_phrases(
        "varios, varias, uns, umas, uns quantos, alguns, algumas, numerosos, numerosas, muitos, "
        "muitas, poucos, poucas, diversos, diversas, multiplos, multiplas, um numero de, "
        "um grande numero de, um numero indeterminado de, um numero desconhecido de, "
        "um numero ainda desconhecido de, um punhado de, um par de, certo numero de, "
        "um certo numero de, inumeros, inumeras"
    ),
    vague_times=_phrases("varios, varias, uns, umas, alguns, algumas, muitas, muitos, poucas"),
    not_vague_after=_words("tao nao"),
    zero=_phrases(
        "nenhum, nenhuma, nenhuns, nenhumas, ninguem, zero, nem um, nem uma, nem um so, "
        "nem uma so, sem nenhum, sem nenhuma, sem qualquer, sem"
    ),
    not_zero_before=_words("que duvida o a os as um uma seu sua seus suas ser ter"),
    articles=_words("um uma"),
    changes=_words("passou passar subiu subir aumentou aumentar cresceu elevou caiu baixou"),
)

_SIGNS: Final = QuantityWords(before={"about": ("~", "≈")}, after={"at_least": ("+",)})

_LANGUAGES: Final = {"en": _ENGLISH, "fr": _FRENCH, "es": _SPANISH, "pt": _PORTUGUESE}


def quantity_words_of(language: str | None) -> QuantityWords:
    """The words of a language; signs alone for a language that has no table."""
    return _LANGUAGES.get(language_code(language), _SIGNS)
