"""Words that say what kind of place a name is of, and whose country: one table a list."""

from __future__ import annotations

from typing import Final

from summarizer.models.location import PlaceKind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Folded: small letters, no accents. English, French, Spanish, Portuguese, Ukrainian, Russian and
# Arabic.
_PROVINCE: Final = _words(
    """
    province provinces governorate governorates region regions oblast oblasts state states
    department departments prefecture emirate
    provincia provincias departamento departamentos estado estados comunidad
    departement departements regiao provincias distrito
    область області край
    محافظة ولاية اقليم
    """
)
_DISTRICT: Final = _words(
    """
    district districts county counties municipality municipalities raion subdistrict canton cercle
    municipio municipios partido cantone arrondissement commune concelho
    район району района
    قضاء منطقة مديرية
    """
)
_TOWN: Final = _words(
    """
    city cities town towns village villages port downtown
    ciudad pueblo puerto villa aldea ville village cidade vila aldeia
    місто міста місті село села селі город города городе
    مدينة بلدة قرية
    """
)
KINDS: Final[dict[str, frozenset[PlaceKind]]] = {
    **dict.fromkeys(_PROVINCE, frozenset({"province", "district"})),
    **dict.fromkeys(_DISTRICT, frozenset({"district"})),
    **dict.fromkeys(_TOWN, frozenset({"town"})),
}
"""What a word beside a name says of its kind. Provinces of one country are the districts of
another's data: Soum, a province of Burkina Faso, is an ADM2."""

DIRECTIONS: Final = _words(
    """
    north south east west northern southern eastern western central northeast northwest southeast
    southwest northeastern northwestern southeastern southwestern upper lower
    norte sur este oeste oriental occidental nord sud est ouest sul leste
    """
)
NEAR: Final = _words(
    """
    near outside outskirts outskirt off around close toward towards from environs
    cerca afueras pres environs perto arredores біля поблизу около возле قرب
    """
)
"""What says that something was not in a place but about it."""

OF: Final = _words(
    "in of the from a an en de del el la los las d du des dans au aux da do das dos na no em l"
)
"""What may stand between a name, the kind of place, and what it lies in."""

LOCATIVE: Final = _words(
    """
    in across throughout within inside en por em dans au aux na no nos nas
    у в на по في
    """
)
"""What stands before a country in which something is, not before one that says something."""

AND: Final = _words("and y e et und та і и or")

CONNECTORS: Final = (
    OF
    | DIRECTIONS
    | _words(
        """
    far further capital capitale largest biggest second third fourth coastal border main
    second-largest rebel-held remote farming mining self-declared breakaway country countrys nations
    """
    )
)

SPEAKS: Final = _words(
    """
    said says reported reports announced confirmed denied claimed blamed accused condemned
    dijo informo anuncio nego declaro afirmou disse annonce заявила заявило сообщила قالت
    """
)
"""What a country does that is named after a comma, and not for what lies in it."""

