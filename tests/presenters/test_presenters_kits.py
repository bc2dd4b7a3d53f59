"""A kit is offered once, with what it would change; what it gives and holds fast; and the way back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.model.plan import PlanSettings
from librarian_self.presenters import effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters.beginning import first_state
from librarian_self.presenters.messages.paper import SavePdf
from librarian_self.presenters.shelves import ALL_FORMS, YES, hidden_count, lock, shown_forms
from librarian_self.presenters.state import Screen, Tone, first_form
from librarian_self.presenters.views.about import Libraries, about_view
from librarian_self.presenters.views.home import home_view
from librarian_self.presenters.views.kits import kits_view
from librarian_self.presenters.views.offer import offer_view
from librarian_self.presenters.views.settings import settings_view
from librarian_self.presenters.views.shell import shell_view
from librarian_self.presenters.views.welcome import welcome_view
from librarian_self.services import kit_places
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import Shelf
from tests.presenters.walking import Walker, assert_sound
from tests.report.reading import alternatives
from tests.services.everything import COMPETENCIES, ticking_clock
from tests.services.kits import kit_files, put_archive, put_folder

EN = load_catalogue("en")
PRACTICUM = "practicum"
GIVEN = (
    "the language Oʻzbekcha",
    "the role “Reader service”",
    "the colours “Dark”",
    "text at 150%",
    "the institution “Navoiy”",
    "40 hours of learning a year",
)
"""What the kit gives."""

Put = Callable[..., Path]


@pytest.fixture
def put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Put:
    """Lays a kit beside the program."""
    beside = tmp_path / "program"
    beside.mkdir()
    monkeypatch.setattr(kit_places, "beside_program", lambda: beside)
    monkeypatch.setattr("platformdirs.site_data_path", lambda *_words, **_more: tmp_path / "shared")

    def lay(**changes: Any) -> Path:
        return put_folder(kit_files(**changes), beside / "kit")

    return lay


@pytest.fixture
def walker(folder: DataFolder, shipped: Shelf, put: Put) -> Iterator[Walker]:
    """A computer that knows nobody, with a kit beside the program."""
    put(
        defaults={
            "theme": "dark",
            "text_size": 150,
            "role": "reader-service",
            "hours_year": 40,
            "institution": "Navoiy",
        }
    )
    walker = Walker(folder, shipped)
    walker.begin()
    yield walker
    walker.performer.close()


@pytest.fixture
def using(walker: Walker) -> Walker:
    """The same after the kit was taken in."""
    walker.send(m.UseKit())
    return walker


def bare(folder: DataFolder, shelf: Shelf) -> Walker:
    found = Walker(folder, shelf)
    found.begin()
    return found


def question(walker: Walker) -> tuple[str, ...]:
    """The lines of the question; none where there is no question."""
    view = offer_view(walker.state, EN)
    return () if view is None else view.lines


class TestTheQuestion:
    """At the first start, once."""

    def test_it_says_whose_kit_it_is_and_what_it_would_change(self, walker: Walker) -> None:
        view = welcome_view(walker.state, EN).offer
        assert view is not None
        assert view.title == "A kit from Navoiy kutubxonasi is here. Use it?"
        assert view.note == "For our winter course."
        assert view.lines == (
            "1 form: The reading room",
            f"New profiles begin with: {', '.join(GIVEN)}",
            "Stays as the kit gives it: the language",
            "Your answers stay as they are, and you can remove the kit in Settings",
        )

    def test_until_it_is_answered_nothing_changes(self, walker: Walker) -> None:
        assert walker.state.language == "en"
        assert walker.state.kits == ()
        assert not walker.folder.kits.exists()
        assert_sound(walker.state)

    def test_it_stands_on_the_first_step_alone_and_waits_on_home(self, walker: Walker) -> None:
        walker.make_profile()
        assert welcome_view(walker.state, EN).offer is None
        walker.send(m.GoTo(Screen.HOME))
        assert home_view(walker.state, EN).offer is not None

    def test_not_now_is_for_good(self, walker: Walker, shipped: Shelf) -> None:
        walker.send(m.LeaveKit())
        assert question(walker) == ()
        again = walker.restart(shipped)
        assert question(again) == ()
        assert again.state.kits == ()
        again.performer.close()

    def test_one_that_was_used_is_not_offered_again(self, using: Walker, shipped: Shelf) -> None:
        assert question(using) == ()
        again = using.restart(shipped)
        assert question(again) == ()
        assert [kit.name for kit in again.state.kits] == ["Navoiy kutubxonasi"]
        again.performer.close()

    def test_a_newer_kit_of_the_same_id_says_that_it_takes_the_place(
        self, using: Walker, put: Put, shipped: Shelf
    ) -> None:
        put(note="For spring.")
        again = using.restart(shipped)
        assert "It takes the place of the kit of the same name that you have" in question(again)
        again.performer.close()

    def test_a_bad_kit_is_said_once_and_stops_nothing(
        self, put: Put, folder: DataFolder, shipped: Shelf
    ) -> None:
        (put() / "setup.exe").write_bytes(b"MZ")
        walker = bare(folder, shipped)
        assert walker.state.offer is None
        assert "“setup.exe” has no place in a kit" in walker.notice()
        walker.make_profile()
        again = walker.restart(shipped)
        assert again.notice() == ""
        assert again.state.screen is Screen.HOME
        again.performer.close()

    def test_it_is_offered_though_the_profile_cannot_be_opened(
        self, put: Put, folder: DataFolder, shipped: Shelf
    ) -> None:
        put()
        folder.make()
        (folder.profiles / "broken.lself").write_bytes(b"nothing")
        walker = bare(folder, shipped)
        assert walker.state.screen is Screen.WELCOME
        assert question(walker)
        walker.performer.close()

    def test_one_that_is_named_at_the_start_is_offered_again(
        self, using: Walker, tmp_path: Path, shipped: Shelf
    ) -> None:
        path = put_archive(kit_files(), tmp_path / "named.lskit")
        using.performer.close()
        again = Walker(using.folder, shipped)
        again.waiting.append(e.Begin(None, path))
        again.work()
        assert question(again)
        again.performer.close()

    def test_answers_without_a_question_do_nothing(
        self, folder: DataFolder, shipped: Shelf, put: Put
    ) -> None:
        assert put is not None
        walker = bare(folder, shipped)
        before = walker.state
        assert walker.send(m.UseKit(), m.LeaveKit()) == before
        walker.performer.close()


class TestUsing:
    """What a kit gives."""

    def test_the_first_start_goes_on_as_the_kit_says(self, using: Walker) -> None:
        assert using.state.language == "uz"
        assert using.state.welcome.role == "reader-service"
        assert dict(using.state.welcome.settings) == {"theme": "dark", "text-size": "150"}
        assert "is taken in" in using.notice()
        assert_sound(using.state)

    def test_a_new_profile_begins_so(self, using: Walker) -> None:
        using.send(m.StepForward(), m.TypeName("Nodira"), m.StepForward())
        opened = using.opened
        assert (opened.profile.lang, opened.profile.role) == ("uz", "reader-service")
        assert dict(opened.settings) == {"theme": "dark", "text-size": "150"}
        assert opened.plan == PlanSettings(institution="Navoiy", hours_year=40)

    def test_ones_own_choice_is_stronger_than_a_default(self, using: Walker) -> None:
        using.send(m.SetSetting("theme", "light"), m.StepForward(), m.ChooseRole("digital-resources"))
        using.send(m.TypeName("Nodira"), m.StepForward())
        assert using.opened.settings["theme"] == "light"
        assert using.opened.profile.role == "digital-resources"

    def test_one_more_person_begins_so_too(self, using: Walker) -> None:
        using.make_profile("Nodira", "digital-resources")
        using.send(m.AddProfile())
        assert using.state.welcome.role == "reader-service"
        assert dict(using.state.welcome.settings) == {"theme": "dark", "text-size": "150"}

    def test_its_forms_stand_on_home_with_their_origin(self, using: Walker) -> None:
        using.make_profile()
        cards = {card.form: card for card in home_view(using.state, EN).forms}
        assert cards["reading-room"].origin == "from the kit “Navoiy kutubxonasi”"
        assert cards[COMPETENCIES].origin == ""
        using.send(m.StartForm("reading-room"))
        assert using.state.assessing is not None
        assert using.item == "greet"

    def test_its_logo_stands_in_about(self, using: Walker) -> None:
        using.make_profile()
        view = about_view(using.send(m.GoTo(Screen.ABOUT)), EN, Libraries("6", using.folder.path))
        assert view.logo is not None
        assert (view.logo.name, view.logo.line) == (
            "Logo: Navoiy kutubxonasi",
            "With a kit from Navoiy kutubxonasi",
        )

    def test_and_on_the_cover_of_the_plan(self, using: Walker, tmp_path: Path) -> None:
        using.make_profile()
        using.send(m.GoTo(Screen.HOME), m.GoTo(Screen.PAPER), SavePdf(tmp_path / "plan.pdf"))
        assert "Logotip: Navoiy kutubxonasi" in alternatives((tmp_path / "plan.pdf").read_bytes())

    def test_a_kit_can_be_looked_at_later(
        self, folder: DataFolder, shipped: Shelf, put: Put, tmp_path: Path
    ) -> None:
        assert put is not None
        walker = bare(folder, shipped)
        walker.make_profile()
        walker.send(m.GoTo(Screen.SETTINGS), m.LookAtKit(put_archive(kit_files(), tmp_path / "later.lskit")))
        assert kits_view(walker.state, EN).offer is not None
        assert not walker.is_busy()
        walker.send(m.UseKit())
        assert walker.opened.profile.lang == "uz"
        walker.performer.close()

    def test_a_file_that_is_no_kit_is_said(self, using: Walker, tmp_path: Path) -> None:
        (tmp_path / "letter.lskit").write_bytes(b"Dear colleague")
        using.make_profile()
        using.send(m.LookAtKit(tmp_path / "letter.lskit"))
        assert "was not used, and nothing was changed" in using.notice()
        assert using.state.offer is None
        assert not using.is_busy()


class TestLocks:
    """What stays as the kit gives it."""

    def test_a_locked_language_cannot_be_changed_and_says_why(self, using: Walker) -> None:
        using.make_profile()
        using.send(m.ChooseLanguage("en"))
        assert using.state.language == using.opened.profile.lang == "uz"
        assert using.notice() == "Set by your trainer’s kit “Navoiy kutubxonasi”."
        view = settings_view(using.state, EN)
        assert [choice.key for choice in view.languages] == ["uz"]
        assert view.language_note == "Set by your trainer’s kit “Navoiy kutubxonasi”."
        assert [choice.key for choice in shell_view(using.state, EN).languages] == ["uz"]

    def test_so_on_the_first_start(self, using: Walker) -> None:
        using.send(m.ChooseLanguage("en"))
        view = welcome_view(using.state, EN)
        assert [choice.key for choice in view.languages] == ["uz"]
        assert view.language_note == "Set by your trainer’s kit “Navoiy kutubxonasi”."
        assert view.role_note == ""

    def test_a_profile_that_was_there_before_follows_a_lock_and_no_default(
        self, folder: DataFolder, shipped: Shelf, put: Put
    ) -> None:
        walker = bare(folder, shipped)
        walker.make_profile("Nodira", "digital-resources")
        put(locked=["language", "role"])
        again = walker.restart(shipped)
        again.send(m.UseKit())
        assert (again.opened.profile.lang, again.opened.profile.role) == ("uz", "reader-service")
        assert again.opened.plan == PlanSettings()
        assert "theme" not in again.opened.settings
        last = again.restart(shipped)
        assert (last.state.language, last.opened.profile.role) == ("uz", "reader-service")
        last.send(m.ChooseRole("digital-resources"))
        assert last.opened.profile.role == "reader-service"
        assert settings_view(last.state, EN).role_note.startswith("Set by")
        last.performer.close()

    def test_a_locked_role_is_stronger_than_one_that_was_chosen_before_the_kit_was_used(
        self, folder: DataFolder, shipped: Shelf, put: Put
    ) -> None:
        put(locked=["role"])
        walker = bare(folder, shipped)
        walker.send(m.StepForward(), m.ChooseRole("digital-resources"), m.StepBack(), m.UseKit())
        walker.send(m.StepForward(), m.TypeName("Nodira"), m.StepForward())
        assert walker.opened.profile.role == "reader-service"
        walker.performer.close()

    def test_what_is_not_locked_is_free(self, using: Walker) -> None:
        using.make_profile()
        using.send(m.ChooseRole("digital-resources"), m.SetSetting("theme", "light"))
        assert using.opened.profile.role == "digital-resources"
        assert using.opened.settings["theme"] == "light"
        assert lock(using.state, "role") is None

    def test_removing_the_kit_removes_its_locks_and_no_answers(self, using: Walker) -> None:
        using.make_profile()
        using.send(m.StartForm("reading-room"), m.RemoveKit("navoiy-2026"))
        assert using.state.kits == ()
        assert "is removed" in using.notice()
        assert "reading-room" not in {form.id for form in using.state.forms}
        assert len(using.opened.standings) == 1
        using.send(m.ChooseLanguage("en"))
        assert using.state.language == "en"
        using.send(m.Continue(using.opened.standings[0].assessment.id))
        assert using.item == "greet"

    def test_one_that_was_removed_is_not_offered_at_the_next_start(
        self, using: Walker, shipped: Shelf
    ) -> None:
        using.make_profile()
        using.send(m.RemoveKit("navoiy-2026"))
        again = using.restart(shipped)
        assert again.state.offer is None
        again.performer.close()

    def test_one_that_is_gone_already_is_said(self, using: Walker) -> None:
        using.send(m.RemoveKit("gone"))
        assert "There is no kit “gone” here" in using.notice()


class TestWhichFormsHomeShows:
    """A kit may choose among the program's own forms; nothing that was begun is hidden."""

    @pytest.fixture
    def few(self, folder: DataFolder, shipped: Shelf, put: Put) -> Iterator[Walker]:
        put(defaults={"forms": [PRACTICUM]}, locked=[])
        walker = bare(folder, shipped)
        assert any(line.startswith("Of the program’s own forms Home shows") for line in question(walker))
        walker.send(m.UseKit())
        walker.make_profile()
        yield walker
        walker.performer.close()

    def shown(self, walker: Walker) -> list[str]:
        return [form.id for form in shown_forms(walker.state)]

    def test_home_shows_these_and_those_of_the_kit(self, few: Walker) -> None:
        assert self.shown(few) == [PRACTICUM, "reading-room"]
        assert first_form(few.state) == "reading-room"

    def test_whoever_wants_sees_all_of_them(self, few: Walker) -> None:
        assert home_view(few.state, EN).more == "Show 3 more forms of the program"
        few.send(m.SetSetting(ALL_FORMS, YES))
        assert len(self.shown(few)) == 5
        assert home_view(few.state, EN).more == ""

    def test_what_was_begun_is_never_hidden(self, few: Walker) -> None:
        few.send(m.StartForm(COMPETENCIES))
        assert COMPETENCIES in self.shown(few)
        assert hidden_count(few.state) == 2

    def test_a_lock_takes_the_way_to_the_others(self, folder: DataFolder, shipped: Shelf, put: Put) -> None:
        put(defaults={"forms": []}, locked=["forms"])
        walker = bare(folder, shipped)
        assert "Home shows the forms of the kit alone" in question(walker)
        walker.send(m.UseKit())
        walker.make_profile()
        walker.send(m.SetSetting(ALL_FORMS, YES))
        assert self.shown(walker) == ["reading-room"]
        assert home_view(walker.state, EN).more == ""
        walker.performer.close()

    def test_without_kits_all_are_shown(self, folder: DataFolder, shipped: Shelf, put: Put) -> None:
        assert put is not None
        walker = bare(folder, shipped)
        walker.make_profile()
        assert shown_forms(walker.state) == walker.state.forms == shipped.index
        assert kits_view(walker.state, EN).rows == ()
        walker.performer.close()


