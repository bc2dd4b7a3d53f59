"""Passwords in the window: unlocking, locking, giving, changing, taking away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.secret_state import SecretDeed
from librarian_self.presenters.state import Screen, State
from librarian_self.presenters.views.password import password_view
from librarian_self.presenters.views.recoverykey import recovery_key_view
from librarian_self.presenters.views.shell import shell_view
from librarian_self.presenters.views.unlock import unlock_view
from librarian_self.presenters.views.wishes import lock_after
from librarian_self.services.profiles import DataFolder, known_profiles
from librarian_self.services.session import Session
from librarian_self.services.shelf import Shelf
from librarian_self.storage import Given
from librarian_self.storage.sealing.switching import is_sealed
from tests.presenters.walking import Walker, change
from tests.services.everything import EVERYTHING

PASSWORD = "Oq kabutar 7, ақ каптар"  # noqa: S105 - of a test
OTHER = "Qora qargʻa"
WORDS = "Talked with a reader about Ajiniyaz"
EN = load_catalogue("en")


@pytest.fixture
def protected(home: Walker) -> Walker:
    """Nodira’s profile under a password, on the page that shows its recovery key."""
    home.send(m.StartForm(EVERYTHING))
    home.send(change(home.item, current=2, note=WORDS))
    home.send(m.GoTo(Screen.SETTINGS), m.AskAboutPassword(SecretDeed.GIVE))
    home.send(m.GivePassword(PASSWORD, PASSWORD))
    return home


@pytest.fixture
def key(protected: Walker) -> str:
    assert protected.state.shown_key is not None
    return protected.state.shown_key.key


@pytest.fixture
def locked(protected: Walker, key: str) -> Walker:
    protected.send(m.ConfirmRecoveryKey(key[-4:]), m.Lock())
    return protected


def words_in(value: object) -> Iterator[str]:
    """Every text that a value holds."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for each in fields(value):
            yield from words_in(getattr(value, each.name))
    elif isinstance(value, dict):
        for pair in value.items():
            yield from words_in(pair)
    elif isinstance(value, tuple | list | frozenset):
        for item in value:
            yield from words_in(item)


def profile_of(walker: Walker) -> Path:
    (path,) = walker.folder.profiles.glob("*.lself")
    return path


def problem_of(state: State) -> str:
    assert state.unlocking is not None
    return EN(state.unlocking.problem) if state.unlocking.problem else ""


def screen_of(walker: Walker) -> Screen:
    """The page that is open now; asked anew each time."""
    return walker.state.screen


