"""SHA256SUMS: by which anybody can check that a package arrived whole (`sha256sum --check SHA256SUMS`)."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

NAME: Final = "SHA256SUMS"


def sha256(path: Path) -> str:
    """Compute a file's SHA-256 as 64 hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write(folder: Path) -> Path:
    """Write `SHA256SUMS` for every file that lies directly in `folder`; returns its path."""
    files = sorted(one for one in folder.iterdir() if one.is_file() and one.name != NAME)
    lines = [f"{sha256(one)}  {one.name}\n" for one in files]
    target = folder / NAME
    target.write_text("".join(lines), "utf-8", newline="\n")
    return target