class TestTheList:
    """The card in Settings."""

    def test_it_says_what_each_kit_brought(self, using: Walker) -> None:
        using.make_profile()
        (row,) = kits_view(using.state, EN).rows
        assert (row.name, row.aloud) == ("Navoiy kutubxonasi", "Remove: Navoiy kutubxonasi")
        assert row.lines[0].startswith("taken in on ")
        assert row.lines[1:] == (
            "Forms: The reading room",
            f"New profiles begin with: {', '.join(GIVEN)}",
            "Stays as the kit gives it: the language",
        )

    def test_erasing_a_profile_keeps_the_kits_of_the_computer(self, using: Walker) -> None:
        using.make_profile()
        using.send(m.AskToErase(), m.EraseForGood())
        assert [kit.id for kit in using.state.kits] == ["navoiy-2026"]
        assert using.state.language == "uz"


def test_a_portable_program_that_cannot_write_beside_itself_says_so(tmp_path: Path) -> None:
    moved = DataFolder(tmp_path / "home", tmp_path / "stick" / "data")
    state = first_state("en", moved, ticking_clock())
    assert state.notice is not None
    assert state.notice.tone is Tone.CARE
    said = EN(state.notice.message)
    assert f"{moved.instead_of}" in said
    assert f"{moved.path}" in said
    assert first_state("en", DataFolder(tmp_path), ticking_clock()).notice is None
