"""What long work used goes back to the system."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from librarian_self.services.memory import give_back


def resident() -> int:
    """Kilobytes of this process that lie in memory."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux how much lies in memory")
def test_memory_between_what_is_still_needed_is_given_back() -> None:
    pieces = [bytes(1000) for _ in range(40_000)]
    kept = pieces[::400]
    full = resident()
    del pieces
    give_back()
    assert resident() < full - 20_000
    assert len(kept) == 100


def test_where_there_is_nothing_to_call_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "ctypes", None)
    give_back()
