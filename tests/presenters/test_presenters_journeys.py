"""Whole walks of a person, from the first start to the plan, without a window."""

from __future__ import annotations

from pathlib import Path

from librarian_self.planning.strengths import STRONG_LEVEL
from librarian_self.presenters import messages as m
from librarian_self.presenters.messages.paper import SavePdf
from librarian_self.presenters.planning import suggestions
from librarian_self.presenters.state import Screen
from librarian_self.presenters.views.assess import assess_view
from librarian_self.presenters.views.competency import CompetencyBody
from librarian_self.presenters.views.home import home_view
from librarian_self.presenters.views.plan import plan_view
from librarian_self.presenters.views.results import results_view
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import Shelf
from tests.presenters.walking import SPEAKERS, Walker, assert_as_on_disk, assert_sound, change
from tests.services.everything import COMPETENCIES

ENGLISH, UZBEK, _ = SPEAKERS


def answer_everything(walker: Walker, shift: int = 0) -> None:
    """Answer the page in view and go on, until all is answered."""
    number = 0
    while True:
        item = walker.item
        walker.send(change(item, current=1 + (number + shift) % 5, importance=1 + number % 3))
        assert walker.send(m.NextUnanswered()).assessing is not None
        number += 1
        if walker.item == item:
            return


def test_from_the_first_start_to_the_plan_on_paper(
    folder: DataFolder, shipped: Shelf, tmp_path: Path
) -> None:
    walker = Walker(folder, shipped)
    walker.begin()
    walker.send(m.ChooseLanguage("uz"))
    walker.make_profile("Nodira", "reader-service")
    first = walker.state.forms[0].id
    assert first == COMPETENCIES
    walker.send(m.StartForm(first))
    page = assess_view(walker.state, UZBEK)
    assert isinstance(page.body, CompetencyBody)
    assert [level.value for level in page.body.levels] == [1, 2, 3, 4, 5]
    assert all(level.descriptor for level in page.body.levels)
    assert page.body.more is None

    answer_everything(walker)
    assert walker.opened.standings[0].answered == walker.opened.standings[0].items == 47
    walker.send(m.FinishAssessment())
    results = results_view(walker.state, UZBEK)
    assert results.table is not None
    assert results.gaps
    assert len(results.axes) == len(results.table.rows) - 47
    assert results.strengths is not None
    assert len(results.strengths.names) == 3

    walker.send(m.GoTo(Screen.PLAN))
    for suggestion in suggestions(walker.state):
        walker.send(m.AcceptSuggestion(suggestion.item))
    plan = plan_view(walker.state, UZBEK)
    assert len(plan.goals) == 3
    assert plan.goal is not None
    assert plan.suggestions
    walker.send(m.GoTo(Screen.PAPER), SavePdf(tmp_path / "reja.pdf"))
    assert (tmp_path / "reja.pdf").stat().st_size > 10_000
    assert_sound(walker.state)
    assert_as_on_disk(walker.state, shipped, tmp_path)
    walker.performer.close()


def test_closed_in_the_middle_and_found_again(folder: DataFolder, shipped: Shelf) -> None:
    walker = Walker(folder, shipped)
    walker.begin()
    walker.make_profile()
    walker.send(m.StartForm(COMPETENCIES))
    for current in (1, 2, 3):
        walker.send(change(walker.item, current=current, note=f"note {current}"), m.Move(1))
    stopped, answers = walker.item, walker.answers

    again = walker.restart(shipped)
    go_on = home_view(again.state, ENGLISH).go_on
    assert go_on is not None
    assert go_on.progress is not None
    assert (go_on.assessment, go_on.progress.done, go_on.progress.total) == (1, 3, 47)
    again.send(m.Continue(1))
    assert (again.item, again.answers) == (stopped, answers)
    again.performer.close()


def test_a_second_time_shows_what_has_moved(folder: DataFolder, shipped: Shelf) -> None:
    walker = Walker(folder, shipped)
    walker.begin()
    walker.make_profile()
    for shift in (0, 1):
        walker.send(m.StartForm(COMPETENCIES))
        answer_everything(walker, shift)
        walker.send(m.FinishAssessment())
    results = results_view(walker.state, ENGLISH)
    assert results.change is not None
    assert results.change.card.title == "38 answered higher, 0 the same, 9 lower"
    assert len(results.choices) == 2
    walker.send(m.ShowResults(1))
    assert results_view(walker.state, ENGLISH).assessment == 1
    walker.performer.close()


def test_a_change_of_role_moves_the_targets_and_not_the_answers(folder: DataFolder, shipped: Shelf) -> None:
    walker = Walker(folder, shipped)
    walker.begin()
    walker.make_profile(role="practicum-student")
    walker.send(
        m.StartForm(COMPETENCIES), change("needs-interview", current=2), change("needs-analysis", current=1)
    )
    before = walker.answers
    assert [each.item for each in suggestions(walker.state)] == []
    walker.send(m.ChooseRole("reader-service"))
    assert [each.item for each in suggestions(walker.state)] == ["needs-analysis", "needs-interview"]
    assert walker.answers == before
    walker.send(change("needs-interview", target=2))
    assert [each.item for each in suggestions(walker.state)] == ["needs-analysis"]
    walker.performer.close()


def test_strengths_are_named_by_the_level_they_have(folder: DataFolder, shipped: Shelf) -> None:
    walker = Walker(folder, shipped)
    walker.begin()
    walker.make_profile()
    walker.send(
        m.StartForm(COMPETENCIES), change("needs-interview", current=STRONG_LEVEL), m.FinishAssessment()
    )
    card = results_view(walker.state, ENGLISH).strengths
    assert card is not None
    assert card.title == "Level 4 or above in 1 competency"
    walker.performer.close()
