"""Names and tags of languages: "en", "EN", "en-GB", "eng" and "English" are one."""

from __future__ import annotations

from typing import Final

from summarizer.errors import ArticleError

# ISO 639-1, ISO 639-2 (the terminological code, then the bibliographic one), the name in English.
_ISO_639: Final = """
aa aar Afar
ab abk Abkhazian
ae ave Avestan
af afr Afrikaans
ak aka Akan
am amh Amharic
an arg Aragonese
ar ara Arabic
as asm Assamese
av ava Avaric
ay aym Aymara
az aze Azerbaijani
ba bak Bashkir
be bel Belarusian
bg bul Bulgarian
bi bis Bislama
bm bam Bambara
bn ben Bengali
bo bod,tib Tibetan
br bre Breton
bs bos Bosnian
ca cat Catalan
ce che Chechen
ch cha Chamorro
co cos Corsican
cr cre Cree
cs ces,cze Czech
cu chu Church Slavic
cv chv Chuvash
cy cym,wel Welsh
da dan Danish
de deu,ger German
dv div Dhivehi
dz dzo Dzongkha
ee ewe Ewe
el ell,gre Greek
en eng English
eo epo Esperanto
es spa Spanish
et est Estonian
eu eus,baq Basque
fa fas,per Persian
ff ful Fula
fi fin Finnish
fj fij Fijian
fo fao Faroese
fr fra,fre French
fy fry Western Frisian
ga gle Irish
gd gla Scottish Gaelic
gl glg Galician
gn grn Guarani
gu guj Gujarati
gv glv Manx
ha hau Hausa
he heb Hebrew
hi hin Hindi
ho hmo Hiri Motu
hr hrv Croatian
ht hat Haitian Creole
hu hun Hungarian
hy hye,arm Armenian
hz her Herero
ia ina Interlingua
id ind Indonesian
ie ile Interlingue
ig ibo Igbo
ii iii Sichuan Yi
ik ipk Inupiaq
io ido Ido
is isl,ice Icelandic
it ita Italian
iu iku Inuktitut
ja jpn Japanese
jv jav Javanese
ka kat,geo Georgian
kg kon Kongo
ki kik Kikuyu
kj kua Kuanyama
kk kaz Kazakh
kl kal Kalaallisut
km khm Khmer
kn kan Kannada
ko kor Korean
kr kau Kanuri
ks kas Kashmiri
ku kur Kurdish
kv kom Komi
kw cor Cornish
ky kir Kyrgyz
la lat Latin
lb ltz Luxembourgish
lg lug Luganda
li lim Limburgan
ln lin Lingala
lo lao Lao
lt lit Lithuanian
lu lub Luba-Katanga
lv lav Latvian
mg mlg Malagasy
mh mah Marshallese
mi mri,mao Maori
mk mkd,mac Macedonian
ml mal Malayalam
mn mon Mongolian
mr mar Marathi
ms msa,may Malay
mt mlt Maltese
my mya,bur Burmese
na nau Nauru
nb nob Norwegian Bokmål
nd nde North Ndebele
ne nep Nepali
ng ndo Ndonga
nl nld,dut Dutch
nn nno Norwegian Nynorsk
no nor Norwegian
nr nbl South Ndebele
nv nav Navajo
ny nya Chichewa
oc oci Occitan
oj oji Ojibwa
om orm Oromo
or ori Odia
os oss Ossetian
pa pan Punjabi
pi pli Pali
pl pol Polish
ps pus Pashto
pt por Portuguese
qu que Quechua
rm roh Romansh
rn run Kirundi
ro ron,rum Romanian
ru rus Russian
rw kin Kinyarwanda
sa san Sanskrit
sc srd Sardinian
sd snd Sindhi
se sme Northern Sami
sg sag Sango
sh hbs Serbo-Croatian
si sin Sinhala
sk slk,slo Slovak
sl slv Slovenian
sm smo Samoan
sn sna Shona
so som Somali
sq sqi,alb Albanian
sr srp Serbian
ss ssw Swati
st sot Sotho
su sun Sundanese
sv swe Swedish
sw swa Swahili
ta tam Tamil
te tel Telugu
tg tgk Tajik
th tha Thai
ti tir Tigrinya
tk tuk Turkmen
tl tgl Tagalog
tn tsn Tswana
to ton Tonga
tr tur Turkish
ts tso Tsonga
tt tat Tatar
tw twi Twi
ty tah Tahitian
ug uig Uyghur
uk ukr Ukrainian
ur urd Urdu
uz uzb Uzbek
ve ven Venda
vi vie Vietnamese
vo vol Volapük
wa wln Walloon
wo wol Wolof
xh xho Xhosa
yi yid Yiddish
yo yor Yoruba
za zha Zhuang
zh zho,chi Chinese
zu zul Zulu
"""

# What has a three-letter code alone: varieties by their language, other names, and the names that
# the languages whose words are read have for themselves.
_OTHER: Final = """
arb ar
bangla bn
ckb ku
castellano es
cmn zh
dari fa
deutsch de
español es
farsi fa
fil tl
filipino tl
français fr
kmr ku
mandarin zh
myanmar my
npi ne
ory or
pes fa
português pt
prs fa
swh sw
zsm ms
"""

_LONGEST_TAG: Final = 3
_CODES: Final[dict[str, str]] = {
    word.casefold(): code
    for code, others, name in (line.split(" ", 2) for line in _ISO_639.strip().splitlines())
    for word in (code, *others.split(","), name)
} | dict(line.split() for line in _OTHER.strip().splitlines())


def language_code(words: str) -> str:
    """Return the ISO 639-1 code of a language.

    Parameters
    ----------
    words
        Its code of ISO 639-1 or 639-2, a tag of BCP 47 ("en-GB", "pt_BR", "zh-Hant"), or its name
        in English, in any case.

    Raises
    ------
    ArticleError
        No language is known by these words.

    Examples
    --------
    >>> [language_code(words) for words in ("en", "EN", "en-GB", "eng", "English")]
    ['en', 'en', 'en', 'en', 'en']
    """
    told = words.strip().casefold()
    tag = told.partition(".")[0].replace("_", "-").partition("-")[0]
    code = _CODES.get(told) or (_CODES.get(tag) if len(tag) <= _LONGEST_TAG else None)
    if code is None:
        raise ArticleError(
            "language is none that is known: give its ISO 639-1 code, such as en, or its name in "
            "English."
        )
    return code
