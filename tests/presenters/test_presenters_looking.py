"""Looking at results: choosing what they are compared with, and looking back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from librarian_self.model.remembered import Remembered
from librarian_self.presenters import effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Looking, Screen
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import Shelf
from tests.presenters.walking import Walker, assert_as_on_disk, assert_sound, change
from tests.services.everything import EVERYTHING, PRACTICUM


def assess(walker: Walker, level: int) -> None:
    walker.send(m.StartForm(EVERYTHING))
    walker.send(*(change(item, current=level) for item in ("ask", "listen", "explain")), m.FinishAssessment())


@pytest.fixture
def three(home: Walker) -> Walker:
    """Three assessments, and the results of the last."""
    for level in (1, 2, 3):
        assess(home, level)
    return home


def looking(walker: Walker) -> Looking:
    assert walker.state.looking is not None
    return walker.state.looking


def kept(walker: Walker) -> tuple[Remembered, ...]:
    return walker.opened.remembered


def compared(walker: Walker) -> int | None:
    other = looking(walker).compared
    return other.assessment.id if other else None


class TestComparing:
    """`CompareWith`."""

    def test_at_first_it_is_the_one_before(self, three: Walker) -> None:
        assert compared(three) == 2
        assert [each.assessment.id for each in looking(three).others] == [1, 2]

    def test_any_other_can_be_chosen_without_the_disk(self, three: Walker) -> None:
        before = len(three.performed)
        three.send(m.CompareWith(1))
        assert compared(three) == 1
        assert len(three.performed) == before

    def test_a_later_one_too(self, three: Walker) -> None:
        three.send(m.ShowResults(1))
        assert compared(three) is None
        three.send(m.CompareWith(3))
        assert compared(three) == 3

    @pytest.mark.parametrize("number", [3, 4, 0])
    def test_itself_or_what_is_not_there_changes_nothing(self, three: Walker, number: int) -> None:
        before = three.state
        assert three.send(m.CompareWith(number)) == before

    def test_the_choice_goes_with_the_results(self, three: Walker) -> None:
        three.send(m.CompareWith(1), m.ShowTable(as_table=True))
        assert compared(three) == 1
        three.send(m.ShowResults(2), m.ShowResults(3))
        assert compared(three) == 2

    def test_another_form_or_rater_is_none_of_them(self, three: Walker) -> None:
        three.send(m.StartForm("attitudes"), change("calm", value=1), m.FinishAssessment())
        three.send(m.CompareWith(1))
        assert (compared(three), looking(three).others) == (None, ())

    def test_before_there_are_results_nothing_happens(self, home: Walker) -> None:
        before = home.state
        messages = (m.CompareWith(1), m.LookBackAt("service"), m.Remember("ask", 1))
        assert home.send(*messages) == before


class TestRemembering:
    """`Remember` and `LookBackAt`."""

    def test_it_is_saved_at_once(self, three: Walker, shelf: Shelf, tmp_path: Path) -> None:
        three.send(m.Remember("ask", 0))
        assert kept(three) == (Remembered(3, 2, "ask", 0),)
        assert isinstance(three.performed[-1], e.Save)
        assert_sound(three.state)
        assert_as_on_disk(three.state, shelf, tmp_path)
        assert kept(three.restart(shelf)) == kept(three)

    def test_another_level_takes_its_place_and_none_takes_it_back(self, three: Walker) -> None:
        three.send(m.Remember("ask", 0), m.Remember("explain", 2), m.Remember("ask", 1))
        assert kept(three) == (Remembered(3, 2, "ask", 1), Remembered(3, 2, "explain", 2))
        three.send(m.Remember("ask", None), m.Remember("ask", None))
        assert kept(three) == (Remembered(3, 2, "explain", 2),)

    def test_each_comparison_has_its_own(self, three: Walker) -> None:
        three.send(m.Remember("ask", 0), m.CompareWith(1), m.Remember("ask", 1))
        assert kept(three) == (Remembered(3, 2, "ask", 0), Remembered(3, 1, "ask", 1))

    def test_undo_takes_it_back_on_the_page_of_results(
        self, three: Walker, shelf: Shelf, tmp_path: Path
    ) -> None:
        three.send(m.Remember("ask", 0), m.Remember("ask", 2), m.GoTo(Screen.HOME), m.Undo())
        assert three.state.screen is Screen.RESULTS
        assert kept(three) == (Remembered(3, 2, "ask", 0),)
        three.send(m.Undo())
        assert kept(three) == ()
        three.send(m.Redo(), m.Redo())
        assert kept(three) == (Remembered(3, 2, "ask", 2),)
        assert_as_on_disk(three.state, shelf, tmp_path)

    @pytest.mark.parametrize(("item", "level"), [("ask", 4), ("ask", -1), ("gone", 1), ("words", 1)])
    def test_what_is_no_step_of_an_item_is_not_taken(self, three: Walker, item: str, level: int) -> None:
        before = three.state
        assert three.send(m.Remember(item, level)) == before

    def test_there_is_nothing_to_look_back_to_from_the_first(self, three: Walker) -> None:
        three.send(m.ShowResults(1), m.Remember("ask", 1))
        three.send(m.CompareWith(3), m.Remember("ask", 1))
        assert kept(three) == ()

    def test_a_full_disk_keeps_it_pending(self, three: Walker) -> None:
        three.disk_full = True
        three.send(m.Remember("ask", 0))
        assert kept(three) == (Remembered(3, 2, "ask", 0),)
        assert three.pending() != ()
        three.disk_full = False
        three.send(m.Retry())
        assert three.pending() == ()

    def test_the_section_to_look_at_is_chosen(self, three: Walker) -> None:
        three.send(m.LookBackAt("rest"))
        assert looking(three).back == "rest"


@pytest.fixture
def student(folder: DataFolder, practicum: Shelf) -> Iterator[Walker]:
    """A window with the form that two people answer."""
    walker = Walker(folder, practicum)
    walker.begin()
    walker.make_profile(role="practicum-student")
    walker.send(m.StepForward())
    yield walker
    walker.performer.close()


def test_what_somebody_else_answered_is_not_looked_back_from(student: Walker) -> None:
    for rater in (None, "supervisor"):
        for level in (1, 2):
            student.send(m.StartForm(PRACTICUM, rater, "end"), change("greet", current=level))
            student.send(m.FinishAssessment())
    student.send(m.ShowResults(student.opened.standings[-1].assessment.id))
    assert compared(student) is not None
    student.send(m.Remember("greet", 1))
    assert kept(student) == ()
