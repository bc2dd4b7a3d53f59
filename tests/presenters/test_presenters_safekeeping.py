"""Backups, damage and copies, on real files."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.messages import msg
from librarian_self.model.plan import Goal
from librarian_self.presenters import effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters import recovering as recovering_module
from librarian_self.presenters.state import Notice, NoticeAction, Screen, Tone
from librarian_self.presenters.update import update
from librarian_self.presenters.views.backups import FIRST_SHOWN, backup_view
from librarian_self.presenters.views.shell import shell_view
from librarian_self.services.profiles import DataFolder
from librarian_self.services.session import Session
from librarian_self.services.shelf import Shelf
from librarian_self.storage import Place
from tests.presenters.walking import SPEAKERS, Walker, assert_sound, change


@pytest.fixture
def path(page: Walker) -> Path:
    """Nodira’s profile, closed: two sessions with an answer each, of which the first is backed up."""
    page.send(change("ask", current=1, note="a word of mine"))
    page.performer.close()
    with Session.open(page.opened.path) as session:
        session.answer(1, "explain", {"current": 2})
    return page.opened.path


def spoil(path: Path) -> bytes:
    data = path.read_bytes()
    assert b"a word of mine" in data
    data = data.replace(b"a word of mine", b"a word of hers")
    path.write_bytes(data)
    return data


def started(folder: DataFolder, shelf: Shelf, path: Path | None = None) -> Walker:
    walker = Walker(folder, shelf)
    walker.begin(path)
    return walker


def ways(walker: Walker) -> tuple[NoticeAction, ...]:
    assert walker.state.notice is not None
    return walker.state.notice.actions


class TestDamageAtOpening:
    """The file is kept, the newest good backup is offered, what can be read can be saved."""

    def test_it_is_said_what_helps_and_what_it_costs(
        self, path: Path, folder: DataFolder, shelf: Shelf
    ) -> None:
        data = spoil(path)
        walker = started(folder, shelf)
        assert (walker.state.screen, walker.state.opened) == (Screen.WELCOME, None)
        assert ways(walker) == (NoticeAction.RESTORE, NoticeAction.SALVAGE)
        assert "Nodira.lself is damaged. It is kept exactly as it is." in walker.notice()
        assert "does not have: 1 answer." in walker.notice()
        assert path.read_bytes() == data
        for say in SPEAKERS:
            notice = shell_view(walker.state, say).notice
            assert notice is not None
            assert "{" not in notice.actions[0].label
        assert_sound(walker.state)

    def test_the_backup_is_brought_back_and_the_damaged_file_kept(
        self, path: Path, folder: DataFolder, shelf: Shelf
    ) -> None:
        data = spoil(path)
        walker = started(folder, shelf)
        state = walker.send(m.RestoreOffered())
        assert state.screen is Screen.HOME
        assert walker.opened.standings[0].answered == 1
        (kept,) = path.parent.glob("*.damaged-*")
        assert kept.read_bytes() == data
        assert str(kept) in walker.notice()
        assert [known.path for known in state.known] == [path]
        walker.send(m.Continue(1), change("ask", current=3))
        assert walker.pending() == ()
        walker.performer.close()

    def test_what_can_be_read_is_saved_and_opened_and_nothing_is_missing_with_a_backup(
        self, path: Path, folder: DataFolder, shelf: Shelf, tmp_path: Path
    ) -> None:
        data = spoil(path)
        walker = started(folder, shelf)
        walker.send(m.SalvageTo(tmp_path / "saved.lself"))
        assert walker.opened.path == tmp_path / "saved.lself"
        assert walker.opened.standings[0].answered == 2
        assert "Nothing is missing." in walker.notice()
        assert path.read_bytes() == data
        walker.performer.close()

    def test_without_a_backup_what_is_missing_is_said_item_by_item(
        self, path: Path, folder: DataFolder, shelf: Shelf, tmp_path: Path
    ) -> None:
        spoil(path)
        for backup in folder.backups.rglob("*.lself"):
            backup.unlink()
        walker = started(folder, shelf)
        assert ways(walker) == (NoticeAction.SALVAGE,)
        assert update(walker.state, m.RestoreOffered()) == (walker.state, ())
        walker.send(m.SalvageTo(tmp_path / "saved.lself"))
        form = walker.opened.basis
        assert form is not None
        words = next(item for item in form.form.items() if item.id == "ask").statement.show("en").words
        assert f"Missing: answer 1: “{words}”." in walker.notice()
        walker.performer.close()

    @pytest.mark.parametrize("left", [b"", b"junk" * 4000])
    def test_an_empty_file_or_junk_never_becomes_a_new_profile(
        self, path: Path, folder: DataFolder, shelf: Shelf, left: bytes
    ) -> None:
        path.write_bytes(left)
        walker = started(folder, shelf)
        assert walker.state.opened is None
        assert ways(walker) == (NoticeAction.RESTORE,)
        assert "is damaged" in walker.notice()
        assert path.read_bytes() == left
        assert walker.send(m.RestoreOffered()).opened is not None
        walker.performer.close()

    def test_a_deleted_profile_is_offered_from_its_backup(
        self, path: Path, folder: DataFolder, shelf: Shelf
    ) -> None:
        path.unlink()
        walker = started(folder, shelf, path)
        assert ways(walker) == (NoticeAction.RESTORE,)
        assert walker.send(m.RestoreOffered()).opened is not None
        assert path.exists()
        walker.performer.close()

    def test_where_the_only_profile_is_gone_its_backup_is_offered_and_not_a_first_start(
        self, path: Path, folder: DataFolder, shelf: Shelf
    ) -> None:
        path.unlink()
        walker = started(folder, shelf)
        assert ways(walker) == (NoticeAction.RESTORE,)
        assert f"There is no file {path}" in walker.notice()
        assert walker.send(m.RestoreOffered()).opened is not None
        assert path.exists()
        walker.performer.close()

    def test_a_computer_whose_profiles_were_erased_begins_anew(self, page: Walker, shelf: Shelf) -> None:
        page.send(m.AskToErase(), m.EraseForGood())
        again = page.restart(shelf)
        assert (again.state.notice, again.state.screen) == (None, Screen.WELCOME)

    def test_a_stranger_is_still_a_stranger(self, home: Walker, shelf: Shelf, tmp_path: Path) -> None:
        (tmp_path / "notes.txt").write_text("mine")
        other = Walker(home.folder, shelf)
        other.begin(tmp_path / "notes.txt")
        assert ways(other) == ()
        assert other.state.safety.offer is None

    def test_what_cannot_be_restored_stays_offered(
        self, path: Path, folder: DataFolder, shelf: Shelf, tmp_path: Path
    ) -> None:
        spoil(path)
        walker = started(folder, shelf)
        (tmp_path / "there.lself").write_text("mine")
        state = walker.send(m.SalvageTo(tmp_path / "there.lself"))
        assert "already a file" in walker.notice()
        assert (state.opening, state.busy, state.opened) == (None, None, None)
        assert NoticeAction.SALVAGE in ways(walker)
        for backup in folder.backups.rglob("*.lself"):
            backup.write_bytes(b"junk")
        walker.send(m.RestoreOffered())
        assert ways(walker) == (NoticeAction.RESTORE, NoticeAction.SALVAGE)
        assert (tmp_path / "there.lself").read_text() == "mine"


class TestDamageWhileOpen:
    """A disk fails under an open profile."""

    @pytest.fixture
    def failing(self, page: Walker, shelf: Shelf) -> Walker:
        """A profile with an answer whose words changed on the disk after they were checked."""
        page.send(change("ask", current=1, note="a word of mine"), m.FinishAssessment())
        again = page.restart(shelf)
        file = again.performer._open._file
        connection = file._database._connection
        connection.set_authorizer(None)
        connection.execute("UPDATE answer SET note = 'x' WHERE seq = 1")
        again.performer._open._answers.clear()
        return again

    def test_it_is_said_with_a_way_back_and_the_rest_goes_on(self, failing: Walker) -> None:
        state = failing.send(m.GoTo(Screen.RESULTS))
        assert state.opened is not None
        assert ways(failing) == (NoticeAction.RESTORE, NoticeAction.SALVAGE)
        failing.send(m.AddGoal("g"))
        assert failing.pending() == ()

    def test_no_backup_is_made_of_it(self, failing: Walker) -> None:
        before = sorted(failing.folder.backups.rglob("*.lself"))
        failing.send(m.GoTo(Screen.RESULTS), m.AddGoal("g"))
        failing.performer.close()
        assert sorted(failing.folder.backups.rglob("*.lself")) == before

    def test_the_way_back_waits_until_every_word_is_on_disk(self, failing: Walker) -> None:
        failing.send(m.GoTo(Screen.RESULTS))
        failing.tell(m.AddGoal("g"), m.RestoreOffered())
        assert [type(effect) for effect in failing.waiting] == [e.Save]
        failing.work()
        assert isinstance(failing.performed[-1], e.RestoreBackup)
        assert failing.state.opened is not None
        assert failing.state.opened.goals == ()
        (kept,) = failing.opened.path.parent.glob("*.damaged-*")
        assert kept.stat().st_size > 0
        failing.performer.close()


class TestSettings:
    """The card of backups."""

    @pytest.fixture
    def settings(self, page: Walker, shelf: Shelf) -> Walker:
        """The page of settings after two sessions."""
        page.send(change("ask", current=1))
        again = page.restart(shelf)
        again.send(m.AddGoal("g"), m.GoTo(Screen.SETTINGS))
        return again

    def test_backups_are_listed_with_date_and_size(self, settings: Walker) -> None:
        view = backup_view(settings.state, SPEAKERS[0])
        (row,) = view.rows
        assert row.when.startswith("23 November 2026, ")
        assert row.size.endswith(" kB")
        assert (view.more, view.question) == ("", None)
        assert_sound(settings.state)

    def test_a_new_profile_has_none_yet(self, home: Walker) -> None:
        view = backup_view(home.send(m.GoTo(Screen.SETTINGS)), SPEAKERS[0])
        assert view.rows == ()
        assert "no backup yet" in view.note

    def test_first_it_is_shown_what_would_change(self, settings: Walker) -> None:
        (backup,) = settings.state.safety.backups
        before = settings.opened.path.read_bytes()
        settings.send(m.AskToRestore(backup.path))
        question = backup_view(settings.state, SPEAKERS[0]).question
        assert question is not None
        assert question.lines == ("Goals: 1 now, 0 in the backup; 1 would go.",)
        assert settings.opened.path.read_bytes() == before
        settings.send(m.KeepPresent())
        assert settings.state.safety.asked is None
        assert update(settings.state, m.RestoreAsked()) == (settings.state, ())
        settings.performer.close()

    def test_then_the_backup_is_open_and_the_present_one_a_backup(self, settings: Walker) -> None:
        (backup,) = settings.state.safety.backups
        settings.send(m.AskToRestore(backup.path), m.RestoreAsked())
        assert not settings.opened.goals
        assert settings.state.notice is not None
        assert settings.state.notice.tone is Tone.CALM
        settings.send(m.GoTo(Screen.SETTINGS))
        newest = settings.state.safety.backups[0]
        settings.send(m.AskToRestore(newest.path), m.RestoreAsked())
        assert [goal.id for goal in settings.opened.goals] == ["g"]
        settings.performer.close()

    def test_a_backup_that_went_bad_meanwhile_leaves_the_profile_open(self, settings: Walker) -> None:
        (backup,) = settings.state.safety.backups
        settings.send(m.AskToRestore(backup.path))
        backup.path.write_bytes(b"junk")
        state = settings.send(m.RestoreAsked())
        assert (state.opening, state.busy) == (None, None)
        assert settings.notice()
        settings.send(m.AddGoal("h"))
        assert settings.pending() == ()
        settings.performer.close()

    def test_another_page_takes_the_question_away(self, settings: Walker) -> None:
        (backup,) = settings.state.safety.backups
        settings.send(m.AskToRestore(backup.path), m.GoTo(Screen.HOME), m.GoTo(Screen.SETTINGS))
        assert settings.state.safety.asked is None
        settings.performer.close()

    def test_a_backup_that_is_gone_is_asked_about_no_more(self, settings: Walker) -> None:
        (backup,) = settings.state.safety.backups
        settings.send(m.AskToRestore(backup.path))
        assert settings.send(m.BackupsListed(())).safety.asked is None
        assert update(settings.state, m.AskToRestore(Path("gone"))) == (settings.state, ())
        settings.performer.close()

    def test_of_many_only_the_newest_are_shown_at_first(self, settings: Walker) -> None:
        (backup,) = settings.state.safety.backups
        many = tuple(replace(backup, path=Path(f"{n}.lself"), number=n) for n in range(12))
        settings.send(m.BackupsListed(many))
        view = backup_view(settings.state, SPEAKERS[0])
        assert (len(view.rows), view.more) == (FIRST_SHOWN, "Show the 7 older ones")
        settings.send(m.ShowAllBackups())
        assert len(backup_view(settings.state, SPEAKERS[0]).rows) == 12
        settings.performer.close()

    def test_a_copy_to_take_along(self, settings: Walker, tmp_path: Path) -> None:
        settings.send(m.CopyTo(tmp_path / "stick" / "copy.lself"))
        with Session.open(tmp_path / "stick" / "copy.lself") as copy:
            assert [goal.id for goal in copy.goals()] == ["g"]
        assert "copy.lself" in settings.notice()
        settings.send(m.CopyTo(tmp_path / "stick" / "copy.lself"))
        assert "already a file" in settings.notice()
        settings.performer.close()


class TestOpening:
    """What is seen to when a profile is opened."""

    def test_what_a_killed_window_saved_is_backed_up_at_the_next_start(
        self, page: Walker, shelf: Shelf
    ) -> None:
        page.performer.close()
        with Session.open(page.opened.path) as session:
            session.save(Goal("g", "x"))
        before = len(list(page.folder.backups.rglob("*.lself")))
        again = started(page.folder, shelf)
        assert len(list(page.folder.backups.rglob("*.lself"))) == before + 1
        again.performer.close()
        assert len(list(page.folder.backups.rglob("*.lself"))) == before + 1

    def test_backups_that_cannot_be_made_are_said_at_the_next_start(self, page: Walker, shelf: Shelf) -> None:
        page.folder.backups.write_text("a file where the folder should be")
        again = page.restart(shelf)
        assert "A new backup could not be made" in again.notice()
        assert again.state.opened is not None
        again.performer.close()

    @pytest.mark.parametrize(("place", "words"), [(Place.NETWORK, "network"), (Place.STICK, "stick")])
    def test_a_profile_elsewhere_is_told_once_what_that_means(
        self, home: Walker, shelf: Shelf, monkeypatch: pytest.MonkeyPatch, place: Place, words: str
    ) -> None:
        monkeypatch.setattr(recovering_module, "place_of", lambda _path: place)
        again = home.restart(shelf)
        assert words in again.notice()
        assert again.restart(shelf).notice() == ""

    def test_who_has_it_open_is_noted_beside_it(self, home: Walker) -> None:
        note = home.opened.path.with_name(f"{home.opened.path.name}-open")
        assert note.exists()
        home.performer.close()
        assert not note.exists()


def test_a_remark_does_not_cover_what_is_more_pressing(home: Walker) -> None:
    pressing = Notice(msg("No profile is open."), Tone.CARE)
    state = replace(home.state, notice=pressing)
    assert update(state, m.Remarked(msg("Open the folder")))[0].notice == pressing
    assert update(home.state, m.Remarked(msg("Open the folder")))[0].notice == Notice(msg("Open the folder"))


def test_many_missing_entries_are_named_in_part(home: Walker) -> None:
    missing = tuple(msg("answer") for _ in range(30))
    state, _ = update(home.state, m.ProfileSalvaged(Path("x.lself"), missing, (msg("assessment"),)))
    assert state.notice is not None
    said = load_catalogue("en").say(state.notice.message)
    assert "answer, answer and 22 more" in said
    assert "Kept as found, though damaged: assessment." in said


def test_a_file_altered_by_another_program_is_named_too(path: Path, folder: DataFolder, shelf: Shelf) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("CREATE TRIGGER t AFTER INSERT ON answer BEGIN SELECT 1; END")
    walker = started(folder, shelf)
    assert ways(walker) == (NoticeAction.RESTORE, NoticeAction.SALVAGE)
    walker.send(m.RestoreOffered())
    assert walker.state.opened is not None
    walker.performer.close()


def test_before_a_table_is_taken_in_what_is_there_is_backed_up(home: Walker, tmp_path: Path) -> None:
    home.send(m.AddGoal("g"))
    table = tmp_path / "log.csv"
    table.write_text("date,activity\n2026-11-20,A talk about catalogues\n", "utf-8")
    before = len(list(home.folder.backups.rglob("*.lself")))
    home.send(m.ImportLog(table))
    (backup,) = list(home.folder.backups.rglob("*.lself"))[before:]
    with Session.open(backup) as copy:
        assert [goal.id for goal in copy.goals()] == ["g"]
        assert copy.learning() == ()
