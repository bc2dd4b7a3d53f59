"""Files that are read whole, and written whole or not at all."""

from __future__ import annotations

import errno
import os
import resource
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from librarian_self.services.files import MOST_READ, CannotReadFile, CannotWriteFile, read_whole, write_whole
from librarian_self.services.session import Session


def refusal(path: Path, data: bytes = b"new") -> str:
    with pytest.raises(CannotWriteFile) as refused:
        write_whole(path, data)
    return str(refused.value)


def test_the_file_holds_exactly_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "План разви́тия Oʻgʻiloy.pdf"
    write_whole(path, b"\x00\xff one\r\n")
    assert path.read_bytes() == b"\x00\xff one\r\n"
    assert list(tmp_path.iterdir()) == [path]


def test_an_older_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"old and longer")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"


def test_an_export_is_for_its_owner_alone(tmp_path: Path) -> None:
    write_whole(tmp_path / "plan.pdf", b"")
    assert stat.S_IMODE((tmp_path / "plan.pdf").stat().st_mode) == 0o600


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone" / "plan.pdf") == (
        f"The folder “{tmp_path / 'gone'}” does not exist. Please choose another one."
    )
    assert list(tmp_path.iterdir()) == []


def test_a_file_where_a_folder_should_be_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("mine")
    assert "does not exist" in refusal(tmp_path / "notes" / "plan.pdf")
    assert (tmp_path / "notes").read_text() == "mine"


def test_a_folder_is_not_a_name_for_a_file(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    assert "is a folder. Please give the file a name." in refusal(tmp_path / "plans")
    assert [each.name for each in tmp_path.iterdir()] == ["plans"]


def test_a_name_that_no_disk_takes_is_refused(tmp_path: Path) -> None:
    said = refusal(tmp_path / ("n" * 300 + ".pdf"))
    assert "its name is too long" in said
    assert "Your answers are safe." in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EDQUOT, "The disk is full"),
        (errno.EIO, "the disk does not answer as it should"),
        (errno.EROFS, "the disk is write-protected"),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "replace", "fdopen"])
def test_trouble_at_any_step_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, says: str
) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"old")

    def fail(*_arguments: object, **_named: object) -> None:
        raise OSError(number, os.strerror(number))

    if step == "replace":
        monkeypatch.setattr(Path, "replace", fail)
    elif step == "fsync":
        monkeypatch.setattr(os, "fsync", fail)
    else:
        monkeypatch.setattr("tempfile.mkstemp", fail)
    said = refusal(path)
    monkeypatch.undo()
    assert says in said
    assert "Your answers are safe." in said
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


WRITE_TOO_MUCH = """
import resource, signal, sys
from pathlib import Path
from librarian_self.services.files import MOST_READ, CannotReadFile, CannotWriteFile, read_whole, write_whole
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_whole(Path(sys.argv[1]), b"x" * 100_000)
except CannotWriteFile as refusal:
    print(refusal)
"""


def test_a_disk_that_takes_only_a_part_keeps_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"old")
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-P", "-c", WRITE_TOO_MUCH, str(path)], capture_output=True, text=True, check=True
    )
    assert "the file would be too large for this disk" in done.stdout
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 1000


class TestProfiles:
    """No export may cost somebody their answers."""

    def test_an_open_profile_is_never_replaced(self, session: Session) -> None:
        assert "is a profile; it was left as it is." in refusal(session.path)
        assert session.profile().name == "Nodira"
        session.close()
        with Session.open(session.path) as again:
            assert again.profile().name == "Nodira"

    def test_a_closed_profile_is_never_replaced(self, session: Session) -> None:
        session.close()
        before = session.path.read_bytes()
        assert "Please choose another name." in refusal(session.path)
        assert session.path.read_bytes() == before

    def test_a_newer_profile_is_never_replaced(self, session: Session) -> None:
        session.close()
        data = bytearray(session.path.read_bytes())
        data[60:64] = (99).to_bytes(4)
        session.path.write_bytes(data)
        assert "is a profile" in refusal(session.path)
        assert session.path.read_bytes() == data


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "log.csv").write_bytes(b"\x00\xff one\r\n")
    assert read_whole(tmp_path / "log.csv") == b"\x00\xff one\r\n"


def test_what_cannot_be_read_is_refused_with_its_name(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "gone.csv"):
        with pytest.raises(CannotReadFile) as refused:
            read_whole(path)
        assert f"{path}" in f"{refused.value}"


def test_what_is_far_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    with path.open("wb") as file:
        file.truncate(MOST_READ + 1)
    with pytest.raises(CannotReadFile, match="too large"):
        read_whole(path)
