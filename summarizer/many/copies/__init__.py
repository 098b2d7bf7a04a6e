"""The same report in many outlets: copies are found before a model is asked."""

from summarizer.many.copies.index import Copy, CopyIndex, signature

__all__ = ["Copy", "CopyIndex", "signature"]
