"""What marks the frame of a news page: furniture, credits, captions. Data for `layout`."""

from __future__ import annotations

import re
from typing import Final

from summarizer.text.any_case import AnyCase

_FLAGS: Final = re.IGNORECASE


def _any(alternatives: str) -> str:
    return "(?:" + "|".join(line.strip() for line in alternatives.strip().splitlines()) + ")"


# A line that says nothing but this announces links: every short line after it is one of them.
LINKS_FOLLOW: Final = re.compile(
    r"\W*"
    + _any(
        r"""
        (?:read|see|watch|learn|listen)\s(?:also|more|next)
        (?:also|more|must)\s(?:read|on\sthis(?:\sstory)?|from\s\w+(?:\s\w+)?|stories|news|headlines)
        more\s(?:about|on|in)(?:\sthis(?:\s\w+)?)?
        related(?:\s(?:stor(?:y|ies)|articles?|news|topics?|content|links?|coverage|posts?|reading|headlines|tags))?
        (?:you\s(?:may|might)\salso\s(?:like|be\sinterested\sin)|recommended(?:\sfor\syou|\sstories|\sarticles)?)
        (?:most\s(?:read|popular|viewed|shared)|trending(?:\snow|\sstories)?|top\s(?:stories|news|headlines)|latest\s(?:news|stories|headlines)|other\sstories|don['’]t\smiss|editor['’]s\spicks?)
        (?:tags?|topics?|filed\sunder|keywords)
        (?:latest|trending|popular|headlines|in\scase\syou\smissed\sit|what\sto\sread\snext|from\s(?:around\s)?the\sweb|up\snext|in\sother\snews|elsewhere|(?:\d+\s)?comments?(?:\s\(\d+\))?|leave\sa\s(?:comment|reply)|join\sthe\sconversation)
        (?:(?:à\s)?(?:re)?lire|voir)\s(?:aussi|également)
        (?:sur\sle\smême\s(?:sujet|thème)|articles?\s(?:liés|connexes|similaires|recommandés)|à\slire|les\splus\slus|en\ssavoir\splus)
        (?:(?:lea|lee|leer|ver|vea|mira)\s(?:también|más|además)|(?:te|le)\s(?:puede|podría)\sinteresar)
        (?:(?:noticias|artículos|notas|contenidos?|temas?)\s(?:relacionad[oa]s?|similares|recomendad[oa]s?)|más\s(?:información|noticias|leídas|sobre)|lo\smás\s(?:leído|visto))
        (?:(?:leia|veja|saiba|ler|ver|ouça)\s(?:também|mais)|(?:notícias|artigos|matérias|conteúdos?|temas?)\s(?:relacionad[oa]s?|recomendad[oa]s?)|mais\s(?:sobre|notícias|lidas)|últimas\snotícias)
        """
    )
    + r"\s*[:.…»>–—-]*\s*",
    _FLAGS,
)

# A short line that starts like this, with something after it, is one link, or a plea.
ONE_LINK: Final = AnyCase(
    r"[\W_]*"
    + _any(
        r"""
        (?:read|watch|see|listen)(?:\s(?:also|more|next|now))?\s?[:»>|]
        (?:also\sread|read\salso|must\sread|related(?:\s\w+)?|recommended|more(?:\s(?:on|about|from)\s[\w\s]{1,30})?|tags?|topics?|filed\sunder)\s?[:»>|]
        read\s(?:the\sfull\s(?:story|article|report)|more\s(?:about|on|at|from|here|stories))\b
        (?:(?:à\s)?(?:re)?lire|voir)(?:\s(?:aussi|également))?\s?[:»>|]
        (?:lea|lee|leer|ver|vea|mira)\s(?:también|más|además)\s?[:»>|]
        (?:te|le)\s(?:puede|podría)\sinteresar\s?[:»>|]
        (?:leia|veja|saiba|ler|ver)\s(?:também|mais)\s?[:»>|]
        """
    ),
)

