"""Nothing that is closed stays alive, and nothing wears out in a long day."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from librarian_self.ui.icons import Icon
from librarian_self.ui.singletons import keep_singletons
from librarian_self.ui.widgets.banner import Banner
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.choices import Choice, ChoiceRow
from librarian_self.ui.widgets.fieldrow import field_row
from librarian_self.ui.widgets.fields import Combo, DateField, NumberField
from librarian_self.ui.widgets.keyhints import KeyHint, KeyHints
from librarian_self.ui.widgets.levelcard import Level
from librarian_self.ui.widgets.levelcards import LevelCards
from librarian_self.ui.widgets.navbar import NavBar
from librarian_self.ui.widgets.pictureview import PictureView
from librarian_self.ui.widgets.pill import Pill
from librarian_self.ui.widgets.progressline import ProgressLine
from librarian_self.ui.widgets.questiongroup import QuestionGroup
from librarian_self.ui.widgets.scrollpage import ScrollPage
from librarian_self.ui.widgets.segmented import SegmentedChoice
from librarian_self.ui.widgets.textarea import TextArea
from librarian_self.ui.widgets.ticks import Check, Radio
from librarian_self.ui.widgets.wraplabel import WrapLabel
from tests.ui.watching import dies


def levels() -> QWidget:
    """Level cards with levels."""
    cards = LevelCards("question")
    cards.set_levels([Level(value, "label", "descriptor") for value in range(1, 6)])
    cards.set_current(3)
    return cards


def segments() -> QWidget:
    """Segments with choices that have been replaced once."""
    group = SegmentedChoice("target")
    group.set_choices([Choice(value, str(value)) for value in range(5)])
    group.set_choices([Choice(value, str(value)) for value in range(3)])
    return group


def row_of_choices() -> QWidget:
    """Radio buttons with choices."""
    row = ChoiceRow("reason")
    row.set_choices([Choice(1, "one"), Choice(2, "two")])
    return row


def bar() -> QWidget:
    """A side bar with a page."""
    bar = NavBar()
    bar.add_page("home", Icon.HOME)
    bar.set_words("home", "Home")
    return bar


def page() -> QWidget:
    """A page with a banner, a field that has the focus, and a question."""
    page = ScrollPage()
    banner = Banner()
    banner.show_notice("Saved.", "Close", actions=["Undo"])
    field = QLineEdit()
    question = QuestionGroup("question")
    question.add(levels())
    for widget in (banner, field_row("Name", field), question, TextArea()):
        page.add(widget)
    field.setFocus()
    return page


MAKERS: tuple[Callable[[], QWidget], ...] = (
    *(Banner, Button, Card, Check, Column, Combo, DateField, NumberField, PictureView, Pill),
    *(ProgressLine, QuestionGroup, Radio, Row, ScrollPage, TextArea, WrapLabel),
    *(levels, segments, row_of_choices, bar, page),
)


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_nothing_of_a_closed_widget_is_left(appearance: QObject, make: Callable[[], QWidget]) -> None:
    assert dies(make)
    assert appearance is not None


def test_hints_can_be_changed_a_thousand_times(appearance: QObject) -> None:
    hints = KeyHints()
    for number in range(1000):
        hints.set_hints([KeyHint(str(number), "level")])
    assert hints.text() == "999 level"
    assert appearance is not None


def test_none_and_true_have_references_to_spare_where_they_can_die() -> None:
    before = sys.getrefcount(None)
    keep_singletons()
    if sys.version_info < (3, 12):
        assert sys.getrefcount(None) >= before + 2**40 - 1000
    else:
        assert sys.getrefcount(None) == before


@pytest.mark.parametrize(
    "room", ["librarian_self.ui", "librarian_self.ui.widgets", "librarian_self.ui.appearance"]
)
def test_a_window_survives_a_hundred_thousand_calls(room: str) -> None:
    lines = (
        f"import {room}",
        "from PySide6.QtCore import QObject, Signal",
        "class Speaker(QObject):",
        "    said = Signal(bool)",
        "    def hear(self, words): pass",
        "speaker = Speaker()",
        "speaker.said.connect(speaker.hear)",
        "for _ in range(50_000):",
        "    speaker.setObjectName('a')",
        "    speaker.said.emit(True)",
        "print('alive')",
    )
    done = subprocess.run(  # noqa: S603 -- our own words
        [sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=False
    )
    assert done.stdout == "alive\n", done.stderr
