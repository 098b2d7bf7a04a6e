"""Questions for small models, sentence by sentence."""
