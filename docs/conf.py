"""How the site is built: ``python -m sphinx -W -b html docs build/docs``. It needs no network."""

import sys
from pathlib import Path

from summarizer.distribution import VERSION

sys.path.insert(0, str(Path(__file__).parent))

project = "summarizer"
author = "The summarizer authors"
version = release = VERSION
language = "en-GB"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "reference",  # beside this file
]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"summarizer {version}"
html_copy_source = False

myst_heading_anchors = 3
default_role = "code"
smartquotes_action = "D"  # quotation marks stay as they are
napoleon_google_docstring = False
# "first, second" is two attributes with one meaning; the usual style takes the first for a type.
napoleon_custom_sections = [("Attributes", "params_style")]
napoleon_use_rtype = False
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
autodoc_default_options = {"exclude-members": "model_config"}
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
maximum_signature_line_length = 80
