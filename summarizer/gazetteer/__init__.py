"""Where places lie, by an offline gazetteer: the extra ``places``.

>>> from summarizer.gazetteer import load_gazetteer, locate  # doctest: +SKIP
>>> locate(summary, load_gazetteer())["e1"].place  # doctest: +SKIP
"""

from summarizer.gazetteer.gazetteer import Area, Entry, Gazetteer
from summarizer.gazetteer.loading import SOURCE, load_gazetteer
from summarizer.gazetteer.locating import locate
from summarizer.models.location import GazetteerPlace, Location

__all__ = [
    "SOURCE",
    "Area",
    "Entry",
    "Gazetteer",
    "GazetteerPlace",
    "Location",
    "load_gazetteer",
    "locate",
]
