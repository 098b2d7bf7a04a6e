"""Prompt templates, Markdown with a few placeholders. Data only."""
