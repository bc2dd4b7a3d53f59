"""What time it is."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest

from librarian_self.services.clock import SYSTEM_CLOCK, Clock, local_date, local_time

LATE_IN_TASHKENT = datetime(2026, 11, 24, 1, 2, 3, 456_789, timezone(timedelta(hours=5)))


@pytest.fixture
def tashkent(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The local zone is Tashkent's."""
    monkeypatch.setenv("TZ", "Asia/Tashkent")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_rows_carry_the_moment_in_utc_to_the_millisecond() -> None:
    assert Clock(lambda: LATE_IN_TASHKENT).now() == "2026-11-23T20:02:03.456Z"


def test_today_is_the_local_date() -> None:
    assert Clock(lambda: LATE_IN_TASHKENT).today() == "2026-11-24"


@pytest.mark.usefixtures("tashkent")
def test_people_read_a_moment_in_their_own_time() -> None:
    assert local_time("2026-11-23T20:02:03.456Z") == "01:02"
    assert local_date("2026-11-23T20:02:03.456Z") == "2026-11-24"


def test_the_system_clock_goes_with_the_world() -> None:
    before = datetime.now(UTC)
    told = datetime.fromisoformat(SYSTEM_CLOCK.now())
    assert before - timedelta(seconds=1) < told <= datetime.now(UTC)
    assert len(SYSTEM_CLOCK.today()) == len("2026-11-23")
