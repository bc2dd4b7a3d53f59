"""Checks carried out here, on a copy of the program's data files that may be broken."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtGui import QPixmapCache

from librarian_self import assets
from librarian_self.i18n.catalogue import Catalogue
from librarian_self.report.paper import fonts
from librarian_self.selftest.bench import Bench
from librarian_self.selftest.outcome import Outcome
from librarian_self.selftest.running import run_check
from librarian_self.services import help as articles

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
NO_FAULT = "This plugin does not support propagateSizeHints"
"""What the platform without a screen says whenever a window has a least size."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Any warning of Qt fails a test, but for the one that says that there is no screen."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(NO_FAULT, extend=True))


class Desk:
    """Where checks are carried out one by one."""

    def __init__(self, folder: Path) -> None:
        self.bench = Bench(folder)

    def check(self, name: str) -> Outcome:
        """Carry out one check."""
        return run_check(name, self.bench, Catalogue("en"))

    def fails(self, name: str) -> str:
        """What a check says that must not pass."""
        outcome = self.check(name)
        assert not outcome.ok, outcome.detail
        return outcome.detail


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk with an empty folder, and nothing that leads to a person's own data."""
    monkeypatch.setenv("LIBRARIAN_SELF_DATA", f"{tmp_path / 'data'}")
    folder = tmp_path / "bench"
    folder.mkdir()
    return Desk(folder)


@pytest.fixture
def data_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the program's data files, which the program takes for its own until the end of the test."""
    copy = tmp_path / "program"
    for name in ("resources", "forms"):
        shutil.copytree(ROOT / name, copy / name)
    monkeypatch.setattr(assets, "__file__", f"{copy / 'librarian_self' / 'assets.py'}")
    _forget()
    yield copy
    _forget()


def _forget() -> None:
    """Read again what is read once a process."""
    fonts.load_fonts.cache_clear()
    articles.help_articles.cache_clear()
    QPixmapCache.clear()
