"""A disk that is full, a file or folder that may not be written, a limit on file sizes: said, nothing lost, and a way on."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from shutil import which

import pytest

from librarian_self.presenters import effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters.performer import Performer
from librarian_self.services.clock import SYSTEM_CLOCK
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import Shelf, shipped_shelf
from librarian_self.storage import ProfileFile
from tests.cli.conftest import Program, exchange
from tests.faults.conftest import Shell, answers

LONG = "words that fill a disk " * 400

is_root = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 400 kB."""
    mount, umount = which("mount"), which("umount")
    if not is_root or not sys.platform.startswith("linux") or mount is None or umount is None:
        pytest.skip("only root may mount a small file system, and only Linux has tmpfs")
    folder = tmp_path / "disk"
    folder.mkdir()
    made = subprocess.run([mount, "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(folder)], check=False)  # noqa: S603
    if made.returncode != 0:
        pytest.skip("file systems cannot be mounted here")
    yield folder
    subprocess.run([umount, str(folder)], check=True)  # noqa: S603


def line(number: int, note: str = "a remark") -> bytes:
    return answers(number + 1, note).splitlines()[number].encode()


def seqs(path: Path) -> list[int]:
    with ProfileFile.open(path) as file:
        return [revision.seq for revision in file.revisions()]


def test_on_a_full_disk_nothing_is_called_saved_that_is_not_and_after_freeing_it_goes_on(
    shell: Shell, program: Program, small_disk: Path
) -> None:
    filler, path = small_disk / "filler", small_disk / "nodira.lself"
    filler.write_bytes(bytes(100_000))
    assert shell("profile", "new", path, "--name", "Nodira").code == 0
    process = program.start("answer", path, *shell.form)
    told, number, reply = [], 0, b""
    while not reply.startswith(b"error"):
        reply = exchange(process, line(number, LONG))
        told += [int(reply.split()[1])] if reply.startswith(b"saved") else []
        number += 1
    assert b"The disk that holds nodira.lself is full" in reply
    assert exchange(process, line(number, LONG)).startswith(b"error"), "it stays full"
    filler.unlink()
    told.append(int(exchange(process, line(number, LONG)).split()[1]))
    out, err = process.communicate(timeout=60)
    assert process.returncode == 1, (out, err)
    assert seqs(path) == told


def test_a_profile_on_a_full_disk_can_be_opened_and_read(shell: Shell, small_disk: Path) -> None:
    path = small_disk / "nodira.lself"
    assert shell("profile", "new", path, "--name", "Nodira").code == 0
    shell.answer(path, answers(60, LONG))
    before = path.read_bytes()
    assert shell("profile", "info", path).code == 0
    assert shell("profile", "check", path).code == 0
    assert path.read_bytes() == before


def test_a_copy_or_a_rescued_file_that_does_not_fit_leaves_nothing(shell: Shell, small_disk: Path) -> None:
    path = shell.folder / "large.lself"
    assert shell("profile", "new", path, "--name", "Nodira").code == 0
    shell.answer(path, answers(60, LONG))
    for words in (("copy", path, "--to"), ("salvage", path, "--out")):
        done = shell("profile", *words, small_disk / "new.lself")
        assert done.code == 1
        assert "The disk" in done.err or "The drive" in done.err
    assert list(small_disk.iterdir()) == []


def test_a_backup_that_does_not_fit_in_place_of_the_profile_changes_nothing(
    shell: Shell, small_disk: Path
) -> None:
    path = small_disk / "nodira.lself"
    assert shell("profile", "new", path, "--name", "Nodira").code == 0
    shell.answer(path, answers(20, LONG))
    backup = shell.json("profile", "backups", path)[0]["file"]
    (small_disk / "filler").write_bytes(bytes(400_000 - 3 * path.stat().st_size // 2))
    before = path.read_bytes()
    done = shell("profile", "restore", path, "--from", backup)
    assert done.code == 1
    assert "The disk" in done.err
    assert path.read_bytes() == before
    assert not list(small_disk.glob(".*"))


@pytest.mark.skipif(
    not hasattr(resource, "prlimit"), reason="only Linux changes the limits of a running process"
)
def test_a_limit_on_file_sizes_is_said_and_once_lifted_it_goes_on(
    shell: Shell, program: Program, path: Path
) -> None:
    process = program.start("answer", path, *shell.form)
    told = [int(exchange(process, line(0)).split()[1])]
    here = path.stat().st_size + 4096
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (here, resource.RLIM_INFINITY))
    replies = [exchange(process, line(number, LONG)) for number in range(1, 6)]
    told += [int(reply.split()[1]) for reply in replies if reply.startswith(b"saved")]
    assert replies[-1].startswith(b"error")
    assert b"was not saved" in replies[-1]
    assert b"is safe" in replies[-1] or b"left as it is" in replies[-1]
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    told.append(int(exchange(process, line(6, LONG)).split()[1]))
    process.communicate(timeout=60)
    assert seqs(path) == told


class TestReadOnly:
    """Files and folders that may not be written; for root everything may be, so the program runs as nobody."""

    @pytest.fixture
    def shell_of_nobody(self, shell: Shell) -> Shell:
        """Commands of a user without rights, in a folder that is theirs."""
        if not is_root:
            return shell
        shell.extra["SET_UID"] = "65534"
        for folder in (shell.folder, *shell.folder.parents[:3]):
            folder.chmod(0o755)
        os.chown(shell.folder, 65534, 65534)
        return shell

    @pytest.fixture
    def path_of_nobody(self, shell_of_nobody: Shell) -> Path:
        """Their profile."""
        path = shell_of_nobody.folder / "theirs" / "n.lself"
        done = shell_of_nobody("profile", "new", path, "--name", "N")
        assert done.code == 0, done.err
        return path

    def test_a_read_only_file_is_said_before_anything_is_answered(
        self, shell_of_nobody: Shell, path_of_nobody: Path
    ) -> None:
        before = path_of_nobody.read_bytes()
        path_of_nobody.chmod(0o400)
        done = shell_of_nobody.answer(path_of_nobody, answers(2))
        assert (done.code, done.out) == (1, b"")
        assert "is protected against writing" in done.err
        assert path_of_nobody.read_bytes() == before
        path_of_nobody.chmod(0o600)
        assert shell_of_nobody.answer(path_of_nobody, answers(2)).code == 0

    def test_a_read_only_folder_is_said_and_once_it_takes_changes_it_goes_on(
        self, shell_of_nobody: Shell, path_of_nobody: Path
    ) -> None:
        path_of_nobody.parent.chmod(0o500)
        done = shell_of_nobody.answer(path_of_nobody, answers(2))
        assert done.code == 1
        assert b"saved" not in done.out
        assert "Nothing can be written in the folder" in done.out.decode() + done.err
        assert shell_of_nobody("profile", "check", path_of_nobody).code == 0
        path_of_nobody.parent.chmod(0o700)
        assert shell_of_nobody.answer(path_of_nobody, answers(2)).code == 0

    def test_a_file_that_may_not_be_read_is_said(self, shell_of_nobody: Shell, path_of_nobody: Path) -> None:
        path_of_nobody.chmod(0o000)
        for words in (("info",), ("check",), ("backups", "--json")):
            done = shell_of_nobody("profile", words[0], path_of_nobody, *words[1:])
            assert done.code in (0, 1)
            assert "Traceback" not in done.err
        assert "cannot be read" in shell_of_nobody("profile", "info", path_of_nobody).err


class TestWindow:
    """The window without its widgets, on a disk that fills up."""

    @pytest.fixture
    def shelf(self) -> Shelf:
        """The shipped forms."""
        return shipped_shelf()

    def test_what_could_not_be_saved_is_rescued_to_another_disk(
        self, small_disk: Path, tmp_path: Path, shelf: Shelf
    ) -> None:
        performer = Performer(DataFolder(small_disk / "data"), shelf, SYSTEM_CLOCK)
        (opened,) = performer.perform(e.CreateProfile("Nodira", "not-sure", "en"))
        assert isinstance(opened, m.ProfileOpened)
        (small_disk / "filler").write_bytes(bytes(300_000))
        texts = [e.ChangeSetting(f"note {number}", LONG) for number in range(30)]
        reports = [report for effect in texts for report in performer.perform(effect)]
        failed = [report for report in reports if isinstance(report, m.NotWritten)]
        assert failed
        assert all(isinstance(report, m.Written | m.NotWritten) for report in reports)
        (rescued,) = performer.perform(e.Rescue(tmp_path / "rescued.lself"))
        assert rescued == m.Rescued(tmp_path / "rescued.lself")
        for report in failed:
            (again,) = performer.perform(report.effect)
            assert isinstance(again, m.Written)
        performer.close()
        with ProfileFile.open(tmp_path / "rescued.lself") as file:
            assert len(file.settings()) == 30


def test_on_a_full_disk_a_note_stays_in_the_file_and_can_be_erased_once_there_is_room(
    shell: Shell, small_disk: Path
) -> None:
    path, filler = small_disk / "nodira.lself", small_disk / "filler"
    assert shell("profile", "new", path, "--name", "Nodira").code == 0
    assert shell.answer(path, answers(4, "a remark to be erased")).code == 0
    whole = path.read_bytes()
    with suppress(OSError):
        filler.write_bytes(bytes(400_000))
    words = ("profile", "erase", path, "--note", "1:ask", "--yes")
    done = shell(*words)
    assert done.code == 1
    assert "full" in done.err
    assert path.read_bytes() == whole
    filler.unlink()
    assert shell(*words).code == 0
    assert b"a remark to be erased 2" not in path.read_bytes()
    assert shell("profile", "check", path).code == 0
