"""Effects carried out on real files, and what they report."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from librarian_self.i18n.messages import english
from librarian_self.model.parts import PlanPart
from librarian_self.model.plan import Goal, PlanSettings
from librarian_self.presenters import effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters.paper_effects import PressEffect
from librarian_self.presenters.performer import Performer
from librarian_self.presenters.state import Opened
from librarian_self.services.profiles import DataFolder
from librarian_self.services.session import Session
from librarian_self.services.shelf import Shelf
from librarian_self.storage import ProfileBusy
from tests.services.everything import EVERYTHING, level, ticking_clock


@pytest.fixture
def performer(folder: DataFolder, shelf: Shelf) -> Iterator[Performer]:
    """Nothing is open yet."""
    performer = Performer(folder, shelf, ticking_clock())
    yield performer
    performer.close()


@pytest.fixture
def opened(performer: Performer) -> Opened:
    """Nodira’s new profile, open."""
    (report,) = performer.perform(e.CreateProfile("Nodira", "reader-service", "uz"))
    assert isinstance(report, m.ProfileOpened)
    return report.opened


def one(reports: tuple[m.Message, ...]) -> m.Message:
    (report,) = reports
    return report


def test_there_is_a_way_for_every_effect(performer: Performer) -> None:
    assert set(performer._ways) == set(get_args(e.Effect)) - set(get_args(PressEffect))
    assert set(get_args(e.Write)) < set(get_args(e.Effect))


class TestProfiles:
    """`Begin`, `CreateProfile`, `OpenProfile`."""

    def test_a_new_computer_knows_nobody(self, performer: Performer) -> None:
        assert performer.perform(e.Begin()) == (m.ProfilesFound(()),)

    def test_a_new_profile_is_shown_and_remembered(self, performer: Performer, folder: DataFolder) -> None:
        report = one(performer.perform(e.CreateProfile("Nodira", "reader-service", "uz")))
        assert isinstance(report, m.ProfileOpened)
        assert report.opened.path == folder.profiles / "Nodira.lself"
        assert [known.name for known in report.known] == ["Nodira"]
        assert report.today == "2026-11-23"
        assert report.forms

    def test_two_of_one_name_have_two_files(self, performer: Performer, opened: Opened) -> None:
        report = one(performer.perform(e.CreateProfile("Nodira", "not-sure", "en")))
        assert isinstance(report, m.ProfileOpened)
        assert report.opened.path.name == "Nodira-2.lself"
        with Session.open(opened.path) as first:
            assert first.profile().role == "reader-service"

    @pytest.mark.parametrize("name", ["", " ", "x" * 201])
    def test_a_name_that_will_not_do_is_refused(self, performer: Performer, name: str) -> None:
        assert isinstance(one(performer.perform(e.CreateProfile(name, "not-sure", "en"))), m.ProfileRefused)

    def test_a_data_folder_that_cannot_be_made_is_refused(
        self, performer: Performer, folder: DataFolder
    ) -> None:
        folder.path.write_text("a file")
        report = one(performer.perform(e.CreateProfile("Nodira", "not-sure", "en")))
        assert isinstance(report, m.ProfileRefused)
        assert folder.path.read_text() == "a file"

    @pytest.mark.parametrize(
        "effect", [e.OpenProfile(Path("gone.lself")), e.CreateProfile("", "not-sure", "en")]
    )
    def test_a_refusal_lets_the_open_profile_go(
        self, performer: Performer, opened: Opened, effect: e.OpenProfile | e.CreateProfile
    ) -> None:
        report = one(performer.perform(effect))
        assert isinstance(report, m.ProfileRefused)
        with Session.open(opened.path, wait=0) as free:
            assert free.profile().name == "Nodira"

    def test_a_profile_in_another_window_is_refused(self, performer: Performer, tmp_path: Path) -> None:
        with Session.create(tmp_path / "held.lself", "Held"):
            report = one(performer.perform(e.OpenProfile(tmp_path / "held.lself")))
        assert isinstance(report, m.ProfileRefused)
        assert "another window" in english(report.reason)

    def test_the_open_profile_is_held_until_it_is_closed(self, performer: Performer, opened: Opened) -> None:
        with pytest.raises(ProfileBusy):
            Session.open(opened.path, wait=0)
        performer.close()
        performer.close()
        Session.open(opened.path, wait=0).close()

    def test_closing_backs_up_what_was_changed(
        self, performer: Performer, opened: Opened, folder: DataFolder
    ) -> None:
        performer.perform(e.Save(Goal("g", "x")))
        performer.close()
        (backup,) = folder.backups.rglob("*.lself")
        with Session.open(backup) as copy:
            assert copy.profile() == opened.profile
            assert [goal.id for goal in copy.goals()] == ["g"]

    def test_a_backup_that_cannot_be_written_does_not_keep_the_profile_open(
        self, performer: Performer, opened: Opened, folder: DataFolder
    ) -> None:
        folder.backups.write_text("a file where the folder should be")
        performer.perform(e.Save(Goal("g", "x")))
        performer.close()
        with Session.open(opened.path, wait=0) as again:
            assert [goal.id for goal in again.goals()] == ["g"]


class TestWrites:
    """Words of the person."""

    WRITES = (
        e.Save(Goal("g", "x")),
        e.Remove(PlanPart.GOAL, "g"),
        e.Save(PlanSettings("Library")),
        e.ChangeSetting("theme", "dark"),
        e.ChangeProfile(name="N"),
    )

    @pytest.mark.parametrize("effect", WRITES)
    def test_each_reports_when_it_is_durable(
        self, performer: Performer, opened: Opened, effect: e.Write
    ) -> None:
        report = one(performer.perform(effect))
        assert isinstance(report, m.Written)
        assert report.effect == effect
        assert report.at.startswith("2026-11-23T05:00:")
        copy = opened.path.with_suffix(".copy")
        shutil.copyfile(opened.path, copy)
        assert copy.read_bytes().startswith(b"SQLite format 3")

    @pytest.mark.parametrize("effect", [*WRITES, e.PutAnswer(1, "ask", level(1))])
    def test_each_reports_when_nothing_is_open(self, performer: Performer, effect: e.Write) -> None:
        report = one(performer.perform(effect))
        assert isinstance(report, m.NotWritten)
        assert (report.effect, report.moved, english(report.reason)) == (effect, False, "No profile is open.")

    @pytest.mark.parametrize("effect", WRITES)
    def test_each_reports_that_the_file_is_gone(
        self, performer: Performer, opened: Opened, effect: e.Write
    ) -> None:
        opened.path.unlink()
        report = one(performer.perform(effect))
        assert isinstance(report, m.NotWritten)
        assert report.moved
        performer.close()

    def test_a_text_that_no_file_gives_back_is_not_written(
        self, performer: Performer, opened: Opened
    ) -> None:
        assert opened.settings == {}
        report = one(performer.perform(e.ChangeSetting("theme", "a\0b")))
        assert isinstance(report, m.NotWritten)
        assert "hidden character" in english(report.reason)

    def test_an_answer(self, performer: Performer, opened: Opened) -> None:
        assert opened.standings == ()
        performer.perform(e.StartAssessment(EVERYTHING))
        report = one(performer.perform(e.PutAnswer(1, "ask", level(2))))
        assert isinstance(report, m.Written)
        taken, _ = performer.perform(e.TakeUp(1))
        assert isinstance(taken, m.AssessmentOpened)
        assert taken.taken.answers == {"ask": level(2)}

    def test_the_list_of_profiles_learns_a_new_name(
        self, performer: Performer, opened: Opened, folder: DataFolder, shelf: Shelf
    ) -> None:
        performer.perform(e.ChangeProfile(name="Nodira A."))
        performer.close()
        other = Performer(folder, shelf, ticking_clock())
        report = one(other.perform(e.Begin()))
        assert isinstance(report, m.ProfileOpened)
        assert [(known.path, known.name) for known in report.known] == [(opened.path, "Nodira A.")]
        other.close()


class TestAssessments:
    """`StartAssessment`, `TakeUp`, `KeepPlace`, `Finish`, `LookAt`, `Refresh`."""

    @pytest.fixture
    def begun(self, performer: Performer, opened: Opened) -> Performer:
        """An assessment with one answer."""
        assert opened.standings == ()
        performer.perform(e.StartAssessment(EVERYTHING))
        performer.perform(e.PutAnswer(1, "ask", level(1)))
        return performer

    def test_beginning_reports_the_assessment_and_the_lists(
        self, performer: Performer, opened: Opened
    ) -> None:
        assert opened.basis is None
        first, second = performer.perform(e.StartAssessment(EVERYTHING))
        assert isinstance(first, m.AssessmentOpened)
        assert isinstance(second, m.Refreshed)
        assert [(each.answered, each.items) for each in second.standings] == [(0, 10)]

    def test_an_unknown_form_is_refused(self, begun: Performer) -> None:
        effect = e.StartAssessment("cooking")
        report = one(begun.perform(effect))
        assert isinstance(report, m.Refused)
        assert report.effect == effect

    def test_taking_up_a_finished_one_leaves_it_finished(self, begun: Performer) -> None:
        begun.perform(e.Finish(1))
        first, second = begun.perform(e.TakeUp(1))
        assert isinstance(first, m.AssessmentOpened)
        assert isinstance(second, m.Refreshed)
        assert first.taken.assessment.finished is not None
        assert second.standings[0].assessment == first.taken.assessment

    def test_a_place_is_kept_without_a_word(self, begun: Performer) -> None:
        assert begun.perform(e.KeepPlace(1, "tools")) == ()
        first, _ = begun.perform(e.TakeUp(1))
        assert isinstance(first, m.AssessmentOpened)
        assert first.taken.place == "tools"

    def test_finishing_leads_to_the_results(self, begun: Performer) -> None:
        finished, refreshed, shown = begun.perform(e.Finish(1))
        assert isinstance(finished, m.Finished)
        assert isinstance(refreshed, m.Refreshed)
        assert shown == m.ShowResults(1)
        assert refreshed.basis is not None
        assert refreshed.basis.assessment == finished.assessment

    @pytest.mark.parametrize("number", [2, 99])
    def test_an_unknown_assessment_is_refused_or_empty(self, begun: Performer, number: int) -> None:
        assert isinstance(one(begun.perform(e.TakeUp(number))), m.Refused)
        assert begun.perform(e.LookAt(number)) == (m.ResultsRead(None),)

    def test_looking_finds_the_newest_with_answers(self, begun: Performer) -> None:
        begun.perform(e.StartAssessment(EVERYTHING))
        report = one(begun.perform(e.LookAt()))
        assert isinstance(report, m.ResultsRead)
        assert report.taken is not None
        assert (report.taken.assessment.id, report.series) == (1, (report.taken,))

    def test_refreshing_reads_the_lists(self, begun: Performer) -> None:
        report = one(begun.perform(e.Refresh()))
        assert isinstance(report, m.Refreshed)
        assert [standing.answered for standing in report.standings] == [1]
        assert report.basis is not None


class TestRescue:
    """`Rescue`."""

    def test_it_goes_on_in_the_new_file(self, performer: Performer, opened: Opened, tmp_path: Path) -> None:
        opened.path.unlink()
        performer.perform(e.Save(Goal("g", "x")))
        assert performer.perform(e.Rescue(tmp_path / "new.lself")) == (m.Rescued(tmp_path / "new.lself"),)
        assert isinstance(one(performer.perform(e.Save(Goal("h", "y")))), m.Written)
        performer.close()
        with Session.open(tmp_path / "new.lself") as session:
            assert [goal.id for goal in session.goals()] == ["g", "h"]

    def test_a_place_that_will_not_do_leaves_all_in_memory(
        self, performer: Performer, opened: Opened, tmp_path: Path
    ) -> None:
        opened.path.unlink()
        performer.perform(e.Save(Goal("g", "x")))
        assert isinstance(one(performer.perform(e.Rescue(tmp_path / "gone" / "new.lself"))), m.Refused)
        assert isinstance(one(performer.perform(e.Rescue(tmp_path / "new.lself"))), m.Rescued)

    def test_the_old_name_will_do(self, performer: Performer, opened: Opened) -> None:
        opened.path.unlink()
        performer.perform(e.Save(Goal("g", "x")))
        assert performer.perform(e.Rescue(opened.path)) == (m.Rescued(opened.path),)
        performer.close()
        with Session.open(opened.path) as session:
            assert [goal.id for goal in session.goals()] == ["g"]


def test_a_fault_of_the_program_is_no_refusal(performer: Performer, opened: Opened) -> None:
    assert opened.standings == ()
    with pytest.raises(KeyError):
        performer.perform(e.KeepPlace(99, "ask"))
