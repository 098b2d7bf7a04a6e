"""Portuguese words of harm."""

from summarizer.text.harm.lexicon.entry import Lexicon, Trigger, people_of

PORTUGUESE = Lexicon(
    language="pt",
    triggers=(
        Trigger(r"mortos (?:e|ou) feridos", "killed_or_injured", "participle"),
        Trigger(r"(?:v[íi]timas|baixas) (?:mortais|fatais)", "killed", "noun"),
        Trigger(r"v[íi]timas|baixas", "killed_or_injured", "noun"),
        Trigger(r"mort(?:o|a|os|as)|falecid[oa]s?", "killed", "participle"),
        Trigger(r"morr(?:eu|eram|e|em|er|erem|endo|iam)|faleceu|faleceram|"
                r"perd(?:eu|eram|ido|er|endo|iam?) a vida|"
                r"afog(?:ou|aram)-se", "killed", "subject"),
        Trigger(r"matou|mataram|matar|matando|mata|assassin(?:ou|aram|ad[oa]s?|ar)|"
                r"abat(?:eu|eram|id[oa]s?|er|em|e)|matam|execut(?:ou|aram|ad[oa]s?)|degolad[oa]s?|"
                r"neutraliz(?:ou|aram|ad[oa]s?|ar|ando)|decapitad[oa]s?|fuzilad[oa]s?|"
                r"queimad[oa]s? viv[oa]s|massacr(?:ou|aram|"
                r"ad[oa]s?)|linchad[oa]s?|"
                r"esfaquead[oa]s? até à? morte|"
                r"(?:caus(?:ou|aram|ado|ar)|provoc(?:ou|aram|ado|"
                r"ar)) a morte", "killed", "transitive"),
        Trigger(r"perd(?:eu|eram|em)", "killed", "object", things=True),
        Trigger(r"tiveram? (?:de|que) (?:abandonar|deixar|sair|fugir|ser (?:retirad|"
                r"evacuad)[oa]s?)",
                "displaced", "subject"),
        Trigger(r"(?:forçad|obrigad)[oa]s? a (?:abandonar|fugir|deixar|deslocar-se|sair)",
                "displaced", "subject"),
        Trigger(r"(?:for[çc]|obrig)(?:ou|aram|ado|ando|a|am)"
                r"(?= (?:[^.;]|(?<=\d)\.(?=\d)){3,50}? a (?:abandonar|fugir|"
                r"deixar|sair))", "displaced", "object"),
        Trigger(r"entre (?:os|as) (?:mortos|mortas|vítimas)", "killed", "participle"),
        Trigger(r"entre os feridos|em estado (?:grave|crítico)", "injured", "participle"),
        Trigger(r"mortes|corpos?|cad[áa]ver(?:es)?|[óo]bitos?|assassinatos|homic[íi]dios",
                "killed", "noun"),
        Trigger(r"n[úu]mero de mortos|balan[çc]o", "killed", "toll"),
        Trigger(r"feriu|feriram|ferindo", "injured", "transitive"),
        Trigger(r"ferid[oa]s?|les(?:ionad|ad)[oa]s?|hospitalizad[oa]s?|"
                r"(?:contra|sofre)(?:íram|iu|ram|eu) (?:ferimentos|queimaduras|fraturas|"
                r"lesões)|inal(?:ou|aram) (?:fum[oa]\w*|gás|gases)|"
                r"internad[oa]s?|(?:fratur|part)(?:ou|aram) (?:um|o|a|uma|as|os) \w+|mordid[oa]s?|"
                r"queimad[oa]s?|intoxicad[oa]s?|envenenad[oa]s?|(?:atingid|alvejad)[oa]s? por|"
                r"(?:levad|encaminhad|socorrid|transportad)[oa]s? (?:a|ao|à|para) "
                r"(?:o |a |um |uma )?(?:hospital|cl[íi]nica)|lev(?:ou|aram) (?:um|\w+) tiros?|"
                r"balead[oa]s?|espancad[oa]s?", "injured", "participle"),
        Trigger(r"desaparecid[oa]s?|desapareceu|desapareceram", "missing", "participle"),
        Trigger(r"sequestr(?:ou|aram|ad[oa]s?)|rapt(?:ou|aram|ad[oa]s?)|capturad[oa]s?|"
                r"captur(?:ou|aram)|det(?:id[oa]s?|eve|iveram)|pres[oa]s|prendeu|prenderam|"
                r"lev(?:ou|aram) consigo|libert(?:ad[oa]s?|ou|aram)|ref[ée]ns|"
                r"ref[ée]m", "captured", "transitive"),
        Trigger(r"(?:detenç(?:ão|ões)|capturas?|sequestros?|raptos?|libertação)(?= d)",
                "captured", "noun"),
        Trigger(r"morte(?= d)|perdas?(?= de)", "killed", "noun"),
        Trigger(r"deslocad[oa]s?|fugi(?:u|ram|mos|ndo)|evacuad[oa]s?|desalojad[oa]s?|"
                r"desabrigad[oa]s?|alojad[oa]s? em abrigos|"
                r"refugi(?:ad[oa]s?|aram-se|ou-se)|cheg(?:ou|aram)|abandon(?:ou|aram)",
                "displaced", "subject"),
    ),
    people={
        **people_of("unknown", None, """pessoas pessoa mortos mortas morto morta vítimas vitimas
            vítima desaparecido desaparecida desaparecidas ferido ferida
            corpos corpo reféns refém suspeitos suspeito deslocados deslocadas feridos feridas
            desaparecidos homens homem indivíduos membros líder dirigente outros outras"""),
        **people_of("civilian", None, """civis civil camponês camponeses agricultor agricultores
            pescador pescadores habitante habitantes morador moradores aldeão aldeões aldeões
            professor professores professora trabalhador trabalhadores comerciante comerciantes
            passageiro passageiros passageira passageiras moradora moradoras vizinha vizinhas
            aluna alunas trabalhadora trabalhadoras turista funcionária funcionárias agricultora
            agricultoras camponesa camponesas comerciante advogada juíza deputada engenheira
            voluntária voluntárias operária operárias condutor condutores condutora chefe
            motorista motoristas padre padres freira freiras
            estudante estudantes aluno alunos manifestante manifestantes familiar familiares
            filho filhos neto netos marido irmão irmãos pai pais primo tio sobrinho vizinho
            vizinhos presidente prefeito vereador deputado juiz advogado turista turistas
            funcionário funcionários voluntário voluntários engenheiro engenheiros marinheiro
            marinheiros mineiro mineiros garimpeiro garimpeiros camionista camionistas peão peões
            pastor pastores bispo bispos missionário missionários catequista imã imame fiel fiéis
            crente crentes empresário empresários vendedora vendedoras professoras operário
            operários cozinheiro cozinheira migrante migrantes refugiado refugiados cidadão
            cidadãos cidadã estrangeiro estrangeiros ativista ativistas activista activistas
            prefeita vereadora líderes presidiário presidiários preso presos recluso reclusos
            genro nora sogro sogra cunhado cunhada afilhado padrasto avô bombeiro bombeiros
            indígena indígenas quilombola quilombolas peregrino peregrinos ciclista ciclistas
            motociclista motociclistas pedestre pedestres peão ocupante ocupantes tripulante
            tripulantes sindicalista sindicalistas magistrado magistrados procurador"""),
        **people_of("civilian", "children", """criança crianças crianca criancas menino meninos
            menina meninas bebé bebés bebê bebês menor menores adolescente adolescentes jovem
            jovens rapaz rapazes rapariga raparigas garoto garotos garota garotas neta
            netas recém-nascido recém-nascidos"""),
        **people_of("civilian", "women", """
            condutora professora enfermeira passageira passageiras vizinha vizinhas trabalhadora
            trabalhadoras médica advogada aluna alunas operária mulher mulheres esposa mãe mães
            filha filhas irmã irmãs idosa idosas avó avós tia tias sobrinha prima grávida
            grávidas senhora senhoras"""),
        **people_of("civilian", "elderly", "idoso idosos"),
        **people_of("civilian", "journalists", "jornalista jornalistas repórter repórteres"),
        **people_of("civilian", "medical staff", """enfermeiro enfermeiros enfermeira enfermeiras
            médico médicos médica médicas"""),
        **people_of("state_forces", None, """soldado soldados militar militares polícia polícias
            policial policiais agente agentes oficial oficiais sargento capitão tenente coronel
            major general comandante comandantes
            fuzileiro fuzileiros guarda guardas bombeiro-militar capacete capacetes efetivo efetivos
            efectivo efectivos recruta recrutas"""),
        **people_of("non_state_armed", None, """insurgente insurgentes rebelde rebeldes terrorista
            terroristas atacante atacantes jihadista jihadistas guerrilheiro guerrilheiros
            bandido bandidos combatente combatentes extremista extremistas miliciano
            milicianos bombista bombistas assaltante assaltantes traficante traficantes
            criminoso criminosos sequestrador sequestradores raptor raptores paramilitar
            paramilitares mercenário mercenários pistoleiro pistoleiros"""),
    },
    collectives=frozenset("família famílias familia familias agregados".split()),
    things=frozenset("""
            porco porcos vaca vacas ovelha ovelhas cabra cabras cavalo cavalos cão cães galinha
            galinhas frangos aves gado suínos ovinos peixes baleias golfinhos avião aviões
            helicóptero helicópteros comboio comboios trem trens autocarros ônibus motas motos
            bicicletas comércios estabelecimentos quintas culturas árvores postes telhados janelas
            tanques drones mísseis bombas projéteis disparos veículos veículo
            casas casa aldeia aldeias viaturas viatura carros carro posto escolas escola
            igrejas igreja tendas cobertores furo distritos distrito províncias província
            quilómetros quilômetros metros anos ano meses mês dias dia horas hora minutos
            euros dólares meticais reais hectares toneladas ataques ataque incidentes
            edifícios lojas barcos camiões caminhões armas animais cabeças bovinos pontes
            ponte hospitais hospital estradas
        """.split()),
    passive=r"foi|foram|ser|sido|sendo|é|são|está|estão|ficou|ficaram",
    active=r"tem|têm|tinha|tinham|teria|teriam|ter|havia|haviam|para|a",
    adverb=r"\w+mente|\w+[aei]d[oa]s?|também|depois|todos|todas|ambos|ambas|já|ainda|e|ou|mortos?|"
    r"feridos?|não|nunca|sempre|posteriormente",
    finite=r".*(?:ou|aram|eram|eu|iu|iram|ando|endo|indo|ar|er|ir|eve|iveram)",
    objects=r"(?:os?|as?|uma?|uns|umas|seus?|suas?|vários|várias|pelo menos|mais de)\b",
    bodies=r"(?:a|da|à) (?:pol[ií]cia|guarda)",
    another=r"(?:[oa] )?outr[oa]",
    pair=r"ambos|ambas",
    toll_states=r"a|em|de|para|é|são|era|eram|supera|superou|"
    r"atinge|atingiu|chega|chegou|ultrapassa|ultrapassou",
    toll_follows=r"(?:\w+ )?(?:o número|o total|o balanço)",
    number_of=r"(?:número|total) d(?:e|os|as)",
    denies=r"(?:neg(?:ou|aram|ava)|nega[m]?|desment\w+)\b"
    r"(?:(?! e (?:disse|informou|afirmou|acrescentou))[^.;,:]){0,70}|"
    r"(?:é|são) falsos?\b[^.;,:]{0,60}",
    supposes=r"(?:ameaç\w+|promet\w+|jur(?:ou|aram)|plane\w+|pretend\w+|tent(?:ou|"
    r"aram))\b[^.;:]{0,50}?"
    r"\b(?:com|de|a)? ?|(?:simulacro|simul(?:ou|aram|ava)|ensai\w+)\b[^.;:]{0,80}|"
    r"(?:pode[m]?|poderia[m]?|poder(?:á|ão)) (?:\w+ )?(?:passar|chegar|ultrapassar|subir|superar|"
    r"aumentar|atingir)\b[^.;,:]{0,40}",
    fears=r"(?:teme(?:m|-se)?|receiam?)\b[^.;,:]{0,80}",
    may_reach=r"(?:pode[m]?|poderia[m]?|poder(?:á|ão)|deve[m]?)",
    remembers=r"(?:lembr(?:ou|aram|ar|ando)|comemor\w+|homenage\w+|recordou|recordaram|velório|"
    r"vigília|"
    r"missa|funeral|funerais)\b[^.;:,]{0,60}|"
    r"(?:march\w+|protest\w+|manifest\w+|greve)\b[^.;:,]{0,60}?\b(?:contra|pel[oa]s?|por) "
    r"(?:[oa]s? )?(?:assassinatos?|homicídios?|mortes?|sequestros?|rapto|chacina|massacre) "
    r"d\w+ (?:\w+ ){0,2}|"
    r"(?:conden\w+|julga\w+|culpad\w+)\b[^.;:]{0,80}?\b(?:por|pel[oa]s?|de) (?:\w+ar|\w+er|\w+ir|"
    r"assassinatos?|homicídios?|mortes?)(?: de| d[oa]s?)? (?:\w+ ){0,2}|aniversário\b[^.;:]{0,100}|"
    r"\w+ anos depois d[^.;:,]{0,100}|(?:faz(?:em)?|há|cumpr\w+) [^.;:]{0,40}anos "
    r"que\b[^.;:]{0,100}",
    flight=r"fug(?:iu|iram|iam|ir)",
    fugitives=frozenset("suspeitos ladrões assaltantes presos reclusos condutores".split()),
    population_of=r"(?:aldeias?|vilas?|cidades?|"
    r"ilhas?|países|país|escolas?|população|comunidades?) de",
    together=r"(?:juntamente com|além de|com)",
    agents=r"\w{2,}(?:dor(?:es|as?)?|istas?)",
    spared=r"(?:sobreviv(?:eu|eram)|saíram ilesos|(?:foi|foram) resgatad[oa]s?|salv(?:ou|aram)-se)",
    saves=r"(?:resgat|salv)(?:ou|aram|ado|ar|ando)(?: com vida)?|"
          r"(?:retirou|retiraram) com vida",
    boundary=r"mas|quando|enquanto|embora|onde|que|cujo|porque|depois|antes|após|disse|disseram|"
    r"segundo|relatou|acrescentou",
    articles=r"uma?",
    definite=r"os?|as?|seus?|suas?|dos?|das?|meus?|minhas?",
    attacked=r"esfaque(?:ou|aram|ad[oa]s?)|apunhal(?:ou|aram|ad[oa]s?)",
    relative=r"que",
    partitive=r"d(?:eles|elas|estes|estas|os seus|as suas|os|as)",
    preposition_of=r"d(?:e|os?|as?)",
    inclusion=r"entre (?:as|os) quais|d[oa]s quais|incluindo|contando|inclusive|entre eles|entre "
              r"elas",
    hospital=r"hospita(?:l|is)|cl[íi]nicas?|cuidados intensivos",
    pointing=r"tod[oa]s [oa]s|[oa]s|est[ea]s|ess[ea]s",
    nobody_lived=r"(?:não (?:houve|há)|sem) sobreviventes|ninguém sobreviveu",
    everyone=r"tod[oa]s (?:[oa]s )?(?:ocupantes|passageiros)|todos a bordo",
    carrying=r"com|que transportava|que levava",
    at_once=r"no (?:local|lugar)",
    aboard=r"a bordo|passageiros|ocupantes",
    mostly=r"sobretudo|principalmente|na sua maioria|na maioria|maioritariamente|"
           r"(?:quase )?tod[oa]s(?: el[ea]s)?",
    included=r"inclu(?:íd|s)[oa]s?|entre el[ea]s",
    reflexive=r"(?:ele|ela|si) (?:mesm|própri)[oa]|eles próprios",
    in_all=r"no total|ao todo",
    total_reached=r"(?:elevando|levando|subindo) (?:o|a) (?:total|número|conta)(?: \w+){0,3}? para",
    their_number=r"(?:o )?seu número (?:em|era de|é de)",
    conjunction=r"e|ou",
    none_reported=(
        r"(?:sem|não há|não havia) (?:informaç(?:ão|ões)|notícias?|dados|registo)[^.;]{0,40}?"
        r"(?:vítimas|mortos|feridos)",
        r"(?:não se sabe|desconhece-se|ainda não é claro)[^.;]{0,40}?(?:vítimas|mortos|feridos)",
        r"não (?:soube|sabia|revelou|precisou|adiantou)[^.;]{0,40}?(?:vítimas|mortos|feridos)",
    ),
    no_casualties=(
        r"(?:nenhum[a]?|sem|não houve|não causou|não provocou|não fez) (?:\w+ ){0,2}?"
        r"(?:vítimas|mort(?:o|os|a|as|es)|feridos?|baixas)",
        r"(?:nenhum[a]?|ninguém)(?: \w+){0,2}? (?:ficou|foi|morreu)(?: "
        r"(?:ferid[oa]|mort[oa]|detid[oa]))?",
    ),
    verbs=r"\w{2,}(?:aram|eram|iram)|permanecem?|continuam?|seguem|já",
    adjectives=frozenset("""
            outros outras outro outra mais seus suas jovens homens armados armadas civis
        """.split()),
    chunk_stop=r"foi|foram|é|são|ser|sido|ficou|ficaram|está|estão|tinha|tinham|na|no|nas|nos|em|"
    r"com|por|para|pelo|pela|pelos|pelas|durante|desde|até|após|entre|que|e|ou|mas|"
    r"morreu|morreram|chegaram|à|ao|às|aos|de|do|da|dos|das|num|numa|a|o|as|os|se|disse",
    others=frozenset(
        """
            outros outras pessoas mais corpo corpos mortos mortas morto morta feridos
            feridas ferido ferida vítimas vitimas reféns desaparecidos deslocados
            desaparecido desaparecida
        """.split()
    ),
)  # fmt: skip
