"""Lines that an outlet adds to an agency's report, and how agencies open one: patterns."""

from __future__ import annotations

import re
from typing import Final

# What `summarizer.text.layout` takes for furniture is left out too; these are met in copies only.
ADDED: Final = re.compile(
    r"[\W_]*(?:"
    r"(?:this|the)\s(?:article|story|report|piece|item|content|dispatch)\b(?:\s\w+){0,3}?\s"
    r"(?:first\s|originally\s|also\s){0,2}"
    r"(?:published|appeared|posted|syndicated|republished|distributed|provided|supplied|produced)\b"
    r"|(?:originally|first|also)\s(?:published|appeared|posted|broadcast)\s(?:by|in|on|at)\b"
    r"|(?:the\spost\b.{0,160}\b)?appeared\sfirst\son\b"
    r"|(?:the\sabove\s)?(?:article|story|report)\s(?:was\s)?(?:from|by|courtesy\sof)\b"
    r"|read\sthe\s(?:original|full)\s(?:article|story|report)\b"
    r"|(?:source|via|credit|courtesy)\s?:\s"
    r"|(?:with|including)\s(?:additional\s)?(?:reporting|material|files|inputs?)\s(?:by|from)\b"
    r"|(?:additional\s)?(?:reporting|writing|editing|compiled)\sby\b"
    r"|\(?(?:reuters|associated\spress|agence\sfrance-presse|afp|ap|bbc|dpa|efe|lusa|xinhua)\)?\W*$"
    r"|(?:cet\sarticle|este\sart[íi]culo|este\sartigo)\b(?:\s[^\W\d_]+){0,4}\s"
    r"(?:publié|publicado|paru|apareció)\b"
    r"|[（(]?(?:责任编辑|責任編輯|编辑|編輯|来源|來源|原标题|记者|作者|版权所有|转载)\s?[:：/]"
    r"|本文(?:来自|来源|转自|首发|转载|原载)"
    r"|(?:источник|фото|редактор|автор|джерело)\s?:"
    r"|(?:المصدر|تحرير|الصورة)\s?:"
    r"|https?://\S+\W*$"
    r")",
    re.IGNORECASE,
)

# A note that corrects is news, whatever else it looks like.
CORRECTS: Final = re.compile(
    r"\b(?:correct|clarif|amend|erron|mistak|misstat|wrong|retract|withdr|delet|revis|fixes|refile|"
    r"rectif|corrig|errat|erreur|errors?\b|erro\b|updates?\b.{0,20}\btoll)|更正|修正|更新|勘误|исправ|уточн|تصحيح",
    re.IGNORECASE,
)

# What an agency puts before the first word: "(Reuters) -", "AP -".
AGENCY: Final = re.compile(
    r"\W{0,3}(?:\((?=[^()]{0,40}[A-Z])[^()\d]{2,40}\)|(?:Reuters|AFP|AP|dpa|EFE|Lusa|Xinhua|UPI|PTI))"
    r"\s*(?:[-–—:|]+|/\s)\s*"
)

# 新华社北京3月14日电（记者张三）
CHINESE_DATELINE: Final = re.compile(
    r"\s*(?P<agency>新华社|中新社|中新网|中央社|路透社|路透|法新社|美联社|央视新闻)?\s*"
    r"(?P<place>[\u4e00-\u9fff]{2,8}?)?\s*(?P<month>\d{1,2})月(?P<day>\d{1,2})日\s*(?:[电電]|消息)"
    r"\s*(?:[（(][^（）()]{0,30}[）)])?\s*[，,:：—-]*"
)

# A sentence with one of these says who says so, or that something is not so, or may be so.
SPOKEN: Final = re.compile(
    r"\b(?:sa(?:id|ys?)|told|report\w*|announc\w*|claim\w*|blam\w*|accus\w*|den(?:y|ied|ies)|"
    r"confirm\w*|according|believ\w*|suspect\w*|alleg\w*|responsib\w*|not|no|never|none|nobody|"
    r"without|may|might|could|would|if|toll|all|both|each|every\w*|only|another|"
    r"casualt\w*|victim\w*|surviv\w*|unhurt|unharmed|safe\w*|rescu\w*|"
    r"diss\w+|segundo|afirm\w+|dij\w+|según|inform\w+|dit|déclar\w+|selon|accus\w+|acus\w+|"
    r"não|nunca|sem|ne|pas|aucun\w*|sans|ningún|sin|poder?\w*|podr\w+|pourr\w+|peut)\b|n['’]t\b",
    re.IGNORECASE,
)
