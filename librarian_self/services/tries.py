"""How long somebody waits after wrong passwords, so that nobody tries them by the hundred at this desk.

It is counted for each profile in the data folder, so that starting the program again does not begin anew. It never
locks for ever: the longest wait is half a minute. A thief who has a copy of the file is not slowed by this; that is
what the work of Argon2id is for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from librarian_self.i18n.messages import nmsg
from librarian_self.services.clock import SYSTEM_CLOCK, Clock
from librarian_self.services.files import CannotWriteFile, write_whole
from librarian_self.services.profiles import DataFolder
from librarian_self.storage import StorageError, WrongPassword

FREE: Final = 2
"""Wrong passwords that cost nothing: a slip of the finger, and the wrong keyboard."""

LONGEST_WAIT: Final = 30
"""Seconds."""

MOST_KNOWN: Final = 500
"""Profiles that are remembered."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """How often in a row a profile was given a wrong password, and when the last time was (UTC, ISO)."""

    count: int
    at: str


class TooSoon(StorageError):
    """The next try has to wait `seconds` more."""

    def __init__(self, path: Path, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(
            nmsg(
                "After several wrong passwords the next try is possible in {count} second.",
                "After several wrong passwords the next try is possible in {count} seconds.",
                seconds,
            ),
            path,
        )


def wait_after(wrong: int) -> int:
    """Seconds to wait after so many wrong passwords in a row: 0, 0, 1, 2, 4 and so on, 30 at most."""
    if wrong <= FREE:
        return 0
    return min(LONGEST_WAIT, 1 << min(wrong - FREE - 1, LONGEST_WAIT))


def wait_left(wrong: Wrong, now: str) -> int:
    """Seconds still to wait at `now` (UTC, ISO); none where the clock was set back, which would lock for long."""
    wait = wait_after(wrong.count)
    try:
        passed = (datetime.fromisoformat(now) - datetime.fromisoformat(wrong.at)).total_seconds()
    except (ValueError, TypeError):
        return 0
    return wait - int(passed) if 0 <= passed < wait else 0


class Tries:
    """Counts wrong passwords in the data folder. A count that cannot be kept is no harm."""

    def __init__(self, folder: DataFolder, clock: Clock = SYSTEM_CLOCK) -> None:
        self._folder = folder
        self._file = folder.path / "tries.json"
        self._clock = clock

    def wait(self, path: Path) -> int:
        """Seconds until the profile at `path` may be tried again."""
        wrong = self._read().get(_name(path))
        return 0 if wrong is None else wait_left(wrong, self._clock.now())

    @contextmanager
    def counting(self, path: Path) -> Iterator[None]:
        """Whoever tries a secret inside is counted. Raises TooSoon before, where it is too soon."""
        seconds = self.wait(path)
        if seconds:
            raise TooSoon(path, seconds)
        try:
            yield
        except WrongPassword:
            self._note(path)
            raise
        self._forget(path)

    def _note(self, path: Path) -> None:
        known = self._read()
        before = known.pop(_name(path), Wrong(0, ""))
        newest = {_name(path): Wrong(before.count + 1, self._clock.now()), **known}
        self._write(dict(list(newest.items())[:MOST_KNOWN]))

    def _forget(self, path: Path) -> None:
        known = self._read()
        if known.pop(_name(path), None) is not None:
            self._write(known)

    def _read(self) -> dict[str, Wrong]:
        with suppress(OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            entries = json.loads(self._file.read_text("utf-8"))
            return {
                path: Wrong(min(max(int(each["count"]), 0), 1000), str(each["at"]))
                for path, each in entries.items()
            }
        return {}

    def _write(self, known: Mapping[str, Wrong]) -> None:
        with suppress(OSError, CannotWriteFile):
            if not known:
                self._file.unlink(missing_ok=True)
                return
            self._folder.make()
            entries = {path: asdict(each) for path, each in known.items()}
            write_whole(self._file, json.dumps(entries).encode())


def _name(path: Path) -> str:
    return str(path.absolute())
