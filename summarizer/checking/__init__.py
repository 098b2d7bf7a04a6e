"""Checks of figures against the article, and tolls. Pure functions."""
