"""The life of an installation: silently put in, opened, brought up to date over itself, taken out again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tools.packaging import windows
from tools.packaging.proof import expect, wait_for
from tools.packaging.version import version
from tools.packaging.windows_place import Place
from tools.packaging.windows_wine import Wine, spelled

FOLDER: Final = "Мои программы\\Kutubxona oʻzi"
"""Where it is installed on `C:`: Cyrillic letters, Uzbek letters and a space."""

STALE: Final = "_internal\\of an older version.dll"
MINE: Final = "_internal\\mine.txt"
"""Two files in its folder: one that its list names, and one that somebody else put there."""

IS_OPEN: Final = 5
"""The exit code of installer and removal while the program is open (packaging/windows/installer.nsi)."""

KEYS: Final = {
    "HKCU\\Software\\Classes\\.lself": "LibrarianSelf.Profile",
    "HKCU\\Software\\Classes\\LibrarianSelf.Profile\\shell\\open\\command": '" "%1"',
    "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Librarian Self": version(),
    "HKCU\\Software\\Librarian Self": "InstallDir",
}
"""What the registry says of an installation, by its key."""


@dataclass(frozen=True, slots=True)
class Installation:
    """`setup` lies on a stick beside a kit; `scratch` takes what the program writes for us."""

    wine: Wine
    setup: Path
    scratch: Path

    @property
    def folder(self) -> Path:
        """The program's folder."""
        return self.wine.drive / FOLDER.replace("\\", "/")

    @property
    def home(self) -> Path:
        """The folder of Windows that holds what programs keep for their user."""
        return next((self.wine.drive / "users").glob("*/AppData/Local"))

    @property
    def place(self) -> Place:
        """The installed program."""
        return Place(self.wine, self.folder, self.scratch)

    @property
    def link(self) -> Path:
        """Its entry in the start menu."""
        menu = self.home.parent / "Roaming" / "Microsoft" / "Windows" / "Start Menu" / "Programs"
        return menu / "Librarian Self.lnk"

    def steps(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """Name what is proved, in its order, each with the function that does."""
        yield "installs silently into a path with a space and Cyrillic letters", self.installs
        yield "tests itself there", self.place.works
        yield "brings the kit along that lay beside the installer", self.brings_kit
        yield "is neither replaced nor removed while it is open", self.is_left_alone_while_open
        yield "is brought up to date over itself", self.upgrades
        yield "is removed, and leaves the profile and what others put there", self.is_removed

    def installs(self) -> None:
        """Install it; every file of its list is there, and Windows knows of it."""
        code = self._silently(self.setup, f"/D=C:\\{FOLDER}")
        expect(code == 0, f"the installer ended with {code}")
        lacking = [name for name in self._listed("manifest.txt") if not self._file(name).exists()]
        expect(not lacking, f"the list names what was not installed: {lacking[:5]}")
        named = {
            self._file(name) for name in (*self._listed("manifest.txt"), *self._listed("manifest-kit.txt"))
        }
        own = {self.folder / name for name in ("manifest.txt", "manifest-kit.txt", "uninstall.exe")}
        others = set(self.folder.rglob("*")) - named - own
        expect(not others, f"no list names {sorted(others)[:5]}")
        expect(self.link.is_file(), "there is no entry in the start menu")
        for key, words in KEYS.items():
            expect(words in self._registry(key), f"the registry lacks “{words}” under {key}")

    def brings_kit(self) -> None:
        """Find the kit's folder and file beside the program, whole."""
        for name in ("kit", "Ikkinchi toʻplam.lskit"):
            told = json.loads(self.place.tell("kit", "check", spelled(self.folder / name), "--json"))
            expect(told, f"the kit “{name}” arrived empty")

    def is_left_alone_while_open(self) -> None:
        """Refuse, changing nothing, as long as the window is open."""
        before = self._state()
        with self.wine.running(self.place.program):
            self._wait_until_open()
            for program in (self.setup, self.folder / "uninstall.exe"):
                # The second word keeps the removal in its folder, so that its exit code reaches us.
                stay = [f"_?=C:\\{FOLDER}"] if program.parent == self.folder else []
                code = self._silently(program, *stay, settle=False)
                expect(code == IS_OPEN, f"{program.name} ended with {code} while the program was open")
        expect(self._state() == before, "something changed although the program was open")

    def upgrades(self) -> None:
        """Install it over itself without naming the folder; a profile stays, a file of an older version goes."""
        profile = self._make_profile()
        kept = profile.read_bytes()
        with (self.folder / "manifest.txt").open("ab") as listed:
            listed.write(f"{STALE}\r\n..\\outside.txt\r\n*.yaml\r\n".encode("utf-16-le"))
        for name in (STALE, MINE, "..\\outside.txt", "notes.yaml"):
            self._file(name).write_text("x", "utf-8")
        code = self._silently(self.setup)
        expect(code == 0, f"the installer ended with {code}")
        expect(not self._file(STALE).exists(), "a file of the older version is still there")
        for name in (MINE, "..\\outside.txt", "notes.yaml"):
            expect(self._file(name).exists(), f"the upgrade removed {name}, which was not its own")
        expect(profile.read_bytes() == kept, "the upgrade changed a profile")
        said = self.place.tell("--version")
        expect(version() in said, f"after the upgrade it calls itself {said}")

    def is_removed(self) -> None:
        """Remove it; only the profile, and what was never its own, is left."""
        profile = next(self.home.glob("librarian-self/profiles/*.lself"))
        kept = profile.read_bytes()
        code = self._silently(self.folder / "uninstall.exe")
        expect(code == 0, f"the removal ended with {code}")
        left = sorted(
            path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file()
        )
        expect(left == [MINE.replace("\\", "/"), "notes.yaml"], f"in its folder are left {left[:9]}")
        expect(profile.read_bytes() == kept, "the removal changed a profile")
        expect(not self.link.exists(), "the entry in the start menu is left")
        for key in KEYS:
            expect("LibrarianSelf" not in self._registry(key), f"{key} is left in the registry")

    def _silently(self, program: Path, *words: str, settle: bool = True) -> int:
        """Run installer or removal without a question; a word with spaces goes on as NSIS wants it, without quotes."""
        done = self.wine.run(program, "/S", *(part for word in words for part in word.split(" ")))
        if settle:
            self.wine.settle()  # the removal goes on in a copy of itself
        return done.returncode

    def _make_profile(self) -> Path:
        folder = self.home / "librarian-self" / "profiles"
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "Гулнора.lself"
        self.place.tell("profile", "new", spelled(path), "--name", "Гулнора")
        return path

    def _wait_until_open(self) -> None:
        """Wait until the program has begun its log, and Windows lets nobody write to it."""
        words = ("cmd", "/c", "type", "nul", ">>", f"C:\\{FOLDER}\\{windows.PROGRAMS[0]}")

        def is_open() -> bool:
            if not list(self.home.glob("librarian-self/log/*")):
                return False
            done = self.wine.run(*words)
            return "violation" in done.stdout + done.stderr

        wait_for(is_open, "the open program")

    def _listed(self, name: str) -> list[str]:
        return (self.folder / name).read_bytes().decode("utf-16-le").split("\r\n")[:-1]

    def _file(self, name: str) -> Path:
        return self.folder / name.rstrip("\\").replace("\\", "/")

    def _state(self) -> dict[Path, int]:
        return {path: path.stat().st_mtime_ns for path in self.folder.rglob("*") if path.is_file()}

    def _registry(self, key: str) -> str:
        return self.wine.run("reg", "query", key).stdout
