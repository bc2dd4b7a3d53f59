"""A stick for a course: everything on it and summed up, whole or not there at all."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Generator
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from librarian_self.assets import asset
from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.languages import AVAILABLE
from librarian_self.services import installers as installers_room
from librarian_self.services.files import CannotWriteFile
from librarian_self.services.installers import System, find_installers, system_of
from librarian_self.services.kit_making import KitNotMade, KitWishes
from librarian_self.services.kitfile import Defaults, Manifest, read_kit
from librarian_self.services.stick import Grown, write_stick
from librarian_self.services.stick_sheet import sheet_pdf
from tests.report.reading import alternatives, reader_of, text_of
from tests.services.everything import ticking_clock
from tests.services.kits import FORM_YAML, LOGO_SVG

DEB = "librarian-self_0.1.0_amd64.deb"
EXE = "librarian-self-0.1.0-setup.exe"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


@pytest.fixture
def wishes(tmp_path: Path) -> KitWishes:
    (tmp_path / "zal.yaml").write_text(FORM_YAML, "utf-8")
    (tmp_path / "logo.svg").write_bytes(LOGO_SVG)
    manifest = Manifest(
        "navoiy", "Navoiy", note="Qishki kurs", language="uz", defaults=Defaults(hours_year=40)
    )
    return KitWishes(manifest, (tmp_path / "zal.yaml",), tmp_path / "logo.svg")


@pytest.fixture
def installers(tmp_path: Path) -> Path:
    """A folder with two installers and something else."""
    folder = tmp_path / "downloads"
    folder.mkdir()
    (folder / DEB).write_bytes(b"!<arch>" + bytes(9_000_000))
    (folder / EXE).write_bytes(b"MZ" + bytes(100))
    (folder / "letter.pdf").write_bytes(b"x")
    (folder / "librarian-self-notes.txt").write_bytes(b"x")
    return folder


def written(wishes: KitWishes, stick: Path, installers: Path | None, language: str = "uz") -> list[Grown]:
    return list(write_stick(wishes, stick, installers, language, ticking_clock()))


class TestTheFolder:
    """What lies on the stick."""

    def test_it_holds_installers_kit_sheet_script_and_checksums(
        self, wishes: KitWishes, stick: Path, installers: Path
    ) -> None:
        path = written(wishes, stick, installers)[-1].path
        assert path == stick / "librarian-self"
        assert sorted(each.name for each in path.iterdir()) == sorted(
            [DEB, EXE, "SHA256SUMS", "install.sh", "kit", "librarian-self-uz.pdf"]
        )
        assert read_kit(path / "kit").manifest.name == "Navoiy"
        assert [each.name for each in stick.iterdir()] == ["librarian-self"]

    def test_the_checksums_are_those_of_every_file(
        self, wishes: KitWishes, stick: Path, installers: Path
    ) -> None:
        path = written(wishes, stick, installers)[-1].path
        assert path is not None
        lines = (path / "SHA256SUMS").read_text("utf-8").splitlines()
        summed = {name: each for each, name in (line.split("  ") for line in lines)}
        there = {each.relative_to(path).as_posix() for each in path.rglob("*") if each.is_file()}
        assert set(summed) == there - {"SHA256SUMS"}
        for name, each in summed.items():
            assert sha256((path / name).read_bytes()).hexdigest() == each

    @pytest.mark.skipif(shutil.which("sha256sum") is None, reason="this system has no sha256sum")
    def test_as_the_usual_program_reads_them(self, wishes: KitWishes, stick: Path, installers: Path) -> None:
        path = written(wishes, stick, installers)[-1].path
        subprocess.run(
            ["/usr/bin/env", "sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=path, check=True
        )

    def test_without_installers_it_holds_the_kit_and_the_sheet(self, wishes: KitWishes, stick: Path) -> None:
        empty = stick / "none"
        empty.mkdir()
        path = written(wishes, stick, empty, "en")[-1].path
        assert path is not None
        assert sorted(each.name for each in path.iterdir()) == ["SHA256SUMS", "kit", "librarian-self-en.pdf"]

    def test_a_second_one_lies_beside_the_first(self, wishes: KitWishes, stick: Path) -> None:
        written(wishes, stick, None)
        assert written(wishes, stick, None)[-1].path == stick / "librarian-self-2"

    def test_it_grows_in_pieces_up_to_the_whole(
        self, wishes: KitWishes, stick: Path, installers: Path
    ) -> None:
        steps = written(wishes, stick, installers)
        assert [step.done for step in steps] == sorted(step.done for step in steps)
        assert all(step.path is None for step in steps[:-1])
        assert steps[-1].done == steps[-1].total
        assert len(steps) > 4


class TestWhatStandsInTheWay:
    """Nothing half written is left."""

    def test_given_up_in_the_middle(self, wishes: KitWishes, stick: Path, installers: Path) -> None:
        going = write_stick(wishes, stick, installers, "uz", ticking_clock())
        assert len(list(islice(going, 2))) == 2
        assert len(list(stick.iterdir())) == 1
        assert isinstance(going, Generator)
        going.close()
        assert list(stick.iterdir()) == []

    def test_a_kit_that_cannot_be_made(self, stick: Path) -> None:
        with pytest.raises(KitNotMade):
            written(KitWishes(Manifest("", "")), stick, None)
        assert list(stick.iterdir()) == []

    def test_a_disk_that_is_full(
        self, wishes: KitWishes, stick: Path, installers: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(_handle: int) -> None:
            raise OSError(28, os.strerror(28))

        going = write_stick(wishes, stick, installers, "uz", ticking_clock())
        next(going)
        monkeypatch.setattr("os.fsync", full)
        with pytest.raises(CannotWriteFile, match="disk is full"):
            list(going)
        assert list(stick.iterdir()) == []

    def test_a_folder_that_is_not_there(self, wishes: KitWishes, tmp_path: Path) -> None:
        with pytest.raises(CannotWriteFile, match="does not exist"):
            written(wishes, tmp_path / "gone", None)

    def test_an_installer_that_goes_away_meanwhile(
        self, wishes: KitWishes, stick: Path, installers: Path
    ) -> None:
        going = write_stick(wishes, stick, installers, "uz", ticking_clock())
        next(going)
        (installers / EXE).unlink()
        (installers / DEB).unlink()
        with pytest.raises(CannotWriteFile):
            list(going)
        assert list(stick.iterdir()) == []


class TestInstallers:
    """Which files are taken along."""

    @pytest.mark.parametrize(
        ("name", "system"),
        [
            (DEB, System.DEBIAN),
            (EXE, System.WINDOWS),
            ("Librarian_Self-x86_64.AppImage", System.LINUX),
            ("librarian-self-0.1.0-linux.tar.xz", System.LINUX),
            ("librarian-self-portable.zip", System.PORTABLE),
            ("Librarian Self.dmg", System.MACOS),
            ("setup.exe", None),
            ("librarian-self.exe", None),
            ("librarian-self-cli.exe", None),
            ("librarian-self-0.1.0-windows-setup-x64.exe", System.WINDOWS),
            ("librarian-self.lskit", None),
            ("librarian-self", None),
        ],
    )
    def test_a_file_tells_by_its_name(self, name: str, system: System | None) -> None:
        assert system_of(name) is system

    def test_of_a_folder_those_that_are_files(self, installers: Path) -> None:
        (installers / "librarian-self-x.deb").mkdir()
        assert [each.path.name for each in find_installers(installers)] == [EXE, DEB]
        assert find_installers(installers / "gone") == ()

    def test_without_a_folder_those_beside_the_program(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, installers: Path
    ) -> None:
        beside = tmp_path / "program"
        beside.mkdir()
        monkeypatch.setattr(installers_room, "beside_program", lambda: beside)
        assert find_installers() == ()
        shutil.copy(installers / EXE, beside)
        assert [each.path.parent for each in find_installers()] == [beside]
        (beside / "installers").mkdir()
        shutil.copy(installers / DEB, beside / "installers")
        assert [each.path.name for each in find_installers()] == [DEB]


class TestTheSheet:
    """What people hold in their hands."""

    def kit(self, wishes: KitWishes, stick: Path) -> Path:
        path = written(wishes, stick, None)[-1].path
        assert path is not None
        return path / "kit"

    def test_it_says_whose_kit_it_is_and_how_to_begin(self, wishes: KitWishes, stick: Path) -> None:
        kit = read_kit(self.kit(wishes, stick))
        words = text_of(sheet_pdf(kit, {System.WINDOWS, System.DEBIAN}, load_catalogue("en"), "2026-11-23"))
        for said in (
            "A kit from Navoiy",
            "Qishki kurs",
            "On Windows",
            "sh install.sh",
            "The reading room",
            "40",
        ):
            assert said in words
        assert "On a Mac" not in words
        assert "not for attestation" in words

    def test_it_shows_the_logo_and_says_what_it_is(self, wishes: KitWishes, stick: Path) -> None:
        kit = read_kit(self.kit(wishes, stick))
        assert alternatives(sheet_pdf(kit, (), load_catalogue("en"), "2026-11-23")) == ["Logo: Navoiy"]

    @pytest.mark.parametrize("language", AVAILABLE)
    def test_in_every_language_it_is_tagged_and_dated(
        self, wishes: KitWishes, stick: Path, language: str
    ) -> None:
        kit = read_kit(self.kit(wishes, stick))
        pdf = sheet_pdf(kit, tuple(System), load_catalogue(language), "2026-11-23")
        root: Any = reader_of(pdf).trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"]
        assert f"{root['/Lang']}".replace("-", "_").startswith(language.split("_", maxsplit=1)[0])
        assert sheet_pdf(kit, tuple(System), load_catalogue(language), "2026-11-23") == pdf


@dataclass(frozen=True)
class Script:
    """`install.sh` of a stick, with stand-ins for what it calls."""

    stick: Path
    tools: Path
    said: Path

    def __call__(self) -> tuple[int, str]:
        """Run it; the answer is its exit code, and what the stand-ins were told, else what it complained of."""
        done = subprocess.run(  # noqa: S603 -- our own script
            ["/bin/sh", f"{self.stick / 'install.sh'}"],
            env={"PATH": f"{self.tools}:{os.environ['PATH']}"},
            check=False,
            capture_output=True,
        )
        return done.returncode, self.said.read_text("utf-8") if self.said.exists() else done.stderr.decode()


@pytest.fixture
def script(tmp_path: Path, wishes: KitWishes, stick: Path, installers: Path) -> Script:
    path = written(wishes, stick, installers)[-1].path
    assert path is not None
    tools, said = tmp_path / "tools", tmp_path / "said"
    tools.mkdir()
    for name in ("apt-get", "librarian-self"):
        (tools / name).write_text(f'#!/bin/sh\necho "{name} $*" >> "{said}"\n', "utf-8")
    (tools / "sudo").write_text('#!/bin/sh\n"$@"\n', "utf-8")
    for tool in tools.iterdir():
        tool.chmod(0o755)
    return Script(path, tools, said)


@pytest.mark.skipif(not Path("/bin/sh").exists(), reason="this system has no shell")
class TestTheScript:
    """What a Debian computer does with the stick."""

    def test_it_installs_the_package_and_takes_in_the_kit(self, script: Script) -> None:
        code, said = script()
        assert code == 0
        first, second = said.splitlines()
        assert first.startswith("apt-get install -y /")
        assert first.endswith(f"/{DEB}")
        assert second == f"librarian-self kit apply {script.stick / 'kit'}"

    def test_it_stops_where_a_file_was_changed(self, script: Script) -> None:
        (script.stick / DEB).write_bytes(b"another")
        code, said = script()
        assert code == 1
        assert "changed or damaged" in said

    def test_it_is_shipped_and_can_be_run(self) -> None:
        assert os.access(asset("resources", "stick", "install.sh"), os.X_OK)
