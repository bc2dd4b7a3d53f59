"""The Debian package, made by nfpm from a tree that looks like the system's own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

from tools.packaging import tar
from tools.packaging.version import ROOT, steady, version

TEMPLATE: Final = ROOT / "packaging" / "linux" / "nfpm.yaml"
AR: Final = b"!<arch>\n"
HEAD: Final = 60
"""An ar archive begins with AR; each member has a head of so many bytes, and an even number of bytes after it."""


def recipe(root: Path) -> str:
    """Write nfpm's recipe for the tree `root`."""
    return TEMPLATE.read_text("utf-8").replace("@VERSION@", version()).replace("@ROOT@", str(root))


def write(root: Path, target: Path, work: Path) -> Path:
    """Pack the tree `root` (which holds `usr/...`) as `target`, and return it; `work` is a folder to work in.

    Raises CalledProcessError when nfpm fails.
    """
    (work / "nfpm.yaml").write_text(recipe(root), "utf-8")
    nfpm, plain = Path(sys.executable).with_name("nfpm"), work / target.name
    command = [nfpm, "package", "--packager", "deb", "--config", work / "nfpm.yaml", "--target", plain]
    subprocess.run(list(map(str, command)), env=steady(), check=True, stdout=subprocess.DEVNULL)
    target.write_bytes(compressed(plain.read_bytes()))
    return target


def compressed(package: bytes) -> bytes:
    """Compress the data of a package (https://manpages.debian.org/deb.5) that was made without."""
    made = AR
    for name, head, data in _members(package):
        if name == "data.tar":
            dense = tar.dense(data)
            made += _member(
                b"data.tar.xz".ljust(16) + head[16:48] + str(len(dense)).encode().ljust(10) + head[58:], dense
            )
        else:
            made += _member(head, data)
    return made


def _members(archive: bytes) -> list[tuple[str, bytes, bytes]]:
    """Each member's name, head and bytes."""
    found, at = [], len(AR)
    while at < len(archive):
        head = archive[at : at + HEAD]
        size = int(head[48:58])
        start = at + HEAD
        found.append((head[:16].decode().rstrip(" /"), head, archive[start : start + size]))
        at = start + size + size % 2
    return found


def _member(head: bytes, data: bytes) -> bytes:
    return head + data + b"\n" * (len(data) % 2)