# Pleas, notices and buttons.
FURNITURE: Final = AnyCase(
    r"[\W_]*"
    + _any(
        r"""
        purchase\sthis\sarticle\b
        (?:sign|signing)\sup\s(?:for|to|now|here|today|with)\b
        by\s(?:signing\sup|subscribing|registering|continuing|clicking|submitting|entering\syour)\b
        (?:please\s)?subscribe(?:\s(?:to|now|today|here|for|and)\b|\W*$)
        (?:already\sa\ssubscriber|log\sin\sto|register\s(?:now|here|for\sfree)|create\s(?:a\sfree|an)\saccount)\b
        (?:get|receive)\s(?:our|the|all)\b.{0,80}\b(?:newsletter|inbox|app|alerts?)\b
        .{0,120}\b(?:delivered|sent)\s(?:straight\s|directly\s|right\s)?to\syour\s(?:inbox|email|phone)
        .{0,120}\bstraight\s(?:to|in)\syour\sinbox
        (?:our\s|daily\s|weekly\s|free\s)*newsletters?\W*$
        (?:follow|like|join|find)\s(?:us|our|\w+)\son\s(?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|linkedin|google|social)\b
        (?:follow\sus|join\sour\s(?:whatsapp|telegram|channel|community|newsletter))\b
        (?:copyright|©|\(c\)\s?(?:19|20)\d\d)
        .{0,120}\ball\srights\sreserved
        this\smaterial\smay\snot\sbe\s(?:published|reproduced|broadcast)
        (?:advertisements?|advertising|sponsored(?:\scontent)?|story\scontinues\sbelow(?:\sthis\sad\w*)?|article\scontinues\s(?:below|after)\b.{0,40}|ad|promoted)\W*$
        (?:share|print|email|save|bookmark|tweet|comment)(?:\s(?:this|on|via|by|the)\b.{0,60})?\W*$
        (?:leave\sa\s(?:comment|reply)|view\scomments|comments(?:\s\(\d+\))?|show\scomments|add\sa\scomment)\W*$
        (?:click|tap)\s(?:here|on)\b
        download\s(?:our|the)\b.{0,40}\bapp\b
        (?:support\s(?:our|independent)\s(?:work|journalism)|donate\s(?:now|today|here)|become\sa\s(?:member|subscriber))\b
        (?:terms\s(?:and\sconditions|of\s(?:use|service))|privacy\spolicy|cookie\spolicy|we\suse\scookies)\b
        (?:skip\sto\s(?:main\s)?content|back\sto\stop|loading|load\smore|show\smore|\d{1,2}\smin(?:ute)?s?\sread)\W*$
        (?:abonnez-vous|inscrivez-vous|suivez-nous|partage[rz]|publicité|imprimer|tous\sdroits\s(?:de\sreproduction\s)?réservés)\b
        .{0,120}\btous\sdroits\sréservés
        (?:suscríbete|suscríbase|síguenos|síganos|regístrate|publicidad|compart(?:ir|e|a)|imprimir|únete\sa\snuestr[oa])\b
        .{0,120}\btodos\slos\sderechos\sreservados
        (?:assine|inscreva-se|subscreva|siga-nos|siga\so|publicidade|compartilh(?:e|ar)|partilh(?:e|ar)|receba\s(?:as|nossa)|cadastre-se)\b
        .{0,120}\btodos\sos\sdireitos\sreservados
        """
    ),
)

BYLINE: Final = AnyCase(
    r"\W*"
    + _any(
        r"""
        \(?(?:additional\s|further\s)?(?:reporting|report|writing|editing|compiled|edited|written|reported)\s(?:by|in)\s(?-i:[A-Z])
        (?:reportage\sde|avec\s(?:afp|reuters)|con\sinformación\sde|información\sde|redacción\s|reportagem\s(?:de|por)|texto\sde|edição\sde|edición\sde)\b
        (?:published|posted|updated|last\supdated|first\spublished|publié|mis\sà\sjour|publicado|actualizado|atualizado)\b\s?(?:on|at|le|el|em|:|by)?\s?.{0,20}\d
        """
    ),
)
# "By John Smith and Mary Jones, Sahel Wire": nothing but names after the first word.
NAMED_BYLINE: Final = re.compile(
    r"(?:By|BY|Par|PAR|Por|POR|De notre|Da)\s"
    r"(?:(?:(?-i:[A-ZÀ-ÖØ-Þ])[\w.'’-]*|and|et|y|e|in|en|em|for|of|the|de|da|do|dos|del|la|le|van|"
    r"von|bin|al|el|correspondent|reporter|staff|writer)[,;|/]?\s*){1,14}"
)

