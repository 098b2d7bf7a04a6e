"""Many articles: read at the same time, kept in a store, taken up again where a run ended."""
