"""An open profile: whose it is, its settings, its file."""

from __future__ import annotations

import shutil
import stat
from pathlib import Path

import pytest

from librarian_self.i18n.messages import Refusal
from librarian_self.model.profile import LONGEST_NAME, ROLES
from librarian_self.services.changes import Changed, Changes
from librarian_self.services.clock import Clock
from librarian_self.services.person import checked_name, checked_role
from librarian_self.services.session import Session, new_goal_id
from librarian_self.storage import AlreadyExists, ProfileBusy, ProfileMoved, StorageError


def reopened(session: Session) -> Session:
    session.close()
    return Session.open(session.path)


class TestMakingAProfile:
    """`Session.create`."""

    def test_it_holds_what_was_said(self, session: Session) -> None:
        profile = session.profile()
        assert (profile.name, profile.role, profile.lang) == ("Nodira", "reader-service", "uz")
        assert session.assessments() == ()
        assert session.goals() == ()
        assert session.settings() == {}
        assert session.revision_count() == 0
        assert session.schema == 1

    def test_all_of_it_is_there_after_closing(self, session: Session) -> None:
        before = session.profile()
        with reopened(session) as again:
            assert again.profile() == before

    def test_every_profile_is_told_from_every_other(self, tmp_path: Path) -> None:
        with (
            Session.create(tmp_path / "a.lself", "A") as one,
            Session.create(tmp_path / "b.lself", "A") as two,
        ):
            assert one.profile().uuid != two.profile().uuid

    def test_only_its_owner_can_read_the_file(self, session: Session) -> None:
        assert stat.S_IMODE(session.path.stat().st_mode) == 0o600

    def test_blanks_round_a_name_do_not_count(self, tmp_path: Path) -> None:
        with Session.create(tmp_path / "a.lself", "  Oʻgʻiloy\t") as made:
            assert made.profile().name == "Oʻgʻiloy"

    def test_an_existing_file_is_left_alone(self, tmp_path: Path) -> None:
        path = tmp_path / "a.lself"
        path.write_text("a diary")
        with pytest.raises(AlreadyExists):
            Session.create(path, "A")
        assert path.read_text() == "a diary"

    @pytest.mark.parametrize("name", ["", " \n", "x" * (LONGEST_NAME + 1), "a\nb", "a\0b", "\udcff"])
    def test_a_name_that_will_not_do_leaves_no_file(self, tmp_path: Path, name: str) -> None:
        with pytest.raises(Refusal):
            Session.create(tmp_path / "a.lself", name)
        assert list(tmp_path.iterdir()) == []

    def test_an_unknown_role_leaves_no_file(self, tmp_path: Path) -> None:
        with pytest.raises(
            Refusal, match="“queen” is not a role of the program; there are: practicum-student"
        ):
            Session.create(tmp_path / "a.lself", "A", "queen")
        assert list(tmp_path.iterdir()) == []

    def test_a_file_where_a_folder_should_be_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "folder").write_text("no folder")
        with pytest.raises(StorageError):
            Session.create(tmp_path / "folder" / "a.lself", "A")
        assert (tmp_path / "folder").read_text() == "no folder"


@pytest.mark.parametrize("name", ["x", "x" * LONGEST_NAME, "Ўғилой", "李"])
def test_any_name_of_letters_is_good(name: str) -> None:
    assert checked_name(name) == name


@pytest.mark.parametrize("role", ROLES)
def test_every_role_of_the_program_is_good(role: str) -> None:
    assert checked_role(role) == role


def test_goal_ids_do_not_repeat() -> None:
    made = {new_goal_id() for _ in range(100)}
    assert len(made) == 100
    assert {len(each) for each in made} == {16}


class TestChangingAProfile:
    """`change_profile` and `change_setting`."""

    def test_what_is_not_named_stays(self, session: Session) -> None:
        before = session.profile()
        session.change_profile(role="head-methodist")
        after = session.profile()
        assert (after.uuid, after.name, after.role, after.lang) == (
            before.uuid,
            "Nodira",
            "head-methodist",
            "uz",
        )

    def test_everything_can_change_but_who_it_is(self, session: Session) -> None:
        uuid = session.profile().uuid
        session.change_profile(name=" Nodira A. ", role="not-sure", lang="en")
        with reopened(session) as again:
            after = again.profile()
        assert (after.uuid, after.name, after.role, after.lang) == (uuid, "Nodira A.", "not-sure", "en")

    def test_it_says_what_changed_and_when(self, session: Session) -> None:
        changes = session.change_profile(name="N")
        assert changes == Changes(frozenset({Changed.PROFILE}), changes.at)
        assert changes.at.startswith("2026-11-23T05:00:")
        assert changes.at.endswith("Z")

    @pytest.mark.parametrize(("name", "role"), [(" ", None), (None, "queen"), ("good", "queen")])
    def test_a_refused_change_changes_nothing(
        self, session: Session, name: str | None, role: str | None
    ) -> None:
        before = session.profile()
        with pytest.raises(Refusal):
            session.change_profile(name=name, role=role)
        assert session.profile() == before

    def test_settings_travel_with_the_file(self, session: Session) -> None:
        session.change_setting("theme", "dark")
        session.change_setting("theme", "light")
        changes = session.change_setting("text-size", "150")
        assert changes.what == {Changed.SETTINGS}
        with reopened(session) as again:
            assert again.settings() == {"theme": "light", "text-size": "150"}


class TestTheFile:
    """Who holds it, copies of it, and what happens when it goes away."""

    def test_nobody_else_can_open_it_meanwhile(self, session: Session) -> None:
        with pytest.raises(ProfileBusy):
            Session.open(session.path, wait=0)

    def test_it_is_free_again_once_it_is_closed(self, session: Session) -> None:
        session.close()
        session.close()
        with Session.open(session.path, wait=0) as again:
            assert again.profile().name == "Nodira"

    def test_only_what_no_backup_has_is_backed_up(self, session: Session, tmp_path: Path) -> None:
        folder = tmp_path / "backups"
        assert session.back_up(folder) is not None
        with reopened(session) as unchanged:
            assert unchanged.back_up(folder) is None
            unchanged.change_setting("theme", "dark")
            backup = unchanged.back_up(folder)
            assert backup is not None
            assert unchanged.back_up(folder) is None
        with Session.open(backup) as copy:
            assert copy.settings() == {"theme": "dark"}
            assert copy.profile().uuid == backup.parent.name

    def test_memory_gives_the_whole_profile_back_when_its_file_is_deleted(
        self, session: Session, tmp_path: Path
    ) -> None:
        session.change_setting("theme", "dark")
        session.path.unlink()
        with pytest.raises(ProfileMoved):
            session.change_setting("text-size", "150")
        copy = tmp_path / "rescued.lself"
        copy.write_bytes(session.rescue())
        with Session.open(copy) as rescued:
            assert rescued.settings() == {"theme": "dark", "text-size": "150"}
            assert rescued.profile().name == "Nodira"

    def test_reading_changes_no_byte(self, session: Session, tmp_path: Path, clock: Clock) -> None:
        session.close()
        copy = tmp_path / "copy.lself"
        shutil.copy2(session.path, copy)
        before = session.path.stat().st_mtime_ns
        with Session.open(session.path, clock) as read:
            read.profile()
            read.settings()
            read.goals()
            read.basis()
            assert read.latest() is None
        assert session.path.read_bytes() == copy.read_bytes()
        assert session.path.stat().st_mtime_ns == before
