"""French, Spanish and Portuguese words that bound numbers or stand for them, without accents."""

from typing import Final

from summarizer.text.numbers.vocabulary import QuantityWords, phrases, words

FRENCH: Final = QuantityWords(
    before={
        "at_least": phrases("au moins, au minimum, un minimum de, pas moins de, minimum"),
        "more_than": phrases(
            "plus de, plus d', bien plus de, un peu plus de, un peu plus d', au-dessus de, "
            "davantage que, superieur a, au-dela de, depasse les, depassent les, depassait les, "
            "depasse desormais les, depassant les"
        ),
        "at_most": phrases(
            "jusqu'a, au plus, tout au plus, au maximum, un maximum de, pas plus de, "
            "pas plus d', maximum"
        ),
        "fewer_than": phrases("moins de, moins d', un peu moins de, un peu moins d'"),
        "about": phrases(
            "environ, quelque, pres de, pres d', presque, a peu pres, autour de, autour d', "
            "approximativement, aux alentours de, aux environs de, une estimation de, "
            "peut-etre, pratiquement, ~, ≈"
        ),
        "exact": phrases(
            "exactement, precisement, seulement, un total de, au total, uniquement, un bilan de"
        ),
    },
    after={
        "at_least": phrases("ou plus, au moins, +, au minimum"),
        "at_most": phrases("ou moins, au plus, au maximum"),
        "about": phrases("environ, et quelques"),
    },
    between=words("entre"),
    between_joins=words("et"),
    to=words("a ou"),
    plurals={
        "dizaines": 10,
        "douzaines": 12,
        "vingtaines": 20,
        "centaines": 100,
        "milliers": 1000,
        "millions": 10**6,
        "milliards": 10**9,
    },
    of=words("de d"),
    vague=phrases(
        "plusieurs, quelques, de nombreux, de nombreuses, nombre de, bon nombre de, "
        "un certain nombre de, un certain nombre d', un nombre indetermine de, "
        "un nombre inconnu de, un grand nombre de, un grand nombre d', de multiples, "
        "divers, diverses, maints, une poignee de, une poignee d', certains, certaines, "
        "beaucoup de, beaucoup d', nombreux, nombreuses"
    ),
    vague_times=phrases("plusieurs, quelques, de nombreuses, des, les, de nombreux"),
    not_vague_after=words("combien trop le du ce au son leur dernier"),
    zero=phrases(
        "aucun, aucune, nul, nulle, zero, pas un, pas une, pas un seul, pas une seule, "
        "personne n', personne ne, sans aucun, sans aucune, sans"
    ),
    not_zero_before=words("doute cesse que compter le la les l un une son sa ses leur leurs"),
    articles=words("un une"),
    changes=words("passe passee passer passant augmente porte grimpe monte descendu tombe baisse"),
    change_by=words("de"),
    change_to=words("a"),
    carrying=phrases("avec, transportant, de"),
    all_but=phrases("tous sauf, tous excepte, toutes sauf, tous a l'exception de"),
    only=phrases("seul, seuls, seule, seules, seulement"),
    out_of=phrases("des, sur les, de, parmi les, sur"),
    survived=phrases("a survécu, ont survécu, survécu, survivent, en ont réchappé"),
    freed=phrases("libérés, libérées, relâchés, identifiés"),
    sole_survivor=phrases("seul survivant, seule survivante, unique survivant, seul rescapé"),
    no_survivors=phrases("aucun survivant, aucun rescapé"),
    others=phrases("les autres, les restants"),
    rest=phrases("les autres, le reste"),
    each=phrases("chacun, chacune"),
    in_each=phrases("dans chacun des, dans chacune des, dans chaque"),
    twins=phrases("jumeaux, jumelles"),
    at_places=phrases("à, a, en, près de"),
)

