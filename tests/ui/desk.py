"""A page of the window on a desk of its own: what it sends is taken in by a window without widgets, and shown again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QWidget

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.presenters import messages as m
from librarian_self.services.profiles import DataFolder
from librarian_self.ui.screens.page import Page
from librarian_self.ui.widgets.wraplabel import WrapLabel
from tests.presenters.walking import Walker, change
from tests.services.everything import COMPETENCIES
from tests.services.kinds import kinds_shelf
from tests.ui.watching import settle

LEVELS = (3, 2, 4, 3, 1, 3, 5, 2)
"""Answers that are given in turn."""


def kinds_walker(folder: Path) -> Walker:
    """A window without widgets on a new profile in `folder`, of somebody in reader service, with forms of all kinds."""
    (folder / "forms").mkdir()
    shelf = kinds_shelf(folder / "forms")
    walker = Walker(DataFolder(folder / "data"), shelf)
    walker.begin()
    walker.state = replace(walker.state, forms=shelf.index)
    walker.make_profile()
    return walker


class Desk(QObject):
    """A page, the messages that it sent, and the window that takes them in."""

    def __init__(self, walker: Walker, page: Page, say: Catalogue) -> None:
        super().__init__()
        self.walker = walker
        self.page = page
        self.say = say
        self.sent: list[m.Message] = []
        page.sent.connect(self._take)
        self.render()

    def send(self, *messages: m.Message) -> None:
        """Let something happen, and show what follows from it."""
        for message in messages:
            self.walker.send(message)
            self.render()

    def render(self) -> None:
        """Show the state as it is now."""
        if self.walker.state.opened is not None:
            self.page.show_state(self.walker.state, self.say)
            settle()

    def _take(self, message: m.Message) -> None:
        self.sent.append(message)
        self.send(message)


def answer(walker: Walker, count: int, levels: Sequence[int] = LEVELS) -> int:
    """Begin the shipped form and rate its first `count` competencies; the answer is the id of the assessment."""
    walker.send(m.StartForm(COMPETENCIES))
    assessing = walker.state.assessing
    assert assessing is not None
    for place, item in enumerate(list(assessing.form.items())[:count]):
        walker.send(change(item.id, current=levels[place % len(levels)]))
    return assessing.assessment.id


def shown_words(root: QWidget) -> list[str]:
    """The words of every label that can be seen."""
    return [label.text() for label in root.findChildren(WrapLabel) if label.isVisible() and label.text()]


def button(root: QWidget, name: str) -> QPushButton:
    """The button that can be seen and has this name for the ear."""
    (found,) = (
        each
        for each in root.findChildren(QPushButton)
        if each.isVisible() and (each.accessibleName() or each.text()) == name
    )
    return found
