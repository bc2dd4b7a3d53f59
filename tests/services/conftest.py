"""A profile that is open, the forms, and a clock that ticks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from librarian_self.services.clock import Clock
from librarian_self.services.session import Session
from librarian_self.services.shelf import OpenedForm, Shelf, shipped_shelf
from tests.services.everything import COMPETENCIES, everything, ticking_clock


@pytest.fixture
def clock() -> Clock:
    """A clock that is one second on whenever somebody looks."""
    return ticking_clock()


@pytest.fixture
def session(tmp_path: Path, clock: Clock) -> Iterator[Session]:
    """Nodira's profile in `nodira.lself`, open."""
    with Session.create(tmp_path / "nodira.lself", "Nodira", "reader-service", "uz", clock) as opened:
        yield opened


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    """The shipped forms, read once."""
    return shipped_shelf()


@pytest.fixture(scope="session")
def shipped(shelf: Shelf) -> OpenedForm:
    """The competency form that comes with the program."""
    return shelf.open(COMPETENCIES)


@pytest.fixture(scope="session")
def every() -> OpenedForm:
    """The form with every type of item."""
    return everything()
