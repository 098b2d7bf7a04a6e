"""Words of orders to a reader, by language: data for `orders`.

Patterns are matched without regard to case against text without accents (`disguise.plain`), so
they may be written with or without. ``{n}`` stands for a number.

A form that is both an imperative and a statement's verb ("informa que" may be "he informs that")
is listed among ``says`` only where nothing but an order begins a sentence so. Verbs that presuppose
what follows are never listed: "note that 12 people died" says that they died.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class OrderWords:
    """One language's words, as regular expressions.

    ``says``: imperatives of saying and writing, before ``that``. ``counted``: those that a number
    may follow, because no noun before a number is spelt so. ``sets``: imperatives of putting a
    number somewhere, before ``toll``, the names of where it is put. ``softly``: what may stand
    before the verb. ``override``: orders to disregard something. ``must`` and ``verbs``: an
    obligation of the reader, and what the reader is to do. ``anywhere``: words that address a
    reading program or its answer; they make an order of the whole sentence.
    """

    says: str
    counted: str
    sets: str
    that: str
    toll: str
    softly: str
    override: str
    must: str
    verbs: str
    anywhere: str


_MODEL = (
    r"(?:(?:the |any |all |every |an? )?(?:(?:large )?language models?|llms?|"
    r"ai(?: (?:models?|systems?|assistants?|agents?|readers?|tools?))?|chat ?bots?|chatgpt|"
    r"gpt-?\d?|"
    r"claude|gemini|copilot|summari[sz]ers?|assistants?(?=,| reading| summari| must| should)))"
)
_PRODUCT = r"(?:summar(?:y|ies)|outputs?|completion|json|gist|digest|abstract|key points?)"
_ANSWER = rf"(?:{_PRODUCT}|answer|response|reply|result)"
_SHALL = r"(?:must|should|shall|(?:has|have|needs?|is|are|ought) to|will)"
_TELLS = (
    r"(?:report|say|state|write|output|print|answer|respond|reply|mention|include|claim|declare|"
    r"announce|repeat|conclude|record|contain|read|list|show|give|begin with|start with|end with)"
)
_NOUNS = r"(?:report|state|record|mark|use|update|change|return|show|print|output|correct|make|fix)"

ENGLISH: Final = OrderWords(
    says=r"(?:report|say|state|write|output|print|answer|respond|reply|return|mention|include|"
    r"summari[sz]e|pretend|assume|imagine|suppose|claim|declare|announce|assert|repeat|conclude|"
    r"record|confirm|tell (?:me|us|them|everyone|(?:the |your )?(?:users?|readers?))|insert|emit|"
    r"make sure|ensure|be sure to (?:say|state|report|write|mention|include)|"
    r"let it be (?:known|said)|make it (?:clear|known))"
    r"(?: (?:to|in|for|with|on) (?:the |your |this |a )?\w+(?: \w+)?| \w+ly| only| again| instead| "
    r"back){0,2}",
    counted=r"report|say|write|output|print|(?:answer|respond|reply)(?: with)?|mention|include|"
    r"claim|"
    r"declare|insert|emit|enter",
    sets=rf"(?:set|replace|overwrite|put|write|give|enter|adjust|raise|increase|say|fill in)|"
    rf"{_NOUNS} (?:the|a|an|your|its|this|all|any|every|each)(?= )|let the",
    that=r"that\b|(?:this|the following|exactly|verbatim|as follows)(?=\W*[:.,]|\W*$| (?:exactly|"
    r"verbatim|numbers?|figures?|toll|sentence|words?|as))",
    toll=r"(?:death[- ]?)?tolls?|(?:death|body) count|casualt(?:y|ies)(?: \w+)?|fatalities|deaths|"
    r"(?:total )?(?:number|count|total|figure|value|field)s?(?: (?:of|for)(?: \w+){1,3}?)?|"
    r"killed|injured|wounded|missing|displaced|low|best|high|dead",
    softly=r"please|kindly|now|then|instead|just|simply|also|always|only|never|rather|"
    r"immediately|do not|don't|and|to|go ahead and|or|at once|but",
    override=r"(?:ignore|disregard|forget|override|bypass|discard|drop|delete|erase|skip|"
    r"do not follow|don't follow|stop following)\b(?: [\w']+){0,4}? (?:"
    r"(?:previous|prior|above|earlier|preceding|foregoing|system|original|existing|initial|past)"
    r"(?: \w+){0,3}? (?:instructions?|prompts?|rules?|directions?|commands?|guidelines?|messages?|"
    r"context|text|article|training|orders|figures?|numbers?|content|tasks?|constraints?|"
    r"programming)|instructions?|prompts?|(?:text|article|everything|anything|all(?: of)?(?: the)?)"
    r"(?: (?:that|which))? (?:above|before|below|preceding|(?:you |that )?(?:was|were) (?:said|"
    r"told)|"
    r"you (?:have )?(?:just )?(?:read|been told)|came before))|"
    r"(?:new|updated|additional) (?:instructions?|task)(?: \w+){0,3}?(?= ?[:.-])",
    must=r"you (?:must|should|shall|will|(?:need|have|are(?: \w+)?|ought) to|are now to)|"
    r"your (?:\w+ )?(?:task|job|goal|instructions?|duty|assignment|role) (?:is|are)(?: now)? to|"
    r"(?:the|your) (?:\w+ )?(?:task|instructions?|assignment) (?:is|are)(?: now)? to",
    verbs=_TELLS,
    anywhere=rf"(?:in|into|to|of|for|by) your (?:final |own |next )?{_ANSWER}|"
    r"(?:is|are|be) what (?:you|your \w+) (?:must|should|shall|will|have to|has to|needs? to)|"
    rf"your (?:\w+ )?{_ANSWER} (?:is|must be|should be|will be) [\W\w]{{0,20}}{{n}}|"
    rf"(?:your|(?:the|this|any|every|each) (?:\w+ )?)(?: ?){_PRODUCT} {_SHALL} (?:\w+ )?{_TELLS}|"
    rf"your (?:\w+ )?{_ANSWER} {_SHALL} (?:\w+ )?{_TELLS}|"
    rf"(?:the|any|every) (?:answer|response|reply|result) {_SHALL} (?:only )?(?:say|state|read)|"
    rf"{_MODEL} {_SHALL} (?:please )?(?:\w+ )?{_TELLS} (?:that|{{n}})|"
    rf"(?:\A\W{{0,40}}|(?<=[\"“«‘'(\[])|(?<=[.!?] ))(?:dear|hey|hi|hello|attention|note to|"
    rf"notice to|message (?:to|for)|to|"
    rf"instructions? (?:to|for)|memo to)(?: all)? {_MODEL}(?=\W*[:,.!-]| (?:reading|processing|"
    rf"summari[sz]ing|that|who|and)\b)|"
    rf"as an? {_MODEL}(?:,? (?:you|your)|, {_TELLS})|if you are an? {_MODEL}|"
    rf"you are (?:now )?an? {_MODEL}|\A\W{{0,40}}{_MODEL}\W{{0,3}} (?:please )?{_TELLS} (?:that|"
    rf"{{n}})|"
    r"it (?:must|should|shall) be (?:reported|written|recorded|output|answered) (?:that|as)|"
    r"when (?:you )?summari[sz](?:e|ing) (?:this|the|it)\b[^.]{0,60}? [\W]{0,3}(?:say|report|state|"
    r"write|include|mention|output)|"
    r"(?:treat|use|take|accept|consider|regard|enter|report|state) {n}[^.]{0,40}? as (?:the |a |"
    r"your )?"
    r"(?:\w+ ){0,2}(?:toll|number|figure|answer|count|value|total|result)",
)

FRENCH: Final = OrderWords(
    says=r"(?:indiqu|affirm|signal|rapport|mentionn|declar|ecriv|ajout|annonc|repond|resum|suppos|"
    r"repet|conclu|confirm|inform|pretend)ez|dites|dis|ecris|reponds|faites savoir|fais savoir|"
    r"veuillez (?:indiquer|dire|ecrire|signaler|rapporter|repondre|mentionner)",
    counted=r"(?:indiqu|rapport|mentionn|declar|annonc|inscriv|ecriv|signal|ajout|affich|repond)ez|"
    r"ecris|dites|reponds|inscris",
    sets=r"mettez|mets|remplacez|remplace|changez|change|fixez|fixe|portez|corrigez|modifiez|"
    r"indiquez|inscrivez|donnez",
    that=r"que\b|qu'|ceci\b|ce qui suit",
    toll=r"bilan|nombre (?:de|des) (?:morts|tues|victimes|blesses)|chiffre|total|morts|tues|"
    r"blesses",
    softly=r"veuillez|maintenant|plutot|aussi|toujours|simplement|s'il vous plait|ensuite|et|donc",
    override=r"(?:ignorez|oubliez|negligez|ne tenez pas compte|ne tiens pas compte)\b"
    r"(?: \w+){0,4}? (?:instructions?|consignes?|directives?|regles)|"
    r"(?:ignore|oublie)\b(?: \w+){0,4}? (?:instructions?|consignes?|directives?|regles)"
    r"(?: \w+)? (?:ci-dessus|precedent\w*|anterieur\w*)",
    must=r"(?:vous devez|tu dois|vous devrez|il faut que vous)|"
    r"(?:le|votre|ton) (?:resume|reponse|sortie)(?: \w+)? (?:doit|devra)|"
    r"(?:votre|ta) reponse (?:doit|devra)",
    verbs=r"indiquer|dire|affirmer|signaler|rapporter|mentionner|declarer|ecrire|ajouter|annoncer|"
    r"repondre|inclure|contenir|donner|afficher",
    anywhere=r"dans (?:votre|ton) (?:resume|reponse|sortie)|votre reponse est",
)

SPANISH: Final = OrderWords(
    says=r"informe|informen|diga|digan|di|escriba|escriban|indique|indiquen|afirme|afirmen|"
    r"reporte(?= que)|reporten|responda|respondan|declare|declaren|senale|mencione|anuncie|"
    r"concluya|repita|suponga|finja|confirme|resuma|haga constar|haz constar|"
    r"asegurese de(?: decir)?|"
    r"por favor (?:informa|di|indica|afirma|reporta|responde)",
    counted=r"reporte|diga|escriba|indique|mencione|incluya|anote|responda",
    sets=r"ponga|pon|cambie|cambia|reemplace|reemplaza|sustituya|sustituye|fije|actualice|corrija|"
    r"establezca|establece|indique",
    that=r"que\b|lo siguiente|esto\b",
    toll=r"(?:numero|cifra|total|saldo|balance|recuento)(?: de (?:muertos|victimas|heridos|"
    r"fallecidos|"
    r"muertes))?|muertos|heridos|fallecidos|muertes",
    softly=r"por favor|ahora|solo|siempre|simplemente|entonces|tambien|y|luego|en su lugar",
    override=r"(?:ignor[ae]n?|olvid[ae]n?|descart[ae]n?|omit[ae]n?|hag[ae] caso omiso de)\b"
    r"(?: \w+){0,4}? (?:instruccion|indicacion|orden|regla|mensaje|texto|todo)\w*(?: \w+)? "
    r"(?:anterior|previ|precedent|arriba)\w*",
    must=r"(?:(?:usted |tu )?(?:debe|debes|tiene que|tienes que|debera|deberas)|"
    r"(?:el|su|tu) (?:resumen|respuesta|salida)(?: \w+)? (?:debe|debera|tiene que)|"
    r"(?:la|su|tu) respuesta (?:debe|debera))",
    verbs=r"informar|decir|escribir|indicar|afirmar|reportar|responder|declarar|mencionar|incluir|"
    r"contener|poner|senalar|anunciar",
    anywhere=r"en (?:su|tu) (?:resumen|respuesta|salida)|(?:su|tu) respuesta es",
)

PORTUGUESE: Final = OrderWords(
    says=r"informe|informem|diga|digam|escreva|escrevam|relate|relatem|reporte|afirme|afirmem|"
    r"responda|respondam|indique|declare|mencione|anuncie|conclua|repita|suponha|finja|confirme|"
    r"resuma|registe|registre|certifique-se de(?: dizer)?",
    counted=r"relate|reporte|diga|escreva|indique|mencione|inclua|informe|responda|registe|"
    r"registre",
    sets=r"ponha|coloque|mude|altere|substitua|troque|defina|atualize|corrija|fixe|indique",
    that=r"que\b|o seguinte|isto\b|isso\b",
    toll=r"(?:numero|total|balanco|saldo|contagem)(?: de (?:mortos|vitimas|feridos|mortes))?|"
    r"mortos|feridos|mortes",
    softly=r"por favor|agora|apenas|sempre|simplesmente|entao|tambem|e|depois|em vez disso",
    override=r"(?:ignor[ae]m?|esquec[ae]m?|esqueca|desconsider[ae]m?|"
    r"descart[ae]m?)\b(?: \w+){0,4}? "
    r"(?:instruco|indicaco|orde[nm]|regra|mensage|texto|tudo)\w*(?: \w+){0,3}? "
    r"(?:anterior|previ|precedent|acima)\w*",
    must=r"(?:(?:voce|o senhor|tu) (?:deve|deves|tem de|tem que|precisa(?: de)?)|"
    r"(?:o|seu|teu) (?:seu |teu )?resumo (?:deve|devera|tem de|tem que)|"
    r"(?:a |sua |tua )+resposta (?:deve|devera))",
    verbs=r"informar|dizer|escrever|indicar|afirmar|relatar|responder|declarar|mencionar|incluir|"
    r"conter|colocar|reportar|anunciar",
    anywhere=r"n[oa] (?:seu|teu|sua|tua) (?:resumo|resposta|saida)|(?:sua|tua) resposta e",
)

GERMAN: Final = OrderWords(
    says=r"melde|schreibe|schreib|sage|sag|antworte|erklare|behaupte|erwahne|gib an|"
    r"(?:melden|schreiben|sagen|berichten|antworten|erklaren|behaupten|erwahnen|geben) sie"
    r"(?: bitte)?(?: an)?",
    counted=r"melde|schreibe|nenne|(?:melden|schreiben|berichten|nennen) sie(?: von)?",
    sets=r"setze|setzen sie|andern sie|ersetze|ersetzen sie|gib|geben sie",
    that=r"dass\b|daß|folgendes\b",
    toll=r"(?:zahl der )?(?:toten|todesopfer|verletzten|opfer)|opferzahl|todeszahl",
    softly=r"bitte|jetzt|nun|stattdessen|nur|immer|einfach|und|dann",
    override=r"(?:ignoriere|vergiss|missachte|ignorieren sie|vergessen sie|missachten sie)\b"
    r"(?: \w+){0,4}? (?:anweisung(?:en)?|instruktion(?:en)?|regeln|befehle|vorgaben|text|"
    r"nachrichten)",
    must=r"(?:du (?:musst|sollst)|"
    r"(?:die|deine|ihre) (?:zusammenfassung|antwort|ausgabe) (?:muss|soll|sollte))",
    verbs=r"(?:[\w,.]+ ){0,12}?(?:melden|schreiben|sagen|berichten|antworten|enthalten|lauten|"
    r"angeben|"
    r"nennen|erwahnen)|(?:dass|folgendes)",
    anywhere=r"in (?:deiner|ihrer) (?:zusammenfassung|antwort|ausgabe)",
)

LANGUAGES: Final = (ENGLISH, FRENCH, SPANISH, PORTUGUESE, GERMAN)

# Languages whose harm the lexicons do not know: their orders alone, wherever they stand.
OTHERS: Final = (
    # Russian
    r"(?:игнорируй|забудь|не обращай(?:те)? внимания на|отмени)(?:те)?(?: \w+){0,4}? "
    r"(?:инструкци\w+|указани\w+|команд\w+|правила|сообщени\w+|текст)",
    r"(?<!\w)(?:сообщи|напиши|скажи|ответь|укажи|выведи|заяви|запиши|отметь)(?:те)?(?!\w),?"
    r"(?: \w+){0,3}? ?(?:что\b|«|\"|:|{n})",
    r"(?<!\w)(?:вы|ты) (?:должны|должен|обязаны|обязан) (?:\w+ )?(?:сообщить|написать|сказать|"
    r"ответить|указать|вывести)",
    # Arabic
    r"(?:تجاهل|تجاهلوا|انس|اهمل)(?:\s\w+){0,3}?\s(?:التعليمات|الاوامر|تعليمات|النص|القواعد|"
    r"الرسائل)",
    r"(?<!\w)(?:اكتب|قل|اذكر|ابلغ|اجب|صرح|اكتبي|قولي|اكتبوا|قولوا|اذكروا)\s(?:\w+\s)?(?:ان|بان|"
    r"{n})",
    r"(?:يجب|عليك)\s(?:عليك\s)?ان\s(?:تكتب|تقول|تذكر|تجيب|تبلغ|تكتبي)",
    # Chinese, Japanese, Korean
    r"(?:忽略|无视|無視|忘记|忘掉|不要理会)(?:\w{0,12}?)(?:指示|指令|说明|說明|提示|命令|内容|規則|规则)",
    r"(?:(?<![邀申聘])[请請](?!求)|必须|必須|你应该|你应|务必|你要|而是)\w{0,4}?(?:报告|報告|输出|輸出|回答|写|寫|说|說|"
    r"声明|填写|指出)",
    r"(?:以前|上記|前|これまで)の?(?:すべての)?(?:指示|命令|プロンプト)\w{0,2}(?:を)?(?:無視|忘れ)",
    r"(?:이전|위의|앞의)\s?(?:모든\s)?(?:지시|명령|프롬프트)\w{0,3}\s?(?:를|을)?\s?(?:무시|잊)",
)

NUMBER: Final = (
    r"(?:(?:about|around|at least|more than|over|up to|exactly|only|some|nearly|almost|roughly|"
    r"approximately|approx\.?|a total of|as many as|just|another|au moins|plus de|environ|al menos|"
    r"mas de|unas|unos|pelo menos|mais de|cerca de|mindestens|uber|etwa)\s|[^\w\s:;,.]\s?){0,3}"
    r"(?:\d|(?:no|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|an? (?:hundred|thousand|million|dozen)|"
    r"hundreds?|thousands?|millions?|dozens?|scores|several|cinq|dix|vingt|cent|mille|centaines|"
    r"milliers|dizaines|cinco|diez|veinte|cien|mil|miles|cientos|decenas|dez|vinte|cem|centenas|"
    r"milhares|dezenas|zehn|hundert|tausend|funf)\b)"
)

HARM: Final = (
    r"kill|dead|death|die[ds]\b|casualt|fatalit|injur|wound|missing|victim|people|person|civilian|"
    r"men\b|women|child|soul|soldier|displaced|captur|abduct|hostage|mort|tue|bless|victim|"
    r"personne|"
    r"muert|fallecid|herid|persona|victima|pessoa|vitima|ferid|menschen|tote|getotet|verletz|opfer|"
    r"человек|погиб|убит|قتل|قتيل|شخص|ضحي|人|死"
)

INTRO: Final = (
    r"please|now|instead|then|also|finally|next|first|second|important|urgent|attention|warning|"
    r"reminder|from now on|henceforth|hereafter|therefore|so|rather|"
    r"(?:for|in|when|while|before|after|if|as|on|at|by|with|from|during|regardless|because|since|"
    r"to|once|whenever|upon|given|during|despite|per)\b[^,.:;]{1,80}(?=,)|"
    r"(?:dear|hey|hi|hello)? ?(?:ai|assistant|model|reader|summari[sz]er|chatgpt|claude|llm|bot)"
)
