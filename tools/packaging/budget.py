"""How large each thing that is handed out may be; more fails the build."""

from __future__ import annotations

from pathlib import Path
from typing import Final

MB: Final = 1_000_000

LINUX_FOLDER: Final = 160 * MB
DEB: Final = 50 * MB
TAR: Final = 42 * MB
WINDOWS_FOLDER: Final = 92 * MB
WINDOWS_INSTALLER: Final = 28 * MB
WINDOWS_ZIP: Final = 38 * MB


class OverBudgetError(Exception):
    """Something to hand out has grown larger than was agreed."""


def size(path: Path) -> int:
    """Count the bytes of a file, or of every file in a folder; a link counts nothing."""
    if path.is_file():
        return path.stat().st_size
    return sum(one.stat().st_size for one in path.rglob("*") if one.is_file() and not one.is_symlink())


def keep_within(path: Path, limit: int) -> int:
    """Return the bytes of `path`.

    Raises OverBudgetError, naming the largest files of a folder, when they are more than `limit`.
    """
    found = size(path)
    if found <= limit:
        return found
    words = f"{path.name} has {found / MB:.1f} MB, more than the {limit / MB:.0f} MB agreed"
    if path.is_dir():
        files = sorted((one for one in path.rglob("*") if one.is_file()), key=size, reverse=True)[:10]
        words += "; its largest files:" + "".join(
            f"\n  {size(one) / MB:6.1f} MB  {one.relative_to(path).as_posix()}" for one in files
        )
    raise OverBudgetError(words)
