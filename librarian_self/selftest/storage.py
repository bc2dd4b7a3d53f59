"""Whether answers are kept: through closing, in a backup, and not where a file was damaged."""

from __future__ import annotations

from pathlib import Path

from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.selftest.bench import Bench
from librarian_self.selftest.outcome import require
from librarian_self.selftest.samples import FORM, MARK, answered_profile
from librarian_self.services.backups import BackupShelf
from librarian_self.services.clock import SYSTEM_CLOCK
from librarian_self.services.recovery import Recovery
from librarian_self.services.session import Session, Taken
from librarian_self.services.shelf import shipped_shelf
from librarian_self.storage import DamagedProfile

SETTING = ("text_scale", "150")


def check_storage(bench: Bench) -> Message:
    """Save, close, read, check, back up, damage, and bring the backup back; raises CheckFailed, Refusal."""
    room = bench.room("storage")
    path, backups = room / "reader.lself", BackupShelf(room / "backups")
    with answered_profile(path) as session:
        session.change_setting(*SETTING)
        before = _taken(session)
        backup = session.back_up(backups.folder)
    require(backup is not None, msg("No backup was made of a profile with answers in it."))
    _check_read_again(path, before)
    recovery = Recovery(backups, shipped_shelf(), SYSTEM_CLOCK)
    require(not recovery.check(path), msg("A profile that was just written is not sound. {disk}", disk=DISK))
    _damage(path)
    _check_noticed(path, recovery)
    recovery.restore(path, recovery.backups(path)[0].path)
    _check_read_again(path, before)
    return nmsg(
        "{count} answer saved, read again, and brought back from a backup",
        "{count} answers saved, read again, and brought back from a backup",
        len(before.answers),
    )


DISK = msg("Please look at the disk, or at a program that changes files while others write them.")


def _taken(session: Session) -> Taken:
    latest = session.latest(FORM)
    require(latest is not None, msg("A saved assessment was not found again. {disk}", disk=DISK))
    return session.take(latest.id if latest else 0)


def _check_read_again(path: Path, before: Taken) -> None:
    with Session.open(path) as session:
        same = _taken(session).answers == before.answers and session.settings().get(SETTING[0]) == SETTING[1]
    require(same, msg("What was read again is not what was saved. {disk}", disk=DISK))


def _damage(path: Path) -> None:
    """Change one letter of an answer, as a bad disk would."""
    data = path.read_bytes()
    require(MARK.encode() in data, msg("A saved answer is not in the file. {disk}", disk=DISK))
    path.write_bytes(data.replace(MARK.encode(), MARK.swapcase().encode(), 1))


def _check_noticed(path: Path, recovery: Recovery) -> None:
    """The hash of the row must tell."""
    try:
        Session.open(path).close()
    except DamagedProfile:
        noticed = bool(recovery.check(path))
    else:
        noticed = False
    require(
        noticed, msg("A damaged profile was taken for a sound one. Please install the program once more.")
    )
