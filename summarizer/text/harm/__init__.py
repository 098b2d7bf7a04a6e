"""Words of harm."""