class TestGiving:
    """A password for the open profile."""

    def test_the_fields_are_shown_and_put_away(self, home: Walker) -> None:
        home.send(m.GoTo(Screen.SETTINGS))
        assert password_view(home.state, EN).form is None
        home.send(m.AskAboutPassword(SecretDeed.GIVE))
        form = password_view(home.state, EN).form
        assert form is not None
        assert [field.label for field in form.fields] == ["New password", "The new password once more"]
        home.send(m.AskAboutPassword(None))
        assert password_view(home.state, EN).form is None

    @pytest.mark.parametrize(("password", "again"), [(PASSWORD, OTHER), ("", ""), (" ", " ")])
    def test_what_will_not_do_is_said_at_the_fields(self, home: Walker, password: str, again: str) -> None:
        home.send(m.GoTo(Screen.SETTINGS), m.AskAboutPassword(SecretDeed.GIVE))
        home.send(m.GivePassword(password, again))
        form = password_view(home.state, EN).form
        assert form is not None
        assert form.problem
        assert not is_sealed(profile_of(home))

    def test_the_recovery_key_is_shown_once_and_the_bar_is_away(self, protected: Walker, key: str) -> None:
        assert screen_of(protected) is Screen.RECOVERY_KEY
        assert recovery_key_view(protected.state, EN).key == key
        assert shell_view(protected.state, EN).pages == ()
        assert protected.send(m.GoTo(Screen.HOME)).screen is Screen.RECOVERY_KEY
        protected.send(m.OpenHelp(), m.LeaveHelp())
        assert recovery_key_view(protected.state, EN).key == key

    def test_it_goes_on_with_the_last_group_alone(self, protected: Walker, key: str) -> None:
        protected.send(m.ConfirmRecoveryKey("0000"))
        assert recovery_key_view(protected.state, EN).problem
        state = protected.send(m.ConfirmRecoveryKey(f" {key[-4:].lower()} "))
        assert state.screen is Screen.SETTINGS
        assert state.shown_key is None
        assert key not in set(words_in(state))

    def test_the_key_can_be_saved_as_text(self, protected: Walker, key: str, tmp_path: Path) -> None:
        protected.send(m.SaveRecoveryKey(tmp_path / "key.txt"))
        written = (tmp_path / "key.txt").read_text("utf-8")
        assert key in written
        assert profile_of(protected).name in written

    def test_the_same_profile_is_open_and_goes_on_being_saved(self, protected: Walker) -> None:
        assert protected.opened.profile.name == "Nodira"
        assert protected.opened.protected
        protected.send(m.Rename("Nodira K."))
        assert not protected.state.saving.pending
        protected.performer.close()
        with Session.open(profile_of(protected), given=Given(PASSWORD)) as session:
            assert session.profile().name == "Nodira K."

    def test_the_list_of_profiles_says_only_what_the_file_is_called(
        self, protected: Walker, folder: DataFolder
    ) -> None:
        protected.send(m.Rename("Somebody Else"))
        assert [known.name for known in known_profiles(folder)] == ["Nodira"]
        assert "Somebody" not in folder.known_list.read_text("utf-8")

    def test_a_secret_is_not_in_what_a_trace_would_show(self) -> None:
        for message in (
            m.Unlock(PASSWORD),
            m.Recover(PASSWORD, PASSWORD, PASSWORD),
            m.GivePassword(PASSWORD, PASSWORD),
            m.ChangePassword(PASSWORD, PASSWORD, PASSWORD),
            m.TakePasswordAway(PASSWORD),
            m.ConfirmRecoveryKey(PASSWORD),
            m.PasswordSettled(SecretDeed.GIVE, PASSWORD),
        ):
            assert PASSWORD not in repr(message)


class TestLocking:
    """`Lock`."""

    def test_nothing_that_was_read_stays(self, locked: Walker) -> None:
        state = locked.state
        assert state.screen is Screen.UNLOCK
        assert (state.opened, state.assessing, state.looking) == (None, None, None)
        assert (state.done, state.undone) == ((), ())
        said = set(words_in(state))
        assert not any(WORDS in words or PASSWORD in words for words in said)
        assert shell_view(state, EN).title == "Librarian Self"
        assert "Nodira is locked" in unlock_view(state, EN).title

    def test_what_is_on_its_way_to_the_disk_arrives_first(self, locked: Walker) -> None:
        locked.send(m.Unlock(PASSWORD))
        locked.tell(m.Rename("Nodira K."), m.Lock())
        assert locked.state.opening is not None
        assert screen_of(locked) is not Screen.UNLOCK
        locked.work()
        assert screen_of(locked) is Screen.UNLOCK
        locked.send(m.Unlock(PASSWORD))
        assert locked.opened.profile.name == "Nodira K."

    def test_while_something_cannot_be_saved_it_stays_open_and_says_so(self, locked: Walker) -> None:
        locked.send(m.Unlock(PASSWORD))
        locked.disk_full = True
        locked.send(m.Rename("Nodira K."), m.Lock())
        assert locked.state.opened is not None
        assert locked.state.notice is not None
        locked.disk_full = False
        locked.send(m.Retry(), m.Lock())
        assert screen_of(locked) is Screen.UNLOCK

    def test_a_profile_without_password_is_not_locked(self, home: Walker) -> None:
        before = home.state
        assert home.send(m.Lock()) == before

    def test_colours_and_letters_stay(self, locked: Walker) -> None:
        locked.send(m.Unlock(PASSWORD), m.SetSetting("text-size", "200"), m.Lock())
        assert locked.state.welcome.settings == {"text-size": "200"}

    def test_when_it_locks_by_itself_is_a_setting(self, locked: Walker) -> None:
        assert lock_after(locked.state) == 0
        locked.send(m.Unlock(PASSWORD))
        assert lock_after(locked.state) == 15
        for written, minutes in (("5", 5), ("30", 30), ("0", 0), ("7", 15), ("soon", 15)):
            locked.send(m.SetSetting("lock-after", written))
            assert lock_after(locked.state) == minutes

    def test_without_a_password_nothing_locks_by_itself(self, home: Walker) -> None:
        assert lock_after(home.state) == 0
        assert password_view(home.state, EN).locks == ()


