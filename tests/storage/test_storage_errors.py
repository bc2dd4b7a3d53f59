"""Full disks, protected files, moved files: nothing is called saved that is not, and trying again works."""

from __future__ import annotations

import os
import re
import resource
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from librarian_self.i18n.messages import Refusal
from librarian_self.model.answer import Answer, Evidence
from librarian_self.storage import (
    AlreadyExists,
    BackupFailed,
    CannotOpen,
    CannotWrite,
    DamagedProfile,
    NewerProfile,
    NotAProfile,
    Obstacle,
    ProfileBusy,
    ProfileFile,
    ProfileMoved,
    StorageError,
    Unstorable,
    peek,
)
from librarian_self.storage.sqlite_errors import Stage, refusing, told
from tests.storage.samples import AT, LEVELS, OWNER, REASON, Contents, contents, read_contents


@contextmanager
def no_file_grows_beyond(size: int) -> Iterator[None]:
    """Let this process write no byte past `size` in any file, as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def as_somebody() -> Iterator[Path]:
    """A folder of a user who may not write everywhere, and their rights for the time of the test."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        superuser = os.geteuid() == 0
        if superuser:
            os.chown(folder, 65534, 65534)
            os.seteuid(65534)
        try:
            yield folder
        finally:
            folder.chmod(0o700)
            if superuser:
                os.seteuid(0)


def test_on_a_full_disk_nothing_is_called_saved_and_trying_again_works(filled: ProfileFile) -> None:
    before = contents(filled)
    large = Answer(note="x" * 60_000)
    with no_file_grows_beyond(filled.path.stat().st_size):
        for _ in range(3):
            with pytest.raises(CannotWrite, match="not saved"):
                filled.save_answer(1, "reading", large, AT)
            with pytest.raises(CannotWrite), filled.transaction():
                filled.put("goal", "g", {"title": "x" * 60_000}, AT)
        assert contents(filled) == before
    assert filled.save_answer(1, "reading", large, AT).seq == before.revision_count + 1
    filled.close()
    with ProfileFile.open(filled.path) as file:
        assert file.answers(1)["reading"] == large
        assert file.revision_count() == before.revision_count + 1


def test_a_transaction_that_the_disk_broke_saves_nothing_even_if_the_error_is_swallowed(
    filled: ProfileFile,
) -> None:
    before = contents(filled)

    def save_without_listening() -> None:
        with filled.transaction():
            filled.put("goal", "early", {"title": "written before the disk was full"}, AT)
            with no_file_grows_beyond(filled.path.stat().st_size):
                for number in range(60):
                    with suppress(CannotWrite):
                        filled.put("goal", f"g{number}", {"title": "x" * 60_000}, AT)
            with suppress(CannotWrite):
                filled.put("goal", "late", {"title": "written after"}, AT)

    with pytest.raises(CannotWrite):
        save_without_listening()
    assert contents(filled) == before
    filled.close()
    assert read_contents(filled.path) == before


def test_a_new_profile_on_a_full_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    with no_file_grows_beyond(4096), pytest.raises(CannotWrite):
        ProfileFile.create(tmp_path / "new" / "p.lself", OWNER, AT)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_takes_no_file_is_said_and_later_works(as_somebody: Path) -> None:
    path = as_somebody / "p.lself"
    ProfileFile.create(path, OWNER, AT).close()
    with ProfileFile.open(path) as file:
        as_somebody.chmod(0o500)
        with pytest.raises(CannotWrite, match="allow changes in this folder") as caught:
            file.save_setting("theme", "dark", AT)
        assert caught.value.obstacle is Obstacle.NO_PERMISSION
        with pytest.raises(CannotWrite):
            ProfileFile.create(as_somebody / "other.lself", OWNER, AT)
        assert file.settings() == {}
        as_somebody.chmod(0o700)
        file.save_setting("theme", "dark", AT)
        assert file.settings() == {"theme": "dark"}


def test_a_protected_file_is_refused_with_its_reason(as_somebody: Path) -> None:
    path = as_somebody / "p.lself"
    ProfileFile.create(path, OWNER, AT).close()
    path.chmod(0o400)
    with pytest.raises(CannotWrite, match="protected against writing") as caught:
        ProfileFile.open(path)
    assert caught.value.obstacle is Obstacle.READ_ONLY
    path.chmod(0o600)
    with ProfileFile.open(path) as file:
        assert file.profile() == OWNER


