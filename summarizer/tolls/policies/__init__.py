"""Counting policies of UCDP, ACLED, GTD, Airwars, ImpactDB."""
