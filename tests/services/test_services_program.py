"""How the program starts itself once more."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from librarian_self.services.program import own_program


def test_from_its_source_it_is_a_module_of_python() -> None:
    assert own_program() == (sys.executable, "-P", "-m", "librarian_self")


def test_frozen_it_is_its_own_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", f"{tmp_path / 'librarian-self'}")
    assert own_program() == (f"{tmp_path / 'librarian-self'}",)
