"""Folders become the same archives wherever they are packed."""

from __future__ import annotations

import lzma
import os
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tools.packaging import deb, needs, tar, tree, trim

MOMENT = 1_790_000_000
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="modes and links are those of Linux")


@pytest.fixture
def program(tmp_path: Path) -> Callable[[str], Path]:
    """Makes a small program in a folder of its own, with modes and times of this very moment."""

    def make(place: str) -> Path:
        folder = tmp_path / place / "program-1"
        (folder / "lib").mkdir(parents=True)
        (folder / "run").write_text("#!/bin/sh\n", "utf-8")
        (folder / "lib" / "ünï.so").write_bytes(bytes(range(256)) * 8)
        (folder / "lib" / "link.so").symlink_to("ünï.so")
        (folder / "lib" / "ünï.so").chmod(0o777 if place == "one" else 0o600)
        tree.settle(folder, MOMENT, [folder / "run"])
        return folder

    return make


@POSIX
class TestTar:
    def test_the_same_files_give_the_same_bytes(self, program: Callable[[str], Path], tmp_path: Path) -> None:
        first = tar.write(program("one"), tmp_path / "one.tar.xz")
        second = tar.write(program("two"), tmp_path / "two.tar.xz")
        assert first.read_bytes() == second.read_bytes()

    def test_it_keeps_links_modes_and_the_moment_and_belongs_to_nobody(
        self, program: Callable[[str], Path], tmp_path: Path
    ) -> None:
        with tarfile.open(tar.write(program("one"), tmp_path / "one.tar.xz")) as archive:
            members = {one.name: one for one in archive.getmembers()}
        assert list(members) == [
            "program-1",
            "program-1/lib",
            "program-1/lib/link.so",
            "program-1/lib/ünï.so",
            "program-1/run",
        ]
        assert {(one.uid, one.gid, one.mtime) for one in members.values()} == {(0, 0, MOMENT)}
        assert members["program-1/lib/link.so"].linkname == "ünï.so"
        assert members["program-1/run"].mode == 0o755
        assert members["program-1/lib/ünï.so"].mode == 0o644

    def test_what_it_packs_is_read_by_any_xz(self) -> None:
        assert lzma.decompress(tar.dense(b"words" * 1000)) == b"words" * 1000


def member(name: str, data: bytes) -> bytes:
    head = f"{name:<16}{MOMENT:<12}{0:<6}{0:<6}{'100644':<8}{len(data):<10}`\n".encode()
    return head + data + b"\n" * (len(data) % 2)


class TestDeb:
    @pytest.fixture
    def plain(self) -> bytes:
        """A package as nfpm makes it without compressing."""
        return (
            deb.AR
            + member("debian-binary", b"2.0\n")
            + member("control.tar.gz", b"odd")
            + member("data.tar", b"tree" * 999)
        )

    def test_only_the_data_is_compressed(self, plain: bytes) -> None:
        dense = tar.dense(b"tree" * 999)
        assert deb.compressed(plain) == (
            deb.AR
            + member("debian-binary", b"2.0\n")
            + member("control.tar.gz", b"odd")
            + member("data.tar.xz", dense)
        )

    def test_its_recipe_names_what_a_frozen_program_needs_of_the_system(self, tmp_path: Path) -> None:
        recipe = deb.recipe(tmp_path)
        assert str(tmp_path) in recipe
        assert "@" not in recipe.replace("librarian-self@example.org", "")
        for package in ("libc6 (>= 2.36)", "libgl1", "libegl1", "fontconfig-config"):
            assert f"- {package}\n" in recipe


class TestTrim:
    def test_links_to_what_is_gone_go_too(self) -> None:
        binaries = [("PySide6/Qt/lib/libQt6Core.so.6", "/src/libQt6Core.so.6", "BINARY")]
        links = [
            ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
            ("libQt6Quick.so.6", "PySide6/Qt/lib/libQt6Quick.so.6", "SYMLINK"),
            ("PySide6/up.so", "../PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        ]
        text = ("notes.txt", "/src/notes.txt", "DATA")
        assert trim.without_loose_links([*links, text], binaries) == [links[0], links[2], text]

    def test_what_is_wanted_is_asked_for_with_slashes(self) -> None:
        entries = [("a\\b.dll", "C:\\b.dll", "BINARY"), ("c.dll", "C:\\c.dll", "BINARY")]
        asked: list[str] = []

        def wanted(name: str) -> bool:
            asked.append(name)
            return name == "c.dll"

        assert trim.only(entries, wanted) == entries[1:]
        assert asked == ["a/b.dll", "c.dll"]

    def test_a_library_goes_with_the_last_file_that_asks_for_it(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked_for = {
            "PySide6/Qt/plugins/platforms/libqxcb.so": ["libQt6Gui.so.6", "libc.so.6"],
            "PySide6/Qt/lib/libQt6Gui.so.6": ["LIBICU.so.73"],
            "libgtk-3.so.0": ["libcairo.so.2"],
            "yaml/_yaml.so": ["libyaml.so"],
        }
        monkeypatch.setattr(trim, "_asked_for", lambda source: asked_for.get(source, []))
        kinds = {"yaml/_yaml.so": "EXTENSION"}
        names = [*asked_for, "libicu.so.73", "libcairo.so.2", "libyaml.so", "pypdfium2_raw/libpdfium.so"]
        kept = trim.reachable([(name, name, kinds.get(name, "BINARY")) for name in names])
        assert [entry[0] for entry in kept] == [
            "PySide6/Qt/plugins/platforms/libqxcb.so",
            "PySide6/Qt/lib/libQt6Gui.so.6",
            "yaml/_yaml.so",
            "libicu.so.73",
            "libyaml.so",
            "pypdfium2_raw/libpdfium.so",
        ]


class TestNeeds:
    def test_what_is_there_is_not_asked_for(self, tmp_path: Path) -> None:
        needs.require([needs.Need("python3" if os.name == "posix" else "python", "python3")])
        assert needs.Need(str(tmp_path), "folder").met()

    def test_what_is_lacking_is_named_in_one_command(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
        lacking = [needs.Need("/no/such/b", "package-b"), needs.Need("no-such-a", "package-a")]
        with pytest.raises(needs.MissingError, match=r"sudo apt-get install -y package-a package-b$"):
            needs.require([*lacking, lacking[0]])


class TestPackage:
    def test_its_command_says_which_systems_there_are(self) -> None:
        root = Path(__file__).resolve().parents[2]
        done = subprocess.run(
            [sys.executable, "-P", "tools/package.py", "--help"],
            cwd=root,
            env={**os.environ, "PYTHONPATH": str(root)},
            check=True,
            capture_output=True,
            text=True,
        )
        assert "{linux,windows,macos,all}" in done.stdout
