"""Home: what to go on with, the last results as a small line, the forms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from librarian_self.i18n.catalogue import load_catalogue, pseudo_catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import shipped_shelf
from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.screens.home import FormPanel, HomePage
from librarian_self.ui.widgets.pictureview import PictureView
from tests.presenters.walking import Walker
from tests.ui.conftest import Show
from tests.ui.desk import Desk, answer, shown_words
from tests.ui.watching import cut_off, dies, heard, settle

EN = load_catalogue("en")


@pytest.fixture
def walker(tmp_path: Path) -> Iterator[Walker]:
    """Nodira’s new profile."""
    walker = Walker(DataFolder(tmp_path / "data"), shipped_shelf())
    walker.begin()
    walker.make_profile()
    walker.send(m.GoTo(Screen.HOME))
    yield walker
    walker.performer.close()


@pytest.fixture
def desk(walker: Walker, show: Show) -> Desk:
    """The page as the window of a first screen has it."""
    page = HomePage()
    show(page, 1064, 800)
    return Desk(walker, page, EN)


def finish_two(desk: Desk) -> None:
    for levels in ((2,), (3, 4)):
        answer(desk.walker, 6, levels)
        desk.send(m.FinishAssessment())
    desk.send(m.GoTo(Screen.HOME))


def lines(desk: Desk) -> list[PictureView]:
    return [view for view in desk.page.findChildren(PictureView) if view.isVisible()]


def lefts(widgets: list[FormPanel]) -> int:
    """In how many columns they stand."""
    return len({widget.mapTo(widget.window(), widget.rect().topLeft()).x() for widget in widgets})


def test_a_first_assessment_shows_no_line(desk: Desk) -> None:
    answer(desk.walker, 6)
    desk.send(m.FinishAssessment(), m.GoTo(Screen.HOME))
    assert lines(desk) == []


def test_two_finished_ones_show_a_line_that_says_what_it_shows(desk: Desk) -> None:
    finish_two(desk)
    (line,) = lines(desk)
    said = heard(line)
    assert said.role == QAccessible.Role.Graphic
    assert said.name == "Your assessments so far"
    assert said.description.startswith("Line over 2 assessments, from 2.0 on ")
    assert " to 3.5 on " in said.description
    assert "The average level of all that you rated. Small moves can be chance." in shown_words(desk.page)


def test_the_line_stays_when_an_assessment_is_taken_up_again(desk: Desk) -> None:
    finish_two(desk)
    desk.send(m.Continue(2), m.GoTo(Screen.HOME))
    assert len(lines(desk)) == 1


def test_the_line_is_drawn_in_the_colours_of_now(desk: Desk, appearance: Appearance) -> None:
    finish_two(desk)
    (line,) = lines(desk)
    light = line.grab().toImage()
    appearance.choose(Wish.DARK, 100)
    desk.page.wear()
    settle()
    assert line.grab().toImage() != light


def test_forms_stand_side_by_side_only_while_there_is_room_for_their_letters(
    desk: Desk, appearance: Appearance
) -> None:
    one = desk.walker.state.forms[0]
    more = tuple(replace(one, id=f"form-{number}") for number in range(4))
    desk.walker.state = replace(desk.walker.state, forms=more)
    desk.render()
    forms = desk.page.findChildren(FormPanel)
    assert lefts(forms) == len(forms) == 4
    appearance.choose(Wish.LIGHT, 225)
    settle()
    assert lefts(forms) < len(forms)
    appearance.choose(Wish.LIGHT, 100)
    settle()
    assert lefts(forms) == len(forms)


@pytest.mark.parametrize("language", ["en", "uz", "pseudo"])
@pytest.mark.parametrize(("size", "width"), [(100, 1064), (100, 808), (225, 934)])
def test_nothing_is_cut_off(desk: Desk, appearance: Appearance, language: str, size: int, width: int) -> None:
    finish_two(desk)
    appearance.choose(Wish.LIGHT, size)
    desk.page.resize(width, 640)
    desk.page.wear()
    desk.say = pseudo_catalogue() if language == "pseudo" else load_catalogue(language)
    desk.render()
    settle()
    assert cut_off(desk.page) == []
    assert desk.page.horizontalScrollBar().maximum() == 0


def test_a_state_that_changes_nothing_here_touches_nothing(desk: Desk) -> None:
    finish_two(desk)
    there = [id(each) for each in desk.page.findChildren(QWidget)]
    desk.send(m.CloseNotice())
    assert [id(each) for each in desk.page.findChildren(QWidget)] == there


def test_a_page_leaves_nothing_behind(qtbot: QtBot) -> None:  # noqa: ARG001 -- it needs the application
    assert dies(HomePage)
