"""What a Linux desktop reads of a program: entry, file type, metainfo, icons, manual page, licences, history."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from tools.packaging import icons
from tools.packaging.tree import copy, packed, written
from tools.packaging.version import CHANGELOG, ROOT, day, version

LINUX: Final = ROOT / "packaging" / "linux"
ID: Final = "org.librarianself.librarian_self"


def filled(text: str) -> str:
    """Put the version and its day into a template's @VERSION@ and @DAY@."""
    return text.replace("@VERSION@", version()).replace("@DAY@", day())


def stage(share: Path) -> None:
    """Write everything into `share`, a folder as /usr/share."""
    copy(LINUX / f"{ID}.desktop", share / "applications" / f"{ID}.desktop")
    copy(LINUX / f"{ID}.mime.xml", share / "mime" / "packages" / f"{ID}.xml")
    metainfo = f"{ID}.metainfo.xml"
    written(filled((LINUX / metainfo).read_text("utf-8")), share / "metainfo" / metainfo)
    manual = filled((LINUX / "librarian-self.1").read_text("utf-8"))
    packed(manual.encode(), share / "man" / "man1" / "librarian-self.1.gz")
    documents = share / "doc" / "librarian-self"
    copy(LINUX / "copyright", documents / "copyright")
    packed(CHANGELOG.read_bytes(), documents / "changelog.gz")
    hicolor = share / "icons" / "hicolor"
    copy(icons.SOURCE, hicolor / "scalable" / "apps" / f"{ID}.svg")
    for size in icons.LINUX_SIZES:
        picture = hicolor / f"{size}x{size}" / "apps" / f"{ID}.png"
        picture.parent.mkdir(parents=True)
        picture.write_bytes(icons.png(size))
