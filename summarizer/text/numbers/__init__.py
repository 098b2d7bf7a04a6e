"""Numbers in text: digits in any script and number words."""
