"""French words of harm."""

from summarizer.text.harm.lexicon.entry import Lexicon, Trigger, people_of

FRENCH = Lexicon(
    language="fr",
    triggers=(
        Trigger(r"(?:morts|tués) (?:et|ou) blessés", "killed_or_injured", "participle"),
        Trigger(r"victimes", "killed_or_injured", "noun"),
        Trigger(r"(?:s['’]est|se sont) (?:tuée?s?|suicidée?s?|fait exploser|donné la mort)|"
                r"se (?:tuant|suicidant)|se faisant exploser", "killed", "subject"),
        Trigger(r"morte?s?|décédée?s?|sans vie", "killed", "participle"),
        Trigger(r"(?:est|sont) mort|mour(?:ir|ait|aient|ut|urent|ant)|meurent|meurt|"
                r"péri(?:r|ssent|ssaient)?|périrent|succomb(?:é|ée|és|er)|"
                r"(?:perdu|perdirent|trouvé) la (?:vie|mort)|"
                r"noyée?s?|se sont noyés", "killed", "subject"),
        Trigger(r"tu(?:é|ée|és|ées|er|ant|ent|e|a|èrent)|assassin(?:é|ée|és|ées|er|ant)|"
                r"abatt(?:u|ue|us|ues|re|ant)|exécut(?:é|ée|és|ées)|décapit(?:é|ée|és)|"
                r"massacr(?:é|ée|és|ées|er)|égorg(?:é|ée|és|ées|er)|"
                r"fusill(?:é|ée|és|ées|er)|lapid(?:é|ée|és|ées|er)|brûlée?s? vi(?:fs?|ves?)|"
                r"lynch(?:é|ée|és)|(?:causé|provoqué|entraîné) la mort|"
                r"neutralis(?:é|ée|és|ées|er|ant)|coûté la vie", "killed", "transitive"),
        Trigger(r"(?:ai|a|avons|ont|avaient?) perdu(?! la vie)|perd(?:ent)?(?! la vie)", "killed",
                "object", things=True),
        Trigger(r"(?:forc|oblig|contraint)(?:é|e)?e?s? (?:à|de) (?:fuir|quitter|abandonner|partir)",
                "displaced", "subject"),
        Trigger(r"(?:contrain|for[cç]|oblig|pouss)(?:t|é|e|ant|aient)?(?:e|es|s|nt)?"
                r"(?= (?:[^.;]|(?<=\d)\.(?=\d)){3,50}? (?:à|de) (?:fuir|quitter|abandonner|partir|"
                r"se déplacer))",
                "displaced", "object"),
        Trigger(r"parmi les (?:morts|victimes|tués|défunts)", "killed", "participle"),
        Trigger(r"parmi les blessés|(?:dans un|en) état (?:grave|critique|sérieux)|"
                r"en (?:urgence absolue|urgence relative|réanimation|soins intensifs)|"
                r"entre la vie et la mort",
                "injured", "participle"),
        Trigger(r"décès|corps|cadavres?|meurtres|assassinats|pertes?(?= d)", "killed", "noun"),
        Trigger(r"bilan|nombre (?:de (?:morts|victimes|tués)|des morts)", "killed", "toll"),
        Trigger(r"bless(?:é|ée|és|ées|er|ant|ent|e)|hospitalis(?:é|ée|és|ées)|"
                r"(?:transport|évacu|conduit|admis)(?:é|e)?e?s? (?:à|vers|dans) (?:l['’]|un |une )"
                r"(?:hôpital|clinique)|grièvement atteints?",
                "injured", "transitive"),
        Trigger(r"(?:s['’]est|se sont) (?:fracturé|cassé|brisé|foulé|blessé|brûlé)e?s?|"
                r"(?:touché|atteint|mordu|incommodé)e?s? par", "injured", "subject"),
        Trigger(r"brûlée?s?|intoxiquée?s?|électrisée?s?", "injured", "participle", things=True),
        Trigger(r"(?:a|ont|avaient) disparu", "missing", "subject"),
        Trigger(r"piégée?s?|pris(?:e|es)? au piège|enseveli(?:e|s|es)?|coincée?s?", "missing",
                "participle", things=True),
        Trigger(r"souffr\w+ de (?:brûlures|blessures|fractures)", "injured", "participle"),
        Trigger(r"disparue?s?|portée?s? disparue?s?|recherchée?s?(?! par| pour)|introuvables?|"
                r"manqu(?:ent|aient) à l['’]appel", "missing", "participle", things=True),
        Trigger(r"enlev(?:é|ée|és|ées|er)|kidnapp(?:é|ée|és|ées|er)|captur(?:é|ée|és|ées|er)|"
                r"arrêt(?:é|ée|és|ées)|interpell(?:é|ée|és|ées)|(?<=été )détenue?s?|"
                r"détenue?s?(?= (?:par|depuis|arbitrairement)\b)|otages?|"
                r"libér(?:é|ée|és|ées)|faits? prisonniers?|"
                r"placée?s? en (?:garde à vue|détention)|écrouée?s?|"
                r"incarcérée?s?", "captured", "transitive"),
        Trigger(r"(?:arrestations?|enlèvements?|rapts?|interpellations?|capture|libération)(?= d)",
                "captured", "noun"),
        Trigger(r"déplac(?:é|ée|és|ées)|fui(?:t|ent)?|évacu(?:é|ée|és|ées)(?! (?:vers|à|dans|"
                r"sur) (?:l['’]|un |le |les )?(?:hôpit|centre|clinique|hôpitaux))|sans[- ]abri|"
                r"(?:quitt|abandonn)(?:é|er) leurs? (?:maisons?|foyers?|domiciles?|villages?|"
                r"habitations?|logements?)|réfugiée?s?(?! sur)|(?:relog|délog)é(?:e|s|es)",
                "displaced", "subject"),
    ),
    people={
        **people_of("unknown", None, """personnes personne morts mort morte victimes victime corps
            disparu disparue blessé blessée
            otages otage suspects suspect déplacés blessés blessées disparus hommes homme individus
            membres membre chef autres"""),
        **people_of("civilian", None, """civils civil paysan paysans agriculteur agriculteurs
            pêcheur pêcheurs habitant habitants villageois riverain riverains enseignant
            enseignants instituteur professeur professeurs ouvrier ouvriers travailleur
            travailleurs commerçant commerçants passager passagers chauffeur chauffeurs prêtre
            prêtres religieuse religieuses imam étudiant étudiants élève élèves manifestant
            manifestants fils mari époux frère frères père pères cousin oncle neveu voisin voisins
            voisine voisines
            maire député juge avocat touriste touristes employé employés bénévole bénévoles
            ingénieur ingénieurs mineur mineurs migrant migrants pèlerin pèlerins berger bergers
            fidèle fidèles volontaire volontaires volontaire volontaires
            éleveur éleveurs cultivateur cultivateurs orpailleur orpailleurs mineur commerçante
            vendeur vendeurs vendeuse marchand marchands évêque évêques pasteur pasteurs moine
            moines missionnaire missionnaires citoyen citoyens ressortissant ressortissants
            étranger étrangers expatrié expatriés réfugié réfugiés détenu détenus prisonnier
            prisonniers passant passants piéton piétons cycliste cyclistes motocycliste
            motocyclistes routier routiers conducteur conducteurs conductrice pilote pilotes
            matelot matelots marin marins équipage occupant occupants pompier pompiers secouriste
            secouristes sauveteur sauveteurs syndicaliste syndicalistes militant militante
            magistrat magistrats procureur ministre ministres gouverneur préfet conseiller
            conseillers candidat candidats président ambassadeur diplomate diplomates fonctionnaire
            fonctionnaires cuisinier chef-coutumier notable notables grand-père grands-parents
            beau-frère gendre petit-fils couple collègue collègues patron baigneur baigneurs
            randonneur randonneurs alpiniste
            alpinistes skieur skieurs spectateur spectateurs supporter supporters fêtard
            fêtards client clients salarié salariés cadre universitaire"""),
        **people_of("civilian", "children", """enfant enfants garçon garçons fille fillette
            fillettes bébé bébés nourrisson nourrissons adolescent adolescents adolescente
            écolier écoliers écolière écolières lycéen lycéens lycéenne lycéennes collégien
            collégiens gamin gamins jeune jeunes bambin petite-fille"""),
        **people_of("civilian", "women", """
            conductrice institutrice employée étudiante étudiantes habitante voisine serveuse
            infirmière infirmières ouvrière ouvrières enseignante élue femme femmes épouse mère
            mères filles sœur sœurs soeur soeurs grand-mère tante nièce cousine veuve passagère
            dame dames"""),
        **people_of("civilian", "elderly", "vieillard vieillards"),
        **people_of("civilian", "journalists", "journaliste journalistes cameraman reporter"),
        **people_of("civilian", "medical staff", """infirmier infirmiers infirmière infirmières
            médecin médecins"""),
        **people_of("civilian", "aid workers", "humanitaire humanitaires"),
        **people_of("state_forces", None, """soldat soldats militaire militaires policier policiers
            gendarme gendarmes officier officiers agent agents douanier douaniers casque casques
            sergent capitaine lieutenant colonel général commandant caporal adjudant
            légionnaire légionnaires parachutiste parachutistes conscrit conscrits réserviste
            réservistes recrue recrues garde gardes surveillant surveillants commissaire"""),
        **people_of("non_state_armed", None, """insurgé insurgés rebelle rebelles terroriste
            terroristes assaillant assaillants djihadiste djihadistes jihadiste jihadistes
            combattant combattants milicien miliciens bandit bandits kamikaze kamikazes
            attaquant attaquants tireur tireurs ravisseur ravisseurs trafiquant trafiquants
            braqueur braqueurs séparatiste séparatistes mercenaire mercenaires islamiste
            islamistes paramilitaire paramilitaires agresseur agresseurs pirate pirates"""),
    },
    collectives=frozenset("famille familles ménages foyers".split()),
    things=frozenset("""
            toiture toitures tuiles clôtures hangars serres
            vache vaches porc porcs mouton moutons chèvre chèvres cheval chevaux chien chiens
            poule poules poulets bovins ovins bétail bêtes oiseaux poissons baleines dauphins
            avion avions hélicoptère hélicoptères train trains wagons bus autocars autobus motos
            vélos commerces magasins fermes cultures arbres poteaux toits fenêtres vitres chars
            drones missiles bombes obus projectiles tirs
            maisons maison village villages véhicules véhicule voitures voiture écoles école
            églises bâtiments kilomètres mètres ans année années mois jours jour heures
            heure minutes dollars euros francs hectares tonnes attaques attaque incidents
            tentes bateaux camions armes animaux têtes ponts pont routes localités provinces
            hôpitaux hôpital prisons prison villes ville quartiers régions communes pays groupes
            immeubles immeuble habitations logements bâtiment
        """.split()),
    passive=r"a été|ont été|été|être|est|sont|était|étaient|fut|furent|soient",
    active=r"a|ont|avait|avaient|aurait|auraient|ait|aient|pour|à",
    adverb=r"\w+ment|\w+ée?s?|tous|toutes|également|aussi|déjà|encore|depuis|tous|deux|et|ou|"
    r"par balles?|trouvés?|pas|jamais|ensuite|puis|toujours|bien",
    finite=r".*(?:ent|ant|er|èrent|ait|aient|tue)",
    objects=r"(?:le|la|les|un|une|des|son|sa|ses|leurs?|plusieurs|au moins|plus de)\b",
    bodies=r"la (?:police|garde|gendarmerie)",
    another=r"(?:une?|l[’']) ?autre",
    pair=r"tous deux|tous les deux|toutes deux|les deux",
    toll_states=r"à|de|est|sont|était|dépasse|dépassé|atteint|atteindre|atteignant|"
    r"atteignait|compte",
    toll_follows=r"(?:\w+ )?(?:le nombre|le total|le bilan)",
    number_of=r"(?:nombre|total) des?",
    denies=r"(?:d[ée]menti\w*|dément|démentent|ni(?:e|ent|é|ait))\b"
    r"(?:(?! et (?:a|ont) )[^.;,:]){0,70}|"
    r"(?:est|sont) faux\b[^.;,:]{0,60}",
    supposes=r"(?:menac\w+|promis|jur\w+|tent\w+|prévoi\w+|projet\w+)\b[^.;:]{0,50}?\bde |"
    r"(?:simul\w+|exercice simulant)\b[^.;:]{0,80}|"
    r"(?:pourrai(?:t|ent)|risquent?) (?:de )?(?:\w+['’ ])?(?:dépasser|atteindre|élever|monter|"
    r"alourdir|"
    r"grimper)\b[^.;,:]{0,40}",
    fears=r"(?:crai(?:nt|gn)\w*|redout\w+)\b[^.;,:]{0,80}",
    may_reach=r"(?:pourrai(?:t|ent)|risquent?|devrai(?:t|ent))",
    remembers=r"(?:commémor\w+|hommage|obsèques|veillée|funérailles|messe|"
    r"recueill\w+)\b[^.;:,]{0,60}|"
    r"(?:manifest\w+|défil\w+|march\w+|protest\w+|grève)\b[^.;:,]{0,60}?\b(?:contre|après|pour) "
    r"(?:l['’]|le |la |les )(?:meurtres?|assassinats?|morts?|enlèvements?|massacre|disparitions?) "
    r"(?:de |d['’]|des )(?:\w+ ){0,2}|"
    r"(?:condamn\w+|jug(?:é|és|ée|ées)|procès|coupables?)\b[^.;:]{0,80}?\b(?:pour|de) (?:avoir \w+|"
    r"(?:l['’]|le |la |les )?(?:meurtres?|assassinats?|morts?|enlèvements?)(?: de| d['’]| des)?) "
    r"(?:\w+ ){0,2}|anniversaire\b[^.;:]{0,100}|"
    r"(?:\w+ ans?|un an|\w+ mois) après l[^.;:,]{0,100}(?:, (?:qui|lequel|laquelle) "
    r"[^.;:,]{0,30})?",
    flight=r"(?:a|ont|avaient) fui|fui(?:t|ent)?",
    fugitives=frozenset("suspects voleurs assaillants détenus prisonniers conducteurs".split()),
    population_of=r"(?:villages?|villes?|îles?|pays|"
    r"écoles?|population|hameaux?|communautés?) d['’e]",
    together=r"(?:avec|ainsi que|de même que)",
    agents=r"\w{3,}istes?",
    spared=r"(?:a|ont|avaient) (?:survécu|échappé)|(?:a|ont) été (?:sauvée?s?|secourue?s?)|"
           r"survivent",
    saves=r"(?:sauv|secour|hélitreuill|recueill)(?:é|u|i|ant|er|ir)|"
          r"(?:extrait|sorti|dégagé|retiré)s? vivants?",
    boundary=r"mais|lorsque|quand|tandis|alors|où|qui|que|dont|parce|après|avant|selon|déclaré|"
    r"ajouté|indiqué",
    articles=r"une?",
    definite=r"le|la|les|son|sa|ses|leur|leurs|mon|ma|mes|nos|notre",
    attacked=r"poignardée?s?",
    relative=r"qui",
    partitive=r"d(?:['’](?:entre eux|entre elles)|es)|parmi eux",
    preposition_of=r"de|du|des",
    inclusion=r"dont|y compris|en comptant|parmi (?:eux|elles|lesquels|lesquelles)|notamment",
    hospital=r"h[ôo]pita(?:l|ux)|réanimation|soins intensifs",
    pointing=r"tous les|toutes les|les|ces",
    nobody_lived=r"aucun (?:survivant|rescapé)|personne n['’]a survécu",
    everyone=r"tou(?:s|tes) (?:les |ses )?(?:occupants|passagers)|tous ceux à bord",
    carrying=r"avec|transportant",
    at_once=r"sur (?:place|le coup)",
    aboard=r"à bord|passagers|occupants",
    mostly=r"surtout|principalement|essentiellement|pour la plupart(?: des?)?|majoritairement|"
           r"en majorité des|(?:presque )?(?:tous|toutes)(?: des)?",
    included=r"(?:y )?compris(?:e|es)?|incluse?s?|parmi eux",
    he=r"il|elle",
    reflexive=r"lui-même|elle-même|eux-mêmes|elles-mêmes",
    in_all=r"en tout|au total",
    total_reached=r"(?:port|faisant pass|amen)(?:ant|er|e) (?:le|leur) (?:nombre|total)"
    r"(?: \w+){0,3}? à",
    their_number=r"leur nombre (?:à|est de|était de|serait de)",
    conjunction=r"et|ou",
    none_reported=(
        r"n['’](?:a|ont|avait|avaient) (?:pas |toujours pas |encore )?(?:pas )?(?:communiqué|donné|"
        r"fourni|publié|livré) (?:de |d['’]|aucun )(?:bilan|chiffre)",
        r"(?:aucune information|pas d['’]information|sans nouvelles?)[^.;]{0,40}?"
        r"(?:victimes|morts|blessés)",
        r"(?:on ignore|on ne sait pas|ignorait|n['’]était pas clair)[^.;]{0,40}?"
        r"(?:victimes|morts|blessés)",
    ),
    no_casualties=(
        r"n['’](?:a|ont|avoir|avait) (?:subi|enregistré|eu) aucune? (?:pertes?|victimes?)",
        r"(?:aucun[e]?|sans(?: faire de)?|pas de|n['’]a fait aucune?|ni) (?:\w+ ){0,2}?"
        r"(?:victimes?|morts?|blessés?|décès)",
        r"(?:personne|aucun[e]?)(?: \w+){0,2} (?:n['’](?:a été|est|était|avait été|aurait été)|"
        r"n['’]a (?:pas )?été) (?:tué|blessé|mort|touché|atteint)[es]*",
    ),
    adjectives=frozenset("autres autre jeunes jeune hommes armés présumés presque".split()),
    chunk_stop=r"a|ont|est|sont|était|étaient|été|être|fut|furent|dans|en|avec|par|pour|pendant|"
    r"durant|depuis|jusqu|après|entre|qui|que|et|ou|mais|au|aux|à|de|du|des|le|la|les|"
    r"un|une|se|sur|lors|dont|dit",
    others=frozenset(
        """
            autres personnes corps morts mort morte blessés blessées victimes victime otages
            disparus déplacés
        """.split()
    ),
)  # fmt: skip
