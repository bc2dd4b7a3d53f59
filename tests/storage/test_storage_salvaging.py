"""A damaged file gives what it still has, on top of a backup, and every missing entry is named."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from librarian_self.model.answer import Answer
from librarian_self.storage import AlreadyExists, NothingLeft, ProfileBusy, ProfileFile
from librarian_self.storage.recovering import is_sound, salvage_file
from librarian_self.storage.salvaging import Lost, Salvaged
from tests.storage.samples import AT, LATER, LEVELS, OWNER, UUID, contents, read_contents, start_program
from tests.storage.test_storage_crash import DIE_HALF_WAY

PAGE = 4096
FORM = b"schema: 1\nid: competency\n" * 40


def known_forms(form: str, form_hash: str) -> bytes | None:
    return FORM if (form, form_hash) == ("competency", "f0rm") else None


def no_forms(_form: str, _form_hash: str) -> bytes | None:
    return None


def salvage(path: Path, *backups: Path, forms: Callable[[str, str], bytes | None] = no_forms) -> Salvaged:
    """Save what can be read beside the file; the file itself must not change."""
    before = path.read_bytes()
    salvaged = salvage_file(path, path.with_name("saved.lself"), [UUID], backups, forms, LATER)
    assert path.read_bytes() == before
    assert is_sound(path.with_name("saved.lself"), UUID)
    return salvaged


def saved(path: Path) -> Path:
    return path.with_name("saved.lself")


def spoil(path: Path, old: str, new: str) -> None:
    """Change words in the file, as a failing disk would."""
    assert len(old.encode()) == len(new.encode())
    data = path.read_bytes()
    assert old.encode() in data
    path.write_bytes(data.replace(old.encode(), new.encode()))


@pytest.fixture
def backup(filled: ProfileFile, tmp_path: Path) -> Path:
    """A backup of the filled profile, after which one more answer is saved, and the profile is closed."""
    made = filled.back_up(tmp_path / "backups", AT)
    assert made is not None
    filled.save_answer(1, "signage", LEVELS, LATER)
    filled.close()
    return made


def test_a_sound_file_comes_out_as_it_is(closed: Path) -> None:
    said = read_contents(closed)
    salvaged = salvage(closed, forms=known_forms)
    assert (salvaged.lost[1:], salvaged.doubtful, salvaged.from_backup) == ((), (), 0)
    expected = read_contents(saved(closed))
    assert expected.revisions[:4] == said.revisions[:4]
    assert expected.profile == said.profile
    assert expected.goals == said.goals


def test_an_assessment_whose_form_is_nowhere_is_named_and_left_out(closed: Path) -> None:
    salvaged = salvage(closed)
    assert salvaged.lost == (Lost("assessment", 2, "ethics"),)
    with ProfileFile.open(saved(closed)) as file:
        assert [assessment.id for assessment in file.assessments()] == [1]
        with pytest.raises(KeyError):
            file.save_place(2, "loans")


def test_a_changed_answer_is_named_with_its_item(closed: Path) -> None:
    spoil(closed, "Каталог тузилди", "Каталог бузилди")
    salvaged = salvage(closed)
    assert Lost("answer", 2, "catalogue", 1, AT) in salvaged.lost
    with ProfileFile.open(saved(closed)) as file:
        assert [revision.seq for revision in file.revisions(1)] == [1, 3, 4]
        assert file.save_answer(1, "reading", LEVELS, LATER).seq == 6


def test_what_the_backup_has_is_not_missing(backup: Path, path: Path) -> None:
    spoil(path, "Каталог тузилди", "Каталог бузилди")
    before = read_contents(backup)
    salvaged = salvage(path, backup)
    assert {lost.table for lost in salvaged.lost} == {"assessment"}
    assert salvaged.from_backup == 1
    found = read_contents(saved(path))
    assert found.revisions[:5] == before.revisions
    assert found.revisions[5].item == "signage", "newer than the backup"


def test_without_backup_an_answer_on_a_page_of_junk_is_named_by_number_and_time(path: Path) -> None:
    with ProfileFile.create(path, OWNER, AT) as file:
        file.keep_form("f0rm", "competency", "1.0", FORM)
        file.start_assessment("competency", "1.0", "f0rm", "self", None, AT)
        with file.transaction():
            for number in range(200):
                note = f"a remark of some length {number} " * 5
                file.save_answer(
                    1, f"item {number}", Answer(note=note), f"2026-11-23T10:{number // 60:02}:00Z"
                )
    data = path.read_bytes()
    page = data.index(b"a remark of some length 77 ") // PAGE
    path.write_bytes(data[: page * PAGE] + random.Random(7).randbytes(PAGE) + data[(page + 1) * PAGE :])  # noqa: S311
    salvaged = salvage(path)
    numbers = [lost.number for lost in salvaged.lost]
    assert 78 in numbers
    assert numbers == list(range(numbers[0], numbers[-1] + 1))
    assert {lost.table for lost in salvaged.lost} == {"answer"}
    assert {lost.before for lost in salvaged.lost} == {f"2026-11-23T10:{numbers[-1] // 60:02}:00Z"}
    with ProfileFile.open(saved(path)) as file:
        assert file.revision_count() == 200 - len(numbers)
        assert len(file.answers(1)) == 200 - len(numbers)


def test_what_was_saved_last_and_is_gone_is_named_too(closed: Path) -> None:
    with closing(sqlite3.connect(closed, isolation_level=None)) as connection:
        connection.execute("DELETE FROM answer WHERE seq >= 4")
    salvaged = salvage(closed)
    assert [lost for lost in salvaged.lost if lost.table == "answer"] == [
        Lost("answer", 4),
        Lost("answer", 5),
    ]
    with ProfileFile.open(saved(closed)) as file:
        assert file.save_answer(1, "reading", LEVELS, LATER).seq == 6, (
            "a number that was told is not given again"
        )


def test_a_damaged_assessment_is_kept_as_it_was_found_and_said_to_be(closed: Path) -> None:
    spoil(closed, "f0rmself2026-11-23T10:15:00Z", "f0rmself2026-11-21T10:15:00Z")
    salvaged = salvage(closed)
    assert salvaged.doubtful == (Lost("assessment", 1, "competency"),)
    found = read_contents(saved(closed))
    assert found.assessments[0].started == "2026-11-21T10:15:00Z"
    assert found.answers[0].keys() == {"reading", "catalogue", "borrowing"}


def test_an_assessment_that_makes_no_sense_any_more_is_lost(closed: Path) -> None:
    spoil(closed, "f0rmself2026-11-23T10:15:00Z", "f0rmself2026-99-23T10:15:00Z")
    assert Lost("assessment", 1, "competency", before=AT) in salvage(closed).lost


def test_a_form_that_was_lost_is_taken_from_the_program(closed: Path) -> None:
    with closing(sqlite3.connect(closed, isolation_level=None)) as connection:
        connection.execute("DELETE FROM form")
    salvaged = salvage(closed, forms=known_forms)
    assert salvaged.lost == (Lost("assessment", 2, "ethics"),)
    with ProfileFile.open(saved(closed)) as file:
        assert file.form_bytes("f0rm") == FORM
        assert file.answers(1)


def test_a_profile_that_lost_its_name_gets_the_name_of_its_file(closed: Path) -> None:
    spoil(closed, "Nodira Qodirova", "Nodira Qodorova")
    salvage(closed)
    assert read_profile_name(saved(closed)) == "nodira"


def read_profile_name(path: Path) -> str:
    with ProfileFile.open(path) as file:
        return file.profile().name


def test_an_empty_file_gives_what_the_backup_has(backup: Path, path: Path) -> None:
    said = read_contents(backup)
    path.write_bytes(b"")
    salvaged = salvage(path, backup, forms=lambda form, form_hash: FORM if form else form_hash.encode())
    assert (salvaged.from_file, salvaged.lost) == (0, ())
    assert read_contents(saved(path)).revisions == said.revisions


def test_a_damaged_backup_is_passed_over_for_an_older_one(backup: Path, path: Path, tmp_path: Path) -> None:
    newer = tmp_path / "newer.lself"
    newer.write_bytes(backup.read_bytes()[:-PAGE])
    path.write_bytes(b"")
    assert salvage(path, newer, backup, forms=known_forms).from_backup > 10


def test_a_backup_of_a_copy_that_went_its_own_way_is_not_mixed_in(closed: Path, tmp_path: Path) -> None:
    """Two copies of one profile were worked in on two computers: their entries of one number are not the same."""
    other = tmp_path / "other.lself"
    shutil.copy(closed, other)
    for path, item in ((closed, "signage"), (other, "borrowing")):
        with ProfileFile.open(path) as file:
            file.save_answer(1, item, LEVELS, LATER)
    with ProfileFile.open(other) as file:
        file.save_answer(1, "from elsewhere", LEVELS, LATER)
    salvaged = salvage(closed, other)
    assert salvaged.from_backup == 0
    with ProfileFile.open(saved(closed)) as file:
        assert "from elsewhere" not in file.answers(1)
        assert file.answers(1)["signage"] == LEVELS


def test_a_file_that_does_not_say_how_much_it_had_may_have_lost_more_than_can_be_named(closed: Path) -> None:
    assert salvage(closed).all_named
    saved(closed).unlink()
    closed.write_bytes(closed.read_bytes()[: 2 * PAGE])
    salvaged = salvage(closed)
    assert (salvaged.lost, salvaged.all_named) == ((), False)


def test_nothing_comes_of_nothing(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"")
    with pytest.raises(NothingLeft, match="no backup"):
        salvage_file(path, saved(path), [UUID], [], no_forms, AT)
    assert list(path.parent.iterdir()) == [path]


def test_an_existing_file_is_never_written_over(closed: Path) -> None:
    saved(closed).write_text("mine")
    with pytest.raises(AlreadyExists):
        salvage_file(closed, saved(closed), [UUID], [], no_forms, AT)
    assert saved(closed).read_text() == "mine"
    assert sorted(closed.parent.iterdir()) == [closed, saved(closed)]


def test_a_file_that_is_open_is_not_read(filled: ProfileFile) -> None:
    with pytest.raises(ProfileBusy):
        salvage_file(filled.path, saved(filled.path), [UUID], [], no_forms, AT)
    filled.save_answer(1, "reading", LEVELS, AT)


def test_a_change_that_a_kill_interrupted_is_undone_before_reading(closed: Path) -> None:
    """The journal beside the file says what the half of a change overwrote."""
    said = read_contents(closed)
    with start_program(DIE_HALF_WAY, closed) as program:
        program.communicate()
    journal = closed.with_name(f"{closed.name}-journal")
    before = closed.read_bytes(), journal.read_bytes()
    salvage(closed, forms=known_forms)
    assert (closed.read_bytes(), journal.read_bytes()) == before
    assert read_contents(saved(closed)).revisions[:4] == said.revisions[:4]


def test_blank_rows_are_no_entries(closed: Path) -> None:
    """What is read from a rescued file passes over the rows that only keep a number."""
    spoil(closed, "Каталог тузилди", "Каталог бузилди")
    salvage(closed)
    with ProfileFile.open(saved(closed)) as file:
        assert contents_of_log(file) == [(1, "reading"), (3, "reading"), (4, "borrowing")]
        assert len(file.history("goal", "g1")) == 2
        assert file.revision_count() == 4


def contents_of_log(file: ProfileFile) -> list[tuple[int, str]]:
    return [(revision.seq, revision.item) for revision in file.revisions(1)]


def test_a_rescued_file_can_be_rescued_again(closed: Path, tmp_path: Path) -> None:
    spoil(closed, "Каталог тузилди", "Каталог бузилди")
    salvage(closed)
    again = salvage_file(saved(closed), tmp_path / "again.lself", [], [], no_forms, LATER)
    assert again.lost == ()
    with ProfileFile.open(saved(closed)) as one, ProfileFile.open(tmp_path / "again.lself") as two:
        assert contents(one) == contents(two)
