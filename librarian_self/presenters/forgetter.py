"""Carries out erasing a part of a profile; on the worker's thread, beside the performer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from librarian_self.presenters import messages as m

if TYPE_CHECKING:
    from librarian_self.presenters.erase_effects import ErasePart, WeighErasing
    from librarian_self.services.clock import Clock
    from librarian_self.services.session import Session
    from librarian_self.storage import Given


def weigh(effect: WeighErasing, session: Session, backups: Path) -> m.Message:
    """What erasing would take from the open profile. Raises NothingToErase."""
    from librarian_self.services.erasing import cost_of  # few ever erase a part

    return m.ErasingWeighed(effect.what, cost_of(session, effect.what, backups))


def erase_part(effect: ErasePart, path: Path, backups: Path, given: Given | None, clock: Clock) -> m.Message:
    """Erase a part of the closed profile at `path` and of its backups. Raises StorageError."""
    from librarian_self.services.erasing import erase

    return m.PartErased(effect.what, erase(path, effect.what, backups, given, clock))