class TestUnlocking:
    """The page of a locked profile."""

    def test_a_start_with_one_profile_asks_for_its_password(self, locked: Walker, shelf: Shelf) -> None:
        again = locked.restart(shelf)
        assert screen_of(again) is Screen.UNLOCK
        again.send(m.Unlock(PASSWORD))
        assert screen_of(again) is Screen.HOME
        assert again.opened.standings[0].answered == 1
        assert again.state.unlocking is None
        again.performer.close()

    def test_wrong_ones_are_one_sentence_and_a_longer_wait_each_time(self, locked: Walker) -> None:
        for _ in range(2):
            locked.send(m.Unlock(OTHER))
            assert unlock_view(locked.state, EN).wait == 0
        first = problem_of(locked.state)
        assert "does not open" in first
        while unlock_view(locked.state, EN).wait == 0:
            locked.send(m.Unlock(OTHER))
        assert problem_of(locked.state) == first
        view = unlock_view(locked.state, EN)
        assert view.form.waiting
        assert view.wait_line == "The next try is possible in 1 second."
        before = locked.state
        assert locked.send(m.Unlock(PASSWORD)) == before
        locked.send(*[m.SecondPassed()] * (view.wait + 1))
        assert unlock_view(locked.state, EN).wait_line == ""
        assert not unlock_view(locked.state, EN).form.waiting

    def test_a_second_start_does_not_wait_less(self, locked: Walker, shelf: Shelf) -> None:
        for _ in range(5):
            locked.send(*[m.SecondPassed()] * 40, m.Unlock(OTHER))
        again = locked.restart(shelf)
        again.send(m.Unlock(PASSWORD))
        assert again.state.opened is not None or unlock_view(again.state, EN).wait > 0
        again.performer.close()

    def test_other_profiles_can_be_opened(self, locked: Walker) -> None:
        locked.send(m.AddProfile())
        assert screen_of(locked) is Screen.WELCOME
        locked.make_profile("Aziz")
        aziz = locked.opened.path
        locked.send(m.SwitchProfile(profile_named(locked, "Nodira")))
        assert screen_of(locked) is Screen.UNLOCK
        assert locked.state.opened is None
        assert [each.label for each in unlock_view(locked.state, EN).known] == ["Aziz"]
        locked.send(m.SwitchProfile(aziz))
        assert locked.opened.profile.name == "Aziz"
        assert locked.state.unlocking is None

    def test_the_secret_of_one_profile_is_not_tried_on_another(
        self, locked: Walker, folder: DataFolder
    ) -> None:
        locked.send(m.AddProfile())
        locked.make_profile("Aziz")
        aziz = locked.opened.path
        locked.send(m.AskAboutPassword(SecretDeed.GIVE), m.GivePassword(OTHER, OTHER))
        locked.send(m.SwitchProfile(profile_named(locked, "Nodira")))
        assert problem_of(locked.state) == ""
        locked.send(m.Unlock(PASSWORD), m.SwitchProfile(aziz))
        assert problem_of(locked.state) == ""
        assert not (folder.path / "tries.json").exists()

    def test_the_recovery_key_gives_a_new_password(self, locked: Walker, key: str) -> None:
        locked.send(m.UseRecoveryKey(by_key=True))
        assert [field.key for field in unlock_view(locked.state, EN).form.fields] == [
            "key",
            "password",
            "again",
        ]
        locked.send(m.Recover(key, OTHER, PASSWORD))
        assert "differ" in problem_of(locked.state)
        locked.send(m.Recover("no key", OTHER, OTHER))
        assert "does not open" in problem_of(locked.state)
        assert unlock_view(locked.state, EN).by_key
        locked.send(m.Recover(key.lower(), OTHER, OTHER))
        assert screen_of(locked) is Screen.HOME
        locked.send(m.Lock(), m.Unlock(PASSWORD))
        assert locked.state.opened is None
        locked.send(m.Unlock(OTHER))
        assert locked.state.opened is not None

    def test_help_is_about_passwords_and_leads_back(self, locked: Walker) -> None:
        state = locked.send(m.OpenHelp())
        assert state.help.topic == "password"
        assert locked.send(m.LeaveHelp()).screen is Screen.UNLOCK

    def test_a_file_that_went_away_is_said(self, locked: Walker) -> None:
        profile_of(locked).unlink()
        locked.send(m.Unlock(PASSWORD))
        assert screen_of(locked) is Screen.WELCOME
        assert locked.state.notice is not None


