"""German nouns: people, those of them that are plurals, and things."""

from typing import Final

from summarizer.text.harm.lexicon.entry import People, people_of

# Plurals first: they have no common ending. What is the same for one and for many stands below.
_PLURALS: Final = {
    **people_of(
        "unknown",
        None,
        """menschen personen männer männern leichen verdächtigen
        geiseln mitglieder mitgliedern leute leuten""",
    ),
    **people_of(
        "civilian",
        None,
        """zivilisten zivilpersonen bauern landwirte fischern
        bewohnern einwohnern dorfbewohnern anwohnern bürgern arbeitern bergleute bergleuten
        bergarbeitern händlern lehrern lehrkräfte studenten studierende studierenden schülern
        demonstranten passanten touristen urlaubern passagiere passagieren insassen fahrgäste
        fahrgästen patienten gefangenen häftlinge häftlingen flüchtlinge flüchtlingen migranten
        geflüchtete geflüchteten gläubigen gläubige pilger pilgern wanderern feuerwehrleute
        feuerwehrleuten rettungskräfte rettungskräften einsatzkräfte einsatzkräften helfern
        angehörigen verwandten nachbarn söhne söhnen brüder brüdern väter touristinnen
        bewohnerinnen lehrerinnen schülerinnen studentinnen arbeiterinnen mitarbeiterinnen
        mitarbeitern angestellten angestellte beschäftigte beschäftigten
        seeleute seeleuten matrosen kollegen anhänger anhängern
        aktivisten politiker politikern priester priestern mönche mönchen
        gäste gästen lokführern kletterern bergsteigern eheleute ehepaare zwillinge
        zwillingen richtern ausländern deutschen""",
    ),
    **people_of(
        "civilian",
        "children",
        """kinder kindern kleinkinder kleinkindern jungen mädchen
        jugendliche jugendlichen säuglinge säuglingen babys minderjährige minderjährigen
        schulkinder schulkindern teenager teenagern enkel enkeln""",
    ),
    **people_of(
        "civilian",
        "women",
        """frauen mütter müttern töchter töchtern schwestern
        ehefrauen schülerinnen""",
    ),
    **people_of("civilian", "elderly", "senioren rentner rentnern"),
    **people_of("civilian", "journalists", "journalisten reportern journalistinnen"),
    **people_of(
        "civilian",
        "medical staff",
        """ärzte ärzten sanitätern pflegekräfte
        pflegekräften krankenschwestern""",
    ),
    **people_of("civilian", "aid workers", "helferinnen entwicklungshelfern"),
    **people_of(
        "state_forces",
        None,
        """soldaten polizisten polizeibeamte polizeibeamten beamte
        beamten offiziere offizieren sicherheitskräfte sicherheitskräften regierungssoldaten
        grenzschützer grenzschützern wachleute wachleuten militärs truppen blauhelme
        blauhelmsoldaten reservisten polizistinnen soldatinnen rekruten""",
    ),
    **people_of(
        "non_state_armed",
        None,
        """rebellen terroristen islamisten dschihadisten milizen
        milizionäre milizionären aufständische aufständischen kämpfern angreifern attentätern
        extremisten separatisten geiselnehmern entführern banditen söldner söldnern guerilleros
        bewaffnete bewaffneten""",
    ),
}

# One, or one and many alike: "der Fahrer", "zwei Fahrer".
_OTHERS: Final = {
    **people_of(
        "unknown",
        None,
        """mensch person mann tote toten toter verletzte verletzten
        verletzter schwerverletzte schwerverletzten leichtverletzte leichtverletzten verwundete
        verwundeten verwundeter vermisste vermissten opfer opfern todesopfer todesopfern getötete
        getöteten leiche leichnam geisel verdächtige verdächtiger vertriebene vertriebenen
        obdachlose festgenommene festgenommenen gefangene weitere weiteren andere anderen mitglied
        menschenleben verkehrstote verkehrstoten hitzetote hitzetoten""",
    ),
    **people_of(
        "civilian",
        None,
        """zivilist bauer landwirt fischer bewohner einwohner
        dorfbewohner anwohner bürger arbeiter bergarbeiter bergmann händler lehrer student schüler
        demonstrant passant tourist urlauber passagier patient häftling flüchtling migrant wanderer
        feuerwehrmann fahrer lastwagenfahrer busfahrer radfahrer motorradfahrer fussgänger helfer
        angehörige angehöriger nachbar sohn bruder vater ehemann mitarbeiter angestellter matrose
        pilot piloten kapitän kollege aktivist priester mönch pfarrer bischof imam bürgermeister
        gouverneur minister abgeordneter abgeordnete präsident richter staatsanwalt unternehmer
        ausländer deutscher paar ehepaar handwerker bauarbeiter lokführer zugführer schaffner
        schaffnerin bergsteiger bergsteigerin kletterer gast kunden kunde besucher zuschauer spieler
        mitfahrer mitfahrerin
        besatzungsmitglied besatzungsmitglieder besatzungsmitgliedern""",
    ),
    **people_of(
        "civilian",
        "children",
        """kind kleinkind junge säugling baby jugendlicher
        minderjähriger schulkind enkelkind neugeborenes""",
    ),
    **people_of(
        "civilian",
        "women",
        """frau mutter tochter schwester ehefrau grossmutter lehrerin
        schülerin studentin bewohnerin arbeiterin touristin fahrerin mitarbeiterin nachbarin
        bürgermeisterin ministerin rentnerin radfahrerin fussgängerin""",
    ),
    **people_of("civilian", "elderly", "rentner grossvater"),
    **people_of("civilian", "journalists", "journalist reporter journalistin kameramann"),
    **people_of("civilian", "medical staff", "arzt ärztin sanitäter krankenschwester pfleger"),
    **people_of("civilian", "aid workers", "entwicklungshelfer"),
    **people_of(
        "state_forces",
        None,
        """soldat polizist polizistin soldatin polizeibeamter
        beamter beamtin offizier general oberst major hauptmann leutnant feldwebel wachmann
        kommandeur kommandant""",
    ),
    **people_of(
        "non_state_armed",
        None,
        """rebell terrorist islamist dschihadist kämpfer
        angreifer attentäter extremist selbstmordattentäter selbstmordattentätern geiselnehmer
        entführer bandit täter schütze schützen""",
    ),
}

PEOPLE: Final[dict[str, People]] = _PLURALS | _OTHERS

PLURALS: Final = frozenset(_PLURALS)
"""Plurals by themselves: without a number they are some people."""

THINGS: Final = frozenset(
    """
    haus häuser häusern gebäude gebäuden wohnung wohnungen wohnhaus wohnhäuser dorf dörfer dörfern
    stadt städte städten auto autos fahrzeug fahrzeuge fahrzeugen bus busse bussen zug züge zügen
    schiff schiffe schiffen boot boote booten flugzeug flugzeuge flugzeugen hubschrauber drohne
    drohnen rakete raketen bombe bomben panzer schule schulen kirche kirchen krankenhaus
    krankenhäuser brücke brücken tier tiere tieren kuh kühe kühen schaf schafe schafen pferd pferde
    hund hunde ziege ziegen schwein schweine euro dollar kilometer meter tonnen stunden tage tagen
    wochen monate monaten jahre jahren minuten angriffe angriffen anschläge anschlägen zeichen
    fälle fällen orte orten provinzen länder ländern
""".split()
)
