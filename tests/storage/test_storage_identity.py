"""Which file a path leads to is asked without opening it, and the same question has one answer."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from librarian_self.storage import identity as identity_module
from librarian_self.storage.held import HeldFiles
from librarian_self.storage.identity import Identity


@pytest.mark.parametrize("place", ["file", "folder", "link"])
def test_the_identity_is_that_of_the_system(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("here")
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("file")
    assert Identity.at(tmp_path / place) == Identity.of((tmp_path / place).stat())


def test_a_path_that_leads_nowhere_has_none(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("nowhere")
    assert Identity.at(tmp_path / "gone") is None
    assert Identity.at(tmp_path / "link") is None
    assert Identity.at(tmp_path / "gone" / "deeper") is None


def test_systems_without_the_short_question_are_asked_the_long_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = Identity.at(tmp_path)
    monkeypatch.setattr(identity_module, "_statx", lambda: None)
    assert Identity.at(tmp_path) == short
    assert Identity.at(tmp_path / "gone") is None


def test_a_kernel_without_the_short_question_is_asked_the_long_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(identity_module, "_statx", lambda: lambda _path: None)
    assert Identity.at(tmp_path) == Identity.of(tmp_path.stat())


def test_another_file_of_the_same_name_is_another_file(tmp_path: Path) -> None:
    path = tmp_path / "p.lself"
    path.write_text("one")
    first = Identity.at(path)
    (tmp_path / "other").write_text("one")
    (tmp_path / "other").replace(path)
    assert Identity.at(path) not in (None, first)


def test_a_name_in_any_letters_or_bytes_is_found(tmp_path: Path) -> None:
    for name in (os.fsencode("Ўқиш ʻ.lself"), b"\xff\xfe raw.lself"):
        path = tmp_path / os.fsdecode(name)
        path.write_text("here")
        assert Identity.at(path) == Identity.of(path.stat())


def test_a_file_is_held_once_until_it_is_let_go() -> None:
    held, file = HeldFiles(), Identity(1, 2)
    with held.undisturbed(file) as free:
        assert free
    assert held.claim(file)
    assert not held.claim(file)
    assert held.claim(Identity(1, 3))
    with held.undisturbed(file) as free:
        assert not free
    held.release(file)
    held.release(file)
    assert held.claim(file)
