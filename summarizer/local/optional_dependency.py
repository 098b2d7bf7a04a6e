"""Packages of the ``local`` extra, imported when they are needed and not before."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from summarizer.distribution import install_command
from summarizer.errors import ConfigurationError


def need(package: str, install: str | None = None) -> Any:
    """Import a package that is installed by an extra.

    Parameters
    ----------
    package : str
        Name to import.
    install : str
        What pip is to install where it is missing; without it, the extra ``local``.

    Raises
    ------
    ConfigurationError
        If the package is not installed; the message says how to install it.
    """
    try:
        return import_module(package)
    except ImportError as error:
        command = install_command("local") if install is None else f"pip install '{install}'"
        raise ConfigurationError(f"the package {package} is needed for this: {command}") from error
