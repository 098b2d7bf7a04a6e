"""Words by which an article tells of armed force, and of killings that are not for its codebooks.

Used only where neither the type of an event nor its actors say whether armed force was used.
English, French, Spanish, Portuguese.
"""

from __future__ import annotations

import re
from typing import Final

_FORCE: Final = (
    # English
    r"air ?strikes?",
    r"ambush\w*",
    r"armed (?:attackers|assailants|forces|gang\w*|groups?|men)",
    r"army",
    r"artillery",
    r"assailants",
    r"attackers",
    r"bandits",
    r"bombard\w*",
    r"bomb(?:s|ed|er|ers|ing|ings)?",
    r"cartels?",
    r"ceasefire",
    r"clash(?:ed|es)?",
    r"drones?",
    r"fighters",
    r"gangs?",
    r"guerrillas?",
    r"gunmen",
    r"insurgen\w+",
    r"jihadis\w+",
    r"massacre\w*",
    r"militants?",
    r"military",
    r"militia\w*",
    r"missiles?",
    r"offensive",
    r"paramilitar\w+",
    r"rebels?",
    r"rockets?",
    r"security forces",
    r"shell(?:ed|ing)",
    r"siege",
    r"soldiers?",
    r"strikes? (?:across|at|in|on)",
    r"terrorists?",
    r"troops",
    r"truce",
    r"wars?",
    # French
    r"armée",
    r"cessez-le-feu",
    r"combattants?",
    r"djihadistes?",
    r"frappes? aériennes?",
    r"guerre",
    r"affrontements?",
    r"forces de (?:sécurité|l'ordre)",
    r"hommes armés",
    r"insurgés?",
    r"milici?en\w*",
    r"militaires?",
    r"rebelles?",
    r"roquettes?",
    r"soldats?",
    # Spanish and Portuguese
    r"alto el fuego",
    r"ataques? aéreos?",
    r"bombarde\w+",
    r"cessar-fogo",
    r"cárteles|cártel",
    r"cohetes?",
    r"confrontos?",
    r"enfrentamientos?",
    r"forças de segurança",
    r"fuerzas de seguridad",
    r"ejército",
    r"exército",
    r"foguetes?",
    r"guerra",
    r"guerrilh?er\w+",
    r"hom(?:bres|ens) armados",
    r"insurgentes?",
    r"jihadistas?",
    r"milícias?",
    r"militares",
    r"mísseis",
    r"misil(?:es)?",
    r"ofensiva",
    r"pandillas?",
    r"rebeldes?",
    r"soldados?",
    r"terroristas?",
    r"yihadistas?",
)
_OF_THE_KILLER: Final = (
    r"(?:his|her|their|sa|son|ses|sus?|(?:[ao]s? )?(?:su|se)[aou]s?|[ao] própri[ao])"
)
_KIN: Final = (
    r"(?:wife|wives|husband|girlfriend|boyfriend|ex|partner|spouse|mother|father|parents|son|sons|"
    r"daughters?|child|children|baby|brother|sister|in-laws|mother-in-law|father-in-law|family|"
    r"femme|épouse|compagne|mari|mère|père|fils|fille|filles|enfants|"
    r"esposa|mujer|pareja|marido|madre|padre|hijos?|hijas?|familia|"
    r"mulher|companheira|mãe|pai|filh[oa]s?|família)"
)
_KILLED: Final = (
    r"(?:kill(?:ed|ing|s)|murder(?:ed|ing|s|)(?: of)?|shot|shooting|stabb(?:ed|ing)|"
    r"strangl(?:ed|ing)|"
    r"beat(?:ing)?|poison(?:ed|ing)|tu[ée]|poignard[ée]|assassin[ée]|mat(?:ó|ou|ar)|asesin(?:ó|ar)|"
    r"assassin(?:ou|ar))"
)
_PRIVATE: Final = (
    rf"{_KILLED}(?: (?:dead|to death|à|a))? {_OF_THE_KILLER}(?: [\w-]+){{0,3}}? {_KIN}",
    r"(?:assailant|attacker|gunman|knifeman|shooter)",
    r"(?:mass|school) shooting",
    r"charged with (?:\w+ )?murder",
    r"counts? of (?:attempted )?murder",
    r"homicides?",
    r"murder-suicide",
    r"domestic (?:abuse|dispute|violence)",
    r"family (?:dispute|feud|row)",
    r"crime (?:of passion|passionnel)",
    r"féminicide|feminicidio|feminicídio",
    r"violences? conjugales?|violencia (?:de género|doméstica)|violência doméstica",
)
_FORCE_PATTERN: Final = re.compile(rf"\b(?:{'|'.join(_FORCE)})\b", re.IGNORECASE)
_PRIVATE_PATTERN: Final = re.compile(rf"\b(?:{'|'.join(_PRIVATE)})\b", re.IGNORECASE)


def speaks_of_armed_force(text: str) -> bool:
    """Return whether words speak of an army, of armed groups or of their weapons."""
    return _FORCE_PATTERN.search(text) is not None


def speaks_of_private_killing(text: str) -> bool:
    """Return whether somebody killed alone or at home, where no armed group is named."""
    return _PRIVATE_PATTERN.search(text) is not None and not speaks_of_armed_force(text)
