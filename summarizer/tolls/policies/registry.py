"""Counting policies by name.

The standards of the field disagree on how words become numbers. Each disagreement is a named
policy, never a silent choice. Where a standard has no rule for a wording, its policy gives None.
"""

from typing import Final

from summarizer.errors import ConfigurationError
from summarizer.tolls.policies.as_stated import LITERAL, Literal
from summarizer.tolls.policies.base import Claim, CountingPolicy, is_enemy_claim
from summarizer.tolls.policies.standards import Acled, Airwars, Gtd, ImpactDb, Ucdp

__all__ = [
    "LITERAL",
    "POLICIES",
    "Acled",
    "Airwars",
    "Claim",
    "CountingPolicy",
    "Gtd",
    "ImpactDb",
    "Literal",
    "Ucdp",
    "get_policy",
    "is_enemy_claim",
]

POLICIES: Final[dict[str, CountingPolicy]] = {
    policy.name: policy for policy in (LITERAL, Acled(), Gtd(), Ucdp(), Airwars(), ImpactDb())
}


def get_policy(policy: str | CountingPolicy) -> CountingPolicy:
    """Return a policy by its name; a policy object is returned as it is.

    Raises
    ------
    ConfigurationError
        No policy has that name.
    """
    if not isinstance(policy, str):
        return policy
    try:
        return POLICIES[policy.strip().lower()]
    except KeyError:
        known = ", ".join(POLICIES)
        raise ConfigurationError(f"no such counting policy; there are: {known}") from None
