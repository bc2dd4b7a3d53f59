"""Ways back from a damaged file, and from a wrong turn."""

from __future__ import annotations

from pathlib import Path

import pytest

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.messages import english
from librarian_self.model.parts import PlanPart
from librarian_self.model.plan import Goal
from librarian_self.services.backups import BackupShelf
from librarian_self.services.clock import Clock
from librarian_self.services.recovery import Recovery
from librarian_self.services.recovery_words import (
    change_words,
    cost_words,
    finding_words,
    lost_words,
    part_words,
)
from librarian_self.services.session import Session
from librarian_self.services.shelf import OpenedForm, Shelf
from librarian_self.storage import CannotOpen, DamagedProfile, NotAProfile, NothingLeft, OtherProfile
from librarian_self.storage.comparing import Change
from librarian_self.storage.inspecting import Check, Finding
from librarian_self.storage.salvaging import Lost

AT = "2026-11-23T05:00:00.000Z"


@pytest.fixture
def backups(tmp_path: Path) -> BackupShelf:
    """The backups of this computer."""
    return BackupShelf(tmp_path / "backups")


@pytest.fixture
def recovery(backups: BackupShelf, shelf: Shelf, clock: Clock) -> Recovery:
    """The ways back."""
    return Recovery(backups, shelf, clock)


@pytest.fixture
def path(session: Session, backups: BackupShelf, shipped: OpenedForm) -> Path:
    """A closed profile: a goal and an answer are backed up, one more answer is not."""
    session.start(shipped)
    session.save(Goal("g1", "Katalog"))
    session.answer(1, "needs-interview", {"current": 2, "note": "a word of mine"})
    session.back_up(backups.folder)
    session.answer(1, "needs-analysis", {"current": 4})
    session.close()
    return session.path


def newest(backups: BackupShelf, path: Path) -> Path:
    uuid = backups.known_at(path)
    assert uuid is not None
    return backups.of(uuid)[0].path


def spoil(path: Path) -> None:
    data = path.read_bytes()
    assert b"a word of mine" in data
    path.write_bytes(data.replace(b"a word of mine", b"a word of hers"))


class TestCheck:
    """`check`."""

    def test_a_sound_file_and_a_damaged_one(self, recovery: Recovery, path: Path) -> None:
        assert recovery.check(path) == ()
        spoil(path)
        assert recovery.check(path) == (Finding(Check.HASH, "answer", 1),)

    def test_a_file_of_junk_where_a_profile_was_is_damaged_and_no_stranger(
        self, recovery: Recovery, path: Path, tmp_path: Path
    ) -> None:
        path.write_bytes(b"junk" * 3000)
        with pytest.raises(DamagedProfile):
            recovery.check(path)
        (tmp_path / "notes.txt").write_text("mine")
        with pytest.raises(NotAProfile):
            recovery.check(tmp_path / "notes.txt")
        assert recovery.is_ours(path)
        assert not recovery.is_ours(tmp_path / "notes.txt")


class TestOffer:
    """`offer`: what helps, and what it would cost."""

    def test_what_is_newer_than_the_backup_is_counted(self, recovery: Recovery, path: Path) -> None:
        spoil(path)
        offer = recovery.offer(path)
        assert offer.backup is not None
        assert offer.readable
        assert {change.part: (change.gone, change.back) for change in offer.changes if change.is_any} == {
            "answer": (1, 1)
        }
        assert english(cost_words(offer.changes)) == "The newest good backup does not have: 1 answer."

    def test_a_file_without_bytes_costs_nothing_that_can_still_be_read(
        self, recovery: Recovery, path: Path
    ) -> None:
        path.write_bytes(b"")
        offer = recovery.offer(path)
        assert (offer.backup is not None, offer.readable) == (True, False)
        assert "has everything that can still be read" in english(cost_words(offer.changes))

    def test_a_deleted_file_has_its_backups_too(self, recovery: Recovery, path: Path) -> None:
        path.unlink()
        assert recovery.offer(path).backup is not None
        assert len(recovery.backups(path)) == 1

    def test_without_a_backup_there_is_only_what_can_be_read(
        self, recovery: Recovery, backups: BackupShelf, path: Path
    ) -> None:
        newest(backups, path).unlink()
        spoil(path)
        offer = recovery.offer(path)
        assert (offer.backup, offer.changes, offer.readable) == (None, (), True)


class TestBackups:
    """`backups`."""

    def test_a_copy_elsewhere_finds_them_by_what_it_says(
        self, recovery: Recovery, path: Path, tmp_path: Path
    ) -> None:
        copy = tmp_path / "stick" / "copy.lself"
        copy.parent.mkdir()
        copy.write_bytes(path.read_bytes())
        assert recovery.backups(copy) == recovery.backups(path)
        spoil(copy)
        assert recovery.backups(copy) == recovery.backups(path)

    def test_a_damaged_one_is_marked(self, recovery: Recovery, backups: BackupShelf, path: Path) -> None:
        assert [sound for _backup, sound in recovery.checked_backups(path)] == [True]
        newest(backups, path).write_bytes(b"junk")
        assert [sound for _backup, sound in recovery.checked_backups(path)] == [False]

    def test_of_a_file_that_was_never_here_nothing_is_known(
        self, recovery: Recovery, path: Path, tmp_path: Path
    ) -> None:
        with pytest.raises(CannotOpen):
            recovery.backups(path.with_name("gone.lself"))
        (tmp_path / "notes.txt").write_text("mine")
        with pytest.raises(NotAProfile):
            recovery.backups(tmp_path / "notes.txt")

    def test_while_the_profile_is_open_they_are_listed_too(self, recovery: Recovery, path: Path) -> None:
        with Session.open(path):
            assert len(recovery.backups(path)) == 1


