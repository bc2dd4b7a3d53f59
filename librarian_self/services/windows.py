"""Which window of this computer has a profile open, and where it can be reached."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from librarian_self.services.profiles import SUFFIX, DataFolder
from librarian_self.storage.holder import ENDING, holder_of


def window_address(folder: DataFolder, pid: int) -> str:
    """The name under which the window of a process listens: on Windows of a pipe, elsewhere of a private socket."""
    name = f"librarian-self-{pid}"
    if sys.platform == "win32":
        return name
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return str((Path(runtime) if runtime else folder.path) / name)


def holding_process(path: Path | None, folder: DataFolder) -> int | None:
    """The process of this computer that has `path` open, or without a path the only profile there is.

    None where nobody has it, or nobody near. Looks only at notes; opens no profile.
    """
    target = path or _only_open(folder)
    holder = None if target is None else holder_of(target.absolute())
    return holder.pid if holder is not None and holder.is_near and holder.pid != os.getpid() else None


def _only_open(folder: DataFolder) -> Path | None:
    """The profile that a start without a name would open, if it has a note."""
    try:
        names = [entry.name for entry in os.scandir(folder.profiles)]
    except OSError:
        return None
    profiles = [name for name in names if name.endswith(SUFFIX)]
    is_open = len(profiles) == 1 and f"{profiles[0]}{ENDING}" in names
    return folder.profiles / profiles[0] if is_open else None
