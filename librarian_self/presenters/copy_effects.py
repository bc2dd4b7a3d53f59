"""What is to be done outside about a plan in a PDF, on the worker's thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

PDF: Final = ".pdf"


def is_pdf(path: Path) -> bool:
    """Whether a file is a PDF by its name."""
    return path.suffix.lower() == PDF


@dataclass(frozen=True, slots=True)
class ReadPlan:
    """Read the plan in a PDF. `agreed`: its comments are wanted, though it is somebody else's plan."""

    path: Path
    agreed: bool = False