class TestRestore:
    """`changes` and `restore`."""

    def test_what_was_said_to_change_changes(
        self, recovery: Recovery, backups: BackupShelf, path: Path
    ) -> None:
        backup = newest(backups, path)
        said = {change.part: change for change in recovery.changes(path, backup)}
        assert (said["answer"].now, said["answer"].then, said["answer"].gone) == (2, 1, 1)
        kept = recovery.restore(path, backup)
        with Session.open(path) as session:
            assert session.revision_count() == 1
            assert [goal.id for goal in session.goals()] == ["g1"]
        assert kept is not None
        with Session.open(kept) as session:
            assert session.revision_count() == 2

    def test_the_open_profile_is_compared_from_memory(
        self, recovery: Recovery, backups: BackupShelf, path: Path
    ) -> None:
        backup = newest(backups, path)
        expected = recovery.changes(path, backup)
        with Session.open(path) as session:
            assert recovery.changes_from(session.said(), backup) == expected

    def test_somebody_elses_backup_is_refused_before_anything_is_said(
        self, recovery: Recovery, path: Path, tmp_path: Path
    ) -> None:
        Session.create(tmp_path / "aziz.lself", "Aziz").close()
        with pytest.raises(OtherProfile):
            recovery.changes(path, tmp_path / "aziz.lself")

    def test_a_restored_profile_is_known_at_its_place(
        self, recovery: Recovery, backups: BackupShelf, path: Path, tmp_path: Path
    ) -> None:
        uuid = backups.known_at(path)
        recovery.restore(tmp_path / "new.lself", newest(backups, path))
        assert backups.known_at(tmp_path / "new.lself") == uuid


class TestSalvage:
    """`salvage`."""

    def test_backup_and_file_together_lose_nothing(self, recovery: Recovery, path: Path) -> None:
        spoil(path)
        salvaged = recovery.salvage(path, path.with_name("saved.lself"))
        assert (salvaged.lost, salvaged.doubtful, salvaged.from_backup) == ((), (), 1)
        with Session.open(path.with_name("saved.lself")) as session:
            notes = [revision.answer.note for revision in session.revisions()]
        assert notes == ["a word of mine", ""]

    def test_a_shipped_form_that_was_lost_is_found_again(
        self, recovery: Recovery, backups: BackupShelf, path: Path
    ) -> None:
        import sqlite3
        from contextlib import closing

        newest(backups, path).unlink()
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("DELETE FROM form")
        recovery.salvage(path, path.with_name("saved.lself"))
        with Session.open(path.with_name("saved.lself")) as session:
            assert session.take(1).answers["needs-analysis"].current == 4

    def test_of_nothing_comes_nothing(self, recovery: Recovery, backups: BackupShelf, path: Path) -> None:
        newest(backups, path).unlink()
        path.write_bytes(b"")
        with pytest.raises(NothingLeft):
            recovery.salvage(path, path.with_name("saved.lself"))


class TestWords:
    """Sentences in every language."""

    @pytest.mark.parametrize("language", ["en", "uz"])
    def test_every_kind_of_finding_and_change_has_words(self, language: str) -> None:
        say = load_catalogue(language)
        parts = ["answer", "assessment", "profile", "setting", "of tomorrow", *PlanPart]
        messages = [change_words(Change(part, 1, 2, 1, 2, 0)) for part in parts]
        messages += [cost_words((Change(part, 1, 2, 1, 2, 0),)) for part in parts]
        messages += [finding_words(Finding(check, "answer", 3)) for check in Check]
        messages += [finding_words(Finding(check, detail="12 of 30 bytes")) for check in Check]
        messages += [lost_words(Lost("answer", 3, "needs-analysis", 1, AT)), lost_words(Lost("record", 3))]
        messages += [lost_words(Lost("answer", 3, before=AT)), part_words("of tomorrow")]
        said = [say(message) for message in messages]
        assert all(words and "{" not in words for words in said)
        assert len({say(part_words(part)) for part in parts}) == len(parts)

    def test_a_lost_answer_is_named_as_exactly_as_can_be(self) -> None:
        assert english(lost_words(Lost("answer", 3, "needs-analysis", 1))) == "answer 3: “needs-analysis”"
        assert english(lost_words(Lost("answer", 3))) == "answer 3, one of the last"
        assert english(lost_words(Lost("answer", 3, before=AT))).startswith(
            "answer 3, saved before 2026-11-23"
        )
