"""The first start, profiles on a shared computer, names, roles and languages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from librarian_self.i18n.messages import english, msg
from librarian_self.model.profile import NOT_SURE
from librarian_self.presenters import effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Notice, Saving, Screen, State, Tone, Welcome
from librarian_self.presenters.update import update
from librarian_self.services.profiles import DataFolder, KnownProfile
from librarian_self.services.session import Session
from librarian_self.services.shelf import Shelf
from tests.presenters.walking import Walker, change


class TestFirstStart:
    """Three short steps."""

    def test_a_computer_that_knows_nobody_begins_with_the_language(self, walker: Walker) -> None:
        state = walker.state
        assert (state.ready, state.screen, state.welcome.step, state.opened) == (
            True,
            Screen.WELCOME,
            0,
            None,
        )

    def test_the_language_changes_at_once(self, walker: Walker) -> None:
        assert walker.send(m.ChooseLanguage("uz")).language == "uz"
        assert walker.performed == [e.Begin()]

    def test_name_and_role_make_the_profile(self, walker: Walker) -> None:
        walker.send(m.ChooseLanguage("uz"))
        state = walker.make_profile(" Nodira ", "head-methodist")
        assert walker.performed[-1] == e.CreateProfile("Nodira", "head-methodist", "uz")
        assert (state.screen, state.welcome.step) == (Screen.WELCOME, 2)
        profile = walker.opened.profile
        assert (profile.name, profile.role, profile.lang) == ("Nodira", "head-methodist", "uz")
        assert walker.opened.path.parent == walker.folder.profiles

    def test_a_role_need_not_be_known(self, walker: Walker) -> None:
        walker.send(m.StepForward(), m.TypeName("N"), m.StepForward())
        assert walker.opened.profile.role == NOT_SURE

    def test_the_last_step_goes_home(self, walker: Walker) -> None:
        walker.make_profile()
        assert walker.send(m.StepForward()).screen is Screen.HOME

    @pytest.mark.parametrize("name", ["", "   ", "x" * 201])
    def test_a_name_that_will_not_do_is_said_beside_the_field(self, walker: Walker, name: str) -> None:
        state = walker.send(m.StepForward(), m.TypeName(name), m.StepForward())
        assert state.welcome.step == 1
        assert state.welcome.problem is not None
        assert walker.performed == [e.Begin()]
        assert walker.send(m.TypeName("N")).welcome.problem is None

    def test_one_can_step_back_to_the_language(self, walker: Walker) -> None:
        state = walker.send(m.StepForward(), m.TypeName("Nodira"), m.StepBack())
        assert (state.welcome.step, state.welcome.name) == (0, "Nodira")
        assert walker.send(m.StepBack()) == state

    def test_once_the_profile_is_made_there_is_no_step_back(self, walker: Walker) -> None:
        state = walker.make_profile()
        assert walker.send(m.StepBack()) == state

    def test_while_the_profile_is_being_made_nothing_else_is_taken(self, walker: Walker) -> None:
        walker.tell(m.StepForward(), m.TypeName("Nodira"), m.StepForward())
        waiting = walker.state
        walker.tell(m.StepForward(), m.StepBack(), m.TypeName("X"), m.Undo(), m.ChooseLanguage("uz"))
        assert walker.state == waiting
        assert list(walker.waiting) == [e.CreateProfile("Nodira", NOT_SURE, "en")]

    def test_a_profile_that_cannot_be_made_keeps_what_was_typed(
        self, walker: Walker, folder: DataFolder
    ) -> None:
        folder.path.write_text("a file where the folder should be")
        state = walker.make_profile("Nodira")
        assert (state.screen, state.welcome.step, state.welcome.name) == (Screen.WELCOME, 1, "Nodira")
        assert state.opening is None
        assert state.opened is None
        assert walker.notice()
        folder.path.unlink()
        assert walker.send(m.StepForward()).opened is not None

    def test_text_size_and_colours_chosen_early_are_kept(self, walker: Walker, shelf: Shelf) -> None:
        walker.send(m.SetSetting("text-size", "150"))
        walker.make_profile()
        assert walker.opened.settings == {"text-size": "150"}
        assert walker.restart(shelf).opened.settings == {"text-size": "150"}


class TestBeginning:
    """What the program finds when it starts."""

    def test_the_only_profile_is_opened(self, home: Walker, shelf: Shelf) -> None:
        home.send(m.ChooseLanguage("uz"))
        again = home.restart(shelf)
        assert (again.state.screen, again.state.language) == (Screen.HOME, "uz")
        assert again.opened == home.opened

    def test_of_several_profiles_one_is_chosen(self, home: Walker, shelf: Shelf) -> None:
        home.send(m.AddProfile())
        home.make_profile("Bek")
        again = home.restart(shelf)
        assert again.state.screen is Screen.WELCOME
        assert [known.name for known in again.state.known] == ["Bek", "Nodira"]
        again.send(m.SwitchProfile(again.state.known[1].path))
        assert again.opened.profile.name == "Nodira"

    def test_a_file_named_at_the_start_is_opened(self, home: Walker, shelf: Shelf, tmp_path: Path) -> None:
        Session.create(tmp_path / "stick.lself", "Mehmon").close()
        other = Walker(home.folder, shelf)
        assert other.begin(tmp_path / "stick.lself").screen is Screen.HOME
        assert other.opened.profile.name == "Mehmon"
        assert "Mehmon" in {known.name for known in other.state.known}
        other.performer.close()

    def test_a_file_that_cannot_be_opened_is_said_above_those_that_can(
        self, home: Walker, shelf: Shelf, tmp_path: Path
    ) -> None:
        (tmp_path / "notes.txt").write_text("no profile")
        other = Walker(home.folder, shelf)
        state = other.begin(tmp_path / "notes.txt")
        assert (state.screen, state.ready, state.opened) == (Screen.WELCOME, True, None)
        assert "notes.txt is not a profile" in other.notice()
        assert [known.name for known in state.known] == ["Nodira"]

    def test_a_profile_in_a_language_of_tomorrow_is_shown_in_ours(self, home: Walker) -> None:
        opened = replace(home.opened, profile=replace(home.opened.profile, lang="xx"))
        state, _ = update(home.state, m.ProfileOpened(opened, home.state.known, "2026-11-23"))
        assert state.language == "en"


class TestSeveralPeople:
    """A shared computer."""

    @pytest.fixture
    def two(self, home: Walker) -> Walker:
        """Bek’s profile is open, Nodira’s is there too."""
        home.send(m.AddProfile())
        home.make_profile("Bek", "practicum-student")
        home.send(m.StepForward())
        return home

    def test_each_has_a_file_of_their_own(self, two: Walker) -> None:
        assert {path.name for path in two.folder.profiles.glob("*.lself")} == {"Nodira.lself", "Bek.lself"}

    def test_switching_shows_the_other_one_from_the_start(self, two: Walker) -> None:
        two.send(m.StartForm("everything"), change("ask", current=1), m.AddGoal("g"))
        nodira = next(known.path for known in two.state.known if known.name == "Nodira")
        state = two.send(m.SwitchProfile(nodira))
        assert two.opened.profile.name == "Nodira"
        assert (state.screen, state.assessing, state.goal, state.done) == (Screen.HOME, None, None, ())
        assert (two.opened.standings, two.opened.goals, state.saving) == ((), (), Saving())

    def test_what_was_done_is_there_when_one_comes_back(self, two: Walker) -> None:
        two.send(m.StartForm("everything"), change("ask", current=1), m.AddGoal("g"))
        bek, before = two.opened.path, two.opened
        two.send(m.SwitchProfile(next(known.path for known in two.state.known if known.path != bek)))
        two.send(m.SwitchProfile(bek))
        assert (two.opened.goals, two.opened.standings) == (before.goals, before.standings)
        assert two.opened.basis is not None

    def test_nobody_writes_into_the_profile_of_another(self, two: Walker) -> None:
        two.send(m.StartForm("everything"))
        nodira = next(known.path for known in two.state.known if known.name == "Nodira")
        two.tell(m.SwitchProfile(nodira))
        two.tell(
            change("ask", current=1),
            m.AddGoal("g"),
            m.Rename("Mine"),
            m.Undo(),
            m.SetSetting("theme", "dark"),
        )
        two.work()
        assert (two.opened.profile.name, two.opened.goals, two.opened.settings) == ("Nodira", (), {})
        assert e.OpenProfile(nodira) in two.performed
        assert not any(isinstance(done, e.PutAnswer | e.Save) for done in two.performed)

    def test_switching_waits_until_every_word_is_saved(self, two: Walker) -> None:
        nodira = next(known.path for known in two.state.known if known.name == "Nodira")
        two.tell(m.AddGoal("g"), m.SwitchProfile(nodira))
        assert two.state.busy is not None
        assert [type(effect) for effect in two.waiting] == [e.Save]
        two.work(1)
        assert list(two.waiting) == [e.OpenProfile(nodira)]
        two.work()
        assert two.opened.profile.name == "Nodira"

    def test_who_cannot_save_stays(self, two: Walker) -> None:
        nodira = next(known.path for known in two.state.known if known.name == "Nodira")
        two.disk_full = True
        two.tell(m.AddGoal("g"), m.SwitchProfile(nodira))
        two.work()
        assert two.opened.profile.name == "Bek"
        assert (two.state.opening, two.state.busy) == (None, None)
        assert "is full" in two.notice()
        two.send(m.SwitchProfile(nodira))
        assert "the profile stays open" in two.notice()
        assert two.opened.goals[0].id == "g"
        two.disk_full = False
        two.send(m.Retry(), m.SwitchProfile(nodira))
        assert two.opened.profile.name == "Nodira"

    def test_who_cannot_save_makes_no_other_profile(self, two: Walker) -> None:
        two.disk_full = True
        two.send(m.AddGoal("g"), m.AddProfile())
        two.make_profile("Lola")
        assert two.opened.profile.name == "Bek"
        assert two.state.saving.failed
        assert not any(isinstance(done, e.CreateProfile) and done.name == "Lola" for done in two.performed)

    def test_a_profile_that_is_gone_leaves_the_choice(self, two: Walker, tmp_path: Path) -> None:
        state = two.send(m.SwitchProfile(tmp_path / "gone.lself"))
        assert (state.screen, state.opened, state.opening) == (Screen.WELCOME, None, None)
        assert "There is no file" in two.notice()
        assert len(state.known) == 2
        two.send(m.SwitchProfile(state.known[0].path))
        assert two.opened.profile.name == "Bek"

    def test_after_a_refusal_the_first_start_begins_anew(self, two: Walker, tmp_path: Path) -> None:
        two.send(m.AddProfile())
        two.make_profile("Lola")
        state = two.send(m.SwitchProfile(tmp_path / "gone.lself"))
        assert (state.screen, state.opened, state.welcome) == (Screen.WELCOME, None, Welcome())
        assert two.send(m.StepForward(), m.StepForward()).screen is Screen.WELCOME

    def test_adding_a_profile_can_be_thought_better_of(self, two: Walker) -> None:
        state = two.send(m.AddProfile(), m.ChooseLanguage("uz"))
        assert (state.screen, state.welcome, state.language) == (Screen.WELCOME, Welcome(), "uz")
        assert two.opened.profile.lang == "en"
        state = two.send(m.StepBack())
        assert (state.screen, state.language) == (Screen.HOME, "en")
        assert two.opened.profile.name == "Bek"

    def test_while_a_profile_is_being_made_pages_and_undo_wait(self, two: Walker) -> None:
        two.send(m.AddGoal("g"), m.AddProfile())
        state = two.send(m.Undo(), m.Redo(), m.GoTo(Screen.PLAN), m.GoTo(Screen.HOME))
        assert state.screen is Screen.WELCOME
        assert len(two.opened.goals) == 1

    def test_names_and_roles_of_the_new_one_leave_the_open_one_alone(self, two: Walker) -> None:
        two.send(m.AddProfile(), m.StepForward(), m.TypeName("Lola"), m.ChooseRole("head-methodist"))
        assert (two.opened.profile.name, two.opened.profile.role) == ("Bek", "practicum-student")
        assert (two.state.welcome.name, two.state.welcome.role) == ("Lola", "head-methodist")


class TestChangingAProfile:
    """Name, role, language, settings of the open profile."""

    def test_everything_shows_at_once_and_is_there_afterwards(self, home: Walker, shelf: Shelf) -> None:
        home.tell(
            m.Rename(" Nodira A. "),
            m.ChooseRole("head-methodist"),
            m.ChooseLanguage("uz"),
            m.SetSetting("theme", "dark"),
        )
        shown = home.opened
        assert (shown.profile.name, shown.profile.role, shown.profile.lang) == (
            "Nodira A.",
            "head-methodist",
            "uz",
        )
        assert home.state.language == "uz"
        assert len(home.pending()) == 4
        home.work()
        assert home.pending() == ()
        assert home.restart(shelf).opened == shown

    def test_the_list_of_profiles_knows_the_new_name(self, home: Walker, shelf: Shelf) -> None:
        state = home.send(m.Rename("Nodira A."))
        assert [known.name for known in state.known] == ["Nodira A."]
        assert [known.name for known in home.restart(shelf).state.known] == ["Nodira A."]

    def test_the_same_again_writes_nothing(self, home: Walker) -> None:
        done = len(home.performed)
        home.send(m.Rename("Nodira"), m.ChooseRole("reader-service"), m.ChooseLanguage("en"))
        assert len(home.performed) == done

    def test_an_empty_name_is_refused_in_a_sentence(self, home: Walker) -> None:
        state = home.send(m.Rename("  "))
        assert home.opened.profile.name == "Nodira"
        assert state.notice == Notice(msg("Please give the profile a name; a nickname will do."), Tone.CARE)

    def test_another_role_has_other_targets(self, page: Walker) -> None:
        page.send(change("ask", current=1), m.ChooseRole("head-methodist"))
        assert page.opened.profile.role == "head-methodist"
        assert page.answers["ask"].target is None


def test_reports_may_come_before_anything_is_known() -> None:
    state = State(language="en", folder=Path("/data"), today="2026-11-23", forms=())
    known = (KnownProfile(Path("/data/a.lself"), "A", ""),)
    found, effects = update(state, m.ProfilesFound(known))
    assert (found.known, found.ready, effects) == (known, True, ())
    refused, effects = update(state, m.ProfileRefused(msg("It is broken."), known))
    assert (refused.ready, refused.known, effects) == (True, known, ())
    assert refused.notice is not None
    assert english(refused.notice.message) == "It is broken."
