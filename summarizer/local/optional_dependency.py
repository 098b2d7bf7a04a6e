"""Packages of the ``local`` extra, imported when they are needed and not before."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from summarizer.errors import ConfigurationError


def need(package: str, install: str = "summarizer[local]") -> Any:
    """Import a package that is installed by an extra.

    Parameters
    ----------
    package : str
        Name to import.
    install : str
        What pip is to install where it is missing.

    Raises
    ------
    ConfigurationError
        If the package is not installed; the message says how to install it.
    """
    try:
        return import_module(package)
    except ImportError as error:
        raise ConfigurationError(
            f"the package {package} is needed for this: pip install '{install}'"
        ) from error
