"""A summary as a web page that needs nothing but itself, and an index page over many.

So is a dossier, with an index over many.
"""

from summarizer.views.html.dossier import DossierEntry, dossier_page
from summarizer.views.html.dossier_index import dossier_index
from summarizer.views.html.index import Entry, index_page
from summarizer.views.html.report import report

__all__ = ["DossierEntry", "Entry", "dossier_index", "dossier_page", "index_page", "report"]