CAPTION_START: Final = AnyCase(
    r"\W*(?:(?:file|archive|stock|handout|undated|photo|image|picture)\s?(?:photo(?:graph)?|image|"
    r"picture|handout|-|:)|file\s[-–—:]|(?:photo|image|picture|caption|foto|fotografía|imagen|"
    r"imagem|légende)\s?:|in\sthis\s(?:\w+\s){0,4}?(?:photo|image|picture|frame\sgrab|still|"
    r"screenshot)|(?:imagen|foto|fotografía|imagem)\sde\s(?:archivo|arquivo)|photo\sd['’]archives?|"
    r"\(?photo\s(?:by|courtesy|credit)|(?:a|an)\s(?:handout|file)\s(?:photo|picture|image))",
)
CAPTION_CREDIT: Final = AnyCase(
    r"(?:\(ap\sphoto\b|\bafp\sphoto\b|\bap\sphoto\b|\(photo(?:\sby|:|\scredit)|\bphoto(?:graph)?"
    r"(?:\sby|:|\scredit:?)\s|\bvia\s(?:ap|reuters|afp)\b|\bgetty\simages\b|\breuters/\w|\bepa[-/]\w|"
    r"/\s?afp\b|\befe/\w|\blusa/\w|©|\bhandout\b)[^.]{0,80}[).]?\s*$",
)
CREDITS: Final = (
    "photo", "via", "getty", "reuters", "epa", "afp", "efe", "lusa", "©", "handout",
)  # fmt: skip
"""In small letters; without one of these there is no credit."""
OLD_PICTURE: Final = re.compile(r"\b(?:file|archive|archives?|archivo|arquivo|stock)\b", _FLAGS)
# A caption tells a scene in the present tense; a report tells it in the past.
SCENE: Final = re.compile(
    r"\b(?:is|are|stand|stands|walk|walks|sit|sits|carry|carries|look|looks|inspect|inspects|"
    r"gather|gathers|attend|attends|fire|fires|hold|holds|seen|pictured|shown|take|takes|move|"
    r"moves|wait|waits|ride|rides|drive|drives|mourn|mourns|pray|prays|rescue|search|searches|"
    r"react|reacts|rise|rises|burn|burns|run|runs|flee|patrol|patrols|pass|passes|work|works|"
    r"guard|guards|speak|speaks|gesture|gestures|clear|clears|remove|removes|arrive|arrives|"
    r"shows?|lies?|help|helps|march|marches|wave|waves|watch|watches|leave|leaves)\b",
    _FLAGS,
)
REPORTED: Final = AnyCase(
    r"\b(?:said|says|told|reported|announced|according|disse|disseram|segundo|afirmou|dijo|dijeron|"
    r"según|informó|a\sdit|a\sdéclaré|selon)\b",
)
PAST: Final = re.compile(
    r"\b(?:said|told|was|were|had|killed|died|wounded|injured|struck|hit|shot|left|happened)\b",
    _FLAGS,
)
# A lead with one of these dates something that was before: its full date is not that of the report.
LOOKS_BACK: Final = re.compile(
    r"\b(?:anniversar\w+|aniversario|anniversaire|aniversário|trials?|tried|sentenced|convicted|"
    r"accused|charged|courts?|verdicts?|appeals?|inquests?|inquir(?:y|ies)|tribunal|juicio|procès|"
    r"julgamento|commemorat\w+|remember\w*|conmemor\w+|commémor\w+|comemor\w+|since|desde|depuis|"
    r"born|founded|elected|treaty|years? (?:ago|after|later|earlier)|hace \w+ años|il y a)\b",
    _FLAGS,
)
# Words that stand alone in a menu.
MENU: Final = re.compile(
    r"(?:home(?:page)?|news|world|business|sports?|politics|opinion|culture|arts|lifestyle|weather|"
    r"video|live|e-?paper|login|log\sin|sign\sin|search|menu|subscribe|africa|asia|europe|americas|"
    r"us|uk|national|international|local|health|science|tech(?:nology)?|entertainment|travel|"
    r"inicio|mundo|deportes|economía|política|accueil|monde|sport|économie|início|esportes|"
    r"desporto|economia)",
    _FLAGS,
)
# The day or the age of a linked article, alone on a line.
STAMP: Final = re.compile(
    r"\W*(?:\d{1,2}\s(?:min(?:ute)?s?|hours?|hrs?|h|days?|d|weeks?)\sago|yesterday|today|"
    r"\d{1,2}\s[^\W\d_]{3,9}\.?(?:,?\s\d{4})?|[^\W\d_]{3,9}\.?\s\d{1,2}(?:,?\s\d{4})?)\W*",
    _FLAGS,
)
