"""Days and spans of days in text."""
