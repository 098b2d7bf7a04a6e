"""``python -m summarizer``: the command ``summarise``."""

import sys

from summarizer.cli import main

sys.exit(main())
