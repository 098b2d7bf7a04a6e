"""Words that make a name a place: kinds of places, prepositions, countries, and what is none."""

from dataclasses import dataclass
from typing import Final

LOCAL: Final = (
    r"towns?|villages?|city|cities|hamlets?|suburbs?|ports?|townships?|neighbou?rhoods?|camps?|"
    r"base|settlements?|outposts?|quarters?|market town|aldeias?|vilas?|cidades?|localidades?|"
    r"ciudad(?:es)?|pueblos?|aldeas?|caseríos?|vereda|villes?|villages?|localités?|bairro|barrio|"
    r"quartier|mine|pit|colliery|quarry|prison|jail|airport|airfield|refinery|barracks|stadium|"
    r"checkpoint|crossing|mina|aeropuerto|aeroporto|aéroport|stade|"
    r"zona rural|corregimiento|casco urbano|"
    r"afueras|inmediaciones|cercanías|"
    r"municipalit(?:y|ies)|municipios?|municípios?|communes?|locality|"
    r"cárcel|prisión|cadeia|prisão|mercado|marché|mosquée|église|mezquita|iglesia|mesquita|igreja|"
    r"mine|mina|taberna|discoteca|discothèque|boîte de nuit|hôtel|playa|praia|plage|gare|estación|"
    r"aéroport|aeropuerto|fábrica|usine|comunidad|comunidade|resguardo|finca|territoire|cercle|"
    r"chefferie|gouvernorat"
)
BROAD: Final = (
    r"provinces?|regions?|states?|count(?:y|ies)|countr(?:y|ies)|governorates?|peninsula|"
    r"districts?|departments?|prefectures?|islands?|valleys?|areas?|territory|provincias?|"
    r"províncias?|estados?|regi[oó]n(?:es)?|região|regiões|régions?|distritos?|departamentos?|"
    r"départements?|islas?|ilhas?|îles?|país|pays"
)
SETS: Final = (
    r"districts|provinces|villages|towns|states|regions|departments|municipalities|counties|"
    r"distritos|províncias|provincias|aldeias|aldeas|pueblos|municipios|municípios|régions|"
    r"départements"
)
NUMBERS: Final = (
    r"two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|dois|duas|três|quatro|cinco|dos|tres|"
    r"cuatro|deux|trois|quatre|cinq"
)


@dataclass(frozen=True, slots=True)
class Prepositions:
    """One language's words before a place: where something is, and where it comes from or goes."""

    at: str
    way: str
    of: str
    articles: str


PREPOSITIONS: Final = {
    "en": Prepositions(
        r"in|at|near|around|outside|inside|across|on|over|throughout|off|within",
        r"from|to|towards?|into|through|for|between|via|of|with|by",
        r"of",
        r"the",
    ),
    "es": Prepositions(
        r"en|cerca de|contra|sobre", r"de|desde|hacia|hasta|a|al|para", r"de|del", r"el|la|los|las"
    ),
    "pt": Prepositions(
        r"em|no|na|nos|nas|perto de|contra", r"de|do|da|desde|para|até|à|ao|a", r"de|do|da", r"o|a"
    ),
    "fr": Prepositions(
        r"à|dans|en|près de|sur|au|aux|contre", r"de|du|depuis|vers|jusqu['’]à", r"de|du|d['’]",
        r"le|la|les|l['’]"
    ),
    # Every noun has a capital: only what no article stands before may be a name.
    "de": Prepositions(
        r"in(?! (?:Sicherheit|Haft|Flammen|Richtung|Krankenhäuser\w*|Kliniken|Lebensgefahr|Teilen|"
        r"Gefahr|Gewahrsam|Brand|Folge|Untersuchungshaft|Gefangenschaft|Geiselhaft|Not|Panik|"
        r"Trümmern|Form|Zusammenarbeit)\b)|nahe|in der (?:Nähe von|Stadt|Hauptstadt|Provinz|Region|"
        r"Ortschaft|Gemeinde|Hafenstadt|Kleinstadt|Großstadt|Grenzstadt|Küstenstadt)|"
        r"im (?:Dorf|Ort|Bezirk|Bundesstaat|Kreis|Distrikt)",
        r"von|aus|nach|bis",
        r"von",
        r"(?!)",
    ),
}  # fmt: skip

