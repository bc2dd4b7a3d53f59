"""A check that ends its process, or never comes to an end, is named; the others are carried out all the same."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.selftest import child, supervising
from librarian_self.selftest.outcome import Outcome
from librarian_self.selftest.supervising import PREFIX, supervise

PROGRAM = """\
import json, os, sys, time
words = sys.argv[1:]
results = words[words.index("--results") + 1]
names = words[words.index("--only") + 1:]
with open(results, "a", encoding="utf-8") as file:
    def write(entry):
        file.write(json.dumps(entry) + "\\n")
        file.flush()
    for name in names:
        write({"begins": name})
        if name == "breaks":
            print("a last word", file=sys.stderr, flush=True)
            os._exit(9)
        if name == "sleeps":
            time.sleep(600)
        if name == "asks":
            name = "shown" if os.environ.get("QT_QPA_PLATFORM") != "offscreen" else "hidden"
            write({"name": "asks", "ok": True, "detail": name, "said": name, "seconds": 0.0, "trace": ""})
            continue
        write({"name": name, "ok": True, "detail": "d" * 9000, "said": "s", "seconds": 0.0, "trace": ""})
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Outcome]:
    """Instead of the program stands a small one that does as it is bidden; here comes what was told."""
    script = tmp_path / "program.py"
    script.write_text(PROGRAM, "utf-8")
    monkeypatch.setattr(child, "own_program", lambda: (sys.executable, f"{script}"))
    monkeypatch.setattr(tempfile, "tempdir", f"{tmp_path}")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    return []


def names(outcomes: tuple[Outcome, ...]) -> list[tuple[str, bool]]:
    return [(outcome.name, outcome.ok) for outcome in outcomes]


def test_every_check_is_told_of_in_its_turn(run: list[Outcome]) -> None:
    outcomes = supervise(["one", "two"], Catalogue("en"), run.append)
    assert names(outcomes) == [("one", True), ("two", True), ("temporary-folder", True)]
    assert tuple(run) == outcomes


def test_a_check_that_ends_the_process_is_named_with_its_last_words(run: list[Outcome]) -> None:
    outcomes = supervise(["one", "breaks", "two"], Catalogue("en"), run.append)
    assert names(outcomes) == [("one", True), ("breaks", False), ("two", True), ("temporary-folder", True)]
    assert outcomes[1].detail == "The program broke off here (code 9). It had said: a last word"


def test_a_check_that_never_ends_is_ended(run: list[Outcome], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "LONGEST", 1.0)
    outcomes = supervise(["sleeps", "two"], Catalogue("en"), run.append)
    assert names(outcomes) == [("sleeps", False), ("two", True), ("temporary-folder", True)]


def test_a_program_that_cannot_be_started_again_fails_every_check(
    run: list[Outcome], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        child, "own_program", lambda: (sys.executable, "-c", "raise SystemExit('no such thing')")
    )
    outcomes = supervise(["one", "two"], Catalogue("en"), run.append)
    assert names(outcomes) == [("one", False), ("two", False), ("temporary-folder", True)]
    assert "no such thing" in outcomes[0].detail


@pytest.mark.parametrize("display", ["breaks", "two"])
def test_only_the_check_of_the_display_is_given_one(
    run: list[Outcome], monkeypatch: pytest.MonkeyPatch, display: str
) -> None:
    monkeypatch.setattr(supervising, "DISPLAY", display)
    outcomes = supervise(["asks", display, "asks"], Catalogue("en"), run.append)
    assert [outcome.detail for outcome in outcomes if outcome.name == "asks"] == ["shown", "hidden"]


def test_without_the_check_of_the_display_nothing_is_shown(run: list[Outcome]) -> None:
    (asked, _folder) = supervise(["asks"], Catalogue("en"), run.append)
    assert asked.detail == "hidden"


def test_the_temporary_folder_is_gone_afterwards(run: list[Outcome], tmp_path: Path) -> None:
    supervise(["breaks"], Catalogue("en"), run.append)
    assert list(tmp_path.glob(f"{PREFIX}*")) == []


def test_whoever_stops_the_supervisor_stops_the_process_too(
    run: list[Outcome], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[child.Child] = []

    def start(*given: Any) -> child.Child:
        started.append(child.start_child(*given))
        return started[0]

    def stop(outcome: Outcome) -> None:
        run.append(outcome)
        raise KeyboardInterrupt

    monkeypatch.setattr(supervising, "start_child", start)
    with pytest.raises(KeyboardInterrupt):
        supervise(["one", "sleeps"], Catalogue("en"), stop)
    assert [outcome.name for outcome in run] == ["one"]
    assert started[0].process.poll() is not None
    assert list(tmp_path.glob(f"{PREFIX}*")) == []


def test_a_folder_that_cannot_be_removed_is_named(
    run: list[Outcome], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervising, "_PATIENCE", 0.0)
    monkeypatch.setattr(shutil, "rmtree", lambda *_given, **_named: None)
    outcomes = supervise(["one"], Catalogue("en"), run.append)
    assert names(outcomes)[-1] == ("temporary-folder", False)
    assert "could not be removed" in outcomes[-1].detail


def test_without_a_temporary_folder_what_needs_none_is_checked(
    monkeypatch: pytest.MonkeyPatch, run: list[Outcome]
) -> None:
    def full(**_named: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "mkdtemp", full)
    outcomes = supervise(["licences", "kits"], Catalogue("en"), run.append)
    assert names(outcomes) == [("temporary-folder", False), ("licences", True), ("kits", False)]
    assert "the disk is full" in outcomes[0].detail
    assert "TMPDIR" in outcomes[0].detail
