"""Ages beside people, which count nobody: "Ali, 34,", "aged 4, 7 and 9", "both 17,"."""

import re
from typing import Final

_NUMBER = r"\d{1,3}(?:\s*(?:,|and|or|to|et|y|e|-|–)\s*\d{1,3}\b(?!,\d))*"

AGES: Final = re.compile(
    rf"\b(?:aged|ages(?: of)?|âgée?s? de|im Alter von|de edades de|"
    rf"com idades? de)\s+(?:between\s+)?{_NUMBER}|"
    rf"\b(?:boys?|girls?|sons?|daughters?|twins|children|teenagers?|m[ae]n|wom[ae]n) of {_NUMBER}"
    r"(?=\s*[,.;)])|"
    rf"\b(?:the )?(?:oldest|youngest|eldest)(?: of (?:them|whom))?,? (?:was |aged )?{_NUMBER}"
    r"(?=\s*[,.;)]|\s+and\b)|"
    r"(?-i:\b[A-ZÀ-Ý][\w'’-]+ [A-ZÀ-Ý][\w'’-]+) \(\d{1,2}(?: (?:años|ans|anos))?\)|"
    rf"\b(?:both|each)\s+\d{{1,2}}\s*(?=[,.;)])",
    re.IGNORECASE,
)
"""Ages that their own words tell; the numbers in them count nobody."""

_YEARS = r"(?:\s(?:ans|años|anos|years(?:\sold)?)(?:\sde\s(?:edad|idade))?)?"
ASIDE: Final = re.compile(
    rf"\s*\(\d{{1,3}}{_YEARS}\)|,\s*(?:(?:âgée?\s)?de\s)?\d{{1,3}}{_YEARS}\s*(?=,|$)"
)
"""An age behind a name: "Ali, 34, and", "Ali (34)", "Ali, de 34 años,"."""
