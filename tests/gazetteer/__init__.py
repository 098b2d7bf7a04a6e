"""Where places lie."""