NO_PLACE: Final = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|"
    r"August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
    r"\.?|I|Situation|Report|President|Colonel|General|Major|Captain|Inspector|Mr|Mrs|Ms|Dr|Sir|"
    r"Father|Islam|God|Catholics?|Muslims?|Christians?|Christmas|Easter|Ramadan|Ebola|Cholera|"
    r"Covid|Twitter|Facebook|Telegram|WhatsApp|YouTube|Reuters|Parliament|Congress|He|She|They|We|"
    r"It|His|Her|Their|Its|This|That|These|Those|There|The|Rs|Tk|USD|EUR|No|Other|Some|Many|"
    r"English|French|Spanish|Arabic|Presidente|Allah"
)
"""Capitalised words that open no place."""

ORGANISATION: Final = (
    r"Front|Force|Forces|Ministry|Watch|Television|TV|Radio|Cross|Crescent|University|Nations|"
    r"Group|Party|Army|Council|Union|Bank|Fund|Agency|News|Observatory|Committee|Commission|"
    r"Movement|Brigade|Brigades|State|Shabaab|Haram|Qaeda|Taliban|Department|Management|Office|"
    r"Service|Services|Programme|Program|Authority|Organization|Organisation|Association|"
    r"Corporation|Court|Police|Guard|Rights|International|Foundation|Times|Post|Frente|Ejército|"
    r"Exército|Ministério|Ministerio|Polícia|Policía|Gobierno|Governo|Gouvernement|Congreso|"
    r"Senado|Parlamento|Parlement|Estado|"
    r"Presidencia|Presidência|Présidence|Vermelha|Roja|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|Sunday|Hospital|Clinic|Infirmary|College|Airlines|Airways"
)

COUNTRIES: Final = frozenset(
    name.strip()
    for name in """
    Afghanistan, Albania, Algeria, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan,
    Bahrain, Bangladesh, Belarus, Belgium, Belize, Benin, Bhutan, Bolivia, Bosnia, Botswana, Brazil,
    Brunei, Bulgaria, Burkina Faso, Burma, Burundi, Cambodia, Cameroon, Canada, Cape Verde, Chad,
    Chile, China, Colombia, Comoros, Congo, DR Congo, Costa Rica, Croatia, Cuba, Cyprus, Denmark,
    Djibouti, East Timor, Ecuador, Egypt, El Salvador, Eritrea, Estonia, Ethiopia, Fiji, Finland,
    France, Gabon, Gambia, Georgia, Germany, Ghana, Greece, Guatemala, Guinea, Guinea-Bissau,
    Guyana, Haiti, Honduras, Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy,
    Ivory Coast, Jamaica, Japan, Jordan, Kazakhstan, Kenya, Kosovo, Kuwait, Kyrgyzstan, Laos,
    Latvia, Lebanon, Lesotho, Liberia, Libya, Lithuania, Madagascar, Malawi, Malaysia, Mali, Malta,
    Mauritania, Mauritius, Mexico, Moldova, Mongolia, Montenegro, Morocco, Mozambique, Myanmar,
    Namibia, Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria, North Korea, Norway, Oman,
    Pakistan, Palestine, Panama, Papua New Guinea, Paraguay, Peru, Philippines, Poland, Portugal,
    Qatar, Romania, Russia, Rwanda, Saudi Arabia, Senegal, Serbia, Sierra Leone, Singapore,
    Slovakia, Slovenia, Somalia, South Africa, South Korea, South Sudan, Spain, Sri Lanka, Sudan,
    Suriname, Sweden, Switzerland, Syria, Taiwan, Tajikistan, Tanzania, Thailand, Togo, Tunisia,
    Turkey, Turkmenistan, Uganda, Ukraine, United Kingdom, United States, Britain, Uruguay,
    Uzbekistan, Venezuela, Vietnam, Yemen, Zambia, Zimbabwe, Central African Republic, Swaziland,
    Afganistán, Argelia, Brasil, Camerún, Corea, Egipto, Etiopía, España, Filipinas, Francia, Haití,
    Irán, Irak, Líbano, Libia, Malí, México, Mozambique, Níger, Perú, Rusia, Siria, Somalía, Sudán,
    Túnez, Turquía, Ucrania, Moçambique, Nigéria, Quénia, Somália, Síria, Ucrânia, Iémen, Etiópia,
    Índia, Paquistão, Afeganistão, Filipinas, Colômbia, Burquina Faso, Sudão, Guiné-Bissau, Quênia,
    Algérie, Brésil, Cameroun, Centrafrique, République démocratique du Congo, RDC, Égypte,
    Éthiopie, Inde, Liban, Libye, Maroc, Mauritanie, Nigeria, Ouganda, Sénégal, Somalie, Soudan,
    Syrie, Tchad, Tunisie, Turquie, Yémen, Colombie, Haïti, Irak, Birmanie, Népal, Africa, Asia,
    Europe, Latin America, Middle East, Central America
    """.split(",")
)
