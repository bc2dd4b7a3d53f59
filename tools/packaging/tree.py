"""A folder on its way into a package: the same modes and times wherever it was built."""

from __future__ import annotations

import gzip
import os
import shutil
from collections.abc import Iterable
from pathlib import Path


def settle(folder: Path, moment: int, programs: Iterable[Path] = ()) -> None:
    """Give everything in `folder` the time `moment`; folders and `programs` mode 755, other files 644."""
    executable = set(programs)
    for path in [*sorted(folder.rglob("*"), reverse=True), folder]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path in executable else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)


def copy(source: Path, target: Path) -> Path:
    """Copy a file, or a folder with its links, making the folders above it; returns `target`."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, symlinks=True)
    else:
        shutil.copyfile(source, target)
    return target


def packed(data: bytes, target: Path) -> Path:
    """Write `data` compressed as Debian wants its documents, without name or time; returns `target`."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(data, 9, mtime=0))
    return target


def written(text: str, target: Path) -> Path:
    """Write `text`, making the folders above it; returns `target`."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8", newline="\n")
    return target
