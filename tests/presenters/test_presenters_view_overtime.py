"""Results of a form that was answered more than once: names, changes, lines over time, and the look back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from librarian_self.model.answer import Assessment
from librarian_self.presenters import messages as m
from librarian_self.presenters.views.change import ChangeView, signed
from librarian_self.presenters.views.naming import names_of
from librarian_self.presenters.views.overtime import OverTimeView
from librarian_self.presenters.views.results import ResultsView, results_view
from librarian_self.services.clock import local_time
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import Shelf
from tests.presenters.walking import SPEAKERS, Walker, assert_sound, change, plain
from tests.services.everything import EVERYTHING, PRACTICUM

ENGLISH, UZBEK, _ = SPEAKERS
THREE = ("ask", "listen", "explain")


def assess(walker: Walker, *levels: int) -> None:
    walker.send(m.StartForm(EVERYTHING))
    walker.send(*(change(item, current=level) for item, level in zip(THREE, levels, strict=True)))
    walker.send(change("calm", value=levels[0]), m.FinishAssessment())


def shown(walker: Walker) -> ResultsView:
    assert_sound(walker.state)
    return results_view(walker.state, ENGLISH)


def moved(walker: Walker) -> ChangeView:
    found = shown(walker).change
    assert found is not None
    return found


def over_time(walker: Walker) -> OverTimeView:
    found = shown(walker).over_time
    assert found is not None
    return found


@pytest.fixture
def two(home: Walker) -> Walker:
    assess(home, 1, 2, 2)
    assess(home, 3, 2, 1)
    return home


@pytest.fixture
def three(two: Walker) -> Walker:
    assess(two, 3, 3, 3)
    return two


class TestNames:
    """How assessments are told apart."""

    def taken(self, number: int, at: str, *, form: str = "f", rater: str = "self") -> Assessment:
        return Assessment(number, form, "1.0", "hash", at, None, rater)

    def test_a_day_of_its_own_is_name_enough(self) -> None:
        every = [self.taken(1, "2026-02-03T05:00:00.000Z"), self.taken(2, "2026-05-03T05:00:00.000Z")]
        assert names_of(every, ENGLISH) == {1: "3 February 2026", 2: "3 May 2026"}
        assert names_of(every, ENGLISH, short=True) == {1: "03.02.2026", 2: "03.05.2026"}

    def test_two_of_a_day_have_their_time(self) -> None:
        first, second = "2026-02-03T05:00:00.000Z", "2026-02-03T05:41:00.000Z"
        names = names_of([self.taken(1, first), self.taken(2, second)], ENGLISH)
        assert names == {
            1: f"3 February 2026, {local_time(first)}",
            2: f"3 February 2026, {local_time(second)}",
        }

    def test_two_of_a_minute_are_numbered(self) -> None:
        at = "2026-02-03T05:00:00.000Z"
        names = names_of([self.taken(number, at) for number in (1, 2, 3)], ENGLISH)
        assert [name[-3:] for name in names.values()] == ["(1)", "(2)", "(3)"]

    def test_another_form_or_rater_is_told_apart_anyway(self) -> None:
        at = "2026-02-03T05:00:00.000Z"
        every = [self.taken(1, at), self.taken(2, at, form="g"), self.taken(3, at, rater="mentor")]
        assert set(names_of(every, ENGLISH).values()) == {"3 February 2026"}

    def test_what_was_finished_later_has_the_later_day(self) -> None:
        begun = self.taken(1, "2026-02-03T05:00:00.000Z")
        finished = replace(begun, finished="2026-02-20T05:00:00.000Z")
        assert names_of([finished], ENGLISH) == {1: "20 February 2026"}

    def test_the_list_of_results_tells_two_of_a_day_apart(self, two: Walker) -> None:
        labels = [choice.label for choice in shown(two).choices]
        assert len(labels) == len(set(labels)) == 2
        assert all(label.startswith("Everything, 23 November 2026, ") for label in labels)


class TestChange:
    """The card, and what it is compared with."""

    def test_of_two_there_is_nothing_to_choose(self, two: Walker) -> None:
        view = moved(two)
        assert (view.card.title, view.compared) == ("2 answered higher, 1 the same, 1 lower", ())
        assert view.card.pill.startswith("since 23 November 2026, ")

    def test_of_three_one_chooses(self, three: Walker) -> None:
        view = moved(three)
        assert [(choice.key, choice.chosen) for choice in view.compared] == [(2, True), (1, False)]
        assert view.card.title == "2 answered higher, 2 the same, 0 lower"
        three.send(m.CompareWith(1))
        view = moved(three)
        assert [choice.chosen for choice in view.compared] == [False, True]
        assert view.card.title == "4 answered higher, 0 the same, 0 lower"
        assert view.card.line == "Small moves can be chance."

    def test_with_a_later_one_the_order_of_time_stays(self, three: Walker) -> None:
        three.send(m.ShowResults(1), m.CompareWith(3))
        view = moved(three)
        assert view.card.title == "4 answered higher, 0 the same, 0 lower"
        assert view.card.pill.startswith("up to 23 November 2026, ")

    def test_where_nothing_was_rated_both_times_no_zeros_are_told(self, home: Walker) -> None:
        home.send(m.StartForm(EVERYTHING), change("ask", current=1), m.FinishAssessment())
        home.send(m.StartForm(EVERYTHING), change("explain", current=1), m.FinishAssessment())
        view = moved(home)
        assert (view.card.title, view.card.line) == ("Nothing was answered both times", "")
        assert shown(home).over_time is None

    def test_each_section_stands_above_what_moved_in_it(self, two: Walker) -> None:
        view = over_time(two).moves
        assert view is not None
        assert [(row.cells[0], *row.cells[1:]) for row in view.table.rows] == [
            ("Service", "1.7", "2.0", "+0.3"),
            ("I ask what a reader needs.", "1", "3", "+2"),
            ("I explain.", "2", "1", "−1"),
            ("The rest", "–", "–", "–"),
            ("I stay calm.", "1", "3", "+2"),
        ]
        assert [row.is_section for row in view.table.rows] == [True, False, False, True, False]
        assert len(view.table.columns) == 4
        assert view.note == ""

    @pytest.mark.parametrize(
        ("value", "digits", "said"),
        [
            (0.34, 1, "+0.3"),
            (-0.34, 1, "−0.3"),
            (0.04, 1, "0.0"),
            (-0.04, 1, "0.0"),
            (2, 0, "+2"),
            (0, 0, "0"),
        ],
    )
    def test_a_move_has_a_sign_unless_it_is_none(self, value: float, digits: int, said: str) -> None:
        assert signed(value, digits, ENGLISH) == said


class TestSeries:
    """Sections over time."""

    def test_two_are_no_line_yet(self, two: Walker) -> None:
        view = over_time(two)
        assert (view.title, view.series) == ("Then and now", None)

    def test_three_are_a_line_a_section(self, three: Walker) -> None:
        view = over_time(three)
        assert view.title == "Your sections over time"
        assert view.series is not None
        (line,) = view.series.lines
        assert (line.label, line.scale) == ("Service", (0.0, 3.0))
        assert [point.figure for point in line.points] == ["1.7", "2.0", "3.0"]
        assert line.sentence == "Line over 3 assessments, from 1.7 on 23.11.2026 to 3.0 on 23.11.2026."

    def test_the_table_has_every_section_and_every_assessment(self, three: Walker) -> None:
        series = over_time(three).series
        assert series is not None
        assert [row.cells for row in series.table.rows] == [
            ("Service", "1.7", "2.0", "3.0"),
            ("The rest", "–", "–", "–"),
        ]
        assert len(set(series.table.columns)) == 4

    def test_an_average_that_was_withheld_leaves_a_gap(self, three: Walker) -> None:
        three.send(m.StartForm(EVERYTHING), change("ask", current=2), m.FinishAssessment())
        series = over_time(three).series
        assert series is not None
        assert [point.value is None for point in series.lines[0].points] == [False, False, False, True]

    def test_of_many_the_newest_are_shown(self, three: Walker) -> None:
        for _ in range(5):
            assess(three, 2, 2, 2)
        series = over_time(three).series
        assert series is not None
        assert len(series.lines[0].points) == 6

    def test_attitudes_have_themes_and_never_a_target(self, home: Walker) -> None:
        for step in (1, 2, 3):
            home.send(m.StartForm("attitudes"), change("calm", value=step), change("proud", value=step))
            home.send(m.FinishAssessment())
        view = over_time(home)
        assert view.title == "Your themes over time"
        assert view.series is not None
        assert view.series.lines == ()  # two statements are no average
        assert [row.cells[1:] for row in view.series.table.rows] == [("–", "–", "–")]
        assert "target" not in repr(view).casefold()


class TestOccasions:
    """A form that is answered at the start and at the end."""

    @pytest.fixture
    def student(self, folder: DataFolder, practicum: Shelf) -> Iterator[Walker]:
        walker = Walker(folder, practicum)
        walker.begin()
        walker.make_profile(role="practicum-student")
        walker.send(m.StepForward())
        for rater, occasion, level in ((None, "start", 1), ("supervisor", "end", 3), (None, "end", 2)):
            walker.send(m.StartForm(PRACTICUM, rater, occasion), change("greet", current=level))
            walker.send(change("lend", current=level), m.FinishAssessment())
        yield walker
        walker.performer.close()

    def test_the_occasion_is_named(self, student: Walker) -> None:
        view = shown(student)
        assert [choice.label for choice in view.choices] == [
            "Practicum · At the end, 23 November 2026",
            "Practicum · At the end · Supervisor, 23 November 2026",
            "Practicum · At the start, 23 November 2026",
        ]

    def test_what_a_supervisor_answered_is_not_in_the_list_before_both_have_finished(
        self, student: Walker
    ) -> None:
        student.send(m.StartForm(PRACTICUM, "supervisor", "end"), change("greet", current=1))
        student.send(m.ShowResults(1))
        assert len(shown(student).choices) == 3

    def test_one_compares_with_ones_own_alone(self, student: Walker) -> None:
        view = moved(student)
        assert view.card.title == "2 answered higher, 0 the same, 0 lower"
        assert view.card.pill == "since 23 November 2026"

    def test_answers_of_others_are_not_gone_on_with_from_here(self, student: Walker) -> None:
        student.send(m.ShowResults(2))
        assert shown(student).go_on == ""


class TestLookingBack:
    """“Where was I then?”."""

    def test_it_is_offered_from_the_second_time_on(self, two: Walker) -> None:
        view = over_time(two).look_back
        assert view is not None
        assert "Only if you like" in view.lead
        assert "changes no figure" in view.lead
        assert plain(view.steps) == "0 Not yet · 1 Sometimes · 2 Often · 3 Always"
        assert [(choice.label, choice.chosen) for choice in view.sections] == [
            ("Service", True),
            ("The rest", False),
        ]
        assert [row.item for row in view.rows] == list(THREE)
        assert view.rows[0].answered == "Answered then: 1, now: 3"
        two.send(m.ShowResults(1))
        assert shown(two).over_time is None

    def test_both_changes_stand_beside_each_other(self, two: Walker) -> None:
        two.send(m.Remember("ask", 0))
        view = over_time(two).look_back
        assert view is not None
        ask, listen, _ = view.rows
        assert [step.key for step in ask.steps if step.chosen] == [0]
        assert ask.outcome == "Change by the answers: +2; as you see it now: +3"
        assert listen.outcome == ""
        assert not any(step.chosen for step in listen.steps)

    def test_no_figure_of_the_page_is_another_for_it(self, two: Walker) -> None:
        before = shown(two)
        two.send(m.Remember("ask", 0), m.Remember("explain", 3))
        after = shown(two)
        assert replace(after, over_time=None) == replace(before, over_time=None)

    def test_another_section_is_looked_at(self, two: Walker) -> None:
        two.send(m.LookBackAt("rest"))
        view = over_time(two).look_back
        assert view is not None
        assert [row.item for row in view.rows] == ["calm"]
        two.send(m.LookBackAt("gone"))
        assert over_time(two).look_back is not None

    def test_beside_a_later_one_there_is_nothing_to_look_back_to(self, two: Walker) -> None:
        two.send(m.ShowResults(1), m.CompareWith(2))
        assert over_time(two).look_back is None
        assert over_time(two).moves is not None

    def test_uzbek_says_it_in_its_own_figures(self, two: Walker) -> None:
        view = results_view(two.state, UZBEK).over_time
        assert view is not None
        assert view.moves is not None
        assert view.moves.table.rows[0].cells[1:] == ("1,7", "2,0", "+0,3")
