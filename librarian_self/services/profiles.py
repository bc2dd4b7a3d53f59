"""The profiles that this computer knows, and where they lie."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from librarian_self.services.places import can_be_written, portable_data

SUFFIX = ".lself"


@dataclass(frozen=True, slots=True)
class KnownProfile:
    """A profile by the name that its list entry shows; `opened` is UTC, ISO."""

    path: Path
    name: str
    opened: str


@dataclass(frozen=True, slots=True)
class DataFolder:
    """Where profiles are kept unless somebody puts one elsewhere, with backups and the log beside them.

    `instead_of`: the folder beside a portable program, where that cannot be written to.
    """

    path: Path
    instead_of: Path | None = None

    @property
    def profiles(self) -> Path:
        """Profile files."""
        return self.path / "profiles"

    @property
    def backups(self) -> Path:
        """Backups, a folder a profile."""
        return self.path / "backups"

    @property
    def kits(self) -> Path:
        """Kits of trainers, a folder a kit."""
        return self.path / "kits"

    @property
    def log(self) -> Path:
        """The rotating log."""
        return self.path / "log"

    @property
    def known_list(self) -> Path:
        """Names and places of the profiles opened here."""
        return self.path / "profiles.json"

    def make(self) -> None:
        """Create the folders, for their owner only; an existing folder keeps its permissions."""
        for folder in (self.path, self.profiles):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def user_data_folder() -> DataFolder:
    """The folder that the system gives its user's programs; `LIBRARIAN_SELF_DATA` names another one.

    A portable program has its own beside it, unless that cannot be written to.
    """
    from platformdirs import user_data_path

    named = os.environ.get("LIBRARIAN_SELF_DATA")
    if named:
        return DataFolder(Path(named).absolute())
    portable = portable_data()
    if portable is not None and can_be_written(portable):
        return DataFolder(portable)
    return DataFolder(user_data_path("librarian-self", appauthor=False), portable)


def known_profiles(folder: DataFolder) -> tuple[KnownProfile, ...]:
    """Profiles that still exist, last opened first; files in the folder that no list names come last."""
    listed = {known.path: known for known in _listed(folder) if _is_file(known.path)}
    with suppress(OSError):
        for path in sorted(folder.profiles.glob(f"*{SUFFIX}")):
            listed.setdefault(path, KnownProfile(path, path.stem, ""))
    return tuple(sorted(listed.values(), key=lambda known: known.opened, reverse=True))


def lost_profiles(folder: DataFolder) -> tuple[KnownProfile, ...]:
    """Profiles that were opened here and are not where they were, last opened first."""
    lost = [known for known in _listed(folder) if not _is_file(known.path)]
    return tuple(sorted(lost, key=lambda known: known.opened, reverse=True))


def remember(folder: DataFolder, profile: KnownProfile) -> None:
    """Put `profile` into the list, instead of what it said of the same file. A list that cannot be kept is no harm."""
    others = [known for known in _listed(folder) if known.path != profile.path]
    _write(folder, [profile, *others])


def forget(folder: DataFolder, path: Path) -> None:
    """Take a profile that was erased out of the list, so that not even its name is left."""
    _write(folder, [known for known in _listed(folder) if known.path != path])


def free_path(folder: DataFolder, name: str) -> Path:
    """A file name for a new profile: the letters and digits of its name, with a number where it is taken."""
    stem = re.sub(r"[^\w-]+", "-", name.strip(), flags=re.UNICODE).strip("-")[:40] or "profile"
    candidate = folder.profiles / f"{stem}{SUFFIX}"
    number = 2
    while _is_there(candidate):
        candidate = folder.profiles / f"{stem}-{number}{SUFFIX}"
        number += 1
    return candidate


def _is_file(path: Path) -> bool:
    """Whether there is one, or will be one again as soon as an interrupted change of its password is finished."""
    from librarian_self.storage.sealing.switching import is_switching  # the first page lists no profiles

    with suppress(OSError):  # a drive that is not there today, a name that this system cannot hold
        return path.is_file() or is_switching(path)
    return False


def _is_there(path: Path) -> bool:
    with suppress(OSError):
        path.lstat()
        return True
    return False


def _listed(folder: DataFolder) -> Iterable[KnownProfile]:
    """The list as it was written; a missing or broken one is empty, the files themselves are found anyway."""
    import json  # only the worker reads and writes the list

    try:
        entries = json.loads(folder.known_list.read_text("utf-8"))
        return [
            KnownProfile(Path(entry["path"]), str(entry["name"]), str(entry["opened"])) for entry in entries
        ]
    except (OSError, ValueError, TypeError, KeyError):
        return []


def _write(folder: DataFolder, profiles: list[KnownProfile]) -> None:
    # The first page of the window asks only where the folder is; it does not wait for what writing needs.
    import json

    from librarian_self.services.files import CannotWriteFile, write_whole

    entries = [{**asdict(known), "path": str(known.path)} for known in profiles]
    with suppress(OSError, CannotWriteFile):
        folder.make()
        write_whole(folder.known_list, json.dumps(entries, ensure_ascii=False, indent=1).encode())
