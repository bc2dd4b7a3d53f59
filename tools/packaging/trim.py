"""What build.spec leaves out of the frozen program. An entry is PyInstaller's (name in the folder, source, kind)."""

from __future__ import annotations

import platform
import shutil
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import Final

from tools.packaging.running import run

Entry = tuple[str, str, str]

LOADED_BY_NAME: Final = ("libpython", "python3", "pdfium", "libpdfium")
"""Libraries that no other file names: the program itself or ctypes opens them."""


def posix(entry: Entry) -> str:
    """Write an entry's place in the folder with slashes."""
    return entry[0].replace("\\", "/")


def stem(file: str) -> str:
    """Name a library without what systems put around the name: "libqxcb.so" and "qxcb.dll" are "qxcb"."""
    bare = file.partition(".")[0]
    return bare if platform.system() == "Windows" else bare.removeprefix("lib")


def only(entries: Iterable[Entry], wanted: Callable[[str], bool]) -> list[Entry]:
    """Keep what `wanted` says yes to, asked with the place in the folder."""
    return [entry for entry in entries if wanted(posix(entry))]


def reachable(entries: Iterable[Entry]) -> list[Entry]:
    """Drop every library that nothing kept asks for any more.

    Modules of Python, plugins of Qt and LOADED_BY_NAME are always asked for. So no list of libraries has to be kept:
    with GTK's plugin gone, GTK goes.
    """
    files = list(entries)
    by_name: dict[str, list[Entry]] = {}
    for entry in files:
        by_name.setdefault(PurePosixPath(posix(entry)).name.lower(), []).append(entry)
    kept: set[Entry] = set()
    asked = [entry for entry in files if _is_root(entry)]
    while asked:
        entry = asked.pop()
        if entry in kept:
            continue
        kept.add(entry)
        for name in _asked_for(entry[1]):
            asked += by_name.get(PurePosixPath(name.replace("\\", "/")).name.lower(), [])
    return [entry for entry in files if entry in kept]


def _asked_for(file: str) -> list[str]:
    """Name the libraries that a file asks for itself; PyInstaller, on Linux, names what those ask for as well."""
    if platform.system() == "Linux":
        told = run("objdump", "-p", file)
        return [words[1] for words in map(str.split, told.splitlines()) if words[:1] == ["NEEDED"]]
    bindepend = import_module("PyInstaller.depend.bindepend")  # not there where nothing is frozen
    return [name for name, _found in bindepend.get_imports(file)]


def _is_root(entry: Entry) -> bool:
    name = posix(entry)
    file = PurePosixPath(name).name
    return entry[2] == "EXTENSION" or "/plugins/" in name or file.startswith(LOADED_BY_NAME)


def one_runtime(entries: Iterable[Entry]) -> list[Entry]:
    """Keep Microsoft's C and C++ runtime once, beside the other libraries, where Windows finds it for all of them.

    Several packages bring it along. Windows loads a library of one name once, so the others would never be read.
    """
    kept: dict[str, Entry] = {}
    for entry in entries:
        file = PurePosixPath(posix(entry)).name
        if not file.lower().startswith(("msvcp140", "vcruntime140")):
            kept[entry[0]] = entry
        elif file.lower() not in kept or "PySide6" in entry[0]:  # Qt's is the newest
            kept[file.lower()] = (file, entry[1], entry[2])
    return list(kept.values())


def without_loose_links(datas: Iterable[Entry], binaries: Iterable[Entry]) -> list[Entry]:
    """Drop links whose target is not in the folder any more."""
    files = list(datas)
    there = {posix(one) for one in binaries} | {posix(one) for one in files if one[2] != "SYMLINK"}
    return [one for one in files if one[2] != "SYMLINK" or _target(one) in there]


def _target(link: Entry) -> str:
    parts: list[str] = []
    for part in (PurePosixPath(posix(link)).parent / link[1].replace("\\", "/")).parts:
        if part == "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def stripped(entries: Iterable[Entry], work: str) -> list[Entry]:
    """Take the debug symbols off Python and its modules on Linux, and the place where Python was built.

    Other libraries stay as their authors made them.
    """
    return [_strip(entry, Path(work) / "stripped") for entry in entries]


def _strip(entry: Entry, folder: Path) -> Entry:
    name = posix(entry)
    if platform.system() != "Linux" or not (name.startswith("libpython") or entry[2] == "EXTENSION"):
        return entry
    copy = folder / name
    copy.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(entry[1], copy)
    run("strip", "--strip-unneeded", copy)
    if name.startswith("libpython") or "/lib-dynload/" in name:
        run("chrpath", "--delete", copy)
    return (entry[0], str(copy), entry[2])
