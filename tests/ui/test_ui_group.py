"""A group is there for the ear; the eye sees what is in it."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout

from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.group import Group
from tests.ui.conftest import Show
from tests.ui.watching import colours


def _group(button: Button) -> Group:
    group = Group()
    group.setAccessibleName("Where are you now?")
    box = QVBoxLayout(group)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(button)
    return group


def test_a_group_is_heard_as_one(show: Show) -> None:
    group = show(_group(Button("Next")), 200, 100)
    heard = QAccessible.queryAccessibleInterface(group)
    assert heard is not None
    assert heard.role() == QAccessible.Role.Grouping
    assert heard.text(QAccessible.Text.Name) == "Where are you now?"


def test_a_group_takes_no_room_and_no_colour_of_its_own(appearance: Appearance, show: Show) -> None:
    button = Button("Next")
    group = _group(button)
    show(group, 200, 100)
    for scale in (100, 200):
        appearance.choose(Wish.LIGHT, scale)
        assert group.minimumSizeHint() == button.minimumSizeHint()
        assert group.contentsRect() == group.rect()
    button.hide()
    assert len(colours(group)) == 1
