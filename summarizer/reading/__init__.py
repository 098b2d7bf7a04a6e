"""Reading an article without a model: sentences, quantities, cues, days. Pure functions."""
