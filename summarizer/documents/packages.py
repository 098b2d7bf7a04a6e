"""Packages of the ``documents`` extra, imported when they are needed and not before."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from summarizer.distribution import install_command
from summarizer.errors import ConfigurationError


def need(package: str) -> Any:
    """Import a package of the extra.

    Raises
    ------
    ConfigurationError
        It is not installed; the message says how to install it.
    """
    try:
        return import_module(package)
    except ImportError as error:
        raise ConfigurationError(
            f"reading documents needs {package.partition('.')[0]}: {install_command('documents')}."
        ) from error
