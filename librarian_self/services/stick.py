"""A folder to hand out on a USB stick: installers, the kit, a printed sheet, and checksums of all of it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from librarian_self.assets import asset
from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.services.clock import Clock
from librarian_self.services.files import folder_failed
from librarian_self.services.installers import Installer, System, find_installers
from librarian_self.services.kit_making import KitWishes, kit_from
from librarian_self.services.kit_places import FOLDER
from librarian_self.services.kitfile import Kit
from librarian_self.services.kitfile.writing import write_through
from librarian_self.services.stick_sheet import sheet_pdf

NAME: Final = "librarian-self"
SUMS: Final = "SHA256SUMS"
INSTALL: Final = "install.sh"
PIECE: Final = 4_000_000
"""Bytes that are copied at a time; between two pieces something else can be done."""


@dataclass(frozen=True, slots=True)
class Grown:
    """So many of all bytes are written; `path` is where, once all of them are."""

    done: int
    total: int
    path: Path | None = None


def write_stick(
    wishes: KitWishes, folder: Path, installers: Path | None, language: str, clock: Clock
) -> Iterator[Grown]:
    """Write a new folder inside `folder`, a piece at a time; closed before its end it leaves nothing.

    The sheet is in `language`; installers come from that folder, or from beside the program. Raises KitNotMade,
    CannotReadFile, CannotWriteFile.
    """
    kit = kit_from(wishes)
    found = find_installers(installers)
    small = _small_files(kit, found, language, clock)
    total = sum(len(data) for data in small.values()) + sum(each.size for each in found)
    target = _free(folder)
    part = folder / f".{target.name}.part"
    try:
        yield from _written(part, small, found, total)
        part.rename(target)
    except OSError as error:
        raise folder_failed(target, error) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    yield Grown(total, total, target)


def _small_files(kit: Kit, installers: Sequence[Installer], language: str, clock: Clock) -> dict[str, bytes]:
    """All but the installers, by path."""
    systems = {each.system for each in installers}
    say = load_catalogue(language)
    files = {f"{FOLDER}/{name}": data for name, data in kit.files.items()}
    files[f"{NAME}-{language}.pdf"] = sheet_pdf(kit, systems, say, clock.today())
    if System.DEBIAN in systems:
        files[INSTALL] = asset("resources", "stick", INSTALL).read_bytes()
    return files


def _written(
    part: Path, small: dict[str, bytes], installers: Sequence[Installer], total: int
) -> Iterator[Grown]:
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir()
    sums, done = {}, 0
    for name, data in small.items():
        write_through(part / name, data)
        sums[name] = sha256(data).hexdigest()
        done += len(data)
    if INSTALL in small:
        (part / INSTALL).chmod(0o755)
    yield Grown(done, total)
    for installer in installers:
        hashed = sha256()
        with installer.path.open("rb") as source, (part / installer.path.name).open("wb") as copy:
            while piece := source.read(PIECE):
                copy.write(piece)
                hashed.update(piece)
                done += len(piece)
                yield Grown(done, max(total, done))
            copy.flush()
            os.fsync(copy.fileno())
        sums[installer.path.name] = hashed.hexdigest()
    lines = (f"{sums[name]}  {name}\n" for name in sorted(sums))
    write_through(part / SUMS, "".join(lines).encode())


def _free(folder: Path) -> Path:
    """A name that nothing has there yet."""
    target, number = folder / NAME, 2
    while os.path.lexists(target):
        target, number = folder / f"{NAME}-{number}", number + 1
    return target
