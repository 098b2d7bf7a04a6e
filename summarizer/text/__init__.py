"""Facts about an article's text: sentences, quotes, numbers, days, words of harm."""
