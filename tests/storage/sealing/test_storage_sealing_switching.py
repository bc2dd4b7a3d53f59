"""A profile gets a password, another one, or none; nothing of it is readable meanwhile, and nothing is ever lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from librarian_self.model.answer import Answer
from librarian_self.storage import (
    CannotWrite,
    Given,
    ProfileFile,
    ProfileLocked,
    Secret,
    StorageError,
    WrongPassword,
    change_password,
)
from librarian_self.storage.backup import Safe
from librarian_self.storage.backupfiles import backups_in
from librarian_self.storage.rows import Rows
from librarian_self.storage.sealing import switching
from librarian_self.storage.sealing.keys import Cost
from librarian_self.storage.sealing.switching import is_sealed, protect_file, unprotect_file
from tests.storage.samples import AT, OWNER, fill

CHEAP = Cost(memory=8 * 4, passes=1, lanes=4)
PASSWORD = "Oq kabutar 7"  # noqa: S105 - of a test
WORDS = "Talked with a reader about Ajiniyaz: the private words of this test"


@pytest.fixture
def safe(tmp_path: Path) -> Safe:
    return Safe(tmp_path / "backups", AT)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "nodira.lself"


@pytest.fixture
def clear(path: Path, safe: Safe) -> Path:
    """A closed profile with something of everything, and a clear backup of it."""
    with ProfileFile.create(path, OWNER, AT) as file:
        fill(file)
        file.put("goal", "g1", {"title": WORDS}, AT)
        file.back_up(safe.folder, safe.at)
    return path


@pytest.fixture
def recovery(clear: Path, safe: Safe) -> str:
    return protect_file(clear, PASSWORD, safe, CHEAP)


def rows(path: Path, given: Given | None = None) -> Rows:
    with ProfileFile.open(path, given=given) as file:
        return file.said().rows


def everything_in(folder: Path) -> bytes:
    return b"".join(each.read_bytes() for each in sorted(folder.rglob("*")) if each.is_file())


def fragments() -> Iterator[bytes]:
    for words in (WORDS, OWNER.name, "goal", "title"):
        yield words.encode()


class TestProtecting:
    """From clear to sealed."""

    def test_what_was_there_is_there(self, clear: Path, safe: Safe) -> None:
        before = rows(clear)
        protect_file(clear, PASSWORD, safe, CHEAP)
        assert rows(clear, Given(PASSWORD)) == before

    def test_without_a_secret_it_stays_closed(self, clear: Path, recovery: str) -> None:
        assert recovery
        kept = clear.read_bytes()
        with pytest.raises(ProfileLocked):
            ProfileFile.open(clear)
        assert clear.read_bytes() == kept

    @pytest.mark.parametrize("given", [Given(""), Given(PASSWORD + " "), Given(PASSWORD, Secret.RECOVERY)])
    def test_a_wrong_one_opens_nothing_and_changes_nothing(
        self, clear: Path, recovery: str, given: Given
    ) -> None:
        assert recovery
        kept = clear.read_bytes()
        with pytest.raises(WrongPassword):
            ProfileFile.open(clear, given=given)
        assert clear.read_bytes() == kept

    def test_the_recovery_key_opens_it_too_however_it_is_typed(self, clear: Path, recovery: str) -> None:
        typed = recovery.lower().replace("-", " ")
        assert rows(clear, Given(typed, Secret.RECOVERY)) == rows(clear, Given(PASSWORD))

    def test_none_of_its_words_lie_in_any_file(self, clear: Path, recovery: str, tmp_path: Path) -> None:
        assert recovery
        data = everything_in(tmp_path)
        assert [words for words in fragments() if words in data] == []
        assert recovery.encode() not in data
        assert recovery.replace("-", "").encode() not in data
        assert PASSWORD.encode() not in data
        assert sorted(each.name for each in clear.parent.iterdir()) == ["nodira.lself"]

    def test_there_is_a_sealed_backup_and_no_clear_one(self, recovery: str, safe: Safe) -> None:
        assert recovery
        (backup,) = backups_in(safe.home(OWNER.uuid))
        assert is_sealed(backup.path)

    def test_what_is_written_later_is_sealed_and_comes_back(
        self, clear: Path, recovery: str, tmp_path: Path
    ) -> None:
        assert recovery
        given = Given(PASSWORD)
        with ProfileFile.open(clear, given=given) as file:
            assessment = file.assessments()[0].id
            file.save_answer(assessment, "ask", Answer(current=3, note="a later word"), AT)
            file.save_place(assessment, "ask")
            file.finish_assessment(assessment, AT)
            assert file.is_protected
            assert b"a later word" not in everything_in(tmp_path)
            assert b"a later word" not in file.rescue()
        with ProfileFile.open(clear, given=given) as file:
            assert file.answers(assessment)["ask"].note == "a later word"
            assert file.place(assessment) == "ask"
        assert b"a later word" not in everything_in(tmp_path)

    def test_a_transaction_is_whole_in_memory_too(self, clear: Path, recovery: str) -> None:
        assert recovery

        class Sudden(Exception):
            pass

        def interrupted(file: ProfileFile) -> None:
            with file.transaction():
                file.put("goal", "g9", {"title": "x"}, AT)
                raise Sudden

        with ProfileFile.open(clear, given=Given(PASSWORD)) as file:
            before = file.records("goal")
            with pytest.raises(Sudden):
                interrupted(file)
            assert file.records("goal") == before
            file.put("goal", "g10", {"title": "y"}, AT)
        with ProfileFile.open(clear, given=Given(PASSWORD)) as file:
            assert {*file.records("goal")} == {*before, "g10"}


class TestChanging:
    """Another password."""

    NEW = "Boshqa soʻz"

    def test_the_new_one_opens_it_and_the_old_one_does_not(
        self, clear: Path, recovery: str, safe: Safe
    ) -> None:
        assert recovery
        before = rows(clear, Given(PASSWORD))
        change_password(clear, Given(PASSWORD), self.NEW, safe, CHEAP)
        assert rows(clear, Given(self.NEW)) == before
        with pytest.raises(WrongPassword):
            ProfileFile.open(clear, given=Given(PASSWORD))

    def test_backups_follow(self, clear: Path, recovery: str, safe: Safe, tmp_path: Path) -> None:
        assert recovery
        change_password(clear, Given(PASSWORD), self.NEW, safe, CHEAP)
        (backup,) = backups_in(safe.home(OWNER.uuid))
        copy = tmp_path / "copy.lself"
        copy.write_bytes(backup.path.read_bytes())
        assert rows(copy, Given(self.NEW)) == rows(clear, Given(self.NEW))
        with pytest.raises(WrongPassword):
            ProfileFile.open(copy, given=Given(PASSWORD))

    def test_the_recovery_key_sets_a_new_one_and_still_works(
        self, clear: Path, recovery: str, safe: Safe
    ) -> None:
        change_password(clear, Given(recovery, Secret.RECOVERY), self.NEW, safe, CHEAP)
        assert rows(clear, Given(self.NEW)) == rows(clear, Given(recovery, Secret.RECOVERY))

    def test_no_row_is_written_anew(self, clear: Path, recovery: str, safe: Safe) -> None:
        assert recovery
        size = clear.stat().st_size
        with ProfileFile.open(clear, given=Given(PASSWORD)) as file:
            written = file.written
        change_password(clear, Given(PASSWORD), self.NEW, safe, CHEAP)
        assert clear.stat().st_size == size
        with ProfileFile.open(clear, given=Given(self.NEW)) as file:
            assert file.written == written

    def test_a_wrong_old_one_changes_nothing(self, clear: Path, recovery: str, safe: Safe) -> None:
        assert recovery
        kept = clear.read_bytes()
        with pytest.raises(WrongPassword):
            change_password(clear, Given("?"), self.NEW, safe, CHEAP)
        assert clear.read_bytes() == kept


class TestRemoving:
    """From sealed to clear."""

    def test_everything_is_there_without_a_secret(self, clear: Path, recovery: str, safe: Safe) -> None:
        assert recovery
        before = rows(clear, Given(PASSWORD))
        unprotect_file(clear, Given(PASSWORD), safe)
        assert rows(clear) == before
        assert [is_sealed(backup.path) for backup in backups_in(safe.home(OWNER.uuid))] == [False]

    def test_a_wrong_secret_leaves_it_sealed(self, clear: Path, recovery: str, safe: Safe) -> None:
        assert recovery
        with pytest.raises(WrongPassword):
            unprotect_file(clear, Given("?"), safe)
        assert is_sealed(clear)


class TestInterrupted:
    """A kill anywhere on the way leaves the old profile or the new one, and no clear copy for long."""

    @pytest.mark.parametrize(
        "step", ["make_private_file", "write_rows", "sync_file", "sync_folder", "_finish"]
    )
    def test_the_profile_is_old_or_new_after_the_next_start(
        self, clear: Path, safe: Safe, monkeypatch: pytest.MonkeyPatch, step: str
    ) -> None:
        before = rows(clear)

        class Killed(BaseException):
            pass

        def die(*_arguments: object) -> None:
            raise Killed

        with monkeypatch.context() as patch:
            patch.setattr(switching, step, die)
            with pytest.raises(Killed):
                protect_file(clear, PASSWORD, safe, CHEAP)
        given = Given(PASSWORD) if is_sealed(clear) else None
        assert rows(clear, given) == before
        assert sorted(each.name for each in clear.parent.iterdir()) == ["nodira.lself"]
        if given is not None:
            data = everything_in(clear.parent)
            assert [words for words in fragments() if words in data] == []

    def test_between_the_two_renames_the_new_one_is_taken(self, clear: Path, safe: Safe) -> None:
        before = rows(clear)
        kept = clear.read_bytes()
        protect_file(clear, PASSWORD, safe, CHEAP)
        clear.rename(clear.with_name(clear.name + switching.SWITCHING))
        clear.with_name(clear.name + switching.BEFORE).write_bytes(kept)
        assert rows(clear, Given(PASSWORD)) == before
        assert sorted(each.name for each in clear.parent.iterdir()) == ["nodira.lself"]

    def test_a_full_disk_leaves_it_clear_and_whole(
        self, clear: Path, safe: Safe, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = rows(clear)

        def full(_path: Path) -> None:
            raise OSError(28, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(switching, "sync_file", full)
            with pytest.raises(CannotWrite):
                protect_file(clear, PASSWORD, safe, CHEAP)
        assert rows(clear) == before
        assert sorted(each.name for each in clear.parent.iterdir()) == ["nodira.lself"]


def test_a_sealed_row_that_was_changed_is_damage(clear: Path, recovery: str) -> None:
    assert recovery
    data = bytearray(clear.read_bytes())
    data[len(data.rstrip(b"\0")) - 40] ^= 1  # rows fill a page from its end
    clear.write_bytes(data)
    with pytest.raises(StorageError):
        rows(clear, Given(PASSWORD))
