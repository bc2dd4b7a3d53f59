"""Checking a profile file, bringing a backup back, and saving what can be read of a damaged one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from librarian_self.i18n.messages import Refusal
from librarian_self.services.backups import BackupShelf
from librarian_self.services.clock import Clock
from librarian_self.services.session import Session
from librarian_self.services.shelf import Shelf
from librarian_self.storage.backupfiles import Backup
from librarian_self.storage.comparing import Change, compare
from librarian_self.storage.errors import CannotOpen, DamagedProfile, NotAProfile, OtherProfile, ProfileBusy
from librarian_self.storage.inspecting import Finding, inspect_file
from librarian_self.storage.obstacles import Obstacle
from librarian_self.storage.recovering import is_sound, read_file, salvage_file
from librarian_self.storage.restoring import restore_file
from librarian_self.storage.rows import Said
from librarian_self.storage.salvaging import Lost, Salvaged


@dataclass(frozen=True, slots=True)
class Offer:
    """What helps where the file at `path` is damaged or gone: its newest good backup, and what would change with it.

    `backup` None: there is none. `readable`: whether rows of the file itself can still be saved.
    """

    path: Path
    backup: Backup | None
    changes: tuple[Change, ...]
    readable: bool


class Recovery:
    """The ways back. None of them ever writes into a damaged file."""

    def __init__(self, backups: BackupShelf, forms: Shelf, clock: Clock) -> None:
        self._backups = backups
        self._forms = forms
        self._clock = clock

    def check(self, path: Path) -> tuple[Finding, ...]:
        """All that is wrong with a file; nothing where it is sound. Raises StorageError where it is none of ours."""
        try:
            return inspect_file(path, self._backups.uuids(path))
        except NotAProfile:
            if self._backups.known_at(path) is None:
                raise
            raise DamagedProfile(path) from None

    def backups(self, path: Path) -> tuple[Backup, ...]:
        """The backups of the profile at `path`, newest first, also where nothing is left of it.

        Raises StorageError where it is none of ours, or is not there and never was.
        """
        uuid = self._find_uuid(path)
        return () if uuid is None else self._backups.of(uuid)

    def checked_backups(self, path: Path) -> tuple[tuple[Backup, bool], ...]:
        """The same, each with whether it passes every check."""
        return tuple(
            (backup, is_sound(backup.path, backup.path.parent.name)) for backup in self.backups(path)
        )

    def offer(self, path: Path) -> Offer:
        """What helps with the file at `path`."""
        said = self._said(path)
        uuid = self._uuid(path, said)
        backup = None if uuid is None else self._backups.newest_good(uuid)
        changes = () if backup is None else self._changes(said, backup.path)
        return Offer(path, backup, changes, readable=said is not None)

    def changes(self, path: Path, backup: Path) -> tuple[Change, ...]:
        """What would change at `path` if it said what `backup` says. Raises OtherProfile, StorageError."""
        said = self._said(path)
        then = self._checked(backup)
        if said is not None and said.uuid != then.uuid:
            raise OtherProfile(path, backup)
        return _compared(said, then)

    def changes_from(self, now: Said, backup: Path) -> tuple[Change, ...]:
        """The same for a profile that is open."""
        return _compared(now, self._checked(backup))

    def restore(self, path: Path, backup: Path) -> Path | None:
        """Put a backup in the place of `path`; return where the file that was there is kept. Raises StorageError."""
        uuid = self._checked(backup).uuid
        kept = restore_file(path, backup, self._backups.safe(self._clock.now()))
        self._backups.moved(uuid, path)
        return kept

    def salvage(self, path: Path, out: Path) -> Salvaged:
        """Write what can be read of `path`, on top of a good backup, to a new file. Raises StorageError."""
        uuid = self._uuid(path, self._said(path))
        backups = () if uuid is None else self._backups.of(uuid)
        uuids = self._backups.uuids(path)
        newest_first = [backup.path for backup in backups]
        return salvage_file(path, out, uuids, newest_first, self._find_form, self._clock.now())

    def is_ours(self, path: Path) -> bool:
        """Whether a file that does not look like a profile any more was one: by what is left in it, or by its place."""
        return self._backups.known_at(path) is not None or self._said(path) is not None

    def _said(self, path: Path) -> Said | None:
        """What the file says; None where it says nothing, or is not there. Raises StorageError where it may not be read."""
        try:
            return read_file(path, self._backups.uuids(path))
        except CannotOpen as error:
            if error.obstacle is not Obstacle.MISSING:
                raise
            return None

    def _find_uuid(self, path: Path) -> str | None:
        """Whose file it is: by what it says, by what can be made out of it, by what lay there before."""
        there = self._backups.known_at(path)
        try:
            said = read_file(path, self._backups.uuids(path))
        except (CannotOpen, ProfileBusy):
            if there is None:
                raise
            return there
        if said is None and there is None:
            inspect_file(path)  # says what it is instead
        return there if said is None else said.uuid

    def _uuid(self, path: Path, said: Said | None) -> str | None:
        return self._backups.known_at(path) if said is None else said.uuid

    def _changes(self, said: Said | None, backup: Path) -> tuple[Change, ...]:
        return _compared(said, self._checked(backup))

    def _checked(self, backup: Path) -> Said:
        """What a backup says. Raises DamagedProfile where it does not pass every check, and other StorageErrors."""
        said = read_file(backup)
        if said is None or not said.sound:
            raise DamagedProfile(backup)
        return said

    def _find_form(self, form: str, form_hash: str) -> bytes | None:
        """The bytes of a shipped form, where it is still the very same one."""
        if form_hash not in {summary.hash for summary in self._forms.index if summary.id == form}:
            return None
        try:
            opened = self._forms.open(form)
        except (Refusal, OSError):
            return None
        return opened.data if opened.form.hash == form_hash else None


def named(lost: Lost, session: Session) -> Lost:
    """The same with the words of its item, where the form of the answer is in the profile."""
    try:
        form = session.take(lost.assessment or 0).form
    except Refusal:
        return lost
    words = {item.id: item.statement.show(session.profile().lang).words for item in form.items()}
    return replace(lost, about=words.get(lost.about) or lost.about)


def _compared(now: Said | None, then: Said) -> tuple[Change, ...]:
    """What would change; nothing is known of a protected file, which does not say what is in it."""
    if then.sealed or (now is not None and now.sealed):
        return ()
    return compare({} if now is None else now.rows, then.rows)
