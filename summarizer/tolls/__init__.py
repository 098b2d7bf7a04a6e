"""What the figures of an event add up to."""