MONTHS: Final = _words(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday
    saturday sunday
    """
)

SEVERAL_COUNTRIES: Final[dict[str, tuple[str, ...]]] = {
    "congo": ("CD", "CG"),
    "congolese": ("CD", "CG"),
    "korea": ("KR", "KP"),
    "korean": ("KR", "KP"),
    "guinea": ("GN", "GW", "GQ"),
}
"""Short names that more than one country goes by in news."""

MORE_NAMES: Final[dict[str, tuple[str, ...]]] = {
    "CD": ("DR Congo", "DRC", "D.R. Congo", "Democratic Republic of Congo", "Congo-Kinshasa",
           "République démocratique du Congo", "RDC"),
    "CG": ("Republic of Congo", "Republic of the Congo", "Congo-Brazzaville"),
    "US": ("United States", "United States of America", "USA"),
    "GB": ("United Kingdom", "Britain", "Great Britain", "England", "Scotland", "Wales"),
    "AE": ("United Arab Emirates", "Emirates"),
    "PS": ("Gaza", "Gaza Strip", "West Bank", "Palestinian territories",
           "Occupied Palestinian Territory"),
    "CI": ("Ivory Coast",),
    "MM": ("Burma",),
    "TR": ("Turkey",),
    "CZ": ("Czech Republic",),
    "CV": ("Cape Verde",),
    "SZ": ("Swaziland",),
    "MK": ("Macedonia",),
    "TL": ("East Timor",),
    "BA": ("Bosnia",),
    "KR": ("South Korea",),
    "KP": ("North Korea",),
}  # fmt: skip
"""What news calls countries beside the names that the data has."""

_DEMONYMS: Final = """
AF afghan afghans|AL albanian albanians|DZ algerian algerians|AO angolan angolans
AR argentine argentinian argentines|AM armenian armenians|AU australian australians
AT austrian austrians|AZ azerbaijani azeri azerbaijanis|BH bahraini bahrainis
BD bangladeshi bangladeshis|BY belarusian belarusians|BE belgian belgians|BJ beninese
BO bolivian bolivians|BA bosnian bosnians|BR brazilian brazilians|BG bulgarian bulgarians
BF burkinabe|BI burundian burundians|KH cambodian cambodians|CM cameroonian cameroonians
CA canadian canadians|TD chadian chadians|CL chilean chileans|CN chinese|CO colombian colombians
CR costarican|HR croatian croatians|CU cuban cubans|CY cypriot cypriots|CZ czech czechs
DK danish|EC ecuadorian ecuadorean ecuadorians ecuadoreans|EG egyptian egyptians
SV salvadoran salvadorean salvadorian salvadorans salvadoreans|ER eritrean eritreans
EE estonian estonians|ET ethiopian ethiopians|FJ fijian fijians|FI finnish|FR french
GA gabonese|GM gambian gambians|GE georgian georgians|DE german germans|GH ghanaian ghanaians
GR greek greeks|GT guatemalan guatemalans|GY guyanese|HT haitian haitians
HN honduran hondurans|HU hungarian hungarians|IN indian indians|ID indonesian indonesians
IR iranian iranians|IQ iraqi iraqis|IE irish|IL israeli israelis|IT italian italians
CI ivorian ivorians|JM jamaican jamaicans|JP japanese|JO jordanian jordanians|KZ kazakh
KE kenyan kenyans|XK kosovan|KW kuwaiti kuwaitis|KG kyrgyz|LA laotian lao|LV latvian
LB lebanese|LR liberian liberians|LY libyan libyans|LT lithuanian|MG malagasy
MW malawian malawians|MY malaysian malaysians|ML malian malians|MR mauritanian mauritanians
MX mexican mexicans|MD moldovan moldovans|MN mongolian|ME montenegrin|MA moroccan moroccans
MZ mozambican mozambicans mocambicana mocambicano|MM burmese|NA namibian|NP nepali nepalese nepalis
NL dutch|NI nicaraguan nicaraguans|NE nigerien nigeriens|NG nigerian nigerians|NO norwegian
OM omani omanis|PK pakistani pakistanis|PS palestinian palestinians|PA panamanian panamanians
PY paraguayan|PE peruvian peruvians|PH filipino philippine filipinos|PL polish
PT portuguese|QA qatari qataris|RO romanian romanians|RU russian russians|RW rwandan rwandans
SA saudi saudis|SN senegalese|RS serbian serb serbs serbians|SL sierraleonean|SO somali somalis
ZA southafrican|KR southkorean|KP northkorean|SS southsudanese|ES spanish|LK srilankan
SD sudanese|SE swedish|CH swiss|SY syrian syrians|TW taiwanese|TJ tajik tajiks
TZ tanzanian tanzanians|TH thai thais|TL timorese|TG togolese|TN tunisian tunisians
TR turkish turks|TM turkmen|UG ugandan ugandans|UA ukrainian ukrainians|AE emirati emiratis
GB british britons english|US american americans|UY uruguayan|UZ uzbek uzbeks
VE venezuelan venezuelans|VN vietnamese|YE yemeni yemenis|ZM zambian zambians
ZW zimbabwean zimbabweans
"""
_TWO_WORDS: Final = {
    "costarican": "costa rican", "sierraleonean": "sierra leonean", "southafrican": "south african",
    "southkorean": "south korean", "northkorean": "north korean", "southsudanese": "south sudanese",
    "srilankan": "sri lankan",
}  # fmt: skip
DEMONYMS: Final[dict[str, str]] = {
    _TWO_WORDS.get(word, word): row.split()[0]
    for line in _DEMONYMS.split("\n")
    for row in line.split("|")
    for word in row.split()[1:]
}
"""The country of "Salvadoran", by the folded word; English, and a few of other languages."""
