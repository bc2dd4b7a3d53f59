"""The trainer's page: shown to whoever wants it, filled in, written as a kit or a stick."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.kit_state import Trainer
from librarian_self.presenters.shelves import NO, TRAINS, YES
from librarian_self.presenters.state import NoticeAction, Screen
from librarian_self.presenters.training import wishes_of
from librarian_self.presenters.views.kits import kits_view
from librarian_self.presenters.views.shell import shell_view
from librarian_self.presenters.views.trainer import TrainerView, trainer_view
from librarian_self.services.installers import System
from librarian_self.services.kitfile import Defaults, read_kit
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import Shelf
from tests.presenters.walking import Walker, assert_sound
from tests.services.everything import COMPETENCIES
from tests.services.kits import FORM_YAML, LOGO_SVG

EN = load_catalogue("en")


@pytest.fixture
def walker(folder: DataFolder, shipped: Shelf) -> Iterator[Walker]:
    """Nodira, who trains others, on her page."""
    walker = Walker(folder, shipped)
    walker.begin()
    walker.make_profile()
    walker.send(m.SetSetting(TRAINS, YES), m.GoTo(Screen.TRAINER))
    yield walker
    walker.performer.close()


@pytest.fixture
def form(tmp_path: Path) -> Path:
    path = tmp_path / "zal.yaml"
    path.write_text(FORM_YAML, "utf-8")
    return path


def edit(walker: Walker, **patch: object) -> Trainer:
    return walker.send(m.EditKit(tuple(patch.items()))).trainer


def view_of(walker: Walker) -> TrainerView:
    return trainer_view(walker.state, EN)


class TestThePage:
    """Only for whoever switched it on."""

    def test_it_is_in_the_side_bar_once_it_is_switched_on(self, walker: Walker) -> None:
        assert walker.state.screen == "trainer"
        assert Screen.TRAINER in [page.key for page in shell_view(walker.state, EN).pages]
        assert kits_view(walker.state, EN).trains
        walker.send(m.GoTo(Screen.SETTINGS), m.SetSetting(TRAINS, NO))
        assert Screen.TRAINER not in [page.key for page in shell_view(walker.state, EN).pages]
        walker.send(m.GoTo(Screen.TRAINER))
        assert walker.state.screen == "settings"
        assert_sound(walker.state)

    def test_help_has_an_article_for_it(self, walker: Walker) -> None:
        assert walker.send(m.OpenHelp()).help.topic == "trainer"

    def test_what_was_filled_in_is_there_after_another_page(self, walker: Walker) -> None:
        edit(walker, name="Navoiy")
        walker.send(m.GoTo(Screen.HOME), m.GoTo(Screen.TRAINER))
        assert view_of(walker).words[0].words == "Navoiy"


class TestFillingIn:
    """What goes into the kit."""

    def test_everything_is_left_to_the_person_at_first(self, walker: Walker) -> None:
        view = view_of(walker)
        assert [[choice.key for choice in pick.choices if choice.chosen] for pick in view.picks] == [
            [None]
        ] * 4
        assert all(tick.ticked for tick in view.forms.shown)
        assert [(lock.ticked, lock.free) for lock in view.locks] == [(False, False)] * 3

    def test_a_lock_can_be_set_where_a_value_is_given_and_goes_with_it(self, walker: Walker) -> None:
        edit(walker, language="uz")
        assert edit(walker, locked=frozenset({"language", "role"})).locked == {"language"}
        assert [lock.free for lock in view_of(walker).locks] == [True, False, False]
        assert edit(walker, language=None).locked == frozenset()

    def test_the_forms_of_the_program_can_be_chosen(self, walker: Walker) -> None:
        edit(walker, shown=frozenset({COMPETENCIES}), locked=frozenset({"forms"}))
        assert [tick.key for tick in view_of(walker).forms.shown if tick.ticked] == [COMPETENCIES]
        assert walker.state.trainer.locked == {"forms"}

    def test_form_files_are_read_and_can_be_left_out_again(self, walker: Walker, form: Path) -> None:
        walker.send(m.AddKitForms((form,)), m.AddKitForms((form,)), m.AddKitForms(()))
        (own,) = view_of(walker).forms.own
        assert (own.title, own.problem, own.aloud) == (
            "The reading room",
            "",
            "Leave it out: The reading room",
        )
        walker.send(m.RemoveKitForm(form))
        assert view_of(walker).forms.own == ()

    def test_a_form_with_something_to_mend_says_so_with_its_line(self, walker: Walker, form: Path) -> None:
        form.write_text(FORM_YAML.replace("scale: steps", "scale: stairs"), "utf-8")
        walker.send(m.AddKitForms((form,)))
        (own,) = view_of(walker).forms.own
        assert own.title == "zal.yaml"
        assert "Line 20" in own.problem

    def test_so_does_one_that_is_the_programs_own(self, walker: Walker, form: Path) -> None:
        form.write_text(FORM_YAML.replace("id: reading-room", f"id: {COMPETENCIES}"), "utf-8")
        walker.send(m.AddKitForms((form, form.with_name("gone.yaml"))))
        problems = [own.problem for own in view_of(walker).forms.own]
        assert problems[0].startswith("This form has the id of one of the program’s own")
        assert "cannot be read" in problems[1]

    def test_all_of_it_becomes_wishes(self, form: Path) -> None:
        trainer = Trainer(
            name="Navoiy",
            note=" Qish ",
            language="uz",
            theme="dark",
            text_size=150,
            role="reader-service",
            institution=" Navoiy ",
            hours_year=40,
            shown=frozenset({"b", "a"}),
            locked=frozenset({"forms", "language"}),
            logo=form,
        )
        wishes = wishes_of(trainer)
        assert wishes.manifest.defaults == Defaults("dark", 150, "reader-service", "Navoiy", 40, ("a", "b"))
        assert (wishes.manifest.note, wishes.manifest.locked) == ("Qish", ("language", "forms"))
        assert wishes.logo == form


class TestMakingAKit:
    """A file or a folder."""

    def test_it_is_written_and_the_notice_leads_to_it(
        self, walker: Walker, form: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "logo.svg").write_bytes(LOGO_SVG)
        edit(walker, name="Navoiy", language="uz", locked=frozenset({"language"}), logo=tmp_path / "logo.svg")
        walker.send(m.AddKitForms((form,)), m.MakeKit(tmp_path / "navoiy.lskit"))
        kit = read_kit(tmp_path / "navoiy.lskit")
        assert (kit.manifest.name, kit.manifest.locked) == ("Navoiy", ("language",))
        assert [each.form.id for each in kit.forms] == ["reading-room"]
        notice = walker.state.notice
        assert notice is not None
        assert (notice.actions, notice.path) == ((NoticeAction.OPEN_FOLDER,), tmp_path / "navoiy.lskit")
        assert not walker.is_busy()

    def test_a_folder_too(self, walker: Walker, tmp_path: Path) -> None:
        edit(walker, name="Navoiy")
        walker.send(m.MakeKit(tmp_path / "kit"))
        assert read_kit(tmp_path / "kit").manifest.id == "navoiy"

    def test_without_a_name_it_is_not_made(self, walker: Walker, tmp_path: Path) -> None:
        walker.send(m.MakeKit(tmp_path / "kit"))
        assert "it needs a name" in walker.notice()
        assert not (tmp_path / "kit").exists()
        assert not walker.is_busy()

    def test_the_proposed_name_is_one_that_every_system_takes(self, walker: Walker) -> None:
        assert view_of(walker).file_name == "Kit.lskit"
        edit(walker, name="Navoiy: 2026/27")
        assert view_of(walker).file_name == "Navoiy- 2026-27.lskit"


class TestMakingAStick:
    """A piece at a time, so that answers are saved meanwhile."""

    @pytest.fixture
    def downloads(self, tmp_path: Path) -> Path:
        folder = tmp_path / "downloads"
        folder.mkdir()
        (folder / "librarian-self_0.1.0_amd64.deb").write_bytes(bytes(9_000_000))
        return folder

    @pytest.fixture
    def stick(self, tmp_path: Path) -> Path:
        place = tmp_path / "stick"
        place.mkdir()
        return place

    def test_it_says_which_installers_there_are(self, walker: Walker, downloads: Path) -> None:
        assert "No installers are there" in view_of(walker).stick.found
        edit(walker, installers=downloads)
        assert walker.state.trainer.systems == (System.DEBIAN,)
        assert view_of(walker).stick.found == "Found: Debian and Ubuntu"
        assert view_of(walker).stick.installers.path == f"{downloads}"

    def test_it_is_written_to_the_end(self, walker: Walker, downloads: Path, stick: Path) -> None:
        edit(walker, name="Navoiy", installers=downloads, sheet="uz")
        walker.send(m.MakeStick(stick))
        assert (stick / "librarian-self" / "librarian-self-uz.pdf").is_file()
        assert (stick / "librarian-self" / "install.sh").is_file()
        assert "The stick is written" in walker.notice()
        assert view_of(walker).stick.progress is None
        assert not walker.is_busy()

    def test_while_it_grows_one_sees_how_far_it_is_and_can_work_on(
        self, walker: Walker, downloads: Path, stick: Path
    ) -> None:
        edit(walker, name="Navoiy", installers=downloads)
        walker.tell(m.MakeStick(stick))
        walker.work(2)
        progress = view_of(walker).stick.progress
        assert progress is not None
        assert 0 < progress.share < 1
        assert progress.sentence.endswith("9 MB written")
        walker.tell(m.Rename("Nodira Karimova"), m.MakeStick(stick))
        walker.work(2)
        assert walker.pending() == ()
        walker.work()
        assert [path.name for path in stick.iterdir()] == ["librarian-self"]

    def test_it_can_be_stopped_and_leaves_nothing(self, walker: Walker, downloads: Path, stick: Path) -> None:
        edit(walker, name="Navoiy", installers=downloads)
        walker.tell(m.MakeStick(stick))
        walker.work(2)
        walker.send(m.StopStick())
        assert list(stick.iterdir()) == []
        assert walker.notice() == "Nothing was left on the stick."
        assert view_of(walker).stick.progress is None
        assert walker.send(m.StopStick()).notice == walker.state.notice

    def test_closing_the_program_leaves_nothing_half_written(
        self, walker: Walker, downloads: Path, stick: Path
    ) -> None:
        edit(walker, name="Navoiy", installers=downloads)
        walker.tell(m.MakeStick(stick))
        walker.work(2)
        walker.performer.close()
        assert list(stick.iterdir()) == []

    def test_a_stick_that_was_pulled_out_is_said(self, walker: Walker, downloads: Path, stick: Path) -> None:
        edit(walker, name="Navoiy", installers=downloads)
        walker.tell(m.MakeStick(stick))
        walker.work(2)
        (downloads / "librarian-self_0.1.0_amd64.deb").unlink()
        (stick / ".librarian-self.part").rename(stick / "gone")
        walker.work()
        assert walker.notice() != ""
        assert view_of(walker).stick.progress is None

    def test_without_a_name_nothing_is_begun(self, walker: Walker, stick: Path) -> None:
        walker.send(m.MakeStick(stick))
        assert "it needs a name" in walker.notice()
        assert list(stick.iterdir()) == []
        assert not walker.is_busy()


def test_a_state_with_everything_filled_in_can_be_shown_in_every_language(walker: Walker, form: Path) -> None:
    walker.send(m.AddKitForms((form, form.with_name("gone.yaml"))))
    full = replace(
        walker.state.trainer,
        name="Navoiy",
        logo=form,
        installers=form.parent,
        written=1_000_000,
        whole=9_000_000,
    )
    assert_sound(replace(walker.state, trainer=full))
