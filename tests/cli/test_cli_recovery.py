"""`profile check`, `backups`, `restore`, `salvage` and `copy`."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Answering, Program


@pytest.fixture
def answered(profile: Path, answer: Answering) -> Path:
    """A profile after two sessions with an answer each; each has a backup."""
    answer({"item": "needs-interview", "current": 2, "note": "a word of mine"})
    answer({"item": "needs-analysis", "current": 4})
    return profile


def spoil(path: Path) -> bytes:
    data = path.read_bytes().replace(b"a word of mine", b"a word of hers")
    path.write_bytes(data)
    return data


class TestCheck:
    """`profile check`."""

    def test_a_sound_file(self, program: Program, answered: Path) -> None:
        before = answered.read_bytes(), answered.stat().st_mtime_ns
        assert program("profile", "check", answered).lines == ["nodira.lself is sound."]
        said = program("profile", "check", answered, "--json").json
        assert said == {"file": str(answered), "sound": True, "findings": []}
        assert (answered.read_bytes(), answered.stat().st_mtime_ns) == before

    def test_a_damaged_file_is_told_with_table_and_row(self, program: Program, answered: Path) -> None:
        data = spoil(answered)
        said = program("profile", "check", answered, "--json", code=1).json
        assert not said["sound"]
        assert said["findings"] == [{"check": "hash", "table": "answer", "row": 1, "detail": ""}]
        assert program("profile", "check", answered, code=1).lines == [
            "nodira.lself is damaged:",
            "answer 1: an entry is not as it was saved (hash)",
        ]
        assert answered.read_bytes() == data

    def test_what_is_no_profile_is_refused(self, program: Program, tmp_path: Path) -> None:
        (tmp_path / "notes.lself").write_text("mine")
        assert "not a profile" in program("profile", "check", tmp_path / "notes.lself", code=1).err
        assert "There is no file" in program("profile", "check", tmp_path / "gone.lself", code=1).err


class TestBackups:
    """`profile backups`."""

    def test_each_session_that_changed_something_left_one(self, program: Program, answered: Path) -> None:
        program("profile", "info", answered)
        program("results", answered)
        said = program("profile", "backups", answered, "--json").json
        assert [set(each) for each in said] == [{"file", "at", "size", "sound"}] * len(said)
        assert [each["sound"] for each in said] == [True, True]
        assert said[0]["at"] >= said[1]["at"]
        sizes = [Path(each["file"]).stat().st_size for each in said]
        assert [each["size"] for each in said] == sizes
        assert len(program("profile", "backups", answered).lines) == 2

    @pytest.mark.parametrize("left", [b"", b"junk" * 5000])
    def test_they_are_found_for_a_file_that_says_nothing_any_more(
        self, program: Program, answered: Path, left: bytes
    ) -> None:
        answered.write_bytes(left)
        assert len(program("profile", "backups", answered, "--json").json) == 2

    def test_a_profile_of_ones_own_begins_with_one(self, program: Program, tmp_path: Path) -> None:
        program("profile", "new", tmp_path / "b.lself", "--name", "Bek")
        assert len(program("profile", "backups", tmp_path / "b.lself", "--json").json) == 1


class TestRestore:
    """`profile restore`."""

    def first_backup(self, program: Program, path: Path) -> str:
        return str(program("profile", "backups", path, "--json").json[-1]["file"])

    def test_first_it_says_what_would_change(self, program: Program, answered: Path) -> None:
        backup, before = self.first_backup(program, answered), answered.read_bytes()
        done = program("profile", "restore", answered, "--from", backup, "--dry-run")
        assert done.lines[0].startswith("Answers: 2 now, 1 in the backup; 1 would go")
        said = program("profile", "restore", answered, "--from", backup, "--dry-run", "--json").json
        assert (said["restored"], said["kept"]) == (False, None)
        assert said["changes"][0] == {
            "part": "answer",
            "now": 2,
            "then": 1,
            "gone": 1,
            "back": 0,
            "other": 0,
        }
        assert answered.read_bytes() == before

    def test_then_the_backup_is_in_its_place_and_what_was_there_is_kept(
        self, program: Program, answered: Path
    ) -> None:
        backup = self.first_backup(program, answered)
        said = program("profile", "restore", answered, "--from", backup, "--json").json
        assert said["restored"]
        assert program("profile", "info", answered, "--json").json["revisions"] == 1
        assert program("profile", "info", said["kept"], "--json").json["revisions"] == 2

    def test_a_damaged_file_is_kept_beside_it(self, program: Program, answered: Path) -> None:
        backup, data = self.first_backup(program, answered), spoil(answered)
        done = program("profile", "restore", answered, "--from", backup)
        kept = Path(done.lines[-1].removeprefix("The file that was there is kept as "))
        assert kept.read_bytes() == data
        assert program("profile", "check", answered).code == 0

    def test_what_is_no_backup_of_this_profile_is_refused(
        self, program: Program, answered: Path, tmp_path: Path
    ) -> None:
        program("profile", "new", tmp_path / "b.lself", "--name", "Bek")
        before = answered.read_bytes()
        for other, words in (
            (tmp_path / "b.lself", "another profile"),
            (tmp_path / "gone.lself", "There is no file"),
        ):
            done = program("profile", "restore", answered, "--from", other, code=1)
            assert words in done.err
            assert done.out == b""
        assert answered.read_bytes() == before


class TestSalvage:
    """`profile salvage`."""

    def test_with_a_backup_nothing_is_missing(self, program: Program, answered: Path, tmp_path: Path) -> None:
        data = spoil(answered)
        said = program("profile", "salvage", answered, "--out", tmp_path / "new.lself", "--json").json
        assert (said["lost"], said["doubtful"], said["from_backup"]) == ([], [], 1)
        assert program("profile", "info", tmp_path / "new.lself", "--json").json["revisions"] == 2
        assert answered.read_bytes() == data

    def test_without_one_every_missing_entry_is_named(
        self, program: Program, answered: Path, tmp_path: Path
    ) -> None:
        spoil(answered)
        shutil.rmtree(next(tmp_path.rglob("backups")))
        done = program("profile", "salvage", answered, "--out", tmp_path / "new.lself")
        assert done.lines[-2:] == ["Missing:", "answer 1: “needs-interview”"]
        assert program("profile", "check", tmp_path / "new.lself").code == 0

    def test_where_not_everything_can_be_named_it_is_said(
        self, program: Program, answered: Path, tmp_path: Path
    ) -> None:
        answered.write_bytes(b"")
        done = program("profile", "salvage", answered, "--out", tmp_path / "new.lself")
        assert done.lines[-1].startswith("The file no longer says how many entries it had")
        assert program("profile", "info", tmp_path / "new.lself", "--json").json["revisions"] == 2

    def test_an_existing_file_is_left(self, program: Program, answered: Path, tmp_path: Path) -> None:
        (tmp_path / "new.lself").write_text("mine")
        done = program("profile", "salvage", answered, "--out", tmp_path / "new.lself", code=1)
        assert "already a file" in done.err
        assert (tmp_path / "new.lself").read_text() == "mine"


class TestCopy:
    """`profile copy`."""

    def test_it_is_one_sound_file_that_says_the_same(
        self, program: Program, answered: Path, tmp_path: Path
    ) -> None:
        new = tmp_path / "stick" / "moved.lself"
        assert program("profile", "copy", answered, "--to", new).out == b""
        assert list(new.parent.iterdir()) == [new]
        assert new.stat().st_mode & 0o777 == 0o600
        both = [program("profile", "info", path, "--json").json for path in (answered, new)]
        assert both[0] == both[1]

    def test_nothing_is_written_over(self, program: Program, answered: Path) -> None:
        before = answered.read_bytes()
        done = program("profile", "copy", answered, "--to", answered, code=1)
        assert "already a file" in done.err
        assert answered.read_bytes() == before

    def test_a_damaged_profile_is_not_copied(self, program: Program, answered: Path, tmp_path: Path) -> None:
        spoil(answered)
        program("profile", "copy", answered, "--to", tmp_path / "new.lself", code=1)
        assert not (tmp_path / "new.lself").exists()


def test_a_backup_that_cannot_be_made_is_said_and_the_answer_is_saved_all_the_same(
    program: Program, profile: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    blocked = Program(tmp_path, {"LIBRARIAN_SELF_DATA": str(tmp_path / "file")})
    process = blocked.start("answer", profile, "--form", "professional-competencies", "-")
    out, err = process.communicate(b'{"item": "needs-interview", "current": 2}\n', timeout=60)
    assert (process.returncode, out) == (0, b"saved 1\n")
    assert b"A new backup could not be made" in err
    assert err.count(b"\n") == 1
    assert program("profile", "info", profile, "--json").json["revisions"] == 1


def test_who_is_refused_learns_who_has_it_open(program: Program, held: Path) -> None:
    done = program("profile", "info", held, code=1)
    assert "has had it open on" in done.err
    assert (held.parent / "nodira.lself-open").exists()
