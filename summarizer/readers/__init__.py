"""What reads an article: a language model, a small model, or our own rules."""
