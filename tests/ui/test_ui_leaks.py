"""Windows, pages and dialogs that are opened and closed all day leave nothing behind."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

import librarian_self.ui
from librarian_self.i18n.messages import english
from librarian_self.presenters import messages as m
from librarian_self.presenters.shelves import TRAINS, YES
from librarian_self.presenters.state import Screen, State
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import shipped_shelf
from librarian_self.ui.appearance import Appearance
from librarian_self.ui.crashdialog import CrashDialog
from librarian_self.ui.screens.making import make_page
from librarian_self.ui.window import Window
from tests.presenters.walking import Walker
from tests.ui.desk import answer
from tests.ui.watching import dies, settle

TIMES = 10
SOURCES = sorted(Path(librarian_self.ui.__file__).parent.rglob("*.py"))


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Screen, State]]:
    """A state for every screen of a profile with results and a goal."""
    walker = Walker(DataFolder(tmp_path_factory.mktemp("leaks") / "data"), shipped_shelf())
    walker.begin()
    found = {Screen.WELCOME: walker.state}
    walker.make_profile()
    answer(walker, 8)
    walker.send(m.SetSetting(TRAINS, YES))
    walker.send(m.AddGoal("goal"), m.AddAction("goal"), m.AddEntry("goal", "entry"))
    for screen in Screen:
        if screen is not Screen.WELCOME:
            found[screen] = walker.send(m.BeginReview() if screen is Screen.REVIEW else m.GoTo(screen))
    yield found
    walker.performer.close()


def nothing() -> None:
    """Nobody minds that the window goes."""


def alive() -> list[str]:
    settle()
    return sorted(type(widget).__name__ for widget in QApplication.allWidgets())


@pytest.mark.parametrize("screen", list(Screen))
def test_a_page_that_was_used_is_gone_with_its_window(
    screen: Screen, appearance: Appearance, states: dict[Screen, State]
) -> None:
    def window() -> QWidget:
        made = Window(appearance, nothing)
        made.render_state(states[screen])
        made.show()
        settle()
        made.render_state(states[Screen.WELCOME])
        made.render_state(states[screen])
        return made

    assert dies(window)
    before = alive()
    for _ in range(TIMES):
        assert dies(window)
    assert alive() == before


@pytest.mark.parametrize("screen", list(Screen))
def test_a_page_that_was_never_shown_is_gone_too(screen: Screen, appearance: Appearance) -> None:
    assert appearance is not None

    def page() -> QWidget:
        return make_page(screen)

    for _ in range(TIMES):
        assert dies(page)


def test_the_crash_dialog_is_gone_each_time(appearance: Appearance) -> None:
    assert appearance is not None

    def dialog() -> QWidget:
        return CrashDialog("report", saved=True, say=english)

    assert dies(dialog)
    before = alive()
    for _ in range(TIMES):
        assert dies(dialog)
    assert alive() == before


def anonymous_slots(source: str) -> list[int]:
    """The lines on which a signal is connected to a lambda or a partial: both keep alive what they hold."""
    return [
        call.lineno
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "connect"
        and any(_is_anonymous(argument) for argument in call.args)
    ]


def _is_anonymous(argument: ast.expr) -> bool:
    if isinstance(argument, ast.Call):
        made = argument.func
        return (made.id if isinstance(made, ast.Name) else getattr(made, "attr", "")) in (
            "partial",
            "partialmethod",
        )
    return isinstance(argument, ast.Lambda)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_every_slot_has_a_name(path: Path) -> None:
    assert anonymous_slots(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("a.b.connect(lambda: c())", [1]),
        ("x = 1\na.b.connect(partial(c, 1))", [2]),
        ("a.connect(functools.partial(c))", [1]),
        ("a.connect(self.c)\nlambda: a", []),
    ],
)
def test_the_test_of_slots_finds_them(source: str, lines: list[int]) -> None:
    assert anonymous_slots(source) == lines
