"""What time it is; a value of its own so that tests and the demo can say it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Clock:
    """Gives the present moment; `read` returns an aware datetime in the local zone."""

    read: Callable[[], datetime]

    def now(self) -> str:
        """The moment in UTC, ISO 8601 to the millisecond: what rows of the log carry."""
        return self.read().astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def today(self) -> str:
        """The local date, ISO."""
        return self.read().date().isoformat()


def _local_now() -> datetime:
    return datetime.now().astimezone()


SYSTEM_CLOCK = Clock(_local_now)


def local_time(moment: str, *, seconds: bool = False) -> str:
    """The wall-clock time (14:03, or 14:03:20) here of a moment that `Clock.now` gave."""
    return datetime.fromisoformat(moment).astimezone().strftime("%H:%M:%S" if seconds else "%H:%M")


def local_date(moment: str) -> str:
    """The date (ISO) here of a moment that `Clock.now` gave."""
    return datetime.fromisoformat(moment).astimezone().date().isoformat()
