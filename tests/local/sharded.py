"""Small stand-ins for the weights' packages: real dist-info directories, a few hundred bytes."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from summarizer.local.sharded_model import PackedModel

CONTENT = b"GGUF" + bytes(range(256)) * 3
PART_BYTES = 300


def packed(**changes: object) -> PackedModel:
    """Describe ``CONTENT`` in three parts."""
    facts: dict[str, object] = {
        "alias": "tiny-1b",
        "package": "tiny-weights-part",
        "version": "1.0",
        "parts": 3,
        "size": len(CONTENT),
        "sha256": hashlib.sha256(CONTENT).hexdigest(),
    }
    return PackedModel(**(facts | changes))  # type: ignore[arg-type]


def part_file(site: Path, number: int) -> Path:
    return site / f"tiny_weights_part{number}" / "data" / f"part{number:02d}.bin"


def install(site: Path, number: int, *, version: str = "1.0") -> Path:
    """Lay out one part as pip would, with code that must never run."""
    start = (number - 1) * PART_BYTES
    data = CONTENT[start : start + PART_BYTES]
    file = part_file(site, number)
    file.parent.mkdir(parents=True)
    file.write_bytes(data)
    (file.parent.parent / "__init__.py").write_text("raise SystemExit('code of a part ran')\n")
    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
    info = site / f"tiny_weights_part{number}-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: tiny-weights-part{number}\nVersion: {version}\n"
    )
    (info / "RECORD").write_text(
        f"tiny_weights_part{number}/__init__.py,,\n"
        f"tiny_weights_part{number}/data/part{number:02d}.bin,sha256={digest},{len(data)}\n"
    )
    return file
