"""A window without widgets in a folder of its own, and a shelf with two small forms."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from librarian_self.presenters import messages as m
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import Shelf, shipped_shelf, summarise
from tests.presenters.walking import Walker
from tests.services.everything import AT_ANY_TIME_YAML, ATTITUDES_YAML, EVERYTHING, PRACTICUM_YAML, everything


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """A shelf with the form of every type of item, and a form of attitudes."""
    folder = tmp_path_factory.mktemp("forms")
    texts = (AT_ANY_TIME_YAML, ATTITUDES_YAML)
    forms = [everything(text).form for text in texts]
    for form, text in zip(forms, texts, strict=True):
        (folder / f"{form.id}.yaml").write_text(text, "utf-8")
    return Shelf(tuple(summarise(form) for form in forms), folder)


@pytest.fixture(scope="session")
def practicum(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """A shelf with the form that two people answer on occasions."""
    folder = tmp_path_factory.mktemp("practicum")
    form = everything(PRACTICUM_YAML).form
    (folder / f"{form.id}.yaml").write_text(PRACTICUM_YAML, "utf-8")
    return Shelf((summarise(form),), folder)


@pytest.fixture(scope="session")
def shipped() -> Shelf:
    """The forms that come with the program."""
    return shipped_shelf()


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    """Where the profiles of this test lie."""
    return DataFolder(tmp_path / "data")


@pytest.fixture
def walker(folder: DataFolder, shelf: Shelf) -> Iterator[Walker]:
    """A window on a computer that knows nobody yet."""
    walker = Walker(folder, shelf)
    walker.begin()
    yield walker
    walker.performer.close()


@pytest.fixture
def home(walker: Walker) -> Walker:
    """Nodira’s new profile, on its Home page."""
    walker.make_profile()
    walker.send(m.StepForward())
    return walker


@pytest.fixture
def page(home: Walker) -> Walker:
    """Nodira at the first question of the form with every type of item."""
    home.send(m.StartForm(EVERYTHING))
    return home
