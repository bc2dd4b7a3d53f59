"""A session in the real window with a password leaves none of its words in any file: not in a report, log or list."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import ROOT
from tests.faults.window_session import GOAL, NOTE, PASSWORD, WRITTEN


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home, a temporary folder and a data folder of one’s own."""
    root = tmp_path_factory.mktemp("session")
    for name in ("home", "tmp", "data", "runtime"):
        (root / name).mkdir(mode=0o700)
    return root


@pytest.fixture(scope="module")
def session(root: Path) -> dict[str, Any]:
    """What was found while somebody worked, and where."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    places = {
        "HOME": root / "home",
        "TMPDIR": root / "tmp",
        "SQLITE_TMPDIR": root / "tmp",
        "XDG_RUNTIME_DIR": root / "runtime",
        "LIBRARIAN_SELF_DATA": root / "data",
    }
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-P", "-m", "tests.faults.window_session", f"{root}"],
        env={
            **kept,
            **{name: f"{path}" for name, path in places.items()},
            "PYTHONPATH": f"{ROOT}",
            "PYTHONDONTWRITEBYTECODE": "1",
            "QT_QPA_PLATFORM": "offscreen",
            "LANG": "C.UTF-8",
        },
        cwd=ROOT,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def test_no_word_was_in_any_file_at_any_step(session: dict[str, Any]) -> None:
    assert session["found"] == []
    assert {"answer", "a crash, its dialog open", "erase a note", "lock", "restore", "closed"} <= set(
        session["steps"]
    )


def test_the_fault_was_written_down_without_what_it_quoted(session: dict[str, Any], root: Path) -> None:
    assert session["steps"]
    logs = b"".join(file.read_bytes() for file in (root / "data" / "log").iterdir())
    assert b"RuntimeError" in logs
    assert NOTE.encode() not in logs
    assert GOAL.encode() not in logs


def test_the_temporary_folder_is_empty_afterwards(session: dict[str, Any], root: Path) -> None:
    assert session["steps"]
    assert [each.name for each in (root / "tmp").rglob("*") if each.is_file()] == []


def test_the_list_of_profiles_knows_the_name_of_the_file_alone(session: dict[str, Any], root: Path) -> None:
    assert session["steps"]
    listed = (root / "data" / "profiles.json").read_text("utf-8")
    assert "Somebody" in listed
    assert not [each for each in WRITTEN if each in listed]


def test_what_was_written_can_be_read_with_the_password(session: dict[str, Any], root: Path) -> None:
    """The search would find nothing either where nothing was written."""
    from librarian_self.services.session import Session
    from librarian_self.storage import Given

    assert session["steps"]
    (path,) = (root / "data" / "profiles").glob("*.lself")
    with Session.open(path, backups=root / "data" / "backups", given=Given(PASSWORD)) as opened:
        assert [goal.title for goal in opened.goals()] == [GOAL]
        notes = [answer.note for answer in opened.take(1).answers.values()]
        assert notes == ["", *(f"{NOTE} {number}" for number in range(1, 6))]
