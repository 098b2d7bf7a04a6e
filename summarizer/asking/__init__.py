"""Everything that talks to an LLM."""
