"""The report in tests: fonts, a fresh setting, and readers of what was made."""

from __future__ import annotations

import pytest

from librarian_self.report.paper.document import fresh_setting
from librarian_self.report.paper.fonts import Ruler, load_fonts
from librarian_self.report.paper.setting import Setting


@pytest.fixture
def ruler() -> Ruler:
    """The widths of the document's own fonts."""
    return Ruler(load_fonts())


@pytest.fixture
def setting() -> Setting:
    """The tools of a new document."""
    return fresh_setting()
