"""The store: one file that keeps what was read of many articles, and that a run goes on with."""

from summarizer.many.store.database import Known, Store, Stored

__all__ = ["Known", "Store", "Stored"]