def profile_named(walker: Walker, name: str) -> Path:
    return next(known.path for known in walker.state.known if known.name == name)


class TestChanging:
    """Another password, or none."""

    @pytest.fixture
    def settings(self, locked: Walker) -> Walker:
        locked.send(m.Unlock(PASSWORD), m.GoTo(Screen.SETTINGS))
        return locked

    def test_another_one(self, settings: Walker) -> None:
        settings.send(m.AskAboutPassword(SecretDeed.CHANGE), m.ChangePassword(PASSWORD, OTHER, OTHER))
        assert screen_of(settings) is Screen.SETTINGS
        assert settings.state.notice is not None
        assert password_view(settings.state, EN).form is None
        settings.send(m.Lock(), m.Unlock(OTHER))
        assert settings.state.opened is not None

    def test_the_wrong_present_one_leaves_everything_open_as_it_was(self, settings: Walker) -> None:
        for deed, message in (
            (SecretDeed.CHANGE, m.ChangePassword(OTHER, OTHER, OTHER)),
            (SecretDeed.TAKE_AWAY, m.TakePasswordAway(OTHER)),
        ):
            settings.send(m.AskAboutPassword(deed), message)
            form = password_view(settings.state, EN).form
            assert form is not None
            assert "does not open" in form.problem
            assert not form.waiting
        settings.send(m.Rename("Nodira K."))
        assert not settings.state.saving.failed
        assert not settings.state.saving.pending

    def test_none_any_more(self, settings: Walker) -> None:
        settings.send(m.AskAboutPassword(SecretDeed.TAKE_AWAY), m.TakePasswordAway(PASSWORD))
        assert not settings.opened.protected
        assert not is_sealed(profile_of(settings))
        assert [each.key for each in password_view(settings.state, EN).deeds] == [SecretDeed.GIVE]

    def test_a_backup_is_brought_back_without_asking_again(self, settings: Walker) -> None:
        settings.send(m.Rename("Nodira K."))
        settings.send(m.Lock(), m.Unlock(PASSWORD), m.GoTo(Screen.SETTINGS))
        oldest = settings.state.safety.backups[-1]
        settings.send(m.AskToRestore(oldest.path))
        settings.send(m.RestoreAsked())
        assert settings.state.opened is not None
        assert settings.opened.protected

    def test_a_copy_elsewhere_stays_protected(self, settings: Walker, tmp_path: Path) -> None:
        copy = tmp_path / "copy.lself"
        settings.send(m.CopyTo(copy))
        assert is_sealed(copy)
        rescued = tmp_path / "rescued.lself"
        settings.send(m.RescueTo(rescued))
        assert settings.opened.path == rescued
        assert is_sealed(rescued)
        settings.send(m.Rename("Nodira K."))
        assert not settings.state.saving.pending

    def test_a_protected_profile_is_erased_with_its_backups(
        self, settings: Walker, folder: DataFolder
    ) -> None:
        settings.send(m.AskToErase(), m.EraseForGood())
        assert settings.state.opened is None
        assert not list(folder.path.rglob("*.lself"))
