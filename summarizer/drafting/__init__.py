"""What the words alone suggest for each figure, and the choices that are left to the model.

Pure. A draft is a proposal: the model answers about it, and the checks judge it.
"""
