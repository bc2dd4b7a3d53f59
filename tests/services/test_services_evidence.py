"""What is opened for a file of evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

from librarian_self.services.evidence import to_open


@pytest.mark.parametrize("name", ["certificate.pdf", "Photo.JPG", "notes.odt", "talk.mp3"])
def test_what_one_reads_sees_or_hears_is_opened_itself(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"x")
    assert to_open(f"{path}") == path


@pytest.mark.parametrize("name", ["setup.exe", "run.bat", "link.lnk", "start.desktop", "macro.vbs", "README"])
def test_of_anything_that_might_run_only_the_folder_is_opened(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"x")
    assert to_open(f"{path}") == tmp_path


def test_what_is_gone_is_not_opened(tmp_path: Path) -> None:
    assert to_open(f"{tmp_path / 'gone.pdf'}") is None
    assert to_open(f"{tmp_path}") is None


@pytest.mark.parametrize(
    "place", ["", "x.pdf", "../x.pdf", "https://example.org/x.pdf", "a" * 5000, "/x\0.pdf"]
)
def test_a_place_that_is_no_whole_path_leads_nowhere(place: str) -> None:
    assert to_open(place) is None


def test_nothing_is_touched(tmp_path: Path) -> None:
    path = tmp_path / "certificate.pdf"
    path.write_bytes(b"x")
    before = path.stat()
    to_open(f"{path}")
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert list(tmp_path.iterdir()) == [path]
