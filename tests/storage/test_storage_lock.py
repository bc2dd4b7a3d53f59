"""One file has one holder, and nothing that the holder does lets a second one in."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from librarian_self.storage import FileKind, ProfileBusy, ProfileFile, peek
from tests.storage.samples import (
    AT,
    LATER,
    OWNER,
    contents,
    held_by_another_program,
    read_contents,
    start_program,
    tried_by_another_program,
)


@pytest.mark.parametrize("wait", [0.0, 0.3])
def test_a_file_that_another_program_holds_is_refused(closed: Path, wait: float) -> None:
    before = closed.read_bytes()
    with held_by_another_program(closed), pytest.raises(ProfileBusy, match="close it there"):
        ProfileFile.open(closed, wait=wait)
    assert closed.read_bytes() == before
    assert tried_by_another_program(closed) == "opened"


def test_a_file_that_is_let_go_while_one_waits_is_opened(closed: Path) -> None:
    with held_by_another_program(closed):
        waiting = start_program(WAIT_AND_SAVE, closed, "one")
    with waiting:
        assert waiting.communicate()[0] == "saved\n"
    with ProfileFile.open(closed) as file:
        assert file.settings()["one"] == "here"


def test_even_a_reader_is_kept_out(filled: ProfileFile) -> None:
    with (
        closing(sqlite3.connect(f"file:{filled.path}?mode=ro", uri=True, timeout=0)) as reader,
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        # In this process SQLite itself knows of both connections, so that the lock of the file is not what answers.
        reader.execute("SELECT * FROM answer")
    assert tried_by_another_program(filled.path) == "ProfileBusy"


def test_nothing_that_the_holder_does_lets_another_program_in(filled: ProfileFile, tmp_path: Path) -> None:
    filled.back_up(tmp_path / "backups", AT)
    filled.rescue()
    contents(filled)
    peek(filled.path)
    with pytest.raises(ProfileBusy):
        ProfileFile.open(filled.path, wait=0)
    filled.save_setting("theme", "light", LATER)
    assert tried_by_another_program(filled.path) == "ProfileBusy"
    filled.close()
    assert tried_by_another_program(filled.path) == "opened"


def test_the_holder_is_told_whose_file_it_is_without_reading_it(filled: ProfileFile, tmp_path: Path) -> None:
    assert peek(filled.path) is FileKind.OURS
    link = tmp_path / "link.lself"
    link.symlink_to(filled.path)
    assert peek(link) is FileKind.OURS
    with pytest.raises(ProfileBusy):
        ProfileFile.open(link, wait=0)
    assert tried_by_another_program(filled.path) == "ProfileBusy"


def test_a_failed_opening_holds_nothing(closed: Path) -> None:
    whole = closed.read_bytes()
    closed.write_bytes(whole[:-4096])
    assert tried_by_another_program(closed) == "DamagedProfile"
    with pytest.raises(Exception, match="damaged"):
        ProfileFile.open(closed)
    closed.write_bytes(whole)
    assert read_contents(closed).profile == OWNER


def test_two_different_profiles_may_be_open(closed: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.lself"
    shutil.copy(closed, copy)
    with ProfileFile.open(closed) as one, ProfileFile.open(copy) as two:
        one.save_setting("theme", "one", AT)
        two.save_setting("theme", "two", AT)
        assert (one.settings()["theme"], two.settings()["theme"]) == ("one", "two")


WAIT_AND_SAVE = """
import sys
from pathlib import Path
from librarian_self.storage import ProfileFile
with ProfileFile.open(Path(sys.argv[1]), wait=60) as file:
    file.save_setting(sys.argv[2], "here", "2026-11-23T10:00:00Z")
print("saved")
"""


def test_programs_that_open_one_file_at_the_same_moment_all_get_their_turn(closed: Path) -> None:
    names = ["one", "two", "three", "four"]
    programs = [start_program(WAIT_AND_SAVE, closed, name) for name in names]
    assert [program.communicate()[0] for program in programs] == ["saved\n"] * 4
    with ProfileFile.open(closed) as file:
        assert file.settings().keys() >= set(names)
