"""Spanish words of harm."""

from summarizer.text.harm.lexicon.entry import Lexicon, Trigger, people_of

# "Los fallecidos por las lluvias aumentaron en seis, hasta 77"
_PEOPLE_AT = (
    r"(?:los|las) (?:{})(?= (?:[^.;,]{{0,60}} )?(?:aumentaron|subieron|bajaron|ascienden|"
    r"ascendieron|suman|sumaban|llegan|crecieron|pasaron)\b)"
)

SPANISH = Lexicon(
    language="es",
    triggers=(
        Trigger(r"se (?:mat|suicid|inmol)(?:ó|aron)|se hi(?:zo|cieron) (?:estallar|explotar|volar)|"
                r"se quit(?:ó|aron) la vida", "killed", "subject"),
        Trigger(r"muertos (?:y|o) heridos", "killed_or_injured", "participle"),
        Trigger(r"v[íi]ctimas (?:mortales|fatales)", "killed", "noun"),
        Trigger(r"v[íi]ctimas|bajas", "killed_or_injured", "noun"),
        Trigger(r"muert(?:o|a|os|as)|fallecid[oa]s?|sin vida", "killed", "participle"),
        Trigger(r"muri[óo]|murieron|mueren|muere|morir|muriendo|falleci[óo]|fallecieron|"
                r"perd(?:i[óo]|ieron|ido|er|iendo|ían?) la vida|perecido|perecieron|pereci[óo]|"
                r"se ahog(?:ó|aron)", "killed", "subject"),
        Trigger(r"mat(?:ó|o|aron|ar|ando|a|an|ad[oa]s?)|asesin(?:ó|aron|ad[oa]s?|ar|ando)|"
                r"abat(?:ió|ieron|id[oa]s?|ir|en?|iendo)|asesinan?|ejecutan?|ejecut(?:ó|aron|"
                r"ad[oa]s?)|decapitad[oa]s?|"
                r"degollad[oa]s?|degoll(?:ó|aron)|fusilad[oa]s?|quemad[oa]s? viv[oa]s|"
                r"masacr(?:ó|aron|ad[oa]s?)|linchad[oa]s?|acribillad[oa]s?|ultimad[oa]s?|"
                r"neutraliz(?:ó|aron|ad[oa]s?|ar|ando)|d(?:io|ieron|ado|ar) muerte a?|"
                r"(?:caus|provoc)(?:ó|aron|ado|ar|ando) la muerte|(?:cobró|segó) la vida",
                "killed", "transitive"),
        Trigger(r"d(?:io|ieron|ado|ar) de baja a?", "killed", "transitive"),
        Trigger(r"(?:perd(?:ió|ieron|ido|í|imos)|pierden?)(?! la vida)(?: a)?", "killed",
                "object", things=True),
        Trigger(r"(?:tuv(?:o|ieron)|debi(?:ó|eron)) (?:que )?(?:abandonar|dejar|huir|"
                r"ser evacuad[oa]s?|"
                r"desplazarse)", "displaced", "subject"),
        Trigger(r"(?:forzad|obligad)[oa]s? a (?:abandonar|huir|dejar|desplazarse|salir)",
                "displaced", "subject"),
        Trigger(r"(?:forz|oblig)(?:ó|aron|ado|ando|an?)"
                r"(?= a (?:[^.;]|(?<=\d)\.(?=\d)){3,50}? a (?:abandonar|huir|dejar|"
                r"desplazarse|salir))", "displaced", "object"),
        Trigger(r"entre (?:los|las) (?:muertos|víctimas|fallecidos|asesinados)", "killed",
                "participle"),
        Trigger(r"entre los heridos|de gravedad|en estado (?:grave|crítico|delicado)|"
                r"en (?:cuidados intensivos|terapia intensiva|la UCI|la unidad de cuidados)|"
                r"dad[oa]s? de alta", "injured",
                "participle"),
        Trigger(r"muertes|cuerpos?|cad[áa]ver(?:es)?|decesos|asesinatos|homicidios|defunciones|"
                r"p[ée]rdidas?(?= de)|muerte(?= del? )",
                "killed", "noun"),
        Trigger(r"(?:n[úu]mero|saldo|cifra|balance) de (?:muertos|v[íi]ctimas|fallecidos)",
                "killed", "toll"),
        Trigger(_PEOPLE_AT.format("muertos|fallecidos|víctimas mortales"), "killed", "toll"),
        Trigger(_PEOPLE_AT.format("heridos|lesionados"), "injured", "toll"),
        Trigger(_PEOPLE_AT.format("desaparecidos"), "missing", "toll"),
        Trigger(r"hiri[óo]|hirieron|hiriendo|hieren?", "injured", "transitive"),
        Trigger(r"herid[oa]s?|lesionad[oa]s?|"
                r"hospitalizad[oa]s?|internad[oa]s?|(?:atendid|trasladad|llevad|ingresad|evacuad)"
                r"[oa]s? (?:en|a|al) (?:el |un |la |una )?(?:hospital|cl[íi]nica|centro de salud)|"
                r"convalecientes?",
                "injured", "participle"),
        Trigger(r"se (?:fractur|romp|quebr|quem|disloc|tor)(?:ó|aron|ió|ieron)|sufr(?:ió|ieron) "
                r"(?:picaduras|cortes|contusiones|golpes|fracturas)|mordid[oa]s?|golpead[oa]s?|"
                r"envenenad[oa]s?|(?:alcanzad|impactad)[oa]s? por|balead[oa]s?|apaleads?[oa]s?",
                "injured", "participle"),
        Trigger(r"inhal(?:ó|aron) (?:humo|gas(?:es)?)|"
                r"(?:present|sufr|mostr)(?:ó|aron|aba|aban|ieron|ió) (?:síntomas|signos|"
                r"cuadros?) de|"
                r"quemad[oa]s?|intoxicad[oa]s?|(?:sufr(?:ió|ieron|en?)|con) (?:heridas|"
                r"quemaduras|fracturas|"
                r"lesiones)", "injured", "participle", things=True),
        Trigger(r"atrapad[oa]s?|sepultad[oa]s?", "missing", "participle", things=True),
        Trigger(r"desaparecid[oa]s?|desapareci[óo]|desaparecieron", "missing", "participle"),
        Trigger(r"secuestr(?:ó|aron|ad[oa]s?|ar|an?)|rapt(?:ó|aron|ad[oa]s?)|captur(?:ó|aron|"
                r"ad[oa]s?|an?|ando)|"
                r"det(?:uvo|uvieron|enid[oa]s?|ienen?)|arrest(?:ó|aron|ad[oa]s?)|apres(?:ó|aron|"
                r"ad[oa]s?)|"
                r"liber(?:ad[oa]s?|ó|aron|an?)|rehenes|reh[ée]n|plagiad[oa]s?|retenid[oa]s?|"
                r"encarcelad[oa]s?|"
                r"llevad[oa]s? (?:a|por) la fuerza", "captured", "transitive"),
        Trigger(r"(?:detenci[óo]n(?:es)?|capturas?|secuestros?|liberaci[óo]n|arrestos?)(?= de)",
                "captured", "noun"),
        Trigger(r"(?:evacuaci[óo]n|desplazamiento)(?= de)", "displaced", "noun"),
        Trigger(r"desplazad[oa]s?|se desplaz(?:ó|aron)|huy(?:ó|eron|endo)|evacuad[oa]s?|"
                r"damnificad[oa]s?|"
                r"abandon(?:ó|aron) (?:sus|su) (?:casas|hogares|viviendas)|refugi(?:ad[oa]s?|aron)",
                "displaced", "subject"),
    ),
    people={
        **people_of("unknown", None, """personas persona muertos muertas muerto muerta víctimas
            víctima desaparecido desaparecida fallecido fallecida lesionado lesionados
            victimas cuerpos rehenes rehén sospechoso sospechosos desplazados heridos heridas
            desaparecidos hombres hombre individuos miembros líder dirigente otros otras"""),
        **people_of("civilian", None, """civiles civil campesino campesinos agricultor agricultores
            pescador pescadores habitante habitantes vecino vecinos poblador pobladores aldeano
            aldeanos maestro maestros maestra profesor profesores trabajador trabajadores obrero
            obreros comerciante comerciantes pasajero pasajeros conductor conductores chofer
            sacerdote sacerdotes cura curas monja monjas jesuita jesuitas estudiante estudiantes
            alumno alumnos manifestante manifestantes familiar familiares hijo hijos nieto nietos
            marido esposo hermano hermanos padre padres primo tío sobrino alcalde alcaldes
            concejal diputado juez jueces abogado abogados turista turistas funcionario
            funcionarios voluntario voluntarios ingeniero ingenieros minero mineros migrante
            migrantes peregrino peregrinos sindicalista sindicalistas activista activistas
            jornalero jornaleros ganadero ganaderos pastor pastores obispo obispos arzobispo rector
            catequista catequistas misionero misioneros religioso religiosos empresario empresarios
            ciudadano ciudadanos ciudadana extranjero extranjeros indígena indígenas comunero
            comuneros líderes lideresa ocupante ocupantes tripulante tripulantes piloto pilotos
            copiloto jefe jefes jefa compañero compañeros compañera compañeras capataz
            socorrista socorristas
            bañista bañistas transportista camionero camioneros taxista ciclista ciclistas
            motociclista
            motociclistas peatón peatones transeúnte transeúntes reo reos preso presos recluso
            reclusos interno internos detenido detenidos rescatista rescatistas bombero bomberos
            fiscal fiscales magistrado magistrados gobernador senador regidor síndico ministro
            embajador candidato candidata candidatos alcaldesa abuelo abuelos tíos suegro yerno
            cuñado novio viuda pareja empleado empleados cocinera cocinero marinero marineros
            refugiado refugiados damnificado comunicador comunicadores vendedora maestras"""),
        **people_of("civilian", "children", """niño niños niña niñas bebé bebés menor menores
            adolescente adolescentes joven jóvenes muchacho muchachos muchacha muchachas
            nieta nietas recién-nacido"""),
        **people_of("civilian", "women", """
            conductora conductoras vecina vecinas profesora profesoras trabajadora trabajadoras
            doctora pasajera pasajeras directora jueza abogada concejala obrera obreras
            campesina campesinas dueña funcionaria cocinera bombera alumna alumnas mujer mujeres
            esposa madre madres hija hijas hermana hermanas anciana ancianas abuela abuelas tía
            tías sobrina prima nuera embarazada embarazadas señora señoras novia"""),
        **people_of("civilian", "elderly", "anciano ancianos"),
        **people_of("civilian", "journalists", """periodista periodistas reportero reporteros
            camarógrafo"""),
        **people_of("civilian", "medical staff", """enfermero enfermeros enfermera enfermeras
            médico médicos médica médicas"""),
        **people_of("state_forces", None, """soldado soldados cadete cadetes militar militares
            policía policías agente agentes oficial oficiales uniformado uniformados efectivo
            efectivos sargento capitán teniente infante infantes coronel general mayor cabo
            comandante comandantes marino marinos uniformadas recluta reclutas guardia guardias
            gendarme gendarmes custodio custodios escolta escoltas suboficial suboficiales
            patrullero patrulleros comisario"""),
        **people_of("non_state_armed", None, """insurgente insurgentes rebelde rebeldes terrorista
            terroristas atacante atacantes guerrillero guerrilleros pistolero pistoleros sicario
            sicarios combatiente combatientes extremista extremistas miliciano milicianos
            paramilitar paramilitares delincuente delincuentes narcotraficante
            narcotraficantes traficante traficantes secuestrador secuestradores asaltante
            asaltantes agresor agresores subversivo subversivos mercenario mercenarios
            pandillero pandilleros criminales captor captores"""),
    },
    collectives=frozenset(["familia", "familias", "hogares"]),
    things=frozenset("""
            cerdo cerdos vaca vacas oveja ovejas cabra cabras caballo caballos perro perros gallina
            gallinas pollo pollos ave aves toros ganado bovinos ovinos peces ballenas delfines
            avión aviones helicóptero helicópteros tren trenes vagones autobús autobuses buses
            motocicletas motos bicicletas casas locales comercios negocios fincas cultivos árboles
            postes techos ventanas tanques drones misiles bombas proyectiles disparos
            casas casa viviendas vivienda aldea aldeas vehículos vehículo autos auto carros
            coches escuelas escuela iglesias edificios kilómetros metros años año meses mes
            días día horas hora minutos dólares pesos euros hectáreas toneladas ataques
            ataque incidentes tiendas barcos camiones armas fusiles animales reses cabezas
            puentes puente cárceles cárcel prisiones ciudades ciudad pueblos barrios países
            bandas grupos hospitales hospital carreteras localidades municipios provincias
        """.split()),
    passive=r"fue|fueron|ser|sido|siendo|es|son|está|están|qued(?:ó|aron|an?)|result(?:ó|aron|an?)",
    active=r"ha|han|había|habían|habría|habrían|haber|para|a|al|de",
    adverb=r"\w+mente|\w+[aei]d[oa]s?|también|después|luego|todos|todas|ambos|ambas|ya|además|y|o|"
    r"muertos?|heridos?|no|nunca|siempre|posteriormente",
    finite=r".*(?:ó|o|aron|ieron|ando|iendo|ar|er|ir|an|vo|vieron)",
    objects=r"(?:a|al|el|la|los|las|un|una|unos|unas|su|sus|varios|varias|al menos|más de)\b",
    bodies=r"(?:la|a la|de la) (?:polic[ií]a|guardia)",
    another=r"(?:el |la )?otr[oa]",
    pair=r"ambos|ambas",
    toll_states=r"hasta|suman|sumaban|a|en|de|es|son|era|eran|supera|superó|alcanza|"
    r"alcanzó|alcanzado|suma|sumaba|llega|llegó",
    toll_follows=r"(?:\w+ )?(?:el número|la cifra|el total|el balance)",
    number_of=r"(?:número|cifra|total) de(?: los| las)?",
    denies=r"(?:neg(?:ó|aron|aba|ado|ando)|niega[n]?|desminti\w+|desmiente[n]?)\b"
    r"(?:(?! y (?:dijo|informó|señaló|afirmó|añadió|agregó|aseguró))[^.;,:]){0,70}|"
    r"(?:es|son) falsos?\b[^.;,:]{0,60}",
    supposes=r"(?:amenaz\w+|promet\w+|jur(?:ó|aron)|plane\w+|pretend\w+|intent\w+)\b[^.;:]{0,50}?"
    r"\b(?:con|de|a)? ?|(?:simulacro|simul(?:ó|aron|aba)|ensay\w+)\b[^.;:]{0,80}|"
    r"(?:podr[íi]an?|pueden?) (?:\w+ )?(?:llegar|superar|pasar|alcanzar|subir|elevarse|aumentar)\b"
    r"[^.;,:]{0,40}",
    fears=r"tem(?:en?|ían?|ió|ieron)\b[^.;,:]{0,80}",
    may_reach=r"(?:podr[íi]an?|pueden?|se espera que)",
    remembers=r"(?:conmemor\w+|record(?:ó|aron|ar|aban?|ando)|homenaj\w+|rindi\w+ (?:un "
              r")?(?:tributo|"
    r"homenaje)|velatorio|vigilia|misa|funeral(?:es)?|entierro)\b[^.;:,]{0,60}|"
    r"(?:march\w+|protest\w+|manifest\w+|huelga)\b[^.;:,]{0,60}?\b(?:contra|por) (?:el|la|los|las) "
    r"(?:asesinatos?|muertes?|secuestros?|desaparici\w+|matanza|masacre) de (?:\w+ ){0,2}|"
    r"(?:conden\w+|sentenci\w+|juicio|juzg\w+|culpables?)\b[^.;:]{0,80}?\b(?:por|de) (?:el |"
    r"la |los |las )?"
    r"(?:\w+ar|\w+er|\w+ir|asesinatos?|muertes?|secuestros?|homicidios?)(?: de| a)? (?:\w+ ){0,2}|"
    r"aniversario\b[^.;:]{0,100}|"
    r"\w+ años después d[^.;:,]{0,100}|(?:hace|cumpl\w+|hará) [^.;:]{0,30}años (?:que|de|"
    r"del)\b[^.;:]{0,100}",
    flight=r"huy(?:ó|eron|en|e)",
    fugitives=frozenset("sospechosos ladrones asaltantes reos presos conductores".split()),
    population_of=r"(?:pueblos?|aldeas?|ciudad(?:es)?|islas?|país(?:es)?|"
    r"escuelas?|población|plantilla|comunidad(?:es)?) de",
    together=r"(?:junto (?:con|a)|además de|con)",
    agents=r"\w{2,}(?:[dt]or(?:es|as?)?|istas?)",
    spared=r"(?:sobrevivi(?:ó|eron)|resultaron ilesos|(?:fue|fueron) rescatad[oa]s?|"
           r"salieron ilesos)",
    saves=r"(?:rescat|salv)(?:ó|aron|ado|ar|ando)(?: con vida)?(?: a)?|"
          r"(?:sacó|sacaron|extrajeron) con vida(?: a)?",
    boundary=r"pero|cuando|mientras|aunque|donde|que|cuyo|porque|después|antes|tras|dijo|dijeron|"
    r"según|informó|agregó",
    articles=r"una?",
    definite=r"el|al|del|los|la|las|su|sus|mi|mis|nuestr[oa]s?",
    attacked=r"apuñal(?:ó|aron|ad[oa]s?)|acuchill(?:ó|aron|ad[oa]s?)|tirote(?:ó|aron|ad[oa]s?)",
    relative=r"que|quienes",
    partitive=r"de (?:ellos|ellas|los cuales|las cuales|estos|estas|los|las)",
    preposition_of=r"de(?:l)?",
    inclusion=r"(?:entre|de) (?:los|las) (?:cuales|que)|incluid[oa]s?|incluyendo|contando|entre "
              r"ellos|"
    r"entre ellas",
    hospital=r"hospital\w*|cl[íi]nicas?|cuidados intensivos",
    pointing=r"tod[oa]s l[oa]s|l[oa]s|est[oa]s|es[oa]s",
    nobody_lived=r"(?:no (?:hubo|hay)|sin) (?:sobrevivientes|supervivientes)|nadie sobrevivió",
    everyone=r"tod[oa]s (?:sus |l[oa]s )?(?:ocupantes|pasajeros)|todos a bordo",
    carrying=r"con|que transportaba|que llevaba",
    at_once=r"en el (?:lugar|acto|sitio)",
    aboard=r"a bordo|pasajeros|ocupantes",
    mostly=r"sobre todo|principalmente|en su mayoría|mayormente|mayoritariamente|"
           r"(?:casi )?tod[oa]s(?: ell[oa]s)?|la mayoría",
    included=r"inclu(?:id|s)[oa]s?|entre ell[oa]s",
    reflexive=r"(?:él|sí) mismo|(?:ella|sí) misma|ellos mismos|ellas mismas",
    in_all=r"en total|en todo",
    total_reached=r"(?:elevando|llevando|con lo que) (?:el|la) (?:total|número|cifra|cuenta)"
    r"(?: \w+){0,3}? a",
    their_number=r"(?:su|el) número (?:en|era de|es de)|los cifra(?:n|ron|ba|ban)? en",
    conjunction=r"y|e|o|y a",
    none_reported=(
        r"(?:sin|no hay|no había|no se tiene) (?:informaci[óo]n|noticias?|datos|reportes?)"
        r"[^.;]{0,40}?(?:v[íi]ctimas|muertos|heridos|bajas)",
        r"(?:se desconoce|no se sabe|se ignora|no est[áa] claro)[^.;]{0,40}?"
        r"(?:v[íi]ctimas|muertos|heridos|bajas)",
        r"no (?:ofreció|ofrecieron|dio|dieron|facilitó|proporcionó|aportó) (?:cifras|datos|"
        r"detalles|"
        r"informaci[óo]n|un balance)[^.;]{0,40}?(?:v[íi]ctimas|muertos|heridos|bajas)",
        r"no (?:supo|sabía|reveló|precisó|especificó)[^.;]{0,40}?(?:v[íi]ctimas|muertos|heridos)",
    ),
    no_casualties=(
        r"no haber (?:sufrido|tenido|registrado) (?:bajas|pérdidas)",
        r"(?:ning[úu]n[a]?|sin|no hubo|no causó|no provocó|no dejó|no se registraron|"
        r"no se reportaron) (?:\w+ ){0,2}?(?:v[íi]ctimas|muert(?:o|os|a|as|es)|heridos?|bajas)",
        r"no se (?:report|registr)(?:an?|aron|ó)(?: \w+){0,2}? "
        r"(?:v[íi]ctimas|muertos|heridos|bajas)",
        r"(?:ning[úu]n[a]?|nadie)(?: \w+){0,2}? (?:resultó|fue|murió)(?: "
        r"(?:herid[oa]|muert[oa]|detenid[oa]|lesionad[oa]|asesinad[oa]|afectad[oa]))?",
    ),
    verbs=r"\w{2,}(?:aron|ieron)|\w{3,}ó|permanecen?|siguen?|continúan?|sufren?|ya",
    adjectives=frozenset("""
            otros otras otro otra más sus jóvenes hombres armados armadas presuntos
            supuestos
        """.split()),
    chunk_stop=r"quedan?|resultan?|fue|fueron|es|son|ser|sido|quedó|quedaron|resultó|"
                r"resultaron|está|están|había|"
    r"en|con|por|para|durante|desde|hasta|tras|entre|que|y|e|o|pero|murió|murieron|al|a|"
    r"de|del|el|la|los|las|un|una|se|dijo|cuando",
    others=frozenset(
        """
            otros otras personas más cuerpo cuerpos muertos muertas muerto muerta heridos
            heridas herido herida víctimas victimas rehenes desaparecidos desplazados
            desaparecido desaparecida fallecido fallecida
        """.split()
    ),
)  # fmt: skip
