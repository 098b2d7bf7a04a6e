"""From a local model's name to its GGUF file: embedded, by path, or from the Hugging Face hub."""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from summarizer.errors import ConfigurationError
from summarizer.local import weights
from summarizer.local.gguf_header import MAGIC, parameters
from summarizer.local.optional_dependency import need
from summarizer.local.sharded_model import EMBEDDED
from summarizer.local.weights import Progress

_PREFIX: Final = "local/"
_HUB: Final = "hf:"


@dataclass(frozen=True, slots=True)
class GgufModel:
    """A model file that llama.cpp can load.

    Attributes
    ----------
    path : Path
        The file.
    alias : str
        What the server, the ledger and recordings call it: never a path.
    """

    path: Path
    alias: str

    @property
    def billions(self) -> float | None:
        """Billions of parameters, where the file tells them."""
        return parameters(self.path)


def is_installed() -> bool:
    """Tell cheaply whether plain ``local`` would find llama.cpp and a model; loads neither."""
    if find_spec("xllamacpp") is None:
        return False
    if os.environ.get("SUMMARIZER_GGUF"):
        return True
    return weights.parts_installed() or weights.joined() is not None


def resolve(name: str = "local", *, progress: Progress | None = None) -> GgufModel:
    """Find the file of a local model, joining or downloading it where that is still to be done.

    Parameters
    ----------
    name : str
        ``local`` or ``local/qwen2.5-coder-1.5b``: the file that ``SUMMARIZER_GGUF`` names, else
        the embedded model. ``local/PATH.gguf``: that file. ``local/hf:OWNER/REPO/FILE.gguf``:
        that file of the Hugging Face hub, where ``huggingface_hub`` is installed.
    progress : callable, optional
        Told the bytes joined and the bytes in all while the embedded model is joined.

    Raises
    ------
    ConfigurationError
        If the name means nothing, or what it names is missing, broken or no GGUF file.
    """
    wanted = name.removeprefix(_PREFIX)
    if wanted in ("local", EMBEDDED.alias):
        chosen = os.environ.get("SUMMARIZER_GGUF")
        if chosen:
            return by_path(Path(chosen), said_by="SUMMARIZER_GGUF")
        return GgufModel(weights.weights_path(progress), EMBEDDED.alias)
    if wanted.startswith(_HUB):
        return _from_hub(wanted.removeprefix(_HUB))
    if wanted.lower().endswith(".gguf"):
        return by_path(Path(wanted), said_by=name)
    raise ConfigurationError(
        f"no local model is called {name!r}: use local, local/{EMBEDDED.alias}, "
        "local/PATH.gguf or local/hf:OWNER/REPO/FILE.gguf"
    )


def by_path(path: Path, *, said_by: str) -> GgufModel:
    """Check that a file is there and begins as a GGUF file does; its stem becomes the alias.

    Parameters
    ----------
    path : Path
        The file; ``~`` is the user's home.
    said_by : str
        Where the path was given, for the error message.
    """
    path = path.expanduser()
    try:
        with path.open("rb") as stream:
            magic = stream.read(len(MAGIC))
    except OSError as error:
        raise ConfigurationError(
            f"{said_by}: the file {path} cannot be read: {error.strerror}"
        ) from error
    if magic != MAGIC:
        raise ConfigurationError(f"{said_by}: {path} is not a GGUF file")
    return GgufModel(path.resolve(), path.stem)


def _from_hub(wanted: str) -> GgufModel:
    owner, _, rest = wanted.partition("/")
    repository, _, filename = rest.partition("/")
    if not (owner and repository and filename.lower().endswith(".gguf")):
        raise ConfigurationError(
            f"local/{_HUB}{wanted} does not name a file: local/hf:OWNER/REPO/FILE.gguf"
        )
    hub = need("huggingface_hub", install="huggingface_hub")
    try:
        path = hub.hf_hub_download(repo_id=f"{owner}/{repository}", filename=filename)
    except (OSError, ValueError) as error:
        raise ConfigurationError(
            f"the Hugging Face hub gave no {filename} of {owner}/{repository}: "
            f"{type(error).__name__}"
        ) from error
    return by_path(Path(path), said_by=f"local/{_HUB}{wanted}")
