"""The profile file: one SQLite file for one person.

`file.py` is the door. An open file is a `database.Database` (verified rows out, durable transactions in), of which
`answers`, `assessments`, `records` and `forms` make what the model knows. `opening` takes hold of a file after
`header` saw that it is ours and `check` that it is whole; `held` remembers what this process holds.

A later schema is one more list of tables in `schema` and a step from the old one; sealing with a password is a
codec between the columns and `Database`, whose hashes then cover the sealed bytes.
"""

from librarian_self.storage.backup import Safe
from librarian_self.storage.errors import (
    AlreadyExists,
    BackupFailed,
    CannotErase,
    CannotOpen,
    CannotWrite,
    DamagedProfile,
    NewerProfile,
    NotAProfile,
    NothingLeft,
    OtherProfile,
    ProfileBusy,
    ProfileLocked,
    ProfileMoved,
    StorageError,
    Unstorable,
    WrongPassword,
)
from librarian_self.storage.file import ProfileFile
from librarian_self.storage.header import FileKind, peek
from librarian_self.storage.obstacles import Obstacle
from librarian_self.storage.places import Place, place_of
from librarian_self.storage.records import Record
from librarian_self.storage.sealing.keys import Secret
from librarian_self.storage.sealing.switching import change_password, protect_file, unprotect_file
from librarian_self.storage.sealing.unlocking import Given

__all__ = [
    "AlreadyExists",
    "BackupFailed",
    "CannotErase",
    "CannotOpen",
    "CannotWrite",
    "DamagedProfile",
    "FileKind",
    "Given",
    "NewerProfile",
    "NotAProfile",
    "NothingLeft",
    "Obstacle",
    "OtherProfile",
    "Place",
    "ProfileBusy",
    "ProfileFile",
    "ProfileLocked",
    "ProfileMoved",
    "Record",
    "Safe",
    "Secret",
    "StorageError",
    "Unstorable",
    "WrongPassword",
    "change_password",
    "peek",
    "place_of",
    "protect_file",
    "unprotect_file",
]
