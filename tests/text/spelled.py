"""Numbers written out in four languages, as people write them."""

EN_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
EN_TENS = ". . twenty thirty forty fifty sixty seventy eighty ninety".split()


def english(n: int, *, joiner: str = " and ", hyphen: str = "-") -> str:
    if n < 20:
        return EN_SMALL[n]
    if n < 100:
        return EN_TENS[n // 10] + (hyphen + EN_SMALL[n % 10] if n % 10 else "")
    for size, name in (
        (10**9, "billion"),
        (10**6, "million"),
        (1000, "thousand"),
        (100, "hundred"),
    ):
        if n >= size:
            many, rest = divmod(n, size)
            head = f"{english(many, joiner=joiner, hyphen=hyphen)} {name}"
            if not rest:
                return head
            link = joiner if rest < 100 else " "
            return head + link + english(rest, joiner=joiner, hyphen=hyphen)
    raise AssertionError(n)


FR_SMALL = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf"
).split()
FR_TENS = ". . vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt".split()


def french(n: int) -> str:
    if n < 20:
        return FR_SMALL[n]
    if n < 100:
        ten = n // 10
        rest = n % 10 + (10 if ten in (7, 9) else 0)
        if not rest:
            return FR_TENS[ten] + ("s" if ten == 8 else "")
        if rest in (1, 11) and ten < 8:
            return f"{FR_TENS[ten]} et {FR_SMALL[rest]}"
        return f"{FR_TENS[ten]}-{FR_SMALL[rest]}"
    if n < 1000:
        many, rest = divmod(n, 100)
        head = "cent" if many == 1 else f"{FR_SMALL[many]} cent" + ("" if rest else "s")
        return f"{head} {french(rest)}" if rest else head
    many, rest = divmod(n, 1000)
    head = "mille" if many == 1 else f"{french(many)} mille"
    return f"{head} {french(rest)}" if rest else head


ES_SMALL = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro "
    "veinticinco veintiséis veintisiete veintiocho veintinueve"
).split()
ES_TENS = ". . . treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
ES_HUNDREDS = (
    ". ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos "
    "novecientos"
).split()


def spanish(n: int) -> str:
    if n < 30:
        return ES_SMALL[n]
    if n < 100:
        return ES_TENS[n // 10] + (f" y {ES_SMALL[n % 10]}" if n % 10 else "")
    if n == 100:
        return "cien"
    if n < 1000:
        return ES_HUNDREDS[n // 100] + (f" {spanish(n % 100)}" if n % 100 else "")
    many, rest = divmod(n, 1000)
    head = "mil" if many == 1 else f"{spanish(many)} mil"
    return f"{head} {spanish(rest)}" if rest else head


PT_SMALL = (
    "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze "
    "dezesseis dezessete dezoito dezenove"
).split()
PT_TENS = ". . vinte trinta quarenta cinquenta sessenta setenta oitenta noventa".split()
PT_HUNDREDS = (
    ". cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos"
).split()


def portuguese(n: int) -> str:
    if n < 20:
        return PT_SMALL[n]
    if n < 100:
        return PT_TENS[n // 10] + (f" e {PT_SMALL[n % 10]}" if n % 10 else "")
    if n == 100:
        return "cem"
    if n < 1000:
        return PT_HUNDREDS[n // 100] + (f" e {portuguese(n % 100)}" if n % 100 else "")
    many, rest = divmod(n, 1000)
    head = "mil" if many == 1 else f"{portuguese(many)} mil"
    if not rest:
        return head
    return f"{head} {'e ' if rest <= 100 or not rest % 100 else ''}{portuguese(rest)}"


DE_SMALL = (
    "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
    "sechzehn siebzehn achtzehn neunzehn"
).split()
DE_TENS = ". . zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()


def german(n: int) -> str:
    """Below a million; one at the end is "eins"."""
    if n >= 1000:
        many, rest = divmod(n, 1000)
        return f"{german_before(many)}tausend" + (german(rest) if rest else "")
    return german_before(n) + ("s" if n % 100 == 1 else "")


def german_before(n: int) -> str:
    if n < 20:
        return DE_SMALL[n]
    if n < 100:
        ten, one = divmod(n, 10)
        return f"{DE_SMALL[one]}und{DE_TENS[ten]}" if one else DE_TENS[ten]
    many, rest = divmod(n, 100)
    return f"{DE_SMALL[many]}hundert" + (german_before(rest) if rest else "")
