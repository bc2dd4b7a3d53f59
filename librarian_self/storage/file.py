"""The profile file as the rest of the program knows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, suppress
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from librarian_self.model.answer import Answer, Assessment, Revision
from librarian_self.model.profile import Profile
from librarian_self.storage import answers, assessments, forms, records
from librarian_self.storage.backup import Safe, back_up_database, copy_database
from librarian_self.storage.building import place_new
from librarian_self.storage.database import Database
from librarian_self.storage.erasing import erase_database
from librarian_self.storage.errors import BackupFailed
from librarian_self.storage.opening import create_database, open_database
from librarian_self.storage.records import Record
from librarian_self.storage.rows import Said
from librarian_self.storage.sealing.switching import finish_protecting, finish_switch
from librarian_self.storage.sealing.unlocking import Given


class ProfileFile:
    """One person's open file. It belongs to the thread that opened it, and nobody else can open it meanwhile.

    Whatever saves returns only when the change is on the disk in the file at `path`. Saving may raise CannotWrite
    (the file is as before; the same may be tried again), ProfileMoved (offer `rescue`), Unstorable and ProfileBusy;
    reading may raise DamagedProfile and CannotOpen. Times (`at`) are UTC in ISO 8601, for the reader's eye only:
    the newest is always what was saved last. While the file is open, nothing else may open `path` in this process.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def create(cls, path: Path, profile: Profile, at: str) -> Self:
        """Make a new file that only its owner can read, in a folder that is made likewise where it is missing.

        Raises AlreadyExists, CannotWrite; nothing is left behind then.
        """
        return cls(create_database(path, profile, at))

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        wait: float = 1.0,
        find_safe: Callable[[], Safe] | None = None,
        given: Given | None = None,
    ) -> Self:
        """Open a file after every row of it was checked; a busy one is tried for `wait` seconds.

        A file of an older schema is brought to the newest, after a backup where `find_safe` says; a protected one needs
        the secret that is `given`. Raises ProfileLocked, WrongPassword, NotAProfile, NewerProfile, DamagedProfile, ProfileBusy, CannotOpen, CannotWrite (a protected file);
        the file is left as it was.
        """
        finish_switch(path)
        database = open_database(path, wait, find_safe, given=given)
        if database.is_protected and find_safe is not None:
            with suppress(BackupFailed):  # the file itself is whole; the next opening tries again
                finish_protecting(database, find_safe())
        return cls(database)

    @property
    def path(self) -> Path:
        """Where the file is, as an absolute path."""
        return self._database.path

    @property
    def uuid(self) -> str:
        """What tells this profile from all others, wherever its file lies."""
        return self._database.key.uuid

    def close(self) -> None:
        """Let the file go; what was saved is in it."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def transaction(self) -> AbstractContextManager[None]:
        """Save all that is saved inside in one step, or nothing of it; numbers count once it has ended."""
        return self._database.transaction()

    def profile(self) -> Profile:
        """Whose file it is."""
        return records.newest_profile(self._database)

    def save_profile(self, profile: Profile, at: str) -> None:
        """Save name, role and language; ValueError where the uuid is another."""
        records.add_profile(self._database, profile, at)

    def settings(self) -> Mapping[str, str]:
        """What travels with the file: theme, text size and the like, by key."""
        return records.newest_settings(self._database)

    def save_setting(self, key: str, value: str, at: str) -> None:
        """Save one setting."""
        records.add_setting(self._database, key, value, at)

    def place(self, assessment: int) -> str | None:
        """The item at which the person stopped; None where they did not start."""
        return assessments.find_place(self._database, assessment)

    def save_place(self, assessment: int, item: str) -> None:
        """Remember where the person is; the last place is overwritten. KeyError where there is no such assessment."""
        assessments.set_place(self._database, assessment, item)

    def keep_form(self, form_hash: str, form: str, version: str, data: bytes) -> None:
        """Keep the exact bytes of a form that is being answered; once is enough, more does no harm."""
        forms.add_form(self._database, form_hash, form, version, data)

    def form_bytes(self, form_hash: str) -> bytes:
        """The bytes of a kept form. KeyError where it was never kept."""
        return forms.find_form(self._database, form_hash)

    def start_assessment(
        self, form: str, version: str, form_hash: str, rater: str, occasion: str | None, at: str
    ) -> Assessment:
        """Begin to answer a form."""
        new = Assessment(0, form, version, form_hash, at, rater=rater, occasion=occasion)
        return assessments.add_assessment(self._database, new)

    def finish_assessment(self, assessment: int, at: str) -> Assessment:
        """Finish an assessment, or once more at another time. KeyError where there is no such assessment."""
        return assessments.set_finished(self._database, assessment, at)

    def assessments(self) -> tuple[Assessment, ...]:
        """Every assessment in the order in which they were begun."""
        return assessments.all_assessments(self._database)

    def save_answer(self, assessment: int, item: str, answer: Answer, at: str) -> Revision:
        """Append an answer to the log; undo is one more row. KeyError where there is no such assessment."""
        assessments.require_assessment(self._database, assessment)
        return answers.add_answer(self._database, assessment, item, answer, at)

    def answers(self, assessment: int) -> dict[str, Answer]:
        """The newest answer by item; an answer that was taken back is there as one in which nothing is given."""
        return answers.newest_answers(self._database, assessment)

    def revisions(self, assessment: int | None = None, item: str | None = None) -> tuple[Revision, ...]:
        """The log of answers, oldest first, of one assessment or item if it is given."""
        return answers.find_revisions(self._database, assessment, item)

    def revision_count(self) -> int:
        """How many rows the log of answers has."""
        return answers.count_revisions(self._database)

    def put(self, kind: str, id: str, body: Mapping[str, object] | None, at: str) -> int:  # noqa: A002 - the column
        """Append what was written to the other log and return its number; None deletes.

        `body` is JSON: text keys; texts, numbers, true, false, None, lists, mappings. Tuples come back as lists.
        """
        return records.add_record(self._database, kind, id, body, at)

    def records(self, kind: str) -> dict[str, Mapping[str, object]]:
        """What there is of `kind` by id, without what was deleted, in the order in which it was first written."""
        return records.newest_records(self._database, kind)

    def history(self, kind: str, id: str) -> tuple[Record, ...]:  # noqa: A002 - the name of the column
        """Every row about one thing, oldest first, from which a change can be undone."""
        return records.record_history(self._database, kind, id)

    def rescue(self) -> bytes:
        """Every byte of the file as it should be, even where the file itself was deleted or replaced."""
        return self._database.serialize()

    def back_up(self, folder: Path, at: str, *, even_unchanged: bool = False) -> Path | None:
        """Copy into `folder`/UUID, verified; None where nothing changed since the last copy or the opening.

        Older copies go as rotation says. Raises BackupFailed; what was saved in the file itself is safe then.
        """
        return back_up_database(self._database, Safe(folder, at), even_unchanged=even_unchanged)

    @property
    def written(self) -> int:
        """How many rows were ever added."""
        return self._database.written()

    @property
    def is_protected(self) -> bool:
        """Whether the file opens only with a secret."""
        return self._database.is_protected

    @property
    def changed(self) -> bool:
        """Whether anything was saved since the file was opened or last backed up."""
        return self._database.changed

    def said(self) -> Said:
        """Every row, to be compared with what a backup says."""
        return Said(self.uuid, self._database.all_rows(), sound=True)

    def announce(self, at: str) -> None:
        """Leave a note beside the file, until it is closed, that names us to whoever else wants to open it."""
        self._database.announce(at)

    def copy_to(self, path: Path) -> None:
        """Write a verified copy into a new file at `path`. Raises AlreadyExists, CannotWrite."""
        place_new(path, partial(copy_database, self._database))

    def erase(self, folder: Path) -> None:
        """Close the file and erase it and its backups in `folder` for good.

        Raises ProfileMoved, with all as it was and the file open; CannotErase, where some of it is left.
        """
        erase_database(self._database, folder)
