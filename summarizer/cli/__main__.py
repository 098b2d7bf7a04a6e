"""``python -m summarizer.cli``: the command ``summarise``."""

import sys

from summarizer.cli.main import main

sys.exit(main())
