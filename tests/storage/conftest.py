"""Profile files for the tests of the storage room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from librarian_self.storage import ProfileFile
from tests.storage.samples import AT, OWNER, fill


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a profile may be made; neither it nor its folder exists yet."""
    return tmp_path / "data" / "nodira.lself"


@pytest.fixture
def file(path: Path) -> Iterator[ProfileFile]:
    """A new profile file, open."""
    with ProfileFile.create(path, OWNER, AT) as file:
        yield file


@pytest.fixture
def filled(file: ProfileFile) -> ProfileFile:
    """An open profile file with something of everything in it."""
    fill(file)
    return file


@pytest.fixture
def closed(filled: ProfileFile) -> Path:
    """The path of a closed profile file with something of everything in it."""
    filled.close()
    return filled.path
