"""What can stand between a person and their profile file, said so that they know what is safe and what to do."""

from __future__ import annotations

from pathlib import Path

from librarian_self.i18n.messages import Message, Refusal, msg, nmsg
from librarian_self.storage.holder import Holder
from librarian_self.storage.obstacles import Obstacle, not_opened, not_written


class StorageError(Refusal):
    """Something about the profile file `path` stands in the way."""

    def __init__(self, message: Message, path: Path) -> None:
        super().__init__(message)
        self.path = path


class NotAProfile(StorageError):
    """The file belongs to another program."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            msg(
                "{file} is not a profile of this program. It was left exactly as it is. "
                "Please choose a file whose name ends in .lself.",
                file=path.name,
            ),
            path,
        )


class NewerProfile(StorageError):
    """A later version of the program wrote the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            msg(
                "{file} was saved by a newer version of this program. Everything in it is safe and was left "
                "exactly as it is. Please install the newer version here too, then open the file again.",
                file=path.name,
            ),
            path,
        )


class ProfileLocked(StorageError):
    """The file is protected, and no secret was given."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            msg("{file} is protected. Please give its password, or its recovery key.", file=path.name), path
        )


class WrongPassword(StorageError):
    """The secret does not open the file; nobody can tell why, so nothing more is said."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            msg("That does not open {file}. Nothing was changed; please try once more.", file=path.name), path
        )


class DamagedProfile(StorageError):
    """The file is not what was saved. `rows` counts the changed or lost rows; 0 where they cannot be counted."""

    def __init__(self, path: Path, rows: int = 0) -> None:
        self.rows = rows
        super().__init__(_damage(path, rows), path)


class ProfileBusy(StorageError):
    """Somebody else, or another window, holds the file; `holder`, where that is known."""

    def __init__(self, path: Path, holder: Holder | None = None) -> None:
        self.holder = holder
        super().__init__(_busy(path, holder), path)


class ProfileMoved(StorageError):
    """The path no longer leads to the open file: what is saved now would be lost with the window."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            msg(
                "{file} was moved, renamed or deleted while it was open, so the last change is not in it. "
                "All answers, the last one too, are still in the memory of this program. "
                "Please save a copy in another place before you close the window.",
                file=path.name,
            ),
            path,
        )


class AlreadyExists(StorageError):
    """A new profile was to be made where a file already is."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            msg(
                "There is already a file named {file}. It was left exactly as it is. "
                "Please open it, or choose another name for the new profile.",
                file=path.name,
            ),
            path,
        )


class CannotOpen(StorageError):
    """The file could not be read; `obstacle` says why."""

    def __init__(self, path: Path, obstacle: Obstacle) -> None:
        self.obstacle = obstacle
        super().__init__(not_opened(path, obstacle), path)


class CannotWrite(StorageError):
    """A change could not be saved; `obstacle` says why. The file is as it was, and trying again is safe."""

    def __init__(self, path: Path, obstacle: Obstacle) -> None:
        self.obstacle = obstacle
        super().__init__(not_written(path, obstacle), path)


class OtherProfile(StorageError):
    """What was to be put in the place of the profile `path` is of another person."""

    def __init__(self, path: Path, other: Path) -> None:
        super().__init__(
            msg(
                "“{other}” belongs to another profile than {file}, which was left exactly as it is. "
                "Please choose one of its own backups.",
                file=path.name,
                other=other.name,
            ),
            path,
        )


class NothingLeft(StorageError):
    """Nothing in a damaged file is as it was saved, and there is no backup to begin with."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            msg(
                "Nothing in {file} could be read that is as it was saved, and no backup of it was found. The file was "
                "left exactly as it is. Please keep it, and look for a copy on other drives.",
                file=path.name,
            ),
            path,
        )


class BackupFailed(StorageError):
    """A backup could not be written in the folder `path`, or did not read back; older ones were kept."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            msg(
                "A new backup could not be made in {folder}. Your profile itself is saved, and its older backups "
                "were left as they are. Please check that this disk has free space and allows changes.",
                folder=str(path),
            ),
            path,
        )


class CannotErase(StorageError):
    """A profile could not be erased wholly; `stuck` is what stood in the way. What is left can be erased once more."""

    def __init__(self, path: Path, stuck: Path) -> None:
        self.stuck = stuck
        super().__init__(
            msg(
                "{file} could not be erased completely: {stuck} cannot be removed. Please close other programs that "
                "use it, check that you may change that folder, then erase the profile again or delete the file there.",
                file=path.name,
                stuck=str(stuck),
            ),
            path,
        )


class Unstorable(StorageError):
    """A text or number that no file could give back as it was (NUL, half a character, infinity)."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            msg(
                "What was entered holds a hidden character or a number that cannot be kept, so it was not saved. "
                "Everything saved before is safe. Please type that part again, or paste it as plain text.",
            ),
            path,
        )


def _busy(path: Path, holder: Holder | None) -> Message:
    if holder is None:
        return msg(
            "{file} is open in another window or on another computer. Nothing was changed. "
            "Please close it there, then try again.",
            file=path.name,
        )
    return msg(
        "{file} is open in another window or on another computer. Nothing was changed. {user} has had it open on "
        "“{host}” since {since}. Please close it there, then try again.",
        file=path.name,
        user=holder.user,
        host=holder.host,
        since=holder.local_since,
    )


def _damage(path: Path, rows: int) -> Message:
    if rows == 0:
        return msg(
            "{file} is damaged or incomplete. It was left exactly as it is. "
            "Please keep it, and open a backup of your profile.",
            file=path.name,
        )
    return nmsg(
        "{file} is damaged: {count} entry is not as it was saved. The file was left exactly as it is. "
        "Please keep it, and open a backup of your profile.",
        "{file} is damaged: {count} entries are not as they were saved. The file was left exactly as it is. "
        "Please keep it, and open a backup of your profile.",
        rows,
        file=path.name,
    )
