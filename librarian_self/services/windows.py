"""Which window of this computer has a profile open, and where it can be reached."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from librarian_self.services.profiles import SUFFIX, DataFolder

NOTE: Final = "-open"
"""What the name of a note ends in; see `storage.holder`, which the start of the window does without."""


def window_address(folder: DataFolder, pid: int) -> str:
    """The private socket at which the window of a process listens."""
    name = f"librarian-self-{pid}"
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return str((Path(runtime) if runtime else folder.path) / name)


def holding_process(path: Path | None, folder: DataFolder) -> int | None:
    """The process of this computer that has `path` open, or without a path the only profile there is.

    None where nobody has it, or nobody near. Looks only at notes; opens no profile.
    """
    target = path or _only_open(folder)
    if target is None or not os.path.lexists(f"{target.absolute()}{NOTE}"):
        return None
    from librarian_self.storage.holder import holder_of

    holder = holder_of(target.absolute())
    return holder.pid if holder is not None and holder.is_near and holder.pid != os.getpid() else None


def _only_open(folder: DataFolder) -> Path | None:
    """The profile that a start without a name would open, if it has a note."""
    try:
        names = [entry.name for entry in os.scandir(folder.profiles)]
    except OSError:
        return None
    profiles = [name for name in names if name.endswith(SUFFIX)]
    is_open = len(profiles) == 1 and f"{profiles[0]}{NOTE}" in names
    return folder.profiles / profiles[0] if is_open else None
