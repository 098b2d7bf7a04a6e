"""A summary as a web page that needs nothing but itself, and an index page over many.

A dossier as such a page, and an index over many.
"""

from summarizer.views.html.dossier import Elsewhere, dossier_page
from summarizer.views.html.index import Entry, index_page
from summarizer.views.html.report import report

__all__ = ["Elsewhere", "Entry", "dossier_page", "index_page", "report"]
