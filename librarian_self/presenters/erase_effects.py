"""What is asked of the worker about erasing a part of the open profile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from librarian_self.services.erasing import Erased


@dataclass(frozen=True, slots=True)
class WeighErasing:
    """Find out what erasing would take, and from how many backups."""

    what: Erased


@dataclass(frozen=True, slots=True)
class ErasePart:
    """Close the open profile, write it and its backups anew without a part, and open it again."""

    what: Erased
