"""Who is refused learns who has the file; what a dead program left behind stands in nobody's way."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from librarian_self.i18n.messages import english
from librarian_self.storage import ProfileBusy, ProfileFile
from librarian_self.storage.holder import Holder, announce, holder_of, host_name, note_of, withdraw
from tests.storage.samples import AT, start_program

HOLD = """
import sys
from pathlib import Path
from librarian_self.storage import ProfileFile
with ProfileFile.open(Path(sys.argv[1])) as file:
    file.announce("2026-11-23T10:15:00.000Z")
    print("held", flush=True)
    sys.stdin.read()
"""


def test_the_one_who_is_refused_is_told_who_has_the_file(closed: Path) -> None:
    with start_program(HOLD, closed) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "held\n"
        with pytest.raises(ProfileBusy) as caught:
            ProfileFile.open(closed, wait=0)
        holder = caught.value.holder
        program.communicate()
    assert holder is not None
    assert (holder.host, holder.pid, holder.is_near) == (host_name(), program.pid, True)
    said = english(caught.value.message)
    assert f"{holder.user} has had it open on “{holder.host}” since {holder.local_since}" in said
    assert not note_of(closed).exists()


def test_a_program_that_was_killed_is_not_named_and_blocks_nobody(closed: Path) -> None:
    with start_program(HOLD, closed) as program:
        assert program.stdout is not None
        program.stdout.readline()
        program.kill()
    assert note_of(closed).exists()
    assert holder_of(closed) is None
    with ProfileFile.open(closed, wait=0) as file:
        file.announce(AT)
        assert holder_of(closed) is not None
    assert not note_of(closed).exists()


def test_the_note_is_for_the_owner_alone(filled: ProfileFile) -> None:
    before = os.umask(0)
    try:
        filled.announce(AT)
    finally:
        os.umask(before)
    note = note_of(filled.path)
    assert note.name == "nodira.lself-open"
    assert stat.S_IMODE(note.stat().st_mode) == 0o600
    assert json.loads(note.read_text("utf-8")).keys() == {"user", "host", "pid", "since"}


def test_without_being_asked_nothing_is_written(filled: ProfileFile) -> None:
    assert not note_of(filled.path).exists()
    assert holder_of(filled.path) is None


def test_the_note_of_another_computer_is_left_and_believed(closed: Path) -> None:
    other = {"user": "aziz", "host": "reading-room-3", "pid": 1, "since": AT}
    note_of(closed).write_text(json.dumps(other))
    holder = holder_of(closed)
    assert holder == Holder("aziz", "reading-room-3", 1, AT)
    assert not holder.is_near
    withdraw(closed)
    assert note_of(closed).exists()


@pytest.mark.parametrize(
    "note",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"user": 1}',
        b"\xff\xfe",
        b"[" * 5000,
        b'{"user":"a\\u001b[2J","host":"h","pid":1,"since":"s"}',
        b'{"user":"a","host":"h","pid":"x","since":"s"}',
    ],
)
def test_a_note_that_makes_no_sense_names_nobody(closed: Path, note: bytes) -> None:
    note_of(closed).write_bytes(note)
    assert holder_of(closed) is None
    with ProfileFile.open(closed, wait=0) as file:
        file.announce(AT)
    assert not note_of(closed).exists()


@pytest.mark.parametrize("pid", [0, -1, 2**40, 2**80])
def test_a_process_that_cannot_be_is_not_alive(closed: Path, pid: int) -> None:
    note_of(closed).write_text(json.dumps({"user": "a", "host": host_name(), "pid": pid, "since": AT}))
    assert holder_of(closed) is None


def test_a_time_that_is_none_is_shown_as_it_is() -> None:
    assert Holder("a", "h", 1, "long ago").local_since == "long ago"


def test_no_link_leads_the_note_elsewhere(closed: Path, tmp_path: Path) -> None:
    diary = tmp_path / "diary.txt"
    diary.write_text("mine")
    note_of(closed).symlink_to(diary)
    announce(closed, AT)
    assert diary.read_text() == "mine"


def test_where_no_note_can_be_written_the_profile_is_open_all_the_same(filled: ProfileFile) -> None:
    note_of(filled.path).mkdir()
    filled.announce(AT)
    filled.save_place(1, "reading")
    filled.close()
    assert note_of(filled.path).is_dir()


def test_erasing_takes_the_note_along(filled: ProfileFile, tmp_path: Path) -> None:
    filled.announce(AT)
    filled.erase(tmp_path / "backups")
    assert list(filled.path.parent.iterdir()) == []