def test_a_file_that_one_may_not_read_is_refused_with_its_reason(as_somebody: Path) -> None:
    path = as_somebody / "p.lself"
    ProfileFile.create(path, OWNER, AT).close()
    path.chmod(0)
    with pytest.raises(CannotOpen, match="you may open the file"):
        ProfileFile.open(path)
    with pytest.raises(CannotOpen):
        peek(path)
    path.chmod(0o600)
    with ProfileFile.open(path) as file:
        assert file.profile() == OWNER


def rescued(file: ProfileFile, tmp_path: Path) -> Contents:
    """What a rescued copy says."""
    copy = tmp_path / "rescued.lself"
    copy.write_bytes(file.rescue())
    return read_contents(copy)


def test_a_deleted_file_is_noticed_and_everything_can_be_rescued(filled: ProfileFile, tmp_path: Path) -> None:
    filled.path.unlink()
    with pytest.raises(ProfileMoved, match="save a copy"):
        filled.save_answer(1, "reading", LEVELS, AT)
    assert not filled.path.exists()
    assert rescued(filled, tmp_path).answers[0]["reading"] == LEVELS


def test_a_replaced_file_is_noticed_and_the_new_one_left_alone(filled: ProfileFile, tmp_path: Path) -> None:
    other = tmp_path / "other.lself"
    ProfileFile.create(other, OWNER, AT).close()
    bytes_there = other.read_bytes()
    other.replace(filled.path)
    with pytest.raises(ProfileMoved):
        filled.save_place(1, "reading")
    assert filled.path.read_bytes() == bytes_there
    assert rescued(filled, tmp_path).places[0] == "reading"


def test_a_renamed_file_is_noticed_until_it_is_back(filled: ProfileFile, tmp_path: Path) -> None:
    away = tmp_path / "away.lself"
    filled.path.rename(away)
    for _ in range(2):
        with pytest.raises(ProfileMoved):
            filled.put("goal", "g", {"title": "one"}, AT)
    away.rename(filled.path)
    filled.put("goal", "g", {"title": "two"}, AT)
    assert [record.body for record in filled.history("goal", "g")][-1] == {"title": "two"}


def test_a_renamed_folder_is_noticed(filled: ProfileFile) -> None:
    shutil.move(filled.path.parent, filled.path.parent.with_name("moved"))
    with pytest.raises(ProfileMoved), filled.transaction():
        filled.save_answer(1, "reading", REASON, AT)


@pytest.mark.parametrize("text", ["\0", "half \ud83d", "\udc80", "a\0b"])
def test_text_that_would_not_come_back_is_refused(filled: ProfileFile, text: str) -> None:
    before = contents(filled)
    refused = (
        Answer(note=text),
        Answer(unrated=text),
        Answer(value=text),
        Answer(options={text: 1}),
        Answer(choice=text),
        Answer(chosen=("a", text)),
        Answer(evidence=Evidence(text)),
        Answer(evidence=Evidence("", text)),
    )
    for answer in refused:
        with pytest.raises(Unstorable, match="hidden character"):
            filled.save_answer(1, "reading", answer, AT)
    with pytest.raises(Unstorable):
        filled.save_answer(1, text, LEVELS, AT)
    with pytest.raises(Unstorable):
        filled.put("goal", "g", {"deep": [{"a": (text,)}]}, AT)
    with pytest.raises(Unstorable):
        filled.put("goal", "g", {"a": {text: 1}}, AT)
    with pytest.raises(Unstorable):
        filled.save_setting("theme", text, AT)
    with pytest.raises(Unstorable):
        filled.save_place(1, text)
    with pytest.raises(Unstorable):
        filled.save_profile(replace(OWNER, name=text), AT)
    with pytest.raises(Unstorable):
        filled.start_assessment("f", "1", "h", "self", text, AT)
    assert contents(filled) == before


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf"), 2**63, -(2**63) - 1])
def test_a_number_that_would_not_come_back_is_refused(filled: ProfileFile, number: float) -> None:
    before = contents(filled)
    with pytest.raises(Unstorable, match="number"):
        filled.save_answer(1, "reading", Answer(value=number), AT)
    with pytest.raises(Unstorable):
        filled.put("goal", "g", {"n": [number]}, AT)
    assert contents(filled) == before


