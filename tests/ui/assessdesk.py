"""The Assess page on a desk, with forms of one's own on the shelf."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from librarian_self.i18n.catalogue import Catalogue, load_catalogue
from librarian_self.model.answer import Answer
from librarian_self.presenters.views.assess import AssessView, assess_view
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import Shelf, summarise
from librarian_self.ui.screens.assess import AssessPage
from tests.presenters.walking import Walker
from tests.services.everything import everything
from tests.ui.conftest import Show
from tests.ui.desk import Desk
from tests.ui.watching import settle

EN = load_catalogue("en")

THEMES_YAML = """\
format: librarian-self/1
id: themes
version: "1.0"
languages: [en]
kind: attitude
title: {en: Themes}
licence: CC-BY-4.0
scales:
  agree5:
    levels:
      - {value: 1, label: {en: I disagree}}
      - {value: 2, label: {en: I mostly disagree}}
      - {value: 3, label: {en: I neither agree nor disagree}}
      - {value: 4, label: {en: I mostly agree}}
      - {value: 5, label: {en: I agree}}
sections:
  - id: belonging
    label: {en: Belonging}
    items:
      - {id: home, type: likert, scale: agree5, statement: {en: I feel at home in my library.}}
      - {id: alone, type: likert, scale: agree5, reverse: true, statement: {en: I am alone with my work.}}
      - {id: proud, type: likert, scale: agree5, statement: {en: I am proud of my profession.}}
      - {id: readers, type: number, statement: {en: How many readers gave feedback this month?}}
  - id: networks
    label: {en: Networks}
    items:
      - {id: meet, type: likert, scale: agree5, statement: {en: I meet colleagues of other libraries.}}
      - {id: helps, type: text, statement: {en: What helps you?}}
      - {id: since, type: date, statement: {en: Since when are you a librarian?}}
"""


def walker_with(folder: Path, *texts: str) -> Walker:
    """Nodira on Home, with these forms on her shelf."""
    forms = [everything(text).form for text in texts]
    folder.mkdir(parents=True, exist_ok=True)
    for form, text in zip(forms, texts, strict=True):
        (folder / f"{form.id}.yaml").write_text(text, "utf-8")
    walker = Walker(DataFolder(folder / "data"), Shelf(tuple(summarise(form) for form in forms), folder))
    walker.begin()
    walker.make_profile()
    return walker


class AssessDesk(Desk):
    """The page, the keys that are pressed on it, and what comes of them."""

    def __init__(
        self, walker: Walker, show: Show, say: Catalogue = EN, size: tuple[int, int] = (1064, 800)
    ) -> None:
        page = AssessPage()
        show(page, *size)
        super().__init__(walker, page, say)
        page.take_focus()

    @property
    def view(self) -> AssessView:
        """What the page shows."""
        return assess_view(self.walker.state, self.say)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key on what has the focus."""
        QTest.keyClick(QApplication.focusWidget() or self.page, key, modifiers)
        settle()

    def digit(self, digit: int) -> None:
        """Press a digit."""
        self.press(Qt.Key(Qt.Key.Key_0.value + digit))

    def given(self, item: str) -> Answer:
        """The newest answer to an item."""
        return self.walker.answers.get(item, Answer())


def focus() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def groups_above(widget: QWidget) -> list[str]:
    """The names of the groups that hold a widget, the innermost first."""
    found = []
    parent = widget.parentWidget()
    while parent is not None:
        if parent.accessibleName():
            found.append(parent.accessibleName())
        parent = parent.parentWidget()
    return found
