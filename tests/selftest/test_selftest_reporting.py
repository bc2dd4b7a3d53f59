"""The report is for people and for programs."""

from __future__ import annotations

import json

from librarian_self import __version__
from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.messages import msg
from librarian_self.selftest.outcome import make_outcome
from librarian_self.selftest.reporting import heading, line_of, report_of

SAY = load_catalogue("ru")
GOOD = make_outcome("charts", msg("paper"), SAY, 0.12345, ok=True)
BAD = make_outcome("kits", msg("{what}", what="a\n b"), SAY, 2.0, ok=False, trace="line 1")


def test_a_line_says_how_a_check_ended_in_the_readers_language() -> None:
    assert line_of(GOOD) == f"ok      charts            {SAY(msg('paper'))} (0.1 s)"


def test_a_line_is_one_line() -> None:
    assert line_of(BAD) == "FAILED  kits              a b (2.0 s)"


def test_the_heading_names_the_version() -> None:
    assert f"Librarian Self {__version__}" in heading()


def test_programs_read_the_same_in_english_with_where_it_was_run() -> None:
    report = json.loads(report_of([GOOD, BAD]))
    assert report["version"] == __version__
    assert report["ok"] is False
    assert {"platform", "python", "frozen"} <= set(report)
    assert report["checks"] == [
        {"name": "charts", "ok": True, "detail": "paper", "seconds": 0.123},
        {"name": "kits", "ok": False, "detail": "a\n b", "seconds": 2.0, "trace": "line 1"},
    ]


def test_a_report_of_what_is_whole_says_so() -> None:
    assert json.loads(report_of([GOOD]))["ok"] is True
