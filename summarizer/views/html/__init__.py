"""A summary as a web page that needs nothing but itself, and an index page over many."""

from summarizer.views.html.index import Entry, index_page
from summarizer.views.html.report import report

__all__ = ["Entry", "index_page", "report"]
