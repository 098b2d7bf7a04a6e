"""A person's review of a summary: read from a file, held against the summary, applied."""

from summarizer.reviewing.applying import apply_review
from summarizer.reviewing.files import load_review, read_review
from summarizer.reviewing.fingerprints import seen

__all__ = ["apply_review", "load_review", "read_review", "seen"]