def test_a_level_beyond_every_scale_is_refused(filled: ProfileFile) -> None:
    with pytest.raises(Unstorable):
        filled.save_answer(1, "reading", Answer(current=2**63), AT)
    filled.save_answer(1, "reading", Answer(current=2**63 - 1, target=-(2**63)), AT)
    assert filled.answers(1)["reading"] == Answer(current=2**63 - 1, target=-(2**63))


def test_text_beyond_every_measure_is_refused(filled: ProfileFile) -> None:
    before = contents(filled)
    with pytest.raises(CannotWrite, match="too large"):
        filled.save_answer(1, "reading", Answer(note="x" * (64 * 1024 * 1024 + 1)), AT)
    assert contents(filled) == before


def test_a_full_database_is_a_full_disk() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE t (x)")
        connection.execute("PRAGMA max_page_count = 2")
        with pytest.raises(CannotWrite, match="free some space"), refusing(Path("p.lself"), Stage.SAVING):
            connection.execute("INSERT INTO t VALUES (zeroblob(100000))")


def test_a_fault_of_the_program_is_not_dressed_up() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        with pytest.raises(sqlite3.OperationalError), refusing(Path("p.lself"), Stage.SAVING):
            connection.execute("SELECT missing FROM nowhere")
        with pytest.raises(sqlite3.ProgrammingError), refusing(Path("p.lself"), Stage.READING):
            connection.execute("SELECT ?", ())


@pytest.mark.parametrize(
    ("code", "stage", "kind"),
    [
        (sqlite3.SQLITE_BUSY, Stage.OPENING, ProfileBusy),
        (sqlite3.SQLITE_BUSY_RECOVERY, Stage.OPENING, ProfileBusy),
        (sqlite3.SQLITE_IOERR_READ, Stage.OPENING, CannotOpen),
        (sqlite3.SQLITE_IOERR_READ, Stage.READING, CannotOpen),
        (sqlite3.SQLITE_IOERR_FSYNC, Stage.SAVING, CannotWrite),
        (sqlite3.SQLITE_FULL, Stage.OPENING, CannotWrite),
        (sqlite3.SQLITE_READONLY_DBMOVED, Stage.SAVING, ProfileMoved),
        (sqlite3.SQLITE_CORRUPT, Stage.SAVING, DamagedProfile),
        (sqlite3.SQLITE_ERROR, Stage.OPENING, DamagedProfile),
        (sqlite3.SQLITE_CANTOPEN, Stage.OPENING, CannotOpen),
        (sqlite3.SQLITE_CANTOPEN, Stage.SAVING, CannotWrite),
        (sqlite3.SQLITE_INTERRUPT, Stage.OPENING, CannotOpen),
    ],
)
def test_each_error_of_sqlite_has_its_meaning(code: int, stage: Stage, kind: type[StorageError]) -> None:
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorcode = code
    assert type(told(error, Path("p.lself"), stage)) is kind


EVERY_REFUSAL = [
    *(kind(Path("/home/nodira/p.lself")) for kind in (NotAProfile, NewerProfile, ProfileBusy, ProfileMoved)),
    *(kind(Path("/home/nodira/p.lself")) for kind in (AlreadyExists, BackupFailed, Unstorable)),
    *(DamagedProfile(Path("/home/nodira/p.lself"), rows) for rows in (0, 1, 7)),
    *(CannotOpen(Path("/home/nodira/p.lself"), obstacle) for obstacle in Obstacle),
    *(CannotWrite(Path("/home/nodira/p.lself"), obstacle) for obstacle in Obstacle),
]


@pytest.mark.parametrize("refusal", EVERY_REFUSAL, ids=lambda refusal: type(refusal).__name__)
def test_every_refusal_says_what_happened_what_is_safe_and_what_to_do(refusal: StorageError) -> None:
    sentence = str(refusal)
    assert isinstance(refusal, Refusal)
    assert refusal.path == Path("/home/nodira/p.lself")
    assert "p.lself" in sentence or isinstance(refusal, Unstorable)
    assert re.search(r"\bsafe\b|left|Nothing was changed|memory", sentence)
    assert "lease" in sentence
    assert "{" not in sentence
    assert sentence.endswith(".")
