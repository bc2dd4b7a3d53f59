"""Qt has nothing to complain about in a whole journey, from the first start to the plan on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from librarian_self.services.profiles import DataFolder
from librarian_self.ui import demo as demo_module
from librarian_self.ui.demo import Demo
from tests.ui.watching import settle

NO_SCREEN = "This plugin does not support propagateSizeHints()"
"""What the platform without a screen says whenever a window has a least size."""


@pytest.fixture
def warnings() -> Iterator[list[str]]:
    """All that Qt says above the level of a debug line."""
    said: list[str] = []

    def hear(kind: QtMsgType, _context: object, words: str) -> None:
        if kind is not QtMsgType.QtDebugMsg:
            said.append(words)

    before = qInstallMessageHandler(hear)
    yield said
    qInstallMessageHandler(before)


def test_the_whole_demo_makes_qt_say_nothing(
    qapp: QApplication, warnings: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def same() -> QApplication:
        return qapp

    monkeypatch.setattr(demo_module, "make_application", same)
    Demo(tmp_path, DataFolder(tmp_path / "data"), "uz").run()
    settle()
    assert (tmp_path / "plan.pdf").is_file()
    assert set(warnings) <= {NO_SCREEN}
