"""A note beside an open profile, `NAME.lself-open`, that tells others who has it open.

The lock of the file alone decides who may open it; the note only gives the one who is refused a name. It is readable
by its owner alone, it is never sent anywhere, and one that a killed program left behind is written over by the next.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

ENDING: Final = "-open"
MOST: Final = 2_000
"""Bytes of a note, and letters of a name in it."""

_ONLY_NEW_CONTENT: Final = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a profile open: a user of a computer, in a process, since a time (UTC, ISO)."""

    user: str
    host: str
    pid: int
    since: str

    @classmethod
    def here(cls, since: str) -> Holder:
        """This process."""
        return cls(_user(), host_name(), os.getpid(), since)

    @property
    def is_near(self) -> bool:
        """Whether it is a process of this computer."""
        return self.host == host_name()

    @property
    def local_since(self) -> str:
        """The time as the clocks here say it: 2026-11-23 15:15."""
        with suppress(ValueError):
            return datetime.fromisoformat(self.since).astimezone().strftime("%Y-%m-%d %H:%M")
        return self.since


def announce(path: Path, since: str) -> None:
    """Write the note for the profile at `path`, which this process holds; where that cannot be, there is none."""
    note = json.dumps(asdict(Holder.here(since)), ensure_ascii=False).encode("utf-8", "replace")
    with suppress(OSError):
        descriptor = os.open(note_of(path), _ONLY_NEW_CONTENT, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(note)


def withdraw(path: Path) -> None:
    """Remove the note of this process, and nobody else's."""
    holder = _read(path)
    if holder is not None and (holder.host, holder.pid) == (host_name(), os.getpid()):
        with suppress(OSError):
            note_of(path).unlink()


def holder_of(path: Path) -> Holder | None:
    """Who has the profile at `path` open by the note; None without one, or where its process is known to be gone."""
    holder = _read(path)
    return None if holder is None or (holder.is_near and not _is_alive(holder.pid)) else holder


def note_of(path: Path) -> Path:
    """The name of the note."""
    return path.with_name(path.name + ENDING)


def _read(path: Path) -> Holder | None:
    try:
        with note_of(path).open("rb") as file:
            said = json.loads(file.read(MOST))
        holder = Holder(str(said["user"]), str(said["host"]), int(said["pid"]), str(said["since"]))
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
    words = holder.user + holder.host + holder.since
    return holder if words.isprintable() else None


def host_name() -> str:
    """The name of this computer in its network."""
    return os.environ.get("COMPUTERNAME", "?") if sys.platform == "win32" else os.uname().nodename


def _user() -> str:
    import getpass  # only who opens a profile to work in it needs a name

    with suppress(OSError, KeyError, ImportError):  # an account without a name
        return getpass.getuser()
    return "?"


def _is_alive(pid: int) -> bool:
    if os.name != "posix":
        return True  # there a signal of 0 would end the process
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError, ValueError):
        return False
    except OSError:
        return True
    return pid > 0
