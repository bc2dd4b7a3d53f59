"""Where checks work: a temporary folder that is removed afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from librarian_self.i18n.messages import msg
from librarian_self.selftest.outcome import CheckFailed


@dataclass(frozen=True, slots=True)
class Bench:
    """The folder of a run; None where the system gave none."""

    folder: Path | None

    def room(self, name: str) -> Path:
        """An empty folder for one check; raises CheckFailed where there is no place for it."""
        if self.folder is None:
            raise CheckFailed(msg("This check needs a temporary folder, and there is none."))
        room = self.folder / name
        room.mkdir(mode=0o700)
        return room
