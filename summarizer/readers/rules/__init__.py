"""The rules: a reader that needs no model."""
