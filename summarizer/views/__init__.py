"""Renderings and exports of a summary."""
