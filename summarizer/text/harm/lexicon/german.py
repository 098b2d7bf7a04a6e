"""German words of harm, and the grammar around them."""

from summarizer.text.harm.lexicon.entry import Lexicon, Trigger
from summarizer.text.harm.lexicon.german_nouns import PEOPLE, PLURALS, THINGS

_HOMES = r"(?:ihr|ihre|ihren) (?:\w+ )?(?:Häuser|Wohnungen|Dörfer|Heimat|Zuhause|Orte|Unterkünfte)"

# Verbs part, and the second part stands at the end of the clause: "kamen 14 Menschen ums Leben".
_TO_THE_END = r"(?=(?:[^.;:!?]|(?<=\d)\.(?=\d)){0,160}?"

GERMAN = Lexicon(
    language="de",
    noun_last=True,
    capital_nouns=True,
    triggers=(
        Trigger(r"(?:Tote[nr]?|Getötete[nr]?) (?:und|oder) (?:Verletzte[nr]?|Verwundete[nr]?)",
                "killed_or_injured", "noun"),
        Trigger(r"getötet (?:oder|und) (?:verletzt|verwundet)", "killed_or_injured", "left"),
        Trigger(r"Zahl der (?:\w+ )?(?:Toten|Todesopfer|Opfer|Getöteten|Todesfälle)|"
                r"(?:Opfer|Toten|Todes)zahl", "killed", "toll"),
        Trigger(r"Zahl der (?:\w+ )?(?:Verletzten|Verwundeten)", "injured", "toll"),
        Trigger(r"Zahl der (?:\w+ )?Vermissten", "missing", "toll"),
        Trigger(r"unter den (?:Toten|Todesopfern|Getöteten|Opfern)", "killed", "participle"),
        Trigger(r"unter den (?:Verletzten|Verwundeten)", "injured", "participle"),
        Trigger(r"unter den Vermissten", "missing", "participle"),
        Trigger(r"Todesopfern?|(?-i:Tote[nr]?)|Todesfällen?|(?-i:Getötete[nr]?)|Leichen?|"
                r"Leichnam|Verkehrstoten?|Hitzetoten?", "killed", "noun"),
        Trigger(r"Opfern?", "killed_or_injured", "noun"),
        Trigger(r"(?-i:Verletzte[nr]?|(?:Schwer|Leicht)verletzte[nr]?|Verwundete[nr]?)",
                "injured", "noun"),
        Trigger(r"(?-i:Vermisste[nr]?)", "missing", "noun"),
        Trigger(r"Geiseln?|(?-i:Festgenommene[nr]?|Gefangene[nr]?)", "captured", "noun"),
        Trigger(r"(?-i:Vertriebene[nr]?|Obdachlose[nr]?)", "displaced", "noun"),
        Trigger(r"(?:Tod|Tötung|Ermordung)(?= (?:von|der|des|seiner|ihrer|eines|einer))", "killed",
                "noun"),
        Trigger(r"(?:Festnahme|Entführung|Verhaftung)(?= (?:von|der|des|eines|einer))",
                "captured", "noun"),
        Trigger(rf"kam(?:en)?{_TO_THE_END} ums Leben)|verlor(?:en)?{_TO_THE_END} (?:ihr|sein|das) "
                r"Leben)|stürzten?(?=[^.;:!?]{0,60}? in den Tod)|"
                r"fand(?:en)?(?=[^.;:!?]{0,100}? den Tod)|starb(?:en)?|sterben|"
                r"ertrank(?:en)?|erstickten?|erfror(?:en)?|verbrannten?|verunglückten? tödlich|"
                r"erlag(?:en)?(?=[^.;:!?]{0,60}? Verletzungen)", "killed", "subject"),
        Trigger(r"ums Leben (?:gekommen|kam|kamen|kommen)|(?:ihr|sein|das) Leben verloren|"
                r"gestorben|verstorben|ertrunken|erstickt|(?:seinen|ihren) Verletzungen erlegen|"
                r"getötet|umgebracht|ermordet|hingerichtet|enthauptet|gelyncht|massakriert|"
                r"(?:tödlich (?:verletzt|verunglückt|getroffen))|tot(?! und lebendig)|"
                r"(?:mit )?in den Tod (?:gerissen|gestürzt)|leblos", "killed", "left"),
        Trigger(r"sich selbst (?:tötete|getötet|erschoss|erschossen|richtete|gerichtet)", "killed",
                "subject"),
        Trigger(r"erschossen|erstochen|erschlagen|erdrosselt", "killed", "transitive"),
        Trigger(r"töten|töteten?|erschoss|ermordeten?|tötend|erstach(?:en)?|erschlug(?:en)?|"
                r"enthaupteten?|kostete[n]?(?=[^.;:!?]{0,60}? das Leben)|"
                r"forderte[n]?(?=[^.;:!?]{0,60}? (?:Menschenleben|Leben))", "killed", "transitive"),
        Trigger(r"(?-i:getötete[nrm]?|erschossene[nrm]?|ermordete[nrm]?|tote[nrm]?)", "killed",
                "participle"),
        Trigger(r"Menschenleben", "killed", "noun"),
        Trigger(rf"erlitt(?:en)?{_TO_THE_END} (?:\w*[Vv]erletzungen|Verbrennungen|"
                r"Rauchvergiftung(?:en)?|Brüche|Knochenbrüche|Schnittwunden))|"
                r"verletzten? sich|zog(?:en)? sich(?=[^.;:!?]{0,60}? \w*[Vv]erletzung)", "injured",
                "subject"),
        Trigger(r"(?:schwer|leicht|lebensgefährlich)?verletzt|verwundet|angeschossen|"
                r"(?:Verletzungen|Verbrennungen|Rauchvergiftungen?) (?:erlitten|davongetragen)|"
                r"(?:ins|in ein|in|in die) (?:\w+ )?(?:Krankenhaus|Krankenhäuser|Klinik|Kliniken|"
                r"Spital|Spitäler) (?:gebracht|eingeliefert|geflogen|eingewiesen)|"
                r"(?:im Krankenhaus|in Krankenhäusern) (?:behandelt|versorgt)|in Lebensgefahr|"
                r"auf (?:der|einer) Intensivstation",
                "injured", "left"),
        Trigger(r"(?-i:verletzten?(?= (?:\d|mindestens|mehr als|rund|etwa|zwei|drei|vier|fünf|"
                r"sechs|sieben|acht|neun|zehn|elf|zwölf|mehrere|Dutzende|einen|eine|ein))|"
                r"verwundeten?)", "injured", "transitive"),
        Trigger(r"(?-i:(?:schwer|leicht)?verletzte[nrm]?|verwundete[nrm]?)", "injured",
                "participle"),
        Trigger(r"verschüttet|eingeschlossen|als vermisst|vermisst|verschollen|verschwunden",
                "missing", "left", things=True),
        Trigger(r"fehlt(?:e|en)? jede Spur|verschwand(?:en)?", "missing", "subject", things=True),
        Trigger(r"(?-i:vermisste[nrm]?|verschollene[nrm]?|verschüttete[nrm]?)", "missing",
                "participle", things=True),
        Trigger(r"entführt|verschleppt|gekidnappt|festgenommen|verhaftet|inhaftiert|"
                r"gefangen genommen|gefangengenommen|als Geiseln? genommen|"
                r"in (?:Geisel|Untersuchungs)?haft|"
                r"in Gewahrsam (?:genommen)?|freigelassen", "captured", "left"),
        Trigger(r"h(?:ält|ielt|ielten|alten)(?=[^.;:!?]{0,120}? (?:fest|gefangen|"
                r"in ihrer Gewalt)\b)|"
                r"entführten?|verschleppten?|verhafteten?|nahm(?:en)?(?=[^.;:!?]{0,100}? (?:fest|"
                r"gefangen|als Geiseln?|in Gewahrsam)\b)", "captured", "transitive"),
        Trigger(r"(?-i:entführte[nrm]?|verschleppte[nrm]?|festgenommene[nrm]?)", "captured",
                "participle"),
        Trigger(rf"flohen|floh|flüchteten?|mussten?{_TO_THE_END} (?:{_HOMES} verlassen|fliehen|"
                r"flüchten|in Sicherheit (?:bringen|gebracht werden)|evakuiert werden))|"
                rf"verließ(?:en)?{_TO_THE_END} {_HOMES})|"
                r"brachten? sich(?=[^.;:!?]{0,60}? in Sicherheit)", "displaced", "subject"),
        Trigger(r"geflohen|geflüchtet|vertrieben|evakuiert|obdachlos|auf der Flucht|"
                r"in Sicherheit gebracht|umgesiedelt", "displaced", "left"),
        Trigger(r"vertrieb", "displaced", "transitive"),
    ),
    people=PEOPLE,
    plurals=PLURALS,
    collectives=frozenset("familie familien haushalt haushalte haushalten".split()),
    things=THINGS,
    passive=r"wurden?|wird|werden|worden|würden?|sind|ist|war|waren|seien|sei|sein|gelten|gilt|"
    r"galten|blieb|blieben|kam|kamen",
    active=r"hat|haben|habe|hatten?|hätten?",
    adverb=r"dabei|dort|auch|zudem|außerdem|zum Teil|teilweise|teils|schwer|leicht|"
    r"lebensgefährlich",
    subordinate=r"dass|weil|nachdem|als|während|bevor|obwohl|da|wenn|ob|wobei|wodurch|indem|bis|wo",
    finite=r".*(?:te|ten|sterben|starb|starben|töten|erschoss|erstach|erstachen|erschlug|"
    r"erschlugen|nahm|nahmen|vertrieb|floh|flohen)",
    objects=r"(?:d(?:en|ie|as)|einen?|eine|ihren?|ihre|seinen?|seine|mehrere|mindestens|mehr als|"
    r"rund|etwa)\b",
    subjects=r"(?:der|ein|kein) (?!(?:[\w-]+[ens] )?(?:\w*kind|Mädchen|Baby|\w*opfer|\w*mitglied|"
    r"\w*paar)\b)",
    another=r"(?:ein|eine|einen) (?:weiterer?|weiteren|weiteres|anderer?|anderen|anderes)",
    pair=r"beide|beiden",
    toll_states=r"auf|bei|beträgt|liegt bei|lag bei|erreichte|überstieg|inzwischen|mit|"
    r"mittlerweile",
    number_of=r"(?:Zahl|Anzahl) (?:der|von)",
    denies=r"nicht (?!nur |weniger |mehr )(?:\w+ ){0,2}|nie(?:mals)? (?:\w+ ){0,2}|"
    r"(?:dementier\w*|bestritt(?:en)?|bestreite[tn]|leugne\w+|verneinte\w*)\b[^.;:]{0,100}|"
    r"(?:falsch|unwahr|nicht wahr|eine Lüge|erfunden), dass\b[^.;:]{0,80}|"
    r"wies(?:en)?\b[^.;:]{0,80}? zurück, (?:dass|wonach)\b[^.;:]{0,80}|"
    r"(?:Gerüchte|Falschmeldungen)\b[^.;:]{0,60}",
    supposes=r"(?:könnten?|hätten? (?:\w+ )?können|dürften?|würden?)\b[^.;:]{0,90}|"
    r"(?:droh\w+|plan(?:t|te|ten)|versuch\w+|kündigt\w+ an|beabsichtig\w+|wollten?)\b"
    r"[^.;:]{0,80}|(?:Übung|Simulation|simulier\w+)\b[^.;:]{0,80}|"
    r"(?:falls|sollten|im Falle)\b[^.;:]{0,80}",
    fears=r"(?:befürcht\w+|fürcht\w+)\b[^.;:]{0,90}",
    may_reach=r"(?:könnten?|dürften?|wird|werden|steigen)",
    remembers=r"(?:gedach(?:te|ten)|gedenk\w+|erinner\w+|trauer\w+|Trauerfeier|Gedenkfeier|"
    r"Mahnwache|beigesetzt|Beerdigung)\b[^.;:,]{0,60}|"
    r"(?:demonstrier\w+|protestier\w+)\b[^.;:,]{0,60}?\b(?:gegen|wegen) "
    r"(?:den|die|des|der) (?:Mord|Ermordung|Tod|Tötung|Morde|Entführung)\w* (?:an |von |der )?"
    r"(?:\w+ ){0,2}|"
    r"(?:verurteil\w+|angeklagt\w*|vor Gericht|schuldig)\b[^.;:]{0,100}|"
    r"(?:Jahrestag|jährt)\b[^.;:]{0,100}|(?:\w+ )?Jahre nach d[^.;:,]{0,100}",
    flight=r"auf der Flucht|flo(?:h|hen)|flüchteten?|geflohen|geflüchtet",
    fugitives=frozenset("verdächtige räuber täter einbrecher häftlinge fahrer angreifer".split()),
    # Prepositions of what is only told beside the harm: "mit 40 Insassen", "durch zwei Männer".
    population_of=r"(?:keine[nr]?|(?<!tod )(?<!ung )(?<!nahme )von|durch|"
    r"(?<!oten )(?<!opfer )(?<!etzten )mit|(?<!liegt )(?<!lag )bei|an|aus|gegen|für|vor|in|"
    r"unter|über|zum|zur|ohne|neben|gegenüber|wegen)(?: den| dem| der| einem| einer| einen| eine|"
    r" seinen| seiner| ihren| ihrer| anderen| weiteren)?",
    together=r"(?:zusammen mit|gemeinsam mit|ebenso wie)",
    agents=r"\w{3,}(?:isten?|istin|istinnen|arbeiter|arbeitern|arbeiterin|arbeiterinnen|kräfte|"
    r"kräften|soldat|soldaten|beamter|beamte|beamten|männer|männern|frauen|frau|kinder|kindern|"
    r"personen|leute|leuten|bewohner|bewohnern|bewohnerin|insassen|angehörige|angehörigen|"
    r"mitglieder|mitgliedern|kämpfer|kämpfern|polizisten|schüler|schülern|"
    r"flüchtlinge|flüchtlingen|touristen|helfer|helfern|fahrer|fahrern|verletzte|verletzten|tote|"
    r"toten|verdächtige|verdächtigen|jährige|jähriger|jährigen|gläubige|gläubigen|mann|opfer|"
    r"opfern)",
    aged=r"\d{1,3}-Jährige[rn]?",
    spared=r"(?:überleb(?:t|te|ten)|blieben? unverletzt|(?:wurden?|konnten?) "
    r"(?:[^.;:,]{0,60}? )?(?:gerettet|befreit)|kam(?:en)? mit dem Schrecken davon|"
    r"blieben? unversehrt)",
    rescued=r"gerettet|befreit|lebend (?:gefunden|geborgen)|in Sicherheit gebracht",
    saves=r"rett(?:ete|eten)|barg(?:en)?|befrei(?:te|ten)",
    boundary=r"dass|weil|nachdem|als|während|bevor|obwohl|wobei|aber|doch|sondern|indem|damit|"
    r"(?<=, )(?:die|der|das|denen|dem|den)(?= )|"
    r"sagten?|erklärten?|teilten?|berichteten?|hieß",
    articles=r"eine?|einen|einem|einer",
    definite=r"der|die|das|den|dem|des|sein|seine|seinen|seinem|seiner|ihr|ihre|ihren|ihrem|ihrer",
    many=r"(?:die|seine|ihre|unsere|meine) (?!\w*(?:frau|mutter|tochter|schwester|person|geisel|"
    r"in)\b)\w+",
    bodies=r"(?:die|der) (?:Polizei|Armee|Feuerwehr|Regierung)",
    relative=r"die|der|das|denen|dem|deren|dessen|den",
    partitive=r"(?:der(?= (?:\w+ )?(?:Toten|Todesopfer|Opfer|Verletzten|Verwundeten|Vermissten|"
    r"Getöteten|Geiseln|Festgenommenen)\b)|von ihnen|davon|von denen)",
    preposition_of=r"der|von(?: den)?",
    inclusion=r"darunter|unter ihnen|einschließlich|inklusive|davon|von denen",
    hospital=r"krankenh\w+|kliniken?|spital|spitäler|intensivstation",
    pointing=r"alle|die|diese|beide",
    nobody_lived=r"(?:es gab )?keine Überlebenden|niemand (?:hat )?überlebte?|überlebte niemand",
    everyone=r"alle (?:\w+ )?(?:Insassen|Passagiere|Menschen an Bord)",
    carrying=r"mit",
    at_once=r"(?:noch )?(?:am Unfallort|vor Ort|an Ort und Stelle|sofort)",
    aboard=r"(?:Menschen |Passagieren |Insassen )?an Bord|Insassen|Passagiere[n]?",
    mostly=r"vor allem|hauptsächlich|überwiegend|meist|meistens|größtenteils|zumeist|vorwiegend|"
    r"ausschließlich|die meisten",
    included=r"eingeschlossen|inbegriffen",
    he=r"er|sie",
    reflexive=r"sich selbst",
    in_all=r"insgesamt|zusammen",
    conjunction=r"und|oder|sowie",
    none_reported=(
        r"(?:keine|keinerlei|ohne|noch keine) (?:genauen |näheren |gesicherten |weiteren )*"
        r"(?:Angaben|Informationen|Erkenntnisse|Berichte|Meldungen)[^.;]{0,40}?"
        r"(?:Opfer\w*|Tote\w*|Verletzte\w*|Verwundete\w*)",
        r"(?:unklar|nicht bekannt|unbekannt|ungewiss), (?:ob|wie viele)[^.;]{0,60}?"
        r"(?:Opfer\w*|Tote\w*|[Vv]erletzt\w*|getötet|ums Leben)",
        r"(?:Angaben|Informationen) (?:zu|über) (?:\w+ )?(?:Opfer\w*|Tote\w*|Verletzte\w*)"
        r"[^.;]{0,30}?(?:lagen|liegen|gab es)[^.;]{0,30}?(?:nicht|keine)",
    ),
    unknown_number=r"eine (?:noch )?(?:unbekannte|unklare) (?:Zahl|Anzahl)(?: von)?",
    no_casualties=(
        r"(?:kein|keine|keinen|keinerlei|ohne|weder) (?:\w+ ){0,2}?"
        r"(?:Todesopfern?|Opfern?|Tote[nr]?|Verletzte[nr]?|Verwundete[nr]?|Verluste)",
        r"(?:Todesopfer|Tote|Verletzte|Opfer) (?:gab|gebe|gibt) es (?:\w+ ){0,2}?(?:keine|nicht)",
        r"niemand(?:en|em)?(?: \w+){0,5}? (?:verletzt|getötet|ums Leben|tot|verwundet|verhaftet|"
        r"festgenommen|vermisst)",
        r"(?:verletzt|getötet|ums Leben|verwundet)(?: (?:wurde|worden|kam|kamen|gekommen|ist|war))?"
        r"(?: \w+){0,4}? niemand",
        r"(?:wurde|kam|ist|starb) (?:\w+ ){0,6}?niemand(?: \w+){0,3}? "
        r"(?:verletzt|getötet|ums Leben|verwundet)",
        r"kein(?:e|er|en)? (?:der |von )?(?:\w+ ){0,3}?(?:wurde|kam|ist|war)(?: \w+){0,4}? "
        r"(?:verletzt|getötet|ums Leben|verwundet|vermisst)",
    ),
    verbs=r"(?-i:[a-zäöüß]{2,}(?:ten|te)|blieben?|kamen?|starben?)",
    adjectives=frozenset("""
            weitere weiteren weiterer andere anderen anderer junge jungen junger alte alten
            bewaffnete bewaffneten bewaffneter mutmaßliche mutmaßlichen mutmaßlicher maskierte
            maskierten unbekannte unbekannten verletzte verletzten verletzter schwerverletzte
            leichtverletzte getötete getöteten tote toten vermisste vermissten entführte entführten
            kleine kleinen zivile zivilen israelische israelischen palästinensische
            palästinensischen ukrainische ukrainischen russische russischen syrische syrischen
            deutsche deutschen französische französischen türkische türkischen irakische irakischen
            afghanische afghanischen amerikanische amerikanischen ältere älteren minderjährige
            minderjährigen
        """.split()),
    chunk_stop=r"der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|in|im|am|an|auf|aus|bei|"
    r"beim|mit|nach|von|vom|vor|zu|zum|zur|durch|gegen|für|über|unter|um|ums|seit|bis|während|"
    r"wegen|trotz|ohne|zwischen|neben|hinter|nahe|laut|infolge|innerhalb|außerhalb|und|oder|"
    r"sowie|aber|doch|sondern|dass|weil|als|wie|nachdem|bevor|wenn|ob|wobei|darunter|davon|"
    r"wurden?|worden|werden|wird|würden?|sind|ist|war|waren|sein|seien|sei|hat|haben|hatten?|"
    r"habe|hätten?|kam|kamen|starb|starben|blieb|blieben|gelten|gilt|galten|können|konnten?|"
    r"könnten?|sollen|soll|sollten?|müssen|mussten?|dürften?|nicht|noch|auch|schon|bereits|nur|"
    r"etwa|rund|mindestens|er|sie|es|wir|ich|ihr|ihre|ihren|ihrem|ihrer|sein|seine|seinen|"
    r"seinem|seiner|sich|selbst|dort|hier|dabei|damit|dann|da|so|gestern|heute|morgen|teils|"
    r"schwer|leicht|lebensgefährlich|tödlich|tot|ums|montag\w*|dienstag\w*|mittwoch\w*|"
    r"donnerstag\w*|freitag\w*|samstag\w*|sonnabend\w*|sonntag\w*|januar|februar|märz|april|mai|"
    r"juni|juli|august|september|oktober|november|dezember|sagten?|erklärten?|teilten?|alle|"
    r"beide|beiden|insgesamt|flohen|floh|demnach|zuvor|später|jeweils",
    others=frozenset(
        """
            weitere weiteren andere anderen personen menschen leiche leichen tote toten toter
            verletzte verletzten verletzter verwundete verwundeten opfer opfern todesopfer
            todesopfern vermisste vermissten geisel geiseln gefangene gefangenen schwerverletzte
            leichtverletzte
        """.split()
    ),
)  # fmt: skip
