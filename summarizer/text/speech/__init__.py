"""Who speaks in a text: attributions, names of speakers, and what kind they are."""