SPANISH: Final = QuantityWords(
    before={
        "at_least": phrases(
            "al menos, por lo menos, cuando menos, no menos de, un minimo de, minimo, como minimo"
        ),
        "more_than": phrases(
            "mas de, poco mas de, mucho mas de, algo mas de, un poco mas de, por encima de, "
            "superior a, superan los, supera los, superaban los, supero los, superaron los, "
            "supera ya los, superan ya los, rebasa los, rebaso los"
        ),
        "at_most": phrases(
            "hasta, como maximo, un maximo de, no mas de, a lo sumo, maximo, cuando mucho"
        ),
        "fewer_than": phrases("menos de, poco menos de, un poco menos de, por debajo de"),
        "about": phrases(
            "unos, unas, alrededor de, cerca de, casi, aproximadamente, en torno a, "
            "en torno de, mas o menos, quizas, quiza, tal vez, algunos, algunas, ~, ≈"
        ),
        "exact": phrases(
            "exactamente, precisamente, solo, solamente, un total de, apenas, unicamente, en total"
        ),
    },
    after={
        "at_least": phrases("o mas, al menos, por lo menos, +"),
        "at_most": phrases("o menos, como maximo"),
        "about": phrases("aproximadamente, y tantos, y pico"),
    },
    between=words("entre"),
    between_joins=words("y e"),
    to=words("a o u"),
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
    of=words("de"),
    vague=phrases(
        "varios, varias, unos, unas, unos cuantos, unas cuantas, algunos, algunas, numerosos, "
        "numerosas, muchos, muchas, pocos, pocas, diversos, diversas, multiples, "
        "un numero de, un gran numero de, un numero indeterminado de, un numero desconocido de, "
        "un numero no determinado de, un numero no precisado de, un puñado de, un punado de, "
        "un par de, gran cantidad de, cierto numero de, un cierto numero de"
    ),
    vague_times=phrases("varios, varias, unos, unas, algunos, algunas, muchos, muchas, unos pocos"),
    not_vague_after=words("tan no los las"),
    zero=phrases(
        "ningun, ninguno, ninguna, ningunos, ningunas, nadie, cero, ni un, ni una, ni un solo, "
        "ni una sola, sin ningun, sin ninguna, sin"
    ),
    not_zero_before=words("embargo que duda el la los las un una su sus ser haber lugar mas"),
    articles=words("un una"),
    changes=words(
        "aumentaron subieron pasaron crecieron ascendieron bajaron incremento incrementaron paso "
        "pasar subio subir aumento aumentar crecio elevo bajo ascendio descendio"
    ),
    change_by=words("en"),
    carrying=phrases("con, que transportaba, de"),
    all_but=phrases("todos menos, todos salvo, todos excepto, todas menos, todas salvo"),
    only=phrases("solo, sólo, solamente, únicamente"),
    out_of=phrases("de los, de las, de"),
    survived=phrases("sobrevivió, sobrevivieron, sobrevive, sobreviven, se salvaron, se salvó"),
    freed=phrases("liberados, liberadas, identificados"),
    sole_survivor=phrases("único sobreviviente, único superviviente, única sobreviviente"),
    no_survivors=phrases("no hubo sobrevivientes, sin sobrevivientes, no hubo supervivientes"),
    others=phrases("los demás, los otros, los restantes"),
    rest=phrases("los demás, el resto, los restantes, las demás"),
    each=phrases("cada uno, cada una"),
    in_each=phrases("en cada uno de los, en cada una de las, en cada"),
    twins=phrases("gemelos, gemelas, mellizos, mellizas"),
    at_places=phrases("en, cerca de"),
)

PORTUGUESE: Final = QuantityWords(
    before={
        "at_least": phrases(
            "pelo menos, ao menos, no minimo, um minimo de, nao menos de, minimo de"
        ),
        "more_than": phrases(
            "mais de, mais do que, mais que, pouco mais de, um pouco mais de, bem mais de, "
            "acima de, superior a, alem de, ultrapassa os, ultrapassou os, ultrapassam os, "
            "supera os, superou os, passa dos, passou dos"
        ),
        "at_most": phrases("ate, no maximo, um maximo de, maximo de, nao mais de, nao mais que"),
        "fewer_than": phrases("menos de, pouco menos de, um pouco menos de, abaixo de"),
        "about": phrases(
            "uns, umas, cerca de, em torno de, por volta de, aproximadamente, quase, perto de, "
            "talvez, ao redor de, a volta de, mais ou menos, cerca das, uma media de, ~, ≈"
        ),
        "exact": phrases(
            "exatamente, exactamente, precisamente, apenas, so, somente, um total de, total de, "
            "ao todo"
        ),
    },
    after={
        "at_least": phrases("ou mais, pelo menos, +"),
        "at_most": phrases("ou menos, no maximo"),
        "about": phrases("aproximadamente, e tantos, e poucos"),
    },
    between=words("entre"),
    between_joins=words("e"),
    to=words("a ou"),
    plurals={
        "dezenas": 10,
        "duzias": 12,
        "centenas": 100,
        "milhares": 1000,
        "milhoes": 10**6,
        "bilhoes": 10**9,
    },
    of=words("de"),
    vague=phrases(
        "varios, varias, uns, umas, uns quantos, alguns, algumas, numerosos, numerosas, muitos, "
        "muitas, poucos, poucas, diversos, diversas, multiplos, multiplas, um numero de, "
        "um grande numero de, um numero indeterminado de, um numero desconhecido de, "
        "um numero ainda desconhecido de, um punhado de, um par de, certo numero de, "
        "um certo numero de, inumeros, inumeras"
    ),
    vague_times=phrases("varios, varias, uns, umas, alguns, algumas, muitas, muitos, poucas"),
    not_vague_after=words("tao nao"),
    zero=phrases(
        "nenhum, nenhuma, nenhuns, nenhumas, ninguem, zero, nem um, nem uma, nem um so, "
        "nem uma so, sem nenhum, sem nenhuma, sem qualquer, sem"
    ),
    not_zero_before=words("que duvida o a os as um uma seu sua seus suas ser ter"),
    articles=words("um uma"),
    changes=words(
        "aumentaram subiram passaram cresceram cairam baixaram passou passar subiu subir "
        "aumentou aumentar cresceu elevou caiu baixou"
    ),
    change_by=words("em"),
    carrying=phrases("com, que transportava, de"),
    all_but=phrases("todos menos, todos exceto, todos salvo, todas menos, todas exceto"),
    only=phrases("só, apenas, somente"),
    out_of=phrases("dos, das, de"),
    survived=phrases("sobreviveu, sobreviveram, sobrevivem, se salvaram, escaparam"),
    freed=phrases("libertados, libertadas, identificados"),
    sole_survivor=phrases("único sobrevivente, única sobrevivente"),
    no_survivors=phrases("não houve sobreviventes, sem sobreviventes"),
    others=phrases("os outros, os restantes, os demais"),
    rest=phrases("os restantes, o resto, os outros, os demais"),
    each=phrases("cada um, cada uma"),
    in_each=phrases("em cada um dos, em cada uma das, em cada"),
    twins=phrases("gémeos, gêmeos, gémeas, gêmeas"),
    at_places=phrases("em, perto de"),
)
