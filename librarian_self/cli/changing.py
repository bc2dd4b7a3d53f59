"""A profile that a command changes: backed up afterwards, and held under one's name meanwhile."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from librarian_self.cli.secrets import open_session
from librarian_self.cli.speak import remark
from librarian_self.services.backups import BackupShelf, backup_shelf
from librarian_self.services.profiles import user_data_folder
from librarian_self.services.session import Session
from librarian_self.storage import BackupFailed


@contextmanager
def changing(arguments: Namespace, *, much: bool = False) -> Iterator[Session]:
    """Open `arguments.file` to change it. What was saved is backed up at the end, also where something was refused.

    `much`: what is there is backed up before, too, where no backup has it. Raises StorageError.
    """
    backups = our_backups()
    with open_session(arguments, backups=backups.folder) as session:
        session.announce()
        if much:
            _back_up(session, backups)
        with backing_up(session, backups):
            yield session


@contextmanager
def backing_up(session: Session, backups: BackupShelf) -> Iterator[None]:
    """Back a session up at the end. A backup that cannot be made is remarked: the profile itself is saved."""
    try:
        yield
    finally:
        _back_up(session, backups)


def _back_up(session: Session, backups: BackupShelf) -> None:
    try:
        session.back_up(backups.folder)
    except BackupFailed as refusal:
        remark(refusal.message)


def our_backups() -> BackupShelf:
    """The backups of this computer."""
    return backup_shelf(user_data_folder())
