"""The report of a self-test, for people and for programs."""

from __future__ import annotations

import json
import platform
import sys
from collections.abc import Sequence

from librarian_self import __version__
from librarian_self.selftest.outcome import Outcome

WIDEST = 16
"""Characters of the longest name of a check."""


def heading() -> str:
    """What was tested, and on what."""
    return f"Librarian Self {__version__}, {platform.platform()}, Python {platform.python_version()}"


def line_of(outcome: Outcome) -> str:
    """How a check ended, in one line."""
    word = "ok    " if outcome.ok else "FAILED"
    said = " ".join(outcome.said.split())
    return f"{word}  {outcome.name:{WIDEST}}  {said} ({outcome.seconds:.1f} s)"


def report_of(outcomes: Sequence[Outcome]) -> bytes:
    """All of it as JSON in UTF-8; keys and details are never translated."""
    report = {
        "program": "librarian-self",
        "version": __version__,
        "frozen": bool(getattr(sys, "frozen", False)),
        "platform": platform.platform(),
        "python": platform.python_version(),
        "ok": all(outcome.ok for outcome in outcomes),
        "checks": [outcome.for_report() for outcome in outcomes],
    }
    return (json.dumps(report, ensure_ascii=False, indent=1) + "\n").encode()
