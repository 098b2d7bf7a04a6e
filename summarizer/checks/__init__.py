"""Checks of a figure against the article. They object; they never change a figure."""
