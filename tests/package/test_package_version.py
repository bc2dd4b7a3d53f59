"""One version, wherever it is said; one moment, which packages are dated with."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from librarian_self import __version__
from tools.packaging import deb, desktop
from tools.packaging import version as versions

ROOT = Path(__file__).resolve().parents[2]


def test_the_builder_reads_what_the_program_says() -> None:
    assert versions.version() == __version__


def test_the_command_line_says_it() -> None:
    said = subprocess.run(
        [sys.executable, "-P", "-m", "librarian_self", "--version"],
        cwd=ROOT,
        env=versions.steady() | {"PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
        text=True,
    )
    assert said.stdout.split() == ["librarian-self", __version__]


def test_the_newest_entry_of_the_package_history_is_of_this_version() -> None:
    newest = versions.CHANGELOG.read_text("utf-8").splitlines()[0]
    assert newest.startswith(f"librarian-self ({__version__}) ")


def test_the_history_of_changes_begins_with_this_version() -> None:
    heads = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert heads[0] == __version__


def test_the_store_shows_this_version_as_the_newest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    text = desktop.filled((desktop.LINUX / f"{desktop.ID}.metainfo.xml").read_text("utf-8"))
    release = next(ET.fromstring(text).iter("release"))  # noqa: S314 -- our own file
    assert (release.get("version"), release.get("date")) == (__version__, versions.day())


def test_the_package_has_this_version(tmp_path: Path) -> None:
    assert f'version: "{__version__}"' in deb.recipe(tmp_path)


def test_the_moment_is_that_of_the_history_or_the_one_that_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    of_history = datetime.fromtimestamp(versions.moment(), UTC)
    assert f"{of_history:%d %b %Y}" in versions.CHANGELOG.read_text("utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    assert versions.moment() == 1790000000
    assert date.fromisoformat(versions.day()) == date(2026, 9, 21)


def test_tools_that_build_get_one_moment_and_one_order_of_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    steady = versions.steady()
    assert (steady["SOURCE_DATE_EPOCH"], steady["PYTHONHASHSEED"]) == ("1790000000", "0")
