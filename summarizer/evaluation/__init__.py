"""Evaluation: gold format, matching, scores, reports, and the comparison of two runs.

``load_gold`` reads gold, ``from_summary`` and ``from_dicts`` make predictions of what a system
returned, ``score`` gives a ``Report``, ``render`` prints it, ``compare`` tells two reports apart.
"""
