"""One question to a language model over the network."""
