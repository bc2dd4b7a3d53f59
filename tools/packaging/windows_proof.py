"""Whether the packages for Windows do what they should: on Linux, in a new Windows of wine."""

from __future__ import annotations

import os
import shutil
import sys
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from tools.packaging import windows_installer, windows_portable
from tools.packaging.proof import expect, say, told
from tools.packaging.version import ROOT
from tools.packaging.windows_place import Place
from tools.packaging.windows_proof_installer import Installation
from tools.packaging.windows_wine import Wine, spelled, windows


def prove(built: Path) -> None:
    """Prove the installer and the archive that lie in `built`, printing each step.

    Raises NotProvedError with what failed, or MissingError without wine.
    """
    with TemporaryDirectory() as name:
        scratch = Path(name)
        wine = windows(scratch / "wine", QT_QPA_PLATFORM="offscreen")
        try:
            setup = _stick(built, scratch / "stick")
            _go("The installed program", Installation(wine, setup, scratch).steps())
            _go("The portable program", _portable_steps(built, wine, scratch))
        finally:
            wine.end()


def make_kit(path: Path) -> None:
    """Make a trainer's kit with the program's source: a folder, or a file when `path` ends in `.lskit`."""
    words: tuple[str | Path, ...] = ("kit", "make", path, "--name", "Kurs 2026", "--lang", "uz")
    told([sys.executable, "-P", "-m", "librarian_self", *words], {**os.environ, "PYTHONPATH": str(ROOT)})


def _go(what: str, steps: Iterable[tuple[str, Callable[[], None]]]) -> None:
    for words, step in steps:
        start = monotonic()
        step()
        say(f"{what} {words} ({monotonic() - start:.0f} s)")


def _stick(built: Path, stick: Path) -> Path:
    """Lay the installer beside a kit, as on a trainer's stick; returns the installer there.

    wine64 runs 64-bit programs only; the other installer is the same script behind a 32-bit stub.
    """
    stick.mkdir()
    make_kit(stick / "kit")
    make_kit(stick / "Ikkinchi toʻplam.lskit")
    return Path(shutil.copy(built / windows_installer.installer_name("setup-x64"), stick))


def _portable_steps(built: Path, wine: Wine, scratch: Path) -> Iterable[tuple[str, Callable[[], None]]]:
    with zipfile.ZipFile(built / windows_portable.portable_name()) as archive:
        archive.extractall(scratch / "Флешка диск")
    folder = scratch / "Флешка диск" / windows_portable.FOLDER
    place = Place(wine, folder, scratch)
    yield "tests itself in a path with a space and Cyrillic letters", place.works
    yield "keeps its data beside it", lambda: _keeps_beside(place)
    yield "runs from a folder for reading only", lambda: _runs_read_only(place)


def _keeps_beside(place: Place) -> None:
    _take_kit(place)
    expect(list(place.folder.glob("data/kits/*")), "the kit was not kept beside the portable program")
    shutil.rmtree(place.folder / "data")


def _runs_read_only(place: Place) -> None:
    place.wine.end()
    read_only = Place(place.wine.reading_only(place.folder), place.folder, place.scratch)
    try:
        read_only.works()
        _take_kit(read_only)
    finally:
        read_only.wine.end()
        for path in (place.folder, *place.folder.rglob("*")):
            path.chmod(path.stat().st_mode | 0o200)  # else nobody but root could clear it away
    expect(not (place.folder / "data").exists(), "something was written beside the program")
    home = next((place.wine.drive / "users").glob("*/AppData/Local"))
    expect(list(home.glob("librarian-self/kits/*")), "the kit was kept nowhere")


def _take_kit(place: Place) -> None:
    """Let the program write into its data folder: it copies a kit there."""
    place.tell("kit", "apply", spelled(place.scratch / "stick" / "kit"))
